//! Live Verification: success, failure, and others' access to it.

use std::time::Duration;

use jiff::SignedDuration;
use serde_json::{Value, json};

use super::client::{ADA, Client, Reply, exchange, practice, request};
use crate::practice::Practice;

/// Answers wrong.
const BRUNO: &str = "007887cb-9070-41a8-9a40-bd8e77d284d8";
/// Never answers.
const OWEN: &str = "17bb6896-d57c-46a1-be49-706c94af8ba2";

fn step(client: &Client<'_>, user: &str, what: &str, body: &Value) -> Reply {
    let method = if what == "status" { "GET" } else { "POST" };
    client.call(method, &format!("v1/users/{user}/verify/{what}"), body)
}

fn status(client: &Client<'_>, user: &str) -> String {
    step(client, user, "status", &Value::Null).ok()["verifyStatus"].as_str().unwrap().to_owned()
}

fn ahead(practice: &Practice, seconds: i64) {
    practice.shift_clock(SignedDuration::from_secs(seconds));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_answers_after_some_seconds_right_wrong_or_not_at_all() {
    for (user, after, later) in
        [(ADA, "VERIFIED", "VERIFIED"), (BRUNO, "FAILED", "FAILED"), (OWEN, "PENDING", "EXPIRED")]
    {
        let practice = practice().await;
        let client = Client::new(&practice);
        let begun = step(&client, user, "start", &Value::Null).ok();
        assert_eq!((&begun["userId"], &begun["verifyStatus"]), (&json!(user), &json!("PENDING")));
        assert_eq!(begun["adminUsername"], practice.access_id());
        assert_eq!(status(&client, user), "PENDING");
        ahead(&practice, 7);
        assert_eq!(status(&client, user), after);
        ahead(&practice, 121);
        assert_eq!(status(&client, user), later);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_that_the_person_reads_out_decides() {
    let practice = practice().await;
    let client = Client::new(&practice);
    for (right, status_then) in [(true, "VERIFIED"), (false, "FAILED")] {
        let begun = step(&client, OWEN, "start", &Value::Null).ok();
        let url = begun["verifyUrl"].as_str().unwrap();
        let path = url.strip_prefix(practice.tenant.origin.as_str()).unwrap();
        let code = url.rsplit('/').next().unwrap();
        let open = |path: &str| Reply::read(&exchange(&practice, request("GET", path, &[], "").as_bytes()));
        assert!(code.len() == 6 && open(path).body.contains(code), "{url}");
        assert_eq!(open(&format!("{path}0")).status, 404);
        let typed = if right {
            code.to_owned()
        } else {
            format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
        };
        let answer = step(&client, OWEN, "code", &json!({"verifyCode": typed})).ok();
        assert_eq!(answer["verifyStatus"], status_then);
        assert_eq!(status(&client, OWEN), status_then);
        assert_eq!(open(path).status, 404, "it is over");
        step(&client, OWEN, "code", &json!({"verifyCode": code}))
            .service("409 CONFLICT", "The verification session has ended");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_one_verification_at_a_time() {
    let practice = practice().await;
    let (client, other) = (Client::new(&practice), Client::scoped(&practice, &["rsa.user.verify"]));
    let none = |reply: Reply, user: &str| {
        reply.service("404 NOT_FOUND", &format!("No verification session for the user {user}"));
    };
    none(step(&client, ADA, "status", &Value::Null), ADA);
    step(&client, ADA, "start", &Value::Null).ok();
    for (who, user) in [(&client, ADA), (&client, OWEN), (&other, OWEN)] {
        step(who, user, "start", &Value::Null)
            .service("409 CONFLICT", "Another verification session is in progress");
    }
    none(step(&client, OWEN, "status", &Value::Null), OWEN);
    step(&other, ADA, "cancel", &Value::Null)
        .service("409 CONFLICT", "The verification session is another administrator's");
    assert_eq!(step(&client, ADA, "cancel", &Value::Null).ok()["verifyStatus"], "CANCELLED");
    step(&client, ADA, "cancel", &Value::Null).service("409 CONFLICT", "The verification session has ended");
    step(&other, OWEN, "start", &Value::Null).ok();
    ahead(&practice, 121);
    step(&client, ADA, "start", &Value::Null).ok();
    let nobody = "00000000-0000-4000-8000-000000000000";
    step(&client, nobody, "start", &Value::Null)
        .service("404 NOT_FOUND", &format!("User {nobody} not found"));
    let words = "Wrong number of properties in the request body.";
    step(&client, ADA, "start", &json!({"x": 1})).service("400 BAD_REQUEST", words);
    step(&client, ADA, "code", &json!({"verifyCode": "1", "x": 1})).service("400 BAD_REQUEST", words);
}

#[tokio::test(flavor = "multi_thread")]
async fn how_long_the_person_takes_can_be_set() {
    let practice = practice().await;
    practice.set_answers_after(Duration::ZERO);
    let client = Client::new(&practice);
    assert_eq!(step(&client, ADA, "start", &Value::Null).ok()["status"], "VERIFIED");
}
