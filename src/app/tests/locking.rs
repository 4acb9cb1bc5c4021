//! The lock: what is taken while the window is locked, what is wiped, sealed and kept.

mod proving;

use std::sync::Arc;

use super::*;
use crate::{
    app::{
        lock::{self, Locked, NewPin},
        reply::Unlocked,
        typed_secret::TypedSecret,
    },
    domain::{
        deep_link::DeepLink,
        lock::{Asker, Lack, LockAfter, Proof, Reason},
        machine_policy::{MachinePolicy, Set, Source},
        settings::{Loaded, Settings},
        sign_in::{
            credential::{Identity, Kept},
            signed_in::Ends,
        },
    },
};

const PIN: &str = "4729";

impl PureApp {
    fn lock_says(&mut self, message: lock::Message) {
        self.send(Message::Lock(message));
    }

    fn locked(&self) -> Option<&Locked> {
        self.app.model.lock.locked()
    }

    /// Chooses a PIN, which locks, and unlocks again.
    fn with_pin(mut self) -> Self {
        self.lock_says(lock::Message::Asked);
        assert!(
            self.locked().is_none() && self.app.model.dialogs.choosing_pin().is_some(),
            "there is no PIN yet"
        );
        self.app.forms.lock.new = new_pin(PIN, PIN);
        self.lock_says(lock::Message::PinSubmitted);
        let ticket = self.ticket();
        self.reply(ticket, Reply::PinChosen(Ok(())));
        assert_eq!(self.locked().map(|locked| locked.reason), Some(Reason::Asked));
        self.tries(PIN, Unlocked::Open);
        assert!(self.locked().is_none());
        self
    }

    fn tries(&mut self, pin: &str, came: Unlocked) {
        self.app.forms.lock.pin = typed(pin);
        self.lock_says(lock::Message::UnlockAsked);
        assert!(self.app.forms.lock.pin.0.is_empty(), "it is not kept in the form");
        let ticket = self.ticket();
        self.reply(ticket, Reply::Unlocked(Ok(came)));
    }

    fn seals(&self) -> bool {
        self.effects.iter().any(|effect| matches!(effect, Effect::Lock(LockEffect::Seal)))
    }

    fn signed_out_why(&self) -> Option<String> {
        assert_eq!(self.app.model.screen, Screen::SignIn);
        self.app.model.sign_in.signed_out.as_ref().map(|problem| problem.cause.english())
    }
}

fn typed(pin: &str) -> TypedSecret {
    TypedSecret(pin.to_owned().into())
}

fn new_pin(pin: &str, again: &str) -> NewPin {
    NewPin { pin: typed(pin), again: typed(again) }
}

#[test]
fn the_window_locks_for_each_reason_and_seals_at_once_where_nothing_is_on_its_way() {
    let idle = lock::Message::Idle(Duration::from_mins(15));
    let came = [Reason::System, Reason::Sleep, Reason::RemoteDesktop].map(lock::Message::Came);
    for message in [idle, lock::Message::Asked].into_iter().chain(came) {
        let mut bench = PureApp::with_ada().with_pin();
        bench.lock_says(message);
        assert!(bench.locked().is_some() && bench.seals(), "{message:?}");
        let wiped = |wanted: fn(&Effect) -> bool| bench.effects.iter().any(wanted);
        assert!(wiped(|effect| matches!(effect, Effect::ClearSecret)), "{message:?}");
        assert!(wiped(|effect| matches!(effect, Effect::ClearCopied)), "{message:?}");
        assert!(wiped(|effect| matches!(effect, Effect::ForgetTyping)), "{message:?}");
        assert!(wiped(|effect| matches!(effect, Effect::Lock(LockEffect::CloseDialogs))), "{message:?}");
        assert!(bench.app.model.lookup.person().is_some(), "the call is kept");
        // a second reason changes nothing
        bench.lock_says(lock::Message::Came(Reason::Sleep));
        assert!(bench.effects.is_empty(), "{message:?}");
    }
}

