//! The operator: the account that the program runs under. Anyone can set the environment, so another name
//! there is recorded beside the account, marked as such.

use crate::domain::{history::entry::Entry, settings};

/// Variables with the account's name; whoever starts the program can set them.
const VARIABLES: [&str; 3] = ["USERNAME", "USER", "LOGNAME"];

/// Stands in the record for a name that is not known, or cannot be shown.
const UNKNOWN: &str = Entry::UNKNOWN_ACCOUNT;

/// The operator as it is recorded: "m.ortiz", or "m.ortiz (environment: root)".
pub fn operator() -> String {
    let said = VARIABLES.into_iter().filter_map(|name| std::env::var(name).ok());
    beside(account(), said)
}

/// The system's name for the user ID, from the passwd file or its substitute.
#[cfg(unix)]
fn account() -> String {
    let uid = nix::unistd::getuid();
    let named = nix::unistd::User::from_uid(uid).ok().flatten();
    named.map_or_else(|| format!("uid {uid}"), |user| user.name)
}

/// The name of the token that the program runs under.
#[cfg(windows)]
fn account() -> String {
    winsafe::GetUserName().unwrap_or_default()
}

#[cfg(not(any(unix, windows)))]
fn account() -> String {
    String::new()
}

/// Without a name the account is not known.
fn beside(mut account: String, said: impl Iterator<Item = String>) -> String {
    if account.trim().is_empty() {
        account = UNKNOWN.to_owned();
    }
    let same = |name: &str| if cfg!(windows) { name.eq_ignore_ascii_case(&account) } else { name == account };
    let mut others: Vec<String> = Vec::new();
    for text in said {
        let name = match settings::operator_name(&text) {
            Ok(Some(name)) => name,
            Ok(None) => continue,
            // it could make the record read differently
            Err(_) => UNKNOWN.to_owned(),
        };
        if !same(&name) && !others.contains(&name) {
            others.push(name);
        }
    }
    if others.is_empty() { account } else { format!("{account} (environment: {})", others.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    fn shown_as(account: &str, said: &[&str]) -> String {
        beside(account.to_owned(), said.iter().map(|&text| text.to_owned()))
    }

    #[test]
    fn the_account_comes_first_and_the_environment_only_beside_it() {
        assert_eq!(
            shown_as(fixtures::OPERATOR, &[fixtures::OPERATOR, fixtures::OPERATOR]),
            fixtures::OPERATOR
        );
        assert_eq!(shown_as(fixtures::OPERATOR, &["", " "]), fixtures::OPERATOR);
        assert_eq!(
            shown_as(fixtures::OPERATOR, &["boss", fixtures::OPERATOR, "boss"]),
            "m.ortiz (environment: boss)"
        );
        assert_eq!(shown_as("root", &["a", "b"]), "root (environment: a, b)");
        assert_eq!(shown_as("", &["boss"]), "? (environment: boss)");
        assert_eq!(shown_as("", &[]), "?");
    }

    #[test]
    fn the_environment_cannot_make_the_record_read_as_another() {
        for (odd, shown) in
            [("boss\nm.ortiz", "boss m.ortiz"), ("\u{202e}boss", "boss"), (&*"x".repeat(5000), "?")]
        {
            assert_eq!(shown_as(fixtures::OPERATOR, &[odd]), format!("m.ortiz (environment: {shown})"));
        }
    }

    /// `id` gives the system's own answer.
    #[cfg(unix)]
    #[test]
    fn the_account_is_the_one_that_the_system_says() {
        let said = std::process::Command::new("id").arg("-un").env_clear().output().unwrap();
        let name = String::from_utf8(said.stdout).unwrap();
        if said.status.success() {
            assert_eq!(account(), name.trim());
        } else {
            assert!(account().starts_with("user ID "), "the system has no name for it");
        }
    }
}
