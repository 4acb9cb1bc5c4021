//! Hostile and broken servers, as a table: what each of them does × every call of the program, the token
//! endpoint included. Each call must end within its time limit, with little memory, in words, and with the
//! right class: a change that may have reached the server is unknown and was sent once.
//!
//! Certificates are in `trust`, proxies in `proxies`; how single failures are told apart in `odd`.

mod answers;

use crate::english::English;
use std::time::{Duration, Instant};

use secrecy::SecretString;
use token_desk::{
    api::{Client, Doing, Error, Hooks, Reached, Secret},
    domain::{
        change::action::Action, problem::ProblemKind, profile::Profile, sign_in::credential::OAuthClient,
    },
    practice::Practice,
};
use tokio::task::JoinSet;

use super::{
    BEARER, CODE, Call, bearer, capped, limits, profile,
    raw::{Raw, Reply, answer, json as good_json},
    trust::Authority,
};
use answers::{Ends, Hostile, at_once, until_the_limit, without_end};

/// A good answer of a token endpoint.
const ACCESS_TOKEN: &str = r#"{"access_token":"an-access-token","token_type":"Bearer","expires_in":3600}"#;

/// Which answer a request asks for, as a good server would give it.
fn good_answer(request: &str) -> String {
    let path = request.split(' ').nth(1).unwrap();
    let call = match path.rsplit('/').next().unwrap() {
        "token" => return ACCESS_TOKEN.to_owned(),
        "disable" => Call::Disable,
        "enable" => Call::Enable,
        "clearPin" => Call::ClearPin,
        "updateName" => Call::Rename,
        "unassign" => Call::Unassign,
        "assign" => Call::Assign,
        "devices" => Call::Tokens,
        "status" => Call::VerifyStatus,
        "userStatus" => Call::UserStatus,
        "emergencyTokencode" => Call::GiveCode,
        _ if path.contains("/authlogs/") => Call::Events,
        _ if path.contains("/sidTokens/lookup") => Call::Token,
        _ if path.contains("/users/lookup") => Call::Email,
        _ => Call::Search,
    };
    call.good_answer()
}

/// What a client is given to sign in with.
#[derive(Clone)]
enum With {
    Bearer,
    /// A client of this ID with this key; the token endpoint is the same server.
    OAuth(String, SecretString),
}

impl With {
    fn client(&self, profile: &Profile, server: &Raw) -> Client {
        let secret = match self {
            Self::Bearer => bearer(),
            Self::OAuth(client_id, jwk) => Secret::OAuthClient(OAuthClient {
                issuer: format!("{}/oauth", server.url()),
                client_id: client_id.clone(),
                jwk: jwk.clone(),
                scopes: Vec::new(),
            }),
        };
        Client::new(profile, secret, None).unwrap()
    }
}

/// Both ways to sign in, and which of them has its token endpoint in the way.
async fn ways() -> [With; 2] {
    let practice = Practice::start(0).await.unwrap();
    [With::Bearer, With::OAuth(practice.client_id().to_owned(), practice.oauth_jwk().clone())]
}

/// Makes every call to a hostile server, all at the same time, and looks at how each ended.
async fn meets((name, ends, reply): Hostile, with: &With, limit: Duration) {
    let server = Raw::start(move |_, request| reply(&good_answer(request))).await;
    let mut profile = profile(&server.url());
    let millis = u64::try_from(limit.as_millis()).unwrap();
    profile.limits = limits(millis, millis, millis);
    let calls = match with {
        With::Bearer => Call::ALL.to_vec(),
        // whatever the call, it does not come past the token endpoint: a read and the change will do
        With::OAuth(..) => vec![Call::Email, Call::Disable],
    };
    let count = calls.len();
    let changes = calls.iter().filter(|call| call.changes()).count();
    let started = Instant::now();
    let running: Vec<_> = calls
        .into_iter()
        .map(|call| {
            let client = with.client(&profile, &server);
            (call, tokio::spawn(async move { call.make(&client, &Hooks::none()).await }))
        })
        .collect();
    for (call, running) in running {
        let result = capped(running).await.unwrap();
        let what = format!("{name}, {call:?}");
        match (result, ends) {
            (Ok(()), Ends::Good) => {}
            (Err(err), _) => ended(&err, ends, call, with, &what),
            (Ok(()), _) => panic!("{what}: taken for good"),
        }
    }
    // far more than the limit: several calls run at once here, beside other tests
    assert!(started.elapsed() < limit + Duration::from_secs(8), "{name}: {:?}", started.elapsed());
    let reached = matches!((with, ends), (With::Bearer, _) | (_, Ends::Good));
    let sent = if reached { changes } else { 0 };
    assert_eq!(server.changes(), sent, "{name}: a change is sent once or not at all");
    let everything = server.seen().concat();
    assert!(!everything.to_lowercase().contains("cookie:"), "{name}: nothing of the server's is sent back");
    if ends != Ends::TimedOut {
        // at most the cap and what lies in the system's buffers
        let taken = server.sent() / count;
        assert!(taken < 12 * 1024 * 1024, "{name}: {taken} bytes were taken for each call");
    }
}

