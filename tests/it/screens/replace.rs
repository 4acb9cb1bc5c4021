//! Replacing a token, by what a person reads and presses: its two dialogs, its steps, and going on with it.

use std::time::Duration;

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use token_desk::{
    app::{Applied, Job, Message, Reply, Screen, history, lookup::Subject, replace},
    domain::{
        change::{
            Outcome,
            confirmation::{Confirmation, Now, Source},
            replace::Both,
        },
        person::Person,
        problem::{Problem, ProblemKind},
        profile::policy::Policy,
        token::hardware_token::TokenStatus,
    },
};

use super::{DOUBLE, Window};
use crate::canned::Canned;
use crate::fixtures;

const QUESTION: &str = "Replace this token?";
const BUTTON: &str = "Replace token";
const GO_ON: &str = "Go on with the replacement…";
const NEW: &str = "Serial number of the new token";

/// The step on its way comes to this.
fn step(canned: &mut Canned, outcome: Outcome) {
    let on_its_way = canned.app.model.attempts.list.last().filter(|attempt| attempt.is_sending());
    let ticket = on_its_way.expect("on its way").id;
    let applied = Applied { outcome, took: Duration::from_millis(200), at: canned.now, code: None };
    canned.send(Message::Reply(ticket, Reply::Applied(Ok(Box::new(applied)))));
}

fn confirmed(canned: &Canned, now: Now) -> Outcome {
    let change = canned.app.model.attempts.list.last().expect("a step").change();
    Outcome::Confirmed(Confirmation {
        now,
        changed_by: None,
        changed_at: None,
        user_id: change.person.id.clone(),
        serial: change.serial().cloned(),
        source: Source::Answer,
    })
}

fn problem(kind: ProblemKind) -> Problem {
    fixtures::problem(kind, "The token was not disabled", "Some cause", "Some advice")
}

/// Confirmed, and the first step is on its way.
fn begun() -> Canned {
    let mut canned = Canned::replace();
    canned.send(Message::Replace(replace::Message::Confirmed));
    canned
}

/// What both tokens are, as the canned dialog has read them.
fn both() -> Both {
    let canned = Canned::replace();
    let asking = canned.app.model.dialog::<replace::Asking>().expect("a dialog");
    (**asking.both.done().expect("both tokens")).clone()
}

fn read(both: Both) -> Window {
    let mut canned = Canned::replace();
    canned.send(Message::Replace(replace::Message::RereadAsked));
    canned.answer(Reply::Both(Ok(Box::new(both))));
    Window::open(canned)
}

#[test]
fn the_first_dialog_asks_for_the_new_token_and_marks_what_is_wrong_only_then() {
    let mut window = Window::open(Canned::replacing());
    assert!(window.has(Role::Dialog, "Replace the token") && !window.is_wrong(NEW));
    assert_eq!(window.focused().as_deref(), Some(NEW));
    window.press(Key::Enter);
    assert!(window.is_wrong(NEW) && window.shows("Type the number on the back of the new token"));
    window.type_into(NEW, fixtures::SERIAL);
    assert!(window.is_wrong(NEW) && window.shows("This is the token that you replace. Type the new one"));
    window.said();
    window.click(Role::Button, "Continue…");
    window.assert_said(&["Compose(Submitted)"]);
    assert!(window.canned().app.model.dialog::<replace::Asking>().is_none());
    window.press(Key::Escape);
    window.assert_said(&["Compose(Cancelled)"]);
}

#[test]
fn the_question_shows_both_tokens_and_the_steps_in_their_order() {
    let window = Window::open(Canned::replace());
    assert!(window.has(Role::Dialog, QUESTION));
    for words in [
        "Ada Lovelace · ada.lovelace@acme.example",
        "Old token",
        fixtures::SERIAL,
        "New token",
        fixtures::NEW_SERIAL,
        "assigned to nobody",
        fixtures::PROFILE,
        "INC0042317",
        "1. Disable 000123145251",
        "2. Assign 000123145399",
        "3. Name it “Ada's new token”",
    ] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    let dialog = window.0.get_by_role_and_label(Role::Dialog, QUESTION);
    let user_id = dialog.query_by_label(fixtures::USER_ID);
    assert!(user_id.is_some(), "two people can have one name");
}

#[test]
fn the_question_says_what_follows_from_the_steps_that_are_left() {
    let old_ends = "Ada cannot sign in with the old token from then on";
    let activation = "activate it on My Page with a code from the token";
    let window = Window::open(Canned::replace());
    assert!(window.shows(old_ends) && window.shows("The new one works once they activate it"));
    assert!(window.shows(activation));

    let mut rest = both();
    rest.old.as_mut().unwrap().status = TokenStatus::Disabled;
    let window = read(rest.clone());
    let once = "Ada can sign in with the new token once they activate it on My Page";
    assert!(!window.shows(old_ends) && window.shows(once), "{:?}", window.texts());

    let owner = rest.old.as_ref().unwrap().owner.clone();
    rest.new.as_mut().unwrap().owner = owner;
    let window = read(rest.clone());
    assert!(window.shows("3. Name it") && !window.shows(old_ends) && !window.shows("My Page"));

    rest.old.as_mut().unwrap().status = TokenStatus::Enabled;
    let window = read(rest);
    assert!(window.shows(old_ends) && !window.shows("My Page"));
}

