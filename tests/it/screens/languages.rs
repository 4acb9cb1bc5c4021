//! Every screen in every language: no word of English is left; and what is cut off, or lies on something
//! else, in a picture.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Rangef, Rect, Role, Shape, epaint::ClippedShape};
use egui_kittest::kittest::Queryable as _;
use jiff::tz::TimeZone;
use token_desk::{
    domain::language::Language,
    words::{self, Reader},
};

use super::{USUAL, Window};
use crate::{canned::Canned, words::plain_texts};

/// How far a letter may reach over an edge, in points: rounding, and the shadow of a letter.
const SLACK: f32 = 1.5;

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

pub(super) fn speak(language: Language) {
    words::speak_to(&Reader { language, zone: TimeZone::UTC });
}

/// Something that was drawn: a line of a text, or an area that hides what lies below.
enum Drawn {
    Line { words: String, place: Rect, clip: Rect, whole: Option<String> },
    Cover(Rect),
}

/// What was drawn, from the lowest up.
fn drawn(window: &Window) -> Vec<Drawn> {
    fn collect(shape: &Shape, clip: Rect, all: &mut Vec<Drawn>) {
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
            Shape::Rect(rect) if rect.fill.is_opaque() => all.push(Drawn::Cover(rect.rect.intersect(clip))),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, all)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &window.output().shapes {
        collect(shape, *clip_rect, &mut all);
    }
    all
}

/// What is wrong with a picture: lines that are cut at a side, shortened, or lie on each other.
pub(super) fn faults(window: &Window) -> Vec<String> {
    let mut faults = Vec::new();
    // what is typed may be longer than its field
    let typed: Vec<_> = window.query_all_by_role(Role::TextInput).filter_map(|field| field.value()).collect();
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
            Drawn::Line { words, place, clip, whole } => (words, place, clip, whole),
        };
        // what is scrolled out of sight is not cut
        let seen = place.intersect(clip);
        if seen.width() < SLACK || seen.height() < SLACK {
            continue;
        }
        let is_typed = typed.iter().any(|value| value.contains(words.trim()));
        if seen.width() < place.width() - SLACK && !is_typed {
            faults.push(format!("cut: {words:?}"));
        }
        if let Some(whole) = whole.filter(|whole| !LONG.iter().any(|name| whole.contains(name))) {
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

#[test]
fn the_window_speaks_one_language() {
    let english = plain_texts(Language::English);
    let mut left = BTreeMap::<(&str, String), BTreeSet<&str>>::new();
    for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
        let texts = plain_texts(language);
        let same: BTreeSet<_> = texts.values().collect();
        let foreign: BTreeSet<_> = english
            .iter()
            // a status that the server spells, and numbers, are the same in every language
            .filter(|(_, text)| *text != "Locked" && text.chars().any(char::is_alphabetic))
            .filter(|(key, text)| texts.get(*key) != Some(*text) && !same.contains(text))
            .map(|(_, text)| text.clone())
            .collect();
        for (name, state) in Canned::ALL {
            speak(language);
            for text in Window::open_at(state(), USUAL).texts() {
                if foreign.contains(&text) {
                    left.entry((language.tag(), text)).or_default().insert(name);
                }
            }
        }
    }
    assert!(left.is_empty(), "{left:#?}");
}
