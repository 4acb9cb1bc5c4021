//! Hardware tokens: a person's list, one token's record, and the changes.

use serde_json::json;

use super::{
    Client,
    changes::About,
    error::{Call, Error},
    send::{Body, Hooks, Request},
    wire,
};
use crate::domain::{
    change::{action::Action, answer::ChangeAnswer, confirmation::Confirmation},
    person::UserId,
    token::{hardware_token::HardwareToken, name::TokenName, serial::Serial},
};

impl Client {
    /// A person's hardware tokens (`GET v2/users/<id>/devices`). Tokens without a serial number are left
    /// out: nothing can be done with them.
    ///
    /// # Errors
    /// [`Error`]; 404 if there is no such person,
    /// [`AnswerFailure::WrongAnswer`](super::AnswerFailure::WrongAnswer) if the list has another person's
    /// token.
    pub async fn hardware_tokens(&self, person: &UserId, hooks: &Hooks) -> Result<Vec<HardwareToken>, Error> {
        let path = format!("v2/users/{person}/devices");
        let answer = self.send(&self.request(Call::ListTokens, &path, Body::Nothing), hooks).await?;
        answer.read(|body| wire::hardware_tokens(body, person))
    }

    /// A token's record by its serial number (`POST v1/sidTokens/lookup`).
    ///
    /// # Errors
    /// [`Error`]; 404 if there is no such token,
    /// [`AnswerFailure::WrongAnswer`](super::AnswerFailure::WrongAnswer) if the answer is about another one.
    pub async fn hardware_token(&self, serial: &Serial, hooks: &Hooks) -> Result<HardwareToken, Error> {
        let request = self.request(Call::LookUpToken, "v1/sidTokens/lookup", only(serial)).about(serial);
        let answer = self.send(&request, hooks).await?;
        answer.read(|body| wire::hardware_token(body, serial))
    }

    /// Disables a person's hardware token (Disable Hardware Token API: `PATCH
    /// v1/users/<id>/sidTokens/disable`). It is sent once; only after a 429, which means that it was not
    /// processed, it is sent again.
    ///
    /// # Errors
    /// [`Error`], whose [`reached`](Error::reached) says whether anything may have been changed. An answer
    /// about another person or token, or one that does not say Disabled, is an error too.
    pub async fn disable(
        &self,
        person: &UserId,
        serial: &Serial,
        hooks: &Hooks,
    ) -> Result<Confirmation, Error> {
        let request = self.change(Action::Disable, person, "v1", "disable", serial);
        self.made(&request, about(Action::Disable, person, serial), hooks, |body| {
            wire::disabled(body, person, serial)
        })
        .await
    }

    /// Enables a person's hardware token (Enable Hardware Token API: `PATCH
    /// v1/users/<id>/sidTokens/enable`). Sent as carefully as [`disable`](Self::disable).
    ///
    /// # Errors
    /// Those of [`disable`](Self::disable); the answer must say Enabled.
    pub async fn enable(
        &self,
        person: &UserId,
        serial: &Serial,
        hooks: &Hooks,
    ) -> Result<Confirmation, Error> {
        let request = self.change(Action::Enable, person, "v1", "enable", serial);
        self.made(&request, about(Action::Enable, person, serial), hooks, |body| {
            wire::enabled(body, person, serial)
        })
        .await
    }

    /// Clears the PIN of a person's hardware token (Clear PIN for Hardware Token API: `PATCH
    /// v2/users/<id>/sidTokens/clearPin`). Sent as carefully as [`disable`](Self::disable).
    ///
    /// # Errors
    /// Those of [`disable`](Self::disable); the answer must say that there is no PIN.
    pub async fn clear_pin(
        &self,
        person: &UserId,
        serial: &Serial,
        hooks: &Hooks,
    ) -> Result<ChangeAnswer, Error> {
        let request = self.change(Action::ClearPin, person, "v2", "clearPin", serial);
        self.made(&request, about(Action::ClearPin, person, serial), hooks, |body| {
            wire::pin_cleared(body, person, serial)
        })
        .await
    }

