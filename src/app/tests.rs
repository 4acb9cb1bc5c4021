//! The program without a runtime: messages in, model and effects out.

mod around;
mod changing;
mod checking;
mod composing;
mod dialogs;
mod editor;
mod emergency;
mod finding;
mod guiding;
mod lasting;
mod linking;
mod locking;
mod notifying;
mod person;
mod removing;
mod replacing;
mod secrets;
mod setting;
mod signing_in;
mod undoing;
mod verifying;

use crate::domain::sign_in::signed_in::tests::who;
use std::{path::PathBuf, sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{
    job::Wait,
    reply::{Applied, LookAnswer},
    *,
};
use crate::domain::{
    Existing,
    change::{
        Outcome, Reread,
        action::Action,
        availability::Refused,
        confirmation::{Confirmation, Now, Source},
        observation::Observation,
        settle::{Doubt, Known},
    },
    history::record::Which,
    language::Language,
    person::{People, Person, UserId, query::Found},
    problem::{Problem, ProblemKind},
    profile::{Address, Catalogue, Profile, SignInMethod},
    sign_in::{
        credential::{Credential, Identity, Kept, KeyFacts, KeyRead},
        signed_in::{Ends, SignedIn},
    },
    time::server_time::ServerTime,
    token::{
        hardware_token::{HardwareToken, TokenStatus},
        serial::Serial,
    },
};
use crate::fixtures;

/// A desk with its clock; each message comes a second after the one before.
struct PureApp {
    app: App,
    now: Timestamp,
    effects: Vec<Effect>,
}

impl PureApp {
    fn new() -> Self {
        let now: Timestamp = "2026-11-23T13:05:00Z".parse().unwrap();
        let desk = Workstation {
            operator: fixtures::OPERATOR.to_owned(),
            host: "HD-PC-17".to_owned(),
            zone: TimeZone::UTC,
            language: Language::English,
            language_asked: None,
            notifies: true,
            asks_who: None,
            export_folder: PathBuf::from("exports"),
            policy: Arc::default(),
        };
        let (app, effects) = App::new(desk, now);
        Self { app, now, effects }
    }

    /// A desk at which somebody is signed in to "Acme".
    fn signed_in() -> Self {
        let mut bench = Self::new();
        let profile = acme();
        bench.load(vec![profile.clone()]);
        bench.app.forms.sign_in.method = SignInMethod::Bearer;
        bench.app.forms.sign_in.bearer.0.push_str("opaque");
        bench.send(Message::SignIn(sign_in::Message::Submitted));
        let ticket = bench.ticket();
        let who = who(profile, SignInMethod::Bearer, None);
        bench.reply(ticket, Reply::SignedIn(Ok(Box::new(who))));
        assert_eq!(bench.app.model.screen, Screen::Lookup);
        bench
    }

    /// … and Ada Lovelace with two hardware tokens is on the screen, the first chosen.
    fn with_ada() -> Self {
        let mut bench = Self::signed_in();
        bench.find("ada@acme.example");
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
        let ticket = bench.ticket();
        let tokens = vec![
            token(fixtures::SERIAL, TokenStatus::Enabled),
            token(fixtures::SPARE_SERIAL, TokenStatus::Disabled),
        ];
        bench.reply(ticket, Reply::Tokens(Ok(tokens)));
        bench.send(Message::Lookup(lookup::Message::TokenChosen(fixtures::serial())));
        bench
    }

    /// … and the change is on its way.
    fn sending() -> (Self, Ticket) {
        let mut bench = Self::with_ada();
        bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::Reread(Ok(Box::new(reread()))));
        bench.send(Message::Confirm(confirm::Message::Confirmed));
        let ticket = bench.ticket();
        assert!(matches!(bench.effects[..], [Effect::Change(ChangeEffect::Apply { .. })]));
        bench.send(Message::Recorded(ticket, 1));
        bench.app.update(Message::RequestSent(ticket), bench.now);
        (bench, ticket)
    }

    fn send(&mut self, message: Message) {
        self.now += SignedDuration::from_secs(1);
        self.effects = self.app.update(message, self.now);
    }

    fn reply(&mut self, ticket: Ticket, reply: Reply) {
        self.send(Message::Reply(ticket, reply));
    }

    /// The last look is answered with this record, as the runtime does.
    fn look_finds(&mut self, ticket: Ticket, token: HardwareToken) {
        let observed = Observation::Token(token);
        let settled = self.doubt().settled_by(&observed, self.now);
        let seen = LookAnswer { at: self.now, observed: Ok(Box::new(observed)), settled };
        self.reply(ticket, Reply::Looked(Ok(Box::new(seen))));
    }

    /// What is not known about the first attempt.
    fn doubt(&self) -> Doubt {
        let attempt = &self.app.model.attempts.list[0];
        let entry = attempt.entry();
        let ended = (!attempt.is_sending()).then(|| entry.at + entry.took);
        let known = Known::default();
        Doubt { number: entry.number, change: entry.change, at: entry.at, ended, known }
    }

    fn find(&mut self, text: &str) {
        self.app.forms.lookup.search = text.to_owned();
        self.send(Message::Lookup(lookup::Message::Submitted));
    }

    fn load(&mut self, profiles: Vec<Profile>) {
        let ticket = self.ticket();
        let catalogue = Catalogue { profiles, ..Catalogue::default() };
        self.reply(ticket, Reply::Profiles(Ok(catalogue)));
    }

    /// The ticket of the last order that has one.
    fn ticket(&self) -> Ticket {
        self.app.model.work.last()
    }

    fn outcome(&self) -> Outcome {
        self.app.model.attempts.list.last().expect("an attempt").entry().outcome
    }
}

