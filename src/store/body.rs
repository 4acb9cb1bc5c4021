//! The bodies of rows: what stands in them in JSON, and back.
//!
//! The names here are on people's disks: they are only ever added to. Whatever is missing or new is taken in
//! good part where nothing wrong can follow from it; a value that a claim hangs on (an action, an outcome)
//! makes the row unreadable instead. How the JSON is spelled byte for byte is `canonical`'s.

mod act;
mod change;
mod now;
mod outcome;
mod shown;
mod token;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub(super) use change::{Intent, action_of};
pub(super) use outcome::{Answer, LookBody, Outcome, unfamiliar};
pub(super) use shown::{read_shown, unread};

use super::canonical;
use crate::domain::{history::retention, text};

/// Why a body could not be read as what it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(super) struct Odd(pub String);

impl Odd {
    fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

/// A body's text, in its one canonical form.
pub(super) fn text(body: &impl Serialize) -> Result<String, Odd> {
    let value = serde_json::to_value(body).map_err(|_| Odd::new("it cannot be spelled as JSON"))?;
    canonical::text(&value).map_err(Odd::new)
}

/// Reads a body.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Odd> {
    serde_json::from_str(text).map_err(|err| unreadable(&err))
}

/// Only the place is told: what the parser says repeats what stands there, which may be anything once it was
/// altered.
fn unreadable(err: &serde_json::Error) -> Odd {
    let what =
        if err.is_data() { "it holds something else than a row of this version" } else { "it is no JSON" };
    let place = format!("line {}, column {}", err.line(), err.column());
    Odd::new(format!("the row cannot be read: {what} ({place})"))
}

/// The first row: this history's own beginning, so that no two histories have a hash in common.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Began {
    /// A random ID.
    pub history: String,
    /// The version of the program.
    pub program: String,
    /// The file name under which the history before this one lies, where it was damaged or had less than was
    /// noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// How far the history before this one had come, where it had less than that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noted: Option<NotedRow>,
}

impl Began {
    /// Whether it was begun in the place of one that was put aside or lost.
    pub fn is_successor(&self) -> bool {
        self.replaces.is_some() || self.noted.is_some()
    }
}

/// A row of another history.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct NotedRow {
    pub history: String,
    pub row: u64,
    pub hash: String,
}

/// "Stop waiting" was pressed: nothing else is to be said.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Nothing {}

/// What retention took out.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Retention {
    /// Everything about the removed entries happened before this instant.
    pub before: String,
    /// First and last of each run of removed rows, and the hash of the last one as hexadecimal digits.
    pub rows: Vec<(i64, i64, String)>,
    /// First and last of each run of removed entries.
    pub entries: Vec<(i64, i64)>,
    /// Of each run, the hash of the row before it, so that what stands before it hangs together with this
    /// row. Rows from before this was recorded do not have it, nor anything below.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prevs: Vec<String>,
    /// The newest time of the removed rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<String>,
    /// A person had said that the clock is right.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asked: bool,
    /// Who had said so. Rows from before this was recorded do not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vouched: Option<Vouched>,
    /// Where the removed entries were written to first, unless the settings said not to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive: Option<Archived>,
}

/// A person's word that the clock is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Vouched {
    /// When, by that clock.
    pub at: String,
    /// The account.
    pub operator: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Vouched {
    pub fn of(vouched: &retention::Vouched) -> Self {
        let retention::Vouched { at, operator, operator_name } = vouched;
        Self { at: at.to_string(), operator: operator.clone(), name: operator_name.clone() }
    }

    /// As it may be shown; none where it names nobody or no time.
    pub fn shown(&self) -> Option<retention::Vouched> {
        let line = |words: &str| text::line(words, text::NAME).into_owned();
        Some(retention::Vouched {
            at: self.at.parse().ok()?,
            operator: Some(line(&self.operator)).filter(|operator| !operator.is_empty())?,
            operator_name: self.name.as_deref().map(line).filter(|name| !name.is_empty()),
        })
    }
}

/// A file with removed entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Archived {
    /// In the history's folder.
    pub name: String,
    /// Of its bytes, as hexadecimal digits.
    pub sha256: String,
}

/// Spells a value of a closed set, and reads it back; a variant without a spelling does not compile.
macro_rules! spelled {
    ($spell:ident, $read:ident: $type:ty { $($variant:ident = $text:literal),* $(,)? }) => {
        pub(super) fn $spell(value: $type) -> &'static str {
            match value {
                $(<$type>::$variant => $text,)*
            }
        }

        pub(super) fn $read(text: &str) -> Option<$type> {
            match text {
                $($text => Some(<$type>::$variant),)*
                _ => None,
            }
        }
    };
}
use spelled;
