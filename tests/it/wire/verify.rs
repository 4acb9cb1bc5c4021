//! Live Verification over the wire: with the practice tenant, with servers that say odd things, and never
//! twice.

use crate::english::English;
use std::time::Duration;

use secrecy::ExposeSecret as _;
use token_desk::{
    api::{AnswerFailure, Client, Doing, Error, Failure, Hooks, Reached, Secret},
    domain::{
        person::UserId,
        problem::ProblemKind,
        sign_in::credential::ApiKey,
        verification::live_verification::{LiveVerification, VerificationStatus},
    },
    practice::Practice,
};

use super::{
    ADA, ada, capped, client, profile,
    raw::{Raw, Reply, answer, json},
};

/// Answers wrong.
const BRUNO: &str = "007887cb-9070-41a8-9a40-bd8e77d284d8";
/// Never answers.
const OWEN: &str = "17bb6896-d57c-46a1-be49-706c94af8ba2";

/// The steps that do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Start,
    Code,
    Cancel,
}

impl Step {
    const ALL: [Self; 3] = [Self::Start, Self::Code, Self::Cancel];

    async fn make(self, client: &Client, person: &UserId) -> Result<Option<LiveVerification>, Error> {
        let hooks = Hooks::none();
        capped(async {
            match self {
                Self::Start => client.verify_start(person, &hooks).await.map(Some),
                Self::Code => client.verify_code(person, "123456", &hooks).await.map(Some),
                Self::Cancel => client.verify_cancel(person, &hooks).await.map(|()| None),
            }
        })
        .await
    }

    fn doing(self) -> Doing {
        match self {
            Self::Start => Doing::VerifyStart,
            Self::Code => Doing::VerifyCode,
            Self::Cancel => Doing::VerifyCancel,
        }
    }
}

async fn tenant() -> (Practice, Client) {
    let practice = Practice::start(0).await.unwrap();
    let key = ApiKey::parse(practice.key_file().expose_secret()).unwrap();
    let client = Client::new(&profile(&practice.admin_rest_api_url()), Secret::ApiKey(key), None).unwrap();
    (practice, client)
}

async fn status(client: &Client, person: &UserId) -> VerificationStatus {
    client.verify_status(person, &Hooks::none()).await.unwrap().status
}

#[tokio::test]
async fn a_person_is_verified_when_the_server_says_so_and_not_before() {
    for (person, then) in [
        (ADA, VerificationStatus::Verified),
        (BRUNO, VerificationStatus::Failed),
        (OWEN, VerificationStatus::Waiting),
    ] {
        let (practice, client) = tenant().await;
        practice.set_answers_after(Duration::from_millis(400));
        let person = UserId::parse(person).unwrap();
        let begun = client.verify_start(&person, &Hooks::none()).await.unwrap();
        assert_eq!(begun.status, VerificationStatus::Waiting);
        assert_eq!(begun.admin.as_deref(), Some(practice.access_id()));
        assert!(begun.url.unwrap().contains("/verify/") && begun.ends.unwrap().at.is_some());
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(status(&client, &person).await, then);
    }
}

#[tokio::test]
async fn the_code_that_the_person_reads_out_is_checked() {
    let (_practice, client) = tenant().await;
    let (owen, hooks) = (UserId::parse(OWEN).unwrap(), Hooks::none());
    let begun = client.verify_start(&owen, &hooks).await.unwrap();
    let code = begun.url.unwrap().rsplit('/').next().unwrap().to_owned();
    assert_eq!(client.verify_code(&owen, &code, &hooks).await.unwrap().status, VerificationStatus::Verified);
    client.verify_start(&owen, &hooks).await.unwrap();
    let wrong = client.verify_code(&owen, "no such code", &hooks).await.unwrap();
    assert_eq!(wrong.status, VerificationStatus::Failed);
}

#[tokio::test]
async fn one_verification_at_a_time_and_none_after_it_is_cancelled() {
    let (_practice, client) = tenant().await;
    let hooks = Hooks::none();
    client.verify_start(&ada(), &hooks).await.unwrap();
    let err = client.verify_start(&ada(), &hooks).await.unwrap_err();
    let problem = err.problem(Doing::VerifyStart);
    assert_eq!(
        (err.status(), err.reached(), problem.kind),
        (Some(409), Reached::Refused, ProblemKind::Conflict)
    );
    assert!(problem.cause.contains("another verification is running"), "{}", problem.cause);
    client.verify_cancel(&ada(), &hooks).await.unwrap();
    assert_eq!(status(&client, &ada()).await, VerificationStatus::Over);
    let err = client.verify_cancel(&ada(), &hooks).await.unwrap_err();
    assert!(err.problem(Doing::VerifyCancel).cause.contains("has ended"), "{err:?}");
    let owen = UserId::parse(OWEN).unwrap();
    let err = client.verify_status(&owen, &hooks).await.unwrap_err();
    assert!(err.problem(Doing::VerifyStatus).cause.contains("no verification of this person"), "{err:?}");
}

