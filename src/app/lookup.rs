//! The desk: the person, their hardware tokens, and the chosen token.

pub mod events;
mod left;

use std::collections::HashMap;

use jiff::Timestamp;

use self::left::{LeftCall, LeftCalls};
use super::{
    ask::Ask,
    cx::Cx,
    effect::Effect,
    job::{Job, Ticket},
    reply::Reply,
};
use crate::domain::{
    Hint,
    call::CallId,
    change::{ChangeFacts, PersonRef, action::Action, order},
    person::{
        People, Person, UserId,
        query::{Found, Query},
        sign_in_event,
    },
    text::{self, pasted},
    token::{
        hardware_token::{HardwareToken, TokenStatus, usable_besides},
        serial::Serial,
    },
    verification::{Caller, How, Verification},
};

#[derive(Clone, Debug, Default)]
pub struct Form {
    pub search: String,
    /// The address that a caller gives who is known by ID only.
    pub email: String,
    pub serial: String,
    pub reason: String,
    pub ticket: String,
}

impl Form {
    /// What the search field's text is taken for.
    ///
    /// # Errors
    /// A [`Hint`] where it is empty.
    pub fn query(&self) -> Result<Query, Hint> {
        Query::parse(&self.search)
    }

    /// The serial number to send: that of a listed token with the same spelling or with more leading zeros,
    /// else the typed one, cleaned.
    ///
    /// # Errors
    /// A [`Hint`] where it is invalid.
    pub fn serial(&self, listed: &[HardwareToken]) -> Result<Serial, Hint> {
        let is_listed = |serial: &Serial| listed.iter().any(|token| token.serial == *serial);
        // an exact match is the chosen row, however the server spells it
        if let Some(token) = listed.iter().find(|token| token.serial.as_str() == self.serial) {
            return Ok(token.serial.clone());
        }
        let typed = Serial::parse(&self.serial)?;
        let longer = typed.with_zeros().filter(|longer| !is_listed(&typed) && is_listed(longer));
        Ok(longer.unwrap_or(typed))
    }

    /// The ticket number as checked and recorded.
    pub fn ticket(&self) -> String {
        pasted::id(&self.ticket)
    }

    /// The reason as checked and recorded.
    pub fn reason(&self) -> String {
        text::whole_line(&self.reason)
    }

    pub fn ticket_hint(&self) -> Option<Hint> {
        order::ticket_hint(&self.ticket())
    }

    pub fn reason_hint(&self) -> Option<Hint> {
        order::reason_hint(&self.reason())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleList {
    pub text: String,
    pub people: Vec<Person>,
    pub total: Option<u64>,
    pub next_page: Option<u32>,
    /// Reading the next page.
    pub more: Job<()>,
}

/// How many people of a list have each name.
pub struct Namesakes(HashMap<String, usize>);

impl Namesakes {
    pub fn of(people: &[Person]) -> Self {
        let mut names = HashMap::new();
        for name in people.iter().filter_map(Person::known_as) {
            *names.entry(name.to_lowercase()).or_default() += 1;
        }
        Self(names)
    }

    /// How many have this name, if there are several.
    pub fn count(&self, name: &str) -> Option<usize> {
        self.0.get(&name.to_lowercase()).copied().filter(|count| *count > 1)
    }

    /// The same of the name that most have.
    pub fn most(&self) -> Option<usize> {
        self.0.values().copied().max().filter(|count| *count > 1)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "there is one of it at a time")]
pub enum Subject {
    Person(Person),
    People(PeopleList),
    /// A token assigned to nobody.
    Unassigned(HardwareToken),
}

/// The person read again after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    pub id: UserId,
    pub email: String,
}

/// That the caller is not the person they said they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotThePerson {
    pub person: PersonRef,
    pub at: Timestamp,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The last search.
    pub asked: Option<Query>,
    /// What the search field said then.
    searched: String,
    pub found: Job<Subject>,
    /// The list that the person was chosen from.
    pub list: Option<PeopleList>,
    /// The person being read again, until they are on the screen.
    pub again: Option<Again>,
    pub tokens: Job<Vec<HardwareToken>>,
    /// The record of a token found by serial number, for when the list may not be read.
    pub by_serial: Option<HardwareToken>,
    pub events: events::Events,
    pub caller: Caller,
    /// Counts results of searches; the view acts on each change.
    pub arrivals: u64,
    /// Stays until the next caller, whoever is looked up meanwhile.
    pub not_the_person: Option<NotThePerson>,
    left: LeftCalls,
    /// Whose name is being looked for, by the address that the caller gave.
    owner: Option<Owner>,
    /// The address belongs to this person, who is not the one that was looked for.
    pub not_the_owner: Option<PersonRef>,
}

/// A person known by ID only, as of a token that was found by its serial number.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Owner {
    id: UserId,
    serial: String,
}

impl State {
    pub fn person(&self) -> Option<&Person> {
        match self.found.done() {
            Some(Subject::Person(person)) => Some(person),
            _ => None,
        }
    }

    /// Whether the search field says something else than what is on the screen: nothing there may act.
    pub fn is_other_search(&self, form: &Form) -> bool {
        let shown = matches!(self.found.done(), Some(Subject::Person(_) | Subject::Unassigned(_)));
        (shown || self.again.is_some()) && form.search.trim() != self.searched.trim()
    }

    /// How many people of the list that the person was chosen from have this name, if there are several.
    pub fn namesakes(&self, person: &PersonRef) -> Option<usize> {
        Namesakes::of(&self.list.as_ref()?.people).count(person.name.as_deref()?)
    }

    /// The hardware tokens on the screen: the person's, or the one found by serial number.
    pub fn tokens(&self) -> &[HardwareToken] {
        match (&self.tokens, &self.by_serial) {
            (Job::Done(tokens), _) => tokens,
            (_, Some(token)) => std::slice::from_ref(token),
            (_, None) => &[],
        }
    }

    /// The token with this serial number, if it is on the screen.
    pub fn token(&self, serial: &Serial) -> Option<&HardwareToken> {
        self.tokens().iter().find(|token| token.serial == *serial)
    }

    /// The number asked for and the number found, where leading zeros were added.
    pub fn zeros_added(&self) -> Option<(&Serial, &Serial)> {
        let Some(Query::Serial(asked)) = &self.asked else { return None };
        let found = match self.found.done() {
            Some(Subject::Unassigned(token)) => &token.serial,
            _ => &self.by_serial.as_ref()?.serial,
        };
        (found != asked).then_some((asked, found))
    }

    /// The verification of this person in this call; empty unless they are on the screen.
    pub fn caller_of(&self, person: &UserId) -> Caller {
        let same = self.person().is_some_and(|shown| shown.id.same(person));
        if same { self.caller.clone() } else { Caller::default() }
    }

    /// How many enabled, unexpired hardware tokens remain when this one is disabled; none if the list is
    /// unknown.
    pub fn left_enabled(&self, serial: &Serial, now: Timestamp) -> Option<usize> {
        self.tokens.done().map(|tokens| usable_besides(tokens, serial, now))
    }
}

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
