//! Writes files so that a reader sees the old text or the new one, never half of either. Everything blocks.

mod access;
mod held;
mod mistakes;
mod place;
mod printed;
mod similar;
mod streams;
mod target;
mod text;
mod words;

use std::{
    fs, io,
    io::{Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

pub use access::{Mend, Private, exposed, put_right};
pub use held::{Wanted, by_another};
pub use mistakes::{a_key, backslash, mistake};
pub use place::full;
pub use printed::{NOT_PRINTED, STANDARD_OUTPUT, note, print, print_result};
pub use similar::{is_like, plain_key, underscored};
pub use streams::{attach_console, errors, input, output};
pub use text::{Lines, Source};
pub use words::{Tried, Words, words};

use crate::domain::Existing;
use target::{Links, Refused};
use tempfile::NamedTempFile;

/// Who may read the file afterwards (Unix; elsewhere the folder decides).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// The account alone (0600), and the folder too if it is made (0700).
    Account,
    /// The readers of the replaced file; for a new file, the account alone.
    AsBefore,
    /// The account's default permissions.
    Usual,
}

/// Writes `bytes` to a new file in the same folder, flushes it to the disk, then moves it into place, also
/// of a file that is there. A link of this account or of the system is followed: the file behind it is
/// replaced and the link stays.
///
/// # Errors
/// The file system's errors ([`io::ErrorKind::IsADirectory`] for a folder), and errors that [`words()`]
/// knows for another account's link and for what is no file. The old file is then unchanged, and nothing is
/// left behind.
pub fn write(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
    let mut file = NewFile::begin(path, Existing::Replace, readers)?;
    file.write_all(bytes)?;
    file.finish()
}

/// A file that appears as a whole, for content too large for one text: it lies beside the target until
/// [`NewFile::finish`]. Dropped before, it leaves nothing behind.
pub struct NewFile {
    file: NamedTempFile,
    target: PathBuf,
    folder: PathBuf,
    existing: Existing,
}

impl NewFile {
    /// Begins it in the folder of `path`. Links are followed as by [`write()`].
    ///
    /// # Errors
    /// Those of [`write()`], as far as they are known already; [`io::ErrorKind::AlreadyExists`] for
    /// [`Existing::Keep`].
    pub fn begin(path: &Path, existing: Existing, readers: Readers) -> io::Result<Self> {
        let links = if readers == Readers::Usual { Links::Ours } else { Links::OursOrUntold };
        let target = target::resolve(path, links)?;
        if existing == Existing::Keep && target.exists() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
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
            // tempfile's default is 0600; the umask restricts any other mode
            let before = || fs::metadata(&target).map(|meta| meta.permissions().mode() & 0o777);
            let mode = match readers {
                Readers::Account => 0o600,
                Readers::AsBefore => before().unwrap_or(0o600),
                Readers::Usual => before().unwrap_or(0o666),
            };
            builder.permissions(fs::Permissions::from_mode(mode));
        }
        Ok(Self { file: builder.tempfile_in(&folder)?, target, folder, existing })
    }

    /// Flushes it to the disk and moves it into place.
    ///
    /// # Errors
    /// Those of [`NewFile::begin`].
    pub fn finish(self) -> io::Result<()> {
        let Self { file, target, folder, existing } = self;
        file.as_file().sync_all()?;
        let mut waiting = Some(file);
        let moved = held::patiently(|| {
            let file = waiting.take().ok_or(io::ErrorKind::NotFound)?;
            let moved = match existing {
                Existing::Replace => file.persist(&target),
                // a file may have been made meanwhile
                Existing::Keep => file.persist_noclobber(&target),
            };
            moved.map_err(|err| {
                waiting = Some(err.file);
                err.error
            })
        });
        moved.map_err(|err| by_another(&target, Wanted::Replacing, err))?;
        sync_folder(&folder);
        Ok(())
    }
}

