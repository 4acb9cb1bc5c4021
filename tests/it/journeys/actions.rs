//! Every action on a token, against the practice tenant: done, refused, unknown, already so, somebody
//! else's; and what is said of each afterwards.

use crate::english::English;
use std::thread;

use token_desk::{
    app::{call::Call, compose, history, lookup, orders},
    domain::{
        change::{NotMade, act::Act, action::Action},
        person::UserId,
        problem::Problem,
        profile::policy::Actions,
        token::hardware_token::HardwareToken,
    },
    practice::DESK_SCOPES,
    words,
};

use super::*;
use crate::fixtures;

pub(super) const ADAS_ID: &str = fixtures::USER_ID;
pub(super) const MIGUEL: &str = "miguel.ortiz@acme.example";
pub(super) const MIGUELS: &str = "000123149920";
pub(super) const TAROS: &str = "000123150071";
pub(super) const NOBODYS: &str = "000123153008";
pub(super) const NAME: &str = "Ada's new one";

/// Each action with the person and the token that it is done to here; none needs another one to be done, or
/// not done, before.
const ACTIONS: [(Action, &str, &str); 7] = [
    (Action::Disable, ADA, ADAS_TOKEN),
    (Action::Enable, ADA, ADAS_SPARE),
    (Action::ClearPin, ADA, ADAS_TOKEN),
    (Action::Rename, ADA, ADAS_TOKEN),
    (Action::Assign, ADA, NOBODYS),
    (Action::Unassign, ADA, ADAS_SPARE),
    (Action::Delete, ADA, ADAS_TOKEN),
];

/// What every page lists as refused, and what that is called here.
pub(super) const REFUSALS: [(Difficulty, ProblemKind); 3] = [
    (Difficulty::Forbidden, ProblemKind::Forbidden),
    (Difficulty::NotFound, ProblemKind::NotFound),
    (Difficulty::Conflict, ProblemKind::Conflict),
];

/// A profile that allows everything.
pub(super) fn liberal(server: &Practice) -> Profile {
    let mut profile = profile_of(server);
    profile.policy.allow = Actions::all();
    profile
}

/// A token that may do everything, deleting included.
pub(super) fn bearer(server: &Practice) -> String {
    let scopes: Vec<_> = DESK_SCOPES.iter().copied().chain(["rsa.authenticator.sidtoken.delete"]).collect();
    server.bearer(Duration::from_mins(30), &scopes).expose_secret().to_owned()
}

/// How many requests to change something came.
pub(super) fn changes(server: &Practice) -> usize {
    let is = |method: &str| matches!(method, "PATCH" | "PUT" | "DELETE");
    server.requests().iter().filter(|request| is(&request.method)).count()
}

impl Desktop {
    /// A desk that may do everything.
    pub(super) fn liberal(server: &Practice) -> Self {
        let mut desktop = Self::with(&[liberal(server)]);
        desktop.sign_in_with_bearer(&bearer(server));
        desktop
    }

    /// Asks for an action, tells what its dialog wants, and waits until the confirmation has read what it
    /// needs.
    pub(super) fn ask(&mut self, action: Action, person: &str, serial: &str) {
        if self.app.model.attempts.shown.is_some() {
            self.send(Message::Outcome(outcome::Message::NextCaller));
        }
        self.find(person);
        self.app.forms.lookup.ticket = "INC0042317".to_owned();
        if action != Action::Assign {
            self.app.forms.lookup.serial = serial.to_owned();
        }
        self.send(Message::Lookup(lookup::Message::Asked(action)));
        if matches!(action, Action::Assign | Action::Rename) {
            self.app.forms.compose.serial = serial.to_owned();
            self.app.forms.compose.name = NAME.to_owned();
            self.send(Message::Compose(compose::Message::Submitted));
        }
        self.until("it is read again", |model| {
            model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
        });
        if action == Action::Delete {
            self.app.forms.confirm.serial = serial.to_owned();
        }
    }

    /// Asks for an action, and confirms it.
    pub(super) fn make(&mut self, action: Action, person: &str, serial: &str) {
        self.ask(action, person, serial);
        self.send(Message::Confirm(confirm::Message::Confirmed));
        self.until("the change is answered", |model| !model.attempts.sending());
    }

