use egui::{Color32, Key, Modifiers, Rect, Role, Shape, Ui, epaint::CircleShape};
use egui_kittest::{
    Harness,
    kittest::{By, NodeT as _, Queryable as _},
};

use super::window;
use crate::domain::settings::Look;
use crate::fixtures;
use crate::ui::theme::{self, Palette, Scheme};
use crate::ui::widgets::{
    Button, ChoiceRow, MenuItem, choice_list, elided_id, facts, filter, menu_button, menu_item, page,
    secondary,
    table::{Column, Table, cell_mono, cell_text, enter},
};

const COLUMNS: [Column<'static>; 2] =
    [Column::new("Serial number", 140.0, 0.0), Column::new("Name", 100.0, 1.0)];

fn table(rows: usize) -> Harness<'static, Option<usize>> {
    window(None, move |ui, chosen: &mut Option<usize>| {
        page::page(ui, |ui| {
            secondary(ui, "Before");
            let table = Table::new("Hardware tokens", &COLUMNS, rows).chosen(*chosen);
            *chosen = show(ui, table).or(*chosen);
            secondary(ui, "After");
        });
    })
}

fn show(ui: &mut Ui, table: Table<'_>) -> Option<usize> {
    table.show(ui, row_name, |ui, row, column| {
        if column == 0 {
            cell_mono(ui, &format!("{row:05}"));
        } else {
            cell_text(ui, &format!("Token {row}"));
        }
    })
}

fn row_name(row: usize) -> String {
    format!("{row:05}, Token {row}, Enabled")
}

/// The outlines of a colour inside of a rect: how thick each is; and how wide the bar at its beginning is.
fn outlines<State>(harness: &Harness<'_, State>, around: Rect, colour: Color32) -> (Vec<f32>, Option<f32>) {
    let near = around.expand(8.0);
    let shapes = &harness.output().shapes;
    let rects: Vec<_> = shapes
        .iter()
        .filter_map(|clipped| match &clipped.shape {
            Shape::Rect(rect) if near.contains_rect(rect.rect) => Some(rect),
            _ => None,
        })
        .collect();
    let lines = rects.iter().filter(|rect| rect.stroke.width > 0.0 && rect.stroke.color == colour);
    let bar = rects.iter().find(|rect| rect.fill == colour && (rect.rect.left() - around.left()).abs() < 0.1);
    (lines.map(|rect| rect.stroke.width).collect(), bar.map(|bar| bar.rect.width()))
}

#[test]
fn in_high_contrast_what_is_chosen_and_what_has_the_focus_are_told_apart_by_shape() {
    let mut harness = window(None, |ui, chosen: &mut Option<usize>| {
        page::page(ui, |ui| {
            let table = Table::new("Hardware tokens", &COLUMNS, 3).chosen(*chosen);
            *chosen = show(ui, table).or(*chosen);
            choice_list(ui, "Profiles", |ui| {
                for (title, chosen) in [("Acme", true), ("Other", false)] {
                    ChoiceRow { dot: None, title, line: "", label: "", chosen }.show(ui);
                }
            });
        });
    });
    theme::wear(&harness.ctx, Look::HighContrast, false);
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, &row_name(1)).click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "Other").focus();
    harness.run();
    let palette = Palette::for_scheme(Scheme::HighContrast);
    let at = |name: &str| harness.get_by_role_and_label(Role::ListBoxOption, name).rect();
    let chosen = (vec![1.0], Some(4.0));
    for name in [row_name(1).as_str(), "Acme"] {
        assert_eq!(outlines(&harness, at(name), palette.chosen_line), chosen, "{name}");
        assert_eq!(outlines(&harness, at(name), palette.accent), (vec![], None), "{name} has no focus");
    }
    assert_eq!(outlines(&harness, at("Other"), palette.accent), (vec![2.0], None), "the focus");
    for name in [row_name(0).as_str(), row_name(2).as_str(), "Other"] {
        assert_eq!(outlines(&harness, at(name), palette.chosen_line), (vec![], None), "{name} is not chosen");
    }
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
    tab(&mut harness);
    tab(&mut harness);
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

fn tab(harness: &mut Harness<'static, Option<usize>>) {
    harness.key_press(Key::Tab);
    harness.run();
}

fn focused(harness: &Harness<'static, Option<usize>>) -> Option<String> {
    let node = harness.query_all(By::new()).find(egui_kittest::Node::is_focused)?;
    node.accesskit_node().label()
}

