//! The person's recent sign-ins, read only on request.

use crate::{
    app::{cx::Cx, effect::Effect, job::Job},
    domain::person::{UserId, sign_in_event::SignInEvent},
};

/// The newest events, and how many are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Events {
    /// Closed at first: nobody's sign-ins are read unasked.
    pub open: bool,
    pub all: bool,
    /// Newest first.
    pub list: Job<Vec<SignInEvent>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// Opens or closes them; the first opening reads.
    Toggled,
    /// "When was it last used?", or "Read again" after a failure.
    Asked,
    LengthToggled,
}

pub(super) fn update(events: &mut Events, person: Option<UserId>, message: Message, cx: &mut Cx<'_>) {
    match message {
        Message::Toggled => {
            events.open = !events.open;
            if events.open && events.list == Job::Idle {
                read(events, person, cx);
            }
        }
        Message::Asked => {
            events.open = true;
            if matches!(events.list, Job::Idle | Job::Failed(_)) {
                read(events, person, cx);
            }
        }
        Message::LengthToggled => events.all = !events.all,
    }
}

fn read(events: &mut Events, person: Option<UserId>, cx: &mut Cx<'_>) {
    if let Some(person) = person {
        events.list = cx.start(|ticket| Effect::ListEvents { ticket, person });
    }
}

/// Drops the read and closes the heading if nothing was read.
pub(super) fn cancel(events: &mut Events, cx: &mut Cx<'_>) {
    if events.list.running().is_some() {
        cx.cancel(&mut events.list);
        events.open = false;
    }
}
