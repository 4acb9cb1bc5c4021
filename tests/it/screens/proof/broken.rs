//! Each check finds what was broken on purpose, and nothing where all is well.

use std::collections::BTreeSet;

use egui::{
    Id, Label, Rect, Role, ScrollArea, Sense, TextStyle, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Action,
    pos2, vec2,
};
use egui_kittest::Harness;
use token_desk::{
    domain::{language::Language, settings::Look},
    ui::{
        theme::{self, Palette, Scheme, rich},
        widgets::{Button, Dialog},
    },
};

use super::{Found, State, checks, lines, opening::open_all, prove_all, texts};
use crate::canned::Canned;

const SIZE: Vec2 = vec2(600.0, 300.0);

/// A window with nothing but this in it.
fn draw(add: impl FnMut(&mut Ui) + 'static) -> Harness<'static> {
    let mut window = Harness::builder()
        .with_size(SIZE)
        .with_context_setup(theme::install)
        // the harness looks for names itself, at the start alone
        .with_accessibility_check(false)
        .build_ui(add);
    theme::wear(&window.ctx, Look::Light, false);
    window.ctx.all_styles_mut(|style| {
        style.animation_time = 0.0;
        style.interaction.tooltip_delay = 0.0;
        style.interaction.show_tooltips_only_when_still = false;
    });
    window.run_steps(4);
    window
}

/// Draws something at this place of the window.
fn at<R>(ui: &mut Ui, left: f32, top: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = Rect::from_min_size(pos2(left, top), vec2(100.0, 34.0));
    add(&mut ui.new_child(UiBuilder::new().id_salt((left as i32, top as i32)).max_rect(room)))
}

fn button(ui: &mut Ui, left: f32, top: f32, label: &str) {
    at(ui, left, top, |ui| Button::secondary(label).wide().show(ui));
}

fn words(ui: &mut Ui, words: &str) {
    ui.add(Label::new(rich(words, TextStyle::Body)).extend());
}

#[track_caller]
fn assert_one(found: &[String], part: &str) {
    assert!(found.len() == 1 && found[0].contains(part), "{part:?} in {found:?}");
}

const NOTHING: [&str; 0] = [];

#[test]
fn what_can_be_focused_and_has_no_name_is_found() {
    assert_one(&checks::nameless(&draw(|ui| button(ui, 20.0, 20.0, ""))), "no name: Button");
    assert_eq!(checks::nameless(&draw(|ui| button(ui, 20.0, 20.0, "Save"))), NOTHING);
}

#[test]
fn controls_on_each_other_are_found() {
    let two = |between: f32| {
        draw(move |ui| {
            button(ui, 20.0, 20.0, "One");
            button(ui, 120.0 + between, 20.0, "Two");
        })
    };
    assert_one(&checks::overlapping(&two(-10.0)), "Button \"One\" and Button \"Two\" lie on each other");
    assert_eq!(checks::overlapping(&two(0.0)), NOTHING);
}

#[test]
fn controls_over_the_edge_are_found() {
    for left in [SIZE.x - 90.0, -10.0] {
        let window = draw(move |ui| button(ui, left, 20.0, "Save"));
        assert_one(&checks::over_the_edge(&window), "over the edge: Button \"Save\" by 10");
    }
    let window = draw(|ui| button(ui, SIZE.x - 100.0, 20.0, "Save"));
    assert_eq!(checks::over_the_edge(&window), NOTHING);
    let narrow = draw(|ui| {
        ui.shrink_clip_rect(Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 300.0)));
        button(ui, 20.0, 20.0, "Save");
    });
    assert_one(&checks::over_the_edge(&narrow), "by 20");
    // what is scrolled half out of sight is not over a side
    let low = draw(|ui| button(ui, 20.0, SIZE.y - 17.0, "Save"));
    assert_eq!(checks::over_the_edge(&low), NOTHING);
}

#[test]
fn what_cannot_be_scrolled_into_sight_is_found() {
    assert_one(
        &checks::unreachable(&mut draw(|ui| button(ui, 20.0, SIZE.y + 20.0, "Save"))),
        "out of reach: Button \"Save\"",
    );
    let mut scrolls = draw(|ui| {
        ScrollArea::vertical().show(ui, |ui| {
            ui.add_space(1_000.0);
            Button::secondary("Save").show(ui);
        });
    });
    assert_eq!(checks::unreachable(&mut scrolls), NOTHING);
}

