//! Orders that follow from an entry: undo, withdrawal of a code, the rest of a replacement. They belong to
//! the present session and its knowledge of the caller.

use super::{NAMING, REPLACING, why_not, why_not_replace};
use crate::phrase;
use crate::{
    app::{
        attempts::{Attempt, Attempts},
        call::Call,
        code::Made,
        lookup, replace,
    },
    domain::{
        Hint,
        change::{
            ChangeFacts, Outcome,
            act::{Act, Link, Undone},
            action::Action,
            confirmation::Now,
            order::{Before, Change, Order, Terms},
        },
        history::entry::Entry,
        person::emergency::CodeId,
        sign_in::signed_in::SignedIn,
        time::server_time::ServerTime,
        token::hardware_token::TokenStatus,
        verification::Caller,
    },
};

pub fn can_be_undone(entry: &Entry) -> bool {
    let disabled = matches!(&entry.outcome, Outcome::Confirmed(confirmation)
        if confirmation.now == Now::Status(TokenStatus::Disabled));
    disabled && entry.change.action() == Action::Disable && entry.number != Entry::NOT_RECORDED
}

/// The change that undoes the entry's. It is linked to it; the runtime refuses it if the token has changed
/// since.
///
/// # Errors
/// A [`Hint`] with the reason why not.
pub fn undo(entry: &Entry, caller: Caller, who: Option<&SignedIn>) -> Result<Change, Hint> {
    let serial = entry.change.serial().filter(|_| can_be_undone(entry));
    let serial = serial.ok_or_else(|| Hint::new(phrase!("hint-undo-only-disabled")))?;
    if entry.outcome.is_by_another() {
        return Err(Hint::new(phrase!("hint-undo-anothers")));
    }
    let changed = match &entry.outcome {
        Outcome::Confirmed(confirmation) => confirmation.changed_at.clone(),
        Outcome::Refused(_) | Outcome::Unknown(_) => None,
    };
    let undone = Undone { number: entry.number, made: entry.at, changed_at: changed.clone() };
    let terms = Terms::after(&entry.change, caller, Some(Link::Undoes(undone)));
    let before = Before { state: Some(TokenStatus::Disabled), changed };
    let order = Order { act: Act::Enable(serial.clone()), before, terms };
    order.change(who).map_err(|barred| barred.hint_to("undo"))
}

pub fn why_not_undo(entry: &Entry, caller: &Caller, who: Option<&SignedIn>) -> Option<Hint> {
    undo(entry, caller.clone(), who).err()
}

/// The change that withdraws the entry's code, with the same ticket and reason.
///
/// # Errors
/// A [`Hint`] with the reason why not.
pub fn withdraw(entry: &Entry, caller: Caller, who: Option<&SignedIn>) -> Result<Change, Hint> {
    let made = Made::by(entry).ok_or_else(|| Hint::new(phrase!("hint-no-code-made")))?;
    let terms = Terms::after(&entry.change, caller, None);
    let to = "withdraw";
    terms.pass(Action::WithdrawEmergencyCode, who).map_err(|barred| barred.hint_to(to))?;
    let not_said = || Hint::new(phrase!("hint-code-without-id"));
    let id = made.given.id.clone().ok_or_else(not_said)?;
    let order = Order { act: Act::WithdrawEmergencyCode(id), before: Before::default(), terms };
    order.change(who).map_err(|barred| barred.hint_to(to))
}

pub fn why_not_withdraw(entry: &Entry, caller: &Caller, who: Option<&SignedIn>) -> Option<Hint> {
    withdraw(entry, caller.clone(), who).err()
}

/// Why no code can be made now for the entry's person.
pub fn why_not_make(entry: &Entry, call: Call<'_>) -> Option<Hint> {
    if !is_found(entry, call.state) {
        return Some(Hint::new(phrase!("hint-person-first")));
    }
    why_not(Action::GiveEmergencyCode, call)
}

/// Why the entry's token cannot be replaced now: it must still be the chosen one.
pub fn why_not_replace_after(entry: &Entry, call: Call<'_>) -> Option<Hint> {
    let chosen = call.serial().ok();
    if !is_found(entry, call.state) || chosen.as_ref() != entry.change.serial() {
        return Some(Hint::new(phrase!("hint-person-first")));
    }
    why_not_replace(call)
}

pub fn is_found(entry: &Entry, state: &lookup::State) -> bool {
    state.person().is_some_and(|person| person.id.same(&entry.change.person.id))
}

/// When the offline code of a withdrawn code ends, as far as this session knows.
pub fn offline_ends(id: &CodeId, attempts: &Attempts, state: &lookup::State) -> Option<ServerTime> {
    let mut entries = attempts.list.iter().map(Attempt::entry);
    let given = entries.find_map(|entry| {
        let given = Made::by(&entry)?.given;
        given.offline_ends.clone().filter(|_| given.id.as_ref() == Some(id))
    });
    let access = state.person().and_then(|person| person.emergency.as_ref());
    let access = access.filter(|access| access.id.as_ref() == Some(id));
    given.or_else(|| access.and_then(|access| access.offline_ends.clone()))
}

/// The terms for continuing the replacement that this is a step of.
///
/// # Errors
/// A [`Hint`] with the reason why not.
pub fn can_go_on(
    change: &ChangeFacts,
    caller: &Caller,
    attempts: &Attempts,
    who: Option<&SignedIn>,
) -> Result<Terms, Hint> {
    let Some(Link::Replaces(plan)) = &change.link else {
        return Err(Hint::new(phrase!("hint-no-step")));
    };
    let on_its_way =
        attempts.list.iter().any(|attempt| attempt.is_sending() && replace::is_step_of(attempt, change));
    if on_its_way {
        return Err(Hint::new(phrase!("hint-step-on-its-way")));
    }
    let terms = Terms::after(change, caller.clone(), change.link.clone());
    for action in REPLACING.into_iter().chain(plan.name.as_ref().map(|_| NAMING)) {
        terms.pass(action, who).map_err(|barred| barred.hint_to("go-on"))?;
    }
    Ok(terms)
}
