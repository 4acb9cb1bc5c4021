//! The emergency access code, by what a person reads, hears and presses.

use egui::{Key, Modifiers, Role, accesskit::Live};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::SignedDuration;
use token_desk::{
    app::{Effect, Message, Screen, outcome},
    domain::{change::action::Action, person::emergency::Lengths, profile::policy::Actions},
};

use super::{DOUBLE, USUAL, Window};
use crate::canned::{
    Canned,
    emergency::{CODE, LETTERS},
};

const MASK: &str = "••••••••";

/// Everything that an assistive technology is told of the window, as text.
fn announced(window: &Window) -> String {
    let nodes = window.0.root().children_recursive();
    nodes.map(|node| format!("{:?}", node.accesskit_node().data())).collect::<Vec<_>>().join("\n")
}

/// The code without what stands between its groups.
fn has_code(text: &str, code: &str) -> bool {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    plain(text).contains(&plain(code))
}

#[test]
fn a_masked_code_is_in_no_node_of_the_window() {
    for size in [USUAL, DOUBLE] {
        let window = Window::open_at(Canned::code_masked(), size);
        assert!(window.has(Role::Label, "The code, hidden"));
        assert!(!has_code(&announced(&window), CODE));
        assert!(!announced(&window).contains(&format!("{:?}", Role::PasswordInput)));
        // its words would tell it as well
        assert!(!announced(&window).contains("four, eight, two, six"));
    }
}

#[test]
fn the_mask_does_not_tell_how_long_the_code_is() {
    let hidden = |canned: fn() -> Canned| {
        let mut canned = canned();
        canned.now += SignedDuration::from_secs(1);
        canned.send(Message::Outcome(outcome::Message::CodeHidden));
        let window = Window::open(canned);
        let label = window.0.get_by_role_and_label(Role::Label, "The code, hidden");
        (label.rect().width(), window.shows(MASK))
    };
    assert_eq!(hidden(Canned::code_shown), hidden(Canned::code_of_letters));
}

#[test]
fn show_code_shows_it_in_groups_and_spelled_and_hide_code_masks_it_again() {
    let mut window = Window::open(Canned::code_masked());
    assert_eq!(window.focused().as_deref(), Some("Show code"));
    window.press(Key::Enter);
    window.assert_said(&["Outcome(CodeShown)"]);
    assert!(window.has(Role::Label, "4826 1573"));
    assert!(window.shows("four, eight, two, six") && window.shows("one, five, seven, three"));
    let spoken = "The code, spelled: four, eight, two, six; one, five, seven, three";
    let spelled = window.0.get_by_role_and_label(Role::Status, spoken);
    assert_eq!(spelled.accesskit_node().live(), Live::Polite);
    let nodes = window.0.root().children_recursive().map(|node| node.accesskit_node());
    let live = nodes.filter(|node| node.live() != Live::Off).filter_map(|node| node.label());
    assert_eq!(live.filter(|words| words.contains("four") || has_code(words, "4826")).count(), 1);
    assert_eq!(window.described(), spoken, "not every screen reader speaks announcements");
    assert_eq!(window.focused().as_deref(), Some("Hide code"), "the button keeps the focus");

    window.send(|canned| canned.now += SignedDuration::from_secs(1));
    window.press(Key::Enter);
    window.assert_said(&["Outcome(CodeHidden)"]);
    assert!(!has_code(&announced(&window), CODE));
}

/// The whole code is between the bar and the lower edge of the window.
#[track_caller]
fn assert_in_sight(window: &Window) {
    let code = window.0.get_by_role_and_label(Role::Label, "4826 1573").rect();
    let bar = window.0.get_by_role_and_label(Role::Button, "History").rect();
    assert!(code.top() > bar.bottom() && code.bottom() < DOUBLE.y, "{code:?} below {bar:?}");
}

#[test]
fn in_a_small_window_the_code_is_seen_as_soon_as_it_is_shown() {
    for by_key in [true, false] {
        let mut window = Window::open_at(Canned::code_masked(), DOUBLE);
        let button = window.place(Role::Button, "Show code");
        assert!(button.y < DOUBLE.y);
        if by_key {
            window.press(Key::Enter);
        } else {
            window.press_at(button);
        }
        for _ in 0..4 {
            window.settle();
            assert_in_sight(&window);
        }
        window.press(Key::Tab);
        window.press(Key::Tab);
        assert_eq!(window.focused().as_deref(), Some("Copy for the ticket"), "the page moves again");
    }
}

