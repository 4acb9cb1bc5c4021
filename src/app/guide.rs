//! The guided practice call: what to do next, for somebody who has never done it. It says what the screen at hand is for, and
//! presses nothing; the steps follow from what is on the screen, so that whoever leaves the path is led back to it.

use super::{
    App, Effect, Message as AppMessage, Model, Screen, Ticket,
    attempts::Attempt,
    lookup::{self, Subject},
    sign_in,
};
use crate::domain::{
    change::{Action, Change, Outcome},
    hardware_token::TokenStatus,
    profile::PRACTICE,
};
use jiff::Timestamp;

/// Who calls: Ada Lovelace, by her address in the practice tenant.
pub const EMAIL: &str = "ada.lovelace@acme.example";
/// Which of her tokens she has lost.
pub const SERIAL: &str = "000123145251";

/// Whether somebody is guided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    #[default]
    Off,
    /// As soon as the practice tenant is open, unless something else is done at the login panel meanwhile.
    Wanted,
    /// What was done under later tickets belongs to this call.
    On { since: Ticket },
}

impl State {
    /// Something is done at the login panel: whoever signs in after that need not want to be guided.
    pub(super) fn forget_wanted(&mut self) {
        if *self == Self::Wanted {
            *self = Self::Off;
        }
    }
}

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// "Practise a lost-token call".
    Begun,
    /// "End".
    Ended,
}

/// What is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Find,
    Verify,
    Choose,
    Disable,
    Confirm,
    /// An answer is on its way, or was lost.
    Wait,
    /// The change was refused.
    Again,
    EmergencyCode,
    ReadAloud,
    Finish,
    /// Another place was opened.
    Desk,
    /// The token is disabled from an earlier call.
    EnableFirst,
    /// Something that is none of the path is about to be done.
    ConfirmOther,
    /// … and was.
    Back,
}

impl Step {
    /// Of how many steps the path is. Waiting, trying again and coming back to the path are none of them.
    pub const COUNT: u32 = 8;

    /// Which step of the path this is, from 1 on; none of those beside it.
    pub fn number(self) -> Option<u32> {
        match self {
            Self::Find => Some(1),
            Self::Verify => Some(2),
            Self::Choose => Some(3),
            Self::Disable => Some(4),
            Self::Confirm => Some(5),
            Self::EmergencyCode => Some(6),
            Self::ReadAloud => Some(7),
            Self::Finish => Some(8),
            Self::Wait | Self::Again | Self::Desk | Self::EnableFirst | Self::ConfirmOther | Self::Back => {
                None
            }
        }
    }

    /// What to do.
    pub fn words(self) -> &'static str {
        match self {
            Self::Find => {
                "Ada Lovelace calls: “I lost my token.” Type her e-mail address, ada.lovelace@acme.example, and press \
                 Enter"
            }
            Self::Verify => {
                "A caller may be lying. Press “Verify the caller…”; whoever plays Ada answers after a few seconds"
            }
            Self::Choose => {
                "Ask which token it is. Ada says that it was on her key ring: choose “Ada's key ring” in the list"
            }
            Self::Disable => "Type a ticket number, such as INC0042317, then press “Disable token…”",
            Self::Confirm => {
                "Read who it is and which token once more. Then go to the button that does it and press it: nothing \
                 happens by accident here"
            }
            Self::Wait => "Wait for the answer. What is not known is never shown as done",
            Self::Again => "It was not done. Read why, do what it advises, and go on from there",
            Self::EmergencyCode => {
                "Ada cannot sign in without her token. Press “Emergency access code…”, continue, and make the code"
            }
            Self::ReadAloud => {
                "Press “Show code” and read it to Ada letter by letter. Then copy the record for the ticket, and press \
                 “Next caller”: the code is shown only once"
            }
            Self::Finish => {
                "That was a whole call. Its record is in the history. Meet trouble next: “Difficulties…” in the strip \
                 above"
            }
            Self::Desk => "Go back to “Desk” in the top bar: the caller is still on the line",
            Self::EnableFirst => {
                "This token is disabled from an earlier call: press “More…” and “Enable…” to have it back, or start the \
                 program anew"
            }
            Self::ConfirmOther => {
                "Read who it is and what it means, then press the button that does it, or “Cancel”"
            }
            Self::Back => "That is done. Press “Back to …”, or “Next caller”, to go on with Ada's call",
        }
    }
}

