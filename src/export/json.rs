//! JSON for other programs: every value as it is, nothing marked or cut.

use jiff::tz::TimeZone;
use serde::Serialize;

use super::{Error, record::Record};
use crate::domain::entry::Entry;

/// The whole file. `version` counts up when a name changes or goes; a new name does not change it.
#[derive(Serialize)]
struct History<'a> {
    format: &'static str,
    version: u32,
    entries: Vec<Record<'a>>,
}

pub(super) fn bytes(entries: &[Entry], zone: &TimeZone) -> Result<Vec<u8>, Error> {
    let entries = entries.iter().map(|entry| Record::of(entry, zone)).collect();
    let history = History { format: "token-desk-history", version: 1, entries };
    let mut bytes = serde_json::to_vec_pretty(&history).map_err(|err| Error::Make(err.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}
