use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::{
    error::Cause,
    migrations::{self, Found, Replaces},
    writing::Writing,
};

/// The path of a history in memory, for tests and measurements.
pub const IN_MEMORY: &str = ":memory:";

/// How long to wait for another program's write, which takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) fn read_only(file: &Path) -> Result<Connection, Cause> {
    read_only_with(file, OpenFlags::empty())
}

pub(super) fn read_only_with(file: &Path, flags: OpenFlags) -> Result<Connection, Cause> {
    let flags = flags | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(file, flags)?;
    settle(&conn)?;
    Ok(conn)
}

/// For every connection: a prepared file must not make SQLite do anything else.
pub(super) fn settle(conn: &Connection) -> Result<(), Cause> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(64);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    // in memory, because the folder may be read-only
    conn.pragma_update(None, "temp_store", "memory")?;
    Ok(())
}

/// Prepares a connection for durable writes in this version's tables.
pub(super) fn prepared(mut conn: Connection, replaces: Replaces) -> Result<Connection, Cause> {
    settle(&conn)?;
    // again: an interrupted write is undone now, and the rest may have to be left alone
    migrations::look(&conn)?;
    let mode: String = conn.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
    // EXTRA: without a write-ahead log, the deletion of the journal must be on the disk too
    conn.pragma_update(None, "synchronous", if mode == "wal" { "FULL" } else { "EXTRA" })?;
    // macOS: fsync alone leaves it in the drive's cache
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    // removed data must not stay in the file
    conn.pragma_update(None, "secure_delete", true)?;
    if migrations::look(&conn)? != Found::Known(migrations::KNOWN) {
        let tx = Writing::begin(&mut conn)?;
        migrations::migrate(&tx, replaces)?;
        tx.commit()?;
        // so that the main file alone is a history from the start
        checkpoint(&conn, "PASSIVE")?;
    }
    Ok(conn)
}

/// Moves the log into the main file, as far as readers allow.
pub(super) fn checkpoint(conn: &Connection, mode: &str) -> Result<(), Cause> {
    Ok(conn.query_row(&format!("PRAGMA wal_checkpoint({mode})"), [], |_| Ok(()))?)
}
