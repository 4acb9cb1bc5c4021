//! Many tokens at once, without a window: a list is read, rehearsed and carried out by the real runtime,
//! against a practice tenant over real HTTP; then the history is compared with what the tenant has.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

mod renewing;

use std::{collections::HashMap, sync::Arc, time::Instant};

use jiff::Timestamp;
use token_desk::{
    app::{BatchEffect, Effect, ListSource, Message, Reply, Run, Task, Ticket, sign_in},
    domain::{
        batch::{
            columns::Columns,
            limits::{Limits, Rules, StopRule},
            line::Lines,
            part::{BatchId, Ended},
            plan::{Plan, Source},
            progress::{Begun, Done, News, Unfinished, Waits},
            rehearsal::Rehearsal,
            sort::Sort,
            table::Table,
        },
        change::{Outcome, action::Action},
        difficulty::{Difficulty, Meets, Ordered, Plays, RateLimit},
        history::record::{Author, Awaited, Filter, Happened, Progress},
        problem::Problem,
        sign_in::signed_in::SignedIn,
    },
    practice::Practice,
    store::Reader,
};

use crate::{
    desktop::{CAP, Desktop, Folder, SERVERS},
    fixtures,
};

/// Beyond those that the desk gives out.
const FIRST_TICKET: u64 = 1 << 40;

struct Bench {
    desk: Desktop,
    server: Practice,
    next: u64,
    /// What was told of the running batch.
    news: Vec<News>,
    /// How often it was told that something was recorded.
    history_changed: usize,
    /// How far the last rehearsal was, each time that it was told.
    progressed: Vec<Progress>,
}

fn author() -> Author {
    Author {
        at: Timestamp::now(),
        operator: fixtures::OPERATOR.to_owned(),
        name: None,
        host: "HD-PC-17".to_owned(),
    }
}

impl Bench {
    fn with(plays: Plays) -> Self {
        Self::under(Rules::default(), plays)
    }

    fn under(rules: Rules, plays: Plays) -> Self {
        let server = SERVERS.block_on(Practice::start(0)).unwrap();
        server.play(plays);
        let desk = Desktop::signed_in_as(&server, |profile| profile.batch = rules);
        Self::at(desk, server)
    }

    fn at(desk: Desktop, server: Practice) -> Self {
        let (news, progressed) = (Vec::new(), Vec::new());
        Self { desk, server, next: FIRST_TICKET, news, history_changed: 0, progressed }
    }

    fn box_of(boxed: u32) -> Self {
        Self::with(Plays { boxed, ..Plays::default() })
    }

    fn who(&self) -> SignedIn {
        self.desk.app.model.session.who.clone().unwrap()
    }

    fn ticket(&mut self) -> Ticket {
        self.next += 1;
        Ticket(self.next)
    }

    /// Runs an order and waits for its reply.
    fn ask(&mut self, effect: impl FnOnce(Ticket) -> BatchEffect) -> Reply {
        let ticket = self.ticket();
        self.desk.runtime.run(Effect::Batch(effect(ticket)));
        self.until(ticket, |_| false).expect("a reply")
    }

