use egui::{Key, Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::window;
use crate::fixtures;
use crate::ui::widgets::{
    Button, ChoiceRow, MenuItem, choice_list, facts, filter, menu_button, menu_item, page,
    table::{Column, Table, cell_mono, cell_text},
};

const COLUMNS: [Column<'static>; 2] =
    [Column::new("Serial number", 140.0, 0.0), Column::new("Name", 100.0, 1.0)];

fn table(rows: usize) -> Harness<'static, Option<usize>> {
    window(None, move |ui, chosen: &mut Option<usize>| {
        page::page(ui, |ui| {
            let table = Table::new("Hardware tokens", &COLUMNS, rows).chosen(*chosen);
            let pressed = table.show(
                ui,
                |row| format!("{row:05}, Token {row}, Enabled"),
                |ui, row, column| {
                    if column == 0 {
                        cell_mono(ui, &format!("{row:05}"));
                    } else {
                        cell_text(ui, &format!("Token {row}"));
                    }
                },
            );
            *chosen = pressed.or(*chosen);
        });
    })
}

fn row_name(row: usize) -> String {
    format!("{row:05}, Token {row}, Enabled")
}

#[test]
fn a_row_is_pressed_by_mouse_also_on_its_words() {
    let mut harness = table(3);
    harness.get_by_role_and_label(Role::ListBoxOption, &row_name(1)).click();
    harness.run();
    assert_eq!(*harness.state(), Some(1));
    harness.get_by_label("00002").click();
    harness.run();
    assert_eq!(*harness.state(), Some(2));
    let name = row_name(2);
    let row = harness.get_by_role_and_label(Role::ListBoxOption, &name);
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
}

#[test]
fn rows_are_reached_by_tab_and_arrows_and_chosen_by_enter() {
    let mut harness = table(3);
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.get_by_role_and_label(Role::ListBoxOption, &row_name(0)).is_focused());
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp] {
        harness.key_press(key);
        harness.run();
    }
    assert!(harness.get_by_role_and_label(Role::ListBoxOption, &row_name(1)).is_focused());
    assert_eq!(*harness.state(), None);
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), Some(1));
}

#[test]
fn of_many_rows_an_assistive_technology_is_given_what_is_in_sight() {
    use egui_kittest::kittest::By;
    let given = |harness: &Harness<'static, Option<usize>>| {
        let rows = harness.query_all(By::new().role(Role::ListBoxOption));
        (rows.count(), harness.query_all(By::new()).count())
    };
    let (rows, nodes) = given(&table(40));
    assert_eq!(rows, 40, "a short list as a whole");
    let mut harness = table(1000);
    let [top, sixtieth, end] = [0, 60, 999].map(row_name);
    let (few, of_all) = given(&harness);
    assert!(few < 40 && of_all < nodes, "{few} rows, {of_all} nodes; of 40 rows {nodes}");
    let first = harness.get_by_role_and_label(Role::ListBoxOption, &top);
    assert_eq!(first.accesskit_node().data().size_of_set(), Some(1000));
    // the keyboard reaches what is not given yet
    harness.key_press(Key::Tab);
    harness.run();
    for _ in 0..60 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    let focused = harness.get_by_role_and_label(Role::ListBoxOption, &sixtieth);
    assert!(focused.is_focused());
    harness.key_press(Key::End);
    harness.run();
    let last = harness.get_by_role_and_label(Role::ListBoxOption, &end);
    assert!(last.is_focused());
    assert_eq!(last.accesskit_node().data().position_in_set(), Some(999));
    assert!(given(&harness).1 < nodes, "and what was passed is not given any more");
}

