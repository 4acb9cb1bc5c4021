//! Opening a connection to the file, for reading or for writing.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags, TransactionBehavior, config::DbConfig};

use super::{
    error::Cause,
    migrations::{self, Found, Replaces},
};

/// The path that means a history in memory, gone with the store. For tests.
pub const IN_MEMORY: &str = ":memory:";

/// How long to wait for another program's writing; each of them takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection that cannot change the file.
pub(super) fn read_only(file: &Path) -> Result<Connection, Cause> {
    read_only_with(file, OpenFlags::empty())
}

pub(super) fn read_only_with(file: &Path, flags: OpenFlags) -> Result<Connection, Cause> {
    let flags = flags | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(file, flags)?;
    settle(&conn)?;
    Ok(conn)
}

/// What holds for every connection: a file that somebody prepared must not make it do anything else.
pub(super) fn settle(conn: &Connection) -> Result<(), Cause> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(64);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    // what the check needs besides is in memory: the folder may be one that takes no writing
    conn.pragma_update(None, "temp_store", "memory")?;
    Ok(())
}

/// Makes a connection ready for writing: durable, of this version.
pub(super) fn prepared(mut conn: Connection, replaces: Replaces) -> Result<Connection, Cause> {
    settle(&conn)?;
    // once more: what was cut off is taken back by now, and what is left may have to be left alone
    migrations::look(&conn)?;
    let mode: String = conn.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
    // EXTRA: without a log of late writes, the deletion of the journal must be on the disk too
    conn.pragma_update(None, "synchronous", if mode == "wal" { "FULL" } else { "EXTRA" })?;
    // macOS: fsync alone leaves it in the drive's cache
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    // what retention removes shall be gone
    conn.pragma_update(None, "secure_delete", true)?;
    if migrations::look(&conn)? != Found::Known(migrations::KNOWN) {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        migrations::migrate(&tx, replaces)?;
        tx.commit()?;
        // the main file alone is a history from its first moment on
        checkpoint(&conn, "PASSIVE")?;
    }
    Ok(conn)
}

/// Moves what is in the log into the main file, as far as nobody reads it just now.
pub(super) fn checkpoint(conn: &Connection, mode: &str) -> Result<(), Cause> {
    Ok(conn.query_row(&format!("PRAGMA wal_checkpoint({mode})"), [], |_| Ok(()))?)
}
