//! The history: every attempt, newest first, with search, filters, steps of the chosen one, and the check of
//! the chain.

mod list;
mod open_attempts;
pub mod retention;

use crate::phrase;
use jiff::{Timestamp, tz::TimeZone};

pub use self::list::List;
pub(super) use self::open_attempts::{check_all, forget_settled, next_to_check, stop_checking};
use super::{
    ask::{Ask, ToExport},
    attempts::Attempts,
    cx::Cx,
    effect::Effect,
    effect::HistoryEffect,
    job::{Job, Ticket},
    notification::LongWork,
    reply::Reply,
    screen::PlainDialog,
};
use crate::domain::{
    Hint,
    batch::part::BatchId,
    call::CallId,
    change::action::Action,
    history::{
        entry::{Entry, EntryId},
        record::{Account, Filter, Listed, OpenEntry, OutcomeFilter, Progress, Standing, Verified, Which},
        sorting::Sorting,
    },
    problem::Problem,
    time::local_time,
};
use crate::words::ticket;

/// The search field and the two dates, as typed.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub search: String,
    /// First and last day, as 2026-11-23; used by [`Period::Between`].
    pub from: String,
    pub until: String,
}

impl Form {
    /// The first day; none where empty.
    ///
    /// # Errors
    /// A [`Hint`] for an invalid date.
    pub fn first_day(&self) -> Result<Option<jiff::civil::Date>, Hint> {
        local_time::typed_day(&self.from)
    }

    /// The last day; none where empty.
    ///
    /// # Errors
    /// A [`Hint`] for an invalid date, or one before the first.
    pub fn last_day(&self) -> Result<Option<jiff::civil::Date>, Hint> {
        let last = local_time::typed_day(&self.until)?;
        match (self.first_day(), last) {
            (Ok(Some(first)), Some(last)) if last < first => Err(Hint::new(phrase!("hint-day-before"))),
            _ => Ok(last),
        }
    }
}

/// The period of the listed entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Period {
    #[default]
    Any,
    Today,
    /// Today and the six days before.
    Week,
    /// Today and the 29 days before.
    Month,
    /// Between two typed days.
    Between,
}

impl Period {
    pub const ALL: [Self; 5] = [Self::Any, Self::Today, Self::Week, Self::Month, Self::Between];
}

/// The filters, besides the search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowed {
    pub outcome: Option<OutcomeFilter>,
    pub action: Option<Action>,
    pub profile: Option<String>,
    pub period: Period,
    /// What was done in this call.
    pub call: Option<CallId>,
    /// What was done in this batch.
    pub batch: Option<BatchId>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub opening: Job<()>,
    /// A damaged history was put aside.
    pub moved: Option<Problem>,
    /// Outcomes that could not be recorded yet.
    pub owes: Option<Problem>,
    /// An anchor lacks the newest row.
    pub anchor: Option<Problem>,
    /// Attempts with an unknown outcome in all profiles, oldest first.
    pub open: Vec<OpenEntry>,
    finding_open: Job<()>,
    /// Entries of "Check now", until all are looked up.
    asked: Vec<EntryId>,
    pub narrowed: Narrowed,
    pub order: Sorting,
    pub list: List,
    /// The number of the chosen entry.
    pub chosen: Option<u64>,
    /// Its steps; the old ones stay while they are read again.
    pub account: Option<Box<Account>>,
    pub reading: Job<()>,
    pub retention: retention::State,
    pub check: Job<Box<Verified>>,
    pub checked: Option<Progress>,
}

impl State {
    /// The chosen entry, if it is readable.
    pub fn chosen_entry(&self) -> Option<&Entry> {
        self.account.as_ref()?.listed.entry.as_deref().ok()
    }

