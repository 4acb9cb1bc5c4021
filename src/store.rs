//! The lasting history: one SQLite file in the data folder, written before anything is sent and after each
//! result.
//!
//! Everything blocks. Rows are only added, chained by SHA-256 (`chain`); the visible list is derived from
//! them (`listing`). A [`Store`] writes; a [`Reader`] reads on its own connection, so that neither waits for
//! the other.
//!
//! # What the chain proves, and what it cannot
//!
//! Each row's hash covers the row before it. With a [`Head`](crate::domain::history::record::Head) noted
//! elsewhere, [`Reader::verify`] proves that no row up to it was altered, removed, inserted or moved.
//! Without one it finds changes by anyone who did not recompute all later hashes; it cannot find a
//! history that was rewritten as a whole, or rows cut off at the end, which anyone who may write the file
//! can do. It does not prove who wrote a row. Retention is recorded in the chain: what was removed, up to
//! when, and the hashes on either side.
//!
//! # What it does not hold
//!
//! Secrets. An intent holds only the public identity of the credential.

mod archive;
mod batches;
mod body;
mod canonical;
mod chain;
mod connection;
mod error;
mod fit;
mod index;
mod listing;
mod migrations;
mod noted;
mod parts;
mod place;
mod read;
mod reader;
mod retention;
mod running;
mod sorted;
mod start;
mod verify;
mod words;
mod writing;

#[cfg(test)]
mod tests;

use std::{path::Path, time::Duration};

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};

use self::{
    chain::{Row, kind},
    connection::{checkpoint, prepared, read_only},
    migrations::Replaces,
    place::Which,
    running::Run,
    start::{Examined, Unfit},
    writing::Writing,
};
pub use self::{
    connection::IN_MEMORY,
    error::{Cause, Error, Operation},
    fit::{Fitter, FoundInstead, Less, NoteFit},
    noted::{NEWEST, Note, Notes, ReadNote},
    reader::{Reader, Stopper},
    retention::{Archiver, Cut},
    running::BatchHold,
    sorted::Sorted,
    start::{Moved, Start},
};
use crate::domain::{
    batch::{part::Ended, plan::Plan, progress::Unfinished},
    change::{Outcome, observation::Observation},
    history::{
        record::{Awaited, Filter, Intent, OpenEntry, Removed, Standing},
        sorting::Sequence,
    },
    problem::Problem,
};

/// How long closing waits for readers; what they still need stays in the log.
const LAST_PATIENCE: Duration = Duration::from_millis(300);

/// How many of the newest rows are checked at opening.
const CHECKED_AT_OPENING: i64 = 20;

/// How many entries of the list are read at opening.
const LISTED_AT_OPENING: u32 = 20;

pub struct Store {
    reader: Reader,
    which: Which,
    run: Run,
    /// Whether what is recorded now is one transaction.
    together: bool,
}

impl Store {
    /// Opens or begins a history, with its folder, for this account alone, and compares it with an earlier
    /// note. A damaged one, or one with less than the note, is put aside for a new one; the caller must tell
    /// the user.
    ///
    /// # Errors
    /// [`Cause::Newer`] and [`Cause::NotOurs`], where nothing was changed; [`Cause::DamagedInUse`] and
    /// [`Cause::LessInUse`]; the disk's.
    pub fn open(file: &Path, noted: Option<&Note>) -> Result<(Self, Start), Error> {
        let opened = Self::open_or_begin(file, noted).map_err(|cause| cause.at(Operation::Open, file));
        if opened.is_ok() {
            tracing::info!("the history is open");
        }
        opened
    }

    fn open_or_begin(file: &Path, noted: Option<&Note>) -> Result<(Self, Start), Cause> {
        if file == Path::new(IN_MEMORY) {
            let conn = prepared(Connection::open_in_memory()?, Replaces::default())?;
            let reader = Reader { conn, file: file.to_owned(), lay: None };
            return Ok((
                Self { reader, which: Which::at(file), run: Run::unseen(), together: false },
                Start::AsLeft,
            ));
        }
        place::make_folder(file)?;
        let alone = place::alone(file)?;
        let opened = Self::open_fit(file, noted).and_then(|opened| match opened {
            Ok(opened) => Ok(opened),
            Err(unfit) => {
                Self::begin_again(file, unfit, noted).map(|(store, moved)| (store, Start::Moved(moved)))
            }
        });
        drop(alone);
        opened
    }

