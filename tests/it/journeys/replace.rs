//! Replacing a token: the whole flow, what stops it, and how it is gone on with, also after a restart.

use crate::english::English;
use tempfile::TempDir;
use token_desk::{
    app::{attempts::Attempt, compose, flow::Progress, history, lookup, replace},
    domain::change::{
        NotMade,
        act::{Act, Link},
        action::Action,
        replace::{Due, Step},
    },
    words,
};

use super::{
    actions::{ADAS_ID, MIGUEL, MIGUELS, NAME, NOBODYS, REFUSALS, bearer, changes, liberal},
    *,
};

/// More tokens that nobody has; the last is disabled.
const MORE: [&str; 3] = ["000123153015", "000123153022", "000123153039"];

impl Desktop {
    /// "Replace…" with both numbers and the name told.
    fn ask_to_replace(&mut self, old: &str, new: &str) {
        if self.app.model.attempts.shown.is_some() {
            self.send(Message::Outcome(outcome::Message::NextCaller));
        }
        self.find(ADA);
        self.app.forms.lookup.ticket = "INC0042317".to_owned();
        self.app.forms.lookup.serial = old.to_owned();
        self.send(Message::Lookup(lookup::Message::ReplaceAsked));
        self.app.forms.compose.serial = new.to_owned();
        self.app.forms.compose.name = NAME.to_owned();
        self.send(Message::Compose(compose::Message::Submitted));
        self.both_read();
    }

    fn both_read(&mut self) {
        self.until("both tokens are read", |model| {
            model.dialog::<replace::Asking>().is_some_and(|asking| asking.both.running().is_none())
        });
    }

    /// The steps that the dialog shows.
    fn due(&self) -> Vec<(Step, Due)> {
        let asking = self.app.model.dialog::<replace::Asking>().expect("a dialog");
        asking.steps().expect("both were read").expect("nothing speaks against it")
    }

    /// Confirms, and waits until the flow has come to rest.
    fn replace(&mut self) {
        self.send(Message::Replace(replace::Message::Confirmed));
        self.until("the flow has come to rest", |model| !model.attempts.sending());
    }

    fn replace_cancelled(&mut self) {
        self.send(Message::Replace(replace::Message::Cancelled));
    }

    fn go_on_from_the_view(&mut self) {
        self.send(Message::Outcome(outcome::Message::GoOnAsked));
        self.both_read();
    }

    fn go_on_from_the_history(&mut self, number: u64) {
        self.choose_entry(number);
        self.send(Message::History(history::Message::GoOnAsked(number)));
        self.both_read();
    }

    /// The steps that the view shows, each with how it stands.
    fn steps_shown(&self) -> Vec<(Step, &'static str)> {
        let flow = self.app.model.replace.flows.last().expect("a flow");
        let words = |progress| match progress {
            Progress::Waiting => "waiting",
            Progress::Already => "already",
            Progress::Along => "along",
            Progress::Sent(_) => "sent",
        };
        flow.steps.steps().iter().map(|(step, progress)| (*step, words(*progress))).collect()
    }

    fn is_replaced(&self) -> bool {
        let model = &self.app.model;
        model.replace.flows.last().is_some_and(|flow| flow.steps.is_done(&model.attempts))
    }

    fn steps_made(&self) -> Vec<(Action, String)> {
        let entries = self.app.model.attempts.list.iter().map(Attempt::entry);
        entries.map(|entry| (entry.change.action(), words::outcome::word(&entry.outcome))).collect()
    }

    /// Whether the server has it as it should be after a replacement.
    fn see_it_replaced(&mut self, old: &str, new: &str) {
        let old = self.record(old).expect("the old token");
        assert_eq!(old.status, TokenStatus::Disabled);
        let new = self.record(new).expect("the new token");
        assert_eq!(new.owner.expect("an owner").as_str(), ADAS_ID);
        assert_eq!(new.name.as_deref(), Some(NAME));
    }
}

fn said(steps: &[(Action, &str)]) -> Vec<(Action, String)> {
    steps.iter().map(|(action, words)| (*action, (*words).to_owned())).collect()
}

const ALL_DUE: [(Step, Due); 3] =
    [(Step::Disable, Due::Yes), (Step::Assign, Due::Yes), (Step::Name, Due::Yes)];
/// The old one is disabled, and the new one assigned, but not under its name.
const NAME_DUE: [(Step, Due); 3] =
    [(Step::Disable, Due::Already), (Step::Assign, Due::Already), (Step::Name, Due::Yes)];
