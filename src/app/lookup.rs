//! The desk: the person, their hardware tokens, and the chosen token.

pub mod events;
mod form;
mod left;
mod people;
mod state;

use jiff::Timestamp;

pub use self::{
    form::Form,
    people::{Namesakes, PeopleList},
    state::{Again, NotThePerson, State, Subject},
};
use self::{left::LeftCall, state::Owner};
use super::{
    ask::Ask,
    cx::Cx,
    effect::Effect,
    job::{Job, Ticket},
    reply::Reply,
};
use crate::domain::{
    call::CallId,
    change::{ChangeFacts, PersonRef, action::Action},
    person::{
        People, Person,
        query::{Found, Query},
        sign_in_event,
    },
    token::{
        hardware_token::{HardwareToken, TokenStatus},
        serial::Serial,
    },
    verification::{How, Verification},
};

#[derive(Clone, Debug)]
pub enum Message {
    Submitted,
    Cancelled,
    /// Esc, while the search field says somebody else: back to the person on the screen.
    OtherSearchDropped,
    /// Looks another text up: an offer of the screen was taken.
    Offered(String),
    /// "Find" beside the address that the caller gives: whose token or ID this is.
    OwnerAsked,
    PersonChosen(usize),
    MoreAsked,
    BackToList,
    TokenChosen(Serial),
    /// "Read again" after a failed reading of the tokens.
    TokensAsked,
    /// "Read again" after a failed reading of the person.
    PersonAsked,
    VerifyAsked,
    Events(events::Message),
    /// "Disable token…", or another item of the menus.
    Asked(Action),
    ReplaceAsked,
}

/// Empties the desk and drops running reads.
pub fn leave(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    cancel(state, cx);
    *form = Form::default();
    *state = State::default();
    cx.run(Effect::ForgetTyping);
}

pub fn update(form: &mut Form, state: &mut State, message: Message, cx: &mut Cx<'_>) {
    match message {
        Message::Submitted => submit(form, state, cx),
        Message::Cancelled => cancel(state, cx),
        Message::Offered(text) => find(form, state, text, cx),
        Message::OtherSearchDropped => {
            if state.is_other_search(form) {
                form.search.clone_from(&state.searched);
            }
        }
        // what is dimmed cannot act
        _ if state.is_other_search(form) => {}
        Message::PersonChosen(at) => choose_person(form, state, at, cx),
        Message::MoreAsked => ask_more(state, cx),
        Message::BackToList => {
            if let Some(list) = state.list.take() {
                leave_person(form, state, cx);
                state.found = Job::Done(Subject::People(list));
                state.arrivals += 1;
            }
        }
        Message::OwnerAsked => ask_owner(form, state, cx),
        Message::TokenChosen(serial) => form.serial = serial.to_string(),
        Message::TokensAsked => read_tokens(state, cx),
        Message::PersonAsked => find_again(state, cx),
        Message::Events(message) => {
            let person = state.person().map(|person| person.id.clone());
            events::update(&mut state.events, person, message, cx);
        }
        Message::VerifyAsked => cx.ask(Ask::Verify),
        Message::Asked(action) => cx.ask(Ask::Begin(action)),
        Message::ReplaceAsked => cx.ask(Ask::BeginReplacement),
    }
}

/// Takes the verification. The server's denial is not replaced by the agent's note.
pub(super) fn caller_verified(state: &mut State, verification: Verification) {
    if verification.how == How::LiveVerification {
        state.caller.denied = None;
        let shown = state.person().map(|person| person.id.clone());
        // of another person it says nothing
        state.not_the_person.take_if(|denied| shown.is_some_and(|shown| shown.same(&denied.person.id)));
    }
    state.caller.verified = Some(verification);
}

/// The server says that the caller is not the person on the screen.
pub(super) fn caller_denied(state: &mut State, at: Timestamp) {
    state.caller.verified = None;
    state.caller.denied = Some(at);
    state.not_the_person = state.person().map(|person| NotThePerson { person: person.into(), at });
}

pub(super) fn find(form: &mut Form, state: &mut State, text: String, cx: &mut Cx<'_>) {
    form.search = text;
    submit(form, state, cx);
}

