//! Every difficulty on the wire, and its effect on the token.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::client::{ADA, Client, KEY_RING, Reply, practice};
use crate::fixtures;
use crate::{
    domain::difficulty::{Difficulty, Meets, Ordered, Plays, RateLimit},
    practice::Practice,
};

fn order(practice: &Practice, difficulty: Difficulty) {
    practice.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Changes }));
}

/// The bytes of the answer to disabling Ada's token.
fn disable(client: &Client<'_>) -> Vec<u8> {
    let path = format!("v1/users/{ADA}/sidTokens/disable");
    client.raw("PATCH", &path, &json!({"tokenSerialNumber": KEY_RING}))
}

fn status(client: &Client<'_>) -> Value {
    client.look_up_token(KEY_RING).ok()["tokenStatus"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_are_in_the_services_shape_and_change_nothing() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let too_many = ("429 TOO_MANY_REQUESTS", "Too many requests");
    for (difficulty, (code, description), retry_after) in [
        (Difficulty::Forbidden, ("403 FORBIDDEN", "Not authorized to perform the request"), None),
        (Difficulty::NotFound, ("404 NOT_FOUND", "User or hardware token not found"), None),
        (Difficulty::Conflict, ("409 CONFLICT", "Token is not assigned to the user"), None),
        (Difficulty::TooManyWithRetryAfter, too_many, Some("3")),
        (Difficulty::TooManyWithoutRetryAfter, too_many, None),
        (
            Difficulty::ServerError,
            ("500 INTERNAL_SERVER_ERROR", "Internal server error while processing the request"),
            None,
        ),
    ] {
        order(&practice, difficulty);
        let reply = Reply::read(&disable(&client));
        reply.service(code, description);
        assert_eq!(reply.header("retry-after"), retry_after, "{difficulty:?}");
        assert_eq!(practice.requests().last().unwrap().status, Some(reply.status));
        assert_eq!(practice.ordered(), None);
        assert_eq!(status(&client), "Enabled");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_cut_before_the_change_gives_no_byte_and_changes_nothing() {
    let practice = practice().await;
    let client = Client::new(&practice);
    order(&practice, Difficulty::CutBefore);
    assert_eq!(disable(&client), b"");
    assert_eq!(practice.requests().last().unwrap().status, None);
    assert_eq!(status(&client), "Enabled");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_cut_after_the_change_breaks_off_in_the_body() {
    let practice = practice().await;
    let client = Client::new(&practice);
    order(&practice, Difficulty::CutAfter);
    let answer = disable(&client);
    let text = String::from_utf8(answer).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    let length: usize = length.parse().unwrap();
    assert_eq!(body.len(), length / 2);
    assert_eq!(practice.requests().last().unwrap().status, None);
    assert_eq!(status(&client), "Disabled");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateways_page_is_html_with_502_and_changes_nothing() {
    let practice = practice().await;
    let client = Client::new(&practice);
    order(&practice, Difficulty::GatewayPage);
    let reply = Reply::read(&disable(&client));
    assert_eq!((reply.status, reply.header("content-type")), (502, Some("text/html; charset=utf-8")));
    assert!(reply.body.starts_with("<!DOCTYPE html>"));
    assert_eq!(status(&client), "Enabled");
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_json_is_whole_on_the_wire_says_200_and_the_change_is_made() {
    let practice = practice().await;
    let client = Client::new(&practice);
    order(&practice, Difficulty::BrokenJson);
    let reply = Reply::read(&disable(&client));
    assert_eq!((reply.status, reply.header("content-type")), (200, Some("application/json")));
    assert!(
        reply.body.starts_with('{') && serde_json::from_str::<Value>(&reply.body).is_err(),
        "{}",
        reply.body
    );
    assert_eq!(status(&client), "Disabled");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_answer_comes_late_but_the_change_at_once() {
    let practice = practice().await;
    let client = Client::new(&practice);
    assert_eq!(practice.tenant.slow(), Duration::from_secs(8));
    practice.set_slow(Duration::from_millis(300));
    order(&practice, Difficulty::Slow);
    let start = Instant::now();
    let reply = Reply::read(&disable(&client));
    assert!(start.elapsed() >= Duration::from_millis(300));
    assert_eq!(reply.ok()["tokenStatus"], "Disabled");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_does_not_wait_for_a_slow_answer_has_changed_the_token_all_the_same() {
    use std::io::Write as _;
    let practice = practice().await;
    let client = Client::new(&practice);
    order(&practice, Difficulty::Slow);
    let body = json!({"tokenSerialNumber": KEY_RING}).to_string();
    let authorization = format!("Bearer {}", client.token);
    let path = format!("/AdminInterface/restapi/v1/users/{ADA}/sidTokens/disable");
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "application/json")];
    let mut tcp = super::client::connect(&practice);
    tcp.write_all(super::client::request("PATCH", &path, &headers, &body).as_bytes()).unwrap();
    let start = Instant::now();
    while practice.ordered().is_some() {
        assert!(start.elapsed() < Duration::from_secs(5), "the request came in");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    drop(tcp);
    let start = Instant::now();
    while status(&client) != "Disabled" {
        assert!(start.elapsed() < Duration::from_secs(5), "the change was made");
    }
    assert_eq!(practice.requests()[0].status, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_difficulty_ends_when_its_answers_are_used_up_and_says_so() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let changes = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&changes);
    practice.on_change(move || {
        count.fetch_add(1, Ordering::SeqCst);
    });
    let ordered =
        |answers| Ordered { difficulty: Difficulty::ServerError, answers, meets: Meets::Everything };
    practice.order(Some(ordered(Some(2))));
    assert_eq!(changes.load(Ordering::SeqCst), 1);
    assert_eq!(client.look_up_token(KEY_RING).status, 500);
    assert_eq!((practice.ordered(), changes.load(Ordering::SeqCst)), (Some(ordered(Some(1))), 2));
    assert_eq!(client.look_up_token(KEY_RING).status, 500);
    assert_eq!((practice.ordered(), changes.load(Ordering::SeqCst)), (None, 3));
    client.look_up_token(KEY_RING).ok();

    practice.order(Some(ordered(None)));
    for _ in 0..3 {
        assert_eq!(client.look_up_token(KEY_RING).status, 500);
    }
    assert_eq!((practice.ordered(), changes.load(Ordering::SeqCst)), (Some(ordered(None)), 4));
    practice.order(None);
    client.look_up_token(KEY_RING).ok();
    practice.order(Some(ordered(Some(0))));
    assert_eq!(practice.ordered(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_told_of_a_change_may_ask_back() {
    let practice = Arc::new(practice().await);
    let asked = Arc::new(AtomicUsize::new(0));
    let (back, count) = (Arc::downgrade(&practice), Arc::clone(&asked));
    practice.on_change(move || {
        if let Some(practice) = back.upgrade() {
            practice.ordered();
            count.fetch_add(1, Ordering::SeqCst);
        }
    });
    order(&practice, Difficulty::NotFound);
    assert_eq!(Client::new(&practice).disable(ADA, KEY_RING).status, 404);
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_difficulty_for_changes_leaves_reads_alone() {
    let practice = practice().await;
    let client = Client::new(&practice);
    order(&practice, Difficulty::Conflict);
    client.look_up_token(KEY_RING).ok();
    client.call("POST", "v1/users/lookup", &json!({"username": fixtures::USER_NAME})).ok();
    assert!(practice.ordered().is_some());
    assert_eq!(client.disable(ADA, KEY_RING).status, 409);
    client.disable(ADA, KEY_RING).ok();
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_the_token_endpoint_nor_somebody_who_may_not_come_in_meets_a_difficulty() {
    let practice = practice().await;
    let everything =
        Ordered { difficulty: Difficulty::GatewayPage, answers: Some(1), meets: Meets::Everything };
    practice.order(Some(everything));
    let headers = [("Content-Type", "application/x-www-form-urlencoded")];
    let text = super::client::request("POST", "/oauth/token", &headers, "grant_type=none");
    assert_eq!(Reply::read(&super::client::exchange(&practice, text.as_bytes())).status, 400);
    let stranger = Client { practice: &practice, token: "opaque".to_owned() };
    assert_eq!(stranger.look_up_token(KEY_RING).status, 403);
    assert_eq!(practice.ordered(), Some(everything));
    assert_eq!(Client::new(&practice).look_up_token(KEY_RING).status, 502);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_method_that_changes_something_meets_a_difficulty_for_changes_and_no_other() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let changes = [
        ("PUT", format!("v1/users/{ADA}/userStatus"), json!({"userStatus": "Disabled"})),
        ("PUT", format!("v2/users/{ADA}/emergencyTokencode"), json!({})),
        ("DELETE", format!("v1/users/{ADA}/emergencyTokencode/1"), Value::Null),
        ("PATCH", format!("v1/users/{ADA}/methods"), json!({"unlockMethods": ["SMS"]})),
    ];
    for (method, path, body) in changes {
        order(&practice, Difficulty::Conflict);
        let verify = |what: &str| client.call("POST", &format!("v1/users/{ADA}/verify/{what}"), &Value::Null);
        verify("start").ok();
        verify("cancel").ok();
        assert!(practice.ordered().is_some());
        client.call(method, &path, &body).service("409 CONFLICT", "The user is in another state");
        assert_eq!(practice.ordered(), None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_answer_can_be_cut_and_broken_too() {
    let practice = practice().await;
    let client = Client::new(&practice);
    for difficulty in [Difficulty::CutAfter, Difficulty::BrokenJson] {
        let given = client.call("PUT", &format!("v2/users/{ADA}/emergencyTokencode"), &json!({})).ok();
        let id = given["emergencyTokencodeId"].as_str().unwrap();
        order(&practice, difficulty);
        let raw = client.raw("DELETE", &format!("v1/users/{ADA}/emergencyTokencode/{id}"), &Value::Null);
        let text = String::from_utf8(raw).unwrap();
        match difficulty {
            Difficulty::CutAfter => assert!(!text.contains("\r\n\r\n"), "{text}"),
            _ => assert!(text.ends_with("\r\n\r\n{"), "{text}"),
        }
        let path = format!("v1/users/{ADA}/emergencyTokencode/{id}");
        assert_eq!(client.call("DELETE", &path, &Value::Null).status, 404, "it was withdrawn");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn more_requests_in_a_second_than_the_limit_are_refused_and_change_nothing() {
    for says_when in [true, false] {
        let practice = practice().await;
        let rate_limit = Some(RateLimit { per_second: 3, says_when });
        practice.tenant.play(Plays { rate_limit, ..Plays::default() });
        let client = Client::new(&practice);
        let replies: Vec<Reply> = (0..8).map(|_| Reply::read(&disable(&client))).collect();
        let refused: Vec<&Reply> = replies.iter().filter(|reply| reply.status == 429).collect();
        // a second may end in between
        assert!((2..=5).contains(&refused.len()), "{} of 8", refused.len());
        for reply in refused {
            reply.service("429 TOO_MANY_REQUESTS", "Too many requests");
            assert_eq!(reply.header("retry-after"), says_when.then_some("1"));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_box_has_a_token_and_a_person_for_each_line_of_its_list() {
    let practice = practice().await;
    practice.tenant.play(Plays { boxed: 200, ..Plays::default() });
    let list = practice.tenant.state().directory.box_list();
    let lines: Vec<(&str, &str)> = list.lines().skip(1).filter_map(|line| line.split_once(',')).collect();
    assert_eq!((lines.len(), list.lines().next()), (200, Some("Serial number,E-mail")));
    let client = Client::new(&practice);
    for (serial, email) in [lines[0], lines[199]] {
        let token = client.look_up_token(serial).ok();
        let path = "v1/users/lookup";
        let person = Reply::read(&client.raw("POST", path, &json!({"email": email}))).ok();
        assert_eq!((&token["userId"], &token["tokenStatus"]), (&person["id"], &json!("Enabled")));
    }
}