fn acme() -> Profile {
    Profile::new("Acme", fixtures::address())
}

fn person(id: &str) -> Person {
    let id = UserId::from_server(id).unwrap();
    Person {
        first_name: Some("Ada".to_owned()),
        email: Some("ada@acme.example".to_owned()),
        ..Person::only_id(id)
    }
}

fn serial(text: &str) -> Serial {
    Serial::parse(text).unwrap()
}

fn token(number: &str, status: TokenStatus) -> HardwareToken {
    let owner = Some(UserId::from_server("ada").unwrap());
    HardwareToken { status, owner, ..fixtures::bare_token(serial(number)) }
}

fn reread() -> Reread {
    Reread {
        token: Some(token(fixtures::SERIAL, TokenStatus::Enabled)),
        person: None,
        at: Timestamp::UNIX_EPOCH,
        others_enabled: Some(0),
        caution: None,
    }
}

fn problem(kind: ProblemKind) -> Problem {
    fixtures::problem(kind, "summary", "cause", "advice")
}

fn applied(outcome: Outcome) -> Reply {
    Reply::Applied(Ok(Box::new(Applied {
        outcome,
        took: Duration::from_millis(400),
        at: Timestamp::UNIX_EPOCH,
        code: None,
    })))
}

fn confirmed() -> Outcome {
    Outcome::Confirmed(Confirmation {
        now: Now::Status(TokenStatus::Disabled),
        changed_by: Some("desk".to_owned()),
        changed_at: ServerTime::read("2026-11-23T13:05:30.045Z"),
        user_id: UserId::from_server("ada").unwrap(),
        serial: Some(fixtures::serial()),
        source: Source::Answer,
    })
}

fn key_read(address: &str) -> Reply {
    let text =
        format!(r#"{{"customerName":"Acme","accessID":"a","accessKey":"k","adminRestApiUrl":"{address}"}}"#);
    let facts = KeyFacts::ApiKey {
        customer: "Acme".to_owned(),
        access_id: "a".to_owned(),
        address: address.to_owned(),
        description: String::new(),
    };
    Reply::KeyRead(Ok(KeyRead { facts, text: text.into(), exposed: None }))
}
