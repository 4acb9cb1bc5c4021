//! A credential that ends in the middle of a batch: it is renewed, or the batch waits; no change is
//! made twice.

use std::time::Duration;

use secrecy::ExposeSecret as _;
use token_desk::{
    domain::{
        batch::{
            progress::Over,
            report::{Kind, Report},
        },
        problem::ProblemKind,
        profile::SignInMethod,
    },
    practice::DESK_SCOPES,
};

use super::*;
use crate::journeys::profile_of;

/// How often each change was answered with this status.
fn answered(bench: &Bench, status: u16) -> HashMap<String, u32> {
    let mut answered = HashMap::new();
    for request in bench.server.requests() {
        if request.method == "PATCH" && request.status == Some(status) {
            *answered.entry(request.body).or_default() += 1;
        }
    }
    answered
}

#[test]
fn a_change_that_is_refused_with_its_token_is_made_again_with_a_new_one() {
    let server = SERVERS.block_on(Practice::start(0)).unwrap();
    server.play(Plays { boxed: 120, ..Plays::default() });
    let mut profile = profile_of(&server);
    profile.sign_in = SignInMethod::OAuthClient;
    let mut desk = Desktop::with(&[profile]);
    desk.send(Message::SignIn(sign_in::Message::KeyPasted(server.oauth_jwk().clone())));
    desk.until("the JWK is read", |model| model.sign_in.jwk.running().is_none());
    desk.send(Message::SignIn(sign_in::Message::Submitted));
    desk.until("somebody is signed in", |model| model.session.who.is_some());
    let mut bench = Bench::at(desk, server);
    let (table, _, ticket) = bench.disabling();
    bench.server.take_no_change_with_old_tokens();
    assert_eq!(bench.ended(ticket), Ended::Finished);
    assert_eq!(bench.waits(), None, "nobody was asked");
    let refused = answered(&bench, 401);
    assert!(!refused.is_empty(), "some met it");
    let made = answered(&bench, 200);
    assert_eq!(made.len(), 120);
    assert!(made.values().all(|times| *times == 1), "none was made twice");
    let first = bench.news.iter().find_map(|news| match news {
        News::Began(first) => Some(first.number),
        News::Done(_) | News::Pace { .. } | News::Waits(_) | News::GoesOn => None,
    });
    let begun = bench.load(first.unwrap());
    assert_eq!(begun.done.iter().filter(|done| is_confirmed(done)).count(), 120);
    // each attempt is on record, with what came of it
    let reader = Reader::open(&Folder::folders(bench.desk.folder.path()).history()).unwrap();
    let of_it = Filter { batch: Some(begun.plan.id), ..Filter::default() };
    let tried: u32 = refused.values().sum();
    assert_eq!(reader.numbers(&of_it).unwrap().len(), 120 + tried as usize);
    assert_eq!(bench.enabled(&table), 0);
}

#[test]
fn with_a_token_that_cannot_be_renewed_the_batch_waits_and_the_line_is_due_again() {
    let server = SERVERS.block_on(Practice::start(0)).unwrap();
    server.play(Plays { boxed: 60, ..Plays::default() });
    let token =
        |server: &Practice| server.bearer(Duration::from_hours(1), DESK_SCOPES).expose_secret().to_owned();
    let mut desk = Desktop::with(&[profile_of(&server)]);
    desk.sign_in_with_bearer(&token(&server));
    let mut bench = Bench::at(desk, server);
    let table = bench.read(&bench.server.box_list());
    let rehearsal = bench.rehearse(&table, Action::Disable);
    let plan = bench.plan(&table, &rehearsal, Action::Disable);
    let left = (0..plan.steps.len()).collect();
    bench.server.take_no_change_with_old_tokens();
    let ticket = bench.begin(plan, None, left, StopRule::default());
    bench.until(ticket, |news| news.iter().any(|news| matches!(news, News::Waits(_))));
    let Some(Waits::Problem(problem)) = bench.waits() else { panic!("{:?}", bench.waits()) };
    assert_eq!(problem.kind, ProblemKind::Unauthorized);
    // what is on its way ends
    bench.until(ticket, |news| news.iter().rev().take(10).all(|news| matches!(news, News::Pace { .. })));
    assert!(bench.told().is_empty(), "no step is over: {:?}", bench.told());
    let first = bench.unfinished()[0].first.number;
    let begun = bench.load(first);
    assert_eq!(begun.left().len(), 60);
    let report = Report::of_batch(&begun, None);
    assert_eq!((report.count(Kind::ToDo), report.count(Kind::Refused)), (60, 0));
    let tried = begun.done.len();
    let ended = Begun { over: Some(Over { at: Timestamp::now(), how: Ended::Stopped }), ..begun };
    let report = Report::of_batch(&ended, None);
    assert_eq!((report.count(Kind::ToDo), report.count(Kind::Refused)), (60 - tried, tried));

    bench.desk.send(Message::SignedOut);
    let again = token(&bench.server);
    bench.desk.sign_in_with_bearer(&again);
    let who = Arc::new(bench.who());
    bench.desk.runtime.run(Effect::Batch(BatchEffect::GoOn(ticket, who, author())));
    assert_eq!(bench.ended(ticket), Ended::Finished);
    let done = bench.load(first).done;
    assert_eq!((done.len(), done.iter().filter(|done| is_confirmed(done)).count()), (60, 60));
    assert!(answered(&bench, 200).values().all(|times| *times == 1), "none was made twice");
    assert_eq!(bench.enabled(&table), 0);
}
