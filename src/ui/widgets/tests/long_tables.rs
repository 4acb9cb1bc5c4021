//! Tables with up to a million rows: where their rows are, and what presses them.

use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, Role, TouchPhase,
    vec2,
};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::window;
use crate::fixtures;
use crate::{
    ui::{
        theme::size,
        widgets::{
            page,
            table::{Column, LongRows, LongTable, cell_mono, cell_text},
        },
    },
    words::number,
};

const COLUMNS: [Column<'static>; 2] =
    [Column::new("Serial number", 140.0, 0.0), Column::new("Name", 100.0, 1.0)];
const MILLION: usize = 1_000_000;

/// What is listed, as numbers from high to low, and what came of drawing it.
#[derive(Default)]
struct TableApp {
    numbers: Vec<u64>,
    list: u64,
    pressed: Option<u64>,
    seen: std::ops::Range<usize>,
}

fn table(rows: usize) -> Harness<'static, TableApp> {
    let call = TableApp { numbers: (1..=rows as u64).rev().collect(), ..TableApp::default() };
    window(call, |ui, call| {
        page::page(ui, |ui| {
            let numbers = &call.numbers;
            let rows = LongRows {
                count: numbers.len(),
                key: &|row| numbers[row],
                place: &|key| numbers.binary_search_by(|other| key.cmp(other)).ok(),
                name: &|row| name(numbers[row]),
                about: &|_| String::new(),
                list: call.list,
            };
            let table = LongTable { name: "History", columns: &COLUMNS, chosen: None, max_height: 300.0 };
            let shown = table.show(ui, &rows, |ui, row, column| {
                if column == 0 {
                    cell_mono(ui, &format!("{:09}", numbers[row]));
                } else {
                    cell_text(ui, fixtures::NAME);
                }
            });
            call.pressed = shown.pressed.map(|row| numbers[row]).or(call.pressed);
            call.seen = shown.seen;
        });
    })
}

fn name(number: u64) -> String {
    format!("Entry {}", number::whole(number))
}

/// The rows that are drawn, from top to bottom.
fn rows(harness: &Harness<'static, TableApp>) -> Vec<(String, Rect)> {
    let mut rows: Vec<_> = harness
        .query_all_by_role(Role::ListBoxOption)
        .map(|row| (row.accesskit_node().label().unwrap_or_default(), row.rect()))
        .collect();
    rows.sort_by(|one, other| one.1.top().total_cmp(&other.1.top()));
    rows
}

fn press(harness: &mut Harness<'static, TableApp>, pos: Pos2) {
    harness.event(Event::PointerMoved(pos));
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::default());
        harness.event(Event::PointerButton { pos, button, pressed, modifiers });
        harness.step();
    }
    harness.run_steps(3);
}

fn focus(harness: &mut Harness<'static, TableApp>, number: u64) {
    harness.get_by_role_and_label(Role::ListBoxOption, &name(number)).focus();
    harness.run_steps(3);
}

fn key(harness: &mut Harness<'static, TableApp>, key: Key) {
    harness.key_press(key);
    harness.run_steps(4);
}

fn focused(harness: &Harness<'static, TableApp>) -> Option<String> {
    harness
        .query_all_by_role(Role::ListBoxOption)
        .find(egui_kittest::Node::is_focused)
        .and_then(|row| row.accesskit_node().label())
}

#[test]
fn at_the_end_of_a_million_rows_each_is_in_its_place_and_a_click_presses_the_one_under_it() {
    let mut harness = table(MILLION);
    focus(&mut harness, MILLION as u64);
    key(&mut harness, Key::End);
    assert_eq!(focused(&harness), Some(name(1)));
    assert_eq!(harness.state().seen.end, MILLION);
    let drawn = rows(&harness);
    assert!((6..=9).contains(&drawn.len()), "{drawn:?}");
    for (pair, place) in drawn.windows(2).zip(1_u64..) {
        let number = drawn.len() as u64 - place;
        assert_eq!(pair[1].0, name(number));
        let apart = pair[1].1.top() - pair[0].1.top();
        assert!((apart - size::ROW - 1.0).abs() < 0.01, "{apart} points between two rows");
    }
    for (name_of_row, rect) in drawn.iter().skip(1) {
        press(&mut harness, rect.center());
        assert_eq!(harness.state().pressed.map(name).as_ref(), Some(name_of_row));
    }
    key(&mut harness, Key::Home);
    assert_eq!(harness.state().seen.start, 0);
}