    /// Takes messages in until the reply comes, or the news are as wanted.
    fn until(&mut self, of: Ticket, wanted: impl Fn(&[News]) -> bool) -> Option<Reply> {
        let end = Instant::now() + 4 * CAP;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.desk.runtime.wait(left).expect("in time") {
                Message::Reply(ticket, reply) if ticket == of => return Some(reply),
                Message::BatchNews(ticket, news) if ticket == of => {
                    self.news.push(news);
                    if wanted(&self.news) {
                        return None;
                    }
                }
                Message::Progressed(ticket, progress) if ticket == of => self.progressed.push(progress),
                other => {
                    self.history_changed += usize::from(matches!(other, Message::HistoryChanged));
                    self.desk.send(other);
                }
            }
        }
    }

    fn read(&mut self, text: &str) -> Table {
        let source = ListSource::Text { name: "box.csv".to_owned(), text: text.to_owned() };
        match self.ask(|ticket| BatchEffect::ReadList { ticket, source }) {
            Reply::ListRead(Ok(table)) => *table,
            other => panic!("{other:?}"),
        }
    }

    fn rehearse(&mut self, table: &Table, action: Action) -> Rehearsal {
        self.try_rehearse(table, action).unwrap()
    }

    fn try_rehearse(&mut self, table: &Table, action: Action) -> Result<Rehearsal, Problem> {
        let task = Arc::new(Task {
            action,
            lines: Lines::read(table, &Columns::guess(table)),
            ticket: "INC0042317".to_owned(),
            reason: "Lost in the post".to_owned(),
            undoes: HashMap::new(),
            who: self.who(),
        });
        self.progressed.clear();
        match self.ask(|ticket| BatchEffect::Rehearse { ticket, task }) {
            Reply::Rehearsed(rehearsal) => rehearsal.map(|rehearsal| *rehearsal),
            other => panic!("{other:?}"),
        }
    }

    fn plan(&self, table: &Table, rehearsal: &Rehearsal, action: Action) -> Plan {
        let (id, profile) = (BatchId::begun(Timestamp::now()), self.who().profile.tag());
        rehearsal.plan(id, action, profile, Source::from(table))
    }

    /// Begins to carry out what is left of a plan.
    fn begin(&mut self, plan: Plan, first: Option<u64>, left: Vec<usize>, rule: StopRule) -> Ticket {
        self.go_on(plan, first, left, Vec::new(), rule)
    }

    /// Disables a box: its list and plan, and what runs since the first is over.
    fn disabling(&mut self) -> (Table, Plan, Ticket) {
        let table = self.read(&self.server.box_list());
        let rehearsal = self.rehearse(&table, Action::Disable);
        let plan = self.plan(&table, &rehearsal, Action::Disable);
        let left = (0..plan.steps.len()).collect();
        let ticket = self.begin(plan.clone(), None, left, StopRule::default());
        self.until(ticket, |news| news.iter().any(|news| matches!(news, News::Done(_))));
        (table, plan, ticket)
    }

    /// The same, where outcomes of an earlier run are unknown.
    fn go_on(
        &mut self,
        plan: Plan,
        first: Option<u64>,
        left: Vec<usize>,
        unknown: Vec<Done>,
        rule: StopRule,
    ) -> Ticket {
        let author = author();
        let run = Arc::new(Run { plan, first, left, unknown, author, limits: Limits::default(), rule });
        let (ticket, who) = (self.ticket(), Arc::new(self.who()));
        self.news.clear();
        self.desk.runtime.run(Effect::Batch(BatchEffect::Run { ticket, run, who }));
        ticket
    }

    fn run(&mut self, plan: Plan) -> Ended {
        let left = (0..plan.steps.len()).collect();
        let ticket = self.begin(plan, None, left, StopRule::default());
        self.ended(ticket)
    }

    fn ended(&mut self, ticket: Ticket) -> Ended {
        match self.until(ticket, |_| false) {
            Some(Reply::BatchEnded(Ok(ended))) => ended,
            other => panic!("{other:?}; {:?}", self.news),
        }
    }

    /// Everything that was told of steps: one that was looked up later is in it twice.
    fn told(&self) -> Vec<Done> {
        let of = |news: &News| if let News::Done(done) = news { done.clone() } else { Vec::new() };
        self.news.iter().flat_map(of).collect()
    }

    /// What came of each step in the end.
    fn done(&self) -> Vec<Done> {
        let newest: HashMap<usize, Done> = self.told().into_iter().map(|done| (done.place, done)).collect();
        sorted(newest.into_values().collect())
    }

    fn waits(&self) -> Option<&Waits> {
        self.news.iter().find_map(|news| if let News::Waits(why) = news { Some(why) } else { None })
    }

    fn unfinished(&mut self) -> Vec<Unfinished> {
        match self.ask(|ticket| BatchEffect::FindUnfinished { ticket }) {
            Reply::UnfinishedBatches(Ok(unfinished)) => unfinished,
            other => panic!("{other:?}"),
        }
    }

    fn load(&mut self, number: u64) -> Begun {
        match self.ask(|ticket| BatchEffect::Load { ticket, number }) {
            Reply::BatchLoaded(Ok(Some(begun))) => *begun,
            other => panic!("{other:?}"),
        }
    }

    /// The tokens of the box, by a rehearsal that only looks: how many are enabled.
    fn enabled(&mut self, table: &Table) -> usize {
        self.rehearse(table, Action::Disable).due().count()
    }
}

