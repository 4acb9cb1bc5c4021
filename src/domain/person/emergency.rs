//! The emergency access code (vendor: emergency tokencode): what is asked for, what was given, and the code
//! itself, the one secret that the window is there to show.

use std::fmt;

use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};

use crate::{
    domain::{Hint, phrase::Phrase, text::pasted, time::server_time::ServerTime},
    phrase,
};

/// The server's name for one emergency access code (`emergencyTokencodeId`); part of the path of its
/// withdrawal. No secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeId(String);

impl CodeId {
    /// Takes an ID as the server spelled it. Refuses what could change a request's path.
    ///
    /// # Errors
    /// A [`Hint`] when the ID is empty, longer than 64 characters or has other characters than letters,
    /// digits, `-`, `_` and `.`.
    pub fn from_server(text: &str) -> Result<Self, Hint> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if text.is_empty() || text.len() > 64 || !text.chars().all(plain) || text.chars().all(|c| c == '.') {
            return Err(Hint::new(phrase!("hint-code-id")));
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
    /// From the shortest to the longest.
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
            _ => Err(Hint::new(phrase!("hint-validity"))),
        }
    }

    /// Takes what was typed.
    ///
    /// # Errors
    /// A [`Hint`] for anything but a whole number that [`Validity::new`] takes.
    pub fn parse(text: &str, unit: Unit) -> Result<Self, Hint> {
        let value = pasted::number(text).parse().map_err(|_| Hint::new(phrase!("hint-validity-number")))?;
        Self::new(value, unit)
    }

    /// How many of [`Validity::unit`] (`expiryValue`).
    pub fn value(self) -> u32 {
        self.value
    }

    /// In what [`Validity::value`] counts (`expiryUnit`).
    pub fn unit(self) -> Unit {
        self.unit
    }

    /// How long that is.
    pub fn duration(self) -> SignedDuration {
        SignedDuration::from_mins(self.minutes().into())
    }

    /// In whole days, rounded up: the server's version 1 knows nothing finer.
    pub fn days(self) -> u32 {
        self.minutes().div_ceil(24 * 60)
    }

    /// "1 day", "36 hours".
    pub fn phrase(self) -> Phrase {
        phrase!("code-validity", count = self.value, unit = self.unit.key())
    }
}

impl Validity {
    /// However it is counted.
    fn same(self, other: Self) -> bool {
        self.minutes() == other.minutes()
    }

    fn minutes(self) -> u32 {
        self.value * self.unit.minutes()
    }
}

/// For how long codes can be asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lengths {
    /// As far as is known: minutes, hours and days.
    #[default]
    Any,
    /// The server was seen to know only version 1 of the call: whole days, and none for one sign-in.
    WholeDays,
}

/// What is asked for. None: as the company's settings say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CodeAsked {
    /// For how long (`expiryValue`, `expiryUnit`).
    pub validity: Option<Validity>,
    /// Whether it is for one sign-in only (`oneTimeUse`).
    pub one_time: Option<bool>,
}

impl CodeAsked {
    /// In how many whole days version 1 of the call can ask for exactly this; none where it cannot: for
    /// anything shorter, for one sign-in only, and for what the company's settings say.
    pub fn whole_days(&self) -> Option<u32> {
        let days =
            self.validity.filter(|validity| validity.minutes() == validity.days() * Unit::Days.minutes())?;
        (self.one_time != Some(true)).then_some(days.days())
    }

    /// "1 day, one-time", "your company's default".
    pub fn phrase(&self) -> Phrase {
        match (self.validity, self.one_time) {
            (None, None) => phrase!("code-asked-nothing"),
            (Some(validity), None) => phrase!("code-asked-validity", validity = validity.phrase()),
            (None, Some(once)) => phrase!("code-asked-uses", once = yes_or_no(once)),
            (Some(validity), Some(once)) => {
                phrase!("code-asked-both", validity = validity.phrase(), once = yes_or_no(once))
            }
        }
    }

