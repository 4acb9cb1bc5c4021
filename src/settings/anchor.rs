//! The table `[anchor]`. It is used as a whole or not at all, because whoever set it relies on all of it; so
//! mistakes are reported.

use std::path::{Path, PathBuf};

use toml_edit::{Item, Key, Table};

use super::error::at_line;
use crate::{
    domain::{
        history::anchor::{Anchor, Log},
        phrase::Phrase,
    },
    files::Lines,
    phrase,
};

const ANCHOR: &str = "anchor";
const FILE: &str = "file";
const LOG: &str = "system-log";

/// Reads it, if there is one.
///
/// # Errors
/// Which line cannot be used, and why, without its value.
pub(super) fn read(document: &Table, lines: &Lines) -> Result<Option<Anchor>, Phrase> {
    let Some(item) = document.get(ANCHOR) else { return Ok(None) };
    let wrong = |key: Option<&Key>, why: Phrase| {
        let span = key.or_else(|| document.key(ANCHOR)).and_then(Key::span);
        match span {
            Some(span) => at_line(lines.at(span.start), why),
            None => why,
        }
    };
    let table = item.as_table_like().ok_or_else(|| wrong(None, phrase!("settings-anchor-no-table")))?;
    let mut anchor = Anchor::default();
    for (name, value) in table.iter() {
        let key = table.key(name);
        match name.replace('_', "-").as_str() {
            FILE => {
                anchor.file = Some(path(value).ok_or_else(|| wrong(key, phrase!("settings-anchor-file")))?);
            }
            LOG => {
                let log = match value.as_bool() {
                    Some(on) => Ok(on.then_some(Log::System)),
                    None => path(value).filter(|_| cfg!(unix)).map(|path| Some(Log::Socket(path))).ok_or(()),
                };
                anchor.log = log.map_err(|()| wrong(key, phrase!("settings-anchor-log")))?;
            }
            _ => return Err(wrong(key, phrase!("settings-anchor-key"))),
        }
    }
    if anchor == Anchor::default() {
        return Err(wrong(None, phrase!("settings-anchor-empty")));
    }
    Ok(Some(anchor))
}

fn path(value: &Item) -> Option<PathBuf> {
    value.as_str().map(Path::new).filter(|path| path.is_absolute()).map(Path::to_owned)
}
