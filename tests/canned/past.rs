//! The lasting history in the states that the window shows: left-over attempts, a broken chain, what cannot
//! be read.

use std::time::Duration;

use jiff::SignedDuration;
use token_desk::{
    app::{Effect, HistoryEffect, Message, Reply, Screen, batch, export, history, lookup::NotThePerson},
    domain::{
        batch::part::{BatchId, PartOf},
        change::{ChangeFacts, Outcome, PersonRef, action::Action, confirmation::Source},
        exposed::{Exposed, Holds, Others},
        history::{
            record::{
                Account, Breach, Broken, Browsed, Head, Intent, Listed, OutcomeFilter, Page, Progress,
                Standing, Unreadable, Verified, found_open,
            },
            sorting::{SortBy, Sorting},
        },
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        settings::Trouble,
        time::server_time::ServerTime,
        token::hardware_token::{HardwareToken, TokenStatus},
        verification::Caller,
    },
    phrase,
};

use super::{Canned, ada, confirmation, conflict, key_signed_in, production, serial, tokens};
use crate::fixtures;

impl Canned {
    /// What somebody was going to do in Acme production so long ago.
    fn intent(&self, ago: SignedDuration, number: &str, ticket: &str) -> Intent {
        let change = ChangeFacts {
            act: token_desk::domain::change::act::Act::Disable(serial(number)),
            profile: production().tag(),
            identity: key_signed_in().identity,
            person: PersonRef::from(&ada()),
            state_before: Some(TokenStatus::Enabled),
            changed_before: ServerTime::read("2026-11-03T08:12:00.000Z"),
            reason: "Lost on the train this morning".to_owned(),
            ticket: ticket.to_owned(),
            caller: Caller::default(),
            link: None,
            batch: None,
        };
        Intent {
            at: self.now - ago,
            operator: fixtures::OPERATOR.to_owned(),
            operator_name: Some("Miguel Ortiz".to_owned()),
            host: "HD-PC-17".to_owned(),
            program: "0.1.0".to_owned(),
            change,
        }
    }

    /// The window as it opens after a day on which the program ended in the middle of two changes.
    pub fn start_with_unknown() -> Self {
        let mut canned = Self::start();
        let hours = SignedDuration::from_hours;
        let done = canned.intent(hours(400 * 24), "000123148833", "INC0031001");
        canned.recorded(&done, Some(&Outcome::Confirmed(confirmation(Source::Answer))), done.at);
        let refused = canned.intent(hours(50), "000123149920", "INC0042298");
        canned.recorded(&refused, Some(&Outcome::refused(conflict())), refused.at);
        for (ago, number, ticket) in
            [(26, fixtures::SERIAL, "INC0042317"), (25, fixtures::SPARE_SERIAL, "INC0042318")]
        {
            let left = canned.intent(hours(ago), number, ticket);
            canned.recorded(&left, Some(&Outcome::Unknown(found_open(Action::Disable))), left.at);
        }
        // the program that made them is gone, and this one is another
        canned.send(Message::History(history::Message::ReloadAsked));
        canned.find_left();
        canned
    }

    /// Says that nobody waits for the answers any more, as a store that is opened anew does.
    fn find_left(&mut self) {
        for open in &mut self.app.model.history.open {
            open.awaited = token_desk::domain::history::record::Awaited::Nobody;
        }
    }

    /// … and somebody is signed in to that profile.
    pub fn desk_with_unknown() -> Self {
        let mut canned = Self::start_with_unknown();
        canned.app.forms.sign_in.api_key.path = "keys/helpdesk-139f6495.key".to_owned();
        canned.send(Message::SignIn(token_desk::app::sign_in::Message::KeyEntered));
        canned.answer(super::key_read("https://acme.access.securid.com/AdminInterface/restapi/v1"));
        canned.send(Message::SignIn(token_desk::app::sign_in::Message::Submitted));
        canned.answer(Reply::SignedIn(Ok(Box::new(key_signed_in()))));
        canned.find_left();
        canned
    }

    /// "Check now" was pressed: the first is looked up.
    pub fn desk_checking() -> Self {
        let mut canned = Self::desk_with_unknown();
        canned.send(Message::History(history::Message::CheckAllAsked));
        canned
    }

    /// … and both were looked up: one was not done, of the other nobody knows.
    pub fn desk_checked() -> Self {
        let mut canned = Self::desk_checking();
        canned.look_finds(HardwareToken {
            changed_at: ServerTime::read("2026-11-03T08:12:00.000Z"),
            ..tokens().remove(0)
        });
        let elsewhere = HardwareToken { owner: None, ..tokens().remove(1) };
        canned.look_finds(elsewhere);
        canned
    }

