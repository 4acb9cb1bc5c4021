//! Find: who is calling, which hardware tokens they have, and which one it is about.

pub mod events;

use jiff::Timestamp;

use super::{
    ask::Ask,
    cx::Cx,
    effect::Effect,
    job::{Job, Ticket},
    reply::Reply,
};
use crate::domain::{
    Hint,
    change::{ChangeFacts, PersonRef, action::Action, order},
    person::{
        People, Person, UserId,
        query::{Found, Query},
        sign_in_event,
    },
    text::{self, pasted},
    token::{
        hardware_token::{HardwareToken, usable_besides},
        serial::Serial,
    },
    verification::{Caller, How, Verification},
};

/// Text being typed.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub search: String,
    pub serial: String,
    pub reason: String,
    pub ticket: String,
}

impl Form {
    /// What the search field's text is taken for.
    ///
    /// # Errors
    /// A [`Hint`] when there is nothing to look for.
    pub fn query(&self) -> Result<Query, Hint> {
        Query::parse(&self.search)
    }

    /// The serial number as it would be sent: of the listed tokens the one that is spelled so, or that has
    /// only leading zeros more; else what was typed, cleaned.
    ///
    /// # Errors
    /// A [`Hint`] that says what is wrong with it.
    pub fn serial(&self, listed: &[HardwareToken]) -> Result<Serial, Hint> {
        let is_listed = |serial: &Serial| listed.iter().any(|token| token.serial == *serial);
        // a row that was chosen: whatever the server calls it, that is the one
        if let Some(token) = listed.iter().find(|token| token.serial.as_str() == self.serial) {
            return Ok(token.serial.clone());
        }
        let typed = Serial::parse(&self.serial)?;
        let longer = typed.with_zeros().filter(|longer| !is_listed(&typed) && is_listed(longer));
        Ok(longer.unwrap_or(typed))
    }

    /// The ticket number as it is judged and recorded.
    pub fn ticket(&self) -> String {
        pasted::id(&self.ticket)
    }

    /// The reason as it is judged and recorded.
    pub fn reason(&self) -> String {
        text::whole_line(&self.reason)
    }

    /// What is wrong with the ticket number.
    pub fn ticket_hint(&self) -> Option<Hint> {
        order::ticket_hint(&self.ticket())
    }

    /// What is wrong with the reason.
    pub fn reason_hint(&self) -> Option<Hint> {
        order::reason_hint(&self.reason())
    }
}

/// People to choose from, page after page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleList {
    /// What was searched for.
    pub text: String,
    pub people: Vec<Person>,
    pub total: Option<u64>,
    pub next_page: Option<u32>,
    /// The next page on its way.
    pub more: Job<()>,
}

/// Who or what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "there is one of it at a time")]
pub enum Subject {
    /// Somebody whose tokens can be shown.
    Person(Person),
    People(PeopleList),
    /// A hardware token that is assigned to nobody.
    Unassigned(HardwareToken),
}

/// Who is read again after a change that was made for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    pub id: UserId,
    pub email: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What was asked for last.
    pub asked: Option<Query>,
    pub found: Job<Subject>,
    /// The list that a person was chosen from, to go back to.
    pub list: Option<PeopleList>,
    /// The person who is read again, until they are on the screen.
    pub again: Option<Again>,
    /// The person's hardware tokens.
    pub tokens: Job<Vec<HardwareToken>>,
    /// The token's own record where it was found by its serial number: shown when the list may not be read.
    pub by_serial: Option<HardwareToken>,
    /// The person's recent sign-ins.
    pub events: events::Events,
    /// Whether the caller is the person on the screen.
    pub caller: Caller,
}

impl State {
    /// The person on the screen.
    pub fn person(&self) -> Option<&Person> {
        match self.found.done() {
            Some(Subject::Person(person)) => Some(person),
            _ => None,
        }
    }

    /// The hardware tokens on the screen: the person's list, or the one found by serial number.
    pub fn tokens(&self) -> &[HardwareToken] {
        match (&self.tokens, &self.by_serial) {
            (Job::Done(tokens), _) => tokens,
            (_, Some(token)) => std::slice::from_ref(token),
            (_, None) => &[],
        }
    }

    /// The record of the token with this serial number, if it is on the screen.
    pub fn token(&self, serial: &Serial) -> Option<&HardwareToken> {
        self.tokens().iter().find(|token| token.serial == *serial)
    }

    /// The number that was asked for and the one that was found, where the first lacked leading zeros.
    pub fn zeros_added(&self) -> Option<(&Serial, &Serial)> {
        let Some(Query::Serial(asked)) = &self.asked else { return None };
        let found = match self.found.done() {
            Some(Subject::Unassigned(token)) => &token.serial,
            _ => &self.by_serial.as_ref()?.serial,
        };
        (found != asked).then_some((asked, found))
    }

    /// What is known of the caller as this person, in the present call: nothing, unless they are on the
    /// screen.
    pub fn caller_of(&self, person: &UserId) -> Caller {
        let same = self.person().is_some_and(|shown| shown.id.same(person));
        if same { self.caller.clone() } else { Caller::default() }
    }

