//! A hardware token (SecurID 700) as the server describes it.

use super::{moment::Moment, person::UserId, serial::Serial};

/// Whether the token may be used to authenticate (`tokenStatus`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenStatus {
    Enabled,
    Disabled,
    /// A status that this program does not know, as the server spelled it.
    Other(String),
    /// The server did not say.
    NotSaid,
}

impl TokenStatus {
    /// Reads `tokenStatus`; case and angle brackets do not matter.
    pub fn read(text: &str) -> Self {
        let inner = text.trim();
        let inner = inner.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(inner).trim();
        match inner {
            "" => Self::NotSaid,
            _ if inner.eq_ignore_ascii_case("enabled") => Self::Enabled,
            _ if inner.eq_ignore_ascii_case("disabled") => Self::Disabled,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The status as a word for a pill.
    pub fn word(&self) -> &str {
        match self {
            Self::Enabled => "Enabled",
            Self::Disabled => "Disabled",
            Self::Other(text) => text,
            Self::NotSaid => "Not said",
        }
    }
}

/// A hardware token's record, from the person's list (`GET /v2/users/<id>/devices`, `sidTokens`) or from
/// `POST /v1/sidTokens/lookup`. Everything but the serial number may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HardwareToken {
    pub serial: Serial,
    pub name: Option<String>,
    pub status: TokenStatus,
    /// `tokenState`, as the server spells it: "Activation Pending", "Unassigned" …
    pub state: Option<String>,
    pub expires: Option<Moment>,
    pub pin_set: Option<bool>,
    /// To whom it is assigned; an unassigned token has none, even when its status says Enabled.
    pub owner: Option<UserId>,
    pub assigned_at: Option<Moment>,
    pub registered_at: Option<Moment>,
    /// Who enabled or disabled it last (`tokenStatusChangedBy`).
    pub changed_by: Option<String>,
    /// When that was (`tokenStatusChangedAt`).
    pub changed_at: Option<Moment>,
}

impl HardwareToken {
    /// A record with nothing but its serial number.
    pub fn only_serial(serial: Serial) -> Self {
        Self {
            serial,
            name: None,
            status: TokenStatus::NotSaid,
            state: None,
            expires: None,
            pin_set: None,
            owner: None,
            assigned_at: None,
            registered_at: None,
            changed_by: None,
            changed_at: None,
        }
    }
}