#[test]
fn what_is_told_to_screen_readers_and_not_drawn_is_found() {
    let mut window = draw(|ui| {
        ui.ctx().accesskit_node_builder(Id::unique("nowhere"), |node| {
            node.set_role(Role::Button);
            node.set_label("Save");
            node.add_action(Action::Focus);
        });
    });
    assert_one(&checks::unreachable(&mut window), "not drawn: Button \"Save\"");
}

#[test]
fn a_menu_longer_than_the_window_is_found() {
    let item = |top: f32| {
        draw(move |ui| {
            let place = Rect::from_min_size(pos2(20.0, top), vec2(100.0, 34.0));
            let response = ui.interact(place, Id::unique("item"), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, "Log"));
            // what else is out of sight is none of the menu's
            button(ui, 20.0, SIZE.y + 20.0, "Save");
        })
    };
    assert_one(&checks::unreachable_in_menu(&mut item(SIZE.y - 10.0)), "out of reach: MenuItem \"Log\"");
    assert_eq!(checks::unreachable_in_menu(&mut item(20.0)), NOTHING);
}

#[test]
fn a_second_filled_button_is_found() {
    let primary = |ui: &mut Ui, left, label| drop(at(ui, left, 20.0, |ui| Button::primary(label).show(ui)));
    let two = draw(move |ui| {
        primary(ui, 20.0, "One");
        primary(ui, 200.0, "Two");
    });
    assert_one(&checks::filled(&two), "filled: [\"Button \\\"One\\\"\", \"Button \\\"Two\\\"\"]");
    let one = draw(move |ui| {
        primary(ui, 20.0, "One");
        button(ui, 200.0, 20.0, "Two");
    });
    assert_eq!(checks::filled(&one), NOTHING);
    let below_a_dialog = draw(move |ui| {
        primary(ui, 20.0, "One");
        Dialog::new("Sure?").action(Button::danger_filled("Two")).show(ui.ctx(), |_| {});
    });
    assert_eq!(checks::filled(&below_a_dialog), NOTHING);
}

#[test]
fn words_that_hardly_stand_out_are_found() {
    let window = draw(|ui| drop(ui.label(rich("Hidden", TextStyle::Body).color(Palette::of(ui).line))));
    assert_one(&checks::faint(&window), "faint: \"Hidden\"");
    // as they stand out on a window, and not on what lies below them
    let filled = |colour: fn(&Palette) -> egui::Color32| {
        draw(move |ui| {
            let palette = Palette::of(ui);
            ui.painter().rect_filled(ui.max_rect(), 0.0, palette.accent);
            ui.label(rich("Hidden", TextStyle::Body).color(colour(palette)));
        })
    };
    assert_one(&checks::faint(&filled(|palette| palette.text)), "faint: \"Hidden\"");
    assert_eq!(checks::faint(&filled(|palette| palette.panel)), NOTHING);
}

#[test]
fn high_contrast_asks_for_more() {
    let colour = Palette::for_scheme(Scheme::Light).danger;
    let mut window = draw(move |ui| drop(ui.label(rich("Beside", TextStyle::Body).color(colour))));
    assert_eq!(checks::faint(&window), NOTHING);
    theme::wear(&window.ctx, Look::HighContrast, false);
    window.run_steps(2);
    assert_one(&checks::faint(&window), "faint: \"Beside\"");
}

#[test]
fn text_that_is_cut_at_a_side_is_found() {
    let clipped = |width: f32| {
        draw(move |ui| {
            ui.shrink_clip_rect(Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 300.0)));
            words(ui, "Nobody reads this whole");
        })
    };
    assert_one(&lines::faults(&clipped(50.0)), "cut: \"Nobody reads this whole\"");
    assert_eq!(lines::faults(&clipped(500.0)), NOTHING);
    let over = draw(|ui| at(ui, SIZE.x - 50.0, 20.0, |ui| words(ui, "Nobody reads this whole")));
    assert_one(&lines::faults(&over), "cut");
}

