//! The texts of each language, read once, when first asked for.

use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use rustc_hash::FxHashMap;
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
            $language: "action",
            "batch",
            "batch_command",
            "check",
            "command",
            "compose",
            "confirm",
            "connection",
            "credential",
            "export",
            "file",
            "frame",
            "general",
            "hint",
            "history",
            "lists",
            "lock",
            "lookup",
            "manual",
            "outcome",
            "person",
            "policy",
            "practice",
            "problem",
            "profile",
            "refusal",
            "report",
            "settings",
            "sign_in",
            "start",
            "store",
            "token",
            "verify"
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
    /// Texts without facts: most of what is asked for in a frame.
    plain: FxHashMap<&'static str, &'static str>,
    /// Texts that choose nothing by their facts: the bundle would take ten times as long for them.
    simple: FxHashMap<&'static str, Vec<Part>>,
    bundle: FluentBundle<&'static FluentResource>,
}

/// A piece of a text that only has to be put together.
enum Part {
    Text(&'static str),
    /// The fact with this name.
    Fact(&'static str),
}

/// Those that were asked for, in the order of [`Language::ALL`].
static CATALOGS: [OnceLock<Catalog>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

fn catalog(language: Language) -> &'static Catalog {
    CATALOGS[language as usize].get_or_init(|| Catalog::read(language))
}

/// Reads a language before anybody asks for it, where that costs nobody time.
pub fn read_ahead(language: Language) {
    catalog(language);
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
        let (mut plain, mut simple) = (FxHashMap::default(), FxHashMap::default());
        let mut keys = Vec::new();
        for file in files(language) {
            let read = FluentResource::try_new((*file).to_owned()).expect("a file of texts");
            // kept for as long as the program runs, so that texts can be lent without a copy
            let read: &'static FluentResource = Box::leak(Box::new(read));
            for message in messages(read) {
                keys.push(message.id.name);
                simple.extend(message.value.as_ref().and_then(parts).map(|parts| (message.id.name, parts)));
            }
            bundle.add_resource(read).expect("each key once");
        }
        for key in keys {
            if let Some(text) = plain_text(&bundle, key) {
                plain.insert(key, text);
            }
        }
        Self { plain, simple, bundle }
    }

    /// A text that chooses nothing; none where it does, or wants a fact that is not given.
    fn put_together(&self, key: &str, facts: &[(&str, Value<'_>)]) -> Option<String> {
        let mut text = String::new();
        for part in self.simple.get(key)? {
            match part {
                Part::Text(words) => text.push_str(words),
                Part::Fact(name) => facts.iter().find(|(given, _)| given == name)?.1.write(&mut text)?,
            }
        }
        Some(text)
    }

    fn format(&self, key: &str, facts: Vec<(&str, Value<'_>)>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::with_capacity(facts.len());
        for (name, value) in facts {
            args.set(name, FluentValue::from(value));
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }
}

/// The texts of a file.
fn messages(file: &'static FluentResource) -> impl Iterator<Item = &'static Message<&'static str>> {
    file.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// The pieces of a text; none where it chooses by a fact.
fn parts(pattern: &'static Pattern<&'static str>) -> Option<Vec<Part>> {
    let part = |element: &'static PatternElement<&'static str>| match element {
        PatternElement::TextElement { value } => Some(Part::Text(value)),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::VariableReference { id } => Some(Part::Fact(id.name)),
            InlineExpression::StringLiteral { value } if !value.contains('\\') => Some(Part::Text(value)),
            _ => None,
        },
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(part).collect()
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
    filled(key, facts.into()).unwrap_or_else(|| key.to_owned())
}

/// A text with facts that were recorded; none where this version has no such text, or it wants others.
pub(super) fn filled(key: &str, facts: Vec<(&str, Value<'_>)>) -> Option<String> {
    let catalog = catalog(language());
    catalog.put_together(key, &facts).or_else(|| catalog.format(key, facts))
}

/// Whole numbers with their thousands apart, as the language does it.
fn grouped<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    number::grouped_number(&number.as_string())
}
