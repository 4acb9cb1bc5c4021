//! The system's proof of who sits there: for a locked window, and for a remembered credential after the lock
//! has signed out.

use super::*;

impl PureApp {
    /// On a computer whose system would ask who sits there, with a credential that is remembered.
    fn with_system(mut self) -> Self {
        self.app.model.workstation.asks_who = Some(Asker::Login);
        self.app.model.lock.system_asks = true;
        self.app.model.session.who.as_mut().unwrap().remembered = true;
        self
    }

    /// Locks by the system, with nothing left to look up but whether it still asks.
    fn lock_and_look(&mut self, asks: bool) {
        self.lock_says(lock::Message::Came(Reason::System));
        let looking = self.app.model.lock.looking.running().expect("it looks again").ticket;
        self.reply(looking, Reply::SystemAsks(Ok(asks)));
    }

    fn prove(&mut self) -> Ticket {
        self.lock_says(lock::Message::ProofAsked);
        assert!(self.effects.iter().any(|effect| matches!(effect, Effect::Lock(LockEffect::Prove { .. }))));
        self.locked().unwrap().proof.running().expect("the system asks").ticket
    }
}

#[test]
fn the_systems_proof_unlocks_without_a_pin_where_the_credential_is_remembered() {
    let mut bench = PureApp::with_ada().with_system();
    bench.lock_says(lock::Message::Asked);
    assert!(bench.locked().is_some() && bench.seals(), "no PIN is asked for first");
    let ticket = bench.prove();
    bench.reply(ticket, Reply::Proved(Ok(Proof::Given)));
    assert!(bench.locked().is_none());
    assert!(bench.app.model.lookup.person().is_some(), "the call is kept");
}

#[test]
fn without_a_pin_what_is_not_remembered_is_signed_out_as_before() {
    let mut bench = PureApp::with_ada().with_system();
    bench.app.model.session.who.as_mut().unwrap().remembered = false;
    bench.lock_says(lock::Message::Came(Reason::System));
    assert!(bench.locked().is_none() && bench.app.model.session.who.is_none());
    let mut bench = PureApp::with_ada().with_system();
    bench.app.model.lock.system_asks = false;
    bench.lock_says(lock::Message::Came(Reason::System));
    assert!(bench.locked().is_none() && bench.app.model.session.who.is_none());
}

#[test]
fn nothing_but_a_proof_unlocks_and_the_system_can_be_asked_again() {
    let mut bench = PureApp::with_ada().with_system();
    bench.lock_and_look(true);
    for not in [Proof::Refused, Proof::TriedTooOften, Proof::Busy, Proof::Cancelled, Proof::NotOpened] {
        let ticket = bench.prove();
        bench.lock_says(lock::Message::ProofAsked);
        assert!(bench.effects.is_empty(), "one question at a time");
        bench.reply(ticket, Reply::Proved(Ok(not)));
        assert_eq!(bench.locked().unwrap().not_proved, Some(Ok(not)));
        bench.reply(ticket, Reply::Proved(Ok(Proof::Given)));
        assert!(bench.locked().is_some(), "its answer came already");
    }
    // what cannot ask now may do so in a moment
    let ticket = bench.prove();
    bench.reply(ticket, Reply::Proved(Ok(Proof::Unable(Lack::Unknown))));
    assert!(bench.locked().is_some() && bench.app.model.can_prove());
    let ticket = bench.prove();
    bench.reply(ticket, Reply::Proved(Ok(Proof::Given)));
    assert!(bench.locked().is_none());
}

#[test]
fn beside_a_pin_what_the_computer_lacks_is_not_offered_any_more() {
    for (lack, offered) in [(Lack::Unknown, true), (Lack::NotThere, false), (Lack::Forbidden, false)] {
        let mut bench = PureApp::with_ada().with_pin().with_system();
        bench.lock_and_look(true);
        let ticket = bench.prove();
        bench.reply(ticket, Reply::Proved(Ok(Proof::Unable(lack))));
        assert_eq!(bench.app.model.can_prove(), offered, "{lack:?}");
    }
    // without one the call would be lost
    let mut bench = PureApp::with_ada().with_system();
    bench.lock_and_look(true);
    let ticket = bench.prove();
    bench.reply(ticket, Reply::Proved(Ok(Proof::Unable(Lack::NotSetUp))));
    assert!(bench.app.model.can_prove());
}

#[test]
fn why_the_credential_cannot_be_had_again_is_said_and_one_that_ended_keeps_what_was_typed() {
    let mut bench = PureApp::with_ada().with_system();
    bench.app.forms.lookup.ticket = "INC-7".to_owned();
    bench.lock_and_look(true);
    let ticket = bench.prove();
    let why = problem(ProblemKind::Credential);
    bench.reply(ticket, Reply::Proved(Err(why.clone())));
    assert_eq!(bench.locked().unwrap().not_proved, Some(Err(why)));
    let ticket = bench.prove();
    bench.reply(ticket, Reply::Proved(Err(problem(ProblemKind::SignedOut))));
    assert!(bench.signed_out_why().is_some() && bench.app.model.session.who.is_none());
    let left = bench.app.forms.left.as_ref().expect("what was typed is kept");
    assert_eq!(left.typed.ticket, "INC-7");
}

