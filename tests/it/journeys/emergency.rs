//! The emergency access code, from the wish for one to its withdrawal.

use crate::english::English;
use std::fs;

use token_desk::{
    app::{call::Call, compose, orders},
    domain::{
        change::{NotMade, act::Act},
        history::export::Format,
        person::emergency::{CodeGiven, CodeId, EmergencyAccess, Lengths, Unit},
    },
    words,
};

use super::{
    actions::{REFUSALS, changes},
    odd::{ADAS_ID, asks, desk_at},
    *,
};
use crate::wire::raw::{Reply, answer, json};

/// One whose company's settings are locked.
const PARTNER: &str = "ruth.amsel@partner.example";
/// One with the app on a telephone, for whom there is an offline code too.
const WITH_APP: &str = "ingrid.solberg@acme.example";

impl Desktop {
    /// "Emergency access code…" for whoever is on the desk, as asked for in the dialog.
    fn want_code(&mut self, validity: &str, unit: Unit, one_time: bool) {
        self.send(Message::Lookup(lookup::Message::Asked(Action::GiveEmergencyCode)));
        self.tell(validity, unit, one_time);
    }

    fn tell(&mut self, validity: &str, unit: Unit, one_time: bool) {
        let form = &mut self.app.forms.compose;
        form.validity = validity.to_owned();
        form.unit = unit;
        form.one_time = one_time;
        self.send(Message::Compose(compose::Message::Submitted));
        self.confirm_it();
    }

    /// The dialog has read everything again, and is confirmed.
    fn confirm_it(&mut self) {
        self.until("everything is read again", |model| {
            model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
        });
        self.send(Message::Confirm(confirm::Message::Confirmed));
        self.until("the change is answered", |model| !model.attempts.sending());
    }

    fn withdraw(&mut self) {
        self.say(outcome::Message::WithdrawalAsked);
        self.confirm_it();
    }

    /// "Withdraw…" in the person's card.
    fn withdraw_from_the_desk(&mut self) {
        self.find(ADA);
        self.send(Message::Lookup(lookup::Message::Asked(Action::WithdrawEmergencyCode)));
        self.confirm_it();
    }

    fn say(&mut self, message: outcome::Message) {
        self.send(Message::Outcome(message));
    }

    fn given(&self) -> CodeGiven {
        match self.outcome() {
            Outcome::Confirmed(Confirmation { now: Now::EmergencyCode(given), .. }) => *given,
            other => panic!("{other:?}"),
        }
    }

    fn given_id(&self) -> CodeId {
        self.given().id.clone().expect("an ID")
    }

    /// The code, as somebody who asks to see it does.
    fn code(&mut self) -> String {
        self.say(outcome::Message::CodeShown);
        let code = &self.app.model.attempts.list.last().expect("an attempt").code;
        code.shown().expect("a code that is shown").expose_secret().to_owned()
    }

    /// Everything that was written below the desk's folder.
    fn written(&self) -> Vec<u8> {
        let mut folders = vec![self.folder.path().to_owned()];
        let mut all = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    all.extend(fs::read(path).expect("a file"));
                }
            }
        }
        all
    }
}

fn contains(bytes: &[u8], code: &str) -> bool {
    bytes.windows(code.len()).any(|part| part == code.as_bytes())
}

#[test]
fn a_code_is_made_after_the_disable_shown_once_and_written_nowhere() {
    let mut desktop = Desktop::practising();
    desktop.disable(ADA, ADAS_TOKEN);
    desktop.say(outcome::Message::CodeAsked);
    desktop.tell("36", Unit::Hours, true);
    let given = desktop.given().clone();
    assert_eq!((given.one_time, given.version_1), (Some(true), false));
    let Act::GiveEmergencyCode { asked, .. } = &desktop.app.model.attempts.list[1].change().act else {
        panic!()
    };
    assert_eq!(given.overrode(asked), None);
    let attempt = desktop.app.model.attempts.list.last().unwrap();
    assert!(attempt.code.is_here() && attempt.code.shown().is_none());

    let code = desktop.code();
    assert_eq!(code.len(), 8);
    desktop.say(outcome::Message::CodeCopied);
    desktop.say(outcome::Message::TicketCopied);
    desktop.say(outcome::Message::DetailsCopied);
    for format in Format::ALL {
        desktop.say(outcome::Message::ExportAsked);
        let path = desktop.folder.path().join(format!("record.{}", format.extension()));
        desktop.app.forms.export.format = format;
        desktop.app.forms.export.path = path.to_string_lossy().into_owned();
        desktop.send(Message::Export(export::Message::Submitted));
        desktop.until("the export is written", |model| model.dialog::<export::Open>().is_none());
    }
    assert_eq!(desktop.copied.len(), 2);
    assert!(!desktop.copied.iter().any(|text| text.contains(&code)), "{:?}", desktop.copied);
    assert!(contains(&desktop.written(), given.id.as_ref().unwrap().as_str()), "the record is there");
    assert!(!contains(&desktop.written(), &code), "the code is not");

    desktop.say(outcome::Message::NextCaller);
    assert!(!desktop.app.model.attempts.list.iter().any(|attempt| attempt.code.is_here()));
}

