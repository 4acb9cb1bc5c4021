//! Many tokens at once: the list of the drawings, what would happen to it, its run and its report.

use std::{path::PathBuf, sync::Arc};

use jiff::{SignedDuration, Timestamp};
use token_desk::{
    app::{BatchEffect, Effect, Message, Reply, Screen, batch},
    domain::{
        batch::{
            line::Lines,
            part::{BatchId, Ended},
            plan::{Plan, Step},
            progress::{Begun, Done, News, Over, Unfinished, Waits},
            rehearsal::{Forecast, Foreseen, Rehearsal},
            report::Kind,
            sort::Sort,
        },
        change::{
            Outcome, PersonRef,
            action::Action,
            confirmation::{Confirmation, Now, Source},
            order::Before,
        },
        history::{entry::EntryId, record::Awaited},
        problem::{Problem, ProblemKind},
        time::server_time::ServerTime,
        token::hardware_token::TokenStatus,
    },
    lists, phrase,
};

use super::{
    Canned,
    people::{conflict, no_answer, serial, user_id},
};
use crate::fixtures;

const LIST: &str = "box-lost-in-post.csv";
const TICKET: &str = "INC0042400";
const FIRST: u64 = 40;

/// How many of the 200 lines will be changed.
const DUE: usize = 184;

const PEOPLE: [&str; 7] = [
    "Ada Lovelace",
    "山田 太郎",
    "Zoë Åström-Łukasz",
    "Miguel Ortiz",
    "Катерина Петренко",
    "Ruth Amsel",
    "Jan de Vries",
];

fn number(place: usize) -> String {
    format!("{:012}", 123_150_001 + place)
}

fn person(place: usize) -> PersonRef {
    PersonRef {
        id: user_id(&format!("5f0e4b6e-0b7c-4c0e-9a55-{place:012x}")),
        name: Some(PEOPLE[place % PEOPLE.len()].to_owned()),
        family_name: None,
        email: Some(format!("box.{place:06}@acme.example")),
    }
}

/// A list of 200 lines, with a title above its headings.
fn text(lines: usize) -> String {
    let line = |place: usize| format!("{};box.{place:06}@acme.example;{TICKET}\r\n", number(place));
    "Serial No.;Login;Incident\r\n".to_owned() + &(0..lines).map(line).collect::<String>()
}

fn foreseen(place: usize) -> Foreseen {
    let problem =
        |kind, cause| Problem::new(kind, phrase!("not-looked-up-token"), cause, phrase!("nothing-sent"));
    let serial_text = number(place);
    let what = match place {
        1 | 6 => Forecast::LastToken,
        0..DUE => Forecast::Changes,
        DUE..193 => Forecast::AlreadySo(problem(
            ProblemKind::AlreadySo,
            phrase!("already-disabled").and(phrase!("nothing-sent")),
        )),
        193..196 => Forecast::AnotherOwner(problem(
            ProblemKind::AnotherOwner,
            phrase!("owner-another", serial = serial_text.as_str(), person = PEOPLE[3]),
        )),
        196..198 => Forecast::NotFound(problem(ProblemKind::NotFound, phrase!("batch-foreseen-no-token"))),
        _ => Forecast::Unread(problem(ProblemKind::ServerError, phrase!("refusal-forbidden"))),
    };
    let step = what.changes().then(|| Step {
        line: u32::try_from(place).expect("few lines") + 2,
        serial: serial(&serial_text),
        person: person(place),
        before: Before { state: Some(TokenStatus::Enabled), changed: None },
        ticket: TICKET.to_owned(),
        reason: String::new(),
        undoes: None,
    });
    Foreseen {
        line: u32::try_from(place).expect("few lines") + 2,
        written: serial_text,
        step,
        zeros: false,
        what,
    }
}

fn rehearsal() -> Rehearsal {
    Rehearsal::of(&Lines::default(), (0..200).map(foreseen).collect())
}

fn confirmed(step: &Step, at: Timestamp) -> Outcome {
    Outcome::Confirmed(Confirmation {
        now: Now::Status(TokenStatus::Disabled),
        changed_by: Some("helpdesk-key@acme.example".to_owned()),
        changed_at: ServerTime::read(&at.to_string()),
        user_id: step.person.id.clone(),
        serial: Some(step.serial.clone()),
        source: Source::Answer,
    })
}

/// What came of a step: one was refused, one is unknown.
fn done(plan: &Plan, place: usize, at: Timestamp) -> Done {
    let outcome = match place {
        94 => Outcome::refused(conflict()),
        96 => Outcome::Unknown(no_answer(Action::Disable)),
        _ => confirmed(&plan.steps[place], at),
    };
    Done { place, entry: Some(EntryId { number: FIRST + place as u64, at }), outcome }
}

impl Canned {
    /// The place for lists, with nothing chosen yet.
    pub fn batch() -> Self {
        let mut canned = Self::desk();
        canned.send(Message::Went(Screen::Batch));
        canned
    }

