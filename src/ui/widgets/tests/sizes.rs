use std::time::Duration;

use egui::{Role, Ui, Vec2, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::builder;
use crate::fixtures;
use crate::{
    domain::{problem::ProblemKind, profile::Colour},
    ui::{
        theme::Tone,
        widgets::{
            self, Answer, Button, ChoiceRow, Dialog, Field, Status, bar,
            page::{self, Side, Split},
            table::{self, Column, Table},
        },
    },
};

const LONG: &str =
    "Katharina-Maria von Wolkenstein-Rodenegg und zu Trostburg-Neuhaus, geborene Freiin von Spaur";

fn everything(ui: &mut Ui, text: &mut String) {
    bar::top_bar(ui, |ui| {
        let program = |ui: &mut Ui| {
            bar::program_name(ui, "Token Desk");
            let host = "acme.access.securid.com";
            let chip = bar::ProfileChip { colour: Colour::Red, name: LONG, label: "PRODUCTION", host };
            let room = ui.available_width();
            chip.show(ui, room);
        };
        let buttons = |ui: &mut Ui| {
            widgets::secondary(ui, "Sign out");
            widgets::secondary(ui, "?");
        };
        let end = Button::secondary("Sign out").width(ui) + Button::secondary("?").width(ui);
        bar::line(ui, 40.0, program, end + bar::BETWEEN, buttons);
        let places = |ui: &mut Ui| {
            for place in ["Desk", "History", "Profiles"] {
                let key = egui::KeyboardShortcut::new(egui::Modifiers::COMMAND, egui::Key::Num1);
                bar::place(ui, place, place == "Desk", &key);
            }
        };
        let who = "Key …b6b152d5 · auto-renews";
        let width = bar::words_width(ui, who, egui::TextStyle::Small);
        bar::line(ui, 40.0, places, width, |ui| widgets::small(ui, who));
    });
    bar::strip(ui, Tone::Warning, |ui| page::row(ui, |ui| widgets::link(ui, "Difficulties…")));
    page::page(ui, |ui| {
        page::two_columns(ui, Split::Left(390.0), |ui, side| match side {
            Side::Left => {
                widgets::panel(ui, |ui| typed(ui, text));
            }
            Side::Right => {
                widgets::list_panel(ui, listed);
                widgets::roomy_panel(ui, said);
            }
        });
    });
}

fn typed(ui: &mut Ui, text: &mut String) {
    widgets::heading(ui, "Who is calling?");
    let mut choice = 0;
    let options = [(0, "API key file"), (1, "OAuth client"), (2, "Bearer token")];
    widgets::segmented(ui, "How to sign in", &mut choice, &options);
    let field = Field::new("Who is calling, or which token?", text).big().beside(Button::primary("Find"));
    field.hint(LONG).show(ui);
    Field::new("Ticket", text).error(Some(LONG)).optional().show(ui);
    Field::secret("Bearer token", text).rows(3).show(ui);
    widgets::checkbox(ui, &mut true, "Remember on this computer", LONG);
    page::row(ui, |ui| {
        widgets::primary(ui, "Sign in");
        widgets::key_cap(ui, "Enter");
        widgets::secondary(ui, "New profile…");
        widgets::secondary(ui, "Import…");
        widgets::filter(ui, "Outcome", &mut choice, &[(0, "all")]);
        widgets::link(ui, "Use another profile");
    });
    page::button_and_words(ui, Button::danger_outlined("Disable token…"), LONG);
    Button::secondary(LONG).wide().show(ui);
    widgets::busy(ui, "Looking for ada.lovelace@acme.example", Duration::from_secs(3), Some("Stop waiting"));
    widgets::countdown(ui, "The server asks to wait", Duration::from_secs(12), Some("Stop"));
}

fn listed(ui: &mut Ui) {
    let columns = [
        Column::new("Serial number", 134.0, 0.0),
        Column::new("Name", 90.0, 1.0).below(),
        Column::new("Status", 96.0, 0.0),
        Column::new("Expires", 112.0, 0.0),
        Column::new("Last change", 150.0, 2.0).below(),
    ];
    Table::new("Hardware tokens", &columns, 2).show(
        ui,
        |row| format!("token {row}"),
        |ui, _, column| match column {
            0 => drop(table::cell_mono(ui, fixtures::SERIAL)),
            2 => drop(widgets::pill(ui, Tone::Good, "Enabled")),
            3 => drop(table::cell_muted(ui, "12 Feb 2029")),
            _ => drop(table::cell_text(ui, LONG)),
        },
    );
    ChoiceRow { dot: Some(Colour::Teal), title: LONG, line: LONG, label: "PRODUCTION", chosen: true }
        .show(ui);
}

fn said(ui: &mut Ui) {
    widgets::outcome_heading(ui, Status::Unknown, "Outcome unknown", LONG);
    widgets::leading_notice(ui, Tone::Warning, "Checking what the server has now", LONG);
    widgets::facts(ui, |facts| {
        facts.leading("Person", LONG, LONG);
        facts.mono("User ID", fixtures::USER_ID);
        facts.with_spelling("Changed at", "23 Nov 2026, 14:05:30 CET", "2026-11-23T13:05:30.045Z");
        facts.pill("State now", Tone::Good, "Enabled", "read 2 seconds ago");
        facts.profile("Profile", Colour::Red, LONG, "PRODUCTION");
    });
    let problem = fixtures::problem(ProblemKind::Conflict, LONG, LONG, LONG).with_details("x".repeat(200));
    widgets::problem_banner(ui, &problem);
}

/// The whole of the window, without the margin that the harness keeps.
fn whole_window(size: Vec2, contents: fn(&mut Ui, &mut String)) -> Harness<'static, String> {
    let draw = move |ui: &mut Ui, text: &mut String| {
        let whole = ui.ctx().content_rect();
        let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(whole));
        ui.set_clip_rect(whole);
        ui.spacing_mut().item_spacing.y = 0.0;
        contents(&mut ui, text);
    };
    builder(size).build_ui_state(draw, fixtures::EMAIL.to_owned())
}

