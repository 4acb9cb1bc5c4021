//! The program without a runtime: messages in, model and effects out.

mod editor;

use std::{path::PathBuf, time::Duration};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{job::Wait, message::Applied, *};
use crate::domain::{
    Existing,
    change::{Confirmation, Outcome, Reread, Source},
    credential::{Credential, Identity, Kept, KeyFacts, KeyRead},
    hardware_token::{HardwareToken, TokenStatus},
    moment::Moment,
    person::{People, Person, UserId},
    profile::{Catalogue, SignInMethod},
    query::Found,
    serial::Serial,
    signed_in::Ends,
};

/// A desk with its clock; each message comes a second after the one before.
struct Bench {
    app: App,
    now: Timestamp,
    effects: Vec<Effect>,
}

impl Bench {
    fn new() -> Self {
        let now: Timestamp = "2026-11-23T13:05:00Z".parse().unwrap();
        let desk = Desk {
            operator: "m.ortiz".to_owned(),
            zone: TimeZone::UTC,
            export_folder: PathBuf::from("exports"),
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
        let identity = Identity { method: SignInMethod::Bearer, id: "desk".to_owned() };
        bench.reply(
            ticket,
            Reply::SignedIn(Ok(Box::new(SignedIn {
                profile,
                identity,
                ends: Ends::NotSaid,
                caution: None,
                remembered: false,
                not_remembered: None,
                clock_off: None,
            }))),
        );
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
        let tokens =
            vec![token("000123145251", TokenStatus::Enabled), token("000123145310", TokenStatus::Disabled)];
        bench.reply(ticket, Reply::Tokens(Ok(tokens)));
        bench.send(Message::Lookup(lookup::Message::TokenChosen(serial("000123145251"))));
        bench
    }

    /// … and the change is on its way.
    fn sending() -> (Self, Ticket) {
        let mut bench = Self::with_ada();
        bench.send(Message::Lookup(lookup::Message::DisableAsked));
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::Reread(Ok(Box::new(reread()))));
        bench.send(Message::Confirm(confirm::Message::Confirmed));
        let ticket = bench.ticket();
        assert!(matches!(bench.effects[..], [Effect::Apply { .. }]));
        (bench, ticket)
    }

    fn send(&mut self, message: Message) {
        self.now += SignedDuration::from_secs(1);
        self.effects = self.app.update(message, self.now);
    }

    fn reply(&mut self, ticket: Ticket, reply: Reply) {
        self.send(Message::Reply(ticket, reply));
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
        Ticket(self.app.model.last_ticket)
    }

    fn outcome(&self) -> &Outcome {
        &self.app.model.history.records.last().expect("an attempt").entry.outcome
    }
}

fn acme() -> Profile {
    Profile::new("Acme", Address::parse("https://acme.access.securid.com").unwrap())
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
    HardwareToken { status, owner, ..HardwareToken::only_serial(serial(number)) }
}

fn reread() -> Reread {
    Reread {
        token: Some(token("000123145251", TokenStatus::Enabled)),
        at: Timestamp::UNIX_EPOCH,
        others_enabled: Some(0),
        caution: None,
    }
}

fn problem(kind: ProblemKind) -> Problem {
    Problem::new(kind, "summary", "cause", "advice")
}

fn applied(outcome: Outcome) -> Reply {
    Reply::Applied(Ok(Box::new(Applied {
        outcome,
        took: Duration::from_millis(400),
        at: Timestamp::UNIX_EPOCH,
    })))
}

fn confirmed() -> Outcome {
    Outcome::Confirmed(Confirmation {
        status: TokenStatus::Disabled,
        changed_by: Some("desk".to_owned()),
        changed_at: Moment::read("2026-11-23T13:05:30.045Z"),
        user_id: UserId::from_server("ada").unwrap(),
        serial: serial("000123145251"),
        source: Source::Answer,
    })
}

#[test]
fn without_profiles_one_click_signs_in_to_the_practice_tenant() {
    let mut bench = Bench::new();
    assert!(matches!(bench.effects[..], [Effect::LoadProfiles { .. }]));
    bench.load(Vec::new());
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    assert!(matches!(&bench.effects[..], [Effect::SignIn { credential: Credential::Practice, .. }]));
}

