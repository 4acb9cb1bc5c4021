//! The confirmation dialog, by what a person reads and presses.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use jiff::SignedDuration;
use token_desk::domain::change::action::Action;
use token_desk::{
    app::{Message, Reply, Wait, confirm, lookup},
    domain::{
        history::record::{Awaited, Intent, OpenEntry},
        problem::ProblemKind,
    },
};

use super::{DOUBLE, Window};
use crate::canned::Canned;
use crate::fixtures;

const CONFIRMED: &str = "Confirm(Confirmed)";
const CANCELLED: &str = "Confirm(Cancelled)";

/// What the canned dialog reads.
fn reread() -> Reply {
    let canned = Canned::confirm();
    let asking = canned.app.model.dialog::<confirm::Asking>().expect("an open dialog");
    Reply::Reread(Ok(asking.reread.done().expect("a token that was read again").clone()))
}

fn failed(kind: ProblemKind) -> Reply {
    Reply::Reread(Err(fixtures::problem(kind, "The token was not looked up", "Some cause", "Some advice")))
}

#[test]
fn the_question_names_person_token_state_profile_and_consequence() {
    let window = Window::open(Canned::confirm());
    assert!(window.has(Role::Dialog, "Disable this token?"));
    for words in [
        "Ada Lovelace · ada.lovelace@acme.example",
        fixtures::USER_ID,
        fixtures::SERIAL,
        "Enabled",
        fixtures::PROFILE,
        "PRODUCTION",
        "INC0042317 · Lost on the train this morning",
        "Ada cannot sign in with this token until it is enabled again.",
        "This is their last enabled hardware token",
        "High-risk user: marked by a Super Administrator",
    ] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
}

#[test]
fn the_age_of_what_was_read_is_counted_while_the_dialog_is_open() {
    let mut window = Window::open(Canned::confirm());
    window.send(|canned| canned.now = "2026-11-23T13:05:36Z".parse().expect("a time"));
    assert!(window.shows("read 2 seconds ago"));
    window.send(|canned| canned.now += SignedDuration::from_secs(1));
    assert!(window.shows("read 3 seconds ago"));
}

#[test]
fn the_focus_starts_on_cancel_where_enter_space_and_escape_cancel() {
    for key in [Key::Enter, Key::Space, Key::Escape] {
        let mut window = Window::open(Canned::ada());
        window.focus(Role::Button, "Disable token…");
        window.press(Key::Enter);
        window.send(|canned| canned.answer(reread()));
        window.assert_said(&["Lookup(Asked(Disable))"]);
        assert_eq!(window.focused().as_deref(), Some("Cancel"));
        window.press(key);
        window.assert_said(&[CANCELLED]);
        assert!(window.canned().app.model.dialog::<confirm::Asking>().is_none());
        assert_eq!(window.focused().as_deref(), Some("Disable token…"), "{key:?}");
    }
}

#[test]
fn only_going_to_disable_token_and_pressing_it_there_confirms() {
    let mut window = Window::open(Canned::confirm());
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Disable token"));
    window.press(Key::Enter);
    window.assert_said(&[CONFIRMED]);
    assert!(window.canned().app.model.attempts.sending());

    let mut window = Window::open(Canned::confirm());
    window.click(Role::Button, "Disable token");
    window.assert_said(&[CONFIRMED]);
}

#[test]
fn the_focus_cannot_leave_the_dialog() {
    let mut window = Window::open(Canned::confirm());
    for expected in ["Disable token", "Cancel", "Disable token", "Cancel"] {
        window.press(Key::Tab);
        assert_eq!(window.focused().as_deref(), Some(expected));
    }
}

#[test]
fn enter_that_is_still_held_down_neither_cancels_nor_confirms() {
    let mut window = Window::open(Canned::ada());
    window.focus(Role::Button, "Disable token…");
    window.hold(Key::Enter);
    window.send(|canned| canned.answer(reread()));
    window.hold(Key::Enter);
    window.assert_said(&["Lookup(Asked(Disable))"]);
    assert!(window.canned().app.model.dialog::<confirm::Asking>().is_some());
}

#[test]
fn a_double_click_on_disable_token_is_no_confirmation() {
    // wherever the button that confirms comes to lie under the pointer, the second click is no answer
    let place = Window::open(Canned::confirm()).place(Role::Button, "Disable token");
    let mut window = Window::open(Canned::ada());
    window.press_at(place);
    window.send(|canned| {
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        canned.answer(reread());
    });
    window.press_at(place);
    window.assert_said(&[]);
    assert!(window.canned().app.model.dialog::<confirm::Asking>().is_some());
}

