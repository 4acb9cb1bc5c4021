//! From an action that was chosen to the change that is confirmed: what it is made of, and what keeps it
//! from being made.

use super::*;
use crate::domain::sign_in::signed_in::tests::who;
use crate::fixtures;
use crate::{
    app::{
        call::Call,
        compose::{Wanted, replacement},
        orders::{REPLACING, change as prepare, composed, why_no_name, why_not, why_not_replace},
    },
    domain::{
        Hint,
        change::{Refusal, act::Act, order::Change},
        person::{
            LockedMethod, UnlockMethod,
            emergency::{CodeId, EmergencyAccess, Unit},
        },
        profile::policy::{Actions, Pattern},
        token::name::TokenName,
        verification::{How, Verification},
    },
    words,
};

impl PureApp {
    fn call(&self) -> Call<'_> {
        Call::of(&self.app.forms.lookup, &self.app.model, self.now)
    }

    fn why_not(&self, action: Action) -> Option<String> {
        why_not(action, self.call()).map(|hint| hint.0.english())
    }

    fn policy(&mut self) -> &mut crate::domain::profile::policy::Policy {
        &mut self.app.model.session.who.as_mut().unwrap().profile.policy
    }

    fn ada(&mut self) -> &mut Person {
        match &mut self.app.model.lookup.found {
            Job::Done(lookup::Subject::Person(person)) => person,
            other => panic!("{other:?}"),
        }
    }

    /// An action is asked for, what its dialog wants is typed, and it is submitted.
    pub(super) fn compose(&mut self, action: Action, fill: impl FnOnce(&mut compose::Form)) {
        self.send(Message::Lookup(lookup::Message::Asked(action)));
        fill(&mut self.app.forms.compose);
        self.send(Message::Compose(compose::Message::Submitted));
    }

    fn change(&self) -> &Change {
        &self.app.model.dialog::<confirm::Asking>().expect("a confirmation").change
    }
}

fn verified(bench: &PureApp) -> Verification {
    Verification { how: How::SeenInPerson, at: bench.now }
}

#[test]
fn a_change_is_made_of_what_is_at_the_desk() {
    let mut bench = PureApp::with_ada();
    bench.app.forms.lookup.ticket = "  INC7 ".to_owned();
    bench.app.forms.lookup.reason = " lost\t".to_owned();
    bench.app.model.lookup.caller.verified = Some(verified(&bench));
    let change = prepare(Act::ClearPin(fixtures::serial()), bench.call()).unwrap();
    assert_eq!((change.ticket.as_str(), change.reason.as_str()), ("INC7", "lost"));
    assert_eq!(change.state_before, Some(TokenStatus::Enabled));
    assert_eq!((change.person.id.as_str(), change.identity.id.as_str()), ("ada", "desk"));
    assert_eq!(change.profile, acme().tag());
    assert_eq!((change.caller.verified.clone(), change.link.clone()), (Some(verified(&bench)), None));
    // nothing is made up about a token that is not on the screen
    let change = prepare(Act::Enable(serial("7")), bench.call()).unwrap();
    assert_eq!((change.state_before.clone(), change.changed_before.clone()), (None, None));
}

#[test]
fn nothing_is_made_without_a_person_or_somebody_signed_in() {
    let bench = PureApp::signed_in();
    assert_eq!(bench.why_not(Action::Enable).as_deref(), Some("Find the person first"));
    assert!(prepare(Act::Enable(serial("1")), bench.call()).is_err());
    let mut bench = PureApp::with_ada();
    bench.app.model.session.who = None;
    assert_eq!(bench.why_not(Action::Enable).as_deref(), Some("Sign in first"));
    assert!(prepare(Act::Enable(serial("1")), bench.call()).is_err());
}

