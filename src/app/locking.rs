//! Locking and unlocking: what is taken while the window is locked, what is wiped, and when the credential
//! is sealed.

use jiff::Timestamp;
use secrecy::SecretString;

use super::{
    cx::{Cx, Out},
    deep_link,
    effect::{Effect, LockEffect},
    job::{Job, Ticket},
    lock::{Choosing, Form, Locked, Message, NewPin},
    message,
    reply::{Reply, Unlocked},
    sign_in::Reuse,
    update::App,
    work::Owner,
};
use crate::domain::{
    lock::{Lack, Pin, Proof, Reason, TRIES},
    phrase::Phrase,
    problem::{Problem, ProblemKind},
};
use crate::phrase;

impl App {
    /// Whether this message is taken now: while the window is locked, only answers to what was asked before,
    /// and what locks, unlocks or closes it.
    pub(super) fn takes(&self, message: &message::Message) -> bool {
        self.model.lock.locked().is_none() || passes(message)
    }

    pub(super) fn lock_said(&mut self, message: Message, out: &mut Out) {
        match message {
            Message::Asked => self.lock_asked(out),
            Message::Came(reason) => self.lock(reason, out),
            Message::Idle(idle) => {
                let after = self.model.lock_after();
                if idle >= after.duration() {
                    self.lock(Reason::Idle(after), out);
                }
            }
            Message::PinSubmitted => self.choose_pin(out),
            Message::PinDismissed => {
                self.model.dialogs.choosing_pin = None;
                self.forms.lock.new = NewPin::default();
            }
            Message::UnlockAsked => self.unlock(out),
            Message::ProofAsked => self.prove(out),
            Message::SignOutAsked => self.sign_out_locked(out),
            Message::SignOutConfirmed => {
                if self.model.lock.locked().is_some() {
                    self.sign_out(None, out);
                }
            }
            Message::SignOutRefused => {
                if let Some(locked) = &mut self.model.lock.locked {
                    locked.asks_sign_out = false;
                }
            }
        }
    }

    /// Locks at once, or asks for a PIN first.
    fn lock_asked(&mut self, out: &mut Out) {
        let can_prove = self.model.can_prove();
        let state = &mut self.model.lock;
        if self.model.session.who.is_none() || state.locked.is_some() {
            return;
        }
        if state.has_pin() || can_prove {
            self.lock(Reason::Asked, out);
        } else if self.model.dialogs.choosing_pin.is_none() {
            self.model.dialogs.choosing_pin = Some(Choosing::default());
            self.forms.lock.new = NewPin::default();
        }
    }

    /// Locks; where nobody could unlock, it signs out.
    fn lock(&mut self, reason: Reason, out: &mut Out) {
        let Self { forms, model } = self;
        if model.session.who.is_none() || model.lock.locked.is_some() {
            return;
        }
        out.effects.push(Effect::Lock(LockEffect::Cover));
        if !(model.lock.has_pin() || model.can_prove()) {
            self.sign_out(Some(no_pin(reason)), out);
            return self.ask_again(out);
        }
        for attempt in &mut model.attempts.list {
            attempt.code.mask();
        }
        tracing::info!("lock: {reason:?}");
        forms.lock = Form::default();
        model.notice = None;
        model.lock.offers_system = model.lock.system_asks;
        model.dialogs.choosing_pin = None;
        model.lock.locked = Some(Locked {
            reason,
            since: out.now,
            wrong: 0,
            pin_missing: false,
            check: Job::Idle,
            proof: Job::Idle,
            not_proved: None,
            asks_sign_out: false,
            went_on: Vec::new(),
            batch: model.batch.running().is_some_and(|batch| !batch.over),
            sealed: false,
        });
        out.effects.extend([Effect::ClearSecret, Effect::ClearCopied, Effect::ForgetTyping]);
        out.effects.push(Effect::Lock(LockEffect::CloseDialogs));
        self.look_for_system(out);
    }

    /// Finds out whether the system would ask who sits there.
    pub(super) fn look_for_system(&mut self, out: &mut Out) {
        let model = &mut self.model;
        if model.workstation.asks_who.is_none() || model.lock.looking.running().is_some() {
            return;
        }
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let order = |ticket| Effect::Lock(LockEffect::LookForSystem { ticket });
        model.lock.looking = cx.of(Owner::Lock).start(order);
    }

    /// Seals the credential as soon as nothing that went on needs it; the PIN is made a key of it first.
    pub(super) fn seal(&mut self, out: &mut Out) {
        let model = &mut self.model;
        let needed = model.needs_session();
        let Some(locked) = &mut model.lock.locked else { return };
        for attempt in model.attempts.list.iter().filter(|attempt| attempt.is_sending()) {
            if !locked.went_on.contains(&attempt.id) {
                locked.went_on.push(attempt.id);
            }
        }
        if !(locked.sealed || needed || model.lock.pin.running().is_some()) {
            locked.sealed = true;
            out.effects.push(Effect::Lock(LockEffect::Seal));
        }
    }