    /// The history of the attempt that is left over, chosen by "Show".
    pub fn history_left_over() -> Self {
        let mut canned = Self::desk_with_unknown();
        canned.send(Message::Went(Screen::History));
        canned.send(Message::History(history::Message::OutcomeChosen(Some(OutcomeFilter::Unknown))));
        canned.send(Message::History(history::Message::Chosen(3)));
        canned
    }

    /// The history of an attempt that a later look found not to be done.
    pub fn history_not_done() -> Self {
        let mut canned = Self::desk_checked();
        canned.send(Message::Went(Screen::History));
        canned.send(Message::History(history::Message::Chosen(3)));
        canned
    }

    /// The first change of a batch, which has its list.
    pub fn history_of_batch() -> Self {
        Self::start().with_batch()
    }

    /// The same while somebody is signed in to the batch's profile.
    pub fn history_of_own_batch() -> Self {
        Self::desk().with_batch()
    }

    /// The batch's report, opened from there.
    pub fn batch_report_from_history() -> Self {
        let mut canned = Self::history_of_own_batch();
        let entry = canned.app.model.history.chosen_entry().expect("an entry");
        let (batch, entry) = (entry.change.batch.expect("a batch").batch, entry.number);
        canned.send(Message::Went(Screen::Batch));
        canned.send(Message::Batch(batch::Message::ReportAsked { batch, entry }));
        canned
    }

    /// A batch from before, with its first entry chosen in the history.
    pub fn with_batch(self) -> Self {
        let mut canned = self;
        let id = BatchId::begun(canned.now - SignedDuration::from_mins(4));
        let mut intents = Vec::new();
        for (line, number) in (2..).zip([fixtures::SERIAL, fixtures::SPARE_SERIAL]) {
            let ago = SignedDuration::from_mins(4) - SignedDuration::from_secs(i64::from(line));
            let mut intent = canned.intent(ago, number, "INC0042317");
            intent.change.batch = Some(PartOf { batch: id, line, first: line == 2 });
            intents.push(intent);
        }
        canned.recorded_batch(id, &intents, &Outcome::Confirmed(confirmation(Source::Answer)));
        canned.send(Message::Went(Screen::History));
        canned.send(Message::History(history::Message::Chosen(1)));
        canned
    }

    /// A search and a filter that let nothing through.
    pub fn history_nothing_fits() -> Self {
        let mut canned = Self::history();
        canned.app.forms.history.search = "miller".to_owned();
        canned.send(Message::History(history::Message::OutcomeChosen(Some(OutcomeFilter::Refused))));
        canned
    }

    /// Between two days, of which the second cannot be read.
    pub fn history_between() -> Self {
        let mut canned = Self::history();
        canned.send(Message::History(history::Message::PeriodChosen(history::Period::Between)));
        canned.app.forms.history.from = "2026-11-01".to_owned();
        canned.app.forms.history.until = "23.11.".to_owned();
        canned.send(Message::History(history::Message::Edited));
        canned
    }

    /// A long list, sorted by person.
    pub fn history_sorted() -> Self {
        let mut canned = Self::history_long();
        let by_person = Sorting::first(SortBy::Person);
        canned.send(Message::History(history::Message::OrderChosen(by_person)));
        canned
    }

    /// The list is being read for a while.
    pub fn history_reading() -> Self {
        let mut canned = Self::start();
        canned.app.model.history = history::State::default();
        canned.leave_unanswered(Message::Went(Screen::History));
        canned.pass(2)
    }

    /// Takes a message in; what it orders is not carried out.
    fn leave_unanswered(&mut self, message: Message) {
        self.now += SignedDuration::from_millis(100);
        self.effects = self.app.update(message, self.now);
    }

    /// Answers an order that was not carried out.
    fn answer_to(&mut self, pick: impl Fn(&Effect) -> bool, reply: Reply) {
        let effect = self.effects.iter().find(|effect| pick(effect)).expect("such an order");
        let ticket = super::ticket_of(effect).expect("a ticket");
        self.send(Message::Reply(ticket, reply));
    }

    /// The file cannot be opened: the folder is read-only.
    pub fn history_cannot_be_opened() -> Self {
        let mut canned = Self::start();
        canned.app.model.history = history::State::default();
        canned.app.model.history.opening =
            token_desk::app::Job::Failed(read_only(phrase!("history-not-opened")));
        canned.app.model.screen = Screen::History;
        canned
    }

