//! The archive files of removed entries: their names, and whether they are unchanged.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
};

use aws_lc_rs::digest;

use super::{body::Archived, chain};
use crate::domain::history::record::{Archive, ArchiveState, REMOVED};

/// The record of a new archive.
pub(super) fn archived(path: &Path) -> io::Result<Archived> {
    let name = path.file_name().and_then(|name| name.to_str()).ok_or(io::ErrorKind::InvalidFilename)?;
    Ok(Archived { name: name.to_owned(), sha256: sum(path)? })
}

/// The archive's state now.
pub(super) fn look(folder: Option<&Path>, archived: &Archived) -> Archive {
    let state = match folder.filter(|_| is_name(&archived.name)).map(|folder| folder.join(&archived.name)) {
        // a forged row must not make the program read any other file
        None => ArchiveState::NotThere,
        Some(path) => match fs::symlink_metadata(&path).and_then(|meta| {
            if meta.is_file() { sum(&path) } else { Err(io::ErrorKind::InvalidInput.into()) }
        }) {
            Ok(sum) if sum.eq_ignore_ascii_case(&archived.sha256) => ArchiveState::Unaltered,
            Ok(_) => ArchiveState::Altered,
            Err(err) if err.kind() == io::ErrorKind::NotFound => ArchiveState::NotThere,
            Err(_) => ArchiveState::Unread,
        },
    };
    Archive { name: archived.name.clone(), state }
}

fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    name.starts_with(REMOVED) && name.chars().all(plain)
}

fn sum(path: &Path) -> io::Result<String> {
    let mut file = fs::File::open(path)?;
    let mut context = digest::Context::new(&digest::SHA256);
    let mut bytes = vec![0; 1 << 16];
    loop {
        match file.read(&mut bytes)? {
            0 => return Ok(chain::hex(context.finish().as_ref())),
            count => context.update(&bytes[..count]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_to_be_as_it_was_written_altered_or_gone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("history-removed-2026-11-28.jsonl");
        fs::write(&path, "{}\n").unwrap();
        let archived = archived(&path).unwrap();
        let state = || look(Some(folder.path()), &archived).state;
        assert_eq!(state(), ArchiveState::Unaltered);
        fs::write(&path, "{} \n").unwrap();
        assert_eq!(state(), ArchiveState::Altered);
        fs::remove_file(&path).unwrap();
        assert_eq!(state(), ArchiveState::NotThere);
        fs::create_dir(&path).unwrap();
        assert_eq!(state(), ArchiveState::Unread);
    }

    #[test]
    fn no_other_file_is_read_whatever_a_row_says() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).unwrap();
        fs::write(folder.path().join("history-removed-x"), "").unwrap();
        for name in ["../history-removed-x", "history-removed-/../../history-removed-x", "/etc/passwd", ""] {
            let archived = Archived { name: name.to_owned(), sha256: String::new() };
            assert_eq!(look(Some(&inner), &archived).state, ArchiveState::NotThere, "{name}");
        }
    }
}
