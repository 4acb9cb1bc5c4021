//! Answers that no server should give, and connections that end where they should not.

use crate::english::English;
use std::{io::Write as _, time::Duration};

use token_desk::{
    api::{AnswerFailure, BodyKind, ConnectFailure, Doing, Error, Failure, Hooks, Reached, Shape},
    domain::{change::action::Action, problem::ProblemKind},
};

use super::{
    BEARER, CODE, Call, capped, client, exchange, failure, limits, profile,
    raw::{Raw, Reply, answer, json},
};

/// What a client makes of an answer to each of its calls.
async fn each(reply: Reply, check: impl Fn(Call, &Error)) {
    let server = Raw::start(move |_, _| reply.clone()).await;
    let client = client(&profile(&server.url()));
    for call in Call::ALL {
        let err = call.make(&client, &Hooks::none()).await.unwrap_err();
        check(call, &err);
        let words = format!("{err:?} {err} {:?}", err.problem(Doing::Search));
        assert!(!words.contains(BEARER) && !words.contains(CODE), "{words}");
    }
}

/// The failure of each call; only the change is unknown, and it was sent once.
async fn each_unknown(reply: Reply, kind: ProblemKind, is: impl Fn(&Failure) -> bool) {
    each(reply, |call, err| {
        let Error::Exchange(exchange) = err else { panic!("{err:?}") };
        assert!(is(&exchange.failure), "{call:?}: {:?}", exchange.failure);
        assert_eq!(err.problem(Doing::Change(Action::Disable)).kind, kind, "{call:?}");
        let reached = if call.changes() { Reached::Unknown } else { Reached::NotSent };
        assert_eq!(err.reached(), reached, "{call:?}");
    })
    .await;
}

fn not_json(expected: BodyKind) -> impl Fn(&Failure) -> bool {
    move |failure| matches!(failure, Failure::Answer(AnswerFailure::NotJson { kind, .. }) if *kind == expected)
}