#[test]
fn in_a_small_window_the_focus_that_comes_with_an_outcome_does_not_cover_its_code() {
    let mut window = Window::open_at(Canned::code_shown(), DOUBLE);
    for _ in 0..4 {
        window.settle();
        assert_in_sight(&window);
    }
    assert_eq!(window.focused().as_deref(), Some("Copy for the ticket"));
}

#[test]
fn a_double_click_shows_the_code() {
    let mut window = Window::open(Canned::code_masked());
    let button = window.place(Role::Button, "Show code");
    window.press_at(button);
    window.press_at(button);
    window.settle();
    assert!(window.has(Role::Label, "4826 1573"));
}

#[test]
fn letters_are_spelled_with_their_case() {
    let window = Window::open(Canned::code_of_letters());
    assert!(window.has(Role::Label, "k7Xq- 0OlI- 83"));
    assert!(window.shows("small Kilo, seven, capital X-ray, small Quebec, hyphen"));
    assert!(window.shows("zero, capital Oscar, small Lima, capital India, hyphen"));
    assert!(has_code(&announced(&window), LETTERS));
}

#[test]
fn what_the_server_made_of_what_was_asked_for_is_said() {
    let window = Window::open(Canned::code_of_letters());
    assert!(window.shows(
        "You asked for: 1 day, one-time. Your company's settings made it: 4 hours, any number of sign-ins"
    ));
    let window = Window::open(Canned::code_of_version_1());
    assert!(
        window.shows("This server makes codes for whole days only")
            && window.shows("You asked for: 36 hours. This server")
    );
    let mut window = Window::open(Canned::code_masked());
    assert!(!window.shows("company's settings") && window.shows("24 Nov 2026 14:05"));
    assert!(!window.shows("Once") && !window.shows("Offline code"), "code, person, end; the rest folds");
    window.unfold();
    assert!(window.shows("Once"));
}

#[test]
fn the_shown_code_cannot_be_marked_and_copied_past_the_button() {
    let mut window = Window::open(Canned::code_shown());
    let at = window.place(Role::Label, "4826 1573");
    for _ in 0..3 {
        window.press_at(at);
    }
    window.0.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.settle();
    window.0.event(egui::Event::Copy);
    window.settle();
    let copied = window.0.output().platform_output.commands.iter().any(|command| match command {
        egui::OutputCommand::CopyText(text) => has_code(text, CODE),
        _ => false,
    });
    assert!(!copied);
}

#[test]
fn copy_code_copies_it_without_showing_it() {
    let mut window = Window::open(Canned::code_masked());
    window.click(Role::Button, "Copy code");
    window.assert_said(&["Outcome(CodeCopied)"]);
    assert!(matches!(window.canned().effects[..], [Effect::CopySecret(_)]));
    assert!(!has_code(&announced(&window), CODE));
}

#[test]
fn a_code_whose_view_was_left_is_not_there_any_more() {
    let mut window = Window::open(Canned::code_left());
    assert!(window.shows("The code was shown once. Make a new one if it is needed"));
    assert!(!has_code(&announced(&window), CODE) && !window.has(Role::Button, "Show code"));
    window.click(Role::Button, "Make another code…");
    assert!(window.has(Role::Heading, "Emergency access code"));

    let mut canned = Canned::code_masked();
    canned.send(Message::Went(Screen::History));
    canned.send(Message::Went(Screen::Lookup));
    let window = Window::open(canned);
    assert!(window.shows("Nobody saw the code before this view was left") && !window.shows("was shown once"));
}

#[test]
fn a_code_that_nobody_has_seen_can_be_made_anew_or_withdrawn() {
    let window = Window::open(Canned::code_lost());
    assert!(window.shows("so nobody saw the code"));
    assert!(!window.shows("Somebody else may have made the code"), "that is said already");
    assert_eq!(window.focused().as_deref(), Some("Make another code…"));
    assert!(window.has(Role::Button, "Withdraw the code…") && !window.has(Role::Button, "Copy code"));
}

