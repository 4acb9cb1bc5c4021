//! Verify the caller: what counts, what is asked of the server, and what ends it.

mod whose;

use super::{
    verify::{AfterCode, Message::*, Over, PAUSE, RunningVerification, Said, Stage, Way},
    *,
};
use crate::domain::{
    profile::policy::Actions,
    sign_in::signed_in::SignedIn,
    verification::{
        Caller, How, Verification,
        live_verification::{LiveVerification, VerificationStatus, access::About},
    },
};
use crate::fixtures;

impl PureApp {
    /// Ada on the screen, and the dialog open.
    fn verifying() -> Self {
        let mut bench = Self::with_ada();
        bench.send(Message::Lookup(lookup::Message::VerifyAsked));
        bench
    }

    /// … and the server was asked to begin.
    fn starting() -> Self {
        let mut bench = Self::verifying();
        bench.verify(Started);
        assert!(
            matches!(bench.effects[..], [Effect::Verification(VerificationEffect::Start { .. })]),
            "{:?}",
            bench.effects
        );
        bench
    }

    /// … and it runs.
    fn asking() -> Self {
        let mut bench = Self::starting();
        bench.status_is(VerificationStatus::Waiting);
        assert!(matches!(bench.stage(), Stage::Asking(_)));
        bench
    }

    fn session_asked(&self) -> &RunningVerification {
        let Stage::Asking(session) = self.stage() else { panic!("{:?}", self.stage()) };
        session
    }

    fn verify(&mut self, message: verify::Message) {
        self.send(Message::Verify(message));
    }

    /// Answers the last order about it.
    fn status_is(&mut self, status: VerificationStatus) {
        let session = self.session(status);
        self.answered(Ok(Box::new(session)));
    }

    fn session(&self, status: VerificationStatus) -> LiveVerification {
        let ends = self.now + SignedDuration::from_mins(2);
        LiveVerification {
            url: Some("https://acme.example/verify/1".to_owned()),
            ends: ServerTime::read(&ends.to_string()),
            admin: None,
            status,
        }
    }

    fn answered(&mut self, result: Result<Box<LiveVerification>, Problem>) {
        let reply = match self.stage() {
            Stage::Starting { lost: None, .. } => Reply::VerificationStarted,
            Stage::Asking(session) if session.code.running().is_some() => Reply::VerificationCodeChecked,
            _ => Reply::VerificationRead,
        };
        let ticket = self.ticket();
        self.reply(ticket, reply(result));
    }

    fn stage(&self) -> &Stage {
        &self.app.model.dialog::<verify::Open>().expect("the dialog is open").stage
    }

    fn said(&self) -> Option<&Said> {
        self.app.model.dialog::<verify::Open>().expect("the dialog is open").said.as_ref()
    }

    fn verified(&self) -> Option<&How> {
        self.app.model.lookup.caller.verified.as_ref().map(|verification| &verification.how)
    }

    fn note(&mut self, how: How) {
        self.app.forms.verify.way = Some(Way::Listed(how));
        self.verify(Noted);
    }

    fn type_code(&mut self, code: &str) {
        code.clone_into(&mut self.app.forms.verify.code.0);
        self.verify(CodeSubmitted);
    }

    fn is_ended_at_the_server(&self) -> bool {
        self.effects
            .iter()
            .any(|effect| matches!(effect, Effect::Verification(VerificationEffect::Cancel { .. })))
    }

    fn looks_after(&self, pause: Duration) -> bool {
        self.effects
            .iter()
            .any(|effect| matches!(effect, Effect::Verification(VerificationEffect::Status { wait, .. }) if *wait == pause))
    }
}

#[test]
fn what_the_agent_did_is_noted_with_its_time_and_goes_into_the_change() {
    for how in [How::CalledBack, How::ManagerConfirmed, How::SeenInPerson] {
        let mut bench = PureApp::verifying();
        bench.note(how.clone());
        assert_eq!(
            bench.app.model.lookup.caller.verified,
            Some(Verification { how: how.clone(), at: bench.now })
        );
        assert!(bench.app.model.dialog::<verify::Open>().is_none() && !bench.is_ended_at_the_server());
        bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        let change = &bench.app.model.dialog::<confirm::Asking>().unwrap().change;
        assert_eq!(change.caller.verified.as_ref().map(|verified| &verified.how), Some(&how));
    }
}

