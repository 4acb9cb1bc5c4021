//! An order, and the change that it becomes once nothing speaks against it.
//!
//! [`Order::change`] alone makes a [`Change`], for whoever orders it: the desk, an undo, a code that is
//! withdrawn, a step of a replacement. So whatever is sent has passed the one gate: who is signed in and
//! under which profile, what profile and credential allow, what the profile wants to be there before.

use crate::phrase;
use std::ops::Deref;

use crate::domain::{
    Hint,
    batch::part::PartOf,
    change::{
        ChangeFacts, PersonRef, Reread,
        act::{Act, Link},
        action::Action,
        availability::{self, Why},
    },
    profile::ProfileTag,
    sign_in::signed_in::SignedIn,
    time::server_time::ServerTime,
    token::hardware_token::{HardwareToken, TokenStatus},
    verification::Caller,
};

/// The longest reason and ticket number that are kept, in characters.
const REASON_LENGTH: usize = 500;
const TICKET_LENGTH: usize = 64;

/// What is wrong with a ticket number, whatever is done.
pub fn ticket_hint(ticket: &str) -> Option<Hint> {
    too_long(ticket, TICKET_LENGTH)
}

/// What is wrong with a reason, whatever is done.
pub fn reason_hint(reason: &str) -> Option<Hint> {
    too_long(reason, REASON_LENGTH)
}

fn too_long(text: &str, most: usize) -> Option<Hint> {
    let length = text.chars().count();
    (length > most).then(|| Hint::new(phrase!("hint-longer", most = most, length = length)))
}

/// For whom, on whose word and why something is ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub person: PersonRef,
    /// What is known of the caller now.
    pub caller: Caller,
    /// The ticket number; may be empty.
    pub ticket: String,
    /// Why; may be empty.
    pub reason: String,
    /// What it has to do with another change.
    pub link: Option<Link>,
    /// The batch that it is a part of.
    pub batch: Option<PartOf>,
    /// The profile under which it is to be done; none where that is whichever is signed in to.
    pub profile: Option<ProfileTag>,
}

/// Something that is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub act: Act,
    /// What was known of the token before.
    pub before: Before,
    pub terms: Terms,
}

/// What a token's record said before something is done to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    pub state: Option<TokenStatus>,
    pub changed: Option<ServerTime>,
}

impl From<&HardwareToken> for Before {
    fn from(token: &HardwareToken) -> Self {
        Self { state: Some(token.status.clone()), changed: token.changed_at.clone() }
    }
}

/// A change that may be made: the facts of it, closed to everybody but the gate. What is recorded of it are
/// the [`ChangeFacts`]; only a change can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change(ChangeFacts);

impl Deref for Change {
    type Target = ChangeFacts;

    fn deref(&self) -> &ChangeFacts {
        &self.0
    }
}

impl Change {
    /// What is recorded of it.
    pub fn into_facts(self) -> ChangeFacts {
        self.0
    }

    /// The same change, with what was so before as it was read last: by that a change whose answer is
    /// lost is told from an older one.
    #[must_use]
    pub fn as_read(mut self, read: &Reread) -> Self {
        if let Some(token) = &read.token {
            let Before { state, changed } = Before::from(token);
            (self.0.state_before, self.0.changed_before) = (state, changed);
        }
        self.0.act.bring_up_to(read.token.as_ref(), read.person.as_ref());
        self
    }
}

/// Why an order does not become a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Barred {
    /// Nobody is signed in, or not under the order's profile, which is named.
    SignedOut(Option<String>),
    /// The profile, the credential or the server does not let it be used.
    Unavailable(Why),
    /// The person's record was not read: nothing is done for them.
    PersonNotRead,
    /// Something is not there that has to be there before.
    Missing {
        /// What is wrong with ticket or reason.
        typed: Option<Hint>,
        /// The profile requires that the caller is verified.
        unverified: bool,
    },
}

impl Barred {
    /// What to do about it at the desk, where everything can be typed and done.
    pub fn hint(self) -> Hint {
        match self {
            Self::SignedOut(_) => Hint::new(phrase!("hint-sign-in-first")),
            Self::Unavailable(why) => Hint(why.phrase()),
            Self::PersonNotRead => Hint::new(phrase!("hint-person-not-read")),
            Self::Missing { typed: Some(hint), .. } => hint,
            Self::Missing { typed: None, .. } => Hint::new(phrase!("hint-verify-first")),
        }
    }

    /// What to do about it elsewhere; `to` says what for, such as "undo this".
    pub fn hint_to(self, to: &str) -> Hint {
        match self {
            Self::SignedOut(Some(profile)) => {
                Hint::new(phrase!("hint-sign-in-to", profile = profile, to = to))
            }
            Self::Missing { unverified: true, .. } => Hint::new(phrase!("hint-find-and-verify")),
            Self::Missing { typed: Some(Hint(missing)), .. } => {
                Hint(phrase!("hint-do-it-there").and(missing))
            }
            other => other.hint(),
        }
    }
}

impl Terms {
    /// The terms on which something more may be done after a change: for the same person under the same
    /// profile, for the same ticket and reason, with what is known of the caller now.
    pub fn after(change: &ChangeFacts, caller: Caller, link: Option<Link>) -> Self {
        Self {
            person: change.person.clone(),
            caller,
            ticket: change.ticket.clone(),
            reason: change.reason.clone(),
            link,
            batch: None,
            profile: Some(change.profile.clone()),
        }
    }

    /// The gate: who may do it, or what speaks against it. That the server refused it before keeps nobody
    /// from trying again.
    ///
    /// # Errors
    /// What speaks against it.
    pub fn pass<'a>(&self, action: Action, who: Option<&'a SignedIn>) -> Result<&'a SignedIn, Barred> {
        let here = |who: &&SignedIn| self.profile.as_ref().is_none_or(|profile| profile.is(&who.profile));
        let Some(who) = who.filter(here) else {
            return Err(Barred::SignedOut(self.profile.as_ref().map(|profile| profile.name.clone())));
        };
        // first: nothing is said either about what would be in a record that was not read
        if !action.is_about_a_token() && self.person.email.is_none() {
            return Err(Barred::PersonNotRead);
        }
        if let Some(why) = availability::why_not(action, who, &[]) {
            return Err(Barred::Unavailable(why));
        }
        let policy = &who.profile.policy;
        let typed = ticket_hint(&self.ticket)
            .or_else(|| reason_hint(&self.reason))
            .or_else(|| policy.ticket_hint(action, &self.ticket))
            .or_else(|| policy.reason_hint(action, &self.reason));
        let unverified = policy.needs_verification(action) && self.caller.verified.is_none();
        if typed.is_some() || unverified {
            return Err(Barred::Missing { typed, unverified });
        }
        Ok(who)
    }
}

impl Order {
    /// Makes the change, to be sent with the credential that is signed in now.
    ///
    /// # Errors
    /// What speaks against it.
    pub fn change(self, who: Option<&SignedIn>) -> Result<Change, Barred> {
        let who = self.terms.pass(self.act.action(), who)?;
        let Self { act, before: Before { state, changed }, terms } = self;
        let Terms { person, caller, ticket, reason, link, batch, profile: _ } = terms;
        Ok(Change(ChangeFacts {
            act,
            profile: who.profile.tag(),
            identity: who.identity.clone(),
            person,
            state_before: state,
            changed_before: changed,
            reason,
            ticket,
            caller,
            link,
            batch,
        }))
    }
}
