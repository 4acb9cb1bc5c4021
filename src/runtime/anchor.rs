//! Writes the newest row to places where this account alone cannot forge it: a file on a share, and the
//! system's log. A line holds computer, row number and hash.

use std::{io, path::Path};

use crate::{
    domain::{
        history::anchor::{Line, Log},
        phrase::Phrase,
    },
    files::{self, Tried},
    phrase,
    store::Note,
};

fn line(note: &Note) -> Line {
    Line { history: note.history.clone(), row: note.row, hash: note.hash.clone(), written: None }
}

/// Adds a line to an existing file; earlier lines never change. The line is on the disk when this
/// returns, if the share tells the truth.
///
/// # Errors
/// Why not.
pub(super) fn to_file(path: &Path, computer: &str, note: &Note) -> Result<(), Phrase> {
    files::add_line(path, &line(note).for_file(note.at, computer)).map_err(|err| {
        // the file is not created: where the share is away, it would be taken for the anchor
        let tried = if err.kind() == io::ErrorKind::NotFound { Tried::Reading } else { Tried::Writing };
        files::words(&err, path, tried).cause
    })
}

/// Writes to the system's log.
///
/// # Errors
/// Why not.
pub(super) fn to_log(log: &Log, note: &Note) -> Result<(), Phrase> {
    send(log, &line(note).for_log())
}

/// The sockets of the system's log.
#[cfg(unix)]
const SOCKETS: [&str; 3] = ["/dev/log", "/var/run/syslog", "/var/run/log"];

#[cfg(unix)]
fn send(log: &Log, words: &str) -> Result<(), Phrase> {
    use std::{
        io::Write as _,
        os::unix::net::{UnixDatagram, UnixStream},
    };

    // authpriv (for administrators only), informational
    const PRIORITY: u8 = 10 * 8 + 6;
    let time = jiff::Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::system());
    let time = time.strftime("%b %e %H:%M:%S").to_string();
    let message = format!("<{PRIORITY}>{time} token-desk[{}]: {words}", std::process::id());
    let one = |path: &Path| {
        let sent = UnixDatagram::unbound().and_then(|socket| {
            // a log that takes nothing must not block the thread forever
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
        Log::Socket(path) => one(path).map_err(|err| refused(err.kind(), path)),
        Log::System => {
            let paths = SOCKETS.map(Path::new);
            let mut tried = paths.into_iter().filter(|path| path.exists());
            tried
                .try_for_each(|path| if one(path).is_ok() { Err(()) } else { Ok(()) })
                .map_or(Ok(()), |()| Err(phrase!("log-nobody-listens")))
        }
    }
}

#[cfg(unix)]
fn refused(kind: io::ErrorKind, socket: &Path) -> Phrase {
    let path = socket.display().to_string();
    match kind {
        io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused => {
            phrase!("log-nobody-listens-at", path = path)
        }
        io::ErrorKind::PermissionDenied => phrase!("log-no-right", path = path),
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => phrase!("log-no-answer", path = path),
        _ => phrase!("log-failed", path = path),
    }
}

#[cfg(windows)]
fn send(_log: &Log, words: &str) -> Result<(), Phrase> {
    let refused = |err: winsafe::co::ERROR| phrase!("log-windows-error", number = err.raw());
    let log = winsafe::HEVENTLOG::RegisterEventSource(None, "Token Desk").map_err(refused)?;
    log.ReportEvent(winsafe::co::EVENTLOG::INFORMATION_TYPE, 0, 1, None, &[words], &[]).map_err(refused)
}

#[cfg(not(any(unix, windows)))]
fn send(_log: &Log, _words: &str) -> Result<(), Phrase> {
    Err(phrase!("anchor-no-log"))
}

#[cfg(test)]
mod tests;
