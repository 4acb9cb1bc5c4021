//! What is wrong with lines of text in a picture.

use std::collections::BTreeMap;

use egui::{Pos2, Rangef, Rect, Role, Shape};
use egui_kittest::{Harness, kittest::Queryable as _};

use token_desk::ui::theme::Palette;

use super::{super::DOUBLE, checks::shapes};

/// How far a letter may reach over an edge, in points: rounding, and the shadow of a letter.
pub const SLACK: f32 = 1.5;

/// Names that are longer than their place: the window shows them whole when they are pointed at, and an
/// assistive technology reads them whole.
const LONG: [&str; 11] = [
    "Acme Holding International",
    "Acme production",
    "Maximiliana Konstantina",
    "maximiliana.konstantina",
    "PRODUCTION-NORTHWEST",
    "Token with a rather long name",
    "access.securid.com",
    "Катерина Петренко",
    "山田 太郎",
    "Zoë Åström-Łukasz",
    "box.0000",
];

/// Something that was drawn: a line of a text, or an area that hides what lies below.
enum Drawn {
    Line {
        words: String,
        place: Rect,
        clip: Rect,
        whole: Option<String>,
    },
    Cover(Rect),
    /// What lies below a dialog is below this.
    Veil,
}

/// What was drawn, from the lowest up.
fn drawn<S>(window: &Harness<'_, S>) -> Vec<Drawn> {
    let veil = Palette::in_use(&window.ctx).backdrop;
    let mut all = Vec::new();
    for (shape, clip) in shapes(window) {
        match shape {
            Shape::Text(text) => {
                for row in &text.galley.rows {
                    // without the room at its beginning for what stands in the same line
                    let (Some(first), Some(last)) = (row.glyphs.first(), row.glyphs.last()) else { continue };
                    let left = text.pos.x + row.pos.x;
                    let across = Rangef::new(left + first.pos.x, left + last.max_x());
                    let down = row.rect().translate(text.pos.to_vec2()).y_range();
                    let whole = text.galley.elided.then(|| text.galley.text().to_owned());
                    let place = Rect::from_x_y_ranges(across, down);
                    all.push(Drawn::Line { words: row.text(), place, clip, whole });
                }
            }
            Shape::Rect(rect) if rect.fill == veil => all.push(Drawn::Veil),
            Shape::Rect(rect) if rect.fill.is_opaque() => all.push(Drawn::Cover(rect.rect.intersect(clip))),
            _ => {}
        }
    }
    all
}

/// What is wrong with a picture: lines that are cut at a side, shortened, or lie on each other.
///
/// In windows narrower than the usual one at 200 %, words beside each other may be shortened: see [`secret`].
pub fn faults<S>(window: &Harness<'_, S>) -> Vec<String> {
    let mut faults = Vec::new();
    let is_narrow = window.ctx.content_rect().width() < DOUBLE.x;
    // what is typed may be longer than its field
    let fields: Vec<_> = window.query_all_by_role(Role::TextInput).map(|field| field.rect()).collect();
    // each line with what was drawn over it
    let mut lines: Vec<(String, Rect, Vec<Rect>)> = Vec::new();
    for drawn in drawn(window) {
        let (words, place, clip, whole) = match drawn {
            Drawn::Cover(area) => {
                for (.., covers) in &mut lines {
                    covers.push(area);
                }
                continue;
            }
            Drawn::Veil => continue,
            Drawn::Line { words, place, clip, whole } => (words, place, clip, whole),
        };
        // what is scrolled out of sight is not cut
        let seen = place.intersect(clip);
        if seen.width() < SLACK || seen.height() < SLACK {
            continue;
        }
        let is_typed = fields.iter().any(|field| field.contains_rect(seen));
        if seen.width() < place.width() - SLACK && !is_typed {
            faults.push(format!("cut: {words:?}"));
        }
        let is_meant = |whole: &String| is_narrow || LONG.iter().any(|name| whole.contains(name));
        if let Some(whole) = whole.filter(|whole| !is_meant(whole)) {
            faults.push(format!("shortened: {whole:?}"));
        }
        for (other, below, covers) in &lines {
            let both = seen.intersect(*below).shrink(SLACK);
            let hidden = covers.iter().any(|cover| cover.contains_rect(both));
            if both.is_positive() && !hidden {
                faults.push(format!("{words:?} on {other:?}"));
            }
        }
        lines.push((words, seen, Vec::new()));
    }
    faults
}

/// Lines that are shortened and not shown whole when they are pointed at. What lies below a dialog cannot be
/// pointed at.
pub fn secret<S>(window: &mut Harness<'_, S>) -> Vec<String> {
    let mut shortened = BTreeMap::<String, Pos2>::new();
    for drawn in drawn(window) {
        match drawn {
            Drawn::Veil => shortened.clear(),
            Drawn::Line { place, clip, whole: Some(whole), .. } => {
                let seen = place.intersect(clip);
                if seen.width() >= SLACK && seen.height() >= SLACK {
                    shortened.insert(whole, seen.center());
                }
            }
            Drawn::Line { whole: None, .. } | Drawn::Cover(_) => {}
        }
    }
    let mut faults = Vec::new();
    for (whole, place) in shortened {
        window.hover_at(place);
        window.run_steps(3);
        let is_shown = shapes(window).into_iter().any(|(shape, _)| match shape {
            Shape::Text(text) => !text.galley.elided && text.galley.text().contains(&whole),
            _ => false,
        });
        if !is_shown {
            faults.push(format!("shortened, and not whole when pointed at: {whole:?}"));
        }
    }
    window.remove_cursor();
    window.run_steps(1);
    faults
}