#[test]
fn what_a_profile_wants_is_wanted_for_that_action_only() {
    type Rule = fn(&mut crate::domain::profile::policy::Policy, Action);
    let rules: [(Rule, &str); 4] = [
        (|policy, action| policy.allow.set(action, false), "does not allow this"),
        (|policy, action| policy.ticket.required.set(action, true), "A ticket number is needed"),
        (|policy, action| policy.reason.set(action, true), "A reason is needed"),
        (|policy, action| policy.verification.set(action, true), "Verify the caller first"),
    ];
    let of_a_token = [
        (Action::Disable, Act::Disable(fixtures::serial())),
        (Action::Enable, Act::Enable(fixtures::serial())),
        (Action::ClearPin, Act::ClearPin(fixtures::serial())),
        (Action::Assign, Act::Assign { serial: serial("7"), name: None }),
        (Action::Unassign, Act::Unassign(fixtures::serial())),
        (
            Action::Rename,
            Act::Rename { serial: fixtures::serial(), to: TokenName::parse("x").unwrap(), from: None },
        ),
    ];
    for (rule, words) in rules {
        for (action, act) in &of_a_token {
            let mut bench = PureApp::with_ada();
            rule(bench.policy(), *action);
            assert!(bench.why_not(*action).unwrap().contains(words), "{action:?}");
            let Hint(said) = prepare(act.clone(), bench.call()).unwrap_err();
            assert!(said.contains(words), "{action:?}: {said}");
            bench.send(Message::Lookup(lookup::Message::Asked(*action)));
            assert!(bench.effects.is_empty() && !bench.app.model.dialogs.is_open(), "{action:?}");
            for (other, act) in of_a_token.iter().filter(|(other, _)| other != action) {
                assert_eq!(bench.why_not(*other), None, "{action:?} {other:?}");
                assert!(prepare(act.clone(), bench.call()).is_ok());
            }
        }
    }
}

#[test]
fn what_was_given_is_enough_for_what_is_required() {
    let mut bench = PureApp::with_ada();
    let policy = bench.policy();
    policy.ticket.required = Actions::all();
    policy.ticket.pattern = Some(Pattern::parse("INC[0-9]{7}").unwrap());
    policy.reason = Actions::all();
    policy.verification = Actions::all();
    bench.app.forms.lookup.ticket = "INC1".to_owned();
    assert!(bench.why_not(Action::ClearPin).unwrap().contains("INC[0-9]{7}"));
    bench.app.forms.lookup.ticket = "INC0042317".to_owned();
    bench.app.forms.lookup.reason = "lost".to_owned();
    assert!(bench.why_not(Action::ClearPin).unwrap().contains("Verify the caller"));
    bench.app.model.lookup.caller.verified = Some(verified(&bench));
    assert_eq!(bench.why_not(Action::ClearPin), None);
    bench.app.forms.lookup.reason = "x".repeat(501);
    assert!(bench.why_not(Action::ClearPin).unwrap().contains("500"));
}

#[test]
fn a_permission_that_the_credential_lacks_is_said_and_a_refusal_of_before_is_only_noted() {
    let mut bench = PureApp::with_ada();
    bench.app.model.session.who.as_mut().unwrap().scopes = Some(vec!["rsa.user.read".to_owned()]);
    assert!(bench.why_not(Action::Enable).unwrap().contains("rsa.authenticator.sidtoken.manage"));
    assert!(why_not_replace(bench.call()).is_some());
    assert_eq!(bench.call().note(Action::Enable), None);

    let mut bench = PureApp::with_ada();
    bench.app.model.session.refused.push(Refused { action: Action::Assign, at: bench.now });
    assert_eq!(bench.why_not(Action::Assign), None);
    assert!(bench.call().note(Action::Assign).unwrap().contains("refused this at"));
    assert!(
        why_not_replace(bench.call()).is_none()
            && REPLACING.into_iter().any(|action| bench.call().note(action).is_some())
    );
    assert_eq!(bench.call().note(Action::Enable), None);
}

