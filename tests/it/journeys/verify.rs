//! Verify the caller, with the practice tenant's people: who answers right, who answers wrong, who does not
//! answer.

use crate::english::English;
use token_desk::{
    app::{
        lookup, outcome,
        verify::{self, AfterCode, Message::*, Over, RunningVerification, Said, Stage, Way},
    },
    domain::{
        change::action::Action,
        profile::policy::{Actions, Policy},
        verification::{
            How,
            live_verification::access::{About, NotBegun},
        },
    },
    practice::DESK_SCOPES,
    words,
};

use super::*;
use crate::fixtures;

/// Answers right.
const ADA_ID: &str = fixtures::USER_ID;
/// Answers wrong.
const BRUNO: &str = "007887cb-9070-41a8-9a40-bd8e77d284d8";
/// Never answers.
const OWEN: &str = "17bb6896-d57c-46a1-be49-706c94af8ba2";

impl Desktop {
    /// A desk signed in with a bearer token to a tenant that the test holds, whose profile requires a
    /// verification for some actions.
    fn with_bearer(server: &Practice, verification: Actions) -> Self {
        let policy = Policy { verification, ..Policy::default() };
        let mut desktop = Self::with(&[Profile { policy, ..profile_of(server) }]);
        let bearer = server.bearer(Duration::from_mins(30), DESK_SCOPES);
        desktop.sign_in_with_bearer(bearer.expose_secret());
        desktop
    }

    /// "Verify the caller…".
    fn ask_to_verify(&mut self) {
        self.send(Message::Lookup(lookup::Message::VerifyAsked));
    }

    fn verify(&mut self, message: verify::Message) {
        self.send(Message::Verify(message));
    }

    /// Finds somebody and asks the server to verify them.
    fn begin(&mut self, who: &str) {
        self.find(who);
        self.ask_to_verify();
        self.verify(Started);
        self.until("the beginning is answered", |model| !matches!(stage(model), Stage::Starting { .. }));
    }

    fn until_it_ends(&mut self) {
        self.until("it ends", |model| !matches!(stage(model), Stage::Asking(_) | Stage::Found(_)));
    }

    /// The code that the caller would read out: the last part of the practice tenant's address.
    fn read_out(&self) -> String {
        let Stage::Asking(session) = stage(&self.app.model) else { panic!("nobody is asked") };
        session.verification.url.as_ref().and_then(|url| url.rsplit('/').next()).expect("a code").to_owned()
    }

    fn type_code(&mut self, code: &str) {
        code.clone_into(&mut self.app.forms.verify.code.0);
        self.verify(CodeSubmitted);
    }

    fn note(&mut self, how: How) {
        self.ask_to_verify();
        self.app.forms.verify.way = Some(Way::Listed(how));
        self.verify(Noted);
    }

    fn verified(&self) -> Option<&How> {
        self.app.model.lookup.caller.verified.as_ref().map(|verification| &verification.how)
    }

    /// The record of the attempt on the screen, as it is written to a file from the history.
    fn exported(&mut self) -> String {
        self.send(Message::Outcome(outcome::Message::ExportAsked));
        let path = self.folder.path().join("record.json");
        self.app.forms.export.path = path.to_string_lossy().into_owned();
        self.send(Message::Export(export::Message::Edited));
        self.send(Message::Export(export::Message::Submitted));
        self.until("the export is written", |model| model.dialog::<export::Open>().is_none());
        std::fs::read_to_string(path).expect("the record")
    }

    fn confirm(&mut self) {
        self.send(Message::Confirm(confirm::Message::Confirmed));
        self.until("the change is answered", |model| !model.attempts.sending());
        assert!(matches!(self.outcome(), Outcome::Confirmed(_)), "{:?}", self.outcome());
    }
}

fn stage(model: &Model) -> &Stage {
    &model.dialog::<verify::Open>().expect("the dialog is open").stage
}

fn said(model: &Model) -> Option<&Said> {
    model.dialog::<verify::Open>().expect("the dialog is open").said.as_ref()
}

fn asking(model: &Model) -> &RunningVerification {
    match stage(model) {
        Stage::Asking(session) => session,
        other => panic!("{other:?}"),
    }
}

/// Orders a difficulty for the next request, whatever it is.
fn order_for_the_next(server: &Practice, difficulty: Difficulty) {
    server.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Everything }));
}