/// Looks at how a call to a hostile server came to nothing.
fn ended(err: &Error, ends: Ends, call: Call, with: &With, what: &str) {
    let Error::Exchange(exchange) = err else { panic!("{what}: {err:?}") };
    assert!(ends.are(&exchange.failure), "{what}: {:?}", exchange.failure);
    let reached = match (call, with) {
        (_, With::Bearer) if call.changes() => ends.class(),
        // a read changes nothing, and without a token no change was sent
        _ => Reached::NotSent,
    };
    assert_eq!(err.reached(), reached, "{what}");
    let problem = err.problem(doing(call));
    assert!(![ProblemKind::Fault, ProblemKind::Unfamiliar].contains(&problem.kind), "{what}: {problem:?}");
    for text in [
        problem.summary.english(),
        problem.cause.english(),
        problem.advice.english(),
        problem.details.clone(),
    ] {
        assert!(!text.is_empty() && text.chars().count() < 1000, "{what}: {text}");
        assert!(!text.contains(BEARER) && !text.contains(CODE), "{what}: {text}");
        assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{what}: {text:?}");
    }
    if call.changes() {
        let unknown = problem.summary.english() == "Outcome unknown";
        assert_eq!(unknown, reached == Reached::Unknown, "{what}: {}", problem.summary);
    }
}

fn doing(call: Call) -> Doing {
    match call {
        Call::Prove | Call::Search | Call::Email | Call::UserName | Call::Tokens | Call::Token => {
            Doing::Search
        }
        Call::Events => Doing::ListEvents,
        Call::VerifyStatus => Doing::VerifyStatus,
        Call::UserStatus => Doing::Change(Action::EnableUser),
        Call::GiveCode => Doing::Change(Action::GiveEmergencyCode),
        Call::Disable => Doing::Change(Action::Disable),
        Call::Enable => Doing::Change(Action::Enable),
        Call::ClearPin => Doing::Change(Action::ClearPin),
        Call::Rename => Doing::Change(Action::Rename),
        Call::Unassign => Doing::Change(Action::Unassign),
        Call::Assign => Doing::Change(Action::Assign),
    }
}

#[tokio::test]
async fn what_never_comes_is_ended_by_the_time_limit() {
    // side by side: nobody here has anything to do
    let mut all = JoinSet::new();
    for with in ways().await {
        for hostile in until_the_limit() {
            let with = with.clone();
            all.spawn(async move { meets(hostile, &with, Duration::from_millis(600)).await });
        }
    }
    all.join_all().await;
}

#[tokio::test]
async fn what_never_ends_is_ended_by_the_time_limit() {
    for with in ways().await {
        for hostile in without_end() {
            meets(hostile, &with, Duration::from_millis(200)).await;
        }
    }
}

#[tokio::test]
async fn every_hostile_answer_ends_in_words_and_in_the_right_class() {
    let [bearer, _] = ways().await;
    for hostile in at_once() {
        meets(hostile, &bearer, Duration::from_secs(8)).await;
    }
}

#[tokio::test]
async fn every_hostile_answer_of_a_token_endpoint_leaves_the_change_unsent() {
    let [_, oauth] = ways().await;
    for hostile in at_once() {
        meets(hostile, &oauth, Duration::from_secs(8)).await;
    }
}

#[tokio::test]
async fn a_429_without_end_is_waited_out_like_any_other() {
    let head = b"HTTP/1.1 429 Slow\r\nRetry-After: 0\r\n\r\n".to_vec();
    let server = Raw::start(move |_, _| Reply::Endless(head.clone(), vec![b' '; 4096])).await;
    let err =
        Call::Disable.make(&With::Bearer.client(&profile(&server.url()), &server), &Hooks::none()).await;
    let err = err.unwrap_err();
    assert_eq!((err.status(), err.reached(), server.changes()), (Some(429), Reached::Refused, 3));
}

