//! Which copies of the program use this history: each holds a lock file until it ends in any way. So an open
//! attempt is known to be running or abandoned.

use std::{fs, path::Path};

use rusqlite::{Connection, OptionalExtension as _, params};

use super::{error::Cause, place};
use crate::{domain::history::record::Awaited, files};

/// How many copies can be told apart. A further one counts as ended.
const SLOTS: i64 = 64;

pub(super) struct Run {
    /// A random ID, recorded with each attempt.
    pub id: String,
    /// Held until the run ends; none for a history in memory, and where the system has no locks.
    slot: Option<(i64, fs::File)>,
}

impl Run {
    /// A run that no other copy can see.
    pub fn unseen() -> Self {
        Self { id: uuid::Uuid::new_v4().to_string(), slot: None }
    }

    /// Takes the first free lock file.
    pub fn begin(file: &Path) -> Self {
        let slot = (1..=SLOTS).find_map(|slot| match hold(file, slot) {
            Slot::Ours(lock) => Some(Some((slot, lock))),
            Slot::Others => None,
            Slot::NoLocks => Some(None),
        });
        Self { slot: slot.flatten(), ..Self::unseen() }
    }

    /// Records in the history which lock file this run holds.
    pub fn enter(&self, conn: &Connection) -> Result<(), Cause> {
        if let Some((slot, _)) = &self.slot {
            conn.execute(
                "INSERT OR REPLACE INTO programs (slot, run) VALUES (?, ?)",
                params![slot, self.id],
            )?;
        }
        Ok(())
    }
}

/// Who still waits for the answer to an attempt of the run with this ID.
pub(super) fn awaited(
    conn: &Connection,
    file: &Path,
    own: Option<&str>,
    run: Option<&str>,
) -> Result<Awaited, Cause> {
    let Some(run) = run else { return Ok(Awaited::Nobody) };
    if own == Some(run) {
        return Ok(Awaited::Here);
    }
    let mut entered = conn.prepare_cached("SELECT slot FROM programs WHERE run = ?")?;
    let slot: Option<i64> = entered.query_row([run], |row| row.get(0)).optional()?;
    Ok(match slot.map(|slot| hold(file, slot)) {
        Some(Slot::Others) => Awaited::Elsewhere,
        _ => Awaited::Nobody,
    })
}

/// Whether another copy of the program uses the history.
pub(super) fn others(file: &Path) -> bool {
    (1..=SLOTS).any(|slot| path(file, slot).exists() && matches!(hold(file, slot), Slot::Others))
}

/// Held by whoever goes on with a batch or ends it, until dropped.
pub struct BatchHold {
    /// None where the system has no locks.
    _lock: Option<fs::File>,
}

impl BatchHold {
    /// Takes the batch that began with this entry; none where another copy has it.
    pub fn take(file: &Path, number: u64) -> Option<Self> {
        match hold_at(&batch_path(file, number)) {
            Slot::Ours(lock) => Some(Self { _lock: Some(lock) }),
            Slot::Others => None,
            Slot::NoLocks => Some(Self { _lock: None }),
        }
    }

    /// Removes the lock file of a batch whose end is on record: whoever takes it later sees that end.
    pub fn clear(file: &Path, number: u64) {
        fs::remove_file(batch_path(file, number)).ok();
    }
}

fn batch_path(file: &Path, number: u64) -> std::path::PathBuf {
    place::beside(file, &format!(".batch-{number}.lock"))
}

enum Slot {
    Ours(fs::File),
    Others,
    NoLocks,
}

fn path(file: &Path, slot: i64) -> std::path::PathBuf {
    place::beside(file, &format!(".{slot}.lock"))
}

/// Lock files stay: removing one would let two runs hold two locks of one name.
fn hold(file: &Path, slot: i64) -> Slot {
    hold_at(&path(file, slot))
}

fn hold_at(path: &Path) -> Slot {
    files::make_private_file(path).ok();
    let Ok(lock) = fs::OpenOptions::new().write(true).open(path) else { return Slot::NoLocks };
    match lock.try_lock() {
        Ok(()) => Slot::Ours(lock),
        Err(fs::TryLockError::WouldBlock) => Slot::Others,
        Err(fs::TryLockError::Error(_)) => Slot::NoLocks,
    }
}
