//! Undo: a disable is taken back from the confirmation view and from the history, and is not when somebody
//! else has changed the token since.

use crate::english::English;
use tempfile::TempDir;
use token_desk::{
    app::{history, orders},
    domain::{
        change::{
            NotMade,
            act::{Act, Link},
            action::Action,
        },
        problem::Problem,
        profile::{SignInMethod, check_name},
    },
};

use super::{
    actions::{MIGUEL, bearer, changes, liberal},
    *,
};

impl Desktop {
    /// "Undo: enable again…" on the confirmation view.
    fn ask_undo(&mut self) {
        self.send(Message::Outcome(outcome::Message::UndoAsked));
        self.reread();
    }

    fn reread(&mut self) {
        self.until("the token is read again", |model| {
            model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
        });
    }

    fn confirm_undo(&mut self) {
        self.send(Message::Confirm(confirm::Message::Confirmed));
        self.until("the change is answered", |model| !model.attempts.sending());
    }

    /// An entry is chosen in the history.
    pub(super) fn choose_entry(&mut self, number: u64) {
        self.until("the history is open", |model| model.history.opening.done().is_some());
        self.send(Message::Went(Screen::History));
        self.send(Message::History(history::Message::Chosen(number)));
        self.until("the entry is read", |model| {
            model.history.chosen_entry().is_some_and(|entry| entry.number == number)
                && model.history.reading.running().is_none()
        });
    }

    fn undo_from_history(&mut self, number: u64) {
        self.choose_entry(number);
        self.send(Message::History(history::Message::UndoAsked(number)));
    }

    fn why_no_undo(&self) -> Option<String> {
        let model = &self.app.model;
        let entry = model.history.chosen_entry().expect("a chosen entry");
        let caller = model.lookup.caller_of(&entry.change.person.id);
        orders::why_not_undo(entry, &caller, model.session.who.as_ref()).map(|hint| hint.0.english())
    }
}

/// Ada's token was disabled by the first desk, then the others did something, then the first asks to undo
/// it.
fn undone_after(what: impl FnOnce(&mut Desktop)) -> Problem {
    let server = server();
    let (mut first, mut second) = (Desktop::liberal(&server), Desktop::liberal(&server));
    first.make(Action::Disable, ADA, ADAS_TOKEN);
    what(&mut second);
    let sent = changes(&server);
    first.ask_undo();
    let problem = first.dialog_refuses();
    assert_eq!(changes(&server), sent);
    problem
}

#[test]
fn a_disable_is_taken_back_and_both_are_linked() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.make(Action::Disable, ADA, ADAS_TOKEN);
    desktop.ask_undo();
    desktop.confirm_undo();
    let Outcome::Confirmed(confirmation) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
    assert_eq!(confirmation.now, Now::Status(TokenStatus::Enabled));
    assert_eq!(changes(&server), 2);
    let [first, second] = &desktop.app.model.attempts.list[..] else { panic!() };
    assert_eq!(second.change().act, Act::Enable(first.change().serial().unwrap().clone()));
    let Some(Link::Undoes(undone)) = second.change().link.clone() else { panic!("{second:?}") };
    assert_eq!((undone.number, undone.made), (first.number, first.entry().at));
    assert_eq!(second.change().ticket, "INC0042317");
    let text = desktop.ticket_text();
    assert!(text.contains("The token is enabled") && text.contains("Undoes: number 1"), "{text}");
    desktop.send(Message::Outcome(outcome::Message::BackToPerson));
    desktop.until("the tokens are read", |model| model.lookup.tokens.done().is_some());
    let tokens = desktop.app.model.lookup.tokens();
    assert!(
        tokens
            .iter()
            .any(|token| token.serial.as_str() == ADAS_TOKEN && token.status == TokenStatus::Enabled)
    );
}

#[test]
fn what_was_disabled_anew_by_somebody_else_stays_disabled() {
    let problem = undone_after(|second| {
        second.make(Action::Enable, ADA, ADAS_TOKEN);
        second.make(Action::Disable, ADA, ADAS_TOKEN);
    });
    assert_eq!(problem.kind, ProblemKind::ChangedSince);
    assert!(problem.cause.contains("Somebody has changed the token since then"), "{problem:?}");
}

#[test]
fn what_somebody_else_has_enabled_meanwhile_is_said_to_be_so() {
    let problem = undone_after(|second| second.make(Action::Enable, ADA, ADAS_TOKEN));
    assert_eq!(problem.kind, ProblemKind::AlreadySo);
}

#[test]
fn a_token_that_is_somebody_elses_or_nobodys_now_is_not_enabled() {
    let problem = undone_after(|second| {
        second.make(Action::Unassign, ADA, ADAS_TOKEN);
        second.make(Action::Assign, MIGUEL, ADAS_TOKEN);
    });
    assert_eq!(problem.kind, ProblemKind::AnotherOwner);
    assert!(problem.cause.contains("belongs to another person"), "{problem:?}");
    let problem = undone_after(|second| second.make(Action::Unassign, ADA, ADAS_TOKEN));
    assert_eq!(problem.kind, ProblemKind::AnotherOwner);
    assert!(problem.cause.contains("assigned to nobody"), "{problem:?}");
}