#[tokio::test]
async fn a_token_endpoint_cannot_send_the_client_elsewhere() {
    let [_, oauth] = ways().await;
    let elsewhere = Raw::start(|_, _| Reply::Send(good_json(ACCESS_TOKEN))).await;
    for status in [301, 302, 303, 307, 308] {
        let to = format!("{}/oauth/token", elsewhere.url());
        let server = Raw::start(move |_, _| Reply::Send(answer(status, &[("Location", &to)], ""))).await;
        let client = oauth.client(&profile(&server.url()), &server);
        let err = Call::Disable.make(&client, &Hooks::none()).await.unwrap_err();
        assert_eq!((err.reached(), server.seen().len()), (Reached::NotSent, 1));
        assert!(err.problem(Doing::Change(Action::Disable)).cause.contains(&elsewhere.address.to_string()));
    }
    assert_eq!(elsewhere.seen(), [] as [String; 0]);
}

#[tokio::test]
async fn a_token_endpoint_that_is_not_trusted_is_sent_nothing() {
    let [_, With::OAuth(client_id, jwk)] = ways().await else { unreachable!() };
    let api = Raw::start(|_, _| Reply::Send(good_json(&Call::Disable.good_answer()))).await;
    let (ca, unknown) = (Authority::root("Acme Root CA 1"), Authority::root("Nobody's CA"));
    let folder = tempfile::tempdir().unwrap();
    let mut profile = profile(&api.url());
    profile.ca_file = Some(folder.path().join("ca.pem"));
    std::fs::write(profile.ca_file.as_ref().unwrap(), &ca.pem).unwrap();
    let always = (2000, 2100);
    for config in [
        unknown.server("localhost", always),
        ca.server("localhost", (2000, 2001)),
        ca.server("localhost", (2099, 2100)),
        ca.server("other.acme.example", always),
    ] {
        let issuer = Raw::start_tls(config, |_, _| Reply::Send(good_json(ACCESS_TOKEN))).await;
        let credential = OAuthClient {
            issuer: format!("https://localhost:{}/oauth", issuer.address.port()),
            client_id: client_id.clone(),
            jwk: jwk.clone(),
            scopes: Vec::new(),
        };
        let client = Client::new(&profile, Secret::OAuthClient(credential), None).unwrap();
        let err = Call::Disable.make(&client, &Hooks::none()).await.unwrap_err();
        assert_eq!(err.reached(), Reached::NotSent);
        assert_eq!(err.problem(Doing::Change(Action::Disable)).kind, ProblemKind::NotTrusted);
        assert_eq!(issuer.seen(), [] as [String; 0]);
    }
    assert_eq!(api.seen(), [] as [String; 0]);
}

#[tokio::test]
async fn an_answer_that_comes_before_its_question_is_no_answer_to_it() {
    // the look-up is answered twice; the second answer would confirm the change that is made next, which
    // this server never answers
    let server = Raw::start(|_, request| {
        if request.starts_with("PATCH") {
            return Reply::Hang(Vec::new());
        }
        Reply::Send([good_json(&Call::Token.good_answer()), good_json(&Call::Disable.good_answer())].concat())
    })
    .await;
    let mut profile = profile(&server.url());
    profile.limits = limits(1000, 1000, 200);
    for _ in 0..5 {
        let client = With::Bearer.client(&profile, &server);
        Call::Token.make(&client, &Hooks::none()).await.unwrap();
        let err = Call::Disable.make(&client, &Hooks::none()).await.unwrap_err();
        assert_eq!(err.reached(), Reached::Unknown);
    }
    assert!(server.changes() <= 5, "never twice");
}

/// The most memory that this process had resident at any time so far, in bytes.
#[cfg(target_os = "linux")]
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim_end_matches("kB").trim().parse::<usize>().unwrap() * 1024
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn no_hostile_answer_costs_much_memory() {
    // in a process of its own: what the other tests take does not count
    const INSIDE: &str = "TOKEN_DESK_TEST_MEMORY";
    if std::env::var_os(INSIDE).is_none() {
        let test = "wire::hostile::no_hostile_answer_costs_much_memory";
        tokio::task::spawn_blocking(move || super::trust::again_with(test, &[(INSIDE, "1")])).await.unwrap();
        return;
    }
    let [bearer, _] = ways().await;
    // the table itself with its bombs, and the server, are part of the process
    let table = at_once();
    let mut before = peak();
    for hostile in table {
        let name = hostile.0;
        meets(hostile, &bearer, Duration::from_secs(8)).await;
        let grown = peak() - before;
        // all calls at the same time, up to 1 MiB each, as bytes and as text; and the server's own copies
        assert!(grown < 32 * 1024 * 1024, "{name}: {} MiB", grown / 1024 / 1024);
        before = peak();
    }
}
