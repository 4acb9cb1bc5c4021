//! Whole calls without a window: the program, the runtime and a practice tenant, from signing in to the
//! export.
//!
//! Each journey is what an agent does, message by message; the answers come from the real client over real
//! HTTP.

mod actions;
mod batch;
mod client_certificate;
mod emergency;
mod lasting;
mod odd;
mod open_attempts;
mod person;
#[cfg(unix)]
mod proxy;
mod removals;
mod replace;
mod sealed;
mod settle;
mod stop;
#[cfg(unix)]
mod trust;
mod undo;
mod verify;

use crate::english::English;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::Timestamp;
use secrecy::ExposeSecret as _;
use token_desk::{
    app::{
        Message, Model, Screen,
        attempts::{Stage, Way},
        confirm, export, lookup, outcome, practice, sign_in,
    },
    domain::{
        change::{
            Outcome, Refusal,
            action::Action,
            confirmation::{Confirmation, Now, Source},
        },
        difficulty::{Difficulty, Meets, Ordered},
        history::record::Happened,
        problem::ProblemKind,
        profile::{Address, HttpUrl, Profile, SignInMethod},
        token::hardware_token::TokenStatus,
    },
    practice::Practice,
    words,
};

use crate::desktop::{Desktop, SERVERS};
use crate::fixtures;

/// How these journeys begin.
impl Desktop {
    /// A desk signed in to the built-in practice tenant with one click.
    fn practising() -> Self {
        let mut desktop = Self::with(&[]);
        desktop.send(Message::SignIn(sign_in::Message::Submitted));
        desktop.until("somebody is signed in", |model| model.session.who.is_some());
        desktop
    }

    /// A desk signed in to a practice tenant that the test holds, with its API key file.
    pub fn signed_in_to(server: &Practice) -> Self {
        Self::signed_in_as(server, |_| {})
    }

    /// The same under a profile with rules of its own.
    pub fn signed_in_as(server: &Practice, rule: impl FnOnce(&mut Profile)) -> Self {
        let mut profile = profile_of(server);
        rule(&mut profile);
        let mut desktop = Self::with(&[profile]);
        let key = desktop.folder.path().join("admin.key");
        std::fs::write(&key, server.key_file().expose_secret()).expect("a key file");
        desktop.app.forms.sign_in.api_key.path = key.to_string_lossy().into_owned();
        desktop.send(Message::SignIn(sign_in::Message::Submitted));
        desktop.until("somebody is signed in", |model| model.session.who.is_some());
        desktop
    }

    fn order(&mut self, difficulty: Difficulty, meets: Meets) {
        self.app.forms.practice.meets = meets;
        self.app.forms.practice.answers = Some(1);
        self.send(Message::Practice(practice::Message::Chosen(difficulty)));
    }

    /// The last change has left: it may be done.
    fn until_it_left(&mut self) {
        self.until("it has left", |model| {
            model
                .attempts
                .list
                .last()
                .is_some_and(|attempt| matches!(attempt.stage, Stage::Sending { way: Way::Away, .. }))
        });
    }

    /// Looks once what the server has now.
    fn look(&mut self) {
        let attempt = |model: &Model| model.attempts.list.last().expect("an attempt").looks.count;
        let before = attempt(&self.app.model);
        self.send(Message::Outcome(outcome::Message::CheckAsked));
        self.until("the look is answered", |model| attempt(model) > before);
    }

    /// What the history says of the last attempt: how it stands, and each of its steps.
    fn on_record(&mut self) -> (String, Vec<String>) {
        let number = self.app.model.attempts.list.last().expect("an attempt").number;
        self.choose_entry(number);
        let history = &self.app.model.history;
        let steps = &history.account.as_ref().expect("an account").steps;
        let words = steps.iter().map(|step| match &step.what {
            Happened::Recorded => "Recorded".to_owned(),
            Happened::WaitingStopped => "Waiting stopped".to_owned(),
            Happened::Answered { outcome, .. } => words::outcome::word(outcome),
            Happened::FoundOpen => "Found open".to_owned(),
            Happened::Looked { settled: None, .. } => "Looked".to_owned(),
            Happened::Looked { settled: Some(outcome), .. } => {
                format!("Looked: {}", words::outcome::word(outcome))
            }
            other @ (Happened::BatchBegan { .. }
            | Happened::BatchListed(_)
            | Happened::BatchEnded(_)
            | Happened::Other { .. }) => panic!("{other:?}"),
        });
        (words::outcome::word(&history.chosen_entry().expect("an entry").outcome), words.collect())
    }
}

