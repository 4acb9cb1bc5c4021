//! The text of `--help`, which names every option.

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

pub const HELP: &str = concat!(
    "\
Token Desk takes a help desk through the lost-token call: find the person, verify the
caller, disable the SecurID hardware token, get them back to work.

Usage:
  token-desk [OPTIONS]                       open the window
  token-desk practice --dir DIR [--port P]   serve the practice tenant, without a window
  token-desk history verify [OPTIONS]        check that nobody altered the history
  token-desk history export [OPTIONS]        write the history to a file

Options for the window:
  --config-dir DIR   folder for endpoint profiles and remembered credentials
                     (default: ",
    usual_folder!(config),
    ")
  --data-dir DIR     folder for what the program records
                     (default: ",
    usual_folder!(data),
    ")
  --renderer WHICH   what draws the window: auto (default), glow (OpenGL) or wgpu
                     (Direct3D 12, Vulkan or Metal, in software where need be);
                     when one cannot open the window, the other is tried

Options for practice:
  --dir DIR          folder that gets admin.key, oauth.jwk and practice.json
  --port P           TCP port on 127.0.0.1; 0 (default) takes any free one

Options for history verify:
  --data-dir DIR     as for the window
  --config-dir DIR   as for the window: there it notes how far the history had come
  --noted HASH       a row's hash that was noted earlier: says whether it still is one
  --anchor FILE      where the history is anchored: says whether each line of it fits

Options for history export:
  --data-dir DIR     as for the window
  --to FILE          the file to write; standard output when left out, or for -
  --format WHICH     csv, json, jsonl (JSON Lines) or xlsx; when left out, the one that
                     FILE ends with, csv for standard output
  --replace          write over FILE when it is there already
  --search TEXT      only entries with words that begin like these, in serial number,
                     person, ticket or operator
  --outcome WHICH    only those that are confirmed, refused or unknown
  --action WHICH     only these: disable, enable, clear-pin, assign, rename, unassign,
                     delete, emergency-code, withdraw-emergency-code, unlock,
                     disable-user or enable-user
  --profile NAME     only those made under this profile
  --from DATE        only those from this day on, as in 2026-11-23, or from this instant
                     on, as in 2026-11-23T09:00:00+01:00
  --until DATE       only those up to and with this day, or before such an instant

Options for all:
  -h, --help         print this
  -V, --version      print the version

Environment:
  TOKEN_DESK_LOG     what standard error tells: error, warn (default), info, debug,
                     or parts by name, as in token_desk=debug,wgpu_hal=info

Exit codes:
  0  all went well
  1  it failed, or was stopped; standard error says why
  2  the command line was wrong
  3  no window could be opened
  4  history verify: the history was altered, or the noted hash is not in it
  5  the result could not be printed; a reader that goes away early is no failure

Examples:
  token-desk
  token-desk --config-dir ./trial --data-dir ./trial
  token-desk --renderer=wgpu
  token-desk practice --dir ./practice --port 8099
  token-desk history export --to november.xlsx --from 2026-11-01 --until 2026-11-30
"
);
