//! Loads and saves `settings.toml`, and [`window`] the window's place.
//!
//! Reading never fails: unusable values are reported and count as not set. Writing changes only the keys
//! below; comments, other keys and line ends stay. An unreadable file is put aside before it is replaced,
//! and only if the user agreed. Everything blocks.

mod anchor;
mod error;
#[cfg(test)]
mod tests;
pub mod window;

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use toml_edit::{Document, DocumentMut, Item, TableLike, Value};

use self::error::at_line;
pub use self::error::{Cause, Error};
use crate::{
    domain::{
        Existing,
        language::Language,
        lock::LockAfter,
        phrase::Phrase,
        settings::{self, Keep, Loaded, Look, Settings, TextSize, Trouble},
    },
    files::{self, Lines, Readers, Source, Tried},
    phrase,
};

/// The largest `settings.toml`, in bytes.
const MAX_BYTES: usize = 64 * 1024;

/// How long another copy of the program may take to write the file.
const LOCK_LIMIT: Duration = Duration::from_secs(3);

const NAME: &str = "operator-name";
const KEEP: &str = "keep-history";
const ARCHIVE: &str = "archive-removed";
const LANGUAGE: &str = "language";
const LOOK: &str = "look";
const TEXT_SIZE: &str = "text-size";
const NOTIFICATIONS: &str = "notifications";
const LOCK_AFTER: &str = "lock-after";
const KEYS: [&str; 9] = [NAME, LANGUAGE, LOOK, TEXT_SIZE, LOCK_AFTER, KEEP, ARCHIVE, NOTIFICATIONS, "anchor"];

/// The value of [`KEEP`] when nothing is removed.
const EVERYTHING: &str = "everything";

/// The value of [`LANGUAGE`] when the system says which.
const SYSTEM: &str = "system";

/// The beginning of a new file.
const HEADING: &str = "# Token Desk: the settings of this account\n\n";

/// Reads the settings; without a file, nothing is set.
pub fn load(file: &Path) -> Loaded {
    match fetch(file) {
        Ok(source) => read(&source.unwrap_or_default()),
        Err(reason) => unreadable(reason),
    }
}

/// Writes the settings into the file as it is now on the disk.
///
/// # Errors
/// The file is then unchanged. [`Cause::Unreadable`] if it cannot be read and `existing` says to keep it;
/// with [`Existing::Replace`] such a file is put aside as `.bak`.
pub fn save(file: &Path, settings: &Settings, existing: Existing) -> Result<(), Error> {
    change(file, settings, existing).map_err(|cause| Error { file: file.to_owned(), cause })
}

fn change(file: &Path, settings: &Settings, existing: Existing) -> Result<(), Cause> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    files::make_private_folder(folder).map_err(Cause::Write)?;
    let _held = files::lock(&named(file, ".", ".lock"), LOCK_LIMIT).map_err(Cause::Write)?;
    let usable = fetch(file).and_then(|source| {
        let source = source.unwrap_or_default();
        match read(&source).trouble.filter(|trouble| trouble.unreadable) {
            Some(trouble) => Err(trouble.reason),
            None => Ok(source),
        }
    });
    let (source, aside) = match usable {
        Ok(source) => (source, false),
        Err(reason) if existing == Existing::Keep => return Err(Cause::Unreadable { reason }),
        Err(_) => (Source::default(), true),
    };
    let edited = edit(&source, settings).ok_or(Cause::Fault)?;
    // the anchor belongs to the file: it is neither changed nor repaired here
    let (after, _) = read_apart(&edited);
    let wanted = Settings { anchor: after.settings.anchor.clone(), ..settings.clone() };
    if after.settings != wanted || after.trouble.is_some_and(|trouble| trouble.unreadable) {
        return Err(Cause::Fault);
    }
    if aside {
        fs::rename(file, named(file, "", ".bak")).map_err(Cause::Write)?;
    }
    if aside || edited != source {
        files::write(file, &edited.to_bytes(), Readers::Account).map_err(Cause::Write)?;
    }
    Ok(())
}

