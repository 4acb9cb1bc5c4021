//! Phrases in words.

use std::borrow::Cow;

use super::{Value, catalog, time};
use crate::{
    domain::phrase::{Fact, Phrase, Text},
    say,
};

/// What a phrase says: one sentence without full stop, or several with.
pub fn sentence(phrase: &Phrase) -> Cow<'_, str> {
    match phrase {
        Phrase::Verbatim(words) => Cow::Borrowed(words),
        Phrase::Text(text) => {
            let Text { key, facts } = &**text;
            let facts = facts.iter().map(|(name, fact)| (name.as_ref(), value(fact))).collect();
            let said = catalog::filled(key, facts);
            Cow::Owned(said.unwrap_or_else(|| say!("text-of-a-newer-version", key = key.as_ref())))
        }
        Phrase::Sequence(all) => match &*all.iter().filter(|one| !one.is_empty()).collect::<Vec<_>>() {
            [] => Cow::Borrowed(""),
            [one] => sentence(one),
            several => Cow::Owned(paragraph(several.iter().copied())),
        },
    }
}

/// Sentences one after the other, each with its full stop.
pub fn paragraph<'a>(phrases: impl IntoIterator<Item = &'a Phrase>) -> String {
    sentences(phrases.into_iter().map(sentence))
}

/// The same of sentences in words.
pub fn sentences(said: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut all = String::new();
    for said in said {
        let said = said.as_ref();
        if said.is_empty() {
            continue;
        }
        if !all.is_empty() {
            all.push_str(say!("between-sentences"));
        }
        all.push_str(said);
        if !said.ends_with(['.', '?', '!', '。', '？', '！', '…']) {
            all.push_str(say!("full-stop"));
        }
    }
    all
}

/// Names one after the other: "SMS OTP, Voice OTP".
pub fn list(names: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut all = String::new();
    for name in names {
        if !all.is_empty() {
            all.push_str(say!("between-names"));
        }
        all.push_str(name.as_ref());
    }
    all
}

fn value(fact: &Fact) -> Value<'_> {
    match fact {
        Fact::Text(words) => Value::from(words.as_str()),
        Fact::Number(number) => Value::from(*number),
        Fact::Time(at) => Value::from(time::long(*at)),
        Fact::Span(span) => Value::from(time::span(*span)),
        Fact::Phrase(phrase) => Value::from(sentence(phrase)),
    }
}
