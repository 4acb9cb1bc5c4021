//! Hardware tokens: details, disabling and enabling; other changes are in `changes`.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::client::{ADA, Client, KEY_RING, SPARE, practice};
use crate::fixtures;
use crate::practice::Practice;

const MIGUELS: &str = "000123149920";
const NOBODYS: &str = "000123153008";

fn body(serial: &str) -> Value {
    json!({"tokenSerialNumber": serial})
}

fn enable(practice: &Practice, serial: &str) -> Value {
    let path = format!("v1/users/{ADA}/sidTokens/enable");
    Client::new(practice).call("PATCH", &path, &body(serial)).ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_details_of_a_token_are_as_documented() {
    let practice = practice().await;
    let details = Client::new(&practice).look_up_token(SPARE).ok();
    let expected = json!({
        "deviceType": "SID700", "tokenStatus": "Disabled", "assignedBy": details["assignedBy"],
        "registeredDate": details["registeredDate"], "assignedAt": details["assignedAt"],
        "tokenStatusChangedAt": "2026-11-03T08:12:40.517Z", "userId": ADA, "expiryDate": "2027-02-12T00:00:00.000Z",
        "tokenSerialNumber": SPARE, "pinSet": true, "name": "Spare", "tokenState": "Active",
        "tokenStatusChangedBy": fixtures::OPERATOR, "tokenStatusReason": null,
    });
    assert_eq!(details, expected);
    assert!(details["assignedAt"].is_string() && details["registeredDate"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_of_nobodys_may_say_enabled() {
    let practice = practice().await;
    let details = Client::new(&practice).look_up_token(NOBODYS).ok();
    assert_eq!((&details["tokenStatus"], &details["tokenState"]), (&json!("Enabled"), &json!("Unassigned")));
    for name in ["userId", "assignedAt", "assignedBy", "registeredDate", "name", "tokenStatusChangedAt"] {
        assert_eq!(details[name], Value::Null, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_listed_token_says_whether_a_pin_is_set_in_text() {
    let practice = practice().await;
    let list = Client::new(&practice).call("GET", &format!("v2/users/{ADA}/devices"), &Value::Null).ok();
    let token = &list["sidTokens"][0];
    let values = ["tokenSerialNumber", "name", "tokenStatus", "pinSet", "expiryDate", "deviceType", "userId"];
    let values: Vec<_> = values.iter().map(|name| token[name].as_str().unwrap()).collect();
    let expires = "2029-02-12T00:00:00.000Z";
    assert_eq!(values, [KEY_RING, "Ada's key ring", "Enabled", "true", expires, "SID700", ADA]);
    assert_eq!(token["tokenStatusChangedBy"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn disabling_changes_the_token_and_says_who_and_when() {
    let practice = practice().await;
    practice.shift_clock(SignedDuration::from_secs(20));
    let client = Client::new(&practice);
    let (before, answer, after) =
        (practice.tenant.now(), client.disable(ADA, KEY_RING).ok(), practice.tenant.now());
    let at = answer["tokenStatusChangedAt"].as_str().unwrap();
    let by = practice.access_id();
    assert_eq!(
        answer,
        json!({"userId": ADA, "tokenSerialNumber": KEY_RING, "tokenStatus": "Disabled",
               "tokenStatusChangedBy": format!("<{by}>"), "tokenStatusChangedAt": at})
    );
    let time: Timestamp = at.parse().unwrap();
    assert_eq!(format!("{time:.3}"), at, "UTC with milliseconds");
    assert!((before.as_millisecond()..=after.as_millisecond()).contains(&time.as_millisecond()), "{at}");

    let details = client.look_up_token(KEY_RING).ok();
    let values =
        [&details["tokenStatus"], &details["tokenStatusChangedBy"], &details["tokenStatusChangedAt"]];
    assert_eq!(values, [&json!("Disabled"), &json!(by), &json!(at)]);
    let list = client.call("GET", &format!("v2/users/{ADA}/devices"), &Value::Null).ok();
    assert_eq!(list["sidTokens"][0]["tokenStatus"], "Disabled");
    assert_eq!(enable(&practice, KEY_RING)["tokenStatus"], "Enabled");
    assert_eq!(client.look_up_token(KEY_RING).ok()["tokenStatus"], "Enabled");
}

#[tokio::test(flavor = "multi_thread")]
async fn disabling_again_changes_nothing() {
    let practice = practice().await;
    let answer = Client::new(&practice).disable(&ADA.to_uppercase(), SPARE).ok();
    assert_eq!(
        answer,
        json!({"userId": ADA, "tokenSerialNumber": SPARE, "tokenStatus": "Disabled",
               "tokenStatusChangedBy": "<m.ortiz>", "tokenStatusChangedAt": "2026-11-03T08:12:40.517Z"})
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_of_somebody_elses_or_nobodys_is_409_and_stays_as_it_is() {
    let practice = practice().await;
    let client = Client::new(&practice);
    for serial in [MIGUELS, NOBODYS] {
        let before = client.look_up_token(serial).ok();
        client.disable(ADA, serial).service("409 CONFLICT", "Token is not assigned to the user");
        assert_eq!(client.look_up_token(serial).ok(), before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_person_or_token_is_404() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let nobody = "00000000-0000-4000-8000-000000000000";
    client.disable(nobody, KEY_RING).service("404 NOT_FOUND", &format!("User {nobody} not found"));
    client.disable(fixtures::USER_NAME, KEY_RING).service("404 NOT_FOUND", "User alovelace not found");
    // leading zeros count
    for serial in ["123145251", "0000123145251", "000123145251 "] {
        client.disable(ADA, serial).service("404 NOT_FOUND", &format!("Hardware token {serial} not found"));
        client.look_up_token(serial).service("404 NOT_FOUND", &format!("Hardware token {serial} not found"));
    }
    assert_eq!(client.look_up_token(KEY_RING).ok()["tokenStatus"], "Enabled");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_not_exactly_one_serial_number_is_400() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let wrong_number = "Wrong number of properties in the request body.";
    let paths =
        [("POST", "v1/sidTokens/lookup".to_owned()), ("PATCH", format!("v1/users/{ADA}/sidTokens/disable"))];
    for (method, path) in paths {
        for (body, description) in [
            (json!({"tokenSerialNumber": KEY_RING, "reason": "lost"}), wrong_number),
            (json!({}), wrong_number),
            (json!({"serial": KEY_RING}), "tokenSerialNumber is required."),
            (json!({"tokenSerialNumber": 123_145_251}), "tokenSerialNumber is required."),
            (json!({"tokenSerialNumber": " "}), "tokenSerialNumber is required."),
            (body(&"1".repeat(37)), "tokenSerialNumber must not be longer than 36 characters."),
            (json!("text"), "The request body is no JSON object."),
        ] {
            client.call(method, &path, &body).service("400 BAD_REQUEST", description);
        }
        assert_eq!(client.call(method, &path, &Value::Null).status, 415);
    }
    assert_eq!(client.look_up_token(KEY_RING).ok()["tokenStatus"], "Enabled");
    client.look_up_token("000000000000000000000000000123152216").ok();
}

#[tokio::test(flavor = "multi_thread")]
async fn other_paths_are_404_and_other_methods_405_but_only_for_who_may_come_in() {
    let practice = practice().await;
    let mut client = Client::new(&practice);
    for path in
        ["v1/users", "v1/users/lookup/", "v2/sidTokens/lookup", "v1/sidtokens/lookup", "v3/users/search", ""]
    {
        let full = format!("/AdminInterface/restapi/{path}");
        let reply = client.call("POST", path, &json!({}));
        reply.framework(404, "Not Found", "No message available", &full);
    }
    let disable = format!("v1/users/{ADA}/sidTokens/disable");
    for (method, path, allowed) in
        [("GET", "v1/users/lookup", "POST"), ("POST", &disable, "PATCH"), ("PUT", &disable, "PATCH")]
    {
        let reply = client.call(method, path, &body(KEY_RING));
        let message = format!("Request method '{method}' not supported");
        reply.framework(405, "Method Not Allowed", &message, &format!("/AdminInterface/restapi/{path}"));
        assert_eq!(reply.header("allow"), Some(allowed));
    }
    client.token = "opaque".to_owned();
    assert_eq!(client.call("POST", "v1/nothing", &json!({})).status, 403);
}
