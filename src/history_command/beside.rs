//! Compares the history with evidence outside it: the note in the configuration folder, and the lines of an
//! anchor.

mod anchor;

use std::path::Path;

use crate::{
    domain::{history::record::Verified, text},
    say,
    store::{self, Less, NEWEST, Note, NoteFit, Notes, ReadNote, Reader},
    words,
};

pub(super) use anchor::hold_against_anchor;

/// The result: lines for the report, and any evidence against the history.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Beside {
    pub lines: Vec<String>,
    pub against: Option<String>,
}

impl Beside {
    fn say(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    fn object(&mut self, why: impl Into<String>) {
        self.against.get_or_insert_with(|| why.into());
    }
}

/// The window's note about the history. Read it before the history: the history may grow meanwhile.
pub(super) fn noted(notes: &Notes, history: &Path) -> ReadNote {
    notes.read(history, NEWEST)
}

/// Compares the history with the window's note.
pub(super) fn hold_against_note(
    reader: &Reader,
    verified: &Verified,
    read: &ReadNote,
    beside: &mut Beside,
) -> Result<(), store::Error> {
    let note = match read {
        ReadNote::Nothing => return Ok(()),
        ReadNote::Unusable(why) => {
            beside.say(say!("window-note-unusable", why = words::sentence(why)));
            return Ok(());
        }
        ReadNote::Note(note) => note,
    };
    let Note { row, at, .. } = note;
    let said = match reader.fitter().fit(note)? {
        NoteFit::Less(found) => {
            let less = Less { noted: note.clone(), found };
            beside.object(say!(
                "against-window-note",
                at = at.to_string(),
                less = words::sentence(&less.phrase())
            ));
            less.details().replace('\n', "; ")
        }
        // a row's number and hash prove nothing if the chain before it is broken
        _ if verified.broken.is_some() => say!("window-note-not-compared").to_owned(),
        NoteFit::There => say!("window-note-there").to_owned(),
        NoteFit::Removed => say!("window-note-removed").to_owned(),
        NoteFit::Successor { .. } => say!("window-note-successor").to_owned(),
    };
    beside.say(say!("window-note", row = row.to_string(), at = at.to_string(), said = said));
    Ok(())
}

/// The text if there is no history, or an empty file, although one was noted.
pub(super) fn vanished(read: &ReadNote, history: &Path) -> Option<String> {
    let ReadNote::Note(Note { row, hash, at, history: id }) = read else { return None };
    let path = text::whole_line(&history.display().to_string());
    let result = match history.metadata() {
        Ok(meta) if meta.is_file() && meta.len() == 0 => say!("result-empty", path = path),
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => say!("result-gone", path = path),
        _ => return None,
    };
    let id = text::line(id, text::NAME);
    let noted = say!("window-noted", row = row.to_string(), at = at.to_string(), hash = hash, history = id);
    Some([noted.as_str(), &result, say!("do-look-for-the-file"), ""].join("\n"))
}