#[test]
fn it_locks_when_nobody_was_there_for_as_long_as_the_settings_say_and_not_sooner() {
    let mut bench = PureApp::with_ada().with_pin();
    let lock_after = LockAfter::from_minutes(2).unwrap();
    bench.app.model.lock.pin = Job::Done(());
    bench.send(Message::Settings(settings::Message::Opened));
    let settings = Settings { lock_after, ..Settings::default() };
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Settings(Ok(Loaded { settings, trouble: None })));
    bench.lock_says(lock::Message::Idle(Duration::from_secs(119)));
    assert!(bench.locked().is_none());
    bench.lock_says(lock::Message::Idle(Duration::from_mins(2)));
    assert_eq!(bench.locked().map(|locked| locked.reason), Some(Reason::Idle(lock_after)));
}

#[test]
fn the_policy_may_ask_for_a_shorter_time_and_the_settings_cannot_make_it_longer() {
    let mut bench = PureApp::with_ada().with_pin();
    let lock_after = Some(Set { value: 5, source: Source::Registry });
    bench.app.model.workstation.policy = Arc::new(MachinePolicy { lock_after, ..MachinePolicy::default() });
    assert_eq!(bench.app.model.lock_after().minutes(), 5);
    bench.send(Message::Settings(settings::Message::Opened));
    assert_eq!(bench.app.forms.settings.lock_after, "5");
    bench.app.forms.settings.lock_after = "6".to_owned();
    assert!(bench.app.forms.settings.lock_after().is_err());
    bench.lock_says(lock::Message::Idle(Duration::from_mins(5)));
    assert!(bench.locked().is_some());
}

#[test]
fn nobody_signed_in_is_never_locked_nor_asked_for_a_pin() {
    let mut bench = PureApp::new();
    for message in [lock::Message::Asked, lock::Message::Came(Reason::System), lock::Message::UnlockAsked] {
        bench.lock_says(message);
        assert!(bench.locked().is_none() && bench.app.model.dialogs.choosing_pin().is_none());
        assert!(bench.effects.is_empty() && bench.app.model.sign_in.signed_out.is_none());
    }
}

#[test]
fn without_a_pin_the_reasons_that_wait_for_nobody_sign_out_and_say_so() {
    let mut bench = PureApp::with_ada();
    bench.lock_says(lock::Message::Idle(Duration::from_mins(15)));
    assert!(bench.locked().is_none() && bench.app.model.session.who.is_none());
    assert!(bench.signed_out_why().unwrap().contains("15 minutes, and no PIN"));
    let mut bench = PureApp::with_ada();
    bench.lock_says(lock::Message::Came(Reason::Sleep));
    assert!(bench.signed_out_why().unwrap().contains("no PIN"));
}

#[test]
fn a_pin_given_at_sign_in_is_taken_and_a_bad_one_keeps_from_signing_in() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    bench.app.forms.sign_in.method = SignInMethod::Bearer;
    bench.app.forms.sign_in.bearer.0.push_str("opaque");
    for (pin, again) in [("1111", "1111"), (PIN, "4792"), (PIN, ""), ("", PIN)] {
        bench.app.forms.sign_in.pin = new_pin(pin, again);
        bench.send(Message::SignIn(sign_in::Message::Submitted));
        assert!(bench.effects.is_empty(), "{pin} {again}");
    }
    bench.app.forms.sign_in.pin = new_pin(PIN, PIN);
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::SignedIn(Ok(Box::new(who(acme(), SignInMethod::Bearer, None)))));
    assert!(bench.app.forms.sign_in.pin.is_empty(), "the form keeps no copy");
    let chosen = bench.effects.iter().any(|effect| matches!(effect, Effect::Lock(LockEffect::Choose { .. })));
    assert!(chosen && bench.app.model.lock.has_pin());
    // it is locked although the PIN is still being taken in; but nobody unlocks before that
    let choosing = bench.app.model.lock.pin.running().unwrap().ticket;
    bench.lock_says(lock::Message::Asked);
    bench.app.forms.lock.pin = typed(PIN);
    bench.lock_says(lock::Message::UnlockAsked);
    assert!(bench.locked().is_some() && bench.effects.is_empty());
    bench.reply(choosing, Reply::PinChosen(Ok(())));
    bench.tries(PIN, Unlocked::Open);
    assert!(bench.locked().is_none());
}

