//! Undo: what is disabled can be enabled again, from the confirmation view and from the history. The change is linked to the one
//! that it takes back, and is refused when the token was changed since.

use super::{compose, cx::Cx};
use crate::domain::{
    Hint,
    change::{Act, Action, Change, Link, Now, Outcome, Undone},
    entry::Entry,
    hardware_token::TokenStatus,
    serial::Serial,
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
    let (who, serial) = ready(entry, &caller, cx.who)?;
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
pub fn why_not(entry: &Entry, caller: &Caller, who: Option<&SignedIn>) -> Option<Hint> {
    ready(entry, caller, who).err()
}

/// Who takes the entry back, and which token it is about.
fn ready<'a>(
    entry: &'a Entry,
    caller: &Caller,
    who: Option<&'a SignedIn>,
) -> Result<(&'a SignedIn, &'a Serial), Hint> {
    let serial = entry.change.serial().filter(|_| can_be_undone(entry));
    let serial = serial.ok_or_else(|| Hint::new("Only a token that was disabled can be enabled again"))?;
    if entry.outcome.is_by_another() {
        return Err(Hint::new(
            "It was not disabled by this attempt as far as can be told: ask who did it, and find the token to enable it",
        ));
    }
    let who = compose::signed_in_to(&entry.change.profile, who, "undo this")?;
    compose::again(Action::Enable, &entry.change, caller, who)?;
    Ok((who, serial))
}