#[test]
fn the_first_profile_of_the_file_is_chosen_and_asked_for_a_remembered_credential() {
    let mut bench = Bench::new();
    bench.load(vec![acme()]);
    assert_eq!(bench.app.model.sign_in.chosen, "Acme");
    assert!(matches!(bench.effects[..], [Effect::LookForKept { .. }]));
}

#[test]
fn enter_on_a_key_files_path_reads_it_and_then_signs_in() {
    let mut bench = Bench::new();
    bench.load(vec![acme()]);
    bench.app.forms.sign_in.api_key.path = "desk.key".to_owned();
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let ticket = bench.ticket();
    assert!(matches!(bench.effects[..], [Effect::ReadKey { .. }]));
    bench.reply(ticket, key_read("https://acme.access.securid.com/AdminInterface/restapi/v1"));
    assert!(matches!(&bench.effects[..], [Effect::SignIn { credential: Credential::ApiKey(key), .. }]
        if key.admin_rest_api_url.ends_with("/v1")));
}

#[test]
fn a_key_for_another_host_is_never_sent() {
    let mut bench = Bench::new();
    bench.load(vec![acme()]);
    bench.app.forms.sign_in.api_key.path = "desk.key".to_owned();
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let ticket = bench.ticket();
    bench.reply(ticket, key_read("https://evil.example/AdminInterface/restapi/v1"));
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    assert!(bench.effects.is_empty());
    assert_eq!(
        sign_in::compare_address("https://evil.example", &acme()),
        sign_in::KeyAddress::AnotherHost("evil.example".to_owned())
    );
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
    Reply::KeyRead(Ok(KeyRead { facts, text: text.into() }))
}

#[test]
fn an_edited_path_forgets_what_was_read_from_the_other_file() {
    let mut bench = Bench::new();
    bench.load(vec![acme()]);
    bench.app.forms.sign_in.api_key.path = "desk.key".to_owned();
    bench.send(Message::SignIn(sign_in::Message::KeyEntered));
    let late = bench.ticket();
    bench.app.forms.sign_in.api_key.path = "other.key".to_owned();
    bench.send(Message::SignIn(sign_in::Message::KeyEdited));
    assert!(matches!(bench.effects[..], [Effect::Cancel(ticket)] if ticket == late));
    bench.reply(late, key_read("https://acme.access.securid.com"));
    assert_eq!(bench.app.model.sign_in.api_key, Job::Idle);
}

