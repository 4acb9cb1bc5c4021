//! Live Verification of the caller: start, status, code, cancel.
//!
//! Starting and cancelling keep their order: a cancel that overtook its start would end nothing, and the
//! person would still be asked.

use std::{sync::Arc, time::Duration};

use secrecy::{ExposeSecret as _, SecretString};
use tokio::sync::watch;

use super::{
    super::{session::Session, shared::Shared},
    common::{Outcomes, nobody, session},
};
use crate::{
    api::{Doing, Hooks},
    domain::{person::UserId, verification::live_verification::LiveVerification},
};

/// The last start or cancel.
#[derive(Default)]
pub(in crate::runtime) struct Turns {
    last: Option<watch::Receiver<bool>>,
}

/// One start's or cancel's place in the order.
pub(in crate::runtime) struct Turn {
    before: Option<watch::Receiver<bool>>,
    /// Whether a verification that we started may be running afterwards; dropping it marks the turn as done.
    may_run: watch::Sender<bool>,
}

impl Turns {
    pub fn next(&mut self) -> Turn {
        let (may_run, seen) = watch::channel(true);
        Turn { before: self.last.replace(seen), may_run }
    }

    /// Waits until all starts and cancels are done.
    pub async fn all_done(self) {
        let Some(mut last) = self.last else { return };
        while last.changed().await.is_ok() {}
    }
}

impl Turn {
    /// Waits for the turn before. Returns whether a verification that we started may be running.
    async fn come(&mut self) -> bool {
        let Some(before) = &mut self.before else { return false };
        while before.changed().await.is_ok() {}
        *before.borrow()
    }

    fn leaves_none(&self) {
        self.may_run.send_replace(false);
    }
}

/// Starts one, with one request.
pub(in crate::runtime) async fn verify_start(
    shared: Arc<Shared>,
    mut turn: Turn,
    person: UserId,
    hooks: Hooks,
) -> Outcomes<Box<LiveVerification>> {
    let Session { client, .. } = session(&shared).inspect_err(|_| turn.leaves_none())?;
    turn.come().await;
    let begun = client.verify_start(&person, &hooks).await;
    if begun.is_err() {
        turn.leaves_none();
    }
    begun.map(Box::new).map_err(|err| err.problem(Doing::VerifyStart))
}

/// The status, after a wait.
pub(in crate::runtime) async fn verify_status(
    shared: Arc<Shared>,
    person: UserId,
    wait: Duration,
    hooks: Hooks,
) -> Outcomes<Box<LiveVerification>> {
    tokio::time::sleep(wait).await;
    let Session { client, .. } = session(&shared)?;
    let status = client.verify_status(&person, &hooks).await;
    status.map(Box::new).map_err(|err| err.problem(Doing::VerifyStatus))
}

/// Has the caller's code checked, with one request.
pub(in crate::runtime) async fn verify_code(
    shared: Arc<Shared>,
    person: UserId,
    code: SecretString,
    hooks: Hooks,
) -> Outcomes<Box<LiveVerification>> {
    let Session { client, .. } = session(&shared)?;
    // EXPOSE: to send it
    let status = client.verify_code(&person, code.expose_secret(), &hooks).await;
    status.map(Box::new).map_err(|err| err.problem(Doing::VerifyCode))
}

/// Cancels one that we started. Any other may be another administrator's, also after a start whose answer
/// was lost. `session` is that of the effect, so that it works after signing out.
pub(in crate::runtime) async fn verify_cancel(
    session: Option<Session>,
    mut turn: Turn,
    person: UserId,
    hooks: Hooks,
) -> Outcomes<()> {
    let may_run = turn.come().await;
    turn.leaves_none();
    if !may_run {
        return Ok(());
    }
    let Session { client, .. } = session.ok_or_else(nobody)?;
    client.verify_cancel(&person, &hooks).await.map_err(|err| err.problem(Doing::VerifyCancel))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_end_waits_for_the_beginning_and_knows_what_came_of_it() {
        for refused in [false, true] {
            let mut turns = Turns::default();
            let (mut begins, mut ends) = (turns.next(), turns.next());
            assert!(!begins.come().await, "nothing was begun before");
            let waits = tokio::spawn(async move { ends.come().await });
            tokio::task::yield_now().await;
            assert!(!waits.is_finished());
            if refused {
                begins.leaves_none();
            }
            drop(begins);
            assert_eq!(waits.await.unwrap(), !refused);
        }
    }
}
