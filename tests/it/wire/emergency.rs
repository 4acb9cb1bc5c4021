//! The emergency access code over the wire: made in both versions, withdrawn, and in nothing but the
//! window's hands.

use crate::english::English;
use std::{
    io,
    sync::{Arc, Mutex},
};

use secrecy::ExposeSecret as _;
use token_desk::{
    api::{AnswerFailure, Client, Doing, Error, Failure, Hooks, Reached, Secret},
    domain::{
        change::action::Action,
        difficulty::{Difficulty, Meets, Ordered},
        person::{
            Person, UserId,
            emergency::{CodeAsked, CodeGiven, CodeId, EmergencyCode, Unit, Validity},
        },
        problem::ProblemKind,
        sign_in::credential::ApiKey,
    },
    practice::Practice,
};
use tracing_subscriber::fmt::MakeWriter;

use super::{
    ADA, CODE, ada, capped, client, profile,
    raw::{Raw, Reply, answer, json},
};
use crate::fixtures;

const NOT_FOUND: &str =
    r#"{"timestamp":1,"status":404,"error":"Not Found","message":"No message available","path":"/x"}"#;

async fn tenant() -> (Practice, Client) {
    let practice = Practice::start(0).await.unwrap();
    let key = ApiKey::parse(practice.key_file().expose_secret()).unwrap();
    let client = Client::new(&profile(&practice.admin_rest_api_url()), Secret::ApiKey(key), None).unwrap();
    (practice, client)
}

async fn give(client: &Client, asked: CodeAsked) -> Result<(CodeGiven, EmergencyCode), Error> {
    capped(client.give_emergency_code(&ada(), &asked, &Hooks::none())).await
}

async fn look_up(client: &Client) -> Person {
    client.person_by_user_name(fixtures::USER_NAME, &Hooks::none()).await.unwrap()
}

fn validity(value: u32, unit: Unit) -> Validity {
    Validity::new(value, unit).unwrap()
}

/// A good answer.
fn good() -> String {
    format!(
        r#"{{"emergencyTokencodeId":"c-1","emergencyTokencode":"{CODE}","expirationDate":"2026-11-25T16:00:00.000Z"}}"#
    )
}

/// A server that knows version 1 only.
async fn old_server() -> Raw {
    Raw::start(|_, request| {
        if request.contains("/v2/") {
            Reply::Send(answer(404, &[], NOT_FOUND))
        } else {
            Reply::Send(json(&good()))
        }
    })
    .await
}

#[tokio::test]
async fn a_code_is_given_shown_in_the_record_and_withdrawn() {
    let (_practice, client) = tenant().await;
    assert!(look_up(&client).await.emergency.is_none_or(|access| !access.is_active()));
    let asked = CodeAsked { validity: Some(validity(90, Unit::Minutes)), one_time: Some(true) };
    let (given, code) = give(&client, asked).await.unwrap();
    assert_eq!(code.secret().expose_secret().len(), 8);
    assert_eq!((given.one_time, given.overridden, given.used), (Some(true), Some(false), Some(asked)));
    assert!(!given.version_1);
    let access = look_up(&client).await.emergency.unwrap();
    assert!(access.is_active());
    assert_eq!((&access.id, &access.ends, access.one_time), (&given.id, &given.ends, Some(true)));
    assert_eq!(access.offline_ends, given.offline_ends);
    let id = given.id.unwrap();
    client.withdraw_emergency_code(&ada(), &id, &Hooks::none()).await.unwrap();
    let access = look_up(&client).await.emergency.unwrap();
    assert!(!access.is_active() && access.id.is_none());
    assert_eq!(access.offline_ends, given.offline_ends, "an offline code works on");
    let err = client.withdraw_emergency_code(&ada(), &id, &Hooks::none()).await.unwrap_err();
    assert_eq!((err.status(), err.reached()), (Some(404), Reached::Refused));
    let problem = err.problem(Doing::Change(Action::WithdrawEmergencyCode));
    assert!(problem.cause.contains("no such code"), "{problem:?}");
}

