//! Compares a history with a row that was noted outside it.

use rusqlite::Connection;

use super::{
    Error, Reader, body,
    chain::{self, kind},
    error::Cause,
    noted::Note,
    read,
    verify::{Claim, Claims},
};
use crate::{
    domain::{phrase::Phrase, text},
    phrase,
};

/// The result for a noted row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteFit {
    There,
    /// Retention recorded that it removed the noted row.
    Removed,
    /// It is another history, which says that it replaces one.
    Successor {
        history: String,
    },
    /// There is less than was noted.
    Less(FoundInstead),
}

/// What there is instead of the noted row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundInstead {
    /// No file.
    Nothing,
    /// An empty file.
    Empty,
    /// A file or a log that is no longer a history.
    Damaged(String),
    /// Fewer rows; this is the newest.
    Shorter { row: u64, hash: String },
    /// The noted row is missing, although later ones exist.
    Gap { row: u64 },
    /// The noted row is, or was at its removal, a different one.
    Rewritten { hash: String },
    /// Another history.
    Another { history: String, row: u64 },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Less {
    pub noted: Note,
    pub found: FoundInstead,
}

impl FoundInstead {
    /// For the log and the details, after "Row 52 was noted; now".
    fn words(&self) -> String {
        match self {
            Self::Nothing => "there is no file".to_owned(),
            Self::Empty => "the file is empty".to_owned(),
            Self::Damaged(how) => format!("the file is damaged: {}", text::line(how, text::NAME)),
            Self::Shorter { row: 0, .. } => "there is no row".to_owned(),
            Self::Shorter { row, .. } => format!("the newest row is {row}"),
            Self::Gap { row } => format!("that row is missing before row {row}"),
            Self::Rewritten { .. } => "that row has another hash".to_owned(),
            Self::Another { row, .. } => format!("another history is there, with {row} rows"),
        }
    }

    fn details(&self) -> String {
        match self {
            Self::Shorter { row, hash } => format!("row {row}, hash {hash}"),
            Self::Rewritten { hash } => format!("the same row with the hash {hash}"),
            Self::Another { history, row } => {
                format!("history {}, newest row {row}", text::line(history, text::NAME))
            }
            other => other.words(),
        }
    }
}

impl Less {
    pub fn phrase(&self) -> Phrase {
        let noted = self.noted.row;
        match &self.found {
            FoundInstead::Nothing => phrase!("noted-no-file", noted = noted),
            FoundInstead::Empty => phrase!("noted-empty", noted = noted),
            FoundInstead::Damaged(_) => phrase!("noted-damaged", noted = noted),
            FoundInstead::Shorter { row: 0, .. } => phrase!("noted-no-row", noted = noted),
            FoundInstead::Shorter { row, .. } => phrase!("noted-shorter", noted = noted, row = *row),
            FoundInstead::Gap { row } => phrase!("noted-gap", noted = noted, row = *row),
            FoundInstead::Rewritten { .. } => phrase!("noted-rewritten", noted = noted),
            FoundInstead::Another { row, .. } => phrase!("noted-another", noted = noted, row = *row),
        }
    }

    /// For the log and the details: "Row 52 was noted; now the newest row is 40".
    pub fn words(&self) -> String {
        format!("Row {} was noted; now {}", self.noted.row, self.found.words())
    }

    /// Both, with their hashes.
    pub fn details(&self) -> String {
        let Note { history, row, hash, at } = &self.noted;
        let history = text::line(history, text::NAME);
        format!("noted at {at}: history {history}, row {row}, hash {hash}\nfound: {}", self.found.details())
    }
}

/// The beginning that the first row records.
pub(super) fn began(conn: &Connection) -> Result<Option<body::Began>, Cause> {
    let mut first = conn.prepare_cached("SELECT kind, body FROM rows WHERE seq = 1")?;
    let mut rows = first.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let (kind, text): (String, String) = (row.get(0)?, row.get(1)?);
    Ok(if kind == kind::BEGAN { body::read(&text).ok() } else { None })
}

