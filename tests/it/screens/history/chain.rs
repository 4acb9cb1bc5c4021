//! The chain of the rows: what a check says, and how far it is.

use super::*;

#[test]
fn the_chain_says_what_was_checked_and_what_that_proves() {
    let mut window = Window::open(Canned::history());
    window.focus(Role::Link, "chain intact");
    window.press(Key::Enter);
    assert!(window.has(Role::Dialog, "The history's chain"));
    for words in ["rows were checked", "Each row carries the hash", "somebody rewrote the history"] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    window.click(Role::Link, "Copy row and hash");
    let copied = window
        .canned()
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Copy(text) if text.len() == "6 ".len() + 64));
    assert!(copied, "{:?}", window.canned().effects);
    window.click(Role::Button, "Check again");
    window.press(Key::Escape);
    window.assert_said(&[
        "History(ChainOpened)",
        "History(HeadCopied)",
        "History(VerifyAsked)",
        "History(ChainClosed)",
    ]);
    assert_eq!(window.focused().as_deref(), Some("chain intact"));
}

#[test]
fn the_chain_can_be_closed_although_the_session_ended_below_it() {
    let mut window = Window::open(Canned::history());
    window.focus(Role::Link, "chain intact");
    window.press(Key::Enter);
    window.send(|canned| canned.send(Message::SignedOut));
    assert!(window.has(Role::Dialog, "The history's chain"), "{:?}", window.texts());
    window.press(Key::Escape);
    window.assert_said(&["History(ChainOpened)", "History(ChainClosed)"]);
    assert!(!window.state().canned.app.model.dialogs.is_open());
}

#[test]
fn a_check_under_way_says_how_far_it_is_and_can_be_stopped() {
    let mut window = Window::open(Canned::chain_checking());
    assert!(window.shows("Checking the chain · 812,400 of 2,000,417"));
    assert!(window.is_blocked("Check again"));
    window.click(Role::Button, "Stop checking");
    window.assert_said(&["History(VerifyStopped)"]);
    assert!(window.shows("The check did not finish") && window.shows("chain not checked"));
}

#[test]
fn a_broken_chain_names_the_first_broken_row_and_what_to_do() {
    let mut window = Window::open(Canned::history_broken());
    let alert = "The history's chain is broken at row 3 (entry 2)";
    assert!(window.has(Role::Alert, alert) && window.has(Role::Link, "chain broken"));
    for words in ["What is wrong: its content was altered after it was recorded", "Leave the file as it is"] {
        assert!(window.shows(words), "{words}");
    }
    window.click(Role::Link, "About the chain…");
    assert!(window.has(Role::Dialog, "The history's chain"));
}
