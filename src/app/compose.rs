//! Compose: from an action that was chosen to the change that is confirmed. What an action needs to be told besides the token
//! and the person (a name, a serial number, for how long) is asked in a dialog of its own first.
//!
//! [`prepare`] alone makes a change: whatever a profile wants to be there before is checked there.

use jiff::{Timestamp, tz::TimeZone};

use super::{Model, confirm, cx::Cx, lookup, replace};
use crate::domain::{
    Hint,
    availability::{self, Refused, Why},
    change::{Act, Action, Change, PersonRef, Replacement},
    emergency::{AccessStatus, CodeAsked, EmergencyAccess, Lengths, Unit, Validity},
    hardware_token::HardwareToken,
    person::{Person, UnlockMethod},
    profile::ProfileTag,
    serial::Serial,
    signed_in::SignedIn,
    token_name::TokenName,
    verification::Caller,
};

/// What is typed and chosen in the dialog.
#[derive(Clone, Debug)]
pub struct Form {
    /// The serial number of the token that is to be assigned.
    pub serial: String,
    /// What the token is to be called; may be empty.
    pub name: String,
    /// For how long an emergency access code is valid; empty: as the company's settings say.
    pub validity: String,
    /// In what that is counted.
    pub unit: Unit,
    /// Whether it is to be for one sign-in only; if not, that too is as the company's settings say.
    pub one_time: bool,
}

impl Default for Form {
    fn default() -> Self {
        let (serial, name, validity) = (String::new(), String::new(), String::new());
        Self { serial, name, validity, unit: Unit::Hours, one_time: false }
    }
}

impl Form {
    /// The serial number as it would be sent.
    ///
    /// # Errors
    /// A [`Hint`] that says what is wrong with it.
    pub fn serial(&self) -> Result<Serial, Hint> {
        Serial::parse(&self.serial).map_err(|hint| match self.serial.trim() {
            "" => Hint::new("Type the number on the back of the new token"),
            _ => hint,
        })
    }

    /// The name; none where the field is empty.
    ///
    /// # Errors
    /// A [`Hint`] when it is too long.
    pub fn name(&self) -> Result<Option<TokenName>, Hint> {
        if self.name.trim().is_empty() { Ok(None) } else { TokenName::parse(&self.name).map(Some) }
    }

    /// What is asked of the emergency access code
    ///
    /// # Errors
    /// A [`Hint`] for a validity that cannot be one.
    pub fn code(&self, lengths: Lengths) -> Result<CodeAsked, Hint> {
        if lengths == Lengths::WholeDays {
            let validity = Validity::parse(&self.validity, Unit::Days);
            let validity = validity.map_err(|_| Hint::new("A whole number of days, from 1 to 7"))?;
            return Ok(CodeAsked { validity: Some(validity), one_time: None });
        }
        let validity = match self.validity.trim() {
            "" => None,
            text => Some(Validity::parse(text, self.unit)?),
        };
        // what is not asked for is as the company's settings say
        Ok(CodeAsked { validity, one_time: self.one_time.then_some(true) })
    }
}

/// The open dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub wanted: Wanted,
    /// Whether hints are shown: only after the first try to go on.
    pub checked: bool,
}

/// What the dialog asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Which token is to be given to the person.
    Assign,
    /// What a token is to be called.
    Rename(Serial),
    /// For how long the code is to be valid.
    GiveEmergencyCode,
    /// Which token takes the place of this one.
    Replace(Serial),
}

impl Wanted {
    /// Of which sort the change will be; of a replacement, the first.
    pub fn action(&self) -> Action {
        match self {
            Self::Assign => Action::Assign,
            Self::Rename(_) => Action::Rename,
            Self::GiveEmergencyCode => Action::GiveEmergencyCode,
            Self::Replace(_) => Action::Disable,
        }
    }
}

/// What was pressed in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Cancelled,
    /// "Continue…".
    Submitted,
}