    /// Unassigns a person's hardware token (Unassign Hardware Token API: `PATCH
    /// v1/users/<id>/sidTokens/unassign`). Enabling does not undo it. Sent as carefully as
    /// [`disable`](Self::disable).
    ///
    /// # Errors
    /// Those of [`disable`](Self::disable); the answer must say that the token is unassigned, but need not
    /// name its owner.
    pub async fn unassign(
        &self,
        person: &UserId,
        serial: &Serial,
        hooks: &Hooks,
    ) -> Result<ChangeAnswer, Error> {
        let request = self.change(Action::Unassign, person, "v1", "unassign", serial);
        self.made(&request, about(Action::Unassign, person, serial), hooks, |body| {
            wire::unassigned(body, person, serial)
        })
        .await
    }

    /// Assigns an unassigned hardware token to a person (Assign Hardware Token API: `PATCH
    /// v1/users/<id>/sidTokens/assign`). Without a name the server uses the serial number. Sent as carefully
    /// as [`disable`](Self::disable).
    ///
    /// # Errors
    /// Those of [`disable`](Self::disable); the answer may give the token any state but unassigned.
    pub async fn assign(
        &self,
        person: &UserId,
        serial: &Serial,
        name: Option<&TokenName>,
        hooks: &Hooks,
    ) -> Result<ChangeAnswer, Error> {
        let mut request = self.change(Action::Assign, person, "v1", "assign", serial);
        if let Some(name) = name {
            request = request.with(Body::Json(json!({
                "tokenSerialNumber": serial.as_str(),
                "tokenName": name.as_str(),
            })));
        }
        self.made(&request, about(Action::Assign, person, serial), hooks, |body| {
            wire::assigned(body, person, serial)
        })
        .await
    }

    /// Renames a person's hardware token (Update Hardware Token Name API: `PATCH
    /// v1/users/<id>/sidTokens/updateName`). Sent as carefully as [`disable`](Self::disable).
    ///
    /// # Errors
    /// Those of [`disable`](Self::disable); the answer must have the new name.
    pub async fn rename(
        &self,
        person: &UserId,
        serial: &Serial,
        name: &TokenName,
        hooks: &Hooks,
    ) -> Result<ChangeAnswer, Error> {
        let request = self.change(Action::Rename, person, "v1", "updateName", serial);
        let request = request.with(Body::Json(json!({
            "tokenSerialNumber": serial.as_str(),
            "updatedName": name.as_str(),
        })));
        self.made(&request, about(Action::Rename, person, serial), hooks, |body| {
            wire::renamed(body, person, serial, name)
        })
        .await
    }

    /// Deletes a hardware token's record (Delete Hardware Token API: `DELETE v1/sidTokens/delete`, with a
    /// body). Nothing undoes it. Sent as carefully as [`disable`](Self::disable).
    ///
    /// # Errors
    /// Those of [`disable`](Self::disable). The answer is not documented: any that is readable and names no
    /// other token is accepted.
    pub async fn delete(&self, serial: &Serial, hooks: &Hooks) -> Result<(), Error> {
        let request = self.change_for(Action::Delete, "v1/sidTokens/delete", only(serial)).about(serial);
        let about = About { action: Action::Delete, person: None, serial: Some(serial) };
        self.made(&request, about, hooks, |body| wire::deleted(body, serial)).await
    }

    /// The request for a change of a person's token whose body is the serial number alone.
    fn change(&self, action: Action, person: &UserId, version: &str, what: &str, serial: &Serial) -> Request {
        let path = format!("{version}/users/{person}/sidTokens/{what}");
        self.change_for(action, &path, only(serial)).about(serial)
    }
}

fn about<'a>(action: Action, person: &'a UserId, serial: &'a Serial) -> About<'a> {
    About { action, person: Some(person), serial: Some(serial) }
}

/// The serial number alone: a body with any other property is refused.
fn only(serial: &Serial) -> Body {
    Body::Json(json!({ "tokenSerialNumber": serial.as_str() }))
}
