//! The PIN: taking one for the session, and opening the session with it.

use std::sync::Arc;

use secrecy::SecretString;

use super::{
    super::{
        lock::{Kept, Tried},
        shared::{Shared, fault},
    },
    common::{Outcomes, blocking, nobody, session},
};
use crate::{app::Unlocked, domain::lock::Pin};

/// # Errors
/// Nobody is signed in any more, or the system gives no memory.
pub(in crate::runtime) async fn choose_pin(shared: Arc<Shared>, pin: Pin) -> Outcomes<()> {
    blocking(move || {
        let session = session(&shared)?;
        let kept = Kept::new(pin.secret(), &session).ok_or_else(fault)?;
        let mut held = shared.lock.held();
        // somebody may have signed out meanwhile
        if shared.session().is_none_or(|now| now.opened_by != session.opened_by) {
            return Err(nobody());
        }
        *held = Some(kept);
        Ok(())
    })
    .await
}

/// # Errors
/// Nobody is signed in any more, or the session cannot be opened again.
pub(in crate::runtime) async fn unlock(shared: Arc<Shared>, pin: SecretString) -> Outcomes<Unlocked> {
    blocking(move || {
        let trial = shared.lock.held().as_ref().map(|kept| (kept.opened_by, kept.trial()));
        let (opened_by, trial) = trial.ok_or_else(nobody)?;
        let key = match trial.with(&pin).ok_or_else(fault)? {
            Tried::Wrong => return Ok(Unlocked::WrongPin),
            Tried::Right(key) => key,
        };
        drop(pin);
        // held until it sits: a sign-out comes before, and finds nothing to open, or after
        let held = shared.lock.held();
        let kept = held.as_ref().filter(|kept| kept.opened_by == opened_by).ok_or_else(nobody)?;
        if shared.session().is_none() {
            let session = kept.open(&key).ok_or_else(fault)?;
            shared.seat().put_back(session);
        }
        Ok(Unlocked::Open)
    })
    .await
}