impl io::Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // the file itself: tempfile's errors name the temporary path
        self.file.as_file_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_file_mut().flush()
    }
}

/// Opens a file for reading.
///
/// # Errors
/// The file system's errors; [`io::ErrorKind::IsADirectory`] for a folder, and an error that [`words()`]
/// knows for what is no file (a pipe would wait forever).
pub fn open(path: &Path) -> io::Result<fs::File> {
    let meta = fs::metadata(path)?;
    if meta.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !meta.is_file() {
        return Err(Refused::NoFile.into());
    }
    held::patiently(|| fs::File::open(path))
}

/// Adds a line to an existing text file, on a line of its own, and flushes it to the disk. It needs no other
/// right than to append.
///
/// # Errors
/// The file system's errors; [`io::ErrorKind::NotFound`] if the file is missing, and errors that [`words()`]
/// knows for another account's link and for what is no file.
pub fn add_line(path: &Path, line: &str) -> io::Result<()> {
    let (mut file, target) = target::append(path)?;
    let last = || {
        let mut file = open(&target)?;
        if file.seek(io::SeekFrom::End(0))? == 0 {
            return Ok(b'\n');
        }
        file.seek(io::SeekFrom::End(-1))?;
        let mut last = [0];
        file.read_exact(&mut last).map(|()| last[0])
    };
    // a full disk may have left half a line; an unreadable file may end with one
    let begin = if last().is_ok_and(|byte: u8| byte == b'\n') { "" } else { "\n" };
    file.write_all(format!("{begin}{line}\n").as_bytes())?;
    file.sync_all()
}

/// Reads a file of at most `most` bytes.
///
/// # Errors
/// Those of [`open()`]; [`io::ErrorKind::FileTooLarge`] if it is longer.
pub fn read(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let file = open(path)?;
    let length = file.metadata()?.len();
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(most).min(most) + 1);
    file.take(most as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Locks against other copies of the program, to read, change and write another file. The lock lasts until
/// the value is dropped; the empty lock file stays, because removing it would let two copies hold two locks.
///
/// # Errors
/// The file system's errors; [`io::ErrorKind::TimedOut`] if another copy holds it for longer than `limit`.
pub fn lock(path: &Path, limit: Duration) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let file = options.open(path)?;
    let until = Instant::now() + limit;
    loop {
        match file.try_lock() {
            Err(fs::TryLockError::WouldBlock) if Instant::now() < until => {
                thread::sleep(Duration::from_millis(10));
            }
            Err(fs::TryLockError::WouldBlock) => return Err(io::ErrorKind::TimedOut.into()),
            // some network folders have no locks; the write is still whole, and the last one wins
            Ok(()) | Err(fs::TryLockError::Error(_)) => return Ok(file),
        }
    }
}

/// Makes a folder and its parents, for this account alone.
///
/// # Errors
/// The file system fails.
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

/// Makes an empty file for this account alone, durably, in an existing folder.
///
/// # Errors
/// The file system's errors; [`io::ErrorKind::AlreadyExists`] if there is one, which stays unchanged.
pub fn make_private_file(path: &Path) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)?.sync_all()?;
    sync_folder(path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")));
    Ok(())
}

