//! The log's file as a whole process writes it: what a panic leaves in it, and that its lines are for the
//! account alone.
//!
//! The log is one for the whole process, so each case runs in a process of its own: this binary again.

use std::{env, fs, path::PathBuf, process::Command};

use token_desk::{
    app::{
        Message, lookup, sign_in,
        verify::{self, Stage},
    },
    diagnostics,
};

use crate::desktop::Desktop;
use crate::fixtures;

/// Where the child writes its log; whoever has it set is the child.
const FOLDER: &str = "TOKEN_DESK_TEST_LOG";

/// Set for the child of a child.
const LAST: &str = "TOKEN_DESK_TEST_LAST";

/// Runs one test of this binary again, as a child with a data folder. Gives what it logged and what it said
/// on standard error.
fn run_again(test: &str) -> (String, String) {
    run_again_asking(test, None)
}

/// The same with a log filter.
fn run_again_asking(test: &str, filter: Option<&str>) -> (String, String) {
    let place = tempfile::tempdir().expect("a folder");
    let mut command = Command::new(env::current_exe().expect("this binary"));
    let output = command
        .args(["--exact", test, "--nocapture"])
        .env(FOLDER, place.path().join("data"))
        .env_remove("TOKEN_DESK_LOG")
        .env_remove("RUST_LOG")
        .envs(filter.map(|filter| ("TOKEN_DESK_LOG", filter)))
        .env("RUST_BACKTRACE", "1")
        .output()
        .expect("a child");
    assert!(output.status.success(), "{output:?}");
    let log = fs::read_to_string(place.path().join("data/token-desk.log")).expect("a log");
    (log, String::from_utf8_lossy(&output.stderr).into_owned())
}

fn folder_of_child() -> Option<PathBuf> {
    env::var_os(FOLDER).map(PathBuf::from)
}

#[test]
fn a_panic_is_in_the_log_with_its_place_and_without_its_values() {
    if let Some(folder) = folder_of_child() {
        diagnostics::begin();
        let kept = diagnostics::keep(&folder);
        let panics = || {
            // the standard library says all of a text that is cut inside a character
            let typed = "é, Maria Ortiz".to_owned();
            drop(typed[1..].to_owned());
        };
        std::thread::Builder::new().spawn(panics).expect("a thread").join().expect_err("a panic");
        // the hook has waited for the disk
        let text = fs::read_to_string(diagnostics::path().expect("a path")).expect("a log");
        assert!(text.contains("panic at"), "{text}");
        drop(kept);
        return;
    }
    let (log, said) = run_again("log::a_panic_is_in_the_log_with_its_place_and_without_its_values");
    assert!(log.contains("Token Desk began version=") && log.contains("Token Desk ended"), "{log}");
    assert!(log.contains("ERROR panic at "), "{log}");
    assert!(!log.contains("Maria"), "{log}");
    assert!(said.contains("panic at") && !said.contains("Maria"), "a desktop keeps standard error: {said}");
    assert!(!said.contains("Token Desk began"), "standard error has warnings only: {said}");
    let foreign = |line: &&str| !line.starts_with("    ") && !line.starts_with("20");
    assert_eq!(log.lines().filter(foreign).collect::<Vec<_>>(), [""; 0], "each entry begins with its time");
}

#[test]
fn what_is_asked_of_the_log_is_not_repeated_and_a_terminal_obeys_nothing_in_it() {
    let test = "log::what_is_asked_of_the_log_is_not_repeated_and_a_terminal_obeys_nothing_in_it";
    if let Some(folder) = folder_of_child() {
        diagnostics::begin();
        let kept = diagnostics::keep(&folder);
        tracing::error!(target: "zbus", "one \u{1b}[2J\u{202e}\n2026-11-28 ERROR forged");
        let panics = || panic!("cut in {:?}", fixtures::OPERATOR_NAME);
        std::thread::Builder::new().spawn(panics).expect("a thread").join().expect_err("a panic");
        drop(kept);
        return;
    }
    for filter in ["token_desk[{k7Xq=(83Zu}]=debug", "k7Xq=83Zu"] {
        let (log, said) = run_again_asking(test, Some(filter));
        for text in [&log, &said] {
            assert!(text.contains("TOKEN_DESK_LOG is no log filter"), "{text}");
            assert!(!text.contains("k7Xq") && !text.contains("83Zu") && !text.contains("Maria"), "{text}");
            assert!(
                !text.contains(['\u{1b}', '\u{202e}']) && text.contains("\n    2026-11-28 ERROR"),
                "{text}"
            );
        }
    }
    // who asks for the log there reads all of it
    let (log, said) = run_again_asking(test, Some("info"));
    assert!(said.contains(fixtures::OPERATOR_NAME) && !log.contains("Maria"), "{said}");
}

#[test]
fn two_processes_write_into_one_log() {
    if let Some(folder) = folder_of_child() {
        diagnostics::begin();
        let kept = diagnostics::keep(&folder);
        if env::var_os(LAST).is_none() {
            let mut again = Command::new(env::current_exe().expect("this binary"));
            again.args(["--exact", "log::two_processes_write_into_one_log"]).env(LAST, "1");
            assert!(again.output().expect("a grandchild").status.success());
        }
        drop(kept);
        return;
    }
    let (log, _) = run_again("log::two_processes_write_into_one_log");
    let processes: std::collections::BTreeSet<&str> =
        log.lines().filter_map(|line| line.split(' ').nth(1)).collect();
    assert_eq!((log.lines().count(), processes.len()), (4, 2), "{log}");
}

#[test]
fn a_verification_of_a_caller_is_told_by_kinds_and_ids_without_its_address_and_code() {
    if let Some(folder) = folder_of_child() {
        diagnostics::begin();
        let kept = diagnostics::keep(&folder);
        let mut desktop = Desktop::with(&[]);
        desktop.send(Message::SignIn(sign_in::Message::Submitted));
        desktop.until("somebody is signed in", |model| model.session.who.is_some());
        desktop.find(fixtures::EMAIL);
        desktop.send(Message::Lookup(lookup::Message::VerifyAsked));
        desktop.send(Message::Verify(verify::Message::Started));
        let stage =
            |model: &token_desk::app::Model| model.dialog::<verify::Open>().map(|open| open.stage.clone());
        desktop.until("the caller is asked", |model| matches!(stage(model), Some(Stage::Asking(_))));
        let Some(Stage::Asking(session)) = stage(&desktop.app.model) else { panic!("nobody is asked") };
        let url = session.verification.url.expect("an address");
        url.rsplit('/').next().expect("a code").clone_into(&mut desktop.app.forms.verify.code.0);
        desktop.send(Message::Verify(verify::Message::CodeSubmitted));
        desktop.until("it is the person", |model| matches!(stage(model), Some(Stage::Verified(_))));
        let text = fs::read_to_string(diagnostics::path().expect("a path")).expect("a log");
        let secret = url.split("/verify/").nth(1).expect("what nobody can guess");
        for part in secret.split('/') {
            assert!(!text.contains(part), "{text}");
        }
        drop(kept);
        return;
    }
    let name = "log::a_verification_of_a_caller_is_told_by_kinds_and_ids_without_its_address_and_code";
    let (log, _) = run_again(name);
    let user = "user=eb2e12ae-1112-451b-98e1-dfe4e6afd60d";
    for words in ["start", "a code is checked"] {
        assert!(log.contains(&format!("live verification: {words} {user}")), "{log}");
    }
    assert!(
        log.contains("live verification: waiting") && log.contains("live verification: verified"),
        "{log}"
    );
}