#[tokio::test]
async fn what_the_company_overrides_is_said() {
    let (_practice, client) = tenant().await;
    let ruth = UserId::parse("a68f70b1-c615-4393-a9c3-4aa90b38b71f").unwrap();
    let asked = CodeAsked { validity: Some(validity(7, Unit::Days)), one_time: Some(false) };
    let (given, _) = client.give_emergency_code(&ruth, &asked, &Hooks::none()).await.unwrap();
    assert_eq!((given.overridden, given.one_time), (Some(true), Some(true)));
    assert_eq!(given.used.unwrap().validity, Some(validity(4, Unit::Hours)));
}

#[tokio::test]
async fn only_what_was_asked_for_is_sent() {
    for (asked, body) in [
        (CodeAsked::default(), "{}"),
        (CodeAsked { validity: None, one_time: Some(false) }, r#"{"oneTimeUse":false}"#),
        (
            CodeAsked { validity: Some(validity(36, Unit::Hours)), one_time: None },
            r#"{"expiryUnit":"hours","expiryValue":36}"#,
        ),
    ] {
        let server = Raw::start(|_, _| Reply::Send(json(&good()))).await;
        give(&client(&profile(&server.url())), asked).await.unwrap();
        let request = server.seen().remove(0);
        let line = format!("PUT /AdminInterface/restapi/v2/users/{ADA}/emergencyTokencode HTTP/1.1\r\n");
        assert!(request.starts_with(&line) && request.ends_with(&format!("\r\n\r\n{body}")), "{request}");
    }
}

#[tokio::test]
async fn a_server_without_version_2_is_asked_in_version_1_and_in_whole_days() {
    let server = old_server().await;
    let client = client(&profile(&server.url()));
    for (asked, days) in [
        (CodeAsked { validity: Some(validity(1, Unit::Days)), one_time: Some(false) }, "1"),
        (CodeAsked { validity: Some(validity(48, Unit::Hours)), one_time: None }, "2"),
        (CodeAsked { validity: Some(validity(7, Unit::Days)), one_time: None }, "7"),
    ] {
        let (given, code) = give(&client, asked).await.unwrap();
        assert!(given.version_1 && given.one_time.is_none());
        assert_eq!(code.secret().expose_secret(), CODE);
        let request = server.seen().pop().unwrap();
        assert!(request.contains(&format!("/v1/users/{ADA}/emergencyTokencode ")), "{request}");
        assert!(request.ends_with(&format!("{{\"expirationDays\":\"{days}\"}}")), "{request}");
    }
    assert_eq!(server.count("PUT /AdminInterface/restapi/v2/"), 1, "remembered from the first time on");
}

#[tokio::test]
async fn what_only_version_2_can_be_asked_for_is_never_made_as_something_else() {
    let server = old_server().await;
    let client = client(&profile(&server.url()));
    let asked = [
        CodeAsked { validity: Some(validity(1, Unit::Days)), one_time: Some(true) },
        CodeAsked { validity: Some(validity(4, Unit::Hours)), one_time: None },
        CodeAsked { validity: Some(validity(25, Unit::Hours)), one_time: None },
        // for how long the company's settings would let one work is not known
        CodeAsked::default(),
    ];
    for asked in asked {
        let err = give(&client, asked).await.unwrap_err();
        assert!(matches!(err, Error::WholeDaysOnly), "{err:?}");
        assert_eq!(err.reached(), Reached::NotSent);
        let problem = err.problem(Doing::Change(Action::GiveEmergencyCode));
        assert_eq!(problem.summary.english(), "No emergency access code was made");
        assert!(
            problem.cause.contains("whole days only") && problem.cause.contains("Nothing was changed"),
            "{problem:?}"
        );
    }
    assert_eq!(server.count("PUT /AdminInterface/restapi/v1/"), 0);
    // known by now
    let a_day = CodeAsked { validity: Some(validity(1, Unit::Days)), one_time: None };
    give(&client, a_day).await.unwrap();
    let sent = server.seen().len();
    give(&client, CodeAsked::default()).await.unwrap_err();
    assert_eq!(server.seen().len(), sent);
}

#[tokio::test]
async fn a_person_who_is_not_there_is_no_reason_to_try_the_other_version() {
    let (practice, client) = tenant().await;
    let nobody = UserId::parse("00000000-0000-4000-8000-000000000000").unwrap();
    let err = client.give_emergency_code(&nobody, &CodeAsked::default(), &Hooks::none()).await.unwrap_err();
    assert_eq!((err.status(), err.reached()), (Some(404), Reached::Refused));
    assert_eq!(practice.requests().iter().filter(|request| request.method == "PUT").count(), 1);
}

#[tokio::test]
async fn making_and_withdrawing_meet_each_difficulty_as_what_it_is() {
    let (practice, client) = tenant().await;
    // nobody waits for a 429 here
    let hooks = Hooks::no_waits();
    for (difficulty, kind, reached) in [
        (Difficulty::Forbidden, ProblemKind::Forbidden, Reached::Refused),
        (Difficulty::NotFound, ProblemKind::NotFound, Reached::Refused),
        (Difficulty::Conflict, ProblemKind::Conflict, Reached::Refused),
        (Difficulty::TooManyWithRetryAfter, ProblemKind::TooManyRequests, Reached::Refused),
        (Difficulty::ServerError, ProblemKind::ServerError, Reached::Unknown),
        (Difficulty::CutBefore, ProblemKind::ClosedEarly, Reached::Unknown),
        (Difficulty::GatewayPage, ProblemKind::Gateway, Reached::Unknown),
        (Difficulty::CutAfter, ProblemKind::ClosedEarly, Reached::Unknown),
        (Difficulty::BrokenJson, ProblemKind::NotJson, Reached::Unknown),
    ] {
        let puts = || practice.requests().iter().filter(|request| request.method == "PUT").count();
        let (before, sent) = (look_up(&client).await.emergency, puts());
        practice.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Changes }));
        let err = client.give_emergency_code(&ada(), &CodeAsked::default(), &hooks).await.unwrap_err();
        let problem = err.problem(Doing::Change(Action::GiveEmergencyCode));
        assert_eq!((problem.kind, err.reached(), puts() - sent), (kind, reached, 1), "{difficulty:?}");
        let made = matches!(difficulty, Difficulty::CutAfter | Difficulty::BrokenJson);
        assert_eq!(look_up(&client).await.emergency != before, made, "{difficulty:?}");
    }
    for difficulty in [Difficulty::CutAfter, Difficulty::BrokenJson, Difficulty::ServerError] {
        let (given, _) = give(&client, CodeAsked::default()).await.unwrap();
        practice.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Changes }));
        let err = client.withdraw_emergency_code(&ada(), &given.id.unwrap(), &hooks).await.unwrap_err();
        assert_eq!(err.reached(), Reached::Unknown, "{difficulty:?}");
    }
}

