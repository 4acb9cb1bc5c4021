//! What can be done: what the history is narrowed down by, and what a profile allows. What exactly is done
//! to whom is [`Act`](crate::domain::change::act::Act)'s.

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

    /// As the history and menus call it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Disable => "Disable",
            Self::Enable => "Enable",
            Self::ClearPin => "Clear PIN",
            Self::Assign => "Assign",
            Self::Rename => "Rename",
            Self::Unassign => "Unassign",
            Self::Delete => "Delete",
            Self::GiveEmergencyCode => "Emergency code",
            Self::WithdrawEmergencyCode => "Withdraw emergency code",
            Self::Unlock => "Unlock",
            Self::DisableUser => "Disable user",
            Self::EnableUser => "Enable user",
        }
    }

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

    /// The permission (OAuth scope) it takes (OAuth 2.0-Based Permissions for the Cloud Administration APIs).
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

    /// That it was done.
    pub fn done(self) -> &'static str {
        match self {
            Self::Disable => "The token is disabled",
            Self::Enable => "The token is enabled",
            Self::ClearPin => "The token's PIN is cleared",
            Self::Assign => "The token is assigned",
            Self::Rename => "The token has its new name",
            Self::Unassign => "The token is unassigned",
            Self::Delete => "The token's record is deleted",
            Self::GiveEmergencyCode => "An emergency access code is active",
            Self::WithdrawEmergencyCode => "The emergency access code is withdrawn",
            Self::Unlock => "The methods are unlocked",
            Self::DisableUser => "The user is disabled",
            Self::EnableUser => "The user is enabled",
        }
    }

    /// That it was not done.
    pub fn not_done(self) -> &'static str {
        match self {
            Self::Disable => "The token was not disabled",
            Self::Enable => "The token was not enabled",
            Self::ClearPin => "The PIN was not cleared",
            Self::Assign => "The token was not assigned",
            Self::Rename => "The token was not renamed",
            Self::Unassign => "The token was not unassigned",
            Self::Delete => "The token's record was not deleted",
            Self::GiveEmergencyCode => "No emergency access code was made",
            Self::WithdrawEmergencyCode => "The emergency access code was not withdrawn",
            Self::Unlock => "The methods were not unlocked",
            Self::DisableUser => "The user was not disabled",
            Self::EnableUser => "The user was not enabled",
        }
    }

    /// That it is being done.
    pub fn doing(self) -> &'static str {
        match self {
            Self::Disable => "Disabling the token…",
            Self::Enable => "Enabling the token…",
            Self::ClearPin => "Clearing the PIN…",
            Self::Assign => "Assigning the token…",
            Self::Rename => "Renaming the token…",
            Self::Unassign => "Unassigning the token…",
            Self::Delete => "Deleting the token's record…",
            Self::GiveEmergencyCode => "Making an emergency access code…",
            Self::WithdrawEmergencyCode => "Withdrawing the emergency access code…",
            Self::Unlock => "Unlocking the methods…",
            Self::DisableUser => "Disabling the user…",
            Self::EnableUser => "Enabling the user…",
        }
    }

    /// What may be so while its outcome is not known.
    pub fn in_doubt(self) -> &'static str {
        match self {
            Self::Disable => "The token may or may not be disabled",
            Self::Enable => "The token may or may not be enabled",
            Self::ClearPin => "The token's PIN may or may not be cleared",
            Self::Assign => "The token may or may not be assigned to this person",
            Self::Rename => "The token may or may not have its new name",
            Self::Unassign => "The token may or may not be assigned to this person still",
            Self::Delete => "The token's record may or may not be deleted",
            Self::GiveEmergencyCode => "There may or may not be a new emergency access code",
            Self::WithdrawEmergencyCode => "The emergency access code may or may not work still",
            Self::Unlock => "The methods may or may not be unlocked",
            Self::DisableUser => "The user may or may not be disabled",
            Self::EnableUser => "The user may or may not be enabled",
        }
    }

    /// What to do until it is known, to follow "until this is settled".
    pub fn until_settled(self) -> &'static str {
        match self {
            Self::Disable | Self::Delete => "treat the token as enabled",
            // enabled is what can do harm; that it cannot be used is what the caller would call again for
            Self::Enable => "treat the token as enabled, but do not promise that it works",
            Self::ClearPin => "let nobody set a new PIN",
            Self::Assign => "do not hand the token over",
            Self::Rename => "go by the token's serial number",
            Self::Unassign => "give the token to nobody else",
            Self::GiveEmergencyCode => "treat emergency access as switched on",
            Self::WithdrawEmergencyCode => "treat the code as one that works",
            Self::Unlock => "treat the methods as unlocked, but do not promise that they work",
            Self::DisableUser => "treat the user as enabled",
            Self::EnableUser => "treat the user as enabled, but do not promise that they can sign in",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_action_has_words_and_a_key_of_its_own() {
        let all: HashSet<_> = Action::ALL.into_iter().collect();
        assert_eq!(all.len(), Action::ALL.len());
        for name in [Action::words, Action::key, Action::done, Action::not_done, Action::in_doubt] {
            let names: HashSet<_> = Action::ALL.into_iter().map(name).collect();
            assert_eq!(names.len(), Action::ALL.len());
        }
    }
}
