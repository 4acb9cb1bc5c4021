//! What a look says, and does not say, about an attempt whose answer was lost, where a server says less than
//! all.

use crate::english::English;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};

use token_desk::{app::compose, domain::change::NotMade};

use super::{
    actions::{bearer, changes},
    odd::{ADAS_ID, asks, desk_at, forbidden},
    *,
};
use crate::wire::raw::{Reply, answer, json};

impl Desktop {
    /// Asks for something that is done for the person on the desk, and confirms it.
    fn make_for_person(&mut self, action: Action) {
        self.ask_for_person(action);
        self.confirm_once_read();
    }

    fn ask_for_person(&mut self, action: Action) {
        self.send(Message::Lookup(lookup::Message::Asked(action)));
        if action == Action::GiveEmergencyCode {
            self.send(Message::Compose(compose::Message::Submitted));
        }
        self.until("the person is read again", |model| {
            model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
        });
    }

    fn confirm_once_read(&mut self) {
        self.until("it is read again", |model| {
            model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
        });
        self.send(Message::Confirm(confirm::Message::Confirmed));
        self.until("the change is answered", |model| !model.attempts.sending());
    }
}

#[test]
fn only_the_services_own_404_says_that_a_record_was_deleted() {
    let own = r#"{"code":"404 NOT_FOUND","description":"Hardware token not found"}"#;
    let spring = r#"{"timestamp":1,"status":404,"error":"Not Found","path":"/x"}"#;
    for (body, gone) in [
        ("<html><head><title>404</title></head><body>default backend - 404</body></html>", false),
        ("default backend - 404", false),
        (spring, false),
        (own, true),
    ] {
        let lost = AtomicBool::new(false);
        let (server, mut desktop) = desk_at(move |_, request| {
            if request.starts_with("DELETE ") {
                lost.store(true, SeqCst);
                return Some(Reply::Last(Vec::new()));
            }
            (asks(request, "/sidTokens/lookup") && lost.load(SeqCst))
                .then(|| Reply::Send(answer(404, &[], body)))
        });
        desktop.make(Action::Delete, ADAS_ID, ADAS_TOKEN);
        assert!(desktop.outcome().is_unknown(), "{body}: {:?}", desktop.outcome());
        desktop.look();
        if gone {
            assert!(
                matches!(desktop.outcome(), Outcome::Confirmed(found) if found.now == Now::Deleted),
                "{:?}",
                desktop.outcome()
            );
        } else {
            assert!(desktop.outcome().is_unknown(), "{body}: {:?}", desktop.outcome());
            let look = desktop.app.model.attempts.list[0].looks.last.clone().expect("a look");
            let observed = look.observed.expect_err("nothing was seen").to_text();
            assert!(
                observed.contains("not in the server's own words") && !observed.contains("knows no"),
                "{observed}"
            );
        }
        assert_eq!(server.changes(), 1);
    }
}