    /// Opens the file unless it must be put aside.
    fn open_fit(file: &Path, noted: Option<&Note>) -> Result<Result<(Self, Start), Unfit>, Cause> {
        let examined = start::examine(file, noted)?;
        if let Examined::Unfit(unfit) = examined {
            return Ok(Err(unfit));
        }
        let store = match Self::open_file(file, Replaces::default()) {
            Err(Cause::Damaged(why)) => return Ok(Err(Unfit::damaged(why))),
            opened => opened?,
        };
        let examined = match (examined, noted) {
            (Examined::Unfinished, Some(noted)) => start::again(&store.reader.conn, noted)?,
            (examined, _) => examined,
        };
        Ok(match examined {
            Examined::Unfit(unfit) => Err(unfit),
            Examined::Fit(start) => Ok((store, start)),
            Examined::Unfinished => Ok((store, Start::AsLeft)),
        })
    }

    fn open_file(file: &Path, replaces: Replaces) -> Result<Self, Cause> {
        place::make(file)?;
        // first a check that changes nothing, unless a write was cut off, which a reader cannot undo
        match read_only(file).and_then(|conn| migrations::look(&conn)) {
            Ok(_) | Err(Cause::Unfinished) => {}
            Err(cause) => return Err(cause),
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = prepared(Connection::open_with_flags(file, flags)?, replaces)?;
        probe(&conn)?;
        let run = Run::begin(file);
        run.enter(&conn)?;
        Ok(Self {
            reader: Reader { conn, file: file.to_owned(), lay: None },
            which: Which::at(file),
            run,
            together: false,
        })
    }

    pub fn file(&self) -> &Path {
        &self.reader.file
    }

    /// A reader on this store's connection. The window has its own [`Reader`].
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// Records an intent and returns the entry's number. On return it is on the disk.
    ///
    /// # Errors
    /// It is not on the disk. Then nothing may be sent.
    pub fn record_intent(&mut self, intent: &Intent) -> Result<u64, Error> {
        let body = body::Intent::of(intent, Some(&self.run.id));
        self.write(Operation::RecordIntent, |tx| {
            let number = listing::highest(tx)? + 1;
            listing::add(tx, Some(number), kind::INTENT, intent.at, body::text(&body)?)?;
            Ok(read::number_of(number))
        })
    }

    /// Records the intent of a batch's first change with the batch and its list, and returns the entry's
    /// number. On return all of it is on the disk.
    ///
    /// # Errors
    /// Nothing of it is on the disk. Then nothing may be sent.
    pub fn record_batch(&mut self, intent: &Intent, plan: &Plan) -> Result<u64, Error> {
        let body = body::Intent::of(intent, Some(&self.run.id));
        self.write(Operation::RecordIntent, |tx| batches::begin(tx, intent, body::text(&body)?, plan))
    }

    /// Records that a batch is over, with the entry with which its list is recorded.
    ///
    /// # Errors
    /// [`Cause::NoSuchEntry`], or the disk fails.
    pub fn record_batch_end(&mut self, number: u64, at: Timestamp, how: Ended) -> Result<(), Error> {
        self.record_step(number, kind::BATCH_END, at, &body::BatchEnd::of(how)).map(drop)
    }

    /// Batches that were begun and have no end on record, newest first.
    ///
    /// # Errors
    /// The disk fails.
    pub fn unfinished_batches(&self) -> Result<Vec<Unfinished>, Error> {
        let Reader { file, .. } = &self.reader;
        self.reader.reading(|conn| batches::unfinished(conn, file, &self.run.id))
    }

    /// The error for a missing entry, or another one's.
    pub fn no_such_entry(&self, number: u64) -> Error {
        Cause::NoSuchEntry(number).at(Operation::RecordOutcome, self.file())
    }

    /// Records several things in one transaction: all of them, or none. On return they are on the disk.
    ///
    /// # Errors
    /// The first of the work, or the disk's. Then none is on the disk.
    pub fn together<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        let file = self.file().to_owned();
        let failed = |cause: Cause| cause.at(Operation::RecordOutcome, &file);
        let all = Together::begin(self).map_err(failed)?;
        let done = work(&mut *all.0)?;
        all.0.commit().map_err(failed)?;
        drop(all);
        if index::is_due(&self.reader.conn).unwrap_or_default() {
            // the records themselves are on the disk; the next step tries this again
            self.write(Operation::RecordOutcome, index::fold).ok();
        }
        Ok(done)
    }