    /// … on the desk.
    pub fn desk_without_history() -> Self {
        let mut canned = Self::ada();
        canned.app.model.history.opening =
            token_desk::app::Job::Failed(read_only(phrase!("history-not-opened")));
        canned
    }

    /// A damaged history was put aside, and an outcome is owed.
    pub fn desk_owing() -> Self {
        let mut canned = Self::confirmed();
        canned.owe();
        canned
    }

    fn owe(&mut self) {
        let moved = Problem::new(
            ProblemKind::Format,
            phrase!("history-damaged-new"),
            phrase!("history-damaged-kept", path = "history.2026-11-23.sqlite3"),
            phrase!("history-damaged-new-advice"),
        );
        self.send(Message::HistoryMoved(Box::new(moved)));
        self.send(Message::HistoryOwes(Some(Box::new(read_only(phrase!("history-outcome-not-recorded"))))));
    }

    /// The history lost rows since the last start, and its anchor is behind.
    pub fn desk_missing_rows() -> Self {
        let mut canned = Self::ada();
        let moved = Problem::new(
            ProblemKind::Format,
            phrase!("history-gone-new"),
            phrase!("noted-no-file", noted = 52_u64),
            phrase!("history-look-for-backup"),
        );
        canned.send(Message::HistoryMoved(Box::new(moved)));
        let behind = Problem::new(
            ProblemKind::File,
            phrase!("anchor-behind"),
            phrase!("anchor-behind-file", row = 3_u64, path = "/mnt/audit/desk-07")
                .and(phrase!("anchor-no-answer")),
            phrase!("anchor-behind-advice"),
        );
        canned.send(Message::AnchorBehind(Some(Box::new(behind))));
        canned
    }

    /// Every strip about the history and the caller at once, with one of the settings and of files of others.
    pub fn desk_many_strips() -> Self {
        let mut canned = Self::desk_with_unknown();
        let person = PersonRef::from(&ada());
        canned.app.model.lookup.not_the_person = Some(NotThePerson { person, at: canned.now });
        canned.app.model.settings.trouble =
            Some(Trouble { reason: phrase!("settings-no-switch", key = "notifications"), unreadable: false });
        let open = |path: &str, holds: Holds| Exposed {
            path: path.into(),
            holds,
            others: Others::Change,
            own: true,
            mended: false,
        };
        canned.send(Message::FilesExposed(vec![
            open("/home/m.ortiz/.local/share/token-desk/token-desk.log", Holds::Log),
            open("/home/m.ortiz/.config/token-desk/profiles.toml", Holds::Profiles),
        ]));
        canned.owe();
        canned
    }

    /// … and the window was asked to close.
    pub fn closing_owing() -> Self {
        let mut canned = Self::desk_owing();
        canned.send(Message::CloseAsked);
        canned
    }

    /// The intent could not be recorded: nothing was sent.
    pub fn not_recorded() -> Self {
        let mut canned = Self::confirm();
        canned.leave_unanswered(Message::Confirm(token_desk::app::confirm::Message::Confirmed));
        let problem = read_only(phrase!("history-nothing-sent"));
        let applied = token_desk::app::Applied {
            code: None,
            outcome: Outcome::not_sent(problem),
            took: Duration::from_millis(3),
            at: canned.now,
        };
        let ticket = canned.ticket();
        canned.leave_unanswered(Message::Reply(ticket, Reply::Applied(Ok(Box::new(applied)))));
        canned
    }

    /// A change that is being recorded.
    pub fn recording() -> Self {
        let mut canned = Self::confirm();
        canned.leave_unanswered(Message::Confirm(token_desk::app::confirm::Message::Confirmed));
        canned
    }

    /// An outcome read later, by somebody else's hand as it seems.
    pub fn resolved_with_doubts() -> Self {
        let mut canned = Self::unknown_looked();
        canned.now += SignedDuration::from_mins(2);
        canned.look_finds(HardwareToken {
            status: TokenStatus::Disabled,
            changed_by: Some("j.doe".to_owned()),
            changed_at: ServerTime::read("2026-11-23T12:05:41.100Z"),
            ..tokens().remove(0)
        });
        canned
    }

    /// Read later: the change was not made.
    pub fn resolved_not_done() -> Self {
        let mut canned = Self::unknown_looked();
        canned.now += SignedDuration::from_mins(2);
        canned.look_finds(HardwareToken {
            changed_at: ServerTime::read("2026-11-03T08:12:00.000Z"),
            ..tokens().remove(0)
        });
        canned
    }

