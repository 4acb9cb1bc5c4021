//! Every call with every credential against the practice tenant, and every difficulty that it can make.

use crate::english::English;
use std::time::Duration;

use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};
use tempfile::TempDir;
use token_desk::{
    api::{Client, Doing, Error, Hooks, Reached, Secret},
    domain::{
        change::{action::Action, confirmation::Now},
        difficulty::{Difficulty, Meets, Ordered},
        person::{UserId, UserStatus},
        problem::ProblemKind,
        profile::{Profile, SignInMethod},
        sign_in::{
            credential::{ApiKey, OAuthClient},
            signed_in::Ends,
        },
        token::{hardware_token::TokenStatus, serial::Serial},
    },
    practice::{DESK_SCOPES, Practice},
    words,
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::{Call, ada, capped, exchange, limits, profile, token};
use crate::fixtures;

async fn tenant() -> (Practice, Profile) {
    let practice = Practice::start(0).await.unwrap();
    let profile = profile(&practice.admin_rest_api_url());
    (practice, profile)
}

/// A profile for a practice tenant over TLS, which trusts its authority.
fn trusting(practice: &Practice, folder: &TempDir) -> Profile {
    let file = folder.path().join("ca.pem");
    std::fs::write(&file, practice.ca_pem().unwrap()).unwrap();
    let mut profile = profile(&practice.admin_rest_api_url());
    profile.ca_file = Some(file);
    profile
}

fn api_key(practice: &Practice) -> Secret {
    Secret::ApiKey(ApiKey::parse(practice.key_file().expose_secret()).unwrap())
}

fn oauth(practice: &Practice, client_id: &str, jwk: &SecretString) -> Secret {
    Secret::OAuthClient(OAuthClient {
        issuer: practice.issuer(),
        client_id: client_id.to_owned(),
        jwk: jwk.clone(),
        scopes: DESK_SCOPES.iter().map(|&scope| scope.to_owned()).collect(),
    })
}

fn bearer(practice: &Practice, scopes: &[&str]) -> Secret {
    Secret::Bearer(practice.bearer(Duration::from_mins(10), scopes))
}

#[tokio::test]
async fn every_call_works_with_every_credential() {
    let (practice, profile) = tenant().await;
    // each verification is over at once, for the next one
    practice.set_answers_after(Duration::ZERO);
    let credentials = [
        (api_key(&practice), SignInMethod::ApiKey, practice.access_id().to_owned()),
        (
            oauth(&practice, practice.client_id(), practice.oauth_jwk()),
            SignInMethod::OAuthClient,
            practice.client_id().to_owned(),
        ),
        (
            oauth(&practice, practice.rsa_client_id(), &practice.rsa_jwk()),
            SignInMethod::OAuthClient,
            practice.rsa_client_id().to_owned(),
        ),
        (bearer(&practice, DESK_SCOPES), SignInMethod::Bearer, String::new()),
    ];
    for (credential, method, id) in credentials {
        let client = Client::new(&profile, credential, None).unwrap();
        assert_eq!(client.identity().method, method);
        if method == SignInMethod::Bearer {
            assert!(matches!(client.ends(), Ends::At(_)));
        } else {
            assert_eq!((client.identity().id, client.ends()), (id, Ends::RenewsByItself));
        }
        client.verify_start(&ada(), &Hooks::none()).await.unwrap();
        for call in Call::ALL {
            call.make(&client, &Hooks::none()).await.unwrap_or_else(|err| panic!("{call:?}: {err:?}"));
        }
    }
    for request in practice.requests() {
        assert_eq!((request.status, request.why.as_deref()), (Some(200), None), "{request:?}");
    }
}

#[tokio::test]
async fn over_tls_it_is_trusted_by_its_ca_file_alone() {
    let practice = Practice::start_tls(0).await.unwrap();
    practice.set_answers_after(Duration::ZERO);
    let mut profile = profile(&practice.admin_rest_api_url());
    assert!(profile.address.as_str().starts_with("https://127.0.0.1:"), "{}", profile.address);
    let client = Client::new(&profile, api_key(&practice), None).unwrap();
    let refused = client.prove(&Hooks::none()).await.unwrap_err();
    let problem = refused.problem(Doing::SignIn);
    assert_eq!((problem.kind, refused.reached()), (ProblemKind::NotTrusted, Reached::NotSent));
    assert!(problem.details.contains("Token Desk practice CA"), "{problem:?}");

    let folder = tempfile::tempdir().unwrap();
    profile = trusting(&practice, &folder);
    for secret in [api_key(&practice), oauth(&practice, practice.client_id(), practice.oauth_jwk())] {
        let client = Client::new(&profile, secret, None).unwrap();
        client.verify_start(&ada(), &Hooks::none()).await.unwrap();
        for call in Call::ALL {
            call.make(&client, &Hooks::none()).await.unwrap_or_else(|err| panic!("{call:?}: {err:?}"));
        }
    }

    // the authority of another run is another one, whatever its name
    let other = Practice::start_tls(0).await.unwrap();
    profile.ca_file = trusting(&other, &folder).ca_file;
    let client = Client::new(&profile, api_key(&practice), None).unwrap();
    let refused = client.prove(&Hooks::none()).await.unwrap_err();
    assert_eq!(refused.problem(Doing::SignIn).kind, ProblemKind::NotTrusted);
}

#[tokio::test]
async fn over_tls_a_client_that_does_not_shake_hands_delays_nobody() {
    let practice = Practice::start_tls(0).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let profile = trusting(&practice, &folder);
    let address = profile.address.host();
    let silent = tokio::net::TcpStream::connect(&address).await.unwrap();
    let mut plain = tokio::net::TcpStream::connect(&address).await.unwrap();
    plain.write_all(b"GET / HTTP/1.1\r\nHost: practice\r\n\r\n").await.unwrap();
    let client = Client::new(&profile, api_key(&practice), None).unwrap();
    capped(client.prove(&Hooks::none())).await.unwrap();
    let mut answer = Vec::new();
    capped(plain.read_to_end(&mut answer)).await.ok();
    assert!(!answer.starts_with(b"HTTP"), "{answer:?}");
    assert_eq!(practice.requests().len(), 1, "only what came over TLS");
    drop(silent);
}

#[tokio::test]
async fn a_call_from_sign_in_to_confirmation() {
    let (practice, profile) = tenant().await;
    let (client, hooks) = (Client::new(&profile, api_key(&practice), None).unwrap(), Hooks::none());
    assert_eq!(client.prove(&hooks).await.unwrap().clock_off, None);
    let person = client.person_by_email("Ada.Lovelace@acme.example", &hooks).await.unwrap();
    assert_eq!(
        (words::person::heading(&person).as_str(), &person.status),
        (fixtures::NAME, &UserStatus::Enabled)
    );
    assert_eq!(client.person_by_user_name(fixtures::USER_NAME, &hooks).await.unwrap(), person);
    let tokens = client.hardware_tokens(&person.id, &hooks).await.unwrap();
    let states: Vec<_> =
        tokens.iter().map(|token| (token.serial.as_str(), words::token::status(&token.status))).collect();
    assert_eq!(states, [(fixtures::SERIAL, "Enabled"), (fixtures::SPARE_SERIAL, "Disabled")]);
    assert!(tokens.iter().all(|token| token.owner.as_ref() == Some(&person.id)));
    let record = client.hardware_token(&token(), &hooks).await.unwrap();
    assert_eq!((&record.serial, &record.owner), (&token(), &Some(ada())));
    let confirmation = client.disable(&person.id, &token(), &hooks).await.unwrap();
    assert_eq!(confirmation.now, Now::Status(TokenStatus::Disabled));
    assert_eq!(confirmation.changed_by.as_deref(), Some(practice.access_id()));
    assert!(confirmation.changed_at.unwrap().at.is_some());
    assert_eq!(client.hardware_token(&token(), &hooks).await.unwrap().status, TokenStatus::Disabled);
    let enabled = client.enable(&person.id, &token(), &hooks).await.unwrap();
    assert_eq!((&enabled.now, &enabled.user_id), (&Now::Status(TokenStatus::Enabled), &person.id));
    assert_eq!(enabled.changed_by.as_deref(), Some(practice.access_id()));
    assert_eq!(client.hardware_token(&token(), &hooks).await.unwrap().status, TokenStatus::Enabled);
}

#[tokio::test]
async fn a_search_is_read_page_by_page() {
    let (practice, profile) = tenant().await;
    let (client, hooks) = (Client::new(&profile, api_key(&practice), None).unwrap(), Hooks::none());
    let first = client.search("@acme", 0, &hooks).await.unwrap();
    assert_eq!((first.people.len(), first.next_page), (25, Some(1)));
    let second = client.search("@acme", 1, &hooks).await.unwrap();
    assert_eq!(second.next_page, None);
    let total = first.people.len() + second.people.len();
    assert_eq!(first.total, Some(total as u64));
    assert!(first.people.iter().all(|person| !second.people.contains(person)));
    let nobody = client.search("nobody-at-all", 0, &hooks).await.unwrap();
    assert_eq!((nobody.people, nobody.next_page), (Vec::new(), None));
}

#[tokio::test]
async fn what_is_not_there_is_a_404_and_somebody_elses_token_a_409() {
    let (practice, profile) = tenant().await;
    let (client, hooks) = (Client::new(&profile, api_key(&practice), None).unwrap(), Hooks::none());
    let nobody = client.person_by_email("nobody@acme.example", &hooks).await.unwrap_err();
    assert_eq!(nobody.problem(Doing::FindPerson).kind, ProblemKind::NotFound);
    let none = client.hardware_token(&Serial::parse("999999999999").unwrap(), &hooks).await.unwrap_err();
    assert!(none.problem(Doing::LookUpToken).cause.contains("999999999999"));
    // Taro Yamada's
    let others = Serial::parse("000123150071").unwrap();
    let refused = client.disable(&ada(), &others, &hooks).await.unwrap_err();
    assert_eq!((refused.status(), refused.reached()), (Some(409), Reached::Refused));
    let problem = refused.problem(Doing::Change(Action::Disable));
    assert!(problem.details.contains("PATCH …/users/eb2e12ae-…/sidTokens/disable"), "{}", problem.details);
    assert_eq!(client.hardware_token(&others, &hooks).await.unwrap().status, TokenStatus::Enabled);
}

#[tokio::test]
async fn what_is_not_there_or_somebody_elses_is_refused_for_every_change() {
    let (practice, profile) = tenant().await;
    let (client, hooks) = (Client::new(&profile, api_key(&practice), None).unwrap(), Hooks::none());
    let nobody = UserId::parse("00000000-0000-4000-8000-000000000000").unwrap();
    // Taro Yamada's
    let others = Serial::parse("000123150071").unwrap();
    let none = Serial::parse("999999999999").unwrap();
    for call in Call::token_changes() {
        for (person, serial, status) in
            [(nobody.clone(), token(), 404), (ada(), none.clone(), 404), (ada(), others.clone(), 409)]
        {
            let before = client.hardware_token(&others, &hooks).await.unwrap();
            let err = call.make_to(&client, &person, &serial, &hooks).await.unwrap_err();
            assert_eq!((err.status(), err.reached()), (Some(status), Reached::Refused), "{call:?}");
            assert_eq!(client.hardware_token(&others, &hooks).await.unwrap(), before, "{call:?}");
        }
    }
}

#[tokio::test]
async fn a_missing_permission_is_named_for_each_call() {
    let (practice, profile) = tenant().await;
    let needs = |call: Call| match call {
        Call::Prove | Call::Search | Call::Email | Call::UserName => "rsa.user.read",
        Call::Tokens => "rsa.authenticator.mobile.read",
        Call::Token => "rsa.authenticator.sidtoken.read",
        Call::Events => "rsa.audit.user",
        Call::VerifyStatus => "rsa.user.verify",
        Call::UserStatus => "rsa.user.manage",
        Call::GiveCode => "rsa.authenticator.emergency.manage",
        Call::Disable | Call::Enable | Call::ClearPin | Call::Rename | Call::Unassign | Call::Assign => {
            "rsa.authenticator.sidtoken.manage"
        }
    };
    for call in Call::ALL {
        let others: Vec<_> = DESK_SCOPES.iter().copied().filter(|scope| *scope != needs(call)).collect();
        let client = Client::new(&profile, bearer(&practice, &others), None).unwrap();
        let problem = call.make(&client, &Hooks::none()).await.unwrap_err().problem(Doing::Search);
        assert_eq!(problem.kind, ProblemKind::Forbidden);
        assert!(
            problem.cause.starts_with("The server does not let you do this. ")
                && problem.advice.contains(&format!("the permission {}", needs(call))),
            "{problem:?}"
        );
    }
}

#[tokio::test]
async fn a_scope_that_the_client_does_not_have_is_told_by_the_token_endpoint() {
    let (practice, profile) = tenant().await;
    let Secret::OAuthClient(mut credential) = oauth(&practice, practice.client_id(), practice.oauth_jwk())
    else {
        unreachable!()
    };
    credential.scopes.push("rsa.no.such".to_owned());
    let client = Client::new(&profile, Secret::OAuthClient(credential.clone()), None).unwrap();
    let problem = Call::Prove.make(&client, &Hooks::none()).await.unwrap_err().problem(Doing::SignIn);
    assert!(problem.details.contains("invalid_scope"), "{problem:?}");
    // the other client's key
    credential.jwk = practice.rsa_jwk();
    let client = Client::new(&profile, Secret::OAuthClient(credential), None).unwrap();
    let problem = Call::Prove.make(&client, &Hooks::none()).await.unwrap_err().problem(Doing::SignIn);
    assert!(problem.details.contains("invalid_client"), "{problem:?}");
}

#[tokio::test]
async fn a_clock_that_is_off_is_noticed_and_named_as_the_cause_of_a_403() {
    let (practice, profile) = tenant().await;
    let client = Client::new(&profile, api_key(&practice), None).unwrap();
    // enough to be told, not enough to be refused
    practice.shift_clock(SignedDuration::from_secs(45));
    let off = client.prove(&Hooks::none()).await.unwrap().clock_off.unwrap().as_secs();
    assert!((-47..=-43).contains(&off), "{off}");
    for (shift, direction) in [(-600, "10 minutes ahead of"), (7200, "2 hours behind")] {
        practice.shift_clock(SignedDuration::from_secs(shift));
        let err = client.prove(&Hooks::none()).await.unwrap_err();
        assert!((err.clock_off().unwrap().as_secs() + shift).abs() < 5);
        let problem = err.problem(Doing::SignIn);
        assert_eq!(problem.kind, ProblemKind::Forbidden);
        assert!(problem.cause.contains(direction), "{}", problem.cause);
    }
    // set right again, the next call makes a new token
    practice.shift_clock(SignedDuration::ZERO);
    client.prove(&Hooks::none()).await.unwrap();
}

#[tokio::test]
async fn a_token_made_with_the_key_is_used_for_many_calls_and_an_access_token_too() {
    let (practice, profile) = tenant().await;
    for secret in [api_key(&practice), oauth(&practice, practice.client_id(), practice.oauth_jwk())] {
        let client = Client::new(&profile, secret, None).unwrap();
        for _ in 0..3 {
            client.prove(&Hooks::none()).await.unwrap();
        }
    }
    let tokens = practice.requests().iter().filter(|request| request.path == "/oauth/token").count();
    assert_eq!(tokens, 1);
}

#[tokio::test]
async fn an_access_token_that_ended_is_replaced() {
    let (practice, profile) = tenant().await;
    practice.set_token_life(Duration::from_secs(1));
    let client =
        Client::new(&profile, oauth(&practice, practice.client_id(), practice.oauth_jwk()), None).unwrap();
    client.prove(&Hooks::none()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(1100)).await;
    client.prove(&Hooks::none()).await.unwrap();
    assert_eq!(practice.requests().iter().filter(|request| request.path == "/oauth/token").count(), 2);
}

#[tokio::test]
async fn every_difficulty_is_told_as_what_it_is_and_leaves_the_token_as_it_is_said_to_be() {
    let (practice, profile) = tenant().await;
    meets_every_difficulty(&practice, profile).await;
}

#[tokio::test]
async fn over_tls_every_difficulty_is_told_as_without_it() {
    let practice = Practice::start_tls(0).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let profile = trusting(&practice, &folder);
    meets_every_difficulty(&practice, profile).await;
}

async fn meets_every_difficulty(practice: &Practice, mut profile: Profile) {
    use ProblemKind as Kind;
    let expected = |difficulty| match difficulty {
        Difficulty::Forbidden => (Kind::Forbidden, Reached::Refused, false),
        Difficulty::NotFound => (Kind::NotFound, Reached::Refused, false),
        Difficulty::Conflict => (Kind::Conflict, Reached::Refused, false),
        Difficulty::TooManyWithRetryAfter | Difficulty::TooManyWithoutRetryAfter => {
            (Kind::TooManyRequests, Reached::Refused, false)
        }
        Difficulty::ServerError => (Kind::ServerError, Reached::Unknown, false),
        Difficulty::Slow => (Kind::TimedOut, Reached::Unknown, true),
        Difficulty::CutBefore => (Kind::ClosedEarly, Reached::Unknown, false),
        Difficulty::CutAfter => (Kind::ClosedEarly, Reached::Unknown, true),
        Difficulty::GatewayPage => (Kind::Gateway, Reached::Unknown, false),
        Difficulty::BrokenJson => (Kind::NotJson, Reached::Unknown, true),
    };
    profile.limits = limits(1000, 3000, 1000);
    practice.set_slow(Duration::from_secs(5));
    let client = Client::new(&profile, api_key(practice), None).unwrap();
    // nobody waits for a 429 here
    let hooks = Hooks::no_waits();
    // every change that is made takes a token that was enabled
    let mut others = [
        ("12e74f7b-fab3-4728-a78b-eb7e0787c0de", "000123150071"),
        ("45ac16b9-c20d-4c21-8f8a-7abff2e91ac7", "000123144102"),
        ("5ead703a-84c4-4877-a785-37a368e58909", "000123149920"),
    ]
    .map(|(id, serial)| (UserId::parse(id).unwrap(), Serial::parse(serial).unwrap()))
    .into_iter();
    for difficulty in Difficulty::ALL {
        let (kind, reached, changed) = expected(difficulty);
        let (person, token) = if changed { others.next().unwrap() } else { (ada(), token()) };
        practice.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Changes }));
        let patches = || practice.requests().iter().filter(|request| request.method == "PATCH").count();
        let before = patches();
        let err = client.disable(&person, &token, &hooks).await.unwrap_err();
        assert_eq!(
            (err.problem(Doing::Change(Action::Disable)).kind, err.reached()),
            (kind, reached),
            "{difficulty:?}"
        );
        assert_eq!(patches() - before, 1, "{difficulty:?}");
        let status = client.hardware_token(&token, &hooks).await.unwrap().status;
        assert_eq!(status == TokenStatus::Disabled, changed, "{difficulty:?}");
        if difficulty == Difficulty::Slow {
            continue;
        }
        practice.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Everything }));
        let err = client.hardware_tokens(&person, &hooks).await.unwrap_err();
        let known = (err.problem(Doing::ListTokens).kind, err.reached());
        assert_eq!(known, (kind, Reached::NotSent), "{difficulty:?}");
    }
}

