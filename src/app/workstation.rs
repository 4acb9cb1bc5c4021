//! The computer that the program runs on.

use std::path::PathBuf;

use jiff::tz::TimeZone;

/// What is known of the computer at the start.
#[derive(Clone, Debug)]
pub struct Workstation {
    /// The account name of the operating system.
    pub operator: String,
    /// This computer's name; empty where it is not known.
    pub host: String,
    pub zone: TimeZone,
    /// The default folder of exports.
    pub export_folder: PathBuf,
}
