//! In high contrast, what cannot be used is told by its shape.

use egui::{Color32, Rect, Shape, Ui, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::window;
use crate::{
    domain::settings::Look,
    ui::{
        theme::{self, Palette, Scheme},
        widgets::{Button, Field, checkbox, link, progress, segmented},
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outline {
    Whole,
    Dashed,
}

/// What surrounds a place.
fn outline(harness: &Harness<'_, String>, place: Rect) -> Option<Outline> {
    let near = |rect: Rect| place.expand(1.0).contains_rect(rect) && rect.expand(1.0).contains_rect(place);
    let mut dashes = Rect::NOTHING;
    let (mut whole, mut count) = (false, 0);
    for clipped in &harness.output().shapes {
        match &clipped.shape {
            Shape::LineSegment { points, .. } => {
                let dash = Rect::from_two_pos(points[0], points[1]);
                if place.expand(1.0).contains_rect(dash) {
                    dashes |= dash;
                    count += 1;
                }
            }
            Shape::Rect(rect) if rect.stroke.color != Color32::TRANSPARENT && rect.stroke.width > 0.0 => {
                whole |= near(rect.rect);
            }
            _ => {}
        }
    }
    match (whole, near(dashes) && count > 8) {
        (true, false) => Some(Outline::Whole),
        (false, true) => Some(Outline::Dashed),
        (false, false) => None,
        (true, true) => panic!("both outlines at {place}"),
    }
}

fn widgets(ui: &mut Ui, text: &mut String) {
    Field::new("Ticket", text).show(ui);
    checkbox(ui, &mut true, "Ticked", "");
    checkbox(ui, &mut false, "Empty", "");
    segmented(ui, "Look", &mut 1, &[(1, "One"), (2, "Two")]);
    Button::secondary("Save").show(ui);
    Button::primary("Find").show(ui);
}

fn outlines(look: Look, enabled: bool) -> Vec<(&'static str, Option<Outline>)> {
    let mut harness = window(String::new(), move |ui, text| {
        ui.add_enabled_ui(enabled, |ui| widgets(ui, text));
    });
    theme::wear(&harness.ctx, look, false);
    harness.run();
    let all = [
        (Role::TextInput, "Ticket"),
        (Role::CheckBox, "Ticked"),
        (Role::CheckBox, "Empty"),
        (Role::RadioButton, "One"),
        (Role::RadioButton, "Two"),
        (Role::Button, "Save"),
        (Role::Button, "Find"),
    ];
    let of = |(role, label): (Role, &'static str)| {
        let place = harness.get_by_role_and_label(role, label).rect();
        let square =
            Rect::from_center_size(egui::pos2(place.left() + 8.0, place.center().y), egui::vec2(16.0, 16.0));
        (label, outline(&harness, if role == Role::CheckBox { square } else { place }))
    };
    all.into_iter().map(of).collect()
}

#[test]
fn in_high_contrast_what_cannot_be_used_has_a_dashed_outline() {
    for (label, outline) in outlines(Look::HighContrast, false) {
        assert_eq!(outline, Some(Outline::Dashed), "{label}");
    }
    for (label, outline) in outlines(Look::HighContrast, true) {
        assert_eq!(outline, Some(Outline::Whole), "{label}");
    }
}

#[test]
fn in_other_colours_it_fades_alone() {
    for look in [Look::Light, Look::Dark] {
        for (label, outline) in outlines(look, false) {
            assert_eq!(outline, Some(Outline::Whole), "{label}");
        }
    }
}

#[test]
fn a_blocked_button_among_others_is_dashed() {
    let mut harness = window(String::new(), |ui, _| {
        Button::primary("Blocked").blocked(Some("Not now")).show(ui);
        Button::secondary("Free").show(ui);
    });
    theme::wear(&harness.ctx, Look::HighContrast, false);
    harness.run();
    let of = |label| outline(&harness, harness.get_by_role_and_label(Role::Button, label).rect());
    assert_eq!((of("Blocked"), of("Free")), (Some(Outline::Dashed), Some(Outline::Whole)));
    assert_eq!(Scheme::of(&harness.ctx), Scheme::HighContrast);
}

#[test]
fn a_link_that_cannot_be_used_has_a_dashed_line_below() {
    for (look, enabled, dashed) in [
        (Look::HighContrast, false, true),
        (Look::HighContrast, true, false),
        (Look::Light, false, false),
        (Look::Dark, false, false),
    ] {
        let mut harness = window(String::new(), move |ui, _| {
            ui.add_enabled_ui(enabled, |ui| link(ui, "When was it last used?"));
        });
        theme::wear(&harness.ctx, look, false);
        harness.run();
        let shapes = &harness.output().shapes;
        let lines =
            shapes.iter().filter(|clipped| matches!(clipped.shape, Shape::LineSegment { .. })).count();
        assert_eq!((lines > 8, lines == 1), (dashed, !dashed), "{look:?} {enabled}: {lines} lines");
    }
}

#[test]
fn how_full_a_bar_is_can_be_told_in_every_look() {
    for (look, scheme) in
        [(Look::Light, Scheme::Light), (Look::Dark, Scheme::Dark), (Look::HighContrast, Scheme::HighContrast)]
    {
        let mut harness = window(String::new(), |ui, _| {
            progress(ui, "Writing", 120, 301, None);
        });
        theme::wear(&harness.ctx, look, false);
        harness.run_steps(2);
        let bar = harness.get_by_role_and_label(Role::ProgressIndicator, "Writing").rect();
        let mut fills = harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
            Shape::Rect(rect) if bar.expand(1.0).contains_rect(rect.rect) => Some(rect.fill),
            _ => None,
        });
        let (track, full) = (fills.next().expect("a track"), fills.next().expect("what is full"));
        assert_eq!(full, Palette::for_scheme(scheme).accent);
        let ratio = theme::tests::contrast(track, full);
        assert!(ratio >= 3.0, "{look:?}: {ratio}");
    }
}
