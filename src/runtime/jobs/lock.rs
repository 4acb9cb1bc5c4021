//! The PIN: taking one for the session, and opening the session with it, or with the system's proof.

use std::sync::Arc;

use secrecy::SecretString;

use super::{
    super::{
        lock::{Kept, Parts, Tried},
        policed,
        shared::{Shared, fault},
    },
    common::{Outcomes, blocking, nobody, session},
    patience::patiently,
    sign_in::practise,
};
use crate::{
    app::{Ticket, Unlocked},
    credentials::{Bound, Cause, Operation},
    domain::{
        lock::{Pin, Proof},
        sign_in::credential::Credential,
    },
    phrase, say, system_login,
};

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
        let trial = shared.lock.held().as_ref().map(|kept| (kept.parts.opened_by, kept.trial()));
        let Some((opened_by, Some(trial))) = trial else { return Err(nobody()) };
        let key = match trial.with(&pin).ok_or_else(fault)? {
            Tried::Wrong => return Ok(Unlocked::WrongPin),
            Tried::Right(key) => key,
        };
        drop(pin);
        // held until it sits: a sign-out comes before, and finds nothing to open, or after
        let held = shared.lock.held();
        let kept = held.as_ref().filter(|kept| kept.parts.opened_by == opened_by).ok_or_else(nobody)?;
        if shared.session().is_none() {
            let session = kept.open(&key).ok_or_else(fault)?;
            shared.seat().put_back(session);
        }
        Ok(Unlocked::Open)
    })
    .await
}

/// # Errors
/// None.
pub(in crate::runtime) async fn look_for_system() -> Outcomes<bool> {
    Ok(system_login::is_possible().await)
}

/// # Errors
/// It was proved, but the credential could not be had again;
/// [`SignedOut`](crate::domain::problem::ProblemKind) if it has ended.
pub(in crate::runtime) async fn prove(shared: Arc<Shared>, order: Ticket) -> Outcomes<Proof> {
    let proof = system_login::ask(say!("lock-hello-why")).await;
    if proof != Proof::Given {
        return Ok(proof);
    }
    let parts = shared.lock.held().as_ref().map(|kept| kept.parts.clone());
    let session = match parts {
        Some(parts) if shared.session().is_none() => {
            let credential = again(&shared, &parts).await;
            let credential = credential.inspect_err(|problem| {
                tracing::info!("lock: the credential is not there again ({:?})", problem.kind);
            })?;
            blocking(move || Ok(parts.session(credential))).await?
        }
        Some(_) | None => None,
    };
    Ok(if shared.lock.open_by_proof(order, session, &shared.seat) { Proof::Given } else { Proof::NotOpened })
}

/// # Errors
/// None.
pub(in crate::runtime) async fn prove_at_sign_in() -> Outcomes<Proof> {
    Ok(system_login::ask(say!("sign-in")).await)
}

/// The credential as it was remembered, bound to the profile as it was then.
async fn again(shared: &Arc<Shared>, parts: &Parts) -> Outcomes<Credential> {
    if parts.profile.practice {
        return practise(shared).await.map(|(_, credential)| credential);
    }
    policed::may_remember(shared, phrase!("remember-not-opened"))?;
    let (profile, ca) = (parts.profile.clone(), parts.ca.clone());
    patiently(Arc::clone(shared), Operation::Open, profile.name.clone(), move |vault| {
        vault.open(Bound { profile: &profile, ca: ca.as_ref() }).map_err(|mut err| {
            // what it was is not told at a locked window
            if let Cause::Changed(changed) = &mut err.cause {
                changed.clear();
            }
            err
        })
    })
    .await
}