#[test]
fn the_companys_settings_override_what_was_asked_for_and_that_is_said() {
    let mut desktop = Desktop::practising();
    desktop.find(PARTNER);
    desktop.want_code("1", Unit::Days, false);
    let Act::GiveEmergencyCode { asked, .. } = &desktop.app.model.attempts.list[0].change().act else {
        panic!()
    };
    assert_eq!(
        desktop.given().overrode(asked).map(|said| said.english()).as_deref(),
        Some("You asked for: 1 day. Your company's settings made it: 4 hours, for one sign-in")
    );
}

#[test]
fn a_server_that_makes_codes_for_whole_days_only_is_asked_for_nothing_that_was_not_confirmed() {
    let (server, mut desktop) = desk_at(|_, request| {
        let person = format!(r#"{{"id":"{ADAS_ID}","emailAddress":"{ADA}","userStatus":"Enabled"}}"#);
        let made = r#"{"emergencyTokencodeId":"id-1","emergencyTokencode":"48261573","expirationDate":"2026-11-25T16:00:00.000Z"}"#;
        let unknown = r#"{"timestamp":1,"status":404,"error":"Not Found","message":"","path":"/"}"#;
        match request.split(' ').nth(1).unwrap_or_default() {
            path if path.ends_with("/users/lookup") => Some(Reply::Send(json(&person))),
            path if path.contains("/v2/users/") && path.ends_with("/emergencyTokencode") => {
                Some(Reply::Send(answer(404, &[], unknown)))
            }
            path if path.ends_with("/emergencyTokencode") => Some(Reply::Send(json(made))),
            _ => None,
        }
    });
    desktop.find(ADA);
    desktop.want_code("4", Unit::Hours, false);
    let Outcome::Refused(Refusal { how, problem }) = desktop.outcome() else {
        panic!("{:?}", desktop.outcome())
    };
    assert_eq!((how, problem.kind), (NotMade::NotSent, ProblemKind::WholeDaysOnly));
    let made = |path: &str| server.seen().iter().filter(|request| asks(request, path)).count();
    assert_eq!(made("/emergencyTokencode"), 1, "version 2 only");
    // the dialog asks anew, and only for what can be made
    assert!(
        desktop.app.model.dialog::<compose::Open>().is_some()
            && desktop.app.model.session.lengths == Lengths::WholeDays
    );
    assert_eq!(desktop.app.forms.compose.validity, "1");
    assert!(desktop.app.forms.compose.code(Lengths::WholeDays).is_ok());
    for text in ["", "36 hours", "0", "8", "1.5"] {
        desktop.app.forms.compose.validity = text.to_owned();
        assert!(desktop.app.forms.compose.code(Lengths::WholeDays).is_err(), "{text}");
    }
    desktop.tell("2", Unit::Hours, true);
    let Act::GiveEmergencyCode { asked, .. } = &desktop.app.model.attempts.list[1].change().act else {
        panic!()
    };
    assert_eq!(words::emergency::asked(asked), "2 days", "what was confirmed");
    assert!(desktop.given().version_1);
    assert_eq!(desktop.code(), "48261573");
    let sent = server.seen();
    let last = sent.iter().rfind(|request| asks(request, "/emergencyTokencode")).unwrap();
    assert!(last.contains("/v1/") && last.contains(r#"{"expirationDays":"2"}"#), "{last}");
    // known from then on
    desktop.send(Message::Outcome(outcome::Message::CodeAsked));
    assert_eq!(desktop.app.forms.compose.validity, "1");
}

#[test]
fn a_code_that_is_refused_is_not_there_and_the_action_says_so_the_next_time() {
    let mut desktop = Desktop::practising();
    desktop.find(ADA);
    desktop.order(Difficulty::Forbidden, Meets::Changes);
    desktop.want_code("", Unit::Hours, false);
    let Outcome::Refused(Refusal { how: NotMade::ByServer, problem }) = desktop.outcome() else { panic!() };
    assert_eq!(
        (problem.kind, problem.summary.english().as_str()),
        (ProblemKind::Forbidden, "No emergency access code was made")
    );
    assert!(!desktop.app.model.attempts.list[0].code.is_here());
    let call = Call::of(&desktop.app.forms.lookup, &desktop.app.model, Timestamp::now());
    assert!(call.note(Action::GiveEmergencyCode).unwrap().contains("refused this at"));
}

#[test]
fn a_code_whose_answer_is_lost_is_looked_up_seen_by_nobody_and_withdrawn() {
    let mut desktop = Desktop::practising();
    desktop.find(ADA);
    desktop.order(Difficulty::CutAfter, Meets::Changes);
    desktop.want_code("1", Unit::Days, false);
    assert!(desktop.outcome().is_unknown());
    desktop.say(outcome::Message::CheckAsked);
    desktop.until("it is known", |model| !model.attempts.list[0].entry().outcome.is_unknown());
    let Outcome::Confirmed(confirmation) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
    assert!(matches!(confirmation.source, Source::ReadLater(_)));
    assert!(!desktop.app.model.attempts.list[0].code.is_here());

    // another one takes its place, and is told from the first
    let lost = desktop.given_id();
    desktop.say(outcome::Message::CodeAsked);
    desktop.tell("1", Unit::Hours, false);
    assert_ne!(desktop.given_id(), lost);
    let Act::GiveEmergencyCode { before, .. } = &desktop.app.model.attempts.list[1].change().act else {
        panic!()
    };
    assert_eq!(before.as_ref(), Some(&lost));
    desktop.withdraw();
    let Outcome::Confirmed(confirmation) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
    assert_eq!(confirmation.now, Now::NoEmergencyCode);
}

#[test]
fn the_offline_code_outlasts_its_withdrawal_and_that_is_known() {
    let mut desktop = Desktop::practising();
    desktop.find(WITH_APP);
    desktop.want_code("2", Unit::Hours, false);
    let (id, offline) = (desktop.given_id(), desktop.given().offline_ends.clone());
    assert!(offline.is_some());
    desktop.withdraw();
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)));
    let model = &desktop.app.model;
    assert_eq!(orders::offline_ends(&id, &model.attempts, &model.lookup), offline);
}

