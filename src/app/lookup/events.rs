//! What the person on the screen signed in with lately: read only when somebody asks for it.

use super::State;
use crate::{
    app::{cx::Cx, effect::Effect, job::Job},
    domain::sign_in_event::SignInEvent,
};

/// The person's newest sign-in events, and how much of them is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Events {
    /// Whether their heading is open. It is closed at first: nobody's sign-ins are read unasked.
    pub open: bool,
    /// Whether all are shown, not only the first few.
    pub all: bool,
    /// The newest first.
    pub list: Job<Vec<SignInEvent>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// The heading was pressed: opened, which reads them the first time, or closed.
    Toggled,
    /// "When was it last used?", and "Read again" where they could not be read.
    Asked,
    /// "Show all" or "Show fewer".
    LengthToggled,
}

pub(super) fn update(state: &mut State, message: Message, cx: &mut Cx<'_>) {
    match message {
        Message::Toggled => {
            state.events.open = !state.events.open;
            if state.events.open && state.events.list == Job::Idle {
                read(state, cx);
            }
        }
        Message::Asked => {
            state.events.open = true;
            if matches!(state.events.list, Job::Idle | Job::Failed(_)) {
                read(state, cx);
            }
        }
        Message::LengthToggled => state.events.all = !state.events.all,
    }
}

fn read(state: &mut State, cx: &mut Cx<'_>) {
    if let Some(id) = state.person().map(|person| person.id.clone()) {
        state.events.list = cx.start(|ticket| Effect::ListEvents { ticket, person: id });
    }
}

/// Drops the read; the heading closes over what is not there.
pub(super) fn cancel(state: &mut State, cx: &mut Cx<'_>) {
    if state.events.list.running().is_some() {
        cx.cancel(&mut state.events.list);
        state.events.open = false;
    }
}
