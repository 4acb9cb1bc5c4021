//! Taking out what the settings do not keep: the question about the clock, what came of the answer, and what
//! is known of removals.

use jiff::{SignedDuration, Timestamp};
use token_desk::{
    app::{Message, Reply, Screen, history, settings},
    domain::{
        history::{
            record::{Archive, ArchiveState, Asks, Removal, Retained, Verified},
            retention::{Doubt, Jump, Vouched},
        },
        problem::{Problem, ProblemKind},
        settings::{Keep, Loaded, Settings},
    },
    phrase,
};

use super::Canned;
use crate::fixtures;

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn said(message: history::retention::Message) -> Message {
    Message::History(history::Message::Retention(message))
}

fn settings_with(keep: Keep, discard: bool) -> Settings {
    Settings { operator_name: Some(fixtures::OPERATOR_NAME.to_owned()), keep, discard, ..Settings::default() }
}

impl Canned {
    /// The settings keep a year; what is older is to be removed.
    pub fn keeping_a_year(mut self, discard: bool) -> Self {
        self.send(Message::Settings(settings::Message::Opened));
        let settings = settings_with(Keep::Days(365), discard);
        self.answer(Reply::Settings(Ok(Loaded { settings, trouble: None })));
        // the order to remove is the last one now: closing the dialog gives none
        self.app.update(Message::Settings(settings::Message::Closed), self.now);
        self
    }

    /// The runtime asks about this.
    pub fn asks(mut self, doubt: impl Fn(Timestamp) -> Doubt) -> Self {
        let at = self.now;
        let asks = Asks { doubt: doubt(at), before: at - DAY * 365, at };
        self.answer(Reply::Retained(Ok(Retained::Asks(Box::new(asks)))));
        self
    }

    fn ahead(at: Timestamp) -> Doubt {
        Doubt::Ahead(Jump { from: at - DAY * 735, to: at })
    }

    /// The clock went two years ahead since the newest record: a strip says so.
    pub fn removal_asked() -> Self {
        Self::desk().keeping_a_year(false).asks(Self::ahead)
    }

    /// … before anybody has signed in.
    pub fn removal_asked_at_start() -> Self {
        Self::start().keeping_a_year(false).asks(Self::ahead)
    }

    /// "Decide…" was pressed.
    pub fn removal_question() -> Self {
        let mut canned = Self::removal_asked().pass(60 * 7);
        canned.send(said(history::retention::Message::Opened));
        canned
    }

    /// … and the box is ticked.
    pub fn removal_compared() -> Self {
        let mut canned = Self::removal_question();
        canned.send(said(history::retention::Message::Compared(true)));
        canned
    }

    /// The clock went ahead between two records, and nothing is to be written to a file first.
    pub fn removal_question_between() -> Self {
        let jump = |at| Doubt::Ahead(Jump { from: at - DAY * 735, to: at - DAY * 3 });
        let mut canned = Self::desk().keeping_a_year(true).asks(jump);
        canned.send(said(history::retention::Message::Opened));
        canned
    }

    /// A server that somebody signed in to has another time.
    pub fn removal_question_server() -> Self {
        let mut canned = Self::desk();
        let off = DAY * 735 + SignedDuration::from_mins(7);
        canned.app.model.history.retention.server = Some(off);
        let mut canned = canned.keeping_a_year(false).asks(|at| Doubt::Server { time: at - off });
        canned.send(said(history::retention::Message::Opened));
        canned
    }

    /// Yes was said.
    pub fn removal_running() -> Self {
        let mut canned = Self::removal_compared();
        canned.send(said(history::retention::Message::Confirmed));
        canned
    }

    /// No was said.
    pub fn removal_refused() -> Self {
        let mut canned = Self::removal_question();
        canned.send(said(history::retention::Message::Refused));
        canned
    }