#[tokio::test]
async fn a_key_for_another_tenant_is_not_sent_anywhere() {
    let ((practice, _), (other, others_profile)) = (tenant().await, tenant().await);
    let err = Client::new(&others_profile, api_key(&practice), None).unwrap_err();
    assert!(matches!(err, Error::OtherHost { .. }), "{err:?}");
    assert_eq!(other.requests(), []);
    // right host, key of nobody: the framework refuses the token
    let Secret::ApiKey(mut key) = api_key(&practice) else { unreachable!() };
    key.admin_rest_api_url = other.admin_rest_api_url();
    let client = Client::new(&others_profile, Secret::ApiKey(key), None).unwrap();
    let refused = exchange(capped(client.prove(&Hooks::none())).await.map(drop));
    assert_eq!(refused.head.unwrap().status, 403);
}

#[tokio::test]
async fn a_server_without_the_second_version_of_the_search_is_searched_with_the_first() {
    use super::raw::{Raw, Reply, answer, json};
    let not_found =
        r#"{"timestamp":1,"status":404,"error":"Not Found","message":"No message available","path":"/x"}"#;
    let server = Raw::start(move |_, request| {
        if request.contains(" /AdminInterface/restapi/v1/users/search?pageSize=") {
            Reply::Send(json(&format!(r#"[{{"id":"{}"}}]"#, super::ADA)))
        } else {
            Reply::Send(answer(404, &[], not_found))
        }
    })
    .await;
    let client = super::client(&profile(&server.url()));
    client.prove(&Hooks::none()).await.unwrap();
    let people = client.search("ada", 0, &Hooks::none()).await.unwrap();
    assert_eq!((people.people.len(), people.total, people.next_page), (1, None, None));
    assert_eq!(server.seen().len(), 3, "the second search knows it already");
    // neither version: the address is wrong, and it is asked again next time
    let server = Raw::start(move |_, _| Reply::Send(answer(404, &[], not_found))).await;
    let client = super::client(&profile(&server.url()));
    for tries in 1..=2 {
        let err = client.search("ada", 0, &Hooks::none()).await.unwrap_err();
        assert!(err.problem(Doing::Search).advice.contains("address"));
        assert_eq!(server.seen().len(), 2 * tries);
    }
}
