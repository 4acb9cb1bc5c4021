//! Shows progress on standard error if that is a terminal.

use std::{
    io::{self, IsTerminal as _, Write as _},
    time::{Duration, Instant},
};

/// The interval between updates.
const PACE: Duration = Duration::from_millis(200);

pub(super) struct Progress {
    /// "Exported".
    done: &'static str,
    /// "entries".
    what: &'static str,
    /// The time of the last update; none if nobody looks.
    told: Option<Instant>,
    /// The length of the line, in characters.
    shown: usize,
}

impl Progress {
    pub fn new(done: &'static str, what: &'static str) -> Self {
        let told = io::stderr().is_terminal().then(Instant::now);
        Self { done, what, told, shown: 0 }
    }

    /// Shows the progress, if it is time.
    pub fn tell(&mut self, done: u64, all: u64) {
        if self.told.is_none_or(|told| told.elapsed() < PACE) {
            return;
        }
        self.told = Some(Instant::now());
        // the number may have grown
        let line = format!("{} {done} of {} {}", self.done, all.max(done), self.what);
        self.draw(&line);
    }

    /// Clears the line.
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
