//! Writing files so that a reader sees the old text or the new one, never half of either.
//!
//! Used by whatever writes: profiles, remembered credentials, exports. Blocking; the runtime calls it off the window.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

pub use crate::domain::Existing;

/// Who may read the file afterwards (Unix; elsewhere the folder decides).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// The account alone (0600), and the folder too when it has to be made (0700).
    Account,
    /// As the account's usual permissions say.
    Usual,
}

/// Writes `bytes` to a new file in the same folder, flushes it to the disk, then moves it into place. A link is
/// followed, so that the file it names is replaced and the link stays.
///
/// # Errors
/// Whatever the file system says ([`io::ErrorKind::AlreadyExists`] for [`Existing::Keep`]); the old file is then
/// untouched and nothing else is left behind.
pub fn write(path: &Path, bytes: &[u8], existing: Existing, readers: Readers) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    if readers == Readers::Account {
        make_private_folder(&folder)?;
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".token-desk-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // tempfile makes 0600 unless told otherwise; what is asked for is still cut by the umask
        let mode = match readers {
            Readers::Account => 0o600,
            Readers::Usual => fs::metadata(&target).map_or(0o666, |meta| meta.permissions().mode() & 0o777),
        };
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    let mut file = builder.tempfile_in(&folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    match existing {
        Existing::Replace => file.persist(&target).map_err(|err| err.error)?,
        Existing::Keep => file.persist_noclobber(&target).map_err(|err| err.error)?,
    };
    sync_folder(&folder);
    Ok(())
}

/// Makes a folder, with those above it, for this account alone.
///
/// # Errors
/// Whatever the file system says.
pub fn make_private_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Makes the move itself durable where the system can (Unix); the file is whole either way, so a refusal is no error.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(handle) = fs::File::open(folder) {
        handle.sync_all().ok();
    }
    #[cfg(not(unix))]
    let _ = folder;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_is_kept_unless_it_may_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        write(&path, b"one", Existing::Keep, Readers::Usual).unwrap();
        let refused = write(&path, b"two", Existing::Keep, Readers::Usual).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        write(&path, b"two", Existing::Replace, Readers::Usual).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left behind");
    }

    #[cfg(unix)]
    #[test]
    fn private_files_and_folders_are_for_the_account_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/sealed");
        write(&path, b"x", Existing::Replace, Readers::Account).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&real, b"old").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write(&link, b"new", Existing::Replace, Readers::Usual).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&real).unwrap(), b"new");
    }
}
