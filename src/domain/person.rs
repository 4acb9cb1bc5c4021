//! The person who was looked up (`user` on the wire).

pub mod emergency;
pub mod query;
pub mod sign_in_event;

use crate::phrase;
use std::fmt;

use crate::domain::{
    Hint,
    change::action::Action,
    person::emergency::{AccessStatus, EmergencyAccess},
    time::server_time::ServerTime,
};

/// The user's UUID as the user look-up returns it; part of the path of every change.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UserId(String);

impl UserId {
    /// Takes a UUID as typed (any case, blanks around it).
    ///
    /// # Errors
    /// A [`Hint`] when the text is no UUID.
    pub fn parse(text: &str) -> Result<Self, Hint> {
        match text.trim().parse::<uuid::Uuid>() {
            Ok(id) => Ok(Self(id.hyphenated().to_string())),
            Err(_) => Err(Hint::new(phrase!("hint-user-id"))),
        }
    }

    /// Takes an ID as the server spelled it: it is used unchanged in the next call. Refuses what could
    /// change a request's path.
    ///
    /// # Errors
    /// A [`Hint`] when the ID is empty, longer than 64 characters or has other characters than letters,
    /// digits, `-`, `_` and `.`.
    pub fn from_server(text: &str) -> Result<Self, Hint> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if text.is_empty() || text.len() > 64 || !text.chars().all(plain) || text.chars().all(|c| c == '.') {
            return Err(Hint::new(phrase!("hint-user-id-of-server")));
        }
        Ok(Self(text.to_owned()))
    }

    /// The ID as it goes into a path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether both name the same user: UUIDs are compared without regard to case.
    pub fn same(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether the person may sign in at all (`userStatus`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UserStatus {
    Enabled,
    Disabled,
    /// A status that this program does not know, as the server spelled it.
    Other(String),
    /// The server did not say, or was not asked (a user ID alone).
    NotSaid,
}

/// A sign-in method that the server has locked for the person (`isTokenLocked` and its kin).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockedMethod {
    Token,
    Sms,
    Voice,
    Fingerprint,
    Approve,
}

impl LockedMethod {
    pub const ALL: [Self; 5] = [Self::Token, Self::Sms, Self::Voice, Self::Fingerprint, Self::Approve];
}

/// A sign-in method that can be unlocked (`unlockMethods`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnlockMethod {
    /// The app's OTP. Whether it is a hardware token's too, the vendor's pages do not say.
    Token,
    Sms,
    Voice,
}

impl UnlockMethod {
    pub const ALL: [Self; 3] = [Self::Token, Self::Sms, Self::Voice];

    /// As the server spells it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Token => "TOKEN",
            Self::Sms => "SMS",
            Self::Voice => "VOICE",
        }
    }

    /// The same method as one that can be locked.
    pub fn locked(self) -> LockedMethod {
        match self {
            Self::Token => LockedMethod::Token,
            Self::Sms => LockedMethod::Sms,
            Self::Voice => LockedMethod::Voice,
        }
    }

    /// How a locked method can be unlocked; none for those that the server gives no call for.
    pub fn of(locked: LockedMethod) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.locked() == locked)
    }
}

/// What a user's status can be set to (`userStatus` of the User Status API).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NewUserStatus {
    Enabled,
    Disabled,
}

impl NewUserStatus {
    /// As the server spells it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Enabled => "Enabled",
            Self::Disabled => "Disabled",
        }
    }

    /// The action that sets it.
    pub fn action(self) -> Action {
        match self {
            Self::Enabled => Action::EnableUser,
            Self::Disabled => Action::DisableUser,
        }
    }
}

/// That the person is marked for deletion (`markDeleted`, with `markDeletedBy` and `markDeletedAt`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedDeleted {
    pub by: Option<String>,
    pub at: Option<ServerTime>,
}

/// The last time that the person signed in, as far as the record says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastAuthentication {
    /// `lastSuccessfulAuthenticationMethod`.
    pub method: Option<String>,
    /// `lastSuccessfulAuthenticationDate`.
    pub at: Option<ServerTime>,
    /// `monthLastAuthenticated`: "Jun 2025".
    pub month: Option<String>,
}

/// A person as the server knows them. Everything but the ID may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: UserId,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    /// What they type at sign-in, where the server names it (`principalUsername`).
    pub user_name: Option<String>,
    pub status: UserStatus,
    /// The directory they come from.
    pub identity_source: Option<String>,
    pub locked: Vec<LockedMethod>,
    /// Those of which the record says that they are not locked; of the others it says nothing.
    pub unlocked: Vec<LockedMethod>,
    pub high_risk: bool,
    pub marked_deleted: Option<MarkedDeleted>,
    /// Where the record says anything of it.
    pub emergency: Option<EmergencyAccess>,
    /// Where the record says anything of it.
    pub last_authentication: Option<LastAuthentication>,
    /// When the directory was last asked (`lastSyncTime`).
    pub last_sync: Option<ServerTime>,
}

impl Person {
    /// A person of whom only the ID is known: from a token's record, or a user ID that was typed.
    pub fn only_id(id: UserId) -> Self {
        Self {
            id,
            first_name: None,
            last_name: None,
            email: None,
            user_name: None,
            status: UserStatus::NotSaid,
            identity_source: None,
            locked: Vec::new(),
            unlocked: Vec::new(),
            high_risk: false,
            marked_deleted: None,
            emergency: None,
            last_authentication: None,
            last_sync: None,
        }
    }

    /// Whether emergency access is on for them.
    pub fn emergency_access(&self) -> AccessStatus {
        self.emergency.as_ref().map_or(AccessStatus::NotSaid, EmergencyAccess::access)
    }

    /// What to call them: the full name, else the e-mail address, else the user name; none when only the ID
    /// is known.
    pub fn known_as(&self) -> Option<String> {
        let name = [&self.first_name, &self.last_name]
            .into_iter()
            .flatten()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        if name.is_empty() { self.email.clone().or_else(|| self.user_name.clone()) } else { Some(name) }
    }
}

/// One page of a search, 25 people at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// Sorted by e-mail address by the server.
    pub people: Vec<Person>,
    /// How many people match in all, where the server says so.
    pub total: Option<u64>,
    /// The zero-based page to ask for next; none after the last.
    pub next_page: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    #[test]
    fn a_user_id_from_the_server_can_never_change_a_path() {
        for odd in ["", "a/b", "..", "a%2fb", "a?b", "a b", "é"] {
            assert!(UserId::from_server(odd).is_err(), "{odd}");
        }
        assert_eq!(UserId::from_server("EB2E12AE-1112").unwrap().as_str(), "EB2E12AE-1112");
    }

    #[test]
    fn a_typed_user_id_is_a_uuid_in_any_case() {
        let typed = UserId::parse(" EB2E12AE-1112-451B-98E1-DFE4E6AFD60D ").unwrap();
        assert!(typed.same(&fixtures::user_id()));
        assert!(UserId::parse("ada").is_err());
    }

    #[test]
    fn a_person_is_called_by_what_is_known() {
        let mut person = Person::only_id(UserId::from_server("1").unwrap());
        assert_eq!(person.known_as(), None);
        person.user_name = Some(fixtures::USER_NAME.into());
        assert_eq!(person.known_as().as_deref(), Some(fixtures::USER_NAME));
        person.email = Some("ada@acme.example".into());
        assert_eq!(person.known_as().as_deref(), Some("ada@acme.example"));
        person.first_name = Some("Ada".into());
        person.last_name = Some(" ".into());
        assert_eq!(person.known_as().as_deref(), Some("Ada"));
    }
}