const REST_DUE: [(Step, Due); 3] =
    [(Step::Disable, Due::Already), (Step::Assign, Due::Yes), (Step::Name, Due::Yes)];

#[test]
fn the_old_one_is_disabled_the_new_one_assigned_and_named_with_one_confirmation() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.ask_to_replace(ADAS_TOKEN, NOBODYS);
    assert_eq!(desktop.due(), ALL_DUE);
    assert_eq!(changes(&server), 0);
    desktop.replace();
    assert!(desktop.is_replaced());
    assert_eq!(
        desktop.steps_made(),
        said(&[(Action::Disable, "Confirmed"), (Action::Assign, "Confirmed")]),
        "the assignment brings the name along"
    );
    assert_eq!(changes(&server), 2, "each step is sent once");
    let shown = desktop.app.model.attempts.shown;
    assert_eq!(
        shown,
        desktop.app.model.attempts.list.last().map(|attempt| attempt.id),
        "the last step is shown"
    );
    for attempt in &desktop.app.model.attempts.list {
        assert!(matches!(&attempt.change().link, Some(Link::Replaces(_))));
        assert_eq!(attempt.change().ticket, "INC0042317");
    }
    let text = desktop.ticket_text();
    let replacement = format!("Replacement: of {ADAS_TOKEN} by {NOBODYS}");
    assert_eq!(text.matches(&replacement).count(), 2, "both steps are in the ticket: {text}");
    assert!(text.starts_with(&format!("The token is replaced: {ADAS_TOKEN} by {NOBODYS}\n")), "{text}");
    let disabled = text.find("The token is disabled (confirmed by the server)").expect("the first step");
    let assigned = text.find("\n\nThe token is assigned (confirmed by the server)").expect("the second step");
    assert!(disabled < assigned, "{text}");
    desktop.see_it_replaced(ADAS_TOKEN, NOBODYS);
    // asked for once more, nothing is left
    desktop.go_on_from_the_history(1);
    assert!(desktop.due().iter().all(|(_, due)| *due == Due::Already));
    desktop.send(Message::Replace(replace::Message::Confirmed));
    assert_eq!((changes(&server), desktop.app.model.attempts.list.len()), (2, 2));
}

#[test]
fn an_old_token_that_is_disabled_already_is_not_disabled_again() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.ask_to_replace(ADAS_SPARE, NOBODYS);
    assert_eq!(desktop.due(), REST_DUE);
    desktop.replace();
    assert!(desktop.is_replaced());
    assert_eq!((desktop.steps_made(), changes(&server)), (said(&[(Action::Assign, "Confirmed")]), 1));
}

#[test]
fn the_same_number_twice_or_a_token_of_somebody_else_replaces_nothing() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.ask_to_replace(ADAS_TOKEN, MIGUELS);
    let asking = desktop.app.model.dialog::<replace::Asking>().expect("a dialog");
    let problem = asking.steps().expect("both were read").expect_err("a refusal");
    assert_eq!(problem.kind, ProblemKind::AnotherOwner);
    assert!(problem.cause.contains(MIGUELS), "{problem:?}");
    desktop.send(Message::Replace(replace::Message::Confirmed));
    assert!(desktop.app.model.attempts.list.is_empty());
    desktop.replace_cancelled();

    desktop.app.forms.lookup.serial = ADAS_TOKEN.to_owned();
    desktop.send(Message::Lookup(lookup::Message::ReplaceAsked));
    desktop.app.forms.compose.serial = format!(" {ADAS_TOKEN} ");
    desktop.send(Message::Compose(compose::Message::Submitted));
    assert!(
        desktop.app.model.dialog::<compose::Open>().is_some()
            && desktop.app.model.dialog::<replace::Asking>().is_none()
    );
    desktop.send(Message::Compose(compose::Message::Cancelled));

    // nor one that is not there
    desktop.ask_to_replace(ADAS_TOKEN, "99");
    let failed =
        desktop.app.model.dialog::<replace::Asking>().and_then(|asking| asking.both.failed()).cloned();
    let problem = failed.expect("a refusal");
    assert_eq!(
        (problem.kind, problem.summary.english().as_str()),
        (ProblemKind::NotFound, "The token was not replaced")
    );
    assert_eq!(changes(&server), 0);
}

