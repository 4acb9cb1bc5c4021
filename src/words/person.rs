//! People and their sign-in methods in words.

use super::list;
use crate::{
    domain::person::{LockedMethod, Person},
    say,
};

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
    person.known_as().unwrap_or_else(|| say!("person-without-name").to_owned())
}
