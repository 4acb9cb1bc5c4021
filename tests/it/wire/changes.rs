//! A change is sent once, and what is not known of it is called unknown.

use std::{
    net::Ipv4Addr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use token_desk::api::{AnswerFailure, Failure, Hooks, Reached};
use tokio::{
    io::AsyncWriteExt as _,
    net::{TcpListener, TcpStream},
};

use super::{
    ADA, CODE, Call, TOKEN, client, limits, profile,
    raw::{Raw, Reply, answer, json, read_request},
};
use crate::fixtures;

/// Another person's ID.
const OTHER: &str = "00000000-1112-451b-98e1-dfe4e6afd60d";

#[tokio::test]
async fn the_request_is_the_contracts_to_the_letter() {
    for call in Call::writes() {
        let server = Raw::start(move |_, _| Reply::Send(json(&call.good_answer()))).await;
        call.make(&client(&profile(&server.url())), &Hooks::none()).await.unwrap();
        let request = server.seen().remove(0);
        let (head, body) = request.split_once("\r\n\r\n").unwrap();
        let (path, properties) = match call {
            Call::Enable => ("v1/users/ADA/sidTokens/enable", r#"{"tokenSerialNumber":"TOKEN"}"#),
            Call::ClearPin => ("v2/users/ADA/sidTokens/clearPin", r#"{"tokenSerialNumber":"TOKEN"}"#),
            Call::Unassign => ("v1/users/ADA/sidTokens/unassign", r#"{"tokenSerialNumber":"TOKEN"}"#),
            Call::Assign => (
                "v1/users/ADA/sidTokens/assign",
                r#"{"tokenName":"Ada’s new key ring","tokenSerialNumber":"TOKEN"}"#,
            ),
            Call::Rename => (
                "v1/users/ADA/sidTokens/updateName",
                r#"{"tokenSerialNumber":"TOKEN","updatedName":"Ada’s new key ring"}"#,
            ),
            Call::UserStatus => ("v1/users/ADA/userStatus", r#"{"userStatus":"Enabled"}"#),
            Call::GiveCode => ("v2/users/ADA/emergencyTokencode", "{}"),
            _ => ("v1/users/ADA/sidTokens/disable", r#"{"tokenSerialNumber":"TOKEN"}"#),
        };
        let path = path.replace("ADA", ADA);
        let method = if Call::token_changes().contains(&call) { "PATCH" } else { "PUT" };
        assert!(head.starts_with(&format!("{method} /AdminInterface/restapi/{path} HTTP/1.1\r\n")), "{head}");
        assert_eq!(body, properties.replace("TOKEN", TOKEN));
        has_the_contracts_headers(head);
    }
}

fn has_the_contracts_headers(head: &str) {
    let header = |name: &str| {
        head.lines()
            .find_map(|line| line.split_once(": ").filter(|(key, _)| key.eq_ignore_ascii_case(name)))
            .map(|(_, value)| value)
    };
    assert_eq!(header("accept"), Some("application/json"));
    assert_eq!(header("content-type"), Some("application/json"));
    assert_eq!(header("authorization"), Some("Bearer not-a-jwt-0123456789"));
    assert_eq!(header("user-agent"), Some(concat!("token-desk/", env!("CARGO_PKG_VERSION"))));
    assert_eq!((header("referer"), header("cookie")), (None, None));
}

#[tokio::test]
async fn a_change_whose_connection_ends_is_sent_once_and_unknown() {
    for call in Call::writes() {
        let whole = json(&call.good_answer());
        for length in [0, 20, whole.len() - 1] {
            let cut = whole[..length].to_vec();
            let server = Raw::start(move |_, _| Reply::Last(cut.clone())).await;
            let err = call.make(&client(&profile(&server.url())), &Hooks::none()).await.unwrap_err();
            assert_eq!((err.reached(), server.changes()), (Reached::Unknown, 1), "{call:?}");
        }
    }
}

#[tokio::test]
async fn a_change_that_meets_the_end_of_a_kept_connection_is_sent_once() {
    // the look-up leaves its connection to the change, and the server closes it when the change arrives:
    // what a client that repeats requests on a new connection would repeat
    let server = Raw::start(|_, request| match request.split(' ').next() {
        Some("PATCH") => Reply::Last(Vec::new()),
        _ => Reply::Send(json(&Call::Token.good_answer())),
    })
    .await;
    let client = client(&profile(&server.url()));
    for round in 1..=5 {
        Call::Token.make(&client, &Hooks::none()).await.unwrap();
        let err = Call::Disable.make(&client, &Hooks::none()).await.unwrap_err();
        assert_eq!((err.reached(), server.changes()), (Reached::Unknown, round));
    }
}

#[tokio::test]
async fn a_change_that_races_with_the_end_of_a_kept_connection_is_never_taken_twice() {
    // the server closes each connection right after its first answer: the change may meet a connection that
    // is open, closing or closed
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let taken = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&taken);
    let server = tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let counted = Arc::clone(&counted);
            tokio::spawn(async move { one_answer(&mut stream, &counted).await });
        }
    });
    let client = client(&profile(&format!("http://{address}")));
    let mut done = 0;
    for round in 0..100 {
        Call::Token.make(&client, &Hooks::none()).await.ok();
        let before = taken.load(Ordering::SeqCst);
        let result = Call::Disable.make(&client, &Hooks::none()).await;
        let times = taken.load(Ordering::SeqCst) - before;
        assert!(times <= 1, "taken {times} times in round {round}");
        match result {
            Ok(()) => {
                assert_eq!(times, 1);
                done += 1;
            }
            Err(err) => assert_eq!(err.reached(), Reached::Unknown, "{err:?}"),
        }
    }
    assert!(done > 0, "not one of a hundred changes came through");
    server.abort();
}

async fn one_answer(stream: &mut TcpStream, taken: &AtomicUsize) {
    let Some(request) = read_request(stream).await else { return };
    let call = if request.starts_with("PATCH") {
        taken.fetch_add(1, Ordering::SeqCst);
        Call::Disable
    } else {
        Call::Token
    };
    stream.write_all(&json(&call.good_answer())).await.ok();
}

#[tokio::test]
async fn no_answer_makes_a_change_be_sent_again() {
    for call in Call::writes() {
        for status in [400, 401, 403, 404, 408, 409, 425, 500, 502, 503, 504] {
            let server =
                Raw::start(move |_, _| Reply::Send(answer(status, &[("Retry-After", "0")], ""))).await;
            let err = call.make(&client(&profile(&server.url())), &Hooks::none()).await.unwrap_err();
            assert_eq!((err.status(), server.seen().len()), (Some(status), 1), "{call:?}");
            let expected = if status == 408 || status >= 500 { Reached::Unknown } else { Reached::Refused };
            assert_eq!(err.reached(), expected, "{call:?} {status}");
        }
    }
}

#[tokio::test]
async fn a_change_that_was_not_processed_is_sent_again() {
    for call in Call::writes() {
        let server = Raw::start(move |number, _| match number {
            0 => Reply::Send(answer(429, &[("Retry-After", "0")], "")),
            _ => Reply::Send(json(&call.good_answer())),
        })
        .await;
        call.make(&client(&profile(&server.url())), &Hooks::none()).await.unwrap();
        assert_eq!(server.changes(), 2, "{call:?}");
    }
}

#[tokio::test]
async fn a_change_that_is_not_answered_in_time_is_sent_once_and_unknown() {
    let server = Raw::start(|_, _| Reply::Hang(Vec::new())).await;
    let mut profile = profile(&server.url());
    profile.limits = limits(1000, 400, 400);
    let err = Call::Disable.make(&client(&profile), &Hooks::none()).await.unwrap_err();
    assert_eq!((err.reached(), server.changes()), (Reached::Unknown, 1));
}

#[tokio::test]
async fn an_answer_about_another_token_or_user_is_no_confirmation() {
    for call in Call::writes() {
        let good = call.good_answer();
        let others: &[(&str, &str)] = match call {
            Call::Enable => {
                &[("Enabled", "Disabled"), ("tokenStatus", "status"), ("userId", "id"), (ADA, OTHER)]
            }
            Call::ClearPin => &[("false", "true"), ("pinSet", "pin"), (ADA, OTHER)],
            Call::Rename => &[("new", "old"), ("\"name\"", "\"updatedName\""), (ADA, OTHER)],
            Call::Unassign => &[
                ("Unassigned", "Active"),
                ("tokenState", "state"),
                ("{", "{\"userId\":\"00000000-1112-451b-98e1-dfe4e6afd60d\","),
            ],
            Call::Assign => &[("Activation Pending", "Unassigned"), ("userId", "id"), (ADA, OTHER)],
            Call::UserStatus => {
                &[("Enabled", "Disabled"), ("userStatus", "status"), ("\"id\"", "\"x\""), (ADA, OTHER)]
            }
            Call::GiveCode => &[("emergencyTokencode\"", "code\""), (CODE, ""), (ADA, OTHER)],
            _ => &[("Disabled", "Enabled"), ("tokenStatus", "status"), ("userId", "id"), (ADA, OTHER)],
        };
        let token = [(TOKEN, fixtures::SPARE_SERIAL), ("tokenSerialNumber", "serial")];
        let token = token.iter().filter(|_| Call::token_changes().contains(&call));
        for (from, to) in token.chain(others) {
            let body = good.replace(from, to);
            assert_ne!(body, good, "{call:?}");
            let server = Raw::start(move |_, _| Reply::Send(json(&body))).await;
            let err = call.make(&client(&profile(&server.url())), &Hooks::none()).await.unwrap_err();
            assert_eq!(err.reached(), Reached::Unknown);
            let failure = super::failure(Err(err));
            assert!(
                matches!(failure, Failure::Answer(AnswerFailure::WrongAnswer { .. })),
                "{call:?}, {to}: {failure:?}"
            );
        }
    }
}
