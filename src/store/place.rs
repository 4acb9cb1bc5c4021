//! The history's file and what lies beside it: made for this account alone, put aside when it is damaged.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::Timestamp;

use super::error::Cause;
use crate::files;

/// How long another copy of the program may take to look at the file while it starts.
const PATIENCE: Duration = Duration::from_secs(20);

/// A file beside the history's: its name with an ending.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    PathBuf::from(name)
}

/// Makes the folder for this account alone, unless it is there.
pub(super) fn make_folder(file: &Path) -> Result<(), Cause> {
    match file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => files::make_private_folder(folder).map_err(Cause::File),
        None => Ok(()),
    }
}

/// Makes the folder and an empty file, for this account alone, unless they are there.
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

/// Keeps other copies of the program from looking at the file, or moving it, until the value is dropped.
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

/// Moves a file aside, with what belongs to it, under a name that says when. Gives the new name, also where
/// only what belongs to it is left; none where nothing is.
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
    // these go first: a new file must never find the old one's log or journal under its own name
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

/// Which file lies at the path: to notice that it was moved or replaced while it is open. Where the system
/// does not let open files be moved (Windows) there is nothing to notice.
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
