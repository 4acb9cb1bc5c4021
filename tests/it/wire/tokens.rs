//! What each change to a hardware token leaves behind in the practice tenant, and what it refuses.

use crate::english::English;
use secrecy::ExposeSecret as _;
use token_desk::{
    api::{AnswerFailure, Client, Doing, Error, Exchange, Failure, Hooks, Reached, Secret, wire},
    domain::{
        change::action::Action,
        difficulty::{Difficulty, Meets, Ordered},
        problem::ProblemKind,
        sign_in::credential::ApiKey,
        token::{hardware_token::TokenStatus, name::TokenName, serial::Serial},
    },
    practice::Practice,
};

use super::{Call, NAME, ada, name, profile, token};

/// A token that is nobody's.
fn unassigned() -> Serial {
    Serial::parse("000123153008").unwrap()
}

async fn signed_in() -> (Practice, Client) {
    let practice = Practice::start(0).await.unwrap();
    let key = ApiKey::parse(practice.key_file().expose_secret()).unwrap();
    let client = Client::new(&profile(&practice.admin_rest_api_url()), Secret::ApiKey(key), None).unwrap();
    (practice, client)
}

#[test]
fn the_answer_to_one_change_confirms_no_other() {
    let (person, serial, name) = (ada(), token(), name());
    for answered in Call::token_changes() {
        let body = answered.good_answer().into_bytes();
        let confirms = |asked: Call| match asked {
            Call::Disable => wire::disabled(&body, &person, &serial).is_ok(),
            Call::Enable => wire::enabled(&body, &person, &serial).is_ok(),
            Call::ClearPin => wire::pin_cleared(&body, &person, &serial).is_ok(),
            Call::Rename => wire::renamed(&body, &person, &serial, &name).is_ok(),
            Call::Unassign => wire::unassigned(&body, &person, &serial).is_ok(),
            Call::Assign => wire::assigned(&body, &person, &serial).is_ok(),
            _ => panic!("{asked:?} changes nothing"),
        };
        for asked in Call::token_changes() {
            // of that answer nothing is known for certain but whose token it is
            let whose_is_enough = asked == Call::Assign && answered != Call::Unassign;
            assert_eq!(confirms(asked), asked == answered || whose_is_enough, "{answered:?} for {asked:?}");
        }
    }
}

#[tokio::test]
async fn a_cleared_pin_is_gone_and_may_be_cleared_again() {
    let (_practice, client) = signed_in().await;
    let hooks = Hooks::none();
    assert_eq!(client.hardware_token(&token(), &hooks).await.unwrap().pin_set, Some(true));
    for _ in 0..2 {
        let said = client.clear_pin(&ada(), &token(), &hooks).await.unwrap();
        assert_eq!((said.user_id, said.pin_set), (Some(ada()), Some(false)));
    }
    let now = client.hardware_token(&token(), &hooks).await.unwrap();
    assert_eq!((now.pin_set, now.status), (Some(false), TokenStatus::Enabled));
}

#[tokio::test]
async fn a_token_has_the_name_it_was_given() {
    let (_practice, client) = signed_in().await;
    let hooks = Hooks::none();
    let said = client.rename(&ada(), &token(), &name(), &hooks).await.unwrap();
    assert_eq!((said.user_id, said.name.as_deref()), (Some(ada()), Some(NAME)));
    assert_eq!(client.hardware_token(&token(), &hooks).await.unwrap().name.as_deref(), Some(NAME));
    // as long as the server takes, and what JSON has to escape
    for text in ["ü".repeat(255), r#"="A\B" {1}"#.to_owned()] {
        let name = TokenName::parse(&text).unwrap();
        client.rename(&ada(), &token(), &name, &hooks).await.unwrap();
        assert_eq!(client.hardware_token(&token(), &hooks).await.unwrap().name, Some(text));
    }
}

#[tokio::test]
async fn an_unassigned_token_is_nobodys_and_enabling_does_not_bring_it_back() {
    let (_practice, client) = signed_in().await;
    let hooks = Hooks::none();
    client.disable(&ada(), &token(), &hooks).await.unwrap();
    let said = client.unassign(&ada(), &token(), &hooks).await.unwrap();
    assert_eq!((said.user_id, said.state.as_deref()), (None, Some("Unassigned")));
    let now = client.hardware_token(&token(), &hooks).await.unwrap();
    assert_eq!((now.owner, now.assigned_at, now.status), (None, None, TokenStatus::Disabled));
    let listed = client.hardware_tokens(&ada(), &hooks).await.unwrap();
    assert!(listed.iter().all(|listed| listed.serial != token()));
    for call in [Call::Enable, Call::Disable, Call::ClearPin, Call::Rename, Call::Unassign] {
        let err = call.make(&client, &hooks).await.unwrap_err();
        assert_eq!((err.status(), err.reached()), (Some(409), Reached::Refused), "{call:?}");
    }
}

