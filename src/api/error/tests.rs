use super::*;
use crate::domain::phrase::Phrase;
use crate::domain::{
    change::action::Action,
    problem::{Problem, ProblemKind},
};
use crate::{fixtures, phrase};

fn calls() -> Vec<Call> {
    let reads = [
        Call::LookUpPerson,
        Call::Search,
        Call::ListTokens,
        Call::LookUpToken,
        Call::ListEvents,
        Call::VerifyStart,
        Call::VerifyStatus,
        Call::VerifyCode,
        Call::VerifyCancel,
        Call::Token,
        Call::Reach,
    ];
    reads.into_iter().chain(Action::ALL.map(Call::Change)).collect()
}

fn error(call: Call, credential: SignInMethod, head: Option<Head>, failure: Failure) -> Error {
    let path = "…/users/eb2e12ae-…/sidTokens/disable".to_owned();
    let host = "acme.access.securid.com".to_owned();
    let method = if matches!(call, Call::Change(_)) { Method::PATCH } else { Method::POST };
    let serial = Some(fixtures::SERIAL.to_owned());
    let request = RequestFacts { method, path, host, call, serial, credential };
    let at = "2026-11-23T13:05:30.045Z".parse().unwrap();
    Box::new(Exchange { request, at, head, failure }).into()
}

fn refused_with(call: Call, credential: SignInMethod, status: u16, body: &str, off: i64) -> Error {
    let head = Head {
        status,
        request_id: Some("req-1".to_owned()),
        dated: true,
        clock_off: (off != 0).then(|| SignedDuration::from_secs(off)),
        retry_after: None,
    };
    error(call, credential, Some(head), Failure::Status(ErrorAnswer::read(status, body.as_bytes())))
}

fn asks(refused: bool, schemes: &[Scheme]) -> ProxyAsks {
    let proxy = Some("http://proxy.acme.example:8080".to_owned());
    ProxyAsks { proxy, refused, schemes: schemes.to_vec() }
}

#[test]
fn what_a_proxy_asks_for_is_said_and_whether_windows_itself_could_do_it() {
    let said = |asks: &ProxyAsks, on_windows| {
        let failure = Failure::Connect(ConnectFailure::ProxySignIn(asks.clone()));
        let error = error(Call::Token, SignInMethod::ApiKey, None, failure);
        let said = error.exchange().unwrap().proxy_asks(asks, on_windows);
        (said.cause.english(), said.advice.english(), error.proxy_asks().map(|(_, refused)| refused))
    };
    let ntlm = asks(false, &[Scheme::Negotiate, Scheme::Ntlm]);
    let (cause, advice, wanted) = said(&ntlm, false);
    assert!(cause.contains("Negotiate, NTLM") && !cause.contains("Windows"), "{cause}");
    assert!(advice.contains("PAC") && advice.contains("acme.access.securid.com"), "{advice}");
    assert_eq!(wanted, None);
    assert!(said(&ntlm, true).0.contains("Windows itself could sign in to this proxy"));
    assert!(!said(&asks(false, &[Scheme::Bearer]), true).0.contains("Windows"));
    for (refused, schemes) in
        [(false, &[Scheme::Ntlm, Scheme::Basic][..]), (true, &[Scheme::Basic]), (true, &[])]
    {
        let (cause, advice, wanted) = said(&asks(refused, schemes), true);
        assert_eq!(wanted, Some(refused));
        assert_eq!(cause.contains("did not accept"), refused, "{cause}");
        assert!(advice.contains("Sign in again in the window"), "{advice}");
    }
    let of_the_system = ProxyAsks { proxy: None, ..asks(false, &[Scheme::Basic]) };
    let (_, advice, wanted) = said(&of_the_system, true);
    assert!(advice.contains("address in the profile"), "{advice}");
    assert_eq!(wanted, None);
}

fn refused(call: Call, status: u16, body: &str) -> Error {
    refused_with(call, SignInMethod::OAuthClient, status, body, 0)
}

