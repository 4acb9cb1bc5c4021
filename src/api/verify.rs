//! Live Verification: the person on the line proves to the server who they are (Live Verification APIs).
//! Licensed, and documented for OAuth tokens only.
//!
//! Nothing of a token or of the person's record is changed, so none of this is a change that is recorded by
//! itself; but what was begun, checked or cancelled once is not begun, checked or cancelled again unasked.

use serde_json::json;

use super::{
    Client,
    error::{AnswerFailure, Call, Error},
    send::{Body, Hooks, Request},
    wire,
};
use crate::domain::{person::UserId, verification::live_verification::LiveVerification};

impl Client {
    /// Begins to verify a person (`POST v1/users/<id>/verify/start`). Nobody is verified by that alone.
    ///
    /// # Errors
    /// [`Error`]; 409 when somebody is being verified already. Sent once.
    pub async fn verify_start(&self, person: &UserId, hooks: &Hooks) -> Result<LiveVerification, Error> {
        self.verify(Call::VerifyStart, person, "start", Body::Nothing, hooks, wire::live_verification_begun)
            .await
    }

    /// How the verification stands (`GET v1/users/<id>/verify/status`).
    ///
    /// # Errors
    /// [`Error`]; an answer that does not say it is a [`AnswerFailure::WrongAnswer`].
    pub async fn verify_status(&self, person: &UserId, hooks: &Hooks) -> Result<LiveVerification, Error> {
        self.verify(Call::VerifyStatus, person, "status", Body::Nothing, hooks, wire::live_verification).await
    }

    /// Has the code checked that the person reads out (`POST v1/users/<id>/verify/code`).
    ///
    /// # Errors
    /// As for [`verify_status`](Self::verify_status). Sent once.
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

    /// Ends the verification (`POST v1/users/<id>/verify/cancel`).
    ///
    /// # Errors
    /// [`Error`]. Sent once.
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
