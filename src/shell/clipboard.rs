//! A code on the clipboard: marked so that no clipboard history keeps it, and removed after a minute if
//! it is still there. All other copies go through egui.
//!
//! Another program may hold the clipboard and answer late or never, so a thread does the work and tells the
//! window.

mod board;
mod system;

use std::{
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::{Duration, Instant},
};

use eframe::egui;
use secrecy::{ExposeSecret as _, SecretString};

use self::{
    board::{Board, Emptied, Read},
    system::System,
};
use crate::{app::clipboard::ClipboardEvent, phrase};

/// How long a code stays.
const STAYS: Duration = Duration::from_mins(1);
/// The wait before a retry while the clipboard is not available.
const AGAIN: Duration = Duration::from_secs(1);
/// After how many failures the user is told. Another program may hold the clipboard for a moment.
const TOLD_AFTER: u32 = 3;
/// After how many failures a code is given up.
const TRIES: u32 = 60;
/// The wait before a retry at the end of the program.
const AT_THE_END: Duration = Duration::from_millis(100);
/// How long the end of the program waits for the clipboard.
const LAST_CHANCE: Duration = Duration::from_secs(1);

/// In debug builds: the seconds until a code is removed, for a test.
#[cfg(debug_assertions)]
const VARIABLE: &str = "TOKEN_DESK_CLIPBOARD_SECONDS";

/// A text on the clipboard.
struct Copied {
    text: SecretString,
    /// When it must go. A code must from the start; any other text once the window is locked.
    until: Option<Instant>,
    /// How often removing it failed.
    failed: u32,
}

/// Removes what was copied last.
struct Keeper<B> {
    board: B,
    stays: Duration,
    code: Option<Copied>,
    /// Any other text that was copied last.
    other: Option<Copied>,
}

impl<B: Board> Keeper<B> {
    fn new(board: B, stays: Duration) -> Self {
        Self { board, stays, code: None, other: None }
    }

    fn copy(&mut self, code: SecretString, now: Instant) -> ClipboardEvent {
        // EXPOSE: the user asked for it on the clipboard
        match self.board.put(code.expose_secret()) {
            Ok(()) => {
                self.code = Some(Copied { text: code, until: Some(now + self.stays), failed: 0 });
                ClipboardEvent::Copied
            }
            Err(why) => ClipboardEvent::NotCopied(why),
        }
    }

    fn note(&mut self, text: SecretString) {
        self.other = Some(Copied { text, until: None, failed: 0 });
    }

    /// When something must go.
    fn next(&self) -> Option<Instant> {
        [&self.code, &self.other].into_iter().flatten().filter_map(|copied| copied.until).min()
    }

    /// Removes what must be gone by now.
    fn clear_due(&mut self, now: Instant) -> Option<ClipboardEvent> {
        let is_due = |copied: &Copied| copied.until.is_some_and(|until| until <= now);
        if self.other.as_ref().is_some_and(is_due) {
            self.clear_other(now);
        }
        if self.code.as_ref().is_some_and(is_due) { self.clear(now) } else { None }
    }

    /// Removes the code if it is still there; any other content stays. None if nothing was done.
    fn clear(&mut self, now: Instant) -> Option<ClipboardEvent> {
        let code = self.code.take()?;
        let (again, event) = self.remove(code, now);
        self.code = again;
        event
    }

    /// Removes what was copied last and is no code, if it is still there. Nothing is said: the window is
    /// locked.
    fn clear_other(&mut self, now: Instant) {
        let Some(other) = self.other.take() else { return };
        let (again, event) = self.remove(other, now);
        self.other = again;
        if let Some(ClipboardEvent::NotCleared(_)) = event {
            tracing::warn!("what was copied could not be removed from the clipboard");
        }
    }

