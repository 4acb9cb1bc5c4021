//! The program's log as the window shows it.

use std::path::PathBuf;

/// The last part of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tail {
    /// Where the log lies, or would lie.
    pub path: PathBuf,
    /// Whole lines, the newest last; empty where nothing was logged.
    pub text: String,
    /// Why the newest lines could not be written, as the system said it.
    pub failure: Option<String>,
}
