//! Whose verification it is: one whose beginning was lost, one that was found running, one of another
//! administrator or call.

use super::*;
use crate::fixtures;

impl PureApp {
    /// … and the answer to the order to begin was lost, and one was found running.
    fn found() -> Self {
        let mut bench = Self::starting();
        bench.answered(Err(problem(ProblemKind::TimedOut)));
        bench.status_is(VerificationStatus::Waiting);
        assert!(matches!(bench.stage(), Stage::Found(_)), "{:?}", bench.stage());
        bench
    }
}

#[test]
fn a_beginning_whose_answer_was_lost_is_looked_up_before_anything_else() {
    let lost = |bench: &mut PureApp| {
        bench.answered(Err(problem(ProblemKind::TimedOut)));
        assert!(bench.looks_after(Duration::ZERO) && bench.effects.len() == 1);
    };
    for earlier in [VerificationStatus::Verified, VerificationStatus::Failed, VerificationStatus::Over] {
        let mut bench = PureApp::starting();
        lost(&mut bench);
        bench.status_is(earlier);
        let Some(Said::NotBegun(said)) = bench.said() else { panic!("{:?}", bench.said()) };
        assert_eq!(
            (said.kind, said.summary.english().as_str()),
            (ProblemKind::TimedOut, "The verification was not started")
        );
        assert_eq!(bench.verified(), None, "that is of an earlier call");
        assert_eq!(bench.app.model.lookup.caller.denied, None);
    }

    let mut bench = PureApp::starting();
    lost(&mut bench);
    bench.answered(Err(problem(ProblemKind::Unreachable)));
    let Some(Said::Unsure(said)) = bench.said() else { panic!("{:?}", bench.said()) };
    assert_eq!(said.summary, "A verification may or may not have been started");
    assert!(
        said.cause.starts_with("The answer to the start was lost, and the verification could not be read. ")
    );
    bench.verify(Started);
    assert!(bench.looks_after(Duration::ZERO) && bench.effects.len() == 1, "the look comes first");
    bench.answered(Err(problem(ProblemKind::NotFound)));
    assert!(matches!(bench.said(), Some(Said::NotBegun(_))));
}

#[test]
fn what_may_be_another_administrators_is_not_ended_from_here() {
    let looking = || {
        let mut bench = PureApp::starting();
        bench.answered(Err(problem(ProblemKind::TimedOut)));
        bench
    };
    let unsure = || {
        let mut bench = PureApp::starting();
        bench.answered(Err(problem(ProblemKind::TimedOut)));
        bench.answered(Err(problem(ProblemKind::Unreachable)));
        bench
    };
    for begin in [looking as fn() -> PureApp, unsure, PureApp::found] {
        for leave in [Message::Verify(Closed), Message::SignedOut, Message::WindowClosed] {
            let mut bench = begin();
            bench.send(leave);
            assert!(!bench.is_ended_at_the_server(), "{:?}", bench.effects);
        }
    }
}

#[test]
fn one_that_was_found_running_says_nothing_about_this_caller_however_it_ends() {
    for ends in [VerificationStatus::Verified, VerificationStatus::Failed, VerificationStatus::Over] {
        let mut bench = PureApp::found();
        assert!(bench.looks_after(PAUSE));
        bench.answered(Err(problem(ProblemKind::TimedOut)));
        bench.status_is(VerificationStatus::Waiting);
        assert!(matches!(bench.stage(), Stage::Found(_)) && bench.looks_after(PAUSE), "it is waited for");
        bench.type_code("123456");
        assert!(bench.effects.is_empty(), "no code is for it");
        bench.verify(AnotherWay);
        bench.verify(Closed);
        assert!(!bench.is_ended_at_the_server());

        let mut bench = PureApp::found();
        bench.status_is(ends);
        assert_eq!((bench.stage(), bench.said()), (&Stage::Choosing, Some(&Said::Over(Over::Found))));
        assert_eq!(bench.verified(), None);
        assert_eq!(bench.app.model.lookup.caller.denied, None);
        bench.verify(Started);
        assert!(
            matches!(bench.effects[..], [Effect::Verification(VerificationEffect::Start { .. })]),
            "it is begun again"
        );
    }
}