/// Everything that a change is made from: what is typed, who is on the screen, who is signed in.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// Serial number, ticket and reason, as they are typed.
    pub form: &'a lookup::Form,
    /// The person, their tokens, and what is known of the caller.
    pub state: &'a lookup::State,
    /// Who is signed in, and where.
    pub who: Option<&'a SignedIn>,
    /// What the server refused this credential before.
    pub refused: &'a [Refused],
    /// For how long the server makes emergency access codes.
    pub lengths: Lengths,
    pub now: Timestamp,
    /// In which times are told.
    pub zone: &'a TimeZone,
}

impl<'a> Desk<'a> {
    /// As a view has it.
    pub fn of(form: &'a lookup::Form, model: &'a Model, now: Timestamp) -> Self {
        let Model { lookup: state, who, refused, desk, lengths, .. } = model;
        let (who, zone, lengths) = (who.as_ref(), &desk.zone, *lengths);
        Self { form, state, who, refused, lengths, now, zone }
    }

    /// As a screen's update has it.
    pub fn in_cx(form: &'a lookup::Form, state: &'a lookup::State, cx: &Cx<'a>) -> Self {
        let Cx { who, refused, lengths, now, zone, .. } = *cx;
        Self { form, state, who, refused, lengths, now, zone }
    }

    /// The serial number as it would be sent.
    ///
    /// # Errors
    /// A [`Hint`] that says what is wrong with it.
    pub fn serial(&self) -> Result<Serial, Hint> {
        self.form.serial(self.state.tokens())
    }

    /// Why the action cannot be used with this profile and credential.
    fn unavailable(&self, action: Action) -> Option<Why> {
        let who = self.who?;
        availability::why_not(action, who, self.refused)
    }

    /// What is to be known about an action before it is tried again: that the server refused it before.
    pub fn note(&self, action: Action) -> Option<String> {
        let why = self.unavailable(action).filter(Why::is_of_the_past)?;
        Some(why.words(self.now, self.zone))
    }
}

/// What the dialog, the menus and the button of the desk work on.
pub struct Hands<'a> {
    /// What is typed in the dialog.
    pub form: &'a mut Form,
    /// The dialog, while it is open.
    pub open: &'a mut Option<Open>,
    /// The confirmation dialog, which follows it.
    pub asking: &'a mut Option<confirm::Asking>,
    /// The dialog of a replacement, which follows it instead.
    pub replace: &'a mut replace::State,
}

/// Makes the change, once everything is there that it takes.
///
/// # Errors
/// A [`Hint`] that says what is missing.
pub fn prepare(act: Act, desk: Desk<'_>) -> Result<Change, Hint> {
    let Desk { form, state, who, .. } = desk;
    let who = who.ok_or_else(|| Hint::new("Sign in first"))?;
    let person = state.person().ok_or_else(|| Hint::new("Find the person first"))?;
    ready(act.action(), person, desk, who)?;
    let token = act.serial().and_then(|serial| state.token(serial));
    Ok(Change {
        state_before: token.map(|token| token.status.clone()),
        changed_before: token.and_then(|token| token.changed_at.clone()),
        reason: form.reason(),
        ticket: form.ticket(),
        caller: state.caller.clone(),
        ..Change::new(act, who.profile.tag(), who.identity.clone(), PersonRef::from(person))
    })
}

/// What keeps an action from being used now, whatever it is done to.
fn ready(action: Action, person: &Person, desk: Desk<'_>, who: &SignedIn) -> Result<(), Hint> {
    let Desk { form, state, .. } = desk;
    let policy = &who.profile.policy;
    if let Some(why) = desk.unavailable(action).filter(|why| !why.is_of_the_past()) {
        return Err(Hint::new(why.words(desk.now, desk.zone)));
    }
    known(action, person)?;
    let typed = form.ticket_hint().or_else(|| form.reason_hint());
    let wanted = policy
        .ticket_hint(action, &form.ticket())
        .or_else(|| policy.reason_hint(action, &form.reason()))
        .or_else(|| {
            let missing = policy.needs_verification(action) && state.caller.verified.is_none();
            missing.then(|| Hint::new("Verify the caller first: this profile requires it"))
        });
    typed.or(wanted).map_or(Ok(()), Err)
}