/// Orders a difficulty for the next change.
fn order(server: &Practice, difficulty: Difficulty) {
    server.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Changes }));
}

pub fn profile_of(server: &Practice) -> Profile {
    let address = Address::parse(&server.admin_rest_api_url()).expect("an address");
    Profile {
        issuer: Some(HttpUrl::parse(&server.issuer()).expect("an issuer")),
        client_id: server.client_id().to_owned(),
        ..Profile::new("Test tenant", address)
    }
}

fn server() -> Arc<Practice> {
    Arc::new(SERVERS.block_on(Practice::start(0)).expect("a practice tenant"))
}

fn patches(server: &Practice) -> usize {
    server.requests().iter().filter(|request| request.method == "PATCH").count()
}

const ADA: &str = fixtures::EMAIL;
const ADAS_TOKEN: &str = fixtures::SERIAL;
const ADAS_SPARE: &str = fixtures::SPARE_SERIAL;

#[test]
fn a_newcomer_disables_a_token_in_the_practice_tenant_and_exports_the_record() {
    let mut desktop = Desktop::practising();
    desktop.disable(ADA, ADAS_TOKEN);
    assert_eq!(desktop.app.model.screen, Screen::Outcome);
    let Outcome::Confirmed(confirmation) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
    assert_eq!(confirmation.now, Now::Status(TokenStatus::Disabled));
    assert_eq!(confirmation.source, Source::Answer);
    assert!(confirmation.changed_by.is_some());
    assert!(confirmation.changed_at.as_ref().unwrap().at.is_some());

    desktop.send(Message::Outcome(outcome::Message::TicketCopied));
    let text = &desktop.copied[0];
    assert!(
        text.contains("confirmed by the server") && text.contains(ADAS_TOKEN) && text.contains("INC0042317")
    );

    desktop.send(Message::Outcome(outcome::Message::ExportAsked));
    let path = desktop.folder.path().join("record.json");
    desktop.app.forms.export.path = path.to_string_lossy().into_owned();
    desktop.send(Message::Export(export::Message::Edited));
    desktop.send(Message::Export(export::Message::Submitted));
    desktop.until("the export is written", |model| model.dialog::<export::Open>().is_none());
    let written: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert!(written.to_string().contains(ADAS_TOKEN));

    desktop.send(Message::Outcome(outcome::Message::NextCaller));
    desktop.find(ADA);
    let tokens = desktop.app.model.lookup.tokens();
    assert!(tokens.iter().all(|token| token.status == TokenStatus::Disabled));
}

#[test]
fn each_kind_of_text_finds_the_person() {
    let mut desktop = Desktop::practising();
    for text in [ADA, fixtures::USER_NAME, fixtures::USER_ID, ADAS_TOKEN] {
        desktop.find(text);
        let person = desktop.app.model.lookup.person().unwrap_or_else(|| panic!("{text}"));
        assert_eq!(person.id.as_str(), fixtures::USER_ID, "{text}");
        assert_eq!(desktop.app.model.lookup.tokens().len(), 2, "{text}");
    }
    desktop.find("lovelace@");
    let Some(lookup::Subject::People(list)) = desktop.app.model.lookup.found.done() else { panic!() };
    assert!(list.people.iter().any(|person| person.email.as_deref() == Some(ADA)));
}

#[test]
fn what_was_pasted_around_an_address_or_number_does_not_hide_the_person() {
    let mut desktop = Desktop::practising();
    for text in [
        format!("Ada Lovelace <{ADA}>;"),
        format!("mailto:{}?subject=token", ADA.replace('@', "%40")),
        format!("\u{202a}{ADA}\u{200b}\0"),
        "ACME\\alovelace".to_owned(),
        format!("S/N: {ADAS_TOKEN}"),
        format!("*{ADAS_TOKEN}*\r\n"),
    ] {
        desktop.find(&text);
        let person = desktop.app.model.lookup.person().unwrap_or_else(|| panic!("{text:?}"));
        assert_eq!(person.id.as_str(), fixtures::USER_ID, "{text:?}");
        assert_eq!(desktop.app.model.lookup.zeros_added(), None, "{text:?}");
    }
}