/// What a history replaces, in words.
fn before(began: body::Began) -> String {
    let short = |text: &str| text::line(text, text::NAME).into_owned();
    let noted = began.noted.map(|noted| {
        format!("history {} up to row {}, hash {}", short(&noted.history), noted.row, short(&noted.hash))
    });
    let kept = began.replaces.map(|file| format!("kept as {}", short(&file)));
    let noted = noted.or(Some("a damaged one".to_owned()).filter(|_| kept.is_some()));
    noted.into_iter().chain(kept).collect::<Vec<_>>().join(", ")
}

/// Compares a history with many notes. It trusts the rows: [`Reader::verify`] checks them.
pub struct Fitter<'a> {
    reader: &'a Reader,
    claims: Option<Claims>,
}

impl<'a> Fitter<'a> {
    pub(super) fn new(reader: &'a Reader) -> Self {
        Self { reader, claims: None }
    }

    /// Compares the history with a note.
    ///
    /// # Errors
    /// The disk fails.
    pub fn fit(&mut self, note: &Note) -> Result<NoteFit, Error> {
        let claims = &mut self.claims;
        self.reader.reading(|conn| fit(conn, note, claims))
    }

    /// The first row that this one's hash covers; a removal that was recorded later ends the cover.
    ///
    /// # Errors
    /// The disk fails.
    pub fn vouched_from(&mut self, row: u64) -> Result<u64, Error> {
        let claims = &mut self.claims;
        self.reader.reading(|conn| {
            let from = known(conn, claims)?.vouched_from(i64::try_from(row).unwrap_or(i64::MAX));
            Ok(read::number_of(from))
        })
    }
}

/// Compares the history with a note. `claims` caches the recorded removals.
pub(super) fn fit(conn: &Connection, note: &Note, claims: &mut Option<Claims>) -> Result<NoteFit, Cause> {
    let (last, hash) = chain::newest(conn)?;
    let newest = read::number_of(last);
    let began = began(conn)?;
    let id = began.as_ref().map(|began| began.history.as_str()).unwrap_or_default();
    if id != note.history {
        let history = id.to_owned();
        let successor = began.as_ref().is_some_and(body::Began::is_successor);
        let less = FoundInstead::Another { history: history.clone(), row: newest };
        return Ok(if successor { NoteFit::Successor { history } } else { NoteFit::Less(less) });
    }
    if newest < note.row {
        return Ok(NoteFit::Less(FoundInstead::Shorter { row: newest, hash: chain::hex(&hash) }));
    }
    let seq = i64::try_from(note.row).unwrap_or(i64::MAX);
    if let Some(hash) = chain::hash_of(conn, seq)? {
        let hash = chain::hex(&hash);
        return Ok(if hash == note.hash {
            NoteFit::There
        } else {
            NoteFit::Less(FoundInstead::Rewritten { hash })
        });
    }
    let mut claim = known(conn, claims)?.over(seq);
    if claim.is_none() {
        // it may have been removed since they were read
        *claims = None;
        claim = known(conn, claims)?.over(seq);
    }
    Ok(match claim {
        // the last row's hash of a removed run is recorded
        Some(Claim { last, hash, .. }) if last == seq && chain::hex(&hash) != note.hash => {
            NoteFit::Less(FoundInstead::Rewritten { hash: chain::hex(&hash) })
        }
        Some(_) => NoteFit::Removed,
        None => NoteFit::Less(FoundInstead::Gap { row: newest }),
    })
}

fn known<'a>(conn: &Connection, claims: &'a mut Option<Claims>) -> Result<&'a Claims, Cause> {
    Ok(match claims {
        Some(claims) => claims,
        none => none.insert(Claims::read(conn)?),
    })
}

impl Reader {
    /// The newest row as a note, with the history's ID.
    ///
    /// # Errors
    /// The disk fails.
    pub fn note(&self, at: jiff::Timestamp) -> Result<Option<Note>, Error> {
        self.reading(|conn| {
            let (head, began) = (read::head(conn)?, began(conn)?);
            Ok(head.zip(began).map(|(head, began)| Note {
                history: began.history,
                row: head.row,
                hash: head.hash,
                at,
            }))
        })
    }

    /// What the history replaces, in words; none if it replaces nothing.
    ///
    /// # Errors
    /// The disk fails.
    pub fn before(&self) -> Result<Option<String>, Error> {
        self.reading(|conn| Ok(began(conn)?.filter(body::Began::is_successor).map(before)))
    }

    pub fn fitter(&self) -> Fitter<'_> {
        Fitter::new(self)
    }
}