#[test]
fn a_first_step_that_is_refused_stops_it_and_it_is_gone_on_with() {
    for (difficulty, words) in [
        (Difficulty::Forbidden, "Refused 403"),
        (Difficulty::NotFound, "Refused 404"),
        (Difficulty::Conflict, "Refused 409"),
    ] {
        let server = server();
        let mut desktop = Desktop::liberal(&server);
        desktop.ask_to_replace(ADAS_TOKEN, NOBODYS);
        order(&server, difficulty);
        desktop.replace();
        assert_eq!((desktop.steps_made(), changes(&server)), (said(&[(Action::Disable, words)]), 1));
        assert!(!desktop.is_replaced());
        desktop.go_on_from_the_view();
        assert_eq!(desktop.due(), ALL_DUE);
        desktop.replace();
        assert!(desktop.is_replaced());
        desktop.see_it_replaced(ADAS_TOKEN, NOBODYS);
        assert_eq!(changes(&server), 3);
    }
}

#[test]
fn a_first_step_that_was_cut_off_after_it_was_made_goes_on_by_itself_once_it_is_known() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.ask_to_replace(ADAS_TOKEN, NOBODYS);
    order(&server, Difficulty::CutAfter);
    desktop.replace();
    assert_eq!(desktop.steps_made(), said(&[(Action::Disable, "Unknown")]));
    desktop.send(Message::Outcome(outcome::Message::CheckAsked));
    desktop.until("the rest is done", |model| model.attempts.list.len() == 2 && !model.attempts.sending());
    assert!(desktop.is_replaced());
    desktop.see_it_replaced(ADAS_TOKEN, NOBODYS);
    assert_eq!(changes(&server), 2);
}

#[test]
fn a_first_step_that_was_cut_off_before_it_was_made_waits_for_somebody() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.ask_to_replace(ADAS_TOKEN, NOBODYS);
    order(&server, Difficulty::CutBefore);
    desktop.replace();
    desktop.send(Message::Outcome(outcome::Message::CheckAsked));
    desktop.until("the look is answered", |model| model.attempts.list[0].looks.count == 1);
    assert_eq!((desktop.steps_made(), changes(&server)), (said(&[(Action::Disable, "Unknown")]), 1));
    desktop.go_on_from_the_view();
    assert_eq!(desktop.due(), ALL_DUE);
    desktop.replace();
    assert!(desktop.is_replaced());
    desktop.see_it_replaced(ADAS_TOKEN, NOBODYS);
    assert_eq!(changes(&server), 3, "the disable again, because somebody asked for it");
}

#[test]
fn a_second_step_that_was_cut_off_is_found_or_gone_on_with() {
    for (difficulty, found) in
        [(Difficulty::CutAfter, true), (Difficulty::BrokenJson, true), (Difficulty::ServerError, false)]
    {
        let server = server();
        let mut desktop = Desktop::liberal(&server);
        desktop.ask_to_replace(ADAS_SPARE, NOBODYS);
        order(&server, difficulty);
        desktop.replace();
        assert_eq!(desktop.steps_made(), said(&[(Action::Assign, "Unknown")]));
        desktop.send(Message::Outcome(outcome::Message::CheckAsked));
        desktop.until("the look is answered", |model| model.attempts.list[0].looks.count == 1);
        assert_eq!(desktop.is_replaced(), found, "{difficulty:?}");
        if !found {
            desktop.go_on_from_the_view();
            desktop.replace();
            assert!(desktop.is_replaced());
        }
        desktop.see_it_replaced(ADAS_SPARE, NOBODYS);
        assert_eq!(changes(&server), if found { 1 } else { 2 });
    }
}

#[test]
fn a_new_token_that_somebody_else_gets_first_stops_it_with_the_old_one_disabled() {
    let server = server();
    let (mut first, mut second) = (Desktop::liberal(&server), Desktop::liberal(&server));
    first.ask_to_replace(ADAS_TOKEN, NOBODYS);
    second.make(Action::Assign, MIGUEL, NOBODYS);
    first.replace();
    assert_eq!(first.steps_made(), said(&[(Action::Disable, "Confirmed"), (Action::Assign, "Not sent")]));
    let Outcome::Refused(refusal) = first.outcome() else { panic!("{:?}", first.outcome()) };
    assert_eq!((refusal.how, refusal.problem.kind), (NotMade::NotSent, ProblemKind::AnotherOwner));
    assert_eq!(changes(&server), 2, "the other desk's, and the disable");
    first.go_on_from_the_view();
    let asking = first.app.model.dialog::<replace::Asking>().expect("a dialog");
    assert!(asking.steps().expect("read").is_err() && !asking.may_confirm());
    first.replace_cancelled();
    // with another one it is a new replacement, of which the first step is done
    first.ask_to_replace(ADAS_TOKEN, MORE[0]);
    assert_eq!(first.due(), REST_DUE);
    first.replace();
    assert!(first.is_replaced());
    first.see_it_replaced(ADAS_TOKEN, MORE[0]);
}

