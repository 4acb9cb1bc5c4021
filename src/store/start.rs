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

/// What a look at the files came to.
pub(super) enum Look {
    /// They can be opened for writing.
    Fit(Start),
    /// A write was cut off, which is taken back first: to be looked at again with [`again`].
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

/// Looks at the files before SQLite is let at them for writing: it would delete a log whose main file is empty.
pub(super) fn look(file: &Path, noted: Option<&Note>) -> Result<Look, Cause> {
    let parts = Parts::at(file)?;
    if let Some(how) = parts.torn() {
        return Ok(Look::Unfit(Unfit::damaged(how)));
    }
    let Some(noted) = noted else { return Ok(Look::Fit(Start::AsLeft)) };
    if !parts.has_main() {
        let found = if parts.is_there() { Found::Empty } else { Found::Nothing };
        return Ok(Look::Unfit(Unfit::less(noted, found)));
    }
    match read_only(file).and_then(|conn| again(&conn, noted)) {
        Err(Cause::Unfinished) => Ok(Look::Unfinished),
        Err(Cause::Damaged(why)) => Ok(Look::Unfit(Unfit::damaged(why))),
        looked => looked,
    }
}

/// The same of a file that is open.
pub(super) fn again(conn: &rusqlite::Connection, noted: &Note) -> Result<Look, Cause> {
    let fit = match migrations::look(conn)? {
        migrations::Found::Known(_) => fit::fit(conn, noted, &mut None)?,
        migrations::Found::Empty => Fit::Less(Found::Empty),
    };
    Ok(match fit {
        Fit::There | Fit::Removed => Look::Fit(Start::AsLeft),
        Fit::Successor { history } => Look::Fit(Start::Replaced { noted: noted.clone(), history }),
        Fit::Less(found) => Look::Unfit(Unfit::less(noted, found)),
    })
}
