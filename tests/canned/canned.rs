//! The program in every state that a screen can show, reached by messages as at the desk.
//!
//! Shared by the screen tests (`it/screens.rs`) and by the pictures (`render/main.rs`). Nothing here talks
//! to a server: each reply that the runtime would give is written out, with the people and tokens of the
//! drawings.

mod actions;
mod attempts;
mod batches;
mod checks;
pub mod emergency;
mod finding;
mod frame;
mod guide;
mod lock;
mod past;
pub mod people;
mod person;
mod places;
mod policy;
mod recorded;
mod removals;
mod settings_and_log;
mod sign_in_states;
mod states;
mod tickets;
mod verify;

use crate::fixtures;

use std::{path::PathBuf, sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use token_desk::{
    app::{
        App, Applied, Effect, Message, Reply, Ticket, Wait, Workstation, confirm, lookup, outcome, sign_in,
    },
    domain::{
        change::{Outcome, Reread, action::Action, confirmation::Source},
        person::{People, Person, query::Found},
        problem::{Problem, ProblemKind},
        profile::{Address, Catalogue, Profile},
        sign_in::signed_in::SignedIn,
        time::server_time::ServerTime,
        token::hardware_token::{HardwareToken, TokenStatus},
    },
    phrase,
    store::Store,
};

pub use self::people::{ada, key_read, reread, tokens, user_id};
use self::people::{
    confirmation, conflict, forbidden, key_signed_in, named, no_answer, production, serial, test, token,
};
use self::tickets::ticket_of;

/// A desk at a fixed time; each message comes a tenth of a second after the one before.
pub struct Canned {
    pub app: App,
    pub now: Timestamp,
    pub effects: Vec<Effect>,
    store: Store,
}

impl Canned {
    /// The window as it opens, with two profiles in the file.
    pub fn start() -> Self {
        Self::start_with(Catalogue { profiles: vec![production(), test()], ..Catalogue::default() })
    }

    /// The window as it opens with this `profiles.toml`.
    pub fn start_with(catalogue: Catalogue) -> Self {
        let now: Timestamp = "2026-11-23T13:05:30.045Z".parse().expect("a time");
        let zone = TimeZone::get("Europe/Madrid").unwrap_or(TimeZone::UTC);
        let workstation = Workstation {
            operator: fixtures::OPERATOR.to_owned(),
            host: "HD-PC-17".to_owned(),
            zone,
            // as the picture or the test asks
            language: token_desk::words::language(),
            language_asked: None,
            notifies: true,
            asks_who: None,
            export_folder: PathBuf::from("/home/m.ortiz/Documents"),
            policy: Arc::default(),
        };
        let (app, effects) = App::new(workstation, now);
        let mut canned = Self { app, now, effects: Vec::new(), store: recorded::store() };
        canned.effects = canned.carry_out(effects);
        canned.answer(Reply::Profiles(Ok(catalogue)));
        canned.look_around();
        canned
    }

    pub fn send(&mut self, message: Message) {
        self.now += SignedDuration::from_millis(100);
        self.record(&message);
        let effects = self.app.update(message, self.now);
        self.effects = self.carry_out(effects);
    }

    /// Answers the order that was given last.
    pub fn answer(&mut self, reply: Reply) {
        let ticket = self.ticket();
        self.send(Message::Reply(ticket, reply));
    }

    /// The ticket of the order that was given last.
    pub fn ticket(&self) -> Ticket {
        self.effects.iter().rev().find_map(ticket_of).expect("an order with a ticket")
    }

    /// Lets time pass without anything happening.
    pub fn pass(mut self, seconds: i64) -> Self {
        self.now += SignedDuration::from_secs(seconds);
        self
    }

    // ---- the login panel ----

    /// The API key file was read back.
    pub fn key_read() -> Self {
        let mut canned = Self::start();
        canned.app.forms.sign_in.api_key.path = "keys/helpdesk-139f6495.key".to_owned();
        canned.app.forms.sign_in.remember = true;
        canned.send(Message::SignIn(sign_in::Message::KeyEntered));
        canned.answer(key_read("https://acme.access.securid.com/AdminInterface/restapi/v1"));
        canned
    }

    /// The key file is for another host than the profile.
    pub fn key_for_another_host() -> Self {
        let mut canned = Self::start();
        canned.app.forms.sign_in.api_key.path = "keys/other.key".to_owned();
        canned.send(Message::SignIn(sign_in::Message::KeyEntered));
        canned.answer(key_read("https://globex.access.securid.com/AdminInterface/restapi"));
        canned
    }

    /// Signing in failed.
    pub fn sign_in_failed() -> Self {
        let mut canned = Self::key_read();
        canned.send(Message::SignIn(sign_in::Message::Submitted));
        canned.answer(Reply::SignedIn(Err(Problem::new(
            ProblemKind::NotTrusted,
            phrase!("not-signed-in"),
            phrase!(
                "certificate-unknown-issuer",
                host = "acme.access.securid.com",
                issuer = "Acme Inspection CA 2"
            ),
            phrase!("certificate-unknown-issuer-advice", root = "Acme Inspection CA 2"),
        )
        .with_details(
            "POST /AdminInterface/restapi/v2/users/search · 13:05:30.045Z\nissuer: CN=Acme Inspection CA 2",
        ))));
        canned
    }

    /// Signing in.
    pub fn signing_in() -> Self {
        let mut canned = Self::key_read();
        canned.send(Message::SignIn(sign_in::Message::Submitted));
        canned.pass(3)
    }

    /// The proof of the credential was refused; the agent may go on.
    pub fn unproved() -> Self {
        let mut canned = Self::signing_in();
        let caution = forbidden(phrase!("not-signed-in"), "rsa.user.read", "POST …/v2/users/search");
        let who = SignedIn { caution: Some(caution), ..key_signed_in() };
        canned.answer(Reply::SignedIn(Ok(Box::new(who))));
        canned
    }

    // ---- the desk ----

    /// An empty desk.
    pub fn desk() -> Self {
        let mut canned = Self::signing_in();
        canned.answer(Reply::SignedIn(Ok(Box::new(key_signed_in()))));
        canned
    }

    /// An empty desk in the practice tenant.
    pub fn practice_desk() -> Self {
        let mut canned = Self::first_start();
        canned.send(Message::SignIn(sign_in::Message::Submitted));
        let address = Address::parse("http://127.0.0.1:40917/AdminInterface/restapi/v1").expect("an address");
        let who = SignedIn { profile: Profile::practice(address), ..key_signed_in() };
        canned.answer(Reply::SignedIn(Ok(Box::new(who))));
        canned
    }

    pub(super) fn find(&mut self, text: &str) {
        self.app.forms.lookup.search = text.to_owned();
        self.send(Message::Lookup(lookup::Message::Submitted));
    }

    /// Somebody is being looked up.
    pub fn finding() -> Self {
        let mut canned = Self::desk();
        canned.find(fixtures::EMAIL);
        canned.pass(4)
    }

    /// The server asked to wait.
    pub fn waiting() -> Self {
        let mut canned = Self::finding();
        let until = canned.now + SignedDuration::from_secs(12);
        let ticket = canned.ticket();
        canned.send(Message::Waiting(ticket, Wait { until, attempt: 2 }));
        canned
    }

    /// A page of people to choose from.
    pub fn people() -> Self {
        let mut canned = Self::desk();
        canned.find("acme");
        let people = vec![
            ada(),
            named("Zoë", "Åström-Łukasz", "zoe.astrom@acme.example"),
            named("太郎", "山田", "taro.yamada@acme.example"),
            named("Катерина", "Петренко", "kateryna.petrenko@acme.example"),
            named(
                "Maximiliana Konstantina Wilhelmine Theodora Elisabeth",
                "von Hohenlohe-Waldenburg-Schillingsfürst-Kaunitz",
                "maximiliana.konstantina.von.hohenlohe-waldenburg-schillingsfuerst@long.department.acme.example",
            ),
            Person {
                user_name: Some("svc-44".to_owned()),
                ..Person::only_id(user_id("5f0e4b6e-0b7c-4c0e-9a55-0c8f6f0f7a44"))
            },
        ];
        let found = Found::People(People { people, total: Some(31), next_page: Some(1) });
        canned.answer(Reply::Found(Ok(Box::new(found))));
        canned
    }

    /// The look-up failed.
    pub fn lookup_failed() -> Self {
        let mut canned = Self::finding();
        canned.answer(Reply::Found(Err(Problem::new(
            ProblemKind::TimedOut,
            phrase!("not-found-person"),
            phrase!("answer-timed-out", limit = Duration::from_secs(20)),
            phrase!("answer-timed-out-advice"),
        )
        .with_details("POST …/v1/users/lookup · 13:05:30.045Z"))));
        canned
    }

    /// Ada Lovelace, her tokens on their way.
    pub fn ada_without_tokens_yet() -> Self {
        let mut canned = Self::finding();
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(ada())))));
        canned.pass(1)
    }

    /// Ada Lovelace with two tokens, the enabled one chosen.
    pub fn ada() -> Self {
        Self::ada_at(Self::finding())
    }

    fn ada_at(mut canned: Self) -> Self {
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(ada())))));
        canned.answer(Reply::Tokens(Ok(tokens())));
        canned.send(Message::Lookup(lookup::Message::TokenChosen(fixtures::serial())));
        canned.app.forms.lookup.ticket = "INC0042317".to_owned();
        canned.app.forms.lookup.reason = "Lost on the train this morning".to_owned();
        canned
    }

    /// Ada Lovelace, whose list may not be read with this credential.
    pub fn tokens_forbidden() -> Self {
        let mut canned = Self::finding();
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(ada())))));
        canned.answer(Reply::Tokens(Err(forbidden(
            phrase!("not-listed-tokens"),
            "rsa.authenticator.mobile.read",
            "GET …/v2/users/eb2e12ae-…/devices",
        ))));
        canned
    }

    /// A person without any hardware token.
    pub fn no_tokens() -> Self {
        let mut canned = Self::finding();
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(ada())))));
        canned.answer(Reply::Tokens(Ok(Vec::new())));
        canned
    }

    /// A token found by its serial number: only the owner's ID is known.
    pub fn by_serial() -> Self {
        let mut canned = Self::desk();
        canned.find(fixtures::SERIAL);
        canned.answer(Reply::Found(Ok(Box::new(Found::Token(tokens().remove(0))))));
        canned.answer(Reply::Tokens(Ok(tokens())));
        canned
    }

    /// A token that is assigned to nobody.
    pub fn unassigned() -> Self {
        let mut canned = Self::desk();
        canned.find("000123199999");
        let token = HardwareToken { owner: None, ..token("000123199999", TokenStatus::Enabled) };
        canned.answer(Reply::Found(Ok(Box::new(Found::Token(token)))));
        canned
    }

    // ---- the change ----

    /// "Disable token…" was pressed: the token is read again.
    pub fn rereading() -> Self {
        let mut canned = Self::ada();
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        canned
    }

    /// The confirmation dialog, the token read again: Ada's last enabled one.
    pub fn confirm() -> Self {
        let mut canned = Self::rereading();
        canned.answer(reread());
        canned.pass(2)
    }

    /// The token belongs to somebody else by now.
    pub fn confirm_refused() -> Self {
        let mut canned = Self::rereading();
        canned.answer(Reply::Reread(Err(Problem::new(
            ProblemKind::AnotherOwner,
            Action::Disable.not_done(),
            phrase!("owner-another", serial = fixtures::SERIAL, person = fixtures::NAME)
                .and(phrase!("nothing-sent")),
            phrase!("refusal-not-assigned-advice"),
        )
        .with_details(
            "owner: user ID 0b6f1f8e-6d1c-4f6f-a0a4-5b7d3a0f4b11\nasked for: user ID eb2e12ae-1112-451b-98e1-dfe4e6afd60d",
        ))));
        canned
    }

    /// Neither the token nor the list may be read: the state is not known.
    pub fn confirm_unreadable() -> Self {
        let mut canned = Self::rereading();
        let caution = forbidden(
            phrase!("not-looked-up-token"),
            "rsa.authenticator.sidtoken.read",
            "POST …/v1/sidTokens/lookup",
        );
        let reread = Reread {
            token: None,
            person: None,
            at: canned.now,
            others_enabled: None,
            caution: Some(caution),
        };
        canned.answer(Reply::Reread(Ok(Box::new(reread))));
        canned
    }

    /// The change is on its way.
    pub fn sending() -> Self {
        let mut canned = Self::confirm();
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        let sent = canned.app.model.attempts.list.last().expect("an attempt").id;
        canned.app.update(Message::RequestSent(sent), canned.now);
        canned.pass(2)
    }

    /// "Stop waiting" was pressed while it was on its way.
    pub fn stopped_waiting() -> Self {
        let mut canned = Self::sending();
        canned.send(Message::Outcome(outcome::Message::WaitingStopped));
        canned.pass(5)
    }

    /// Closing was asked for while it was on its way.
    pub fn closing() -> Self {
        let mut canned = Self::sending();
        canned.send(Message::CloseAsked);
        canned
    }

    pub(super) fn applied(mut self, outcome: Outcome, took: Duration) -> Self {
        let at = self.now;
        self.answer(Reply::Applied(Ok(Box::new(Applied { outcome, took, at, code: None }))));
        self
    }

    /// The server confirmed it.
    pub fn confirmed() -> Self {
        Self::sending().applied(Outcome::Confirmed(confirmation(Source::Answer)), Duration::from_millis(412))
    }

    /// No answer came in time; the program looks what the server has.
    pub fn unknown() -> Self {
        let problem = no_answer(Action::Disable)
            .with_details("PATCH …/users/eb2e12ae-…/sidTokens/disable · 13:05:30.045Z");
        Self::sending().applied(Outcome::Unknown(problem), Duration::from_secs(30))
    }

    /// … and after a first look the token is still enabled.
    pub fn unknown_looked() -> Self {
        let mut canned = Self::unknown();
        canned.look_finds(tokens().remove(0));
        canned
    }

    /// … and the token turned out to be disabled.
    pub fn resolved() -> Self {
        let mut canned = Self::unknown();
        let token = HardwareToken {
            status: TokenStatus::Disabled,
            changed_by: Some("helpdesk-key@acme.example".to_owned()),
            changed_at: ServerTime::read("2026-11-23T13:05:31.100Z"),
            ..tokens().remove(0)
        };
        canned.look_finds(token);
        canned
    }

    /// The server refused: 409.
    pub fn refused() -> Self {
        Self::sending().applied(Outcome::refused(conflict()), Duration::from_millis(230))
    }

    /// The confirmation in the practice tenant.
    pub fn practice_confirmed() -> Self {
        let mut canned = Self::practice_desk();
        canned.find(fixtures::EMAIL);
        let mut canned = Self::ada_at(canned);
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        canned.answer(reread());
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        canned.applied(Outcome::Confirmed(confirmation(Source::Answer)), Duration::from_millis(31))
    }
}