    /// A batch was left at an earlier time.
    pub fn batch_left() -> Self {
        let mut canned = Self::desk();
        let began = canned.now - SignedDuration::from_hours(20);
        let left = Unfinished {
            batch: BatchId::begun(began),
            first: EntryId { number: FIRST, at: began },
            operator: "r.amsel".to_owned(),
            profile: canned.app.model.session.who.as_ref().expect("somebody").profile.name.clone(),
            action: Action::Disable,
            list: LIST.to_owned(),
            changes: DUE as u64,
            awaited: Awaited::Nobody,
        };
        let asked = canned.effects.iter().find_map(|effect| match effect {
            Effect::Batch(BatchEffect::FindUnfinished { ticket }) => Some(*ticket),
            _ => None,
        });
        let asked = asked.expect("unfinished batches are looked for");
        canned.send(Message::Reply(asked, Reply::UnfinishedBatches(Ok(vec![left]))));
        canned.send(Message::Went(Screen::Batch));
        canned
    }

    /// The same, at the desk.
    pub fn batch_left_at_the_desk() -> Self {
        let mut canned = Self::batch_left();
        canned.send(Message::Went(Screen::Lookup));
        canned
    }

    /// The chosen file is no list.
    pub fn batch_no_list() -> Self {
        let mut canned = Self::batch();
        canned.app.forms.batch.path = "/home/m.ortiz/report.pdf".to_owned();
        canned.send(Message::Batch(batch::Message::FileAsked));
        let problem = lists::read("report.pdf", b"%PDF-1.7").expect_err("no list").problem();
        canned.answer(Reply::ListRead(Err(problem)));
        canned
    }

    fn dropped(mut self, text: &str) -> Self {
        self.app.forms.batch.path = format!("/home/m.ortiz/{LIST}");
        self.send(Message::Dropped(PathBuf::from(format!("/home/m.ortiz/{LIST}"))));
        let table = lists::read(LIST, text.as_bytes()).expect("a list");
        self.answer(Reply::ListRead(Ok(Box::new(table))));
        self
    }

    /// What was understood of the list.
    pub fn batch_understood() -> Self {
        Self::batch().dropped(&text(200))
    }

    /// A list with errors in it.
    pub fn batch_with_errors() -> Self {
        let wrong =
            "1.23E+11;box.000001@acme.example;\r\n000123150001;somebody@else.example;\r\n;;\r\nx;y;z\r\n";
        let mut canned = Self::batch().dropped(&(text(20) + wrong));
        canned.app.forms.batch.reason = "Lost in the post".to_owned();
        canned
    }

    /// The list is being rehearsed.
    pub fn batch_rehearsing() -> Self {
        let mut canned = Self::batch_understood();
        canned.send(Message::Batch(batch::Message::RehearseAsked));
        let ticket = canned.ticket();
        let progress = token_desk::domain::history::record::Progress { done: 72, of: 200 };
        canned.send(Message::Progressed(ticket, progress));
        canned
    }

    /// What would happen to each line.
    pub fn batch_rehearsed() -> Self {
        let mut canned = Self::batch_understood();
        canned.send(Message::Batch(batch::Message::RehearseAsked));
        canned.rehearsal_comes();
        canned
    }

    pub fn rehearsal_comes(&mut self) {
        let batch::Stage::Rehearsing(rehearsing) = &self.app.model.batch.stage else {
            panic!("no rehearsal")
        };
        let ticket = rehearsing.job.running().expect("a rehearsal").ticket;
        self.send(Message::Reply(ticket, Reply::Rehearsed(Ok(Box::new(rehearsal())))));
    }

    /// The number is typed, and one line is looked at more closely.
    pub fn batch_ready() -> Self {
        let mut canned = Self::batch_rehearsed();
        canned.send(Message::Batch(batch::Message::RowChosen(Some(1))));
        canned.app.forms.batch.number = DUE.to_string();
        canned
    }

    /// Only what will not be sent, and why.
    pub fn batch_not_sent() -> Self {
        let mut canned = Self::batch_rehearsed();
        canned.send(Message::Batch(batch::Message::SortChosen(Some(Sort::AnotherOwner))));
        canned
    }

    /// Some of the numbers have lost their zeros.
    pub fn batch_with_zeros() -> Self {
        let mut canned = Self::batch_understood();
        canned.send(Message::Batch(batch::Message::RehearseAsked));
        let zeros = |place: usize| Foreseen { zeros: place < 12, ..foreseen(place) };
        let rehearsal = Rehearsal::of(&Lines::default(), (0..40).map(zeros).collect());
        canned.answer(Reply::Rehearsed(Ok(Box::new(rehearsal))));
        canned
    }

    /// The rehearsal failed for all of them.
    pub fn batch_not_rehearsed() -> Self {
        let mut canned = Self::batch_understood();
        canned.send(Message::Batch(batch::Message::RehearseAsked));
        let problem = Problem::new(
            ProblemKind::Unreachable,
            phrase!("not-looked-up-token"),
            phrase!("answer-timed-out", limit = std::time::Duration::from_secs(20)),
            phrase!("answer-timed-out-advice"),
        );
        canned.answer(Reply::Rehearsed(Err(problem)));
        canned
    }