    /// Why the dialog can confirm nothing; it is closed.
    pub(super) fn dialog_refuses(&mut self) -> Problem {
        let asking = self.app.model.dialog::<confirm::Asking>().expect("a dialog");
        let problem = asking.reread.failed().cloned();
        let before = self.app.model.attempts.list.len();
        self.send(Message::Confirm(confirm::Message::Confirmed));
        assert_eq!(self.app.model.attempts.list.len(), before, "nothing can be confirmed");
        self.send(Message::Confirm(confirm::Message::Cancelled));
        problem.expect("a refusal")
    }

    /// What the server has of a token; none where it has none.
    pub(super) fn record(&mut self, serial: &str) -> Option<HardwareToken> {
        self.find(serial);
        match &self.app.model.lookup.found {
            token_desk::app::Job::Done(lookup::Subject::Unassigned(token)) => Some(token.clone()),
            token_desk::app::Job::Failed(problem) if problem.kind == ProblemKind::NotFound => None,
            _ => Some(self.app.model.lookup.by_serial.clone().expect("the token's record")),
        }
    }

    pub(super) fn refused(&self) -> Refusal {
        match self.outcome() {
            Outcome::Refused(refusal) => refusal,
            other => panic!("{other:?}"),
        }
    }

    /// The server has refused the change, and nothing came of it: so say the view, the text for the ticket
    /// and the history.
    pub(super) fn see_refused(&mut self, action: Action, kind: ProblemKind) -> Problem {
        let Refusal { how, problem } = self.refused();
        assert_eq!((how, problem.kind), (NotMade::ByServer, kind), "{action:?}");
        assert_eq!(problem.summary, action.not_done());
        let text = self.ticket_text();
        assert!(
            begins_a_part(&text, &format!("{} (nothing was changed)", words::action::not_done(action))),
            "{text}"
        );
        let words = words::outcome::word(&self.outcome());
        assert_eq!(self.on_record(), (words.clone(), vec!["Recorded".to_owned(), words]), "{action:?}");
        problem
    }

    /// Nobody knows what came of the change: so says the text for the ticket.
    pub(super) fn see_unknown(&mut self, action: Action) {
        assert!(matches!(self.outcome(), Outcome::Unknown(_)), "{action:?}: {:?}", self.outcome());
        let text = self.ticket_text();
        assert!(begins_a_part(&text, "Outcome unknown. ") && text.contains(" may or may not "), "{text}");
    }

    /// What one look after a lost answer has found. `made`: whether the server had made the change.
    pub(super) fn see_looked(&mut self, action: Action, made: bool) {
        let after = match self.outcome() {
            Outcome::Confirmed(found) if made => {
                assert!(matches!(found.source, Source::ReadLater(_)), "{action:?}");
                assert!(self.ticket_text().contains("the first answer was lost or unclear"), "{action:?}");
                ("Confirmed", "Looked: Confirmed")
            }
            // whatever is there may still be changed by a request that is on its way
            Outcome::Unknown(_) if !made => ("Unknown", "Looked"),
            other => panic!("{action:?}: {other:?}"),
        };
        let (words, steps) = self.on_record();
        // while nothing is settled the program looks on by itself
        assert_eq!(
            (words.as_str(), &steps[..3]),
            (after.0, &["Recorded", "Unknown", after.1].map(str::to_owned)[..])
        );
        assert!(!made || steps.len() == 3, "{action:?}: {steps:?}");
    }

    /// The text for the ticket.
    pub(super) fn ticket_text(&mut self) -> String {
        self.send(Message::Outcome(outcome::Message::TicketCopied));
        self.copied.pop().expect("a text")
    }
}

/// Whether the text, or its part about one change of the call, begins so.
fn begins_a_part(text: &str, words: &str) -> bool {
    text.split("\n\n").any(|part| part.starts_with(words))
}

fn ada() -> UserId {
    UserId::from_server(ADAS_ID).expect("a user ID")
}

