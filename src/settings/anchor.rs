//! The table `[anchor]`. It is used as a whole or not at all, because whoever set it relies on all of it; so
//! mistakes are reported.

use std::path::{Path, PathBuf};

use toml_edit::{Item, Key, Table};

use crate::{
    domain::history::anchor::{Anchor, Log},
    files::Lines,
};

const ANCHOR: &str = "anchor";
const FILE: &str = "file";
const LOG: &str = "system-log";

/// Reads it, if there is one.
///
/// # Errors
/// Which line cannot be used, and why, without its value.
pub(super) fn read(document: &Table, lines: &Lines) -> Result<Option<Anchor>, String> {
    let Some(item) = document.get(ANCHOR) else { return Ok(None) };
    let wrong = |key: Option<&Key>, why: &str| {
        let span = key.or_else(|| document.key(ANCHOR)).and_then(Key::span);
        let line = span.map(|span| format!("line {}: ", lines.at(span.start))).unwrap_or_default();
        format!("{line}{why}; the history is not anchored")
    };
    let table = item.as_table_like().ok_or_else(|| wrong(None, "anchor is no table"))?;
    let mut anchor = Anchor::default();
    for (name, value) in table.iter() {
        let key = table.key(name);
        match name.replace('_', "-").as_str() {
            FILE => {
                anchor.file =
                    Some(path(value).ok_or_else(|| wrong(key, "anchor.file is no full path in quotes"))?);
            }
            LOG => {
                let log = match value.as_bool() {
                    Some(on) => Ok(on.then_some(Log::System)),
                    None => path(value).filter(|_| cfg!(unix)).map(|path| Some(Log::Socket(path))).ok_or(()),
                };
                anchor.log = log.map_err(|()| wrong(key, "anchor.system-log is neither true nor false"))?;
            }
            _ => return Err(wrong(key, "anchor has a key that is neither file nor system-log")),
        }
    }
    if anchor == Anchor::default() {
        return Err(wrong(None, "anchor names neither a file nor the system's log"));
    }
    Ok(Some(anchor))
}

fn path(value: &Item) -> Option<PathBuf> {
    value.as_str().map(Path::new).filter(|path| path.is_absolute()).map(Path::to_owned)
}