/// Looks for the name of a person known by ID only, by the address that the caller gives.
fn ask_owner(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    let Some(id) = state.person().filter(|person| person.email.is_none()).map(|person| person.id.clone())
    else {
        return;
    };
    let owner = Owner { id, serial: form.serial.clone() };
    let email = std::mem::take(&mut form.email);
    if !email.trim().is_empty() {
        find(form, state, email, cx);
        state.owner = Some(owner);
    }
}

/// Removes the old person at once: somebody could act on the wrong one.
fn submit(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    let Ok(query) = form.query() else { return };
    cancel(state, cx);
    leave_person(form, state, cx);
    state.list = None;
    (state.owner, state.not_the_owner) = (None, None);
    state.searched.clone_from(&form.search);
    state.asked = Some(query.clone());
    state.found = cx.start(|ticket| Effect::Find { ticket, query });
}

fn read_tokens(state: &mut State, cx: &mut Cx<'_>) {
    if let Some(id) = state.person().map(|person| person.id.clone()) {
        cx.cancel(&mut state.tokens);
        state.tokens = cx.start(|ticket| Effect::ListTokens { ticket, person: id });
    }
}

/// Reads the person of a change again. Serial number, ticket, reason and verification stay for the same
/// person. Another person, as after an undo from the history, is looked up, and nothing of the old call
/// stays.
pub fn back_to(change: &ChangeFacts, form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    // the token's own record may have changed too
    state.by_serial = None;
    let Some(person) = state.person().filter(|person| person.id.same(&change.person.id)) else {
        let PersonRef { id, email, .. } = &change.person;
        if state.person().is_some() {
            // ticket and reason belong to another call
            leave(form, state, cx);
        }
        form.search = email.clone().unwrap_or_else(|| id.to_string());
        return submit(form, state, cx);
    };
    let Some(email) = person.email.clone().filter(|_| !change.action().is_about_a_token()) else {
        return read_tokens(state, cx);
    };
    let again = Some(Again { id: person.id.clone(), email });
    cancel(state, cx);
    state.again = again;
    state.tokens = Job::Idle;
    state.events = events::Events::default();
    find_again(state, cx);
}

fn find_again(state: &mut State, cx: &mut Cx<'_>) {
    if let Some(again) = &state.again {
        let query = Query::Email(again.email.clone());
        state.asked = Some(query.clone());
        state.found = cx.start(|ticket| Effect::Find { ticket, query });
    }
}

/// Clears what belongs to the person and their call. Whoever looks elsewhere and comes back within a minute
/// finds verification, ticket and reason again.
fn leave_person(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    let shown = state.person().map(|person| person.id.clone());
    let shown = shown.or_else(|| state.again.as_ref().map(|again| again.id.clone()));
    let (ticket, reason) = (std::mem::take(&mut form.ticket), std::mem::take(&mut form.reason));
    let caller = std::mem::take(&mut state.caller);
    if let Some(person) = shown {
        state.left.keep(LeftCall { person, caller, ticket, reason, at: cx.now });
    }
    cx.cancel(&mut state.tokens);
    events::cancel(&mut state.events, cx);
    state.tokens = Job::Idle;
    state.by_serial = None;
    state.events = events::Events::default();
    state.again = None;
    form.serial.clear();
    form.email.clear();
}

fn cancel(state: &mut State, cx: &mut Cx<'_>) {
    cx.cancel(&mut state.found);
    cx.cancel(&mut state.tokens);
    events::cancel(&mut state.events, cx);
    if let Job::Done(Subject::People(list)) = &mut state.found {
        cx.cancel(&mut list.more);
    }
}

fn choose_person(form: &mut Form, state: &mut State, at: usize, cx: &mut Cx<'_>) {
    let Job::Done(Subject::People(list)) = &mut state.found else { return };
    let Some(person) = list.people.get(at).cloned() else { return };
    cx.cancel(&mut list.more);
    state.list = Some(list.clone());
    // a link from the ticket gave them along with the text that found these people
    let (ticket, reason) = (form.ticket.clone(), form.reason.clone());
    leave_person(form, state, cx);
    (form.ticket, form.reason) = (ticket, reason);
    show_person(form, state, person, cx);
}