#[test]
fn a_serial_without_its_zeros_is_found_with_them_which_is_said_and_the_servers_own_is_sent() {
    let short = ADAS_TOKEN.trim_start_matches('0');
    let mut desktop = Desktop::practising();
    desktop.find(short);
    let state = &desktop.app.model.lookup;
    let (asked, found) = state.zeros_added().expect("that zeros were added");
    assert_eq!((asked.as_str(), found.as_str()), (short, ADAS_TOKEN));
    assert_eq!(desktop.app.forms.lookup.serial, ADAS_TOKEN);
    // typed at the desk, too
    desktop.disable(ADA, short);
    let Outcome::Confirmed(confirmation) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
    assert_eq!(confirmation.serial.as_ref().map(ToString::to_string).as_deref(), Some(ADAS_TOKEN));
}

#[test]
fn a_long_list_of_people_comes_25_at_a_time() {
    let mut desktop = Desktop::practising();
    desktop.find("acme.example");
    let length = |model: &Model| match model.lookup.found.done() {
        Some(lookup::Subject::People(list)) => (list.people.len(), list.next_page),
        _ => (0, None),
    };
    assert_eq!(length(&desktop.app.model), (25, Some(1)));
    desktop.send(Message::Lookup(lookup::Message::MoreAsked));
    desktop.until("the second page is there", |model| length(model).0 > 25);
    assert_eq!(length(&desktop.app.model).1, None);
}

#[test]
fn the_last_enabled_token_is_warned_about_before_it_is_disabled() {
    let mut desktop = Desktop::practising();
    desktop.find(ADA);
    desktop.choose(ADAS_TOKEN);
    assert!(desktop.app.model.dialog::<confirm::Asking>().unwrap().last_enabled());
}

#[test]
fn a_token_of_somebody_else_is_refused_with_both_named_and_nothing_is_sent() {
    let server = server();
    let mut desktop = Desktop::signed_in_to(&server);
    desktop.find(ADA);
    desktop.choose("000123149920");
    let problem =
        desktop.app.model.dialog::<confirm::Asking>().unwrap().reread.failed().expect("a refusal").clone();
    assert_eq!(problem.kind, ProblemKind::AnotherOwner);
    assert!(problem.cause.contains("Ada") && problem.details.contains("eb2e12ae"), "{problem:?}");
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    assert!(desktop.app.model.attempts.list.is_empty());
    assert_eq!(patches(&server), 0);
}

#[test]
fn a_token_that_is_disabled_already_is_said_to_be_with_by_whom_and_when() {
    let mut desktop = Desktop::practising();
    desktop.find(ADA);
    desktop.choose(ADAS_SPARE);
    let problem = desktop.app.model.dialog::<confirm::Asking>().unwrap().reread.failed().expect("a refusal");
    assert_eq!(problem.kind, ProblemKind::AlreadySo);
    assert!(
        problem.cause.contains(fixtures::OPERATOR) && problem.cause.contains("2026"),
        "{}",
        problem.cause
    );
}

#[test]
fn what_changes_between_dialog_and_click_stops_the_change() {
    let server = server();
    let mut first = Desktop::signed_in_to(&server);
    let mut second = Desktop::signed_in_to(&server);
    first.find(ADA);
    first.choose(ADAS_TOKEN);
    second.disable(ADA, ADAS_TOKEN);
    assert!(matches!(second.outcome(), Outcome::Confirmed(_)));
    first.send(Message::Confirm(confirm::Message::Confirmed));
    first.until("the change is answered", |model| !model.attempts.sending());
    assert!(matches!(first.outcome(), Outcome::Refused(p) if p.problem.kind == ProblemKind::AlreadySo));
    assert_eq!(patches(&server), 1);
}

#[test]
fn each_refusal_of_the_contract_is_an_outcome_of_its_own() {
    let mut desktop = Desktop::practising();
    for (difficulty, kind) in [
        (Difficulty::Forbidden, ProblemKind::Forbidden),
        (Difficulty::NotFound, ProblemKind::NotFound),
        (Difficulty::Conflict, ProblemKind::Conflict),
    ] {
        desktop.order(difficulty, Meets::Changes);
        desktop.disable(ADA, ADAS_TOKEN);
        let Outcome::Refused(Refusal { problem, .. }) = desktop.outcome() else { panic!("{difficulty:?}") };
        assert_eq!(problem.kind, kind);
        assert_eq!(problem.summary.english(), "The token was not disabled");
    }
    desktop.disable(ADA, ADAS_TOKEN);
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)), "the difficulties are used up");
}

