//! A hardware token's record and its values.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Odd, spelled};
use crate::domain::{
    person::UserId,
    time::server_time::{Precision, ServerTime},
    token::{
        hardware_token::{HardwareToken, TokenStatus},
        serial::Serial,
    },
};

spelled!(precision, read_precision: Precision { Time = "time", Day = "day" });

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Status {
    Enabled,
    Disabled,
    NotSaid,
    /// The server's spelling.
    Other(String),
}

impl Status {
    pub fn of(status: &TokenStatus) -> Self {
        match status {
            TokenStatus::Enabled => Self::Enabled,
            TokenStatus::Disabled => Self::Disabled,
            TokenStatus::NotSaid => Self::NotSaid,
            TokenStatus::Other(text) => Self::Other(text.clone()),
        }
    }

    pub fn into_domain(self) -> TokenStatus {
        match self {
            Self::Enabled => TokenStatus::Enabled,
            Self::Disabled => TokenStatus::Disabled,
            Self::NotSaid => TokenStatus::NotSaid,
            Self::Other(text) => TokenStatus::Other(text),
        }
    }
}

/// A time in the server's spelling, and as it was read then.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ServerTimeBody {
    spelled: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    precision: String,
}

impl ServerTimeBody {
    pub fn of(server_time: &ServerTime) -> Self {
        Self {
            spelled: server_time.spelled.clone(),
            at: server_time.at.map(|at| at.to_string()),
            precision: precision(server_time.precision).to_owned(),
        }
    }

    pub fn into_domain(self) -> ServerTime {
        ServerTime {
            at: self.at.and_then(|at| at.parse::<Timestamp>().ok()),
            precision: read_precision(&self.precision).unwrap_or(Precision::Day),
            spelled: self.spelled,
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TokenBody {
    serial: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    status: Status,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires: Option<ServerTimeBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pin_set: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    owner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    assigned_at: Option<ServerTimeBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    registered_at: Option<ServerTimeBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed_by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed_at: Option<ServerTimeBody>,
}

impl TokenBody {
    pub fn of(token: &HardwareToken) -> Self {
        let server_time = |server_time: &Option<ServerTime>| server_time.as_ref().map(ServerTimeBody::of);
        Self {
            serial: token.serial.as_str().to_owned(),
            name: token.name.clone(),
            status: Status::of(&token.status),
            state: token.state.clone(),
            expires: server_time(&token.expires),
            pin_set: token.pin_set,
            owner: token.owner.as_ref().map(|owner| owner.as_str().to_owned()),
            assigned_at: server_time(&token.assigned_at),
            registered_at: server_time(&token.registered_at),
            changed_by: token.changed_by.clone(),
            changed_at: server_time(&token.changed_at),
        }
    }

    pub fn into_domain(self) -> Result<HardwareToken, Odd> {
        let server_time = |server_time: Option<ServerTimeBody>| server_time.map(ServerTimeBody::into_domain);
        let owner = self.owner.map(|owner| UserId::from_server(&owner)).transpose();
        Ok(HardwareToken {
            serial: Serial::from_server(&self.serial).map_err(Odd::unusable("serial number"))?,
            name: self.name,
            status: self.status.into_domain(),
            state: self.state,
            expires: server_time(self.expires),
            pin_set: self.pin_set,
            owner: owner.map_err(Odd::unusable("owner"))?,
            assigned_at: server_time(self.assigned_at),
            registered_at: server_time(self.registered_at),
            changed_by: self.changed_by,
            changed_at: server_time(self.changed_at),
        })
    }
}
