//! What exactly is done to which token, or for a person: an [`Action`] with what belongs to it.

use jiff::Timestamp;

use crate::domain::{
    change::action::Action,
    person::{
        Person, UnlockMethod,
        emergency::{CodeAsked, CodeId, EmergencyAccess},
    },
    time::server_time::ServerTime,
    token::{hardware_token::HardwareToken, name::TokenName, serial::Serial},
};

/// One thing that is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nobody can sign in with the token until it is enabled.
    Disable(Serial),
    /// A disabled token can be used again.
    Enable(Serial),
    /// The token's PIN goes; its owner sets a new one.
    ClearPin(Serial),
    /// A token of nobody becomes the person's.
    Assign {
        serial: Serial,
        /// Without one the server calls it by its serial number.
        name: Option<TokenName>,
    },
    /// The token gets another name.
    Rename {
        serial: Serial,
        to: TokenName,
        /// The name it had; none where it had none, or where that is not known.
        from: Option<String>,
    },
    /// The token becomes nobody's. Enabling does not undo it.
    Unassign(Serial),
    /// The token's record goes from the tenant for good.
    Delete(Serial),
    /// The person gets a code to sign in with instead of a token.
    GiveEmergencyCode {
        asked: CodeAsked,
        /// The code that was active before: a new one takes its place.
        before: Option<CodeId>,
    },
    /// The code with this ID ends; a copy saved for offline use may work on.
    WithdrawEmergencyCode(CodeId),
    /// Methods that were locked after too many wrong tries can be used again. At least one.
    Unlock(Vec<UnlockMethod>),
    /// The person cannot sign in with any method until they are enabled.
    DisableUser,
    /// The person can sign in again.
    EnableUser,
}

