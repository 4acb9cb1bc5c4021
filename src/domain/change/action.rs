//! What can be done: what the history is narrowed down by, and what a profile allows. What exactly is done
//! to whom is [`Act`](crate::domain::change::act::Act)'s.

use crate::{domain::phrase::Phrase, phrase};

/// What is done to a token, or for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// `PATCH …/sidTokens/disable`.
    Disable,
    /// `PATCH …/sidTokens/enable`.
    Enable,
    /// `PATCH …/sidTokens/clearPin`.
    ClearPin,
    /// `PATCH …/sidTokens/assign`.
    Assign,
    /// `PATCH …/sidTokens/updateName`.
    Rename,
    /// `PATCH …/sidTokens/unassign`.
    Unassign,
    /// `DELETE /sidTokens/delete`.
    Delete,
    /// `PUT …/emergencyTokencode`.
    GiveEmergencyCode,
    /// `DELETE …/emergencyTokencode/<id>`.
    WithdrawEmergencyCode,
    /// `PATCH …/methods`.
    Unlock,
    /// `PUT …/userStatus` with `Disabled`.
    DisableUser,
    /// `PUT …/userStatus` with `Enabled`.
    EnableUser,
}

/// How a change is asked for over HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Patch,
    Put,
    Delete,
}

/// A part of a token's or a person's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Status,
    Pin,
    Owner,
    Name,
    User,
    Locks,
    Code,
}

impl Action {
    /// In the order of menus.
    pub const ALL: [Self; 12] = [
        Self::Disable,
        Self::Enable,
        Self::ClearPin,
        Self::Assign,
        Self::Rename,
        Self::Unassign,
        Self::Delete,
        Self::GiveEmergencyCode,
        Self::WithdrawEmergencyCode,
        Self::Unlock,
        Self::DisableUser,
        Self::EnableUser,
    ];

