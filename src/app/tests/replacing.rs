//! Replacing: the flow of its steps, what stops it, and how it is gone on with.

use super::*;
use crate::fixtures;
use crate::{
    app::flow::Progress,
    domain::{
        change::{
            ChangeFacts,
            act::{Act, Link},
            replace::{Both, Step},
        },
        history::{
            entry::Entry,
            record::{Account, Listed, Standing},
        },
        verification::{Caller, How, Verification},
    },
};

const OLD: &str = fixtures::SERIAL;
const NEW: &str = fixtures::NEW_SERIAL;

fn nobodys(number: &str) -> HardwareToken {
    HardwareToken { owner: None, ..token(number, TokenStatus::Enabled) }
}

fn fresh() -> Both {
    Both { old: Some(token(OLD, TokenStatus::Enabled)), new: Some(nobodys(NEW)) }
}

fn assigned(name: Option<&str>) -> Outcome {
    came_to(NEW, Now::Assigned { state: None, name: name.map(str::to_owned) })
}

fn came_to(number: &str, now: Now) -> Outcome {
    let Outcome::Confirmed(confirmation) = confirmed() else { unreachable!() };
    Outcome::Confirmed(Confirmation { now, serial: Some(serial(number)), ..confirmation })
}

fn already() -> Outcome {
    Outcome::not_sent(problem(ProblemKind::AlreadySo))
}

impl PureApp {
    /// The dialog of a replacement, with a name, and with these tokens read.
    fn replacing(both: Both) -> Self {
        let mut bench = Self::with_ada();
        bench.ask_to_replace(NEW);
        bench.reply(bench.ticket(), Reply::Both(Ok(Box::new(both))));
        bench
    }

    fn ask_to_replace(&mut self, new: &str) {
        self.send(Message::Lookup(lookup::Message::ReplaceAsked));
        self.app.forms.compose.serial = new.to_owned();
        self.app.forms.compose.name = "Ada's new one".to_owned();
        self.send(Message::Compose(compose::Message::Submitted));
        assert!(
            matches!(self.effects[..], [Effect::Change(ChangeEffect::ReadBoth { .. })]),
            "{:?}",
            self.effects
        );
    }

    /// The first step is on its way.
    fn replacing_now() -> Self {
        let mut bench = Self::replacing(fresh());
        bench.send(Message::Replace(replace::Message::Confirmed));
        bench
    }

    /// Records the step that is on its way under the next number, and answers it with this outcome.
    fn step(&mut self, outcome: Outcome) {
        let id = self.on_its_way();
        self.send(Message::Recorded(id, self.app.model.attempts.list.len() as u64));
        self.reply(id, applied(outcome));
    }

    fn on_its_way(&self) -> Ticket {
        self.app.model.attempts.list.last().filter(|attempt| attempt.on_its_way()).expect("on its way").id
    }

    fn acts(&self) -> Vec<Act> {
        self.app.model.attempts.list.iter().map(|attempt| attempt.change().act.clone()).collect()
    }

    fn sent(&self) -> usize {
        self.effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Change(ChangeEffect::Apply { .. })))
            .count()
    }

    fn steps_stand(&self) -> Vec<(Step, Progress)> {
        self.app.model.replace.flows.last().expect("a flow").steps.steps().to_vec()
    }

    fn attempt(&self, place: usize) -> Ticket {
        self.app.model.attempts.list[place].id
    }

    /// One of the attempts is chosen in the history.
    fn choose_in_history(&mut self, place: usize) {
        let entry = self.app.model.attempts.list[place].entry();
        self.choose_entry(entry);
    }

    fn choose_entry(&mut self, entry: Entry) {
        let number = entry.number;
        let standing = Standing::of(&entry.outcome);
        let listed = Listed { number, entry: Ok(Box::new(entry)), standing, newest: None };
        self.app.model.history.chosen = Some(number);
        self.app.model.history.account = Some(Box::new(Account { listed, steps: Vec::new() }));
    }
}

fn rename() -> Act {
    let to = crate::domain::token::name::TokenName::parse("Ada's new one").unwrap();
    Act::Rename { serial: serial(NEW), to, from: None }
}

