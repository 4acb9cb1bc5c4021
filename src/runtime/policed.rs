//! What the policy of this computer forbids, asked once more where it would be done: the window and the
//! commands only offer.

use jiff::{SignedDuration, Timestamp};

use super::shared::Shared;
use crate::{
    app::Retain,
    domain::{
        change::action::Action,
        machine_policy::Own,
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        profile::Profile,
        settings::Keep,
    },
    phrase, profiles,
};

/// How much later than the policy's own the cut may lie: settings are applied once a day.
const SLACK: SignedDuration = SignedDuration::from_hours(24);

/// Whether somebody may sign in under this profile. Reads the profiles.
///
/// # Errors
/// The policy cannot be read, or it does not allow this profile as it is.
pub(super) fn may_sign_in(shared: &Shared, profile: &Profile) -> Result<(), Problem> {
    let policy = &shared.policy;
    policy.readable(phrase!("policy-sign-in-off"))?;
    if profile.practice {
        return Ok(());
    }
    let as_narrow = policy.narrow(profile.clone()) == *profile;
    let given = policy.given(&profile.name).is_some();
    let known = policy.own() == Own::All && !given
        || profiles::load_under(&shared.profiles_file, policy).profiles.contains(profile);
    if as_narrow && known {
        return Ok(());
    }
    Err(Problem::new(
        ProblemKind::Credential,
        phrase!("not-signed-in"),
        phrase!("policy-profile-not-allowed", profile = &profile.name),
        phrase!("policy-profile-not-allowed-advice"),
    ))
}

/// Whether a change may be sent.
///
/// # Errors
/// The policy does not allow the action.
pub(super) fn may_be_done(shared: &Shared, action: Action, profile: &Profile) -> Result<(), Problem> {
    let allowed = shared.policy.allow.as_ref().is_none_or(|set| set.value.contains(action));
    shared.policy.readable(action.not_done())?;
    if profile.practice || allowed {
        return Ok(());
    }
    Err(not_allowed(ProblemKind::Credential, action.not_done(), phrase!("policy-not-allowed")))
}

/// Whether credentials may be remembered.
///
/// # Errors
/// The policy does not allow it.
pub(super) fn may_remember(shared: &Shared, not_done: Phrase) -> Result<(), Problem> {
    shared.policy.readable(not_done.clone())?;
    if shared.policy.forbids_remembering() {
        return Err(not_allowed(ProblemKind::Credential, not_done, phrase!("policy-no-remembering")));
    }
    Ok(())
}

/// Whether an account may have profiles of its own, and whether it may write them itself.
///
/// # Errors
/// The policy does not allow it.
pub(super) fn may_have_profiles(shared: &Shared, writes: bool, not_done: Phrase) -> Result<(), Problem> {
    shared.policy.readable(not_done.clone())?;
    let why = match shared.policy.own() {
        Own::None => phrase!("policy-own-profiles-off"),
        Own::Signed if writes => phrase!("policy-only-signed"),
        Own::Signed | Own::All => return Ok(()),
    };
    Err(not_allowed(ProblemKind::Format, not_done, why))
}

/// What may be removed from the history.
///
/// # Errors
/// The policy keeps what would be removed.
pub(super) fn removal(shared: &Shared, wanted: Retain) -> Result<Retain, Problem> {
    let policy = &shared.policy;
    policy.readable(phrase!("history-nothing-removed"))?;
    let kept = match policy.keep.as_ref().map(|set| set.value) {
        None => false,
        Some(Keep::Everything) => true,
        Some(Keep::Days(days)) => {
            let cut = Timestamp::now() - SignedDuration::from_hours(24 * i64::from(days));
            wanted.before > cut + SLACK
        }
    };
    if kept {
        let summary = phrase!("history-nothing-removed");
        return Err(not_allowed(ProblemKind::Format, summary, phrase!("policy-keeps-history")));
    }
    let archive = wanted.archive || policy.archive.as_ref().is_some_and(|set| set.value);
    Ok(Retain { archive, ..wanted })
}

fn not_allowed(kind: ProblemKind, summary: Phrase, why: Phrase) -> Problem {
    Problem::new(kind, summary, why, phrase!("policy-ask-administrator"))
}
