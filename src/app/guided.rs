//! The next step of the guided practice call, from what is on the screen.

use super::{
    attempts::{Attempt, Settled},
    confirm::Asking,
    guide::{EMAIL, SERIAL, State, Step},
    job::Ticket,
    lookup::{self, Subject},
    model::Model,
    screen::Screen,
};
use crate::domain::{
    change::{ChangeFacts, action::Action},
    token::hardware_token::TokenStatus,
};

/// None where no guide runs.
pub fn step(model: &Model, form: &lookup::Form) -> Option<Step> {
    let State::On { since } = model.guide else { return None };
    if !model.session.who.as_ref().is_some_and(|who| who.profile.practice) {
        return None;
    }
    let elsewhere = match model.screen {
        Screen::History | Screen::Profiles | Screen::Check | Screen::SignIn => true,
        Screen::Lookup | Screen::Batch | Screen::Outcome => false,
    };
    let next = next(model, form, since);
    // after the last step the record may be looked at
    Some(if elsewhere && next != Step::Finish { Step::Desk } else { next })
}

fn next(model: &Model, form: &lookup::Form, since: Ticket) -> Step {
    if let Some(asking) = model.dialog::<Asking>() {
        // whatever the guide does not ask for is not its step
        return match (is_hers(&asking.change), asking.change.action()) {
            (true, Action::Disable) => Step::Confirm,
            (true, Action::GiveEmergencyCode) => Step::EmergencyCode,
            (true | false, _) => Step::ConfirmOther,
        };
    }
    let of_this_call = |attempt: &&Attempt| attempt.id > since;
    if model.attempts.list.iter().filter(of_this_call).any(Attempt::is_open) {
        return Step::Wait;
    }
    let shown = model.attempts.shown.and_then(|id| model.attempts.get(id));
    if shown.is_some_and(|attempt| matches!(attempt.settled(), Some(Settled::Refused(_)))) {
        return Step::Again;
    }
    // a token that was enabled again is not disabled
    let last = model.attempts.list.iter().filter(of_this_call).rfind(|attempt| {
        let change = attempt.change();
        let switches = change.action().is_of_the_status();
        is_hers(change)
            && switches
            && change.serial().is_some_and(|serial| serial.as_str() == SERIAL)
            && is_confirmed(attempt)
    });
    let disabled = last.is_some_and(|attempt| attempt.change().action() == Action::Disable);
    match shown {
        Some(attempt) if !is_hers(attempt.change()) => Step::Back,
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
        let change = attempt.change();
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

fn is_hers(change: &ChangeFacts) -> bool {
    change.person.email.as_deref() == Some(EMAIL)
}

fn is_confirmed(attempt: &Attempt) -> bool {
    matches!(attempt.settled(), Some(Settled::Confirmed(_)))
}
