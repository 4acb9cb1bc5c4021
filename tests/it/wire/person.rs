//! Unlocking, the status of a user, deleting a token's record and the sign-ins of a person, over the wire.

use crate::english::English;
use secrecy::ExposeSecret as _;
use token_desk::{
    api::{AnswerFailure, Client, Doing, Error, Failure, Hooks, Reached, Secret},
    domain::{
        change::action::Action,
        difficulty::{Difficulty, Meets, Ordered},
        person::{LockedMethod, NewUserStatus, UnlockMethod, UserId, UserStatus, sign_in_event::last_use_of},
        problem::ProblemKind,
        sign_in::credential::{ApiKey, OAuthClient},
    },
    practice::{DESK_SCOPES, Practice},
};

use super::{
    ADA, TOKEN, ada, capped, client, profile,
    raw::{Raw, Reply, answer, json},
    token,
};
use crate::fixtures;

/// All of his methods are locked.
const IVO: &str = "4e58f411-78d9-4986-9df9-cd2b510f5f4d";
const OTHER: &str = "00000000-1112-451b-98e1-dfe4e6afd60d";

async fn tenant() -> (Practice, Client) {
    let practice = Practice::start(0).await.unwrap();
    let key = ApiKey::parse(practice.key_file().expose_secret()).unwrap();
    let client = Client::new(&profile(&practice.admin_rest_api_url()), Secret::ApiKey(key), None).unwrap();
    (practice, client)
}

fn oauth(practice: &Practice, scopes: &[&str]) -> Client {
    let credential = OAuthClient {
        issuer: practice.issuer(),
        client_id: practice.client_id().to_owned(),
        jwk: practice.oauth_jwk().clone(),
        scopes: scopes.iter().map(|&scope| scope.to_owned()).collect(),
    };
    Client::new(&profile(&practice.admin_rest_api_url()), Secret::OAuthClient(credential), None).unwrap()
}

/// The two changes whose answer is known only in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Loose {
    Unlock,
    Delete,
}

impl Loose {
    const ALL: [Self; 2] = [Self::Unlock, Self::Delete];

    async fn make(self, client: &Client) -> Result<(), Error> {
        let hooks = Hooks::none();
        capped(async {
            match self {
                Self::Unlock => client.unlock(&ada(), &[UnlockMethod::Sms], &hooks).await.map(drop),
                Self::Delete => client.delete(&token(), &hooks).await,
            }
        })
        .await
    }
}

#[tokio::test]
async fn unlocked_methods_are_unlocked_in_the_next_look_up() {
    let (_practice, client) = tenant().await;
    let (ivo, hooks) = (UserId::parse(IVO).unwrap(), Hooks::none());
    let before = client.person_by_email("ivo.horvat@acme.example", &hooks).await.unwrap();
    assert_eq!(before.locked, LockedMethod::ALL);
    let left = client.unlock(&ivo, &[UnlockMethod::Token, UnlockMethod::Voice], &hooks).await.unwrap();
    assert_eq!(left, [LockedMethod::Sms]);
    let now = client.person_by_email("ivo.horvat@acme.example", &hooks).await.unwrap();
    assert_eq!(now.locked, [LockedMethod::Sms, LockedMethod::Fingerprint, LockedMethod::Approve]);
}

#[tokio::test]
async fn a_user_is_disabled_and_enabled_again() {
    let (_practice, client) = tenant().await;
    let hooks = Hooks::none();
    for (to, status) in
        [(NewUserStatus::Disabled, UserStatus::Disabled), (NewUserStatus::Enabled, UserStatus::Enabled)]
    {
        assert_eq!(client.set_user_status(&ada(), to, &hooks).await.unwrap(), status);
        let person = client.person_by_user_name(fixtures::USER_NAME, &hooks).await.unwrap();
        assert_eq!(person.status, status);
    }
    // marked for deletion
    let tomas = UserId::parse("4c48fbd4-de24-49da-828a-b1ad23233c9e").unwrap();
    let err = client.set_user_status(&tomas, NewUserStatus::Enabled, &hooks).await.unwrap_err();
    assert_eq!((err.status(), err.reached()), (Some(409), Reached::Refused));
    let problem = err.problem(Doing::Change(Action::EnableUser));
    assert_eq!(
        (problem.kind, problem.summary.english().as_str()),
        (ProblemKind::Conflict, "The user was not enabled")
    );
    assert!(
        problem.cause.ends_with("Nothing was changed.") && problem.details.contains("PUT …/users/"),
        "{problem:?}"
    );
}