/// The names of widgets that reach over the window's left or right edge.
fn over_the_edge(harness: &Harness<'_, String>, width: f32) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    nodes
        .filter(|node| node.accesskit_node().raw_bounds().is_some())
        .filter(|node| node.rect().left() < -0.5 || node.rect().right() > width + 0.5)
        .map(|node| {
            format!(
                "{:?} {:?} at {}",
                node.accesskit_node().role(),
                node.accesskit_node().label(),
                node.rect()
            )
        })
        .collect()
}

#[test]
fn nothing_is_cut_off_at_the_side_of_a_small_window_or_at_200_per_cent() {
    for size in [vec2(590.0, 390.0), vec2(900.0, 640.0), vec2(1180.0, 780.0), vec2(1920.0, 1080.0)] {
        let mut harness = whole_window(size, everything);
        harness.run();
        assert_eq!(over_the_edge(&harness, size.x), Vec::<String>::new(), "at {size}");
    }
}

#[test]
fn two_columns_become_one_below_900_points() {
    for (width, beside) in [(1180.0, true), (900.0, true), (899.0, false), (590.0, false)] {
        let mut harness = whole_window(vec2(width, 640.0), |ui, _| {
            page::page(ui, |ui| {
                page::two_columns(ui, Split::Even, |ui, side| {
                    widgets::panel(ui, |ui| widgets::body(ui, &format!("{side:?}")));
                });
            });
        });
        harness.run();
        let (left, right) = (harness.get_by_label("Left").rect(), harness.get_by_label("Right").rect());
        assert_eq!((left.center().y - right.center().y).abs() < 0.5, beside, "{width}: {left} {right}");
    }
}

#[test]
fn the_content_is_at_most_1100_points_wide_and_in_the_middle() {
    let mut harness = whole_window(vec2(1920.0, 1080.0), |ui, _| {
        page::page(ui, |ui| Button::secondary("Wide").wide().show(ui));
    });
    harness.run();
    let rect = harness.get_by_label("Wide").rect();
    assert!((rect.width() - 1100.0).abs() < 1.0 && (rect.center().x - 960.0).abs() < 8.0, "{rect}");
}

#[test]
fn the_buttons_of_a_dialog_are_seen_in_a_low_window_and_its_words_can_be_scrolled_to() {
    let size = vec2(590.0, 390.0);
    let mut harness = whole_window(size, |ui, _| {
        let dialog = Dialog::new("Disable this token?").action(Button::danger_filled("Disable token"));
        let (answer, ()) = dialog.show(ui.ctx(), |ui| {
            for _ in 0..30 {
                widgets::body(ui, LONG);
            }
        });
        assert_eq!(answer, Answer::Open);
    });
    harness.run();
    for label in ["Cancel", "Disable token"] {
        let rect = harness.get_by_role_and_label(Role::Button, label).rect();
        assert!(egui::Rect::from_min_size(egui::Pos2::ZERO, size).contains_rect(rect), "{label}: {rect}");
    }
    assert_eq!(over_the_edge(&harness, size.x), Vec::<String>::new());
}

#[test]
fn what_gets_the_focus_is_scrolled_into_sight() {
    let mut harness = whole_window(vec2(590.0, 390.0), |ui, _| {
        page::page(ui, |ui| {
            for place in 0..20 {
                Button::secondary(format!("Button {place}")).show(ui);
            }
        });
    });
    for _ in 0..20 {
        harness.key_press(egui::Key::Tab);
        harness.run();
    }
    let last = harness.get_by_label("Button 19");
    assert!(last.is_focused() && last.rect().bottom() <= 390.0, "{}", last.rect());
    harness.key_press(egui::Key::ArrowUp);
    harness.run();
    assert!(harness.get_by_label("Button 18").is_focused());
}
