//! The guided practice call, by what a person reads and presses.

use egui::{Key, Modifiers, Pos2, Rect, Role, Shape};
use egui_kittest::{
    Node,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::tz::TimeZone;
use token_desk::{
    app::{
        Message, Screen,
        guide::{self, State, Step},
        manual, settings,
    },
    domain::{language::Language, profile::PRACTICE},
    words::{self, Reader},
};

use super::{DOUBLE, SMALL, USUAL, Window};
use crate::{canned::Canned, words::guide::quoted};

const BEGIN: &str = "Start a practice call";
const SEARCH: &str = "Who is calling, or which token?";

/// The words of the strip at a step.
fn strip(step: Step) -> String {
    let said = words::sentence(&step.phrase()).into_owned();
    match step.number() {
        Some(number) => format!("Practice call, step {number} of {}: {said}", Step::COUNT),
        None => format!("Practice call: {said}"),
    }
}

impl Window {
    /// The strip is there once, and says what is to be done next.
    #[track_caller]
    fn assert_guided(&self, step: Step) {
        let labels = self.0.query_all_by_role(Role::Label).filter_map(|label| label.value());
        let strips: Vec<_> = labels.filter(|words| words.starts_with("Practice call")).collect();
        assert_eq!(strips, [strip(step)]);
    }

    fn is_guided(&self) -> bool {
        self.texts().iter().any(|text| text.starts_with("Practice call"))
    }
}

#[test]
fn each_state_of_the_call_says_its_step_and_can_be_ended() {
    for (canned, step) in [
        (Canned::guide_find as fn() -> Canned, Step::Find),
        (Canned::guide_verify, Step::Verify),
        (Canned::guide_verifying, Step::Verify),
        (Canned::guide_choose, Step::Choose),
        (Canned::guide_disable, Step::Disable),
        (Canned::guide_confirm, Step::Confirm),
        (Canned::guide_wait, Step::Wait),
        (Canned::guide_again, Step::Again),
        (Canned::guide_code, Step::EmergencyCode),
        (Canned::guide_composing, Step::EmergencyCode),
        (Canned::guide_making, Step::EmergencyCode),
        (Canned::guide_read_aloud, Step::ReadAloud),
        (Canned::guide_finish, Step::Finish),
        (Canned::guide_away, Step::Desk),
        (Canned::guide_enable_first, Step::EnableFirst),
        (Canned::guide_enabling, Step::ConfirmOther),
        (Canned::guide_enabled, Step::Back),
    ] {
        let mut window = Window::open(canned());
        window.assert_guided(step);
        let (screen, person) = {
            let model = &window.canned().app.model;
            (model.screen, model.lookup.person().cloned())
        };
        // a dialog is answered first
        if window.canned().app.model.dialogs.is_open() {
            window.press(Key::Escape);
            window.said();
        }
        window.click(Role::Link, if step == Step::Finish { "End the practice call" } else { "End" });
        window.assert_said(&["Guide(Ended)"]);
        assert!(!window.is_guided(), "{step:?}");
        let model = &window.canned().app.model;
        assert_eq!((model.guide, model.screen), (State::Off, screen), "{step:?}: nothing else changes");
        assert_eq!(model.lookup.person(), person.as_ref(), "{step:?}");
        assert!(model.session.who.is_some());
    }
}

#[test]
fn what_the_strip_asks_for_leads_to_the_next_step() {
    let mut window = Window::open(Canned::guide_find());
    assert_eq!(window.focused().as_deref(), Some(SEARCH), "whoever reads on types at once");
    window.type_into(SEARCH, guide::EMAIL);
    window.press(Key::Enter);
    window.assert_said(&["Lookup(Submitted)"]);

    let mut window = Window::open(Canned::guide_verify());
    window.click(Role::Button, "Verify the caller…");
    window.click(Role::ListBoxOption, "Called back on the number on record");
    window.assert_guided(Step::Verify);
    window.click(Role::Button, "Note as verified");
    window.assert_guided(Step::Disable);
    let mut window = Window::open(Canned::guide_choose());
    window.assert_guided(Step::Choose);
    assert!(window.shows("“Ada's key ring”"), "the strip names it as the list does");
    window.click(
        Role::ListBoxOption,
        "000123145251, Ada's key ring, Enabled, expires 12 Feb 2029, registered 2 Jan 2025, PIN set",
    );
    window.assert_guided(Step::Disable);

    let mut window = Window::open(Canned::guide_disable());
    window.click(Role::Button, "Disable token…");
    window.assert_guided(Step::Confirm);
    let mut window = Window::open(Canned::guide_confirm());
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.assert_said(&["Confirm(Confirmed)"]);
    window.assert_guided(Step::Wait);

    let mut window = Window::open(Canned::guide_code());
    window.click(Role::Button, "Emergency access code…");
    window.assert_guided(Step::EmergencyCode);

    let mut window = Window::open(Canned::guide_enabled());
    window.click(Role::Button, "Back to Ada Lovelace");
    window.assert_said(&["Outcome(BackToPerson)"]);
    window.assert_guided(Step::Disable);

    let mut window = Window::open(Canned::guide_read_aloud());
    window.click(Role::Button, "Show code");
    window.assert_guided(Step::ReadAloud);
    window.click(Role::Button, "Next caller");
    window.assert_guided(Step::Finish);
    window.click(Role::Button, "History");
    window.assert_guided(Step::Finish);
    assert!(window.has(Role::Link, "Once more"), "whoever looks at the record is not called back");
}

#[test]
fn it_begins_at_the_login_panel_of_the_practice_tenant_and_nowhere_else() {
    for other in [Canned::start, Canned::bearer, Canned::key_read] {
        assert!(!Window::open(other()).has(Role::Button, BEGIN));
    }
    for canned in [Canned::practice_chosen as fn() -> Canned, Canned::first_start] {
        let mut window = Window::open(canned());
        window.click(Role::Button, BEGIN);
        window.assert_said(&["Guide(Begun)"]);
        assert!(!window.is_guided(), "not before the practice tenant is there");
        window.send(Canned::practice_opens);
        window.assert_guided(Step::Find);
        assert_eq!(window.focused().as_deref(), Some(SEARCH));
    }
    // whoever only signs in is not guided
    let mut window = Window::open(Canned::practice_chosen());
    window.click(Role::Button, "Sign in");
    window.send(Canned::practice_opens);
    assert!(!window.is_guided());
}

#[test]
fn it_begins_behind_the_question_mark_where_nothing_real_can_be_harmed() {
    for (canned, signed_in) in [(Canned::practice_desk as fn() -> Canned, true), (Canned::start, false)] {
        let mut window = Window::open(canned());
        window.click(Role::Button, "Help and settings");
        window.click(Role::MenuItem, BEGIN);
        window.assert_said(&["Guide(Begun)"]);
        if !signed_in {
            assert_eq!(window.canned().app.model.sign_in.chosen, PRACTICE, "not the profile that was chosen");
            window.send(Canned::practice_opens);
        }
        window.assert_guided(Step::Find);
    }
    let mut window = Window::open(Canned::desk());
    window.click(Role::Button, "Help and settings");
    assert!(window.has(Role::MenuItem, "Settings…") && !window.has(Role::MenuItem, BEGIN));
}

#[test]
fn once_more_begins_it_again_and_what_was_done_before_is_none_of_it() {
    let mut window = Window::open(Canned::guide_finish());
    window.click(Role::Link, "Once more");
    window.assert_said(&["Guide(Begun)"]);
    window.assert_guided(Step::Find);
    assert!(!window.has(Role::Link, "Once more"));

    // in the middle, too: from the menu, with an empty desk
    let mut window = Window::open(Canned::guide_disable());
    window.click(Role::Button, "Help and settings");
    window.click(Role::MenuItem, BEGIN);
    window.assert_guided(Step::Find);
    assert!(window.canned().app.model.lookup.person().is_none());
    assert!(window.canned().app.forms.lookup.ticket.is_empty());
}

#[test]
fn escape_closes_the_dialog_and_not_the_call() {
    let mut window = Window::open(Canned::guide_confirm());
    window.press(Key::Escape);
    window.assert_said(&["Confirm(Cancelled)"]);
    window.assert_guided(Step::Disable);
    window.press(Key::Escape);
    window.assert_guided(Step::Disable);
    assert!(window.canned().app.model.attempts.list.is_empty(), "nothing was sent");

    let mut window = Window::open(Canned::guide_code());
    window.click(Role::Button, "Emergency access code…");
    window.press(Key::Escape);
    window.assert_guided(Step::EmergencyCode);
}

#[test]
fn the_next_caller_in_the_middle_leads_back_to_the_beginning_and_at_the_end_to_the_end() {
    for (canned, step) in [
        (Canned::guide_verify as fn() -> Canned, Step::Find),
        (Canned::guide_disable, Step::Find),
        (Canned::guide_again, Step::Find),
        (Canned::guide_code, Step::Finish),
    ] {
        let mut window = Window::open(canned());
        window.0.key_press_modifiers(Modifiers::COMMAND, Key::N);
        window.settle();
        window.assert_said(&["NextCallerAsked"]);
        window.assert_guided(step);
        assert_eq!(window.focused().as_deref(), Some(SEARCH));
    }
    // an answer that is on its way is waited for, whoever is on the line
    let mut window = Window::open(Canned::guide_wait());
    window.send(|canned| canned.send(Message::NextCallerAsked));
    window.assert_guided(Step::Wait);
}

#[test]
fn whoever_leaves_the_desk_is_led_back_and_whoever_signs_out_is_guided_no_more() {
    let mut window = Window::open(Canned::guide_away());
    window.click(Role::Button, "Desk");
    window.assert_guided(Step::Disable);
    assert_eq!(window.canned().app.model.screen, Screen::Lookup);
    window.click(Role::Button, "Sign out");
    assert!(!window.is_guided());
    assert_eq!(window.canned().app.model.guide, State::Off);
}

#[test]
fn at_every_size_the_strip_and_its_end_are_in_sight() {
    for size in [USUAL, SMALL, DOUBLE] {
        for (canned, step, end) in [
            (Canned::guide_find as fn() -> Canned, Step::Find, "End"),
            (Canned::guide_enable_first, Step::EnableFirst, "End"),
            (Canned::guide_finish, Step::Finish, "End the practice call"),
        ] {
            let window = Window::open_at(canned(), size);
            for (role, label) in [(Role::Label, strip(step)), (Role::Link, end.to_owned())] {
                let place = window.0.get_by_role_and_label(role, &label).rect();
                let inside = place.left() >= 0.0
                    && place.right() <= size.x
                    && place.top() >= 0.0
                    && place.bottom() <= size.y;
                assert!(inside, "{label} at {size}: {place}");
            }
        }
    }
}

/// The states of the call with a dialog over the desk.
const COVERED: [(fn() -> Canned, Step); 7] = [
    (Canned::guide_verifying, Step::Verify),
    (Canned::guide_confirm, Step::Confirm),
    (Canned::guide_composing, Step::EmergencyCode),
    (Canned::guide_making, Step::EmergencyCode),
    (Canned::guide_enabling, Step::ConfirmOther),
    (guide_and_settings, Step::Disable),
    (guide_and_help, Step::Find),
];

fn guide_and_settings() -> Canned {
    let mut canned = Canned::guide_disable();
    canned.send(Message::Settings(settings::Message::Opened));
    canned
}

fn guide_and_help() -> Canned {
    let mut canned = Canned::guide_find();
    canned.send(Message::Manual(manual::Message::Opened));
    canned
}

/// The dialog that the strip is a part of.
fn dialog_with_strip(window: &Window) -> Option<Node<'_>> {
    let is_strip = |node: &Node<'_>| {
        node.accesskit_node().role() == Role::Label
            && node.value().is_some_and(|words| words.starts_with("Practice call"))
    };
    window
        .0
        .query_all_by_role(Role::Dialog)
        .find(|dialog| dialog.children_recursive().any(|node| is_strip(&node)))
}

