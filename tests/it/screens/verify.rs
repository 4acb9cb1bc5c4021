//! Verify the caller, by what a person reads and presses.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use token_desk::{
    app::{
        Message, Reply, confirm,
        verify::{self, Way},
    },
    domain::verification::{How, live_verification::VerificationStatus},
    words,
};

use super::{DOUBLE, Window};
use crate::canned::Canned;
use crate::fixtures;

const LIVE: &str = "Live Verification, The server asks them to prove who they are";
const BACK: &str = "Called back on the number on record";
const START: &str = "Start Live Verification";
const NOTE: &str = "Note as verified";
const VERIFY: &str = "Verify the caller…";
const CODE: &str = "Code the caller reads out";
const ADDRESS: &str = "https://acme.access.securid.com/verify/7Q4K-M2XR";
const OTHER: &str = "How the caller was verified";

/// Whether something of the dialog is seen whole: not scrolled behind its title or its buttons.
#[track_caller]
fn assert_in_sight(window: &Window, role: Role, label: &str) {
    let rect = |role, label| window.0.get_by_role_and_label(role, label).rect();
    let (place, buttons) = (rect(role, label), rect(Role::Button, "Cancel"));
    assert!(place.top() > 40.0 && place.bottom() < buttons.top() - 10.0, "{label} is at {place}");
}

#[test]
fn the_desk_says_that_the_caller_is_not_verified_and_leads_to_the_dialog() {
    let mut window = Window::open(Canned::ada());
    assert!(window.shows("Caller not verified") && !window.shows("This profile requires verification"));
    assert!(!window.is_blocked("Disable token…"), "a plain disable needs no more than before");
    window.focus(Role::Button, VERIFY);
    window.press(Key::Enter);
    window.assert_said(&["Lookup(VerifyAsked)"]);
    assert!(window.has(Role::Dialog, "Verify the caller"));
    window.press(Key::Escape);
    window.assert_said(&["Verify(Closed)"]);
    assert_eq!(window.focused().as_deref(), Some(VERIFY), "the focus is back where it was");
}

#[test]
fn where_live_verification_is_to_be_had_it_is_the_next_step() {
    let mut window = Window::open(Canned::verify());
    assert!(window.shows(fixtures::NAME));
    assert_eq!(window.focused().as_deref(), Some(LIVE));
    window.click(Role::Button, START);
    window.assert_said(&["Verify(Started)"]);
    assert!(window.shows("Starting Live Verification"));
    assert_eq!(window.focused().as_deref(), Some("Cancel"));
}

#[test]
fn what_was_done_is_chosen_and_noted_with_the_keyboard_alone() {
    let mut window = Window::open(Canned::verify());
    window.press(Key::Tab);
    window.press(Key::Space);
    assert!(!window.has(Role::Button, START));
    assert!(window.shows(&format!("Saved with every change in this call: {BACK}")));
    window.focus(Role::Button, NOTE);
    window.press(Key::Enter);
    window.assert_said(&["Verify(Noted)"]);
    assert!(window.shows("Verified 14:05") && window.shows(BACK), "{:?}", window.texts());
    assert!(window.has(Role::Button, "Verify again…") && !window.shows("Caller not verified"));
    window.click(Role::Button, "Disable token…");
    assert!(window.shows("Caller verified") && window.shows(BACK), "the confirmation says so, too");
}

#[test]
fn where_it_is_not_to_be_had_the_dialog_says_why_and_whom_to_ask() {
    let whys = [
        (
            Canned::verify_by_key as fn() -> Canned,
            "Live Verification is documented for OAuth clients only, and this is an API key",
        ),
        (Canned::verify_without_scope, "This session lacks the permission rsa.user.verify. Ask a Super"),
        (Canned::verify_refused_before, "The server refused Live Verification at 23 Nov 2026, "),
    ];
    for (canned, why) in whys {
        let window = Window::open(canned());
        assert!(window.shows(why), "{why}: {:?}", window.texts());
        assert!(!window.has(Role::Button, START), "it is not the next step");
        let may_be_tried = why.starts_with("The server refused");
        assert_eq!(window.has(Role::ListBoxOption, LIVE), may_be_tried, "{why}");
    }
    let mut window = Window::open(Canned::verify_refused_before());
    assert!(window.is_blocked(NOTE), "nothing is chosen");
    window.click(Role::ListBoxOption, LIVE);
    window.click(Role::Button, START);
    window.assert_said(&["Verify(Started)"]);
}

#[test]
fn another_way_asks_for_words_and_takes_enter() {
    let mut window = Window::open(Canned::verify_other());
    assert!(window.is_wrong(OTHER) && window.shows("Say how the caller was verified"));
    window.type_into(OTHER, "known by voice");
    window.press(Key::Enter);
    window.assert_said(&["Verify(Noted)"]);
    assert!(window.shows("Verified 14:05") && window.shows("Other (known by voice)"), "{:?}", window.texts());
}

#[test]
fn a_person_without_a_name_is_named_by_their_id() {
    let window = Window::open(Canned::verify_only_id());
    assert!(window.shows("User ID") && window.shows(fixtures::USER_ID));
}