fn is_confirmed(done: &Done) -> bool {
    matches!(done.outcome, Outcome::Confirmed(_))
}

#[test]
fn a_box_is_rehearsed_and_disabled_and_every_line_is_on_record() {
    let mut bench = Bench::box_of(60);
    let list = bench.server.box_list();
    let strange = "000999999999,box.000001@acme.example\n1.23E+11,box.000002@acme.example\n";
    let table = bench.read(&format!("{list}{strange}"));
    let rehearsal = bench.rehearse(&table, Action::Disable);
    let counts = Sort::ALL.map(|sort| rehearsal.count(sort));
    assert_eq!(counts.iter().sum::<usize>(), 62, "no line is lost: {counts:?}");
    assert_eq!(rehearsal.due().count(), 60);
    assert_eq!((rehearsal.count(Sort::NotFound), rehearsal.count(Sort::Wrong)), (1, 1));

    let plan = bench.plan(&table, &rehearsal, Action::Disable);
    let id = plan.id;
    assert_eq!(bench.run(plan), Ended::Finished);
    // else the window would read the history anew for each of 10,000 lines
    assert!(bench.history_changed < 20, "told {} times", bench.history_changed);
    let done = bench.done();
    assert_eq!(done.len(), 60);
    assert!(done.iter().all(is_confirmed), "{done:?}");
    assert_eq!(bench.enabled(&table), 0, "the tenant says the same");
    let again = bench.rehearse(&table, Action::Disable);
    assert_eq!(again.count(Sort::AlreadySo), 60);

    let reader = Reader::open(&Folder::folders(bench.desk.folder.path()).history()).unwrap();
    let of_it = Filter { batch: Some(id), ..Filter::default() };
    let mut lines = Vec::new();
    reader
        .each(&of_it, |listed| {
            let entry = listed.entry.unwrap();
            assert!(matches!(entry.outcome, Outcome::Confirmed(_)));
            assert_eq!(entry.change.ticket, "INC0042317");
            lines.push((entry.change.batch.unwrap().line, listed.number));
            true
        })
        .unwrap();
    let first = lines[0].1;
    let mut numbers: Vec<u32> = lines.iter().map(|(line, _)| *line).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (2..=61).collect::<Vec<_>>(), "each line once");
    assert!(bench.unfinished().is_empty());
    let steps = reader.account(first).unwrap().unwrap().steps;
    let told = |what: &Happened| steps.iter().any(|step| step.what == *what);
    assert!(told(&Happened::BatchBegan { list: "box.csv".to_owned(), changes: 60 }), "{steps:?}");
    assert!(told(&Happened::BatchListed(60)) && told(&Happened::BatchEnded(Ended::Finished)));
    let verified = reader.verify(None, |_, _| true).unwrap();
    assert!(verified.is_intact(), "{:?}", verified.broken);
}

#[test]
fn a_rehearsal_tells_how_far_it_is_a_few_times_a_second_and_at_its_end() {
    let mut bench = Bench::box_of(1_000);
    let table = bench.read(&bench.server.box_list());
    let began = Instant::now();
    bench.rehearse(&table, Action::Disable);
    let most = began.elapsed().as_millis() / 100 + 1;
    let told = &bench.progressed;
    assert!(told.contains(&Progress { done: 1_000, of: 1_000 }), "{told:?}");
    assert!(told.len() as u128 <= most, "{} times in {most} tenths of a second", told.len());
}

