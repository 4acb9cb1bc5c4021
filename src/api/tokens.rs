//! Hardware tokens: a person's list, one token's record, and the change.

use serde_json::json;

use super::{
    Client,
    error::{Call, Error},
    send::{Body, Hooks},
    wire,
};
use crate::domain::{change::Confirmation, hardware_token::HardwareToken, person::UserId, serial::Serial};

impl Client {
    /// A person's hardware tokens (`GET v2/users/<id>/devices`). Tokens without a serial number are left out: nothing can
    /// be done to them.
    ///
    /// # Errors
    /// [`Error`]; 404 when there is no such person, [`Failure::WrongAnswer`](super::Failure::WrongAnswer) when the list
    /// has a token of somebody else.
    pub async fn hardware_tokens(&self, person: &UserId, hooks: &Hooks) -> Result<Vec<HardwareToken>, Error> {
        let path = format!("v2/users/{person}/devices");
        let answer = self.send(&self.request(Call::ListTokens, &path, Body::Nothing), hooks).await?;
        answer.read(|body| wire::hardware_tokens(body, person))
    }

    /// A token's record by its serial number (`POST v1/sidTokens/lookup`).
    ///
    /// # Errors
    /// [`Error`]; 404 when there is no such token, [`Failure::WrongAnswer`](super::Failure::WrongAnswer) when the answer is
    /// about another one.
    pub async fn hardware_token(&self, serial: &Serial, hooks: &Hooks) -> Result<HardwareToken, Error> {
        let request = self.request(Call::LookUpToken, "v1/sidTokens/lookup", only(serial)).about(serial);
        let answer = self.send(&request, hooks).await?;
        answer.read(|body| wire::object::<wire::TokenRecord>(body)?.about(serial))
    }

    /// Disables a hardware token that is assigned to a person (Disable Hardware Token API:
    /// `PATCH v1/users/<id>/sidTokens/disable`). It is sent once; only a 429, which means that it was not processed, is
    /// waited out and sent again.
    ///
    /// # Errors
    /// [`Error`], whose [`reached`](Error::reached) says whether anything may have been changed. An answer that is not
    /// about this person and this token, or does not say Disabled, is an error too.
    pub async fn disable(
        &self,
        person: &UserId,
        serial: &Serial,
        hooks: &Hooks,
    ) -> Result<Confirmation, Error> {
        let path = format!("v1/users/{person}/sidTokens/disable");
        let request = self.request(Call::Disable, &path, only(serial)).about(serial);
        let sent = self.send(&request, hooks).await;
        let head = match &sent {
            Ok(answer) => Some(answer.head.clone()),
            Err(Error::Exchange(exchange)) => exchange.head.clone(),
            Err(_) => None,
        };
        let result = sent.and_then(|answer| {
            answer.read(|body| wire::object::<wire::Changed>(body)?.disabled(person, serial))
        });
        tracing::info!(
            %serial,
            user = %person,
            status = head.as_ref().map(|head| head.status),
            request_id = head.as_ref().and_then(|head| head.request_id.as_deref()),
            came_to = result.as_ref().err().map_or("confirmed", |err| err.reached().words()),
            "change answered"
        );
        result
    }
}

/// The serial number and nothing else: a body with any other property is refused.
fn only(serial: &Serial) -> Body {
    Body::Json(json!({ "tokenSerialNumber": serial.as_str() }))
}