/// The steps of Live Verification that the server was asked for, without the looks.
fn steps(server: &Practice) -> Vec<String> {
    let requests = server.requests();
    let steps = requests.iter().filter_map(|request| request.path.split_once("/verify/"));
    steps.map(|(_, step)| step.to_owned()).filter(|step| step != "status").collect()
}

#[track_caller]
fn until_asked_for(server: &Practice, expected: &[&str]) {
    let end = Instant::now() + crate::desktop::CAP;
    while steps(server) != expected {
        assert!(Instant::now() < end, "{:?} instead of {expected:?}", steps(server));
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn in_the_practice_tenant_the_person_answers_right_and_the_record_of_the_change_says_so() {
    let mut desktop = Desktop::practising();
    desktop.begin(ADA);
    assert!(matches!(stage(&desktop.app.model), Stage::Asking(_)));
    assert_eq!(desktop.verified(), None);
    desktop.until_it_ends();
    assert!(matches!(stage(&desktop.app.model), Stage::Verified(_)));
    desktop.verify(Closed);
    desktop.choose(ADAS_TOKEN);
    desktop.confirm();
    let entry = &desktop.app.model.attempts.list[0].entry();
    assert_eq!(
        entry.change.caller.verified.as_ref().map(|verified| &verified.how),
        Some(&How::LiveVerification)
    );
    let written = desktop.exported();
    assert!(written.contains("Live Verification"), "{written}");
}

#[test]
fn who_answers_wrong_is_not_the_person_and_an_earlier_verification_goes() {
    let server = server();
    server.set_answers_after(Duration::from_secs(1));
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.find(BRUNO);
    desktop.note(How::SeenInPerson);
    assert_eq!(desktop.verified(), Some(&How::SeenInPerson));
    desktop.ask_to_verify();
    desktop.verify(Started);
    desktop.until("it is over", |model| *stage(model) == Stage::Failed);
    assert_eq!(desktop.verified(), None);
    assert!(desktop.app.model.lookup.caller.denied.is_some());
}

#[test]
fn who_does_not_answer_is_not_verified_when_the_time_is_over() {
    let server = server();
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.begin(OWEN);
    let Stage::Asking(session) = stage(&desktop.app.model) else { panic!("nobody is asked") };
    let left = session.remaining(Timestamp::now()).expect("the server says until when");
    assert!(left > Duration::from_secs(100) && left <= Duration::from_mins(2), "{left:?}");
    server.shift_clock(jiff::SignedDuration::from_secs(121));
    desktop.until_it_ends();
    assert_eq!(said(&desktop.app.model), Some(&Said::Over(Over::NoAnswer)));
    assert_eq!(desktop.verified(), None);
}

#[test]
fn the_code_that_the_caller_reads_out_decides() {
    let server = server();
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.begin(OWEN);
    let code = desktop.read_out();
    let (start, end) = code.split_at(3);
    desktop.type_code(&format!(" {start} {end} "));
    desktop.until_it_ends();
    assert!(matches!(stage(&desktop.app.model), Stage::Verified(_)));
    assert_eq!(desktop.verified(), Some(&How::LiveVerification));
    desktop.verify(Closed);

    desktop.begin(OWEN);
    assert_eq!(desktop.verified(), Some(&How::LiveVerification), "the same person, a moment later");
    desktop.type_code("wrong");
    desktop.until_it_ends();
    assert_eq!((stage(&desktop.app.model), desktop.verified()), (&Stage::Failed, None));
    assert_eq!(steps(&server), ["start", "code", "start", "code"]);
}

#[test]
fn another_administrators_verification_is_said_left_alone_and_waited_for() {
    let server = server();
    let (mut first, mut second) =
        (Desktop::with_bearer(&server, Actions::NONE), Desktop::with_bearer(&server, Actions::NONE));
    first.begin(OWEN);
    for _ in 0..2 {
        second.begin(ADA);
        let Some(Said::NotBegun(problem)) = said(&second.app.model) else { panic!("it was begun") };
        assert_eq!(problem.kind, ProblemKind::Conflict);
        second.verify(Closed);
    }
    assert_eq!(steps(&server), ["start"; 3], "what it did not begin it does not end");
    first.verify(Closed);
    until_asked_for(&server, &["start", "start", "start", "cancel"]);
    second.begin(ADA);
    assert!(matches!(stage(&second.app.model), Stage::Asking(_)));
}

#[test]
fn whatever_leaves_the_dialog_ends_it_so_that_the_next_can_begin() {
    let server = server();
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    let mut expected = Vec::new();
    for leave in [
        |desktop: &mut Desktop| desktop.verify(Closed),
        |desktop: &mut Desktop| desktop.find(ADA),
        |desktop: &mut Desktop| desktop.send(Message::SignedOut),
    ] {
        desktop.begin(OWEN);
        assert!(matches!(stage(&desktop.app.model), Stage::Asking(_)));
        leave(&mut desktop);
        expected.extend(["start", "cancel"]);
        until_asked_for(&server, &expected);
    }
    assert!(desktop.app.model.session.who.is_none());
}

#[test]
fn one_that_is_left_while_it_is_being_begun_is_ended_once_it_was() {
    let server = server();
    server.set_slow(Duration::from_millis(400));
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.find(OWEN);
    server.order(Some(Ordered { difficulty: Difficulty::Slow, answers: Some(1), meets: Meets::Everything }));
    desktop.ask_to_verify();
    desktop.verify(Started);
    desktop.verify(Closed);
    desktop.begin(OWEN);
    assert!(matches!(stage(&desktop.app.model), Stage::Asking(_)), "{:?}", said(&desktop.app.model));
    assert_eq!(steps(&server), ["start", "cancel", "start"]);
}

/// Asks for a beginning whose answer is lost, and looks what came of it.
fn begin_unanswered(desktop: &mut Desktop, server: &Practice, difficulty: Difficulty) {
    order_for_the_next(server, difficulty);
    desktop.ask_to_verify();
    desktop.verify(Started);
    desktop.until("it is known", |model| !matches!(stage(model), Stage::Starting { .. }));
}

#[test]
fn a_beginning_whose_answer_was_lost_is_found_to_run_and_not_begun_twice() {
    let server = server();
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.find(OWEN);
    begin_unanswered(&mut desktop, &server, Difficulty::CutAfter);
    assert!(matches!(stage(&desktop.app.model), Stage::Found(_)), "{:?}", said(&desktop.app.model));
    desktop.verify(Closed);
    assert_eq!(steps(&server), ["start"], "it may be another administrator's");
}

#[test]
fn what_a_colleague_finds_out_about_the_person_says_nothing_about_who_is_on_this_line() {
    let server = server();
    server.set_answers_after(Duration::from_secs(2));
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.find(ADA);
    let mut colleague = Desktop::with_bearer(&server, Actions::NONE);
    colleague.begin(ADA);
    // its looks would meet what is ordered for the other's beginning
    drop(colleague);
    begin_unanswered(&mut desktop, &server, Difficulty::ServerError);
    assert!(matches!(stage(&desktop.app.model), Stage::Found(_)), "{:?}", said(&desktop.app.model));
    desktop.until_it_ends();
    assert_eq!(said(&desktop.app.model), Some(&Said::Over(Over::Found)));
    assert_eq!(desktop.verified(), None);
    desktop.verify(Started);
    desktop.until("it is begun", |model| matches!(stage(model), Stage::Asking(_)));
    desktop.until_it_ends();
    assert_eq!(desktop.verified(), Some(&How::LiveVerification), "this one is of this call");
    assert_eq!(steps(&server), ["start"; 3]);
}

#[test]
fn a_window_that_is_closed_ends_what_it_began_before_the_program_ends() {
    for leave in [Message::WindowClosed, Message::SignedOut] {
        let server = server();
        let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
        desktop.begin(OWEN);
        desktop.send(leave);
        drop(desktop);
        assert_eq!(steps(&server), ["start", "cancel"]);
    }
}

#[test]
fn a_window_that_is_closed_while_one_is_being_begun_waits_for_it_and_ends_it() {
    let server = server();
    server.set_slow(Duration::from_millis(500));
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.find(OWEN);
    order_for_the_next(&server, Difficulty::Slow);
    desktop.ask_to_verify();
    desktop.verify(Started);
    desktop.send(Message::WindowClosed);
    drop(desktop);
    assert_eq!(steps(&server), ["start", "cancel"]);
}

#[test]
fn a_network_that_hangs_does_not_keep_the_program_from_ending() {
    let server = server();
    server.set_slow(Duration::from_secs(20));
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.begin(OWEN);
    server.order(Some(Ordered { difficulty: Difficulty::Slow, answers: None, meets: Meets::Everything }));
    desktop.send(Message::WindowClosed);
    let since = Instant::now();
    drop(desktop);
    assert!(since.elapsed() < Duration::from_secs(5), "{:?}", since.elapsed());
}

#[test]
fn a_refusal_is_kept_in_mind_and_a_missing_permission_is_not_tried() {
    let server = server();
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.find(ADA);
    server.order(Some(Ordered {
        difficulty: Difficulty::Forbidden,
        answers: Some(1),
        meets: Meets::Everything,
    }));
    desktop.ask_to_verify();
    desktop.verify(Started);
    desktop.until("it is answered", |model| !matches!(stage(model), Stage::Starting { .. }));
    let kept = &desktop.app.model.session.verification_not_begun;
    assert!(matches!(kept, Some(NotBegun { about: About::Credential, .. })));
    desktop.verify(Started);
    desktop.until("it goes now", |model| matches!(stage(model), Stage::Asking(_)));
    assert_eq!(desktop.app.model.session.verification_not_begun, None);

    let mut desktop = Desktop::with(&[profile_of(&server)]);
    let bearer = server.bearer(Duration::from_mins(30), &["rsa.user.read"]);
    desktop.sign_in_with_bearer(bearer.expose_secret());
    let before = steps(&server);
    desktop.find(ADA_ID);
    desktop.ask_to_verify();
    desktop.verify(Started);
    assert_eq!((stage(&desktop.app.model), steps(&server)), (&Stage::Choosing, before));
}

#[test]
fn where_the_profile_requires_it_nothing_is_disabled_before_and_the_record_says_how() {
    let server = server();
    let mut desktop = Desktop::with_bearer(&server, Actions::from_iter([Action::Disable]));
    desktop.find(ADA);
    desktop.app.forms.lookup.serial = ADAS_TOKEN.to_owned();
    desktop.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    assert!(desktop.app.model.dialog::<confirm::Asking>().is_none());
    desktop.note(How::CalledBack);
    desktop.choose(ADAS_TOKEN);
    desktop.confirm();
    assert_eq!(patches(&server), 1);
    let written = desktop.exported();
    assert!(written.contains("Called back on the number on record"), "{written}");

    desktop.send(Message::Outcome(outcome::Message::NextCaller));
    desktop.find(ADA);
    assert_eq!(desktop.verified(), None, "a new call");
}

#[test]
fn a_tenant_without_it_is_said_with_whom_to_ask_and_kept_in_mind_until_it_begins() {
    let server = server();
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.find(OWEN);
    order_for_the_next(&server, Difficulty::NotFound);
    desktop.ask_to_verify();
    desktop.verify(Started);
    desktop.until("it is answered", |model| !matches!(stage(model), Stage::Starting { .. }));
    assert_eq!(*stage(&desktop.app.model), Stage::Choosing);
    let Some(Said::NotBegun(problem)) = said(&desktop.app.model) else { panic!("it was begun") };
    assert_eq!(
        (problem.kind, problem.summary.english().as_str()),
        (ProblemKind::NotFound, "The verification was not started")
    );
    desktop.verify(Closed);
    desktop.ask_to_verify();
    let model = &desktop.app.model;
    let person = model.lookup.person().expect("somebody");
    let why = verify::why_no_live_verification(&model.session, &person.id).expect("a reason");
    let words = why.phrase().english();
    assert!(words.contains("it did not know them") && words.contains("licensed and switched on"), "{words}");
    assert_eq!(desktop.app.forms.verify.way, None, "it is not the next step any more");
    assert_eq!(steps(&server), ["start"], "nothing is looked at, and nothing ended, that was not begun");
    desktop.verify(Started);
    desktop.until("it goes now", |model| matches!(stage(model), Stage::Asking(_)));
    assert_eq!(desktop.app.model.session.verification_not_begun, None);
}

#[test]
fn a_code_whose_answer_is_lost_is_not_sent_twice_and_what_the_server_says_of_it_decides() {
    let server = server();
    for (difficulty, right) in
        [(Difficulty::CutAfter, true), (Difficulty::CutAfter, false), (Difficulty::BrokenJson, true)]
    {
        let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
        desktop.begin(OWEN);
        let code = if right { desktop.read_out() } else { "wrong".to_owned() };
        let before = steps(&server).len();
        order_for_the_next(&server, difficulty);
        desktop.type_code(&code);
        desktop.until_it_ends();
        assert_eq!(matches!(stage(&desktop.app.model), Stage::Verified(_)), right, "{difficulty:?}");
        assert_eq!(*stage(&desktop.app.model) == Stage::Failed, !right, "{difficulty:?}");
        assert_eq!(desktop.verified(), right.then_some(&How::LiveVerification));
        assert_eq!(desktop.app.model.lookup.caller.denied.is_some(), !right);
        assert_eq!(steps(&server)[before..], ["code"], "{difficulty:?}");
    }
}

#[test]
fn a_code_that_never_reached_the_server_counts_for_nothing_and_is_typed_once_more() {
    let server = server();
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.begin(OWEN);
    let code = desktop.read_out();
    for difficulty in [Difficulty::CutBefore, Difficulty::ServerError] {
        order_for_the_next(&server, difficulty);
        desktop.type_code(&code);
        desktop.until("the code is answered", |model| asking(model).code.running().is_none());
        let Some(AfterCode::NotChecked(problem)) = &asking(&desktop.app.model).after_code else { panic!() };
        assert_eq!(problem.summary.english(), "Outcome unknown", "{difficulty:?}");
        assert!(problem.cause.contains("may or may not have been checked"), "{problem:?}");
        assert!(!problem.to_text().contains(&code), "the code is nowhere");
        assert_eq!((desktop.app.forms.verify.code.0.as_str(), desktop.verified()), ("", None));
    }
    desktop.type_code(&code);
    desktop.until_it_ends();
    assert_eq!(desktop.verified(), Some(&How::LiveVerification));
    assert_eq!(steps(&server), ["start", "code", "code", "code"]);
}

#[test]
fn a_look_that_fails_says_why_and_the_next_one_brings_the_answer() {
    let server = server();
    server.set_answers_after(Duration::from_secs(1));
    let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
    desktop.begin(ADA);
    order_for_the_next(&server, Difficulty::ServerError);
    desktop.until("the look has failed", |model| asking(model).trouble.is_some());
    let problem = asking(&desktop.app.model).trouble.clone().expect("a problem");
    assert_eq!(
        (problem.kind, problem.summary.english().as_str()),
        (ProblemKind::ServerError, "The state of the verification was not read")
    );
    assert_eq!(desktop.verified(), None, "nothing is concluded from it");
    desktop.until_it_ends();
    assert!(matches!(stage(&desktop.app.model), Stage::Verified(_)));
    assert_eq!(
        (desktop.verified(), steps(&server)),
        (Some(&How::LiveVerification), vec!["start".to_owned()])
    );
}

#[test]
fn what_the_agent_did_goes_into_the_record_of_the_change_the_ticket_and_the_export() {
    let server = server();
    let other = How::Other(String::new());
    for (how, typed, words, exported, serial) in [
        (How::ManagerConfirmed, "", "Manager confirmed", "Manager confirmed", ADAS_TOKEN),
        (other, "  known by\tvoice ", "Other (known by voice)", "Other: known by voice", "000123149920"),
    ] {
        let mut desktop = Desktop::with_bearer(&server, Actions::NONE);
        desktop.find(serial);
        desktop.app.forms.verify.other = typed.to_owned();
        desktop.note(how.clone());
        if !typed.is_empty() {
            assert!(
                desktop.app.model.dialog::<verify::Open>().is_some(),
                "opening the dialog empties its fields"
            );
            desktop.app.forms.verify.other = typed.to_owned();
            desktop.verify(Noted);
        }
        assert!(desktop.app.model.dialog::<verify::Open>().is_none());
        assert_eq!(desktop.verified().map(words::verification::how).as_deref(), Some(words));
        desktop.choose(serial);
        desktop.confirm();
        let text = desktop.ticket_text();
        assert!(text.contains(&format!("Caller verified: {words}, ")), "{text}");
        let written = desktop.exported();
        assert!(written.contains(exported), "{written}");
        desktop.choose_entry(1);
        let entry = desktop.app.model.history.chosen_entry().expect("an entry");
        let verified =
            entry.change.caller.verified.as_ref().map(|verified| words::verification::how(&verified.how));
        assert_eq!(verified.as_deref(), Some(words));
    }
}
