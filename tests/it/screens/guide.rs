//! The guided practice call, by what a person reads and presses.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use token_desk::{
    app::{
        Message, Screen,
        guide::{self, State, Step},
    },
    domain::profile::PRACTICE,
    words,
};

use super::{DOUBLE, SMALL, USUAL, Window};
use crate::canned::Canned;

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
        (Canned::guide_choose, Step::Choose),
        (Canned::guide_disable, Step::Disable),
        (Canned::guide_confirm, Step::Confirm),
        (Canned::guide_wait, Step::Wait),
        (Canned::guide_again, Step::Again),
        (Canned::guide_code, Step::EmergencyCode),
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