#[test]
fn an_open_dialog_has_the_strip_above_its_veil_and_in_its_own_part_of_the_tree() {
    for size in [USUAL, SMALL, DOUBLE] {
        for (canned, step) in COVERED {
            let window = Window::open_at(canned(), size);
            window.assert_guided(step);
            let dialog = dialog_with_strip(&window);
            assert!(dialog.is_some_and(|dialog| dialog.accesskit_node().is_modal()), "{step:?} at {size}");

            let whole = Rect::from_min_size(Pos2::ZERO, size);
            let place = window.0.get_by_role_and_label(Role::Label, &strip(step)).rect();
            assert!(whole.contains_rect(place), "{step:?} at {size}: {place}");

            // nothing that hides or dims it was painted later
            let shapes: Vec<_> = window.0.output().shapes.iter().map(|clipped| &clipped.shape).collect();
            let is_it =
                |shape: &&Shape| matches!(shape, Shape::Text(text) if text.galley.text() == strip(step));
            let last = shapes.iter().rposition(is_it).expect("it is painted");
            let covers = |shape: &&&Shape| {
                let Shape::Rect(rect) = **shape else { return false };
                rect.fill.a() > 0 && rect.rect.intersects(place)
            };
            let later: Vec<_> = shapes[last..].iter().filter(covers).collect();
            assert!(later.is_empty(), "{step:?} at {size}: {later:?}");
            let veil = shapes.iter().rposition(|shape| {
                matches!(shape, Shape::Rect(rect) if rect.rect.contains_rect(whole) && !rect.fill.is_opaque())
            });
            assert!(veil.expect("a veil") < last, "{step:?} at {size}");

            // nor does it lie on the dialog
            let modal = dialog_with_strip(&window).expect("a dialog");
            let inside =
                modal.children_recursive().filter(|node| node.accesskit_node().role() == Role::Heading);
            let top = inside.map(|node| node.rect().top()).fold(f32::INFINITY, f32::min);
            assert!(top.is_finite() && top >= place.bottom(), "{step:?} at {size}: {top} {place}");
        }
    }
}