/// What an act wants to be so: by that it is read whether it is so already, or cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim<'a> {
    /// The token has this status.
    Enabled,
    Disabled,
    /// The token has no PIN.
    NoPin,
    /// The token is the person's.
    Theirs,
    /// The token is called this.
    Named(&'a TokenName),
    /// The token is nobody's.
    Nobodys,
    /// There is no record of the token.
    Gone,
    /// The person has a new code, in place of the one before.
    NewCode {
        before: Option<&'a CodeId>,
    },
    /// This code works no more.
    CodeEnded(&'a CodeId),
    /// None of these methods is locked.
    Unlocked(&'a [UnlockMethod]),
    UserDisabled,
    UserEnabled,
}

/// What belongs to an act besides the token and the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail<'a> {
    /// The name that a token gets as it is assigned.
    FirstName(&'a TokenName),
    NewName(&'a TokenName),
    AskedFor(&'a CodeAsked),
    Code(&'a CodeId),
    Methods(&'a [UnlockMethod]),
}

impl Aim<'_> {
    /// Whether it can be wanted of a token that belongs to nobody, or is so with one.
    pub fn may_be_nobodys(self) -> bool {
        match self {
            Self::Theirs | Self::Nobodys => true,
            Self::Disabled
            | Self::Enabled
            | Self::NoPin
            | Self::Named(_)
            | Self::Gone
            | Self::NewCode { .. }
            | Self::CodeEnded(_)
            | Self::Unlocked(_)
            | Self::UserDisabled
            | Self::UserEnabled => false,
        }
    }
}

impl Act {
    /// What it wants to be so.
    pub fn aim(&self) -> Aim<'_> {
        match self {
            Self::Disable(_) => Aim::Disabled,
            Self::Enable(_) => Aim::Enabled,
            Self::ClearPin(_) => Aim::NoPin,
            Self::Assign { .. } => Aim::Theirs,
            Self::Rename { to, .. } => Aim::Named(to),
            Self::Unassign(_) => Aim::Nobodys,
            Self::Delete(_) => Aim::Gone,
            Self::GiveEmergencyCode { before, .. } => Aim::NewCode { before: before.as_ref() },
            Self::WithdrawEmergencyCode(id) => Aim::CodeEnded(id),
            Self::Unlock(methods) => Aim::Unlocked(methods),
            Self::DisableUser => Aim::UserDisabled,
            Self::EnableUser => Aim::UserEnabled,
        }
    }

    /// What belongs to it besides the token and the person.
    pub fn detail(&self) -> Option<Detail<'_>> {
        match self {
            Self::Assign { name, .. } => name.as_ref().map(Detail::FirstName),
            Self::Rename { to, .. } => Some(Detail::NewName(to)),
            Self::GiveEmergencyCode { asked, .. } => Some(Detail::AskedFor(asked)),
            Self::WithdrawEmergencyCode(id) => Some(Detail::Code(id)),
            Self::Unlock(methods) => Some(Detail::Methods(methods)),
            Self::Disable(_)
            | Self::Enable(_)
            | Self::ClearPin(_)
            | Self::Unassign(_)
            | Self::Delete(_)
            | Self::DisableUser
            | Self::EnableUser => None,
        }
    }

    /// What the token is called after it, where it says that.
    pub fn names(&self) -> Option<&TokenName> {
        match self.detail()? {
            Detail::FirstName(name) | Detail::NewName(name) => Some(name),
            Detail::AskedFor(_) | Detail::Code(_) | Detail::Methods(_) => None,
        }
    }

    /// Whether both want the same to be so. A token may get its name as it is assigned.
    pub fn wants_the_same_as(&self, other: &Self) -> bool {
        match self.aim() {
            Aim::Named(to) => other.names() == Some(to),
            Aim::Enabled
            | Aim::Disabled
            | Aim::NoPin
            | Aim::Theirs
            | Aim::Nobodys
            | Aim::Gone
            | Aim::NewCode { .. }
            | Aim::CodeEnded(_)
            | Aim::Unlocked(_)
            | Aim::UserDisabled
            | Aim::UserEnabled => self.action() == other.action(),
        }
    }

    /// Takes over what it keeps of before from what was read last; a record that was not read changes
    /// nothing.
    pub fn bring_up_to(&mut self, token: Option<&HardwareToken>, person: Option<&Person>) {
        match self {
            Self::Rename { from, .. } => {
                if let Some(token) = token {
                    from.clone_from(&token.name);
                }
            }
            Self::GiveEmergencyCode { before, .. } => {
                if let Some(person) = person {
                    *before = person.emergency.as_ref().and_then(EmergencyAccess::code).cloned();
                }
            }
            Self::Disable(_)
            | Self::Enable(_)
            | Self::ClearPin(_)
            | Self::Assign { .. }
            | Self::Unassign(_)
            | Self::Delete(_)
            | Self::WithdrawEmergencyCode(_)
            | Self::Unlock(_)
            | Self::DisableUser
            | Self::EnableUser => {}
        }
    }

    /// The act of an action that takes nothing but the person, or the person and a token; none of one that
    /// takes more, or of one that takes a token where none is given.
    pub fn plain(action: Action, serial: Option<Serial>) -> Option<Self> {
        match action {
            Action::Disable => serial.map(Self::Disable),
            Action::Enable => serial.map(Self::Enable),
            Action::ClearPin => serial.map(Self::ClearPin),
            Action::Unassign => serial.map(Self::Unassign),
            Action::Delete => serial.map(Self::Delete),
            Action::DisableUser => Some(Self::DisableUser),
            Action::EnableUser => Some(Self::EnableUser),
            Action::Assign
            | Action::Rename
            | Action::GiveEmergencyCode
            | Action::WithdrawEmergencyCode
            | Action::Unlock => None,
        }
    }

    /// Of which sort it is.
    pub fn action(&self) -> Action {
        match self {
            Self::Disable(_) => Action::Disable,
            Self::Enable(_) => Action::Enable,
            Self::ClearPin(_) => Action::ClearPin,
            Self::Assign { .. } => Action::Assign,
            Self::Rename { .. } => Action::Rename,
            Self::Unassign(_) => Action::Unassign,
            Self::Delete(_) => Action::Delete,
            Self::GiveEmergencyCode { .. } => Action::GiveEmergencyCode,
            Self::WithdrawEmergencyCode(_) => Action::WithdrawEmergencyCode,
            Self::Unlock(_) => Action::Unlock,
            Self::DisableUser => Action::DisableUser,
            Self::EnableUser => Action::EnableUser,
        }
    }

    /// The token it is done to; none where it is done for a person.
    pub fn serial(&self) -> Option<&Serial> {
        match self {
            Self::Disable(serial)
            | Self::Enable(serial)
            | Self::ClearPin(serial)
            | Self::Assign { serial, .. }
            | Self::Rename { serial, .. }
            | Self::Unassign(serial)
            | Self::Delete(serial) => Some(serial),
            Self::GiveEmergencyCode { .. }
            | Self::WithdrawEmergencyCode(_)
            | Self::Unlock(_)
            | Self::DisableUser
            | Self::EnableUser => None,
        }
    }
}

/// What a change has to do with another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// It takes back what another entry did.
    Undoes(Undone),
    /// It is a step of a replacement.
    Replaces(Replacement),
}

/// The change that is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// Its number in the history.
    pub number: u64,
    /// When it was made: the number alone could be another's, in a history that was begun anew.
    pub made: Timestamp,
    /// When the server says that it was done. A later change is somebody else's, and is not taken back.
    pub changed_at: Option<ServerTime>,
}

/// A lost token is replaced by another one: the old is disabled, the new assigned and named. Every step
/// carries the whole plan, so that it can be gone on with from any of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The lost token.
    pub old: Serial,
    /// The one that takes its place.
    pub new: Serial,
    /// What the new one is to be called.
    pub name: Option<TokenName>,
}
