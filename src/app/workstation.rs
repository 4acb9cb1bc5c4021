//! The computer that the program runs on, as it is told when it starts.

use std::path::PathBuf;

use jiff::tz::TimeZone;

/// What the program is told about its computer when it starts.
#[derive(Clone, Debug)]
pub struct Workstation {
    /// The account name of the operating system.
    pub operator: String,
    /// This computer's name; empty where it is not known.
    pub host: String,
    pub zone: TimeZone,
    /// Where exports go unless told otherwise.
    pub export_folder: PathBuf,
}
