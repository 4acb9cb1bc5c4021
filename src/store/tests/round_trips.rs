use super::*;
use crate::domain::{
    change::confirmation::Now,
    history::record::{Happened, found_open, unanswered},
    profile::Colour,
    text,
    time::server_time::Precision,
    token::hardware_token::HardwareToken,
};

fn shown(words: &str) -> String {
    text::line(words, text::FREE).into_owned()
}

/// Texts that have broken programs.
const HOSTILE: [&str; 14] = [
    "",
    " ",
    "plain",
    "two\r\nlines\n",
    "\u{0}\u{1}\u{1b}[31m\u{7f}\u{85}\u{2028}\u{2029}",
    "'; DROP TABLE rows; --",
    "\"quoted\" \\ back\\\\slash \\u0000 \\n",
    "{\"class\":\"confirmed\"}",
    "山田 太郎 Катерина Zoë e\u{301}",
    "\u{202e}right to left\u{2066}",
    "😀👩‍💻\u{fe0f}\u{feff}\u{fffd}\u{10ffff}",
    "\u{e000}\u{f0001} words of the index",
    "NEAR(a b) AND * ^ : - \" OR",
    "%s %n ${x} <r>&amp;</r> =cmd|' /C calc'!A0",
];

fn only_entry(store: &Store, number: u64) -> crate::domain::history::entry::Entry {
    let listed = store.reader().listed(&[number]).unwrap().remove(0);
    let entry = *listed.entry.unwrap();
    assert_eq!(entry.number, number);
    entry
}

/// The stored first row of an entry.
fn stored(store: &mut Store, number: u64) -> String {
    let number = i64::try_from(number).unwrap();
    store
        .transact(|tx| {
            let sql = "SELECT body FROM rows WHERE entry = ? ORDER BY seq LIMIT 1";
            Ok(tx.query_row(sql, [number], |row| row.get::<_, String>(0))?)
        })
        .unwrap()
}

#[test]
fn an_intent_is_stored_as_it_was_and_read_as_it_may_be_shown() {
    let mut store = in_memory();
    let long = "x".repeat(300_000);
    for (place, text) in HOSTILE.into_iter().chain([long.as_str()]).enumerate() {
        let made = |words: &str, reason: &str| {
            let mut intent = intent(0);
            intent.at = Timestamp::new(1_795_420_800, 45_000_001 + i32::try_from(place).unwrap()).unwrap();
            let text = || words.to_owned();
            intent.operator = text();
            intent.operator_name = (place % 2 == 0).then(text);
            intent.host = text();
            intent.program = text();
            intent.change.profile.name = text();
            intent.change.profile.label = text();
            intent.change.profile.colour = Colour::ALL[place % Colour::ALL.len()];
            intent.change.profile.practice = place % 2 == 0;
            intent.change.identity =
                Identity { method: SignInMethod::ALL[place % SignInMethod::ALL.len()], id: text() };
            intent.change.person.name = (place % 3 == 0).then(text);
            intent.change.person.email = (place % 2 == 1).then(text);
            intent.change.state_before = match place % 5 {
                0 => None,
                1 => Some(TokenStatus::Enabled),
                2 => Some(TokenStatus::Disabled),
                3 => Some(TokenStatus::NotSaid),
                _ => Some(TokenStatus::Other(text())),
            };
            intent.change.reason = reason.to_owned();
            intent.change.ticket = text();
            intent
        };
        let intent = made(text, text);
        let number = store.record_intent(&intent).unwrap();
        assert_eq!(
            only_entry(&store, number),
            made(&shown(text), &text::lines(text, text::DETAILS)).into_entry(number)
        );
        let stored = stored(&mut store, number);
        assert!(stored.contains(&serde_json::to_string(text).unwrap()), "{stored}");
        let account = store.reader().account(number).unwrap().unwrap();
        assert_eq!(account.steps.len(), 1);
        assert_eq!((account.steps[0].at, &account.steps[0].what), (intent.at, &Happened::Recorded));
    }
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
}

