//! A short message about a success, at the foot of the window.

use jiff::Timestamp;

use crate::domain::phrase::Phrase;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub said: Phrase,
    pub since: Timestamp,
}
