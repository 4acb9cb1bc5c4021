//! What Token Desk is made with, and under which licences: `assets/licences`, built in.

use std::sync::LazyLock;

use egui::{Id, Label, Ui};

use crate::{say, ui::widgets};

const LIBRARIES: &str = include_str!("../../../assets/licences/libraries.txt");

/// Before a licence's name, and before its text.
const NAME: &str = "==== ";
const TEXT: &str = "----\n";

/// A licence, and whose it is.
struct Licence {
    name: &'static str,
    /// Name and version, as cargo has them.
    users: Vec<&'static str>,
    text: &'static str,
    /// All its words in lower case, for the search.
    words: String,
}

impl Licence {
    fn has(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.words.contains(word))
    }
}

static ALL: LazyLock<Vec<Licence>> = LazyLock::new(|| read(LIBRARIES).collect());

fn read(text: &'static str) -> impl Iterator<Item = Licence> {
    text.split(NAME).skip(1).filter_map(|part| {
        let (head, text) = part.split_once(TEXT)?;
        let mut lines = head.lines();
        let (name, users) = (lines.next()?, lines.collect::<Vec<_>>());
        let words = part.to_lowercase();
        (!users.is_empty()).then(|| Licence { name, users, text: text.trim(), words })
    })
}

/// Whether a licence has all these words, which are in lower case.
pub fn has(words: &[String]) -> bool {
    ALL.iter().any(|licence| licence.has(words))
}

/// With the first of its users, as many licences have one name.
fn title(licence: &Licence) -> String {
    let more = if licence.users.len() > 1 { ", …" } else { "" };
    format!("{}: {}{more}", licence.name, licence.users[0])
}

/// A heading for each licence, which unfolds its text; of those that are searched for, if there are any.
pub fn show(ui: &mut Ui, words: &[String]) {
    widgets::heading(ui, say!("manual-licences"));
    ui.add(Label::new(say!("manual-licences-about")).wrap());
    let is_found = has(words);
    for (place, licence) in ALL.iter().enumerate().filter(|(_, licence)| !is_found || licence.has(words)) {
        let id = Id::unique(("licence", place));
        let open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
        if widgets::disclosure(ui, id.with("heading"), &title(licence), open).clicked() {
            ui.data_mut(|data| data.insert_temp(id, !open));
        }
        if open {
            widgets::muted(ui, &licence.users.join(", "));
            ui.add(Label::new(licence.text).wrap());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_licence_has_a_text_and_somebody_whose_it_is() {
        assert!(ALL.len() > 10);
        for licence in &*ALL {
            assert!(!licence.name.is_empty() && !licence.users.is_empty(), "{}", licence.name);
            assert!(licence.text.len() > 200, "{}: {}", licence.name, licence.text);
        }
        assert_eq!(ALL.len(), LIBRARIES.matches(NAME).count(), "none is passed over");
    }

    #[test]
    fn the_words_that_are_searched_for_stand_in_one_licence() {
        let has = |search: &[&str]| has(&search.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert!(has(&["epaint_default_fonts", "ubuntu font licence"]));
        assert!(!has(&["flagset", "ubuntu font licence"]));
        assert!(has(&[]));
    }
}
