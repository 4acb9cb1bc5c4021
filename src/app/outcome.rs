//! The confirmation view: a change on its way, and what came of it: confirmed, refused or unknown.

use std::time::Duration;

use super::{
    Screen,
    cx::Cx,
    effect::Effect,
    export,
    history::{self, Happened, Looks, Record, Step},
    job::{Job, Running, Ticket},
    lookup,
    message::{Applied, Reply},
};
use crate::domain::{
    change::{Change, Outcome},
    entry::Entry,
    problem::{Problem, ProblemKind},
    ticket,
};

/// How long to wait before each look that the program makes by itself after an unknown outcome.
const LOOKS: [Duration; 3] = [Duration::from_secs(2), Duration::from_secs(4), Duration::from_secs(8)];

/// What to do about an outcome that is not known.
const LOOK_FIRST: &str =
    "Look the token up to see what the server has now, and treat it as enabled until then";

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The number of the entry that is shown.
    pub shown: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// "Stop waiting": the change runs on, its outcome is unknown until it is known.
    WaitingStopped,
    /// "Stop" while the server asks to wait: nothing was changed, nothing will be.
    WaitStopped,
    CheckAsked,
    TicketCopied,
    DetailsCopied,
    ExportAsked,
    NextCaller,
    BackToPerson,
    /// "Find this token": looks the serial number up.
    FindToken,
}

/// What the confirmation view works on besides itself.
pub struct Hands<'a> {
    pub state: &'a mut State,
    pub history: &'a mut history::State,
    pub operator: &'a str,
}

/// Sends a confirmed change: it is in the history, as unknown, before the order is given.
pub fn begin(hands: &mut Hands<'_>, change: Change, cx: &mut Cx<'_>) {
    let number = hands.history.records.last().map_or(1, |record| record.entry.number + 1);
    let ticket = cx.ticket();
    cx.run(Effect::Apply { ticket, change: Box::new(change.clone()) });
    hands.history.records.push(Record {
        entry: Entry {
            number,
            at: cx.now,
            operator: hands.operator.to_owned(),
            operator_name: None,
            host: String::new(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            change,
            outcome: Outcome::Unknown(not_answered_yet()),
            took: Duration::ZERO,
        },
        sending: Some(Running { ticket, since: cx.now, wait: None }),
        stopped: false,
        looks: Looks::default(),
        steps: vec![Step { at: cx.now, what: Happened::Sent }],
    });
    hands.state.shown = Some(number);
    cx.go(Screen::Outcome);
}

fn not_answered_yet() -> Problem {
    Problem::new(
        ProblemKind::TimedOut,
        "Whether the token was disabled is not known yet",
        "The request is on its way, and the server has not answered yet",
        "Treat the token as enabled until this is settled",
    )
}

pub fn update(
    hands: &mut Hands<'_>,
    message: Message,
    (form, found): (&mut lookup::Form, &mut lookup::State),
    (export_form, dialog): (&mut export::Form, &mut Option<export::Open>),
    cx: &mut Cx<'_>,
) {
    let Some(number) = hands.state.shown else { return };
    let Some(record) = hands.history.record_mut(number) else { return };
    match message {
        Message::WaitingStopped => record.stop_waiting(cx.now),
        Message::WaitStopped => {
            if let Some(running) = record.sending {
                cx.run(Effect::StopWait(running.ticket));
            }
        }
        Message::CheckAsked => look(record, Duration::ZERO, cx),
        Message::TicketCopied => {
            cx.run(Effect::Copy(ticket::text(&record.entry, cx.zone)));
            cx.notice("Copied for the ticket");
        }
        Message::DetailsCopied => {
            cx.run(Effect::Copy(ticket::text(&record.entry, cx.zone)));
            cx.notice("The details are on the clipboard");
        }
        Message::ExportAsked => export::open(export_form, dialog, export::What::Entries(vec![number]), cx),
        Message::NextCaller => {
            lookup::leave(form, found, cx);
            hands.state.shown = None;
            cx.go(Screen::Lookup);
            cx.focus_search();
        }
        Message::BackToPerson => {
            hands.state.shown = None;
            cx.go(Screen::Lookup);
            // read before the change, as the list was, which is read again
            found.by_serial = None;
            lookup::update(form, found, lookup::Message::TokensAsked, &mut None, cx);
        }
        Message::FindToken => {
            form.search = record.entry.change.serial.to_string();
            hands.state.shown = None;
            cx.go(Screen::Lookup);
            lookup::update(form, found, lookup::Message::Submitted, &mut None, cx);
        }
    }
}

/// Asks what the server has of the token now.
pub fn look(record: &mut Record, wait: Duration, cx: &mut Cx<'_>) {
    if !matches!(record.entry.outcome, Outcome::Unknown(_)) {
        return;
    }
    cx.cancel(&mut record.looks.job);
    let change = Box::new(record.entry.change.clone());
    record.looks.reads_at = cx.now.checked_add(wait).ok();
    record.looks.job = cx.start(|ticket| Effect::Look { ticket, change, wait });
}

/// Takes in what came of a change, or of a look; from whichever attempt, shown or not.
pub fn reply(history: &mut history::State, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
    match reply {
        Reply::Applied(result) => {
            let Some(record) = history.sent_under(ticket) else { return };
            let applied = result.map_or_else(
                |fault| Applied {
                    // the job itself failed: whether it had sent anything is not known, so nobody should try again
                    outcome: Outcome::Unknown(Problem { advice: LOOK_FIRST.to_owned(), ..fault }),
                    took: elapsed(record.entry.at, cx.now),
                    at: cx.now,
                },
                |applied| *applied,
            );
            record.settle(applied);
            if !matches!(record.entry.outcome, Outcome::Unknown(_)) {
                // a look that was asked for meanwhile has nothing left to find out
                cx.cancel(&mut record.looks.job);
                record.looks.reads_at = None;
            }
            look(record, LOOKS[0], cx);
        }
        Reply::Looked(result) => {
            let Some(record) = history.looked_under(ticket) else { return };
            record.take_look(result, cx.now);
            if let Some(wait) = LOOKS.get(record.looks.count)
                && record.looks.job.failed().is_none_or(|problem| problem.kind != ProblemKind::Forbidden)
            {
                let last = std::mem::take(&mut record.looks.job);
                look(record, *wait, cx);
                if matches!(record.looks.job, Job::Idle) {
                    record.looks.job = last;
                }
            }
        }
        late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

fn elapsed(from: jiff::Timestamp, to: jiff::Timestamp) -> Duration {
    to.duration_since(from).try_into().unwrap_or_default()
}
