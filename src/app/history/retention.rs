//! Taking out of the history what the settings do not keep; and the question that comes first where the
//! clock may be wrong.

use jiff::{SignedDuration, Timestamp};

use super::super::{cx::Cx, effect, effect::Effect, job::Job};
use crate::domain::{
    entry,
    problem::Problem,
    record::{Asks, Removed, Retained},
    settings::{Keep, Settings},
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub job: Job<()>,
    /// When it was last begun, for which setting.
    begun: Option<(Keep, Timestamp)>,
    /// What is removed is written to a file first.
    archive: bool,
    /// What a person has to say first.
    pub asks: Option<Asks>,
    /// The question is open.
    pub open: bool,
    /// This computer's clock minus that of the server that last answered a sign-in, where they differ.
    pub server: Option<SignedDuration>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// "Decide…".
    Opened,
    /// Nothing is removed; it is asked again a day later, or at the next start.
    Refused,
    /// The clock is right.
    Confirmed,
    /// Why nothing was removed was read.
    Hidden,
}

/// Takes out what the settings do not keep: when they come into force, and once a day.
pub fn retain(state: &mut super::State, settings: &Settings, cx: &mut Cx<'_>) {
    let opened = state.opening.done().is_some();
    let state = &mut state.retention;
    state.archive = !settings.discard;
    let Keep::Days(days) = settings.keep else {
        // what was asked is no longer wanted
        (state.begun, state.asks, state.open) = (None, None, false);
        return;
    };
    let lately = state.begun.is_some_and(|(kept, at)| {
        let since = cx.now.duration_since(at);
        kept == settings.keep && !since.is_negative() && since < SignedDuration::from_hours(24)
    });
    let before = cx.now.checked_sub(SignedDuration::from_hours(24 * i64::from(days)));
    // an open question is not changed under the hand that answers it
    if lately || !opened || state.job.running().is_some() || state.open {
        return;
    }
    if let Ok(before) = before {
        state.begun = Some((settings.keep, cx.now));
        state.asks = None;
        order(state, before, false, cx);
    }
}

fn order(state: &mut State, before: Timestamp, asked: bool, cx: &mut Cx<'_>) {
    let retain = effect::Retain { before, archive: state.archive, asked, server: state.server };
    state.job = cx.start(|ticket| Effect::Retain { ticket, retain });
}

pub(super) fn update(state: &mut State, message: Message, cx: &mut Cx<'_>) {
    match message {
        Message::Opened => state.open = state.asks.is_some(),
        Message::Refused => (state.asks, state.open) = (None, false),
        Message::Confirmed => {
            state.open = false;
            if let Some(asks) = state.asks.take().filter(|_| state.job.running().is_none()) {
                order(state, asks.before, true, cx);
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
        Ok(Retained::Removed(removed @ Removed { entries: 1.., .. })) => {
            let count = entry::grouped(removed.entries);
            let entries = if removed.entries == 1 { "entry was" } else { "entries were" };
            cx.notice(format!("{count} older {entries} removed from the history, as the settings say"));
        }
        Ok(Retained::Asks(asks)) => state.asks = Some(**asks),
        Ok(Retained::Removed(_)) | Err(_) => {}
    }
    state.job.finish(result.map(drop));
}
