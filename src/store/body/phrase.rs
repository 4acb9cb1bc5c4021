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