#[test]
fn every_outcome_is_read_as_it_may_be_shown_whatever_stands_in_it() {
    let mut store = in_memory();
    let times = ["2021", "<2021-06-11T19:10:30.045Z>", "yesterday", "2021-06-11T19:10+02:00"];
    for (place, text) in HOSTILE.into_iter().enumerate() {
        let made = |words: &str, details: &str| {
            let text = || words.to_owned();
            let problem = Problem {
                kind: ProblemKind::Conflict,
                summary: fixtures::verbatim(words),
                cause: fixtures::verbatim(words),
                advice: fixtures::verbatim(words),
                details: details.to_owned(),
                recorded_cause: None,
            };
            let mut confirmation = Confirmation {
                now: Now::Status(if place % 2 == 0 {
                    TokenStatus::Other(text())
                } else {
                    TokenStatus::Disabled
                }),
                changed_by: (place % 3 > 0).then(text),
                changed_at: ServerTime::read(times[place % times.len()]),
                user_id: user_id(),
                serial: Some(serial("-00012-AB")),
                source: if place % 2 == 0 {
                    Source::Answer
                } else {
                    Source::ReadLater(Fit { by: Fits::No, at: Fits::No, other: Some(41), stranger: true })
                },
            };
            if place % 4 == 3 {
                confirmation.changed_at = None;
            }
            [Outcome::Confirmed(confirmation), Outcome::refused(problem.clone()), Outcome::Unknown(problem)]
        };
        let due = made(&shown(text), &text::lines(text, text::DETAILS));
        for (outcome, shown) in made(text, text).into_iter().zip(due) {
            let took = Duration::new(u64::MAX >> place, 999_999_999);
            let number = store.record_intent(&intent(0)).unwrap();
            let standing = store.record_outcome(number, at(5), &outcome, took).unwrap();
            assert_eq!(standing, Standing::of(&outcome));
            let mut due = intent(0).into_entry(number);
            (due.outcome, due.took) = (shown.clone(), took);
            assert_eq!(only_entry(&store, number), due);
            let account = store.reader().account(number).unwrap().unwrap();
            assert_eq!(account.steps[1].what, Happened::Answered { outcome: shown, took });
            assert_eq!(account.steps[1].at, at(5));
        }
    }
}

#[test]
fn a_time_that_was_read_is_kept_as_it_was_read() {
    let mut store = in_memory();
    // as another version of the program may have read it
    let odd = ServerTime { spelled: "soon".to_owned(), at: Some(at(0)), precision: Precision::Time };
    let Outcome::Confirmed(confirmation) = confirmed() else { unreachable!() };
    let outcome = Outcome::Confirmed(Confirmation { changed_at: Some(odd), ..confirmation });
    let number = record(&mut store, &intent(0), Some(&outcome));
    assert_eq!(only_entry(&store, number).outcome, outcome);
}

#[test]
fn what_a_look_saw_is_read_as_it_may_be_shown() {
    let mut store = in_memory();
    let number = record(&mut store, &intent(0), Some(&unknown()));
    for (place, text) in HOSTILE.into_iter().enumerate() {
        let token = |words: &str| {
            let server_time = || ServerTime::read(words);
            Observation::Token(HardwareToken {
                name: Some(words.to_owned()),
                status: TokenStatus::Other(words.to_owned()),
                state: Some(words.to_owned()),
                expires: server_time(),
                pin_set: Some(place % 2 == 0),
                owner: Some(user_id()),
                assigned_at: server_time(),
                registered_at: server_time(),
                changed_by: Some(words.to_owned()),
                changed_at: server_time(),
                ..crate::fixtures::bare_token(serial("1"))
            })
        };
        let problem = |words: &str, details: &str| {
            let said = || fixtures::verbatim(words);
            let details = details.to_owned();
            Problem {
                kind: ProblemKind::Gateway,
                summary: said(),
                cause: said(),
                advice: said(),
                details,
                recorded_cause: None,
            }
        };
        store.record_look(number, at(1), Ok(&token(text)), None).unwrap();
        store.record_look(number, at(2), Err(&problem(text, text)), None).unwrap();
        let (token, problem) =
            (token(&shown(text)), problem(&shown(text), &text::lines(text, text::DETAILS)));
        let steps = store.reader().account(number).unwrap().unwrap().steps;
        let [.., seen, unseen] = steps.as_slice() else { panic!("{steps:?}") };
        assert_eq!(seen.what, Happened::Looked { observed: Ok(Box::new(token)), settled: None });
        assert_eq!(unseen.what, Happened::Looked { observed: Err(problem), settled: None });
    }
    assert_eq!(only_entry(&store, number).outcome, unknown(), "looks that settle nothing change nothing");
}

