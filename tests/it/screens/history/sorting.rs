//! The list sorted by its columns, by mouse and keyboard, and which columns it has.

use egui::Shape;

use super::*;

#[test]
fn the_list_is_sorted_by_time_both_ways_by_mouse_and_keyboard_and_says_how() {
    let mut window = Window::open(Canned::history());
    let sort = |window: &Window| {
        let time = window.0.get_by_role_and_label(Role::ColumnHeader, "Time").accesskit_node();
        let button = window.0.get_by_role_and_label(Role::Button, "Time").accesskit_node();
        (time.data().sort_direction(), button.description().unwrap_or_default())
    };
    let newest = (Some(SortDirection::Descending), "Newest first. Press for the oldest first".to_owned());
    let oldest = (Some(SortDirection::Ascending), "Oldest first. Press for the newest first".to_owned());
    assert_eq!(sort(&window), newest);
    window.click(Role::Button, "Time");
    window.assert_said_to(
        "History",
        &[history::Message::OrderChosen(Sorting::default().pressed(SortBy::Time))],
    );
    assert!(
        rows(&window)[0].starts_with("1, ") && rows(&window)[3].starts_with("4, "),
        "{:?}",
        rows(&window)
    );
    assert_eq!(sort(&window), oldest);
    window.focus(Role::Button, "Time");
    window.press(Key::Enter);
    assert!(rows(&window)[0].starts_with("4, "));
    assert_eq!(sort(&window), newest);
    assert_eq!(window.focused().as_deref(), Some("Time"), "the focus stays on what was pressed");
    // rows of two lines have it, too
    assert!(Window::open_at(Canned::history(), DOUBLE).has(Role::Button, "Time"));
}

#[test]
fn each_column_sorts_the_list_by_one_tab_stop_and_arrow_keys_and_a_row_stays_chosen() {
    let mut window = Window::open_at(Canned::history(), egui::vec2(1_300.0, 800.0));
    let sorted = |window: &Window, title: &str| {
        let header = window.0.get_by_role_and_label(Role::ColumnHeader, title).accesskit_node();
        header.data().sort_direction()
    };
    let chosen = window.canned().app.model.history.chosen;
    window.focus(Role::Button, "Time");
    window.press(Key::ArrowRight);
    assert_eq!(window.focused().as_deref(), Some("Action"));
    for title in ["Action", "Serial number", "Person", "Ticket", "Operator", "Verified", "Outcome"] {
        assert_eq!(window.focused().as_deref(), Some(title));
        window.press(Key::Enter);
        assert_eq!(sorted(&window, title), Some(SortDirection::Ascending), "{title}");
        assert_eq!(sorted(&window, "Time"), None);
        let first = rows(&window);
        window.press(Key::Enter);
        assert_eq!(sorted(&window, title), Some(SortDirection::Descending), "{title}");
        assert_eq!(rows(&window).len(), first.len());
        assert_eq!(window.canned().app.model.history.chosen, chosen);
        window.press(Key::ArrowRight);
    }
    assert_eq!(window.focused().as_deref(), Some("Outcome"), "the last one");
    let list = &window.canned().app.model.history.list;
    for (row, number) in list.numbers.iter().enumerate() {
        assert_eq!(list.place(*number), Some(row));
    }
    window.press(Key::Tab);
    assert_ne!(window.focused().as_deref(), Some("No."), "the titles are one stop");
}

#[test]
fn operator_and_verification_are_columns_where_they_have_room_and_heard_in_any_case() {
    let about = |window: &Window| {
        let row = window.0.get_by_label_contains("4, 14:05").accesskit_node();
        row.description().unwrap_or_default()
    };
    let titles = |window: &Window| -> Vec<String> {
        let titles = window.0.query_all_by_role(Role::ColumnHeader);
        titles.filter_map(|title| title.accesskit_node().label()).collect()
    };
    let wide = Window::open_at(Canned::history(), egui::vec2(1_300.0, 800.0));
    let all =
        ["No.", "Time", "Action", "Serial number", "Person", "Ticket", "Operator", "Verified", "Outcome"];
    assert_eq!(titles(&wide), all);
    let small = Window::open_at(Canned::history(), SMALL);
    assert!(!titles(&small).iter().any(|title| title == "Operator"), "{:?}", titles(&small));
    for window in [&wide, &small] {
        assert_eq!(about(window), "Operator: m.ortiz");
    }
}

#[test]
fn a_title_shows_how_it_would_sort_before_it_is_pressed() {
    // up or down, whichever way the tip of the arrow is
    let arrow = |window: &Window, title: &str| {
        let place = window.0.get_by_role_and_label(Role::Button, title).rect();
        let tips = window.0.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
            Shape::Path(path) if path.points.iter().all(|point| place.contains(*point)) => {
                <[_; 3]>::try_from(path.points.clone()).ok()
            }
            _ => None,
        });
        tips.map(|[left, tip, _]| if tip.y < left.y { "up" } else { "down" }).next()
    };
    let mut window = Window::open_at(Canned::history(), egui::vec2(1_300.0, 800.0));
    assert_eq!((arrow(&window, "Time"), arrow(&window, "Person")), (Some("down"), None));
    for (title, way) in [("Person", "up"), ("No.", "down")] {
        window.focus(Role::Button, title);
        assert_eq!((arrow(&window, "Time"), arrow(&window, title)), (Some("down"), Some(way)), "{title}");
    }
    window.0.get_by_role_and_label(Role::Button, "Outcome").hover();
    window.settle();
    assert_eq!(arrow(&window, "Outcome"), Some("up"));
}