    /// The same of what the company's settings made of it; none where the server says neither.
    fn made(&self) -> Option<Phrase> {
        Some(match (self.validity, self.one_time) {
            (None, None) => return None,
            (Some(validity), None) => phrase!("code-made-validity", validity = validity.phrase()),
            (None, Some(once)) => phrase!("code-made-uses", once = yes_or_no(once)),
            (Some(validity), Some(once)) => {
                phrase!("code-made-both", validity = validity.phrase(), once = yes_or_no(once))
            }
        })
    }
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// What the server says of a code that it has made, besides the code itself. No secret.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeGiven {
    /// `emergencyTokencodeId`; none where the server named none that can be one.
    pub id: Option<CodeId>,
    /// `expirationDate`.
    pub ends: Option<ServerTime>,
    /// `offlineExpirationDate`: an offline code works until then, also after it was withdrawn.
    pub offline_ends: Option<ServerTime>,
    /// Whether it is for one sign-in only (`oneTimeUse`).
    pub one_time: Option<bool>,
    /// The settings that were used (`configurationsUsed`), where the server says them.
    pub used: Option<CodeAsked>,
    /// Whether the company's settings override what was asked for (`configurationsLocked`).
    pub overridden: Option<bool>,
    /// The server knew only version 1: whole days, nothing said of one-time use.
    pub version_1: bool,
}

impl CodeGiven {
    /// What became of what was asked for, where it is something else.
    pub fn overrode(&self, asked: &CodeAsked) -> Option<Phrase> {
        let used = self.used.unwrap_or_default();
        let used = CodeAsked { one_time: used.one_time.or(self.one_time), ..used };
        let longer = asked.validity.zip(used.validity).is_some_and(|(asked, used)| !asked.same(used));
        let more = asked.one_time.zip(used.one_time).is_some_and(|(asked, used)| asked != used);
        match used.made() {
            Some(made) if longer || more => {
                Some(phrase!("code-overridden", asked = asked.phrase(), made = made))
            }
            None if self.overridden == Some(true) && *asked != CodeAsked::default() => {
                Some(phrase!("code-overridden-unsaid", asked = asked.phrase()))
            }
            _ => None,
        }
    }

    /// What the server's version 1 made of what was asked for; none where it knew version 2.
    pub fn by_version_1(&self, asked: &CodeAsked) -> Option<Phrase> {
        let made = Validity::new(asked.validity.map_or(1, Validity::days), Unit::Days).ok();
        let made = made.filter(|_| self.version_1)?;
        Some(match asked.validity {
            Some(validity) if validity.same(made) => phrase!("code-whole-days"),
            Some(validity) => {
                phrase!("code-whole-days-instead", asked = validity.phrase(), made = made.phrase())
            }
            None => phrase!("code-whole-days-default", made = made.phrase()),
        })
    }
}

/// Emergency access as the person's record has it (`emergencyAccessStatus` and what belongs to it).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmergencyAccess {
    /// As the server spells it: "Enabled", "Disabled" …
    pub status: Option<String>,
    /// `emergencyTokencodeId`.
    pub id: Option<CodeId>,
    /// `emergencyTokencodeExpiration`.
    pub ends: Option<ServerTime>,
    /// `emergencyTokencodeLastUse`.
    pub last_use: Option<ServerTime>,
    /// Whether it is for one sign-in only (`emergencyTokencodeOneTimeUse`).
    pub one_time: Option<bool>,
    /// Offline access, spelled like `status` (`offlineEmergencyAccessStatus`).
    pub offline_status: Option<String>,
    /// `offlineEmergencyTokencodeExpiration`.
    pub offline_ends: Option<ServerTime>,
}

/// Whether emergency access is on, by the record's own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessStatus {
    /// A code that can be used is there.
    On,
    Off,
    /// The record does not say it, or in a word that this program does not know: neither may be taken for
    /// the other.
    NotSaid,
}

impl EmergencyAccess {
    /// What the record's word means.
    pub fn access(&self) -> AccessStatus {
        let status = self.status.as_deref().unwrap_or_default().trim();
        let is_one_of = |words: [&str; 3]| words.iter().any(|word| status.eq_ignore_ascii_case(word));
        if is_one_of(["enabled", "active", "true"]) {
            AccessStatus::On
        } else if is_one_of(["disabled", "inactive", "false"]) {
            AccessStatus::Off
        } else {
            AccessStatus::NotSaid
        }
    }

