//! A connection for reading: for the list, the search, exports and the check, on whatever thread they run.

use std::{
    io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use rusqlite::{Connection, InterruptHandle, OpenFlags, config::DbConfig};
use url::Url;

use super::{
    Cause, Error, Operation, chain,
    connection::{IN_MEMORY, read_only, read_only_with, settle},
    migrations::{self, Found},
    parts::Parts,
    read::{self, Order},
    running, verify,
};
use crate::domain::history::record::{
    Account, Awaited, Count, Filter, Head, Listed, OpenEntry, Page, Standing, Verified,
};

/// The history, open for reading.
pub struct Reader {
    pub(super) conn: Connection,
    pub(super) file: PathBuf,
    /// How the files lay there, where they are read without taking turns with anybody.
    pub(super) lay: Option<Parts>,
}

/// Ends what a [`Reader`] is doing, from another thread; it then fails with [`Cause::Stopped`].
pub struct Stopper(InterruptHandle);

impl Stopper {
    /// Ends what is running now. What is begun afterwards runs.
    pub fn stop(&self) {
        self.0.interrupt();
    }
}

/// How many entries are read at a time where all of them are.
const AT_A_TIME: u32 = 500;

impl Reader {
    /// Opens a history that is there, taking turns with those who write. Beside the file SQLite keeps what
    /// that takes.
    ///
    /// # Errors
    /// Above all [`Cause::Newer`] and [`Cause::NotOurs`]; whatever the disk says.
    pub fn open(file: &Path) -> Result<Self, Error> {
        let open = || {
            there(file)?;
            match look(read_only(file)?) {
                // a disk on which SQLite cannot make the files by which programs take turns
                Err(Cause::System(_) | Cause::ReadOnly) => alone(file),
                looked => ready(looked?, None),
            }
        };
        Self::opened(file, open())
    }

    /// Opens a history that is there and leaves every byte, also of what lies beside it. Only while a copy
    /// of the program has it open, turns are taken with that.
    ///
    /// # Errors
    /// As [`Self::open`]'s; [`Cause::Torn`] where rows lie in a log that nothing can be made of.
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

    /// What ends this reader's work from another thread.
    pub fn stopper(&self) -> Stopper {
        Stopper(self.conn.get_interrupt_handle())
    }

    /// Hands over every entry that a filter lets through, oldest first, until `each` says false. Other
    /// programs may record meanwhile: what is newer than the last one read is read too.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn each(&self, filter: &Filter, mut each: impl FnMut(Listed) -> bool) -> Result<(), Error> {
        let mut after = None;
        loop {
            let page = self.reading(|conn| read::page(conn, filter, Order::OldestFirst, after, AT_A_TIME))?;
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

    /// Entries older than the one with the number `before` that a filter lets through, newest first.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn page(&self, filter: &Filter, before: Option<u64>, limit: u32) -> Result<Page, Error> {
        self.reading(|conn| read::page(conn, filter, Order::NewestFirst, before, limit))
    }

    /// The numbers of all entries that a filter lets through, newest first: for a list that can be scrolled
    /// anywhere.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn numbers(&self, filter: &Filter) -> Result<Vec<u64>, Error> {
        self.reading(|conn| read::numbers(conn, filter))
    }

    /// The entries with these numbers, in this order; those that are gone are left out.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn listed(&self, numbers: &[u64]) -> Result<Vec<Listed>, Error> {
        let numbers = numbers.iter().filter_map(|number| i64::try_from(*number).ok());
        self.reading(|conn| read::listed(conn, numbers))
    }

    /// How many entries a filter lets through; counting stops at `most`.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn count(&self, filter: &Filter, most: u64) -> Result<Count, Error> {
        self.reading(|conn| read::count(conn, filter, most))
    }

    /// Everything that was recorded of one entry.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn account(&self, number: u64) -> Result<Option<Account>, Error> {
        self.reading(|conn| read::account(conn, number))
    }

    /// Whether this entry is the attempt that was made at this instant.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn holds(&self, number: u64, made: Timestamp) -> Result<bool, Error> {
        self.reading(|conn| Ok(read::made(conn, number)? == Some(made.as_microsecond())))
    }

    /// When an entry's answer came or was given up, or its program was found to have ended; the last of
    /// these.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn over_since(&self, number: u64) -> Result<Option<Timestamp>, Error> {
        self.reading(|conn| read::over_since(conn, number))
    }

    /// The names of the profiles under which there are entries, sorted.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn profiles(&self) -> Result<Vec<String>, Error> {
        self.reading(read::profiles)
    }

    /// The newest row of the chain.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn head(&self) -> Result<Option<Head>, Error> {
        self.reading(read::head)
    }

    /// Checks the chain from its first row to its newest, and what is made from it against it. `noted` is a
    /// head's hash that was noted elsewhere, in hexadecimal digits. `progress` is told how many rows of how
    /// many are done, and ends the check by saying false.
    ///
    /// # Errors
    /// [`Cause::Stopped`], or whatever the disk says. A broken chain is no error.
    pub fn verify(
        &self,
        noted: Option<&str>,
        progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<Verified, Error> {
        let check = |conn: &Connection| {
            // one moment's view, whatever is recorded meanwhile
            let tx = conn.unchecked_transaction()?;
            // what is no hash is no row's hash
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

    /// What was read, unless somebody wrote meanwhile with whom no turns were taken: that may be a mixture.
    fn unchanged<T>(&self, read: Result<T, Cause>) -> Result<T, Cause> {
        match &self.lay {
            Some(lay) if Parts::at(&self.file)? != *lay => Err(Cause::Changed),
            _ => read,
        }
    }
}

/// How the parts lie there, where SQLite can be let at them.
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

/// A connection that makes and changes nothing: no locks, and the index of the log in this program's own
/// memory. It is for files that nobody writes to; [`Reader::unchanged`] sees to that.
fn alone(file: &Path) -> Result<(Connection, Option<Parts>), Cause> {
    let parts = there(file)?;
    // it has to be taken back first, and that is a write
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
    let mut url = std::path::absolute(file)
        .ok()
        .and_then(|file| Url::from_file_path(file).ok())
        .ok_or_else(|| Cause::File(io::ErrorKind::InvalidFilename.into()))?;
    url.set_query(Some("immutable=1"));
    read_only_with(Path::new(url.as_str()), OpenFlags::SQLITE_OPEN_URI)
}

/// What is in the log is read, too: held for one program alone, SQLite keeps the log's index in memory.
fn without_locks(file: &Path) -> Result<Connection, Cause> {
    let vfs = if cfg!(windows) { c"win32-none" } else { c"unix-none" };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags_and_vfs(file, flags, vfs)?;
    settle(&conn)?;
    // the log stays as it is, and where it is
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
        // one that cannot be read cannot be looked up either; the list shows it
        let Ok(entry) = listed.entry else { continue };
        let awaited = match listed.standing {
            Standing::Open => running::awaited(conn, file, own, run.as_deref())?,
            _ => Awaited::Nobody,
        };
        open.push((OpenEntry { entry: *entry, awaited }, listed.standing));
    }
    Ok(open)
}