    /// As `profiles.toml` and the history's rows spell it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Disable => "disable",
            Self::Enable => "enable",
            Self::ClearPin => "clear-pin",
            Self::Assign => "assign",
            Self::Rename => "rename",
            Self::Unassign => "unassign",
            Self::Delete => "delete",
            Self::GiveEmergencyCode => "emergency-code",
            Self::WithdrawEmergencyCode => "withdraw-emergency-code",
            Self::Unlock => "unlock",
            Self::DisableUser => "disable-user",
            Self::EnableUser => "enable-user",
        }
    }

    /// The permission (OAuth scope) it takes (OAuth 2.0-Based Permissions for the Cloud Administration
    /// APIs).
    pub fn scope(self) -> &'static str {
        match self {
            Self::Disable | Self::Enable | Self::ClearPin | Self::Assign | Self::Rename | Self::Unassign => {
                "rsa.authenticator.sidtoken.manage"
            }
            Self::Delete => "rsa.authenticator.sidtoken.delete",
            Self::GiveEmergencyCode | Self::WithdrawEmergencyCode => "rsa.authenticator.emergency.manage",
            Self::Unlock => "rsa.user.factor.manage",
            Self::DisableUser | Self::EnableUser => "rsa.user.manage",
        }
    }

    /// Whether it is done to a hardware token; otherwise it is done for a person.
    pub fn is_about_a_token(self) -> bool {
        match self {
            Self::Disable
            | Self::Enable
            | Self::ClearPin
            | Self::Assign
            | Self::Rename
            | Self::Unassign
            | Self::Delete => true,
            Self::GiveEmergencyCode
            | Self::WithdrawEmergencyCode
            | Self::Unlock
            | Self::DisableUser
            | Self::EnableUser => false,
        }
    }

    /// Whether it helps somebody to sign in: then a caller who is not the person gets in with it.
    pub fn helps_sign_in(self) -> bool {
        match self {
            Self::Enable
            | Self::ClearPin
            | Self::Assign
            | Self::GiveEmergencyCode
            | Self::Unlock
            | Self::EnableUser => true,
            Self::Disable
            | Self::Rename
            | Self::Unassign
            | Self::Delete
            | Self::WithdrawEmergencyCode
            | Self::DisableUser => false,
        }
    }

    /// The HTTP method of its request.
    pub fn method(self) -> Method {
        match self {
            Self::Disable
            | Self::Enable
            | Self::ClearPin
            | Self::Assign
            | Self::Rename
            | Self::Unassign
            | Self::Unlock => Method::Patch,
            Self::GiveEmergencyCode | Self::DisableUser | Self::EnableUser => Method::Put,
            Self::Delete | Self::WithdrawEmergencyCode => Method::Delete,
        }
    }

    /// What of a token or a person it changes.
    pub fn changes(self) -> Part {
        match self {
            Self::Disable | Self::Enable => Part::Status,
            Self::ClearPin => Part::Pin,
            Self::Assign | Self::Unassign | Self::Delete => Part::Owner,
            Self::Rename => Part::Name,
            Self::DisableUser | Self::EnableUser => Part::User,
            Self::Unlock => Part::Locks,
            Self::GiveEmergencyCode | Self::WithdrawEmergencyCode => Part::Code,
        }
    }

    /// Whether it takes something away that somebody may need: its button warns.
    pub fn takes_away(self) -> bool {
        match self {
            Self::Disable | Self::Unassign | Self::Delete | Self::DisableUser => true,
            Self::Enable
            | Self::ClearPin
            | Self::Assign
            | Self::Rename
            | Self::GiveEmergencyCode
            | Self::WithdrawEmergencyCode
            | Self::Unlock
            | Self::EnableUser => false,
        }
    }

    /// Whether the person has one token fewer to sign in with after it.
    pub fn takes_a_token(self) -> bool {
        match self {
            Self::Disable | Self::Unassign | Self::Delete => true,
            Self::Enable
            | Self::ClearPin
            | Self::Assign
            | Self::Rename
            | Self::GiveEmergencyCode
            | Self::WithdrawEmergencyCode
            | Self::Unlock
            | Self::DisableUser
            | Self::EnableUser => false,
        }
    }

    /// Whether the person has one token more to sign in with after it.
    pub fn gives_a_token(self) -> bool {
        match self {
            Self::Enable | Self::Assign => true,
            Self::Disable
            | Self::ClearPin
            | Self::Rename
            | Self::Unassign
            | Self::Delete
            | Self::GiveEmergencyCode
            | Self::WithdrawEmergencyCode
            | Self::Unlock
            | Self::DisableUser
            | Self::EnableUser => false,
        }
    }

    /// Whether the answer holds a secret for the window.
    pub fn gives_a_secret(self) -> bool {
        match self {
            Self::GiveEmergencyCode => true,
            Self::Disable
            | Self::Enable
            | Self::ClearPin
            | Self::Assign
            | Self::Rename
            | Self::Unassign
            | Self::Delete
            | Self::WithdrawEmergencyCode
            | Self::Unlock
            | Self::DisableUser
            | Self::EnableUser => false,
        }
    }

    /// Whether it is done to a token that belongs to nobody yet, and so is in no list of the person's.
    pub fn takes_a_free_token(self) -> bool {
        match self {
            Self::Assign => true,
            Self::Disable
            | Self::Enable
            | Self::ClearPin
            | Self::Rename
            | Self::Unassign
            | Self::Delete
            | Self::GiveEmergencyCode
            | Self::WithdrawEmergencyCode
            | Self::Unlock
            | Self::DisableUser
            | Self::EnableUser => false,
        }
    }

    /// Whether it changes a token's status, of which the server says who changed it and when.
    pub fn is_of_the_status(self) -> bool {
        self.changes() == Part::Status
    }

    /// Whether nothing brings back what it takes away.
    pub fn is_for_good(self) -> bool {
        match self {
            Self::Delete => true,
            Self::Disable
            | Self::Enable
            | Self::ClearPin
            | Self::Assign
            | Self::Rename
            | Self::Unassign
            | Self::GiveEmergencyCode
            | Self::WithdrawEmergencyCode
            | Self::Unlock
            | Self::DisableUser
            | Self::EnableUser => false,
        }
    }

    /// Whether a profile that says nothing of it forbids it.
    pub fn is_rare(self) -> bool {
        match self {
            Self::Delete | Self::DisableUser | Self::EnableUser => true,
            Self::Disable
            | Self::Enable
            | Self::ClearPin
            | Self::Assign
            | Self::Rename
            | Self::Unassign
            | Self::GiveEmergencyCode
            | Self::WithdrawEmergencyCode
            | Self::Unlock => false,
        }
    }

    /// Whether the server itself refuses it where it does not fit the person: then it may be sent although the
    /// token's record could not be read.
    pub fn is_checked_by_the_server(self) -> bool {
        match self {
            Self::Disable
            | Self::Enable
            | Self::ClearPin
            | Self::Assign
            | Self::Rename
            | Self::Unassign
            | Self::GiveEmergencyCode
            | Self::WithdrawEmergencyCode
            | Self::Unlock
            | Self::DisableUser
            | Self::EnableUser => true,
            Self::Delete => false,
        }
    }

    /// Whether the pages of the API leave it to Super Administrators.
    pub fn needs_the_highest_role(self) -> bool {
        match self {
            Self::Delete => true,
            Self::Disable
            | Self::Enable
            | Self::ClearPin
            | Self::Assign
            | Self::Rename
            | Self::Unassign
            | Self::GiveEmergencyCode
            | Self::WithdrawEmergencyCode
            | Self::Unlock
            | Self::DisableUser
            | Self::EnableUser => false,
        }
    }

    /// That it was not done.
    pub fn not_done(self) -> Phrase {
        phrase!("action-not-done", action = self.key())
    }

    /// What may be so while its outcome is not known; whoever shows one says it beside the cause.
    pub fn in_doubt(self) -> Phrase {
        phrase!("action-in-doubt", action = self.key())
    }

    /// What to do about an outcome that is not known.
    pub fn look_first(self) -> Phrase {
        let about = if self.is_about_a_token() { "token" } else { "person" };
        phrase!("action-look-first", about = about).and(self.until_settled())
    }

    /// What to do until it is known.
    pub fn until_settled(self) -> Phrase {
        phrase!("action-until-settled", action = self.key())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_action_has_a_key_of_its_own() {
        let all: HashSet<_> = Action::ALL.into_iter().collect();
        assert_eq!(all.len(), Action::ALL.len());
        let keys: HashSet<_> = Action::ALL.into_iter().map(Action::key).collect();
        assert_eq!(keys.len(), Action::ALL.len());
    }
}
