//! 429 and 401: what is tried again, how often, and who may stop it. The token endpoint.

use crate::english::English;
use std::{
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use secrecy::ExposeSecret as _;
use token_desk::{
    api::{Brake, Client, Doing, Error, Hooks, Reached, Secret, Wait},
    domain::{change::action::Action, problem::ProblemKind, sign_in::credential::OAuthClient},
    practice::Practice,
};

use super::{
    Call, capped, client, profile,
    raw::{Raw, Reply, answer, json},
};

fn too_many(retry_after: Option<&str>) -> Reply {
    let headers: Vec<_> = retry_after.map(|value| ("Retry-After", value)).into_iter().collect();
    Reply::Send(answer(
        429,
        &headers,
        r#"{"code":"429 TOO_MANY_REQUESTS","description":"Too many requests"}"#,
    ))
}

/// Hooks that remember what they were told.
fn listening() -> (Hooks, Arc<Mutex<Vec<Wait>>>, Brake) {
    let waits = Arc::new(Mutex::new(Vec::new()));
    let brake = Brake::default();
    let heard = Arc::clone(&waits);
    (Hooks::new(move |wait| heard.lock().unwrap().push(wait), brake.clone()), waits, brake)
}

#[tokio::test]
async fn a_429_is_waited_out_for_reads_and_for_changes() {
    for call in Call::ALL {
        let server = Raw::start(move |number, _| match number {
            0 | 1 => too_many(Some("0")),
            _ => Reply::Send(json(&call.good_answer())),
        })
        .await;
        let (hooks, waits, _stop) = listening();
        call.make(&client(&profile(&server.url())), &hooks).await.unwrap();
        assert_eq!(server.seen().len(), 3);
        let attempts: Vec<_> = waits.lock().unwrap().iter().map(|wait| wait.attempt).collect();
        assert_eq!(attempts, [2, 3]);
        let seen = server.seen();
        assert!(seen.iter().all(|request| *request == seen[0]), "the same request each time");
    }
}

#[tokio::test]
async fn after_three_tries_the_429_is_the_answer() {
    let server = Raw::start(|_, _| too_many(Some("0"))).await;
    let err = Call::Disable.make(&client(&profile(&server.url())), &Hooks::none()).await.unwrap_err();
    assert_eq!((server.seen().len(), err.reached()), (3, Reached::Refused));
    assert_eq!(err.problem(Doing::Change(Action::Disable)).kind, ProblemKind::TooManyRequests);
}

#[tokio::test]
async fn the_wait_is_as_long_as_the_server_asks_in_seconds_or_as_a_date() {
    let replies = [
        too_many(Some("1")),
        // the server's own clock counts, not this computer's
        Reply::Send(answer(
            429,
            &[("Date", "Sun, 06 Nov 1994 08:49:36 GMT"), ("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")],
            "",
        )),
    ];
    let waited = replies.map(|reply| {
        tokio::spawn(async move {
            let server = Raw::start(move |number, _| match number {
                0 => reply.clone(),
                _ => Reply::Send(json(&Call::Email.good_answer())),
            })
            .await;
            let (hooks, waits, _stop) = listening();
            let client = client(&profile(&server.url()));
            let started = Instant::now();
            Call::Email.make(&client, &hooks).await.unwrap();
            assert_eq!(waits.lock().unwrap().len(), 1);
            started.elapsed()
        })
    });
    for waited in waited {
        let waited = capped(waited).await.unwrap();
        assert!((Duration::from_secs(1)..Duration::from_secs(5)).contains(&waited), "{waited:?}");
    }
}

#[tokio::test]
async fn a_wait_can_be_stopped_and_the_429_is_then_the_answer() {
    for retry_after in [Some("30"), None] {
        let server = Raw::start(move |_, _| too_many(retry_after)).await;
        let (hooks, waits, stop) = listening();
        let client = client(&profile(&server.url()));
        let call = tokio::spawn(async move { Call::Disable.make(&client, &hooks).await });
        capped(async {
            while waits.lock().unwrap().is_empty() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        })
        .await;
        assert!(stop.stop(), "nothing is on its way");
        let err = capped(call).await.unwrap().unwrap_err();
        assert_eq!((err.status(), err.reached(), server.seen().len()), (Some(429), Reached::Refused, 1));
    }
}

/// An OAuth client whose token endpoint and API are the same server.
fn oauth(server: &Raw, practice: &Practice) -> Client {
    let credential = OAuthClient {
        issuer: format!("{}/oauth", server.url()),
        client_id: practice.client_id().to_owned(),
        jwk: practice.oauth_jwk().clone(),
        scopes: vec!["rsa.user.read".to_owned()],
    };
    Client::new(&profile(&server.url()), Secret::OAuthClient(credential), None).unwrap()
}

fn access_token(number: usize) -> Reply {
    Reply::Send(json(&format!(
        r#"{{"access_token":"token-{number}","token_type":"Bearer","expires_in":3600}}"#
    )))
}

#[tokio::test]
async fn a_401_gets_a_read_a_new_token_and_one_more_try_but_never_a_change() {
    let practice = Practice::start(0).await.unwrap();
    for call in Call::ALL {
        let server = Raw::start(move |number, request| {
            if request.starts_with("POST /oauth/token") {
                access_token(number)
            } else if request.contains("Bearer token-0") {
                Reply::Send(answer(401, &[], ""))
            } else {
                Reply::Send(json(&call.good_answer()))
            }
        })
        .await;
        let client = oauth(&server, &practice);
        let first = call.make(&client, &Hooks::none()).await;
        if call.changes() {
            let err = first.unwrap_err();
            assert_eq!((err.status(), err.reached(), server.changes()), (Some(401), Reached::Refused, 1));
            // the token that was refused is not used again
            call.make(&client, &Hooks::none()).await.unwrap();
        } else {
            first.unwrap();
        }
        assert_eq!(server.count("POST /oauth/token"), 2);
    }
}

#[tokio::test]
async fn a_second_401_is_the_answer() {
    let practice = Practice::start(0).await.unwrap();
    let server = Raw::start(|number, request| {
        if request.starts_with("POST /oauth/token") {
            access_token(number)
        } else {
            Reply::Send(answer(401, &[], ""))
        }
    })
    .await;
    let err = Call::Email.make(&oauth(&server, &practice), &Hooks::none()).await.unwrap_err();
    assert_eq!((err.status(), server.seen().len()), (Some(401), 4));
    // a pasted token cannot be replaced
    let server = Raw::start(|_, _| Reply::Send(answer(401, &[], ""))).await;
    Call::Email.make(&client(&profile(&server.url())), &Hooks::none()).await.unwrap_err();
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn calls_at_the_same_time_make_one_request_for_a_token_between_them() {
    let practice = Practice::start(0).await.unwrap();
    let server = Raw::start(|number, request| {
        if request.starts_with("POST /oauth/token") {
            access_token(number)
        } else {
            Reply::Send(json(&Call::Email.good_answer()))
        }
    })
    .await;
    let client = oauth(&server, &practice);
    let hooks = Hooks::none();
    let calls = tokio::join!(
        Call::Email.make(&client, &hooks),
        Call::UserName.make(&client, &hooks),
        Call::Email.make(&client, &hooks),
    );
    assert!(calls.0.is_ok() && calls.1.is_ok() && calls.2.is_ok());
    assert_eq!((server.count("POST /oauth/token"), server.seen().len()), (1, 4));
    let form = server.seen().into_iter().find(|request| request.starts_with("POST /oauth/token")).unwrap();
    assert!(form.to_lowercase().contains("content-type: application/x-www-form-urlencoded"), "{form}");
    assert!(!form.to_lowercase().contains("authorization:"), "{form}");
    assert!(form.contains("scope=rsa.user.read"), "{form}");
}

#[tokio::test]
async fn without_a_token_a_change_is_not_sent() {
    let practice = Practice::start(0).await.unwrap();
    let refusals = [
        (
            answer(400, &[], r#"{"error":"invalid_scope","error_description":"Unknown scope"}"#),
            ProblemKind::Credential,
        ),
        (answer(401, &[], r#"{"error":"invalid_client"}"#), ProblemKind::Credential),
        (answer(500, &[], ""), ProblemKind::ServerError),
        (answer(200, &[], "<html>"), ProblemKind::NotJson),
        (answer(200, &[], r#"{"token":"s3cret-token"}"#), ProblemKind::WrongAnswer),
        (answer(200, &[], r#"{"access_token":"s3cret-token","#), ProblemKind::NotJson),
        (answer(302, &[("Location", "https://login.example/")], ""), ProblemKind::Redirected),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n".to_vec(), ProblemKind::ClosedEarly),
    ];
    for (bytes, kind) in refusals {
        let server = Raw::start(move |_, _| Reply::Last(bytes.clone())).await;
        let err = Call::Disable.make(&oauth(&server, &practice), &Hooks::none()).await.unwrap_err();
        assert_eq!((err.reached(), server.changes()), (Reached::NotSent, 0));
        let problem = err.problem(Doing::Change(Action::Disable));
        assert_eq!(problem.kind, kind);
        assert_eq!(problem.summary.english(), "The token was not disabled");
        assert!(problem.details.contains("POST …/token"), "{}", problem.details);
        assert!(!format!("{err:?} {problem:?}").contains("s3cret"), "{err:?}");
    }
}

#[tokio::test]
async fn a_client_without_some_of_the_permissions_loses_no_more_than_it_must_and_is_told_what_it_lacks() {
    const CORE: &str = "rsa.user.read rsa.authenticator.sidtoken.read rsa.authenticator.mobile.read \
                        rsa.authenticator.sidtoken.manage";
    let practice = Practice::start(0).await.unwrap();
    let whole = profile("http://127.0.0.1:1").scopes_to_ask();
    let unverified: Vec<_> = whole.iter().filter(|scope| *scope != "rsa.user.verify").cloned().collect();
    // whether the profile lists them itself, what the token endpoint gives, and how often it is asked
    for (listed, gives, requests) in [
        (false, whole.join(" "), 1),
        (false, unverified.join(" "), 2),
        (false, CORE.to_owned(), 3),
        (false, "nothing".to_owned(), 3),
        (true, CORE.to_owned(), 1),
    ] {
        let given = gives.clone();
        let server = Raw::start(move |number, request| {
            let asked = request.split('&').find_map(|field| field.strip_prefix("scope="));
            match asked.map(|scopes| scopes.replace('+', " ")) {
                Some(scopes) if scopes == given => access_token(number),
                Some(_) => Reply::Send(answer(400, &[], r#"{"error":"invalid_scope"}"#)),
                None => Reply::Send(json(&Call::Email.good_answer())),
            }
        })
        .await;
        let mut profile = profile(&server.url());
        if listed {
            profile.scopes = profile.scopes_to_ask();
        }
        let credential = OAuthClient {
            issuer: format!("{}/oauth", server.url()),
            client_id: practice.client_id().to_owned(),
            jwk: practice.oauth_jwk().clone(),
            scopes: profile.scopes_to_ask(),
        };
        let client = Client::new(&profile, Secret::OAuthClient(credential), None).unwrap();
        match Call::Email.make(&client, &Hooks::none()).await {
            Ok(()) => assert_eq!((listed, client.scopes().unwrap().join(" ")), (false, gives)),
            Err(err) => {
                let problem = err.problem(Doing::SignIn);
                assert!(
                    problem.details.contains("invalid_scope") && (listed || gives == "nothing"),
                    "{problem:?}"
                );
            }
        }
        assert_eq!(server.count("POST /oauth/token"), requests);
    }
}

#[tokio::test]
async fn a_429_of_the_token_endpoint_is_waited_out_too() {
    let practice = Practice::start(0).await.unwrap();
    let server = Raw::start(|number, request| match (request.starts_with("POST /oauth/token"), number) {
        (true, 0) => too_many(Some("0")),
        (true, _) => access_token(number),
        (false, _) => Reply::Send(json(&Call::Email.good_answer())),
    })
    .await;
    let (hooks, waits, _stop) = listening();
    Call::Email.make(&oauth(&server, &practice), &hooks).await.unwrap();
    assert_eq!((waits.lock().unwrap().len(), server.count("POST /oauth/token")), (1, 2));
}

#[tokio::test]
async fn an_assertion_that_the_token_endpoint_repeats_is_in_no_error() {
    let practice = Practice::start(0).await.unwrap();
    let server = Raw::start(|_, request| {
        let form = request.split_once("\r\n\r\n").unwrap().1;
        let assertion = form.split('&').find_map(|field| field.strip_prefix("client_assertion=")).unwrap();
        let body = format!(r#"{{"error":"invalid_client","error_description":"bad assertion {assertion}"}}"#);
        Reply::Send(answer(401, &[], &body))
    })
    .await;
    let err = Call::Email.make(&oauth(&server, &practice), &Hooks::none()).await.unwrap_err();
    assert!(err.problem(Doing::SignIn).details.contains("bad assertion [left out]"), "{err:?}");
}

#[tokio::test]
async fn no_secret_is_in_what_can_be_printed() {
    let practice = Practice::start(0).await.unwrap();
    let server = Raw::start(|_, _| access_token(0)).await;
    let client = oauth(&server, &practice);
    let err: Error = Call::Email.make(&client, &Hooks::none()).await.unwrap_err();
    let jwk: serde_json::Value = serde_json::from_str(practice.oauth_jwk().expose_secret()).unwrap();
    let printed = format!("{client:?} {err:?}");
    for secret in [jwk["d"].as_str().unwrap(), "token-0"] {
        assert!(!printed.contains(secret), "{printed}");
    }
    assert!(printed.contains(practice.client_id()));
}

#[tokio::test]
async fn what_was_stopped_before_it_left_is_not_sent_and_what_was_stopped_on_its_way_not_sent_again() {
    let server = Raw::start(|_, _| too_many(Some("0"))).await;
    let (hooks, waits, brake) = listening();
    assert!(brake.stop());
    let err = Call::Disable.make(&client(&profile(&server.url())), &hooks).await.unwrap_err();
    assert!(matches!(err, Error::Stopped), "{err:?}");
    assert_eq!((err.reached(), server.seen().len()), (Reached::NotSent, 0));
    let problem = err.problem(Doing::Change(Action::Disable));
    assert_eq!(
        (problem.kind, problem.summary.english().as_str()),
        (ProblemKind::Stopped, "The token was not disabled")
    );

    let brake = Brake::default();
    let pressed = brake.clone();
    let server = Raw::start(move |_, _| {
        assert!(!pressed.stop(), "it has left");
        too_many(Some("0"))
    })
    .await;
    let hooks = Hooks::new(|_| {}, brake);
    let err = Call::Disable.make(&client(&profile(&server.url())), &hooks).await.unwrap_err();
    assert_eq!((err.status(), err.reached(), server.seen().len()), (Some(429), Reached::Refused, 1));
    assert!(waits.lock().unwrap().is_empty());
}