/// The file's text, if there is a file; else why it cannot be read.
fn fetch(file: &Path) -> Result<Option<Source>, Phrase> {
    let bytes = match files::read(file, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(err) if err.kind() == io::ErrorKind::NotFound && fs::symlink_metadata(file).is_err() => {
            return Ok(None);
        }
        Err(err) => return Err(files::words(&err, file, Tried::Reading).cause),
    };
    Source::new(bytes).map(Some).map_err(|no_text| at_line(no_text.line, no_text.why))
}

fn unreadable(reason: Phrase) -> Loaded {
    Loaded { settings: Settings::default(), trouble: Some(Trouble { reason, unreadable: true }) }
}

/// Reads the settings of a text. No reason repeats a value: a misplaced value may be anything.
fn read(source: &Source) -> Loaded {
    let (mut loaded, of_anchor) = read_apart(source);
    if let Some(reason) = of_anchor {
        match &mut loaded.trouble {
            Some(trouble) => trouble.reason = both(trouble.reason.clone(), reason),
            none => *none = Some(Trouble { reason, unreadable: false }),
        }
    }
    loaded
}

/// Two reasons in a row.
fn both(first: Phrase, second: Phrase) -> Phrase {
    phrase!("settings-two-reasons", first = first, second = second)
}

/// The same as [`read`], with the reason about the anchor apart.
fn read_apart(source: &Source) -> (Loaded, Option<Phrase>) {
    let lines = Lines::of(source.text.as_bytes());
    let document = match Document::parse(source.text.as_str()) {
        Ok(document) => document,
        Err(err) => {
            let (at, why) = files::mistake(&source.text, &err);
            return (unreadable(at_line(lines.at(at), why)), None);
        }
    };
    let mut loaded = Loaded::default();
    let mut reasons = None;
    let mut wrong = |key: &str, why: Phrase| {
        let at = document.key(&spelled(document.as_table(), key)).and_then(toml_edit::Key::span);
        let why = at.map_or(why.clone(), |span| at_line(lines.at(span.start), why));
        reasons = Some(match reasons.take() {
            Some(before) => both(before, why),
            None => why,
        });
    };
    if let Some(item) = document.get(&spelled(document.as_table(), NAME)) {
        match item.as_str().map(settings::operator_name) {
            Some(Ok(name)) => loaded.settings.operator_name = name,
            Some(Err(hint)) => wrong(NAME, phrase!("settings-key-wrong", key = NAME, why = hint.0)),
            None => wrong(NAME, phrase!("settings-no-text", key = NAME)),
        }
    }
    if let Some(item) = document.get(LANGUAGE) {
        match item.as_str().map(|tag| (tag, Language::of(tag))) {
            Some((_, Some(language))) => loaded.settings.language = Some(language),
            // as if it were not there
            Some((SYSTEM, None)) => {}
            Some((_, None)) | None => wrong(LANGUAGE, phrase!("settings-no-language", key = LANGUAGE)),
        }
    }
    if let Some(item) = document.get(LOOK) {
        match item.as_str().and_then(Look::of) {
            Some(look) => loaded.settings.look = look,
            None => wrong(LOOK, phrase!("settings-no-look", key = LOOK)),
        }
    }
    if let Some(item) = document.get(&spelled(document.as_table(), TEXT_SIZE)) {
        match item.as_integer().and_then(TextSize::from_percent) {
            Some(size) => loaded.settings.text_size = size,
            None => wrong(TEXT_SIZE, phrase!("settings-no-text-size", key = TEXT_SIZE)),
        }
    }
    if let Some(item) = document.get(&spelled(document.as_table(), LOCK_AFTER)) {
        match item.as_integer().and_then(LockAfter::from_minutes) {
            Some(after) => loaded.settings.lock_after = after,
            None => wrong(
                LOCK_AFTER,
                phrase!("settings-no-minutes", key = LOCK_AFTER, most = u64::from(LockAfter::MOST.minutes())),
            ),
        }
    }
    if let Some(item) = document.get(&spelled(document.as_table(), KEEP)) {
        let days = item.as_integer().and_then(Keep::from_days);
        let everything = (item.as_str() == Some(EVERYTHING)).then_some(Keep::Everything);
        match days.or(everything) {
            Some(keep) => loaded.settings.keep = keep,
            None => wrong(
                KEEP,
                phrase!(
                    "settings-no-days",
                    key = KEEP,
                    everything = EVERYTHING,
                    most = settings::MAX_DAYS.to_string()
                ),
            ),
        }
    }
    if let Some(item) = document.get(&spelled(document.as_table(), ARCHIVE)) {
        match item.as_bool() {
            Some(archive) => loaded.settings.discard = !archive,
            None => wrong(ARCHIVE, phrase!("settings-no-switch", key = ARCHIVE)),
        }
    }
    if let Some(item) = document.get(NOTIFICATIONS) {
        match item.as_bool() {
            Some(allowed) => loaded.settings.notifications = allowed,
            None => wrong(NOTIFICATIONS, phrase!("settings-no-switch", key = NOTIFICATIONS)),
        }
    }
    for (key, _) in document.iter().filter(|(key, _)| !KEYS.iter().any(|known| is_spelled(known, key))) {
        if let Some(meant) = KEYS.into_iter().find(|known| files::is_like(known, key)) {
            wrong(key, phrase!("profile-key-misspelled", key = key, meant = meant));
        }
    }
    loaded.trouble = reasons.map(|reason| Trouble { reason, unreadable: false });
    let anchor = anchor::read(document.as_table(), &lines);
    loaded.settings.anchor = anchor.clone().unwrap_or_default();
    (loaded, anchor.err())
}