#[test]
fn a_code_that_is_gone_already_is_not_withdrawn_again() {
    let server = server();
    let mut first = Desktop::signed_in_to(&server);
    let mut second = Desktop::signed_in_to(&server);
    first.find(ADA);
    first.want_code("1", Unit::Hours, false);
    second.find(ADA);
    second.send(Message::Lookup(lookup::Message::Asked(Action::WithdrawEmergencyCode)));
    second.confirm_it();
    assert!(matches!(second.outcome(), Outcome::Confirmed(_)));

    first.say(outcome::Message::WithdrawalAsked);
    first.until("the person is read again", |model| {
        model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
    });
    let problem = first.app.model.dialog::<confirm::Asking>().unwrap().reread.failed().expect("a refusal");
    assert_eq!(problem.kind, ProblemKind::AlreadySo);
    assert_eq!(problem.summary.english(), "There is no emergency access code");
    let deletes = server.requests().iter().filter(|request| request.method == "DELETE").count();
    assert_eq!(deletes, 1);
}

#[test]
fn a_code_that_goes_while_it_is_withdrawn_is_refused_by_the_server() {
    let mut desktop = Desktop::practising();
    desktop.find(ADA);
    desktop.want_code("1", Unit::Hours, false);
    desktop.order(Difficulty::NotFound, Meets::Changes);
    desktop.withdraw();
    let Outcome::Refused(Refusal { problem, .. }) = desktop.outcome() else {
        panic!("{:?}", desktop.outcome())
    };
    assert_eq!(problem.kind, ProblemKind::NotFound);
    assert_eq!(problem.summary.english(), "The emergency access code was not withdrawn");
}

