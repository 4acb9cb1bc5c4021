//! Writes log entries on a thread, so that nobody waits for the disk. Accepts entries before the folder is
//! known; drops them when full.

use std::{
    env,
    path::{Path, PathBuf},
    sync::{
        Mutex, OnceLock, PoisonError,
        atomic::{AtomicU64, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError, SyncSender},
    },
    thread,
    time::Duration,
};

use super::file::LogFile;
use crate::domain::text;

/// The most waiting lines.
const MOST_WAITING: usize = 1_000;

/// Roughly how much is written at once, in bytes.
const AT_ONCE: usize = 64 * 1024;

/// The longest entry, in bytes: a panic with its trace fits.
const LONGEST: usize = 16 * 1024;

enum Order {
    Lines(String),
    /// Answer when everything before this is written.
    Flush(SyncSender<()>),
}

pub(super) struct Queue {
    sender: SyncSender<Order>,
    /// Taken by the writing thread.
    receiver: Mutex<Option<Receiver<Order>>>,
    file: OnceLock<LogFile>,
    left_out: AtomicU64,
    failure: Mutex<Option<String>>,
    /// The home folder, whose name is the account's and must not be logged.
    home: Option<String>,
}

impl Queue {
    pub fn new() -> Self {
        let (sender, receiver) = mpsc::sync_channel(MOST_WAITING);
        let home = ["HOME", "USERPROFILE"].iter().find_map(|name| env::var(name).ok());
        Self {
            sender,
            receiver: Mutex::new(Some(receiver)),
            file: OnceLock::new(),
            left_out: AtomicU64::new(0),
            failure: Mutex::new(None),
            home: home.filter(|home| home.len() > 2),
        }
    }

    /// Accepts an entry without waiting.
    pub fn push(&self, entry: &str) {
        let lines = one_entry(entry, self.home.as_deref());
        if self.sender.try_send(Order::Lines(lines)).is_err() {
            self.left_out.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Begins to write into this data folder. A second call changes nothing.
    pub fn begin(&'static self, folder: &Path) {
        let receiver = self.receiver.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(receiver) = receiver else { return };
        let file = LogFile::new(folder);
        self.file.set(file.clone()).ok();
        let writing = thread::Builder::new().name("token-desk-log".to_owned());
        if let Err(err) = writing.spawn(move || self.write_out(&receiver, &file)) {
            self.note(Some(err.to_string()));
        }
    }

    /// Waits until all accepted entries are written, at most this long.
    pub fn flush(&self, limit: Duration) {
        if self.file.get().is_none() {
            return;
        }
        let (done, waits) = mpsc::sync_channel(1);
        if self.sender.try_send(Order::Flush(done)).is_ok() {
            waits.recv_timeout(limit).ok();
        }
    }

    /// The log's path, if known.
    pub fn path(&self) -> Option<PathBuf> {
        self.file.get().map(LogFile::path)
    }

    /// Why the last lines were not written.
    pub fn failure(&self) -> Option<String> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, failure: Option<String>) {
        *self.failure.lock().unwrap_or_else(PoisonError::into_inner) = failure;
    }

    fn write_out(&self, receiver: &Receiver<Order>, file: &LogFile) {
        while let Ok(first) = receiver.recv() {
            let (mut lines, mut waiting) = (String::new(), Vec::new());
            let mut next = Some(first);
            while let Some(order) = next {
                match order {
                    Order::Lines(more) => lines.push_str(&more),
                    Order::Flush(done) => waiting.push(done),
                }
                let more = (lines.len() < AT_ONCE).then(|| receiver.recv_timeout(Duration::ZERO));
                next = match more {
                    Some(Ok(order)) => Some(order),
                    None | Some(Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected)) => None,
                };
            }
            let left_out = self.left_out.swap(0, Ordering::Relaxed);
            if left_out > 0 {
                let line = format!("({left_out} lines were left out: there were too many at once)\n");
                lines.push_str(&line);
            }
            if !lines.is_empty() {
                self.note(file.add(&lines).err().map(|err| err.to_string()));
            }
            for done in waiting {
                done.try_send(()).ok();
            }
        }
    }
}

/// Indents an entry from its second line on, so that no logged text looks like an entry.
pub(super) fn as_one(entry: &str) -> String {
    let lines = entry.trim_end().replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\n    ");
    format!("{lines}\n")
}

/// The same for the file, without the home folder's name, and cut.
fn one_entry(entry: &str, home: Option<&str>) -> String {
    let entry = home.map_or_else(|| entry.to_owned(), |home| entry.replace(home, "~"));
    let mut lines = as_one(&entry);
    lines.pop();
    if lines.len() > LONGEST {
        lines.truncate(lines.floor_char_boundary(LONGEST));
        lines.push_str(" …");
    }
    lines.push('\n');
    text::legible(&lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun(folder: &Path) -> &'static Queue {
        let queue: &'static Queue = Box::leak(Box::new(Queue::new()));
        queue.push("before anybody knew where\n");
        queue.begin(folder);
        queue
    }

    #[test]
    fn what_was_logged_before_the_folder_was_known_is_in_the_file_too() {
        let place = tempfile::tempdir().unwrap();
        let queue = begun(&place.path().join("data"));
        queue.push("after\n");
        queue.flush(Duration::from_secs(10));
        let path = queue.path().unwrap();
        assert_eq!(std::fs::read_to_string(path).unwrap(), "before anybody knew where\nafter\n");
        assert_eq!(queue.failure(), None);
    }

    #[test]
    fn a_log_that_cannot_be_written_stops_nobody_and_is_told_until_it_can() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("data");
        std::fs::write(&folder, "no folder").unwrap();
        let queue = begun(&folder);
        queue.flush(Duration::from_secs(10));
        assert!(queue.failure().is_some());
        std::fs::remove_file(&folder).unwrap();
        queue.push("now\n");
        queue.flush(Duration::from_secs(10));
        assert_eq!(queue.failure(), None);
        assert_eq!(std::fs::read_to_string(queue.path().unwrap()).unwrap(), "now\n");
    }

    #[test]
    fn too_many_lines_are_left_out_and_counted_and_nobody_waits() {
        let place = tempfile::tempdir().unwrap();
        let queue: &'static Queue = Box::leak(Box::new(Queue::new()));
        for number in 0..MOST_WAITING + 7 {
            queue.push(&format!("line {number}\n"));
        }
        queue.begin(place.path());
        // a flush finds no room until the thread has taken an entry
        while !std::fs::read_to_string(queue.path().unwrap()).is_ok_and(|text| text.contains("left out")) {
            queue.flush(Duration::from_secs(10));
            thread::yield_now();
        }
        let text = std::fs::read_to_string(queue.path().unwrap()).unwrap();
        assert!(text.contains("(7 lines were left out"), "{}", &text[text.len() - 200..]);
        assert!(text.contains("line 999\n") && !text.contains("line 1000\n"));
    }

    #[test]
    fn no_text_can_look_like_an_entry_of_its_own_or_name_the_home_folder() {
        assert_eq!(one_entry("a\nb\r\nc\rd\n", None), "a\n    b\n    c\n    d\n");
        let home = Some("/home/m.ortiz");
        assert_eq!(one_entry("/home/m.ortiz/.config was not read", home), "~/.config was not read\n");
        let long = one_entry(&"é".repeat(LONGEST), None);
        assert!(long.len() < LONGEST + 8 && long.ends_with(" …\n"));
    }
}
