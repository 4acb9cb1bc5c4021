//! Panics to order, for the test of what a panic leaves behind (`tests/window/leaks.py`); nothing else
//! panics on purpose.
//!
//! [`VARIABLE`] in the environment says where:
//!
//! - `TOKEN_DESK_PANIC_IN=SignIn`: the job of each [`Effect`] with this name, or of its area;
//! - `TOKEN_DESK_PANIC_IN="window: signed in"`: the window's own thread, at the answer with this name
//!   ([`Reply::name`]).
//!
//! What such a panic says holds everything that `Debug` tells of what was at hand: a secret that somebody
//! lets `Debug` show is found then. Debug builds only: a release build does not have this module.
//!
//! [`Reply::name`]: crate::app::Reply::name

use std::{env, fmt::Debug, future::Future};

use crate::app::{Effect, Message};

/// The environment variable that names the place.
const VARIABLE: &str = "TOKEN_DESK_PANIC_IN";

/// What the job of this order is to panic with, if it is to.
pub(super) fn of_job(effect: &Effect) -> Option<String> {
    let wanted = env::var(VARIABLE).ok()?;
    let text = format!("{effect:?}");
    // the order's own name, or before it the name of its area
    let named = text.split([' ', '(']).take(2).any(|name| name == wanted);
    named.then(|| format!("asked for by {VARIABLE}: {text}"))
}

/// The job, or the panic in its place.
pub(super) async fn before<F: Future>(fault: Option<String>, job: F) -> F::Output {
    if let Some(text) = fault {
        panic!("{text}");
    }
    job.await
}

/// Panics when the window was to panic at this message; `around` is told as well.
pub(crate) fn in_window(message: &Message, around: &impl Debug) {
    let Message::Reply(_, reply) = message else { return };
    let wanted = env::var(VARIABLE).ok();
    let here = wanted.as_deref().and_then(|wanted| wanted.strip_prefix("window: ")) == Some(reply.name());
    assert!(!here, "asked for by {VARIABLE}: {message:?}, {around:?}");
}
