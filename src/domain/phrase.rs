//! What is to be said, without the words: a text's key and the facts in it. `words` makes the sentence, in
//! the reader's language.

use std::{borrow::Cow, fmt, time::Duration};

use jiff::Timestamp;

use crate::domain::text;

/// What is to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// A text of `assets/words`.
    Text(Box<Text>),
    /// Sentences one after the other.
    Sequence(Vec<Phrase>),
    /// Words that are shown as they are: what a server said, and what earlier versions recorded.
    Verbatim(Box<str>),
}

/// A text of `assets/words`, and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its key. Keys stand in histories: one that was ever recorded stays.
    pub key: Cow<'static, str>,
    /// What stands in it, by the names that the text uses, and sorted by them: so a phrase equals the one
    /// that a history gives back.
    pub facts: Vec<(Cow<'static, str>, Fact)>,
}

/// A fact in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A name, a host, a path, or a code that the text chooses by.
    Text(String),
    Number(u64),
    Time(Timestamp),
    /// How long something took or may take.
    Span(Duration),
    Phrase(Box<Phrase>),
}

impl Phrase {
    /// A text with its facts; see [`phrase!`](crate::phrase).
    pub fn text<const N: usize>(key: &'static str, mut facts: [(&'static str, Fact); N]) -> Self {
        facts.sort_by_key(|(name, _)| *name);
        let facts = facts.into_iter().map(|(name, fact)| (Cow::Borrowed(name), fact)).collect();
        Self::Text(Box::new(Text { key: Cow::Borrowed(key), facts }))
    }

    /// The same, and another sentence after it.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match self {
            Self::Sequence(mut all) => {
                all.push(other);
                Self::Sequence(all)
            }
            one => Self::Sequence(vec![one, other]),
        }
    }

    /// Nothing to say.
    pub fn nothing() -> Self {
        Self::Sequence(Vec::new())
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(_) => false,
            Self::Sequence(all) => all.iter().all(Self::is_empty),
            Self::Verbatim(words) => words.is_empty(),
        }
    }

    /// The key of a text; none for anything else.
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(&text.key),
            Self::Sequence(_) | Self::Verbatim(_) => None,
        }
    }

    /// The same with the words of others in it as they may be shown and kept.
    #[must_use]
    pub fn cleaned(self) -> Self {
        match self {
            Self::Text(mut text) => {
                text.facts = text.facts.into_iter().map(|(name, fact)| (name, fact.cleaned())).collect();
                Self::Text(text)
            }
            Self::Sequence(all) => Self::Sequence(all.into_iter().map(Self::cleaned).collect()),
            Self::Verbatim(words) => Self::Verbatim(text::sentence(&words).into()),
        }
    }
}

impl Fact {
    fn cleaned(self) -> Self {
        match self {
            Self::Text(words) => Self::Text(text::sentence(&words)),
            Self::Phrase(phrase) => Self::Phrase(Box::new(phrase.cleaned())),
            Self::Number(_) | Self::Time(_) | Self::Span(_) => self,
        }
    }
}

/// Key and facts, for the log: not for people.
impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => {
                f.write_str(&text.key)?;
                text.facts.iter().try_for_each(|(name, fact)| write!(f, " {name}={fact}"))
            }
            Self::Sequence(all) => all.iter().enumerate().try_for_each(|(place, phrase)| {
                let gap = if place == 0 { "" } else { " · " };
                write!(f, "{gap}{phrase}")
            }),
            Self::Verbatim(words) => f.write_str(words),
        }
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(words) => f.write_str(words),
            Self::Number(number) => write!(f, "{number}"),
            Self::Time(at) => write!(f, "{at}"),
            Self::Span(span) => write!(f, "{span:?}"),
            Self::Phrase(phrase) => write!(f, "({phrase})"),
        }
    }
}

macro_rules! fact_from {
    ($($from:ty => $make:expr),* $(,)?) => {$(
        impl From<$from> for Fact {
            fn from(value: $from) -> Self {
                let make: fn($from) -> Self = $make;
                make(value)
            }
        }
    )*};
}

fact_from! {
    &str => |value| Self::Text(value.to_owned()),
    &String => |value| Self::Text(value.clone()),
    String => Self::Text,
    Cow<'_, str> => |value| Self::Text(value.into_owned()),
    u16 => |value| Self::Number(value.into()),
    u32 => |value| Self::Number(value.into()),
    u64 => Self::Number,
    usize => |value| Self::Number(u64::try_from(value).unwrap_or(u64::MAX)),
    Timestamp => Self::Time,
    Duration => Self::Span,
    Phrase => |value| Self::Phrase(Box::new(value)),
}

/// A [`Phrase`] by its key, with its facts: `phrase!("owner-differs", owner = name)`.
#[macro_export]
macro_rules! phrase {
    ($key:literal $(, $name:ident = $fact:expr)* $(,)?) => {
        $crate::domain::phrase::Phrase::text(
            $key,
            [$((stringify!($name), $crate::domain::phrase::Fact::from($fact))),*],
        )
    };
}
