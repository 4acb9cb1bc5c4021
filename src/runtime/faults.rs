//! Panics on demand, for the test of what a panic leaves behind (`tests/window/leaks.py`). Debug builds
//! only.
//!
//! [`VARIABLE`] in the environment says where:
//!
//! - `TOKEN_DESK_PANIC_IN=SignIn`: the job of each [`Effect`] with this name, or of its area;
//! - `TOKEN_DESK_PANIC_IN="window: signed in"`: the window's own thread, at the answer with this name
//!   ([`Reply::name`]).
//!
//! The panic's text holds the `Debug` form of everything at hand, so the test finds a secret that `Debug`
//! shows.
//!
//! [`Reply::name`]: crate::app::Reply::name

use std::{env, fmt::Debug, future::Future};

use crate::app::{Effect, Message};

const VARIABLE: &str = "TOKEN_DESK_PANIC_IN";

/// The text of the panic for this effect's job, if one was asked for.
pub(super) fn of_job(effect: &Effect) -> Option<String> {
    let wanted = env::var(VARIABLE).ok()?;
    let text = format!("{effect:?}");
    // the effect's name, or before it the name of its area
    let named = text.split([' ', '(']).take(2).any(|name| name == wanted);
    named.then(|| format!("asked for by {VARIABLE}: {text}"))
}

pub(super) async fn before<F: Future>(fault: Option<String>, job: F) -> F::Output {
    if let Some(text) = fault {
        panic!("{text}");
    }
    job.await
}

/// Panics if a panic was asked for at this message; its text includes `around`.
pub(crate) fn in_window(message: &Message, around: &impl Debug) {
    let Message::Reply(_, reply) = message else { return };
    let wanted = env::var(VARIABLE).ok();
    let here = wanted.as_deref().and_then(|wanted| wanted.strip_prefix("window: ")) == Some(reply.name());
    assert!(!here, "asked for by {VARIABLE}: {message:?}, {around:?}");
}
