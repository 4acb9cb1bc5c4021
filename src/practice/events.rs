//! The people's sign-ins. Their times are relative to the start, so that "two hours ago" is always true.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

/// One entry of a user's authentication log.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Event {
    pub(super) user_id: String,
    seconds_ago: i64,
    #[serde(rename = "eventCode")]
    pub(super) code: String,
    #[serde(rename = "eventDescription")]
    description: String,
    application: String,
    pub(super) method: String,
    device_name: Option<String>,
    device_id: Option<String>,
    #[serde(rename = "sourceIPAddress")]
    source_ip: String,
    /// When it was; set at the start.
    #[serde(skip)]
    pub(super) at: Timestamp,
}

/// The code of a successful sign-in. The vendor's numbers are not known; these are invented.
pub(super) const SUCCEEDED: &str = "702";

impl Event {
    /// All of them, newest first.
    pub(super) fn all(start: Timestamp) -> Vec<Self> {
        let mut events: Vec<Self> = serde_json::from_str(include_str!("../../assets/practice/events.json"))
            .expect("the practice data is part of the program");
        for event in &mut events {
            let ago = SignedDuration::from_secs(event.seconds_ago);
            event.at = start.saturating_sub(ago).unwrap_or(Timestamp::MIN);
        }
        events.sort_by_key(|event| std::cmp::Reverse(event.at));
        events
    }

    /// As `GET …/authlogs/` answers.
    pub(super) fn listed(&self) -> Value {
        json!({
            "eventLogDate": format!("{:.3}", self.at),
            "eventCode": self.code,
            "eventDescription": self.description,
            "application": self.application,
            "method": self.method,
            "deviceName": self.device_name,
            "deviceId": self.device_id,
            "sourceIPAddress": self.source_ip,
        })
    }
}
