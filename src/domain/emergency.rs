//! The emergency access code (vendor: emergency tokencode): what is asked for, what was given, and the code itself, the one
//! secret that the window is there to show.

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};

use super::{Hint, moment::Moment};

/// The server's name for one emergency access code (`emergencyTokencodeId`); part of the path of its withdrawal. No secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeId(String);

impl CodeId {
    /// Takes an ID as the server spelled it. Refuses what could change a request's path.
    ///
    /// # Errors
    /// A [`Hint`] when the ID is empty, longer than 64 characters or has other characters than letters, digits, `-`,
    /// `_` and `.`.
    pub fn from_server(text: &str) -> Result<Self, Hint> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if text.is_empty() || text.len() > 64 || !text.chars().all(plain) || text.chars().all(|c| c == '.') {
            return Err(Hint::new("The server named an ID of a code that cannot be one"));
        }
        Ok(Self(text.to_owned()))
    }

    /// The ID as it goes into a path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// In what a validity is counted (`expiryUnit`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    Minutes,
    Hours,
    Days,
}

impl Unit {
    pub const ALL: [Self; 3] = [Self::Minutes, Self::Hours, Self::Days];

    /// As the server spells it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
        }
    }

    fn minutes(self) -> u32 {
        match self {
            Self::Minutes => 1,
            Self::Hours => 60,
            Self::Days => 24 * 60,
        }
    }
}

/// For how long a code is valid: 1 minute to 7 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    value: u32,
    unit: Unit,
}

impl Validity {
    /// # Errors
    /// A [`Hint`] for less than a minute and more than 7 days (Enable Emergency Tokencode API, version 2).
    pub fn new(value: u32, unit: Unit) -> Result<Self, Hint> {
        match value.checked_mul(unit.minutes()) {
            Some(1..=10_080) => Ok(Self { value, unit }),
            _ => Err(Hint::new("From 1 minute to 7 days")),
        }
    }

    /// Takes what was typed.
    ///
    /// # Errors
    /// A [`Hint`] for anything but a whole number that [`Validity::new`] takes.
    pub fn parse(text: &str, unit: Unit) -> Result<Self, Hint> {
        let value = text.trim().parse().map_err(|_| Hint::new("A whole number, from 1 minute to 7 days"))?;
        Self::new(value, unit)
    }

    pub fn value(self) -> u32 {
        self.value
    }

    pub fn unit(self) -> Unit {
        self.unit
    }

    /// In whole days, rounded up: the server's version 1 knows nothing finer.
    pub fn days(self) -> u32 {
        (self.value * self.unit.minutes()).div_ceil(24 * 60)
    }

    /// "1 day", "36 hours".
    pub fn words(self) -> String {
        let unit = self.unit.key();
        let unit = if self.value == 1 { unit.trim_end_matches('s') } else { unit };
        format!("{} {unit}", self.value)
    }
}

/// What is asked for. None: as the company's settings say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CodeAsked {
    pub validity: Option<Validity>,
    pub one_time: Option<bool>,
}

impl CodeAsked {
    /// "1 day, one-time", "as the company's settings say".
    pub fn words(&self) -> String {
        let one_time = self.one_time.map(|once| if once { "one-time" } else { "not only one-time" });
        let parts: Vec<_> =
            self.validity.map(Validity::words).into_iter().chain(one_time.map(str::to_owned)).collect();
        if parts.is_empty() { "as the company's settings say".to_owned() } else { parts.join(", ") }
    }
}

/// What the server says of a code that it has made, besides the code itself. No secret.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeGiven {
    pub id: Option<CodeId>,
    /// `expirationDate`.
    pub ends: Option<Moment>,
    /// `offlineExpirationDate`: an offline code works until then, also after it was withdrawn.
    pub offline_ends: Option<Moment>,
    pub one_time: Option<bool>,
    /// The settings that were used (`configurationsUsed`), where the server says them.
    pub used: Option<CodeAsked>,
    /// Whether the company's settings override what was asked for (`configurationsLocked`).
    pub overridden: Option<bool>,
    /// The server knew only version 1: whole days, nothing said of one-time use.
    pub version_1: bool,
}

/// Emergency access as the person's record has it (`emergencyAccessStatus` and what belongs to it).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmergencyAccess {
    /// As the server spells it: "Enabled", "Disabled" …
    pub status: Option<String>,
    pub id: Option<CodeId>,
    pub ends: Option<Moment>,
    pub last_use: Option<Moment>,
    pub one_time: Option<bool>,
    pub offline_status: Option<String>,
    pub offline_ends: Option<Moment>,
}

impl EmergencyAccess {
    /// Whether a code that can be used is there, by the record's own word.
    pub fn is_active(&self) -> bool {
        let on = |status: &String| {
            ["enabled", "active", "true"].iter().any(|word| status.trim().eq_ignore_ascii_case(word))
        };
        self.status.as_ref().is_some_and(on)
    }
}

/// The code. Shown once, to be read aloud; `Debug` does not show it.
#[derive(Clone, Debug)]
pub struct EmergencyCode(SecretString);

impl EmergencyCode {
    pub fn new(code: SecretString) -> Self {
        Self(code)
    }

    /// The code, for whoever shows, copies or compares it.
    pub fn secret(&self) -> &SecretString {
        &self.0
    }
}

impl PartialEq for EmergencyCode {
    fn eq(&self, other: &Self) -> bool {
        // EXPOSE: compared only with another code
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl Eq for EmergencyCode {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_validity_is_one_minute_to_seven_days() {
        for (text, unit, words) in [
            ("1", Unit::Minutes, "1 minute"),
            (" 10080 ", Unit::Minutes, "10080 minutes"),
            ("168", Unit::Hours, "168 hours"),
            ("7", Unit::Days, "7 days"),
            ("1", Unit::Days, "1 day"),
        ] {
            assert_eq!(Validity::parse(text, unit).unwrap().words(), words);
        }
        for (text, unit) in [
            ("0", Unit::Minutes),
            ("10081", Unit::Minutes),
            ("169", Unit::Hours),
            ("8", Unit::Days),
            ("4294967295", Unit::Days),
            ("-1", Unit::Days),
            ("1.5", Unit::Days),
            ("", Unit::Days),
        ] {
            assert!(Validity::parse(text, unit).is_err(), "{text} {unit:?}");
        }
    }

    #[test]
    fn days_are_rounded_up_for_a_server_that_knows_nothing_finer() {
        let days = |value, unit| Validity::new(value, unit).unwrap().days();
        assert_eq!(days(1, Unit::Minutes), 1);
        assert_eq!(days(24, Unit::Hours), 1);
        assert_eq!(days(25, Unit::Hours), 2);
        assert_eq!(days(7, Unit::Days), 7);
    }

    #[test]
    fn the_code_shows_in_no_debug_text_and_its_id_changes_no_path() {
        let code = EmergencyCode::new("48KX-2291".into());
        assert!(!format!("{code:?}").contains("48KX"));
        for odd in ["", "a/b", "..", "a%2fb", "a?b", "é"] {
            assert!(CodeId::from_server(odd).is_err(), "{odd}");
        }
    }
}
