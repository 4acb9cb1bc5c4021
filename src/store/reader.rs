//! A connection for reading: lists, search, exports and the check, on any thread.

use std::{
    collections::HashMap,
    io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use rusqlite::{Connection, InterruptHandle, OpenFlags, config::DbConfig};
use url::Url;

use super::{
    Cause, Error, Operation, batches, chain,
    connection::{IN_MEMORY, read_only, read_only_with, settle},
    migrations::{self, Found},
    parts::Parts,
    read, running,
    sorted::{self, Sorted},
    verify,
};
use crate::domain::{
    batch::{
        part::BatchId,
        progress::{Begun, Done},
    },
    history::{
        entry::{Entry, EntryId},
        record::{Account, Awaited, Count, Filter, Head, Listed, OpenEntry, Page, Standing, Verified},
        sorting::{Sequence, SortFacts, Sorting},
    },
};

pub struct Reader {
    pub(super) conn: Connection,
    pub(super) file: PathBuf,
    /// The state of the files, if they are read without locks.
    pub(super) lay: Option<Parts>,
}

/// Stops a [`Reader`] from another thread; its call fails with [`Cause::Stopped`].
pub struct Stopper(InterruptHandle);

impl Stopper {
    /// Stops the current call. Later calls run.
    pub fn stop(&self) {
        self.0.interrupt();
    }
}

/// How many entries [`Reader::each`] reads at a time.
const AT_A_TIME: u32 = 500;

impl Reader {
    /// Opens an existing history with locks against writers; SQLite keeps its files for them beside it.
    ///
    /// # Errors
    /// [`Cause::Newer`] and [`Cause::NotOurs`]; the disk fails.
    pub fn open(file: &Path) -> Result<Self, Error> {
        let open = || {
            there(file)?;
            match look(read_only(file)?) {
                // SQLite cannot make its lock files on this disk
                Err(Cause::System(_) | Cause::ReadOnly) => alone(file),
                looked => ready(looked?, None),
            }
        };
        Self::opened(file, open())
    }

    /// Opens an existing history and changes no byte of it or beside it. Takes locks only while a copy of
    /// the program has it open.
    ///
    /// # Errors
    /// Those of [`Self::open`]; [`Cause::Torn`] if rows lie in a log that cannot be used.
    pub fn open_untouched(file: &Path) -> Result<Self, Error> {
        if there(file).is_ok() && running::others(file) {
            return Self::open(file);
        }
        Self::opened(file, there(file).and_then(|_| alone(file)))
    }

    fn opened(file: &Path, opened: Result<(Connection, Option<Parts>), Cause>) -> Result<Self, Error> {
        let (conn, lay) = opened.map_err(|cause| cause.at(Operation::Open, file))?;
        Ok(Self { conn, file: file.to_owned(), lay })
    }

    pub fn stopper(&self) -> Stopper {
        Stopper(self.conn.get_interrupt_handle())
    }

    /// Passes every entry that a filter accepts to `each`, oldest first, until that returns false. Entries
    /// recorded meanwhile are included.
    ///
    /// # Errors
    /// The disk fails.
    pub fn each(&self, filter: &Filter, mut each: impl FnMut(Listed) -> bool) -> Result<(), Error> {
        let mut after = None;
        loop {
            let page =
                self.reading(|conn| read::page(conn, filter, Sequence::OldestFirst, after, AT_A_TIME))?;
            after = page.entries.last().map(|listed| listed.number).or(after);
            for listed in page.entries {
                if !each(listed) {
                    return Ok(());
                }
            }
            if !page.more {
                return Ok(());
            }
        }
    }

    /// Entries before the number `before` that a filter accepts, newest first.
    ///
    /// # Errors
    /// The disk fails.
    pub fn page(&self, filter: &Filter, before: Option<u64>, limit: u32) -> Result<Page, Error> {
        self.reading(|conn| read::page(conn, filter, Sequence::NewestFirst, before, limit))
    }

    /// The first entries in an order that a filter accepts.
    ///
    /// # Errors
    /// The disk fails.
    pub fn first(&self, filter: &Filter, order: Sequence, limit: u32) -> Result<Page, Error> {
        self.reading(|conn| read::page(conn, filter, order, None, limit))
    }

    /// The numbers of all entries that a filter accepts, newest first.
    ///
    /// # Errors
    /// The disk fails.
    pub fn numbers(&self, filter: &Filter) -> Result<Vec<u64>, Error> {
        self.numbers_in(filter, Sequence::NewestFirst)
    }

    /// The numbers of all entries that a filter accepts, in an order: for a scrollable list.
    ///
    /// # Errors
    /// The disk fails.
    pub fn numbers_in(&self, filter: &Filter, order: Sequence) -> Result<Vec<u64>, Error> {
        self.reading(|conn| read::numbers(conn, filter, order))
    }

    /// The numbers of all entries that a filter accepts, sorted by what `say` says of each; by outcome, what
    /// nobody knows the outcome of comes first. Reads every one of these entries, unless `before` is the same
    /// list some rows ago, in the order of the same words.
    ///
    /// # Errors
    /// The disk fails.
    pub fn sorted(
        &self,
        filter: &Filter,
        order: Sorting,
        before: Option<&Sorted>,
        say: impl Fn(&SortFacts) -> String,
    ) -> Result<Sorted, Error> {
        self.reading(|conn| {
            // one consistent view, whatever is recorded meanwhile
            let tx = conn.unchecked_transaction()?;
            sorted::sorted(&tx, filter, order, before, say)
        })
    }

    /// The entries with these numbers, in this order; missing ones are left out.
    ///
    /// # Errors
    /// The disk fails.
    pub fn listed(&self, numbers: &[u64]) -> Result<Vec<Listed>, Error> {
        let numbers = numbers.iter().filter_map(|number| i64::try_from(*number).ok());
        self.reading(|conn| read::listed(conn, numbers))
    }

    /// How many entries a filter accepts; stops at `most`.
    ///
    /// # Errors
    /// The disk fails.
    pub fn count(&self, filter: &Filter, most: u64) -> Result<Count, Error> {
        self.reading(|conn| read::count(conn, filter, most))
    }

    /// All records of one entry.
    ///
    /// # Errors
    /// The disk fails.
    pub fn account(&self, number: u64) -> Result<Option<Account>, Error> {
        self.reading(|conn| read::account(conn, number))
    }

    /// The first entry of a batch, with which its list is recorded unless it was removed.
    ///
    /// # Errors
    /// The disk fails.
    pub fn first_of_batch(&self, batch: BatchId) -> Result<Option<u64>, Error> {
        let of_it = Filter { batch: Some(batch), ..Filter::default() };
        let first = self.reading(|conn| read::page(conn, &of_it, Sequence::OldestFirst, None, 1))?;
        Ok(first.entries.first().map(|first| first.number))
    }

    /// The batch whose list is recorded with an entry, and what came of it; none if none is.
    ///
    /// # Errors
    /// The disk fails, or an entry of it cannot be read: then nobody knows what is left of it.
    pub fn batch(&self, number: u64) -> Result<Option<Begun>, Error> {
        let Some(plan) = self.reading(|conn| batches::plan(conn, number))? else { return Ok(None) };
        let over = self.reading(|conn| batches::over(conn, number))?;
        let (mut operator, mut operator_name) = (Entry::UNKNOWN_ACCOUNT.to_owned(), None);
        let places: HashMap<_, _> =
            plan.steps.iter().enumerate().map(|(place, step)| (step.serial.clone(), place)).collect();
        let mut done: HashMap<usize, Done> = HashMap::new();
        let of_it = Filter { batch: Some(plan.id), ..Filter::default() };
        let mut unreadable = None;
        // a later attempt for the same token counts
        self.each(&of_it, |listed| {
            let Ok(entry) = listed.entry else {
                unreadable = Some(listed.number);
                return false;
            };
            if let Some(place) = entry.change.serial().and_then(|serial| places.get(serial)) {
                let Entry { outcome, at, operator: by, operator_name: name, .. } = *entry;
                if listed.number == number {
                    (operator, operator_name) = (by, name);
                }
                let of = EntryId { number: listed.number, at };
                done.insert(*place, Done { place: *place, entry: Some(of), outcome });
            }
            true
        })?;
        if let Some(entry) = unreadable {
            let cause = Cause::Damaged(format!("entry {entry} of the batch cannot be read"));
            return Err(cause.at(Operation::Read, &self.file));
        }
        let mut done: Vec<Done> = done.into_values().collect();
        done.sort_by_key(|done| done.place);
        Ok(Some(Begun { first: number, plan, operator, operator_name, done, over }))
    }

    /// Whether this entry is the attempt that was made at this instant.
    ///
    /// # Errors
    /// The disk fails.
    pub fn holds(&self, number: u64, made: Timestamp) -> Result<bool, Error> {
        self.reading(|conn| Ok(read::made(conn, number)? == Some(made.as_microsecond())))
    }

    /// The last time at which an entry's answer came or was given up, or its program was found to have
    /// ended.
    ///
    /// # Errors
    /// The disk fails.
    pub fn over_since(&self, number: u64) -> Result<Option<Timestamp>, Error> {
        self.reading(|conn| read::over_since(conn, number))
    }

    /// The names of profiles with entries, sorted.
    ///
    /// # Errors
    /// The disk fails.
    pub fn profiles(&self) -> Result<Vec<String>, Error> {
        self.reading(read::profiles)
    }

    /// The newest row of the chain.
    ///
    /// # Errors
    /// The disk fails.
    pub fn head(&self) -> Result<Option<Head>, Error> {
        self.reading(read::head)
    }

    /// Checks the chain and everything derived from it. `noted` is the hash of a head that was noted
    /// elsewhere, in hexadecimal digits. `progress` gets the number of rows done and of all rows; returning
    /// false ends the check.
    ///
    /// # Errors
    /// [`Cause::Stopped`], or the disk's. A broken chain is no error.
    pub fn verify(
        &self,
        noted: Option<&str>,
        progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<Verified, Error> {
        let check = |conn: &Connection| {
            // one consistent view, whatever is recorded meanwhile
            let tx = conn.unchecked_transaction()?;
            // an invalid hash matches no row
            let noted = noted.map(|text| chain::from_hex(text.trim()).unwrap_or(chain::NONE));
            let folder = self.file.parent().filter(|_| self.file != Path::new(IN_MEMORY));
            verify::verify(&tx, noted, folder, progress)
        };
        let checked = self.unchanged(check(&self.conn));
        checked.map_err(|cause| cause.at(Operation::Verify, &self.file))
    }

    pub(super) fn reading<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Cause>) -> Result<T, Error> {
        self.unchanged(work(&self.conn)).map_err(|cause| cause.at(Operation::Read, &self.file))
    }

    /// The result, unless a writer was active during a read without locks: it may be a mixture.
    fn unchanged<T>(&self, read: Result<T, Cause>) -> Result<T, Cause> {
        match &self.lay {
            Some(lay) if Parts::at(&self.file)? != *lay => Err(Cause::Changed),
            _ => read,
        }
    }
}

/// The state of the files, if SQLite may open them.
fn there(file: &Path) -> Result<Parts, Cause> {
    let parts = Parts::at(file)?;
    match parts.torn() {
        Some(how) => Err(Cause::Torn(how)),
        None if !parts.is_there() => Err(Cause::File(io::ErrorKind::NotFound.into())),
        None if !parts.has_main() => Err(Cause::NotReady),
        None => Ok(parts),
    }
}

fn look(conn: Connection) -> Result<(Connection, Found), Cause> {
    let found = migrations::look(&conn)?;
    Ok((conn, found))
}

fn ready(
    (conn, found): (Connection, Found),
    lay: Option<Parts>,
) -> Result<(Connection, Option<Parts>), Cause> {
    match found {
        Found::Known(migrations::KNOWN) => Ok((conn, lay)),
        Found::Known(_) | Found::Empty => Err(Cause::NotReady),
    }
}

/// A connection that makes and changes nothing: no locks, and the log's index in memory. Only for files
/// without writers; [`Reader::unchanged`] checks that.
fn alone(file: &Path) -> Result<(Connection, Option<Parts>), Cause> {
    let parts = there(file)?;
    // undoing it is a write
    if parts.has_journal() {
        return Err(Cause::Unfinished);
    }
    if parts.log_is_no_log(file) {
        return Err(Cause::Torn("what lies in the -wal file beside it is no log of late writes".to_owned()));
    }
    let conn = if parts.has_log() { without_locks(file)? } else { unchanging(file)? };
    ready(look(conn)?, Some(parts))
}

fn unchanging(file: &Path) -> Result<Connection, Cause> {
    let url = std::path::absolute(file)
        .ok()
        .and_then(|file| Url::from_file_path(file).ok())
        .ok_or_else(|| Cause::File(io::ErrorKind::InvalidFilename.into()))?;
    read_only_with(Path::new(&immutable(&url)), OpenFlags::SQLITE_OPEN_URI)
}

/// SQLite takes no server in an address: that of a Windows share belongs to the path.
fn immutable(url: &Url) -> String {
    let (share, server) = url.host_str().map_or(("", ""), |server| ("//", server));
    format!("file://{share}{server}{}?immutable=1", url.path())
}

/// Reads the log too: in exclusive mode SQLite keeps the log's index in memory.
fn without_locks(file: &Path) -> Result<Connection, Cause> {
    let vfs = if cfg!(windows) { c"win32-none" } else { c"unix-none" };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags_and_vfs(file, flags, vfs)?;
    settle(&conn)?;
    // the log stays unchanged
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.pragma_update_and_check(None, "locking_mode", "exclusive", |_| Ok(()))?;
    Ok(conn)
}

pub(super) fn open_entries(
    conn: &Connection,
    file: &Path,
    own: Option<&str>,
) -> Result<Vec<(OpenEntry, Standing)>, Cause> {
    let mut open = Vec::new();
    for (listed, run) in read::unsettled(conn, u32::MAX)? {
        // an unreadable entry cannot be looked up; the list shows it
        let Ok(entry) = listed.entry else { continue };
        let awaited = match listed.standing {
            Standing::Open => running::awaited(conn, file, own, run.as_deref())?,
            _ => Awaited::Nobody,
        };
        open.push((OpenEntry { entry: *entry, awaited }, listed.standing));
    }
    Ok(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_history_on_a_windows_share_has_an_address_that_sqlite_takes() {
        for (url, wanted) in [
            ("file:///C:/a%20b/history.sqlite3", "file:///C:/a%20b/history.sqlite3?immutable=1"),
            ("file://server/share/history.sqlite3", "file:////server/share/history.sqlite3?immutable=1"),
        ] {
            assert_eq!(immutable(&Url::parse(url).unwrap()), wanted);
        }
    }
}
