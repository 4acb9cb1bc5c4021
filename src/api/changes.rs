//! How a change is sent: once, with its result in the log. The changes are in `tokens`, `person_changes` and
//! `emergency`.

use super::{
    Client,
    error::{AnswerFailure, Call, Error},
    send::{Body, Hooks, Request},
};
use crate::domain::{change::action::Action, person::UserId, token::serial::Serial};

/// The subject of a change, for the log.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) action: Action,
    pub(super) person: Option<&'a UserId>,
    pub(super) serial: Option<&'a Serial>,
}

impl Client {
    pub(super) fn change_for(&self, action: Action, path: &str, body: Body) -> Request {
        self.request(Call::Change(action), path, body)
    }

    /// Sends a change, reads its answer, and logs the result without the answer's content.
    pub(super) async fn made<T>(
        &self,
        request: &Request,
        about: About<'_>,
        hooks: &Hooks,
        read: impl FnOnce(&[u8]) -> Result<T, AnswerFailure>,
    ) -> Result<T, Error> {
        let sent = self.send(request, hooks).await;
        let head = match &sent {
            Ok(answer) => Some(answer.head.clone()),
            Err(Error::Exchange(exchange)) => exchange.head.clone(),
            Err(_) => None,
        };
        let result = sent.and_then(|answer| answer.read(read));
        tracing::info!(
            change = ?about.action,
            serial = about.serial.map(tracing::field::display),
            user = about.person.map(tracing::field::display),
            status = head.as_ref().map(|head| head.status),
            request_id = head.as_ref().and_then(|head| head.request_id.as_deref()),
            came_to = result.as_ref().err().map_or("confirmed", |err| err.reached().words()),
            "change answered"
        );
        result
    }
}
