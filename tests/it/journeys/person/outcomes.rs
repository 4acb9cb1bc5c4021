//! Every action for a person, against the practice tenant: done, refused, unknown; and what is said of each
//! afterwards.

use crate::english::English;
use std::thread;

use tempfile::TempDir;
use token_desk::{
    app::history,
    domain::{
        change::{PersonRef, act::Act},
        person::{
            Person, UnlockMethod,
            emergency::{CodeAsked, CodeId, EmergencyAccess, Unit, Validity},
        },
    },
    words,
};

use super::{
    super::{
        actions::{REFUSALS, changes},
        lasting::{intent_to, leave_behind},
    },
    *,
};

const OWEN: &str = "owen.pritchard@acme.example";
const TOMAS: &str = "tomas.novak@acme.example";
/// The code that Aisha has from the beginning.
const AISHAS_CODE: &str = "ca7256af-6802-469e-b8c9-e5f02f423168";

/// Each action with the person for whom it is done here; none needs another one to be done, or not done,
/// before.
const ACTIONS: [(Action, &str); 5] = [
    (Action::DisableUser, ADA),
    (Action::EnableUser, CLARA),
    (Action::Unlock, BRUNO),
    (Action::GiveEmergencyCode, OWEN),
    (Action::WithdrawEmergencyCode, AISHA),
];

/// Whether the server's record is as the action wants it.
fn is_done(action: Action, person: &Person) -> bool {
    let code = person.emergency.as_ref().is_some_and(EmergencyAccess::is_active);
    match action {
        Action::DisableUser => person.status == UserStatus::Disabled,
        Action::EnableUser => person.status == UserStatus::Enabled,
        Action::Unlock => person.locked.is_empty(),
        Action::GiveEmergencyCode => code,
        Action::WithdrawEmergencyCode => !code,
        other => panic!("{other:?}"),
    }
}

/// Whether a confirmation says that it is as the action wants it.
fn says_done(action: Action, now: &Now) -> bool {
    match action {
        Action::DisableUser => *now == Now::User(UserStatus::Disabled),
        Action::EnableUser => *now == Now::User(UserStatus::Enabled),
        Action::Unlock => *now == Now::Unlocked(Vec::new()),
        Action::GiveEmergencyCode => matches!(now, Now::EmergencyCode(given) if given.id.is_some()),
        Action::WithdrawEmergencyCode => *now == Now::NoEmergencyCode,
        other => panic!("{other:?}"),
    }
}

impl Desktop {
    /// Asks for it for somebody who is found first, and waits until the confirmation has read them again.
    fn ask_for(&mut self, action: Action, email: &str) {
        if self.app.model.attempts.shown.is_some() {
            self.send(Message::Outcome(outcome::Message::NextCaller));
            // a code that nobody has seen is asked about
            self.send(Message::Outcome(outcome::Message::UnseenCodeLeft));
        }
        self.find(email);
        self.app.forms.lookup.ticket = "INC0042317".to_owned();
        self.send(Message::Lookup(lookup::Message::Asked(action)));
        if action == Action::GiveEmergencyCode {
            self.send(Message::Compose(compose::Message::Submitted));
        }
        self.until("the person is read again", |model| {
            model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
        });
    }

    /// Asks for it for somebody, and confirms it.
    fn make_for(&mut self, action: Action, email: &str) {
        self.ask_for(action, email);
        self.confirm_for_person();
    }

    /// The person as the server has them.
    fn read(&mut self, email: &str) -> &Person {
        self.find(email);
        self.app.model.lookup.person().expect("a person")
    }
}

#[test]
fn each_action_is_sent_once_confirmed_and_told() {
    let server = server();
    let (mut desktop, mut watcher) = (Desktop::liberal(&server), Desktop::liberal(&server));
    for ((action, email), count) in ACTIONS.into_iter().zip(1..) {
        assert!(!is_done(action, watcher.read(email)), "{action:?}");
        desktop.make_for(action, email);
        let Outcome::Confirmed(confirmation) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
        assert!(says_done(action, &confirmation.now), "{action:?}: {:?}", confirmation.now);
        assert_eq!(confirmation.source, Source::Answer);
        assert!(is_done(action, watcher.read(email)), "{action:?}");
        assert_eq!(changes(&server), count, "{action:?} is sent once");
        let text = desktop.ticket_text();
        let first = text.lines().next().expect("a line");
        assert_eq!(first, format!("{} (confirmed by the server)", words::action::done(action)));
        assert!(text.contains(email) && text.contains("INC0042317"), "{text}");
        let (words, steps) = desktop.on_record();
        assert_eq!(
            (words.as_str(), steps),
            ("Confirmed", ["Recorded", "Confirmed"].map(str::to_owned).to_vec())
        );
    }
}

