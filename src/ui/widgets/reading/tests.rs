use egui::{Shape, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use proptest::prelude::*;

use super::{
    lines::{Drawn, Room, drawn},
    order::{Paragraph, has_right_to_left, is_drawn, weighed},
    *,
};
use crate::{
    domain::problem::ProblemKind,
    ui::{
        theme::{self, Tone, rich},
        widgets,
    },
};

const NAME: &str = "דנה לוי";

fn window(width: f32, contents: impl FnMut(&mut Ui) + 'static) -> Harness<'static> {
    let builder = Harness::builder().with_size(vec2(width, 400.0)).with_context_setup(theme::install);
    builder.allow_missing_glyphs().build_ui(contents)
}

/// The letters of each painted row, from left to right.
fn painted_rows(window: &Harness<'_>) -> Vec<String> {
    let mut rows = Vec::new();
    for clipped in &window.output().shapes {
        collect(&clipped.shape, &mut rows);
    }
    rows
}

fn collect(shape: &Shape, rows: &mut Vec<String>) {
    match shape {
        Shape::Text(text) => rows.extend(text.galley.rows.iter().map(|row| {
            // egui adds empty glyphs to words from right to left
            let glyphs = row.row.glyphs.iter().filter(|glyph| glyph.advance_width > 0.0);
            let mut letters: Vec<_> = glyphs.map(|glyph| (glyph.pos.x, glyph.chr)).collect();
            letters.sort_by(|one, other| one.0.total_cmp(&other.0));
            letters.into_iter().map(|(_, letter)| letter).collect::<String>()
        })),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, rows)),
        _ => {}
    }
}

/// Letters as they stand from left to right.
fn turned(words: &str) -> String {
    words.chars().rev().collect()
}

fn in_one_line(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let line: String = line.chars().filter(|c| is_drawn(*c)).collect();
        let weighed = weighed(&line, Direction::Window);
        let pieces = Paragraph::new(&weighed, Direction::Window).line(0..line.len());
        let drawn = |piece: order::Piece| match piece.mirrored {
            Some(mirrored) => mirrored.to_string(),
            None => line[piece.range].to_owned(),
        };
        pieces.into_iter().map(drawn).collect::<String>()
    });
    lines.collect::<Vec<_>>().join("\n")
}

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
        ("דנה לוי · 000123145251", "לוי דנה · 000123145251"),
        ("דנה · לוי · 7", "דנה · לוי · 7"),
        ("דנה לוי.", ".לוי דנה"),
        ("דנה לוי is locked.", "לוי דנה is locked."),
    ] {
        assert_eq!(in_one_line(text), as_drawn, "{text}");
    }
}

#[test]
fn no_character_turns_a_serial_number_round() {
    assert_eq!(in_one_line("\u{202e}000123145251 דנה"), "000123145251 דנה");
    assert_eq!(in_one_line("דנה \u{2066}\u{202e}000123145251"), "000123145251 דנה");
}

#[test]
fn a_screen_reader_gets_the_text_as_it_is() {
    let window = window(400.0, |ui| {
        label(ui, NAME, TextWrapMode::Truncate);
    });
    window.get_by_role_and_label(egui::accesskit::Role::Label, NAME);
    assert!(window.query_by_label(&in_one_line(NAME)).is_none());
}

#[test]
fn a_button_is_painted_in_reading_order_and_named_as_it_was_written() {
    let window = window(400.0, |ui| {
        widgets::Button::secondary(NAME).show(ui);
    });
    window.get_by_role_and_label(egui::accesskit::Role::Button, NAME);
    assert_eq!(painted_rows(&window), [turned(NAME)]);
}

#[test]
fn hebrew_and_arabic_that_wrap_read_from_the_first_line_to_the_last() {
    for text in [
        "הטוקן של דנה לוי אבד אתמול בבוקר באוטובוס ולא נמצא עד היום בצהריים.",
        "ضاع رمز ليلى بن حداد صباح أمس في الحافلة ولم يعثر عليه أحد حتى ظهر اليوم.",
    ] {
        let window = window(340.0, move |ui| {
            label(ui, text, None);
        });
        let rows = painted_rows(&window);
        assert_eq!(rows.len(), 3, "{rows:?}");
        let read: Vec<_> = rows.iter().map(|row| turned(row)).collect();
        assert_eq!(read.join(" "), text);
        window.get_by_role_and_label(egui::accesskit::Role::Label, text);
    }
}