#[test]
fn a_high_risk_user_is_marked_in_the_question_as_long_as_the_desk_knows_it() {
    let marked = "High-risk user: marked by a Super Administrator";
    let dialog_says = |window: &Window| window.texts().iter().any(|text| text == marked);
    let mut window = Window::open(Canned::replace());
    assert!(dialog_says(&window), "{:?}", window.texts());
    window.send(|canned| {
        let person = canned.app.model.lookup.person().unwrap().clone();
        let calm = Person { high_risk: false, ..person };
        canned.app.model.lookup.found = Job::Done(Subject::Person(calm));
    });
    assert!(!dialog_says(&window));
}

#[test]
fn the_focus_starts_on_cancel_and_only_the_button_replaces() {
    for key in [Key::Enter, Key::Space, Key::Escape] {
        let mut window = Window::open(Canned::replace());
        assert_eq!(window.focused().as_deref(), Some("Cancel"));
        window.press(key);
        window.assert_said(&["Replace(Cancelled)"]);
    }
    let mut window = Window::open(Canned::replace());
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some(BUTTON));
    window.press(Key::Enter);
    window.assert_said(&["Replace(Confirmed)"]);
    assert!(window.canned().app.model.attempts.sending());
}

#[test]
fn neither_a_held_enter_nor_a_double_click_replaces_anything() {
    let place = Window::open(Canned::replace()).place(Role::Button, BUTTON);
    let mut canned = Canned::replacing();
    canned.app.forms.compose.serial = fixtures::NEW_SERIAL.to_owned();
    let mut window = Window::open(canned);
    window.press_at(place);
    window.said();
    window.focus(Role::TextInput, NEW);
    window.hold(Key::Enter);
    window.send(|canned| canned.answer(Reply::Both(Ok(Box::new(both())))));
    window.hold(Key::Enter);
    window.assert_said(&["Compose(Submitted)"]);
    assert!(window.has(Role::Dialog, QUESTION));

    let mut canned = Canned::replacing();
    canned.app.forms.compose.serial = fixtures::NEW_SERIAL.to_owned();
    let mut window = Window::open(canned);
    window.press_at(place);
    window.send(|canned| {
        canned.send(Message::Compose(token_desk::app::compose::Message::Submitted));
        canned.answer(Reply::Both(Ok(Box::new(both()))));
    });
    window.said();
    window.press_at(place);
    window.assert_said(&[]);
    assert!(window.canned().app.model.dialog::<replace::Asking>().is_some());
}

#[test]
fn nothing_can_be_confirmed_while_both_are_read_or_when_they_could_not_be() {
    let mut canned = Canned::replace();
    canned.send(Message::Replace(replace::Message::RereadAsked));
    let mut window = Window::open(canned);
    assert!(window.shows("Reading both tokens") && window.is_blocked(BUTTON));
    window.click(Role::Button, BUTTON);
    window.assert_said(&[]);
    window.send(|canned| canned.answer(Reply::Both(Err(problem(ProblemKind::TimedOut)))));
    assert!(!window.has(Role::Button, BUTTON) && window.has(Role::Button, "Close"));
    window.click(Role::Button, "Read again");
    window.assert_said(&["Replace(RereadAsked)"]);
    window.send(|canned| canned.answer(Reply::Both(Err(problem(ProblemKind::NotFound)))));
    assert!(!window.has(Role::Button, BUTTON) && !window.has(Role::Button, "Read again"));
}

#[test]
fn what_is_so_already_is_said_and_the_button_asks_for_the_rest() {
    let mut rest = both();
    rest.old.as_mut().unwrap().status = TokenStatus::Disabled;
    let mut window = read(rest.clone());
    assert!(window.shows("1. Disable 000123145251 (already done)"));
    assert!(!window.has(Role::Button, BUTTON));
    window.click(Role::Button, "Go on");
    window.assert_said(&["Replace(Confirmed)"]);

    let owner = rest.old.as_ref().unwrap().owner.clone();
    let new = rest.new.as_mut().unwrap();
    (new.owner, new.name) = (owner, Some("Ada's new token".to_owned()));
    let mut window = read(rest);
    assert!(window.shows("Everything is done"), "{:?}", window.texts());
    assert!(!window.shows("helps whoever it is to sign in"), "nothing is left to warn of");
    assert!(!window.has(Role::Button, BUTTON) && !window.has(Role::Button, "Go on"));
    window.press(Key::Enter);
    window.assert_said(&["Replace(Cancelled)"]);
}

