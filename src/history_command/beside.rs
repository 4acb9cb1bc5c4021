//! What stands outside of the history about its rows: what the window noted in the configuration folder, and the lines of an
//! anchor's file. Each is held against the history.

use std::{
    fs,
    io::{self, BufRead as _, Read as _},
    path::Path,
};

use crate::{
    domain::{
        anchor::Line,
        problem::{Problem, ProblemKind},
    },
    files::{self, Tried},
    store::{self, Less, NEWEST, Note, NoteFit, Notes, ReadNote, Reader},
};

/// The longest line that is looked at, in bytes.
const MAX_LINE: u64 = 64 * 1024;

/// What was found: lines for the report, and what speaks against the history.
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

/// What the window noted of the history in this file. To be read before the history is: what is recorded meanwhile is more.
pub(super) fn noted(notes: Option<&Notes>, history: &Path) -> ReadNote {
    notes.map_or(ReadNote::Nothing, |notes| notes.read(history, NEWEST))
}

/// Holds the history against what the window noted.
pub(super) fn hold_against_note(
    reader: &Reader,
    read: &ReadNote,
    beside: &mut Beside,
) -> Result<(), store::Error> {
    let note = match read {
        ReadNote::Nothing => return Ok(()),
        ReadNote::Damaged => {
            beside.say("Noted by the window: its note is damaged or was edited, and says nothing");
            return Ok(());
        }
        ReadNote::Note(note) => note,
    };
    let Note { row, at, .. } = note;
    let said = match reader.fit(note)? {
        NoteFit::There => "the history has it".to_owned(),
        NoteFit::Removed => "retention removed it since".to_owned(),
        NoteFit::Successor { .. } => "this history was begun in the place of the noted one".to_owned(),
        NoteFit::Less(found) => {
            let less = Less { noted: note.clone(), found };
            beside.object(format!("it has less than the window noted at {at}. {}", less.words()));
            less.details().replace('\n', "; ")
        }
    };
    beside.say(format!("Noted by the window: row {row} at {at}: {said}"));
    Ok(())
}

/// Why there is no history although one was noted.
pub(super) fn vanished(read: &ReadNote, history: &Path) -> Option<String> {
    let ReadNote::Note(Note { row, hash, at, history: id }) = read else { return None };
    Some(format!(
        "Noted by the window: row {row} at {at}, hash {hash}, of history {id}\nResult: the history is gone: {}\nWhat to do: \
         look for the file and for a backup, and compare with earlier exports\n",
        history.display()
    ))
}

/// Holds the history against each line of an anchor's file.
pub(super) fn hold_against_anchor(reader: &Reader, file: &Path, beside: &mut Beside) -> Result<(), Problem> {
    let unread = |err: &io::Error| {
        let words = files::words(err, file, Tried::Reading);
        Problem::new(ProblemKind::File, "The anchor was not compared", words.cause, words.advice)
            .with_details(file.display().to_string())
    };
    if !fs::metadata(file).map_err(|err| unread(&err))?.is_file() {
        return Err(unread(&io::ErrorKind::InvalidInput.into()));
    }
    let mut text = io::BufReader::new(fs::File::open(file).map_err(|err| unread(&err))?);
    let own = reader.note(jiff::Timestamp::UNIX_EPOCH).map_err(|err| err.problem())?;
    let own = own.map(|note| note.history).unwrap_or_default();
    let mut found = Found::default();
    for number in 1u64.. {
        let mut bytes = Vec::new();
        let read = text.by_ref().take(MAX_LINE).read_until(b'\n', &mut bytes).map_err(|err| unread(&err))?;
        if read == 0 {
            break;
        }
        let line = String::from_utf8_lossy(&bytes);
        if line.trim().is_empty() {
            continue;
        }
        match Line::parse(&line) {
            None => found.unread.push(number),
            Some(line) if line.history != own => found.others += 1,
            Some(line) => found.take(reader, number, line).map_err(|err| err.problem())?,
        }
    }
    found.tell(file, beside);
    Ok(())
}

/// What the lines of an anchor came to.
#[derive(Default)]
struct Found {
    /// Of this history, that fit.
    fit: u64,
    /// Of this history, whose row retention removed.
    removed: u64,
    /// Of other histories.
    others: u64,
    /// The numbers of those that cannot be read.
    unread: Vec<u64>,
    /// The first that does not fit.
    odd: Option<String>,
    /// The newest row that a line vouches for.
    newest: Option<u64>,
}

impl Found {
    fn take(&mut self, reader: &Reader, number: u64, line: Line) -> Result<(), store::Error> {
        let Line { at, computer, history, row, hash } = line;
        let note = Note { history, row, hash, at };
        match reader.fit(&note)? {
            NoteFit::There => {
                self.fit += 1;
                self.newest = self.newest.max(Some(row));
            }
            NoteFit::Removed => self.removed += 1,
            NoteFit::Successor { .. } => self.others += 1,
            NoteFit::Less(found) => {
                let words = Less { noted: note, found }.words();
                let said = || {
                    format!("line {number} (row {row}, written at {at} by {computer}) does not fit. {words}")
                };
                self.odd.get_or_insert_with(said);
            }
        }
        Ok(())
    }

    fn tell(self, file: &Path, beside: &mut Beside) {
        let Self { fit, removed, others, unread, odd, newest } = self;
        beside.say(format!("Anchor: {}", file.display()));
        beside.say(format!("Its lines that fit: {fit}; of rows that retention removed: {removed}; of other histories: {others}"));
        if let Some(first) = unread.first() {
            beside.say(format!("Its lines that cannot be read: {}, the first is line {first}", unread.len()));
        }
        if let Some(newest) = newest {
            beside.say(format!("It vouches for the rows up to {newest}, but for those that were removed"));
        }
        if let Some(odd) = odd {
            beside.say(format!("First that does not fit: {odd}"));
            beside.object(format!("it is not what was anchored: {odd}"));
        } else if fit + removed == 0 {
            beside.object("the anchor has no line of it, and vouches for nothing");
        }
    }
}