#[test]
fn a_locked_window_takes_no_order_of_anybody() {
    let link = DeepLink::new("grace@acme.example", "", "").unwrap();
    let bench = PureApp::with_ada().with_pin();
    for message in [
        Message::SearchAsked,
        Message::NextCallerAsked,
        Message::CallCopyAsked,
        Message::SignedOut,
        Message::Went(Screen::History),
        Message::Dropped(PathBuf::from("list.csv")),
        Message::Copied { text: "000123145251".to_owned(), notice: crate::phrase!("notice-code-copied") },
        Message::Lookup(lookup::Message::Asked(Action::Disable)),
        Message::Lookup(lookup::Message::Submitted),
        Message::Settings(settings::Message::Opened),
        Message::Manual(manual::Message::Opened),
        Message::Log(log::Message::Opened),
        Message::Guide(guide::Message::Begun),
        Message::DeepLink(deep_link::Message::FindAsked(link.clone())),
        Message::Lock(lock::Message::PinSubmitted),
    ] {
        let mut bench = PureApp { app: bench.app.clone(), now: bench.now, effects: Vec::new() };
        bench.lock_says(lock::Message::Asked);
        let before = format!("{:?}", bench.app);
        bench.send(message.clone());
        assert!(bench.effects.is_empty(), "{message:?}: {:?}", bench.effects);
        assert_eq!(format!("{:?}", bench.app), before, "{message:?}");
    }
}

#[test]
fn a_ticket_that_asks_meanwhile_is_kept_and_offered_afterwards() {
    let mut bench = PureApp::signed_in().with_pin();
    bench.lock_says(lock::Message::Asked);
    let link = DeepLink::new("grace@acme.example", "", "").unwrap();
    bench.send(Message::DeepLink(deep_link::Message::Came(link.clone())));
    assert!(bench.effects.is_empty(), "an empty desk is not free while it is locked");
    bench.tries(PIN, Unlocked::Open);
    assert_eq!(bench.app.model.deep_link, Some(link));
}

#[test]
fn a_shown_code_is_masked_and_stays_to_be_shown_again() {
    let mut bench = PureApp::with_made_code().with_pin();
    let code = |bench: &PureApp| bench.app.model.attempts.list.last().unwrap().code.clone();
    bench.send(Message::Outcome(outcome::Message::CodeShown));
    assert!(code(&bench).shown().is_some());
    bench.lock_says(lock::Message::Asked);
    assert!(code(&bench).shown().is_none() && code(&bench).is_here());
}

#[test]
fn a_change_on_its_way_keeps_the_session_until_it_is_over() {
    let (bench, ticket) = PureApp::sending();
    let mut bench = bench.with_pin();
    bench.lock_says(lock::Message::Asked);
    assert!(!bench.seals());
    assert_eq!(bench.locked().unwrap().went_on, [ticket]);
    bench.reply(ticket, applied(confirmed()));
    assert!(bench.seals(), "{:?}", bench.effects);
    assert!(matches!(bench.outcome(), Outcome::Confirmed(_)));
    let seen = |bench: &PureApp| bench.app.model.attempts.confirmed_unseen().count() == 0;
    bench.send(Message::Recorded(ticket, 1));
    assert!(!seen(&bench), "nobody sees it behind the lock");
    bench.tries(PIN, Unlocked::Open);
    assert_eq!(bench.app.model.screen, Screen::Outcome, "where one was");
    assert!(seen(&bench));
}

#[test]
fn a_read_that_goes_on_keeps_the_session_and_what_is_sent_meanwhile_is_counted() {
    let mut bench = PureApp::with_ada().with_pin();
    bench.send(Message::Lookup(lookup::Message::TokensAsked));
    let ticket = bench.ticket();
    bench.lock_says(lock::Message::Asked);
    assert!(!bench.seals() && bench.app.model.needs_session());
    bench.reply(ticket, Reply::Tokens(Err(problem(ProblemKind::TimedOut))));
    assert!(bench.seals() && !bench.app.model.needs_session());

    let (mut bench, ticket) = PureApp::sending();
    let attempt = bench.app.model.attempts.list.pop().unwrap();
    bench = bench.with_pin();
    bench.lock_says(lock::Message::Asked);
    assert!(bench.locked().unwrap().went_on.is_empty());
    bench.app.model.attempts.list.push(attempt);
    bench.send(Message::HistoryChanged);
    assert_eq!(bench.locked().unwrap().went_on, [ticket]);
}

