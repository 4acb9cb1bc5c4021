//! Compares the history with evidence outside it: the note in the configuration folder, and the lines of an
//! anchor.

mod anchor;

use std::path::Path;

use crate::{
    domain::{history::record::Verified, text},
    store::{self, Less, NEWEST, Note, NoteFit, Notes, ReadNote, Reader},
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
            beside.say(format!("Noted by the window: its note {why}, and says nothing"));
            return Ok(());
        }
        ReadNote::Note(note) => note,
    };
    let Note { row, at, .. } = note;
    let said = match reader.fitter().fit(note)? {
        NoteFit::Less(found) => {
            let less = Less { noted: note.clone(), found };
            beside.object(format!("it has less than the window noted at {at}. {}", less.words()));
            less.details().replace('\n', "; ")
        }
        // a row's number and hash prove nothing if the chain before it is broken
        _ if verified.broken.is_some() => "not compared, as the history is broken".to_owned(),
        NoteFit::There => "the history has it".to_owned(),
        NoteFit::Removed => "retention removed it since".to_owned(),
        NoteFit::Successor { .. } => "this history says that it was begun in the place of another".to_owned(),
    };
    beside.say(format!("Noted by the window: row {row} at {at}: {said}"));
    Ok(())
}

/// The text if there is no history, or an empty file, although one was noted.
pub(super) fn vanished(read: &ReadNote, history: &Path) -> Option<String> {
    let ReadNote::Note(Note { row, hash, at, history: id }) = read else { return None };
    let how = match history.metadata() {
        Ok(meta) if meta.is_file() && meta.len() == 0 => "empty",
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => "gone",
        _ => return None,
    };
    let (id, file) = (text::line(id, text::NAME), text::whole_line(&history.display().to_string()));
    Some(format!(
        "Noted by the window: row {row} at {at}, hash {hash}, of history {id}\nResult: the history is {how}: {file}\nWhat to do: \
         look for the file and for a backup, and compare with earlier exports\n"
    ))
}