#[test]
fn another_way_needs_words_and_nothing_is_noted_without_a_choice() {
    let mut bench = PureApp::verifying();
    for way in [None, Some(Way::LiveVerification), Some(Way::Listed(How::Other(String::new())))] {
        bench.app.forms.verify.way = way;
        bench.verify(Noted);
        assert!(bench.app.model.dialog::<verify::Open>().unwrap().checked);
        assert_eq!(bench.verified(), None);
    }
    bench.app.forms.verify.other.push_str(" known  by voice ");
    bench.verify(Noted);
    assert_eq!(bench.verified(), Some(&How::Other("known by voice".to_owned())));
}

#[test]
fn live_verification_counts_when_the_server_says_so_and_not_before() {
    let mut bench = PureApp::asking();
    assert_eq!(bench.verified(), None);
    assert!(bench.looks_after(PAUSE));
    bench.status_is(VerificationStatus::Waiting);
    assert!(bench.looks_after(PAUSE), "and again");
    bench.status_is(VerificationStatus::Verified);
    assert_eq!(bench.verified(), Some(&How::LiveVerification));
    assert_eq!(*bench.stage(), Stage::Verified(bench.now));
    bench.verify(Closed);
    assert!(!bench.is_ended_at_the_server(), "what has ended is not ended");
    assert_eq!(bench.verified(), Some(&How::LiveVerification));
}

#[test]
fn a_start_that_is_answered_as_over_was_no_question_and_denies_nobody() {
    for status in [VerificationStatus::Failed, VerificationStatus::Over] {
        let mut bench = PureApp::starting();
        bench.status_is(status);
        assert_eq!(*bench.stage(), Stage::Choosing);
        assert!(
            matches!(bench.said(), Some(Said::NotBegun(problem)) if problem.summary.contains("not started"))
        );
        let Caller { verified, denied, .. } = &bench.app.model.lookup.caller;
        assert_eq!((verified, denied), (&None, &None));
        assert!(bench.effects.is_empty(), "{:?}", bench.effects);
    }
}

#[test]
fn words_that_nobody_knows_count_as_nothing_and_are_kept_as_they_are() {
    let mut bench = PureApp::asking();
    bench.status_is(VerificationStatus::read("Verified perhaps"));
    let Stage::Asking(session) = bench.stage() else { panic!("{:?}", bench.stage()) };
    assert_eq!(session.verification.status, VerificationStatus::Other("Verified perhaps".to_owned()));
    assert_eq!(bench.verified(), None);
    assert!(bench.looks_after(PAUSE));
}

#[test]
fn who_is_not_the_person_takes_an_earlier_verification_with_them() {
    let mut bench = PureApp::verifying();
    bench.note(How::SeenInPerson);
    bench.send(Message::Lookup(lookup::Message::VerifyAsked));
    bench.verify(Started);
    bench.status_is(VerificationStatus::Waiting);
    bench.status_is(VerificationStatus::Failed);
    assert_eq!(*bench.stage(), Stage::Failed);
    assert_eq!(bench.verified(), None);
    assert_eq!(bench.app.model.lookup.caller.denied, Some(bench.now));
    assert!(
        bench.app.model.dialog::<confirm::Asking>().is_none() && bench.effects.len() == 1,
        "{:?}",
        bench.effects
    );
    let failed = bench.now;
    bench.verify(AnotherWay);
    assert_eq!(bench.app.forms.verify.way, None, "nothing is chosen for them");
    bench.note(How::ManagerConfirmed);
    assert_eq!(bench.verified(), Some(&How::ManagerConfirmed));
    assert_eq!(bench.app.model.lookup.caller.denied, Some(failed), "that stays on the screen");
    bench.send(Message::Lookup(lookup::Message::TokenChosen(fixtures::serial())));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    let asking = bench.app.model.dialog::<confirm::Asking>().expect("a dialog");
    assert_eq!(asking.change.caller, bench.app.model.lookup.caller, "both go into the change");
}

