//! The emergency access code after it was made: withdrawing it, and making another one, from the confirmation view.

use super::{Model, code::Made, compose, lookup};
use crate::domain::{
    Hint,
    change::{Act, Action, Change},
    emergency::CodeId,
    entry::Entry,
    moment::Moment,
    signed_in::SignedIn,
    verification::Caller,
};

const ACTION: Action = Action::WithdrawEmergencyCode;

/// The change that withdraws the code that the entry made, for the same ticket and reason.
///
/// # Errors
/// A [`Hint`] that says why it cannot be withdrawn from here.
pub fn withdrawal(entry: &Entry, caller: Caller, who: Option<&SignedIn>) -> Result<Change, Hint> {
    let (who, id) = ready(entry, &caller, who)?;
    let change = &entry.change;
    Ok(Change {
        reason: change.reason.clone(),
        ticket: change.ticket.clone(),
        caller,
        ..Change::new(
            Act::WithdrawEmergencyCode(id.clone()),
            who.profile.tag(),
            who.identity.clone(),
            change.person.clone(),
        )
    })
}

/// Why the code cannot be withdrawn from here now.
pub fn why_not_withdraw(entry: &Entry, caller: &Caller, who: Option<&SignedIn>) -> Option<Hint> {
    ready(entry, caller, who).err()
}

fn ready<'a>(
    entry: &'a Entry,
    caller: &Caller,
    who: Option<&'a SignedIn>,
) -> Result<(&'a SignedIn, &'a CodeId), Hint> {
    let made = Made::by(entry).ok_or_else(|| Hint::new("No emergency access code was made"))?;
    let who = compose::signed_in_to(&entry.change.profile, who, "withdraw it")?;
    compose::again(ACTION, &entry.change, caller, who)?;
    let id = made.given.id.as_ref();
    Ok((who, id.ok_or_else(|| Hint::new("The server did not say the code's ID, by which it is withdrawn"))?))
}

/// Why no code can be made for the person of this entry now, from its confirmation view.
pub fn why_not_make(entry: &Entry, desk: compose::Desk<'_>) -> Option<Hint> {
    if !is_found(entry, desk.state) {
        return Some(Hint::new("Find the person first"));
    }
    compose::why_not(Action::GiveEmergencyCode, desk)
}

/// Whether the person of the entry is the one on the desk.
pub fn is_found(entry: &Entry, state: &lookup::State) -> bool {
    state.person().is_some_and(|person| person.id.same(&entry.change.person.id))
}

/// Until when the offline code of a code that was withdrawn works, as far as this session knows.
pub fn offline_ends<'a>(id: &CodeId, model: &'a Model) -> Option<&'a Moment> {
    let made = model.attempts.list.iter().filter_map(|attempt| Made::by(&attempt.entry));
    let mut given = made.map(|made| made.given).filter(|given| given.id.as_ref() == Some(id));
    let access = model.lookup.person().and_then(|person| person.emergency.as_ref());
    let access = access.filter(|access| access.id.as_ref() == Some(id));
    given
        .find_map(|given| given.offline_ends.as_ref())
        .or_else(|| access.and_then(|access| access.offline_ends.as_ref()))
}
