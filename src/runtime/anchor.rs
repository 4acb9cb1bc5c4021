//! Where the newest row is written so that this account alone cannot forge the history: a file on a share, and the system's
//! log. Each is told at least once of the newest row; a line says whose row it is, its number and its hash.

use std::{
    fs, io,
    io::{Read as _, Seek as _, Write as _},
    path::Path,
};

use crate::{
    domain::anchor::{self, Log},
    files::{self, Tried},
    store::Note,
};

/// Adds a line to a file; what is there is never changed. It is on the disk, as far as the share says the truth, when this
/// returns.
///
/// # Errors
/// Why not, in words.
pub(super) fn to_file(path: &Path, computer: &str, note: &Note) -> Result<(), String> {
    append(path, computer, note).map_err(|err| files::words(&err, path, Tried::Writing).cause)
}

fn append(path: &Path, computer: &str, note: &Note) -> io::Result<()> {
    let Note { history, row, hash, at } = note;
    let line = anchor::Line {
        at: *at,
        computer: computer.to_owned(),
        history: history.clone(),
        row: *row,
        hash: hash.clone(),
    };
    let mut text = format!("{line}\n");
    if !ends_a_line(path) {
        text.insert(0, '\n');
    }
    let mut options = fs::OpenOptions::new();
    options.append(true).create(true);
    let mut file = options.open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Whether a new line can be begun: a disk that was full may have taken half of the last one. A file that this account may
/// add to, but not read, is taken for one that ends well.
fn ends_a_line(path: &Path) -> bool {
    let last = || {
        let mut file = fs::File::open(path)?;
        if file.seek(io::SeekFrom::End(0))? == 0 {
            return Ok(b'\n');
        }
        file.seek(io::SeekFrom::End(-1))?;
        let mut last = [0];
        file.read_exact(&mut last).map(|()| last[0])
    };
    last().map_or(true, |byte: u8| byte == b'\n')
}

/// Tells the system's log.
///
/// # Errors
/// Why not, in words.
pub(super) fn to_log(log: &Log, note: &Note) -> Result<(), String> {
    let words = format!("history {} row {} hash {}", note.history, note.row, note.hash);
    send(log, &words).map_err(|why| format!("The system's log did not take it: {why}"))
}

/// The places where the system's log listens.
#[cfg(unix)]
const SOCKETS: [&str; 3] = ["/dev/log", "/var/run/syslog", "/var/run/log"];

#[cfg(unix)]
fn send(log: &Log, words: &str) -> Result<(), String> {
    use std::os::unix::net::{UnixDatagram, UnixStream};

    // security, for the administrators' eyes alone (authpriv); informational
    const PRIORITY: u8 = 10 * 8 + 6;
    let time = jiff::Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::system());
    let time = time.strftime("%b %e %H:%M:%S").to_string();
    let message = format!("<{PRIORITY}>{time} token-desk[{}]: {words}", std::process::id());
    let one = |path: &Path| {
        let sent = UnixDatagram::unbound().and_then(|socket| {
            // a log that takes nothing must not keep the thread for good
            socket.set_write_timeout(Some(std::time::Duration::from_secs(5)))?;
            socket.send_to(message.as_bytes(), path)
        });
        // some listen for streams
        sent.map(drop).or_else(|_| {
            let mut stream = UnixStream::connect(path)?;
            stream.set_write_timeout(Some(std::time::Duration::from_secs(5)))?;
            stream.write_all(message.as_bytes())?;
            stream.write_all(&[0])
        })
    };
    match log {
        Log::Socket(path) => one(path).map_err(|err| format!("{err} ({})", path.display())),
        Log::System => {
            let paths = SOCKETS.map(Path::new);
            let mut tried = paths.into_iter().filter(|path| path.exists());
            tried
                .try_for_each(|path| if one(path).is_ok() { Err(()) } else { Ok(()) })
                .map_or(Ok(()), |()| Err("nobody listens at its socket".to_owned()))
        }
    }
}

#[cfg(windows)]
fn send(_log: &Log, words: &str) -> Result<(), String> {
    let log = winsafe::HEVENTLOG::RegisterEventSource(None, "Token Desk").map_err(|err| err.to_string())?;
    log.ReportEvent(winsafe::co::EVENTLOG::INFORMATION_TYPE, 0, 1, None, &[words], &[])
        .map_err(|err| err.to_string())
}

#[cfg(not(any(unix, windows)))]
fn send(_log: &Log, _words: &str) -> Result<(), String> {
    Err("this system has none that is known".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(row: u64) -> Note {
        Note { history: "h".to_owned(), row, hash: "ab".repeat(32), at: jiff::Timestamp::UNIX_EPOCH }
    }

    #[test]
    fn lines_are_added_and_what_is_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("anchor");
        fs::write(&path, "of others\nhalf a li").unwrap();
        to_file(&path, "DESK-07", &note(1)).unwrap();
        to_file(&path, "DESK-07", &note(2)).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(&lines[..2], ["of others", "half a li"]);
        let read = |line: &str| anchor::Line::parse(line).map(|line| (line.computer, line.row));
        assert_eq!(read(lines[2]), Some(("DESK-07".to_owned(), 1)));
        assert_eq!(read(lines[3]), Some(("DESK-07".to_owned(), 2)));
        assert!(text.ends_with('\n') && lines.len() == 4);
    }

    #[test]
    fn what_cannot_be_written_says_why() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path().to_owned(), folder.path().join("away/anchor")] {
            let why = to_file(&path, "DESK-07", &note(1)).unwrap_err();
            assert!(!why.is_empty() && !why.ends_with('.'), "{why}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_systems_log_is_told_over_its_socket() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        assert!(to_log(&Log::Socket(path.clone()), &note(7)).is_err(), "nobody listens");
        let socket = std::os::unix::net::UnixDatagram::bind(&path).unwrap();
        to_log(&Log::Socket(path), &note(7)).unwrap();
        let mut bytes = [0; 500];
        let length = socket.recv(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes[..length]).into_owned();
        assert!(text.starts_with("<86>") && text.contains(" token-desk["), "{text}");
        assert!(text.ends_with(&format!("]: history h row 7 hash {}", "ab".repeat(32))), "{text}");
    }
}
