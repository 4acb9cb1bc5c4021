//! Orders made at the desk, from an action or from its dialog.

use super::{NAMING, REPLACING};
use crate::phrase;
use crate::{
    app::{
        call::Call,
        compose::{self, Form, Open, Wanted},
    },
    domain::{
        Hint,
        change::{
            act::{Act, Link, Replacement},
            action::Action,
            order::{Barred, Before, Change, Order, Terms},
        },
        person::{
            UnlockMethod,
            emergency::{AccessStatus, EmergencyAccess},
        },
        token::name::TokenName,
    },
};

/// Makes the change.
///
/// # Errors
/// A [`Hint`] that says what is missing.
pub fn change(act: Act, call: Call<'_>) -> Result<Change, Hint> {
    let terms = call.terms()?;
    order(act, terms, call).change(call.session.who.as_ref()).map_err(Barred::hint)
}

fn order(act: Act, terms: Terms, call: Call<'_>) -> Order {
    let token = act.serial().and_then(|serial| call.state.token(serial));
    Order { before: token.map(Before::from).unwrap_or_default(), act, terms }
}

/// What an action at the desk begins.
pub enum Begun {
    /// The act, where nothing else is needed.
    Act(Act),
    Dialog(Wanted),
}

/// What an action begins for the chosen token or the person.
///
/// # Errors
/// A [`Hint`] where it does not apply.
pub fn begun(action: Action, call: Call<'_>) -> Result<Begun, Hint> {
    let person = || call.state.person().ok_or_else(|| Hint::new(phrase!("hint-person-first")));
    Ok(Begun::Act(match action {
        Action::Assign => return Ok(Begun::Dialog(Wanted::Assign)),
        Action::Rename => return Ok(Begun::Dialog(Wanted::Rename(call.serial()?))),
        Action::GiveEmergencyCode => return Ok(Begun::Dialog(Wanted::GiveEmergencyCode)),
        Action::Unlock => {
            let person = person()?;
            let methods: Vec<_> = UnlockMethod::ALL
                .into_iter()
                .filter(|method| person.locked.contains(&method.locked()))
                .collect();
            if methods.is_empty() {
                return Err(Hint::new(phrase!("hint-nothing-locked")));
            }
            Act::Unlock(methods)
        }
        Action::WithdrawEmergencyCode => {
            let person = person()?;
            let code = person.emergency.as_ref().and_then(EmergencyAccess::code).cloned();
            let why = match person.emergency_access() {
                AccessStatus::On => phrase!("hint-code-without-id"),
                AccessStatus::Off => phrase!("hint-no-code-active"),
                AccessStatus::NotSaid => phrase!("hint-code-not-said"),
            };
            Act::WithdrawEmergencyCode(code.ok_or_else(|| Hint::new(why))?)
        }
        plain => {
            let serial = if plain.is_about_a_token() { Some(call.serial()?) } else { None };
            Act::plain(plain, serial).ok_or_else(|| Hint::new(phrase!("hint-more-first")))?
        }
    }))
}

/// Why the action is blocked now, for its button or menu item.
pub fn why_not(action: Action, call: Call<'_>) -> Option<Hint> {
    let terms = match call.terms() {
        Ok(terms) => terms,
        Err(hint) => return Some(hint),
    };
    let barred = terms.pass(action, call.session.who.as_ref()).err();
    if matches!(barred, Some(Barred::SignedOut(_) | Barred::PersonNotRead)) {
        return barred.map(Barred::hint);
    }
    // what is missing on the screen comes before the profile's rules
    begun(action, call).err().or_else(|| barred.map(Barred::hint))
}

pub fn why_not_replace(call: Call<'_>) -> Option<Hint> {
    REPLACING.into_iter().find_map(|action| why_not(action, call))
}

pub fn why_no_name(call: Call<'_>) -> Option<Hint> {
    why_not(NAMING, call)
}

/// The order that a dialog describes.
#[derive(Debug)]
pub enum Composed {
    Change(Change),
    /// The first step of a replacement, and its plan.
    Replacement(Change, Replacement),
}

///
/// # Errors
/// A [`Hint`] for the first invalid field.
pub fn composed(form: &Form, open: &Open, call: Call<'_>) -> Result<Composed, Hint> {
    let act = match &open.wanted {
        Wanted::Assign => Act::Assign { serial: form.serial()?, name: form.name()? },
        Wanted::Rename(serial) => Act::Rename {
            serial: serial.clone(),
            to: TokenName::parse(&form.name)?,
            from: call.state.token(serial).and_then(|token| token.name.clone()),
        },
        Wanted::GiveEmergencyCode => {
            let access = call.state.person().and_then(|person| person.emergency.as_ref());
            let before = access.and_then(EmergencyAccess::code).cloned();
            Act::GiveEmergencyCode { asked: form.code(call.session.lengths)?, before }
        }
        Wanted::Replace(old) => {
            let plan = compose::replacement(form, old)?;
            // every step uses these terms
            let naming = || why_no_name(call).filter(|_| plan.name.is_some());
            if let Some(hint) = why_not_replace(call).or_else(naming) {
                return Err(hint);
            }
            let who = call.session.who.as_ref();
            let terms = Terms {
                link: Some(Link::Replaces(plan.clone())),
                profile: who.map(|who| who.profile.tag()),
                ..call.terms()?
            };
            let first = order(Act::Disable(old.clone()), terms, call).change(who).map_err(Barred::hint)?;
            return Ok(Composed::Replacement(first, plan));
        }
    };
    change(act, call).map(Composed::Change)
}