fn doing(call: Call) -> Doing {
    match call {
        Call::LookUpPerson => Doing::FindPerson,
        Call::Search => Doing::Search,
        Call::ListTokens => Doing::ListTokens,
        Call::LookUpToken => Doing::LookUpToken,
        Call::ListEvents => Doing::ListEvents,
        Call::VerifyStart => Doing::VerifyStart,
        Call::VerifyStatus => Doing::VerifyStatus,
        Call::VerifyCode => Doing::VerifyCode,
        Call::VerifyCancel => Doing::VerifyCancel,
        Call::Change(action) => Doing::Change(action),
        Call::Token | Call::Reach => Doing::SignIn,
    }
}

fn service(code: &str, description: &str) -> String {
    serde_json::json!({ "code": code, "description": description }).to_string()
}

const FRAMEWORK: &str = r#"{"timestamp":1718134230045,"status":403,"error":"Forbidden","message":"Server failed to process provided access token","path":"/x"}"#;

/// Every failure but a status, made anew each time because some cannot be cloned.
fn failures() -> Vec<(Failure, ProblemKind, Reached)> {
    use ProblemKind as Kind;
    let limit = Duration::from_secs(30);
    let why = || "os error 1".to_owned();
    let certificate = |why| {
        Failure::Connect(ConnectFailure::NotTrusted(Box::new(tls::RefusedCertificate {
            why,
            host: "acme.access.securid.com".to_owned(),
            subject: Some("acme.access.securid.com".to_owned()),
            issuer: Some("Acme Issuing CA 2".to_owned()),
            root: Some("Acme Root CA 1".to_owned()),
            not_before: "2020-01-01T00:00:00Z".parse().ok(),
            not_after: "2021-01-01T00:00:00Z".parse().ok(),
        })))
    };
    let not_json = |kind| Failure::Answer(AnswerFailure::NotJson { kind, start: "x".to_owned() });
    let not_sent = [
        (
            Failure::Connect(ConnectFailure::NameNotFound { host: "acme.access.securid.com".to_owned() }),
            Kind::NameNotFound,
        ),
        (
            Failure::Connect(ConnectFailure::NameNotFound { host: "proxy.acme.example".to_owned() }),
            Kind::NameNotFound,
        ),
        (Failure::Connect(ConnectFailure::ConnectionRefused { peer: Peer::Server }), Kind::Unreachable),
        (Failure::Connect(ConnectFailure::ConnectionRefused { peer: Peer::Proxy }), Kind::Proxy),
        (Failure::Connect(ConnectFailure::Unreachable { peer: Peer::Server, why: why() }), Kind::Unreachable),
        (Failure::Connect(ConnectFailure::Unreachable { peer: Peer::Proxy, why: why() }), Kind::Unreachable),
        (Failure::Connect(ConnectFailure::TimedOut { limit }), Kind::TimedOut),
        (Failure::Connect(ConnectFailure::Other { why: why() }), Kind::Unreachable),
        (certificate(tls::WhyRefused::UnknownIssuer), Kind::NotTrusted),
        (certificate(tls::WhyRefused::SelfSigned), Kind::NotTrusted),
        (certificate(tls::WhyRefused::AuthorityAsServer), Kind::NotTrusted),
        (
            certificate(tls::WhyRefused::AuthorityEnded {
                name: "Acme Old Root".to_owned(),
                at: Timestamp::UNIX_EPOCH,
            }),
            Kind::NotTrusted,
        ),
        (certificate(tls::WhyRefused::Expired), Kind::NotTrusted),
        (certificate(tls::WhyRefused::NotYetValid), Kind::NotTrusted),
        (certificate(tls::WhyRefused::WrongName(vec!["a.example".to_owned()])), Kind::NotTrusted),
        (certificate(tls::WhyRefused::WrongName(Vec::new())), Kind::NotTrusted),
        (certificate(tls::WhyRefused::Revoked), Kind::NotTrusted),
        (certificate(tls::WhyRefused::Other("it is odd")), Kind::NotTrusted),
        (Failure::Connect(ConnectFailure::Tls { why: "the other end does not speak TLS" }), Kind::NotTrusted),
        (
            Failure::Connect(ConnectFailure::ClientCertificate {
                why: "alert 116",
                issuers: vec!["Acme CA".to_owned()],
                not_sent: true,
                given: false,
            }),
            Kind::NotTrusted,
        ),
        (Failure::Connect(ConnectFailure::ProxySignIn(ProxyAsks::default())), Kind::Proxy),
        (Failure::Connect(ConnectFailure::ProxySignIn(asks(true, &[Scheme::Basic]))), Kind::Proxy),
        (Failure::Connect(ConnectFailure::ProxySignIn(asks(false, &[Scheme::Ntlm]))), Kind::Proxy),
        (Failure::Connect(ConnectFailure::ProxyFailed { why: why() }), Kind::Proxy),
    ];
    let unknown = [
        (
            Failure::Connect(ConnectFailure::ClientCertificate {
                why: "closed",
                issuers: Vec::new(),
                not_sent: false,
                given: true,
            }),
            Kind::NotTrusted,
        ),
        (Failure::Answer(AnswerFailure::TimedOut { limit }), Kind::TimedOut),
        (Failure::Answer(AnswerFailure::ClosedEarly { why: why() }), Kind::ClosedEarly),
        (Failure::Answer(AnswerFailure::NotHttp { why: why() }), Kind::NotJson),
        (Failure::Answer(AnswerFailure::Redirected { to: None }), Kind::Redirected),
        (
            Failure::Answer(AnswerFailure::Redirected { to: Some("login.example".to_owned()) }),
            Kind::Redirected,
        ),
        (not_json(BodyKind::Empty), Kind::NotJson),
        (not_json(BodyKind::WebPage), Kind::NotJson),
        (not_json(BodyKind::BrokenOff), Kind::NotJson),
        (not_json(BodyKind::Garbled), Kind::NotJson),
        (Failure::Answer(AnswerFailure::TooBig), Kind::TooBig),
        (
            Failure::Answer(AnswerFailure::WrongAnswer {
                said: "it is about the token 1, not about 2".to_owned(),
            }),
            Kind::WrongAnswer,
        ),
    ];
    let not_sent = not_sent.into_iter().map(|(failure, kind)| (failure, kind, Reached::NotSent));
    not_sent.chain(unknown.into_iter().map(|(failure, kind)| (failure, kind, Reached::Unknown))).collect()
}

