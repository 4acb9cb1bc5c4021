//! Compares the lines of an anchor with the history.

use std::{
    collections::{BTreeMap, HashSet},
    io::{self, BufRead as _, Read as _},
    path::Path,
};

use super::Beside;
use crate::{
    domain::{
        history::{anchor::Line, record::Verified},
        problem::{Problem, ProblemKind},
        text,
    },
    files::{self, Tried},
    history_command::vouched::vouched,
    phrase, say,
    store::{self, Fitter, Less, Note, NoteFit, Reader},
    words,
};

/// The longest line, in bytes.
const MAX_LINE: u64 = 64 * 1024;

/// How many other histories are counted, and how many are named.
const MAX_OTHERS: usize = 1000;
const NAMED: usize = 5;

/// Compares the history with each line of an anchor's file, or of an extract of the system's log.
pub(in crate::history_command) fn hold_against_anchor(
    reader: &Reader,
    verified: &Verified,
    file: &Path,
    beside: &mut Beside,
) -> Result<(), Problem> {
    let unread = |err: &io::Error| {
        let words = files::words(err, file, Tried::Reading);
        Problem::new(ProblemKind::File, phrase!("anchor-not-compared"), words.cause, words.advice)
            .with_details(file.display().to_string())
    };
    let mut lines = io::BufReader::new(files::open(file).map_err(|err| unread(&err))?);
    let own = reader.note(jiff::Timestamp::UNIX_EPOCH).map_err(|err| err.problem())?;
    let own = own.map(|note| note.history).unwrap_or_default();
    let mut found = Found::default();
    let mut fitter = reader.fitter();
    for number in 1u64.. {
        let mut bytes = Vec::new();
        let read = lines.by_ref().take(MAX_LINE).read_until(b'\n', &mut bytes).map_err(|err| unread(&err))?;
        if read == 0 {
            break;
        }
        let line = String::from_utf8_lossy(&bytes);
        // an editor may have added a byte order mark
        let line = line.trim_start_matches('\u{feff}');
        if line.trim().is_empty() {
            continue;
        }
        match Line::parse(line) {
            None => found.unread(number),
            Some(line) if line.history != own => found.other(line),
            Some(line) => found.own(&mut fitter, number, line).map_err(|err| err.problem())?,
        }
    }
    let successor = reader.before().map_err(|err| err.problem())?.is_some();
    found.tell(file, verified, successor, &mut fitter, beside).map_err(|err| err.problem())
}

#[derive(Default)]
struct Found {
    /// Lines of this history that fit.
    fit: u64,
    /// Lines of this history whose row retention removed.
    removed: u64,
    /// Other histories, by their ID.
    others: BTreeMap<String, Other>,
    /// The number of their lines.
    of_others: u64,
    /// The computers that wrote lines of this history.
    computers: HashSet<String>,
    /// Unreadable lines, and the number of the first.
    unread: u64,
    unread_first: u64,
    /// The first that does not fit.
    odd: Option<String>,
    /// The newest row whose line fits.
    newest: Option<u64>,
}

/// Another history in the anchor.
struct Other {
    row: u64,
    /// Its last line.
    written: Option<(jiff::Timestamp, String)>,
    /// Whether its first line is before all lines of this history.
    earlier: bool,
}

impl Other {
    fn words(&self, id: &str) -> String {
        let row = self.row.to_string();
        match &self.written {
            Some((at, by)) => say!("other-history-written", id = id, row = row, at = at.to_string(), by = by),
            None => say!("other-history", id = id, row = row),
        }
    }
}

impl Found {
    fn unread(&mut self, number: u64) {
        if self.unread == 0 {
            self.unread_first = number;
        }
        self.unread += 1;
    }

    fn other(&mut self, line: Line) {
        self.of_others += 1;
        if self.others.len() >= MAX_OTHERS && !self.others.contains_key(&line.history) {
            return;
        }
        let earlier = self.fit + self.removed == 0 && self.odd.is_none();
        let other = self.others.entry(line.history).or_insert(Other { row: 0, written: None, earlier });
        other.row = other.row.max(line.row);
        other.written = line.written.or(other.written.take());
    }

    fn own(&mut self, fitter: &mut Fitter<'_>, number: u64, line: Line) -> Result<(), store::Error> {
        let Line { history, row, hash, written } = line;
        let at = written.as_ref().map_or(jiff::Timestamp::UNIX_EPOCH, |(at, _)| *at);
        let note = Note { history, row, hash, at };
        match fitter.fit(&note)? {
            NoteFit::There => {
                self.fit += 1;
                self.newest = self.newest.max(Some(row));
            }
            NoteFit::Removed => self.removed += 1,
            // it is of this history
            NoteFit::Successor { .. } => {}
            NoteFit::Less(found) => {
                let less = Less { noted: note, found };
                let less = words::sentence(&less.phrase()).into_owned();
                let (number, row) = (number.to_string(), row.to_string());
                self.odd.get_or_insert_with(|| match &written {
                    Some((at, by)) => say!(
                        "anchor-odd-written",
                        number = number,
                        row = row,
                        at = at.to_string(),
                        by = by,
                        less = less
                    ),
                    None => say!("anchor-odd", number = number, row = row, less = less),
                });
            }
        }
        self.computers.extend(written.map(|(_, computer)| computer));
        Ok(())
    }

    fn tell(
        self,
        file: &Path,
        verified: &Verified,
        successor: bool,
        fitter: &mut Fitter<'_>,
        beside: &mut Beside,
    ) -> Result<(), store::Error> {
        let Self { fit, removed, of_others, .. } = self;
        beside.say(say!("anchor-file", path = text::whole_line(&file.display().to_string())));
        beside.say(say!(
            "anchor-lines",
            fit = fit.to_string(),
            removed = removed.to_string(),
            others = of_others.to_string()
        ));
        for (id, other) in self.others.iter().take(NAMED) {
            beside.say(say!("anchor-also-has", other = other.words(id)));
        }
        if self.unread > 0 {
            let (count, first) = (self.unread, self.unread_first);
            beside.say(say!("anchor-unread", count = count.to_string(), first = first.to_string()));
        }
        beside.say(match self.newest.filter(|_| verified.broken.is_none()) {
            Some(row) => say!("anchor-proves", proves = vouched(row, fitter.vouched_from(row)?)),
            None if self.newest.is_some() => say!("anchor-proves-nothing").to_owned(),
            None => say!("anchor-proves-no-row").to_owned(),
        });
        if let Some(odd) = self.odd {
            beside.say(say!("anchor-first-odd", odd = &odd));
            beside.object(say!("against-anchor", odd = odd));
        } else if fit + removed == 0 {
            beside.object(say!("against-anchor-without-it"));
        } else if !successor
            && let Some((id, other)) = self.others.iter().find(|(_, other)| {
                let by = other.written.as_ref().map(|(_, by)| by);
                other.earlier && by.is_some_and(|by| self.computers.contains(by))
            })
        {
            beside.object(say!("against-anchor-of-before", other = other.words(id)));
        }
        Ok(())
    }
}