#[test]
fn a_bearer_token_that_has_ended_is_not_sent() {
    use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
    let token = |ends: Timestamp| {
        let claims = BASE64_URL_SAFE_NO_PAD.encode(format!(r#"{{"exp":{}}}"#, ends.as_second()));
        format!("e30.{claims}.c2ln")
    };
    let mut bench = Bench::new();
    bench.load(vec![acme()]);
    bench.app.forms.sign_in.method = SignInMethod::Bearer;
    bench.app.forms.sign_in.bearer.0.push_str(&token(bench.now));
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    assert!(bench.effects.is_empty(), "{:?}", bench.effects);
    bench.app.forms.sign_in.bearer.0.clear();
    bench.app.forms.sign_in.bearer.0.push_str(&token(bench.now + SignedDuration::from_mins(5)));
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    assert!(matches!(bench.effects[..], [Effect::SignIn { .. }]), "{:?}", bench.effects);
}

#[test]
fn a_key_that_is_pasted_over_a_remembered_one_is_read() {
    let mut bench = Bench::new();
    bench.load(vec![acme()]);
    let ticket = bench.ticket();
    let identity = Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() };
    bench.reply(ticket, Reply::Kept(Ok(Some(Kept { identity, since: bench.now }))));
    assert!(bench.app.model.sign_in.kept_in_use().is_some());
    bench.send(Message::SignIn(sign_in::Message::KeyPasted("{}".into())));
    assert!(bench.app.model.sign_in.kept_in_use().is_none());
    assert!(matches!(bench.effects[..], [Effect::ReadKey { .. }]), "{:?}", bench.effects);
}

#[test]
fn a_refused_proof_of_the_credential_lets_the_agent_decide() {
    let mut bench = Bench::new();
    bench.load(Vec::new());
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let ticket = bench.ticket();
    let signed_in = SignedIn {
        profile: acme(),
        identity: Identity { method: SignInMethod::ApiKey, id: "a".to_owned() },
        ends: Ends::RenewsByItself,
        caution: Some(problem(ProblemKind::Forbidden)),
        remembered: false,
        not_remembered: None,
        clock_off: None,
    };
    bench.reply(ticket, Reply::SignedIn(Ok(Box::new(signed_in))));
    assert!(bench.app.model.who.is_none() && bench.app.model.sign_in.unproved.is_some());
    bench.send(Message::SignIn(sign_in::Message::GoOnAsked));
    assert!(bench.app.model.who.as_ref().is_some_and(|who| who.caution.is_some()));
    assert_eq!(bench.app.model.screen, Screen::Lookup);
}

#[test]
fn the_forms_secrets_are_gone_once_somebody_is_signed_in() {
    let bench = Bench::signed_in();
    assert!(bench.app.forms.sign_in.bearer.0.is_empty());
    assert!(bench.app.forms.sign_in.api_key.pasted.is_none());
}

#[test]
fn a_remembered_credential_that_cannot_be_opened_leads_to_the_form() {
    let mut bench = Bench::new();
    bench.load(vec![acme()]);
    let ticket = bench.ticket();
    let identity = Identity { method: SignInMethod::ApiKey, id: "a".to_owned() };
    let kept = crate::domain::credential::Kept { identity, since: bench.now };
    bench.reply(ticket, Reply::Kept(Ok(Some(kept))));
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    assert!(matches!(&bench.effects[..], [Effect::SignIn { credential: Credential::Remembered, .. }]));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::SignedIn(Err(problem(ProblemKind::Keyring))));
    assert!(bench.app.model.sign_in.give_another);
    assert!(bench.app.model.sign_in.job.failed().is_some());
}

#[test]
fn a_new_look_up_takes_the_old_person_and_serial_number_off_the_screen_at_once() {
    let mut bench = Bench::with_ada();
    assert_eq!(bench.app.forms.lookup.serial, "000123145251");
    bench.find("grace@acme.example");
    assert!(bench.app.model.lookup.person().is_none());
    assert!(bench.app.model.lookup.tokens().is_empty());
    assert!(bench.app.forms.lookup.serial.is_empty());
}

#[test]
fn a_reply_to_a_cancelled_look_up_is_dropped() {
    let mut bench = Bench::signed_in();
    bench.find("ada@acme.example");
    let ticket = bench.ticket();
    bench.send(Message::Lookup(lookup::Message::Cancelled));
    assert!(matches!(bench.effects[..], [Effect::Cancel(cancelled)] if cancelled == ticket));
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
    assert_eq!(bench.app.model.lookup.found, Job::Idle);
}

#[test]
fn the_tokens_of_the_person_before_never_appear_under_the_next() {
    let mut bench = Bench::signed_in();
    bench.find("ada@acme.example");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
    let late = bench.ticket();
    bench.find("grace@acme.example");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("grace"))))));
    bench.reply(late, Reply::Tokens(Ok(vec![token("1", TokenStatus::Enabled)])));
    assert!(bench.app.model.lookup.tokens().is_empty());
}

#[test]
fn a_serial_number_alone_finds_token_owner_and_fills_the_field() {
    let mut bench = Bench::signed_in();
    bench.find("000-123 145251");
    let ticket = bench.ticket();
    let found = Found::Token(token("000123145251", TokenStatus::Enabled));
    bench.reply(ticket, Reply::Found(Ok(Box::new(found))));
    assert_eq!(bench.app.forms.lookup.serial, "000123145251");
    assert!(matches!(&bench.effects[..], [Effect::ListTokens { person, .. }] if person.as_str() == "ada"));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Tokens(Err(problem(ProblemKind::Forbidden))));
    assert_eq!(
        bench.app.model.lookup.tokens().len(),
        1,
        "the token found stays although the list is not permitted"
    );
}

