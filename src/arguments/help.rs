//! The text of `--help`, which names every option.

use crate::say;

/// The default folders as a user of this system would write them.
#[cfg(windows)]
macro_rules! usual_folder {
    (config) => {
        r"%APPDATA%\token-desk\config"
    };
    (data) => {
        r"%LOCALAPPDATA%\token-desk\data"
    };
}
#[cfg(target_os = "macos")]
macro_rules! usual_folder {
    (config) => {
        "~/Library/Application Support/token-desk"
    };
    (data) => {
        "~/Library/Application Support/token-desk"
    };
}
#[cfg(not(any(windows, target_os = "macos")))]
macro_rules! usual_folder {
    (config) => {
        "~/.config/token-desk"
    };
    (data) => {
        "~/.local/share/token-desk"
    };
}

pub fn help() -> String {
    say!("command-help", config = usual_folder!(config), data = usual_folder!(data)) + "\n"
}