#[test]
fn one_that_is_over_can_be_begun_again() {
    let mut bench = PureApp::asking();
    bench.status_is(VerificationStatus::Over);
    assert_eq!((bench.stage(), bench.said()), (&Stage::Choosing, Some(&Said::Over(Over::NoAnswer))));
    assert_eq!(bench.verified(), None);
    bench.verify(Started);
    assert!(matches!(bench.effects[..], [Effect::Verification(VerificationEffect::Start { .. })]));
}

#[test]
fn the_server_that_knows_of_none_any_more_means_that_it_is_over() {
    let mut bench = PureApp::asking();
    bench.answered(Err(problem(ProblemKind::NotFound)));
    assert_eq!(bench.said(), Some(&Said::Over(Over::NoAnswer)));
}

#[test]
fn a_late_reply_counts_for_nothing() {
    let mut bench = PureApp::asking();
    let (look, verified) = (bench.ticket(), bench.session(VerificationStatus::Verified));
    bench.verify(Closed);
    assert!(bench.is_ended_at_the_server());
    bench.reply(look, Reply::VerificationRead(Ok(Box::new(verified.clone()))));
    assert_eq!(bench.verified(), None);
    bench.send(Message::Lookup(lookup::Message::VerifyAsked));
    bench.verify(Started);
    bench.reply(look, Reply::VerificationRead(Ok(Box::new(verified.clone()))));
    bench.reply(look, Reply::VerificationStarted(Ok(Box::new(verified))));
    assert!(matches!(bench.stage(), Stage::Starting { .. }));
    assert_eq!(bench.verified(), None);
}

#[test]
fn whatever_leaves_the_dialog_ends_it_at_the_server() {
    let ways: [fn(&mut PureApp); 5] = [
        |bench| bench.verify(Closed),
        |bench| bench.send(Message::WindowClosed),
        |bench| bench.send(Message::SignedOut),
        |bench| bench.find("grace@acme.example"),
        |bench| bench.send(Message::Lookup(lookup::Message::Submitted)),
    ];
    for begin in [PureApp::starting, PureApp::asking] {
        for leave in ways {
            let mut bench = begin();
            leave(&mut bench);
            assert!(bench.is_ended_at_the_server(), "{:?}", bench.effects);
            assert!(bench.app.model.dialog::<verify::Open>().is_none() && bench.verified().is_none());
            let order = |wanted: fn(&Effect) -> bool| bench.effects.iter().position(wanted);
            if let Some(signed_out) = order(|effect| matches!(effect, Effect::SignOut)) {
                let ended =
                    order(|effect| matches!(effect, Effect::Verification(VerificationEffect::Cancel { .. })));
                assert!(ended < Some(signed_out), "while there is a session to end it with");
            }
        }
    }
}

#[test]
fn an_order_to_begin_is_never_dropped_but_a_look_is() {
    let mut bench = PureApp::starting();
    bench.verify(Closed);
    assert!(!bench.effects.iter().any(|effect| matches!(effect, Effect::Cancel(_))), "{:?}", bench.effects);
    let mut bench = PureApp::asking();
    let look = bench.ticket();
    bench.verify(Closed);
    assert!(bench.effects.iter().any(|effect| matches!(effect, Effect::Cancel(ticket) if *ticket == look)));
}

#[test]
fn a_verification_belongs_to_the_person_and_to_the_call() {
    for leave in [
        |bench: &mut PureApp| bench.find("ada@acme.example"),
        |bench: &mut PureApp| bench.send(Message::NextCallerAsked),
        |bench: &mut PureApp| bench.send(Message::SignedOut),
    ] {
        let mut bench = PureApp::verifying();
        bench.note(How::CalledBack);
        bench.app.model.lookup.caller.denied = Some(bench.now);
        leave(&mut bench);
        assert_eq!(bench.verified(), None);
        assert_eq!(bench.app.model.lookup.caller.denied, None);
    }
}