/// Whether the server's record is as the action wants it.
fn is_done(action: Action, token: Option<&HardwareToken>) -> bool {
    match (action, token) {
        (Action::Delete, token) => token.is_none(),
        (_, None) => panic!("{action:?}: the record is gone"),
        (Action::Disable, Some(token)) => token.status == TokenStatus::Disabled,
        (Action::Enable, Some(token)) => token.status == TokenStatus::Enabled,
        (Action::ClearPin, Some(token)) => token.pin_set == Some(false),
        (Action::Rename, Some(token)) => token.name.as_deref() == Some(NAME),
        (Action::Assign, Some(token)) => token.owner == Some(ada()),
        (Action::Unassign, Some(token)) => token.owner.is_none(),
        (other, _) => panic!("{other:?}"),
    }
}

fn due(action: Action) -> Now {
    match action {
        Action::Disable => Now::Status(TokenStatus::Disabled),
        Action::Enable => Now::Status(TokenStatus::Enabled),
        Action::ClearPin => Now::NoPin,
        Action::Rename => Now::Named(NAME.to_owned()),
        Action::Assign => {
            Now::Assigned { state: Some("Activation Pending".to_owned()), name: Some(NAME.to_owned()) }
        }
        Action::Unassign => Now::Unassigned,
        Action::Delete => Now::Deleted,
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_action_is_sent_once_confirmed_and_told_everywhere() {
    let server = server();
    let (mut desktop, mut watcher) = (Desktop::liberal(&server), Desktop::liberal(&server));
    for ((action, person, serial), count) in ACTIONS.into_iter().zip(1..) {
        assert!(!is_done(action, watcher.record(serial).as_ref()), "{action:?}");
        desktop.make(action, person, serial);
        let Outcome::Confirmed(confirmation) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
        assert_eq!((&confirmation.now, confirmation.source), (&due(action), Source::Answer));
        let says_who = matches!(action, Action::Disable | Action::Enable);
        assert_eq!(confirmation.changed_by.is_some(), says_who, "{action:?}");
        assert!(is_done(action, watcher.record(serial).as_ref()), "{action:?}");
        assert_eq!(changes(&server), count, "{action:?} is sent once");

        let text = desktop.ticket_text();
        let first = text.lines().next().expect("a line");
        assert_eq!(first, format!("{} (confirmed by the server)", words::action::done(action)));
        for words in [serial, fixtures::NAME, "INC0042317"] {
            assert!(text.contains(words), "{action:?}: {words} in {text}");
        }
        assert_eq!(text.contains(NAME), matches!(action, Action::Assign | Action::Rename), "{text}");
        assert_eq!(text.contains("Changed by"), says_who, "{text}");
    }

    desktop.send(Message::Went(Screen::History));
    desktop.until("all are listed", |model| model.history.list.numbers.len() == ACTIONS.len());
    let path = desktop.folder.path().join("all.csv");
    desktop.send(Message::History(history::Message::ExportAsked));
    desktop.app.forms.export.path = path.to_string_lossy().into_owned();
    desktop.send(Message::Export(export::Message::Edited));
    desktop.send(Message::Export(export::Message::Submitted));
    desktop.until("the export is written", |model| model.dialog::<export::Open>().is_none());
    let written = std::fs::read_to_string(&path).expect("an export");
    for ((action, _, serial), number) in ACTIONS.into_iter().zip(1..) {
        let line = written.lines().find(|line| line.starts_with(&format!("\"{number}\","))).expect("a line");
        let words = format!(",\"{}\",", words::action::name(action));
        assert!(line.contains(&words) && line.contains(serial) && line.contains("confirmed"), "{line}");
        let named = matches!(action, Action::Assign | Action::Rename);
        assert_eq!(line.contains(NAME), named, "{line}");
        desktop.send(Message::History(history::Message::ActionChosen(Some(action))));
        desktop.until("the list is narrowed down", |model| {
            model.history.list.numbers.to_vec() == [number] && model.history.list.query.running().is_none()
        });
    }
}

#[test]
fn each_refusal_of_each_page_is_an_outcome_of_its_own_and_changes_nothing() {
    let server = server();
    let (mut desktop, mut watcher) = (Desktop::liberal(&server), Desktop::liberal(&server));
    let mut count = 0;
    for (action, person, serial) in ACTIONS {
        for (difficulty, kind) in REFUSALS {
            order(&server, difficulty);
            desktop.make(action, person, serial);
            count += 1;
            let problem = desktop.see_refused(action, kind);
            let super_only = problem.to_text().contains("Super Administrator");
            assert!(super_only || (action, kind) != (Action::Delete, ProblemKind::Forbidden), "{problem:?}");
            let remembered = desktop.app.model.session.refused.iter().any(|refused| refused.action == action);
            assert!(remembered, "{action:?}: the 403 is kept in mind");
        }
        assert!(!is_done(action, watcher.record(serial).as_ref()), "{action:?}");
        assert_eq!(changes(&server), count, "{action:?}");
    }
    desktop.make(Action::ClearPin, ADA, ADAS_TOKEN);
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)));
    let refused = |action| desktop.app.model.session.refused.iter().any(|refused| refused.action == action);
    assert!(!refused(Action::ClearPin) && refused(Action::Rename), "a success takes its own back");
}