#[test]
fn each_refusal_is_an_outcome_of_its_own_and_changes_nothing() {
    let server = server();
    let (mut desktop, mut watcher) = (Desktop::liberal(&server), Desktop::liberal(&server));
    let mut count = 0;
    for (action, email) in ACTIONS {
        for (difficulty, kind) in REFUSALS {
            order(&server, difficulty);
            desktop.make_for(action, email);
            count += 1;
            let problem = desktop.see_refused(action, kind);
            let names_it = problem.to_text().contains(action.scope());
            assert_eq!(names_it, kind == ProblemKind::Forbidden, "{action:?}: {}", problem.to_text());
            let remembered = desktop.app.model.session.refused.iter().any(|refused| refused.action == action);
            assert!(remembered, "{action:?}: the 403 is kept in mind");
        }
        assert!(!is_done(action, watcher.read(email)), "{action:?}");
        assert_eq!(changes(&server), count, "{action:?} is never sent twice");
    }
}

#[test]
fn a_user_who_is_to_be_deleted_cannot_be_switched_off_and_the_server_says_so() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.make_for(Action::DisableUser, TOMAS);
    let problem = desktop.see_refused(Action::DisableUser, ProblemKind::Conflict);
    assert!(problem.details.contains("User is marked for deletion"), "{problem:?}");
    assert_eq!(desktop.read(TOMAS).status, UserStatus::Other("Pending deletion".to_owned()));
}

/// Makes each change meet each difficulty, and looks once. `made`: whether the server has made it.
fn lost(difficulties: &[Difficulty], made: bool) {
    for difficulty in difficulties {
        let server = server();
        let (mut desktop, mut watcher) = (Desktop::liberal(&server), Desktop::liberal(&server));
        for ((action, email), count) in ACTIONS.into_iter().zip(1..) {
            order(&server, *difficulty);
            desktop.make_for(action, email);
            desktop.see_unknown(action);
            desktop.look();
            assert_eq!(is_done(action, watcher.read(email)), made, "{action:?}, {difficulty:?}");
            if let Outcome::Confirmed(found) = desktop.outcome() {
                assert!(says_done(action, &found.now), "{action:?}: {:?}", found.now);
            }
            assert!(!desktop.app.model.attempts.list.iter().any(|attempt| attempt.code.is_here()));
            desktop.see_looked(action, made);
            assert_eq!(changes(&server), count, "{action:?} is never sent twice");
        }
    }
}

#[test]
fn what_was_made_and_whose_answer_is_lost_is_found_by_a_look() {
    lost(&[Difficulty::CutAfter, Difficulty::BrokenJson], true);
}

#[test]
fn what_was_not_made_and_was_not_answered_as_such_stays_unknown_at_first() {
    lost(&[Difficulty::CutBefore, Difficulty::ServerError, Difficulty::GatewayPage], false);
}

#[test]
fn a_slow_answer_after_stop_waiting_is_taken_in_as_what_it_is() {
    let server = server();
    server.set_slow(Duration::from_millis(150));
    let mut desktop = Desktop::liberal(&server);
    for (action, email) in ACTIONS {
        desktop.ask_for(action, email);
        order(&server, Difficulty::Slow);
        desktop.send(Message::Confirm(confirm::Message::Confirmed));
        desktop.until_it_left();
        desktop.send(Message::Outcome(outcome::Message::WaitingStopped));
        assert!(desktop.outcome().is_unknown(), "{action:?}");
        desktop.until("the late answer is there", |model| !model.attempts.sending());
        let Outcome::Confirmed(found) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
        assert!(says_done(action, &found.now) && found.source == Source::Answer, "{found:?}");
        let (words, steps) = desktop.on_record();
        assert_eq!(words, "Confirmed");
        assert!(steps.contains(&"Waiting stopped".to_owned()), "{steps:?}");
    }
    assert_eq!(changes(&server), ACTIONS.len());
}

/// Confirms it, and waits until the server has asked to wait.
fn until_asked_to_wait(desktop: &mut Desktop, action: Action, email: &str) {
    desktop.ask_for(action, email);
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    let wait = |model: &Model| model.attempts.list.last().and_then(|attempt| model.work.wait(attempt.id));
    desktop.until("the wait is announced", |model| wait(model).is_some());
    let wait = wait(&desktop.app.model).expect("a wait");
    let left = wait.until.duration_since(Timestamp::now());
    assert!(wait.attempt == 2 && left.as_secs() <= 3, "{action:?}: {wait:?}");
}

