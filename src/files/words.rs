//! The file system's errors in the user's words. What did not happen is for the caller to say.

use crate::domain::phrase::Phrase;
use std::{io, path::Path};

use super::target::Refused;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    Reading,
    Writing,
}

/// Why a file could not be read or written, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub cause: Phrase,
    pub advice: Phrase,
}

/// Puts an error in words. The path comes last, so that the first half can be passed on.
pub fn words(err: &io::Error, path: &Path, tried: Tried) -> Words {
    let place = path.display();
    if let Some(refused) = err.get_ref().and_then(|inner| inner.downcast_ref::<Refused>()) {
        return refused_words(refused, path);
    }
    let (cause, advice) = match (err.kind(), tried) {
        _ if in_use(err) => (
            "Another program has the file open and keeps it for itself",
            "Close the file there (a spreadsheet, for example), then try again",
        ),
        (io::ErrorKind::AlreadyExists, _) => {
            ("There is a file of this name already", "Choose another name, or let it be replaced")
        }
        (io::ErrorKind::PermissionDenied, Tried::Reading) => (
            "This account may not read the file",
            "Ask whoever looks after this computer for the right to read it, or choose another file",
        ),
        (io::ErrorKind::PermissionDenied, Tried::Writing) => (
            "This account may not write there",
            "Choose a folder of your own, or ask whoever looks after this computer for the right to write there",
        ),
        (io::ErrorKind::ReadOnlyFilesystem, _) => (
            "The disk is read-only",
            "Choose a folder on another disk; a disk that is read-only without reason may be damaged",
        ),
        (io::ErrorKind::StorageFull, _) => {
            ("The disk is full", "Make room on the disk, or choose a folder on another one, then try again")
        }
        (io::ErrorKind::QuotaExceeded, _) => (
            "This account has used up its share of the disk",
            "Delete what is no longer needed, or choose a folder on another disk, then try again",
        ),
        (io::ErrorKind::FileTooLarge, Tried::Reading) => {
            ("The file is far too large to be the right one", "Choose another file")
        }
        (io::ErrorKind::FileTooLarge, Tried::Writing) => {
            ("The disk or this account does not take a file of this size", "Choose a folder on another disk")
        }
        (io::ErrorKind::NotFound, Tried::Reading) => {
            ("There is no such file", "Check the path, or choose the file again")
        }
        (io::ErrorKind::NotFound, Tried::Writing) => {
            ("The folder does not exist", "Make the folder first, or choose another one")
        }
        (io::ErrorKind::IsADirectory, _) => {
            ("The path names a folder, not a file", "Add a file name to the path")
        }
        (io::ErrorKind::NotADirectory, _) => (
            "A part of the path is a file where a folder must be",
            "Check the path, or choose another folder",
        ),
        (io::ErrorKind::InvalidFilename | io::ErrorKind::InvalidInput, _) => (
            "The file name is not one that this computer takes",
            "Choose a shorter name without special characters",
        ),
        (io::ErrorKind::TimedOut, _) => (
            "Another program has been holding the file for too long",
            "Close other copies of the program, then try again",
        ),
        (_, Tried::Reading) => {
            ("The file could not be read", "Try again; the details say what the computer answered")
        }
        (_, Tried::Writing) => (
            "The file could not be written",
            "Try again or choose another folder; the details say what the computer answered",
        ),
    };
    Words { cause: format!("{cause}: {place}").into(), advice: advice.into() }
}

fn refused_words(refused: &Refused, path: &Path) -> Words {
    let (cause, advice) = match refused {
        Refused::ForeignLink(link) => (
            format!(
                "Another account made this link, which could lead to any of your files: {}",
                link.display()
            ),
            "Choose a folder of your own, or another name",
        ),
        Refused::NoFile => (
            format!("The path names a device or a pipe, not a file: {}", path.display()),
            "Choose another name",
        ),
    };
    Words { cause: cause.into(), advice: advice.into() }
}

/// Another program has the file open: `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION`.
fn in_use(err: &io::Error) -> bool {
    cfg!(windows) && matches!(err.raw_os_error(), Some(32 | 33))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_names_its_reason_its_way_out_and_the_path() {
        let path = Path::new("folder/export.csv");
        let mut seen = std::collections::HashSet::new();
        for kind in [
            io::ErrorKind::AlreadyExists,
            io::ErrorKind::PermissionDenied,
            io::ErrorKind::ReadOnlyFilesystem,
            io::ErrorKind::StorageFull,
            io::ErrorKind::QuotaExceeded,
            io::ErrorKind::FileTooLarge,
            io::ErrorKind::NotFound,
            io::ErrorKind::IsADirectory,
            io::ErrorKind::NotADirectory,
            io::ErrorKind::InvalidFilename,
            io::ErrorKind::TimedOut,
            io::ErrorKind::Other,
        ] {
            let words = words(&kind.into(), path, Tried::Writing);
            assert!(words.cause.ends_with("export.csv"), "{words:?}");
            assert!(!words.advice.is_empty());
            assert!(seen.insert(words.cause.english()), "{kind:?} has words of its own");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_numbers_of_the_system_are_told_apart() {
        let cause =
            |number| words(&io::Error::from_raw_os_error(number), Path::new("a"), Tried::Writing).cause;
        assert!(cause(28).contains("disk is full"));
        assert!(cause(30).contains("read-only"));
        assert!(cause(122).contains("share of the disk"));
        assert!(cause(13).contains("may not write"));
    }
}
