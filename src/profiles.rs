//! Endpoint profiles in `profiles.toml`, and the program's folders.
//!
//! Reading uses every usable profile and reports the rest by line. Writing changes only what was edited:
//! comments, unknown keys, order and line ends stay. Secrets do not belong here; `credentials` keeps them.
//! Everything blocks.

mod edit;
mod error;
mod folders;
mod keys;
mod read;
mod secrets;
pub mod signed;
#[cfg(test)]
mod tests;
mod text;

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    time::Duration,
};

pub use error::{Cause, Error, Operation};
pub use folders::Folders;
pub use keys::RULES;
pub use read::{Given, Written, given};

use crate::{
    domain::{
        Existing,
        machine_policy::{MachinePolicy, ProfileKey},
        phrase::Phrase,
        profile::{self, Catalogue, Edit, Imported, Profile, Trouble},
    },
    files::{self, NewFile, Readers, Source, Tried},
    phrase,
};
use read::Read;
use text::{source_of, unreadable};

/// The largest `profiles.toml`, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// How long another copy of the program may take to write the file.
const LOCK_LIMIT: Duration = Duration::from_secs(3);

/// Reads the account's own profiles. A missing file holds none; an unreadable one is a trouble.
pub fn load(file: &Path) -> Catalogue {
    match fetch(file) {
        Ok(Some(bytes)) => load_bytes(bytes),
        Ok(None) => Catalogue::default(),
        Err(trouble) => unreadable(trouble),
    }
}

/// The profiles in force: the company's, and the account's own as the policy allows them.
pub fn load_under(file: &Path, policy: &MachinePolicy) -> Catalogue {
    policy.govern_profiles(match (&policy.profile_key, fetch(file)) {
        (_, Ok(None)) => Catalogue::default(),
        (_, Err(trouble)) => unreadable(trouble),
        (None, Ok(Some(bytes))) => load_bytes(bytes),
        (Some(key), Ok(Some(bytes))) => signed::only_signed(bytes, &key.value),
    })
}

/// Makes one edit to the file as it is now on the disk; returns the profiles after it.
///
/// # Errors
/// The file is then unchanged: it is not TOML, the name is taken, the edited profile is gone, or the file
/// cannot be written.
pub fn save(file: &Path, edit: &Edit) -> Result<Catalogue, Error> {
    change(file, |bytes| save_bytes(bytes, edit)).map_err(|cause| Error {
        operation: Operation::of(edit),
        file: file.to_owned(),
        cause,
    })
}

/// The text after one edit, and the profiles that it must then hold.
fn edited(source: &Source, read: &Read, edit: &Edit) -> Result<(Source, Vec<Profile>), Cause> {
    let mut wanted = read.catalogue.profiles.clone();
    let edited = match edit {
        Edit::Put { replaces: None, profile } => {
            let profile = named(profile, free(read, &profile.name, None)?);
            wanted.push(profile.clone());
            edit::add(source, &[&profile])
        }
        Edit::Put { replaces: Some(name), profile } => {
            let index = index(read, name).ok_or_else(|| Cause::Gone { name: name.clone() })?;
            let profile = named(profile, free(read, &profile.name, Some(read.places[index]))?);
            let old = std::mem::replace(&mut wanted[index], profile.clone());
            edit::replace(source, read.places[index], &old, &profile).ok_or(Cause::Fault)?
        }
        Edit::Delete { name } => match index(read, name) {
            Some(index) => {
                wanted.remove(index);
                edit::delete(source, read.places[index]).ok_or(Cause::Fault)?
            }
            // another copy of the program was quicker; the result is the same
            None => source.clone(),
        },
    };
    Ok((edited, wanted))
}

/// Reads the profiles of a file with these bytes.
pub fn load_bytes(bytes: Vec<u8>) -> Catalogue {
    source_of(bytes).map_or_else(unreadable, |source| read::read(&source).catalogue)
}

/// Makes one edit to the content of a file; returns the new content and its profiles.
///
/// # Errors
/// Those of [`save`] that are about the content.
pub fn save_bytes(bytes: Vec<u8>, edit: &Edit) -> Result<(Vec<u8>, Catalogue), Cause> {
    checked(bytes, |source, read| edited(source, read, edit))
}