#[test]
fn nothing_can_be_confirmed_while_the_token_is_read_again() {
    let mut window = Window::open(Canned::rereading());
    assert!(window.shows("Reading the token again") && window.is_blocked("Disable token"));
    window.0.run_steps(30);
    assert_eq!(window.focused().as_deref(), Some("Reading the token again"), "the question is not whole");
    window.press(Key::Enter);
    window.click(Role::Button, "Disable token");
    for place in ["Reading the token again", "Cancel", "Reading the token again"] {
        window.press(Key::Tab);
        assert_eq!(window.focused().as_deref(), Some(place), "there is nowhere else to go");
    }
    window.assert_said(&[]);
}

#[test]
fn the_button_comes_alive_without_moving_the_focus_once_the_token_was_read() {
    let mut window = Window::open(Canned::rereading());
    window.send(|canned| canned.answer(reread()));
    assert!(!window.is_blocked("Disable token"));
    assert_eq!(window.focused().as_deref(), Some("Cancel"));
}

#[test]
fn a_wait_that_the_server_asked_for_can_be_stopped() {
    let mut window = Window::open(Canned::rereading());
    window.send(|canned| {
        let until = canned.now + SignedDuration::from_secs(9);
        let ticket = canned.ticket();
        canned.send(Message::Waiting(ticket, Wait { until, attempt: 3 }));
    });
    assert!(window.shows("before try 3 of 3: 9 s"), "{:?}", window.texts());
    let asking = window.canned().app.model.dialog::<confirm::Asking>().expect("the dialog");
    let ticket = asking.reread.running().expect("a token being read").ticket;
    window.click(Role::Button, "Stop");
    window.assert_said(&[&format!("WaitStopped({ticket:?})")]);
}

#[test]
fn a_token_of_somebody_else_leaves_nothing_but_close() {
    let mut window = Window::open(Canned::confirm_refused());
    assert!(
        window.has(Role::Alert, "The token was not disabled")
            && window.shows("belongs to another person, not to Ada Lovelace")
    );
    assert!(!window.has(Role::Button, "Disable token") && !window.has(Role::Button, "Read again"));
    assert_eq!(window.focused().as_deref(), Some("Close"));
    window.press(Key::Enter);
    window.assert_said(&[CANCELLED]);
}

#[test]
fn a_token_that_could_not_be_read_can_be_read_again_and_the_focus_stays() {
    let mut window = Window::open(Canned::rereading());
    window.send(|canned| canned.answer(failed(ProblemKind::TimedOut)));
    assert_eq!(window.focused().as_deref(), Some("Close"), "what was Cancel keeps the focus");
    assert!(!window.has(Role::Button, "Disable token"));
    window.focus(Role::Button, "Read again");
    window.press(Key::Enter);
    window.assert_said(&["Confirm(RereadAsked)"]);
    assert!(window.shows("Reading the token again") && window.is_blocked("Disable token"));
    assert_eq!(window.focused().as_deref(), Some("Cancel"), "the button that had the focus is gone");
}

#[test]
fn reading_again_is_offered_only_where_it_may_help() {
    use ProblemKind as K;
    let refused = |kind| {
        let mut window = Window::open(Canned::rereading());
        window.send(|canned| canned.answer(failed(kind)));
        assert!(window.has(Role::Button, "Close") && !window.has(Role::Button, "Disable token"), "{kind:?}");
        window.has(Role::Button, "Read again")
    };
    for kind in [K::TimedOut, K::ServerError, K::TooManyRequests, K::Unreachable, K::Forbidden] {
        assert!(refused(kind), "{kind:?}");
    }
    for kind in [K::AnotherOwner, K::AlreadySo, K::Conflict, K::NotFound] {
        assert!(!refused(kind), "{kind:?}");
    }
}

#[test]
fn a_token_that_is_disabled_already_is_no_error() {
    let mut window = Window::open(Canned::rereading());
    window.send(|canned| {
        let problem = fixtures::problem(
            ProblemKind::AlreadySo,
            "The token is disabled already",
            "It was disabled by m.ortiz on 3 Nov 2026 09:12. Nothing was sent",
            "Nothing is left to do for this token",
        );
        canned.answer(Reply::Reread(Err(problem)));
    });
    assert!(window.shows("by m.ortiz on 3 Nov 2026 09:12"));
    assert!(!window.has(Role::Alert, "The token is disabled already"));
}

