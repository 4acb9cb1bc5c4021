//! The emergency access code: how long it is in the program's hands, and what can be done about it.

use super::*;
use crate::{
    app::{
        attempts::{Settled, Stage},
        clipboard::ClipboardEvent,
        code::Made,
        deep_link, manual,
        orders::{why_not_make, why_not_withdraw},
    },
    domain::{
        change::{act::Act, observation::ObservedPerson},
        deep_link::DeepLink,
        person::emergency::{CodeGiven, CodeId, EmergencyAccess, EmergencyCode},
        profile::policy::Actions,
        verification::{How, Verification},
    },
};

const CODE: &str = "48KX-2291";

fn id(text: &str) -> CodeId {
    CodeId::from_server(text).unwrap()
}

fn with_code(code: &str) -> Person {
    let access = EmergencyAccess {
        status: Some("Enabled".to_owned()),
        id: Some(id(code)),
        ..EmergencyAccess::default()
    };
    Person { emergency: Some(access), ..person("ada") }
}

fn made() -> Reply {
    let given = CodeGiven { id: Some(id("new")), ..CodeGiven::default() };
    let outcome = Outcome::Confirmed(Confirmation {
        now: Now::EmergencyCode(Box::new(given)),
        changed_by: None,
        changed_at: None,
        user_id: UserId::from_server("ada").unwrap(),
        serial: None,
        source: Source::Answer,
    });
    let code = Some(EmergencyCode::new(CODE.into()));
    Reply::Applied(Ok(Box::new(Applied {
        outcome,
        took: Duration::from_millis(400),
        at: Timestamp::UNIX_EPOCH,
        code,
    })))
}

impl PureApp {
    /// A token was disabled, and a code for its person is on its way.
    fn giving() -> (Self, Ticket) {
        let (mut bench, ticket) = Self::sending();
        bench.reply(ticket, applied(confirmed()));
        bench.give();
        bench.person_is(person("ada"));
        bench.send(Message::Confirm(confirm::Message::Confirmed));
        let ticket = bench.ticket();
        bench.send(Message::Recorded(ticket, 2));
        (bench, ticket)
    }

    fn give(&mut self) {
        self.say(outcome::Message::CodeAsked);
        self.send(Message::Compose(compose::Message::Submitted));
    }

    fn person_is(&mut self, person: Person) {
        let reread = Reread { token: None, person: Some(person), ..reread() };
        let ticket = self.ticket();
        self.reply(ticket, Reply::Reread(Ok(Box::new(reread))));
    }

    /// … and the code was made.
    pub(super) fn with_made_code() -> Self {
        let (mut bench, ticket) = Self::giving();
        bench.reply(ticket, made());
        assert!(bench.code().is_here());
        bench
    }

    fn say(&mut self, message: outcome::Message) {
        self.send(Message::Outcome(message));
    }

    fn code(&self) -> &code::AttemptCode {
        &self.app.model.attempts.list.last().unwrap().code
    }

    /// What "Copy for the ticket", or its keys, put on the clipboard.
    fn copied_text(&mut self) -> String {
        self.send(Message::CallCopyAsked);
        let copied = self.effects.iter().find_map(|effect| match effect {
            Effect::Copy(text) => Some(text.clone()),
            _ => None,
        });
        copied.expect("a text")
    }

    fn copied(&self) -> bool {
        matches!(self.effects[..], [Effect::CopySecret(_)])
    }
}

#[test]
fn the_code_is_masked_until_it_is_asked_for_and_can_be_hidden_again() {
    let mut bench = PureApp::with_made_code();
    assert!(bench.code().shown().is_none() && !bench.code().was_handed_out());
    bench.say(outcome::Message::CodeShown);
    assert!(bench.code().shown().is_some());
    bench.say(outcome::Message::CodeHidden);
    assert!(bench.code().shown().is_none() && bench.code().is_here());
}

#[test]
fn the_code_is_copied_without_being_shown_and_never_as_plain_text() {
    let mut bench = PureApp::with_made_code();
    bench.say(outcome::Message::CodeCopied);
    assert!(bench.copied() && bench.code().shown().is_none() && bench.code().was_handed_out());
    assert_eq!(bench.app.model.notice, None, "that it is copied is said when it is");
    for message in [outcome::Message::TicketCopied, outcome::Message::DetailsCopied] {
        bench.say(message);
        let [Effect::Copy(text)] = &bench.effects[..] else { panic!("{:?}", bench.effects) };
        assert!(text.contains("emergency access code") && !text.contains("48KX"), "{text}");
    }
}

