//! The check at a start: whether the history is unchanged or must be put aside.

use std::path::{Path, PathBuf};

use super::{
    connection::read_only,
    error::Cause,
    fit::{self, FoundInstead, Less, NoteFit},
    migrations,
    noted::Note,
    parts::Parts,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// The history as it was left, or the first one.
    AsLeft,
    Moved(Moved),
    /// Another history than the noted one, which says that it replaces one.
    Replaced {
        noted: Note,
        history: String,
    },
}

/// A history was put aside, because it was damaged or had less than was noted, and a new one begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Where the file is now; none if nothing was left of it.
    pub to: Option<PathBuf>,
    pub why: String,
    /// What was noted and what was found, if that is less.
    pub less: Option<Less>,
}

pub(super) enum Examined {
    /// They can be opened for writing.
    Fit(Start),
    /// A write was cut off: undo it, then check with [`again`].
    Unfinished,
    Unfit(Unfit),
}

/// Why a history is put aside.
pub(super) struct Unfit {
    pub why: String,
    pub found: FoundInstead,
}

impl Unfit {
    pub fn damaged(why: String) -> Self {
        Self { found: FoundInstead::Damaged(why.clone()), why }
    }

    fn less(noted: &Note, found: FoundInstead) -> Self {
        let less = Less { noted: noted.clone(), found };
        Self { why: less.words(), found: less.found }
    }
}

/// Checks the files before SQLite opens them for writing, which would delete a log whose main file is empty.
pub(super) fn examine(file: &Path, noted: Option<&Note>) -> Result<Examined, Cause> {
    let parts = Parts::at(file)?;
    if let Some(how) = parts.torn() {
        return Ok(Examined::Unfit(Unfit::damaged(how)));
    }
    let Some(noted) = noted else { return Ok(Examined::Fit(Start::AsLeft)) };
    if !parts.has_main() {
        let found = if parts.is_there() { FoundInstead::Empty } else { FoundInstead::Nothing };
        return Ok(Examined::Unfit(Unfit::less(noted, found)));
    }
    match read_only(file).and_then(|conn| again(&conn, noted)) {
        Err(Cause::Unfinished) => Ok(Examined::Unfinished),
        Err(Cause::Damaged(why)) => Ok(Examined::Unfit(Unfit::damaged(why))),
        examined => examined,
    }
}

/// The same for an open file.
pub(super) fn again(conn: &rusqlite::Connection, noted: &Note) -> Result<Examined, Cause> {
    let fit = match migrations::look(conn)? {
        migrations::Found::Known(_) => fit::fit(conn, noted, &mut None)?,
        migrations::Found::Empty => NoteFit::Less(FoundInstead::Empty),
    };
    Ok(match fit {
        NoteFit::There | NoteFit::Removed => Examined::Fit(Start::AsLeft),
        NoteFit::Successor { history } => Examined::Fit(Start::Replaced { noted: noted.clone(), history }),
        NoteFit::Less(found) => Examined::Unfit(Unfit::less(noted, found)),
    })
}
