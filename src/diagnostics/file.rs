//! The log's file: lines are added whole, even by two copies of the program, and a full file becomes the
//! older one.

use std::{
    fs,
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    time::Duration,
};

use crate::files;

/// A new file begins before the file exceeds this, in bytes.
pub(super) const MOST: u64 = 1_000_000;

/// How long another copy of the program may take to add its lines.
const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Clone, Debug)]
pub(super) struct LogFile {
    folder: PathBuf,
    most: u64,
}

impl LogFile {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), most: MOST }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.join("token-desk.log")
    }

    pub fn older(&self) -> PathBuf {
        self.folder.join("token-desk.1.log")
    }

    /// Adds whole lines; makes the folder and the file if necessary, for this account alone.
    ///
    /// # Errors
    /// The file system's errors; then none of the lines is in the file, as far as they could be removed.
    pub fn add(&self, lines: &str) -> io::Result<()> {
        files::make_private_folder(&self.folder)?;
        // without the lock it still adds (the system writes one piece at once) but moves nothing
        let lock = files::lock(&self.folder.join(".token-desk.log.lock"), PATIENCE).ok();
        let path = self.path();
        let length = match fs::metadata(&path) {
            Ok(meta) if meta.is_file() => meta.len(),
            // a pipe would wait for its reader forever
            Ok(_) => return Err(io::ErrorKind::InvalidInput.into()),
            Err(err) if err.kind() == io::ErrorKind::NotFound => 0,
            Err(err) => return Err(err),
        };
        if lock.is_some() && length > 0 && length + lines.len() as u64 > self.most {
            match fs::rename(&path, self.older()) {
                // an editor that holds the older file open delays the change only for a while
                Err(err) if length > 2 * self.most => return Err(err),
                _ => {}
            }
        }
        let mut file = open_to_add(&path)?;
        let before = file.metadata()?.len();
        file.write_all(lines.as_bytes()).inspect_err(|_| {
            if lock.is_some() {
                // a cut line must not become the beginning of another
                file.set_len(before).ok();
            }
        })
    }

    /// The last lines of both files: at most this many bytes, from the beginning of a line. None without a
    /// log.
    ///
    /// # Errors
    /// The file system fails.
    pub fn tail(&self, most: u64) -> io::Result<Option<String>> {
        let Some(newest) = end_of(&self.path(), most)? else { return Ok(None) };
        let rest = most - newest.len() as u64;
        // the older file is optional
        let older = if rest > 0 { end_of(&self.older(), rest).ok().flatten() } else { None };
        let bytes = [older.unwrap_or_default(), newest].concat();
        let text = String::from_utf8_lossy(&bytes);
        let whole = (bytes.len() as u64) < most;
        let from = if whole { 0 } else { text.find('\n').map_or(0, |end| end + 1) };
        Ok(Some(text[from..].to_owned()))
    }
}

fn open_to_add(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let file = options.open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // a copied or foreign file
        if file.metadata()?.permissions().mode() & 0o077 != 0 {
            file.set_permissions(fs::Permissions::from_mode(0o600)).ok();
        }
    }
    Ok(file)
}

