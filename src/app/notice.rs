//! A short message about a success, at the foot of the window.

use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub text: String,
    pub since: Timestamp,
}
