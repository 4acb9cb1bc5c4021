//! A person's recent sign-ins.

use super::{
    Client,
    error::{Call, Error},
    send::{Body, Hooks},
    wire,
};
use crate::domain::person::{UserId, sign_in_event::SignInEvent};

impl Client {
    /// A person's newest sign-in events, a hundred at most, newest first (Retrieve Authentication Audit Logs
    /// API: `GET v1/users/<id>/authlogs/`).
    ///
    /// # Errors
    /// [`Error`]; 404 if there is no such person,
    /// [`AnswerFailure::WrongAnswer`](super::AnswerFailure::WrongAnswer) if an event is another person's.
    pub async fn sign_in_events(&self, person: &UserId, hooks: &Hooks) -> Result<Vec<SignInEvent>, Error> {
        let path = format!("v1/users/{person}/authlogs/");
        let answer = self.send(&self.request(Call::ListEvents, &path, Body::Nothing), hooks).await?;
        answer.read(|body| wire::sign_in_events(body, person))
    }
}
