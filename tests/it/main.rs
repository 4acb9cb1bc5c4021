//! The integration tests: one binary, so that the program is linked once.

#[path = "../canned/canned.rs"]
mod canned;
mod exports;
mod journeys;
mod layering;
mod screens;
