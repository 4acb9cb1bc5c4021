//! What is taken out of texts of others, and what real names keep.

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;

/// Whether [`line()`] would change nothing of a text of any length.
pub(in crate::domain) fn is_line(text: &str) -> bool {
    line(text, usize::MAX) == text
}

#[test]
fn what_nobody_sees_goes_and_what_breaks_a_line_is_a_blank() {
    for (text, shown) in [
        ("  Ada \t Lovelace\r\n", "Ada Lovelace"),
        ("Eve\r\nStatus:\u{2028}Disabled", "Eve Status: Disabled"),
        ("Status:\u{2029}Disabled\u{85}now\u{b}or\u{c}never", "Status: Disabled now or never"),
        ("nel\u{202e}basid\u{202c}", "nelbasid"),
        ("a\u{2066}b\u{2069}c\u{200e}d\u{200f}e\u{61c}f", "abcdef"),
        ("red\u{1b}[31m\u{7}\u{0}x\u{9b}y\u{7f}", "red [31m x y"),
        ("ze\u{200b}ro\u{2060}wi\u{feff}dth\u{ad}s\u{180e}", "zerowidths"),
        ("fil\u{3164}ler\u{ffa0}s\u{115f}\u{1160}\u{34f}\u{17b4}", "fillers"),
        ("\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}\u{e0001}", "\u{1f3f4}"),
        ("\u{fff9}a\u{fffa}b\u{fffb}", "ab"),
        ("a\u{2800}\u{a0}\u{3000}b", "a b"),
        ("A\u{fe0f}B\u{e0100}1\u{fe0f}", "AB1"),
        ("\u{200d}\u{200c}", ""),
    ] {
        assert_eq!(line(text, NAME), shown, "{text:?}");
    }
}

#[test]
fn what_has_no_meaning_is_shown_as_something_unreadable() {
    assert_eq!(line("a\u{e000}\u{f0000}b\u{fffe}\u{10ffff}c\u{378}d", NAME), "a\u{fffd}b\u{fffd}c\u{fffd}d");
    assert_eq!(line("\u{fdd0}\u{fffd}", NAME), "\u{fffd}");
}

#[test]
fn real_names_stay_as_they_are_written() {
    for name in [
        "Zoë O’Neil-Łukasz",
        "Nguye\u{302}\u{303}n Thi\u{323}",
        "\u{5de}\u{5b9}\u{5e9}\u{5c1}\u{5b6}\u{5d4}",
        "\u{645}\u{64f}\u{62d}\u{64e}\u{645}\u{651}\u{64e}\u{62f}",
        // Persian, with a non-joiner; two Indic ones with joiners, one of them at the end of the word;
        // Bengali, before the virama
        "علی\u{200c}رضا",
        "ක\u{dca}\u{200d}රිස\u{dca}",
        "രാജന\u{d4d}\u{200d}",
        "র\u{200d}\u{9cd}যাব",
        "山田 太郎",
        "葛\u{e0100}城",
        "\u{182a}\u{1820}\u{180b}\u{182f}\u{180e}\u{1820}",
        "\u{f62}\u{f92}\u{fb1}\u{f74}",
        "👩🏽\u{200d}⚕\u{fe0f} ❤\u{fe0f}",
        "👨\u{200d}👩\u{200d}👧",
    ] {
        assert_eq!(line(name, NAME), name, "{name:?}");
        assert!(is_line(name));
    }
}

#[test]
fn a_joiner_stays_only_where_it_joins() {
    for (text, shown) in [
        ("ad\u{200d}a@ac\u{200c}me", "ada@acme"),
        ("علی\u{200c} رضا", "علی رضا"),
        ("ع\u{200c}\u{200d}\u{200c}ر", "ع\u{200c}ر"),
        ("👩\u{200d}x", "👩x"),
        ("x\u{200d}👩", "x👩"),
    ] {
        assert_eq!(line(text, NAME), shown, "{text:?}");
    }
}

#[test]
fn marks_without_end_are_bounded_and_none_stands_alone() {
    let zalgo = format!("A{}da", "\u{336}\u{200d}\u{489}\u{fe0f}".repeat(500));
    let shown = line(&zalgo, NAME);
    assert_eq!(shown.chars().count(), 3 + MARKS);
    assert!(shown.starts_with('A') && shown.ends_with("da"));
    assert_eq!(line("\u{301}\u{301}Ada \u{302}L", NAME), "Ada L");
}

#[test]
fn what_is_too_long_says_so() {
    assert_eq!(line("abcdef", 6), "abcdef");
    assert_eq!(line("abcdefg", 6), "abcde…");
    assert_eq!(line("abcd efg", 6), "abcd…");
    assert_eq!(line("ab", 1), "…");
    assert_eq!(line("ab", 0), "");
    assert_eq!(line(&"x\u{200d}".repeat(1_000_000), 4), "xxx…");
}

