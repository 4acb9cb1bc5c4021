//! How a history stands to a row that was noted outside of it.

use rusqlite::Connection;

use super::{
    Error, Reader, body,
    chain::{self, kind},
    error::Cause,
    noted::Note,
    read,
    verify::{Claim, Claims},
};
use crate::domain::text;

/// How what is there stands to what was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The noted row is there.
    There,
    /// Retention recorded that it took the noted row out.
    Removed,
    /// It is another history, which says that it was begun in the place of one that was put aside or lost.
    Successor { history: String },
    /// There is less than was noted.
    Less(Found),
}

/// What is there instead of what was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// No file.
    Nothing,
    /// A file with nothing in it.
    Empty,
    /// A file, or a log, that is no history any more.
    Damaged(String),
    /// Fewer rows: this is the newest.
    Shorter { row: u64, hash: String },
    /// The noted row is not there, although later ones are.
    Gap { row: u64 },
    /// The noted row is, or was when retention took it out, another one.
    Rewritten { hash: String },
    /// Another history.
    Another { history: String, row: u64 },
}

/// What was noted, and what is there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Less {
    pub noted: Note,
    pub found: Found,
}

impl Found {
    /// In words, after "Row 52 was noted; now".
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

    /// For whoever is called for help.
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
    /// "Row 52 was noted; now the newest row is 40".
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

/// The first row's words about its history.
pub(super) fn began(conn: &Connection) -> Result<Option<body::Began>, Cause> {
    let mut first = conn.prepare_cached("SELECT kind, body FROM rows WHERE seq = 1")?;
    let mut rows = first.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let (kind, text): (String, String) = (row.get(0)?, row.get(1)?);
    Ok(if kind == kind::BEGAN { body::read(&text).ok() } else { None })
}

/// What a history was begun in the place of.
fn before(began: body::Began) -> String {
    let short = |text: &str| text::line(text, text::NAME).into_owned();
    let noted = began.noted.map(|noted| {
        format!("history {} up to row {}, hash {}", short(&noted.history), noted.row, short(&noted.hash))
    });
    let kept = began.replaces.map(|file| format!("kept as {}", short(&file)));
    let noted = noted.or(Some("a damaged one".to_owned()).filter(|_| kept.is_some()));
    noted.into_iter().chain(kept).collect::<Vec<_>>().join(", ")
}

/// Holds a history against one note after the other. What the rows say is believed: [`Reader::verify`]
/// checks them.
pub struct Fitter<'a> {
    reader: &'a Reader,
    claims: Option<Claims>,
}

impl<'a> Fitter<'a> {
    pub(super) fn new(reader: &'a Reader) -> Self {
        Self { reader, claims: None }
    }

    /// How the history stands to a note.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn fit(&mut self, note: &Note) -> Result<Fit, Error> {
        let claims = &mut self.claims;
        self.reader.reading(|conn| fit(conn, note, claims))
    }

    /// The first row that the hash of this one vouches for: not all before it, where a removed range was
    /// recorded later.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn vouched_from(&mut self, row: u64) -> Result<u64, Error> {
        let claims = &mut self.claims;
        self.reader.reading(|conn| {
            let from = known(conn, claims)?.vouched_from(i64::try_from(row).unwrap_or(i64::MAX));
            Ok(read::number_of(from))
        })
    }
}

/// Holds what is there against a note. `claims` is what retention says that it removed, once that was read.
pub(super) fn fit(conn: &Connection, note: &Note, claims: &mut Option<Claims>) -> Result<Fit, Cause> {
    let (last, hash) = chain::newest(conn)?;
    let newest = read::number_of(last);
    let began = began(conn)?;
    let id = began.as_ref().map(|began| began.history.as_str()).unwrap_or_default();
    if id != note.history {
        let history = id.to_owned();
        let successor = began.as_ref().is_some_and(body::Began::is_successor);
        let less = Found::Another { history: history.clone(), row: newest };
        return Ok(if successor { Fit::Successor { history } } else { Fit::Less(less) });
    }
    if newest < note.row {
        return Ok(Fit::Less(Found::Shorter { row: newest, hash: chain::hex(&hash) }));
    }
    let seq = i64::try_from(note.row).unwrap_or(i64::MAX);
    if let Some(hash) = chain::hash_of(conn, seq)? {
        let hash = chain::hex(&hash);
        return Ok(if hash == note.hash { Fit::There } else { Fit::Less(Found::Rewritten { hash }) });
    }
    let mut claim = known(conn, claims)?.over(seq);
    if claim.is_none() {
        // it may have been removed since they were read
        *claims = None;
        claim = known(conn, claims)?.over(seq);
    }
    Ok(match claim {
        // of a removed range, the last row's hash is on record
        Some(Claim { last, hash, .. }) if last == seq && chain::hex(&hash) != note.hash => {
            Fit::Less(Found::Rewritten { hash: chain::hex(&hash) })
        }
        Some(_) => Fit::Removed,
        None => Fit::Less(Found::Gap { row: newest }),
    })
}

fn known<'a>(conn: &Connection, claims: &'a mut Option<Claims>) -> Result<&'a Claims, Cause> {
    Ok(match claims {
        Some(claims) => claims,
        none => none.insert(Claims::read(conn)?),
    })
}

impl Reader {
    /// The newest row as it is noted elsewhere, with the history's own ID.
    ///
    /// # Errors
    /// Whatever the disk says.
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

    /// What the history says that it was begun in the place of, in words; none where it was begun from
    /// nothing.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn before(&self) -> Result<Option<String>, Error> {
        self.reading(|conn| Ok(began(conn)?.filter(body::Began::is_successor).map(before)))
    }

    /// Holds the history against what was noted elsewhere.
    pub fn fitter(&self) -> Fitter<'_> {
        Fitter::new(self)
    }
}