/// The answer to a user look-up: Ada, with these members besides.
fn ada_with(more: &str) -> Reply {
    let person = format!(r#"{{"id":"{ADAS_ID}","emailAddress":"{ADA}","userStatus":"Enabled"{more}}}"#);
    Reply::Send(json(&person))
}

#[test]
fn a_record_that_says_nothing_of_emergency_access_does_not_say_that_it_is_off() {
    let made = r#"{"emergencyTokencodeId":"c-1","emergencyTokencode":"48261573"}"#;
    for (silent, more) in [
        (true, ""),
        (true, r#","emergencyAccessStatus":null"#),
        (true, r#","emergencyAccessStatus":"Pending","emergencyTokencodeId":"c-1""#),
        (false, r#","emergencyAccessStatus":"Disabled""#),
    ] {
        let (server, mut desktop) = desk_at(move |_, request| {
            if request.starts_with("DELETE ") {
                return Some(Reply::Last(Vec::new()));
            }
            if asks(request, "/emergencyTokencode") {
                return Some(Reply::Send(json(made)));
            }
            asks(request, "/users/lookup").then(|| ada_with(more))
        });
        desktop.find(ADA);
        desktop.make_for_person(Action::GiveEmergencyCode);
        assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)), "{more}: {:?}", desktop.outcome());
        desktop.send(Message::Outcome(outcome::Message::WithdrawalAsked));
        if !silent {
            desktop.until("the person is read again", |model| {
                model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
            });
            assert_eq!(desktop.dialog_refuses().kind, ProblemKind::AlreadySo);
            assert_eq!(server.count("DELETE"), 0);
            continue;
        }
        desktop.confirm_once_read();
        assert_eq!(server.count("DELETE"), 1, "{more}");
        assert!(desktop.outcome().is_unknown(), "{more}: {:?}", desktop.outcome());
        desktop.look();
        assert!(desktop.outcome().is_unknown(), "{more}: {:?}", desktop.outcome());
    }
}

#[test]
fn once_an_assignment_was_answered_nobody_says_that_nothing_was_changed() {
    let nobodys = format!(r#"{{"tokenSerialNumber":"{ADAS_TOKEN}","userId":null}}"#);
    let assigned = AtomicBool::new(false);
    let (server, mut desktop) = desk_at(move |_, request| {
        if asks(request, "/sidTokens/assign") {
            assigned.store(true, SeqCst);
            let said = format!(r#"{{"userId":"{ADAS_ID}","tokenSerialNumber":"{ADAS_TOKEN}"}}"#);
            return Some(Reply::Send(json(&said)));
        }
        asks(request, "/sidTokens/lookup").then(|| {
            if assigned.load(SeqCst) {
                // longer than this test waits for anything
                Reply::Send(answer(429, &[("Retry-After", "60")], ""))
            } else {
                Reply::Send(json(&nobodys))
            }
        })
    });
    desktop.ask(Action::Assign, ADAS_ID, ADAS_TOKEN);
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    let waits = |model: &Model| model.work.wait(model.attempts.list[0].id).is_some();
    desktop.until("it is answered, or waited for", |model| waits(model) || !model.attempts.sending());
    assert!(!waits(&desktop.app.model), "the answer is there, and cannot be stopped any more");
    assert!(
        matches!(desktop.outcome(), Outcome::Confirmed(found) if found.source == Source::Answer),
        "{:?}",
        desktop.outcome()
    );
    let lookups = server.seen().iter().filter(|request| asks(request, "/sidTokens/lookup")).count();
    assert_eq!((lookups, server.changes()), (3, 1), "for the dialog, before the change, and once after it");
}

#[test]
fn an_answer_to_a_deletion_counts_only_where_the_record_is_not_still_there() {
    let gone = r#"{"code":"404 NOT_FOUND","description":"Hardware token not found"}"#;
    for (status, body, confirmed) in [
        (404, gone, true),
        (200, "", false),
        // what the answer said stands where nobody knows better
        (404, "default backend - 404", true),
        (403, "", true),
        (429, "", true),
        (500, "", true),
    ] {
        let answered = AtomicBool::new(false);
        let (server, mut desktop) = desk_at(move |_, request| {
            if request.starts_with("DELETE ") {
                answered.store(true, SeqCst);
                return Some(Reply::Send(json("{}")));
            }
            let after = asks(request, "/sidTokens/lookup") && answered.load(SeqCst) && status != 200;
            after.then(|| Reply::Send(answer(status, &[], body)))
        });
        desktop.make(Action::Delete, ADAS_ID, ADAS_TOKEN);
        match desktop.outcome() {
            Outcome::Confirmed(found) if confirmed => {
                assert_eq!((&found.now, found.source), (&Now::Deleted, Source::Answer), "{status} {body}");
            }
            Outcome::Unknown(problem) if !confirmed => {
                assert!(problem.cause.contains("still there"), "{problem:?}");
            }
            other => panic!("{status} {body}: {other:?}"),
        }
        assert_eq!(server.changes(), 1);
    }
}

#[test]
fn what_the_server_does_not_check_is_not_sent_while_the_token_cannot_be_read() {
    let unreadable = |from: usize| {
        let (lookups, lists) = (AtomicUsize::new(0), AtomicUsize::new(0));
        move |_: usize, request: &str| {
            let hidden = |end: &str, count: &AtomicUsize, from: usize| {
                asks(request, end) && count.fetch_add(1, SeqCst) >= from
            };
            // the list is read by the desk before
            let refused = hidden("/sidTokens/lookup", &lookups, from) || hidden("/devices", &lists, from + 1);
            refused.then(forbidden)
        }
    };
    // from the dialog on, and just before the request only
    for from in [0, 1] {
        let (server, mut desktop) = desk_at(unreadable(from));
        desktop.ask(Action::Delete, ADAS_ID, ADAS_TOKEN);
        let problem = if from == 0 {
            desktop.dialog_refuses()
        } else {
            desktop.send(Message::Confirm(confirm::Message::Confirmed));
            desktop.until("the change is answered", |model| !model.attempts.sending());
            let Outcome::Refused(refusal) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
            assert_eq!(refusal.how, NotMade::NotSent);
            refusal.problem.clone()
        };
        assert_eq!((problem.kind, server.changes()), (ProblemKind::Forbidden, 0), "{problem:?}");
        assert!(problem.cause.contains("whose token it is. Nothing was sent"), "{problem:?}");
    }

    // of a disable the server checks whose the token is; of its undo not whether it was disabled anew
    let (server, mut desktop) = desk_at(unreadable(0));
    desktop.disable(ADAS_ID, ADAS_TOKEN);
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)), "{:?}", desktop.outcome());
    desktop.send(Message::Outcome(outcome::Message::UndoAsked));
    desktop.until("it is read again", |model| {
        model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
    });
    let problem = desktop.dialog_refuses();
    assert_eq!((problem.kind, server.changes()), (ProblemKind::Forbidden, 1), "{problem:?}");
    assert!(problem.cause.contains("somebody else has changed the token since then. Nothing"), "{problem:?}");
}