    fn checked(mut self, verified: Verified) -> Self {
        self.leave_unanswered(Message::History(history::Message::VerifyAsked));
        self.answer_to(
            |effect| matches!(effect, Effect::History(HistoryEffect::Verify { .. })),
            Reply::Verified(Ok(Box::new(verified))),
        );
        self
    }

    /// The chain is broken.
    pub fn history_broken() -> Self {
        let broken = Broken { row: Some(3), entry: Some(2), how: Breach::Altered, what: None };
        Self::history().checked(Verified { rows: 3, broken: Some(broken), ..Verified::default() })
    }

    /// What is known of the broken chain.
    pub fn chain_broken() -> Self {
        let mut canned = Self::history_broken();
        canned.send(Message::History(history::Message::ChainOpened));
        canned
    }

    /// What is known of the chain.
    pub fn chain() -> Self {
        let mut canned = Self::history();
        canned.send(Message::History(history::Message::ChainOpened));
        canned
    }

    /// The chain is being checked.
    pub fn chain_checking() -> Self {
        let mut canned = Self::chain();
        canned.leave_unanswered(Message::History(history::Message::VerifyAsked));
        let ticket = canned.ticket();
        canned.leave_unanswered(Message::Progressed(ticket, Progress { done: 812_400, of: 2_000_417 }));
        canned
    }

    /// The file is being written.
    pub fn exporting() -> Self {
        let mut canned = Self::history_long();
        canned.send(Message::History(history::Message::OutcomeChosen(Some(OutcomeFilter::Unknown))));
        canned.send(Message::History(history::Message::PeriodChosen(history::Period::Month)));
        canned.send(Message::History(history::Message::ExportAsked));
        canned.send(Message::Export(export::Message::Submitted));
        let ticket = canned.ticket();
        canned.send(Message::Progressed(ticket, Progress { done: 120, of: 301 }));
        canned
    }

    /// The list could not be read.
    pub fn history_unread() -> Self {
        let mut canned = Self::history();
        canned.leave_unanswered(Message::History(history::Message::Edited));
        let problem = Problem::new(
            ProblemKind::File,
            phrase!("history-not-read"),
            phrase!("history-busy"),
            phrase!("file-held-too-long-advice"),
        );
        canned.answer_to(
            |effect| matches!(effect, Effect::History(HistoryEffect::Browse { .. })),
            Reply::Browsed(Err(problem)),
        );
        canned
    }

    /// An entry of a newer version, among others that are not read yet.
    pub fn history_not_readable() -> Self {
        let mut canned = Self::history();
        let unreadable = Unreadable {
            why: "the row names no token".to_owned(),
            recorded: r#"{"action":"assign","serial":"000123145251","v":2}"#.to_owned(),
        };
        let listed = Listed {
            number: 4,
            standing: Standing::Confirmed,
            newest: Some(Head { row: 8, hash: "9f2c41d0".repeat(8) }),
            entry: Err(unreadable),
        };
        canned.leave_unanswered(Message::History(history::Message::Edited));
        let mut entries = canned.store.reader().listed(&[3, 2, 1]).expect("entries");
        entries.insert(0, listed.clone());
        let browsed = Browsed {
            page: Page { entries, more: false },
            profiles: vec![fixtures::PROFILE.to_owned()],
            head: listed.newest.clone(),
            numbers: None,
        };
        let account = Account { listed, steps: Vec::new() };
        let orders = canned.effects.clone();
        let of = |pick: fn(&Effect) -> bool| {
            orders.iter().find(|effect| pick(effect)).and_then(super::ticket_of).expect("such an order")
        };
        let first = of(|effect| matches!(effect, Effect::History(HistoryEffect::Browse { .. })));
        let second = of(|effect| matches!(effect, Effect::History(HistoryEffect::ReadAccount { .. })));
        canned.leave_unanswered(Message::Reply(first, Reply::Browsed(Ok(Box::new(browsed)))));
        canned.leave_unanswered(Message::Reply(second, Reply::Account(Ok(Some(Box::new(account))))));
        canned
    }
}

fn read_only(summary: Phrase) -> Problem {
    Problem::new(
        ProblemKind::File,
        summary,
        phrase!("history-read-only"),
        phrase!("history-read-only-advice"),
    )
    .with_details("attempt to write a readonly database: history.sqlite3")
}