/// The text with the settings in it. A missing key is not added for a default.
fn edit(source: &Source, settings: &Settings) -> Option<Source> {
    let mut text = source.plain();
    if text.is_empty() {
        text.push_str(HEADING);
    }
    let mut document: DocumentMut = text.parse().ok()?;
    let name = settings.operator_name.as_deref().unwrap_or_default();
    let key = spelled(document.as_table(), NAME);
    set(&mut document, &key, name.into(), settings.operator_name.is_none());
    let language = settings.language.map_or(SYSTEM, Language::tag);
    set(&mut document, LANGUAGE, language.into(), settings.language.is_none());
    set(&mut document, LOOK, settings.look.key().into(), settings.look == Look::default());
    let key = spelled(document.as_table(), TEXT_SIZE);
    let percent = i64::from(settings.text_size.percent());
    set(&mut document, &key, percent.into(), settings.text_size == TextSize::default());
    let key = spelled(document.as_table(), LOCK_AFTER);
    let minutes = i64::from(settings.lock_after.minutes());
    set(&mut document, &key, minutes.into(), settings.lock_after == LockAfter::default());
    let keep = match settings.keep {
        Keep::Everything => EVERYTHING.into(),
        Keep::Days(days) => i64::from(days).into(),
    };
    let key = spelled(document.as_table(), KEEP);
    set(&mut document, &key, keep, settings.keep == Keep::Everything);
    let key = spelled(document.as_table(), ARCHIVE);
    set(&mut document, &key, (!settings.discard).into(), !settings.discard);
    set(&mut document, NOTIFICATIONS, settings.notifications.into(), !settings.notifications);
    Some(source.with(&document.to_string()))
}

/// A key's spelling in a table: with underscores if it is there like that.
fn spelled(table: &dyn TableLike, key: &str) -> String {
    let other = files::underscored(key);
    if !table.contains_key(key) && table.contains_key(&other) { other } else { key.to_owned() }
}

fn is_spelled(known: &str, key: &str) -> bool {
    known == key || files::underscored(known) == key
}

/// Sets a value and keeps the spaces and comment around it; an equal value keeps its spelling.
fn set(document: &mut DocumentMut, key: &str, mut value: Value, is_default: bool) {
    match document.get_mut(key) {
        Some(Item::Value(old)) => {
            let same = match (&*old, &value) {
                (Value::String(old), Value::String(new)) => old.value() == new.value(),
                (Value::Integer(old), Value::Integer(new)) => old.value() == new.value(),
                (Value::Boolean(old), Value::Boolean(new)) => old.value() == new.value(),
                _ => false,
            };
            if !same {
                *value.decor_mut() = old.decor().clone();
                *old = value;
            }
        }
        None if is_default => {}
        Some(_) | None => {
            document.insert(key, Item::Value(value));
        }
    }
}

/// The path of a file beside another.
fn named(file: &Path, before: &str, behind: &str) -> PathBuf {
    let mut name = OsString::from(before);
    name.push(file.file_name().unwrap_or_default());
    name.push(behind);
    file.with_file_name(name)
}
