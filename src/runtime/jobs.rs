//! The jobs: async functions that carry effects out, each read top to bottom: what happens on the wire, on the disk and
//! in the keyring. Here stands what they share; the jobs themselves lie below, by what they are about.

mod change;
mod file;
mod find;
mod history;
mod profile;
mod retain;
mod settings;
mod sign_in;
mod verify;

use std::path::PathBuf;

pub(super) use self::{
    change::{apply, look, read_both, reread},
    file::choose_file,
    find::{find, list_events, list_tokens, search},
    history::{
        browse, export, find_open, list_entries, list_numbers, open_history, read_account, record_stopped,
        verify, watch,
    },
    profile::{export_profiles, import_profiles, load_profiles, save_profile},
    retain::retain,
    settings::{load_settings, read_log, save_settings},
    sign_in::{forget, keep, look_around, read_key, sign_in},
    verify::{Turns, verify_cancel, verify_code, verify_start, verify_status},
};
use super::{Shared, fault, session::Session};
use crate::{
    domain::{
        change::Change,
        problem::{Problem, ProblemKind},
    },
    files,
};

type Outcomes<T> = Result<T, Problem>;

/// Runs blocking work on a thread of its own kind.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Outcomes<T> + Send + 'static) -> Outcomes<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Err(fault()))
}

/// The session, or a problem where nobody is signed in.
fn session(shared: &Shared) -> Outcomes<Session> {
    shared.session().ok_or_else(nobody)
}

fn nobody() -> Problem {
    Problem::new(
        ProblemKind::SignedOut,
        "Nothing was asked of the server",
        "Nobody is signed in",
        "Sign in and try again",
    )
}

/// The session, if it is still the one under whose profile the change was made.
fn session_for(shared: &Shared, change: &Change) -> Outcomes<Session> {
    let other = || {
        Problem::new(
            ProblemKind::Credential,
            "The server was not asked",
            format!("This belongs to the profile {}, and nobody is signed in there", change.profile.name),
            format!("Sign in to {} and try again", change.profile.name),
        )
    };
    let session = shared.session().ok_or_else(other)?;
    if change.profile.is(&session.profile) { Ok(session) } else { Err(other()) }
}

/// A path as it was typed, made whole.
#[expect(clippy::needless_pass_by_value, reason = "each job owns the path that it was given")]
fn full(path: PathBuf) -> PathBuf {
    files::full(&path)
}