/// Nothing is done for a person whose record was not read, and nothing is said about what would be in it.
fn known(action: Action, person: &Person) -> Result<(), Hint> {
    if !action.is_about_a_token() && person.email.is_none() {
        return Err(Hint::new(
            "Find the person by their e-mail address first: the server reads their record by that only",
        ));
    }
    Ok(())
}

/// Who is signed in, where that is to the profile under which something was done before; `to` says what for.
///
/// # Errors
/// A [`Hint`] that names the profile.
pub fn signed_in_to<'a>(
    profile: &ProfileTag,
    who: Option<&'a SignedIn>,
    to: &str,
) -> Result<&'a SignedIn, Hint> {
    who.filter(|who| profile.is(&who.profile))
        .ok_or_else(|| Hint(format!("Sign in to {} to {to}", profile.name)))
}

/// Whether an action can be used for somebody in the history, with the ticket and reason of that entry.
///
/// # Errors
/// A [`Hint`] that says why not.
pub fn again(action: Action, change: &Change, caller: &Caller, who: &SignedIn) -> Result<(), Hint> {
    let policy = &who.profile.policy;
    // that the server refused it before keeps nobody from trying
    if let Some(why) = availability::why_not(action, who, &[]) {
        return Err(Hint::new(why.words(Timestamp::UNIX_EPOCH, &TimeZone::UTC)));
    }
    if policy.needs_verification(action) && caller.verified.is_none() {
        return Err(Hint::new("Find the person and verify the caller first: this profile requires it"));
    }
    let wanted =
        policy.ticket_hint(action, &change.ticket).or_else(|| policy.reason_hint(action, &change.reason));
    wanted.map_or(Ok(()), |Hint(words)| Err(Hint(format!("Find the person, and do it there. {words}"))))
}

/// The act that an action means for the chosen token or the person on the screen, where nothing else is to be told.
///
/// # Errors
/// A [`Hint`] that says why there is none.
pub fn act(action: Action, desk: Desk<'_>) -> Result<Act, Hint> {
    let Desk { state, .. } = desk;
    let person = || state.person().ok_or_else(|| Hint::new("Find the person first"));
    Ok(match action {
        Action::Disable => Act::Disable(desk.serial()?),
        Action::Enable => Act::Enable(desk.serial()?),
        Action::ClearPin => Act::ClearPin(desk.serial()?),
        Action::Unassign => Act::Unassign(desk.serial()?),
        Action::Delete => Act::Delete(desk.serial()?),
        Action::Unlock => {
            let person = person()?;
            let methods: Vec<_> = UnlockMethod::ALL
                .into_iter()
                .filter(|method| person.locked.contains(&method.locked()))
                .collect();
            if methods.is_empty() {
                return Err(Hint::new("Nothing that can be unlocked is locked"));
            }
            Act::Unlock(methods)
        }
        Action::WithdrawEmergencyCode => {
            let person = person()?;
            let code = person.emergency.as_ref().and_then(EmergencyAccess::code).cloned();
            let why = match person.emergency_access() {
                AccessStatus::On => "The server does not say the ID of the code that is active",
                AccessStatus::Off => "No emergency access code is active",
                AccessStatus::NotSaid => "The server does not say whether an emergency access code is active",
            };
            Act::WithdrawEmergencyCode(code.ok_or_else(|| Hint::new(why))?)
        }
        Action::DisableUser => Act::DisableUser,
        Action::EnableUser => Act::EnableUser,
        Action::Assign | Action::Rename | Action::GiveEmergencyCode => {
            return Err(Hint::new("More is to be told first"));
        }
    })
}

/// What keeps the chosen action from being used now, for its button or menu item.
pub fn why_not(action: Action, desk: Desk<'_>) -> Option<Hint> {
    let Some(person) = desk.state.person() else { return Some(Hint::new("Find the person first")) };
    let Some(who) = desk.who else { return Some(Hint::new("Sign in first")) };
    let first = match action {
        Action::Rename => desk.serial().map(drop),
        Action::Assign | Action::GiveEmergencyCode => Ok(()),
        _ => act(action, desk).map(drop),
    };
    known(action, person).and(first).and_then(|()| ready(action, person, desk, who)).err()
}

