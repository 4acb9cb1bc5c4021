//! Ctrl+C and kills in the middle of a batch: what is on its way is known in the end, and nothing is sent
//! twice.

use std::io::{BufRead as _, BufReader};

use token_desk::practice::Request;

use super::*;

#[test]
fn ctrl_c_ends_what_is_on_its_way_and_the_batch_is_gone_on_with() {
    let night = Night::slow(150);
    let child = night.begun("--input box.csv --action disable --changes 150 --report r.csv", 20);
    // meanwhile nobody else can work at it
    let second = night.batch("--resume --changes 100");
    assert_eq!(second.code, 9, "{second:?}");
    assert!(second.err.contains("Another Token Desk is working at this batch"), "{second:?}");
    signal(&child, "-INT");
    let said = said(&child.wait_with_output().unwrap());
    assert_eq!(said.code, 8, "{said:?}");
    assert!(said.err.contains("Stopping. Requests on their way are finished."), "{said:?}");
    let rest = left(&said);
    assert_eq!(night.recorded(), [150 - rest, 0, 0], "nothing is unknown");
    assert_eq!((night.patches(), night.enabled()), (150 - rest, rest));
    let csv = fs::read_to_string(night.path("r.csv")).unwrap();
    assert_eq!(csv.matches("\"to-do\"").count(), rest);

    let again = night.batch(&format!("--resume --input box.csv --changes {rest} --report r.csv --replace"));
    assert_eq!(again.code, 0, "{again:?}");
    night.assert_none_twice();
    assert_eq!((night.recorded(), night.enabled()), ([150, 0, 0], 0));
    let none = night.batch("--resume --changes 0");
    assert_eq!(none.code, 9, "{none:?}");
    assert!(none.err.contains("No batch of Test tenant can be continued"), "{none:?}");
}

#[test]
fn a_killed_batch_is_gone_on_with_and_no_token_is_sent_twice() {
    let night = Night::slow(120);
    let mut child = night.begun("--input box.csv --action disable --changes 120", 30);
    signal(&child, "-KILL");
    child.wait().unwrap();
    let asked = night.batch("--resume");
    assert_eq!(asked.code, 9, "{asked:?}");
    let (_, rest) = asked.err.split_once("Then add --changes ").unwrap();
    let rest: usize = rest.split_whitespace().next().unwrap().parse().unwrap();
    let said = night.batch(&format!("--resume --changes {rest}"));
    night.assert_none_twice();
    let [done, refused, unknown] = night.recorded();
    assert_eq!((done + refused, unknown), (120, 0), "what was on its way is known now: {said:?}");
    // what was recorded and had not left was not done, and is said so
    assert_eq!(night.enabled(), refused);
    assert_eq!(said.code, if refused == 0 { 0 } else { 7 }, "{said:?}");
}

#[test]
fn two_thousand_lines_survive_fifty_kills() {
    const LINES: usize = 2_000;
    const KILLS: u64 = 50;
    let limits = Limits { per_second: Some(200), parallel: 8 };
    let rules = Rules { limits, ..Rules::default() };
    let night = Night::with(2_000, |profile| profile.batch = rules);
    let mut line = format!("--input box.csv --action disable --changes {LINES}");
    for kill in 0..KILLS {
        let before = night.patches();
        let mut child = night.command(&line).spawn().unwrap();
        let end = Instant::now() + 4 * CAP;
        while night.patches() == before {
            assert!(Instant::now() < end && child.try_wait().unwrap().is_none(), "after {kill} kills");
            thread::sleep(Duration::from_millis(5));
        }
        // at any moment of what it does with a line
        thread::sleep(Duration::from_millis(kill * 37 % 300));
        signal(&child, "-KILL");
        child.wait().unwrap();
        let asked = night.batch("--resume");
        let (_, rest) = asked.err.split_once("Then add --changes ").unwrap_or_else(|| panic!("{asked:?}"));
        line = format!("--resume --changes {}", rest.split_whitespace().next().unwrap());
    }
    let said = night.batch(&line);
    night.assert_none_twice();
    let [done, refused, unknown] = night.recorded();
    assert_eq!((done + refused, unknown), (LINES, 0), "none is lost, and all are known: {said:?}");
    assert_eq!(done, night.patches(), "what is called done was sent, and what was sent is called done");
    assert_eq!(night.enabled(), refused, "as the tenant says");
}

#[test]
fn a_second_ctrl_c_ends_at_once_and_what_was_on_its_way_is_looked_up() {
    let night = Night::slow(80);
    // longer than the program may take to end
    night.server.set_slow(CAP);
    let mut child = night.begun("--input box.csv --action disable --changes 80", 10);
    night.order(Difficulty::Slow, None);
    let on_their_way = || {
        let changes = |request: &&Request| request.method == "PATCH" && request.status.is_none();
        night.server.requests().iter().filter(changes).count()
    };
    let end = Instant::now() + CAP;
    while on_their_way() < 4 {
        assert!(Instant::now() < end, "each of the four waits for its answer");
        thread::sleep(Duration::from_millis(10));
    }
    let sent = night.patches();
    signal(&child, "-INT");
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let stopping = |line: &str| line.contains("Press Ctrl+C again to end at once");
    assert!(lines.any(|line| stopping(&line.unwrap())), "it says what a second one does");
    assert!(child.try_wait().unwrap().is_none(), "what is on its way is waited for");
    signal(&child, "-INT");
    let began = Instant::now();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(began.elapsed() < CAP / 3, "{:?}", began.elapsed());
    assert_eq!(night.patches(), sent, "nothing more was sent");
    assert_eq!(night.recorded(), [sent - 4, 0, 4], "nobody says that it was done, or was not");

    night.server.order(None);
    let asked = night.batch("--resume");
    let (_, rest) = asked.err.split_once("Then add --changes ").unwrap_or_else(|| panic!("{asked:?}"));
    let rest: usize = rest.split_whitespace().next().unwrap().parse().unwrap();
    assert_eq!(rest, 80 - sent, "what may be done is not sent again");
    let said = night.batch(&format!("--resume --changes {rest}"));
    assert_eq!(said.code, 0, "{said:?}");
    night.assert_none_twice();
    assert_eq!((night.recorded(), night.patches(), night.enabled()), ([80, 0, 0], 80, 0));
}