/// Every status with its kind, and how far a change with this answer came.
const STATUSES: [(u16, ProblemKind, Reached); 27] = [
    (201, ProblemKind::OtherStatus, Reached::Unknown),
    (204, ProblemKind::OtherStatus, Reached::Unknown),
    (304, ProblemKind::OtherStatus, Reached::Unknown),
    (400, ProblemKind::BadRequest, Reached::Refused),
    (401, ProblemKind::Unauthorized, Reached::Refused),
    (402, ProblemKind::OtherStatus, Reached::Refused),
    (403, ProblemKind::Forbidden, Reached::Refused),
    (404, ProblemKind::NotFound, Reached::Refused),
    (405, ProblemKind::OtherStatus, Reached::Refused),
    (406, ProblemKind::OtherStatus, Reached::Refused),
    (407, ProblemKind::Proxy, Reached::Refused),
    (408, ProblemKind::OtherStatus, Reached::Unknown),
    (409, ProblemKind::Conflict, Reached::Refused),
    (410, ProblemKind::OtherStatus, Reached::Refused),
    (413, ProblemKind::OtherStatus, Reached::Refused),
    (415, ProblemKind::MediaType, Reached::Refused),
    (418, ProblemKind::OtherStatus, Reached::Refused),
    (422, ProblemKind::OtherStatus, Reached::Refused),
    (429, ProblemKind::TooManyRequests, Reached::Refused),
    (460, ProblemKind::OtherStatus, Reached::Unknown),
    (499, ProblemKind::OtherStatus, Reached::Unknown),
    (500, ProblemKind::ServerError, Reached::Unknown),
    (501, ProblemKind::ServerError, Reached::Unknown),
    (502, ProblemKind::Gateway, Reached::Unknown),
    (503, ProblemKind::Gateway, Reached::Unknown),
    (504, ProblemKind::Gateway, Reached::Unknown),
    (599, ProblemKind::ServerError, Reached::Unknown),
];