#[test]
fn what_somebody_else_has_done_of_it_meanwhile_is_gone_on_from() {
    let server = server();
    let (mut first, mut second) = (Desktop::liberal(&server), Desktop::liberal(&server));
    first.ask_to_replace(ADAS_TOKEN, NOBODYS);
    second.make(Action::Disable, ADA, ADAS_TOKEN);
    second.make(Action::Assign, ADA, NOBODYS);
    let sent = changes(&server);
    first.replace();
    let all = [(Action::Disable, "Not sent"), (Action::Assign, "Not sent"), (Action::Rename, "Not sent")];
    assert_eq!((first.steps_made(), changes(&server)), (said(&all), sent));
    assert!(first.is_replaced(), "all of it is so already");
    first.see_it_replaced(ADAS_TOKEN, NOBODYS);
}

/// Another desk gives Ada the new token, but calls it something else.
fn assign_under_another_name(server: &Practice) {
    let mut desktop = Desktop::liberal(server);
    desktop.find(ADA);
    desktop.send(Message::Lookup(lookup::Message::Asked(Action::Assign)));
    desktop.app.forms.compose.serial = NOBODYS.to_owned();
    desktop.app.forms.compose.name = "From the drawer".to_owned();
    desktop.send(Message::Compose(compose::Message::Submitted));
    desktop.until("it is read again", |model| {
        model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
    });
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    desktop.until("the change is answered", |model| !model.attempts.sending());
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)), "{:?}", desktop.outcome());
}

/// The names that the server was asked to give to a token.
fn names_asked_for(server: &Practice) -> Vec<String> {
    let requests = server.requests();
    let renames = requests.iter().filter(|request| request.path.ends_with("/updateName"));
    renames.map(|request| request.body.clone()).collect()
}

#[test]
fn a_new_token_that_is_theirs_under_another_name_is_named_by_a_request_of_its_own() {
    let server = server();
    assign_under_another_name(&server);
    let mut desktop = Desktop::liberal(&server);
    desktop.ask_to_replace(ADAS_TOKEN, NOBODYS);
    assert_eq!(
        desktop.due(),
        [(Step::Disable, Due::Yes), (Step::Assign, Due::Already), (Step::Name, Due::Yes)]
    );
    desktop.replace();
    assert!(desktop.is_replaced());
    assert_eq!(desktop.steps_made(), said(&[(Action::Disable, "Confirmed"), (Action::Rename, "Confirmed")]));
    assert_eq!(
        desktop.steps_shown(),
        [(Step::Disable, "sent"), (Step::Assign, "already"), (Step::Name, "sent")]
    );
    let act = &desktop.app.model.attempts.list.last().expect("a step").entry().change.act;
    assert!(matches!(act, Act::Rename { from: Some(from), .. } if from == "From the drawer"), "{act:?}");
    let names = names_asked_for(&server);
    assert!(names.len() == 1 && names[0].contains(NAME), "{names:?}");
    assert_eq!(changes(&server), 3, "the other desk's, the disable and the name");
    desktop.see_it_replaced(ADAS_TOKEN, NOBODYS);
}

#[test]
fn a_new_token_that_becomes_theirs_between_dialog_and_click_is_still_named() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.ask_to_replace(ADAS_TOKEN, NOBODYS);
    assert_eq!(desktop.due(), ALL_DUE);
    assign_under_another_name(&server);
    desktop.replace();
    assert!(desktop.is_replaced());
    let steps = [(Action::Disable, "Confirmed"), (Action::Assign, "Not sent"), (Action::Rename, "Confirmed")];
    assert_eq!(desktop.steps_made(), said(&steps));
    assert!(desktop.steps_shown().iter().all(|(_, stands)| *stands == "sent"));
    assert_eq!(changes(&server), 3);
    desktop.see_it_replaced(ADAS_TOKEN, NOBODYS);
}

