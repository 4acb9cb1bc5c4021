//! Undo: what is disabled can be enabled again, from the confirmation view and from the history. The change is linked to the one
//! that it takes back, and is refused when the token was changed since.

use super::{compose, cx::Cx};
use crate::domain::{
    Hint,
    change::{Act, Action, Change, Confirmation, Fit, Fits, Link, Now, Outcome, Source, Undone},
    entry::Entry,
    hardware_token::TokenStatus,
    signed_in::SignedIn,
    verification::Caller,
};

/// Whether the entry is of a sort that can be taken back.
pub fn can_be_undone(entry: &Entry) -> bool {
    let disabled = matches!(&entry.outcome, Outcome::Confirmed(confirmation)
        if confirmation.now == Now::Status(TokenStatus::Disabled));
    disabled && entry.change.action() == Action::Disable && entry.number != Entry::NOT_RECORDED
}

/// The change that takes the entry's one back, by whoever is signed in now.
///
/// # Errors
/// A [`Hint`] that says why it cannot be taken back.
pub fn compose(entry: &Entry, caller: Caller, cx: &Cx<'_>) -> Result<Change, Hint> {
    why_not(entry, &caller, cx.who)?;
    let (Some(who), Some(serial)) = (cx.who, entry.change.serial()) else {
        return Err(Hint::new("Sign in first"));
    };
    let changed_at = match &entry.outcome {
        Outcome::Confirmed(confirmation) => confirmation.changed_at.clone(),
        Outcome::Refused(_) | Outcome::Unknown(_) => None,
    };
    let change = &entry.change;
    Ok(Change {
        state_before: Some(TokenStatus::Disabled),
        changed_before: changed_at.clone(),
        reason: change.reason.clone(),
        ticket: change.ticket.clone(),
        caller,
        link: Some(Link::Undoes(Undone { number: entry.number, made: entry.at, changed_at })),
        ..Change::new(
            Act::Enable(serial.clone()),
            who.profile.tag(),
            who.identity.clone(),
            change.person.clone(),
        )
    })
}

/// Why the entry cannot be taken back now.
///
/// # Errors
/// A [`Hint`] that says so.
pub fn why_not(entry: &Entry, caller: &Caller, who: Option<&SignedIn>) -> Result<(), Hint> {
    if !can_be_undone(entry) {
        return Err(Hint::new("Only a token that was disabled can be enabled again"));
    }
    if let Outcome::Confirmed(Confirmation { source: Source::ReadLater(Fit { at: Fits::No, .. }), .. }) =
        &entry.outcome
    {
        return Err(Hint::new(
            "It was disabled before this attempt, perhaps by somebody else: ask them, and find the token to enable it",
        ));
    }
    let profile = &entry.change.profile;
    let who = who
        .filter(|who| profile.is(&who.profile))
        .ok_or_else(|| Hint::new(format!("Sign in to {} to undo this", profile.name)))?;
    compose::again(Action::Enable, &entry.change, caller, who)
}