#[test]
fn an_unknown_outcome_is_looked_up_before_the_session_is_sealed() {
    let (bench, ticket) = PureApp::sending();
    let mut bench = bench.with_pin();
    bench.lock_says(lock::Message::Asked);
    bench.reply(ticket, applied(Outcome::Unknown(problem(ProblemKind::TimedOut))));
    assert!(!bench.seals());
    let look = bench.app.model.attempts.list[0].looks.job.running().unwrap().ticket;
    bench.look_finds(look, token(fixtures::SERIAL, TokenStatus::Disabled));
    assert!(bench.seals());
}

#[test]
fn wrong_pins_are_counted_and_the_fifth_signs_out() {
    let mut bench = PureApp::with_ada().with_pin();
    bench.lock_says(lock::Message::Asked);
    for left in (1..5).rev() {
        bench.tries("0815", Unlocked::WrongPin);
        assert_eq!(bench.locked().unwrap().tries_left(), left);
        assert!(bench.app.model.session.who.is_some());
    }
    bench.tries("0815", Unlocked::WrongPin);
    assert!(bench.effects.iter().any(|effect| matches!(effect, Effect::SignOut)));
    assert_eq!(bench.signed_out_why().as_deref(), Some("The PIN was wrong 5 times"));
    assert!(bench.app.model.lookup.person().is_none() && !bench.app.model.lock.has_pin());
}

#[test]
fn unlocking_counts_wrong_pins_anew() {
    let mut bench = PureApp::with_ada().with_pin();
    for _ in 0..3 {
        bench.lock_says(lock::Message::Asked);
        (0..4).for_each(|_| bench.tries("0815", Unlocked::WrongPin));
        bench.tries(PIN, Unlocked::Open);
        assert!(bench.locked().is_none());
    }
}

#[test]
fn a_session_that_ended_behind_the_lock_says_so_before_anything_is_sent() {
    let mut bench = PureApp::with_ada().with_pin();
    let end = bench.now + SignedDuration::from_mins(5);
    bench.app.model.session.who.as_mut().unwrap().ends = Ends::At(end);
    bench.lock_says(lock::Message::Came(Reason::Sleep));
    bench.now += SignedDuration::from_hours(8);
    bench.tries(PIN, Unlocked::Open);
    assert!(bench.signed_out_why().unwrap().contains("The bearer token ended"));
    assert!(!bench.effects.iter().any(Effect::asks_server));
}

#[test]
fn dialogs_and_typed_text_are_there_again() {
    let mut bench = PureApp::with_ada().with_pin();
    bench.app.forms.lookup.reason = "lost in a taxi".to_owned();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    let ticket = bench.ticket();
    bench.lock_says(lock::Message::Came(Reason::System));
    assert!(!bench.seals(), "the token is still being read");
    bench.reply(ticket, Reply::Reread(Ok(Box::new(reread()))));
    assert!(bench.seals());
    bench.tries(PIN, Unlocked::Open);
    assert!(bench.app.model.dialog::<confirm::Asking>().is_some());
    assert_eq!(bench.app.forms.lookup.reason, "lost in a taxi");
}

#[test]
fn signing_out_of_a_locked_window_forgets_the_pin() {
    let mut bench = PureApp::with_ada().with_pin();
    bench.lock_says(lock::Message::Asked);
    bench.app.forms.lock.pin = typed("47");
    bench.lock_says(lock::Message::SignOutAsked);
    assert!(bench.locked().is_none() && bench.app.model.session.who.is_none());
    assert!(bench.app.forms.lock.pin.0.is_empty() && !bench.app.model.lock.has_pin());
    assert_eq!(bench.signed_out_why(), None, "it was asked for");
}

#[test]
fn a_window_that_locks_while_its_pin_is_taken_in_is_sealed_afterwards() {
    let mut bench = PureApp::with_ada();
    bench.lock_says(lock::Message::Asked);
    bench.app.forms.lock.new = new_pin(PIN, PIN);
    bench.lock_says(lock::Message::PinSubmitted);
    let ticket = bench.ticket();
    bench.lock_says(lock::Message::Came(Reason::System));
    assert!(bench.locked().is_some() && !bench.seals(), "the PIN is still to seal it");
    bench.reply(ticket, Reply::PinChosen(Ok(())));
    assert!(bench.seals());
}