#[test]
fn every_step_is_told_in_its_order() {
    let mut store = in_memory();
    let number = store.record_intent(&intent(0)).unwrap();
    store.record_stopped(number, at(3)).unwrap();
    store.record_outcome(number, at(30), &unknown(), Duration::from_secs(30)).unwrap();
    let token = disabled_token();
    store.record_look(number, at(32), Ok(&token), Some(&read_later())).unwrap();
    let account = store.reader().account(number).unwrap().unwrap();
    let steps: Vec<_> = account.steps.iter().map(|step| (step.row, step.at, &step.what)).collect();
    let looked = Happened::Looked { observed: Ok(Box::new(token)), settled: Some(read_later()) };
    let answered = Happened::Answered { outcome: unknown(), took: Duration::from_secs(30) };
    assert_eq!(
        steps,
        [
            (2, at(0), &Happened::Recorded),
            (3, at(3), &Happened::WaitingStopped),
            (4, at(30), &answered),
            (5, at(32), &looked),
        ]
    );
    assert_eq!(account.listed.standing, Standing::Confirmed);
    let entry = account.listed.entry.unwrap();
    assert_eq!((entry.outcome, entry.took), (read_later(), Duration::from_secs(30)));
    assert_eq!(store.reader().account(99).unwrap(), None);
}

#[test]
fn the_attempts_own_answer_counts_above_what_a_look_concluded() {
    let look = |store: &mut Store, number, outcome: &Outcome| {
        store.record_look(number, at(9), Ok(&disabled_token()), Some(outcome)).unwrap()
    };
    let mut store = in_memory();
    let answer = |store: &mut Store, number, outcome: &Outcome| {
        store.record_outcome(number, at(9), outcome, Duration::ZERO).unwrap()
    };
    // a look first, then the answer: another person disabled the token
    let number = store.record_intent(&intent(0)).unwrap();
    assert_eq!(look(&mut store, number, &read_later()), Standing::Confirmed);
    assert_eq!(answer(&mut store, number, &refused()), Standing::Refused);
    assert_eq!(look(&mut store, number, &read_later()), Standing::Refused);
    // a look first, then the end of the time limit
    let number = store.record_intent(&intent(0)).unwrap();
    look(&mut store, number, &read_later());
    assert_eq!(answer(&mut store, number, &unknown()), Standing::Confirmed);
    assert_eq!(only_entry(&store, number).outcome, read_later());
    // the newer of two looks counts
    let number = record(&mut store, &intent(0), Some(&unknown()));
    assert_eq!(look(&mut store, number, &refused()), Standing::Refused);
    assert_eq!(look(&mut store, number, &read_later()), Standing::Confirmed);
    // a look without a result settles nothing
    let number = record(&mut store, &intent(0), None);
    assert_eq!(look(&mut store, number, &unknown()), Standing::Open);
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
}