/// What did not happen.
fn not_done(call: Call) -> String {
    let Call::Change(action) = call else { panic!("{call:?} changes nothing") };
    action.not_done().english()
}

/// The rules for the words of every problem.
fn check(problem: &Problem, reached: Reached, call: Call) {
    let Problem { summary, cause, advice, details, .. } = problem;
    for text in [summary, cause, advice].map(Phrase::english) {
        assert!(!text.is_empty() && !text.contains("  ") && !text.contains(".."), "{text:?}");
        assert!(text.starts_with(char::is_uppercase) || text.starts_with("acme."), "{text:?}");
        // one sentence has no full stop, several have
        let body = text.trim_end_matches('.');
        assert_eq!(text.ends_with('.'), body.contains(". "), "{text:?}");
    }
    assert!(
        details.contains("acme.access.securid.com") && details.contains("2026-11-23T13:05:30.045Z"),
        "{details}"
    );
    if matches!(call, Call::Change(_)) {
        match reached {
            Reached::Unknown => {
                assert_eq!(summary, "Outcome unknown");
                assert!(!cause.contains("may or may not"), "whoever shows it says what may be so: {cause}");
                assert!(!advice.contains("ry again"), "nobody should simply do it again: {advice}");
            }
            Reached::NotSent | Reached::Refused => {
                assert_eq!(*summary, not_done(call));
                assert!(cause.ends_with("Nothing was changed."), "{cause}");
            }
        }
    } else if call.acts() && reached == Reached::Unknown {
        assert_eq!(summary, "Outcome unknown");
        assert!(
            cause.contains("may or may not") && advice.contains("the caller is not verified"),
            "{problem:?}"
        );
    } else {
        assert!(summary.contains("not"), "{summary}");
        assert!(!cause.contains("changed") && !cause.contains("may or may not"), "{cause}");
    }
}

#[test]
fn every_status_has_its_words_for_every_call_and_credential() {
    for (status, kind, reached) in STATUSES {
        for call in calls() {
            for credential in SignInMethod::ALL {
                for body in ["", "<html><title>Blocked</title>", FRAMEWORK, &service("X", "Why so")] {
                    for off in [0, 400, -400] {
                        let error = refused_with(call, credential, status, body, off);
                        let problem = error.problem(doing(call));
                        let page = status == 403 && body.starts_with("<html>");
                        let kind = if page { ProblemKind::Blocked } else { kind };
                        assert_eq!(problem.kind, kind, "{status}");
                        let expected = if call.acts() { reached } else { Reached::NotSent };
                        assert_eq!(error.reached(), expected, "{status} {call:?}");
                        check(&problem, expected, call);
                        assert_eq!(error.status(), Some(status));
                        assert!(problem.details.ends_with("request ID req-1"));
                    }
                }
            }
        }
    }
}

#[test]
fn every_other_failure_has_its_words_for_every_call() {
    for call in calls() {
        for (failure, kind, reached) in failures() {
            let name = failure.to_string();
            let error = error(call, SignInMethod::ApiKey, None, failure);
            let problem = error.problem(doing(call));
            let expected = if call.acts() { reached } else { Reached::NotSent };
            assert_eq!((problem.kind, error.reached()), (kind, expected), "{name}");
            check(&problem, expected, call);
        }
    }
}