#[test]
fn a_name_that_is_refused_stops_it_at_its_last_step_and_it_is_gone_on_with() {
    let server = server();
    assign_under_another_name(&server);
    let mut desktop = Desktop::liberal(&server);
    desktop.ask_to_replace(ADAS_SPARE, NOBODYS);
    for (count, (difficulty, kind)) in (2..).zip(REFUSALS) {
        assert_eq!(desktop.due(), NAME_DUE);
        order(&server, difficulty);
        desktop.replace();
        assert!(!desktop.is_replaced());
        assert_eq!(
            desktop.steps_shown(),
            [(Step::Disable, "already"), (Step::Assign, "already"), (Step::Name, "sent")]
        );
        assert_eq!(changes(&server), count, "{difficulty:?}");
        desktop.see_refused(Action::Rename, kind);
        desktop.send(Message::Went(Screen::Outcome));
        desktop.go_on_from_the_view();
    }
    assert_eq!(desktop.due(), NAME_DUE);
    desktop.replace();
    assert!(desktop.is_replaced());
    assert_eq!(changes(&server), 5);
    desktop.see_it_replaced(ADAS_SPARE, NOBODYS);
}

#[test]
fn a_name_whose_answer_is_lost_is_found_by_a_look_or_gone_on_with_from_the_history() {
    for (difficulty, made) in [
        (Difficulty::CutAfter, true),
        (Difficulty::BrokenJson, true),
        (Difficulty::CutBefore, false),
        (Difficulty::ServerError, false),
    ] {
        let server = server();
        assign_under_another_name(&server);
        let mut desktop = Desktop::liberal(&server);
        desktop.ask_to_replace(ADAS_SPARE, NOBODYS);
        order(&server, difficulty);
        desktop.replace();
        assert_eq!(desktop.steps_made(), said(&[(Action::Rename, "Unknown")]), "{difficulty:?}");
        desktop.see_unknown(Action::Rename);
        assert!(!desktop.is_replaced());
        desktop.look();
        desktop.see_looked(Action::Rename, made);
        assert_eq!(desktop.is_replaced(), made, "{difficulty:?}");
        assert_eq!(changes(&server), 2, "{difficulty:?}");
        desktop.go_on_from_the_history(1);
        if made {
            assert!(desktop.due().iter().all(|(_, due)| *due == Due::Already));
            desktop.replace_cancelled();
        } else {
            assert_eq!(desktop.due(), NAME_DUE, "{difficulty:?}");
            desktop.replace();
            assert!(desktop.is_replaced());
            assert_eq!(changes(&server), 3, "because somebody asked for it");
        }
        desktop.see_it_replaced(ADAS_SPARE, NOBODYS);
    }
}

#[test]
fn a_name_whose_answer_is_lost_is_gone_on_with_after_a_restart() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    assign_under_another_name(&server);
    let at_the_desk = || {
        let mut desktop = Desktop::at(folder.path(), &[liberal(&server)]);
        desktop.sign_in_with_bearer(&bearer(&server));
        desktop
    };
    let mut desktop = at_the_desk();
    desktop.ask_to_replace(ADAS_SPARE, NOBODYS);
    order(&server, Difficulty::CutBefore);
    desktop.replace();
    assert_eq!(desktop.steps_made(), said(&[(Action::Rename, "Unknown")]));
    drop(desktop);

    let mut desktop = at_the_desk();
    desktop.go_on_from_the_history(1);
    assert_eq!(desktop.due(), NAME_DUE, "it was not made");
    order(&server, Difficulty::CutAfter);
    desktop.replace();
    assert_eq!(desktop.steps_made(), said(&[(Action::Rename, "Unknown")]));
    drop(desktop);

    let mut desktop = at_the_desk();
    let sent = changes(&server);
    desktop.go_on_from_the_history(2);
    assert!(desktop.due().iter().all(|(_, due)| *due == Due::Already), "it was made all the same");
    let asking = desktop.app.model.dialog::<replace::Asking>().expect("a dialog");
    assert!(!asking.may_confirm());
    desktop.replace_cancelled();
    assert_eq!(changes(&server), sent);
    desktop.see_it_replaced(ADAS_SPARE, NOBODYS);
}

/// Ada has as many tokens as somebody can have, the last of them in the place of none.
fn as_many_as_there_can_be(desktop: &mut Desktop) {
    for serial in MORE {
        desktop.make(Action::Assign, ADA, serial);
        assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)), "{:?}", desktop.outcome());
    }
}