/// Makes the move durable where the system can (Unix). A refusal is no error: the file is whole either way.
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

    /// Writes a file unless there is one.
    fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = NewFile::begin(path, Existing::Keep, Readers::Usual)?;
        file.write_all(bytes)?;
        file.finish()
    }

    /// Writes a file, also in the place of one that is there.
    fn write_usual(path: &Path, bytes: &[u8]) -> io::Result<()> {
        write(path, bytes, Readers::Usual)
    }

    #[test]
    fn an_existing_file_is_kept_unless_it_may_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        write_new(&path, b"one").unwrap();
        let refused = write_new(&path, b"two").unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        write(&path, b"two", Readers::Usual).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left behind");
    }

    #[test]
    fn whoever_reads_a_file_meets_no_half_of_it_and_is_in_nobodys_way() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notes");
        let text = |round: u8| vec![round; 4096];
        write_usual(&path, &text(0)).unwrap();
        thread::scope(|scope| {
            let (reads, done) = std::sync::mpsc::channel::<()>();
            let path = &path;
            scope.spawn(move || {
                while done.try_recv() == Err(std::sync::mpsc::TryRecvError::Empty) {
                    let read = read(path, 4096).unwrap();
                    assert_eq!(read, text(read[0]));
                    thread::sleep(Duration::from_millis(2));
                }
            });
            (1..=60).for_each(|round| write_usual(path, &text(round)).unwrap());
            drop(reads);
        });
        assert_eq!(read(&path, 4096).unwrap(), text(60));
    }

    #[test]
    fn a_folder_is_never_taken_for_a_file() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path().to_owned(), folder.path().join("..")] {
            for write in [write_usual, write_new] {
                let refused = write(&path, b"x").unwrap_err();
                assert_eq!(refused.kind(), io::ErrorKind::IsADirectory, "{}", path.display());
            }
            assert_eq!(read(&path, 10).unwrap_err().kind(), io::ErrorKind::IsADirectory);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_file_is_read_up_to_its_limit_and_not_beyond() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        for (length, fits) in [(0, true), (9, true), (10, true), (11, false), (100_000, false)] {
            fs::write(&path, vec![b'x'; length]).unwrap();
            match read(&path, 10) {
                Ok(bytes) => assert!(fits && bytes.len() == length, "{length}"),
                Err(err) => assert!(!fits && err.kind() == io::ErrorKind::FileTooLarge, "{length}: {err}"),
            }
        }
    }

    #[test]
    fn only_one_holds_a_lock_and_the_next_gets_it_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let first = lock(&path, Duration::ZERO).unwrap();
        assert_eq!(lock(&path, Duration::from_millis(30)).unwrap_err().kind(), io::ErrorKind::TimedOut);
        drop(first);
        lock(&path, Duration::ZERO).unwrap();
    }

    #[test]
    fn a_new_file_is_there_when_it_is_finished_and_not_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, "old").unwrap();
        for existing in [Existing::Replace, Existing::Keep] {
            let path = if existing == Existing::Keep { folder.path().join("b.csv") } else { path.clone() };
            let mut dropped = NewFile::begin(&path, existing, Readers::Usual).unwrap();
            dropped.write_all(b"half").unwrap();
            drop(dropped);
            assert_eq!(fs::read(&path).ok(), (existing == Existing::Replace).then(|| b"old".to_vec()));
            let mut whole = NewFile::begin(&path, existing, Readers::Usual).unwrap();
            whole.write_all(b"new").unwrap();
            whole.finish().unwrap();
            assert_eq!(fs::read(&path).unwrap(), b"new");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left behind");
        let late = NewFile::begin(&folder.path().join("c.csv"), Existing::Keep, Readers::Usual).unwrap();
        fs::write(folder.path().join("c.csv"), "somebody else's").unwrap();
        assert_eq!(late.finish().unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(folder.path().join("c.csv")).unwrap(), b"somebody else's");
    }

    #[cfg(unix)]
    #[test]
    fn private_files_and_folders_are_for_the_account_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/sealed");
        write(&path, b"x", Readers::Account).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_was_there_keeps_its_readers_and_a_new_one_has_none() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("profiles.toml");
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        write(&path, b"x", Readers::AsBefore).unwrap();
        assert_eq!(mode(), 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        write(&path, b"y", Readers::AsBefore).unwrap();
        assert_eq!(mode(), 0o644);
    }

    #[cfg(unix)]
    #[test]
    fn a_private_file_is_made_once_and_never_emptied() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("history");
        make_private_file(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::write(&path, "kept").unwrap();
        assert_eq!(make_private_file(&path).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"kept");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&real, b"old").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write(&link, b"new", Readers::Usual).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&real).unwrap(), b"new");
    }
}