#[test]
fn a_proof_that_comes_after_the_pin_the_sign_out_or_the_next_lock_does_nothing() {
    let mut bench = PureApp::with_ada().with_pin().with_system();
    bench.lock_and_look(true);
    let ticket = bench.prove();
    bench.app.forms.lock.pin = typed("0815");
    bench.lock_says(lock::Message::UnlockAsked);
    assert!(bench.effects.iter().any(|effect| matches!(effect, Effect::Cancel(of) if *of == ticket)));
    bench.reply(ticket, Reply::Proved(Ok(Proof::Given)));
    assert!(bench.locked().is_some(), "the PIN is being checked instead");
    let check = bench.locked().unwrap().check.running().unwrap().ticket;
    bench.lock_says(lock::Message::ProofAsked);
    assert!(bench.effects.is_empty(), "one way at a time");
    bench.reply(check, Reply::Unlocked(Ok(Unlocked::Open)));
    bench.lock_says(lock::Message::Came(Reason::Sleep));
    bench.reply(ticket, Reply::Proved(Ok(Proof::Given)));
    assert!(bench.locked().is_some(), "it was for the lock before");

    let ticket = bench.prove();
    bench.lock_says(lock::Message::SignOutAsked);
    assert!(bench.effects.iter().any(|effect| matches!(effect, Effect::Cancel(of) if *of == ticket)));
    bench.reply(ticket, Reply::Proved(Ok(Proof::Given)));
    assert!(bench.app.model.session.who.is_none());
    assert!(bench.app.model.lock.system_asks, "of the computer it is known as before");
}

#[test]
fn whether_the_system_asks_is_found_out_at_the_start_at_sign_in_and_at_each_lock() {
    let mut bench = PureApp::new();
    bench.app.model.workstation.asks_who = Some(Asker::Login);
    let workstation = bench.app.model.workstation.clone();
    let looks = |effects: &[Effect]| {
        effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Lock(LockEffect::LookForSystem { .. })))
            .count()
    };
    assert_eq!(looks(&App::new(workstation, bench.now).1), 1);
    let mut bench = PureApp::with_ada().with_system();
    bench.lock_and_look(false);
    assert!(
        bench.app.model.can_prove() && bench.locked().is_some(),
        "it was found just before: it stays offered"
    );
    // where it is found only behind the lock, it is offered from then on
    let mut bench = PureApp::with_ada().with_pin().with_system();
    bench.app.model.lock.system_asks = false;
    bench.lock_and_look(true);
    bench.prove();
}

impl PureApp {
    /// The panel of Acme, where a credential is remembered.
    fn remembers(&mut self) {
        let ticket = self.app.model.sign_in.surroundings.running().expect("it looks for one").ticket;
        let identity = Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() };
        self.reply(ticket, Reply::Surroundings(Ok(Kept { identity, since: self.now }.into())));
        self.send(Message::SignIn(sign_in::Message::Submitted));
    }

    fn signs_in(&self) -> bool {
        self.effects.iter().any(|effect| matches!(effect, Effect::SignIn { .. }))
    }
}

#[test]
fn after_the_lock_has_signed_out_a_remembered_credential_is_not_used_as_it_is() {
    let pressed: fn(&mut PureApp) = |bench| bench.lock_says(lock::Message::SignOutAsked);
    let wrong: fn(&mut PureApp) = |bench| (0..5).for_each(|_| bench.tries("0815", Unlocked::WrongPin));
    for leave in [pressed, wrong] {
        // nobody can be asked: it is given again
        let mut bench = PureApp::with_ada().with_pin();
        bench.lock_says(lock::Message::Asked);
        leave(&mut bench);
        bench.remembers();
        assert!(!bench.signs_in() && bench.app.model.sign_in.kept_in_use().is_none());
        bench.send(Message::SignIn(sign_in::Message::ProfileChosen("Acme".to_owned())));
        bench.remembers();
        assert!(!bench.signs_in(), "nor when the profile is chosen anew");
        bench.send(Message::SignIn(sign_in::Message::KeptAsked));
        bench.send(Message::SignIn(sign_in::Message::Submitted));
        assert!(!bench.signs_in());
        bench.app.forms.sign_in.method = SignInMethod::Bearer;
        bench.app.forms.sign_in.bearer.0.push_str("opaque");
        bench.send(Message::SignIn(sign_in::Message::Submitted));
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::SignedIn(Ok(Box::new(who(acme(), SignInMethod::Bearer, None)))));
        bench.send(Message::SignedOut);
        bench.remembers();
        assert!(bench.signs_in(), "one was given and accepted");
    }
}

#[test]
fn after_the_lock_has_signed_out_the_systems_proof_opens_a_remembered_credential() {
    let mut bench = PureApp::with_ada().with_system();
    bench.lock_and_look(true);
    bench.lock_says(lock::Message::SignOutAsked);
    bench.remembers();
    for not in [Proof::Refused, Proof::Cancelled, Proof::Unable(Lack::Unknown)] {
        assert!(!bench.signs_in());
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::Proved(Ok(not)));
        assert!(!bench.signs_in());
        bench.send(Message::SignIn(sign_in::Message::Submitted));
    }
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Proved(Ok(Proof::Given)));
    assert!(bench.signs_in());

    // it was to lock, and could not
    let mut bench = PureApp::with_ada().with_system();
    bench.app.model.lock.system_asks = false;
    bench.lock_says(lock::Message::Came(Reason::System));
    let looking = bench.app.model.lock.looking.running().expect("it looks again").ticket;
    bench.remembers();
    assert!(!bench.signs_in());
    bench.reply(looking, Reply::SystemAsks(Ok(true)));
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Proved(Ok(Proof::Given)));
    assert!(bench.signs_in());

    // one that is signed out of an open window is used as ever
    let mut bench = PureApp::with_ada().with_system();
    bench.send(Message::SignedOut);
    bench.remembers();
    assert!(bench.signs_in());
}