    /// … and what is removed could not be written to a file first.
    pub fn removal_failed() -> Self {
        let mut canned = Self::removal_running();
        canned.answer(Reply::Retained(Err(Problem::new(
            ProblemKind::File,
            phrase!("history-nothing-removed"),
            phrase!("history-archive").and(phrase!(
                "file-disk-full",
                path = "/home/m.ortiz/.local/share/token-desk/history.sqlite3"
            )),
            phrase!("file-disk-full-advice"),
        )
        .with_details("the disk is full: /home/m.ortiz/.local/share/token-desk/history.sqlite3"))));
        canned
    }

    /// The history was altered: nothing is removed from it.
    pub fn removal_altered() -> Self {
        let mut canned = Self::desk().keeping_a_year(false);
        canned.answer(Reply::Retained(Err(Problem::new(
            ProblemKind::Format,
            phrase!("history-nothing-removed"),
            phrase!(
                "history-altered-at",
                place = phrase!("broken-place-of-entry", row = 31_u64, entry = 15_u64),
                what = phrase!(
                    "breach-and-what",
                    how = phrase!("breach-list"),
                    what = phrase!("odd-column", column = "last")
                )
            ),
            phrase!("history-altered-advice"),
        ))));
        canned
    }

    /// What was removed, as the chain's dialog says it.
    fn removed(removals: Vec<Removal>) -> Self {
        let mut canned = Self::history();
        canned.send(Message::Went(Screen::History));
        let verified = Verified { rows: 212, removals, ..Verified::default() };
        canned.app.model.history.check = token_desk::app::Job::Done(Box::new(verified));
        canned.send(Message::History(history::Message::ChainOpened));
        canned
    }

    fn removal(&self, row: u64, ago: i64, entries: &[(u64, u64)], state: Option<ArchiveState>) -> Removal {
        let at = self.now - DAY * i32::try_from(ago).expect("few days");
        let before = at - DAY * 365;
        let name = format!("history-removed-{}.jsonl", at.strftime("%Y-%m-%d"));
        Removal {
            row,
            at,
            before,
            rows: entries.iter().map(|(first, last)| (2 * first, 2 * last + 1)).collect(),
            entries: entries.to_vec(),
            newest: Some(before - DAY),
            asked: false,
            vouched: None,
            doubted: None,
            archive: state.map(|state| Archive { name, state }),
        }
    }

    fn yes(removal: Removal) -> Removal {
        let vouched = Vouched {
            at: removal.at - SignedDuration::from_mins(1),
            operator: fixtures::OPERATOR.to_owned(),
            operator_name: Some(fixtures::OPERATOR_NAME.to_owned()),
        };
        Removal { asked: true, vouched: Some(vouched), ..removal }
    }

    /// Six removals, one of which was asked about.
    pub fn chain_removals() -> Self {
        let at = Self::start();
        Self::removed(vec![
            at.removal(41, 200, &[(1, 4)], None),
            at.removal(61, 120, &[(5, 9)], Some(ArchiveState::NotThere)),
            at.removal(83, 90, &[(10, 17), (19, 19)], Some(ArchiveState::Unaltered)),
            at.removal(119, 30, &[(18, 18), (20, 31)], Some(ArchiveState::Unaltered)),
            Self::yes(at.removal(140, 2, &[(32, 1_204)], Some(ArchiveState::Unaltered))),
            at.removal(181, 1, &[(1_205, 1_205)], Some(ArchiveState::Unread)),
        ])
    }

    /// A removal by a clock that was two years ahead, which somebody had said was right.
    pub fn chain_removal_doubted() -> Self {
        let at = Self::start();
        let ahead = at.removal(119, -735, &[(1, 31)], Some(ArchiveState::Unaltered));
        Self::removed(vec![
            at.removal(41, 90, &[(32, 40)], Some(ArchiveState::Unaltered)),
            Removal { doubted: Some(at.now), ..Self::yes(ahead) },
        ])
    }
}
