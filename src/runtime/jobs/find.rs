//! Finds people and their hardware tokens by any search text.

use std::sync::Arc;

use super::{
    super::{session::Session, shared::Shared},
    common::{Outcomes, session},
};
use crate::{
    api::{self, Doing, Hooks},
    domain::{
        person::{
            People, Person, UserId,
            query::{Found, Query},
            sign_in_event::SignInEvent,
        },
        problem::ProblemKind,
        token::{hardware_token::HardwareToken, serial::Serial},
    },
};

pub(in crate::runtime) async fn find(
    shared: Arc<Shared>,
    query: Query,
    hooks: Hooks,
) -> Outcomes<Box<Found>> {
    let Session { client, .. } = session(&shared)?;
    find_with(&client, query, &hooks).await.map(Box::new)
}

pub(super) async fn find_with(client: &api::Client, query: Query, hooks: &Hooks) -> Outcomes<Found> {
    Ok(match query {
        Query::Email(email) => match client.person_by_email(&email, hooks).await {
            Ok(person) => Found::Person(person),
            Err(err) => search_after(client, err, &email, hooks).await?,
        },
        Query::UserName(name) => by_user_name(client, &name, hooks).await?,
        Query::Account { name, whole } => match client.person_by_user_name(&name, hooks).await {
            Ok(person) => Found::Person(person),
            Err(err) if says_no(&err) => match client.person_by_user_name(&whole, hooks).await {
                Ok(person) => Found::Person(person),
                Err(err) if says_no(&err) => Found::People(first_page(client, &name, hooks).await?),
                Err(err) => return Err(err.problem(Doing::FindPerson)),
            },
            Err(err) => return Err(err.problem(Doing::FindPerson)),
        },
        Query::PartOfAddress(text) => Found::People(first_page(client, &text, hooks).await?),
        // the API cannot look up a person by user ID; their hardware tokens are read with it
        Query::UserId(id) => Found::Person(Person::only_id(id)),
        Query::Serial(serial) => by_serial(client, &serial, hooks).await?,
    })
}

async fn by_user_name(client: &api::Client, name: &str, hooks: &Hooks) -> Outcomes<Found> {
    match client.person_by_user_name(name, hooks).await {
        Ok(person) => Ok(Found::Person(person)),
        // older servers look people up by e-mail address only and answer 400 to a user name
        Err(err) if err.status() == Some(400) => first_page(client, name, hooks).await.map(Found::People),
        Err(err) => search_after(client, err, name, hooks).await,
    }
}

/// The server has nobody with this user name, or does not look people up by it.
fn says_no(err: &api::Error) -> bool {
    matches!(err.status(), Some(400 | 404))
}

/// Looks for the token with this number, then with leading zeros, which spreadsheets drop, then for the
/// person: some companies' user names are digits only.
async fn by_serial(client: &api::Client, serial: &Serial, hooks: &Hooks) -> Outcomes<Found> {
    let mut none = None;
    for number in [Some(serial.clone()), serial.with_zeros()].into_iter().flatten() {
        match client.hardware_token(&number, hooks).await {
            Ok(token) => return Ok(Found::Token(token)),
            Err(err) => {
                let problem = err.problem(Doing::LookUpToken);
                if problem.kind != ProblemKind::NotFound {
                    return Err(problem);
                }
                none.get_or_insert(problem);
            }
        }
    }
    match client.person_by_user_name(serial.as_str(), hooks).await {
        Ok(person) => Ok(Found::Person(person)),
        Err(err) => Err(none.unwrap_or_else(|| err.problem(Doing::LookUpToken))),
    }
}

/// Nobody has exactly this address or name: searches for part of an address.
async fn search_after(client: &api::Client, err: api::Error, text: &str, hooks: &Hooks) -> Outcomes<Found> {
    let problem = err.problem(Doing::FindPerson);
    if problem.kind != ProblemKind::NotFound {
        return Err(problem);
    }
    first_page(client, text, hooks).await.map(Found::People)
}

async fn first_page(client: &api::Client, text: &str, hooks: &Hooks) -> Outcomes<People> {
    client.search(text, 0, hooks).await.map_err(|err| err.problem(Doing::Search))
}

pub(in crate::runtime) async fn search(
    shared: Arc<Shared>,
    text: String,
    page: u32,
    hooks: Hooks,
) -> Outcomes<People> {
    let Session { client, .. } = session(&shared)?;
    client.search(&text, page, &hooks).await.map_err(|err| err.problem(Doing::Search))
}

pub(in crate::runtime) async fn list_tokens(
    shared: Arc<Shared>,
    person: UserId,
    hooks: Hooks,
) -> Outcomes<Vec<HardwareToken>> {
    let Session { client, .. } = session(&shared)?;
    client.hardware_tokens(&person, &hooks).await.map_err(|err| err.problem(Doing::ListTokens))
}

pub(in crate::runtime) async fn list_events(
    shared: Arc<Shared>,
    person: UserId,
    hooks: Hooks,
) -> Outcomes<Vec<SignInEvent>> {
    let Session { client, .. } = session(&shared)?;
    client.sign_in_events(&person, &hooks).await.map_err(|err| err.problem(Doing::ListEvents))
}