    /// Takes the PIN that was typed at sign-in, if one was.
    pub(super) fn take_pin(&mut self, new: &NewPin, out: &mut Out) {
        if let (false, Ok(pin)) = (new.is_empty(), new.parse()) {
            self.keep_pin(pin, out);
        }
    }

    fn keep_pin(&mut self, pin: Pin, out: &mut Out) {
        let model = &mut self.model;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        model.lock.pin = cx.of(Owner::Lock).start(|ticket| Effect::Lock(LockEffect::Choose { ticket, pin }));
    }

    fn choose_pin(&mut self, out: &mut Out) {
        let Self { forms, model } = self;
        let Some(choosing) = &mut model.dialogs.choosing_pin else { return };
        choosing.checked = true;
        if model.lock.pin.running().is_none()
            && let Ok(pin) = forms.lock.new.parse()
        {
            self.keep_pin(pin, out);
        }
    }

    fn unlock(&mut self, out: &mut Out) {
        let Self { forms, model } = self;
        let Some(locked) = &mut model.lock.locked else { return };
        locked.pin_missing = forms.lock.pin.0.is_empty();
        if locked.pin_missing || locked.check.running().is_some() || model.lock.pin.done().is_none() {
            return;
        }
        let pin = SecretString::from(std::mem::take(&mut *forms.lock.pin.0));
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        // one way at a time
        cx.cancel(&mut locked.proof);
        locked.not_proved = None;
        let order = |ticket| Effect::Lock(LockEffect::Unlock { ticket, pin });
        locked.check = cx.of(Owner::Lock).start(order);
    }

    /// Has the system ask who sits there.
    fn prove(&mut self, out: &mut Out) {
        let can_prove = self.model.can_prove();
        let model = &mut self.model;
        let Some(locked) = &mut model.lock.locked else { return };
        let busy = [&locked.check, &locked.proof].iter().any(|job| job.running().is_some());
        if !can_prove || busy || model.lock.pin.running().is_some() {
            return;
        }
        locked.not_proved = None;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        locked.proof = cx.of(Owner::Lock).start(|ticket| Effect::Lock(LockEffect::Prove { ticket }));
    }

    fn sign_out_locked(&mut self, out: &mut Out) {
        let runs = self.model.batch.running().is_some_and(|batch| !batch.over);
        match &mut self.model.lock.locked {
            None => {}
            Some(locked) if runs => locked.asks_sign_out = true,
            Some(_) => self.sign_out(None, out),
        }
    }

    pub(super) fn reply_about_lock(&mut self, ticket: Ticket, reply: Reply, out: &mut Out) {
        let state = &mut self.model.lock;
        match reply {
            Reply::PinChosen(result) if state.pin.awaits(ticket) => self.pin_chosen(result, out),
            Reply::Unlocked(result) => {
                let Some(locked) = state.locked.as_mut().filter(|locked| locked.check.awaits(ticket)) else {
                    return;
                };
                locked.check = Job::Idle;
                match result {
                    Ok(Unlocked::Open) => self.opened(out),
                    Ok(Unlocked::WrongPin) => {
                        locked.wrong += 1;
                        if locked.wrong >= TRIES {
                            self.sign_out(Some(wrong_pins()), out);
                        }
                    }
                    // nobody can unlock it any more
                    Err(problem) => self.sign_out(Some(problem), out),
                }
            }
            Reply::SystemAsks(result) if state.looking.awaits(ticket) => {
                state.looking = Job::Idle;
                state.system_asks = result.unwrap_or(false);
                if self.model.sign_in.reuse != Reuse::Free {
                    self.model.sign_in.ask_again(state.system_asks);
                }
                state.offers_system |= state.system_asks;
            }
            Reply::Proved(result) => {
                let Some(locked) = state.locked.as_mut().filter(|locked| locked.proof.awaits(ticket)) else {
                    return;
                };
                locked.proof = Job::Idle;
                match result {
                    Ok(Proof::Given) => self.opened(out),
                    // who sits there is proved, but the credential has ended meanwhile
                    Err(problem) if problem.kind == ProblemKind::SignedOut => {
                        state.locked = None;
                        self.session_over(signed_out(problem.cause, phrase!("lock-sign-in-again")), out);
                    }
                    not => {
                        // with a PIN there is no need to try what cannot be in a moment either
                        let lacks = matches!(not, Ok(Proof::Unable(lack)) if lack != Lack::Unknown);
                        locked.not_proved = Some(not);
                        if lacks && state.has_pin() {
                            (state.system_asks, state.offers_system) = (false, false);
                        }
                    }
                }
            }
            late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
        }
    }

