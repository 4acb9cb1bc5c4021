//! People and their sign-in methods in words.

use std::borrow::Cow;

use super::{list, reader::language};
use crate::{
    domain::{
        change::PersonRef,
        person::{LockedMethod, Person, UserStatus},
    },
    say,
};

/// A person's status as a word for a pill.
pub fn status(status: &UserStatus) -> &str {
    match status {
        UserStatus::Enabled => say!("person-enabled"),
        UserStatus::Disabled => say!("person-disabled"),
        UserStatus::Other(word) => word,
        UserStatus::NotSaid => say!("person-status-not-said"),
    }
}

/// A sign-in method as the vendor calls it.
pub fn method(method: LockedMethod) -> &'static str {
    match method {
        LockedMethod::Token => say!("method-token"),
        LockedMethod::Sms => say!("method-sms"),
        LockedMethod::Voice => say!("method-voice"),
        LockedMethod::Fingerprint => say!("method-fingerprint"),
        LockedMethod::Approve => say!("method-approve"),
    }
}

/// Several of them: "SMS OTP, Voice OTP".
pub fn methods(methods: impl IntoIterator<Item = LockedMethod>) -> String {
    list(methods.into_iter().map(method))
}

/// What to call somebody in a heading, never empty.
pub fn heading(person: &Person) -> String {
    name(&PersonRef::from(person)).map_or_else(|| say!("person-without-name").to_owned(), Cow::into_owned)
}

/// The full name, with the family name first where the reader's language has it so; none where only the ID
/// is known.
pub fn name(person: &PersonRef) -> Option<Cow<'_, str>> {
    let name = person.name.as_deref()?;
    let family = person.family_name.as_deref().filter(|part| !part.is_empty());
    let family = family.filter(|_| language().family_name_first());
    let given = family.and_then(|family| name.strip_suffix(family)).map(str::trim);
    Some(match (family, given) {
        (Some(family), Some(given)) if !given.is_empty() => Cow::Owned(format!("{family} {given}")),
        _ => Cow::Borrowed(name),
    })
}

/// The same, else the address, else the ID.
pub fn shortest(person: &PersonRef) -> Cow<'_, str> {
    name(person).or_else(|| person.email.as_deref().map(Cow::Borrowed)).unwrap_or(person.id.as_str().into())
}

/// "Ada Lovelace · ada.lovelace@acme.example", as far as it is known; the ID where nothing is.
pub fn line(person: &PersonRef) -> String {
    match (name(person), &person.email) {
        (Some(name), Some(email)) if name != email.as_str() => format!("{name} · {email}"),
        _ => shortest(person).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::{
        domain::language::Language,
        fixtures,
        words::{Reader, to_reader},
    };

    fn said<T>(language: Language, make: impl FnOnce() -> T) -> T {
        to_reader(&Reader { language, zone: TimeZone::UTC }, make)
    }

    #[test]
    fn the_family_name_stands_first_where_the_language_has_it_so() {
        let ada = PersonRef { family_name: Some("Lovelace".to_owned()), ..fixtures::person() };
        let line = format!("Ada Lovelace · {}", fixtures::EMAIL);
        assert_eq!(said(Language::German, || super::line(&ada)), line);
        assert_eq!(said(Language::Japanese, || name(&ada).unwrap().into_owned()), "Lovelace Ada");
        for odd in ["Lovelace Byron", "Ada Lovelace", ""] {
            let odd = PersonRef { family_name: Some(odd.to_owned()), ..ada.clone() };
            assert_eq!(
                said(Language::Japanese, || name(&odd).unwrap().into_owned()),
                "Ada Lovelace",
                "{odd:?}"
            );
        }
    }
}