    /// Records that "Stop waiting" was pressed.
    ///
    /// # Errors
    /// [`Cause::NoSuchEntry`], or the disk fails.
    pub fn record_stopped(&mut self, number: u64, at: Timestamp) -> Result<(), Error> {
        self.record_step(number, kind::STOPPED, at, &body::Nothing {}).map(drop)
    }

    /// Records the outcome of the change.
    ///
    /// # Errors
    /// [`Cause::NoSuchEntry`], or the disk fails.
    pub fn record_outcome(
        &mut self,
        number: u64,
        at: Timestamp,
        outcome: &Outcome,
        took: Duration,
    ) -> Result<Standing, Error> {
        self.record_step(number, kind::OUTCOME, at, &body::Answer::of(outcome, took))
    }

    /// Records what the server had when it was read later, and the outcome that follows.
    ///
    /// # Errors
    /// [`Cause::NoSuchEntry`], or the disk fails.
    pub fn record_look(
        &mut self,
        number: u64,
        at: Timestamp,
        observed: Result<&Observation, &Problem>,
        settled: Option<&Outcome>,
    ) -> Result<Standing, Error> {
        self.record_step(number, kind::LOOK, at, &body::LookBody::of(observed, settled))
    }

    /// Records attempts of the past, all in one transaction. For tests and measurements, which link the
    /// library: with a transaction for each attempt, a million of them would take hours.
    ///
    /// # Errors
    /// Whatever keeps them from being on the disk; then none is recorded.
    #[doc(hidden)]
    pub fn record_past(
        &mut self,
        past: impl IntoIterator<Item = (Intent, Option<Outcome>)>,
        took: Duration,
    ) -> Result<(), Error> {
        let recorded = self.transact(|tx| {
            for (number, (intent, outcome)) in (listing::highest(tx)? + 1..).zip(past) {
                let body = body::text(&body::Intent::of(&intent, None))?;
                listing::add(tx, Some(number), kind::INTENT, intent.at, body)?;
                if let Some(outcome) = outcome {
                    let at = intent.at.saturating_add(took).unwrap_or(intent.at);
                    let body = body::text(&body::Answer::of(&outcome, took))?;
                    listing::add(tx, Some(number), kind::OUTCOME, at, body)?;
                }
            }
            index::fold(tx)
        });
        recorded.map_err(|cause| cause.at(Operation::RecordIntent, self.file()))
    }

    /// Records for each attempt without an outcome whose program has ended that it was found open; returns
    /// all attempts without a known outcome, oldest first. Call it once at the start.
    ///
    /// # Errors
    /// The disk fails.
    pub fn take_stock(&mut self, at: Timestamp) -> Result<Vec<OpenEntry>, Error> {
        let abandoned: Vec<u64> = self
            .open_entries()?
            .into_iter()
            .filter(|(open, standing)| *standing == Standing::Open && open.awaited == Awaited::Nobody)
            .map(|(open, _)| open.entry.number)
            .collect();
        for number in abandoned {
            self.write(Operation::RecordOutcome, |tx| {
                // another copy of the program may have been quicker
                if read::standing(tx, number)? == Standing::Open {
                    let body = body::text(&body::Nothing {})?;
                    listing::add(tx, i64::try_from(number).ok(), kind::FOUND_OPEN, at, body)?;
                }
                Ok(())
            })?;
        }
        Ok(self.open_entries()?.into_iter().map(|(open, _)| open).collect())
    }

