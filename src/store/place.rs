//! The history's file and its companions: made for this account alone, put aside when damaged.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::Timestamp;

use super::error::Cause;
use crate::files;

/// How long another copy of the program may take to check the file while it starts.
const PATIENCE: Duration = Duration::from_secs(20);

/// The file's name with an ending.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    PathBuf::from(name)
}

/// Makes the folder for this account alone, if necessary.
pub(super) fn make_folder(file: &Path) -> Result<(), Cause> {
    match file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => files::make_private_folder(folder).map_err(Cause::File),
        None => Ok(()),
    }
}

/// Makes the folder and an empty file for this account alone, if necessary.
pub(super) fn make(file: &Path) -> Result<(), Cause> {
    make_folder(file)?;
    if file.is_dir() {
        return Err(Cause::File(io::ErrorKind::IsADirectory.into()));
    }
    match files::make_private_file(file) {
        Err(err) if err.kind() != io::ErrorKind::AlreadyExists => Err(Cause::File(err)),
        _ => Ok(()),
    }
}

/// Locks the file against checks and moves by other copies of the program, until the value is dropped.
pub(super) fn alone(file: &Path) -> Result<fs::File, Cause> {
    let lock = beside(file, ".lock");
    if let Err(err) = files::make_private_file(&lock)
        && err.kind() != io::ErrorKind::AlreadyExists
    {
        return Err(Cause::File(err));
    }
    files::lock(&lock, PATIENCE).map_err(|err| match err.kind() {
        io::ErrorKind::TimedOut => Cause::Busy,
        _ => Cause::File(err),
    })
}

/// Moves a file and its companions aside, under a name with the time. Returns the new name, even if only
/// companions are left; none if nothing is.
pub(super) fn set_aside(file: &Path, now: Timestamp) -> Result<Option<PathBuf>, Cause> {
    let day = now.strftime("-damaged-%Y-%m-%dT%H%M%SZ").to_string();
    let free = |ending: &str| {
        ["", "-wal", "-journal"].iter().all(|part| !beside(&beside(file, ending), part).exists())
    };
    let ending = (1..1000)
        .map(|count| if count == 1 { day.clone() } else { format!("{day}-{count}") })
        .find(|ending| free(ending))
        .ok_or_else(|| Cause::File(io::ErrorKind::AlreadyExists.into()))?;
    let aside = beside(file, &ending);
    // these first: a new file must never find the old one's log or journal
    let mut moved = false;
    for part in ["-wal", "-journal", "-shm", ""] {
        match fs::rename(beside(file, part), beside(&aside, part)) {
            Err(err) if err.kind() != io::ErrorKind::NotFound => return Err(Cause::File(err)),
            Err(_) => {}
            Ok(()) => moved |= part != "-shm",
        }
    }
    Ok(moved.then_some(aside))
}

/// The identity of the file at the path, to notice a move or replacement while it is open. Windows does not
/// let open files be moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Which(Option<(u64, u64)>);

impl Which {
    pub fn at(file: &Path) -> Self {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            Self(fs::metadata(file).ok().map(|meta| (meta.dev(), meta.ino())))
        }
        #[cfg(not(unix))]
        {
            let _ = file;
            Self(None)
        }
    }
}