#[test]
fn a_table_is_one_tab_stop_at_its_focused_else_chosen_else_first_row() {
    for rows in [5, 300] {
        let mut harness = table(rows);
        tab(&mut harness);
        assert_eq!(focused(&harness).as_deref(), Some("Before"));
        tab(&mut harness);
        assert_eq!(focused(&harness), Some(row_name(0)));
        harness.key_press(Key::End);
        harness.run();
        assert_eq!(focused(&harness), Some(row_name(rows - 1)));
        tab(&mut harness);
        assert_eq!(focused(&harness).as_deref(), Some("After"), "{rows} rows");
        harness.get_by_role_and_label(Role::Button, "Before").focus();
        harness.run();
        let second = row_name(1);
        harness.get_by_role_and_label(Role::ListBoxOption, &second).click();
        harness.run();
        assert_eq!(focused(&harness), Some(second.clone()), "the arrow keys go on from here");
        harness.get_by_role_and_label(Role::Button, "Before").focus();
        harness.run();
        tab(&mut harness);
        assert_eq!(focused(&harness), Some(second), "the chosen one");
        harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
        harness.run();
        assert_eq!(focused(&harness).as_deref(), Some("Before"), "{rows} rows");
    }
}

#[test]
fn a_page_key_moves_by_the_rows_in_sight() {
    let mut harness = table(1000);
    tab(&mut harness);
    tab(&mut harness);
    harness.key_press(Key::PageDown);
    harness.run();
    let down = focused(&harness).unwrap_or_default();
    assert!((row_name(10)..row_name(16)).contains(&down), "{down}");
    harness.key_press(Key::PageUp);
    harness.run();
    assert_eq!(focused(&harness), Some(row_name(0)));
}

#[test]
fn an_assistive_technology_focuses_and_presses_any_row() {
    let mut harness = table(5);
    harness.get_by_role_and_label(Role::ListBoxOption, &row_name(3)).focus();
    harness.run();
    assert_eq!(focused(&harness), Some(row_name(3)));
    harness.get_by_role_and_label(Role::ListBoxOption, &row_name(2)).click_accesskit();
    harness.run();
    assert_eq!(*harness.state(), Some(2));
}

#[test]
fn a_table_is_a_grid_with_headers_and_cells_that_name_their_column() {
    let harness = table(3);
    let grid = harness.get_by_role_and_label(Role::Grid, "Hardware tokens");
    let data = grid.accesskit_node();
    let data = data.data();
    assert_eq!((data.row_count(), data.column_count(), data.size_of_set()), (Some(4), Some(2), Some(3)));
    let titles = grid.get_all_by_role(Role::ColumnHeader);
    let titles: Vec<_> = titles.map(|title| title.accesskit_node().label().unwrap_or_default()).collect();
    assert_eq!(titles, ["Serial number", "Name"]);
    let name = row_name(1);
    let row = grid.get_by_role_and_label(Role::ListBoxOption, &name);
    assert_eq!(row.accesskit_node().data().position_in_set(), Some(1));
    let cells = row.get_all_by_role(Role::Cell).map(|cell| {
        let cell = cell.accesskit_node();
        let place = (cell.data().row_index(), cell.data().column_index());
        (cell.label().unwrap_or_default(), cell.description().unwrap_or_default(), place)
    });
    let expected = [("00001", "Serial number", 0), ("Token 1", "Name", 1)]
        .map(|(words, title, column)| (words.to_owned(), title.to_owned(), (Some(2), Some(column))));
    assert_eq!(cells.collect::<Vec<_>>(), expected);
    let below = |above: egui::Rect, other: egui::Rect| above.bottom() <= other.top();
    assert!(grid.get_all_by_role(Role::ColumnHeader).all(|title| below(title.rect(), row.rect())));
}

#[test]
fn a_serial_number_without_room_is_cut_at_its_beginning_and_named_as_a_whole() {
    let harness = window((), |ui, ()| {
        ui.set_max_width(80.0);
        elided_id(ui, fixtures::SERIAL);
        ui.set_max_width(3.0);
        elided_id(ui, "1");
    });
    assert!(harness.get_by_label(fixtures::SERIAL).rect().width() <= 80.0);
    let texts: Vec<String> = harness
        .output()
        .shapes
        .iter()
        .filter_map(|clipped| match &clipped.shape {
            Shape::Text(text) => Some(text.galley.text().to_owned()),
            _ => None,
        })
        .collect();
    let [serial, one] = &texts[..] else { panic!("{texts:?}") };
    let end = serial.strip_prefix('…').unwrap_or_default();
    assert!(end.len() >= 4 && fixtures::SERIAL.ends_with(end), "{serial}");
    assert_eq!(one, "1");
}