    /// Every attempt without a known outcome, oldest first: running ones, those of a program that ended, and
    /// those without a usable answer.
    ///
    /// # Errors
    /// The disk fails.
    fn open_entries(&self) -> Result<Vec<(OpenEntry, Standing)>, Error> {
        let Reader { conn, file, .. } = &self.reader;
        reader::open_entries(conn, file, Some(&self.run.id)).map_err(|cause| cause.at(Operation::Read, file))
    }

    /// Whether there may be settled entries that are completely older than an instant.
    ///
    /// # Errors
    /// The disk fails.
    pub fn has_older(&self, before: Timestamp) -> Result<bool, Error> {
        let Reader { conn, file, .. } = &self.reader;
        retention::is_due(conn, before).map_err(|cause| cause.at(Operation::Remove, file))
    }

    /// Removes and records one batch of settled entries that are old enough by their rows; others can write
    /// between two batches. They go to the archiver first, if there is one. If nothing is left to remove, it
    /// counts the unsettled ones instead; then call [`Self::wipe_some`].
    ///
    /// # Errors
    /// [`Cause::Altered`], [`Cause::Clock`], [`Cause::Archive`], or the disk's; this call removed nothing.
    pub fn remove_some(
        &mut self,
        cut: &Cut,
        mut archiver: Option<&mut Archiver<'_>>,
    ) -> Result<Removed, Error> {
        let mut remove =
            |store: &mut Self| store.transact(|tx| retention::remove(tx, cut, archiver.as_deref_mut()));
        let removed = match remove(self) {
            // the list can be rebuilt
            Err(Cause::Damaged(_)) => self.transact(listing::rebuild).and_then(|()| remove(self)),
            removed => removed,
        };
        let mut step = removed.map_err(|cause| cause.at(Operation::Remove, self.file()))?;
        if step.entries == 0 {
            step.unsettled = self.write(Operation::Remove, |tx| retention::unsettled(tx, cut.before))?;
        }
        Ok(step)
    }

    /// Removes the words of removed entries from the full-text index, step by step, and at the end their
    /// pages from the write-ahead log. The index keeps words until it is merged. Returns whether there is
    /// more to do.
    ///
    /// # Errors
    /// The disk fails.
    pub fn wipe_some(&mut self) -> Result<bool, Error> {
        let wipe = |store: &mut Self| {
            let more = store.transact(index::merge)?;
            if !more {
                // as far as readers allow; the next call does the rest
                checkpoint(&store.reader.conn, "TRUNCATE")?;
            }
            Ok(more)
        };
        wipe(self).map_err(|cause: Cause| cause.at(Operation::Remove, self.file()))
    }

    /// Puts the file aside and begins a new one, for damage ([`Error::is_damage`]) that is found while it is
    /// open. `noted` is the newest noted row.
    ///
    /// # Errors
    /// [`Cause::DamagedInUse`] if another copy of the program has it open; the disk fails.
    pub fn set_aside(self, why: &str, noted: Option<&Note>) -> Result<(Self, Moved), Error> {
        let file = self.file().to_owned();
        drop(self);
        let begin = || {
            let alone = place::alone(&file)?;
            let begun = Self::begin_again(&file, Unfit::damaged(why.to_owned()), noted);
            drop(alone);
            begun
        };
        begin().map_err(|cause: Cause| cause.at(Operation::Open, &file))
    }

    fn begin_again(file: &Path, unfit: Unfit, noted: Option<&Note>) -> Result<(Self, Moved), Cause> {
        let Unfit { why, found } = unfit;
        let damaged = matches!(found, FoundInstead::Damaged(_));
        if running::others(file) {
            return Err(if damaged { Cause::DamagedInUse(why) } else { Cause::LessInUse(why) });
        }
        let to = place::set_aside(file, Timestamp::now())?;
        let name = to.as_ref().and_then(|to| to.file_name());
        let replaces = Replaces {
            file: name.map(|name| name.to_string_lossy().into_owned()),
            noted: noted.map(|Note { history, row, hash, .. }| body::NotedRow {
                history: history.clone(),
                row: *row,
                hash: hash.clone(),
            }),
        };
        let less = noted.filter(|_| !damaged).map(|noted| Less { noted: noted.clone(), found });
        Ok((Self::open_file(file, replaces)?, Moved { to, why, less }))
    }