#[test]
fn each_step_is_sent_after_the_one_before_was_confirmed_and_carries_the_plan() {
    let mut bench = PureApp::replacing_now();
    assert_eq!((bench.sent(), bench.app.model.screen), (1, Screen::Outcome));
    bench.step(confirmed());
    assert_eq!(bench.sent(), 1);
    assert_eq!(bench.app.model.attempts.shown, Some(bench.attempt(1)), "the view goes along");
    bench.step(assigned(Some(NEW)));
    bench.step(came_to(NEW, Now::Named("Ada's new one".to_owned())));
    assert_eq!(bench.sent(), 0);
    let acts = bench.acts();
    assert_eq!(acts[0], Act::Disable(serial(OLD)));
    assert!(matches!(&acts[1], Act::Assign { serial: number, name: Some(_) } if *number == serial(NEW)));
    // the name that the assignment brought is what it was called before
    assert!(matches!(&acts[2], Act::Rename { from: Some(from), .. } if from == NEW));
    for attempt in &bench.app.model.attempts.list {
        let Some(Link::Replaces(plan)) = &attempt.change().link else { panic!("{attempt:?}") };
        assert_eq!((&plan.old, &plan.new), (&serial(OLD), &serial(NEW)));
        assert!(plan.name.is_some());
    }
    let model = &bench.app.model;
    assert!(
        model.replace.flows[0].steps.is_done(&model.attempts)
            && !model.replace.flows[0].steps.is_stopped(&model.attempts)
    );
}

#[test]
fn a_name_that_the_assignment_brought_is_not_given_again() {
    let mut bench = PureApp::replacing_now();
    bench.step(confirmed());
    bench.step(assigned(Some("Ada's new one")));
    assert_eq!((bench.sent(), bench.acts().len()), (0, 2));
    assert_eq!(bench.steps_stand()[2], (Step::Name, Progress::Along));
    assert!(bench.app.model.replace.flows[0].steps.is_done(&bench.app.model.attempts));
    // an assignment that says no name is no word about it
    let mut bench = PureApp::replacing_now();
    bench.step(confirmed());
    bench.step(assigned(None));
    assert_eq!(bench.acts()[2], rename());
}

#[test]
fn what_is_so_already_is_gone_on_from() {
    let mut bench = PureApp::replacing_now();
    bench.step(already());
    assert_eq!(bench.sent(), 1, "somebody else has disabled it meanwhile");
    bench.step(already());
    assert_eq!(bench.acts()[2], rename(), "whoever assigned it may have called it otherwise");
    bench.step(already());
    assert!(bench.app.model.replace.flows[0].steps.is_done(&bench.app.model.attempts));

    let both = Both { old: Some(token(OLD, TokenStatus::Disabled)), ..fresh() };
    let mut bench = PureApp::replacing(both);
    bench.send(Message::Replace(replace::Message::Confirmed));
    assert!(matches!(bench.acts()[..], [Act::Assign { .. }]), "what was so in the dialog is not sent at all");
    assert_eq!(bench.steps_stand()[0], (Step::Disable, Progress::Already));
}

#[test]
fn nothing_follows_a_step_that_was_refused_not_sent_or_is_unknown() {
    for outcome in [
        Outcome::refused(problem(ProblemKind::Forbidden)),
        Outcome::refused(problem(ProblemKind::Conflict)),
        Outcome::not_sent(problem(ProblemKind::AnotherOwner)),
        Outcome::not_sent(problem(ProblemKind::TooManyRequests)),
        Outcome::Unknown(problem(ProblemKind::TimedOut)),
    ] {
        for good in 0..2 {
            let mut bench = PureApp::replacing_now();
            for _ in 0..good {
                bench.step(confirmed());
            }
            bench.step(outcome.clone());
            assert_eq!((bench.sent(), bench.acts().len()), (0, good + 1), "{outcome:?}");
            let flow = &bench.app.model.replace.flows[0];
            assert!(
                flow.steps.is_stopped(&bench.app.model.attempts)
                    && !flow.steps.is_done(&bench.app.model.attempts)
            );
            assert_eq!(bench.steps_stand()[good + 1].1, Progress::Waiting);
            // nor later, whatever else is answered
            bench.send(Message::Outcome(outcome::Message::NextCaller));
            assert_eq!(bench.sent(), 0);
        }
    }
}

