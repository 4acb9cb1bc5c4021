//! Files that another program holds open. Only Windows refuses them, and for some things with an error that
//! has another meaning too.

use std::{
    io,
    path::Path,
    thread,
    time::{Duration, Instant},
};

/// How long one waits for those who only look at a file: another copy of this program, a virus scanner.
const PATIENCE: Duration = Duration::from_secs(1);

/// What was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// To read and write the file.
    Writing,
    /// To put another file in its place, which Windows refuses as if a right were missing.
    Replacing,
}

/// The refusal as [`super::words()`] tells it: the system's own where it names another program, else `err`.
pub fn by_another(path: &Path, wanted: Wanted, err: io::Error) -> io::Error {
    refused(path, wanted).filter(is_in_use).unwrap_or(err)
}

/// Tries again for a short time what Windows refuses while somebody has the file open.
///
/// # Errors
/// Those of the last attempt.
pub(super) fn patiently<T>(mut attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    const ACCESS_DENIED: i32 = 5;
    let until = Instant::now() + PATIENCE;
    loop {
        match attempt() {
            // a file in whose place another is to go is refused as if a right were missing
            Err(err)
                if (is_in_use(&err) || cfg!(windows) && err.raw_os_error() == Some(ACCESS_DENIED))
                    && Instant::now() < until =>
            {
                thread::sleep(Duration::from_millis(10));
            }
            done => return done,
        }
    }
}

/// Another program has the file open: `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION`.
pub(super) fn is_in_use(err: &io::Error) -> bool {
    cfg!(windows) && matches!(err.raw_os_error(), Some(32 | 33))
}

#[cfg(windows)]
fn refused(path: &Path, wanted: Wanted) -> Option<io::Error> {
    use std::os::windows::fs::OpenOptionsExt as _;
    const DELETE: u32 = 0x1_0000;
    let mut options = std::fs::OpenOptions::new();
    match wanted {
        Wanted::Writing => options.read(true).write(true),
        Wanted::Replacing => options.access_mode(DELETE),
    };
    options.open(path).err()
}

#[cfg(not(windows))]
fn refused(_: &Path, _: Wanted) -> Option<io::Error> {
    None
}

#[cfg(all(test, windows))]
mod tests {
    use std::{fs, os::windows::fs::OpenOptionsExt as _};

    use super::*;
    use crate::files::{self, Readers, Tried};

    #[test]
    fn what_another_program_holds_open_is_told_from_a_right_that_is_missing() {
        const READ: u32 = 1;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("export.csv");
        fs::write(&file, "old").unwrap();
        let holder = fs::OpenOptions::new().read(true).share_mode(READ).open(&file).unwrap();
        let refused = files::write(&file, b"new", Readers::Usual).unwrap_err();
        let said = files::words(&refused, &file, Tried::Writing);
        assert!(said.cause.starts_with("Another program keeps the file open"), "{said:?}");
        assert!(is_in_use(&by_another(&file, Wanted::Writing, io::ErrorKind::Other.into())));
        // one who only looked at it
        let looks = thread::spawn(move || {
            thread::sleep(PATIENCE / 4);
            drop(holder);
        });
        files::write(&file, b"new", Readers::Usual).unwrap();
        looks.join().unwrap();
        assert_eq!(
            by_another(&file, Wanted::Writing, io::ErrorKind::Other.into()).kind(),
            io::ErrorKind::Other
        );
    }
}