#[test]
fn a_change_cut_off_after_it_was_made_is_unknown_until_it_was_looked_up() {
    let server = server();
    let mut desktop = Desktop::signed_in_to(&server);
    server.order(Some(Ordered { difficulty: Difficulty::CutAfter, answers: Some(1), meets: Meets::Changes }));
    desktop.disable(ADA, ADAS_TOKEN);
    assert!(matches!(desktop.outcome(), Outcome::Unknown(_)), "{:?}", desktop.outcome());
    desktop.send(Message::Outcome(outcome::Message::CheckAsked));
    desktop.until("the outcome is settled", |model| !model.attempts.list[0].is_open());
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(c) if matches!(c.source, Source::ReadLater(_))));
    assert_eq!(patches(&server), 1, "a change is never sent twice");
}

#[test]
fn a_change_cut_off_before_it_was_made_stays_unknown() {
    let server = server();
    let mut desktop = Desktop::signed_in_to(&server);
    server.order(Some(Ordered {
        difficulty: Difficulty::CutBefore,
        answers: Some(1),
        meets: Meets::Changes,
    }));
    desktop.disable(ADA, ADAS_TOKEN);
    desktop.send(Message::Outcome(outcome::Message::CheckAsked));
    desktop.until("the first look is answered", |model| model.attempts.list[0].looks.count == 1);
    assert!(matches!(desktop.outcome(), Outcome::Unknown(_)));
    assert_eq!(patches(&server), 1, "a change is never sent twice");
}

#[test]
fn answers_that_confirm_nothing_are_unknown() {
    for difficulty in [Difficulty::ServerError, Difficulty::GatewayPage, Difficulty::BrokenJson] {
        let mut desktop = Desktop::practising();
        desktop.order(difficulty, Meets::Changes);
        desktop.disable(ADA, ADAS_TOKEN);
        assert!(matches!(desktop.outcome(), Outcome::Unknown(_)), "{difficulty:?}: {:?}", desktop.outcome());
    }
}

#[test]
fn a_server_that_asks_to_wait_is_waited_for_and_asked_again() {
    let server = server();
    let mut desktop = Desktop::signed_in_to(&server);
    let difficulty = Difficulty::TooManyWithRetryAfter;
    server.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Changes }));
    desktop.disable(ADA, ADAS_TOKEN);
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)));
    assert_eq!(patches(&server), 2);
}

#[test]
fn a_wait_can_be_stopped_and_then_nothing_was_changed() {
    let mut desktop = Desktop::practising();
    desktop.order(Difficulty::TooManyWithRetryAfter, Meets::Changes);
    desktop.find(ADA);
    desktop.choose(ADAS_TOKEN);
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    desktop.until("the wait is announced", |model| model.work.wait(model.attempts.list[0].id).is_some());
    desktop.send(Message::Outcome(outcome::Message::Stopped));
    desktop.until("the change is answered", |model| !model.attempts.sending());
    assert!(
        matches!(desktop.outcome(), Outcome::Refused(p) if p.problem.kind == ProblemKind::TooManyRequests)
    );
}

#[test]
fn a_cancelled_read_answers_nothing_and_leaves_the_desk_usable() {
    let mut desktop = Desktop::practising();
    desktop.order(Difficulty::Slow, Meets::Everything);
    desktop.app.forms.lookup.search = ADA.to_owned();
    desktop.send(Message::Lookup(lookup::Message::Submitted));
    desktop.send(Message::Lookup(lookup::Message::Cancelled));
    desktop.find(fixtures::USER_NAME);
    assert!(desktop.app.model.lookup.person().is_some());
}

#[test]
fn an_oauth_client_signs_in_with_its_private_jwk() {
    let server = server();
    let mut desktop = Desktop::with(&[profile_of(&server)]);
    desktop.send(Message::SignIn(sign_in::Message::MethodChosen(SignInMethod::OAuthClient)));
    desktop.send(Message::SignIn(sign_in::Message::KeyPasted(server.oauth_jwk().clone())));
    desktop.until("the JWK is read", |model| model.sign_in.jwk.running().is_none());
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("somebody is signed in", |model| model.session.who.is_some());
    assert_eq!(desktop.app.model.session.who.as_ref().unwrap().identity.id, server.client_id());
    desktop.disable(ADA, ADAS_TOKEN);
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)));
    let tokens = server.requests().iter().filter(|request| request.path == "/oauth/token").count();
    assert_eq!(tokens, 1, "the access token is reused");
}

