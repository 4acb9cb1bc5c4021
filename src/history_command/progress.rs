//! How far the work is, on standard error where a person looks at it; nothing in a file or a pipe.

use std::{
    io::{self, IsTerminal as _, Write as _},
    time::{Duration, Instant},
};

/// How often it is told.
const PACE: Duration = Duration::from_millis(200);

pub(super) struct Progress {
    /// "Exported".
    done: &'static str,
    /// "entries".
    what: &'static str,
    /// When it was told last; none where nobody looks.
    told: Option<Instant>,
    /// How many characters stand in the line.
    shown: usize,
}

impl Progress {
    pub fn new(done: &'static str, what: &'static str) -> Self {
        let told = io::stderr().is_terminal().then(Instant::now);
        Self { done, what, told, shown: 0 }
    }

    /// Tells how many of how many are done, if it is time to.
    pub fn tell(&mut self, done: u64, all: u64) {
        if self.told.is_none_or(|told| told.elapsed() < PACE) {
            return;
        }
        self.told = Some(Instant::now());
        // the number may have grown meanwhile
        let line = format!("{} {done} of {} {}", self.done, all.max(done), self.what);
        self.draw(&line);
    }

    /// Takes the line away.
    pub fn clear(&mut self) {
        if self.shown > 0 {
            self.draw("");
            io::stderr().lock().write_all(b"\r").ok();
        }
    }

    fn draw(&mut self, line: &str) {
        let text = format!("\r{line:<width$}", width = self.shown);
        self.shown = line.chars().count();
        io::stderr().lock().write_all(text.as_bytes()).ok();
    }
}
