//! The emergency access code: made by either version of the call, and withdrawn. The code is a secret: it
//! goes from the answer into an [`EmergencyCode`] and nowhere else.

use std::sync::atomic::Ordering;

use serde_json::{Map, Value, json};

use super::{
    Client,
    changes::About,
    error::Error,
    send::{Body, Hooks},
    wire,
};
use crate::domain::{
    change::action::Action,
    person::{
        UserId,
        emergency::{CodeAsked, CodeGiven, CodeId, EmergencyCode},
    },
};

impl Client {
    /// Makes an emergency access code for a person (Enable Emergency Tokencode API, version 2: `PUT
    /// v2/users/<id>/emergencyTokencode`). A server without version 2 is asked with version 1, which has
    /// whole days only and no one-time use, if that is exactly what was asked for; [`CodeGiven::version_1`]
    /// says so. Sent as carefully as [`disable`](Self::disable): a server that does not know the path has
    /// made nothing.
    ///
    /// # Errors
    /// Those of [`disable`](Self::disable); [`Error::WholeDaysOnly`] if version 1 cannot do what was asked
    /// for; [`AnswerFailure::WrongAnswer`](super::AnswerFailure::WrongAnswer) for an answer without a code.
    pub async fn give_emergency_code(
        &self,
        person: &UserId,
        asked: &CodeAsked,
        hooks: &Hooks,
    ) -> Result<(CodeGiven, EmergencyCode), Error> {
        if !self.inner.emergency_v1_only.load(Ordering::Relaxed) {
            match self.emergency_code(person, "v2", body_v2(asked), hooks).await {
                Err(err) if err.path_unknown() => hooks.back(),
                result => return result,
            }
        }
        let days = asked.whole_days().ok_or(Error::WholeDaysOnly)?;
        let body = json!({ "expirationDays": days.to_string() });
        let (given, code) = self.emergency_code(person, "v1", body, hooks).await?;
        // remembered only now: a wrong address knows neither version
        self.inner.emergency_v1_only.store(true, Ordering::Relaxed);
        Ok((CodeGiven { version_1: true, ..given }, code))
    }

    async fn emergency_code(
        &self,
        person: &UserId,
        version: &str,
        body: Value,
        hooks: &Hooks,
    ) -> Result<(CodeGiven, EmergencyCode), Error> {
        let path = format!("{version}/users/{person}/emergencyTokencode");
        let request = self.change_for(Action::GiveEmergencyCode, &path, Body::Json(body));
        let about = About { action: Action::GiveEmergencyCode, person: Some(person), serial: None };
        self.made(&request, about, hooks, |body| wire::emergency_code(body, person)).await
    }

    /// Withdraws an emergency access code (Disable Emergency Tokencode API: `DELETE
    /// v1/users/<id>/emergencyTokencode/<code's ID>`). An offline code works until it ends. Sent as
    /// carefully as [`disable`](Self::disable). The answer is not documented: any that is readable and
    /// names nothing else is accepted.
    ///
    /// # Errors
    /// Those of [`disable`](Self::disable); 404 if there is no such code any more.
    pub async fn withdraw_emergency_code(
        &self,
        person: &UserId,
        id: &CodeId,
        hooks: &Hooks,
    ) -> Result<(), Error> {
        let path = format!("v1/users/{person}/emergencyTokencode/{id}");
        let request = self.change_for(Action::WithdrawEmergencyCode, &path, Body::Nothing);
        let about = About { action: Action::WithdrawEmergencyCode, person: Some(person), serial: None };
        self.made(&request, about, hooks, |body| wire::withdrawn(body, person, id)).await
    }
}

/// Only what was asked for: the company's settings decide the rest. Value and unit go together.
fn body_v2(asked: &CodeAsked) -> Value {
    let mut body = Map::new();
    if let Some(validity) = asked.validity {
        body.insert("expiryUnit".to_owned(), validity.unit().key().into());
        body.insert("expiryValue".to_owned(), validity.value().into());
    }
    if let Some(one_time) = asked.one_time {
        body.insert("oneTimeUse".to_owned(), one_time.into());
    }
    body.into()
}