#[test]
fn a_code_is_checked_alone_and_leaves_the_field() {
    let mut bench = PureApp::asking();
    let look = bench.ticket();
    bench.type_code(" ");
    assert!(bench.effects.is_empty(), "there is nothing to check");
    bench.type_code(" 123 \u{a0}456 ");
    let cancelled = |effect: &Effect| matches!(effect, Effect::Cancel(ticket) if *ticket == look);
    assert!(bench.effects.iter().any(cancelled), "a look from before the code would tell nothing");
    let sent = bench.effects.iter().find_map(|effect| match effect {
        Effect::Verification(VerificationEffect::Code { code, .. }) => {
            Some(secrecy::ExposeSecret::expose_secret(code).to_owned())
        }
        _ => None,
    });
    assert_eq!(sent.as_deref(), Some("123456"));
    assert!(bench.app.forms.verify.code.0.is_empty());
    assert!(bench.effects.iter().any(|effect| matches!(effect, Effect::ForgetTyping)));
    bench.type_code("777777");
    assert!(bench.effects.is_empty(), "one at a time");
    bench.status_is(VerificationStatus::Verified);
    assert_eq!(bench.verified(), Some(&How::LiveVerification));
}

#[test]
fn a_code_that_settles_nothing_says_so_and_the_looks_go_on() {
    let mut bench = PureApp::asking();
    bench.type_code("000000");
    bench.status_is(VerificationStatus::Waiting);
    let Stage::Asking(session) = bench.stage() else { panic!("{:?}", bench.stage()) };
    assert_eq!(session.after_code, Some(AfterCode::StillOpen));
    assert!(bench.looks_after(PAUSE));

    bench.type_code("000000");
    bench.answered(Err(problem(ProblemKind::TimedOut)));
    let Stage::Asking(session) = bench.stage() else { panic!("{:?}", bench.stage()) };
    assert!(matches!(session.after_code, Some(AfterCode::NotChecked(_))));
    assert!(bench.looks_after(Duration::ZERO), "a lost answer is looked up at once");
    assert_eq!(bench.verified(), None);
    bench.status_is(VerificationStatus::Waiting);
    let Stage::Asking(session) = bench.stage() else { panic!("{:?}", bench.stage()) };
    assert!(session.after_code.is_some(), "it can still be read");
}

#[test]
fn a_look_that_fails_is_said_and_followed_by_the_next() {
    let mut bench = PureApp::asking();
    bench.answered(Err(problem(ProblemKind::TimedOut)));
    let Stage::Asking(session) = bench.stage() else { panic!("{:?}", bench.stage()) };
    assert!(session.trouble.is_some() && session.verification.url.is_some());
    assert!(bench.looks_after(PAUSE));
    bench.status_is(VerificationStatus::Waiting);
    let Stage::Asking(session) = bench.stage() else { panic!("{:?}", bench.stage()) };
    assert!(session.trouble.is_none());
}

#[test]
fn a_server_that_never_says_that_the_time_is_over_is_not_waited_for_any_longer() {
    let mut bench = PureApp::asking();
    let waiting = bench.session(VerificationStatus::Waiting);
    bench.now += SignedDuration::from_secs(125);
    bench.answered(Ok(Box::new(waiting.clone())));
    assert!(matches!(bench.stage(), Stage::Asking(_)), "it has some seconds to say so itself");
    bench.now += SignedDuration::from_secs(10);
    bench.answered(Ok(Box::new(waiting)));
    assert_eq!((bench.stage(), bench.said()), (&Stage::Choosing, Some(&Said::Over(Over::NoAnswer))));
    assert!(bench.is_ended_at_the_server());
}