#[test]
fn the_strip_is_the_windows_again_when_the_dialog_is_gone() {
    let mut window = Window::open(Canned::guide_confirm());
    assert!(dialog_with_strip(&window).is_some());
    window.press(Key::Escape);
    window.assert_guided(Step::Disable);
    assert!(dialog_with_strip(&window).is_none());
    window.click(Role::Link, "End");
    assert!(!window.is_guided());

    // ended below a dialog, and with no dialog that knew of it
    let mut window = Window::open(Canned::guide_confirm());
    window.send(|canned| canned.send(Message::Guide(guide::Message::Ended)));
    assert!(!window.is_guided() && window.has(Role::Button, "Disable token"));
}

#[test]
fn of_two_dialogs_the_upper_one_has_the_strip() {
    let mut window = Window::open(Canned::guide_wait());
    window.send(|canned| {
        canned.send(Message::Manual(manual::Message::Opened));
        canned.send(Message::CloseAsked);
    });
    assert_eq!(window.0.query_all_by_role(Role::Dialog).count(), 2);
    window.assert_guided(Step::Wait);
    let upper = dialog_with_strip(&window).expect("one has it");
    let focused = upper.children_recursive().any(|node| node.is_focused());
    assert!(focused, "it is the one with the keyboard");
}

#[test]
fn after_an_outcome_the_keyboard_is_where_the_strip_sends_it() {
    for size in [USUAL, SMALL, DOUBLE] {
        for (canned, button) in [
            (Canned::guide_code as fn() -> Canned, "Emergency access code…"),
            (Canned::guide_read_aloud, "Show code"),
            (Canned::guide_enabled, "Back to Ada Lovelace"),
        ] {
            let window = Window::open_at(canned(), size);
            assert_eq!(window.focused().as_deref(), Some(button), "at {size}");
            let place = window.0.get_by_role_and_label(Role::Button, button).rect();
            assert!(
                Rect::from_min_size(Pos2::ZERO, size).contains_rect(place),
                "{button} at {size}: {place}"
            );
            assert!(!window.heard().is_empty(), "the outcome is heard with it");
        }
    }
    // without the guide the record comes first
    let mut canned = Canned::guide_code();
    canned.send(Message::Guide(guide::Message::Ended));
    assert_eq!(Window::open(canned).focused().as_deref(), Some("Copy for the ticket"));
}