#[test]
fn a_state_that_could_not_be_read_is_said_and_the_agent_decides() {
    let window = Window::open(Canned::confirm_unreadable());
    assert!(window.shows("Not known") && window.shows("it could not be read"));
    assert!(window.shows("only the server checks whose it is"));
    assert!(!window.is_blocked("Disable token"));
}

#[test]
fn ticket_and_reason_are_shown_only_when_they_were_given() {
    let mut canned = Canned::ada();
    canned.app.forms.lookup.ticket.clear();
    canned.app.forms.lookup.reason.clear();
    canned.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    let window = Window::open(canned);
    assert!(window.0.query_by_label_contains("Ticket, reason").is_none());
}

#[test]
fn an_earlier_attempt_without_a_known_outcome_is_named_in_the_dialog_and_on_the_desk() {
    let mut window = Window::open(Canned::confirm());
    window.send(|canned| {
        let change =
            canned.app.model.dialog::<confirm::Asking>().expect("the dialog").change.clone().into_facts();
        let intent = Intent {
            at: canned.now - SignedDuration::from_mins(20),
            operator: "j.doe".to_owned(),
            operator_name: None,
            host: String::new(),
            program: String::new(),
            change,
        };
        let (one, other) = (intent.clone().into_entry(12), intent.into_entry(13));
        let open = vec![
            OpenEntry { entry: one, awaited: Awaited::Nobody },
            OpenEntry { entry: other, awaited: Awaited::Elsewhere },
        ];
        canned.send(Message::StillOpen(open));
    });
    let first = "Number 12, Disable 000123145251, ";
    assert!(window.shows(first) && window.shows("outcome not known. Check it first"));
    assert!(window.shows("on its way in another window of Token Desk"));
    window.send(|canned| canned.send(Message::Confirm(confirm::Message::Cancelled)));
    assert!(window.shows(first), "the person's column says it, too");
}

#[test]
fn the_question_is_heard_with_person_serial_number_state_and_warnings() {
    let window = Window::open(Canned::confirm());
    assert_eq!(window.focused().as_deref(), Some("Cancel"));
    let words = window.described();
    for part in [
        "Ada Lovelace · ada.lovelace@acme.example.",
        &format!("Serial number: {}.", fixtures::SERIAL),
        "State now: Enabled.",
        "This is their last enabled hardware token",
        "High-risk user: marked by a Super Administrator",
        "Ada cannot sign in with this token until it is enabled again.",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[test]
fn warnings_come_first_and_stay_in_sight_while_the_facts_scroll() {
    let mut window = Window::open_at(Canned::confirm(), DOUBLE);
    let warning = "This is their last enabled hardware token";
    let top = |window: &Window, words: &str| {
        let mut found = window.0.query_all_by_label_contains(words);
        found.next().expect("it is there").rect().top()
    };
    let state = top(&window, "State now");
    let before = top(&window, warning);
    assert!(before < state && before > 0.0);
    window.press(Key::PageDown);
    window.press(Key::PageDown);
    assert!(top(&window, "State now") < state, "the facts have scrolled");
    assert!((top(&window, warning) - before).abs() < 0.5);
    assert!(window.place(Role::Button, "Disable token").y < DOUBLE.y);
}

#[test]
fn what_could_not_be_read_says_why_and_what_to_do() {
    let window = Window::open(Canned::confirm_unreadable());
    let asking = window.canned().app.model.dialog::<confirm::Asking>().expect("the dialog");
    let caution = asking.reread.done().and_then(|reread| reread.caution.clone()).expect("a caution");
    for part in [&caution.cause, &caution.advice] {
        let words = token_desk::words::sentence(part);
        assert!(window.shows(&words), "{words}: {:?}", window.texts());
    }
}

#[test]
fn what_to_do_until_an_outcome_is_known_is_said_once() {
    let window = Window::open(Canned::confirm_still_open());
    let until = "assume the token still works";
    let texts: std::collections::BTreeSet<_> = window.texts().into_iter().collect();
    let notices = texts.iter().filter(|text| text.starts_with("Number 1"));
    assert_eq!(notices.filter(|text| text.contains(until)).count(), 1, "{texts:?}");
}
