//! What the program talks about: values that are parsed once and valid from then on.
//!
//! Nothing here knows the network, the disk, the clock or the window. A value that could be wrong has a
//! `parse` that refuses it with a [`Hint`] for the person at the desk; whoever holds the value need not
//! check again.
//!
//! # From an action to an attempt
//!
//! | step | what it adds |
//! |---|---|
//! | [`change::action::Action`] | its kind: disable, assign, unlock |
//! | [`change::act::Act`] | to which token, and what the server needs besides |
//! | [`change::order::Order`] | for whom, on whose word, for which ticket and reason, linked to what |
//! | [`change::order::Change`] | that nothing speaks against it: who is signed in where. Only this can be sent |
//! | [`change::ChangeFacts`] | nothing: what is recorded of a change, and read back |
//! | [`history::record::Intent`] | who makes it, when, on which computer: on the disk before it is sent |
//! | [`history::entry::Entry`] | its number in the history, and what came of it |
//! | [`Attempt`](crate::app::attempts::Attempt) | what goes on about it in this session: on its way, looked up, the code that it made |

pub mod batch;
pub mod call;
pub mod change;
pub mod check;
pub mod deep_link;
pub mod difficulty;
pub mod exposed;
pub mod history;
pub mod language;
pub mod lock;
pub mod log;
pub mod machine_policy;
pub mod person;
pub mod phrase;
pub mod problem;
pub mod profile;
pub mod renderer;
pub mod settings;
pub mod sign_in;
pub mod text;
pub mod time;
pub mod token;
pub mod verification;
pub mod window;

use phrase::Phrase;

/// What is wrong with something typed, for the line under its field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Hint(pub Phrase);

impl Hint {
    /// A hint from a sentence without full stop.
    pub fn new(text: Phrase) -> Self {
        Self(text)
    }
}

/// What to do when a file that is to be written is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Put the new text in its place.
    Replace,
    /// Leave it, and fail.
    Keep,
}
