//! The answer to Retrieve Authentication Audit Logs: one user's newest sign-ins.

use serde::Deserialize;
use serde_json::Value;

use super::{
    Text, as_text, bare_list,
    person_changes::is_about,
    read,
    shapes::{List, Object},
    wrong,
};
use crate::{
    api::error::AnswerFailure,
    domain::person::{UserId, sign_in_event::SignInEvent},
};

/// Names of a list inside an object; the first by name, else the only list.
const LISTS: [&str; 5] = ["elements", "userEventLogExportEntries", "authLogs", "events", "logs"];

#[derive(Default, Deserialize)]
#[serde(default)]
struct EventRecord {
    #[serde(rename = "eventLogDate")]
    at: Text,
    #[serde(rename = "eventCode")]
    code: Text,
    #[serde(rename = "eventDescription")]
    description: Text,
    application: Text,
    method: Text,
    #[serde(rename = "deviceName")]
    device_name: Text,
    #[serde(rename = "deviceId")]
    device_id: Text,
    #[serde(rename = "sourceIPAddress")]
    source_ip: Text,
    #[serde(rename = "userId")]
    user_id: Text,
}

impl EventRecord {
    fn event(&self) -> SignInEvent {
        SignInEvent {
            at: self.at.server_time_or_millis(),
            code: self.code.shown(),
            description: self.description.shown(),
            application: self.application.shown(),
            method: self.method.shown(),
            device_name: self.device_name.shown(),
            device_id: self.device_id.shown(),
            source_ip: self.source_ip.shown(),
        }
    }
}

/// Reads a person's events, in the order of the answer. An empty entry is left out; none may be another
/// person's.
pub fn sign_in_events(body: &[u8], person: &UserId) -> Result<Vec<SignInEvent>, AnswerFailure> {
    let text = as_text(body)?;
    let records: Vec<EventRecord> = match bare_list(text) {
        Some(list) => list?,
        None => wrapped(text)?,
    }
    .all("events")?;
    for user in records.iter().filter_map(|record| record.user_id.shown()) {
        is_about(&user, person)?;
    }
    let any = !records.is_empty();
    let events: Vec<_> =
        records.iter().map(EventRecord::event).filter(|event| *event != SignInEvent::default()).collect();
    if any && events.is_empty() {
        // an empty result would mean that there are none
        return Err(wrong("none of its entries says anything that can be read"));
    }
    Ok(events)
}

fn wrapped(text: &str) -> Result<List<EventRecord>, AnswerFailure> {
    let Object(mut members) = read::<Object<serde_json::Map<String, Value>>>(text)?;
    let known = LISTS.into_iter().find(|name| members.get(*name).is_some_and(Value::is_array));
    let mut lists = members.iter().filter(|(_, value)| value.is_array()).map(|(name, _)| name.clone());
    let only = lists.next().filter(|_| lists.next().is_none());
    let list = known.map(str::to_owned).or(only).and_then(|name| members.remove(&name));
    let list = list.ok_or_else(|| wrong("there is no list of events in it"))?;
    serde_json::from_value(list).map_err(|_| wrong("the list in it has another form"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::server_time::ServerTime;
    use crate::fixtures;

    const ID: &str = fixtures::USER_ID;
    const ENTRY: &str = r#"{"eventLogDate":"2026-11-18T12:24:47.190Z","eventCode":702,"eventDescription":"Authentication succeeded",
        "application":"VPN","method":"SecurID OTP","deviceName":"Ada's key ring","deviceId":null,"sourceIPAddress":"192.0.2.7"}"#;

    fn events(body: &str) -> Result<Vec<SignInEvent>, AnswerFailure> {
        sign_in_events(body.as_bytes(), &UserId::parse(ID).unwrap())
    }

    #[test]
    fn events_are_read_bare_and_wrapped() {
        for body in [
            format!("[{ENTRY}]"),
            format!(r#"{{"elements":[{ENTRY}],"totalPages":1,"others":[]}}"#),
            format!(r#"{{"anything":[{ENTRY}],"size":1}}"#),
        ] {
            let [event] = &events(&body).unwrap()[..] else { panic!("{body}") };
            assert_eq!(event.at, ServerTime::read("2026-11-18T12:24:47.190Z"));
            assert_eq!(event.code.as_deref(), Some("702"));
            assert_eq!(event.description.as_deref(), Some("Authentication succeeded"));
            assert_eq!(
                (event.application.as_deref(), event.method.as_deref()),
                (Some("VPN"), Some("SecurID OTP"))
            );
            assert_eq!(
                (event.device_name.as_deref(), event.device_id.as_ref()),
                (Some("Ada's key ring"), None)
            );
            assert_eq!(event.source_ip.as_deref(), Some("192.0.2.7"));
        }
        assert_eq!(events("[]").unwrap(), []);
        assert_eq!(events(r#"{"elements":[]}"#).unwrap(), []);
        let millis = &events(r#"[{"eventLogDate":1718134230045}]"#).unwrap()[0];
        assert_eq!(millis.at, ServerTime::read("2024-06-11T19:30:30.045Z"));
    }

    #[test]
    fn what_is_no_list_of_this_persons_events_is_not_taken() {
        let theirs = ENTRY.replacen('{', r#"{"userId":"00000000-1112-451b-98e1-dfe4e6afd60d","#, 1);
        for wrong in [
            "{}",
            "null",
            "7",
            "[7]",
            "[[]]",
            "[{}]",
            r#"{"a":[],"b":[]}"#,
            r#"{"elements":[7]}"#,
            &format!("[{theirs}]"),
            &format!("[{}]", "{},".repeat(1001).trim_end_matches(',')),
        ] {
            assert!(matches!(events(wrong), Err(AnswerFailure::WrongAnswer { .. })), "{wrong}");
        }
        for none in ["", "[{", "<html>"] {
            assert!(matches!(events(none), Err(AnswerFailure::NotJson { .. })), "{none}");
        }
    }
}
