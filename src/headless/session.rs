//! Signs in under the profile that the line names.

use super::{
    credential,
    desk::{Desk, strange},
};
use crate::{
    app::{Effect, Reply},
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
/// Nobody could be signed in.
pub fn sign_in(desk: &mut Desk, profile: &Profile, descriptor: Option<u32>) -> Result<SignedIn, Problem> {
    let credential = match descriptor {
        Some(descriptor) => credential::read(profile, descriptor)?,
        None => Credential::Remembered,
    };
    let profile = Box::new(profile.clone());
    match desk.ask(|ticket| Effect::SignIn { ticket, profile, credential })? {
        Reply::SignedIn(signed_in) => {
            let who = *signed_in.map_err(|problem| with_the_other_way(problem, descriptor))?;
            if let Some(caution) = &who.caution {
                note(caution);
            }
            Ok(who)
        }
        other => Err(strange(&other)),
    }
}

/// Where nothing usable is remembered, there is a way that the window's advice does not know.
fn with_the_other_way(problem: Problem, descriptor: Option<u32>) -> Problem {
    match problem.kind {
        ProblemKind::Credential | ProblemKind::Keyring if descriptor.is_none() => {
            Problem { advice: problem.advice.and(phrase!("batch-or-descriptor")), ..problem }
        }
        _ => problem,
    }
}

/// The profile of this name.
///
/// # Errors
/// There is none, or the profiles cannot be read.
pub fn profile(desk: &mut Desk, name: &str) -> Result<Profile, Problem> {
    let catalogue = match desk.ask(|ticket| Effect::LoadProfiles { ticket })? {
        Reply::Profiles(catalogue) => catalogue?,
        other => return Err(strange(&other)),
    };
    let known: Vec<&str> = catalogue.profiles.iter().map(|profile| profile.name.as_str()).collect();
    let known = known.join(", ");
    // where nothing can be used, what is wrong with the whole file says more than that there is no profile
    let concerns = |of: Option<&str>| of.map_or(known.is_empty(), |profile| profile == name);
    let trouble = catalogue.troubles.into_iter().find(|trouble| concerns(trouble.profile.as_deref()));
    catalogue.profiles.into_iter().find(|profile| profile.name == name).ok_or_else(|| {
        let unknown = phrase!("batch-no-profile-advice");
        let (why, advice) = if let Some(trouble) = trouble {
            let unusable = phrase!("batch-profile-unusable", name = name);
            (unusable.and(trouble.reason), phrase!("policy-tell-administrator"))
        } else if known.is_empty() {
            (phrase!("batch-no-profile-at-all", name = name), unknown)
        } else {
            (phrase!("batch-no-profile", name = name, known = known), unknown)
        };
        Problem::new(ProblemKind::Format, phrase!("batch-not-begun"), why, advice)
    })
}

/// Whether a credential is remembered for the profile that can be used as it is now.
///
/// # Errors
/// Ctrl+C came.
pub fn remembers(desk: &mut Desk, profile: &Profile) -> Result<bool, Problem> {
    let profile = Box::new(profile.clone());
    match desk.ask(|ticket| Effect::LookAround { ticket, profile })? {
        Reply::Surroundings(found) => Ok(found.is_ok_and(|found| found.kept.is_some())),
        other => Err(strange(&other)),
    }
}
