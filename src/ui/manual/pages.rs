//! The pages: `assets/manual`, built in.

use std::sync::OnceLock;

use super::{
    licences,
    read::{self, Block},
};
use crate::{app::manual::Page, domain::language::Language, say, words};

/// What a page shows.
pub enum Sheet {
    /// Keys and outcomes, which the window knows itself.
    Keys,
    /// What Token Desk is made with.
    Licences,
    Text(&'static [Block]),
}

struct Text {
    title: String,
    blocks: Vec<Block>,
    /// All its words in lower case, for the search.
    words: String,
}

impl Text {
    fn read(markdown: &str) -> Self {
        let blocks = read::blocks(markdown);
        let words = folded(&blocks.iter().map(read::text).collect::<Vec<_>>().join("\n"));
        let title = blocks.first().map(read::text).unwrap_or_default();
        Self { title, blocks, words }
    }
}

macro_rules! pages {
    ($($page:ident = $file:literal),+ $(,)?) => {
        fn text(page: Page) -> Option<&'static Text> {
            match page {
                Page::Keys | Page::Licences => None,
                $(Page::$page => {
                    static TEXTS: [OnceLock<Text>; Language::ALL.len()] =
                        [const { OnceLock::new() }; Language::ALL.len()];
                    let language = words::language();
                    let source = match language {
                        Language::English => include_str!(concat!("../../../assets/manual/", $file)),
                        Language::German => include_str!(concat!("../../../assets/manual/de/", $file)),
                        Language::French => include_str!(concat!("../../../assets/manual/fr/", $file)),
                        Language::Spanish => include_str!(concat!("../../../assets/manual/es/", $file)),
                        Language::Japanese => include_str!(concat!("../../../assets/manual/ja/", $file)),
                    };
                    Some(TEXTS[language as usize].get_or_init(|| Text::read(source)))
                })+
            }
        }
    };
}

pages! {
    Call = "call.md",
    Batch = "batch.md",
    History = "history.md",
    Chain = "chain.md",
    Profiles = "profiles.md",
    Secrets = "secrets.md",
    Settings = "settings.md",
    Policy = "policy.md",
    Troubleshooting = "troubleshooting.md",
    Commands = "commands.md",
    New = "new.md",
}

pub fn sheet(page: Page) -> Sheet {
    match text(page) {
        Some(text) => Sheet::Text(&text.blocks),
        None if page == Page::Licences => Sheet::Licences,
        None => Sheet::Keys,
    }
}

pub fn title(page: Page) -> &'static str {
    match text(page) {
        Some(text) => &text.title,
        None if page == Page::Licences => say!("manual-licences"),
        None => say!("manual-keys"),
    }
}

/// In lower case, each letter in its place: what is found in it lies there in the text, too.
pub fn folded(text: &str) -> String {
    let lower = |c: char| {
        let mut lower = c.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
            _ => c,
        }
    };
    text.chars().map(lower).collect()
}

/// Whether a page has all these words, which are in lower case.
pub fn has(page: Page, words: &[String]) -> bool {
    let has = |text: &str| words.iter().all(|word| text.contains(word));
    match text(page) {
        Some(text) => has(&text.words),
        None => has(&folded(title(page))) || (page == Page::Licences && licences::has(words)),
    }
}

/// The pictures, by the names that the pages use.
pub fn picture(file: &str) -> Option<egui::ImageSource<'static>> {
    match file {
        "desk.png" => Some(egui::include_image!("../../../assets/manual/desk.png")),
        "history.png" => Some(egui::include_image!("../../../assets/manual/history.png")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_begins_with_its_title_and_names_pictures_that_are_there() {
        for page in Page::ALL {
            let Some(text) = text(page) else { continue };
            assert!(matches!(text.blocks.first(), Some(Block::Heading(1, _))), "{page:?}");
            for block in &text.blocks {
                if let Block::Picture { file, shows } = block {
                    assert!(picture(file).is_some() && !shows.is_empty(), "{page:?}: {file}");
                }
            }
        }
    }

    #[test]
    fn a_search_finds_the_pages_that_have_every_word() {
        let found = |search: &str| {
            let words = super::super::words(search);
            Page::ALL.into_iter().filter(|page| has(*page, &words)).collect::<Vec<_>>()
        };
        assert_eq!(found(""), Page::ALL);
        assert_eq!(found("no_proxy"), [Page::Profiles]);
        assert!(found("Emergency CODE").contains(&Page::Call));
        assert_eq!(found("nowhere zzz"), []);
        words::speak_to(&words::Reader { language: Language::German, zone: jiff::tz::TimeZone::UTC });
        assert!(found("änderung").contains(&Page::History), "letters of any language");
    }
}
