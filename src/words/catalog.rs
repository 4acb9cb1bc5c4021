//! The texts of each language, read once, when first asked for.

use std::{collections::HashMap, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use super::{Value, number, reader::language};
use crate::domain::{change::action::Action, language::Language};

/// The files of a language: for each part of the program one.
macro_rules! files {
    ($language:literal: $($name:literal),+ $(,)?) => {
        &[$(include_str!(concat!("../../assets/words/", $language, "/", $name, ".ftl"))),+]
    };
}

/// The files of each language. Every language has the same.
macro_rules! all_files {
    ($language:literal) => {
        files!(
            $language: "action", "command", "compose", "confirm", "connection", "credential", "export", "file", "frame", "general", "hint", "history", "lookup", "manual", "outcome", "person", "practice", "problem", "profile", "refusal", "settings", "sign_in", "start", "store", "token", "verify"
        )
    };
}

fn files(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => all_files!("en"),
        Language::German => all_files!("de"),
        Language::French => all_files!("fr"),
        Language::Spanish => all_files!("es"),
        Language::Japanese => all_files!("ja"),
    }
}

struct Catalog {
    /// Texts without facts, and their attributes as "key.attribute": most of what is asked for in a frame.
    plain: HashMap<&'static str, &'static str>,
    bundle: FluentBundle<&'static FluentResource>,
}

/// Those that were asked for, in the order of [`Language::ALL`].
static CATALOGS: [OnceLock<Catalog>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

fn catalog(language: Language) -> &'static Catalog {
    CATALOGS[language as usize].get_or_init(|| Catalog::read(language))
}

impl Catalog {
    /// Reads a language.
    ///
    /// # Panics
    /// When a file cannot be read; a test reads them all.
    fn read(language: Language) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().expect("a tag of ours");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // texts from elsewhere are cleaned of such characters, and no font here has a picture of them
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(grouped));
        let mut keys = Vec::new();
        for file in files(language) {
            let read = FluentResource::try_new((*file).to_owned()).expect("a file of texts");
            // kept for as long as the program runs, so that texts can be lent without a copy
            let read: &'static FluentResource = Box::leak(Box::new(read));
            keys.extend(keys_of(read));
            bundle.add_resource(read).expect("each key once");
        }
        let mut plain = HashMap::new();
        for key in keys {
            if let Some(text) = plain_text(&bundle, key) {
                plain.insert(key, text);
            }
        }
        Self { plain, bundle }
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }
}

/// The keys of a file's texts.
fn keys_of(file: &'static FluentResource) -> impl Iterator<Item = &'static str> {
    file.entries().filter_map(|entry| match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

/// A text that needs no facts.
fn plain_text(bundle: &FluentBundle<&'static FluentResource>, key: &str) -> Option<&'static str> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then(|| &*Box::leak(text.into_boxed_str()))
}

/// A text without facts. A key that has none, which a test would find, is shown itself.
pub fn text(key: &'static str) -> &'static str {
    catalog(language()).plain.get(key).copied().unwrap_or(key)
}

/// The text of an action without facts; see [`say_of!`](crate::say_of).
pub fn text_of(keys: &'static str, action: Action) -> &'static str {
    catalog(language()).plain.get(keys.replace('*', action.key()).as_str()).copied().unwrap_or(keys)
}

/// A text with facts.
pub fn format<const N: usize>(key: &str, facts: [(&'static str, Value<'_>); N]) -> String {
    let mut args = FluentArgs::with_capacity(N);
    for (name, value) in facts {
        args.set(name, FluentValue::from(value));
    }
    filled(key, &args).unwrap_or_else(|| key.to_owned())
}

/// A text with facts that were recorded; none where this version has no such text, or it wants others.
pub(super) fn filled(key: &str, args: &FluentArgs<'_>) -> Option<String> {
    catalog(language()).format(key, Some(args))
}

/// Whole numbers with their thousands apart, as the language does it.
fn grouped<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let whole = digits.bytes().all(|digit| digit.is_ascii_digit());
    whole.then(|| number::grouped(&digits))
}