/// Makes each change meet the difficulty, and looks once. `made`: whether the server has made it.
fn lost(difficulty: Difficulty, made: bool) {
    let server = server();
    let (mut desktop, mut watcher) = (Desktop::liberal(&server), Desktop::liberal(&server));
    for ((action, person, serial), count) in ACTIONS.into_iter().zip(1..) {
        order(&server, difficulty);
        desktop.make(action, person, serial);
        desktop.see_unknown(action);
        desktop.look();
        assert_eq!(is_done(action, watcher.record(serial).as_ref()), made, "{action:?}");
        if let Outcome::Confirmed(found) = desktop.outcome() {
            assert_eq!(found.now, due(action));
        }
        desktop.see_looked(action, made);
        assert_eq!(changes(&server), count, "{action:?} is never sent twice");
    }
}

#[test]
fn each_change_cut_off_after_it_was_made_is_found_by_a_look() {
    lost(Difficulty::CutAfter, true);
}

#[test]
fn each_change_answered_with_broken_json_is_found_by_a_look() {
    lost(Difficulty::BrokenJson, true);
}

#[test]
fn each_change_cut_off_before_it_was_made_stays_unknown_at_first() {
    lost(Difficulty::CutBefore, false);
}

#[test]
fn each_change_that_fails_in_the_server_stays_unknown_at_first() {
    lost(Difficulty::ServerError, false);
}

#[test]
fn a_gateways_page_says_nothing_of_any_change() {
    lost(Difficulty::GatewayPage, false);
}

#[test]
fn a_slow_answer_after_stop_waiting_is_taken_in_as_what_it_is() {
    let server = server();
    server.set_slow(Duration::from_millis(150));
    let mut desktop = Desktop::liberal(&server);
    for (action, person, serial) in ACTIONS {
        desktop.ask(action, person, serial);
        server.order(Some(Ordered { difficulty: Difficulty::Slow, answers: Some(1), meets: Meets::Changes }));
        desktop.send(Message::Confirm(confirm::Message::Confirmed));
        desktop.until_it_left();
        desktop.send(Message::Outcome(outcome::Message::WaitingStopped));
        assert!(desktop.outcome().is_unknown(), "{action:?}");
        desktop.until("the late answer is there", |model| !model.attempts.sending());
        let Outcome::Confirmed(found) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
        assert_eq!((&found.now, found.source), (&due(action), Source::Answer));
    }
    assert_eq!(changes(&server), ACTIONS.len());
}

#[test]
fn each_change_waits_when_the_server_asks_for_it_and_is_then_made() {
    let server = server();
    let difficulty = Difficulty::TooManyWithRetryAfter;
    server.order(Some(Ordered { difficulty, answers: Some(7), meets: Meets::Changes }));
    // side by side, so on tokens of their own
    let actions = [
        (Action::Disable, ADA, ADAS_TOKEN),
        (Action::Enable, ADA, ADAS_SPARE),
        (Action::ClearPin, MIGUEL, MIGUELS),
        (Action::Rename, MIGUEL, MIGUELS),
        (Action::Assign, ADA, NOBODYS),
        (Action::Unassign, TAROS, TAROS),
    ];
    thread::scope(|scope| {
        for (action, person, serial) in actions {
            let server = &server;
            scope.spawn(move || {
                let mut desktop = Desktop::liberal(server);
                desktop.make(action, person, serial);
                assert!(matches!(desktop.outcome(), Outcome::Confirmed(found) if found.now == due(action)));
            });
        }
        scope.spawn(|| {
            let mut desktop = Desktop::liberal(&server);
            let other = desktop_with_a_token(&mut desktop);
            desktop.make(Action::Delete, &other, &other);
            assert!(matches!(desktop.outcome(), Outcome::Confirmed(found) if found.now == Now::Deleted));
        });
    });
    assert_eq!(changes(&server), 14, "each once refused, and once made");
}