/// Adds the usable profiles of another file. An equal one is skipped; one whose name is taken gets a number.
///
/// # Errors
/// Nothing was added: one of the files is not TOML or cannot be read, or the profiles cannot be written.
pub fn import(file: &Path, from: &Path) -> Result<Imported, Error> {
    let failed = |file: &Path, cause| Error { operation: Operation::Import, file: file.to_owned(), cause };
    let theirs = match fetch(from) {
        Ok(Some(bytes)) => load_bytes(bytes),
        Ok(None) => return Err(failed(from, Cause::Read(io::ErrorKind::NotFound.into()))),
        Err(trouble) => unreadable(trouble),
    };
    if theirs.unreadable && theirs.profiles.is_empty() {
        return Err(failed(from, Cause::unreadable(&theirs)));
    }
    let (mut added, mut skipped) = (Vec::new(), Vec::new());
    let add = |source: &Source, read: &Read| {
        let mut known = read.catalogue.profiles.clone();
        let mut fresh = Vec::new();
        for profile in &theirs.profiles {
            if known.iter().any(|own| same_content(own, profile)) {
                skipped.push(profile.name.clone());
                continue;
            }
            let name = free_name(&profile.name, |name| {
                read.taken(name, None).is_some()
                    || known.iter().any(|own| profile::same_name(&own.name, name))
            });
            known.push(named(profile, name.clone()));
            fresh.push(named(profile, name.clone()));
            added.push(name);
        }
        Ok((edit::add(source, &fresh.iter().collect::<Vec<_>>()), known))
    };
    let catalogue = change(file, |bytes| checked(bytes, add)).map_err(|cause| failed(file, cause))?;
    Ok(Imported { catalogue, added, replaced: Vec::new(), skipped, troubles: theirs.troubles })
}

/// Adds the profiles of another file that are signed with the key, word for word, so that their signatures
/// stay good. One takes the place of those of its name that are not used under the key; one whose name a
/// used profile has is a trouble; an equal one is skipped.
///
/// # Errors
/// Those of [`import`].
pub fn import_signed(file: &Path, from: &Path, key: &ProfileKey) -> Result<Imported, Error> {
    let failed = |file: &Path, cause| Error { operation: Operation::Import, file: file.to_owned(), cause };
    let bytes = match fetch(from) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Err(failed(from, Cause::Read(io::ErrorKind::NotFound.into()))),
        Err(trouble) => return Err(failed(from, Cause::unreadable(&unreadable(trouble)))),
    };
    let source = source_of(bytes).map_err(|trouble| failed(from, Cause::unreadable(&unreadable(trouble))))?;
    let theirs = signed::only(&source, read::read(&source), key);
    if theirs.catalogue.unreadable {
        return Err(failed(from, Cause::unreadable(&theirs.catalogue)));
    }
    let (mut added, mut replaced, mut skipped) = (Vec::new(), Vec::new(), Vec::new());
    let mut troubles = theirs.catalogue.troubles;
    let add = |own: &Source, read: &Read| {
        let used = signed::only(own, read::read(own), key).catalogue.profiles;
        let (mut fresh, mut gone, mut known) = (Vec::new(), Vec::new(), read.catalogue.profiles.clone());
        for (profile, place) in theirs.catalogue.profiles.iter().zip(&theirs.places) {
            let name = &profile.name;
            if used.contains(profile) {
                skipped.push(name.clone());
                continue;
            }
            if used.iter().any(|own| profile::same_name(&own.name, name)) {
                let line = read.taken(name, None).unwrap_or_default();
                let reason = phrase!("profile-name-taken", name = name, line = line);
                troubles.push(Trouble { line: None, profile: Some(name.clone()), reason });
                continue;
            }
            if read.taken(name, None).is_some() {
                replaced.push(name.clone());
                gone.extend(read.named(name));
                known.retain(|own| !profile::same_name(&own.name, name));
            }
            known.push(profile.clone());
            fresh.push(*place);
            added.push(name.clone());
        }
        let kept = edit::delete_all(own, gone).ok_or(Cause::Fault)?;
        Ok((edit::copy(&kept, &source, &fresh).ok_or(Cause::Fault)?, known))
    };
    let catalogue = change(file, |bytes| checked(bytes, add)).map_err(|cause| failed(file, cause))?;
    Ok(Imported { catalogue, added, replaced, skipped, troubles })
}

/// Writes profiles to a file for another computer, without the practice tenant, which is built in. What is
/// signed in `file` is copied word for word, so that its signature stays good.
///
/// # Errors
/// The file cannot be written, or exists and may not be replaced.
pub fn export(file: &Path, profiles: &[Profile], to: &Path, existing: Existing) -> Result<(), Error> {
    let own = fetch(file).ok().flatten().and_then(|bytes| source_of(bytes).ok()).unwrap_or_default();
    let read = read::read(&own);
    let mut text = edit::add(&Source::default(), &[]);
    for profile in profiles.iter().filter(|profile| !profile.practice) {
        let signed = signed::place(&own, &read, profile);
        let copied = signed.and_then(|place| edit::copy(&text, &own, &[place]));
        text = copied.unwrap_or_else(|| edit::add(&text, &[profile]));
    }
    let write = || {
        let mut file = NewFile::begin(to, existing, Readers::Usual)?;
        file.write_all(&text.to_bytes())?;
        file.finish()
    };
    write().map_err(|err| Error {
        operation: Operation::Export,
        file: to.to_owned(),
        cause: Cause::Write(err),
    })
}