#[test]
fn more_people_are_added_below_those_on_the_screen() {
    let mut bench = Bench::signed_in();
    bench.find("acme");
    let ticket = bench.ticket();
    let page = |id: &str, next_page| People { people: vec![person(id)], total: Some(2), next_page };
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::People(page("a", Some(1)))))));
    bench.send(Message::Lookup(lookup::Message::MoreAsked));
    assert!(matches!(&bench.effects[..], [Effect::Search { text, page: 1, .. }] if text == "acme"));
    bench.send(Message::Lookup(lookup::Message::MoreAsked));
    assert!(bench.effects.is_empty(), "one page at a time");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::More(Ok(page("b", None))));
    let Some(lookup::Subject::People(list)) = bench.app.model.lookup.found.done() else { panic!() };
    assert_eq!((list.people.len(), list.next_page), (2, None));
    bench.send(Message::Lookup(lookup::Message::PersonChosen(1)));
    assert_eq!(bench.app.model.lookup.person().unwrap().id.as_str(), "b");
    bench.send(Message::Lookup(lookup::Message::BackToList));
    assert!(matches!(bench.app.model.lookup.found.done(), Some(lookup::Subject::People(_))));
}

#[test]
fn nothing_can_be_confirmed_before_the_token_was_read_again() {
    let mut bench = Bench::with_ada();
    bench.send(Message::Lookup(lookup::Message::DisableAsked));
    assert!(matches!(bench.effects[..], [Effect::Reread { .. }]));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    assert!(bench.effects.is_empty());
    let ticket = Ticket(bench.app.model.last_ticket);
    bench.reply(ticket, Reply::Reread(Err(problem(ProblemKind::AnotherOwner))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    assert!(bench.effects.is_empty());
    assert!(bench.app.model.history.records.is_empty());
}

#[test]
fn the_last_enabled_token_is_known_as_such() {
    let mut bench = Bench::with_ada();
    assert_eq!(bench.app.model.lookup.left_enabled(&serial("000123145251")), Some(0));
    bench.send(Message::Lookup(lookup::Message::DisableAsked));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Reread(Ok(Box::new(reread()))));
    assert!(bench.app.model.confirm.as_ref().unwrap().last_enabled());
}

#[test]
fn an_attempt_is_in_the_history_as_unknown_before_it_is_answered() {
    let (mut bench, ticket) = Bench::sending();
    assert!(matches!(bench.outcome(), Outcome::Unknown(_)));
    assert_eq!(bench.app.model.screen, Screen::Outcome);
    bench.reply(ticket, applied(confirmed()));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(_)));
    assert!(bench.effects.is_empty(), "a confirmed change is not looked up");
    assert_eq!(bench.app.model.history.records.len(), 1);
}

#[test]
fn after_stop_waiting_the_outcome_is_unknown_until_the_late_answer_lands() {
    let (mut bench, ticket) = Bench::sending();
    bench.send(Message::Outcome(outcome::Message::WaitingStopped));
    assert!(bench.effects.is_empty(), "a write is never dropped");
    assert!(bench.app.model.history.records[0].stopped);
    assert!(matches!(bench.outcome(), Outcome::Unknown(_)));
    bench.send(Message::Outcome(outcome::Message::NextCaller));
    assert_eq!(bench.app.model.screen, Screen::Lookup);
    bench.reply(ticket, applied(confirmed()));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(_)));
    assert_eq!(bench.app.model.screen, Screen::Lookup, "the next caller is not pushed aside");
}