#[test]
fn without_an_end_that_can_be_believed_ten_minutes_are_the_limit() {
    for ends in [None, ServerTime::read("soon"), ServerTime::read("2020-01-01T00:00:00Z")] {
        let mut bench = PureApp::starting();
        let session = LiveVerification { ends: ends.clone(), ..bench.session(VerificationStatus::Waiting) };
        bench.answered(Ok(Box::new(session.clone())));
        bench.now += SignedDuration::from_mins(9);
        bench.answered(Ok(Box::new(session.clone())));
        let Stage::Asking(asked) = bench.stage() else { panic!("{ends:?}") };
        assert_eq!(asked.remaining(bench.now), None);
        bench.now += SignedDuration::from_mins(1);
        bench.answered(Ok(Box::new(session)));
        assert_eq!(bench.said(), Some(&Said::Over(Over::NoAnswer)));
    }
}

#[test]
fn a_clock_that_is_off_does_not_shorten_the_time() {
    let mut bench = PureApp::starting();
    let session = bench.session(VerificationStatus::Waiting);
    bench.app.model.session.who.as_mut().unwrap().clock_off = Some(SignedDuration::from_mins(5));
    bench.answered(Ok(Box::new(session)));
    let Stage::Asking(asked) = bench.stage() else { panic!("{:?}", bench.stage()) };
    assert_eq!(asked.remaining(bench.now).map(|left| left.as_secs() / 60), Some(6));
}

#[test]
fn what_the_server_refuses_to_begin_is_said_and_can_be_tried_again() {
    for (kind, about) in [
        (ProblemKind::Conflict, None),
        (ProblemKind::Forbidden, Some(About::Credential)),
        (ProblemKind::NotFound, Some(About::Person)),
    ] {
        let mut bench = PureApp::starting();
        bench.answered(Err(problem(kind)));
        assert!(matches!(bench.said(), Some(Said::NotBegun(problem)) if problem.kind == kind));
        let kept = bench.app.model.session.verification_not_begun.as_ref().map(|before| before.about);
        assert_eq!(kept, about);
        bench.verify(Closed);
        assert!(!bench.is_ended_at_the_server(), "it would be another administrator's");
        bench.send(Message::Lookup(lookup::Message::VerifyAsked));
        assert_eq!(bench.app.forms.verify.way == Some(Way::LiveVerification), kind == ProblemKind::Conflict);
        bench.verify(Started);
        bench.status_is(VerificationStatus::Waiting);
        assert_eq!(bench.app.model.session.verification_not_begun, None, "it goes now");
    }
}

#[test]
fn an_api_key_begins_none_but_can_note_what_was_done() {
    let mut bench = PureApp::with_ada();
    bench.app.model.session.who.as_mut().unwrap().identity.method = SignInMethod::ApiKey;
    bench.send(Message::Lookup(lookup::Message::VerifyAsked));
    assert_eq!(bench.app.forms.verify.way, None);
    bench.verify(Started);
    assert!(bench.effects.is_empty());
    bench.note(How::CalledBack);
    assert_eq!(bench.verified(), Some(&How::CalledBack));
}

#[test]
fn where_the_profile_requires_it_nothing_is_disabled_before() {
    let mut bench = PureApp::with_ada();
    let SignedIn { profile, .. } = bench.app.model.session.who.as_mut().unwrap();
    profile.policy.verification = Actions::from_iter([Action::Disable]);
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    assert!(bench.effects.is_empty() && bench.app.model.dialog::<confirm::Asking>().is_none());
    bench.send(Message::Lookup(lookup::Message::VerifyAsked));
    bench.verify(Started);
    bench.status_is(VerificationStatus::Waiting);
    bench.status_is(VerificationStatus::Verified);
    bench.verify(Closed);
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    assert!(bench.app.model.dialog::<confirm::Asking>().unwrap().change.caller.verified.is_some());
}

#[test]
fn the_code_and_the_address_are_shown_by_no_debug() {
    let mut bench = PureApp::asking();
    bench.app.forms.verify.code.0.push_str("314159");
    let text = format!("{:?}", bench.app);
    assert!(!text.contains("314159") && !text.contains("acme.example/verify"));
    bench.verify(CodeSubmitted);
    assert!(!format!("{:?} {:?}", bench.app, bench.effects).contains("314159"));
}