#[test]
fn a_look_that_finds_an_unknown_step_done_goes_on_and_one_that_does_not_stops() {
    let mut bench = PureApp::replacing_now();
    bench.step(Outcome::Unknown(problem(ProblemKind::ClosedEarly)));
    let look = bench.ticket();
    bench.look_finds(look, token(OLD, TokenStatus::Enabled));
    assert_eq!(bench.sent(), 0, "still enabled settles nothing so soon");
    let look = bench.ticket();
    bench.look_finds(look, token(OLD, TokenStatus::Disabled));
    assert_eq!(bench.sent(), 1);
    assert!(matches!(bench.acts()[1], Act::Assign { .. }));
}

#[test]
fn what_is_found_out_only_later_is_gone_on_with_by_hand_alone() {
    let mut bench = PureApp::replacing_now();
    bench.step(Outcome::Unknown(problem(ProblemKind::ClosedEarly)));
    for _ in crate::app::attempts::LOOKS {
        let look = bench.ticket();
        bench.look_finds(look, token(OLD, TokenStatus::Enabled));
    }
    bench.send(Message::Outcome(outcome::Message::CheckAsked));
    let look = bench.ticket();
    bench.look_finds(look, token(OLD, TokenStatus::Disabled));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(_)));
    assert_eq!((bench.sent(), bench.acts().len()), (0, 1), "nobody asked for the next step");
    bench.send(Message::Outcome(outcome::Message::GoOnAsked));
    assert!(bench.app.model.dialog::<replace::Asking>().is_some(), "but it can be asked for");
}

#[test]
fn nothing_more_is_sent_for_a_caller_whom_the_server_denied() {
    let mut bench = PureApp::replacing_now();
    let id = bench.on_its_way();
    bench.send(Message::Recorded(id, 1));
    let ada = UserId::from_server("ada").unwrap();
    bench.app.model.replace.hold_for(&UserId::from_server("grace").unwrap());
    assert!(!bench.app.model.replace.flows[0].steps.is_stopped(&bench.app.model.attempts));
    bench.app.model.replace.hold_for(&ada);
    bench.reply(id, applied(confirmed()));
    assert_eq!((bench.sent(), bench.acts().len()), (0, 1));
    assert!(bench.app.model.replace.flows[0].steps.is_stopped(&bench.app.model.attempts));
}

#[test]
fn a_step_that_may_not_be_made_any_more_stops_the_replacement() {
    let mut bench = PureApp::replacing_now();
    bench.app.model.session.who.as_mut().unwrap().profile.policy.allow.set(Action::Assign, false);
    bench.step(confirmed());
    assert_eq!((bench.sent(), bench.acts().len()), (0, 1));
    let model = &bench.app.model;
    assert!(model.replace.flows[0].steps.is_stopped(&model.attempts), "it does not wait for ever");
}

#[test]
fn waiting_that_was_stopped_sends_nothing_until_the_late_answer_is_there() {
    let mut bench = PureApp::replacing_now();
    let id = bench.on_its_way();
    bench.send(Message::Recorded(id, 1));
    bench.send(Message::RequestSent(id));
    bench.send(Message::Outcome(outcome::Message::WaitingStopped));
    assert_eq!(bench.sent(), 0);
    bench.reply(id, applied(confirmed()));
    assert_eq!(bench.sent(), 1);
    bench.reply(id, applied(confirmed()));
    assert_eq!((bench.sent(), bench.acts().len()), (0, 2), "the same answer once more is nobody's");
}

#[test]
fn nothing_is_sent_after_signing_out_or_under_another_profile() {
    let mut bench = PureApp::replacing_now();
    let id = bench.on_its_way();
    bench.send(Message::Recorded(id, 1));
    bench.send(Message::SignedOut);
    bench.reply(id, applied(confirmed()));
    assert_eq!((bench.sent(), bench.acts().len()), (0, 1));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(_)), "what came of it is kept");

    let mut bench = PureApp::replacing_now();
    let id = bench.on_its_way();
    let elsewhere = Address::parse("https://other.access.securid.com").unwrap();
    bench.app.model.session.who.as_mut().unwrap().profile.address = elsewhere;
    bench.reply(id, applied(confirmed()));
    assert_eq!((bench.sent(), bench.acts().len()), (0, 1));
}

