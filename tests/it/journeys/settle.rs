//! What a look says, and does not say, about an attempt whose answer was lost, where a server says less than all.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

use super::{
    odd::{ADAS_ID, asks, desk_at},
    *,
};
use crate::wire::raw::{Reply, answer};

impl Desktop {
    /// Looks once what the server has now.
    fn look(&mut self) {
        let attempt = |model: &Model| model.attempts.list.last().expect("an attempt").looks.count;
        let before = attempt(&self.app.model);
        self.send(Message::Outcome(outcome::Message::CheckAsked));
        self.until("the look is answered", |model| attempt(model) > before);
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