#[test]
fn a_batch_that_is_stopped_is_gone_on_with_and_no_token_is_sent_twice() {
    let mut bench = Bench::box_of(400);
    let (table, plan, ticket) = bench.disabling();
    bench.desk.runtime.run(Effect::Batch(BatchEffect::Wait(ticket)));
    bench.until(ticket, |news| news.contains(&News::Waits(Waits::Asked)));
    // what is on its way ends, and nothing else begins
    bench.until(ticket, |news| news.iter().rev().take(10).all(|news| matches!(news, News::Pace { .. })));
    let unfinished = bench.unfinished();
    let [unfinished] = unfinished.as_slice() else { panic!("{unfinished:?}") };
    assert_eq!((unfinished.changes, unfinished.awaited), (400, Awaited::Here));
    let begun = bench.load(unfinished.first.number);
    assert_eq!(begun.plan, plan, "the list is in the history");
    let done = bench.done();
    assert_eq!(begun.done, sorted(done.clone()), "what was told is what is recorded");
    assert!(!done.is_empty() && done.len() < 400, "{}", done.len());
    assert_eq!(bench.enabled(&table), 400 - done.len());

    // as after a program that was killed: by what the history says alone
    let left = begun.left();
    assert_eq!(left.len(), 400 - done.len());
    let first = Some(begun.first);
    let again = bench.begin(begun.plan, first, left, StopRule::default());
    assert_eq!(bench.ended(again), Ended::Finished);
    assert_eq!(bench.done().len(), 400 - done.len());
    assert_eq!(bench.enabled(&table), 0);
    assert!(bench.done().iter().all(is_confirmed));
    assert!(bench.unfinished().is_empty());
}

fn sorted(mut done: Vec<Done>) -> Vec<Done> {
    done.sort_by_key(|done| done.place);
    done
}

#[test]
fn a_rate_limit_that_nobody_stated_costs_no_line() {
    for says_when in [true, false] {
        let rate_limit = Some(RateLimit { per_second: 40, says_when });
        let mut bench = Bench::with(Plays { boxed: 40, rate_limit });
        let table = bench.read(&bench.server.box_list());
        let rehearsal = bench.rehearse(&table, Action::Disable);
        assert_eq!(rehearsal.due().count(), 40, "{:?}", Sort::ALL.map(|sort| rehearsal.count(sort)));
        let plan = bench.plan(&table, &rehearsal, Action::Disable);
        assert_eq!(bench.run(plan), Ended::Finished);
        assert_eq!(bench.done().iter().filter(|done| is_confirmed(done)).count(), 40);
    }
}

#[test]
fn many_refusals_or_unknown_outcomes_in_a_row_make_it_wait_and_ask() {
    for (difficulty, waits) in
        [(Difficulty::Forbidden, Waits::Refusals(20)), (Difficulty::CutAfter, Waits::Unknown(5))]
    {
        let mut bench = Bench::box_of(80);
        let table = bench.read(&bench.server.box_list());
        let rehearsal = bench.rehearse(&table, Action::Disable);
        let plan = bench.plan(&table, &rehearsal, Action::Disable);
        bench.server.order(Some(Ordered { difficulty, answers: None, meets: Meets::Changes }));
        let left = (0..plan.steps.len()).collect();
        let ticket = bench.begin(plan, None, left, StopRule::default());
        bench.until(ticket, |news| news.iter().any(|news| matches!(news, News::Waits(_))));
        assert_eq!(bench.waits(), Some(&waits));
        bench.server.order(None);
        let who = Arc::new(bench.who());
        bench.desk.runtime.run(Effect::Batch(BatchEffect::GoOn(ticket, who, author())));
        assert_eq!(bench.ended(ticket), Ended::Finished);
        let (good, bad): (Vec<_>, Vec<_>) = bench.done().into_iter().partition(is_confirmed);
        assert_eq!(good.len() + bad.len(), 80);
        let unknown = bench.told().iter().filter(|done| done.outcome.is_unknown()).count();
        if difficulty == Difficulty::CutAfter {
            assert!((5..60).contains(&unknown), "{unknown}");
            assert_eq!(bad, [], "what was unknown was looked up meanwhile");
        } else {
            // those that were on their way when it began to wait are not taken back
            assert!((20..60).contains(&bad.len()), "{}", bad.len());
            assert_eq!(unknown, 0);
        }
    }
}

