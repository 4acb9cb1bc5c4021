//! The operating system's keyring, and the meaning of its errors.

use std::{collections::HashMap, sync::Arc};

use keyring_core::{CredentialStore, Entry};
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::{error::Cause, sealed::Key};

/// The service name of the keys.
const SERVICE: &str = "Token Desk";

/// A new connection each time. The `keyring` crate would keep the first one: a service that is missing at
/// the start would stay missing, one that restarted would stay lost, and all calls would wait while one
/// waits for a password.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn system() -> Result<Arc<CredentialStore>, Cause> {
    match zbus_secret_service_keyring_store::Store::new() {
        Ok(store) => Ok(store),
        Err(err) => Err(Cause::NoService { answer: known(&err.to_string()) }),
    }
}

/// Windows and macOS have one keyring that is always there.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub(super) fn system() -> Result<Arc<CredentialStore>, Cause> {
    if let Err(err) = ::keyring::Entry::store_status() {
        return Err(Cause::NoService { answer: known(&err.to_string()) });
    }
    keyring_core::get_default_store().ok_or_else(|| Cause::NoService { answer: known("") })
}

/// An open keyring.
pub(super) struct Keys(pub(super) Arc<CredentialStore>);

impl Keys {
    pub(super) fn put(&self, name: &str, key: &Key) -> Result<(), Cause> {
        self.entry(name)?.set_password(&key.to_text()).map_err(|err| cause(&err))
    }

    pub(super) fn get(&self, name: &str) -> Result<Key, Cause> {
        let text = Zeroizing::new(self.entry(name)?.get_password().map_err(|err| cause(&err))?);
        Key::from_text(&text).ok_or(Cause::KeyUnusable)
    }

    /// Puts a short text, such as a password.
    pub(super) fn put_text(&self, name: &str, text: &SecretString) -> Result<(), Cause> {
        // EXPOSE: the keyring is where it is kept
        self.entry(name)?.set_password(text.expose_secret()).map_err(|err| cause(&err))
    }

    pub(super) fn text(&self, name: &str) -> Result<SecretString, Cause> {
        self.entry(name)?.get_password().map(SecretString::from).map_err(|err| cause(&err))
    }

    /// Removes a key; a missing one is no error.
    pub(super) fn remove(&self, name: &str) -> Result<(), Cause> {
        match self.entry(name)?.delete_credential() {
            Ok(()) | Err(keyring_core::Error::NoEntry) => Ok(()),
            Err(err) => Err(cause(&err)),
        }
    }

    /// What keeps a key on this computer: by default Windows takes it along with the account's roaming
    /// profile.
    fn stays_here(&self) -> Option<HashMap<&'static str, &'static str>> {
        self.0.vendor().starts_with("Windows ").then(|| HashMap::from([("persistence", "Local")]))
    }

    fn entry(&self, name: &str) -> Result<Entry, Cause> {
        self.0.build(SERVICE, name, self.stays_here().as_ref()).map_err(|err| cause(&err))
    }
}

/// The meaning of a keyring's error. The crates below tell locked, refused and missing apart by words alone,
/// so their words are searched; unknown words mean no answer.
pub(super) fn cause(err: &keyring_core::Error) -> Cause {
    use keyring_core::Error as E;
    // never `Debug`: some of these errors hold the unreadable secret
    match err {
        E::NoEntry => Cause::KeyGone,
        E::NoDefaultStore | E::NotSupportedByStore(_) => Cause::NoService { answer: known(&err.to_string()) },
        E::TooLong(_, most) => Cause::TooLong { most: *most },
        E::BadEncoding(_) | E::BadDataFormat(..) | E::Ambiguous(_) => Cause::KeyUnusable,
        E::PlatformFailure(inner) | E::NoStorageAccess(inner) => by_words(&inner.to_string()),
        other => Cause::Failed { answer: known(&other.to_string()) },
    }
}

fn by_words(answer: &str) -> Cause {
    let lower = answer.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let answer = known(answer);
    if says(&["result not returned", "no such collection", "keychain could not be found"]) {
        Cause::NoKeyring { answer }
    } else if says(&[
        "denied",
        "not permitted",
        "canceled",
        "cancelled",
        "passphrase you entered is not correct",
    ]) {
        Cause::Refused { answer }
    } else if says(&["locked", "prompt", "interaction is not allowed"]) {
        Cause::Locked { answer }
    } else if says(&[
        "serviceunknown",
        "not provided by any",
        "no secret service",
        "logon session",
        "not available",
    ]) {
        Cause::NoService { answer }
    } else {
        Cause::Failed { answer }
    }
}