    /// How many enabled hardware tokens, not counting expired ones, are left when this one is disabled; none
    /// where the list is not known.
    pub fn left_enabled(&self, serial: &Serial, now: Timestamp) -> Option<usize> {
        self.tokens.done().map(|tokens| usable_besides(tokens, serial, now))
    }
}

#[derive(Clone, Debug)]
pub enum Message {
    /// Enter in the search field, or "Find".
    Submitted,
    /// "Cancel" while something is read.
    Cancelled,
    /// Somebody in the list of people was chosen.
    PersonChosen(usize),
    MoreAsked,
    BackToList,
    TokenChosen(Serial),
    /// "Read again" where the list of tokens could not be read.
    TokensAsked,
    /// "Read again" where the person could not be read after a change.
    PersonAsked,
    /// "Verify the caller…".
    VerifyAsked,
    /// About the person's recent sign-ins.
    Events(events::Message),
    /// "Disable token…", or another item of the menus.
    Asked(Action),
    /// "Replace…": the chosen token by another one.
    ReplaceAsked,
}

/// An empty desk: what is being read is dropped, and nobody is on the screen.
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
        Message::PersonChosen(at) => choose_person(form, state, at, cx),
        Message::MoreAsked => ask_more(state, cx),
        Message::BackToList => {
            if let Some(list) = state.list.take() {
                leave_person(form, state, cx);
                state.found = Job::Done(Subject::People(list));
            }
        }
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

/// The caller proved, or the agent noted, who they are. What the server said counts for more than what the
/// agent notes.
pub(super) fn caller_verified(state: &mut State, verification: Verification) {
    if verification.how == How::LiveVerification {
        state.caller.denied = None;
    }
    state.caller.verified = Some(verification);
}

/// Looks a text up as if it were typed.
pub(super) fn find(form: &mut Form, state: &mut State, text: String, cx: &mut Cx<'_>) {
    form.search = text;
    submit(form, state, cx);
}

/// A new look-up takes the old person off the screen at once: somebody could act on the wrong one.
fn submit(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    let Ok(query) = form.query() else { return };
    cancel(state, cx);
    leave_person(form, state, cx);
    state.list = None;
    state.asked = Some(query.clone());
    state.found = cx.start(|ticket| Effect::Find { ticket, query });
}

fn read_tokens(state: &mut State, cx: &mut Cx<'_>) {
    if let Some(id) = state.person().map(|person| person.id.clone()) {
        cx.cancel(&mut state.tokens);
        state.tokens = cx.start(|ticket| Effect::ListTokens { ticket, person: id });
    }
}

/// Back to the person of a change: what it may have changed of them is read again. Serial number, ticket and
/// reason stay, and how the caller was verified while it is the same person. Whoever is not at the desk is
/// looked up, and nothing of somebody else's call stays: a change can be undone from the history.
pub fn back_to(change: &ChangeFacts, form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    // what a token's record said of itself, too
    state.by_serial = None;
    let Some(person) = state.person().filter(|person| person.id.same(&change.person.id)) else {
        let PersonRef { id, email, .. } = &change.person;
        if state.person().is_some() {
            // ticket and reason are of somebody else's call
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

/// Clears whatever belongs to the person on the screen, the serial number among it. Reason and ticket stay:
/// they belong to the call.
fn leave_person(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    cx.cancel(&mut state.tokens);
    events::cancel(&mut state.events, cx);
    state.tokens = Job::Idle;
    state.by_serial = None;
    state.events = events::Events::default();
    state.again = None;
    state.caller = Caller::default();
    form.serial.clear();
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
    leave_person(form, state, cx);
    show_person(state, person, cx);
}

fn show_person(state: &mut State, person: Person, cx: &mut Cx<'_>) {
    let id = person.id.clone();
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

/// Takes the runtime's answers in. Each is for exactly one job; a job that no longer waits gets nothing.
pub fn reply(form: &mut Form, state: &mut State, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
    match reply {
        Reply::Found(result) if state.found.awaits(ticket) => match result {
            Ok(found) => take_found(form, state, *found, cx),
            Err(problem) => state.found = Job::Failed(problem),
        },
        Reply::Tokens(result) if state.tokens.awaits(ticket) => state.tokens.finish(result),
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
        // somebody else has the address by now: nothing of the person before is theirs
        leave_person(form, state, cx);
    }
    match found {
        Found::Person(person) => show_person(state, person, cx),
        Found::People(People { people, total, next_page }) => {
            let text = state.asked.as_ref().map(|query| query.text().to_owned()).unwrap_or_default();
            let list = PeopleList { text, people, total, next_page, more: Job::Idle };
            state.found = Job::Done(Subject::People(list));
        }
        Found::Token(token) => match token.owner.clone() {
            Some(owner) => {
                form.serial = token.serial.to_string();
                state.by_serial = Some(token);
                show_person(state, Person::only_id(owner), cx);
            }
            None => state.found = Job::Done(Subject::Unassigned(token)),
        },
    }
}
