//! Every text of a file with sample facts.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use token_desk::domain::language::Language;
use unic_langid::LanguageIdentifier;

/// What a text wants: its facts, each with the values that it tells apart.
pub type Facts = BTreeMap<String, BTreeSet<String>>;

/// Every text of a file, each with its key before it, and once for each case that it tells apart.
pub fn said(language: Language, source: String) -> Result<String, Box<dyn Error>> {
    let tag: LanguageIdentifier = language.tag().parse()?;
    let mut bundle = FluentBundle::new(vec![tag]);
    bundle.set_use_isolating(false);
    let file = FluentResource::try_new(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    bundle.add_resource(&file).map_err(|errors| format!("{errors:?}"))?;
    let mut said = String::new();
    for entry in file.entries() {
        let Entry::Message(message) = entry else { continue };
        let Some(pattern) = &message.value else { continue };
        let mut facts = Facts::new();
        collect(pattern, &mut facts);
        let written = bundle.get_message(message.id.name).and_then(|message| message.value());
        let Some(written) = written else { continue };
        said.push_str(message.id.name);
        said.push('\n');
        for case in cases(&facts) {
            let mut errors = Vec::new();
            let text = bundle.format_pattern(written, Some(&args(&case)), &mut errors);
            for line in text.lines() {
                said.push_str("    ");
                said.push_str(line);
                said.push('\n');
            }
            if !errors.is_empty() {
                return Err(format!("{}: {errors:?}", message.id.name).into());
            }
        }
    }
    Ok(said)
}

/// Each value of each fact stands in one case at least; the others stay as in the first.
fn cases(facts: &Facts) -> Vec<BTreeMap<String, String>> {
    let first: BTreeMap<_, _> = facts
        .iter()
        .map(|(name, values)| (name.clone(), values.first().cloned().unwrap_or_else(|| sample(name))))
        .collect();
    let mut cases = vec![first.clone()];
    for (name, values) in facts {
        for value in values.iter().skip(1) {
            let mut case = first.clone();
            case.insert(name.clone(), value.clone());
            cases.push(case);
        }
    }
    cases
}

fn args(case: &BTreeMap<String, String>) -> FluentArgs<'_> {
    let mut args = FluentArgs::new();
    for (name, value) in case {
        let value =
            value.parse::<u64>().map_or_else(|_| FluentValue::from(value.as_str()), FluentValue::from);
        args.set(name.as_str(), value);
    }
    args
}

/// A likely value by the fact's name.
fn sample(name: &str) -> String {
    let value = match name {
        "who" | "name" | "person" | "called" => "Ada Lovelace",
        "at" | "when" | "date" | "day" | "before" | "after" | "newest" | "clock" | "end" => {
            "23 Nov 2026 14:05"
        }
        "serial" | "token" | "old" | "new" => "000123145251",
        "count" | "number" | "row" | "most" | "seconds" | "minutes" | "limit" => "12",
        "path" | "file" | "folder" => "/home/m.ortiz/history.csv",
        "host" | "address" => "acme.access.securid.com",
        "profile" => "Acme production",
        other => return format!("<{other}>"),
    };
    value.to_owned()
}

/// The facts of a text, each with the cases that it chooses by.
pub fn collect(pattern: &Pattern<&str>, facts: &mut Facts) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, facts),
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    let values = facts.entry(id.name.to_owned()).or_default();
                    for variant in variants {
                        values.extend(values_of(&variant.key));
                    }
                }
                for variant in variants {
                    collect(&variant.value, facts);
                }
            }
        }
    }
}

/// What meets a case: a number for a plural, else the case's own name.
fn values_of(key: &VariantKey<&str>) -> Vec<String> {
    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = key;
    match *name {
        "one" => vec!["1".to_owned()],
        "other" => vec!["12".to_owned()],
        "many" => vec!["1000000".to_owned()],
        name => vec![name.to_owned()],
    }
}

fn collect_inline(inline: &InlineExpression<&str>, facts: &mut Facts) {
    match inline {
        InlineExpression::VariableReference { id } => {
            facts.entry(id.name.to_owned()).or_default();
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = &**expression {
                collect_inline(inner, facts);
            }
        }
        _ => {}
    }
}
