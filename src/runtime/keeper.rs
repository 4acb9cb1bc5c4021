//! A thread that writes the newest row somewhere slow or unreliable and retries on failure. Nobody waits for
//! it. A row that comes alone is written at once; of many, the newest a few times a second, and the last for
//! sure.

use std::{
    io,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use crate::{domain::phrase::Phrase, store::Note};

/// The wait after a row was written: a batch records hundreds in a second.
const PAUSE: Duration = Duration::from_millis(200);

/// The wait before a retry.
const AGAIN: Duration = Duration::from_secs(5);

pub(super) struct Keeper(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// The newest row that is not written yet, and since when one has waited.
    due: Option<(Note, Instant)>,
    /// Why the last try failed.
    failed: Option<Phrase>,
    /// The last failure that was logged.
    logged: Option<Phrase>,
    /// The earliest time of the next write.
    not_before: Option<Instant>,
    writing: bool,
    ended: bool,
}

/// A row that is not written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Behind {
    pub row: u64,
    /// How long it has waited.
    pub time: Duration,
    /// Why the last try failed; none during the first.
    pub why: Option<Phrase>,
}

impl Keeper {
    /// Starts the thread. `write` returns the reason for a failure, in words.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(
        name: &str,
        mut write: impl FnMut(&Note) -> Result<(), Phrase> + Send + 'static,
    ) -> io::Result<Self> {
        let shared = Arc::<Shared>::default();
        let own = Arc::clone(&shared);
        thread::Builder::new().name(name.to_owned()).spawn(move || {
            while let Some(note) = own.next() {
                let written = write(&note);
                own.written(&note, written);
            }
        })?;
        Ok(Self(shared))
    }

    /// Sets the newest row. Earlier ones need not be written: its hash covers theirs.
    pub fn keep(&self, note: Note) {
        let mut state = self.0.state();
        let since = state.due.take().map_or_else(Instant::now, |(_, since)| since);
        state.due = Some((note, since));
        self.0.changed.notify_all();
    }

    /// The row that is not written yet, if any.
    pub fn behind(&self) -> Option<Behind> {
        let state = self.0.state();
        let (note, since) = state.due.as_ref()?;
        Some(Behind { row: note.row, time: since.elapsed(), why: state.failed.clone() })
    }

    /// Writes at once what waits for its time, also after a failure.
    pub fn hurry(&self) {
        let mut state = self.0.state();
        state.not_before = None;
        state.failed = None;
        self.0.changed.notify_all();
    }

    /// Waits until everything is written or has failed again, at most until `until`.
    pub fn wait(&self, until: Instant) {
        let waits = |state: &mut State| state.writing || state.due.is_some() && state.failed.is_none();
        let limit = until.saturating_duration_since(Instant::now());
        drop(
            self.0
                .changed
                .wait_timeout_while(self.0.state(), limit, waits)
                .unwrap_or_else(PoisonError::into_inner),
        );
    }
}