#[test]
fn a_choice_row_is_named_by_title_and_line() {
    let mut harness = window(0, |ui, chosen| {
        choice_list(ui, "Profiles", |ui| {
            for (place, title) in [fixtures::PROFILE, "Acme test"].into_iter().enumerate() {
                let row = ChoiceRow {
                    dot: None,
                    title,
                    line: "acme.example",
                    label: "TEST",
                    chosen: place == *chosen,
                };
                if row.show(ui).clicked() {
                    *chosen = place;
                }
            }
        });
    });
    harness.get_by_role_and_label(Role::ListBox, "Profiles");
    harness.get_by_role_and_label(Role::ListBoxOption, "Acme test, TEST, acme.example").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(*harness.state(), 1);
}

#[test]
fn a_list_opens_and_is_chosen_from_by_keyboard_and_the_focus_comes_back() {
    let mut harness = window(0, |ui, chosen| {
        filter(ui, "Colour", chosen, &[(0, "Red"), (1, "Green"), (2, "Blue")]);
    });
    harness.get_by_role_and_label(Role::Button, "Colour: Red").focus();
    harness.run();
    for key in [Key::Enter, Key::ArrowDown, Key::ArrowDown] {
        harness.key_press(key);
        harness.run();
    }
    assert!(harness.get_by_role_and_label(Role::MenuItemRadio, "Green").is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), 1);
    assert!(harness.query_by_label("Blue").is_none(), "the list is closed");
    assert!(harness.get_by_role_and_label(Role::Button, "Colour: Green").is_focused());
}

#[test]
fn a_filter_says_its_choice_and_escape_leaves_it_as_it_is() {
    let mut harness = window(0, |ui, chosen| {
        filter(ui, "Outcome", chosen, &[(0, "all"), (1, "confirmed")]);
    });
    harness.get_by_role_and_label(Role::Button, "Outcome: all").click();
    harness.run();
    harness.get_by_label("confirmed");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("confirmed").is_none());
    harness.get_by_label("Outcome: all").click();
    harness.run();
    harness.get_by_label("confirmed").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Outcome: confirmed");
}

#[test]
fn a_menus_line_is_pressed_once_and_closes_it() {
    let mut harness = window(0, |ui, presses| {
        menu_button(ui, Button::secondary("More"), |ui| {
            if menu_item(ui, "Duplicate").clicked() {
                *presses += 1;
            }
        });
    });
    harness.get_by_label("More").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItem, "Duplicate").click();
    harness.run();
    assert_eq!(*harness.state(), 1);
    assert!(harness.query_by_label("Duplicate").is_none());
}

#[test]
fn a_blocked_line_of_a_menu_says_why_is_reached_by_keyboard_and_cannot_be_chosen() {
    let mut harness = window(0, |ui, presses| {
        menu_button(ui, Button::secondary("More"), |ui| {
            if MenuItem::new("Delete").blocked(Some("Not allowed here")).show(ui) {
                *presses += 1;
            }
            if MenuItem::new("Rename").below(Some("It was refused at 9:12")).show(ui) {
                *presses += 10;
            }
        });
    });
    harness.get_by_label("More").click();
    harness.run();
    let item = harness.get_by_role_and_label(Role::MenuItem, "Delete");
    assert!(item.accesskit_node().is_disabled());
    assert_eq!(item.accesskit_node().data().description(), Some("Not allowed here"));
    item.click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItem, "Delete").focus();
    harness.run();
    assert!(harness.get_by_role_and_label(Role::MenuItem, "Delete").is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), 0, "and the menu is open still");
    let item = harness.get_by_role_and_label(Role::MenuItem, "Rename");
    assert!(!item.accesskit_node().is_disabled());
    assert_eq!(item.accesskit_node().data().description(), Some("It was refused at 9:12"));
    item.click();
    harness.run();
    assert_eq!(*harness.state(), 10);
    assert!(harness.query_by_label("Rename").is_none(), "the menu is closed");
}

#[test]
fn a_path_is_shown_without_what_turns_its_reading_round() {
    let harness = window((), |ui, ()| {
        facts(ui, |facts| facts.mono("File", "/home/\u{202e}mep.ac\u{200b}/ca\u{1b}.pem"));
    });
    harness.get_by_label("/home/mep.ac/ca.pem");
}