#[test]
fn what_ends_before_a_request_is_made_was_not_sent() {
    let at = "2026-11-23T13:05:30Z".parse().unwrap();
    let why = || "os error 2".to_owned();
    let errors = [
        (
            Error::Credential(Hint::new(fixtures::verbatim("The private key is damaged"))),
            ProblemKind::Credential,
        ),
        (
            Error::OtherHost { key: "a.example".to_owned(), profile: "b.example".to_owned() },
            ProblemKind::Credential,
        ),
        (Error::Ended { at }, ProblemKind::SignedOut),
        (
            Error::CaFile {
                path: "/tmp/ca.pem".into(),
                why: phrase!("ca-file-empty"),
                advice: phrase!("ca-file-choose"),
            },
            ProblemKind::File,
        ),
        (
            Error::ProxyVariable { variable: "HTTPS_PROXY", why: phrase!("proxy-has-a-blank") },
            ProblemKind::Proxy,
        ),
        (Error::NoCaStore, ProblemKind::NotTrusted),
        (Error::Setup { why: why() }, ProblemKind::Fault),
    ];
    for (error, kind) in errors {
        assert_eq!((error.reached(), error.status(), error.clock_off()), (Reached::NotSent, None, None));
        let problem = error.problem(Doing::Change(Action::Disable));
        assert_eq!((problem.kind, problem.summary.english().as_str()), (kind, "The token was not disabled"));
        assert!(!problem.details.is_empty());
    }
    let both = Error::OtherHost { key: "a.example".to_owned(), profile: "b.example".to_owned() };
    let both = both.problem(Doing::SignIn);
    assert!(both.cause.contains("a.example") && both.cause.contains("b.example"));
    assert_eq!(both.summary, "You are not signed in");
}

#[test]
fn a_409_reads_as_it_was_drawn() {
    let error = refused(
        Call::Change(Action::Disable),
        409,
        &service("409 CONFLICT", "Token is not assigned to the user"),
    );
    let problem = error.problem(Doing::Change(Action::Disable));
    assert_eq!(problem.summary, "The token was not disabled");
    assert_eq!(
        problem.cause,
        "The server refused: token 000123145251 is not assigned to this person. Nothing was changed."
    );
    assert_eq!(
        problem.details,
        "409 CONFLICT · Token is not assigned to the user\n\
         PATCH …/users/eb2e12ae-…/sidTokens/disable · 2026-11-23T13:05:30.045Z\n\
         acme.access.securid.com · request ID req-1"
    );
}

#[test]
fn a_lost_answer_reads_as_it_was_drawn() {
    let failure = Failure::Answer(AnswerFailure::TimedOut { limit: Duration::from_secs(30) });
    let problem = error(Call::Change(Action::Disable), SignInMethod::ApiKey, None, failure)
        .problem(Doing::Change(Action::Disable));
    assert_eq!(problem.cause, "The request was sent, but no answer came within 30 seconds");
    assert!(problem.advice.ends_with("Until we know, assume the token still works."), "{}", problem.advice);
}

#[test]
fn a_lost_answer_about_a_person_says_to_look_the_person_up() {
    for action in Action::ALL {
        let failure = Failure::Answer(AnswerFailure::TimedOut { limit: Duration::from_secs(30) });
        let advice = error(Call::Change(action), SignInMethod::ApiKey, None, failure)
            .problem(Doing::Change(action))
            .advice;
        let what = if action.is_about_a_token() { "token" } else { "person" };
        assert!(advice.starts_with(&format!("Look the {what} up to see")), "{advice}");
        assert!(advice.contains(&action.until_settled().english()), "{advice}");
    }
}

#[test]
fn a_lost_answer_to_an_enable_promises_nothing() {
    let failure = Failure::Answer(AnswerFailure::TimedOut { limit: Duration::from_secs(30) });
    let problem = error(Call::Change(Action::Enable), SignInMethod::ApiKey, None, failure)
        .problem(Doing::Change(Action::Enable));
    assert_eq!(problem.summary, "Outcome unknown");
    assert!(problem.advice.contains("do not promise"), "{}", problem.advice);
    let refused = refused(Call::Change(Action::Enable), 409, &service("409 CONFLICT", "no"))
        .problem(Doing::Change(Action::Enable));
    assert_eq!(refused.summary, "The token was not enabled");
    assert!(refused.cause.contains("is not assigned to this person"), "{}", refused.cause);
}

