//! The lock of the window, and the question for a PIN.

use jiff::SignedDuration;
use std::time::Duration;

use token_desk::{
    app::{Applied, Message, Reply, Unlocked, lock, sign_in::Reuse, typed_secret::TypedSecret},
    domain::{
        change::Outcome,
        change::confirmation::Source,
        lock::{Asker, Lack, Proof, Reason},
    },
};

use super::{Canned, confirmation};

const PIN: &str = "4729";

fn typed(pin: &str) -> TypedSecret {
    TypedSecret(pin.to_owned().into())
}

impl Canned {
    fn lock_says(&mut self, message: lock::Message) {
        self.send(Message::Lock(message));
    }

    /// A PIN is chosen, and the window locked by it.
    fn locked_with_pin(mut self) -> Self {
        self.lock_with_pin();
        self
    }

    pub(crate) fn lock_with_pin(&mut self) {
        self.lock_says(lock::Message::Asked);
        self.app.forms.lock.new.pin = typed(PIN);
        self.app.forms.lock.new.again = typed(PIN);
        self.lock_says(lock::Message::PinSubmitted);
        self.pin_is_taken();
    }

    /// The PIN that was chosen can be unlocked with.
    pub fn pin_is_taken(&mut self) {
        self.answer(Reply::PinChosen(Ok(())));
    }

    fn try_pin(&mut self, pin: &str, came: Unlocked) {
        self.app.forms.lock.pin = typed(pin);
        self.lock_says(lock::Message::UnlockAsked);
        self.answer(Reply::Unlocked(Ok(came)));
    }

    fn locked_by(self, message: lock::Message) -> Self {
        let mut canned = self.locked_with_pin();
        canned.unlock();
        canned.lock_says(message);
        canned
    }

    /// The right PIN is given.
    pub fn unlock(&mut self) {
        self.try_pin(PIN, Unlocked::Open);
    }

    /// A wrong one is.
    pub fn mistype_pin(&mut self) {
        self.try_pin("0815", Unlocked::WrongPin);
    }

    /// Nobody was there for a quarter of an hour, with a person and a ticket at the desk.
    pub fn locked() -> Self {
        let mut canned = Self::ada();
        canned.app.forms.lookup.ticket = "INC0042317".to_owned();
        canned.locked_by(lock::Message::Idle(Duration::from_mins(15)))
    }

    /// Somebody asked for it, with nobody at the desk.
    pub fn locked_asked() -> Self {
        Self::desk().locked_with_pin()
    }

    /// The system locked the computer, over a dialog.
    pub fn locked_system() -> Self {
        Self::confirm().locked_by(lock::Message::Came(Reason::System))
    }

    /// The computer slept.
    pub fn locked_sleep() -> Self {
        Self::ada().locked_by(lock::Message::Came(Reason::Sleep))
    }

    /// The Remote Desktop connection ended.
    pub fn locked_remote() -> Self {
        Self::ada().locked_by(lock::Message::Came(Reason::RemoteDesktop))
    }

    /// Two wrong PINs.
    pub fn locked_wrong() -> Self {
        let mut canned = Self::locked();
        canned.mistype_pin();
        canned.mistype_pin();
        canned
    }

    /// The last try.
    pub fn locked_last_try() -> Self {
        let mut canned = Self::locked_wrong();
        canned.mistype_pin();
        canned.mistype_pin();
        canned
    }

    /// The PIN is being checked.
    pub fn locked_checking() -> Self {
        let mut canned = Self::locked();
        canned.app.forms.lock.pin = typed(PIN);
        canned.lock_says(lock::Message::UnlockAsked);
        canned
    }

    /// The fifth wrong PIN has signed out.
    pub fn locked_out() -> Self {
        let mut canned = Self::locked_last_try();
        canned.mistype_pin();
        canned.look_around();
        canned
    }

    /// A change is still on its way.
    pub fn locked_sending() -> Self {
        Self::sending().locked_by(lock::Message::Came(Reason::System))
    }

    /// It was confirmed meanwhile.
    pub fn locked_confirmed() -> Self {
        let mut canned = Self::locked_sending();
        canned.confirm_meanwhile();
        canned
    }

    /// The change that is on its way is confirmed.
    pub fn confirm_meanwhile(&mut self) {
        let sent = self.app.model.attempts.list.last().expect("a change").id;
        let applied = Applied {
            outcome: Outcome::Confirmed(confirmation(Source::Answer)),
            took: Duration::from_millis(1400),
            at: self.now + SignedDuration::from_secs(1),
            code: None,
        };
        self.send(Message::Reply(sent, Reply::Applied(Ok(Box::new(applied)))));
    }

    /// A batch goes on.
    pub fn locked_batch() -> Self {
        Self::batch_running().locked_by(lock::Message::Came(Reason::System))
    }

    /// A batch waits.
    pub fn locked_batch_waits() -> Self {
        Self::batch_paused().locked_by(lock::Message::Came(Reason::System))
    }

    /// A verification begins.
    pub fn locked_verifying() -> Self {
        Self::verify_starting().locked_by(lock::Message::Came(Reason::System))
    }