#[test]
fn the_next_caller_is_not_pushed_aside_while_it_goes_on() {
    let mut bench = PureApp::replacing_now();
    bench.send(Message::NextCallerAsked);
    assert_eq!(bench.app.model.screen, Screen::Lookup);
    bench.step(confirmed());
    assert_eq!((bench.sent(), bench.app.model.screen), (1, Screen::Lookup));
    assert_eq!(bench.app.model.attempts.shown, None);
    bench.step(assigned(Some("Ada's new one")));
    assert!(bench.app.model.lookup.person().is_none());
}

#[test]
fn the_next_callers_replacement_does_not_end_the_one_before() {
    let mut bench = PureApp::replacing_now();
    let first = bench.on_its_way();
    bench.send(Message::Recorded(first, 1));
    bench.send(Message::NextCallerAsked);
    bench.find("grace@acme.example");
    bench.reply(bench.ticket(), Reply::Found(Ok(Box::new(Found::Person(person("grace"))))));
    let graces = |number| HardwareToken {
        owner: Some(UserId::from_server("grace").unwrap()),
        ..token(number, TokenStatus::Enabled)
    };
    bench.reply(bench.ticket(), Reply::Tokens(Ok(vec![graces("7")])));
    bench.send(Message::Lookup(lookup::Message::TokenChosen(serial("7"))));
    bench.ask_to_replace("8");
    let both = Both { old: Some(graces("7")), new: Some(nobodys("8")) };
    bench.reply(bench.ticket(), Reply::Both(Ok(Box::new(both))));
    bench.send(Message::Replace(replace::Message::Confirmed));
    assert_eq!(bench.acts().last(), Some(&Act::Disable(serial("7"))));
    bench.reply(first, applied(confirmed()));
    assert!(
        matches!(bench.acts().last(), Some(Act::Assign { serial: number, .. }) if *number == serial(NEW))
    );
    assert_eq!(bench.app.model.attempts.shown, Some(bench.attempt(1)), "Grace's stays on the screen");
}

#[test]
fn a_token_of_somebody_else_or_nothing_left_leaves_nothing_to_confirm() {
    let theirs = HardwareToken {
        owner: Some(UserId::from_server("eve").unwrap()),
        ..token(NEW, TokenStatus::Enabled)
    };
    let done = Both {
        old: Some(token(OLD, TokenStatus::Disabled)),
        new: Some(HardwareToken {
            name: Some("Ada's new one".to_owned()),
            ..token(NEW, TokenStatus::Enabled)
        }),
    };
    for both in [Both { new: Some(theirs), ..fresh() }, done] {
        let mut bench = PureApp::replacing(both);
        assert!(!bench.app.model.dialog::<replace::Asking>().unwrap().may_confirm());
        bench.send(Message::Replace(replace::Message::Confirmed));
        assert!(bench.effects.is_empty() && bench.app.model.attempts.list.is_empty());
        bench.send(Message::Replace(replace::Message::Cancelled));
        assert!(bench.app.model.dialog::<replace::Asking>().is_none());
    }
}