/// The serial number of a token of somebody whom no other test here knows.
fn desktop_with_a_token(desktop: &mut Desktop) -> String {
    desktop.find("acme.example");
    let Some(lookup::Subject::People(list)) = desktop.app.model.lookup.found.done() else { panic!() };
    let known = [ADA, MIGUEL, "taro.yamada@acme.example"];
    let others: Vec<String> = list.people.iter().filter_map(|person| person.email.clone()).collect();
    for email in others.iter().filter(|email| !known.contains(&email.as_str())) {
        desktop.find(email);
        if let Some(token) = desktop.app.model.lookup.tokens().first() {
            return token.serial.to_string();
        }
    }
    panic!("nobody else has a token");
}

#[test]
fn a_token_of_somebody_else_is_left_alone_whatever_is_asked() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    for (action, ..) in ACTIONS {
        desktop.ask(action, ADA, MIGUELS);
        let problem = desktop.dialog_refuses();
        assert_eq!(problem.kind, ProblemKind::AnotherOwner, "{action:?}");
        assert!(problem.cause.contains("Ada") && problem.cause.contains("Nothing was sent"), "{problem:?}");
        assert_eq!(problem.summary, action.not_done());
    }
    for (action, ..) in
        ACTIONS.iter().filter(|(action, ..)| !matches!(action, Action::Assign | Action::Unassign))
    {
        desktop.ask(*action, ADA, NOBODYS);
        let problem = desktop.dialog_refuses();
        assert_eq!(problem.kind, ProblemKind::AnotherOwner, "{action:?}");
        assert!(problem.cause.contains("assigned to nobody"), "{problem:?}");
    }
    assert_eq!(changes(&server), 0);
}

#[test]
fn what_is_so_already_is_said_and_nothing_is_sent() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.make(Action::ClearPin, ADA, ADAS_TOKEN);
    desktop.make(Action::Rename, ADA, ADAS_TOKEN);
    let sent = changes(&server);
    for (action, serial, words) in [
        (Action::Disable, ADAS_SPARE, "disabled already"),
        (Action::Enable, ADAS_TOKEN, "enabled already"),
        (Action::ClearPin, ADAS_TOKEN, "has no PIN"),
        (Action::Rename, ADAS_TOKEN, "has this name already"),
        (Action::Assign, ADAS_TOKEN, "assigned to them already"),
        (Action::Unassign, NOBODYS, "unassigned already"),
    ] {
        desktop.ask(action, ADA, serial);
        let problem = desktop.dialog_refuses();
        assert_eq!(problem.kind, ProblemKind::AlreadySo, "{action:?}");
        assert!(problem.summary.contains(words) && problem.cause.contains("Nothing was sent"), "{problem:?}");
    }
    desktop.ask(Action::Delete, ADA, "99");
    assert_eq!(desktop.dialog_refuses().kind, ProblemKind::NotFound);
    assert_eq!(changes(&server), sent);
}

#[test]
fn what_somebody_else_does_between_dialog_and_click_stops_the_change() {
    let server = server();
    let (mut first, mut second) = (Desktop::liberal(&server), Desktop::liberal(&server));
    let mut between =
        |(action, whose, serial): (Action, &str, &str), (other, person): (Action, &str), kind| {
            first.ask(action, whose, serial);
            second.make(other, person, serial);
            assert!(matches!(second.outcome(), Outcome::Confirmed(_)), "{other:?}: {:?}", second.outcome());
            let sent = changes(&server);
            first.send(Message::Confirm(confirm::Message::Confirmed));
            first.until("the change is answered", |model| !model.attempts.sending());
            let refusal = first.refused();
            assert_eq!((refusal.how, refusal.problem.kind), (NotMade::NotSent, kind), "{action:?}");
            assert_eq!(changes(&server), sent);
        };
    between((Action::Assign, ADA, NOBODYS), (Action::Assign, MIGUEL), ProblemKind::AnotherOwner);
    between((Action::Rename, ADA, ADAS_TOKEN), (Action::Rename, ADA), ProblemKind::AlreadySo);
    between((Action::ClearPin, ADA, ADAS_TOKEN), (Action::ClearPin, ADA), ProblemKind::AlreadySo);
    between((Action::Enable, ADA, ADAS_SPARE), (Action::Enable, ADA), ProblemKind::AlreadySo);
    between((Action::Disable, ADA, ADAS_SPARE), (Action::Unassign, ADA), ProblemKind::AnotherOwner);
    between((Action::Unassign, TAROS, TAROS), (Action::Unassign, TAROS), ProblemKind::AlreadySo);
    between((Action::Delete, ADA, ADAS_TOKEN), (Action::Delete, ADA), ProblemKind::NotFound);
}

