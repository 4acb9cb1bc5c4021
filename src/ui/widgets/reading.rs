//! Hebrew, Arabic and other letters that are read from right to left.
//!
//! egui draws the letters of one word the right way round, but sets word after word from left to right. Here
//! the words get the order in which they are drawn. Only what is drawn: names for screen readers keep the
//! text's.

use std::{borrow::Cow, sync::Arc};

use egui::{FontSelection, Label, Response, Role, Ui, WidgetInfo, WidgetText, text::LayoutJob};
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use crate::domain::text::is_invisible;

/// Marks a part of the window, in egui's stack, whose words are spoken as a description.
pub(super) const DESCRIBED: &str = "described";

/// A label whose words stand in the order in which they are read.
pub(super) fn label(ui: &mut Ui, text: impl Into<WidgetText>, set: impl FnOnce(Label) -> Label) -> Response {
    let text = text.into();
    let role = if ui.stack().iter().any(|part| part.tags().contains(DESCRIBED)) {
        Role::Paragraph
    } else {
        Role::Label
    };
    let logical = text.text().to_owned();
    if !has_right_to_left(&logical) {
        let response = ui.add(set(Label::new(text)));
        if role != Role::Label {
            response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &logical));
        }
        return response;
    }
    let job = text.into_layout_job(ui.style(), FontSelection::Default, ui.text_valign());
    // what is selected is copied as it is drawn
    let response = ui.add(set(Label::new(Arc::new(drawn_job(&job)))).selectable(false));
    response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &logical));
    response
}

/// The same of one line that is only painted, such as a button's label.
pub fn in_reading_order(line: &str) -> Cow<'_, str> {
    if has_right_to_left(line) { Cow::Owned(drawn(line)) } else { Cow::Borrowed(line) }
}

fn drawn_job(job: &LayoutJob) -> LayoutJob {
    let mut drawn_job = LayoutJob { text: String::new(), sections: Vec::new(), ..job.clone() };
    for section in &job.sections {
        let text = &job.text[section.byte_range.start.0..section.byte_range.end.0];
        drawn_job.append(&drawn(text), section.leading_space, section.format.clone());
    }
    drawn_job
}

fn has_right_to_left(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(is_right_to_left)
}

fn is_right_to_left(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Characters that only direct others are left out: they could make one name or number look like another.
fn drawn(text: &str) -> String {
    let text: String = text.chars().filter(|c| !directs(*c)).collect();
    let info = BidiInfo::new(&text, Some(Level::ltr()));
    let mut drawn = String::with_capacity(text.len());
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let from_right = levels[run.start].is_rtl();
            let words = &text[run];
            if from_right { push_from_right(&mut drawn, words) } else { drawn.push_str(words) }
        }
    }
    drawn
}

fn directs(c: char) -> bool {
    is_invisible(c) && !matches!(c, '\u{200c}' | '\u{200d}')
}

/// The words last to first, the letters of each as they are: the shaper turns those round.
fn push_from_right(drawn: &mut String, words: &str) {
    let mut end = words.len();
    let mut pieces = words.char_indices().rev().peekable();
    while let Some((at, c)) = pieces.next() {
        let goes_on = is_letter(c) && pieces.peek().is_some_and(|(_, before)| is_letter(*before));
        if goes_on {
            continue;
        }
        let piece = &words[at..end];
        match (is_letter(c), mirrored(c)) {
            (false, Some(other)) => drawn.push(other),
            _ => drawn.push_str(piece),
        }
        end = at;
    }
}

/// What the shaper sets from right to left with its neighbours.
fn is_letter(c: char) -> bool {
    is_right_to_left(c)
        || bidi_class(c) == BidiClass::NSM
        || matches!(c, '\u{590}'..='\u{8ff}' | '\u{200c}' | '\u{200d}')
}

fn mirrored(c: char) -> Option<char> {
    Some(match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use egui::vec2;
    use egui_kittest::{Harness, kittest::Queryable as _};
    use proptest::prelude::*;

    use super::*;

    fn drawn_text(text: &str) -> String {
        in_reading_order(text).into_owned()
    }

    const NAME: &str = "דנה לוי";

    #[test]
    fn words_stand_from_right_to_left_and_everything_else_as_before() {
        for (text, as_drawn) in [
            ("Ada Lovelace", "Ada Lovelace"),
            (NAME, "לוי דנה"),
            ("ليلى بن حداد", "حداد بن ليلى"),
            ("Ticket INC-7: דנה לוי", "Ticket INC-7: לוי דנה"),
            ("דנה לוי · dana@acme.example", "לוי דנה · dana@acme.example"),
            ("דנה (לוי)", "(לוי) דנה"),
            ("דנה 000123145251", "000123145251 דנה"),
            ("דָּנָה לוי", "לוי דָּנָה"),
            ("דנה לוי\nAda", "לוי דנה\nAda"),
            ("ليلى، دينا", "دينا ليلى،"),
        ] {
            assert_eq!(drawn_text(text), as_drawn, "{text}");
        }
    }

    #[test]
    fn no_character_turns_a_serial_number_round() {
        assert_eq!(drawn_text("\u{202e}000123145251 דנה"), "000123145251 דנה");
        assert_eq!(drawn_text("דנה \u{2066}\u{202e}000123145251"), "000123145251 דנה");
    }

    #[test]
    fn a_screen_reader_gets_the_text_as_it_is() {
        let window = Harness::builder().with_size(vec2(400.0, 100.0)).allow_missing_glyphs().build_ui(|ui| {
            label(ui, NAME, Label::truncate);
        });
        window.get_by_role_and_label(egui::accesskit::Role::Label, NAME);
        assert!(window.query_by_label(&drawn_text(NAME)).is_none());
    }

    #[test]
    fn a_button_is_painted_in_reading_order_and_named_as_it_was_written() {
        let window = Harness::builder().with_size(vec2(400.0, 100.0)).allow_missing_glyphs().build_ui(|ui| {
            crate::ui::widgets::Button::secondary(NAME).show(ui);
        });
        window.get_by_role_and_label(egui::accesskit::Role::Button, NAME);
        let painted = window.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
            egui::Shape::Text(text) => Some(text.galley.text().to_owned()),
            _ => None,
        });
        assert_eq!(painted.collect::<Vec<_>>(), [drawn_text(NAME)]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nothing_is_lost_or_added(text in "[דנהלוי ليلى aB0-9.:@()<>«»\u{5b8}\u{202e}\u{2066}\n]{0,40}") {
            let sorted = |text: &str| {
                let plain = |c| match c { ')' => '(', '>' => '<', '»' => '«', c => c };
                let mut all: Vec<char> = text.chars().filter(|c| !directs(*c)).map(plain).collect();
                all.sort_unstable();
                all
            };
            let was = if has_right_to_left(&text) { sorted(&drawn_text(&text)) } else { sorted(&text) };
            prop_assert_eq!(was, sorted(&text));
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
            prop_assert_eq!(digits(&drawn_text(&text)), digits(&text));
        }
    }
}
