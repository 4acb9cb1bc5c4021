//! Converts rows' bodies to JSON and back.
//!
//! The names here are on users' disks, so they are only added to. Missing and new members are accepted if
//! they are harmless; an unknown action or outcome makes the row unreadable. `canonical` defines the
//! bytes of the JSON.

mod act;
mod batch;
mod change;
mod doubt;
mod now;
mod outcome;
mod part;
mod phrase;
mod shown;
mod sorting;
mod token;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub(super) use batch::{Batch, BatchEnd, BatchPart};
pub(super) use change::{Intent, action_of};
pub(super) use outcome::{Answer, LookBody, Outcome, took, unfamiliar};
pub(super) use shown::{read_shown, unread};
pub(super) use sorting::Sorted;

use super::canonical;
use crate::domain::{Hint, history::retention, text};

/// Why a body could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(super) struct Odd(pub String);

impl Odd {
    fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// That a value of the row is not what it must be. Why not is in keys, which mean nothing to a reader.
    fn unusable(what: &'static str) -> impl Fn(Hint) -> Self {
        move |_| Self::new(format!("the row's {what} cannot be used"))
    }
}

/// A body's canonical text.
pub(super) fn text(body: &impl Serialize) -> Result<String, Odd> {
    let value = serde_json::to_value(body).map_err(|_| Odd::new("it cannot be spelled as JSON"))?;
    canonical::text(&value).map_err(Odd::new)
}

pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Odd> {
    serde_json::from_str(text).map_err(|err| unreadable(&err))
}

/// Tells only the place: the parser's message repeats the text, which may be anything once altered.
fn unreadable(err: &serde_json::Error) -> Odd {
    let what =
        if err.is_data() { "it holds something else than a row of this version" } else { "it is no JSON" };
    let place = format!("line {}, column {}", err.line(), err.column());
    Odd::new(format!("the row cannot be read: {what} ({place})"))
}

/// The first row: a history's beginning, so that no two histories share a hash.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Began {
    /// A random ID.
    pub history: String,
    /// The version of the program.
    pub program: String,
    /// The name of the file put aside, if the history before was damaged or had less than noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// The newest noted row of the history before, if that had less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noted: Option<NotedRow>,
}

impl Began {
    /// Whether it replaces a history that was put aside or lost.
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

/// "Stop waiting" was pressed.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Nothing {}

/// What retention removed.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Retention {
    /// All rows of the removed entries are older than this.
    pub before: String,
    /// First and last of each run of removed rows, and the hash of the last one as hexadecimal digits.
    pub rows: Vec<(i64, i64, String)>,
    /// First and last of each run of removed entries.
    pub entries: Vec<(i64, i64)>,
    /// For each run, the hash of the row before it, which links the rows before the run to this row. Older
    /// rows do not have this and the following members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prevs: Vec<String>,
    /// The newest time of the removed rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<String>,
    /// A user confirmed the clock.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asked: bool,
    /// Who confirmed it; missing in older rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vouched: Option<Vouched>,
    /// The archive of the removed entries, unless the settings turn it off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive: Option<Archived>,
}

/// A user's confirmation that the clock is right.
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

    /// In legible form; none without a name or a time.
    pub fn shown(&self) -> Option<retention::Vouched> {
        let line = |words: &str| text::line(words, text::NAME).into_owned();
        Some(retention::Vouched {
            at: self.at.parse().ok()?,
            operator: Some(line(&self.operator)).filter(|operator| !operator.is_empty())?,
            operator_name: self.name.as_deref().map(line).filter(|name| !name.is_empty()),
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Archived {
    /// In the history's folder.
    pub name: String,
    /// Of its bytes, as hexadecimal digits.
    pub sha256: String,
}

/// Spells a value of a closed set and reads it back; a variant without a spelling does not compile.
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
