//! Sentences: every text that people read, in the language that they read.
//!
//! The texts stand in `assets/words/<language>/*.ftl`, in [Fluent](https://projectfluent.org)'s form. What
//! the rest of the program hands over are keys and facts: a view says [`say!`](crate::say), and what is kept
//! or handed on is a [`Phrase`](crate::domain::phrase::Phrase), which [`sentence`] puts in words.
//!
//! Each thread speaks one language at a time, English until it is told: the window at the beginning of each
//! frame, a command at its start.

pub mod action;
mod catalog;
pub mod credential;
pub mod emergency;
pub mod export;
pub mod exposed;
pub mod number;
pub mod outcome;
pub mod person;
mod phrase;
pub mod practice;
mod problem;
pub mod profile;
pub mod ticket;
pub mod time;
pub mod token;
mod value;
pub mod verification;

use std::cell::RefCell;

use jiff::tz::TimeZone;

use crate::domain::language::Language;

pub use catalog::{format, text};
pub use phrase::{list, paragraph, sentence, sentences};
pub use problem::{hint, problem_text};
pub use value::Value;

thread_local! {
    static READER: RefCell<Reader> = const { RefCell::new(Reader { language: Language::English, zone: TimeZone::UTC }) };
}

/// Who reads: in which language, and by which clock.
#[derive(Clone, Debug)]
pub struct Reader {
    pub language: Language,
    pub zone: TimeZone,
}

impl Reader {
    /// Who reads English, by the clock of a zone.
    pub fn english(zone: TimeZone) -> Self {
        Self { language: Language::English, zone }
    }
}

/// Words are for this reader from now on, on this thread.
pub fn speak_to(reader: &Reader) {
    READER.with_borrow_mut(|now| {
        if now.language != reader.language || now.zone != reader.zone {
            *now = reader.clone();
        }
    });
}

/// What `make` says to this reader.
pub fn to_reader<T>(reader: &Reader, make: impl FnOnce() -> T) -> T {
    let before = self::reader();
    speak_to(reader);
    let said = make();
    speak_to(&before);
    said
}

/// For whom this thread's words are.
pub fn reader() -> Reader {
    READER.with_borrow(Clone::clone)
}

/// The language that this thread speaks.
pub fn language() -> Language {
    READER.with_borrow(|reader| reader.language)
}

/// The zone of its reader's clock.
fn zone() -> TimeZone {
    READER.with_borrow(|reader| reader.zone.clone())
}

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

#[cfg(test)]
mod tests;