#[tokio::test]
async fn a_record_is_deleted_with_the_permission_for_it_and_is_gone() {
    let (practice, key) = tenant().await;
    let hooks = Hooks::none();
    let err = key.delete(&token(), &hooks).await.unwrap_err();
    assert_eq!((err.status(), err.reached()), (Some(403), Reached::Refused));
    let problem = err.problem(Doing::Change(Action::Delete));
    let names = ["rsa.authenticator.sidtoken.delete", "Super Administrator"];
    assert!(names.iter().all(|name| problem.advice.contains(name)), "{problem:?}");
    let owner = oauth(&practice, &["rsa.authenticator.sidtoken.delete", "rsa.authenticator.sidtoken.read"]);
    owner.delete(&token(), &hooks).await.unwrap();
    assert_eq!(owner.hardware_token(&token(), &hooks).await.unwrap_err().status(), Some(404));
    let again = owner.delete(&token(), &hooks).await.unwrap_err();
    let problem = again.problem(Doing::Change(Action::Delete));
    assert!(problem.cause.contains(&format!("no hardware token {TOKEN}")), "{problem:?}");
}

#[tokio::test]
async fn the_requests_are_those_of_the_pages() {
    let server = Raw::start(|_, _| Reply::Send(json(r#"{"isSmsLocked":false}"#))).await;
    let client = client(&profile(&server.url()));
    for loose in Loose::ALL {
        loose.make(&client).await.unwrap();
    }
    let seen = server.seen();
    let unlock = format!("PATCH /AdminInterface/restapi/v1/users/{ADA}/methods HTTP/1.1\r\n");
    assert!(
        seen[0].starts_with(&unlock) && seen[0].ends_with("\r\n\r\n{\"unlockMethods\":[\"SMS\"]}"),
        "{}",
        seen[0]
    );
    let body = format!("\r\n\r\n{{\"tokenSerialNumber\":\"{TOKEN}\"}}");
    assert!(
        seen[1].starts_with("DELETE /AdminInterface/restapi/v1/sidTokens/delete HTTP/1.1\r\n"),
        "{}",
        seen[1]
    );
    assert!(
        seen[1].to_lowercase().contains("\r\ncontent-type: application/json\r\n") && seen[1].ends_with(&body)
    );
}

#[tokio::test]
async fn a_loose_answer_that_is_lost_or_unreadable_is_unknown_and_nothing_is_sent_twice() {
    for loose in Loose::ALL {
        let whole = json(r#"{"isSmsLocked":false}"#);
        for reply in
            [Vec::new(), whole[..whole.len() - 1].to_vec(), json("{"), json("<html>"), answer(500, &[], "")]
        {
            let server = Raw::start(move |_, _| Reply::Last(reply.clone())).await;
            let err = loose.make(&client(&profile(&server.url()))).await.unwrap_err();
            assert_eq!((err.reached(), server.changes()), (Reached::Unknown, 1), "{loose:?}: {err:?}");
        }
        for status in [400, 401, 403, 404, 409] {
            let server = Raw::start(move |_, _| Reply::Send(answer(status, &[], ""))).await;
            let err = loose.make(&client(&profile(&server.url()))).await.unwrap_err();
            assert_eq!((err.reached(), server.changes()), (Reached::Refused, 1), "{loose:?} {status}");
        }
    }
}

#[tokio::test]
async fn a_loose_answer_about_something_else_is_no_confirmation() {
    for (loose, body) in [
        (Loose::Unlock, format!(r#"{{"userId":"{OTHER}","isSmsLocked":false}}"#)),
        (Loose::Unlock, "{}".to_owned()),
        (Loose::Unlock, r#"{"isTokenLocked":false}"#.to_owned()),
        (Loose::Unlock, r#"{"isSmsLocked":true}"#.to_owned()),
        (Loose::Unlock, r#"{"methods":[{"method":"SMS","status":"LOCKED"}]}"#.to_owned()),
        (Loose::Delete, r#"{"tokenSerialNumber":"000123145310"}"#.to_owned()),
        (Loose::Delete, r#"{"code":"404 NOT_FOUND","description":"no"}"#.to_owned()),
        (Loose::Delete, r#"{"status":500,"error":"Internal Server Error"}"#.to_owned()),
    ] {
        let sent = body.clone();
        let server = Raw::start(move |_, _| Reply::Send(json(&sent))).await;
        let Err(Error::Exchange(exchange)) = loose.make(&client(&profile(&server.url()))).await else {
            panic!("{loose:?}: {body}")
        };
        assert!(matches!(exchange.failure, Failure::Answer(AnswerFailure::WrongAnswer { .. })), "{body}");
    }
}

#[tokio::test]
async fn each_meets_the_difficulties_of_the_practice_tenant() {
    let (practice, _) = tenant().await;
    let scopes: Vec<_> = DESK_SCOPES.iter().copied().chain(["rsa.authenticator.sidtoken.delete"]).collect();
    let client = oauth(&practice, &scopes);
    for loose in Loose::ALL {
        for (difficulty, reached) in [
            (Difficulty::Forbidden, Reached::Refused),
            (Difficulty::Conflict, Reached::Refused),
            (Difficulty::ServerError, Reached::Unknown),
            (Difficulty::CutBefore, Reached::Unknown),
            (Difficulty::GatewayPage, Reached::Unknown),
            (Difficulty::CutAfter, Reached::Unknown),
        ] {
            practice.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Changes }));
            let err = loose.make(&client).await.unwrap_err();
            assert_eq!(err.reached(), reached, "{loose:?} {difficulty:?}");
        }
    }
    let gone = client.hardware_token(&token(), &Hooks::none()).await.unwrap_err();
    assert_eq!(gone.status(), Some(404), "the last one was deleted, though the answer was lost");
}

#[tokio::test]
async fn the_sign_ins_say_when_a_token_was_last_used() {
    let (_practice, client) = tenant().await;
    let hooks = Hooks::none();
    let events = client.sign_in_events(&ada(), &hooks).await.unwrap();
    let record = client.hardware_token(&token(), &hooks).await.unwrap();
    let last = last_use_of(&events, &record).used.unwrap();
    let ago = jiff::Timestamp::now().duration_since(last.at.as_ref().unwrap().at.unwrap());
    assert_eq!((ago.as_hours(), last.device_name.as_deref()), (2, Some("Ada's key ring")));
    assert_eq!(last.description.as_deref(), Some("Authentication succeeded"));
    let person = client.person_by_user_name(fixtures::USER_NAME, &hooks).await.unwrap();
    let signed_in = person.last_authentication.unwrap();
    assert_eq!((signed_in.at, signed_in.method.as_deref()), (last.at.clone(), Some("SecurID OTP")));
    assert!(person.last_sync.unwrap().at.is_some() && signed_in.month.is_some());
    let nobodys = UserId::parse("0a0346c0-4be2-45b6-9ba9-0e588b42abb4").unwrap();
    assert_eq!(client.sign_in_events(&nobodys, &hooks).await.unwrap(), []);
}

#[tokio::test]
async fn a_session_knows_its_permissions_where_somebody_says_them() {
    let (practice, key) = tenant().await;
    key.prove(&Hooks::none()).await.unwrap();
    assert_eq!(key.scopes(), None);
    let client = oauth(&practice, DESK_SCOPES);
    assert_eq!(client.scopes(), None, "nothing was asked yet");
    client.prove(&Hooks::none()).await.unwrap();
    assert_eq!(client.scopes().unwrap(), DESK_SCOPES);
    let bearer = Secret::Bearer(practice.bearer(std::time::Duration::from_mins(5), &["rsa.user.read", "x"]));
    let bearer = Client::new(&profile(&practice.admin_rest_api_url()), bearer, None).unwrap();
    assert_eq!(bearer.scopes().unwrap(), ["rsa.user.read", "x"]);
}

#[tokio::test]
async fn an_access_token_may_say_more_or_less_than_was_asked_for() {
    let practice = Practice::start(0).await.unwrap();
    for (scope, known) in [
        ("", vec!["asked"]),
        (r#","scope":null"#, vec!["asked"]),
        (r#","scope":"""#, vec!["asked"]),
        (r#","scope":"less""#, vec!["less"]),
        (r#","scope":"a  b""#, vec!["a", "b"]),
        (r#","scope":["a","b"]"#, vec!["a", "b"]),
    ] {
        let token =
            format!(r#"{{"access_token":"an-access-token","token_type":"Bearer","expires_in":3600{scope}}}"#);
        let server = Raw::start(move |_, request| {
            Reply::Send(json(if request.contains("/oauth/token") { &token } else { r#"{"elements":[]}"# }))
        })
        .await;
        let credential = OAuthClient {
            issuer: format!("{}/oauth", server.url()),
            client_id: practice.client_id().to_owned(),
            jwk: practice.oauth_jwk().clone(),
            scopes: vec!["asked".to_owned()],
        };
        let client = Client::new(&profile(&server.url()), Secret::OAuthClient(credential), None).unwrap();
        client.prove(&Hooks::none()).await.unwrap();
        assert_eq!(client.scopes().unwrap(), known, "{scope}");
    }
}