#[test]
fn what_is_done_for_a_person_takes_their_e_mail_address_and_something_to_do() {
    let mut bench = PureApp::with_ada();
    *bench.policy() = crate::domain::profile::policy::Policy { allow: Actions::all(), ..Default::default() };
    assert!(bench.why_not(Action::Unlock).unwrap().contains("Nothing is locked"));
    assert!(bench.why_not(Action::WithdrawEmergencyCode).unwrap().contains("does not say whether"));
    bench.ada().locked = vec![LockedMethod::Approve, LockedMethod::Voice, LockedMethod::Token];
    let id = CodeId::from_server("c1").unwrap();
    let with = |word: &str, id| EmergencyAccess { status: Some(word.to_owned()), id, ..Default::default() };
    let access = |id| with("Enabled", id);
    bench.ada().emergency = Some(with("Disabled", Some(id.clone())));
    assert!(bench.why_not(Action::WithdrawEmergencyCode).unwrap().contains("No emergency access code"));
    bench.ada().emergency = Some(with("Some new word", Some(id.clone())));
    assert_eq!(bench.why_not(Action::WithdrawEmergencyCode), None, "it may still work");
    bench.ada().emergency = Some(access(None));
    assert!(bench.why_not(Action::WithdrawEmergencyCode).unwrap().contains("did not name the code's ID"));
    bench.ada().emergency = Some(access(Some(id.clone())));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Unlock)));
    assert_eq!(bench.change().act, Act::Unlock(vec![UnlockMethod::Token, UnlockMethod::Voice]));
    bench.send(Message::Confirm(confirm::Message::Cancelled));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::WithdrawEmergencyCode)));
    assert_eq!(bench.change().act, Act::WithdrawEmergencyCode(id.clone()));
    bench.send(Message::Confirm(confirm::Message::Cancelled));
    bench.compose(Action::GiveEmergencyCode, |form| {
        (form.validity, form.unit, form.one_time) = ("36".to_owned(), Unit::Hours, true);
    });
    let Act::GiveEmergencyCode { asked, before } = &bench.change().act else { panic!() };
    assert_eq!((words::emergency::asked(asked).as_str(), before), ("36 hours, one-time", &Some(id)));
    bench.send(Message::Confirm(confirm::Message::Cancelled));

    bench.ada().email = None;
    for action in Action::ALL.into_iter().filter(|action| !action.is_about_a_token()) {
        assert!(bench.why_not(action).unwrap().contains("e-mail address first"), "{action:?}");
    }
    // nothing is said of a record that was not read, whatever else speaks against it
    bench.policy().allow = Actions::NONE;
    for action in Action::ALL.into_iter().filter(|action| !action.is_about_a_token()) {
        assert!(bench.why_not(action).unwrap().contains("e-mail address first"), "{action:?}");
    }
}

#[test]
fn the_dialogs_of_assign_and_rename_ask_for_what_is_missing_and_hold_what_is_wrong() {
    let mut bench = PureApp::with_ada();
    bench.compose(Action::Assign, |_| {});
    assert!(
        bench.app.model.dialog::<compose::Open>().unwrap().checked
            && bench.app.model.dialog::<confirm::Asking>().is_none()
    );
    bench.app.forms.compose.serial = " 000 123-145 399 ".to_owned();
    bench.app.forms.compose.name = "x".repeat(256);
    bench.send(Message::Compose(compose::Message::Submitted));
    assert!(bench.app.model.dialog::<compose::Open>().is_some() && bench.effects.is_empty());
    bench.app.forms.compose.name = "  Ada's \n new one".to_owned();
    bench.send(Message::Compose(compose::Message::Submitted));
    assert!(bench.app.model.dialog::<compose::Open>().is_none());
    let Act::Assign { name, .. } = &bench.change().act else { panic!() };
    assert_eq!(name.as_ref().map(TokenName::as_str), Some("Ada's new one"));
    assert!(matches!(bench.effects[..], [Effect::Change(ChangeEffect::Reread { .. })]));
    bench.send(Message::Confirm(confirm::Message::Cancelled));

    // nothing of the call before stands in the next dialog
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Rename)));
    assert_eq!(bench.app.forms.compose.serial, "");
    bench.send(Message::Compose(compose::Message::Submitted));
    assert!(bench.app.model.dialog::<compose::Open>().is_some(), "a token without a name needs one");
    bench.app.forms.compose.name = "Spare".to_owned();
    bench.send(Message::Compose(compose::Message::Submitted));
    assert_eq!(words::action::detail(&bench.change().act), Some(("New name", "Spare".to_owned())));
    bench.send(Message::Compose(compose::Message::Submitted));
    assert!(bench.effects.is_empty(), "the dialog is gone");
}