#[test]
fn an_entry_without_an_outcome_is_unknown_and_says_why() {
    let place = HistoryFolder::new();
    let mut ended = place.store();
    let number = ended.record_intent(&intent(0)).unwrap();
    assert_eq!(only_entry(&ended, number).outcome, Outcome::Unknown(unanswered(Action::Disable)));
    drop(ended);
    let mut store = place.store();
    store.take_stock(at(60)).unwrap();
    assert_eq!(only_entry(&store, number).outcome, Outcome::Unknown(found_open(Action::Disable)));
}

#[test]
fn a_row_about_an_entry_that_is_not_there_is_refused() {
    let mut store = in_memory();
    let err = store.record_outcome(1, at(0), &refused(), Duration::ZERO).unwrap_err();
    assert!(matches!(err.cause, Cause::NoSuchEntry(1)), "{err}");
    assert_eq!(store.reader().head().unwrap().unwrap().row, 1, "nothing was written");
}

#[test]
fn what_a_newer_version_recorded_is_kept_and_claims_nothing() {
    let mut store = in_memory();
    let number = record(&mut store, &intent(0), Some(&confirmed()));
    let mut add_row = |kind: &str, number: i64, body: &str| {
        store
            .transact(|tx| crate::store::listing::add(tx, Some(number), kind, at(1), body.to_owned()))
            .unwrap();
    };
    let entry = i64::try_from(number).unwrap();
    add_row("approved", entry, r#"{"by":"r.lead"}"#);
    let text = body::text(&body::Intent::of(&intent(0), None)).unwrap();
    add_row(kind::INTENT, 2, &text.replace("\"disable\"", "\"annul\""));
    add_row(kind::INTENT, 3, &text.replace("{\"change\"", "{\"another\":[1],\"change\""));
    add_row(kind::OUTCOME, 3, r#"{"outcome":"postponed","took":{"nanoseconds":0,"seconds":1}}"#);
    add_row(kind::INTENT, 4, &text);
    let kind_unknown = r#"{"outcome":"refused","problem":{"kind":"brand-new","summary":"S"},"took":{"nanoseconds":0,"seconds":1}}"#;
    add_row(kind::OUTCOME, 4, kind_unknown);

    let account = store.reader().account(number).unwrap().unwrap();
    let other = Happened::Other { kind: "approved".to_owned(), body: r#"{"by":"r.lead"}"#.to_owned() };
    assert_eq!(account.steps[2].what, other);
    assert_eq!(account.listed.standing, Standing::Confirmed);

    let unreadable = store.reader().listed(&[2]).unwrap().remove(0).entry.unwrap_err();
    assert!(unreadable.why.contains("annul") && unreadable.recorded.contains("annul"), "{unreadable:?}");

    let entry = only_entry(&store, 3);
    assert!(matches!(&entry.outcome, Outcome::Unknown(p) if p.kind == ProblemKind::Unfamiliar), "{entry:?}");
    assert!(
        matches!(only_entry(&store, 4).outcome, Outcome::Refused(p) if p.problem.kind == ProblemKind::Unfamiliar && p.problem.summary == "S")
    );
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
    let before = store.reader().page(&Filter::default(), None, 10).unwrap();
    rebuild_list(&mut store);
    assert_eq!(store.reader().page(&Filter::default(), None, 10).unwrap(), before);
}

#[test]
fn each_entry_comes_with_its_newest_row_and_that_rows_hash() {
    let mut store = in_memory();
    let first = record(&mut store, &intent(0), None);
    let intent_row = store.reader().head().unwrap();
    let second = record(&mut store, &intent(1), Some(&confirmed()));
    let newest = store.reader().head().unwrap();
    let of = |store: &Store| -> Vec<_> {
        let listed = store.reader().listed(&[first, second]).unwrap();
        listed.into_iter().map(|listed| listed.newest).collect()
    };
    assert_eq!(of(&store), [intent_row, newest.clone()]);
    store.record_stopped(first, at(2)).unwrap();
    assert_eq!(of(&store), [store.reader().head().unwrap(), newest]);
}
