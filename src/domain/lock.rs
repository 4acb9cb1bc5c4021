//! The lock of the window: why it locks, after how long, and which PINs unlock it.

use std::time::Duration;

use secrecy::SecretString;

use crate::domain::{Hint, text::pasted};
use crate::phrase;

/// Why the window is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nobody pressed a key or clicked for so long.
    Idle(LockAfter),
    /// Somebody asked for it.
    Asked,
    /// The system locked the computer.
    System,
    /// The computer was put to sleep.
    Sleep,
    /// The Remote Desktop connection ended.
    RemoteDesktop,
}

/// After how many minutes without a key or click the window locks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LockAfter(u8);

impl LockAfter {
    pub const MOST: Self = Self(15);

    /// That many minutes; none where it is not from 1 to [`Self::MOST`].
    pub fn from_minutes(minutes: i64) -> Option<Self> {
        let minutes = u8::try_from(minutes).ok()?;
        (1..=Self::MOST.0).contains(&minutes).then_some(Self(minutes))
    }

    /// Reads a number of minutes.
    ///
    /// # Errors
    /// A [`Hint`] for anything but a whole number from 1 to `most`.
    pub fn parse(text: &str, most: Self) -> Result<Self, Hint> {
        let minutes = pasted::number(text).parse::<i64>().ok().and_then(Self::from_minutes);
        minutes
            .filter(|minutes| *minutes <= most)
            .ok_or_else(|| Hint(phrase!("hint-lock-after", most = u64::from(most.0))))
    }

    /// The longest time, where a policy allows so many minutes.
    pub fn at_most(minutes: u8) -> Self {
        Self(minutes.clamp(1, Self::MOST.0))
    }

    pub const fn minutes(self) -> u8 {
        self.0
    }

    pub fn duration(self) -> Duration {
        Duration::from_mins(u64::from(self.0))
    }
}

impl Default for LockAfter {
    fn default() -> Self {
        Self::MOST
    }
}

/// The system's own way to ask who sits there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// The account's login, by polkit.
    Login,
    WindowsHello,
}

/// What came of asking the system who sits there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Whoever sits there proved it.
    Given,
    /// The system did not accept them.
    Refused,
    /// Nor will it soon.
    TriedTooOften,
    /// Something else is being asked of them.
    Busy,
    /// They closed the question.
    Cancelled,
    /// The system cannot ask, or not any more.
    Unable(Lack),
    /// They proved it, but the credential could not be had again.
    NotOpened,
}

/// What keeps the system from asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing here can be asked.
    NotThere,
    /// Whoever sits there has not set it up.
    NotSetUp,
    /// The company forbids it.
    Forbidden,
    Unknown,
}

/// How many wrong PINs sign out.
pub const TRIES: u32 = 5;

/// The fewest and the most characters of a PIN.
const SHORTEST: usize = 4;
const LONGEST: usize = 64;

/// A PIN that was chosen; wiped when dropped.
#[derive(Clone, Debug)]
pub struct Pin(SecretString);

impl Pin {
    /// Takes what was typed, exactly.
    ///
    /// # Errors
    /// A [`Hint`] where it is too short, too long, or easy to guess.
    pub fn parse(text: &str) -> Result<Self, Hint> {
        let count = text.chars().count();
        if count < SHORTEST {
            return Err(Hint(phrase!("hint-pin-short", least = SHORTEST)));
        }
        if count > LONGEST {
            return Err(Hint(phrase!("hint-pin-long", most = LONGEST)));
        }
        let letters: Vec<u32> = text.chars().map(u32::from).collect();
        let all_step =
            |step: i64| letters.windows(2).all(|pair| i64::from(pair[1]) - i64::from(pair[0]) == step);
        if all_step(0) {
            return Err(Hint(phrase!("hint-pin-alike")));
        }
        if all_step(1) || all_step(-1) {
            return Err(Hint(phrase!("hint-pin-row")));
        }
        Ok(Self(text.to_owned().into()))
    }

    /// Takes what was typed twice.
    ///
    /// # Errors
    /// A [`Hint`] as [`Self::parse`] gives it, or where the two differ.
    pub fn parse_both(text: &str, again: &str) -> Result<Self, Hint> {
        let pin = Self::parse(text)?;
        if text == again { Ok(pin) } else { Err(Hint(phrase!("hint-pin-differs"))) }
    }

    pub fn secret(&self) -> &SecretString {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_whole_and_no_more_than_allowed() {
        assert_eq!(LockAfter::default().minutes(), 15);
        for (text, minutes) in [("1", 1), (" 15 ", 15), ("7", 7)] {
            assert_eq!(LockAfter::parse(text, LockAfter::MOST).unwrap().minutes(), minutes, "{text}");
        }
        for text in ["", "0", "-1", "16", "271", "1.5", "an hour"] {
            assert!(LockAfter::parse(text, LockAfter::MOST).is_err(), "{text}");
        }
        let five = LockAfter::from_minutes(5).unwrap();
        assert!(LockAfter::parse("6", five).is_err() && LockAfter::parse("5", five).is_ok());
        assert_eq!(five.duration(), Duration::from_mins(5));
    }

    #[test]
    fn a_pin_that_anybody_would_guess_is_refused() {
        for pin in ["", "472", "0000", "aaaaaa", "1234", "987654", "abcd", "    "] {
            assert!(Pin::parse(pin).is_err(), "{pin:?}");
        }
        assert!(Pin::parse(&"47".repeat(33)).is_err());
        for pin in ["4729", "1235", "0001", "ça va", "山田太郎", " 4 7"] {
            assert!(Pin::parse(pin).is_ok(), "{pin:?}");
        }
    }

    #[test]
    fn a_pin_is_typed_twice_alike_and_never_shown() {
        assert!(Pin::parse_both("4729", "4792").is_err());
        let pin = Pin::parse_both("4729", "4729").unwrap();
        assert!(!format!("{pin:?}").contains("4729"));
    }
}