fn wheel(harness: &mut Harness<'static, TableApp>, points: f32) {
    harness.event(Event::PointerMoved(rows(harness)[1].1.center()));
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, points),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::default(),
    });
    harness.run_steps(30);
}

#[test]
fn the_wheel_moves_it_by_points_wherever_it_is() {
    let mut harness = table(MILLION);
    focus(&mut harness, MILLION as u64);
    key(&mut harness, Key::End);
    let before = rows(&harness)[1].1.top();
    wheel(&mut harness, 7.0);
    let moved: Vec<_> = rows(&harness).into_iter().filter(|(row, _)| *row == name(7)).collect();
    assert!(!moved.is_empty() && before < moved[0].1.top() + 50.0, "{moved:?}");
    let tops: Vec<f32> = rows(&harness).iter().map(|(_, rect)| rect.top()).collect();
    assert!(tops.windows(2).all(|pair| (pair[1] - pair[0] - 41.0).abs() < 0.01), "{tops:?}");
    assert!(harness.state().seen.end >= MILLION - 1);
}

#[test]
fn the_scroll_bar_reaches_every_part() {
    let mut harness = table(MILLION);
    let first = rows(&harness)[0].1;
    let bar = |part: f32| Pos2::new(first.right() + 9.0, first.top() + 268.0 * part);
    press(&mut harness, bar(0.5));
    let middle = harness.state().seen.start;
    assert!((400_000..600_000).contains(&middle), "{middle}");
    press(&mut harness, bar(0.999));
    assert_eq!(harness.state().seen.end, MILLION);
    assert_eq!(harness.state().pressed, None);
}

#[test]
fn the_arrow_and_page_keys_reach_rows_that_are_out_of_sight() {
    let mut harness = table(400);
    harness.key_press(Key::Tab);
    harness.run_steps(3);
    assert_eq!(focused(&harness), Some(name(400)));
    assert!(harness.query_by_label(&name(370)).is_none(), "only what is seen is drawn");
    for _ in 0..30 {
        key(&mut harness, Key::ArrowDown);
    }
    assert_eq!(focused(&harness), Some(name(370)));
    key(&mut harness, Key::PageDown);
    assert_eq!(focused(&harness), Some(name(365)));
    key(&mut harness, Key::PageUp);
    assert_eq!(focused(&harness), Some(name(370)));
    key(&mut harness, Key::End);
    assert_eq!(focused(&harness), Some(name(1)));
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().pressed, Some(1));
}

#[test]
fn tab_reaches_one_row_and_leaves_the_list_again() {
    let mut harness = table(20);
    harness.key_press(Key::Tab);
    harness.run_steps(4);
    assert_eq!(focused(&harness), Some(name(20)));
    key(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness), Some(name(19)));
    harness.key_press(Key::Tab);
    harness.run_steps(4);
    assert_eq!(focused(&harness), Some(name(20)), "round to the list again, as nothing else takes Tab");
}

#[test]
fn the_focused_row_keeps_the_focus_out_of_sight_and_comes_back_with_the_next_key() {
    let mut harness = table(MILLION);
    focus(&mut harness, MILLION as u64 - 1);
    wheel(&mut harness, -4_100.0);
    assert!(harness.state().seen.start > 50, "{:?}", harness.state().seen);
    assert_eq!(focused(&harness), Some(name(MILLION as u64 - 1)));
    key(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness), Some(name(MILLION as u64 - 2)));
    assert!(harness.state().seen.contains(&2), "{:?}", harness.state().seen);
}

#[test]
fn what_comes_in_above_moves_neither_the_rows_nor_the_focus() {
    let mut harness = table(5_000);
    focus(&mut harness, 5_000);
    for _ in 0..20 {
        key(&mut harness, Key::PageDown);
    }
    let (before, had) = (rows(&harness), focused(&harness));
    harness.state_mut().numbers.insert(0, 5_001);
    harness.run_steps(4);
    assert_eq!(rows(&harness), before);
    assert_eq!(focused(&harness), had);
    // another list begins at its top
    harness.state_mut().list = 1;
    harness.run_steps(4);
    assert_eq!(rows(&harness)[0].0, name(5_001));
}