#[test]
fn whoever_leaves_the_view_leaves_the_code_behind() {
    type Way = (&'static str, fn(&mut PureApp));
    let ways: [Way; 7] = [
        ("next caller", |bench| bench.say(outcome::Message::NextCaller)),
        ("back to the person", |bench| bench.say(outcome::Message::BackToPerson)),
        ("another place", |bench| bench.send(Message::Went(Screen::History))),
        ("profiles", |bench| bench.send(Message::Went(Screen::Profiles))),
        ("a new search", |bench| bench.send(Message::SearchAsked)),
        ("the next caller's shortcut", |bench| bench.send(Message::NextCallerAsked)),
        ("sign-out", |bench| bench.send(Message::SignedOut)),
    ];
    for (name, leave) in ways {
        let mut bench = PureApp::with_made_code();
        bench.say(outcome::Message::CodeShown);
        leave(&mut bench);
        assert!(!bench.code().is_here() && bench.code().was_handed_out(), "{name}");
        bench.send(Message::Went(Screen::Lookup));
        bench.say(outcome::Message::CodeShown);
        bench.say(outcome::Message::CodeCopied);
        assert!(bench.code().shown().is_none() && !bench.copied(), "{name}");
    }
}

#[test]
fn a_dialog_over_the_view_does_not_leave_it_but_the_next_change_does() {
    let mut bench = PureApp::with_made_code();
    bench.send(Message::Manual(manual::Message::Opened));
    bench.send(Message::Manual(manual::Message::Closed));
    bench.say(outcome::Message::WithdrawalAsked);
    bench.send(Message::Confirm(confirm::Message::Cancelled));
    assert!(bench.code().is_here());
    bench.say(outcome::Message::WithdrawalAsked);
    bench.person_is(with_code("new"));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    assert!(bench.app.model.attempts.list.iter().all(|attempt| !attempt.code.is_here()));
}

#[test]
fn a_code_that_comes_while_somebody_looks_elsewhere_waits_for_them_but_not_for_the_next_caller() {
    let (mut bench, ticket) = PureApp::giving();
    bench.send(Message::Went(Screen::History));
    bench.reply(ticket, made());
    assert!(bench.code().is_here());
    bench.send(Message::Went(Screen::Lookup));
    assert!(bench.code().is_here());

    let (mut bench, ticket) = PureApp::giving();
    bench.send(Message::NextCallerAsked);
    bench.reply(ticket, made());
    assert!(!bench.code().is_here() && !bench.code().was_handed_out());

    let (mut bench, ticket) = PureApp::giving();
    bench.send(Message::SignedOut);
    bench.reply(ticket, made());
    assert!(!bench.code().is_here());
}

#[test]
fn signing_out_takes_the_code_off_the_clipboard_and_leaving_the_view_does_not() {
    let clears = |bench: &PureApp| bench.effects.iter().any(|effect| matches!(effect, Effect::ClearSecret));
    let mut bench = PureApp::with_made_code();
    bench.say(outcome::Message::CodeCopied);
    bench.say(outcome::Message::NextCaller);
    assert!(!clears(&bench));
    bench.send(Message::SignedOut);
    assert!(clears(&bench));
}

#[test]
fn what_became_of_the_clipboard_is_said_and_what_went_wrong_stays() {
    let mut bench = PureApp::with_made_code();
    let says = |bench: &PureApp| bench.app.model.notice.as_ref().map(|notice| notice.said.english());
    bench.send(Message::Clipboard(ClipboardEvent::Copied));
    assert_eq!(says(&bench).as_deref(), Some("Copied. Token Desk clears the clipboard in a minute"));
    bench.send(Message::Clipboard(ClipboardEvent::NotCleared(crate::phrase!("clipboard-held"))));
    let trouble = bench.app.model.clipboard.clone().unwrap();
    assert!(trouble.summary.contains("may still be on the clipboard") && !trouble.advice.is_empty());
    bench.send(Message::WarningHidden(Warning::Clipboard));
    bench.send(Message::Clipboard(ClipboardEvent::NotCopied(crate::phrase!("clipboard-none"))));
    assert!(!bench.app.model.hidden.contains(&Warning::Clipboard), "a new trouble is shown again");
    bench.send(Message::Clipboard(ClipboardEvent::Cleared));
    assert_eq!(says(&bench).as_deref(), Some("Token Desk cleared the clipboard"));
    assert_eq!(bench.app.model.clipboard, None);
    bench.send(Message::Clipboard(ClipboardEvent::Overwritten));
    assert!(says(&bench).unwrap().contains("could not be read"));
}

#[test]
fn the_code_is_withdrawn_by_its_own_id_for_the_same_ticket() {
    let mut bench = PureApp::with_made_code();
    bench.say(outcome::Message::WithdrawalAsked);
    let asking = bench.app.model.dialog::<confirm::Asking>().unwrap();
    let made = &bench.app.model.attempts.list[1].change();
    assert_eq!(asking.change.act, Act::WithdrawEmergencyCode(id("new")));
    assert_eq!((&asking.change.person, &asking.change.ticket), (&made.person, &made.ticket));
}

fn confirmation_of(bench: &mut PureApp) -> &mut Confirmation {
    match &mut bench.app.model.attempts.list[1].stage {
        Stage::Settled { came: Settled::Confirmed(confirmation), .. } => confirmation,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_keeps_a_code_from_being_withdrawn_is_said() {
    let mut bench = PureApp::with_made_code();
    let why = |bench: &PureApp| {
        let entry = &bench.app.model.attempts.list[1].entry();
        let caller = bench.app.model.lookup.caller_of(&entry.change.person.id);
        why_not_withdraw(entry, &caller, bench.app.model.session.who.as_ref()).map(|hint| hint.0)
    };
    assert_eq!(why(&bench), None);
    let confirmation = confirmation_of(&mut bench);
    let before = std::mem::replace(&mut confirmation.now, Now::EmergencyCode(Box::default()));
    assert!(why(&bench).unwrap().contains("did not name the code's ID"));
    confirmation_of(&mut bench).now = before;
    let policy = |bench: &mut PureApp, change: fn(&mut crate::domain::profile::policy::Policy)| {
        change(&mut bench.app.model.session.who.as_mut().unwrap().profile.policy);
    };
    policy(&mut bench, |policy| policy.reason = Actions::all());
    assert!(why(&bench).unwrap().contains("do it there. A reason is needed"));
    policy(&mut bench, |policy| policy.verification = Actions::all());
    assert!(why(&bench).unwrap().contains("verify the caller"));
    policy(&mut bench, |policy| policy.allow = Actions::NONE);
    assert!(why(&bench).unwrap().contains("does not allow this"));
    bench.say(outcome::Message::WithdrawalAsked);
    assert!(bench.app.model.dialog::<confirm::Asking>().is_none());
    bench.app.model.session.who = None;
    assert!(why(&bench).unwrap().contains("Sign in to Acme"));
}

#[test]
fn a_code_is_made_only_for_the_person_who_is_found() {
    let (mut bench, ticket) = PureApp::sending();
    bench.reply(ticket, applied(confirmed()));
    bench.app.model.lookup = lookup::State::default();
    bench.say(outcome::Message::CodeAsked);
    assert!(bench.app.model.dialog::<compose::Open>().is_none());
    let call = crate::app::call::Call::of(&bench.app.forms.lookup, &bench.app.model, bench.now);
    let why = why_not_make(&bench.app.model.attempts.list[0].entry(), call);
    assert_eq!(why.unwrap().0, "Find the person first");
}

#[test]
fn a_new_code_is_told_from_the_one_that_the_server_has_just_before() {
    // the desk read the person before the first code was made
    let mut bench = PureApp::with_made_code();
    bench.give();
    bench.person_is(with_code("new"));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    let attempt = bench.app.model.attempts.list.last().unwrap();
    let Act::GiveEmergencyCode { before, .. } = &attempt.change().act else { panic!() };
    assert_eq!(*before, Some(id("new")));
}

#[test]
fn a_code_whose_answer_was_lost_was_seen_by_nobody() {
    let (mut bench, ticket) = PureApp::giving();
    bench.reply(ticket, applied(Outcome::Unknown(problem(ProblemKind::TimedOut))));
    let attempt = bench.app.model.attempts.list.last().unwrap();
    let change = attempt.change().clone();
    let doubt = Doubt { number: 2, change, at: bench.now, ended: None, known: Known::default() };
    let observed = Observation::Person(ObservedPerson::from(&with_code("new")));
    let settled = doubt.settled_by(&observed, bench.now);
    let seen = LookAnswer { at: bench.now, observed: Ok(Box::new(observed)), settled };
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Looked(Ok(Box::new(seen))));
    let attempt = bench.app.model.attempts.list.last().unwrap();
    assert!(Made::by(&attempt.entry()).unwrap().lost && !attempt.code.is_here());
    bench.say(outcome::Message::WithdrawalAsked);
    assert!(bench.app.model.dialog::<confirm::Asking>().is_some());
}

#[test]
fn no_debug_text_has_the_code() {
    let (mut bench, ticket) = PureApp::giving();
    let reply = made();
    assert!(!format!("{reply:?}").contains("48KX"));
    bench.reply(ticket, reply);
    bench.say(outcome::Message::CodeShown);
    assert!(!format!("{:#?}", bench.app).contains("48KX"));
    bench.say(outcome::Message::CodeCopied);
    assert!(bench.copied() && !format!("{:?}", bench.effects).contains("48KX"));
}

#[test]
fn the_next_caller_is_asked_about_while_nobody_has_seen_the_code() {
    use outcome::Message as M;
    for ask in [Message::NextCallerAsked, Message::SearchAsked, Message::Outcome(M::NextCaller)] {
        let mut bench = PureApp::with_made_code();
        bench.send(ask);
        assert!(bench.app.model.dialogs.shows(PlainDialog::UnseenCode) && bench.code().is_here());
        assert_eq!(bench.app.model.screen, Screen::Outcome);
    }
    for (answer, screen, is_here) in [
        (M::UnseenCodeKept, Screen::Outcome, true),
        (M::UnseenCodeShown, Screen::Outcome, true),
        (M::UnseenCodeLeft, Screen::Lookup, false),
    ] {
        let mut bench = PureApp::with_made_code();
        bench.send(Message::NextCallerAsked);
        bench.say(answer);
        assert!(!bench.app.model.dialogs.is_open(), "{answer:?}");
        assert_eq!(bench.app.model.screen, screen, "{answer:?}");
        let code = &bench.app.model.attempts.list.last().unwrap().code;
        assert_eq!((code.is_here(), code.shown().is_some()), (is_here, answer == M::UnseenCodeShown));
    }
    // whoever has it is not asked
    for handed_out in [M::CodeShown, M::CodeCopied] {
        let mut bench = PureApp::with_made_code();
        bench.say(handed_out);
        bench.send(Message::NextCallerAsked);
        assert_eq!(bench.app.model.screen, Screen::Lookup);
    }
}

#[test]
fn a_request_to_find_somebody_else_is_asked_about_too_and_stays_offered() {
    let mut bench = PureApp::with_made_code();
    let link = DeepLink::new("bob@acme.example", "INC0042", "").unwrap();
    bench.send(Message::DeepLink(deep_link::Message::Came(link.clone())));
    bench.send(Message::DeepLink(deep_link::Message::FindAsked(link.clone())));
    assert!(bench.app.model.dialogs.shows(PlainDialog::UnseenCode) && bench.code().is_here());
    bench.say(outcome::Message::UnseenCodeShown);
    assert_eq!(bench.app.model.deep_link, Some(link.clone()));
    bench.send(Message::DeepLink(deep_link::Message::FindAsked(link)));
    assert!(bench.app.model.lookup.found.running().is_some(), "it was seen");
}

#[test]
fn what_is_copied_is_the_whole_call_without_its_code() {
    let mut bench = PureApp::with_made_code();
    bench.say(outcome::Message::CodeShown);
    let text = bench.copied_text();
    let first = text.lines().next().unwrap();
    assert!(first.starts_with("Call with ") && first.ends_with(": 2 changes"), "{text}");
    assert!(text.contains("Caller verified: no") && text.contains("Call began: "), "{text}");
    let (disabled, code) = (text.find("The token is disabled").unwrap(), text.find("emergency").unwrap());
    assert!(disabled < code && !text.contains(CODE), "oldest first: {text}");
    // whoever is verified later in the call is verified
    bench.app.model.lookup.caller.verified = Some(Verification { how: How::CalledBack, at: bench.now });
    assert!(bench.copied_text().contains("Caller verified: Called back"));
}

#[test]
fn the_keys_copy_from_the_desk_what_was_done_in_its_call_and_say_where_that_is_nothing() {
    let mut bench = PureApp::with_ada();
    let text = bench.copied_text();
    assert!(text.contains("nothing was changed"), "{text}");
    assert_eq!(bench.app.model.notice.as_ref().unwrap().said.key(), Some("copied-nothing-yet"));
    // nobody on the desk
    bench.send(Message::NextCallerAsked);
    bench.send(Message::CallCopyAsked);
    assert!(bench.effects.is_empty());

    let mut bench = PureApp::with_made_code();
    bench.say(outcome::Message::CodeShown);
    bench.say(outcome::Message::BackToPerson);
    let answer = Reply::Found(Ok(Box::new(Found::Person(person("ada")))));
    bench.reply(bench.ticket(), answer);
    assert!(bench.copied_text().contains("2 changes"), "the call goes on at the desk");
    // what was done for the last caller is not this one's
    bench.send(Message::NextCallerAsked);
    bench.now += SignedDuration::from_secs(1);
    bench.find("ada@acme.example");
    bench.reply(bench.ticket(), Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
    assert!(bench.copied_text().contains("nothing was changed"));
}
