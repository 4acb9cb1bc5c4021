//! What is said of a problem, as keys and facts. Rows of earlier versions hold sentences, which stay.

use std::{borrow::Cow, collections::BTreeMap, time::Duration};

use serde::{Deserialize, Serialize};

use crate::domain::phrase::{Fact, Phrase, Text};

/// A sentence, a key with facts, or several of them.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum PhraseBody {
    Verbatim(String),
    Text {
        key: String,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        facts: BTreeMap<String, FactBody>,
    },
    Sequence(Vec<PhraseBody>),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum FactBody {
    Text(String),
    Number(u64),
    Time { time: String },
    Span { milliseconds: u64 },
    Phrase(PhraseBody),
}

impl Default for PhraseBody {
    fn default() -> Self {
        Self::Verbatim(String::new())
    }
}

impl PhraseBody {
    pub fn of(phrase: &Phrase) -> Self {
        match phrase {
            Phrase::Verbatim(words) => Self::Verbatim(words.to_string()),
            Phrase::Text(text) => Self::Text {
                key: text.key.clone().into_owned(),
                facts: text
                    .facts
                    .iter()
                    .map(|(name, fact)| (name.clone().into_owned(), FactBody::of(fact)))
                    .collect(),
            },
            Phrase::Sequence(all) => Self::Sequence(all.iter().map(Self::of).collect()),
        }
    }

    pub fn into_domain(self) -> Phrase {
        match self {
            Self::Verbatim(words) => Phrase::Verbatim(words.into()),
            Self::Text { key, facts } => Phrase::Text(Box::new(Text {
                key: Cow::Owned(key),
                facts: facts.into_iter().map(|(name, fact)| (Cow::Owned(name), fact.into_domain())).collect(),
            })),
            Self::Sequence(all) => Phrase::Sequence(all.into_iter().map(Self::into_domain).collect()),
        }
    }
}

impl FactBody {
    fn of(fact: &Fact) -> Self {
        match fact {
            Fact::Text(words) => Self::Text(words.clone()),
            Fact::Number(number) => Self::Number(*number),
            Fact::Time(at) => Self::Time { time: at.to_string() },
            Fact::Span(span) => {
                Self::Span { milliseconds: u64::try_from(span.as_millis()).unwrap_or(u64::MAX) }
            }
            Fact::Phrase(phrase) => Self::Phrase(PhraseBody::of(phrase)),
        }
    }

    fn into_domain(self) -> Fact {
        match self {
            Self::Text(words) => Fact::Text(words),
            Self::Number(number) => Fact::Number(number),
            Self::Time { time } => time.parse().map_or(Fact::Text(time), Fact::Time),
            Self::Span { milliseconds } => Fact::Span(Duration::from_millis(milliseconds)),
            Self::Phrase(phrase) => Fact::Phrase(Box::new(phrase.into_domain())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase;

    /// What a row holds of a phrase, and what is read back of it.
    fn kept(phrase: &Phrase) -> (String, Phrase) {
        let text = serde_json::to_string(&PhraseBody::of(phrase)).unwrap();
        let read: PhraseBody = serde_json::from_str(&text).unwrap();
        (text, read.into_domain())
    }

    #[test]
    fn a_phrase_with_every_kind_of_fact_comes_back_as_it_was_recorded() {
        let at: jiff::Timestamp = "2026-11-23T13:05:30.045Z".parse().unwrap();
        let inner = phrase!("answer-timed-out", limit = Duration::from_secs(30));
        let all = Phrase::text(
            "of-a-test",
            [
                ("span", Duration::from_millis(1500).into()),
                ("words", "“a” b".into()),
                ("at", at.into()),
                ("count", 7_u64.into()),
                ("said", inner.into()),
            ],
        )
        .and(phrase!("nothing-changed"))
        .and(Phrase::Verbatim("What an earlier version recorded".into()));
        let (text, read) = kept(&all);
        assert_eq!(read, all);
        assert_eq!(kept(&read).0, text, "and is recorded in the same way again");
        assert!(text.contains(r#""span":{"milliseconds":1500}"#) && text.contains(r#""count":7"#), "{text}");
    }

    #[test]
    fn a_sentence_of_an_earlier_version_stays_one() {
        let old = Phrase::Verbatim("The server refused: the token is not assigned (409)".into());
        let (text, read) = kept(&old);
        assert_eq!(text, r#""The server refused: the token is not assigned (409)""#);
        assert_eq!(read, old);
        assert_eq!(read.english(), "The server refused: the token is not assigned (409)");
    }

    #[test]
    fn a_key_that_only_a_newer_version_has_is_named() {
        let newer =
            r#"{"key":"refusal-of-next-year","facts":{"by":"Ada","when":{"time":"2027-01-01T00:00:00Z"}}}"#;
        let read = serde_json::from_str::<PhraseBody>(newer).unwrap().into_domain();
        assert_eq!(read.key(), Some("refusal-of-next-year"));
        assert_eq!(read.english(), "A newer version of Token Desk recorded this (refusal-of-next-year)");
        // a text that is here, but wants a fact that was not recorded
        let less = r#"{"key":"already-theirs"}"#;
        let read = serde_json::from_str::<PhraseBody>(less).unwrap().into_domain();
        assert!(read.english().contains("already-theirs"));
    }
}