/// The last bytes of a file; none if it is missing.
fn end_of(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    match fs::metadata(path) {
        Ok(meta) if meta.is_file() => {}
        Ok(_) => return Err(io::ErrorKind::InvalidInput.into()),
        Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(err) => return Err(err),
    }
    let mut file = fs::File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(most)))?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(most: u64) -> (tempfile::TempDir, LogFile) {
        let place = tempfile::tempdir().unwrap();
        let log = LogFile { most, ..LogFile::new(&place.path().join("data")) };
        (place, log)
    }

    fn read(path: &Path) -> String {
        fs::read_to_string(path).unwrap()
    }

    #[test]
    fn a_full_log_becomes_the_older_one_and_only_one_older_one_is_kept() {
        let (_place, log) = log(20);
        for line in ["one one one\n", "two two two\n", "three three\n"] {
            log.add(line).unwrap();
        }
        assert_eq!((read(&log.older()), read(&log.path())), ("two two two\n".into(), "three three\n".into()));
        let names = fs::read_dir(&log.folder).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = names.collect();
        names.sort();
        assert_eq!(names, [".token-desk.log.lock", "token-desk.1.log", "token-desk.log"]);
    }

    #[test]
    fn the_log_never_grows_beyond_its_size_by_more_than_what_is_added_at_once() {
        let (_place, log) = log(1_000);
        for number in 0..200 {
            log.add(&format!("line {number}\n")).unwrap();
            assert!(fs::metadata(log.path()).unwrap().len() <= 1_000);
        }
        let (older, newest) = (read(&log.older()), read(&log.path()));
        let both = format!("{older}{newest}");
        let first: u32 = both.lines().next().unwrap()["line ".len()..].parse().unwrap();
        let expected: Vec<String> = (first..200).map(|number| format!("line {number}")).collect();
        assert_eq!(both.lines().collect::<Vec<_>>(), expected, "nothing is lost between the two files");
    }

    #[test]
    fn two_programs_tear_no_line_and_lose_none_while_the_log_is_full_again_and_again() {
        let (_place, log) = log(40_000);
        std::thread::scope(|scope| {
            for program in ["one", "two", "three"] {
                let log = log.clone();
                std::thread::Builder::new()
                    .spawn_scoped(scope, move || {
                        for number in 0..200 {
                            log.add(&format!("{program} {number} {} end\n", "x".repeat(100))).unwrap();
                        }
                    })
                    .unwrap();
            }
        });
        let both = format!("{}{}", read(&log.older()), read(&log.path()));
        assert!(both.len() > 40_000, "{}", both.len());
        let whole = |line: &str| line.ends_with(" end") && line.matches('x').count() == 100;
        let torn: Vec<_> = both.lines().filter(|line| !whole(line)).collect();
        assert_eq!(torn, [""; 0]);
        for program in ["one", "two", "three"] {
            let numbers: Vec<u32> = both
                .lines()
                .filter_map(|line| line.strip_prefix(program)?.split(' ').nth(1)?.parse().ok())
                .collect();
            let last: Vec<u32> = (200 - numbers.len() as u32..200).collect();
            assert_eq!(numbers, last, "{program}");
        }
    }

    #[test]
    fn the_tail_begins_with_a_whole_line_and_reaches_into_the_older_file() {
        let (_place, log) = log(30);
        assert_eq!(log.tail(100).unwrap(), None);
        for line in ["one one one\n", "two two two\n", "three three\n"] {
            log.add(line).unwrap();
        }
        assert_eq!(log.tail(100).unwrap().unwrap(), "one one one\ntwo two two\nthree three\n");
        assert_eq!(log.tail(30).unwrap().unwrap(), "two two two\nthree three\n");
        assert_eq!(log.tail(15).unwrap().unwrap(), "three three\n");
    }

    #[test]
    fn what_is_no_file_is_neither_written_nor_read() {
        let (_place, log) = log(30);
        fs::create_dir_all(log.path()).unwrap();
        assert_eq!(log.add("line\n").unwrap_err().kind(), io::ErrorKind::InvalidInput);
        assert_eq!(log.tail(30).unwrap_err().kind(), io::ErrorKind::InvalidInput);
    }

    #[cfg(unix)]
    #[test]
    fn the_log_is_for_the_account_alone_also_after_it_was_moved() {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (_place, log) = log(20);
        for _ in 0..2 {
            log.add("one one one\n").unwrap();
        }
        assert_eq!((mode(&log.folder), mode(&log.path()), mode(&log.older())), (0o700, 0o600, 0o600));
        assert_eq!(mode(&log.folder.join(".token-desk.log.lock")), 0o600);
        fs::set_permissions(log.path(), fs::Permissions::from_mode(0o644)).unwrap();
        log.add("one\n").unwrap();
        assert_eq!(mode(&log.path()), 0o600, "one that was open to others is closed to them");
    }
}
