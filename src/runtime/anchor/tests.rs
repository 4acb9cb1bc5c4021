//! Where a row is anchored; a place that fails delays nothing and is not altered.

use std::{fs, path::PathBuf};

use super::*;

fn note(row: u64) -> Note {
    Note { history: "h".to_owned(), row, hash: "ab".repeat(32), at: jiff::Timestamp::UNIX_EPOCH }
}

/// A folder with an anchor of this content.
fn anchor(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("anchor");
    fs::write(&path, text).unwrap();
    (folder, path)
}

fn rows(path: &Path) -> Vec<Option<u64>> {
    let text = fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.is_empty()).map(|line| Line::parse(line).map(|line| line.row)).collect()
}

#[test]
fn lines_are_added_and_what_is_there_stays() {
    let (_folder, path) = anchor("of others\nhalf a li");
    to_file(&path, "DESK-07", &note(1)).unwrap();
    to_file(&path, "DESK-07", &note(2)).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("of others\nhalf a li\n1970-01-01T00:00:00Z\tDESK-07\th\t1\tabab"), "{text}");
    assert!(text.ends_with('\n'));
    assert_eq!(rows(&path), [None, None, Some(1), Some(2)]);
}

#[test]
fn a_file_that_is_not_there_is_not_made_as_the_share_may_be_away() {
    let (folder, path) = anchor("");
    for missing in [folder.path().join("other"), folder.path().join("away/anchor")] {
        let why = to_file(&missing, "DESK-07", &note(1)).unwrap_err();
        assert_eq!(why, format!("There is no such file: {}", missing.display()));
        assert!(!missing.exists());
    }
    let why = to_file(folder.path(), "DESK-07", &note(1)).unwrap_err();
    assert!(why.starts_with("The path names a folder"), "{why}");
    let why = to_file(&path.join("below"), "DESK-07", &note(1)).unwrap_err();
    assert!(why.starts_with("There is no such file") || why.starts_with("A part of the path"), "{why}");
}

#[cfg(unix)]
#[test]
fn a_pipe_that_nobody_reads_and_a_device_are_refused_at_once() {
    let (folder, _) = anchor("");
    let pipe = folder.path().join("pipe");
    rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::RWXU).unwrap();
    for path in [&*pipe, Path::new("/dev/full"), Path::new("/dev/null")] {
        let why = to_file(path, "DESK-07", &note(1)).unwrap_err();
        assert!(why.starts_with("The path names a device or a pipe"), "{why}");
    }
}

#[cfg(unix)]
#[test]
fn another_accounts_link_is_not_followed_and_our_own_is() {
    use std::os::unix::fs::{lchown, symlink};
    let (folder, path) = anchor("");
    let link = folder.path().join("link");
    symlink(&path, &link).unwrap();
    to_file(&link, "DESK-07", &note(1)).unwrap();
    assert_eq!(rows(&path), [Some(1)]);
    // only root may give a link away
    if lchown(&link, Some(12_345), None).is_ok() {
        let why = to_file(&link, "DESK-07", &note(2)).unwrap_err();
        assert!(why.starts_with("Another account made this link"), "{why}");
        assert_eq!(rows(&path), [Some(1)]);
    }
}

#[cfg(unix)]
#[test]
fn the_systems_log_is_told_over_its_socket_whether_that_takes_datagrams_or_a_stream() {
    use std::{
        io::Read as _,
        os::unix::net::{UnixDatagram, UnixListener},
    };
    let folder = tempfile::tempdir().unwrap();
    let said = |text: &[u8]| {
        let text = String::from_utf8_lossy(text).into_owned();
        assert!(text.starts_with("<86>") && text.contains(" token-desk["), "{text}");
        assert!(text.ends_with(&format!("]: history h row 7 hash {}", "ab".repeat(32))), "{text}");
        // below the old limits of a line and of a datagram
        assert!(text.len() < 480, "{}", text.len());
    };
    let path = folder.path().join("log");
    let why = to_log(&Log::Socket(path.clone()), &note(7)).unwrap_err();
    assert_eq!(why, format!("The system's log did not take it: nothing listens at {}", path.display()));
    let socket = UnixDatagram::bind(&path).unwrap();
    to_log(&Log::Socket(path), &note(7)).unwrap();
    let mut bytes = [0; 500];
    let length = socket.recv(&mut bytes).unwrap();
    said(&bytes[..length]);

    let path = folder.path().join("stream");
    let listener = UnixListener::bind(&path).unwrap();
    to_log(&Log::Socket(path.clone()), &note(7)).unwrap();
    let mut bytes = Vec::new();
    listener.accept().unwrap().0.read_to_end(&mut bytes).unwrap();
    said(bytes.strip_suffix(&[0]).unwrap());

    // its program has ended and left the socket
    drop(listener);
    assert!(to_log(&Log::Socket(path), &note(7)).is_err());
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(to_log(&Log::Socket(file), &note(7)).is_err());
}