#[test]
fn a_file_that_is_chosen_over_a_locked_window_is_not_taken() {
    let (bench, _) = PureApp::sending();
    let mut bench = bench.with_pin();
    bench.send(Message::Outcome(outcome::Message::ExportAsked));
    let path = bench.app.forms.export.path.clone();
    bench.send(Message::Export(export::Message::BrowseAsked));
    let ticket = bench.ticket();
    bench.lock_says(lock::Message::Came(Reason::System));
    bench.reply(ticket, Reply::FileChosen(Ok(Some(PathBuf::from("elsewhere.csv")))));
    bench.tries(PIN, Unlocked::Open);
    assert_eq!(bench.app.forms.export.path, path);
    let open = bench.app.model.dialog::<export::Open>().expect("the dialog is kept");
    assert_eq!(open.choosing.done(), Some(&None), "it is open no more");
    assert!(open.from_dialog.is_none());
}

#[test]
fn what_was_typed_outlives_a_session_that_ended_by_itself_for_the_same_credential_alone() {
    let ended = |bench: &mut PureApp| {
        bench.app.forms.lookup.ticket = "INC-7".to_owned();
        bench.app.forms.lookup.reason = "lost in a taxi".to_owned();
        bench.app.model.session.who.as_mut().unwrap().ends = Ends::At(bench.now);
        bench.send(Message::SessionOver);
        assert!(bench.signed_out_why().unwrap().contains("The bearer token ended"));
        assert!(!bench.effects.iter().any(Effect::asks_server));
        assert!(bench.app.forms.lookup.search.is_empty(), "nothing of it is at the empty desk");
    };
    let sign_in = |bench: &mut PureApp, id: &str| {
        bench.app.forms.sign_in.method = SignInMethod::Bearer;
        bench.app.forms.sign_in.bearer.0.push_str("opaque");
        bench.send(Message::SignIn(sign_in::Message::Submitted));
        let ticket = bench.ticket();
        let mut who = who(acme(), SignInMethod::Bearer, None);
        who.identity.id = id.to_owned();
        bench.reply(ticket, Reply::SignedIn(Ok(Box::new(who))));
        assert_eq!(bench.app.model.screen, Screen::Lookup);
        let form = &bench.app.forms.lookup;
        [&form.search, &form.ticket, &form.reason].map(ToString::to_string)
    };
    let mut bench = PureApp::with_ada();
    ended(&mut bench);
    assert_eq!(sign_in(&mut bench, "desk"), ["ada@acme.example", "INC-7", "lost in a taxi"]);
    assert!(bench.app.model.lookup.found.running().is_some(), "the person is looked up again");

    let mut bench = PureApp::with_ada();
    ended(&mut bench);
    assert_eq!(sign_in(&mut bench, "somebody else"), ["", "", ""]);
    bench.send(Message::SignedOut);
    assert_eq!(sign_in(&mut bench, "desk"), ["", "", ""], "nor later");

    // the server says so first
    let mut bench = PureApp::with_ada();
    bench.app.forms.lookup.ticket = "INC-7".to_owned();
    bench.send(Message::Lookup(lookup::Message::TokensAsked));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Tokens(Err(problem(ProblemKind::SignedOut))));
    assert_eq!(bench.app.model.screen, Screen::SignIn);
    assert_eq!(sign_in(&mut bench, "desk")[1], "INC-7");

    // one that somebody ended, or the lock, leaves nothing
    let mut bench = PureApp::with_ada();
    bench.app.forms.lookup.ticket = "INC-7".to_owned();
    bench.lock_says(lock::Message::Came(Reason::Sleep));
    assert_eq!(sign_in(&mut bench, "desk"), ["", "", ""]);
}

#[test]
fn a_session_that_has_not_ended_is_not_said_to_be_over() {
    let mut bench = PureApp::with_ada();
    bench.send(Message::SessionOver);
    bench.app.model.session.who.as_mut().unwrap().ends = Ends::At(bench.now + SignedDuration::from_mins(1));
    bench.send(Message::SessionOver);
    assert!(bench.app.model.session.who.is_some());
}