#[test]
fn a_session_that_ended_meanwhile_leads_to_the_login_panel() {
    let mut bench = PureApp::asking();
    bench.answered(Err(problem(ProblemKind::SignedOut)));
    assert_eq!(bench.app.model.screen, Screen::SignIn);
    assert!(bench.app.model.dialog::<verify::Open>().is_none());
}

#[test]
fn a_yes_long_after_the_end_counts_for_nothing() {
    for (late, counts) in [(120, true), (131, false)] {
        let mut bench = PureApp::asking();
        let verified = bench.session(VerificationStatus::Verified);
        bench.now += SignedDuration::from_secs(late);
        bench.answered(Ok(Box::new(verified)));
        assert_eq!(bench.verified(), counts.then_some(&How::LiveVerification), "after {late} seconds");
        assert_eq!(bench.said() == Some(&Said::Over(Over::TooLate)), !counts);
    }
}

#[test]
fn a_code_that_is_not_accepted_makes_nobody_somebody_else() {
    let refused = |bench: &mut PureApp| {
        bench.type_code("314 159");
        bench.status_is(VerificationStatus::Failed);
        assert_eq!(bench.session_asked().after_code, Some(AfterCode::NotAccepted));
        assert!(
            bench.looks_after(Duration::ZERO) && bench.effects.len() == 1,
            "how it stands is read at once"
        );
        assert_eq!(bench.app.model.lookup.caller.denied, None);
    };
    let mut bench = PureApp::asking();
    refused(&mut bench);
    bench.status_is(VerificationStatus::Waiting);
    assert_eq!(
        bench.session_asked().after_code,
        Some(AfterCode::NotAccepted),
        "it goes on, and that is said"
    );
    bench.type_code("314159");
    assert_eq!(bench.session_asked().after_code, None);
    bench.status_is(VerificationStatus::Verified);
    assert_eq!(bench.verified(), Some(&How::LiveVerification));

    let mut bench = PureApp::asking();
    refused(&mut bench);
    bench.status_is(VerificationStatus::Failed);
    assert_eq!(*bench.stage(), Stage::Failed);
    assert!(bench.app.model.lookup.caller.denied.is_some());

    for over in [Ok(VerificationStatus::Over), Err(ProblemKind::NotFound)] {
        let mut bench = PureApp::asking();
        refused(&mut bench);
        match over {
            Ok(status) => bench.status_is(status),
            Err(kind) => bench.answered(Err(problem(kind))),
        }
        assert_eq!(bench.said(), Some(&Said::Over(Over::CodeNotAccepted)));
        assert_eq!(bench.app.model.lookup.caller.denied, None);
    }

    let mut bench = PureApp::asking();
    bench.type_code("314159");
    bench.answered(Err(problem(ProblemKind::NotFound)));
    assert!(matches!(bench.session_asked().after_code, Some(AfterCode::NotChecked(_))), "nobody judged it");
    assert!(bench.looks_after(Duration::ZERO));
}

#[test]
fn a_404_for_one_person_is_nothing_against_the_next() {
    let mut bench = PureApp::starting();
    bench.answered(Err(problem(ProblemKind::NotFound)));
    bench.verify(Closed);
    bench.send(Message::Lookup(lookup::Message::VerifyAsked));
    assert_eq!(bench.app.forms.verify.way, None, "not for them");
    bench.verify(Closed);
    bench.app.model.lookup.found = Job::Done(lookup::Subject::Person(person("grace")));
    bench.send(Message::Lookup(lookup::Message::VerifyAsked));
    assert_eq!(bench.app.forms.verify.way, Some(Way::LiveVerification), "but for the next");
    bench.verify(Started);
    bench.answered(Err(problem(ProblemKind::Forbidden)));
    bench.verify(Closed);
    bench.app.model.lookup.found = Job::Done(lookup::Subject::Person(person("ada")));
    bench.send(Message::Lookup(lookup::Message::VerifyAsked));
    assert_eq!(bench.app.forms.verify.way, None, "a 403 is about the credential");
}