#[test]
fn an_unknown_outcome_is_looked_up_three_times_and_then_on_request() {
    let (mut bench, ticket) = Bench::sending();
    bench.reply(ticket, applied(Outcome::Unknown(problem(ProblemKind::TimedOut))));
    for wait in [2, 4, 8] {
        assert!(
            matches!(bench.effects[..], [Effect::Look { wait: w, .. }] if w == Duration::from_secs(wait))
        );
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::Looked(Ok(Box::new(token("000123145251", TokenStatus::Enabled)))));
        let last = bench.app.model.history.records[0].looks.last.as_ref().unwrap();
        assert!(last.at == bench.now && last.saw.is_ok(), "it stays while the next look waits");
    }
    assert!(bench.effects.is_empty());
    assert!(matches!(bench.outcome(), Outcome::Unknown(_)), "still Enabled proves nothing");
    let steps = &bench.app.model.history.records[0].steps;
    assert!(matches!(steps[0].what, history::Happened::Sent));
    assert!(matches!(&steps[1].what, history::Happened::Settled(Outcome::Unknown(_))));
    assert!(steps[2..].iter().all(|step| matches!(&step.what, history::Happened::Looked(Ok(_)))));
    assert!(steps.len() == 5 && steps[2..].is_sorted_by_key(|step| step.at), "{steps:?}");
    bench.send(Message::Outcome(outcome::Message::CheckAsked));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Looked(Ok(Box::new(token("000123145251", TokenStatus::Disabled)))));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(c) if c.source == Source::ReadLater));
}

#[test]
fn what_a_look_has_confirmed_is_not_unknown_again_when_the_change_times_out() {
    let (mut bench, sent) = Bench::sending();
    bench.send(Message::Outcome(outcome::Message::WaitingStopped));
    bench.send(Message::Outcome(outcome::Message::CheckAsked));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Looked(Ok(Box::new(token("000123145251", TokenStatus::Disabled)))));
    bench.reply(sent, applied(Outcome::Unknown(problem(ProblemKind::TimedOut))));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(c) if c.source == Source::ReadLater));
    assert!(!bench.app.model.history.sending());
}

#[test]
fn a_disabled_token_of_somebody_else_confirms_nothing() {
    let (mut bench, ticket) = Bench::sending();
    bench.reply(ticket, applied(Outcome::Unknown(problem(ProblemKind::ClosedEarly))));
    let ticket = bench.ticket();
    let mut other = token("000123145251", TokenStatus::Disabled);
    other.owner = Some(UserId::from_server("grace").unwrap());
    bench.reply(ticket, Reply::Looked(Ok(Box::new(other))));
    assert!(matches!(bench.outcome(), Outcome::Unknown(_)));
}

#[test]
fn a_fault_while_sending_is_an_unknown_outcome() {
    let (mut bench, ticket) = Bench::sending();
    bench.reply(ticket, Reply::Applied(Err(problem(ProblemKind::Fault))));
    assert!(matches!(bench.outcome(), Outcome::Unknown(p) if p.kind == ProblemKind::Fault));
}

#[test]
fn the_search_shortcut_keeps_the_person_but_never_shows_one_from_before_a_change() {
    let mut bench = Bench::with_ada();
    bench.send(Message::Went(Screen::History));
    let focus = bench.app.model.search_focus;
    bench.send(Message::SearchAsked);
    assert_eq!(bench.app.model.screen, Screen::Lookup);
    assert_eq!(bench.app.model.search_focus, focus + 1);
    assert!(bench.app.model.lookup.person().is_some());

    let (mut bench, ticket) = Bench::sending();
    bench.reply(ticket, applied(confirmed()));
    bench.send(Message::SearchAsked);
    assert_eq!(bench.app.model.screen, Screen::Lookup);
    assert!(bench.app.model.lookup.person().is_none() && bench.app.model.outcome.shown.is_none());
}

#[test]
fn the_next_callers_desk_is_empty_and_the_look_up_before_is_dropped() {
    let mut bench = Bench::signed_in();
    bench.find("ada@acme.example");
    bench.send(Message::NextCallerAsked);
    assert!(matches!(bench.effects[..], [Effect::Cancel(_)]), "{:?}", bench.effects);
    assert_eq!(bench.app.model.lookup, lookup::State::default());
    assert!(bench.app.forms.lookup.search.is_empty());
}

