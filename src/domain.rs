//! What the program talks about: values that are parsed once and then true.
//!
//! Nothing here knows the network, the disk, the clock or the window. A value that could be wrong has a
//! `parse` that refuses it with a [`Hint`] for the person at the desk; whoever holds the value need not
//! check again.
//!
//! # From an action to an attempt
//!
//! | step | what it adds |
//! |---|---|
//! | [`action::Action`] | of which sort it is: disable, assign, unlock |
//! | [`act::Act`] | to which token, and what the server needs besides |
//! | [`order::Order`] | for whom, on whose word, for which ticket and reason, linked to what |
//! | [`order::Change`] | that nothing speaks against it: who is signed in where. Only this can be sent |
//! | [`change::ChangeFacts`] | nothing: what is recorded of a change, and read back |
//! | [`record::Intent`] | who makes it, when, on which computer: on the disk before it is sent |
//! | [`entry::Entry`] | its number in the history, and what came of it |
//! | [`Attempt`](crate::app::attempts::Attempt) | what goes on about it in this session: on its way, looked up, the code that it made |

pub mod act;
pub mod action;
pub mod anchor;
pub mod availability;
pub mod binding;
pub mod change;
pub mod change_answer;
pub mod confirmation;
pub mod credential;
pub mod difficulty;
pub mod emergency;
pub mod entry;
pub mod export;
pub mod exposed;
pub mod hardware_token;
pub mod key_text;
pub mod live_verification;
pub mod local_time;
pub mod log;
pub mod number;
pub mod observation;
pub mod order;
pub mod pasted;
pub mod person;
pub mod policy;
pub mod problem;
pub mod profile;
pub mod query;
pub mod record;
pub mod replace;
pub mod retention;
pub mod serial;
pub mod server_time;
pub mod settings;
pub mod settle;
pub mod sign_in_event;
pub mod signed_in;
pub mod text;
pub mod ticket;
pub mod token_name;
pub mod verification;

/// What is wrong with something typed, in words for the line under its field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Hint(pub String);

impl Hint {
    /// A hint from a sentence without full stop.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
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