    fn begun(self) -> (Self, Arc<Plan>) {
        let mut canned = self;
        canned.app.forms.batch.number = DUE.to_string();
        canned.send(Message::Batch(batch::Message::StartAsked));
        let running = canned.app.model.batch.running().expect("a batch on its way");
        let plan = Arc::clone(&running.plan);
        (canned, plan)
    }

    fn news(&mut self, news: News) {
        let ticket = self.app.model.batch.running().expect("a batch on its way").ticket;
        self.send(Message::BatchNews(ticket, news));
    }

    /// Half of it is done.
    pub fn batch_running() -> Self {
        let (mut canned, plan) = Self::batch_rehearsed().begun();
        canned.news(News::Began(EntryId { number: FIRST, at: canned.now }));
        for place in 4..98 {
            let at = canned.now;
            canned.news(News::Done(vec![done(&plan, place, at)]));
        }
        canned.news(News::Pace { per_second: Some(10.0), held: None });
        canned
    }

    /// The same, from the desk.
    pub fn batch_from_the_desk() -> Self {
        let mut canned = Self::batch_running();
        canned.send(Message::Went(Screen::Lookup));
        canned
    }

    /// It waits, as somebody said so.
    pub fn batch_paused() -> Self {
        let mut canned = Self::batch_running();
        canned.send(Message::Batch(batch::Message::PauseAsked));
        canned.news(News::Waits(Waits::Asked));
        canned
    }

    /// It waits by itself.
    pub fn batch_waits() -> Self {
        let mut canned = Self::batch_running();
        canned.news(News::Waits(Waits::Refusals(20)));
        canned
    }

    /// It waits until the server can be reached again, which the desk says as well.
    pub fn batch_waits_at_the_desk() -> Self {
        let mut canned = Self::batch_running();
        let problem = Problem::new(
            ProblemKind::TimedOut,
            Action::Disable.not_done(),
            phrase!("answer-timed-out", limit = std::time::Duration::from_secs(20)),
            phrase!("answer-timed-out-advice"),
        );
        canned.news(News::Waits(Waits::Problem(Box::new(problem))));
        canned.send(Message::Went(Screen::Lookup));
        canned
    }

    /// Nobody is signed in meanwhile.
    pub fn batch_signed_out() -> Self {
        let mut canned = Self::batch_running();
        canned.news(News::Waits(Waits::Asked));
        canned.send(Message::SignedOut);
        canned
    }

    /// "Stop after what is on its way" was pressed.
    pub fn batch_stopping() -> Self {
        let mut canned = Self::batch_running();
        canned.send(Message::Batch(batch::Message::StopAsked));
        canned
    }

    /// The window was to be closed.
    pub fn batch_closing() -> Self {
        let mut canned = Self::batch_running();
        canned.send(Message::CloseAsked);
        canned
    }

    fn ended(mut self, plan: &Plan, steps: usize, over: Option<Ended>) -> Self {
        let ticket = self.app.model.batch.running().expect("a batch on its way").ticket;
        let at = self.now;
        self.send(Message::Reply(ticket, Reply::BatchEnded(Ok(Ended::Finished))));
        let begun = Begun {
            first: FIRST,
            plan: plan.clone(),
            operator: fixtures::OPERATOR.to_owned(),
            operator_name: None,
            done: (0..steps).map(|place| done(plan, place, at)).collect(),
            over: over.map(|how| Over { at: self.now, how }),
        };
        let loading = self.app.model.batch.loading.running().expect("the report is read").ticket;
        self.send(Message::Reply(loading, Reply::BatchLoaded(Ok(Some(Box::new(begun))))));
        self
    }

    /// What came of it.
    pub fn batch_report() -> Self {
        let (mut canned, plan) = Self::batch_rehearsed().begun();
        canned.news(News::Began(EntryId { number: FIRST, at: canned.now }));
        canned.pass(20).ended(&plan, DUE, Some(Ended::Finished))
    }

    /// … of every line, and one of them more closely.
    pub fn batch_report_of_all() -> Self {
        let mut canned = Self::batch_report();
        canned.send(Message::Batch(batch::Message::KindPressed(Kind::Refused)));
        canned.send(Message::Batch(batch::Message::KindPressed(Kind::Unknown)));
        canned.send(Message::Batch(batch::Message::RowChosen(Some(94))));
        canned
    }

    /// One that can be gone on with.
    pub fn batch_to_go_on() -> Self {
        let (mut canned, plan) = Self::batch_rehearsed().begun();
        canned.news(News::Began(EntryId { number: FIRST, at: canned.now }));
        canned.pass(20).ended(&plan, 98, None)
    }

    /// … or ended.
    pub fn batch_ending() -> Self {
        let mut canned = Self::batch_to_go_on();
        canned.send(Message::Batch(batch::Message::EndAsked(FIRST)));
        canned
    }

    /// The report is exported as a page to print.
    pub fn batch_print() -> Self {
        let mut canned = Self::batch_report();
        canned.send(Message::Batch(batch::Message::PrintAsked));
        canned
    }
}