/// What is to be done next; none where nobody is guided.
pub fn step(model: &Model, form: &lookup::Form) -> Option<Step> {
    let State::On { since } = model.guide else { return None };
    if !model.who.as_ref().is_some_and(|who| who.profile.practice) {
        return None;
    }
    let elsewhere = matches!(model.screen, Screen::History | Screen::Profiles | Screen::SignIn);
    let next = next(model, form, since);
    // whoever is through may look at what was recorded
    Some(if elsewhere && next != Step::Finish { Step::Desk } else { next })
}

fn next(model: &Model, form: &lookup::Form, since: Ticket) -> Step {
    if let Some(asking) = &model.confirm {
        return match asking.change.action() {
            Action::Disable if is_hers(&asking.change) => Step::Confirm,
            Action::GiveEmergencyCode if is_hers(&asking.change) => Step::EmergencyCode,
            _ => Step::ConfirmOther,
        };
    }
    let of_this_call = |attempt: &&Attempt| attempt.id > since;
    if model.attempts.list.iter().filter(of_this_call).any(Attempt::is_open) {
        return Step::Wait;
    }
    let shown = model.outcome.shown.and_then(|id| model.attempts.get(id));
    if shown.is_some_and(|attempt| matches!(attempt.entry.outcome, Outcome::Refused(_))) {
        return Step::Again;
    }
    // what was enabled again meanwhile is not disabled
    let last = model.attempts.list.iter().filter(of_this_call).rfind(|attempt| {
        let change = &attempt.entry.change;
        let switches = matches!(change.action(), Action::Disable | Action::Enable);
        is_hers(change)
            && switches
            && change.serial().is_some_and(|serial| serial.as_str() == SERIAL)
            && is_confirmed(attempt)
    });
    let disabled = last.is_some_and(|attempt| attempt.entry.change.action() == Action::Disable);
    match shown {
        Some(attempt) if !is_hers(&attempt.entry.change) => Step::Back,
        _ if disabled => after_disabling(model, since, shown),
        Some(_) => Step::Back,
        None => before_disabling(model, form),
    }
}

fn before_disabling(model: &Model, form: &lookup::Form) -> Step {
    let state = &model.lookup;
    let found = matches!(state.found.done(), Some(Subject::Person(person))
        if person.email.as_deref() == Some(EMAIL));
    let serial = form.serial(model.lookup.tokens()).ok().filter(|serial| serial.as_str() == SERIAL);
    let token = serial.as_ref().and_then(|serial| state.token(serial));
    if !found {
        Step::Find
    } else if state.caller.verified.is_none() {
        Step::Verify
    } else if serial.is_none() {
        Step::Choose
    } else if token.is_some_and(|token| token.status == TokenStatus::Disabled) {
        Step::EnableFirst
    } else {
        Step::Disable
    }
}

fn after_disabling(model: &Model, since: Ticket, shown: Option<&Attempt>) -> Step {
    let given = |attempt: &Attempt| {
        let change = &attempt.entry.change;
        let gives = change.action() == Action::GiveEmergencyCode && is_hers(change);
        attempt.id > since && gives && is_confirmed(attempt)
    };
    if shown.is_some_and(|attempt| given(attempt) && attempt.code.is_here()) {
        return Step::ReadAloud;
    }
    let at_the_desk = model.lookup.person().is_some_and(|person| person.email.as_deref() == Some(EMAIL));
    let on_the_line = shown.is_some() || at_the_desk;
    let has_code = model.attempts.list.iter().any(given);
    if on_the_line && !has_code { Step::EmergencyCode } else { Step::Finish }
}

/// Whether it is about the caller of the guided call.
fn is_hers(change: &Change) -> bool {
    change.person.email.as_deref() == Some(EMAIL)
}

fn is_confirmed(attempt: &Attempt) -> bool {
    matches!(attempt.entry.outcome, Outcome::Confirmed(_))
}

impl App {
    /// The guided call begins or ends.
    pub(super) fn guide(&mut self, message: Message, effects: &mut Vec<Effect>, now: Timestamp) {
        match message {
            Message::Ended => self.model.guide = State::Off,
            Message::Begun if self.model.who.is_some() => {
                self.begin_guide();
                effects.extend(self.update(AppMessage::NextCallerAsked, now));
            }
            Message::Begun => {
                let chosen = sign_in::Message::ProfileChosen(PRACTICE.to_owned());
                effects.extend(self.update(AppMessage::SignIn(chosen), now));
                effects.extend(self.update(AppMessage::SignIn(sign_in::Message::Submitted), now));
                self.model.guide = State::Wanted;
            }
        }
    }

    /// Somebody is in the practice tenant: what was done so far is none of this call.
    pub(super) fn begin_guide(&mut self) {
        self.model.guide = State::On { since: Ticket(self.model.last_ticket) };
    }
}