    /// Returns what must be tried again.
    fn remove(&mut self, copied: Copied, now: Instant) -> (Option<Copied>, Option<ClipboardEvent>) {
        let done = match self.board.read() {
            // EXPOSE: compared only, so that nothing else is removed
            Read::Text(text) if text.expose_secret() == copied.text.expose_secret() => {
                ClipboardEvent::Cleared
            }
            Read::Text(_) | Read::NoText => return (None, None),
            Read::Unreadable => ClipboardEvent::Overwritten,
        };
        let until = Some(now + AGAIN);
        match self.board.empty() {
            Ok(Emptied::Now) => (None, Some(done)),
            Ok(Emptied::Later) => (Some(Copied { until, ..copied }), None),
            Err(why) => {
                let failed = copied.failed + 1;
                let again = (failed < TRIES).then_some(Copied { until, failed, ..copied });
                (again, (failed == TOLD_AFTER).then_some(ClipboardEvent::NotCleared(why)))
            }
        }
    }
}

enum Order {
    Copy(SecretString),
    Clear,
    /// Other text was copied, by the window itself.
    Note(SecretString),
    ClearOther,
    /// The program ends: clear, and answer when done.
    End(Sender<()>),
}

/// The handle of the thread.
pub(super) struct Clipboard {
    orders: Sender<Order>,
    events: Receiver<ClipboardEvent>,
}

impl Clipboard {
    /// Starts the thread. `ctx` is the window that is told; its own clipboard is the last resort.
    ///
    /// # Errors
    /// The operating system gives no thread.
    pub(super) fn start(ctx: &egui::Context) -> std::io::Result<Self> {
        let (orders, inbox) = mpsc::channel();
        let (outbox, events) = mpsc::channel();
        let window = ctx.clone();
        let keeper = Keeper::new(System::new(ctx.clone()), stays());
        let tell = move |event| {
            // the window is gone
            outbox.send(event).ok();
            window.request_repaint();
        };
        thread::Builder::new()
            .name("token-desk-clipboard".to_owned())
            .spawn(move || run(keeper, &inbox, tell))?;
        Ok(Self { orders, events })
    }

    /// Puts a code on the clipboard. The result comes later; only a missing thread is told at once.
    pub(super) fn copy(&self, code: SecretString) -> Option<ClipboardEvent> {
        let sent = self.orders.send(Order::Copy(code));
        sent.err().map(|_| ClipboardEvent::NotCopied(phrase!("clipboard-lost")))
    }

    /// Removes it now, if it is still there.
    pub(super) fn clear(&self) {
        self.orders.send(Order::Clear).ok();
    }

    /// Remembers text that was copied past this thread.
    pub(super) fn note(&self, text: SecretString) {
        self.orders.send(Order::Note(text)).ok();
    }

    /// Removes that text, if it is still there.
    pub(super) fn clear_copied(&self) {
        self.orders.send(Order::ClearOther).ok();
    }

    /// The next result, if there is one.
    pub(super) fn poll(&self) -> Option<ClipboardEvent> {
        self.events.try_recv().ok()
    }

    /// Removes the code at the end of the program. Nothing is copied after that.
    pub(super) fn end(&self) {
        let (done, ended) = mpsc::channel();
        self.orders.send(Order::End(done)).ok();
        // a program that holds the clipboard and does not answer must not keep this one from ending
        ended.recv_timeout(LAST_CHANCE).ok();
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        self.end();
    }
}