#[test]
fn a_new_token_of_somebody_else_leaves_nothing_but_close_and_a_disabled_one_is_warned_about() {
    let mut theirs = both();
    let eve = token_desk::domain::person::UserId::from_server("eve").unwrap();
    theirs.new.as_mut().unwrap().owner = Some(eve);
    let window = read(theirs);
    assert!(
        window.has(Role::Alert, "The token was not replaced") && window.shows("belongs to another person")
    );
    assert!(!window.has(Role::Button, BUTTON));
    assert_eq!(window.focused().as_deref(), Some("Close"));

    let mut disabled = both();
    disabled.new.as_mut().unwrap().status = TokenStatus::Disabled;
    let window = read(disabled);
    assert!(window.shows("The new token is disabled: enable it once it is assigned"));
    assert!(!window.is_blocked(BUTTON));
}

#[test]
fn each_step_says_how_it_stands() {
    let mut window = Window::open(begun());
    assert!(window.has(Role::Heading, "Disabling the token…"));
    assert!(window.shows("On its way") && window.shows("Next"), "{:?}", window.texts());
    window.send(|canned| {
        let outcome = confirmed(canned, Now::Status(TokenStatus::Disabled));
        step(canned, outcome);
    });
    assert!(window.has(Role::Heading, "Assigning the token…"));
    assert!(window.shows("Confirmed") && window.shows("On its way") && window.shows("Next"));
    window.send(|canned| {
        let name = Some("Ada's new token".to_owned());
        let outcome = confirmed(canned, Now::Assigned { state: None, name });
        step(canned, outcome);
    });
    assert!(window.has(Role::Heading, "The token is replaced"), "not only what its last step was");
    assert!(window.shows("The server confirmed each step") && window.shows("Assigned"));
    assert!(!window.shows("Next caller's") && !window.shows("Not begun") && !window.has(Role::Button, GO_ON));
    assert_eq!(window.focused().as_deref(), Some("Copy for the ticket"));
    window.assert_said(&[]);
}

#[test]
fn a_step_that_somebody_else_has_done_meanwhile_stops_nothing() {
    let mut window = Window::open(begun());
    window.send(|canned| step(canned, Outcome::not_sent(problem(ProblemKind::AlreadySo))));
    assert!(window.has(Role::Heading, "Assigning the token…"));
    assert!(window.shows("Done before") && window.shows("Next"), "{:?}", window.texts());
    assert!(!window.shows("Not begun") && !window.shows("Not sent"));
}

#[test]
fn a_step_that_was_refused_shows_what_was_not_begun_and_how_to_go_on() {
    let mut window = Window::open(Canned::replace_refused());
    assert!(window.has(Role::Heading, "The token was not assigned"));
    for words in ["Confirmed", "Refused 409", "Not begun", "3. Name it “Ada's new token”"] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    assert_eq!(window.focused().as_deref(), Some("Back to Ada Lovelace"), "going on would meet the same");
    window.click(Role::Button, GO_ON);
    window.assert_said(&["Outcome(GoOnAsked)"]);
    assert!(window.has(Role::Dialog, QUESTION));
    window.0.run_steps(30);
    assert_eq!(window.focused().as_deref(), Some("Reading both tokens"));
}

#[test]
fn of_an_unknown_step_looking_comes_first_and_going_on_second() {
    let mut window = Window::open(begun());
    window.send(|canned| step(canned, Outcome::Unknown(problem(ProblemKind::TimedOut))));
    assert_eq!(window.focused().as_deref(), Some("Check again now"));
    assert!(window.shows("Unknown") && window.shows("Not begun") && window.has(Role::Button, GO_ON));
    // while it is asked about, what a look finds takes nobody's focus and sends nothing
    window.click(Role::Button, GO_ON);
    window.send(|canned| canned.answer(Reply::Both(Ok(Box::new(both())))));
    assert_eq!(window.focused().as_deref(), Some("Cancel"));
    window.press(Key::Escape);
    assert!(window.has(Role::Button, GO_ON) && window.shows("Not begun"));
    assert_eq!(window.canned().app.model.attempts.list.len(), 1);
}

#[test]
fn going_on_that_is_not_allowed_says_why() {
    let mut canned = Canned::replace_refused();
    let policy = &mut canned.app.model.session.who.as_mut().unwrap().profile.policy;
    policy.verification.set(token_desk::domain::change::action::Action::Assign, true);
    let mut window = Window::open(canned);
    assert!(window.is_blocked(GO_ON));
    window.send(|canned| {
        canned.send(Message::Went(Screen::History));
        canned.send(Message::History(history::Message::Chosen(1)));
    });
    assert!(window.is_blocked(GO_ON));
    assert!(window.shows("Find the person and verify the caller first. This profile requires it"));
    window.send(|canned| canned.app.model.session.who.as_mut().unwrap().profile.policy = Policy::default());
    window.click(Role::Button, GO_ON);
    window.assert_said(&["History(GoOnAsked(1))"]);
    assert!(window.has(Role::Dialog, QUESTION));
}

#[test]
fn the_rest_is_asked_for_in_a_small_window_too() {
    let mut window = Window::open_at(Canned::replace_rest(), DOUBLE);
    assert!(window.shows("1. Disable 000123145251 (already done)"), "{:?}", window.texts());
    window.click(Role::Button, "Go on");
    window.assert_said(&["Replace(Confirmed)"]);
    assert!(window.has(Role::Heading, "Assigning the token…"));
}