#[test]
fn a_failed_reread_says_that_the_token_was_not_disabled() {
    let failure = Failure::Answer(AnswerFailure::TimedOut { limit: Duration::from_secs(20) });
    let error = error(Call::LookUpToken, SignInMethod::ApiKey, None, failure);
    assert_eq!(error.reached(), Reached::NotSent);
    assert_eq!(error.problem(Doing::Change(Action::Disable)).summary, "The token was not disabled");
}

#[test]
fn a_403_names_the_likeliest_cause_first() {
    let cause = |error: &Error| error.problem(Doing::ListTokens).cause.english();
    let before = |text: &str, first: &str, second: &str| {
        let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words:?} is not in {text:?}"));
        assert!(at(first) < at(second), "{text}");
    };
    // the service itself accepted the token, so it is the permission
    let permission = refused(Call::ListTokens, 403, &service("403 FORBIDDEN", "Access denied"));
    assert!(cause(&permission).contains("A permission may be missing"), "{}", cause(&permission));
    let advice = |error: &Error| error.problem(Doing::ListTokens).advice.english();
    before(&advice(&permission), "rsa.authenticator.mobile.read", "Or sign in again");
    // the framework before it: it did not like the token
    let token = refused(Call::ListTokens, 403, FRAMEWORK);
    assert!(cause(&token).contains("The OAuth client may have been deleted"), "{}", cause(&token));
    before(&advice(&token), "Sign in again", "If that does not help");
    let key = refused_with(Call::ListTokens, SignInMethod::ApiKey, 403, FRAMEWORK, 0);
    assert!(cause(&key).contains("API key may have been deleted"), "{}", cause(&key));
    before(&advice(&key), "Sign in again", "rsa.authenticator.mobile.read");
    // a token made with a key depends on this computer's clock
    let ahead = refused_with(Call::ListTokens, SignInMethod::ApiKey, 403, FRAMEWORK, 305);
    assert!(
        cause(&ahead).contains("This computer's clock is 5 minutes ahead of the server's"),
        "{}",
        cause(&ahead)
    );
    assert_eq!(ahead.clock_off(), Some(SignedDuration::from_secs(305)));
    let behind = refused_with(Call::ListTokens, SignInMethod::ApiKey, 403, "", -90);
    assert!(cause(&behind).contains("90 seconds behind the server's"), "{}", cause(&behind));
    // an access token does not
    let oauth = refused_with(Call::ListTokens, SignInMethod::OAuthClient, 403, FRAMEWORK, 305);
    assert!(!cause(&oauth).contains("clock"), "{}", cause(&oauth));
    let page = refused(Call::ListTokens, 403, "<html><title>Blocked by policy</title></html>");
    assert!(cause(&page).contains("web gateway"), "{}", cause(&page));
    assert!(page.problem(Doing::ListTokens).details.contains("Blocked by policy"));
}

#[test]
fn each_call_names_its_own_permission() {
    for (call, needs) in [
        (Call::LookUpPerson, "rsa.user.read"),
        (Call::Search, "rsa.user.read"),
        (Call::ListTokens, "rsa.authenticator.mobile.read"),
        (Call::LookUpToken, "rsa.authenticator.sidtoken.read"),
        (Call::Change(Action::Disable), "rsa.authenticator.sidtoken.manage"),
        (Call::Change(Action::Delete), "rsa.authenticator.sidtoken.delete"),
        (Call::Change(Action::GiveEmergencyCode), "rsa.authenticator.emergency.manage"),
        (Call::Change(Action::Unlock), "rsa.user.factor.manage"),
        (Call::Change(Action::DisableUser), "rsa.user.manage"),
    ] {
        let problem = refused(call, 403, "").problem(doing(call));
        assert!(problem.advice.contains(needs), "{problem:?}");
    }
}

