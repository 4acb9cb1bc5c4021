//! What this account has set for the whole program: how the window looks and speaks, the operator's own name,
//! how long the history is kept, what becomes of what is not kept, and whether the operating system notifies.

use crate::domain::{
    Hint,
    history::anchor::Anchor,
    language::Language,
    lock::LockAfter,
    phrase::Phrase,
    text::{self, pasted},
};
use crate::phrase;

/// The longest name of an operator, in characters.
pub const MAX_NAME: usize = 100;

/// The most days that the history can be kept before it is kept for good.
pub const MAX_DAYS: u32 = 36_500;

/// The settings. As they are when nobody set anything: the system's look and language, no name, no
/// notifications, and everything is kept; what is removed later is written to a file first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The name that is recorded beside the account name, as [`operator_name`] reads it.
    pub operator_name: Option<String>,
    /// What the program speaks; none: as the system says.
    pub language: Option<Language>,
    pub look: Look,
    pub text_size: TextSize,
    pub keep: Keep,
    /// What retention removes is not written to a file first.
    pub discard: bool,
    /// While the window is not in front, the operating system may tell what came of something.
    pub notifications: bool,
    /// After how long without a key or click the window locks.
    pub lock_after: LockAfter,
    /// Where the newest row of the history is written outside of it. Only the file says so: saving leaves it
    /// as it is there.
    pub anchor: Option<Anchor>,
}

/// The colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Light, dark or high contrast, as the operating system is set.
    #[default]
    System,
    Light,
    Dark,
    HighContrast,
}

impl Look {
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];

    /// How the settings' file spells it.
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }

    /// The one that is spelled so.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.key() == key)
    }
}

/// The size of everything in the window, in per cent of the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextSize(u16);

impl TextSize {
    pub const USUAL: Self = Self(100);
    pub const ALL: [Self; 5] = [Self(90), Self::USUAL, Self(125), Self(150), Self(200)];

    /// That many per cent; none where it is not in [`Self::ALL`].
    pub fn from_percent(percent: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|size| i64::from(size.0) == percent)
    }

    pub fn percent(self) -> u16 {
        self.0
    }

    /// What the usual size is multiplied by.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self::USUAL
    }
}

/// How long entries of the history are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    #[default]
    Everything,
    /// From 1 to [`MAX_DAYS`].
    Days(u32),
}

/// Reads an operator's name, without what nobody sees: none where nothing is typed.
///
/// # Errors
/// A [`Hint`] when it is too long.
pub fn operator_name(text: &str) -> Result<Option<String>, Hint> {
    let name = text::line(text, usize::MAX);
    if name.is_empty() {
        return Ok(None);
    }
    if name.chars().count() > MAX_NAME {
        return Err(Hint(phrase!("hint-name-long", most = MAX_NAME)));
    }
    Ok(Some(name.into_owned()))
}

impl Keep {
    /// Reads for how many days entries are kept.
    ///
    /// # Errors
    /// A [`Hint`] for anything but a whole number from 1 to [`MAX_DAYS`].
    pub fn parse_days(text: &str) -> Result<Self, Hint> {
        let days = pasted::number(text).parse::<i64>().ok().and_then(Self::from_days);
        days.ok_or_else(|| Hint(phrase!("hint-days", most = MAX_DAYS)))
    }

    /// That many days; none where it is not from 1 to [`MAX_DAYS`].
    pub fn from_days(days: i64) -> Option<Self> {
        let days = u32::try_from(days).ok()?;
        (1..=MAX_DAYS).contains(&days).then_some(Self::Days(days))
    }
}

/// What was read of the settings' file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// What can be used; where the file says nothing usable, as if nobody had set it.
    pub settings: Settings,
    /// What of the file cannot be used.
    pub trouble: Option<Trouble>,
}

/// Something in the settings' file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What and where, in words: "line 3: keep-history-days is no whole number from 1 to 36500".
    pub reason: Phrase,
    /// The file as a whole cannot be read, and is not written over unasked.
    pub unreadable: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    #[test]
    fn a_name_is_trimmed_and_none_is_none() {
        assert_eq!(operator_name("  Maria Ortiz\n").unwrap().as_deref(), Some(fixtures::OPERATOR_NAME));
        assert_eq!(operator_name(" \t ").unwrap(), None);
        assert!(operator_name(&"é".repeat(MAX_NAME)).is_ok());
        assert!(operator_name(&"é".repeat(MAX_NAME + 1)).is_err());
    }

    #[test]
    fn a_name_cannot_make_a_record_read_as_another() {
        for name in ["a\nb", "a\tb", "a\u{7f}b", "a\u{2028}b", "a\u{202e} b", "a \u{2066}b"] {
            assert_eq!(operator_name(name).unwrap().as_deref(), Some("a b"), "{name:?}");
        }
        assert!(operator_name("山田 太郎 · O'Neil-Łukasz").is_ok());
    }

    #[test]
    fn every_look_and_size_is_found_by_its_spelling_and_nothing_else_is() {
        for look in Look::ALL {
            assert_eq!(Look::of(look.key()), Some(look));
        }
        assert_eq!((Look::of("High-Contrast"), Look::of("")), (None, None));
        for size in TextSize::ALL {
            assert_eq!(TextSize::from_percent(size.percent().into()), Some(size));
        }
        for percent in [0, 99, 101, -100, 300, i64::MAX, 65_636] {
            assert_eq!(TextSize::from_percent(percent), None, "{percent}");
        }
        assert!((TextSize::default().factor() - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn days_are_whole_and_from_one_to_a_hundred_years() {
        for (text, days) in [("1", 1), (" 365 ", 365), ("36500", MAX_DAYS), ("+7", 7)] {
            assert_eq!(Keep::parse_days(text), Ok(Keep::Days(days)), "{text}");
        }
        for text in ["", "0", "-1", "36501", "1.5", "1e2", "a year", "99999999999999999999"] {
            assert!(Keep::parse_days(text).is_err(), "{text}");
        }
    }
}