/// The safe part of a keyring's answer: the name of a D-Bus error and the system's number. A service may
/// repeat in the rest what it was given to keep.
fn known(answer: &str) -> String {
    let name_like = |c: char| c.is_ascii_alphabetic() || c == '.';
    let is_name = |word: &&str| {
        word.starts_with("org.freedesktop.")
            && word.chars().all(name_like)
            && word.split('.').all(|part| (1..=24).contains(&part.len()))
    };
    let mut words = answer.split(|c: char| c.is_whitespace() || c == ':');
    let name = words.find(is_name).map(str::to_owned);
    let number = answer.split_once("(os error ").and_then(|(_, rest)| rest.split_once(')'));
    let number =
        number.filter(|(number, _)| number.len() <= 10).and_then(|(number, _)| number.parse::<i32>().ok());
    let kept: Vec<String> =
        name.into_iter().chain(number.map(|number| format!("os error {number}"))).collect();
    if kept.is_empty() { "no reason that is known here".to_owned() } else { kept.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words are from the sources of secret-service 5.2, security-framework and the Windows store.
    #[test]
    fn the_answers_of_the_three_systems_are_told_apart() {
        let name_of =
            |answer: &str| format!("{:?}", by_words(answer)).split([' ', '{']).next().unwrap().to_owned();
        for (answer, cause) in [
            ("SS Error: object locked", "Locked"),
            ("SS error: prompt dismissed", "Locked"),
            ("SS error: connection closed before prompt completed", "Locked"),
            (
                "zbus error: org.freedesktop.Secret.Error.IsLocked: Cannot create an item in a locked collection",
                "Locked",
            ),
            ("User interaction is not allowed.", "Locked"),
            ("SS error: result not returned from SS API", "NoKeyring"),
            ("The specified keychain could not be found.", "NoKeyring"),
            ("no secret service provider or dbus session found", "NoService"),
            (
                "org.freedesktop.DBus.Error.ServiceUnknown: The name org.freedesktop.secrets was not provided by any .service files",
                "NoService",
            ),
            ("Windows ERROR_NO_SUCH_LOGON_SESSION: no such logon session", "NoService"),
            ("org.freedesktop.DBus.Error.AccessDenied: Rejected send message", "Refused"),
            ("User canceled the operation.", "Refused"),
            ("zbus error: I/O error: Broken pipe (os error 32)", "Failed"),
        ] {
            assert_eq!(name_of(answer), cause, "{answer}");
        }
    }

    #[test]
    fn of_an_answer_its_name_and_number_are_kept_and_nothing_that_it_repeats() {
        let key = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";
        for (answer, kept) in [
            (
                format!("zbus error: org.freedesktop.Secret.Error.IsLocked: {key}"),
                "org.freedesktop.Secret.Error.IsLocked",
            ),
            ("zbus error: I/O error: Broken pipe (os error 32)".to_owned(), "os error 32"),
            (format!("Store data is malformed: {key}"), "no reason that is known here"),
            (format!("org.freedesktop.{key}: (os error {key})"), "no reason that is known here"),
            (String::new(), "no reason that is known here"),
        ] {
            assert_eq!(known(&answer), kept, "{answer}");
        }
        let err = keyring_core::Error::Invalid("secret".to_owned(), key.to_owned());
        assert!(!cause(&err).to_string().contains(key));
        let err = keyring_core::Error::PlatformFailure(format!("refused: {key}").into());
        assert!(!cause(&err).to_string().contains(key));
    }

    #[test]
    fn an_error_that_carries_a_secret_does_not_show_it() {
        let err = keyring_core::Error::BadEncoding(b"s3cret".to_vec());
        assert!(!format!("{:?}", cause(&err)).contains("s3cret"));
        assert!(matches!(cause(&keyring_core::Error::NoEntry), Cause::KeyGone));
        assert!(matches!(
            cause(&keyring_core::Error::TooLong("x".to_owned(), 9)),
            Cause::TooLong { most: 9 }
        ));
    }
}