#[test]
fn what_an_earlier_run_left_unknown_is_looked_up_before_anything_is_sent() {
    let mut bench = Bench::box_of(40);
    let table = bench.read(&bench.server.box_list());
    let rehearsal = bench.rehearse(&table, Action::Disable);
    let plan = bench.plan(&table, &rehearsal, Action::Disable);
    let difficulty = Difficulty::CutAfter;
    bench.server.order(Some(Ordered { difficulty, answers: Some(2), meets: Meets::Changes }));
    let left = (0..plan.steps.len()).collect();
    let rule = StopRule { refusals: 20, unknown: 1 };
    let ticket = bench.begin(plan, None, left, rule);
    bench.until(ticket, |news| news.iter().any(|news| matches!(news, News::Waits(_))));
    // what is on its way ends, and then the work at it breaks off
    std::thread::sleep(std::time::Duration::from_secs(1));
    bench.desk.runtime.run(Effect::Cancel(ticket));
    let number = |news: &News| if let News::Began(first) = news { Some(first.number) } else { None };
    let first = bench.news.iter().find_map(number).expect("it is on record");
    let begun = bench.load(first);
    let unknown: Vec<Done> = begun.done.iter().filter(|done| done.outcome.is_unknown()).cloned().collect();
    assert!(!unknown.is_empty(), "{:?}", begun.done);
    assert_eq!(begun.over, None, "it can be gone on with");

    let (left, places) = (begun.left(), unknown.iter().map(|done| done.place).collect::<Vec<_>>());
    assert!(places.iter().all(|place| !left.contains(place)), "they are not sent again");
    let again = bench.go_on(begun.plan, Some(begun.first), left, unknown, StopRule::default());
    assert_eq!(bench.ended(again), Ended::Finished);
    let told: Vec<usize> = bench.told().iter().map(|done| done.place).collect();
    assert_eq!(sorted_places(&told[..places.len()]), places, "first of all");
    assert!(bench.done().iter().all(is_confirmed), "{:?}", bench.done());
    let done = bench.load(begun.first).done;
    assert_eq!(done.iter().filter(|done| is_confirmed(done)).count(), 40);
    assert_eq!(bench.enabled(&table), 0);
}

fn sorted_places(places: &[usize]) -> Vec<usize> {
    let mut places = places.to_vec();
    places.sort_unstable();
    places
}

#[test]
fn whoever_signs_out_makes_it_wait_and_whoever_signs_in_again_goes_on() {
    let mut bench = Bench::box_of(300);
    let (table, _, ticket) = bench.disabling();
    let first = bench.unfinished()[0].first.number;
    bench.desk.runtime.run(Effect::SignOut);
    bench.until(ticket, |news| news.iter().any(|news| matches!(news, News::Waits(_))));
    assert!(matches!(bench.waits(), Some(Waits::Problem(_))), "{:?}", bench.waits());
    bench.desk.send(Message::SignedOut);
    let key = bench.desk.folder.path().join("admin.key");
    bench.desk.app.forms.sign_in.api_key.path = key.to_string_lossy().into_owned();
    bench.desk.send(Message::SignIn(sign_in::Message::Submitted));
    bench.desk.until("somebody is signed in", |model| model.session.who.is_some());
    let who = Arc::new(bench.who());
    bench.desk.runtime.run(Effect::Batch(BatchEffect::GoOn(ticket, who, author())));
    assert_eq!(bench.ended(ticket), Ended::Finished);
    // what came while somebody signed in is not among the news that were taken down here
    let done = bench.load(first).done;
    assert_eq!((done.len(), done.iter().filter(|done| is_confirmed(done)).count()), (300, 300));
    assert_eq!(bench.enabled(&table), 0);
}

#[test]
fn a_list_is_not_looked_up_where_there_are_no_batches_and_too_many_tokens_become_no_change() {
    for (most_tokens, due) in [(Some(0), None), (Some(2), Some(3)), (Some(3), Some(3)), (None, Some(3))] {
        let rules = Rules { most_tokens, ..Rules::default() };
        let mut bench = Bench::under(rules, Plays { boxed: 3, ..Plays::default() });
        let table = bench.read(&bench.server.box_list());
        let rehearsal = bench.try_rehearse(&table, Action::Disable).ok();
        // how many tokens a list means is known when it was looked up
        assert_eq!(rehearsal.map(|rehearsal| rehearsal.due().count()), due, "{most_tokens:?}");
    }
    let mut bench = Bench::box_of(3);
    let table = bench.read(&bench.server.box_list());
    let rehearsal = bench.rehearse(&table, Action::Disable);
    let plan = bench.plan(&table, &rehearsal, Action::Disable);
    let mut who = bench.who();
    assert!(plan.change(0, true, Some(&who)).unwrap().is_ok());
    who.profile.batch.most_tokens = Some(2);
    assert!(plan.change(0, true, Some(&who)).unwrap().is_err(), "whoever made the plan");
}