/// A state of the call, its step, and which of the quoted names stands on something with which role.
type OnScreen = (fn() -> Canned, Step, &'static [(usize, Role)]);

#[test]
fn what_the_strip_names_is_on_the_screen_in_every_language() {
    let states: [OnScreen; 14] = [
        (Canned::guide_verify, Step::Verify, &[(0, Role::Button)]),
        (Canned::guide_verifying, Step::Verify, &[(1, Role::Button)]),
        (Canned::guide_disable, Step::Disable, &[(1, Role::Button)]),
        (Canned::guide_confirm, Step::Confirm, &[(0, Role::Button)]),
        (Canned::guide_code, Step::EmergencyCode, &[(0, Role::Button)]),
        (Canned::guide_composing, Step::EmergencyCode, &[(1, Role::Button)]),
        (Canned::guide_making, Step::EmergencyCode, &[(2, Role::Button)]),
        (
            Canned::guide_read_aloud,
            Step::ReadAloud,
            &[(0, Role::Button), (1, Role::Button), (2, Role::Button)],
        ),
        (Canned::guide_finish, Step::Finish, &[(0, Role::Link)]),
        (Canned::guide_away, Step::Desk, &[(0, Role::Button)]),
        (Canned::guide_enable_first, Step::EnableFirst, &[(0, Role::Button)]),
        (Canned::guide_enable_first, Step::EnableFirst, &[(1, Role::MenuItem)]),
        (Canned::guide_enabling, Step::ConfirmOther, &[(0, Role::Button)]),
        (Canned::guide_enabled, Step::Back, &[(1, Role::Button)]),
    ];
    for language in Language::ALL {
        for (canned, step, names) in states {
            words::speak_to(&Reader { language, zone: TimeZone::UTC });
            let mut window = Window::open(canned());
            let quoted = quoted(language, &words::sentence(&step.phrase()));
            for (place, role) in names {
                if *role == Role::MenuItem {
                    window.click(Role::Button, &quoted[place - 1]);
                }
                let name = &quoted[*place];
                assert!(window.has(*role, name), "{}: {step:?}: no {name:?}", language.tag());
            }
        }
    }
}