#[test]
fn the_tickets_text_has_the_steps_of_before_it_was_gone_on_with_too() {
    let mut bench = PureApp::replacing_now();
    bench.step(confirmed());
    bench.step(Outcome::refused(problem(ProblemKind::Conflict)));
    bench.send(Message::Outcome(outcome::Message::GoOnAsked));
    let both = Both { old: Some(token(OLD, TokenStatus::Disabled)), ..fresh() };
    bench.reply(bench.ticket(), Reply::Both(Ok(Box::new(both))));
    bench.send(Message::Replace(replace::Message::Confirmed));
    bench.step(assigned(Some("Ada's new one")));
    bench.send(Message::Outcome(outcome::Message::TicketCopied));
    let [Effect::Copy(text)] = &bench.effects[..] else { panic!("{:?}", bench.effects) };
    for line in ["The token is disabled", "(nothing was changed)", "The token is assigned"] {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn a_dialog_that_was_closed_or_reads_anew_takes_no_late_answer() {
    let mut bench = PureApp::with_ada();
    bench.ask_to_replace(NEW);
    let late = bench.ticket();
    bench.send(Message::Replace(replace::Message::Confirmed));
    assert!(bench.effects.is_empty(), "nothing was read yet");
    bench.send(Message::Replace(replace::Message::RereadAsked));
    assert!(
        matches!(bench.effects[..], [Effect::Cancel(ticket), Effect::Change(ChangeEffect::ReadBoth { .. })] if ticket == late)
    );
    bench.reply(late, Reply::Both(Ok(Box::new(fresh()))));
    assert!(bench.app.model.dialog::<replace::Asking>().unwrap().both.running().is_some());
    let reading = bench.ticket();
    let wait = Wait { until: bench.now, attempt: 2 };
    bench.send(Message::Waiting(reading, wait));
    bench.send(Message::WaitStopped(reading));
    assert!(matches!(bench.effects[..], [Effect::Stop(ticket)] if ticket == reading));
    bench.send(Message::Replace(replace::Message::Cancelled));
    assert!(matches!(bench.effects[..], [Effect::Cancel(ticket)] if ticket == reading));
    bench.reply(reading, Reply::Both(Ok(Box::new(fresh()))));
    assert!(
        bench.app.model.dialog::<replace::Asking>().is_none() && bench.app.model.attempts.list.is_empty()
    );
}

#[test]
fn a_second_press_of_the_button_sends_nothing_more() {
    let mut bench = PureApp::replacing_now();
    bench.send(Message::Replace(replace::Message::Confirmed));
    assert!(bench.effects.is_empty());
    assert_eq!(bench.acts().len(), 1);
}

#[test]
fn it_is_gone_on_with_from_the_confirmation_view() {
    let mut bench = PureApp::replacing_now();
    bench.step(confirmed());
    bench.step(Outcome::refused(problem(ProblemKind::Conflict)));
    bench.send(Message::Outcome(outcome::Message::GoOnAsked));
    assert!(matches!(bench.effects[..], [Effect::Change(ChangeEffect::ReadBoth { .. })]));
    let both = Both { old: Some(token(OLD, TokenStatus::Disabled)), ..fresh() };
    bench.reply(bench.ticket(), Reply::Both(Ok(Box::new(both))));
    bench.send(Message::Replace(replace::Message::Confirmed));
    assert_eq!(bench.app.model.replace.flows.len(), 1, "it takes the place of what was begun before");
    bench.step(assigned(Some("Ada's new one")));
    assert!(bench.app.model.replace.flows[0].steps.is_done(&bench.app.model.attempts));
    assert_eq!(bench.acts().len(), 3);
}

#[test]
fn while_it_is_asked_about_by_hand_nothing_is_sent_by_itself() {
    let mut bench = PureApp::replacing_now();
    bench.step(Outcome::Unknown(problem(ProblemKind::TimedOut)));
    let look = bench.ticket();
    bench.send(Message::Outcome(outcome::Message::GoOnAsked));
    let both = bench.ticket();
    bench.look_finds(look, token(OLD, TokenStatus::Disabled));
    assert_eq!(bench.sent(), 0, "the dialog is about to ask for the same");
    bench.reply(
        both,
        Reply::Both(Ok(Box::new(Both { old: Some(token(OLD, TokenStatus::Disabled)), ..fresh() }))),
    );
    let (mut confirmed, mut cancelled) = (PureApp { app: bench.app.clone(), ..PureApp::new() }, bench);
    confirmed.send(Message::Replace(replace::Message::Confirmed));
    assert_eq!((confirmed.sent(), confirmed.acts().len()), (1, 2), "assigned once");
    cancelled.send(Message::Replace(replace::Message::Cancelled));
    assert_eq!(cancelled.sent(), 0, "cancelling sends nothing");
    let flow = &cancelled.app.model.replace.flows[0];
    assert!(flow.steps.is_stopped(&cancelled.app.model.attempts), "and it can still be gone on with by hand");
    cancelled.send(Message::Outcome(outcome::Message::GoOnAsked));
    assert!(matches!(cancelled.effects[..], [Effect::Change(ChangeEffect::ReadBoth { .. })]));
}

#[test]
fn it_is_gone_on_with_from_the_history_by_whoever_is_signed_in_now() {
    let mut first = PureApp::replacing_now();
    first.app.model.attempts.list[0].intent.change.caller.verified =
        Some(Verification { how: How::CalledBack, at: first.now });
    first.step(confirmed());
    let mut entry = first.app.model.attempts.list[0].entry();
    entry.change.identity.id = "yesterdays.key".to_owned();

    let mut bench = PureApp::signed_in();
    bench.choose_entry(entry.clone());
    bench.send(Message::History(history::Message::GoOnAsked(entry.number)));
    let [Effect::Change(ChangeEffect::ReadBoth { change, .. })] = &bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    assert_eq!(change.identity.id, "desk", "the step is sent with the credential of now");
    assert_eq!(change.caller.verified, None, "that the caller was verified then says nothing about now");
    assert_eq!((&change.ticket, &change.person), (&entry.change.ticket, &entry.change.person));
    let both = Both { old: Some(token(OLD, TokenStatus::Disabled)), ..fresh() };
    bench.reply(bench.ticket(), Reply::Both(Ok(Box::new(both))));
    bench.send(Message::Replace(replace::Message::Confirmed));
    assert_eq!((bench.sent(), bench.app.model.screen), (1, Screen::Outcome));
    assert_eq!(bench.app.model.attempts.list[0].change().identity.id, "desk");
}

#[test]
fn what_a_profile_wants_of_the_steps_is_wanted_when_they_are_gone_on_with_too() {
    let mut first = PureApp::replacing_now();
    first.step(confirmed());
    let entry = first.app.model.attempts.list[0].entry();
    let why = |bench: &PureApp| {
        let model = &bench.app.model;
        let caller = model.lookup.caller_of(&entry.change.person.id);
        orders::can_go_on(&entry.change, &caller, &model.attempts, model.session.who.as_ref()).err()
    };
    for action in orders::REPLACING.into_iter().chain([orders::NAMING]) {
        let mut bench = PureApp::signed_in();
        assert_eq!(why(&bench), None);
        let policy = &mut bench.app.model.session.who.as_mut().unwrap().profile.policy;
        policy.verification.set(action, true);
        assert!(why(&bench).unwrap().0.contains("verify the caller first"), "{action:?}");
        bench.choose_entry(entry.clone());
        bench.send(Message::History(history::Message::GoOnAsked(entry.number)));
        assert!(bench.effects.is_empty() && bench.app.model.dialog::<replace::Asking>().is_none());
        let policy = &mut bench.app.model.session.who.as_mut().unwrap().profile.policy;
        policy.verification.set(action, false);
        policy.allow.set(action, false);
        assert!(why(&bench).unwrap().0.contains("does not allow this"), "{action:?}");
    }
    assert!(why(&PureApp::new()).unwrap().0.contains("Sign in to Acme"));
}

#[test]
fn a_replacement_without_a_name_takes_no_permission_to_rename() {
    let mut bench = PureApp::replacing_now();
    bench.step(confirmed());
    let mut change = bench.app.model.attempts.list[0].change().clone();
    let mut bench = PureApp::signed_in();
    let who = bench.app.model.session.who.as_mut().unwrap();
    who.profile.policy.allow.set(Action::Rename, false);
    let model = &bench.app.model;
    let why = |change: &ChangeFacts| {
        orders::can_go_on(change, &Caller::default(), &model.attempts, model.session.who.as_ref()).err()
    };
    assert!(why(&change).unwrap().0.contains("does not allow this"));
    let Some(Link::Replaces(plan)) = &mut change.link else { panic!("{change:?}") };
    plan.name = None;
    assert_eq!(why(&change), None);
    change.link = None;
    assert!(why(&change).unwrap().0.contains("no step of a replacement"));
}

#[test]
fn it_is_not_gone_on_with_while_a_step_of_it_is_on_its_way() {
    let mut bench = PureApp::replacing_now();
    bench.step(confirmed());
    bench.choose_in_history(0);
    bench.send(Message::History(history::Message::GoOnAsked(1)));
    assert!(bench.effects.is_empty(), "{:?}", bench.effects);
    bench.step(Outcome::refused(problem(ProblemKind::Conflict)));
    bench.send(Message::History(history::Message::GoOnAsked(1)));
    assert!(matches!(bench.effects[..], [Effect::Change(ChangeEffect::ReadBoth { .. })]));
}

#[test]
fn the_window_does_not_close_over_a_step_that_is_on_its_way() {
    let mut bench = PureApp::replacing_now();
    assert!(!bench.app.model.may_close());
    bench.send(Message::CloseAsked);
    assert!(bench.app.model.dialogs.asks_to_close());
    bench.step(confirmed());
    assert!(bench.app.model.dialogs.asks_to_close(), "the next step is on its way");
    bench.step(Outcome::refused(problem(ProblemKind::Conflict)));
    assert!(!bench.app.model.dialogs.asks_to_close() && bench.app.model.may_close());
}