#[test]
fn it_is_gone_on_with_from_the_history_after_a_restart_by_whoever_is_signed_in_then() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    let mut first = Desktop::at(folder.path(), &[liberal(&server)]);
    first.sign_in_with_bearer(&bearer(&server));
    as_many_as_there_can_be(&mut first);
    first.ask_to_replace(ADAS_TOKEN, NOBODYS);
    first.replace();
    let made = first.steps_made();
    assert_eq!(made[3..], said(&[(Action::Disable, "Confirmed"), (Action::Assign, "Refused 409")]));
    drop(first);

    // another day: nobody is signed in, then somebody else
    let mut desktop = Desktop::at(folder.path(), &[liberal(&server)]);
    desktop.choose_entry(5);
    desktop.send(Message::History(history::Message::GoOnAsked(5)));
    assert!(desktop.app.model.dialog::<replace::Asking>().is_none());
    desktop.send(Message::Went(Screen::SignIn));
    let key = folder.path().join("admin.key");
    std::fs::write(&key, server.key_file().expose_secret()).expect("a key file");
    desktop.app.forms.sign_in.api_key.path = key.to_string_lossy().into_owned();
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("somebody is signed in", |model| model.session.who.is_some());
    desktop.make(Action::Unassign, ADA, MORE[0]);
    let sent = changes(&server);
    // from the step that was done as well as from the one that was not
    desktop.go_on_from_the_history(4);
    assert_eq!(desktop.due(), REST_DUE);
    desktop.replace_cancelled();
    desktop.go_on_from_the_history(5);
    assert_eq!(desktop.due(), REST_DUE);
    desktop.replace();
    assert!(desktop.is_replaced());
    assert_eq!((desktop.app.model.screen, changes(&server)), (Screen::Outcome, sent + 1));
    let entry = &desktop.app.model.attempts.list.last().expect("a step").entry();
    let who = desktop.app.model.session.who.as_ref().expect("somebody");
    assert_eq!(entry.change.identity, who.identity, "whose credential it was sent with");
    assert_eq!((entry.number, entry.change.ticket.as_str()), (7, "INC0042317"));
    assert!(matches!(&entry.change.act, Act::Assign { serial, .. } if serial.as_str() == NOBODYS));
    desktop.see_it_replaced(ADAS_TOKEN, NOBODYS);
}

#[test]
fn it_goes_on_for_the_caller_before_while_the_next_one_is_found() {
    let server = server();
    server.set_slow(Duration::from_millis(200));
    let mut desktop = Desktop::liberal(&server);
    desktop.ask_to_replace(ADAS_TOKEN, NOBODYS);
    order(&server, Difficulty::Slow);
    desktop.send(Message::Replace(replace::Message::Confirmed));
    desktop.send(Message::NextCallerAsked);
    desktop.find(MIGUEL);
    desktop.until("the flow has come to rest", |model| {
        model.attempts.list.len() == 2 && !model.attempts.sending()
    });
    assert!(desktop.is_replaced());
    assert_eq!(desktop.app.model.screen, Screen::Lookup);
    let email = desktop.app.model.lookup.person().and_then(|person| person.email.clone());
    assert_eq!(email.as_deref(), Some(MIGUEL));
}

#[test]
fn signing_out_in_the_middle_sends_nothing_more_and_loses_nothing() {
    let server = server();
    server.set_slow(Duration::from_millis(200));
    let mut desktop = Desktop::liberal(&server);
    desktop.ask_to_replace(ADAS_TOKEN, NOBODYS);
    order(&server, Difficulty::Slow);
    desktop.send(Message::Replace(replace::Message::Confirmed));
    desktop.until("the step is recorded", |model| model.attempts.list[0].is_recorded());
    while changes(&server) == 0 {
        std::thread::yield_now();
    }
    desktop.send(Message::SignedOut);
    desktop.until("the step is answered", |model| !model.attempts.sending());
    assert_eq!(desktop.steps_made(), said(&[(Action::Disable, "Confirmed")]));
    desktop.sign_in_with_bearer(&bearer(&server));
    assert_eq!(changes(&server), 1);
    desktop.go_on_from_the_history(1);
    assert_eq!(desktop.due(), REST_DUE);
    desktop.replace();
    assert!(desktop.is_replaced());
    assert_eq!(changes(&server), 2);
}
