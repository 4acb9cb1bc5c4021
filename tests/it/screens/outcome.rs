//! The confirmation view, by what a person reads and presses.

use std::time::Duration;

use egui::{Key, Role, accesskit::Live};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::SignedDuration;
use token_desk::{
    app::{Applied, Message, Reply, Screen, Ticket, Wait},
    domain::{
        change::{Outcome, confirmation::Confirmation},
        problem::ProblemKind,
        profile::policy::Actions,
        time::server_time::ServerTime,
    },
};

use super::{DOUBLE, Window};
use crate::canned::Canned;
use crate::fixtures;

/// The change that is on its way.
fn on_its_way(canned: &Canned) -> Ticket {
    let attempt = &canned.app.model.attempts.list[0];
    assert!(attempt.is_sending(), "a change on its way: {attempt:?}");
    attempt.id
}

/// The change that is on its way is answered.
fn answer(canned: &mut Canned, outcome: Outcome) {
    let ticket = on_its_way(canned);
    let applied = Applied { outcome, took: Duration::from_millis(230), at: canned.now, code: None };
    canned.send(Message::Reply(ticket, Reply::Applied(Ok(Box::new(applied)))));
}

fn ended(outcome: Outcome) -> Window {
    let mut canned = Canned::sending();
    answer(&mut canned, outcome);
    Window::open(canned)
}

fn refused(kind: ProblemKind) -> Window {
    ended(Outcome::refused(fixtures::problem(
        kind,
        "The token was not disabled",
        "Some cause",
        "Some advice",
    )))
}

