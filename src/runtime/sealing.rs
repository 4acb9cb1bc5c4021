//! Writes the newest row's hash outside the history after each change: into the configuration folder and to
//! the anchor of the settings. Changes do not wait for either.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError, mpsc},
    thread,
    time::{Duration, Instant},
};

use super::{anchor, keeper::Keeper};
use crate::{
    domain::{
        history::anchor::{Anchor, Log},
        phrase::Phrase,
        problem::{Problem, ProblemKind},
    },
    files::{self, Tried},
    phrase,
    store::{NEWEST, Note, Notes, ReadNote},
};

/// How long an anchor may be behind before the window shows it.
const PATIENCE: Duration = Duration::from_secs(8);

/// The time limit for reading the note.
const READING: Duration = Duration::from_secs(5);

/// How long the end of the program waits; the next start writes the rest.
const LAST_CHANCE: Duration = Duration::from_secs(1);

pub(super) struct Sealing {
    notes: Notes,
    history: PathBuf,
    computer: String,
    newest: Option<Keeper>,
    anchors: Mutex<Anchors>,
}

#[derive(Default)]
struct Anchors {
    places: Vec<Place>,
    /// The newest row, for places that the settings name later.
    newest: Option<Note>,
    /// The newest row when the program last waited for all places.
    waited_for: Option<(u64, String)>,
}

struct Place {
    target: Target,
    keeper: Keeper,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    File(PathBuf),
    Log(Log),
}

impl Target {
    /// Its name in the notes, which tell after a restart how far it is.
    fn purpose(&self) -> String {
        match self {
            Self::File(path) => format!("anchor {}", path.display()),
            Self::Log(Log::System) => "anchor log".to_owned(),
            Self::Log(Log::Socket(path)) => format!("anchor log {}", path.display()),
        }
    }

    /// Whether it lies beside one of these files, or is one.
    fn lies_in(&self, own: &[&Path]) -> bool {
        let folder =
            |path: &Path| path.parent().map(|folder| folder.canonicalize().unwrap_or(folder.to_owned()));
        match self {
            Self::File(path) => own.iter().any(|own| folder(own) == folder(path)),
            Self::Log(_) => false,
        }
    }

    /// That a row is not there yet.
    fn behind(&self, row: u64) -> Phrase {
        match self {
            Self::File(path) => phrase!("anchor-behind-file", row = row, path = path.display().to_string()),
            Self::Log(_) => phrase!("anchor-behind-log", row = row),
        }
    }

    fn write(&self, computer: &str, note: &Note) -> Result<(), Phrase> {
        match self {
            Self::File(path) => anchor::to_file(path, computer, note),
            Self::Log(log) => anchor::to_log(log, note),
        }
    }
}

impl Sealing {
    pub fn new(notes: Notes, history: PathBuf) -> Self {
        let (to, file) = (notes.clone(), history.clone());
        let write = move |note: &Note| {
            to.write(&file, NEWEST, note).map_err(|err| files::words(&err, to.file(), Tried::Writing).cause)
        };
        // without the thread the history works as before, only without notes
        let newest = Keeper::start("token-desk-note", write).ok();
        let computer = gethostname::gethostname().to_string_lossy().into_owned();
        Self { notes, history, computer, newest, anchors: Mutex::default() }
    }

    /// The note about the history when it was last open. A hanging share does not keep the history from
    /// opening.
    pub fn noted(&self) -> ReadNote {
        let (notes, history, (send, receive)) = (self.notes.clone(), self.history.clone(), mpsc::channel());
        let read = move || {
            send.send(notes.read(&history, NEWEST)).ok();
        };
        let started = thread::Builder::new().name("token-desk-noted".to_owned()).spawn(read);
        let read = started.ok().and_then(|_| receive.recv_timeout(READING).ok());
        read.unwrap_or_else(|| ReadNote::Unusable(phrase!("note-not-in-time")))
    }

    pub fn notes_file(&self) -> &Path {
        self.notes.file()
    }

    /// The newest row, if known.
    pub fn newest(&self) -> Option<Note> {
        self.anchors().newest.clone()
    }

    /// Sets the newest row.
    pub fn keep(&self, note: &Note) {
        let mut anchors = self.anchors();
        // the same row again, from a reader
        if anchors.newest.as_ref().is_some_and(|last| last.is_of_the_row_of(note)) {
            return;
        }
        if let Some(keeper) = &self.newest {
            keeper.keep(note.clone());
        }
        for place in &anchors.places {
            place.keeper.keep(note.clone());
        }
        anchors.newest = Some(note.clone());
    }

    /// Takes new settings. Rows for a place that they no longer name are dropped.
    pub fn set(&self, anchor: Option<&Anchor>) {
        let mut anchors = self.anchors();
        let anchor = anchor.cloned().unwrap_or_default();
        let wanted: Vec<Target> =
            anchor.file.map(Target::File).into_iter().chain(anchor.log.map(Target::Log)).collect();
        anchors.places.retain(|place| wanted.contains(&place.target));
        for target in wanted {
            if anchors.places.iter().any(|place| place.target == target) {
                continue;
            }
            let Ok(keeper) = self.start(target.clone()) else {
                tracing::error!("nothing is anchored: the system gives no thread");
                continue;
            };
            if let Some(note) = anchors.newest.clone() {
                keeper.keep(note);
            }
            anchors.places.push(Place { target, keeper });
        }
    }

    fn start(&self, target: Target) -> std::io::Result<Keeper> {
        let (notes, history, computer) = (self.notes.clone(), self.history.clone(), self.computer.clone());
        let purpose = target.purpose();
        Keeper::start("token-desk-anchor", move |note| {
            let before = notes.read(&history, &purpose);
            // an earlier run wrote it
            if matches!(&before, ReadNote::Note(last) if last.is_of_the_row_of(note)) {
                return Ok(());
            }
            if target.lies_in(&[&history, notes.file()]) {
                return Err(phrase!("anchor-in-own-folder"));
            }
            target.write(&computer, note)?;
            if let Err(err) = notes.write(&history, &purpose, note) {
                tracing::debug!(kind = %err.kind(), "that it is anchored was not noted");
            }
            Ok(())
        })
    }

    /// The problem of a place that is behind for longer than [`PATIENCE`].
    pub fn behind(&self) -> Option<Problem> {
        self.late(PATIENCE)
    }

    fn late(&self, patience: Duration) -> Option<Problem> {
        let anchors = self.anchors();
        let late = anchors.places.iter().find_map(|place| {
            let behind = place.keeper.behind().filter(|behind| behind.time >= patience)?;
            Some((place.target.behind(behind.row), behind.why))
        });
        late.map(|(behind, why)| {
            Problem::new(
                ProblemKind::File,
                phrase!("anchor-behind"),
                behind.and(why.unwrap_or_else(|| phrase!("anchor-no-answer"))),
                phrase!("anchor-behind-advice"),
            )
        })
    }

    /// For the end of the program: waits a short time for all places together. A row is waited for only
    /// once.
    pub fn finish(&self) {
        let mut anchors = self.anchors();
        let newest = anchors.newest.as_ref().map(|note| (note.row, note.hash.clone()));
        if newest.is_none() || anchors.waited_for == newest {
            return;
        }
        anchors.waited_for = newest;
        let keepers = || self.newest.iter().chain(anchors.places.iter().map(|place| &place.keeper));
        keepers().for_each(Keeper::hurry);
        let until = Instant::now() + LAST_CHANCE;
        keepers().for_each(|keeper| keeper.wait(until));
    }

    fn anchors(&self) -> MutexGuard<'_, Anchors> {
        self.anchors.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;