#[test]
fn in_mixed_words_that_wrap_each_line_is_put_in_order_by_itself() {
    let text = "Disable the token of דנה לוי גבאי, who called at 9:15 from באר שבע about INC-7";
    let window = window(240.0, move |ui| {
        label(ui, text, None);
    });
    let expected = [
        format!("Disable the token of {}", turned("דנה לוי")),
        format!("{}, who called at 9:15 from", turned("גבאי")),
        format!("{} about INC-7", turned("באר שבע")),
    ];
    assert_eq!(painted_rows(&window), expected);
}

#[test]
fn typed_words_begin_at_the_side_of_their_first_letter() {
    let text = "הטוקן של Ada אבד";
    let window = window(400.0, move |ui| {
        widgets::facts(ui, |facts| facts.typed("Reason", text));
    });
    let expected = format!("{} Ada {}", turned("אבד"), turned("הטוקן של"));
    assert!(painted_rows(&window).contains(&expected), "{:?}", painted_rows(&window));
}

#[test]
fn what_does_not_fit_in_one_line_loses_its_end_and_shows_it_on_hovering() {
    let text = "דנה לוי גבאי בן חיים אברהמוביץ";
    let mut window = window(110.0, move |ui| {
        label(ui, text, TextWrapMode::Truncate);
    });
    let rows = painted_rows(&window);
    let [row] = &rows[..] else { panic!("{rows:?}") };
    let read = turned(row);
    let kept = read.strip_suffix('…').expect("an ellipsis at the end");
    assert!(kept.starts_with("דנה") && text.starts_with(kept), "{kept}");
    window.get_by_role_and_label(egui::accesskit::Role::Label, text).hover();
    window.run_steps(60);
    let shown: Vec<_> = painted_rows(&window).iter().skip(1).map(|row| turned(row)).collect();
    assert_eq!(shown.join(" "), text);
}

#[test]
fn words_in_a_line_of_widgets_go_on_below_them() {
    let text = "אבגד הוזח טיכל מנסע פצקר שתאב";
    let window = window(160.0, move |ui| {
        ui.horizontal_wrapped(|ui| {
            widgets::strong(ui, "Reason");
            label(ui, text, TextWrapMode::Wrap);
        });
    });
    let rows = painted_rows(&window);
    let read: Vec<_> = rows[1..].iter().map(|row| turned(row)).filter(|row| !row.is_empty()).collect();
    assert!(read.len() >= 2, "{rows:?}");
    assert_eq!(read.join(" "), text);
}

