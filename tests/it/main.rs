//! The integration tests: one binary, so that the program is linked once.

mod batch;
#[cfg(unix)]
mod batch_command;
#[path = "../canned/canned.rs"]
mod canned;
mod check_command;
#[cfg(unix)]
mod crash;
mod desktop;
mod earlier;
mod english;
mod exports;
#[path = "../fixtures.rs"]
mod fixtures;
#[cfg(unix)]
mod full_disk;
#[cfg(target_os = "linux")]
mod handover;
mod history_command;
mod journeys;
#[cfg(target_os = "linux")]
mod keyring;
mod layering;
mod licences;
mod log;
mod manual;
mod policed;
mod properties;
mod raw_text;
mod reports;
mod screens;
#[path = "../waiting.rs"]
mod waiting;
mod wire;
mod words;