#[test]
fn a_token_that_was_assigned_anew_to_the_same_person_is_not_enabled_behind_somebodys_back() {
    let problem = undone_after(|second| {
        second.make(Action::Unassign, ADA, ADAS_TOKEN);
        second.make(Action::Assign, ADA, ADAS_TOKEN);
    });
    assert_eq!(problem.kind, ProblemKind::ChangedSince);
    assert!(problem.cause.contains("was assigned again"), "{problem:?}");
}

#[test]
fn what_changes_between_the_dialog_and_the_click_stops_the_undo() {
    let server = server();
    let (mut first, mut second) = (Desktop::liberal(&server), Desktop::liberal(&server));
    first.make(Action::Disable, ADA, ADAS_TOKEN);
    first.ask_undo();
    second.make(Action::Enable, ADA, ADAS_TOKEN);
    second.make(Action::Disable, ADA, ADAS_TOKEN);
    let sent = changes(&server);
    first.confirm_undo();
    let Outcome::Refused(refusal) = first.outcome() else { panic!("{:?}", first.outcome()) };
    assert_eq!((refusal.how, refusal.problem.kind), (NotMade::NotSent, ProblemKind::ChangedSince));
    assert_eq!(refusal.problem.summary.english(), "The token was not enabled");
    assert_eq!(changes(&server), sent);
}

#[test]
fn an_undo_can_be_refused_and_unknown_like_any_change() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.make(Action::Disable, ADA, ADAS_TOKEN);
    let first = desktop.app.model.attempts.shown;
    for difficulty in [Difficulty::Conflict, Difficulty::CutAfter] {
        desktop.app.model.attempts.shown = first;
        desktop.ask_undo();
        server.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Changes }));
        desktop.confirm_undo();
        let refused =
            matches!(desktop.outcome(), Outcome::Refused(p) if p.problem.kind == ProblemKind::Conflict);
        assert!(refused == (difficulty == Difficulty::Conflict), "{:?}", desktop.outcome());
    }
    assert!(desktop.outcome().is_unknown());
    desktop.send(Message::Outcome(outcome::Message::CheckAsked));
    desktop.until("it is settled", |model| !model.attempts.list[2].is_open());
    let Outcome::Confirmed(found) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
    assert_eq!(found.now, Now::Status(TokenStatus::Enabled));
    assert!(matches!(found.source, Source::ReadLater(_)));
    assert_eq!(changes(&server), 3);
}

#[test]
fn from_the_history_it_is_undone_after_a_restart_and_in_its_own_profile_only() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    let other = Profile { name: check_name("Another tenant").expect("a name"), ..liberal(&server) };
    let profiles = [other, liberal(&server)];
    let begin = |name: &str| {
        let mut desktop = Desktop::at(folder.path(), &profiles);
        desktop.send(Message::SignIn(sign_in::Message::ProfileChosen(name.to_owned())));
        desktop
    };
    let mut desktop = begin("Test tenant");
    desktop.sign_in_with_bearer(&bearer(&server));
    desktop.make(Action::Disable, ADA, ADAS_TOKEN);
    drop(desktop);

    let mut desktop = begin("Another tenant");
    desktop.undo_from_history(1);
    assert!(desktop.why_no_undo().expect("a reason").contains("Sign in to Test tenant"));
    assert!(desktop.app.model.dialog::<confirm::Asking>().is_none(), "nobody is signed in");
    desktop.send(Message::Went(Screen::SignIn));
    desktop.sign_in_with_bearer(&bearer(&server));
    desktop.undo_from_history(1);
    assert!(desktop.why_no_undo().expect("a reason").contains("Sign in to Test tenant"));
    assert!(desktop.app.model.dialog::<confirm::Asking>().is_none(), "it is another profile");
    desktop.send(Message::SignedOut);

    desktop.send(Message::SignIn(sign_in::Message::ProfileChosen("Test tenant".to_owned())));
    desktop.send(Message::SignIn(sign_in::Message::MethodChosen(SignInMethod::Bearer)));
    desktop.sign_in_with_bearer(&bearer(&server));
    // somebody else is at the desk meanwhile
    desktop.find(MIGUEL);
    desktop.undo_from_history(1);
    assert_eq!(desktop.why_no_undo(), None);
    desktop.reread();
    desktop.confirm_undo();
    assert!(
        matches!(desktop.outcome(), Outcome::Confirmed(found) if found.now == Now::Status(TokenStatus::Enabled))
    );
    let entry = &desktop.app.model.attempts.list[0].entry();
    assert!(matches!(&entry.change.link, Some(Link::Undoes(undone)) if undone.number == 1));
    assert_eq!((entry.number, changes(&server)), (2, 2));
    // back to whom it was done for, not to whoever was at the desk
    desktop.send(Message::Outcome(outcome::Message::BackToPerson));
    desktop.until("they are found", |model| model.lookup.person().is_some());
    let email = desktop.app.model.lookup.person().and_then(|person| person.email.clone());
    assert_eq!(email.as_deref(), Some(ADA));
    // what was undone is enabled now: to undo it once more is to be told so
    desktop.undo_from_history(1);
    desktop.reread();
    assert_eq!(desktop.dialog_refuses().kind, ProblemKind::AlreadySo);
}