    fn record_step(
        &mut self,
        number: u64,
        kind: &str,
        at: Timestamp,
        body: &impl serde::Serialize,
    ) -> Result<Standing, Error> {
        let (standing, due) = self.write(Operation::RecordOutcome, |tx| {
            let standing = listing::add(tx, i64::try_from(number).ok(), kind, at, body::text(body)?)?;
            Ok((standing.ok_or(Cause::NoSuchEntry(number))?, index::is_due(tx)?))
        })?;
        if due && !self.together {
            // the record itself is on the disk; the next step tries this again
            self.write(Operation::RecordOutcome, index::fold).ok();
        }
        Ok(standing)
    }

    /// One write transaction; on return it is on the disk.
    fn write<T>(
        &mut self,
        operation: Operation,
        work: impl Fn(&Writing<'_>) -> Result<T, Cause>,
    ) -> Result<T, Error> {
        let written = match self.transact(&work) {
            // rebuilds a wrong list, then writes
            Err(Cause::Damaged(_)) if !self.together => self.transact(|tx| {
                listing::rebuild(tx)?;
                work(tx)
            }),
            written => written,
        };
        written.map_err(|cause| cause.at(operation, self.file()))
    }

    fn transact<T>(&mut self, work: impl FnOnce(&Writing<'_>) -> Result<T, Cause>) -> Result<T, Cause> {
        if self.together {
            return work(&Writing::part(&mut self.reader.conn));
        }
        let tx = self.begin()?;
        let done = work(&tx)?;
        tx.leave_open();
        self.commit()?;
        Ok(done)
    }

    fn begin(&mut self) -> Result<Writing<'_>, Cause> {
        let tx = Writing::begin(&mut self.reader.conn)?;
        // a newer program may have migrated it meanwhile
        migrations::look(&tx)?;
        Ok(tx)
    }

    fn commit(&mut self) -> Result<(), Cause> {
        let Self { reader: Reader { conn, file, .. }, which, .. } = self;
        let tx = Writing::take_up(conn);
        // a moved or deleted file would take the row and be lost with it
        if Which::at(file) != *which {
            return Err(Cause::Gone);
        }
        Ok(tx.commit()?)
    }
}

/// What is recorded while this lives is one transaction, which ends with it.
struct Together<'a>(&'a mut Store);

impl<'a> Together<'a> {
    fn begin(store: &'a mut Store) -> Result<Self, Cause> {
        store.begin()?.leave_open();
        store.together = true;
        Ok(Self(store))
    }
}

/// In any way, a panic among them: what follows must not be taken for recorded.
impl Drop for Together<'_> {
    fn drop(&mut self) {
        self.0.together = false;
        drop(Writing::take_up(&mut self.0.reader.conn));
    }
}

/// Moves the records from the write-ahead log into the main file, so that a copy of that file alone has
/// them.
impl Drop for Store {
    fn drop(&mut self) {
        let conn = &self.reader.conn;
        let moved = conn.busy_timeout(LAST_PATIENCE).map_err(Cause::from);
        if let Err(err) = moved.and_then(|()| checkpoint(conn, "TRUNCATE")) {
            tracing::debug!(%err, "the history's log stays beside it");
        }
    }
}

/// A quick check for damage: the newest rows are whole, and the list can be read. [`Reader::verify`] checks
/// the rest.
fn probe(conn: &Connection) -> Result<(), Cause> {
    let mut rows = conn.prepare(&format!("SELECT {} FROM rows ORDER BY seq DESC LIMIT ?", chain::COLUMNS))?;
    for row in rows.query_map([CHECKED_AT_OPENING], Row::read)? {
        row?;
    }
    read::page(conn, &Filter::default(), Sequence::NewestFirst, None, LISTED_AT_OPENING)?;
    read::unsettled(conn, LISTED_AT_OPENING)?;
    Ok(())
}
