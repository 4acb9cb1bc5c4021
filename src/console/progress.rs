//! Shows progress on standard error: on one line of a terminal, else in a line now and then where that is
//! wanted.

use std::{
    io::Write as _,
    time::{Duration, Instant},
};

use crate::{files, say};

/// The interval between updates on a terminal.
const PACE: Duration = Duration::from_millis(200);

/// The interval between lines elsewhere.
const LINES: Duration = Duration::from_secs(5);

/// The length of the bar, in characters.
const BAR: usize = 24;

/// What the command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Checking,
    Exporting,
    Rehearsing,
    Changing,
}

pub struct Progress {
    doing: Doing,
    /// A bar on a terminal, and lines elsewhere.
    full: bool,
    terminal: bool,
    /// The time of the last update; none if nobody looks.
    last_drawn: Option<Instant>,
    /// The length of the line, in characters.
    shown: usize,
}

impl Progress {
    pub fn new(doing: Doing) -> Self {
        let (_, terminal) = files::errors();
        Self { doing, full: false, terminal, last_drawn: terminal.then(Instant::now), shown: 0 }
    }

    /// The same with a bar, and for standard error of any kind.
    pub fn full(doing: Doing) -> Self {
        Self { full: true, last_drawn: Some(Instant::now()), ..Self::new(doing) }
    }

    /// Shows the progress, if it is time.
    pub fn tell(&mut self, done: u64, all: u64) {
        let pace = if self.terminal { PACE } else { LINES };
        if self.last_drawn.is_none_or(|last_drawn| last_drawn.elapsed() < pace) {
            return;
        }
        self.last_drawn = Some(Instant::now());
        // the number may have grown
        let all = all.max(done);
        let line = match self.doing {
            Doing::Checking => say!("checked-rows-of", done = done, count = all),
            Doing::Exporting => say!("exported-entries-of", done = done, count = all),
            Doing::Rehearsing => say!("rehearsed-lines-of", done = done, count = all),
            Doing::Changing => say!("changed-tokens-of", done = done, count = all),
        };
        if !self.terminal {
            files::note(&(line + "\n"));
        } else if self.full {
            self.draw(&format!("{} {line}", bar(done, all)));
        } else {
            self.draw(&line);
        }
    }

    /// Clears the line.
    pub fn clear(&mut self) {
        if self.shown > 0 {
            self.draw("");
            files::errors().0.write_all(b"\r").ok();
        }
    }

    fn draw(&mut self, line: &str) {
        let text = format!("\r{line:<width$}", width = self.shown);
        self.shown = line.chars().count();
        files::errors().0.write_all(text.as_bytes()).ok();
    }
}

/// "[######------]".
fn bar(done: u64, all: u64) -> String {
    let share = if all == 0 { 1.0 } else { done as f64 / all as f64 };
    let full = ((BAR as f64 * share) as usize).min(BAR);
    format!("[{}{}]", "#".repeat(full), "-".repeat(BAR - full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_as_full_as_the_work_is_done() {
        assert_eq!(bar(0, 200), format!("[{}]", "-".repeat(24)));
        assert_eq!(bar(100, 200), format!("[{}{}]", "#".repeat(12), "-".repeat(12)));
        assert_eq!(bar(199, 200), format!("[{}-]", "#".repeat(23)));
        for (done, all) in [(200, 200), (300, 200), (0, 0)] {
            assert_eq!(bar(done, all), format!("[{}]", "#".repeat(24)));
        }
    }
}