#[test]
fn a_free_text_keeps_its_lines() {
    assert_eq!(lines(" a \r\n\r\n\r\n b\u{2028}c\r\rd\n ", FREE), "a\n\nb\nc\n\nd");
    assert_eq!(lines("a\n\u{301}b\t\u{1b}c", FREE), "a\nb c");
}

#[test]
fn what_the_program_laid_out_keeps_its_layout() {
    let text = "  a \t b\n    c\u{1b}[2J\u{202e}d\0\u{e000}\r\ne\u{200b}\u{301}";
    assert_eq!(legible(text), "  a \t b\n    c[2Jd\u{fffd} \ne\u{301}");
    assert_eq!(legible(&"e\u{301}".repeat(3)), "e\u{301}".repeat(3));
    assert_eq!(legible(&format!("e{}", "\u{301}".repeat(99))).chars().count(), 1 + MARKS);
}

#[test]
fn an_odd_character_is_named_by_its_number() {
    assert_eq!(named('#'), "#");
    assert_eq!(named('é'), "é");
    for (c, name) in [('\u{202e}', "U+202E"), ('\0', "U+0000"), ('\u{301}', "U+0301"), (' ', "U+0020")] {
        assert_eq!(named(c), name);
    }
}

/// Characters of every kind that means something here, and any other.
fn odd_text() -> impl Strategy<Value = String> {
    let kinds = "aZ0é山ع ر ن\u{94d}\u{dca}👩🏽❤\u{1820}葛 \u{a0}\u{3000}\t\r\n\u{85}\u{2028}\0\u{1b}\u{7f}\u{200b}\u{200c}\u{200d}\u{200e}\
        \u{202a}\u{202e}\u{2066}\u{2069}\u{61c}\u{feff}\u{ad}\u{fe00}\u{fe0f}\u{e0100}\u{e0041}\u{e007f}\u{180b}\u{180e}\u{3164}\u{2800}\
        \u{301}\u{336}\u{489}\u{5b0}\u{64e}\u{200d}\u{200c}\u{fffd}\u{e000}\u{378}\u{fffe}\u{10ffff}\u{fff9}…";
    let known = select(kinds.chars().collect::<Vec<_>>());
    vec(prop_oneof![4 => known, 1 => any::<char>()], 0..60).prop_map(|chars| chars.into_iter().collect())
}

/// The same question asked in another way: by number and category, not by what a reader sees.
fn forbidden(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    matches!(
        category,
        GeneralCategory::Control
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
            | GeneralCategory::PrivateUse
            | GeneralCategory::Unassigned
    ) || (category == GeneralCategory::Format && !matches!(c, ZWNJ | ZWJ | '\u{180e}'))
        || (category == GeneralCategory::SpaceSeparator && c != ' ')
}

#[test]
fn a_name_is_one_line_that_ends_where_it_is_too_long() {
    assert_eq!(name("  a\r\n\tb\u{0}c\u{1b}[31m  "), "a b c [31m");
    assert_eq!(name("user\u{202e}nimda\u{2066}\u{200b}"), "usernimda");
    assert_eq!(name(&"é".repeat(400)).chars().count(), 300);
    assert!(name(&"a ".repeat(400)).ends_with('…'));
    // words that end just at the cut
    for start in 290..310 {
        let cleaned = name(&format!("{} {}", "a".repeat(start), "b ".repeat(1000)));
        assert!(cleaned.chars().count() <= 300 && cleaned.ends_with('…'), "{start}: {cleaned}");
    }
    assert_eq!(name("山田 花子"), "山田 花子");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_cleaned_text_is_short_clean_and_stays_so(text in odd_text(), most in 0usize..40) {
        let once = line(&text, most).into_owned();
        prop_assert!(once.chars().count() <= most);
        prop_assert_eq!(once.chars().find(|c| forbidden(*c)), None);
        prop_assert!(once.trim() == once && !once.contains("  "));
        prop_assert_eq!(line(&once, most), once.as_str());
        prop_assert!(is_line(&once));

        let free = lines(&text, most).into_owned();
        prop_assert!(free.chars().count() <= most);
        prop_assert_eq!(free.chars().find(|c| *c != '\n' && forbidden(*c)), None);
        prop_assert!(!free.contains("\n\n\n") && !free.contains(" \n") && !free.contains("\n "));
        prop_assert_eq!(lines(&free, most), free.as_str());
    }

    #[test]
    fn marks_and_unseen_characters_are_never_many_in_a_row(text in odd_text()) {
        let shown = line(&text, NAME);
        let mut run = 0;
        for c in shown.chars() {
            run = if matches!(Kind::of(c), Kind::Mark | Kind::Joiner | Kind::Selector) { run + 1 } else { 0 };
            // a joiner or a selector can stand before each mark
            prop_assert!(run <= 2 * MARKS + 2, "{:?}", shown);
        }
        // a picture's selector and its joiner, never more
        let unseen: Vec<bool> = shown.chars().map(is_invisible).collect();
        prop_assert!(unseen.windows(3).all(|three| three != [true; 3]), "{:?}", shown);
    }
}
