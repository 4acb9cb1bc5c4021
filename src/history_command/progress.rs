//! Shows progress on standard error if that is a terminal.

use std::{
    io::{self, IsTerminal as _, Write as _},
    time::{Duration, Instant},
};

use crate::say;

/// The interval between updates.
const PACE: Duration = Duration::from_millis(200);

/// What the command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    Checking,
    Exporting,
}

pub(super) struct Progress {
    doing: Doing,
    /// The time of the last update; none if nobody looks.
    last_drawn: Option<Instant>,
    /// The length of the line, in characters.
    shown: usize,
}

impl Progress {
    pub fn new(doing: Doing) -> Self {
        let last_drawn = io::stderr().is_terminal().then(Instant::now);
        Self { doing, last_drawn, shown: 0 }
    }

    /// Shows the progress, if it is time.
    pub fn tell(&mut self, done: u64, all: u64) {
        if self.last_drawn.is_none_or(|last_drawn| last_drawn.elapsed() < PACE) {
            return;
        }
        self.last_drawn = Some(Instant::now());
        // the number may have grown
        let all = all.max(done);
        let line = match self.doing {
            Doing::Checking => say!("checked-rows-of", done = done, count = all),
            Doing::Exporting => say!("exported-entries-of", done = done, count = all),
        };
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