#[test]
fn a_shortcut_does_not_leave_a_question_that_waits_for_an_answer() {
    let mut bench = Bench::with_ada();
    bench.send(Message::Lookup(lookup::Message::DisableAsked));
    for message in [Message::NextCallerAsked, Message::SearchAsked] {
        bench.send(message);
        assert!(bench.app.model.confirm.is_some() && bench.app.model.lookup.person().is_some());
    }
}

#[test]
fn closing_asks_while_a_change_is_on_its_way_and_only_then() {
    let (mut bench, ticket) = Bench::sending();
    bench.send(Message::CloseAsked);
    assert!(bench.app.model.closing && bench.effects.is_empty() && !bench.app.model.may_close());
    bench.reply(ticket, applied(confirmed()));
    assert!(!bench.app.model.closing, "the question answers itself");
    bench.send(Message::CloseAsked);
    assert!(matches!(bench.effects[..], [Effect::Close]));
}

#[test]
fn signing_out_forgets_the_desk_but_a_change_on_its_way_still_lands_in_the_history() {
    let (mut bench, ticket) = Bench::sending();
    bench.send(Message::SignedOut);
    assert!(matches!(bench.effects[0], Effect::SignOut));
    assert!(bench.app.model.who.is_none() && bench.app.forms.lookup.search.is_empty());
    bench.reply(ticket, applied(confirmed()));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(_)));
}

#[test]
fn an_ended_credential_leads_back_to_the_login_panel_with_the_reason() {
    let mut bench = Bench::signed_in();
    bench.find("ada@acme.example");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Err(problem(ProblemKind::SignedOut))));
    assert_eq!(bench.app.model.screen, Screen::SignIn);
    assert!(bench.app.model.sign_in.signed_out.is_some());
}

#[test]
fn a_wait_asked_for_by_the_server_is_shown_where_it_belongs_and_can_be_stopped() {
    let (mut bench, ticket) = Bench::sending();
    let wait = Wait { until: bench.now + SignedDuration::from_secs(3), attempt: 2 };
    bench.send(Message::Waiting(ticket, wait));
    assert_eq!(bench.app.model.history.records[0].sending.unwrap().wait, Some(wait));
    bench.send(Message::Outcome(outcome::Message::WaitStopped));
    assert!(matches!(bench.effects[..], [Effect::StopWait(stopped)] if stopped == ticket));
}

#[test]
fn an_export_asks_before_it_replaces_a_file_that_was_typed() {
    let (mut bench, ticket) = Bench::sending();
    bench.reply(ticket, applied(confirmed()));
    bench.send(Message::Outcome(outcome::Message::ExportAsked));
    assert!(bench.app.forms.export.path.ends_with("token-desk-history-2026-11-23.csv"));
    bench.send(Message::Export(export::Message::Submitted));
    let ticket = bench.ticket();
    assert!(
        matches!(&bench.effects[..], [Effect::Export { existing: Existing::Keep, entries, .. }] if entries.len() == 1)
    );
    bench.reply(ticket, Reply::Exported(Err(problem(ProblemKind::FileExists))));
    assert!(bench.app.model.export.as_ref().unwrap().ask_replace.is_some());
    bench.send(Message::Export(export::Message::ReplaceConfirmed));
    assert!(matches!(&bench.effects[..], [Effect::Export { existing: Existing::Replace, .. }]));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Exported(Ok(PathBuf::from("x.csv"))));
    assert!(bench.app.model.export.is_none() && bench.app.model.notice.is_some());
}

#[test]
fn the_formats_ending_follows_the_choice_and_the_choice_follows_the_ending() {
    let (mut bench, _) = Bench::sending();
    bench.send(Message::History(history::Message::ExportAsked));
    bench.send(Message::Export(export::Message::FormatChosen(crate::domain::export::Format::Xlsx)));
    assert_eq!(PathBuf::from(&bench.app.forms.export.path).extension().unwrap(), "xlsx");
    bench.app.forms.export.path = "a.JSON".to_owned();
    bench.send(Message::Export(export::Message::Edited));
    assert_eq!(bench.app.forms.export.format, crate::domain::export::Format::Json);
}