fn run(mut keeper: Keeper<impl Board>, orders: &Receiver<Order>, tell: impl Fn(ClipboardEvent)) {
    loop {
        let order = match keeper.next() {
            Some(next) => orders.recv_timeout(next.saturating_duration_since(Instant::now())),
            None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let now = Instant::now();
        let came = match order {
            Ok(Order::Copy(code)) => Some(keeper.copy(code, now)),
            Ok(Order::Clear) => keeper.clear(now),
            Err(RecvTimeoutError::Timeout) => keeper.clear_due(now),
            Ok(Order::Note(text)) => {
                keeper.note(text);
                None
            }
            Ok(Order::ClearOther) => {
                keeper.clear_other(now);
                None
            }
            Ok(Order::End(done)) => {
                let last = now + LAST_CHANCE;
                keeper.clear(now);
                while let Some(next) = keeper.next()
                    && Instant::now() < last
                {
                    thread::sleep(AT_THE_END);
                    // tried more often than until then
                    keeper.clear_due(next);
                }
                // gives up the clipboard before the program ends
                drop(keeper);
                done.send(()).ok();
                return;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        came.into_iter().for_each(&tell);
    }
}

#[cfg(debug_assertions)]
fn stays() -> Duration {
    let seconds = std::env::var(VARIABLE).ok().and_then(|text| text.parse().ok());
    seconds.map_or(STAYS, Duration::from_secs)
}

#[cfg(not(debug_assertions))]
fn stays() -> Duration {
    STAYS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Phrase;

    #[derive(Default)]
    struct Fake {
        text: Option<String>,
        unreadable: bool,
        /// Why it refuses.
        broken: Option<Phrase>,
        /// How often emptying it must wait.
        later: u32,
    }

    impl Fake {
        fn works(&self) -> Result<(), Phrase> {
            self.broken.clone().map_or(Ok(()), Err)
        }
    }

    impl Board for Fake {
        fn put(&mut self, text: &str) -> Result<(), Phrase> {
            self.works()?;
            self.text = Some(text.to_owned());
            Ok(())
        }

        fn read(&mut self) -> Read {
            match &self.text {
                _ if self.unreadable => Read::Unreadable,
                Some(text) => Read::Text(text.as_str().into()),
                None => Read::NoText,
            }
        }

        fn empty(&mut self) -> Result<Emptied, Phrase> {
            self.works()?;
            if self.later > 0 {
                self.later -= 1;
                return Ok(Emptied::Later);
            }
            self.text = None;
            Ok(Emptied::Now)
        }
    }

    fn copied() -> (Keeper<Fake>, Instant) {
        let mut keeper = Keeper::new(Fake::default(), STAYS);
        let now = Instant::now();
        assert_eq!(keeper.copy("48261573".into(), now), ClipboardEvent::Copied);
        assert_eq!(keeper.board.text.as_deref(), Some("48261573"));
        (keeper, now)
    }

    #[test]
    fn a_code_that_is_still_there_after_a_minute_is_taken_away_once() {
        let (mut keeper, now) = copied();
        assert_eq!(keeper.next(), Some(now + STAYS));
        assert_eq!(keeper.clear(now + STAYS), Some(ClipboardEvent::Cleared));
        assert_eq!((keeper.board.text.as_deref(), keeper.next()), (None, None));
        assert_eq!(keeper.clear(now + STAYS), None);
    }

    #[test]
    fn whatever_else_is_there_by_then_stays() {
        for other in [Some("something else".to_owned()), None] {
            let (mut keeper, now) = copied();
            keeper.board.text = other.clone();
            assert_eq!(keeper.clear(now + STAYS), None);
            assert_eq!(keeper.board.text, other);
            assert!(keeper.code.is_none());
        }
    }

    #[test]
    fn what_was_copied_last_goes_when_the_window_locks_and_what_others_copied_stays() {
        let mut keeper = Keeper::new(Fake::default(), STAYS);
        keeper.board.text = Some("Ada Lovelace".to_owned());
        keeper.note("Ada Lovelace".into());
        keeper.clear_other(Instant::now());
        assert_eq!((keeper.board.text.as_deref(), keeper.other.is_none()), (None, true));
        keeper.board.text = Some("of another program".to_owned());
        keeper.note("Ada Lovelace".into());
        keeper.clear_other(Instant::now());
        assert_eq!(keeper.board.text.as_deref(), Some("of another program"));
        // nothing tells whose it is
        keeper.board.unreadable = true;
        keeper.note("Ada Lovelace".into());
        keeper.clear_other(Instant::now());
        assert_eq!(keeper.board.text, None);
    }

    #[test]
    fn what_was_copied_last_is_tried_again_too_until_it_is_gone() {
        let mut keeper = Keeper::new(Fake::default(), STAYS);
        let mut now = Instant::now();
        keeper.board.text = Some("Ada Lovelace".to_owned());
        keeper.note("Ada Lovelace".into());
        assert_eq!(keeper.next(), None, "it stays until the window is locked");
        (keeper.board.later, keeper.board.broken) = (1, Some(phrase!("clipboard-held")));
        keeper.clear_other(now);
        for _ in 1..TOLD_AFTER {
            assert_eq!((keeper.board.text.is_some(), keeper.next()), (true, Some(now + AGAIN)));
            now += AGAIN;
            assert_eq!(keeper.clear_due(now), None, "nothing is said");
        }
        keeper.board.broken = None;
        for gone in [false, true] {
            now += AGAIN;
            assert_eq!(keeper.clear_due(now), None);
            assert_eq!((keeper.board.text.is_none(), keeper.next().is_none()), (gone, gone));
        }
        // what others copy meanwhile stays
        keeper.board.text = Some("Ada Lovelace".to_owned());
        keeper.note("Ada Lovelace".into());
        keeper.board.later = 1;
        keeper.clear_other(now);
        keeper.board.text = Some("of another program".to_owned());
        keeper.clear_due(now + AGAIN);
        assert_eq!((keeper.board.text.as_deref(), keeper.next()), (Some("of another program"), None));
    }

    #[test]
    fn a_code_that_is_copied_again_has_a_new_minute() {
        let (mut keeper, now) = copied();
        let later = now + Duration::from_secs(50);
        assert_eq!(keeper.copy("48261573".into(), later), ClipboardEvent::Copied);
        assert_eq!(keeper.next(), Some(later + STAYS));
    }

    #[test]
    fn what_cannot_be_read_is_emptied_and_said_to_be() {
        let (mut keeper, now) = copied();
        keeper.board.unreadable = true;
        assert_eq!(keeper.clear(now + STAYS), Some(ClipboardEvent::Overwritten));
        assert_eq!(keeper.board.text, None);
    }

    #[test]
    fn what_cannot_be_emptied_yet_is_tried_again_and_what_cannot_at_all_is_said() {
        let (mut keeper, now) = copied();
        keeper.board.later = 1;
        assert_eq!(keeper.clear(now), None);
        assert_eq!(keeper.next(), Some(now + AGAIN));
        assert_eq!(keeper.clear(now + AGAIN), Some(ClipboardEvent::Cleared));

        let (mut keeper, now) = copied();
        keeper.board.broken = Some(phrase!("clipboard-none"));
        for failed in 1..TRIES {
            let event = (failed == TOLD_AFTER).then(|| ClipboardEvent::NotCleared(phrase!("clipboard-none")));
            assert_eq!((keeper.clear(now), keeper.next()), (event, Some(now + AGAIN)), "{failed}");
        }
        assert_eq!(keeper.clear(now), None, "given up");
        assert!(keeper.code.is_none());
        assert_eq!(keeper.copy("1".into(), now), ClipboardEvent::NotCopied(phrase!("clipboard-none")));
        assert!(keeper.code.is_none());
    }

    #[test]
    fn what_another_program_holds_for_a_moment_is_cleared_after_all() {
        let (mut keeper, now) = copied();
        keeper.board.broken = Some(phrase!("clipboard-held"));
        assert_eq!(keeper.clear(now), None);
        keeper.board.broken = None;
        assert_eq!(keeper.clear(now + AGAIN), Some(ClipboardEvent::Cleared));
        assert_eq!(keeper.board.text, None);
    }

    #[test]
    fn the_thread_clears_by_itself_when_told_to_and_at_the_end() {
        let wait = Duration::from_secs(20);
        let start = |stays| {
            let (orders, inbox) = mpsc::channel();
            let (outbox, events) = mpsc::channel();
            let keeper = Keeper::new(Fake::default(), stays);
            let work = move || run(keeper, &inbox, move |event| outbox.send(event).unwrap());
            thread::Builder::new().name("clipboard".to_owned()).spawn(work).unwrap();
            (orders, events)
        };
        let (orders, events) = start(Duration::from_millis(20));
        orders.send(Order::Copy("48261573".into())).unwrap();
        assert_eq!(events.recv_timeout(wait), Ok(ClipboardEvent::Copied));
        assert_eq!(events.recv_timeout(wait), Ok(ClipboardEvent::Cleared));

        let (orders, events) = start(STAYS);
        orders.send(Order::Copy("48261573".into())).unwrap();
        orders.send(Order::Clear).unwrap();
        assert_eq!(events.recv_timeout(wait), Ok(ClipboardEvent::Copied));
        assert_eq!(events.recv_timeout(wait), Ok(ClipboardEvent::Cleared));

        let (done, ended) = mpsc::channel();
        orders.send(Order::End(done)).unwrap();
        assert_eq!(ended.recv_timeout(wait), Ok(()));
    }
}