#[test]
fn a_code_that_somebody_makes_while_the_dialog_stands_open_is_not_ended() {
    let server = server();
    let (mut first, mut second) = (Desktop::signed_in_to(&server), Desktop::signed_in_to(&server));
    first.find(ADA);
    first.ask_for_person(Action::GiveEmergencyCode);
    second.find(ADA);
    second.make_for_person(Action::GiveEmergencyCode);
    assert!(matches!(second.outcome(), Outcome::Confirmed(_)), "{:?}", second.outcome());
    let sent = changes(&server);
    first.confirm_once_read();
    let Outcome::Refused(refusal) = first.outcome() else { panic!("{:?}", first.outcome()) };
    assert_eq!((refusal.how, refusal.problem.kind), (NotMade::NotSent, ProblemKind::ChangedSince));
    assert_eq!(changes(&server), sent);
    // whoever has read of it, in the dialog, may do it all the same
    first.send(Message::Outcome(outcome::Message::NextCaller));
    first.find(ADA);
    first.make_for_person(Action::GiveEmergencyCode);
    assert!(matches!(first.outcome(), Outcome::Confirmed(_)), "{:?}", first.outcome());
}

#[test]
fn what_was_confirmed_with_one_credential_is_not_sent_with_another() {
    let server = server();
    let mut desktop = Desktop::signed_in_to(&server);
    desktop.find(ADA);
    desktop.choose(ADAS_TOKEN);
    // the disk is slow: it is recorded only after the next person has signed in
    let effects = desktop.app.update(Message::Confirm(confirm::Message::Confirmed), Timestamp::now());
    desktop.send(Message::SignedOut);
    desktop.sign_in_with_bearer(&bearer(&server));
    desktop.carry_out(effects);
    desktop.until("the change is answered", |model| !model.attempts.sending());
    let attempt = &desktop.app.model.attempts.list[0];
    assert_ne!(attempt.change().identity, desktop.app.model.session.who.as_ref().unwrap().identity);
    let Outcome::Refused(refusal) = &attempt.entry().outcome else { panic!("{attempt:?}") };
    assert_eq!((refusal.how, refusal.problem.kind), (NotMade::NotSent, ProblemKind::Credential));
    assert_eq!(refusal.problem.summary.english(), "The token was not disabled");
    assert_eq!(changes(&server), 0);
}
