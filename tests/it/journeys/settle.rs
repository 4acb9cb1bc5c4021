//! What a look says, and does not say, about an attempt whose answer was lost, where a server says less than all.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

use token_desk::app::compose;

use super::{
    odd::{ADAS_ID, asks, desk_at},
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
            model.confirm.as_ref().is_some_and(|asking| asking.reread.running().is_none())
        });
    }

    fn confirm_once_read(&mut self) {
        self.until("it is read again", |model| {
            model.confirm.as_ref().is_some_and(|asking| asking.reread.running().is_none())
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
            let saw = look.saw.expect_err("nothing was seen").to_text();
            assert!(saw.contains("not in the words of the service") && !saw.contains("knows no"), "{saw}");
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
                model.confirm.as_ref().is_some_and(|asking| asking.reread.running().is_none())
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
