//! Live Verification: the caller proves to the server who they are (Live Verification APIs). Licensed, and
//! documented for OAuth tokens only.
//!
//! It changes no token and no person's record, so none of it is recorded as a change; but a start, a check
//! and a cancel are not repeated unasked.

use serde_json::json;

use super::{
    Client,
    error::{AnswerFailure, Call, Error},
    send::{Body, Hooks, Request},
    wire,
};
use crate::domain::{person::UserId, verification::live_verification::LiveVerification};

impl Client {
    /// Starts the verification of a person (`POST v1/users/<id>/verify/start`). This alone verifies nobody.
    /// Sent once.
    ///
    /// # Errors
    /// [`Error`]; 409 if a verification is running already.
    pub async fn verify_start(&self, person: &UserId, hooks: &Hooks) -> Result<LiveVerification, Error> {
        self.verify(Call::VerifyStart, person, "start", Body::Nothing, hooks, wire::live_verification_begun)
            .await
    }

    /// The verification's status (`GET v1/users/<id>/verify/status`).
    ///
    /// # Errors
    /// [`Error`]; [`AnswerFailure::WrongAnswer`] for an answer without a status.
    pub async fn verify_status(&self, person: &UserId, hooks: &Hooks) -> Result<LiveVerification, Error> {
        self.verify(Call::VerifyStatus, person, "status", Body::Nothing, hooks, wire::live_verification).await
    }

    /// Checks the code that the person reads out (`POST v1/users/<id>/verify/code`). Sent once.
    ///
    /// # Errors
    /// Those of [`verify_status`](Self::verify_status).
    pub async fn verify_code(
        &self,
        person: &UserId,
        code: &str,
        hooks: &Hooks,
    ) -> Result<LiveVerification, Error> {
        let body = Body::Json(json!({ "verifyCode": code }));
        let request = self.verifying(Call::VerifyCode, person, "code", body).confiding(code);
        self.send(&request, hooks).await?.read(|body| wire::live_verification_after_code(body, person))
    }

    /// Cancels the verification (`POST v1/users/<id>/verify/cancel`). Sent once.
    ///
    /// # Errors
    /// [`Error`].
    pub async fn verify_cancel(&self, person: &UserId, hooks: &Hooks) -> Result<(), Error> {
        self.verify(Call::VerifyCancel, person, "cancel", Body::Nothing, hooks, wire::cancelled).await
    }

    async fn verify<T>(
        &self,
        call: Call,
        person: &UserId,
        what: &str,
        body: Body,
        hooks: &Hooks,
        read: impl FnOnce(&[u8], &UserId) -> Result<T, AnswerFailure>,
    ) -> Result<T, Error> {
        let request = self.verifying(call, person, what, body);
        self.send(&request, hooks).await?.read(|body| read(body, person))
    }

    fn verifying(&self, call: Call, person: &UserId, what: &str, body: Body) -> Request {
        self.request(call, &format!("v1/users/{person}/verify/{what}"), body)
    }
}
