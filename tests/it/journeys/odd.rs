//! Whole calls against servers that answer in ways that the practice tenant does not.

use crate::english::English;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use token_desk::words;

use token_desk::domain::profile::policy::Actions;

use super::*;
use crate::fixtures;
use crate::wire::raw::{Raw, Reply, answer, json};

pub(super) const ADAS_ID: &str = fixtures::USER_ID;

/// A desk signed in with a bearer token to a server of which a test says only what is odd about it; the rest
/// is answered as a tenant would in which Ada has one enabled token. Its profile allows everything.
pub(super) fn desk_at(odd: impl Fn(usize, &str) -> Option<Reply> + Send + Sync + 'static) -> (Raw, Desktop) {
    let server = SERVERS.block_on(Raw::start(move |number, request| {
        odd(number, request).unwrap_or_else(|| Reply::Send(usual(request)))
    }));
    let mut profile = Profile::new("Odd tenant", Address::parse(&server.url()).expect("an address"));
    profile.policy.allow = Actions::all();
    let mut desktop = Desktop::with(&[profile]);
    desktop.sign_in_with_bearer("not-a-jwt-0123456789");
    (server, desktop)
}

fn usual(request: &str) -> Vec<u8> {
    let path = request.split(' ').nth(1).unwrap_or_default();
    let token =
        format!(r#"{{"tokenSerialNumber":"{ADAS_TOKEN}","userId":"{ADAS_ID}","tokenStatus":"Enabled"}}"#);
    if path.ends_with("/disable") {
        json(&token.replace("Enabled", "Disabled"))
    } else if path.ends_with("/devices") {
        json(&format!(r#"{{"sidTokens":[{token}]}}"#))
    } else if path.ends_with("/sidTokens/lookup") {
        json(&token)
    } else if path.contains("/users/search") {
        json(r#"{"totalPages":0,"elements":[]}"#)
    } else {
        answer(404, &[], r#"{"code":"404 NOT_FOUND","description":"User not found"}"#)
    }
}

/// Whether the request's path ends so.
pub(super) fn asks(request: &str, end: &str) -> bool {
    request.split(' ').nth(1).is_some_and(|path| path.ends_with(end))
}

pub(super) fn forbidden() -> Reply {
    Reply::Send(answer(403, &[], r#"{"code":"403 FORBIDDEN","description":"Access denied"}"#))
}

#[test]
fn a_look_that_finds_the_token_gone_from_the_list_does_not_say_that_nothing_was_disabled() {
    let (server, mut desktop) = {
        let changed = AtomicBool::new(false);
        desk_at(move |_, request| {
            if asks(request, "/disable") {
                changed.store(true, SeqCst);
                return Some(Reply::Last(Vec::new()));
            }
            if asks(request, "/devices") && changed.load(SeqCst) {
                return Some(Reply::Send(json(r#"{"sidTokens":[]}"#)));
            }
            // the credential may read the list only
            asks(request, "/sidTokens/lookup").then(forbidden)
        })
    };
    desktop.disable(ADAS_ID, ADAS_TOKEN);
    assert!(matches!(desktop.outcome(), Outcome::Unknown(_)), "{:?}", desktop.outcome());
    desktop.send(Message::Outcome(outcome::Message::CheckAsked));
    desktop.until("the look is answered", |model| model.attempts.list[0].looks.count == 1);
    let observed =
        desktop.app.model.attempts.list[0].looks.last.as_ref().unwrap().observed.clone().unwrap_err();
    assert!(!observed.to_text().contains("not disabled"), "{}", observed.to_text());
    assert!(observed.cause.contains(ADAS_TOKEN), "{}", observed.cause);
    assert!(matches!(desktop.outcome(), Outcome::Unknown(_)));
    assert_eq!(server.count("PATCH"), 1);
}

#[test]
fn once_a_wait_is_over_nobody_says_that_the_change_can_still_be_stopped() {
    let patches = AtomicUsize::new(0);
    let (server, mut desktop) = desk_at(move |_, request| {
        asks(request, "/disable").then(|| match patches.fetch_add(1, SeqCst) {
            0 => Reply::Send(answer(429, &[("Retry-After", "1")], "")),
            _ => Reply::Hang(Vec::new()),
        })
    });
    desktop.find(ADAS_ID);
    desktop.choose(ADAS_TOKEN);
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    let waits = |model: &Model| model.work.wait(model.attempts.list[0].id).is_some();
    desktop.until("the wait is announced", waits);
    desktop.until("the wait is over", |model| !waits(model));
    assert!(desktop.app.model.attempts.sending(), "the second try is on its way");
    assert!(server.count("PATCH") <= 2);
}

#[test]
fn a_token_that_was_taken_from_the_person_meanwhile_is_not_called_refused_by_the_server() {
    let lookups = AtomicUsize::new(0);
    let (server, mut desktop) = desk_at(move |_, request| {
        let nobodys = format!(r#"{{"tokenSerialNumber":"{ADAS_TOKEN}","userId":null}}"#);
        (asks(request, "/sidTokens/lookup") && lookups.fetch_add(1, SeqCst) > 0)
            .then(|| Reply::Send(json(&nobodys)))
    });
    desktop.disable(ADAS_ID, ADAS_TOKEN);
    let Outcome::Refused(Refusal { problem, .. }) = desktop.outcome() else {
        panic!("{:?}", desktop.outcome())
    };
    assert!(problem.cause.contains("assigned to nobody"), "{}", problem.cause);
    assert_eq!(words::outcome::word(&desktop.outcome()), "Not sent");
    assert_eq!(server.count("PATCH"), 0);
}

#[test]
fn a_server_that_looks_nobody_up_by_user_name_is_searched() {
    let (_server, mut desktop) = desk_at(|_, request| {
        let refused = r#"{"code":"400 BAD_REQUEST","description":"email is required."}"#;
        asks(request, "/users/lookup").then(|| Reply::Send(answer(400, &[], refused)))
    });
    desktop.find("ada");
    let Some(lookup::Subject::People(list)) = desktop.app.model.lookup.found.done() else {
        panic!("{:?}", desktop.app.model.lookup.found)
    };
    assert!(list.people.is_empty());
    // an address that it does not understand is another matter
    desktop.find("ada@acme.example");
    assert_eq!(desktop.app.model.lookup.found.failed().unwrap().kind, ProblemKind::BadRequest);
}

#[test]
fn a_list_that_lacks_the_token_whose_record_names_the_person_is_said_in_the_dialog() {
    let lists = AtomicUsize::new(0);
    let (_server, mut desktop) = desk_at(move |_, request| {
        // the first list is the desk's, the second the dialog's
        (asks(request, "/devices") && lists.fetch_add(1, SeqCst) > 0)
            .then(|| Reply::Send(json(r#"{"sidTokens":[]}"#)))
    });
    desktop.find(ADAS_ID);
    desktop.choose(ADAS_TOKEN);
    let asking = desktop.app.model.dialog::<confirm::Asking>().expect("the dialog");
    let reread = asking.reread.done().expect("a token that was read again");
    let caution = reread.caution.as_ref().expect("a caution");
    assert!(caution.cause.contains(ADAS_TOKEN), "{}", caution.cause);
    assert!(asking.may_confirm(&token_desk::app::confirm::Form::default()), "the token's own record decides");
}