#[tokio::test]
async fn the_requests_are_those_of_the_page() {
    let server = Raw::start(|_, _| Reply::Send(json(r#"{"verifyStatus":"PENDING"}"#))).await;
    let client = client(&profile(&server.url()));
    for step in Step::ALL {
        step.make(&client, &ada()).await.unwrap();
    }
    status(&client, &ada()).await;
    let seen = server.seen();
    let first = |request: &String| request.lines().next().unwrap().to_owned();
    let line = |method: &str, what: &str| {
        format!("{method} /AdminInterface/restapi/v1/users/{ADA}/verify/{what} HTTP/1.1")
    };
    let lines: Vec<_> = seen.iter().map(first).collect();
    let expected =
        [line("POST", "start"), line("POST", "code"), line("POST", "cancel"), line("GET", "status")];
    assert_eq!(lines, expected);
    let bodies: Vec<_> = seen.iter().map(|request| request.split_once("\r\n\r\n").unwrap().1).collect();
    assert_eq!(bodies, ["", r#"{"verifyCode":"123456"}"#, "", ""]);
}

#[tokio::test]
async fn a_step_whose_answer_is_lost_is_made_once_and_unknown() {
    for step in Step::ALL {
        let whole = json(r#"{"verifyStatus":"VERIFIED"}"#);
        let half = r#"{"verifyStatus":"VERI"#;
        for reply in [Vec::new(), whole[..whole.len() - 3].to_vec(), json(half), json("<html>Sign in</html>")]
        {
            let server = Raw::start(move |_, _| Reply::Last(reply.clone())).await;
            let err = step.make(&client(&profile(&server.url())), &ada()).await.unwrap_err();
            assert_eq!((err.reached(), server.seen().len()), (Reached::Unknown, 1), "{step:?}");
            let problem = err.problem(step.doing());
            assert_eq!(problem.summary.english(), "Outcome unknown");
            assert!(problem.advice.contains("the caller is not verified"), "{problem:?}");
        }
    }
}

#[tokio::test]
async fn no_refusal_makes_a_step_be_made_again_and_each_has_words() {
    for step in Step::ALL {
        for (code, reached) in [
            (400, Reached::Refused),
            (401, Reached::Refused),
            (403, Reached::Refused),
            (404, Reached::Refused),
            (409, Reached::Refused),
            (500, Reached::Unknown),
            (503, Reached::Unknown),
        ] {
            let server = Raw::start(move |_, _| Reply::Send(answer(code, &[], ""))).await;
            let err = step.make(&client(&profile(&server.url())), &ada()).await.unwrap_err();
            assert_eq!((err.status(), server.seen().len()), (Some(code), 1), "{step:?}");
            assert_eq!(err.reached(), reached, "{step:?} {code}");
            let problem = err.problem(step.doing());
            if (code, step.doing()) == (400, Doing::VerifyCode) {
                assert_eq!(problem.summary.english(), "The code was not accepted");
                assert!(problem.cause.contains("did not take this code"), "{problem:?}");
            }
            assert_eq!(problem.summary.english() == "Outcome unknown", reached == Reached::Unknown);
            assert!(!problem.cause.contains("changed"), "{}", problem.cause);
            if code == 403 {
                assert!(
                    problem.cause.contains("switched on") && problem.advice.contains("rsa.user.verify"),
                    "{problem:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn with_an_api_key_a_403_says_that_only_oauth_is_documented() {
    let (practice, client) = tenant().await;
    practice.order(Some(token_desk::domain::difficulty::Ordered {
        difficulty: token_desk::domain::difficulty::Difficulty::Forbidden,
        answers: Some(1),
        meets: token_desk::domain::difficulty::Meets::Everything,
    }));
    let problem = client.verify_start(&ada(), &Hooks::none()).await.unwrap_err().problem(Doing::VerifyStart);
    assert!(problem.cause.contains("may need an OAuth client"), "{problem:?}");
    assert!(problem.advice.contains("in another way"), "{problem:?}");
}

#[tokio::test]
async fn an_answer_about_somebody_else_verifies_nobody() {
    let other = r#"{"userId":"00000000-1112-451b-98e1-dfe4e6afd60d","verifyStatus":"VERIFIED"}"#;
    let server = Raw::start(move |_, _| Reply::Send(json(other))).await;
    let client = client(&profile(&server.url()));
    for step in Step::ALL {
        let Err(Error::Exchange(exchange)) = step.make(&client, &ada()).await else { panic!("{step:?}") };
        assert!(matches!(exchange.failure, Failure::Answer(AnswerFailure::WrongAnswer { .. })), "{step:?}");
    }
    client.verify_status(&ada(), &Hooks::none()).await.unwrap_err();
}

#[tokio::test]
async fn a_success_is_that_of_a_code_and_not_of_a_look() {
    let server = Raw::start(|_, _| Reply::Send(json(r#"{"verifyStatus":"APPROVED"}"#))).await;
    let client = client(&profile(&server.url()));
    assert_eq!(status(&client, &ada()).await, VerificationStatus::Other("APPROVED".to_owned()));
    assert_eq!(Step::Start.make(&client, &ada()).await.unwrap().unwrap().status, VerificationStatus::Waiting);
    assert_eq!(Step::Code.make(&client, &ada()).await.unwrap().unwrap().status, VerificationStatus::Verified);
}