#[test]
fn what_was_so_before_is_what_was_read_last() {
    let mut bench = PureApp::with_ada();
    let names = |name: &str| HardwareToken {
        name: Some(name.to_owned()),
        ..token(fixtures::SERIAL, TokenStatus::Enabled)
    };
    bench.app.model.lookup.tokens = Job::Done(vec![names("Old")]);
    bench.compose(Action::Rename, |form| {
        assert_eq!(form.name, "Old");
        form.name = "New".to_owned();
    });
    let read = Reread { token: Some(names("Renamed meanwhile")), ..reread() };
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(read))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    let Act::Rename { from, .. } = &bench.app.model.attempts.list[0].change().act else { panic!() };
    assert_eq!(from.as_deref(), Some("Renamed meanwhile"));

    let mut bench = PureApp::with_ada();
    bench.compose(Action::GiveEmergencyCode, |_| {});
    let mut person = person("ada");
    let id = CodeId::from_server("given-meanwhile").unwrap();
    person.emergency = Some(EmergencyAccess {
        status: Some("Enabled".to_owned()),
        id: Some(id.clone()),
        ..Default::default()
    });
    let read = Reread { token: None, person: Some(person), ..reread() };
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(read))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    let act = &bench.app.model.attempts.list[0].change().act;
    assert!(matches!(act, Act::GiveEmergencyCode { before, .. } if *before == Some(id)), "{act:?}");
}

#[test]
fn a_replacement_takes_another_serial_number_and_what_every_step_needs() {
    let old = fixtures::serial();
    let form = |serial: &str| compose::Form { serial: serial.to_owned(), ..compose::Form::default() };
    assert!(replacement(&form(""), &old).unwrap_err().0.contains("back of the new token"));
    assert!(replacement(&form(" 000123145251 "), &old).unwrap_err().0.contains("the token that you replace"));
    let plan = replacement(&form(fixtures::NEW_SERIAL), &old).unwrap();
    assert_eq!((plan.old, plan.new, plan.name), (old.clone(), serial(fixtures::NEW_SERIAL), None));

    let open = compose::Open { wanted: Wanted::Replace(old), checked: false };
    for action in REPLACING {
        let mut bench = PureApp::with_ada();
        bench.policy().verification.set(action, true);
        assert!(composed(&form(fixtures::NEW_SERIAL), &open, bench.call()).is_err(), "{action:?}");
        assert!(why_not_replace(bench.call()).unwrap().0.contains("Verify the caller"), "{action:?}");
        bench.send(Message::Lookup(lookup::Message::ReplaceAsked));
        assert!(bench.app.model.dialog::<compose::Open>().is_none());
        bench.app.model.lookup.caller.verified = Some(verified(&bench));
        assert!(composed(&form(fixtures::NEW_SERIAL), &open, bench.call()).is_ok(), "{action:?}");
    }
}