/// Reads, edits and writes the file, locked against other copies of the program.
fn change(
    file: &Path,
    edit: impl FnOnce(Vec<u8>) -> Result<(Vec<u8>, Catalogue), Cause>,
) -> Result<Catalogue, Cause> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    files::make_private_folder(folder).map_err(Cause::Write)?;
    let _held = files::lock(&lock_file(file), LOCK_LIMIT).map_err(Cause::Write)?;
    let bytes = fetch(file).map_err(|trouble| Cause::unreadable(&unreadable(trouble)))?.unwrap_or_default();
    let (edited, after) = edit(bytes.clone())?;
    if edited != bytes {
        files::write(file, &edited, Readers::AsBefore).map_err(Cause::Write)?;
    }
    Ok(after)
}

/// Makes an edit and reads the result again: an edit that would lose a profile is refused.
fn checked(
    bytes: Vec<u8>,
    edit: impl FnOnce(&Source, &Read) -> Result<(Source, Vec<Profile>), Cause>,
) -> Result<(Vec<u8>, Catalogue), Cause> {
    let source = source_of(bytes).map_err(|trouble| Cause::unreadable(&unreadable(trouble)))?;
    let before = read::read(&source);
    if before.catalogue.unreadable {
        return Err(Cause::unreadable(&before.catalogue));
    }
    let (edited, wanted) = edit(&source, &before)?;
    let after = read::read(&edited).catalogue;
    if wanted.iter().any(|profile| !after.profiles.contains(profile)) {
        return Err(lost(&before.catalogue, &after));
    }
    Ok((edited.to_bytes(), after))
}

/// The first trouble that the edit would bring into the file.
fn lost(before: &Catalogue, after: &Catalogue) -> Cause {
    let new =
        after.troubles.iter().find(|trouble| before.troubles.iter().all(|old| old.reason != trouble.reason));
    let reason = new.map_or_else(|| phrase!("profile-not-writable"), |trouble| trouble.reason.clone());
    Cause::BadProfile { reason }
}

/// The file's content; none if there is no file. An unreadable or too large file is a trouble.
fn fetch(file: &Path) -> Result<Option<Vec<u8>>, Trouble> {
    let whole = |reason: Phrase| Trouble { line: None, profile: None, reason };
    match files::read(file, MAX_BYTES) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(err) if err.kind() == io::ErrorKind::NotFound && fs::symlink_metadata(file).is_err() => Ok(None),
        Err(err) if err.kind() == io::ErrorKind::FileTooLarge => Err(whole(phrase!("profiles-too-large"))),
        Err(err) => Err(whole(files::words(&err, file, Tried::Reading).cause)),
    }
}

fn index(read: &Read, name: &str) -> Option<usize> {
    read.catalogue.profiles.iter().position(|profile| profile.name == name)
}

/// The name as it is kept. Refuses an invalid name and the name of another profile of the file, usable or
/// not.
fn free(read: &Read, name: &str, except: Option<usize>) -> Result<String, Cause> {
    let name = profile::check_name(name).map_err(|hint| Cause::BadProfile { reason: hint.0 })?;
    match read.taken(&name, except) {
        Some(line) => Err(Cause::NameTaken { name, line }),
        None => Ok(name),
    }
}

fn named(profile: &Profile, name: String) -> Profile {
    Profile { name, ..profile.clone() }
}

/// Whether two profiles differ at most in a number that an import added to the name.
fn same_content(own: &Profile, theirs: &Profile) -> bool {
    let same_name = own.name == theirs.name || is_numbered(&own.name, &theirs.name);
    same_name && named(own, theirs.name.clone()) == *theirs
}

/// Whether `name` is `base` with a number from [`free_name`].
fn is_numbered(name: &str, base: &str) -> bool {
    let number = name.rsplit_once(" (").and_then(|(_, end)| end.strip_suffix(')'));
    number.and_then(|number| number.parse().ok()).is_some_and(|number| numbered(base, number) == name)
}

/// "Acme", or "Acme (2)", "Acme (3)" … if that is taken.
fn free_name(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut free = name.to_owned();
    let mut number = 1;
    while taken(&free) {
        number += 1;
        free = numbered(name, number);
    }
    free
}

/// "Acme (2)"; a long name is cut to make room.
fn numbered(name: &str, number: u32) -> String {
    let end = format!(" ({number})");
    let start: String = name.chars().take(profile::MAX_NAME - end.len()).collect();
    format!("{}{end}", start.trim_end())
}

/// The lock file beside a file: ".profiles.toml.lock".
fn lock_file(file: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(".lock");
    file.with_file_name(name)
}
