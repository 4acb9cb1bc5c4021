//! The one request that makes a change, and how its answer is read.

use crate::{
    api::{self, Doing, Hooks, Reached},
    domain::{
        change::{
            ChangeFacts, Outcome,
            act::Act,
            answer::ChangeAnswer,
            confirmation::{Confirmation, Now, Source},
            order::Change,
        },
        person::{NewUserStatus, emergency::EmergencyCode},
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        token::serial::Serial,
    },
    phrase,
};

pub(super) struct Sent {
    pub outcome: Outcome,
    /// The new emergency access code.
    pub code: Option<EmergencyCode>,
}

impl From<Outcome> for Sent {
    fn from(outcome: Outcome) -> Self {
        Self { outcome, code: None }
    }
}

pub(super) async fn send(client: &api::Client, change: &Change, hooks: &Hooks) -> Sent {
    let person = &change.person.id;
    let sent: Result<Now, api::Error> = match &change.act {
        Act::Disable(serial) => return status(change, client.disable(person, serial, hooks).await),
        Act::Enable(serial) => return status(change, client.enable(person, serial, hooks).await),
        Act::GiveEmergencyCode { asked, .. } => {
            return match client.give_emergency_code(person, asked, hooks).await {
                Ok((given, code)) => {
                    Sent { outcome: confirmed(change, Now::EmergencyCode(Box::new(given))), code: Some(code) }
                }
                Err(err) => failed(change, &err).into(),
            };
        }
        Act::ClearPin(serial) => client.clear_pin(person, serial, hooks).await.map(|_| Now::NoPin),
        Act::Unassign(serial) => client.unassign(person, serial, hooks).await.map(|_| Now::Unassigned),
        Act::Rename { serial, to, .. } => {
            client.rename(person, serial, to, hooks).await.map(|_| Now::Named(to.to_string()))
        }
        Act::Assign { serial, name } => match client.assign(person, serial, name.as_ref(), hooks).await {
            Ok(said) => return assigned(client, change, serial, said).await.into(),
            Err(err) => Err(err),
        },
        Act::Delete(serial) => match client.delete(serial, hooks).await {
            Ok(()) => return deleted(client, change, serial).await.into(),
            Err(err) => Err(err),
        },
        Act::WithdrawEmergencyCode(id) => {
            client.withdraw_emergency_code(person, id, hooks).await.map(|()| Now::NoEmergencyCode)
        }
        Act::Unlock(methods) => client.unlock(person, methods, hooks).await.map(Now::Unlocked),
        Act::DisableUser => {
            client.set_user_status(person, NewUserStatus::Disabled, hooks).await.map(Now::User)
        }
        Act::EnableUser => client.set_user_status(person, NewUserStatus::Enabled, hooks).await.map(Now::User),
    };
    match sent {
        Ok(now) => confirmed(change, now).into(),
        Err(err) => failed(change, &err).into(),
    }
}

/// Only the beginning of the answer to Assign is documented, so the token's record must confirm it, where it
/// may be read. It is read once, without waits: the answer must be recorded and shown soon.
async fn assigned(
    client: &api::Client,
    change: &ChangeFacts,
    serial: &Serial,
    said: ChangeAnswer,
) -> Outcome {
    let now = match client.hardware_token(serial, &Hooks::no_waits()).await {
        Ok(token) if token.owner.as_ref().is_some_and(|owner| owner.same(&change.person.id)) => {
            Now::Assigned { state: token.state.or(said.state), name: token.name.or(said.name) }
        }
        Ok(token) => {
            let cause = match &token.owner {
                Some(_) => phrase!("contradicted-other-owner"),
                None => phrase!("contradicted-no-owner"),
            };
            let details = token.owner.map(|owner| format!("owner: user ID {owner}")).unwrap_or_default();
            return contradicted(change, cause, details);
        }
        // the answer stands
        Err(_) => Now::Assigned { state: said.state, name: said.name },
    };
    confirmed(change, now)
}

/// The answer to Delete is not documented, so the token's record must be gone, where it may be read.
async fn deleted(client: &api::Client, change: &ChangeFacts, serial: &Serial) -> Outcome {
    match client.hardware_token(serial, &Hooks::no_waits()).await {
        Ok(_) => contradicted(change, phrase!("contradicted-record-there"), String::new()),
        // it is gone, or the answer stands
        Err(_) => confirmed(change, Now::Deleted),
    }
}

/// The server's record contradicts its answer.
fn contradicted(change: &ChangeFacts, cause: Phrase, details: String) -> Outcome {
    let advice = change.action().look_first();
    let problem = Problem::new(ProblemKind::WrongAnswer, phrase!("change-outcome-unknown"), cause, advice);
    Outcome::Unknown(problem.with_details(details))
}

fn status(change: &ChangeFacts, sent: Result<Confirmation, api::Error>) -> Sent {
    match sent {
        Ok(confirmation) => Outcome::Confirmed(confirmation).into(),
        Err(err) => failed(change, &err).into(),
    }
}

/// A confirmation without the server's name and time.
fn confirmed(change: &ChangeFacts, now: Now) -> Outcome {
    Outcome::Confirmed(Confirmation {
        now,
        changed_by: None,
        changed_at: None,
        user_id: change.person.id.clone(),
        serial: change.serial().cloned(),
        source: Source::Answer,
    })
}

fn failed(change: &ChangeFacts, err: &api::Error) -> Outcome {
    let problem = err.problem(Doing::Change(change.action()));
    match err.reached() {
        Reached::NotSent => Outcome::not_sent(problem),
        Reached::Refused => Outcome::refused(problem),
        Reached::Unknown => Outcome::Unknown(problem),
    }
}