#[test]
fn the_token_endpoints_own_codes_have_words() {
    let problem = |code: &str| {
        let body = format!(r#"{{"error":"{code}","error_description":"Client authentication failed"}}"#);
        refused(Call::Token, 401, &body).problem(Doing::SignIn)
    };
    for code in
        ["invalid_client", "invalid_scope", "unauthorized_client", "invalid_grant", "invalid_request", "odd"]
    {
        let problem = problem(code);
        assert_eq!(problem.kind, ProblemKind::Credential, "{code}");
        assert!(
            problem.details.starts_with(&format!("401 {code} · Client authentication failed")),
            "{problem:?}"
        );
    }
    assert_eq!(problem("server_error").kind, ProblemKind::ServerError);
    let body = r#"{"error":"invalid_client"}"#;
    let clock = refused_with(Call::Token, SignInMethod::OAuthClient, 401, body, 600).problem(Doing::SignIn);
    assert!(clock.advice.starts_with("This computer's clock is 10 minutes ahead"), "{clock:?}");
}

#[test]
fn both_shapes_of_the_api_are_read_and_anything_else_keeps_its_status() {
    let read = |status, body: &str| ErrorAnswer::read(status, body.as_bytes());
    let answer = read(404, &service("404 NOT_FOUND", "User … not found"));
    assert_eq!(
        (answer.shape, answer.to_string().as_str()),
        (Shape::Service, "404 NOT_FOUND · User … not found")
    );
    let answer = read(403, &format!("\u{feff}{FRAMEWORK}"));
    assert_eq!(answer.shape, Shape::Framework);
    assert_eq!(answer.to_string(), "403 FORBIDDEN · Server failed to process provided access token");
    let answer = read(502, "<!DOCTYPE html><html><head><title>Bad gateway</title>");
    assert_eq!(
        (answer.shape, answer.to_string().as_str()),
        (Shape::WebPage, "502 BAD GATEWAY · Bad gateway")
    );
    for odd in ["", "null", "[]", "{", "{}", "12", r#"{"code":7,"description":["x"]}"#] {
        assert_eq!(read(503, odd).to_string(), "503 SERVICE UNAVAILABLE", "{odd}");
    }
    assert_eq!(ErrorAnswer::read(499, b"\xff\xfe").to_string(), "499");
}

#[test]
fn a_path_that_the_server_does_not_know_is_told_from_a_person_whom_it_does_not_know() {
    let not_found = FRAMEWORK.replace("403", "404");
    assert!(refused(Call::Search, 404, &not_found).path_unknown());
    assert!(refused(Call::Search, 405, "").path_unknown());
    assert!(!refused(Call::Search, 404, &service("404 NOT_FOUND", "x")).path_unknown());
    assert!(!refused(Call::Search, 403, FRAMEWORK).path_unknown());
    assert!(
        !error(Call::Search, SignInMethod::ApiKey, None, Failure::Answer(AnswerFailure::TooBig))
            .path_unknown()
    );
}

#[test]
fn only_the_services_own_404_says_that_there_is_no_such_token() {
    let says = |status, body: &str| refused(Call::LookUpToken, status, body).says_there_is_none();
    assert!(says(404, &service("404 NOT_FOUND", "Hardware token not found")));
    for other in [
        "",
        "default backend - 404",
        "<html><head><title>404 Not Found</title></head></html>",
        &FRAMEWORK.replace("403", "404"),
        r#"{"message":"no Route matched with those values"}"#,
        r#"{"error":"not_found"}"#,
        r#"{"code":404,"message":"HTTP 404 Not Found"}"#,
        r#"{"code":"NO_ROUTE","message":"no such route"}"#,
        r#"{"code":"404 NOT_FO"#,
    ] {
        assert!(!says(404, other), "{other}");
    }
    assert!(!says(403, &service("403 FORBIDDEN", "Access denied")));
    assert!(
        !error(Call::LookUpToken, SignInMethod::ApiKey, None, Failure::Answer(AnswerFailure::TooBig))
            .says_there_is_none()
    );
}

#[test]
fn how_long_a_server_asks_to_wait_is_said() {
    let head = Head { status: 429, retry_after: Some(Duration::from_mins(10)), ..Head::default() };
    let failure = Failure::Status(ErrorAnswer::read(429, b""));
    let problem = error(Call::Search, SignInMethod::ApiKey, Some(head), failure).problem(Doing::Search);
    assert!(problem.advice.contains("10 minutes"), "{problem:?}");
}