#[test]
fn a_radio_mark_is_filled_in_the_chosen_row_only() {
    let harness = window(Some(1), |ui, chosen: &mut Option<usize>| {
        show(ui, Table::new("Hardware tokens", &COLUMNS, 3).chosen(*chosen).radio());
    });
    let rows = [0, 1, 2].map(|row| {
        let name = row_name(row);
        harness.get_by_role_and_label(Role::ListBoxOption, &name).rect()
    });
    let circles: Vec<CircleShape> = harness
        .output()
        .shapes
        .iter()
        .filter_map(|clipped| match &clipped.shape {
            Shape::Circle(circle) => Some(*circle),
            _ => None,
        })
        .collect();
    let marks = rows.map(|row| circles.iter().filter(|circle| row.contains(circle.center)).count());
    assert_eq!(marks, [1, 2, 1]);
    let words = harness.get_by_label("00001").rect();
    assert!(circles.iter().all(|circle| circle.center.x + circle.radius < words.left()), "{words:?}");
}

#[test]
fn a_table_with_a_height_scrolls_below_its_header_and_another_list_begins_at_the_top() {
    let mut harness = window((None, 1), |ui, (chosen, list): &mut (Option<usize>, u64)| {
        page::page(ui, |ui| {
            secondary(ui, "Before");
            let table = Table::new("Hardware tokens", &COLUMNS, 30).chosen(*chosen).at_most(200.0, *list);
            *chosen = show(ui, table).or(*chosen);
            secondary(ui, "After");
        });
    });
    let grid = harness.get_by_role_and_label(Role::Grid, "Hardware tokens").rect();
    assert!(grid.height() <= 200.5, "{grid:?}");
    let title = harness.get_by_role_and_label(Role::ColumnHeader, "Name").rect();
    harness.get_by_role_and_label(Role::ListBoxOption, &row_name(0)).focus();
    harness.run();
    harness.key_press(Key::End);
    harness.run();
    let place = |harness: &Harness<'static, _>, row| {
        harness.get_by_role_and_label(Role::ListBoxOption, &row_name(row)).rect()
    };
    assert!(grid.contains_rect(place(&harness, 29)), "{:?}", place(&harness, 29));
    assert_eq!(harness.get_by_role_and_label(Role::ColumnHeader, "Name").rect(), title);
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().0, Some(29));
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.get_by_role_and_label(Role::Button, "After").is_focused(), "one Tab stop");
    harness.state_mut().0 = Some(3);
    harness.run();
    assert!(grid.contains_rect(place(&harness, 3)), "chosen elsewhere");
    harness.state_mut().0 = None;
    harness.state_mut().1 = 2;
    harness.run();
    assert!(grid.contains_rect(place(&harness, 0)), "another list");
}

#[test]
fn the_row_that_is_led_to_says_what_the_table_is_about_until_it_is_left() {
    let mut harness = window(None, |ui, chosen: &mut Option<usize>| {
        let table = Table::new("Hardware tokens", &COLUMNS, 3).chosen(*chosen).about("2 hardware tokens");
        show(ui, table.at_most(200.0, 1));
        if ui.input(|input| input.key_pressed(Key::F)) {
            enter(ui, "Hardware tokens");
        }
    });
    let about = |harness: &Harness<'_, Option<usize>>| {
        let name = row_name(0);
        let row = harness.get_by_role_and_label(Role::ListBoxOption, &name);
        row.accesskit_node().data().description().map(str::to_owned)
    };
    assert_eq!(about(&harness), None);
    harness.key_press(Key::F);
    harness.run();
    assert_eq!(about(&harness).as_deref(), Some("2 hardware tokens"));
    for key in [Key::ArrowDown, Key::ArrowUp] {
        harness.key_press(key);
        harness.run();
        assert_eq!(about(&harness), None);
    }
}

#[test]
fn of_many_rows_an_assistive_technology_is_given_what_is_in_sight() {
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
    assert!(harness.query_by_role_and_label(Role::ListBoxOption, &top).is_some());
    let grid = harness.get_by_role(Role::Grid);
    assert_eq!(grid.accesskit_node().data().size_of_set(), Some(1000));
    // the keyboard reaches what is not given yet
    tab(&mut harness);
    tab(&mut harness);
    for _ in 0..60 {
        harness.key_press(Key::ArrowDown);
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