#[test]
fn the_agent_reads_what_to_say_how_long_it_runs_and_copies_the_address() {
    let mut window = Window::open(Canned::verify_asking());
    assert!(window.shows("Ask the caller to open this address and sign in there:") && window.shows(ADDRESS));
    assert!(window.shows("Waiting for the caller · 1:32 left"), "{:?}", window.texts());
    window
        .0
        .get_by_role_and_label(Role::Dialog, "Verify the caller")
        .get_by_role_and_label(Role::Link, "Copy")
        .click();
    window.settle();
    assert!(window.shows("Copied"));
    assert_eq!(window.said(), [""; 0], "copying asks for nothing");
    window.press(Key::Escape);
    window.assert_said(&["Verify(Closed)"]);

    let window = Window::open(Canned::verify_asking_without_address());
    assert!(window.shows("The server gives no address for it") && window.shows("end not known"));
    let window = Window::open(Canned::verify_time_over());
    assert!(window.shows("The time is over · asking the server once more"));
}

#[test]
fn a_code_is_checked_with_enter_or_the_button_and_an_empty_one_is_asked_for() {
    for by_key in [true, false] {
        let mut window = Window::open(Canned::verify_asking());
        window.click(Role::Button, "Check code");
        assert!(window.is_wrong(CODE) && window.shows("Type the code first"));
        window.said();
        window.type_into(CODE, "314159");
        if by_key {
            window.press(Key::Enter);
        } else {
            window.click(Role::Button, "Check code");
        }
        window.assert_said(&["Verify(CodeSubmitted)"]);
        assert!(window.shows("Checking the code") && !window.shows("314159"));
    }
}

#[test]
fn what_the_server_does_not_say_counts_as_nothing_and_is_said() {
    for (canned, words) in [
        (Canned::verify_odd_word as fn() -> Canned, "The server says “On hold”. That does not count"),
        (
            Canned::verify_look_failed,
            "The state of the verification was not read. The request was sent, but no answer came within 30 seconds. \
             Token Desk asks the server again.",
        ),
        (
            Canned::verify_code_lost,
            "Outcome unknown. The request was sent, but no answer came within 30 seconds. The code may or may not have been \
             checked. Token Desk asks the server again.",
        ),
        (Canned::verify_code_refused, "The server did not accept this code. Ask for it again"),
    ] {
        let window = Window::open(canned());
        assert!(
            window.shows(words) && window.shows("Waiting for the caller"),
            "{words}: {:?}",
            window.texts()
        );
        assert!(window.shows("Caller not verified"));
    }
}

#[test]
fn one_that_was_found_running_is_waited_for_and_not_ended_and_the_checklist_is_one_step_away() {
    let mut window = Window::open(Canned::verify_found());
    assert!(window.shows("A verification of this person was found running"));
    assert!(
        window.shows("m.ortiz began it. The answer to the start from here was lost, so it may not be yours")
    );
    assert!(window.shows("Waiting until it ends · 1:32 left"), "{:?}", window.texts());
    assert!(!window.shows(ADDRESS) && !window.has(Role::TextInput, CODE), "it may not be for this caller");
    assert_eq!(window.focused().as_deref(), Some("Close"));
    window.click(Role::Button, "Verify in another way…");
    window.assert_said(&["Verify(AnotherWay)"]);
    assert!(window.has(Role::ListBoxOption, BACK) && window.is_blocked(NOTE), "nothing is chosen for them");
    assert!(window.shows("Caller not verified"));
}

#[test]
fn the_servers_yes_is_plain_and_one_key_leads_back_to_the_call() {
    let mut window = Window::open(Canned::verify_verified());
    assert!(window.shows("Verified: Ada Lovelace") && window.shows("Live Verification, 14:06"));
    assert_eq!(window.focused().as_deref(), Some("Done"));
    window.press(Key::Enter);
    window.assert_said(&["Verify(Closed)"]);
    assert!(window.shows("Verified 14:06") && window.shows("Live Verification"));
}

#[test]
fn the_servers_no_is_plain_and_another_way_is_warned_about() {
    let mut window = Window::open(Canned::verify_failed());
    assert!(window.shows("This is not the person"));
    assert!(window.shows("The caller is not Ada Lovelace. Follow your security rule"));
    assert_eq!(window.focused().as_deref(), Some("Close"));
    window.click(Role::Button, "Verify in another way…");
    window.assert_said(&["Verify(AnotherWay)"]);
    assert!(window.shows("Live Verification said that this is not the person ("));
    assert!(window.is_blocked(NOTE), "nothing is chosen for them");
    window.press(Key::Escape);
    assert!(window.shows("Live Verification, 14:06: this is not the person"), "it stays on the desk");
    assert!(window.shows("Not the person") && window.shows("The caller is not Ada Lovelace"));
}

