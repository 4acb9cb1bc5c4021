//! The manual: every page in every language, with the window's own words.

use std::{collections::BTreeSet, fs, path::PathBuf};

use jiff::tz::TimeZone;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use token_desk::{
    domain::language::Language,
    words::{self, Reader},
};

use super::words::{every_text, plain_texts};

/// What pages quote of other programs.
const OF_OTHERS: [&str; 5] = [
    "?",
    "Append data",
    "Platform > API Access Management > OAuth Clients",
    "Read attributes",
    "Synchronize",
];

fn folder(language: Language) -> PathBuf {
    let manual = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/manual");
    if language == Language::English { manual } else { manual.join(language.tag()) }
}

/// The pages of a language: name and text.
fn pages(language: Language) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder(language)).expect("a folder of pages");
    let pages = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"));
    let mut pages: Vec<_> = pages
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("a page"))
        })
        .collect();
    pages.sort();
    pages
}

/// What is quoted of the window: words in italics.
fn quoted(page: &str) -> Vec<String> {
    let (mut quoted, mut open) = (Vec::new(), None::<String>);
    for event in Parser::new_ext(page, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Emphasis) => open = Some(String::new()),
            Event::End(TagEnd::Emphasis) => quoted.extend(open.take()),
            Event::Text(text) => open.iter_mut().for_each(|words| words.push_str(&text)),
            _ => {}
        }
    }
    quoted
}

/// How a page is built: its headings, pictures, blocks of code, tables and their rows.
fn shape(page: &str) -> Vec<String> {
    let mut shape = Vec::new();
    for event in Parser::new_ext(page, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => shape.push(level.to_string()),
            Event::Start(Tag::Image { dest_url, .. }) => shape.push(dest_url.into_string()),
            Event::Start(Tag::CodeBlock(_)) => shape.push("code".to_owned()),
            Event::Start(Tag::TableRow) => shape.push("row".to_owned()),
            _ => {}
        }
    }
    shape
}

#[test]
fn every_language_has_every_page_built_alike() {
    let english = pages(Language::English);
    assert!(english.len() > 8);
    for language in Language::ALL {
        let theirs = pages(language);
        let names =
            |pages: &[(String, String)]| pages.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&theirs), names(&english), "{}", language.tag());
        for ((name, page), (_, english)) in theirs.iter().zip(&english) {
            assert_eq!(shape(page), shape(english), "{} {name}", language.tag());
        }
    }
}

#[test]
fn what_a_page_quotes_of_the_window_is_what_the_window_says() {
    for language in Language::ALL {
        words::speak_to(&Reader { language, zone: TimeZone::UTC });
        let plain: BTreeSet<_> = plain_texts(language).into_values().collect();
        // those with facts in them are quoted by their beginning
        let begins: Vec<_> = every_text(language);
        let pages = pages(language);
        let titles: BTreeSet<_> =
            pages.iter().filter_map(|(_, page)| page.lines().next()?.strip_prefix("# ")).collect();
        for (name, page) in &pages {
            for words in quoted(page) {
                let known = plain.contains(&words)
                    || titles.contains(words.as_str())
                    || OF_OTHERS.contains(&words.as_str())
                    || begins.iter().any(|text| text.starts_with(&words));
                assert!(known, "{} {name}: nothing says “{words}”", language.tag());
            }
        }
    }
}