fn shortened(ui: &mut Ui, has_tip: bool) {
    ui.set_max_width(60.0);
    let whole = "Nobody reads this whole";
    let label = Label::new(rich(whole, TextStyle::Body)).truncate().show_tooltip_when_elided(has_tip);
    ui.add(label);
}

#[test]
fn text_that_is_shortened_is_found() {
    let mut window = draw(|ui| shortened(ui, true));
    assert_one(&lines::faults(&window), "shortened: \"Nobody reads this whole\"");
    // in the narrowest windows it is shown whole when it is pointed at
    window.set_size(vec2(450.0, 300.0));
    window.run_steps(2);
    assert_eq!(lines::faults(&window), NOTHING);
    assert_eq!(lines::secret(&mut window), NOTHING);
    let without = &mut draw(|ui| shortened(ui, false));
    assert_one(&lines::secret(without), "shortened, and not whole when pointed at");
}

#[test]
fn text_on_other_text_is_found() {
    let on = |hides: bool| {
        draw(move |ui| {
            at(ui, 20.0, 20.0, |ui| words(ui, "Below"));
            if hides {
                let place = Rect::from_min_size(pos2(0.0, 0.0), SIZE);
                ui.painter().rect_filled(place, 0.0, Palette::of(ui).panel);
            }
            at(ui, 30.0, 25.0, |ui| words(ui, "Above"));
        })
    };
    assert_one(&lines::faults(&on(false)), "\"Above\" on \"Below\"");
    assert_eq!(lines::faults(&on(true)), NOTHING);
}

#[test]
fn a_control_that_is_missing_in_another_language_is_found() {
    let texts = texts::all();
    let english = checks::controls(&draw(|ui| {
        button(ui, 20.0, 20.0, "Cancel");
        button(ui, 200.0, 20.0, "Ada Lovelace");
    }));
    let missing = |label: &'static str| {
        texts::missing(&draw(move |ui| button(ui, 20.0, 20.0, label)), &english, &texts[0], &texts[1])
    };
    assert_eq!(Language::ALL[1], Language::German);
    assert_one(&missing("Speichern"), "missing: Button \"Cancel\": 0 of 1");
    assert_eq!(missing("Abbrechen"), NOTHING);
}

#[test]
fn english_that_is_left_in_another_language_is_found() {
    let texts = texts::all();
    let window = draw(|ui| button(ui, 20.0, 20.0, "Cancel"));
    assert_one(&texts::english_left(&window, &texts[1]), "English: \"Cancel\"");
    assert_eq!(texts::english_left(&window, &texts[0]), NOTHING);
}

/// What is found when all that is folded is opened: by a button that says that it opens, and then is `open`
/// after each press or not.
fn opened(mut open: impl FnMut(bool) -> bool + 'static) -> Vec<String> {
    let mut is_open = false;
    let mut window = draw(move |ui| {
        let shown = at(ui, 20.0, 20.0, |ui| Button::secondary("More").wide().show(ui));
        if shown.clicked() {
            is_open = open(is_open);
        }
        ui.ctx().accesskit_node_builder(shown.id, |node| node.set_expanded(is_open));
        if is_open {
            button(ui, 20.0, 100.0, "");
        }
    });
    let mut found = Found::new();
    open_all(&mut window, &texts::all()[0], "here", &mut BTreeSet::new(), &mut found);
    let found = found.into_iter().map(|(fault, places)| format!("{fault} {places:?}"));
    found.filter(|fault| !fault.contains("out of reach")).collect()
}

#[test]
fn what_does_not_open_or_close_or_is_wrong_once_open_is_found() {
    assert_one(&opened(|_| false), "does not open: \"More\"");
    let stays = opened(|_| true);
    assert!(stays.iter().any(|fault| fault.contains("does not close: \"More\"")), "{stays:?}");
    let inside = opened(|is_open| !is_open);
    assert_one(&inside, "no name: Button");
    assert!(inside[0].contains("here, \\\"More\\\" open"), "{inside:?}");
}

#[test]
fn a_state_that_panics_is_found_and_the_others_are_looked_at() {
    let states: [State; 2] = [("broken", || panic!("on purpose")), ("start", Canned::start)];
    let found = prove_all(&states, "");
    assert_eq!(found, Found::from([("panics".to_owned(), vec!["broken".to_owned()])]));
}
