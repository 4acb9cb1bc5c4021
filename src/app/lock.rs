//! The lock of the window: what is typed for it, and what is known while it is locked. What locking and
//! unlocking do to the rest of the program is in `locking.rs`.

use std::time::Duration;

use jiff::Timestamp;

use super::{
    job::{Job, Ticket},
    typed_secret::TypedSecret,
};
use crate::{
    domain::{
        Hint,
        lock::{Asker, Lack, Pin, Proof, Reason, TRIES},
        phrase::Phrase,
        problem::Problem,
    },
    phrase,
};

/// A new PIN, typed twice.
#[derive(Clone, Debug, Default)]
pub struct NewPin {
    pub pin: TypedSecret,
    pub again: TypedSecret,
}

impl NewPin {
    pub fn is_empty(&self) -> bool {
        self.pin.0.is_empty() && self.again.0.is_empty()
    }

    /// Whether something is typed that is no PIN yet.
    pub fn is_unfinished(&self) -> bool {
        !self.is_empty() && self.parse().is_err()
    }

    /// The PIN.
    ///
    /// # Errors
    /// A [`Hint`] where it is easy to guess, or the two differ.
    pub fn parse(&self) -> Result<Pin, Hint> {
        Pin::parse_both(&self.pin.0, &self.again.0)
    }

    /// What is wrong with the first of the two, and with the second.
    pub fn hints(&self) -> [Option<Hint>; 2] {
        match (Pin::parse(&self.pin.0), self.parse()) {
            (Err(hint), _) => [Some(hint), None],
            (Ok(_), Err(hint)) => [None, Some(hint)],
            (Ok(_), Ok(_)) => [None, None],
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct Form {
    /// For unlocking.
    pub pin: TypedSecret,
    pub new: NewPin,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The PIN of this session: being taken in, or there.
    pub pin: Job<()>,
    /// Whether the system would ask who sits there: being found out.
    pub(super) looking: Job<()>,
    /// It would, when it was asked last.
    pub system_asks: bool,
    /// It would have when the window locked, or at a look since. It stays offered: what cannot ask now may
    /// do so in a moment.
    pub(super) offers_system: bool,
    pub(super) locked: Option<Locked>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choosing {
    /// It was submitted: from then on missing input is an error.
    pub checked: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each may be so without the others")]
pub struct Locked {
    pub reason: Reason,
    pub since: Timestamp,
    /// How many wrong PINs were given.
    pub wrong: u32,
    /// None was typed when it was to unlock.
    pub pin_missing: bool,
    pub check: Job<()>,
    /// The system asks who sits there.
    pub proof: Job<()>,
    /// What came of that, where it did not unlock: the proof that was not given or, where it was, why the
    /// credential could not be had again.
    pub not_proved: Option<Result<Proof, Problem>>,
    /// Whether to sign out although a batch runs.
    pub asks_sign_out: bool,
    /// The changes that were on their way, and those sent since, as the next steps of a replacement.
    pub went_on: Vec<Ticket>,
    /// A batch ran.
    pub batch: bool,
    /// The credential and its tokens are sealed.
    pub sealed: bool,
}

impl Locked {
    /// How many more wrong PINs sign out.
    pub fn tries_left(&self) -> u32 {
        TRIES.saturating_sub(self.wrong)
    }
}

impl State {
    pub fn locked(&self) -> Option<&Locked> {
        self.locked.as_ref()
    }

    /// Whether the system's proof of who sits there is offered.
    pub(super) fn offers_system(&self) -> bool {
        self.system_asks || self.locked.is_some() && self.offers_system
    }

    /// Whether there is a PIN to unlock with.
    pub fn has_pin(&self) -> bool {
        matches!(self.pin, Job::Running(_) | Job::Done(()))
    }

    /// After signing out: of the computer it is known as before.
    pub(super) fn ended(&self) -> Self {
        Self { system_asks: self.system_asks, ..Self::default() }
    }

    pub(super) fn is_sealed(&self) -> bool {
        self.locked.as_ref().is_some_and(|locked| locked.sealed)
    }
}

/// Why there is no proof of who sits there.
pub fn not_proved(proof: Proof, asker: Option<Asker>) -> Phrase {
    match proof {
        Proof::Given | Proof::Refused => phrase!("lock-proof-refused"),
        Proof::Cancelled => phrase!("lock-proof-cancelled"),
        Proof::Busy => phrase!("lock-hello-busy"),
        Proof::TriedTooOften => phrase!("lock-hello-too-often"),
        Proof::NotOpened => phrase!("lock-proof-not-opened"),
        Proof::Unable(Lack::NotThere) => phrase!("lock-hello-not-there"),
        Proof::Unable(Lack::NotSetUp) => phrase!("lock-hello-not-set-up"),
        Proof::Unable(Lack::Forbidden) => phrase!("lock-hello-forbidden"),
        Proof::Unable(Lack::Unknown) if asker == Some(Asker::WindowsHello) => phrase!("lock-hello-unable"),
        Proof::Unable(Lack::Unknown) => phrase!("lock-proof-unable"),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// Ctrl+L, or the item of the menu.
    Asked,
    /// The system gave a reason.
    Came(Reason),
    /// There has been no key or click for so long.
    Idle(Duration),
    /// A PIN was typed twice.
    PinSubmitted,
    PinDismissed,
    UnlockAsked,
    /// To unlock with the system's login.
    ProofAsked,
    SignOutAsked,
    SignOutConfirmed,
    SignOutRefused,
}