#[test]
fn strips_advice_check_boxes_and_all_others_are_painted_in_reading_order() {
    type Draw = fn(&mut Ui);
    let all: [(&str, Draw); 12] = [
        ("a strip", |ui| drop(widgets::notice(ui, Tone::Warning, "Seen: דנה לוי"))),
        ("a strip with a lead", |ui| widgets::leading_notice(ui, Tone::Warning, "Checking", "Seen: דנה לוי")),
        ("a lead", |ui| widgets::leading_notice(ui, Tone::Warning, "Seen: דנה לוי", "checking")),
        ("an alert", |ui| widgets::alert(ui, Tone::Danger, "Seen: דנה לוי", "Rest", |_| ())),
        ("a strip below the bar", |ui| {
            let spoken = widgets::bar::Spoken::Yes;
            widgets::bar::strip_words(ui, Tone::Danger, "Seen: דנה לוי", "Rest", 600.0, spoken);
        }),
        ("a strip that is spoken elsewhere", |ui| {
            let spoken = widgets::bar::Spoken::Elsewhere;
            widgets::bar::strip_words(ui, Tone::Danger, "Lead", "Seen: דנה לוי", 600.0, spoken);
        }),
        ("advice", |ui| {
            let problem = crate::fixtures::problem(ProblemKind::Blocked, "Summary", "Cause", "Seen: דנה לוי");
            widgets::problem_words(ui, &problem);
        }),
        ("a check box", |ui| drop(widgets::checkbox(ui, &mut true, "Seen: דנה לוי", ""))),
        ("a check box's note", |ui| drop(widgets::checkbox(ui, &mut true, "Label", "Seen: דנה לוי"))),
        ("a pill", |ui| drop(widgets::pill(ui, Tone::Good, "Seen: דנה לוי"))),
        ("running work", |ui| {
            widgets::busy(ui, "Seen: דנה לוי", std::time::Duration::ZERO, None);
        }),
        ("a heading that folds", |ui| {
            widgets::disclosure(ui, egui::Id::unique("folds"), "Seen: דנה לוי", true);
        }),
    ];
    for (place, draw) in all {
        let mut window = window(800.0, draw);
        window.run_steps(2);
        let rows = painted_rows(&window);
        let seen = format!("Seen: {}", turned(NAME));
        assert!(rows.iter().any(|row| row.contains(&seen)), "{place}: {rows:?}");
        let spoken = format!("{:?}", window.root());
        assert!(!spoken.contains("לוי דנה"), "{place}: {spoken}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_or_added(text in "[דנהלוי ليلى aB0-9.:@()<>«»\u{5b8}\u{202e}\u{2066}\n]{0,40}") {
        prop_assert_eq!(sorted(&in_one_line(&text)), sorted(&text));
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        prop_assert_eq!(digits(&in_one_line(&text)), digits(&text));
    }
}

fn sorted(text: &str) -> Vec<char> {
    let plain = |c| match c {
        ')' => '(',
        '>' => '<',
        '»' => '«',
        c => c,
    };
    let mut all: Vec<char> = text.chars().filter(|c| is_drawn(*c)).map(plain).collect();
    all.sort_unstable();
    all
}

/// At any width, in the formats of two sections.
#[test]
fn lines_lose_only_the_blanks_at_their_ends_and_fit_the_room() {
    let mut once = false;
    window(400.0, move |ui| {
        if std::mem::replace(&mut once, true) {
            return;
        }
        let config = ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() };
        let words = "[דנהלוי ليلى aB0-9.:@()ひら漢。\u{5b8}\u{202e}\n]{1,50}";
        let mut runner = proptest::test_runner::TestRunner::new(config);
        let case = (words, words, 12.0_f32..300.0, any::<bool>());
        let result = runner.run(&case, |(lead, rest, width, indented)| {
            let text = WidgetText::concat(ui, [rich(&lead, theme::strong()), rich(&rest, TextStyle::Body)]);
            let logical = text.text().to_owned();
            prop_assume!(has_right_to_left(&logical));
            let job = text.into_layout_job(ui.style(), FontSelection::Default, egui::Align::Min);
            let first = if indented { width / 2.0 } else { width };
            let room = Room { mode: TextWrapMode::Wrap, first, rest: width };
            let Drawn { job, .. } = drawn(ui, &job, Direction::Window, room);
            let visible = |text: &str| sorted(&text.split_whitespace().collect::<String>());
            prop_assert_eq!(visible(&job.text), visible(&logical));
            let ends: Vec<_> = job.sections.iter().map(|section| section.byte_range.end.0).collect();
            let starts: Vec<_> = job.sections.iter().map(|section| section.byte_range.start.0).collect();
            prop_assert_eq!(&starts[1..], &ends[..ends.len() - 1], "every letter has a format");
            prop_assert_eq!(ends.last(), Some(&job.text.len()));
            let lines: Vec<_> = job.text.split('\n').map(str::to_owned).collect();
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            prop_assert_eq!(galley.rows.len(), lines.len());
            for (place, (row, line)) in galley.rows.iter().zip(&lines).enumerate() {
                let most = if place == 0 { first } else { width };
                let is_one_letter = line.chars().filter(|c| !order::is_mark(*c)).count() <= 1;
                prop_assert!(is_one_letter || row.row.size.x <= most + 1.0, "{line}: {}", row.row.size.x);
            }
            Ok(())
        });
        result.unwrap_or_else(|why| panic!("{why}"));
    });
}

#[test]
fn a_galley_that_is_cut_says_so() {
    let mut seen = None;
    egui::__run_test_ui(|ui| {
        let text = rich("דנה לוי גבאי בן חיים", TextStyle::Body);
        let cut = galley(ui, text.clone(), TextWrapMode::Truncate, 60.0, TextStyle::Body);
        let whole = galley(ui, text, TextWrapMode::Truncate, 600.0, TextStyle::Body);
        seen = Some((cut.elided, cut.rect.width() <= 61.0, whole.elided));
    });
    assert_eq!(seen, Some((true, true, false)));
}