/// An action was chosen: its dialog opens, or its confirmation at once.
pub fn ask(
    action: Action,
    form: &lookup::Form,
    state: &lookup::State,
    hands: &mut Hands<'_>,
    cx: &mut Cx<'_>,
) {
    let desk = Desk::in_cx(form, state, cx);
    if why_not(action, desk).is_some() {
        return;
    }
    let wanted = match action {
        Action::Assign => Wanted::Assign,
        Action::GiveEmergencyCode => Wanted::GiveEmergencyCode,
        Action::Rename => match desk.serial() {
            Ok(serial) => Wanted::Rename(serial),
            Err(_) => return,
        },
        _ => {
            if let Ok(change) = act(action, desk).and_then(|act| prepare(act, desk)) {
                confirm::ask(hands.asking, change, cx);
            }
            return;
        }
    };
    open(wanted, state, hands);
    if cx.lengths == Lengths::WholeDays && action == Action::GiveEmergencyCode {
        hands.form.validity = "1".to_owned();
    }
}

/// Opens the dialog.
pub fn open(wanted: Wanted, state: &lookup::State, hands: &mut Hands<'_>) {
    *hands.form = Form::default();
    if let Wanted::Rename(serial) = &wanted {
        hands.form.name = name_of(state.token(serial)).unwrap_or_default();
    }
    *hands.open = Some(Open { wanted, checked: false });
}

fn name_of(token: Option<&HardwareToken>) -> Option<String> {
    token.and_then(|token| token.name.clone())
}

/// The change that the dialog describes.
///
/// # Errors
/// A [`Hint`] that says what is wrong with what was typed.
pub fn composed(form: &Form, open: &Open, desk: Desk<'_>) -> Result<Change, Hint> {
    let act = match &open.wanted {
        Wanted::Assign => Act::Assign { serial: form.serial()?, name: form.name()? },
        Wanted::Rename(serial) => Act::Rename {
            serial: serial.clone(),
            to: TokenName::parse(&form.name)?,
            from: name_of(desk.state.token(serial)),
        },
        Wanted::GiveEmergencyCode => {
            let access = desk.state.person().and_then(|person| person.emergency.as_ref());
            let before = access.and_then(EmergencyAccess::code).cloned();
            Act::GiveEmergencyCode { asked: form.code(desk.lengths)?, before }
        }
        Wanted::Replace(old) => {
            // every step is sent with what is composed here
            let named = form.name()?.is_some();
            let naming = || replace::why_no_name(desk).filter(|_| named);
            if let Some(hint) = replace::why_not(desk).or_else(naming) {
                return Err(hint);
            }
            Act::Disable(old.clone())
        }
    };
    prepare(act, desk)
}

/// The replacement that the dialog describes.
///
/// # Errors
/// A [`Hint`] that says what is wrong with what was typed.
pub fn replacement(form: &Form, old: &Serial) -> Result<Replacement, Hint> {
    let new = form.serial()?;
    if new == *old {
        return Err(Hint::new("This is the token that is to be replaced"));
    }
    Ok(Replacement { old: old.clone(), new, name: form.name()? })
}

/// Closes the dialog, or goes on to the confirmation once everything in it is right.
pub fn update(
    message: Message,
    (form, state): (&lookup::Form, &lookup::State),
    hands: &mut Hands<'_>,
    cx: &mut Cx<'_>,
) {
    let Some(open) = hands.open else { return };
    match message {
        Message::Cancelled => *hands.open = None,
        Message::Submitted => {
            open.checked = true;
            if let Wanted::Replace(old) = &open.wanted {
                let plan = replacement(hands.form, old);
                let base = composed(hands.form, open, Desk::in_cx(form, state, cx));
                if let (Ok(plan), Ok(base)) = (plan, base) {
                    *hands.open = None;
                    replace::ask(hands.replace, base, plan, cx);
                }
            } else if let Ok(change) = composed(hands.form, open, Desk::in_cx(form, state, cx)) {
                *hands.open = None;
                confirm::ask(hands.asking, change, cx);
            }
        }
    }
}
