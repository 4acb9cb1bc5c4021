//! A transaction that writes. Every recorded change makes two, alone or with others, so their beginning and
//! end are cached statements.

use std::ops::Deref;

use rusqlite::Connection;

/// A write transaction. Without a commit it is rolled back.
pub(super) struct Writing<'conn> {
    conn: &'conn mut Connection,
    /// False where another one around it ends.
    ends: bool,
}

impl<'conn> Writing<'conn> {
    /// Waits for another writer as long as the connection is told to.
    pub fn begin(conn: &'conn mut Connection) -> rusqlite::Result<Self> {
        conn.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Self { conn, ends: true })
    }

    /// A part of the one that was begun, and goes on after this.
    pub fn part(conn: &'conn mut Connection) -> Self {
        Self { conn, ends: false }
    }

    /// Lets it go on; whoever takes it up ends it.
    pub fn leave_open(mut self) {
        self.ends = false;
    }

    /// The one that was left open.
    pub fn take_up(conn: &'conn mut Connection) -> Self {
        Self { conn, ends: true }
    }

    /// On return it is on the disk.
    pub fn commit(self) -> rusqlite::Result<()> {
        self.conn.prepare_cached("COMMIT")?.execute([]).map(drop)
    }
}

impl Deref for Writing<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.conn
    }
}

impl Drop for Writing<'_> {
    fn drop(&mut self) {
        // false after a commit, and where SQLite itself rolled back
        if self.ends && !self.conn.is_autocommit() {
            self.conn.execute_batch("ROLLBACK").ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(conn: &Connection) -> i64 {
        conn.query_row("SELECT count(*) FROM t", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn what_is_not_committed_is_rolled_back() {
        let mut conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TABLE t (a)").unwrap();
        for commits in [true, false, true] {
            let before = count(&conn);
            let tx = Writing::begin(&mut conn).unwrap();
            tx.execute("INSERT INTO t VALUES (1)", []).unwrap();
            if commits {
                tx.commit().unwrap();
            } else {
                drop(tx);
            }
            assert_eq!(count(&conn), before + i64::from(commits));
            assert!(conn.is_autocommit());
        }
    }
}