#[test]
fn after_a_disable_a_code_is_two_clicks_away_or_says_why_not() {
    let mut window = Window::open(Canned::confirmed());
    window.click(Role::Button, "Emergency access code…");
    assert!(window.shows("Ada Lovelace can sign in with the code while they have no token"));

    let mut canned = Canned::confirmed();
    let policy = &mut canned.app.model.session.who.as_mut().expect("somebody").profile.policy;
    policy.verification = Actions::from_iter([Action::GiveEmergencyCode]);
    let window = Window::open(canned);
    assert!(window.is_blocked("Emergency access code…"));
    let button = window.0.get_by_role_and_label(Role::Button, "Emergency access code…");
    let why = button.accesskit_node().data().description().unwrap_or_default().to_owned();
    assert!(why.contains("erif"), "{why}");
}

#[test]
fn withdrawing_says_what_it_does_not_end() {
    let window = Window::open(Canned::code_withdrawal());
    assert!(window.has(Role::Heading, "Withdraw the emergency access code?"));
    assert!(window.shows("A code saved for offline use works until 24 Nov 2026 14:05"));
    let window = Window::open(Canned::code_withdrawn());
    assert!(window.has(Role::Heading, "The emergency access code is withdrawn"));
    assert!(window.shows("A code saved for offline use works until 24 Nov 2026 14:05"));
    assert!(!has_code(&announced(&window), CODE));
}

#[test]
fn what_went_wrong_with_the_clipboard_stays_until_it_is_hidden() {
    let mut window = Window::open(Canned::code_not_copied());
    assert!(
        window.shows("The code was not copied") && window.shows("Another program keeps the clipboard open")
    );
    window.click(Role::Link, "Hide");
    assert!(!window.shows("The code was not copied"));
}

#[test]
fn where_codes_are_made_for_whole_days_only_the_dialog_asks_for_days() {
    let mut window = Window::open(Canned::code_wanted());
    assert!(window.shows("Counted in") && !window.shows("whole days only"));
    window.send(|canned| canned.app.model.session.lengths = Lengths::WholeDays);
    assert!(window.shows("This server makes codes for whole days only, and none for one sign-in"));
    assert!(!window.shows("Counted in") && !window.shows("Only for one sign-in"));
    window.send(|canned| canned.app.forms.compose.validity = "4 hours".to_owned());
    window.click(Role::Button, "Continue…");
    assert!(window.shows("Type a whole number of days, from 1 to 7"));
}

#[test]
fn what_was_done_in_the_call_stands_below_oldest_first() {
    let window = Window::open(Canned::several_in_one_call());
    assert!(window.has(Role::Heading, "This call"));
    let place = |words: &str| window.0.get_by_label(words).rect().top();
    let [verified, disabled, code] =
        ["Caller verified", "Disable 000123145251", "Emergency code, until 24\u{a0}Nov\u{a0}2026 14:05"]
            .map(place);
    assert!(place("This call") < verified && verified < disabled && disabled < code);
    assert!(window.shows("Called back") && window.0.query_all_by_label("Confirmed").count() == 2);
    assert!(!Window::open(Canned::confirmed()).shows("This call"), "one thing is said above already");
}

#[test]
fn the_keys_copy_the_call_and_say_so() {
    let mut window = Window::open(Canned::several_in_one_call());
    window.0.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);
    window.settle();
    window.assert_said(&["CallCopyAsked"]);
    assert!(window.shows("Copied for the ticket"));
}

#[test]
fn a_code_that_nobody_has_seen_is_asked_about_before_the_next_caller() {
    let mut window = Window::open(Canned::code_masked());
    window.click(Role::Button, "Next caller");
    assert!(window.has(Role::Dialog, "Nobody has seen the code"));
    assert_eq!(window.focused().as_deref(), Some("Cancel"));
    window.press(Key::Escape);
    assert!(window.has(Role::Label, "The code, hidden"));

    window.0.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.settle();
    window.focus(Role::Button, "Next caller without it");
    window.press(Key::Enter);
    assert_eq!(window.canned().app.model.screen, Screen::Lookup);
    window.assert_said(&[
        "Outcome(NextCaller)",
        "Outcome(UnseenCodeKept)",
        "NextCallerAsked",
        "Outcome(UnseenCodeLeft)",
    ]);

    let mut window = Window::open(Canned::code_unseen());
    let show: Vec<_> = window.0.query_all_by_role_and_label(Role::Button, "Show code").collect();
    show.last().expect("in the dialog").click();
    window.settle();
    assert!(window.has(Role::Label, "4826 1573"));
}
