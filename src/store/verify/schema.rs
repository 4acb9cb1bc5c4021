//! Compares the structure of the database with what this program builds.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::odd::{End, Odd};
use crate::{
    domain::history::record::Breach,
    phrase,
    store::{error::Cause, migrations},
};

/// The extent of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// A table differs: nothing in it can be trusted.
    Tables,
    /// A trigger or an index differs; the rows can be read.
    Rules,
}

/// Kind and name of each part, with its SQL.
type Parts = BTreeMap<(String, String), Option<String>>;

fn parts(conn: &Connection) -> Result<Parts, Cause> {
    let mut rows = conn.prepare("SELECT type, name, sql FROM sqlite_schema")?;
    let rows = rows.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The first difference, if any.
pub(super) fn check(conn: &Connection) -> Result<Option<(Odd, Reach)>, End> {
    let due = {
        let fresh = Connection::open_in_memory()?;
        migrations::build(&fresh)?;
        parts(&fresh)?
    };
    let found = parts(conn)?;
    let mut rules = None;
    for (part, sql) in &due {
        let state = match found.get(part) {
            None => "missing",
            // the full-text index makes these itself, and another version of SQLite may spell them
            // differently
            Some(_) if part.1.starts_with("search_") => continue,
            Some(there) if there == sql => continue,
            Some(_) => "changed",
        };
        match odd(part, state) {
            table @ (_, Reach::Tables) => return Ok(Some(table)),
            rule => rules = rules.or(Some(rule)),
        }
    }
    let extra = found.keys().find(|part| !due.contains_key(*part));
    Ok(rules.or_else(|| extra.map(|part| (odd(part, "added").0, Reach::Rules))))
}

/// `state`: what has become of it.
fn odd(part: &(String, String), state: &str) -> (Odd, Reach) {
    let (kind, name) = part;
    let reach = if kind == "table" { Reach::Tables } else { Reach::Rules };
    // the name is an attacker's text
    let name: String = name.chars().filter(|c| !c.is_control()).take(60).collect();
    (Odd::about(Breach::SchemaDiffers, phrase!("odd-part", kind = kind, name = name, state = state)), reach)
}
