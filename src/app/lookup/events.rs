//! What the person on the screen signed in with lately: read only when somebody asks for it.

use crate::{
    app::{cx::Cx, effect::Effect, job::Job},
    domain::person::{UserId, sign_in_event::SignInEvent},
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

/// For the person on the screen, where one is there.
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

/// Drops the read; the heading closes over what is not there.
pub(super) fn cancel(events: &mut Events, cx: &mut Cx<'_>) {
    if events.list.running().is_some() {
        cx.cancel(&mut events.list);
        events.open = false;
    }
}