fn show_person(form: &mut Form, state: &mut State, person: Person, cx: &mut Cx<'_>) {
    let id = person.id.clone();
    cx.ask(Ask::RememberFound(PersonRef::from(&person)));
    match state.owner.take() {
        Some(owner) if owner.id.same(&id) => form.serial = owner.serial,
        Some(_) => state.not_the_owner = Some(PersonRef::from(&person)),
        None => {}
    }
    match state.left.take(&id, cx.now) {
        Some(left) => (state.caller, form.ticket, form.reason) = (left.caller, left.ticket, left.reason),
        // read again after a change: the call goes on
        None if state.caller.call.is_some() => {}
        None => state.caller.call = Some(CallId::begun(cx.now)),
    }
    state.found = Job::Done(Subject::Person(person));
    state.tokens = cx.start(|ticket| Effect::ListTokens { ticket, person: id });
}

fn ask_more(state: &mut State, cx: &mut Cx<'_>) {
    let Job::Done(Subject::People(list)) = &mut state.found else { return };
    if let (Some(page), None) = (list.next_page, list.more.running()) {
        let text = list.text.clone();
        list.more = cx.start(|ticket| Effect::Search { ticket, text, page });
    }
}

/// Takes replies; each goes to the job that awaits its ticket.
pub fn reply(form: &mut Form, state: &mut State, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
    match reply {
        Reply::Found(result) if state.found.awaits(ticket) => match result {
            Ok(found) => take_found(form, state, *found, cx),
            Err(problem) => {
                state.found = Job::Failed(problem);
                state.arrivals += 1;
            }
        },
        Reply::Tokens(result) if state.tokens.awaits(ticket) => {
            state.tokens.finish(result.map(enabled_first));
            choose_the_only(form, state);
            state.arrivals += 1;
        }
        Reply::Events(result) if state.events.list.awaits(ticket) => {
            state.events.list.finish(result.map(sign_in_event::newest_first));
        }
        Reply::More(result) => {
            if let Job::Done(Subject::People(list)) = &mut state.found
                && list.more.awaits(ticket)
            {
                match result {
                    Ok(page) => {
                        list.more = Job::Idle;
                        list.people.extend(page.people);
                        list.total = page.total.or(list.total);
                        list.next_page = page.next_page;
                    }
                    Err(problem) => list.more = Job::Failed(problem),
                }
            }
        }
        late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

fn take_found(form: &mut Form, state: &mut State, found: Found, cx: &mut Cx<'_>) {
    if let Some(again) = state.again.take()
        && !matches!(&found, Found::Person(person) if person.id.same(&again.id))
    {
        // the address belongs to somebody else now: nothing of the old person is theirs
        leave_person(form, state, cx);
    }
    match found {
        Found::Person(person) => show_person(form, state, person, cx),
        Found::People(People { people, total, next_page }) => {
            let text = state.asked.as_ref().map(|query| query.text().to_owned()).unwrap_or_default();
            let list = PeopleList { text, people, total, next_page, more: Job::Idle };
            state.found = Job::Done(Subject::People(list));
            state.arrivals += 1;
        }
        Found::Token(token) => {
            if let Some(owner) = token.owner.clone() {
                form.serial = token.serial.to_string();
                state.by_serial = Some(token);
                return show_person(form, state, Person::only_id(owner), cx);
            }
            state.found = Job::Done(Subject::Unassigned(token));
            state.arrivals += 1;
        }
    }
}

/// Enabled tokens first, else as the server lists them.
fn enabled_first(mut tokens: Vec<HardwareToken>) -> Vec<HardwareToken> {
    tokens.sort_by_key(|token| token.status != TokenStatus::Enabled);
    tokens
}

/// Chooses the token of a person who has one enabled token, unless another number is there already.
fn choose_the_only(form: &mut Form, state: &State) {
    let mut enabled = state.tokens().iter().filter(|token| token.status == TokenStatus::Enabled);
    if let (Some(only), None) = (enabled.next(), enabled.next())
        && form.serial.trim().is_empty()
    {
        form.serial = only.serial.to_string();
    }
}