#[test]
fn what_is_done_for_a_caller_whom_the_server_denied_is_asked_with_a_warning_and_recorded_so() {
    let mut window = Window::open(Canned::denied_confirm());
    let denied = "Live Verification said that the caller is not this person";
    assert!(window.has(Role::Dialog, "Disable this token?") && window.shows(denied));
    assert!(window.shows("Not the person") && window.shows("Caller verified"), "{:?}", window.texts());
    assert!(window.shows("Manager confirmed"), "both are said");
    window.press(Key::Tab);
    window.press(Key::Enter);
    assert!(window.shows("Not the person"), "the outcome says it, too: {:?}", window.texts());
}

#[test]
fn what_lets_somebody_in_is_asked_with_a_warning_while_nobody_is_verified() {
    let warning = "The caller is not verified and could sign in with this";
    for (canned, warned) in [
        (Canned::confirm as fn() -> Canned, false),
        (Canned::unassign, false),
        (Canned::rename, false),
        (Canned::code_confirm, true),
        (Canned::clear_pin, true),
        (Canned::assign, true),
        (Canned::enable, true),
        (Canned::replace, true),
    ] {
        let canned = canned();
        let title =
            canned.app.model.dialog::<confirm::Asking>().map(|asking| words::action::title(&asking.change));
        assert_eq!(Window::open(canned).shows(warning), warned, "{title:?}");
    }
    // the caller of this one was verified
    assert!(!Window::open(Canned::undo()).shows(warning));
}

#[test]
fn what_was_not_begun_is_said_with_a_way_to_try_again() {
    for (canned, words, next) in [
        (Canned::verify_conflict as fn() -> Canned, "another verification is running", "Try again"),
        (
            Canned::verify_unsure,
            "The answer to the start was lost, and the verification could not be read. The request was sent, but no answer came \
             within 30 seconds. Read the state again,",
            "Read the state again",
        ),
        (Canned::verify_unsure, "A verification may or may not have been started", "Read the state again"),
        (Canned::verify_lost, "The verification was not started", "Try again"),
        (Canned::verify_over, "Live Verification ended without an answer. Nobody was verified", "Try again"),
        (
            Canned::verify_code_over,
            "The server did not accept the code, and Live Verification ended. Nobody was verified",
            "Try again",
        ),
        (Canned::verify_found_over, "so it says nothing about this caller. Start it again", "Start it again"),
    ] {
        let mut window = Window::open(canned());
        assert!(window.shows(words), "{words}: {:?}", window.texts());
        assert!(!window.shows(".."), "one full stop is enough: {:?}", window.texts());
        assert_eq!(window.focused().as_deref(), Some("Cancel"));
        window.click(Role::Button, next);
        window.assert_said(&["Verify(Started)"]);
    }
}

#[test]
fn a_profile_that_requires_it_says_so_where_the_button_waits() {
    let mut window = Window::open(Canned::verify_required_desk());
    assert!(window.shows("Caller not verified") && window.shows("This profile requires verification"));
    assert!(window.is_blocked("Disable token…"));
    assert!(window.shows("Verify the caller first. This profile requires it"));
    window.click(Role::Button, VERIFY);
    window.click(Role::ListBoxOption, BACK);
    window.click(Role::Button, NOTE);
    assert!(!window.is_blocked("Disable token…") && !window.shows("This profile requires verification"));
}

#[test]
fn at_double_size_the_address_and_the_code_are_still_in_sight() {
    let mut window = Window::open_at(Canned::verify_asking(), DOUBLE);
    assert_in_sight(&window, Role::Label, ADDRESS);
    assert_in_sight(&window, Role::TextInput, CODE);
    window.send(|canned| canned.send(Message::Verify(verify::Message::Closed)));
    assert!(!window.has(Role::Dialog, "Verify the caller"));
    let mut refused = Window::open_at(Canned::verify_checking_code(), DOUBLE);
    refused.send(|canned| {
        let session = canned.verification(VerificationStatus::Failed);
        canned.answer(Reply::VerificationCodeChecked(Ok(Box::new(session))));
    });
    assert_eq!(refused.focused().as_deref(), Some(CODE), "it is asked for again");
    assert!(refused.is_wrong(CODE));
    assert_in_sight(&refused, Role::Label, "The server did not accept this code. Ask for it again");
    for canned in [Canned::verify_odd_word, Canned::verify_look_failed, Canned::verify_code_refused] {
        let window = Window::open_at(canned(), DOUBLE);
        assert_in_sight(&window, Role::TextInput, CODE);
    }
}

#[test]
fn at_double_size_what_is_missing_is_brought_into_view_with_the_words_that_say_so() {
    let mut canned = Canned::verify();
    canned.app.forms.verify.way = Some(Way::Listed(How::Other(String::new())));
    let mut window = Window::open_at(canned, DOUBLE);
    window.click(Role::Button, NOTE);
    window.settle();
    assert_eq!(window.focused().as_deref(), Some(OTHER));
    assert_in_sight(&window, Role::TextInput, OTHER);
    assert_in_sight(&window, Role::Label, "Say how the caller was verified");

    let mut window = Window::open_at(Canned::verify_asking(), DOUBLE);
    window.click(Role::Button, "Check code");
    window.settle();
    assert_eq!(window.focused().as_deref(), Some(CODE));
    assert_in_sight(&window, Role::TextInput, CODE);
    assert_in_sight(&window, Role::Label, "Type the code first");
}
