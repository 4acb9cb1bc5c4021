//! Clearing a PIN, unassigning, assigning and renaming: answers and refusals.

use serde_json::{Value, json};

use super::client::{ADA, Client, KEY_RING, Reply, practice};

const MIGUELS: &str = "000123149920";
const NOBODYS: &str = "000123153008";

/// The paths below a user, with the second property of their bodies.
const CALLS: [(&str, &str, Option<&str>); 4] = [
    ("v2", "clearPin", None),
    ("v1", "updateName", Some("updatedName")),
    ("v1", "unassign", None),
    ("v1", "assign", Some("tokenName")),
];

fn body(serial: &str, name: Option<&str>) -> Value {
    let mut body = json!({"tokenSerialNumber": serial});
    if let Some(name) = name {
        body[name] = json!("Blue one");
    }
    body
}

fn change(client: &Client<'_>, version: &str, user: &str, what: &str, body: &Value) -> Reply {
    client.call("PATCH", &format!("{version}/users/{user}/sidTokens/{what}"), body)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_answers_as_its_page_has_it() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let answer = |(version, what, name): (&str, &str, Option<&str>)| {
        change(&client, version, &ADA.to_uppercase(), what, &body(KEY_RING, name)).ok()
    };
    let [clear_pin, rename, unassign, assign] = CALLS.map(answer);
    assert_eq!(clear_pin, json!({"userId": ADA, "tokenSerialNumber": KEY_RING, "pinSet": "false"}));
    let at = &rename["updatedAt"];
    assert!(at.is_string());
    let renamed = json!({"userId": ADA, "tokenSerialNumber": KEY_RING, "name": "Blue one", "updatedAt": at});
    assert_eq!(rename, renamed);
    assert_eq!(unassign, json!({"tokenSerialNumber": KEY_RING, "tokenState": "Unassigned"}));
    let assigned = json!({"userId": ADA, "tokenSerialNumber": KEY_RING, "tokenState": "Activation Pending"});
    assert_eq!(assign, assigned);
    let details = client.look_up_token(KEY_RING).ok();
    let values = [&details["name"], &details["assignedBy"], &details["registeredDate"], &details["pinSet"]];
    assert_eq!(values, [&json!("Blue one"), &json!(practice.access_id()), &Value::Null, &json!(false)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_or_whatever_is_not_there_is_404_and_what_does_not_fit_409() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let nobody = "00000000-0000-4000-8000-000000000000";
    let before = client.look_up_token(MIGUELS).ok();
    for (version, what, name) in CALLS {
        let refused = |user: &str, serial: &str| change(&client, version, user, what, &body(serial, name));
        refused(nobody, KEY_RING).service("404 NOT_FOUND", &format!("User {nobody} not found"));
        refused(ADA, "123145251").service("404 NOT_FOUND", "Hardware token 123145251 not found");
        let words =
            if what == "assign" { "Token is already assigned" } else { "Token is not assigned to the user" };
        refused(ADA, MIGUELS).service("409 CONFLICT", words);
        if what != "assign" {
            refused(ADA, NOBODYS).service("409 CONFLICT", words);
        }
    }
    assert_eq!(client.look_up_token(MIGUELS).ok(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_with_more_or_less_than_documented_is_400() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let before = client.look_up_token(KEY_RING).ok();
    let wrong_number = "Wrong number of properties in the request body.";
    for (version, what, name) in CALLS {
        let refused = |body: &Value, description: &str| {
            change(&client, version, ADA, what, body).service("400 BAD_REQUEST", description);
        };
        let mut more = body(KEY_RING, name);
        more["reason"] = json!("lost");
        refused(&more, wrong_number);
        refused(&json!({}), wrong_number);
        refused(&body(&"1".repeat(37), name), "tokenSerialNumber must not be longer than 36 characters.");
        refused(&body(" ", name), "tokenSerialNumber is required.");
        let Some(name) = name else { continue };
        for (text, description) in [
            (json!("ü".repeat(256)), format!("{name} must not be longer than 255 characters.")),
            (json!(""), format!("{name} is required.")),
            (json!(7), format!("{name} is required.")),
        ] {
            refused(&json!({"tokenSerialNumber": KEY_RING, name: text}), &description);
        }
    }
    let unnamed = json!({"tokenSerialNumber": KEY_RING});
    change(&client, "v1", ADA, "updateName", &unnamed).service("400 BAD_REQUEST", "updatedName is required.");
    assert_eq!(client.look_up_token(KEY_RING).ok(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_is_there_in_one_version_and_wants_its_permission() {
    let practice = practice().await;
    let manage = "rsa.authenticator.sidtoken.manage";
    let others: Vec<_> =
        crate::practice::DESK_SCOPES.iter().copied().filter(|other| *other != manage).collect();
    for (version, what, name) in CALLS {
        let body = body(KEY_RING, name);
        let other = if version == "v1" { "v2" } else { "v1" };
        assert_eq!(change(&Client::new(&practice), other, ADA, what, &body).status, 404, "{what}");
        change(&Client::scoped(&practice, &others), version, ADA, what, &body)
            .service("403 FORBIDDEN", "Not authorized to perform the request");
        change(&Client::scoped(&practice, &[manage]), version, ADA, what, &body).ok();
    }
}