impl Drop for Keeper {
    /// Does not wait for the thread, which may hang on a share.
    fn drop(&mut self) {
        self.0.state().ended = true;
        self.0.changed.notify_all();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a row to write; none at the end.
    fn next(&self) -> Option<Note> {
        let mut state = self.state();
        loop {
            if state.ended {
                return None;
            }
            let wait = state.not_before.map(|at| at.saturating_duration_since(Instant::now()));
            match (&state.due, wait.filter(|wait| !wait.is_zero())) {
                (Some((note, _)), None) => {
                    let note = note.clone();
                    state.writing = true;
                    return Some(note);
                }
                (Some(_), Some(wait)) => {
                    let waited = self.changed.wait_timeout(state, wait);
                    state = waited.unwrap_or_else(PoisonError::into_inner).0;
                }
                (None, _) => {
                    state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                }
            }
        }
    }

    fn written(&self, note: &Note, written: Result<(), Phrase>) {
        let mut state = self.state();
        state.writing = false;
        match written {
            Ok(()) => {
                (state.failed, state.logged) = (None, None);
                state.not_before = Some(Instant::now() + PAUSE);
                // if a later row has come, it is due from now
                state.due =
                    state.due.take().filter(|(due, _)| due != note).map(|(due, _)| (due, Instant::now()));
            }
            Err(why) => {
                // once, not at each retry
                if state.logged.as_ref() != Some(&why) {
                    tracing::warn!(row = note.row, "the newest row is not noted or anchored yet: {why}");
                    state.logged = Some(why.clone());
                }
                state.failed = Some(why);
                state.not_before = Some(Instant::now() + AGAIN);
            }
        }
        self.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::fixtures;

    fn note(row: u64) -> Note {
        Note { history: "h".to_owned(), row, hash: "00".repeat(32), at: jiff::Timestamp::UNIX_EPOCH }
    }

    const CAP: Duration = Duration::from_secs(30);

    #[test]
    fn the_newest_is_written_and_nobody_waits_for_what_hangs() {
        let (go, gone) = mpsc::channel::<()>();
        let (send, receive) = mpsc::channel();
        let keeper = Keeper::start("test", move |note| {
            send.send(note.row).unwrap();
            gone.recv().unwrap();
            Ok(())
        })
        .unwrap();
        keeper.keep(note(1));
        assert_eq!(receive.recv_timeout(CAP), Ok(1));
        // it blocks in the first one
        (2..=9).for_each(|row| keeper.keep(note(row)));
        assert_eq!(keeper.behind().map(|behind| (behind.row, behind.why)), Some((9, None)));
        go.send(()).unwrap();
        assert_eq!(receive.recv_timeout(CAP), Ok(9), "what lies between is in the newest one's hash");
        go.send(()).unwrap();
        keeper.hurry();
        keeper.wait(Instant::now() + CAP);
        assert_eq!(keeper.behind(), None);
    }

    #[test]
    fn of_many_rows_a_few_are_written_and_the_last_for_sure() {
        let (send, receive) = mpsc::channel();
        let keeper = Keeper::start("test", move |note| {
            send.send(note.row).unwrap();
            Ok(())
        })
        .unwrap();
        keeper.keep(note(1));
        assert_eq!(receive.recv_timeout(CAP), Ok(1), "one that is alone waits for nothing");
        let began = Instant::now();
        let mut last = 1;
        while began.elapsed() < 4 * PAUSE {
            last += 1;
            keeper.keep(note(last));
            thread::sleep(Duration::from_millis(2));
        }
        keeper.wait(Instant::now() + CAP);
        let most = began.elapsed().as_millis() / PAUSE.as_millis() + 1;
        let rows: Vec<u64> = receive.try_iter().collect();
        assert_eq!(rows.last(), Some(&last));
        assert!(rows.len() >= 2 && rows.len() as u128 <= most, "{} of {last} in {most} pauses", rows.len());

        // the end of the program does not wait for its time
        keeper.keep(note(last + 1));
        let began = Instant::now();
        keeper.hurry();
        keeper.wait(Instant::now() + CAP);
        assert!(began.elapsed() < PAUSE, "{:?}", began.elapsed());
        assert_eq!(receive.recv_timeout(CAP), Ok(last + 1));
    }

    #[test]
    fn what_did_not_work_is_owed_and_tried_again() {
        let mut tries = 0;
        let keeper = Keeper::start("test", move |_| {
            tries += 1;
            if tries == 1 { Err(fixtures::verbatim("the share is away")) } else { Ok(()) }
        })
        .unwrap();
        keeper.keep(note(3));
        let waits = |state: &mut State| state.failed.is_none();
        drop(keeper.0.changed.wait_timeout_while(keeper.0.state(), CAP, waits).unwrap());
        let behind = keeper.behind().unwrap();
        assert_eq!((behind.row, behind.why), (3, Some(fixtures::verbatim("the share is away"))));
        keeper.hurry();
        keeper.wait(Instant::now() + CAP);
        assert_eq!(keeper.behind(), None);
    }
}
