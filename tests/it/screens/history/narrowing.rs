//! Search and filters: what is typed and chosen, and one call or batch alone.

use super::*;

#[test]
fn ctrl_f_goes_to_the_historys_own_search_and_not_to_the_desk() {
    for key in [Key::F, Key::K] {
        let mut window = Window::open(Canned::history());
        window.0.key_press_modifiers(Modifiers::COMMAND, key);
        window.settle();
        assert_eq!(window.focused().as_deref(), Some(SEARCH));
        window.assert_said(&[]);
    }
}

#[test]
fn the_search_is_sent_as_it_is_typed_and_the_rows_follow() {
    let mut window = Window::open(Canned::history());
    window.type_into(SEARCH, "INC0042311");
    assert_eq!(rows(&window).len(), 1, "{:?}", rows(&window));
    assert!(window.shows("1 entry"));
    assert!(window.0.state().said_to("History").iter().all(|said| *said == "Edited"));
    assert_eq!(window.focused().as_deref(), Some(SEARCH));
    window.type_into(SEARCH, "x");
    assert!(window.has(Role::Heading, "No entry fits"));
    window.click(Role::Button, "Show all");
    assert_eq!(rows(&window).len(), 4);
    assert!(window.canned().app.forms.history.search.is_empty());
}

const SEARCH: &str = "Search the history";

#[test]
fn each_filter_is_a_menu_that_says_what_is_chosen() {
    let mut window = Window::open(Canned::history());
    window.click(Role::Button, "Outcome: all");
    window.click(Role::MenuItemRadio, "refused or not done");
    assert_eq!(rows(&window).len(), 1);
    assert!(rows(&window)[0].ends_with("Refused 409"));
    window.click(Role::Button, "Outcome: refused or not done");
    window.click(Role::MenuItemRadio, "all");
    window.click(Role::Button, "Profile: all");
    window.click(Role::MenuItemRadio, fixtures::PROFILE);
    window.click(Role::Button, "Any time");
    window.click(Role::MenuItemRadio, "Last 30 days");
    assert_eq!(rows(&window).len(), 4);
    assert!(window.has(Role::Button, "Profile: Acme production") && window.has(Role::Button, "Last 30 days"));
    window.click(Role::Link, "Show all");
    assert!(window.has(Role::Button, "Profile: all") && window.has(Role::Button, "Any time"));
    assert!(!window.has(Role::Link, "Show all"), "everything is shown");
}

#[test]
fn the_filters_are_worked_by_keyboard_alone() {
    let mut window = Window::open(Canned::history());
    window.focus(Role::TextInput, SEARCH);
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Outcome: all"));
    for key in [Key::Enter, Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        window.press(key);
    }
    assert_eq!(window.focused().as_deref(), Some("Outcome: confirmed"), "the focus comes back");
    assert_eq!(rows(&window).len(), 2);
}

#[test]
fn two_days_are_typed_and_a_day_that_cannot_be_read_says_so() {
    let mut window = Window::open(Canned::history_between());
    assert!(window.is_wrong("Last day") && window.shows("Type a day as 2026-11-23"));
    assert_eq!(rows(&window).len(), 4, "a half-typed day narrows nothing down");
    window.send(|canned| canned.app.forms.history.until = "2026-11-22".to_owned());
    window.type_into("First day", " ");
    assert!(!window.is_wrong("Last day"));
    assert!(window.has(Role::Heading, "No entry fits"), "{:?}", window.texts());
    window.send(|canned| canned.app.forms.history.from = "2026-11-23".to_owned());
    window.type_into("First day", " ");
    assert!(window.is_wrong("Last day") && window.shows("The last day is before the first"));
}

#[test]
fn one_call_can_be_shown_alone_and_exported() {
    let mut canned = Canned::several_in_one_call();
    let call = canned.app.model.lookup.caller.call;
    assert!(call.is_some());
    canned.send(Message::Went(Screen::History));
    canned.send(Message::History(history::Message::OutcomeChosen(Some(OutcomeFilter::Confirmed))));
    canned.send(Message::History(history::Message::Chosen(2)));
    let mut window = Window::open(canned);
    window.click(Role::Link, "Show this call");
    let list = &window.canned().app.model.history.list;
    assert_eq!((list.filter.call, list.filter.outcome), (call, None), "nothing of it is left out");
    assert_eq!(&list.numbers[..], [2, 1]);
    window.click(Role::Button, "Export…");
    assert!(window.shows("one call"), "{:?}", window.texts());
    window.press(Key::Escape);
    let chip = window.texts().into_iter().find(|text| text.starts_with("Call of 23 Nov 2026"));
    window.click(Role::Button, &chip.expect("a chip"));
    assert_eq!(window.canned().app.model.history.list.filter, Filter::default());
}

#[test]
fn a_batch_is_told_with_its_list_and_can_be_shown_alone() {
    let mut window = Window::open(Canned::history_of_batch());
    let texts = window.texts().join("\n");
    assert!(
        texts.contains("A batch of 2 changes began with it, from the list \u{201c}lost-box.csv\u{201d}"),
        "{texts}"
    );
    assert!(texts.contains("The batch was finished"), "{texts}");
    assert!(window.shows("line 2"), "{texts}");
    window.click(Role::Link, "Show this batch");
    let filter = window.canned().app.model.history.list.filter.clone();
    assert!(filter.batch.is_some());
    assert_eq!(filter, Filter { batch: filter.batch, ..Filter::default() });
    let chip = window.texts().into_iter().find(|text| text.starts_with("Batch of 23"));
    window.click(Role::Button, &chip.expect("a chip"));
    assert_eq!(window.canned().app.model.history.list.filter, Filter::default());
}
