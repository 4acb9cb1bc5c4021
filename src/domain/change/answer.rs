//! What the server says when it has made a change other than enabling or disabling: those have a
//! [`Confirmation`](crate::domain::change::confirmation::Confirmation).

use crate::domain::{person::UserId, token::serial::Serial};

/// The answer to Clear PIN, Unassign, Assign or Update Name, checked to be about the change that was asked
/// for. It is no record of the token: each of the calls says other things, and what is missing was only not
/// said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeAnswer {
    /// Which token it is about (`tokenSerialNumber`).
    pub serial: Serial,
    /// Whose token it is, or was (`userId`). Unassign need not say it.
    pub user_id: Option<UserId>,
    /// `tokenState`, as the server spells it.
    pub state: Option<String>,
    /// What the token is called now (`name`).
    pub name: Option<String>,
    /// Whether the token has a PIN (`pinSet`).
    pub pin_set: Option<bool>,
}