#[test]
fn a_code_that_is_refused_or_not_answered_is_not_made_and_another_try_makes_it() {
    let server = server();
    let mut desktop = Desktop::signed_in_to(&server);
    desktop.find(ADA);
    let refused = REFUSALS.map(|(difficulty, kind)| (difficulty, Some(kind)));
    let lost = [Difficulty::CutBefore, Difficulty::ServerError].map(|difficulty| (difficulty, None));
    for ((difficulty, kind), count) in refused.into_iter().chain(lost).zip(1..) {
        order(&server, difficulty);
        desktop.want_code("1", Unit::Hours, true);
        if let Some(kind) = kind {
            desktop.see_refused(Action::GiveEmergencyCode, kind);
        } else {
            desktop.see_unknown(Action::GiveEmergencyCode);
            let advice = desktop.outcome().problem().map(|problem| problem.advice.clone());
            assert!(advice.as_ref().is_some_and(|advice| advice.contains("emergency access")), "{advice:?}");
            desktop.look();
            desktop.see_looked(Action::GiveEmergencyCode, false);
        }
        assert!(!desktop.app.model.attempts.list.iter().any(|attempt| attempt.code.is_here()));
        assert_eq!(changes(&server), count, "neither twice nor by version 1: {difficulty:?}");
        desktop.say(outcome::Message::BackToPerson);
        desktop.until("the person is read", |model| model.lookup.found.running().is_none());
        let person = desktop.app.model.lookup.person().expect("a person");
        assert!(!person.emergency.as_ref().is_some_and(EmergencyAccess::is_active), "{difficulty:?}");
    }
    desktop.want_code("1", Unit::Hours, true);
    assert_eq!(desktop.given().one_time, Some(true));
    assert_eq!(desktop.code().len(), 8);
}

#[test]
fn a_server_that_asks_to_wait_before_it_makes_a_code_is_waited_for() {
    let server = server();
    let mut desktop = Desktop::signed_in_to(&server);
    desktop.find(ADA);
    order(&server, Difficulty::TooManyWithRetryAfter);
    desktop.want_code("", Unit::Hours, false);
    assert!(!desktop.given().version_1);
    assert_eq!((desktop.code().len(), changes(&server)), (8, 2));
}

#[test]
fn a_withdrawal_that_is_refused_or_not_answered_leaves_the_code_and_is_asked_for_again() {
    let server = server();
    let mut desktop = Desktop::signed_in_to(&server);
    desktop.find(ADA);
    desktop.want_code("1", Unit::Days, false);
    let id = desktop.given_id();
    let refused = REFUSALS.map(|(difficulty, kind)| (difficulty, Some(kind)));
    let lost = [Difficulty::CutBefore, Difficulty::ServerError].map(|difficulty| (difficulty, None));
    for (difficulty, kind) in refused.into_iter().chain(lost) {
        let sent = changes(&server);
        order(&server, difficulty);
        desktop.withdraw_from_the_desk();
        if let Some(kind) = kind {
            desktop.see_refused(Action::WithdrawEmergencyCode, kind);
        } else {
            desktop.see_unknown(Action::WithdrawEmergencyCode);
            desktop.look();
            let looked = &desktop.app.model.attempts.list.last().expect("an attempt").looks.last;
            let observed = looked
                .as_ref()
                .and_then(|look| look.observed.as_ref().ok())
                .map(|observed| words::outcome::observed(observed));
            assert!(
                observed.as_ref().is_some_and(|observed| observed.contains("emergency access on")),
                "{observed:?}"
            );
            desktop.see_looked(Action::WithdrawEmergencyCode, false);
        }
        assert_eq!(changes(&server), sent + 1, "never sent twice: {difficulty:?}");
        desktop.find(ADA);
        let person = desktop.app.model.lookup.person().expect("a person");
        let active = person.emergency.as_ref().filter(|access| access.is_active());
        assert_eq!(active.and_then(|access| access.id.as_ref()), Some(&id), "{difficulty:?}: the same code");
    }
    desktop.withdraw_from_the_desk();
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(found) if found.source == Source::Answer));
}

#[test]
fn a_withdrawal_whose_answer_is_lost_is_found_by_a_look_unless_another_code_is_there_by_then() {
    for difficulty in [Difficulty::CutAfter, Difficulty::BrokenJson] {
        let server = server();
        let (mut first, mut second) = (Desktop::signed_in_to(&server), Desktop::signed_in_to(&server));
        first.find(ADA);
        first.want_code("1", Unit::Days, false);
        order(&server, difficulty);
        first.withdraw();
        first.see_unknown(Action::WithdrawEmergencyCode);
        first.look();
        let Outcome::Confirmed(found) = first.outcome() else { panic!("{:?}", first.outcome()) };
        assert_eq!(found.now, Now::NoEmergencyCode);
        first.see_looked(Action::WithdrawEmergencyCode, true);

        // that emergency access is off would be wrong
        first.send(Message::NextCallerAsked);
        first.find(ADA);
        first.want_code("1", Unit::Days, false);
        order(&server, difficulty);
        // before the program looks by itself
        second.find(ADA);
        second.send(Message::Lookup(lookup::Message::Asked(Action::GiveEmergencyCode)));
        first.withdraw();
        second.tell("1", Unit::Hours, false);
        first.look();
        first.see_looked(Action::WithdrawEmergencyCode, false);
    }
}