    /// The lock has signed out, and the system asks before a remembered credential is used.
    pub fn remembered_after_lock() -> Self {
        let mut canned = Self::remembered();
        canned.app.model.sign_in.reuse = Reuse::AfterProof;
        canned
    }

    /// The same where nobody can ask.
    pub fn remembered_not_after_lock() -> Self {
        let mut canned = Self::remembered();
        canned.app.model.sign_in.reuse = Reuse::Never;
        canned
    }

    /// Sign out although a batch runs?
    pub fn locked_sign_out() -> Self {
        let mut canned = Self::locked_batch();
        canned.lock_says(lock::Message::SignOutAsked);
        canned
    }

    /// The system would ask who sits there, and the credential is remembered.
    fn with_login(mut self) -> Self {
        self.app.model.workstation.asks_who = Some(Asker::Login);
        self.app.model.lock.system_asks = true;
        self.app.model.session.who.as_mut().expect("somebody is signed in").remembered = true;
        self
    }

    fn proved(mut self, came: Proof) -> Self {
        self.lock_says(lock::Message::ProofAsked);
        self.answer(Reply::Proved(Ok(came)));
        self
    }

    /// The PIN unlocks, or the system's login.
    pub fn locked_login() -> Self {
        Self::locked().with_login()
    }

    /// The system's login alone unlocks.
    pub fn locked_login_only() -> Self {
        let mut canned = Self::ada().with_login();
        canned.lock_says(lock::Message::Asked);
        canned
    }

    /// The system asks.
    pub fn locked_proving() -> Self {
        let mut canned = Self::locked_login_only();
        canned.lock_says(lock::Message::ProofAsked);
        canned
    }

    /// It did not accept whoever sits there.
    pub fn locked_login_refused() -> Self {
        Self::locked_login().proved(Proof::Refused)
    }

    /// It cannot ask any more, and there is no PIN.
    pub fn locked_login_gone() -> Self {
        Self::locked_login_only().proved(Proof::Unable(Lack::Unknown))
    }

    /// The same where Windows Hello is the system's own way.
    fn with_hello(self) -> Self {
        let mut canned = self.with_login();
        canned.app.model.workstation.asks_who = Some(Asker::WindowsHello);
        canned
    }

    /// The PIN unlocks, or Windows Hello.
    pub fn locked_hello() -> Self {
        Self::locked().with_hello()
    }

    /// Windows Hello asks.
    pub fn locked_hello_asks() -> Self {
        let mut canned = Self::ada().with_hello();
        canned.lock_says(lock::Message::Asked);
        canned.lock_says(lock::Message::ProofAsked);
        canned
    }

    /// It asks something else.
    pub fn locked_hello_busy() -> Self {
        Self::locked_hello().proved(Proof::Busy)
    }

    /// It was tried too often, and there is no PIN.
    pub fn locked_hello_too_often() -> Self {
        let mut canned = Self::ada().with_hello();
        canned.lock_says(lock::Message::Asked);
        canned.proved(Proof::TriedTooOften)
    }

    /// There is none.
    pub fn locked_hello_not_there() -> Self {
        Self::locked_hello().proved(Proof::Unable(Lack::NotThere))
    }

    /// Whoever sits there has not set it up.
    pub fn locked_hello_not_set_up() -> Self {
        Self::locked_hello().proved(Proof::Unable(Lack::NotSetUp))
    }

    /// The company forbids it.
    pub fn locked_hello_forbidden() -> Self {
        Self::locked_hello().proved(Proof::Unable(Lack::Forbidden))
    }

    /// It does not answer.
    pub fn locked_hello_unable() -> Self {
        Self::locked_hello().proved(Proof::Unable(Lack::Unknown))
    }

    /// A PIN can be chosen at sign-in, where the system would ask too.
    pub fn pin_or_login() -> Self {
        let mut canned = Self::key_read();
        canned.app.model.workstation.asks_who = Some(Asker::Login);
        canned.app.model.lock.system_asks = true;
        canned
    }

    /// The same with Windows Hello.
    pub fn pin_or_hello() -> Self {
        let mut canned = Self::pin_or_login();
        canned.app.model.workstation.asks_who = Some(Asker::WindowsHello);
        canned
    }

    /// A PIN is asked for before the window locks.
    pub fn lock_choosing() -> Self {
        let mut canned = Self::ada();
        canned.lock_says(lock::Message::Asked);
        canned
    }

    /// The two that were typed differ.
    pub fn lock_choosing_differs() -> Self {
        let mut canned = Self::lock_choosing();
        canned.app.forms.lock.new.pin = typed(PIN);
        canned.app.forms.lock.new.again = typed("4792");
        canned.lock_says(lock::Message::PinSubmitted);
        canned
    }

    /// A PIN that is too easy is typed at sign-in.
    pub fn pin_too_easy() -> Self {
        let mut canned = Self::key_read();
        canned.app.forms.sign_in.pin.pin = typed("1234");
        canned.app.forms.sign_in.pin.again = typed("1234");
        canned
    }

    /// Nobody was there, and no PIN was chosen: signed out.
    pub fn locked_without_pin() -> Self {
        let mut canned = Self::ada();
        canned.lock_says(lock::Message::Idle(Duration::from_mins(15)));
        canned.look_around();
        canned
    }
}
