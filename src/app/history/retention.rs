//! Removes what the settings do not keep, after a question where the clock may be wrong.

use crate::phrase;
use jiff::{SignedDuration, Timestamp};

use super::super::{
    ask::Ask,
    cx::Cx,
    effect::{self, Effect, HistoryEffect},
    job::Job,
};
use crate::domain::{
    history::{
        record::{Asks, Removed, Retained},
        retention::Vouched,
    },
    phrase::Phrase,
    problem::Problem,
    settings::{Keep, Settings},
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub job: Job<()>,
    /// The last start and its setting.
    begun: Option<(Keep, Timestamp)>,
    /// Write removed entries to a file first.
    pub archive: bool,
    /// The question that a person must answer first.
    pub asks: Option<Asks>,
    /// Whether the running removal was agreed to.
    pub answered: bool,
    /// This computer's clock minus the server's at the last sign-in, where they differ.
    pub server: Option<SignedDuration>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// Whether the clock was compared with another: only then can it be confirmed.
    pub compared: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Opened,
    /// The check box: the clock was compared with another.
    Compared(bool),
    /// Nothing is removed; the question returns after a day or the next start.
    Refused,
    /// The clock was confirmed.
    Confirmed,
    /// Hides why nothing was removed.
    Hidden,
}

impl State {
    /// Whether a removal that a person agreed to runs.
    pub fn removes(&self) -> bool {
        self.answered && self.job.running().is_some()
    }
}

/// Removes what the settings do not keep: when they take effect, and once a day.
pub fn retain(state: &mut State, dialog: &mut Option<Open>, settings: &Settings, cx: &mut Cx<'_>) {
    let archive = !settings.discard;
    // the settings changed, so the question or the running work is obsolete
    if state.begun.is_some_and(|(kept, _)| kept != settings.keep || state.archive != archive) {
        cx.cancel(&mut state.job);
        (state.begun, state.asks, *dialog) = (None, None, None);
    }
    state.archive = archive;
    let Keep::Days(days) = settings.keep else { return };
    let lately = state.begun.is_some_and(|(_, at)| {
        let since = cx.now.duration_since(at);
        !since.is_negative() && since < SignedDuration::from_hours(24)
    });
    let before = cx.now.checked_sub(SignedDuration::from_hours(24 * i64::from(days)));
    // an open question must not change while somebody answers it
    if lately || state.job.running().is_some() || dialog.is_some() {
        return;
    }
    if let Ok(before) = before {
        state.begun = Some((settings.keep, cx.now));
        state.asks = None;
        order(state, before, None, cx);
    }
}

fn order(state: &mut State, before: Timestamp, answer: Option<(Asks, Vouched)>, cx: &mut Cx<'_>) {
    state.answered = answer.is_some();
    let retain = effect::Retain { before, archive: state.archive, answer, server: state.server };
    state.job = cx.start(|ticket| Effect::History(HistoryEffect::Retain { ticket, retain }));
}

/// Removes what a person agreed to. The question stays until that has succeeded.
pub fn remove(state: &mut State, vouched: Vouched, cx: &mut Cx<'_>) {
    if let Some(asks) = state.asks {
        order(state, asks.before, Some((asks, vouched)), cx);
    }
}

pub(super) fn update(state: &mut State, dialog: &mut Option<Open>, message: Message, cx: &mut Cx<'_>) {
    match message {
        Message::Opened => {
            let may = state.asks.is_some() && state.job.running().is_none();
            *dialog = may.then(Open::default);
        }
        Message::Compared(compared) => {
            if let Some(open) = dialog {
                open.compared = compared;
            }
        }
        Message::Refused => {
            *dialog = None;
            if state.asks.take().is_some() {
                cx.notice(phrase!("notice-nothing-removed"));
            }
        }
        Message::Confirmed => {
            if dialog.take_if(|open| open.compared).is_some() {
                cx.ask(Ask::Remove);
            }
        }
        Message::Hidden => {
            if state.job.failed().is_some() {
                state.job = Job::Idle;
            }
        }
    }
}

pub(super) fn reply(state: &mut State, result: Result<Retained, Problem>, cx: &mut Cx<'_>) {
    match &result {
        Ok(Retained::Removed(removed)) => {
            state.asks = None;
            if let Some(said) = told(removed, state.answered) {
                cx.notice(said);
            }
        }
        Ok(Retained::Asks(asks)) => state.asks = Some(**asks),
        Err(_) => {}
    }
    state.answered = false;
    state.job.finish(result.map(drop));
}

/// The message about a removal; none if nothing was removed and nobody asked.
fn told(removed: &Removed, answered: bool) -> Option<Phrase> {
    match removed.entries {
        0 => answered.then(|| phrase!("notice-nothing-old")),
        count => Some(phrase!("notice-removed", count = count)),
    }
}
