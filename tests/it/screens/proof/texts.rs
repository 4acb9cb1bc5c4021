//! The texts of each language, and what of them is in a window.

use std::collections::{BTreeMap, BTreeSet};

use egui::Role;
use egui_kittest::{Harness, kittest::NodeT as _};
use jiff::tz::TimeZone;
use token_desk::{
    domain::language::Language,
    words::{self, Reader},
};

use super::{Controls, checks::controls};
use crate::words::plain_texts;

/// The texts of a language without facts.
pub struct Texts {
    by_key: BTreeMap<String, String>,
    /// The keys of each text.
    keys: BTreeMap<String, Vec<String>>,
    /// English texts that this language has not.
    foreign: BTreeSet<String>,
}

/// For every language, in the order of [`Language::ALL`].
pub fn all() -> Vec<Texts> {
    let english = plain_texts(Language::English);
    let of = |language| {
        let by_key = plain_texts(language);
        let same: BTreeSet<_> = by_key.values().collect();
        let foreign = english
            .iter()
            // a status that the server spells, and numbers, are the same in every language
            .filter(|(_, text)| *text != "Locked" && text.chars().any(char::is_alphabetic))
            .filter(|(key, text)| by_key.get(*key) != Some(*text) && !same.contains(text))
            .map(|(_, text)| text.clone())
            .collect();
        let mut keys = BTreeMap::<_, Vec<_>>::new();
        for (key, text) in &by_key {
            keys.entry(text.clone()).or_default().push(key.clone());
        }
        Texts { by_key, keys, foreign }
    };
    Language::ALL.into_iter().map(of).collect()
}

/// Texts of a window that are English, where another language is spoken.
pub fn english_left<S>(window: &Harness<'_, S>, texts_there: &Texts) -> Vec<String> {
    let nodes = window.root().children_recursive();
    // a line of a longer text may be a word that is a text elsewhere
    let whole = nodes.filter(|node| node.accesskit_node().role() != Role::TextRun);
    let texts = whole.flat_map(|node| [node.accesskit_node().label(), node.value()]).flatten();
    let left = texts.filter(|text| texts_there.foreign.contains(text));
    left.map(|text| format!("English: {text:?}")).collect()
}

/// Labels of English controls that are missing in a window in another language.
pub fn missing<S>(
    window: &Harness<'_, S>,
    english: &Controls,
    english_texts: &Texts,
    texts_there: &Texts,
) -> Vec<String> {
    let here = controls(window);
    let mut faults = Vec::new();
    for ((role, label), count) in english {
        // a label with a name or a number in it is no text of its own
        let Some(keys) = english_texts.keys.get(label) else { continue };
        let words: BTreeSet<_> = keys.iter().filter_map(|key| texts_there.by_key.get(key)).collect();
        let there: usize =
            words.into_iter().filter_map(|words| here.get(&(role.clone(), words.clone()))).sum();
        if there < *count {
            faults.push(format!("missing: {role} {label:?}: {there} of {count}"));
        }
    }
    faults
}

pub fn speak(language: Language) {
    words::speak_to(&Reader { language, zone: TimeZone::UTC });
}
