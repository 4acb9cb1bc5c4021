//! Signs in under the profile that the line names.

use super::{
    credential,
    desk::{Desk, strange},
};
use crate::{
    app::{Effect, Reply},
    arguments::Batch,
    console::note,
    domain::{
        problem::{Problem, ProblemKind},
        profile::Profile,
        sign_in::{credential::Credential, signed_in::SignedIn},
    },
    phrase,
};

/// Signs in with what is remembered for the profile, or with the text that comes from a file descriptor.
///
/// # Errors
/// There is no such profile, or nobody could be signed in.
pub(super) fn sign_in(desk: &mut Desk, options: &Batch) -> Result<SignedIn, Problem> {
    let profile = profile(desk, &options.profile)?;
    let credential = match options.credential {
        Some(descriptor) => credential::read(&profile, descriptor)?,
        None => Credential::Remembered,
    };
    let profile = Box::new(profile);
    match desk.ask(|ticket| Effect::SignIn { ticket, profile, credential })? {
        Reply::SignedIn(signed_in) => {
            let who = *signed_in.map_err(|problem| with_the_other_way(problem, options))?;
            if let Some(caution) = &who.caution {
                note(caution);
            }
            Ok(who)
        }
        other => Err(strange(&other)),
    }
}

/// Where nothing usable is remembered, there is a way that the window's advice does not know.
fn with_the_other_way(problem: Problem, options: &Batch) -> Problem {
    match problem.kind {
        ProblemKind::Credential | ProblemKind::Keyring if options.credential.is_none() => {
            Problem { advice: problem.advice.and(phrase!("batch-or-descriptor")), ..problem }
        }
        _ => problem,
    }
}

fn profile(desk: &mut Desk, name: &str) -> Result<Profile, Problem> {
    let catalogue = match desk.ask(|ticket| Effect::LoadProfiles { ticket })? {
        Reply::Profiles(catalogue) => catalogue?,
        other => return Err(strange(&other)),
    };
    let known: Vec<&str> = catalogue.profiles.iter().map(|profile| profile.name.as_str()).collect();
    let known = known.join(", ");
    catalogue.profiles.into_iter().find(|profile| profile.name == name).ok_or_else(|| {
        let why = if known.is_empty() {
            phrase!("batch-no-profile-at-all", name = name)
        } else {
            phrase!("batch-no-profile", name = name, known = known)
        };
        Problem::new(ProblemKind::Format, phrase!("batch-not-begun"), why, phrase!("batch-no-profile-advice"))
    })
}