fn closed(failure: &Failure) -> bool {
    matches!(failure, Failure::Answer(AnswerFailure::ClosedEarly { .. }))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn gzipped(body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

#[tokio::test]
async fn good_answers_are_good_however_they_are_sent() {
    for call in Call::ALL {
        let body = call.good_answer();
        let chunked = body.as_bytes().chunks(7).fold(Vec::new(), |mut sent, chunk| {
            sent.extend(format!("{:x}\r\n", chunk.len()).bytes());
            sent.extend(chunk);
            sent.extend(b"\r\n");
            sent
        });
        let chunked = [
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec(),
            chunked,
            b"0\r\n\r\n".to_vec(),
        ];
        let until_closed = format!("HTTP/1.1 200 OK\r\n\r\n{body}").into_bytes();
        let replies = [
            Reply::Send(json(&body)),
            Reply::Send(json(&format!("\u{feff}{body}\r\n"))),
            Reply::Send(chunked.concat()),
            Reply::Send(gzipped(&gzip(body.as_bytes()))),
            Reply::Last(until_closed),
            Reply::Last(json(&body)),
        ];
        for reply in replies {
            let server = Raw::start(move |_, _| reply.clone()).await;
            call.make(&client(&profile(&server.url())), &Hooks::none()).await.unwrap();
        }
    }
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_told_as_what_it_is() {
    let page = "<!DOCTYPE html><html><head><title>Bad Gateway</title></head></html>";
    each_unknown(Reply::Send(answer(200, &[], page)), ProblemKind::NotJson, not_json(BodyKind::WebPage))
        .await;
    each_unknown(Reply::Send(answer(200, &[], "")), ProblemKind::NotJson, not_json(BodyKind::Empty)).await;
    each_unknown(Reply::Send(answer(200, &[], "OK")), ProblemKind::NotJson, not_json(BodyKind::Garbled))
        .await;
    let broken = r#"{"id":"eb2e12ae-11"#;
    each_unknown(Reply::Send(json(broken)), ProblemKind::NotJson, not_json(BodyKind::BrokenOff)).await;
    let mut latin = answer(200, &[], "{\"id\":\"?\"}");
    let at = latin.len() - 3;
    latin[at] = 0xe9;
    each_unknown(Reply::Send(latin), ProblemKind::NotJson, not_json(BodyKind::Garbled)).await;
    let damaged = gzipped(b"this was never compressed");
    each_unknown(Reply::Send(damaged), ProblemKind::NotJson, not_json(BodyKind::Garbled)).await;
}

#[tokio::test]
async fn an_answer_that_is_json_but_says_something_else_is_a_wrong_answer() {
    for body in ["{}", "[1]", "null", "true", "\"Disabled\"", "{\"elements\":7,\"sidTokens\":7,\"id\":{}}"] {
        let wrong = |failure: &Failure| matches!(failure, Failure::Answer(AnswerFailure::WrongAnswer { .. }));
        each_unknown(Reply::Send(json(body)), ProblemKind::WrongAnswer, wrong).await;
    }
}

#[tokio::test]
async fn a_connection_that_ends_early_is_told_as_that() {
    let whole = String::from_utf8(json(r#"{"id":"eb2e12ae-1112-451b-98e1-dfe4e6afd60d"}"#)).unwrap();
    for length in [0, 9, 30, whole.len() - 5] {
        each_unknown(Reply::Last(whole.as_bytes()[..length].to_vec()), ProblemKind::ClosedEarly, closed)
            .await;
    }
    let chunk = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n".to_vec();
    each_unknown(Reply::Last(chunk), ProblemKind::ClosedEarly, closed).await;
    let squeezed = gzip(&[b' '; 4000]);
    let squeezed = gzipped(&squeezed);
    each_unknown(Reply::Last(squeezed[..squeezed.len() - 9].to_vec()), ProblemKind::ClosedEarly, closed)
        .await;
}

#[tokio::test]
async fn a_status_is_known_although_the_rest_never_came() {
    let cut = b"HTTP/1.1 200 OK\r\nX-Request-ID: r-1\r\nContent-Length: 90\r\n\r\n{".to_vec();
    each(Reply::Last(cut), |_, err| {
        assert_eq!(err.status(), Some(200));
        assert!(err.problem(Doing::Change(Action::Disable)).details.contains("request ID r-1"));
    })
    .await;
    // a refusal is a refusal, whatever becomes of its words
    for reply in [
        Reply::Last(b"HTTP/1.1 409 Conflict\r\nContent-Length: 90\r\n\r\n{\"code\":".to_vec()),
        Reply::Endless(b"HTTP/1.1 409 Conflict\r\n\r\n".to_vec(), vec![b' '; 4096]),
    ] {
        each(reply, |call, err| {
            assert_eq!(err.problem(Doing::Change(Action::Disable)).kind, ProblemKind::Conflict);
            if call.changes() {
                assert_eq!(err.reached(), Reached::Refused);
            }
        })
        .await;
    }
}

#[tokio::test]
async fn what_does_not_speak_http_is_told_as_that() {
    let not_http = |failure: &Failure| matches!(failure, Failure::Answer(AnswerFailure::NotHttp { .. }));
    each_unknown(Reply::Last(b"SSH-2.0-OpenSSH_9.6\r\n\r\n".to_vec()), ProblemKind::NotJson, not_http).await;
    let ours = |failure: &Failure| matches!(failure, Failure::Answer(AnswerFailure::NotHttp { why }) if why.ends_with("the rules of HTTP"));
    each_unknown(Reply::Last(b"HTTP/1.1 two hundred\r\n\r\n".to_vec()), ProblemKind::NotJson, ours).await;
}

#[tokio::test]
async fn an_answer_that_is_too_big_is_not_taken() {
    let too_big = |failure: &Failure| matches!(failure, Failure::Answer(AnswerFailure::TooBig));
    // by its own account
    let announced = b"HTTP/1.1 200 OK\r\nContent-Length: 1048577\r\n\r\n".to_vec();
    each_unknown(Reply::Endless(announced, vec![b' '; 4096]), ProblemKind::TooBig, too_big).await;
    // without end
    let endless = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    each_unknown(Reply::Endless(endless, vec![b' '; 65536]), ProblemKind::TooBig, too_big).await;
    // small on the wire
    let bomb = gzip(&vec![b' '; 64 * 1024 * 1024]);
    assert!(bomb.len() < 100_000);
    each_unknown(Reply::Send(gzipped(&bomb)), ProblemKind::TooBig, too_big).await;
    // a head without end
    let head = b"HTTP/1.1 200 OK\r\n".to_vec();
    each_unknown(
        Reply::Endless(head, b"X-Filler: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n".to_vec()),
        ProblemKind::TooBig,
        too_big,
    )
    .await;
}

#[tokio::test]
async fn one_mebibyte_is_just_small_enough() {
    for (spare, fits) in [(0, true), (1, false)] {
        let mut body = Call::Email.good_answer();
        body.push_str(&" ".repeat(1024 * 1024 + spare - body.len()));
        let chunked = format!(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
            body.len()
        );
        for bytes in [json(&body), chunked.into_bytes(), gzipped(&gzip(body.as_bytes()))] {
            let server = Raw::start(move |_, _| Reply::Send(bytes.clone())).await;
            let result = Call::Email.make(&client(&profile(&server.url())), &Hooks::none()).await;
            assert_eq!(result.is_ok(), fits);
        }
    }
}

#[tokio::test]
async fn a_server_that_is_too_slow_is_given_up() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{".to_vec();
    let server =
        Raw::start(move |number, _| Reply::Hang(if number % 2 == 0 { Vec::new() } else { head.clone() }))
            .await;
    let mut profile = profile(&server.url());
    profile.limits = limits(1000, 500, 700);
    let client = client(&profile);
    // all at the same time, and each twice
    let calls: Vec<_> = [Call::ALL, Call::ALL]
        .concat()
        .into_iter()
        .map(|call| {
            let client = client.clone();
            (call, tokio::spawn(async move { failure(call.make(&client, &Hooks::none()).await) }))
        })
        .collect();
    for (call, running) in calls {
        let Failure::Answer(AnswerFailure::TimedOut { limit }) = capped(running).await.unwrap() else {
            panic!("{call:?}")
        };
        assert_eq!(limit, Duration::from_millis(if call.changes() { 700 } else { 500 }));
    }
}

#[tokio::test]
async fn a_redirect_is_never_followed_and_the_token_goes_nowhere_else() {
    let elsewhere = Raw::start(|_, _| Reply::Send(json("{}"))).await;
    for status in [301, 302, 303, 307, 308] {
        let to = format!("{}/login?x=1", elsewhere.url());
        let host = elsewhere.address.to_string();
        let reply = Reply::Send(answer(status, &[("Location", &to)], ""));
        each(reply, |call, err| {
            let Error::Exchange(exchange) = err else { panic!("{err:?}") };
            let Failure::Answer(AnswerFailure::Redirected { to }) = &exchange.failure else {
                panic!("{:?}", exchange.failure)
            };
            assert_eq!(to.as_deref(), Some(host.as_str()));
            assert_eq!(err.reached() == Reached::Unknown, call.changes());
            assert!(err.problem(Doing::Search).cause.contains(&host));
        })
        .await;
    }
    assert_eq!(elsewhere.seen(), [] as [String; 0]);
    let here = Reply::Send(answer(302, &[("Location", "/elsewhere")], ""));
    each_unknown(here, ProblemKind::Redirected, |failure| {
        matches!(failure, Failure::Answer(AnswerFailure::Redirected { to: None }))
    })
    .await;
}

#[tokio::test]
async fn a_gateways_page_keeps_its_status() {
    let page = "<html><head><title>503 Service Unavailable</title></head><body>F5</body></html>";
    each(Reply::Send(answer(503, &[("Content-Type", "text/html")], page)), |call, err| {
        let Error::Exchange(exchange) = err else { panic!("{err:?}") };
        let Failure::Status(answer) = &exchange.failure else { panic!("{err:?}") };
        assert_eq!((answer.status, answer.shape), (503, Shape::WebPage));
        let problem = err.problem(Doing::Search);
        assert_eq!(problem.kind, ProblemKind::Gateway);
        // of who may give a code no words are kept
        let quoted = problem.details.contains("503 Service Unavailable");
        assert_eq!(quoted, call != Call::GiveCode, "{}", problem.details);
    })
    .await;
}

#[tokio::test]
async fn only_200_is_good() {
    for status in [201, 202, 204, 206] {
        each(Reply::Send(answer(status, &[], "")), |call, err| {
            assert_eq!(err.status(), Some(status));
            assert_eq!(err.reached() == Reached::Unknown, call.changes());
        })
        .await;
    }
}

#[tokio::test]
async fn a_token_that_the_server_repeats_is_in_no_error() {
    let words = format!(r#"{{"code":"403 FORBIDDEN","description":"Token {BEARER} is not accepted"}}"#);
    each(Reply::Send(answer(403, &[], &words)), |call, err| {
        let details = err.problem(Doing::Search).details;
        assert_eq!(details.contains("Token [left out] is not accepted"), call != Call::GiveCode);
    })
    .await;
    each(Reply::Send(answer(200, &[], &format!("Authorization: Bearer {BEARER}"))), |_, _| {}).await;
}

#[tokio::test]
async fn nobody_there_is_told_from_somebody_who_does_not_answer() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let profile = profile(&format!("http://{free}"));
    let err = Call::Disable.make(&client(&profile), &Hooks::none()).await.unwrap_err();
    assert_eq!(err.reached(), Reached::NotSent);
    let problem = err.problem(Doing::Change(Action::Disable));
    assert_eq!(problem.kind, ProblemKind::Unreachable);
    assert!(problem.cause.contains(&free.to_string()), "{}", problem.cause);
    assert!(matches!(failure(Err(err)), Failure::Connect(ConnectFailure::ConnectionRefused { .. })));
}

#[tokio::test]
async fn a_name_that_cannot_be_found_is_told_as_that() {
    // a label of 64 characters is longer than any name may have: the system refuses it without asking
    // anybody
    let name = format!("{}.invalid", "a".repeat(64));
    let mut profile = profile(&format!("https://{name}"));
    profile.proxy = token_desk::domain::profile::Proxy::None;
    let err = capped(Call::Disable.make(&client(&profile), &Hooks::none())).await.unwrap_err();
    assert_eq!(err.reached(), Reached::NotSent);
    assert_eq!(err.problem(Doing::Change(Action::Disable)).kind, ProblemKind::NameNotFound);
    assert!(err.problem(Doing::Change(Action::Disable)).cause.contains(&name));
    assert!(exchange(Err(err)).head.is_none());
}