/// The canned confirmation.
fn confirmation() -> Confirmation {
    match &Canned::confirmed().app.model.attempts.list[0].entry().outcome {
        Outcome::Confirmed(confirmation) => confirmation.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn while_it_is_sent_the_seconds_run_and_one_may_stop_waiting() {
    let mut window = Window::open(Canned::sending());
    assert!(window.has(Role::Heading, "Disabling the token…"));
    assert!(window.shows("Waiting for the answer of Acme production · 2 s"));
    window.click(Role::Button, "Stop waiting");
    window.assert_said(&["Outcome(WaitingStopped)"]);
    assert!(window.has(Role::Heading, "Outcome unknown"));
    let words = "You stopped waiting before the server answered. The token may or may not be disabled.";
    assert!(window.shows(words) && window.shows("The request is still on its way"));
    assert!(!window.shows("ancelled"), "nothing that the server may have done is called cancelled");
}

#[test]
fn a_late_answer_after_stop_waiting_is_shown_as_what_it_is() {
    let mut window = Window::open(Canned::stopped_waiting());
    assert_eq!(window.focused().as_deref(), Some("Check again now"));
    window.send(|canned| answer(canned, Outcome::Confirmed(confirmation())));
    assert!(window.has(Role::Heading, "The token is disabled") && window.shows("Confirmed by the server"));
    assert_eq!(window.focused().as_deref(), Some("Copy for the ticket"));
}

#[test]
fn a_wait_before_the_change_says_that_nothing_was_changed_and_can_be_stopped() {
    let mut window = Window::open(Canned::sending());
    window.send(|canned| {
        let ticket = on_its_way(canned);
        let until = canned.now + SignedDuration::from_secs(20);
        canned.send(Message::Waiting(ticket, Wait { until, attempt: 2 }));
    });
    assert!(window.shows("before try 2 of 3: 20 s") && window.shows("Nothing was changed so far"));
    assert!(window.shows("If you stop, nothing is changed"));
    assert!(!window.has(Role::Button, "Stop waiting"), "there is one way to stop");
    window.click(Role::Button, "Stop");
    window.assert_said(&["Outcome(Stopped)"]);
    assert!(window.shows("Stopping it"), "whether in time is for the runtime to say");
    assert!(!window.has(Role::Heading, "Outcome unknown"));
}

#[test]
fn the_confirmation_says_status_by_whom_and_when_in_both_times() {
    let mut window = Window::open(Canned::confirmed());
    assert!(window.has(Role::Heading, "The token is disabled"));
    for words in [fixtures::USER_ID, "number 1"] {
        assert!(!window.shows(words), "{words} is folded: {:?}", window.texts());
    }
    window.unfold();
    for words in [
        "Confirmed by the server in 0.4 s",
        "Disabled",
        "helpdesk-key@acme.example",
        "23 Nov 2026, 14:05:30 CET",
        "2026-11-23T13:05:30.045Z",
        "Ada Lovelace · ada.lovelace@acme.example",
        fixtures::USER_ID,
        fixtures::SERIAL,
        "INC0042317 · Lost on the train this morning",
        fixtures::PROFILE,
        "PRODUCTION",
        "number 1",
    ] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
}

#[test]
fn what_the_server_does_not_say_is_not_made_up() {
    let silent = Confirmation { changed_by: None, changed_at: None, ..confirmation() };
    let window = ended(Outcome::Confirmed(silent));
    assert_eq!(window.0.query_all_by_label("not said by the server").count(), 2, "{:?}", window.texts());

    let odd = Confirmation { changed_at: ServerTime::read("<yesterday, at noon>"), ..confirmation() };
    assert!(ended(Outcome::Confirmed(odd)).shows("yesterday, at noon"));

    let day = Confirmation { changed_at: ServerTime::read("2026-11-23"), ..confirmation() };
    let window = ended(Outcome::Confirmed(day));
    assert!(window.shows("23 Nov 2026") && window.shows("2026-11-23") && !window.shows("00:00"));
}

#[test]
fn the_focus_is_on_the_ticket_and_the_others_follow_with_what_takes_back_last() {
    let mut window = Window::open(Canned::sending());
    window.send(|canned| answer(canned, Outcome::Confirmed(confirmation())));
    assert_eq!(window.focused().as_deref(), Some("Copy for the ticket"));
    for expected in [
        "Next caller",
        "Back to Ada Lovelace",
        "Export…",
        "Emergency access code…",
        "Replace the token…",
        "Undo: enable again…",
    ] {
        window.press(Key::Tab);
        assert_eq!(window.focused().as_deref(), Some(expected));
    }
    window.focus(Role::Button, "Next caller");
    window.press(Key::Enter);
    window.assert_said(&["Outcome(NextCaller)"]);
    assert_eq!(window.canned().app.model.screen, Screen::Lookup);
    assert_eq!(window.focused().as_deref(), Some("Who is calling, or which token?"));
}

#[test]
fn the_record_is_copied_and_exported_on_request() {
    let mut window = Window::open(Canned::confirmed());
    window.click(Role::Button, "Copy for the ticket");
    window.click(Role::Button, "Export…");
    window.assert_said(&["Outcome(TicketCopied)", "Outcome(ExportAsked)"]);
}

#[test]
fn enter_that_confirmed_and_is_still_held_down_does_not_go_on_to_the_next_caller() {
    let mut window = Window::open(Canned::confirm());
    window.press(Key::Tab);
    window.hold(Key::Enter);
    window.send(|canned| answer(canned, Outcome::Confirmed(confirmation())));
    window.hold(Key::Enter);
    window.assert_said(&["Confirm(Confirmed)"]);
    assert!(window.has(Role::Heading, "The token is disabled"));
}

#[test]
fn an_unknown_outcome_says_what_is_not_known_and_what_is_done_about_it() {
    let mut window = Window::open(Canned::unknown());
    assert!(window.has(Role::Heading, "Outcome unknown"));
    assert_eq!(window.focused().as_deref(), Some("Check again now"));
    window.unfold();
    for words in [
        "no answer came within 30 seconds. The token may or may not be disabled.",
        "Checking what the server has now · check 1 in 2 s",
        "Unknown",
        "not known yet",
        "30.0 s, then no answer",
        "Until we know, assume the token still works",
        "number 1",
    ] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    assert!(!window.shows("The token is disabled") && !window.shows("was not disabled"));
    window.send(|canned| canned.now += SignedDuration::from_secs(3));
    assert!(window.shows("check 1, reading now"));
    window.focus(Role::Button, "Check again now");
    window.press(Key::Enter);
    window.click(Role::Button, "Copy the details");
    window.click(Role::Button, "Next caller");
    window.assert_said(&["Outcome(CheckAsked)", "Outcome(DetailsCopied)", "Outcome(NextCaller)"]);
}

#[test]
fn what_the_last_look_saw_stays_while_the_next_one_waits() {
    let mut window = Window::open(Canned::unknown_looked());
    assert!(window.shows("check 2 in 4 s"), "{:?}", window.texts());
    assert!(window.shows("Checked at 14:05: still enabled"));
    for look in 2..=5 {
        window.send(|canned| {
            let problem =
                fixtures::problem(ProblemKind::TimedOut, "The token was not looked up", "Slow", "Wait");
            canned.answer(Reply::Looked(Err(problem)));
        });
        assert!(window.shows("The token was not looked up. Slow. Wait"), "look {look}");
    }
    assert!(window.shows("Token Desk stopped checking"));
    window.click(Role::Button, "Check again now");
    assert!(window.shows("check 6"));
}

#[test]
fn an_answer_that_was_lost_and_read_later_says_so() {
    let window = Window::open(Canned::resolved());
    assert!(window.has(Role::Heading, "The token is disabled"));
    assert!(window.shows("The first answer was lost or unclear. Token Desk checked the server again"));
    assert!(!window.shows("Confirmed by the server"));
}

#[test]
fn a_refusal_says_what_why_what_to_do_and_leads_back_or_to_the_token() {
    let mut window = Window::open(Canned::refused());
    assert!(window.has(Role::Heading, "The token was not disabled"));
    assert!(window.shows("Nothing was changed") && window.shows("What to do"));
    assert!(!window.shows("409 CONFLICT"), "what is for an administrator folds");
    assert!(window.has(Role::Button, "Copy the details"));
    assert_eq!(window.focused().as_deref(), Some("Back to Ada Lovelace"));
    window.unfold();
    assert!(window.shows("409 CONFLICT"));
    window.click(Role::Button, "Find this token");
    window.assert_said(&["Outcome(FindToken)"]);
    assert_eq!(window.canned().app.forms.lookup.search, fixtures::SERIAL);
    assert_eq!(window.canned().app.model.screen, Screen::Lookup);
}

#[test]
fn after_a_refusal_the_focus_is_on_the_way_back_and_the_token_is_found_where_that_helps() {
    use ProblemKind as K;
    for kind in [K::NotFound, K::Conflict, K::AnotherOwner] {
        let window = refused(kind);
        assert_eq!(window.focused().as_deref(), Some("Back to Ada Lovelace"), "{kind:?}");
        assert!(window.has(Role::Button, "Find this token"), "{kind:?}");
    }
    for kind in [K::Forbidden, K::TooManyRequests, K::Unreachable, K::Stopped] {
        let mut window = refused(kind);
        assert!(!window.has(Role::Button, "Find this token"), "{kind:?}");
        assert_eq!(window.focused().as_deref(), Some("Back to Ada Lovelace"), "{kind:?}");
        window.press(Key::Enter);
        window.assert_said(&["Outcome(BackToPerson)"]);
        assert!(window.shows("Reading the hardware tokens"), "what is on the screen is read anew");
    }
}

#[test]
fn a_token_that_is_disabled_already_is_said_with_by_whom_and_when() {
    let problem = fixtures::problem(
        ProblemKind::AlreadySo,
        "The token is disabled already",
        "It was disabled by m.ortiz on 3 Nov 2026 09:12. Nothing was sent",
        "Nothing is left to do for this token; check that it is the one the caller lost",
    );
    let window = ended(Outcome::refused(problem));
    assert!(window.has(Role::Heading, "The token is disabled already"));
    assert!(window.shows("by m.ortiz on 3 Nov 2026 09:12. Nothing was sent"));
    assert!(!window.shows("What to do") && !window.shows("not disabled"));
    assert_eq!(window.focused().as_deref(), Some("Copy for the ticket"));
}

#[test]
fn the_outcome_is_spoken_once_and_again_with_what_has_the_focus() {
    for (canned, words) in [
        (
            Canned::confirmed as fn() -> Canned,
            "The token is disabled · Ada Lovelace · serial number ends in 145251",
        ),
        (
            Canned::unknown,
            "Outcome unknown · Ada Lovelace · serial number ends in 145251. The request was sent, but no answer came within 30 seconds. \
             The token may or may not be disabled.",
        ),
        (
            Canned::refused,
            "The token was not disabled · Ada Lovelace · serial number ends in 145251. The server refused: token \
             000123145251 is not assigned to this person. Nothing was changed.",
        ),
    ] {
        let window = Window::open(canned());
        assert_eq!(window.described(), words);
        let spoken = window.0.get_by_role_and_label(Role::Status, words);
        assert_eq!(spoken.accesskit_node().live(), Live::Assertive);
        assert_eq!(spoken.children_recursive().count(), 0, "no child repeats it");
    }
}

#[test]
fn a_button_keeps_its_place_in_every_outcome() {
    let always = ["Copy for the ticket", "Next caller", "Back to Ada Lovelace", "Export…"];
    let places = |canned: fn() -> Canned| {
        let window = Window::open(canned());
        always.map(|label| window.place(Role::Button, label))
    };
    let confirmed = places(Canned::confirmed);
    for canned in [Canned::unknown, Canned::stopped_waiting, Canned::refused, Canned::code_masked] {
        assert_eq!(places(canned), confirmed);
    }
    // and where "Stop waiting" was, nothing comes that leaves the view
    let stop = Window::open(Canned::sending()).place(Role::Button, "Stop waiting");
    for canned in [Canned::confirmed, Canned::unknown, Canned::refused, Canned::code_masked] {
        let mut window = Window::open(canned());
        window.press_at(stop);
        window.settle();
        assert_eq!(window.canned().app.model.screen, Screen::Outcome);
        assert!(!window.canned().app.model.dialogs.is_open());
    }
}

#[test]
fn the_token_can_be_replaced_so_that_the_person_can_work() {
    let mut window = Window::open(Canned::confirmed());
    assert!(window.shows("Ada still has to work") && window.shows("Give a code for today, or another token"));
    window.click(Role::Button, "Replace the token…");
    window.assert_said(&["Outcome(ReplaceAsked)"]);
    assert!(window.has(Role::Dialog, "Replace the token"));
    // where the profile allows neither there is nothing to offer
    let mut canned = Canned::confirmed();
    canned.app.model.session.who.as_mut().expect("somebody").profile.policy.allow = Actions::NONE;
    assert!(!Window::open(canned).shows("still has to work"));
}

#[test]
fn an_undo_that_cannot_be_says_why_where_it_can_be_read() {
    let window = Window::open(Canned::resolved_with_doubts());
    assert!(window.is_blocked("Undo: enable again…"));
    assert!(window.shows("This attempt probably did not disable it. Ask who did"), "{:?}", window.texts());
}

#[test]
fn in_a_small_window_the_next_step_is_seen_at_once_and_the_facts_by_page_down() {
    let mut window = Window::open_at(Canned::confirmed(), DOUBLE);
    let bottom = |window: &Window| window.0.get_by_label("Ticket, reason").rect().bottom();
    assert!(window.place(Role::Button, "Next caller").y < DOUBLE.y);
    let before = bottom(&window);
    assert!(before > DOUBLE.y);
    window.press(Key::PageDown);
    window.press(Key::PageDown);
    assert!(bottom(&window) < DOUBLE.y, "{before} {}", bottom(&window));
    window.press(Key::PageUp);
    window.press(Key::PageUp);
    assert!((bottom(&window) - before).abs() < 1.0);
}

#[test]
fn what_came_is_said_and_no_answer_only_where_none_came() {
    for (kind, words) in [
        (ProblemKind::ServerError, "51 ms, then an answer that does not say what was done"),
        (ProblemKind::NotJson, "51 ms, then an answer that does not say what was done"),
        (ProblemKind::ClosedEarly, "51 ms, then the connection was closed"),
        (ProblemKind::TimedOut, "51 ms, then no answer"),
    ] {
        let mut canned = Canned::sending();
        let problem = fixtures::problem(kind, "Outcome unknown", "Some cause", "Some advice");
        let (at, took) = (canned.now, Duration::from_millis(51));
        let outcome = Outcome::Unknown(problem);
        let ticket = canned.app.model.attempts.list[0].id;
        let applied = Applied { outcome, took, at, code: None };
        canned.send(Message::Reply(ticket, Reply::Applied(Ok(Box::new(applied)))));
        let mut window = Window::open(canned);
        window.unfold();
        assert!(window.shows(words), "{kind:?}: {:?}", window.texts());
        assert_eq!(window.shows("then no answer"), kind == ProblemKind::TimedOut);
    }
}

#[test]
fn a_date_of_a_year_or_a_month_alone_gets_no_day() {
    for (spelled, said, invented) in [("2026", "2026", "1 Jan"), ("2026-11", "Nov 2026", "1 Nov")] {
        let mut window = Window::open(Canned::sending());
        window.send(|canned| {
            let changed_at = ServerTime::read(spelled);
            answer(canned, Outcome::Confirmed(Confirmation { changed_at, ..confirmation() }));
        });
        assert!(window.shows(said) && !window.shows(invented), "{:?}", window.texts());
    }
}