#[test]
fn one_that_was_found_running_is_watched_no_longer_than_it_lasts() {
    let mut bench = PureApp::found();
    let waiting = bench.session(VerificationStatus::Waiting);
    bench.now += SignedDuration::from_secs(135);
    bench.answered(Ok(Box::new(waiting)));
    assert_eq!(bench.said(), Some(&Said::Over(Over::Found)));
    assert!(!bench.is_ended_at_the_server());
    let mut bench = PureApp::found();
    bench.answered(Err(problem(ProblemKind::NotFound)));
    assert_eq!(bench.said(), Some(&Said::Over(Over::Found)));
}

#[test]
fn while_one_runs_that_was_found_another_way_can_be_taken() {
    let mut bench = PureApp::found();
    let look = bench.ticket();
    bench.verify(AnotherWay);
    assert!(matches!(bench.effects[..], [Effect::Cancel(ticket)] if ticket == look), "{:?}", bench.effects);
    assert_eq!((bench.stage(), bench.app.forms.verify.way.clone()), (&Stage::Choosing, None));
    let verified = bench.session(VerificationStatus::Verified);
    bench.reply(look, Reply::VerificationRead(Ok(Box::new(verified))));
    assert_eq!(bench.verified(), None);
    bench.note(How::CalledBack);
    assert_eq!(bench.verified(), Some(&How::CalledBack));
}

#[test]
fn what_another_administrator_finds_out_about_the_person_says_nothing_about_this_caller() {
    for status in [VerificationStatus::Waiting, VerificationStatus::Verified, VerificationStatus::Failed] {
        let mut bench = PureApp::starting();
        let by = |admin: &str, session: LiveVerification| LiveVerification {
            admin: Some(admin.to_owned()),
            ..session
        };
        bench.answered(Ok(Box::new(by("desk", bench.session(VerificationStatus::Waiting)))));
        bench.answered(Ok(Box::new(by("desk", bench.session(VerificationStatus::Waiting)))));
        assert!(matches!(bench.stage(), Stage::Asking(_)));
        bench.answered(Ok(Box::new(by(fixtures::OPERATOR, bench.session(status)))));
        assert_eq!((bench.said(), bench.verified()), (Some(&Said::Over(Over::Replaced)), None));
        assert_eq!(bench.app.model.lookup.caller.denied, None);
        assert!(!bench.is_ended_at_the_server(), "it is not ours to end");
    }
}

#[test]
fn another_address_and_a_much_later_end_is_another_session_and_one_of_them_is_not() {
    let ends_later = |bench: &PureApp, status: VerificationStatus, seconds: i64| {
        let ends = bench.session_asked().verification.ends.as_ref().and_then(|ends| ends.at).expect("an end");
        let ends = ends + SignedDuration::from_secs(seconds);
        LiveVerification { ends: ServerTime::read(&ends.to_string()), ..bench.session(status) }
    };
    for status in [VerificationStatus::Waiting, VerificationStatus::Verified, VerificationStatus::Failed] {
        let mut bench = PureApp::asking();
        let later = ends_later(&bench, status.clone(), 60);
        bench.answered(Ok(Box::new(later)));
        assert_eq!(bench.said(), None, "{status:?}");

        let url = || Some("https://acme.example/verify/2".to_owned());
        let far = ends_later(&PureApp::asking(), status.clone(), 61);
        let elsewhere = LiveVerification { url: url(), ..PureApp::asking().session(status.clone()) };
        for the_same in [far.clone(), elsewhere] {
            let mut bench = PureApp::asking();
            bench.answered(Ok(Box::new(the_same)));
            assert_eq!(bench.said(), None, "{status:?}: a server may write it anew");
        }
        let mut bench = PureApp::asking();
        bench.answered(Ok(Box::new(LiveVerification { url: url(), ..far })));
        assert_eq!(bench.said(), Some(&Said::Over(Over::Replaced)), "{status:?}");
        assert_eq!((bench.verified(), bench.app.model.lookup.caller.denied), (None, None));
        assert!(!bench.is_ended_at_the_server(), "it is not ours to end");
    }
}
