//! A connection for reading: for the list, the search, exports and the check, on whatever thread they run.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use rusqlite::{Connection, InterruptHandle, OpenFlags};
use url::Url;

use super::{
    Attempt, Cause, Error, IN_MEMORY, chain, migrations,
    migrations::Found,
    place,
    read::{self, Order},
    read_only, read_only_with, running, verify,
};
use crate::domain::record::{
    Account, Count, Filter, Head, Held, Listed, OpenEntry, Page, Standing, Verified,
};

/// The history, open for reading.
pub struct Reader {
    pub(super) conn: Connection,
    pub(super) file: PathBuf,
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
    /// Opens a history that is there, without changing it.
    ///
    /// # Errors
    /// Above all [`Cause::Newer`] and [`Cause::NotOurs`]; whatever the disk says.
    pub fn open(file: &Path) -> Result<Self, Error> {
        let open = || {
            // a folder that may not be looked into is not the same as one without a history
            if !fs::metadata(file).map_err(Cause::File)?.is_file() {
                return Err(Cause::File(io::ErrorKind::NotFound.into()));
            }
            let (conn, found) = match look(read_only(file)?) {
                Err(Cause::System(_) | Cause::ReadOnly) => look(unchanging(file)?)?,
                looked => looked?,
            };
            match found {
                Found::Known(migrations::KNOWN) => Ok(conn),
                Found::Known(_) | Found::Empty => Err(Cause::NotReady),
            }
        };
        let conn = open().map_err(|cause: Cause| cause.at(Attempt::Open, file))?;
        Ok(Self { conn, file: file.to_owned() })
    }

    /// What ends this reader's work from another thread.
    pub fn stopper(&self) -> Stopper {
        Stopper(self.conn.get_interrupt_handle())
    }

    /// Hands over every entry that a filter lets through, oldest first, until `each` says false. Other programs may
    /// record meanwhile: what is newer than the last one read is read too.
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

    /// The numbers of all entries that a filter lets through, newest first: for a list that can be scrolled anywhere.
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

    /// When an entry's answer came or was given up, or its program was found to have ended; the last of these.
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

    /// Checks the chain from its first row to its newest, and what is made from it against it. `noted` is a head's hash that was
    /// noted elsewhere, in hexadecimal digits. `progress` is told how many rows of how many are done, and ends the check by
    /// saying false.
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
        check(&self.conn).map_err(|cause| cause.at(Attempt::Verify, &self.file))
    }

    fn reading<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Cause>) -> Result<T, Error> {
        work(&self.conn).map_err(|cause| cause.at(Attempt::Read, &self.file))
    }
}

fn look(conn: Connection) -> Result<(Connection, Found), Cause> {
    let found = migrations::look(&conn)?;
    Ok((conn, found))
}

/// A connection to a file that nobody writes to, in a folder that this account cannot write to: on such a disk SQLite could
/// not make the files beside it by which programs take turns.
fn unchanging(file: &Path) -> Result<Connection, Cause> {
    let log = fs::metadata(place::beside(file, "-wal"));
    // what is still in the log would be left out
    if log.is_ok_and(|log| log.len() > 0) {
        return Err(Cause::ReadOnly);
    }
    let mut url = std::path::absolute(file)
        .ok()
        .and_then(|file| Url::from_file_path(file).ok())
        .ok_or_else(|| Cause::File(io::ErrorKind::InvalidFilename.into()))?;
    url.set_query(Some("immutable=1"));
    read_only_with(Path::new(url.as_str()), OpenFlags::SQLITE_OPEN_URI)
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
        let held = match listed.standing {
            Standing::Open => running::held(conn, file, own, run.as_deref())?,
            _ => Held::Nobody,
        };
        open.push((OpenEntry { entry: *entry, held }, listed.standing));
    }
    Ok(open)
}