#[test]
fn a_pasted_bearer_token_signs_in_and_its_end_is_known() {
    let server = server();
    let mut desktop = Desktop::with(&[profile_of(&server)]);
    let bearer = server.bearer(Duration::from_mins(30), token_desk::practice::DESK_SCOPES);
    desktop.send(Message::SignIn(sign_in::Message::MethodChosen(SignInMethod::Bearer)));
    desktop.app.forms.sign_in.bearer.0.push_str(bearer.expose_secret());
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("somebody is signed in", |model| model.session.who.is_some());
    let ends = desktop.app.model.session.who.as_ref().unwrap().ends;
    assert!(matches!(ends, token_desk::domain::sign_in::signed_in::Ends::At(at) if at > Timestamp::now()));
}

#[test]
fn a_credential_without_the_permission_to_read_tokens_can_still_disable_one() {
    let server = server();
    let mut desktop = Desktop::with(&[profile_of(&server)]);
    let scopes = ["rsa.user.read", "rsa.authenticator.sidtoken.manage"];
    let bearer = server.bearer(Duration::from_mins(30), &scopes);
    desktop.send(Message::SignIn(sign_in::Message::MethodChosen(SignInMethod::Bearer)));
    desktop.app.forms.sign_in.bearer.0.push_str(bearer.expose_secret());
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("somebody is signed in", |model| model.session.who.is_some());
    desktop.find(ADA);
    let problem = desktop.app.model.lookup.tokens.failed().expect("no list");
    assert!(problem.to_text().contains("rsa.authenticator.mobile.read"), "{}", problem.to_text());
    desktop.choose(ADAS_TOKEN);
    let reread =
        desktop.app.model.dialog::<confirm::Asking>().unwrap().reread.done().expect("a cautious yes").clone();
    assert!(reread.token.is_none() && reread.caution.is_some());
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    desktop.until("the change is answered", |model| !model.attempts.sending());
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)));
}

#[test]
fn a_clock_that_is_off_is_named_as_the_likely_cause_of_a_refusal() {
    let server = server();
    server.shift_clock(jiff::SignedDuration::from_mins(-10));
    let mut desktop = Desktop::with(&[profile_of(&server)]);
    desktop.send(Message::SignIn(sign_in::Message::KeyPasted(server.key_file().clone())));
    desktop.until("the key is read", |model| model.sign_in.api_key.running().is_none());
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("the sign-in is answered", |model| model.sign_in.unproved.is_some());
    let caution = desktop.app.model.sign_in.unproved.as_ref().unwrap().caution.clone().unwrap();
    assert!(caution.cause.contains("clock"), "{}", caution.cause);
}

#[test]
fn signing_out_leaves_nobody_who_could_be_asked_for() {
    let mut desktop = Desktop::practising();
    desktop.send(Message::SignedOut);
    assert_eq!(desktop.app.model.screen, Screen::SignIn);
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("somebody is signed in again", |model| model.session.who.is_some());
}

#[test]
fn a_runtime_that_is_dropped_in_the_middle_ends_at_once() {
    let mut desktop = Desktop::practising();
    desktop.order(Difficulty::Slow, Meets::Everything);
    desktop.app.forms.lookup.search = ADA.to_owned();
    desktop.send(Message::Lookup(lookup::Message::Submitted));
    let began = Instant::now();
    drop(desktop);
    assert!(began.elapsed() < Duration::from_secs(5), "well before the slow answer comes");
}

#[test]
fn an_export_to_a_folder_that_is_not_there_says_so_and_loses_nothing() {
    let mut desktop = Desktop::practising();
    desktop.disable(ADA, ADAS_TOKEN);
    desktop.send(Message::Outcome(outcome::Message::ExportAsked));
    desktop.app.forms.export.path = Path::new("/nowhere/at/all/record.csv").to_string_lossy().into_owned();
    desktop.send(Message::Export(export::Message::Submitted));
    desktop.until("the export is answered", |model| {
        model.dialog::<export::Open>().is_some_and(|open| open.job.failed().is_some())
    });
    assert_eq!(desktop.app.model.attempts.list.len(), 1);
}