#[tokio::test]
async fn a_withdrawal_is_confirmed_by_any_answer_that_says_nothing_else() {
    let id = CodeId::from_server("c-1").unwrap();
    for (body, good) in [
        ("", true),
        ("{}", true),
        ("OK", true),
        (r#"{"emergencyTokencodeId":"c-1"}"#, true),
        (r#"{"emergencyTokencodeId":"c-2"}"#, false),
        (r#"{"userId":"00000000-1112-451b-98e1-dfe4e6afd60d"}"#, false),
        ("<html>", false),
        ("{", false),
    ] {
        let server = Raw::start(move |_, _| Reply::Send(answer(200, &[], body))).await;
        let client = client(&profile(&server.url()));
        let result = client.withdraw_emergency_code(&ada(), &id, &Hooks::none()).await;
        assert_eq!((result.is_ok(), server.changes()), (good, 1), "{body}");
        let line =
            format!("DELETE /AdminInterface/restapi/v1/users/{ADA}/emergencyTokencode/c-1 HTTP/1.1\r\n");
        assert!(server.seen()[0].starts_with(&line));
        if let Err(err) = result {
            assert_eq!(err.reached(), Reached::Unknown, "{body}");
        }
    }
}

/// A log in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[test]
fn the_code_is_in_no_error_no_debug_and_no_line_of_the_log() {
    let log = Log::default();
    // with a second one alive, a thread without a subscriber that is the first to reach an event asks all of
    // them whether anybody wants it, and does not switch it off for this thread, too
    let _second = tracing::Dispatch::new(
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(io::sink).finish(),
    );
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    // one thread: everything that is logged meanwhile is caught
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    tracing::subscriber::with_default(subscriber, || runtime.block_on(every_answer_with_the_code()));
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("change answered") && log.contains("GiveEmergencyCode"), "{log}");
    assert!(!log.contains(CODE), "{log}");
}

async fn every_answer_with_the_code() {
    let good = good();
    let whole = json(&good);
    let mut replies = vec![Reply::Send(whole.clone())];
    // cut off on the wire, and cut off by whoever wrote it
    replies.extend([whole.len() - 1, whole.len() - 30].map(|end| Reply::Last(whole[..end].to_vec())));
    replies.extend([20, 55, good.len() - 1].map(|end| Reply::Send(json(&good[..end]))));
    for body in [
        format!("The code is {CODE}"),
        format!("<html><title>{CODE}</title>"),
        format!("[{good}]"),
        CODE.to_owned(),
        good.replace("emergencyTokencodeId", "userId").replace("c-1", CODE),
        good.replace(CODE, &format!("{CODE} {CODE}")),
    ] {
        replies.push(Reply::Send(json(&body)));
    }
    for status in [201, 202, 206] {
        replies.push(Reply::Send(answer(status, &[], &good)));
        replies.push(Reply::Send(answer(status, &[], &good.replace("emergencyTokencode\"", "code\""))));
    }
    // who refuses one may name the one that is there
    for status in [400, 403, 404, 409, 500] {
        for body in [
            format!(r#"{{"code":"{status} X","description":"the code {CODE} is there already"}}"#),
            format!("<html><title>{CODE}</title>"),
        ] {
            let reply = Reply::Send(answer(status, &[], &body));
            let server = Raw::start(move |_, _| reply.clone()).await;
            let err = give(&client(&profile(&server.url())), CodeAsked::default()).await.unwrap_err();
            let problem = err.problem(Doing::Change(Action::GiveEmergencyCode));
            let words = format!("{err} {err:#?} {problem:?}");
            assert!(!words.contains(CODE) && err.status() == Some(status), "{words}");
        }
    }
    for reply in replies {
        let server = Raw::start(move |_, _| reply.clone()).await;
        let client = client(&profile(&server.url()));
        let result = give(&client, CodeAsked::default()).await;
        let debug = format!("{result:?} {client:?}");
        assert!(!debug.contains(CODE), "{debug}");
        match result {
            Ok((_, code)) => assert_eq!(code.secret().expose_secret(), CODE),
            Err(err) => {
                assert_eq!(err.reached(), Reached::Unknown, "{err:?}");
                let problem = err.problem(Doing::Change(Action::GiveEmergencyCode));
                let words = format!("{err} {err:#?} {problem:?}");
                assert!(!words.contains(CODE), "{words}");
                let Error::Exchange(exchange) = err else { panic!("{err:?}") };
                assert!(!matches!(exchange.failure, Failure::Answer(AnswerFailure::NotHttp { .. })));
            }
        }
    }
}