#[tokio::test]
async fn an_assigned_token_is_the_persons_and_bears_its_serial_number_unless_named() {
    let (practice, client) = signed_in().await;
    let hooks = Hooks::none();
    for (given, called) in [(None, "000123153008"), (Some(name()), NAME)] {
        let said = client.assign(&ada(), &unassigned(), given.as_ref(), &hooks).await.unwrap();
        assert_eq!((said.user_id, said.state.as_deref()), (Some(ada()), Some("Activation Pending")));
        let now = client.hardware_token(&unassigned(), &hooks).await.unwrap();
        assert_eq!((now.owner, now.name.as_deref()), (Some(ada()), Some(called)));
        assert!(now.assigned_at.unwrap().at.is_some());
        let err = client.assign(&ada(), &unassigned(), None, &hooks).await.unwrap_err();
        assert_eq!((err.status(), err.reached()), (Some(409), Reached::Refused), "it is hers already");
        assert!(err.problem(Doing::Change(Action::Assign)).advice.contains("assigned already"));
        client.unassign(&ada(), &unassigned(), &hooks).await.unwrap();
    }
    let bodies: Vec<_> =
        practice.requests().into_iter().filter(|request| request.path.ends_with("/assign")).collect();
    assert_eq!(bodies[0].body, r#"{"tokenSerialNumber":"000123153008"}"#);
}

#[tokio::test]
async fn nobody_gets_a_sixth_token() {
    let (_practice, client) = signed_in().await;
    let hooks = Hooks::none();
    let more = ["000123153008", "000123153015", "000123153022", "000123153039"];
    let mut results = Vec::new();
    for serial in more {
        let serial = Serial::parse(serial).unwrap();
        results.push(client.assign(&ada(), &serial, None, &hooks).await);
    }
    // she has two
    assert!(results[..3].iter().all(Result::is_ok), "{results:?}");
    let problem = results.remove(3).unwrap_err().problem(Doing::Change(Action::Assign));
    assert_eq!(
        (problem.kind, problem.summary.english().as_str()),
        (ProblemKind::Conflict, "The token was not assigned")
    );
    assert_eq!(client.hardware_tokens(&ada(), &hooks).await.unwrap().len(), 5);
}

#[tokio::test]
async fn each_change_meets_each_difficulty_as_what_it_is_and_is_sent_once() {
    let (practice, client) = signed_in().await;
    // nobody waits for a 429 here
    let hooks = Hooks::no_waits();
    let expected = [
        (Difficulty::Forbidden, ProblemKind::Forbidden, Reached::Refused),
        (Difficulty::NotFound, ProblemKind::NotFound, Reached::Refused),
        (Difficulty::Conflict, ProblemKind::Conflict, Reached::Refused),
        (Difficulty::TooManyWithRetryAfter, ProblemKind::TooManyRequests, Reached::Refused),
        (Difficulty::ServerError, ProblemKind::ServerError, Reached::Unknown),
        (Difficulty::CutBefore, ProblemKind::ClosedEarly, Reached::Unknown),
        (Difficulty::GatewayPage, ProblemKind::Gateway, Reached::Unknown),
    ];
    for call in Call::token_changes() {
        let before = client.hardware_token(&token(), &hooks).await.unwrap();
        for (difficulty, kind, reached) in expected {
            practice.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Changes }));
            let patches = || practice.requests().iter().filter(|request| request.method == "PATCH").count();
            let sent = patches();
            let err = call.make(&client, &hooks).await.unwrap_err();
            assert_eq!(
                (err.problem(Doing::Change(Action::Rename)).kind, err.reached()),
                (kind, reached),
                "{call:?} {difficulty:?}"
            );
            assert_eq!(patches() - sent, 1, "{call:?} {difficulty:?}");
            assert_eq!(
                client.hardware_token(&token(), &hooks).await.unwrap(),
                before,
                "{call:?} {difficulty:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_change_whose_answer_is_lost_is_unknown_and_was_made() {
    let (practice, client) = signed_in().await;
    let hooks = Hooks::none();
    for call in Call::token_changes() {
        let before = client.hardware_token(&token(), &hooks).await.unwrap();
        for difficulty in [Difficulty::CutAfter, Difficulty::BrokenJson] {
            practice.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Changes }));
            let result = call.make(&client, &hooks).await;
            if difficulty == Difficulty::CutAfter {
                assert_eq!(result.unwrap_err().reached(), Reached::Unknown, "{call:?}");
                assert_ne!(client.hardware_token(&token(), &hooks).await.unwrap(), before, "{call:?}");
            } else {
                let Err(Error::Exchange(exchange)) = result else { panic!("{call:?}: {result:?}") };
                let Exchange { failure, .. } = *exchange;
                assert!(
                    matches!(failure, Failure::Answer(AnswerFailure::NotJson { .. })),
                    "{call:?}: {failure:?}"
                );
            }
        }
    }
}
