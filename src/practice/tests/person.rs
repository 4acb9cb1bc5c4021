//! The calls about a person: status, locked methods, sign-ins; answers and refusals.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::client::{ADA, Client, KEY_RING, practice};
use crate::fixtures;
use crate::practice::DESK_SCOPES;

/// All of his methods are locked.
const IVO: &str = "4e58f411-78d9-4986-9df9-cd2b510f5f4d";
/// Marked for deletion.
const TOMAS: &str = "4c48fbd4-de24-49da-828a-b1ad23233c9e";
const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

pub(super) fn look_up(client: &Client<'_>, email: &str) -> Value {
    client.call("POST", "v1/users/lookup", &json!({"email": email})).ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_status_is_set_and_shows_in_the_record() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let set = |user: &str, body: &Value| client.call("PUT", &format!("v1/users/{user}/userStatus"), body);
    for to in ["Disabled", "Enabled", "Enabled"] {
        let answer = set(&ADA.to_uppercase(), &json!({"userStatus": to})).ok();
        assert_eq!(answer, json!({"id": ADA, "userStatus": to}));
        assert_eq!(look_up(&client, fixtures::EMAIL)["userStatus"], to);
    }
    set(NOBODY, &json!({"userStatus": "Disabled"}))
        .service("404 NOT_FOUND", &format!("User {NOBODY} not found"));
    set(TOMAS, &json!({"userStatus": "Enabled"})).service("409 CONFLICT", "User is marked for deletion");
    set(ADA, &json!({"userStatus": "Off"}))
        .service("400 BAD_REQUEST", "userStatus must be Enabled or Disabled.");
    set(ADA, &json!({"userStatus": "Disabled", "reason": "lost"}))
        .service("400 BAD_REQUEST", "Wrong number of properties in the request body.");
}

#[tokio::test(flavor = "multi_thread")]
async fn unlocked_methods_show_in_the_next_look_up() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let unlock = |body: &Value| client.call("PATCH", &format!("v1/users/{IVO}/methods"), body);
    let answer = unlock(&json!({"unlockMethods": ["TOKEN", "VOICE"]})).ok();
    let states = json!({"userId": IVO, "isTokenLocked": false, "isSmsLocked": true, "isVoiceLocked": false});
    assert_eq!(answer, states);
    let record = look_up(&client, "ivo.horvat@acme.example");
    let locked =
        ["isTokenLocked", "isSmsLocked", "isVoiceLocked", "isApproveLocked"].map(|name| &record[name]);
    assert_eq!(locked, [&json!(false), &json!(true), &json!(false), &json!(true)]);
    for none in
        [json!({"unlockMethods": []}), json!({"unlockMethods": "TOKEN"}), json!({"methods": ["TOKEN"]})]
    {
        unlock(&none).service("400 BAD_REQUEST", "unlockMethods is required.");
    }
    unlock(&json!({"unlockMethods": ["APPROVE"]}))
        .service("400 BAD_REQUEST", "unlockMethods must be TOKEN, SMS or VOICE.");
    unlock(&json!({})).service("400 BAD_REQUEST", "Wrong number of properties in the request body.");
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_ins_are_of_the_last_days_and_newest_first() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let list =
        |query: &str| client.call("GET", &format!("v1/users/{ADA}/authlogs/{query}"), &Value::Null).ok();
    let all = list("");
    let all = all.as_array().unwrap();
    let times: Vec<Timestamp> =
        all.iter().map(|event| event["eventLogDate"].as_str().unwrap().parse().unwrap()).collect();
    assert!(times.len() > 5 && times.is_sorted_by(|one, next| one >= next), "{times:?}");
    let age = Timestamp::now().duration_since(times[0]).as_hours();
    assert_eq!((age, all[0]["deviceId"].as_str()), (2, Some(KEY_RING)));
    let succeeded = list("?eventCode=702");
    assert!(succeeded.as_array().unwrap().iter().all(|event| event["eventCode"] == "702"));
    assert!(succeeded.as_array().unwrap().len() < all.len());
    let (newest, second) = (times[0], times[1]);
    let text = |time: Timestamp| format!("{time:.3}");
    assert_eq!(list(&format!("?startTimeAfter={}", text(second))).as_array().unwrap().len(), 1);
    assert_eq!(
        list(&format!("?endTimeOnOrBefore={}", text(second))).as_array().unwrap().len(),
        all.len() - 1
    );
    assert_eq!(list(&format!("?startTimeAfter={}", text(newest))), json!([]));
    client
        .call("GET", &format!("v1/users/{ADA}/authlogs/?startTimeAfter=yesterday"), &Value::Null)
        .service("400 BAD_REQUEST", "startTimeAfter is no valid time.");
    client
        .call("GET", &format!("v1/users/{NOBODY}/authlogs/"), &Value::Null)
        .service("404 NOT_FOUND", &format!("User {NOBODY} not found"));
    // the record agrees with the log
    let record = look_up(&client, fixtures::EMAIL);
    assert_eq!(record["lastSuccessfulAuthenticationDate"], text(newest));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_takes_its_own_permission() {
    let practice = practice().await;
    let calls = [
        ("rsa.user.manage", "PUT", format!("v1/users/{ADA}/userStatus"), json!({"userStatus": "Enabled"})),
        (
            "rsa.user.factor.manage",
            "PATCH",
            format!("v1/users/{ADA}/methods"),
            json!({"unlockMethods": ["SMS"]}),
        ),
        ("rsa.audit.user", "GET", format!("v1/users/{ADA}/authlogs/"), Value::Null),
        (
            "rsa.authenticator.emergency.manage",
            "PUT",
            format!("v2/users/{ADA}/emergencyTokencode"),
            json!({}),
        ),
        ("rsa.user.verify", "POST", format!("v1/users/{ADA}/verify/start"), Value::Null),
        (
            "rsa.authenticator.sidtoken.delete",
            "DELETE",
            "v1/sidTokens/delete".to_owned(),
            json!({"tokenSerialNumber": "000123153008"}),
        ),
    ];
    for (scope, method, path, body) in calls {
        let others: Vec<_> = DESK_SCOPES.iter().copied().filter(|other| *other != scope).collect();
        let refused = Client::scoped(&practice, &others).call(method, &path, &body);
        refused.service("403 FORBIDDEN", "Not authorized to perform the request");
        assert_eq!(Client::scoped(&practice, &[scope]).call(method, &path, &body).status, 200, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_deleted_by_super_administrators_only() {
    let practice = practice().await;
    let delete = |client: &Client<'_>, serial: &str| {
        client.call("DELETE", "v1/sidTokens/delete", &json!({"tokenSerialNumber": serial}))
    };
    let key = Client::new(&practice);
    delete(&key, KEY_RING).service("403 FORBIDDEN", "Not authorized to perform the request");
    assert_eq!(key.look_up_token(KEY_RING).status, 200);
    let owner = Client::scoped(&practice, &["rsa.authenticator.sidtoken.delete"]);
    assert_eq!(delete(&owner, KEY_RING).ok()["tokenSerialNumber"], KEY_RING);
    let gone = format!("Hardware token {KEY_RING} not found");
    delete(&owner, KEY_RING).service("404 NOT_FOUND", &gone);
    key.look_up_token(KEY_RING).service("404 NOT_FOUND", &gone);
}