#[test]
fn a_replacement_takes_what_renaming_needs_only_where_there_is_a_name() {
    let mut bench = PureApp::with_ada();
    bench.policy().allow.set(Action::Rename, false);
    bench.send(Message::Lookup(lookup::Message::ReplaceAsked));
    let open = bench.app.model.dialog::<compose::Open>().cloned().expect("the dialog");
    assert!(why_no_name(bench.call()).unwrap().0.contains("does not allow this"));
    let form = |name: &str| compose::Form {
        serial: fixtures::NEW_SERIAL.to_owned(),
        name: name.to_owned(),
        ..compose::Form::default()
    };
    assert!(composed(&form(" "), &open, bench.call()).is_ok());
    assert!(composed(&form("Ada's"), &open, bench.call()).unwrap_err().0.contains("does not allow this"));
}

#[test]
fn deleting_takes_the_serial_number_as_it_is_and_nothing_else_does() {
    let mut bench = PureApp::with_ada();
    bench.policy().allow.set(Action::Delete, true);
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Delete)));
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(reread()))));
    for typed in ["", "123145251", fixtures::SPARE_SERIAL, "0001 2314 5251"] {
        bench.app.forms.confirm.serial = typed.to_owned();
        bench.send(Message::Confirm(confirm::Message::Confirmed));
        assert!(bench.effects.is_empty() && bench.app.model.dialog::<confirm::Asking>().is_some(), "{typed}");
    }
    bench.app.forms.confirm.serial = " 000123145251 ".to_owned();
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    assert!(matches!(bench.effects[..], [Effect::Change(ChangeEffect::Apply { .. })]));
    assert_eq!(bench.app.forms.confirm.serial, "", "nothing typed is left for the next one");

    let mut bench = PureApp::with_ada();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Unassign)));
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(reread()))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    assert!(matches!(bench.effects[..], [Effect::Change(ChangeEffect::Apply { .. })]));
}

#[test]
fn a_refusal_is_kept_in_mind_until_the_same_succeeds_or_somebody_else_signs_in() {
    let (mut bench, sent) = PureApp::sending();
    bench.reply(sent, applied(Outcome::refused(problem(ProblemKind::Forbidden))));
    let [refused] = bench.app.model.session.refused[..] else { panic!() };
    assert_eq!(refused, Refused { action: Action::Disable, at: bench.now });
    let send_again = |bench: &mut PureApp, outcome| {
        bench.send(Message::Outcome(outcome::Message::BackToPerson));
        bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(reread()))));
        bench.send(Message::Confirm(confirm::Message::Confirmed));
        bench.reply(bench.ticket(), applied(outcome));
    };
    // neither what was never sent nor what is not known says anything about permissions
    let not_sent = Outcome::not_sent(problem(ProblemKind::Forbidden));
    for outcome in [not_sent, Outcome::Unknown(problem(ProblemKind::TimedOut))] {
        send_again(&mut bench, outcome);
        assert_eq!(bench.app.model.session.refused, [refused]);
    }
    send_again(&mut bench, confirmed());
    assert_eq!(bench.app.model.session.refused, []);

    // a refusal of an earlier session says nothing about this credential
    let (mut bench, sent) = PureApp::sending();
    bench.send(Message::SignedOut);
    bench.app.forms.sign_in.method = SignInMethod::Bearer;
    bench.app.forms.sign_in.bearer.0.push_str("another");
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let identity = Identity { method: SignInMethod::Bearer, id: "other".to_owned() };
    let who = Box::new(SignedIn { identity, ..who(acme(), SignInMethod::Bearer, None) });
    let ticket = bench.app.model.sign_in.job.running().map(|running| running.ticket);
    bench.reply(ticket.expect("a sign-in"), Reply::SignedIn(Ok(who)));
    bench.reply(sent, applied(Outcome::refused(problem(ProblemKind::Forbidden))));
    assert!(matches!(bench.outcome(), Outcome::Refused(Refusal { .. })));
    assert_eq!(bench.app.model.session.refused, []);
}

#[test]
fn a_web_gateways_refusal_says_nothing_of_the_credential() {
    let (mut bench, sent) = PureApp::sending();
    bench.reply(sent, applied(Outcome::refused(problem(ProblemKind::Blocked))));
    assert_eq!(bench.app.model.session.refused, []);
}
