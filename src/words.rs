//! Sentences: every text that people read, in the language that they read.
//!
//! The texts stand in `assets/words/<language>/*.ftl`, in [Fluent](https://projectfluent.org)'s form. What
//! the rest of the program hands over are keys and facts: a view says [`say!`](crate::say), and what is kept
//! or handed on is a [`Phrase`](crate::domain::phrase::Phrase), which [`sentence`] puts in words.
//!
//! Each thread speaks one language at a time, English until it is told: the window at the beginning of each
//! frame, a command at its start.

pub mod action;
pub mod attempt;
pub mod batch;
mod catalog;
pub mod check;
pub mod credential;
pub mod emergency;
pub mod export;
pub mod exposed;
pub mod history;
pub mod number;
pub mod outcome;
pub mod person;
mod phrase;
pub mod policy;
pub mod practice;
mod problem;
pub mod profile;
mod reader;
pub mod remaining;
pub mod rules;
pub mod ticket;
pub mod time;
pub mod token;
mod value;
pub mod verification;

pub use catalog::{format, read_ahead, text, text_of};
pub use phrase::{list, paragraph, sentence, sentences};
pub use problem::{hint, problem_text};
pub use reader::{Reader, language, reader, speak_to, to_reader};
pub use value::Value;

/// The text with this key, in the reader's language: `say!("find-person")`, or with what stands in it
/// `say!("owner", name = person)`.
#[macro_export]
macro_rules! say {
    ($key:literal) => {
        $crate::words::text($key)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::format($key, [$((stringify!($name), $crate::words::Value::from($value))),+])
    };
}

/// The text about an action, of which each has one: the star in the key is the action's key.
/// `say_of!("doing-*", action)`.
#[macro_export]
macro_rules! say_of {
    ($keys:literal, $action:expr) => {
        $crate::words::text_of($keys, $action)
    };
    ($keys:literal, $action:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::format(
            &$keys.replace('*', $action.key()),
            [$((stringify!($name), $crate::words::Value::from($value))),+],
        )
    };
}

#[cfg(test)]
mod tests;