#[test]
fn each_change_waits_as_long_as_the_server_asks_for_and_is_then_made() {
    let server = server();
    let difficulty = Difficulty::TooManyWithRetryAfter;
    server.order(Some(Ordered { difficulty, answers: Some(5), meets: Meets::Changes }));
    thread::scope(|scope| {
        for (action, email) in ACTIONS {
            let server = &server;
            scope.spawn(move || {
                let mut desktop = Desktop::liberal(server);
                until_asked_to_wait(&mut desktop, action, email);
                let began = Instant::now();
                desktop.until("the change is answered", |model| !model.attempts.sending());
                assert!(began.elapsed() > Duration::from_secs(1), "{action:?}: it was waited");
                let Outcome::Confirmed(found) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
                assert!(says_done(action, &found.now), "{action:?}: {:?}", found.now);
                assert!(is_done(action, desktop.read(email)), "{action:?}");
            });
        }
    });
    assert_eq!(changes(&server), 2 * ACTIONS.len(), "each once refused, and once made");
}

#[test]
fn a_wait_that_is_stopped_ends_it_with_nothing_changed() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    for ((action, email), count) in ACTIONS.into_iter().zip(1..) {
        order(&server, Difficulty::TooManyWithRetryAfter);
        until_asked_to_wait(&mut desktop, action, email);
        desktop.send(Message::Outcome(outcome::Message::Stopped));
        desktop.until("the change is answered", |model| !model.attempts.sending());
        desktop.see_refused(action, ProblemKind::TooManyRequests);
        desktop.send(Message::Outcome(outcome::Message::NextCaller));
        assert!(!is_done(action, desktop.read(email)), "{action:?}");
        assert_eq!(changes(&server), count, "{action:?}");
    }
}

#[test]
fn a_look_after_a_restart_settles_what_the_record_can_say_and_leaves_the_rest_unknown() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    let code = |id: &str| CodeId::from_server(id).expect("an ID");
    let give = |before| Act::GiveEmergencyCode { asked: CodeAsked::default(), before };
    let validity = Validity::new(1, Unit::Hours).ok();
    let give_an_hour = Act::GiveEmergencyCode { asked: CodeAsked { validity, one_time: None }, before: None };
    let unlock = || Act::Unlock(vec![UnlockMethod::Token]);
    let cases = [
        (Act::DisableUser, ADA, "Not done"),
        (Act::DisableUser, CLARA, "Confirmed"),
        (Act::DisableUser, TOMAS, "Unknown"),
        (Act::EnableUser, CLARA, "Not done"),
        (Act::EnableUser, ADA, "Confirmed"),
        (Act::EnableUser, TOMAS, "Unknown"),
        // the person may have locked it again meanwhile
        (unlock(), BRUNO, "Unknown"),
        (unlock(), ADA, "Confirmed"),
        (give_an_hour, OWEN, "Not done"),
        // one that is valid as long as the company's settings say may have ended
        (give(None), OWEN, "Unknown"),
        // her record says nothing of emergency access
        (give(None), ADA, "Unknown"),
        (give(Some(code(AISHAS_CODE))), AISHA, "Not done"),
        (give(None), AISHA, "Confirmed"),
        (Act::WithdrawEmergencyCode(code(AISHAS_CODE)), AISHA, "Not done"),
        (Act::WithdrawEmergencyCode(code("another-code")), AISHA, "Unknown"),
        (Act::WithdrawEmergencyCode(code("another-code")), OWEN, "Confirmed"),
        (Act::WithdrawEmergencyCode(code("another-code")), ADA, "Unknown"),
    ];
    let mut reader = Desktop::liberal(&server);
    for action in [Action::GiveEmergencyCode, Action::WithdrawEmergencyCode] {
        reader.make_for(action, OWEN);
    }
    let intents: Vec<_> = cases
        .iter()
        .map(|(act, email, _)| intent_to(&server, 12, act.clone(), PersonRef::from(reader.read(email))))
        .collect();
    leave_behind(folder.path(), &intents);
    let mut desktop = Desktop::at(folder.path(), &[profile_of(&server)]);
    desktop.sign_in_to(&server);
    desktop.until("the history is open", |model| model.history.open.len() == cases.len());
    desktop.send(Message::History(history::Message::CheckAllAsked));
    desktop.until("all were looked up", |model| {
        model.notice.as_ref().is_some_and(|notice| notice.said.english().starts_with("Checked: "))
    });
    let notice = desktop.app.model.notice.as_ref().map(|notice| notice.said.english());
    assert_eq!(notice.as_deref(), Some("Checked: 5 confirmed, 5 not done, 7 still unknown"));
    for ((act, email, words), number) in cases.iter().zip(1..) {
        desktop.choose_entry(number);
        let entry = desktop.app.model.history.chosen_entry().expect("an entry");
        assert_eq!(words::outcome::word(&entry.outcome), *words, "{act:?} for {email}");
        if let Outcome::Refused(refusal) = &entry.outcome {
            assert_eq!(refusal.problem.summary, act.action().not_done());
        }
    }
    assert_eq!(changes(&server), 2, "looking changes nothing");
}
