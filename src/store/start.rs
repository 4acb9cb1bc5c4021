//! What a start finds: whether the history is as it was left, or is put aside.

use std::path::{Path, PathBuf};

use super::{
    connection::read_only,
    error::Cause,
    fit::{self, Fit, Found, Less},
    migrations,
    noted::Note,
    parts::Parts,
};

/// What a start found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// The history as it was left, or the first one.
    AsLeft,
    Moved(Moved),
    /// Another history than the noted one, which says that it was begun in the place of one.
    Replaced {
        noted: Note,
        history: String,
    },
}

/// That a history was put aside that was damaged or had less than was noted, and a new one begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Where the file lies now; none where nothing was left of it.
    pub to: Option<PathBuf>,
    /// What is wrong with it.
    pub why: String,
    /// What was noted of it, and what was there, where that is less.
    pub less: Option<Less>,
}

/// What came of examining the files.
pub(super) enum Examined {
    /// They can be opened for writing.
    Fit(Start),
    /// A write was cut off, which is taken back first: to be examined again with [`again`].
    Unfinished,
    Unfit(Unfit),
}

/// Why a history is put aside.
pub(super) struct Unfit {
    pub why: String,
    pub found: Found,
}

impl Unfit {
    pub fn damaged(why: String) -> Self {
        Self { found: Found::Damaged(why.clone()), why }
    }

    fn less(noted: &Note, found: Found) -> Self {
        let less = Less { noted: noted.clone(), found };
        Self { why: less.words(), found: less.found }
    }
}

/// Looks at the files before SQLite is let at them for writing: it would delete a log whose main file is
/// empty.
pub(super) fn examine(file: &Path, noted: Option<&Note>) -> Result<Examined, Cause> {
    let parts = Parts::at(file)?;
    if let Some(how) = parts.torn() {
        return Ok(Examined::Unfit(Unfit::damaged(how)));
    }
    let Some(noted) = noted else { return Ok(Examined::Fit(Start::AsLeft)) };
    if !parts.has_main() {
        let found = if parts.is_there() { Found::Empty } else { Found::Nothing };
        return Ok(Examined::Unfit(Unfit::less(noted, found)));
    }
    match read_only(file).and_then(|conn| again(&conn, noted)) {
        Err(Cause::Unfinished) => Ok(Examined::Unfinished),
        Err(Cause::Damaged(why)) => Ok(Examined::Unfit(Unfit::damaged(why))),
        examined => examined,
    }
}

/// The same of a file that is open.
pub(super) fn again(conn: &rusqlite::Connection, noted: &Note) -> Result<Examined, Cause> {
    let fit = match migrations::look(conn)? {
        migrations::Found::Known(_) => fit::fit(conn, noted, &mut None)?,
        migrations::Found::Empty => Fit::Less(Found::Empty),
    };
    Ok(match fit {
        Fit::There | Fit::Removed => Examined::Fit(Start::AsLeft),
        Fit::Successor { history } => Examined::Fit(Start::Replaced { noted: noted.clone(), history }),
        Fit::Less(found) => Examined::Unfit(Unfit::less(noted, found)),
    })
}