#[test]
fn the_desks_api_key_deletes_nothing_and_is_told_who_can() {
    let server = server();
    let mut desktop = Desktop::with(&[liberal(&server)]);
    let key = desktop.folder.path().join("admin.key");
    std::fs::write(&key, server.key_file().expose_secret()).expect("a key file");
    desktop.app.forms.sign_in.api_key.path = key.to_string_lossy().into_owned();
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("somebody is signed in", |model| model.session.who.is_some());
    desktop.ask(Action::Delete, ADA, ADAS_TOKEN);
    for typed in ["", "123145251", ADAS_SPARE] {
        desktop.app.forms.confirm.serial = typed.to_owned();
        desktop.send(Message::Confirm(confirm::Message::Confirmed));
        assert_eq!((desktop.app.model.attempts.list.len(), changes(&server)), (0, 0), "{typed}");
    }
    desktop.app.forms.confirm.serial = ADAS_TOKEN.to_owned();
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    desktop.until("the change is answered", |model| !model.attempts.sending());
    let refusal = desktop.refused();
    assert_eq!((refusal.how, refusal.problem.kind), (NotMade::ByServer, ProblemKind::Forbidden));
    assert!(refusal.problem.to_text().contains("Super Administrator"), "{}", refusal.problem.to_text());
    assert_eq!(changes(&server), 1);
    // and from then on it is said beforehand
    desktop.send(Message::Outcome(outcome::Message::BackToPerson));
    desktop.app.forms.lookup.serial = ADAS_TOKEN.to_owned();
    let call = Call::of(&desktop.app.forms.lookup, &desktop.app.model, Timestamp::now());
    assert!(call.note(Action::Delete).expect("a note").contains("Only a Super Administrator"));
    assert_eq!(orders::why_not(Action::Delete, call), None, "somebody may have given the role meanwhile");
}

#[test]
fn what_the_profile_or_the_credential_does_not_allow_is_not_even_asked() {
    let server = server();
    // a profile's usual: no deleting
    let mut desktop = Desktop::with(&[profile_of(&server)]);
    desktop.sign_in_with_bearer(&bearer(&server));
    desktop.find(ADA);
    desktop.app.forms.lookup.serial = ADAS_TOKEN.to_owned();
    desktop.send(Message::Lookup(lookup::Message::Asked(Action::Delete)));
    assert!(!desktop.app.model.dialogs.is_open());

    let reads = ["rsa.user.read", "rsa.authenticator.sidtoken.read", "rsa.authenticator.mobile.read"];
    let mut desktop = Desktop::with(&[liberal(&server)]);
    desktop.sign_in_with_bearer(server.bearer(Duration::from_mins(30), &reads).expose_secret());
    desktop.find(ADA);
    for (action, _, serial) in ACTIONS {
        desktop.app.forms.lookup.serial = serial.to_owned();
        desktop.send(Message::Lookup(lookup::Message::Asked(action)));
        assert!(!desktop.app.model.dialogs.is_open(), "{action:?}");
        let call = Call::of(&desktop.app.forms.lookup, &desktop.app.model, Timestamp::now());
        let why = orders::why_not(action, call).expect("a reason").0;
        assert!(why.contains(action.scope()), "{action:?}: {why}");
    }
    assert_eq!(changes(&server), 0);
}

#[test]
fn a_token_found_by_its_number_can_be_worked_on_with_its_owner_known_by_id_only() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.make(Action::ClearPin, MIGUELS, MIGUELS);
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)));
    let change = &desktop.app.model.attempts.list[0].change();
    assert!(matches!(change.act, Act::ClearPin(_)) && change.person.name.is_none());
}
