//! Find: people, by whatever was typed, and their hardware tokens.

use std::sync::Arc;

use super::{
    super::{Shared, session::Session},
    Outcomes, session,
};
use crate::{
    api::{self, Doing, Hooks},
    domain::{
        hardware_token::HardwareToken,
        person::{People, Person, UserId},
        problem::ProblemKind,
        query::{Found, Query},
        sign_in_event::SignInEvent,
    },
};

pub(in crate::runtime) async fn find(
    shared: Arc<Shared>,
    query: Query,
    hooks: Hooks,
) -> Outcomes<Box<Found>> {
    let Session { client, .. } = session(&shared)?;
    let found = match query {
        Query::Email(email) => match client.person_by_email(&email, &hooks).await {
            Ok(person) => Found::Person(person),
            Err(err) => search_after(&client, err, &email, &hooks).await?,
        },
        Query::UserName(name) => match client.person_by_user_name(&name, &hooks).await {
            Ok(person) => Found::Person(person),
            // older servers look people up by their addresses only, and do not understand a name
            Err(err) if err.status() == Some(400) => Found::People(first_page(&client, &name, &hooks).await?),
            Err(err) => search_after(&client, err, &name, &hooks).await?,
        },
        Query::PartOfAddress(text) => Found::People(first_page(&client, &text, &hooks).await?),
        // the API knows no look-up by user ID; the person's hardware tokens are read by it
        Query::UserId(id) => Found::Person(Person::only_id(id)),
        Query::Serial(serial) => match client.hardware_token(&serial, &hooks).await {
            Ok(token) => Found::Token(token),
            Err(err) => {
                let problem = err.problem(Doing::LookUpToken);
                if problem.kind != ProblemKind::NotFound {
                    return Err(problem);
                }
                // some companies have user names of digits only
                match client.person_by_user_name(serial.as_str(), &hooks).await {
                    Ok(person) => Found::Person(person),
                    Err(_) => return Err(problem),
                }
            }
        },
    };
    Ok(Box::new(found))
}

/// Nobody has exactly this address or name: search for it as part of an address.
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
