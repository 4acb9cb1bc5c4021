//! The file system's errors in the user's words. What did not happen is for the caller to say.

use std::{io, path::Path};

use super::{held::is_in_use, target::Refused};
use crate::{domain::phrase::Phrase, phrase};

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

/// Why it failed and what to do. The path comes last.
pub fn words(err: &io::Error, path: &Path, tried: Tried) -> Words {
    if let Some(refused) = err.get_ref().and_then(|inner| inner.downcast_ref::<Refused>()) {
        return refused_words(refused, path);
    }
    let path = path.display().to_string();
    if is_in_use(err) {
        return Words { cause: phrase!("file-in-use", path = path), advice: phrase!("file-in-use-advice") };
    }
    let (cause, advice) = match tried {
        Tried::Reading => not_read(err.kind(), path),
        Tried::Writing => not_written(err.kind(), path),
    };
    Words { cause, advice }
}

fn not_read(kind: io::ErrorKind, path: String) -> (Phrase, Phrase) {
    use io::ErrorKind as Kind;
    match kind {
        Kind::PermissionDenied => {
            (phrase!("file-no-right-to-read", path = path), phrase!("file-no-right-to-read-advice"))
        }
        Kind::FileTooLarge => (phrase!("file-too-large", path = path), phrase!("file-too-large-advice")),
        Kind::NotFound => (phrase!("file-missing", path = path), phrase!("file-missing-advice")),
        _ => at_its_place(kind, &path)
            .unwrap_or_else(|| (phrase!("file-not-read", path = path), phrase!("file-not-read-advice"))),
    }
}

fn not_written(kind: io::ErrorKind, path: String) -> (Phrase, Phrase) {
    use io::ErrorKind as Kind;
    match kind {
        Kind::PermissionDenied => {
            (phrase!("file-no-right-to-write", path = path), phrase!("file-no-right-to-write-advice"))
        }
        Kind::FileTooLarge => {
            (phrase!("file-size-refused", path = path), phrase!("file-another-disk-advice"))
        }
        Kind::NotFound => {
            (phrase!("file-folder-missing", path = path), phrase!("file-folder-missing-advice"))
        }
        _ => at_its_place(kind, &path).unwrap_or_else(|| {
            (phrase!("file-not-written", path = path), phrase!("file-not-written-advice"))
        }),
    }
}

/// What is the same for reading and writing.
fn at_its_place(kind: io::ErrorKind, path: &str) -> Option<(Phrase, Phrase)> {
    use io::ErrorKind as Kind;
    Some(match kind {
        Kind::AlreadyExists => (phrase!("file-exists", path = path), phrase!("file-exists-advice")),
        Kind::ReadOnlyFilesystem => {
            (phrase!("file-disk-read-only", path = path), phrase!("file-disk-read-only-advice"))
        }
        Kind::StorageFull => (phrase!("file-disk-full", path = path), phrase!("file-disk-full-advice")),
        Kind::QuotaExceeded => {
            (phrase!("file-quota-used-up", path = path), phrase!("file-quota-used-up-advice"))
        }
        Kind::IsADirectory => (phrase!("file-is-a-folder", path = path), phrase!("file-is-a-folder-advice")),
        Kind::NotADirectory => {
            (phrase!("file-in-no-folder", path = path), phrase!("file-in-no-folder-advice"))
        }
        Kind::InvalidFilename | Kind::InvalidInput => {
            (phrase!("file-name-refused", path = path), phrase!("file-name-refused-advice"))
        }
        Kind::TimedOut => (phrase!("file-held-too-long", path = path), phrase!("file-held-too-long-advice")),
        _ => return None,
    })
}

fn refused_words(refused: &Refused, path: &Path) -> Words {
    let (cause, advice) = match refused {
        Refused::ForeignLink(link) => (
            phrase!("file-foreign-link", path = link.display().to_string()),
            phrase!("file-foreign-link-advice"),
        ),
        Refused::NoFile => (
            phrase!("file-is-a-device", path = path.display().to_string()),
            phrase!("file-another-name-advice"),
        ),
    };
    Words { cause, advice }
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