    /// Whether a code that can be used is there, by the record's own word.
    pub fn is_active(&self) -> bool {
        self.access() == AccessStatus::On
    }

    /// The ID of the code that is active, or may be: it has one, and the record does not say that it is off.
    pub fn code(&self) -> Option<&CodeId> {
        self.id.as_ref().filter(|_| self.access() != AccessStatus::Off)
    }
}

/// The code. Shown once, to be read aloud; `Debug` does not show it.
#[derive(Clone, Debug)]
pub struct EmergencyCode(SecretString);

impl EmergencyCode {
    /// The code as the server gave it; its form is not checked here.
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
            (" 10080 ", Unit::Minutes, "10,080 minutes"),
            ("168", Unit::Hours, "168 hours"),
            ("7", Unit::Days, "7 days"),
            ("1", Unit::Days, "1 day"),
        ] {
            assert_eq!(Validity::parse(text, unit).unwrap().phrase(), words);
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
    fn what_the_companys_settings_made_of_it_is_said_only_where_it_is_something_else() {
        let validity = |value, unit| Validity::new(value, unit).ok();
        let asked = CodeAsked { validity: validity(1, Unit::Days), one_time: Some(true) };
        let used = |validity, one_time| CodeGiven {
            used: Some(CodeAsked { validity, one_time }),
            overridden: Some(true),
            ..CodeGiven::default()
        };
        assert_eq!(
            used(validity(4, Unit::Hours), Some(false))
                .overrode(&asked)
                .map(|said| said.english())
                .as_deref(),
            Some(
                "You asked for: 1 day, one-time. Your company's settings made it: 4 hours, any number of sign-ins"
            )
        );
        assert_eq!(used(validity(24, Unit::Hours), Some(true)).overrode(&asked), None);
        assert_eq!(used(validity(4, Unit::Hours), Some(true)).overrode(&CodeAsked::default()), None);
        let only_said = CodeGiven { overridden: Some(true), ..CodeGiven::default() };
        assert!(only_said.overrode(&asked).is_some_and(|words| words.contains("count instead")));
        assert_eq!(only_said.overrode(&CodeAsked::default()), None);
        // where only the code itself says how often it works
        let once = CodeGiven { one_time: Some(false), ..CodeGiven::default() };
        assert!(
            once.overrode(&asked).is_some_and(|words| words.ends_with("made it: any number of sign-ins"))
        );
    }

    #[test]
    fn version_1_says_what_it_was_told_instead() {
        let given = CodeGiven { version_1: true, ..CodeGiven::default() };
        let words = |validity| {
            let asked = CodeAsked { validity, one_time: None };
            given.by_version_1(&asked).unwrap()
        };
        assert!(words(Validity::new(36, Unit::Hours).ok()).ends_with("so Token Desk asked for 2 days"));
        assert!(words(None).ends_with("Token Desk asked for 1 day"));
        assert!(words(Validity::new(48, Unit::Hours).ok()).ends_with("for one sign-in"));
        assert_eq!(CodeGiven::default().by_version_1(&CodeAsked::default()), None);
    }

    #[test]
    fn a_status_that_is_not_said_is_neither_on_nor_off() {
        for (word, access) in [
            (Some("Enabled"), AccessStatus::On),
            (Some(" ACTIVE "), AccessStatus::On),
            (Some("true"), AccessStatus::On),
            (Some("Disabled"), AccessStatus::Off),
            (Some("inactive"), AccessStatus::Off),
            (Some("False"), AccessStatus::Off),
            (Some("Pending"), AccessStatus::NotSaid),
            (Some(" "), AccessStatus::NotSaid),
            (None, AccessStatus::NotSaid),
        ] {
            let id = CodeId::from_server("c1").ok();
            let record = EmergencyAccess {
                status: word.map(str::to_owned),
                id: id.clone(),
                ..EmergencyAccess::default()
            };
            assert_eq!(record.access(), access, "{word:?}");
            assert_eq!(record.is_active(), access == AccessStatus::On, "{word:?}");
            assert_eq!(record.code(), id.as_ref().filter(|_| access != AccessStatus::Off), "{word:?}");
        }
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