    /// What is chosen in a system's dialog that stays open over a locked window counts for nothing: anybody
    /// may have chosen it.
    pub(super) fn unless_behind_lock(&self, reply: Reply) -> Reply {
        if self.model.lock.locked().is_some() && matches!(reply, Reply::FileChosen(Ok(Some(_)))) {
            tracing::info!("lock: a file that was chosen meanwhile is not taken");
            return Reply::FileChosen(Ok(None));
        }
        reply
    }

    fn pin_chosen(&mut self, result: Result<(), Problem>, out: &mut Out) {
        let state = &mut self.model.lock;
        let failed = result.as_ref().err().cloned();
        state.pin.finish(result);
        match failed {
            Some(problem) if state.locked.is_some() => self.sign_out(Some(problem), out),
            None if self.model.dialogs.choosing_pin.is_some() => self.lock(Reason::Asked, out),
            // the question says it
            Some(_) | None => {}
        }
    }

    /// It is unlocked; a session that has ended meanwhile says so before anything is sent.
    fn opened(&mut self, out: &mut Out) {
        self.model.lock.locked = None;
        self.leave_ended(out);
        if self.model.session.who.is_some() {
            self.check_next(out);
        }
    }

    /// Signs out where the credential has ended by now.
    pub(super) fn leave_ended(&mut self, out: &mut Out) {
        if let Some(end) = self.model.session.ended_at(out.now) {
            self.session_over(ended(end), out);
        }
    }
}

/// Whether a locked window takes a message.
fn passes(message: &message::Message) -> bool {
    use message::Message as Any;
    match message {
        // answers to what was asked before, and what the runtime reports
        Any::Reply(..)
        | Any::Waiting(..)
        | Any::WaitOver(..)
        | Any::RequestSent(_)
        | Any::Recorded(..)
        | Any::HistoryChanged
        | Any::StillOpen(_)
        | Any::Halves(_)
        | Any::HistoryOwes(_)
        | Any::HistoryMoved(_)
        | Any::FilesExposed(_)
        | Any::AnchorBehind(_)
        | Any::Progressed(..)
        | Any::BatchNews(..)
        | Any::OrderedChanged(_)
        | Any::Clipboard(_)
        | Any::CheckLine(..)
        // its question names nobody
        | Any::CloseAsked
        | Any::CloseRefused
        | Any::CloseConfirmed
        | Any::WindowClosed
        // kept, and offered afterwards
        | Any::DeepLink(deep_link::Message::Came(_)) => true,
        Any::Lock(message) => match message {
            Message::Asked
            | Message::Came(_)
            | Message::Idle(_)
            | Message::UnlockAsked
            | Message::ProofAsked
            | Message::SignOutAsked
            | Message::SignOutConfirmed
            | Message::SignOutRefused => true,
            Message::PinSubmitted | Message::PinDismissed => false,
        },
        Any::DeepLink(deep_link::Message::FindAsked(_) | deep_link::Message::Dismissed)
        | Any::SignIn(_)
        | Any::Check(_)
        | Any::Lookup(_)
        | Any::Verify(_)
        | Any::Compose(_)
        | Any::Confirm(_)
        | Any::Replace(_)
        | Any::Outcome(_)
        | Any::Batch(_)
        | Any::History(_)
        | Any::Export(_)
        | Any::Profiles(_)
        | Any::Network(_)
        | Any::SecretWanted(..)
        | Any::Practice(_)
        | Any::Guide(_)
        | Any::WaitStopped(_)
        | Any::Went(_)
        | Any::SignedOut
        | Any::SessionOver
        | Any::SearchAsked
        | Any::NextCallerAsked
        | Any::CallCopyAsked
        | Any::Manual(_)
        | Any::NoticeClosed
        | Any::WarningHidden(_)
        | Any::RefusalsHidden
        | Any::ConfirmationsHidden
        | Any::Copied { .. }
        | Any::Dropped(_)
        | Any::Settings(_)
        | Any::Log(_) => false,
    }
}

fn signed_out(why: Phrase, advice: Phrase) -> Problem {
    Problem::new(ProblemKind::SignedOut, phrase!("lock-signed-out"), why, advice)
}

fn no_pin(reason: Reason) -> Problem {
    let why = match reason {
        Reason::Idle(after) => phrase!("lock-no-pin-idle", count = u64::from(after.minutes())),
        Reason::Asked => phrase!("lock-no-pin-asked"),
        Reason::System => phrase!("lock-no-pin-system"),
        Reason::Sleep => phrase!("lock-no-pin-sleep"),
        Reason::RemoteDesktop => phrase!("lock-no-pin-remote"),
    };
    signed_out(why, phrase!("lock-no-pin-advice"))
}

fn wrong_pins() -> Problem {
    signed_out(phrase!("lock-wrong-pins", count = u64::from(TRIES)), phrase!("lock-sign-in-again"))
}

fn ended(at: Timestamp) -> Problem {
    signed_out(phrase!("credential-token-ended", at = at), phrase!("credential-token-ended-advice"))
}
