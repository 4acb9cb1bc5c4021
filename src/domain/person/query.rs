//! What the search field's text is taken for.

use crate::domain::{
    Hint,
    person::{People, Person, UserId},
    text::pasted,
    token::{hardware_token::HardwareToken, serial::Serial},
};
use crate::phrase;

/// The fewest digits that are taken for a serial number rather than for a user name.
const SERIAL_DIGITS: usize = 8;

/// The longest text that is looked for, in characters: an e-mail address has no more.
pub const LONGEST: usize = 254;

/// What to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// An e-mail address: looked up exactly, then searched for as part of an address.
    Email(String),
    /// A user name or part of an address: looked up as user name, then searched for in addresses.
    UserName(String),
    /// A Windows account, `DOMAIN\\user`: the user name alone first, then the whole, then as a
    /// [`Query::UserName`].
    Account { name: String, whole: String },
    /// Text that can only be part of an address (`@acme`, `ada@`): searched for.
    PartOfAddress(String),
    /// A user's UUID. The API reads nobody's name by it, only their hardware tokens.
    UserId(UserId),
    /// A hardware token's serial number; not found, the digits are tried as a user name.
    Serial(Serial),
}

impl Query {
    /// Tells from the text what it is, without what came along with it when it was pasted.
    ///
    /// # Errors
    /// A [`Hint`] when there is nothing to look for, or more than the server takes, or more than one
    /// address.
    pub fn parse(text: &str) -> Result<Self, Hint> {
        pasted::settled(text, Self::read, Self::whole)
    }

    fn read(text: &str) -> Result<Self, Hint> {
        let who = pasted::who(text)?;
        if who.is_empty() {
            return Err(Hint::new(phrase!("hint-query-empty")));
        }
        if who.chars().count() > LONGEST {
            return Err(Hint::new(phrase!("hint-too-long", most = LONGEST)));
        }
        if let Ok(id) = UserId::parse(&who)
            && who.contains('-')
        {
            return Ok(Self::UserId(id));
        }
        if let Some((name, host)) = who.split_once('@') {
            let whole = !name.is_empty() && host.contains('.') && !host.starts_with('.');
            return Ok(if whole { Self::Email(who) } else { Self::PartOfAddress(who) });
        }
        if let Ok(serial) = Serial::parse(text)
            && serial.as_str().len() >= SERIAL_DIGITS
            && serial.as_str().chars().all(|c| c.is_ascii_digit())
        {
            return Ok(Self::Serial(serial));
        }
        match who.rsplit_once('\\') {
            Some((domain, name)) if !domain.is_empty() && !name.is_empty() => {
                Ok(Self::Account { name: name.to_owned(), whole: who })
            }
            _ => Ok(Self::UserName(who)),
        }
    }

    /// What the text was taken for.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Email(_) => "email",
            Self::UserName(_) | Self::Account { .. } => "user-name",
            Self::PartOfAddress(_) => "part-of-address",
            Self::UserId(_) => "user-id",
            Self::Serial(_) => "serial",
        }
    }

    /// The text that is looked for, cleaned.
    pub fn text(&self) -> &str {
        match self {
            Self::Email(text)
            | Self::UserName(text)
            | Self::PartOfAddress(text)
            | Self::Account { name: text, .. } => text,
            Self::UserId(id) => id.as_str(),
            Self::Serial(serial) => serial.as_str(),
        }
    }

    /// What of a typed name may stand in the person's address: "ada.lovelace" and "lovelace" of "Ada
    /// Lovelace". Nothing where it is no name of several words.
    pub fn parts_of_a_name(&self) -> Vec<String> {
        let Self::UserName(text) = self else { return Vec::new() };
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        match words.as_slice() {
            [] | [_] => Vec::new(),
            [.., last] => vec![words.join("."), last.clone()],
        }
    }

    /// The text with all that it says: of a Windows account the domain, too.
    pub fn whole(&self) -> &str {
        match self {
            Self::Account { whole, .. } => whole,
            other => other.text(),
        }
    }
}

/// What a look-up found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "it travels in a box as a whole")]
pub enum Found {
    /// Exactly the person.
    Person(Person),
    /// People to choose from, perhaps none.
    People(People),
    /// A hardware token by its serial number, with its owner's ID where it is assigned.
    Token(HardwareToken),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_text_is_told_apart() {
        let taken = |text: &str| Query::parse(text).unwrap().kind();
        assert_eq!(taken("ada.lovelace@acme.example"), "email");
        assert_eq!(taken("alovelace"), "user-name");
        assert_eq!(taken("山田"), "user-name");
        assert_eq!(taken("ada@"), "part-of-address");
        assert_eq!(taken("@acme"), "part-of-address");
        assert_eq!(taken("EB2E12AE-1112-451b-98e1-dfe4e6afd60d"), "user-id");
        assert_eq!(taken("000123145251"), "serial");
        assert_eq!(taken("000-123 145-251\n"), "serial");
        assert_eq!(taken("10423"), "user-name");
    }

    #[test]
    fn a_serial_is_cleaned_on_the_way() {
        assert_eq!(Query::parse(" 000-123-145251 ").unwrap().text(), "000123145251");
    }

    #[test]
    fn what_is_looked_for_is_taken_for_the_same_again() {
        for pasted in ["S/N: 000123145251", "Ada: 123 145-251", "ACME\\\\ada", "<ada@acme.example>,;"] {
            let query = Query::parse(pasted).unwrap();
            assert_eq!(Query::parse(query.whole()).unwrap(), query, "{pasted:?}");
        }
        assert_eq!(Query::parse("Ada: 123 145-251").unwrap().kind(), "serial");
    }

    #[test]
    fn what_was_pasted_is_looked_for_without_what_came_along() {
        for (pasted, sent) in [
            ("Ada Lovelace <ada@acme.example>;", "ada@acme.example"),
            ("mailto:ada%40acme.example", "ada@acme.example"),
            ("{EB2E12AE-1112-451b-98e1-dfe4e6afd60d}", "eb2e12ae-1112-451b-98e1-dfe4e6afd60d"),
            ("S/N: 000123145251", "000123145251"),
            ("*123145251*", "123145251"),
            ("ada@acme.", "ada@acme"),
            ("alo\u{200b}velace\0", "alovelace"),
        ] {
            assert_eq!(Query::parse(pasted).unwrap().text(), sent, "{pasted:?}");
        }
        let account = Query::parse("ACME\\alovelace").unwrap();
        assert_eq!(
            account,
            Query::Account { name: "alovelace".to_owned(), whole: "ACME\\alovelace".to_owned() }
        );
        assert_eq!(account.text(), "alovelace");
        assert!(Query::parse("ada@acme.example bob@acme.example").is_err());
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert!(Query::parse("  ").is_err());
        assert!(Query::parse(&"a".repeat(255)).is_err());
    }

    #[test]
    fn a_typed_name_offers_what_may_stand_in_an_address() {
        let parts = |text: &str| Query::parse(text).unwrap().parts_of_a_name();
        assert_eq!(parts(" Ada  Lovelace "), ["ada.lovelace", "lovelace"]);
        assert_eq!(parts("Åsa von Étienne"), ["åsa.von.étienne", "étienne"]);
        for none in ["ada", "ada@acme.example", "000123145251", "ACME\\ada"] {
            assert_eq!(parts(none), [""; 0], "{none}");
        }
    }
}