    /// The filter that the form describes.
    pub fn filter(&self, form: &Form, now: Timestamp, zone: &TimeZone) -> Filter {
        let today = now.to_zoned_datetime(zone.clone()).date();
        let (first, last) = match self.narrowed.period {
            Period::Any => (None, None),
            Period::Today => (Some(today), None),
            Period::Week => (local_time::days_before(today, 6), None),
            Period::Month => (local_time::days_before(today, 29), None),
            Period::Between => (form.first_day().ok().flatten(), form.last_day().ok().flatten()),
        };
        Filter {
            text: form.search.trim().to_owned(),
            outcome: self.narrowed.outcome,
            action: self.narrowed.action,
            profile: self.narrowed.profile.clone(),
            from: first.and_then(|day| local_time::day_begins(day, zone)),
            until: last.and_then(|day| day.tomorrow().ok()).and_then(|day| local_time::day_begins(day, zone)),
            call: self.narrowed.call,
            batch: self.narrowed.batch,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The search or a date was edited.
    Edited,
    OutcomeChosen(Option<OutcomeFilter>),
    ActionChosen(Option<Action>),
    ProfileChosen(Option<String>),
    PeriodChosen(Period),
    /// "Show this call", or the end of it.
    CallChosen(Option<CallId>),
    OrderChosen(Sorting),
    /// Only what was done in this batch; none: everything again.
    BatchChosen(Option<BatchId>),
    /// Clears search and filters.
    AllAsked,
    /// These rows of the list are on the screen.
    Seen {
        first: usize,
        last: usize,
    },
    /// "Try again" after a failed open or read.
    ReloadAsked,
    Chosen(u64),
    CheckAsked(u64),
    /// "Check now" for all unknown outcomes in this profile.
    CheckAllAsked,
    DetailsCopied(u64),
    /// "Export…" for all listed entries.
    ExportAsked,
    /// "Export this entry…".
    ExportOneAsked(u64),
    /// "Undo: enable again…".
    UndoAsked(u64),
    /// "Go on with the replacement…".
    GoOnAsked(u64),
    /// "Chain…".
    ChainOpened,
    ChainClosed,
    VerifyAsked,
    VerifyStopped,
    HeadCopied,
    /// Hides the note that a damaged history was put aside.
    MovedHidden,
    Retention(retention::Message),
}

pub fn open(state: &mut State, cx: &mut Cx<'_>) {
    state.opening = cx.start(|ticket| Effect::History(HistoryEffect::Open { ticket }));
}

pub fn enter(state: &mut State, form: &Form, cx: &mut Cx<'_>) {
    if state.opening.failed().is_some() {
        open(state, cx);
    }
    find_open(state, cx);
    browse(state, form, cx);
    if matches!(state.check, Job::Idle) {
        verify(state, cx);
    }
}

/// Finds attempts without an outcome that nobody waits for: left by another copy of the program, or unknown
/// in this one.
pub fn find_open(state: &mut State, cx: &mut Cx<'_>) {
    cx.cancel(&mut state.finding_open);
    state.finding_open = cx.start(|ticket| Effect::History(HistoryEffect::FindOpen { ticket }));
}

fn browse(state: &mut State, form: &Form, cx: &mut Cx<'_>) {
    let filter = state.filter(form, cx.now, &cx.workstation.zone);
    state.list.browse(filter, state.order, cx);
    if let Some(number) = state.chosen {
        read(state, number, cx);
    }
}

fn verify(state: &mut State, cx: &mut Cx<'_>) {
    cx.cancel(&mut state.check);
    state.checked = None;
    state.check = cx.start(|ticket| Effect::History(HistoryEffect::Verify { ticket }));
}

fn read(state: &mut State, number: u64, cx: &mut Cx<'_>) {
    cx.cancel(&mut state.reading);
    state.reading = cx.start(|ticket| Effect::History(HistoryEffect::ReadAccount { ticket, number }));
}

/// Reads again what is shown, after something was recorded.
pub fn changed(state: &mut State, form: &Form, cx: &mut Cx<'_>) {
    browse(state, form, cx);
}

pub fn update(
    form: &mut Form,
    state: &mut State,
    dialog: &mut Option<retention::Open>,
    message: Message,
    cx: &mut Cx<'_>,
) {
    let chosen = |state: &State, number| {
        state.chosen_entry().filter(|entry| entry.number == number).map(|entry| Box::new(entry.clone()))
    };
    match message {
        Message::Edited => browse(state, form, cx),
        Message::OutcomeChosen(outcome) => narrow(state, form, cx, |narrowed| narrowed.outcome = outcome),
        Message::ActionChosen(action) => narrow(state, form, cx, |narrowed| narrowed.action = action),
        Message::ProfileChosen(profile) => narrow(state, form, cx, |narrowed| narrowed.profile = profile),
        Message::PeriodChosen(period) => narrow(state, form, cx, |narrowed| narrowed.period = period),
        Message::CallChosen(Some(call)) => {
            // nothing of it is left out
            *form = Form::default();
            narrow(state, form, cx, |narrowed| {
                *narrowed = Narrowed { call: Some(call), ..Narrowed::default() }
            });
        }
        Message::CallChosen(None) => narrow(state, form, cx, |narrowed| narrowed.call = None),
        Message::BatchChosen(Some(batch)) => {
            *form = Form::default();
            narrow(state, form, cx, |narrowed| {
                *narrowed = Narrowed { batch: Some(batch), ..Narrowed::default() }
            });
        }
        Message::BatchChosen(None) => narrow(state, form, cx, |narrowed| narrowed.batch = None),
        Message::OrderChosen(order) => {
            state.order = order;
            browse(state, form, cx);
        }
        Message::AllAsked => {
            state.narrowed = Narrowed::default();
            *form = Form::default();
            browse(state, form, cx);
        }
        Message::Seen { first, last } => state.list.seen(first, last, cx),
        Message::ReloadAsked => enter(state, form, cx),
        Message::Chosen(number) => {
            if state.chosen != Some(number) {
                state.account = None;
            }
            state.chosen = Some(number);
            read(state, number, cx);
        }
        Message::CheckAsked(number) => {
            if let Some(entry) = chosen(state, number) {
                cx.ask(Ask::Check(entry));
            }
        }
        Message::CheckAllAsked => cx.ask(Ask::CheckAll),
        Message::DetailsCopied(number) => {
            if let Some(entry) = chosen(state, number) {
                cx.ask(Ask::Copy(ticket::text(&entry)));
                cx.notice(phrase!("details-copied"));
            }
        }
        Message::ExportAsked => {
            cx.ask(Ask::Export(ToExport::Entries(Which::Filtered(state.list.filter.clone()))));
        }
        Message::ExportOneAsked(number) => cx.ask(Ask::Export(ToExport::Entries(Which::One(number)))),
        Message::UndoAsked(number) => {
            if let Some(entry) = chosen(state, number) {
                cx.ask(Ask::Undo(entry));
            }
        }
        Message::GoOnAsked(number) => {
            if let Some(entry) = chosen(state, number) {
                cx.ask(Ask::GoOn(Box::new(entry.change)));
            }
        }
        Message::ChainOpened => cx.ask(Ask::Open(PlainDialog::Chain)),
        Message::ChainClosed => cx.ask(Ask::Close(PlainDialog::Chain)),
        Message::VerifyAsked => verify(state, cx),
        Message::VerifyStopped => cx.cancel(&mut state.check),
        Message::HeadCopied => {
            if let Some(head) = state.list.head.clone() {
                cx.ask(Ask::Copy(format!("{} {}", head.row, head.hash)));
                cx.notice(phrase!("notice-head-copied"));
            }
        }
        Message::MovedHidden => state.moved = None,
        Message::Retention(message) => retention::update(&mut state.retention, dialog, message, cx),
    }
}

fn narrow(state: &mut State, form: &Form, cx: &mut Cx<'_>, choose: impl FnOnce(&mut Narrowed)) {
    choose(&mut state.narrowed);
    browse(state, form, cx);
}

pub fn reply(state: &mut State, form: &Form, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
    match reply {
        Reply::HistoryOpened(result) if state.opening.awaits(ticket) => {
            let result = result.map(|opened| {
                state.open = opened.open;
                state.moved = opened.moved.or(state.moved.take());
            });
            state.opening.finish(result);
            browse(state, form, cx);
        }
        Reply::OpenEntries(result) if state.finding_open.awaits(ticket) => {
            if let Ok(open) = result {
                state.open = open;
            }
            state.finding_open = Job::Idle;
        }
        Reply::Account(result) if state.reading.awaits(ticket) => {
            let result = result.map(|account| state.account = account);
            state.reading.finish(result);
        }
        Reply::Retained(result) if state.retention.job.awaits(ticket) => {
            retention::reply(&mut state.retention, result, cx);
        }
        Reply::Verified(result) if state.check.awaits(ticket) => {
            if let Some(running) = state.check.running() {
                cx.ended(LongWork::Check, running.since);
            }
            state.checked = None;
            state.check.finish(result);
        }
        reply => state.list.reply(ticket, reply, cx),
    }
}

/// Whether the entry's attempt is on its way, here or in another copy of the program.
pub fn on_its_way(listed: &Listed, attempts: &Attempts) -> bool {
    match listed.entry.as_ref().ok().and_then(|entry| attempts.of(entry.id())) {
        Some(attempt) if attempt.is_open() => attempt.on_its_way(),
        _ => listed.standing == Standing::Open,
    }
}
