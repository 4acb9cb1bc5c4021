//! What several jobs use: blocking work and the session.

use std::path::PathBuf;

use super::super::{
    session::Session,
    shared::{Shared, fault},
};
use crate::{
    domain::{
        change::ChangeFacts,
        problem::{Problem, ProblemKind},
    },
    files, phrase,
};

pub(super) type Outcomes<T> = Result<T, Problem>;

/// Runs blocking work on a thread for it.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Outcomes<T> + Send + 'static,
) -> Outcomes<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Err(fault()))
}

/// The session, or a problem if nobody is signed in.
pub(super) fn session(shared: &Shared) -> Outcomes<Session> {
    shared.session().ok_or_else(nobody)
}

pub(super) fn nobody() -> Problem {
    Problem::new(
        ProblemKind::SignedOut,
        phrase!("server-not-asked"),
        phrase!("nobody-signed-in"),
        phrase!("nobody-signed-in-advice"),
    )
}

/// The session, if it still is of the profile under which the change was made.
pub(super) fn session_for(shared: &Shared, change: &ChangeFacts) -> Outcomes<Session> {
    let other = || {
        Problem::new(
            ProblemKind::Credential,
            phrase!("server-not-asked"),
            phrase!("another-profile", profile = &change.profile.name),
            phrase!("another-profile-advice", profile = &change.profile.name),
        )
    };
    let session = shared.session().ok_or_else(other)?;
    if change.profile.is(&session.profile) { Ok(session) } else { Err(other()) }
}

/// A typed path as an absolute one.
#[expect(clippy::needless_pass_by_value, reason = "each job owns the path that it was given")]
pub(super) fn full(path: PathBuf) -> PathBuf {
    files::full(&path)
}
