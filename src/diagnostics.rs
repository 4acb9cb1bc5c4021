//! The log on standard error, and what a panic leaves in it.
//!
//! No file is written: what is logged belongs to whoever started the program and asked for it.

use std::{backtrace, env, io, panic};

use tracing::Level;
use tracing_subscriber::{EnvFilter, filter, layer::SubscriberExt as _, util::SubscriberInitExt as _};

/// What is logged unless [`VARIABLES`] say otherwise: our own warnings, and only the errors of the crates below us, whose
/// warnings are for programmers. What goes wrong with a renderer, `launch` says in words.
const USUAL: &str = "error,token_desk=warn,eframe=off,wgpu_hal=off";

/// The first one that is set counts.
const VARIABLES: [&str; 2] = ["TOKEN_DESK_LOG", "RUST_LOG"];

/// Sets the log and the panic hook up, for the whole process. The second call changes nothing.
pub fn begin() {
    let wanted = VARIABLES.iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    let (filter, refused) = match wanted.as_deref().map(EnvFilter::try_new) {
        Some(Ok(filter)) => (filter, None),
        Some(Err(err)) => (EnvFilter::new(USUAL), Some(err)),
        None => (EnvFilter::new(USUAL), None),
    };
    tracing_subscriber::registry()
        .with(tracing_subscriber::fmt::layer().with_writer(io::stderr))
        .with(filter)
        .with(filter::filter_fn(|metadata| may_be_logged(metadata.target(), *metadata.level())))
        .try_init()
        .ok();
    if let Some(err) = refused {
        tracing::warn!("the log filter was not understood, so the usual one is used: {err}");
    }
    panic::set_hook(Box::new(|info| {
        let text = info.payload_as_str().unwrap_or("no message");
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let trace = backtrace::Backtrace::capture();
        if trace.status() == backtrace::BacktraceStatus::Captured {
            tracing::error!("panic at {place}: {text}\n{trace}");
        } else {
            tracing::error!("panic at {place}: {text}");
        }
    }));
}

/// At its finest level the window crates log every key that is pressed, and so what is typed into a secret field. Only our
/// own code, which keeps secrets out, may log that finely.
fn may_be_logged(target: &str, level: Level) -> bool {
    level != Level::TRACE || target == "token_desk" || target.starts_with("token_desk::")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_are_pressed_never_reach_the_log() {
        assert!(!may_be_logged("eframe", Level::TRACE));
        assert!(!may_be_logged("token_desktop", Level::TRACE));
        assert!(may_be_logged("eframe", Level::DEBUG));
        assert!(may_be_logged("token_desk::runtime", Level::TRACE));
    }

    #[test]
    fn the_usual_filter_is_understood() {
        EnvFilter::try_new(USUAL).unwrap();
    }
}
