//! `token-desk batch` as a script runs it at night: the real program against a practice tenant over real
//! HTTP. Then the history and the tenant's own record are asked what happened.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

mod interrupted;
mod policed;

use std::{
    collections::HashSet,
    fs,
    io::Read as _,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

use secrecy::ExposeSecret as _;
use tempfile::TempDir;
use token_desk::{
    domain::{
        batch::limits::{Limits, Rules},
        difficulty::{Difficulty, Meets, Ordered, Plays, RateLimit},
        history::record::{Filter, Standing},
        profile::{Edit, Profile, SignInMethod, policy::Actions},
    },
    practice::{DESK_SCOPES, Practice},
    profiles,
    store::Reader,
};

use crate::{
    desktop::{CAP, Folder, SERVERS},
    journeys::profile_of,
};

const PROFILE: &str = "Test tenant";

/// A tenant, and a folder for the program.
struct Night {
    server: Practice,
    folder: TempDir,
}

/// What the program answered.
#[derive(Debug)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Night {
    /// With a box of so many tokens, whose list lies there.
    fn with(boxed: u32, rule: impl FnOnce(&mut Profile)) -> Self {
        let server = SERVERS.block_on(Practice::start(0)).unwrap();
        server.play(Plays { boxed, ..Plays::default() });
        let night = Self { server, folder: tempfile::tempdir().unwrap() };
        let mut profile = profile_of(&night.server);
        rule(&mut profile);
        let edit = Edit::Put { replaces: None, profile: Box::new(profile) };
        profiles::save(&Folder::folders(night.folder.path()).profiles(), &edit).unwrap();
        fs::write(night.path("box.csv"), night.server.box_list()).unwrap();
        fs::write(night.path("credential"), night.server.key_file().expose_secret()).unwrap();
        night
    }

    fn box_of(boxed: u32) -> Self {
        Self::with(boxed, |_| {})
    }

    /// So slow that it can be stopped in the middle.
    fn slow(boxed: u32) -> Self {
        let limits = Limits { per_second: Some(60), parallel: 4 };
        Self::with(boxed, |profile| profile.batch = Rules { limits, ..Rules::default() })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// `token-desk batch` with the credential on standard input.
    fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_token-desk"));
        let folders = Folder::folders(self.folder.path());
        command.args(["batch", "--profile", PROFILE, "--credential-fd", "0"]).args(line.split_whitespace());
        command.arg("--config-dir").arg(folders.config).arg("--data-dir").arg(folders.data);
        command.current_dir(self.folder.path()).env("TZ", "UTC").env("LC_ALL", "C.UTF-8");
        command.env_remove("LANGUAGE").env_remove("TOKEN_DESK_LOG").env_remove("RUST_LOG");
        command.stdin(fs::File::open(self.path("credential")).unwrap());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn batch(&self, line: &str) -> Said {
        said(&self.command(line).output().unwrap())
    }

    fn patches(&self) -> usize {
        self.server.changes().len()
    }

    /// That no change was sent a second time.
    fn assert_none_twice(&self) {
        let mut seen = HashSet::new();
        for change in self.server.changes() {
            assert!(seen.insert(change.clone()), "twice: {change:?}");
        }
    }

    /// How many tokens of the box the tenant has enabled, by a rehearsal that only looks.
    fn enabled(&self) -> usize {
        let report = self.path("enabled.json");
        let line = "--input box.csv --action disable --rehearse --replace --report enabled.json";
        let said = self.batch(line);
        assert_eq!(said.code, 0, "{said:?}");
        let json: serde_json::Value = serde_json::from_slice(&fs::read(report).unwrap()).unwrap();
        usize::try_from(json["would_change"].as_u64().unwrap()).unwrap()
    }

    fn order(&self, difficulty: Difficulty, answers: Option<u32>) {
        self.server.order(Some(Ordered { difficulty, answers, meets: Meets::Changes }));
    }

    /// How many entries the history has with these outcomes: confirmed, refused, unknown.
    fn recorded(&self) -> [usize; 3] {
        let reader = Reader::open(&Folder::folders(self.folder.path()).history()).unwrap();
        let mut counts = [0; 3];
        reader
            .each(&Filter::default(), |listed| {
                let place = match listed.standing {
                    Standing::Confirmed => 0,
                    Standing::Refused => 1,
                    Standing::Unknown | Standing::Open => 2,
                };
                counts[place] += 1;
                true
            })
            .unwrap();
        assert!(reader.verify(None, |_, _| true).unwrap().is_intact());
        counts
    }

    /// Starts it, and waits until so many changes have reached the tenant.
    fn begun(&self, line: &str, changes: usize) -> Child {
        let before = self.patches();
        let mut child = self.command(line).spawn().unwrap();
        let end = Instant::now() + CAP;
        while self.patches() < before + changes {
            assert!(
                child.try_wait().unwrap().is_none(),
                "it ended: {:?}",
                said(&child.wait_with_output().unwrap())
            );
            assert!(Instant::now() < end, "in time");
            thread::sleep(Duration::from_millis(10));
        }
        child
    }
}

fn said(output: &Output) -> Said {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Said { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
}

fn signal(child: &Child, name: &str) {
    assert!(Command::new("kill").args([name, &child.id().to_string()]).status().unwrap().success());
}

/// The number after `--changes` in the line that the program says to type.
fn left(said: &Said) -> usize {
    let (_, rest) = said.err.split_once("--resume --changes ").unwrap_or_else(|| panic!("{said:?}"));
    rest.split_whitespace().next().unwrap().parse().unwrap()
}

#[test]
fn nothing_is_sent_until_somebody_has_agreed_to_the_rehearsed_number() {
    let night = Night::box_of(30);
    let said = night.batch("--input box.csv --action disable --rehearse --report rehearsal.html");
    assert_eq!(said.code, 0, "{said:?}");
    assert!(
        said.out.starts_with("Rehearsal only, nothing was sent. Tokens that would be disabled: 30\n"),
        "{said:?}"
    );
    assert!(
        said.err.contains("box.csv (31 lines) · Serial number: column 1 · Person: column 2\n"),
        "{said:?}"
    );
    assert!(fs::read_to_string(night.path("rehearsal.html")).unwrap().contains("30 tokens would be changed"));
    for (changes, words) in [
        ("", "30 tokens would be changed, and nobody has agreed to that"),
        ("--changes 29", "30 tokens would be changed, not 29"),
        ("--changes 31", "30 tokens would be changed, not 31"),
    ] {
        let said = night.batch(&format!("--input box.csv --action disable {changes} --report r.csv"));
        assert_eq!(said.code, 9, "{said:?}");
        assert!(said.err.contains(words) && said.err.contains("Then add --changes 30\n"), "{said:?}");
        assert!(said.out.is_empty() && !night.path("r.csv").exists(), "{said:?}");
    }
    assert_eq!((night.patches(), night.recorded()), (0, [0, 0, 0]));
}

#[test]
fn a_box_is_disabled_and_every_format_says_so() {
    let night = Night::box_of(24);
    let said = night
        .batch("--input box.csv --action disable --changes 24 --ticket INC7 --reason lost --report r.csv");
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.starts_with("Tokens disabled: 24 of 24 confirmed by the server\n"), "{said:?}");
    assert!(said.out.contains("\nTicket: INC7\n") && said.out.contains("/r.csv\n"), "{said:?}");
    assert_eq!((night.recorded(), night.enabled(), night.patches()), ([24, 0, 0], 0, 24));
    let csv = fs::read_to_string(night.path("r.csv")).unwrap();
    assert_eq!(csv.matches("\"confirmed\"").count(), 24);
    assert!(csv.contains("\"INC7\",\"lost\""), "{csv}");

    // and back again
    let list = night.server.box_list();
    let lines: Vec<&str> = list.lines().skip(1).collect();
    for (part, report) in lines.chunks(8).zip(["r.json", "r.xlsx", "r.html"]) {
        fs::write(night.path("part.csv"), part.join("\n")).unwrap();
        let said = night.batch(&format!("--input part.csv --action enable --changes 8 --report {report}"));
        assert_eq!(said.code, 0, "{said:?}");
        assert!(fs::metadata(night.path(report)).unwrap().len() > 500);
    }
    assert_eq!(night.enabled(), 24);
    // what is there already is refused before anything is read
    let requests = night.server.requests().len();
    let said = night.batch("--input box.csv --action disable --changes 24 --report r.csv");
    assert_eq!(said.code, 9, "{said:?}");
    assert!(said.err.contains("is there already") && said.err.contains("--replace"), "{said:?}");
    assert_eq!(night.server.requests().len(), requests);
    let nothing = night.batch("--input box.csv --action enable --changes 0");
    assert_eq!(nothing.code, 9, "{nothing:?}");
    assert!(nothing.err.contains("No token of the list would be changed"), "{nothing:?}");
}

#[test]
fn refusals_have_an_exit_code_of_their_own_and_many_in_a_row_pause_it() {
    let night = Night::box_of(30);
    night.order(Difficulty::Conflict, Some(3));
    let said = night.batch("--input box.csv --action disable --changes 30 --report r.json");
    assert_eq!(said.code, 7, "{said:?}");
    assert!(said.out.starts_with("Tokens disabled: 27 of 30 confirmed by the server\n"), "{said:?}");
    assert_eq!(said.out.matches("Refused 409").count(), 3, "{said:?}");
    let json: serde_json::Value = serde_json::from_slice(&fs::read(night.path("r.json")).unwrap()).unwrap();
    assert_eq!((&json["totals"]["confirmed"], &json["totals"]["refused"]), (&27.into(), &3.into()));
    assert_eq!((night.recorded(), night.enabled()), ([27, 3, 0], 3));

    let night = Night::slow(120);
    night.order(Difficulty::Forbidden, None);
    let said = night.batch("--input box.csv --action disable --changes 120");
    assert_eq!(said.code, 8, "{said:?}");
    assert!(said.err.contains("The server refused 20 changes in a row\n"), "{said:?}");
    night.server.order(None);
    let rest = left(&said);
    assert!((60..=100).contains(&rest), "{rest}");
    let wrong = night.batch(&format!("--resume --changes {}", rest + 1));
    assert_eq!(wrong.code, 9, "{wrong:?}");
    assert!(wrong.err.contains(&format!("{rest} tokens would be changed, not {}", rest + 1)), "{wrong:?}");
    let said = night.batch(&format!("--resume --changes {rest}"));
    assert_eq!(said.code, 7, "what was refused stays so: {said:?}");
    assert_eq!(night.recorded(), [rest, 120 - rest, 0]);
}

#[test]
fn a_rate_limit_costs_no_line() {
    let night = Night::box_of(30);
    let rate_limit = Some(RateLimit { per_second: 40, says_when: true });
    night.server.play(Plays { boxed: 30, rate_limit });
    let said = night.batch("--input box.csv --action disable --changes 30");
    assert_eq!(said.code, 0, "{said:?}");
    assert_eq!(night.recorded(), [30, 0, 0]);
}

#[test]
fn each_way_to_sign_in_takes_its_text_from_a_file_descriptor_and_nothing_repeats_it() {
    let bearer = |night: &Night| night.server.bearer(Duration::from_hours(1), DESK_SCOPES);
    for method in [SignInMethod::ApiKey, SignInMethod::OAuthClient, SignInMethod::Bearer] {
        let night = Night::with(3, |profile| profile.sign_in = method);
        let text = match method {
            SignInMethod::ApiKey => night.server.key_file().clone(),
            SignInMethod::OAuthClient => night.server.oauth_jwk().clone(),
            SignInMethod::Bearer => bearer(&night),
        };
        let text = text.expose_secret().to_owned();
        fs::write(night.path("credential"), &text).unwrap();
        let line = "--input box.csv --action disable --changes 3 --report r.json --credential-fd 3";
        let plain = night.command(line);
        let mut piped = Command::new("sh");
        // a pipe, as from a vault's own command
        piped.args(["-c", "cat credential | { exec 3<&0 </dev/null; exec \"$0\" \"$@\"; }"]);
        piped.arg(plain.get_program()).args(plain.get_args()).current_dir(night.folder.path());
        piped.env("TOKEN_DESK_LOG", "debug").env("LC_ALL", "C.UTF-8");
        let answer = said(&piped.output().unwrap());
        assert_eq!(answer.code, 0, "{method:?}: {answer:?}");
        let secret: Vec<&str> = text.split(['"', '\n', '\\']).filter(|part| part.len() > 40).collect();
        assert!(!secret.is_empty());
        let mut all = vec![answer.out, answer.err];
        collect(&Folder::folders(night.folder.path()).data, &mut all);
        all.push(fs::read_to_string(night.path("r.json")).unwrap());
        for text in all {
            assert!(secret.iter().all(|secret| !text.contains(secret)), "{method:?}");
        }
    }
}

/// The content of every file in a folder.
fn collect(folder: &Path, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, into);
        } else {
            into.push(String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned());
        }
    }
}

#[test]
fn a_credential_that_is_none_is_refused_before_anything_is_asked() {
    let night = Night::box_of(2);
    let other = "{\"accessID\":\"a\",\"accessKey\":\"s3cret-s3cret\",\"adminRestApiUrl\":\"https://other.example/r\"}";
    for (text, words) in [
        ("", "Nothing was sent"),
        ("s3cret-s3cret", "Nothing was sent"),
        (other, "The key belongs to another server: other.example"),
        (&*"x".repeat(70_000), "Nothing was sent"),
    ] {
        fs::write(night.path("credential"), text).unwrap();
        let said = night.batch("--input box.csv --action disable --rehearse");
        assert_eq!(said.code, 9, "{said:?}");
        assert!(said.err.contains(words) && !said.err.contains("s3cret"), "{said:?}");
    }
    let closed = said(
        &night.command("--input box.csv --action disable --rehearse --credential-fd 77").output().unwrap(),
    );
    assert_eq!(closed.code, 9);
    assert!(closed.err.contains("File descriptor 77 cannot be read"), "{closed:?}");
    assert!(night.server.requests().is_empty());
}

#[test]
fn of_several_unfinished_batches_one_is_named_by_its_list() {
    let night = Night::slow(80);
    let list = night.server.box_list();
    let lines: Vec<&str> = list.lines().skip(1).collect();
    let halves = [("a.csv", lines[..40].join("\n")), ("b.csv", lines[40..].join("\n"))];
    for (name, text) in &halves {
        fs::write(night.path(name), text).unwrap();
        let child = night.begun(&format!("--input {name} --action disable --changes 40"), 4);
        signal(&child, "-INT");
        assert_eq!(said(&child.wait_with_output().unwrap()).code, 8);
    }
    let said = night.batch("--resume --changes 30");
    assert_eq!(said.code, 9, "{said:?}");
    assert!(said.err.contains("2 batches are not finished"), "{said:?}");
    assert!(said.err.contains("a.csv") && said.err.contains("b.csv"), "{said:?}");
    let asked = night.batch("--resume --input b.csv");
    let (_, rest) = asked.err.split_once("Then add --changes ").unwrap_or_else(|| panic!("{asked:?}"));
    let rest = rest.split_whitespace().next().unwrap();
    let said = night.batch(&format!("--resume --input b.csv --changes {rest}"));
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("\nList: b.csv (40 lines)\n"), "{said:?}");
}

#[test]
fn a_list_that_is_none_and_a_profile_that_is_not_there_are_told_before_anything_is_asked() {
    let night = Night::box_of(2);
    fs::write(night.path("letter.pdf"), "%PDF-1.7 …").unwrap();
    fs::write(night.path("empty.csv"), "").unwrap();
    fs::write(night.path("words.csv"), "a b c,d e f\ng h i,j k l\n").unwrap();
    for (input, words) in [
        ("missing.csv", "missing.csv"),
        ("letter.pdf", "This is a PDF"),
        ("empty.csv", "Nothing stands in the file"),
        ("words.csv", "No column of words.csv has serial numbers or people"),
    ] {
        let said = night.batch(&format!("--input {input} --action disable --changes 2"));
        assert_eq!(said.code, 9, "{said:?}");
        assert!(said.err.contains(words), "{said:?}");
    }
    let said = night.batch("--input box.csv --action disable --changes 2 --profile Other");
    assert_eq!(said.code, 9, "{said:?}");
    assert!(said.err.contains("There is no profile “Other”. There are: Test tenant"), "{said:?}");
    assert!(night.server.requests().is_empty());
    let said = night.batch("--input box.csv --action disable --report r.pdf");
    assert_eq!(said.code, 2, "{said:?}");
    assert!(said.err.contains("reports end in .csv, .json, .xlsx or .html"), "{said:?}");
}

#[test]
fn lost_zeros_are_taken_only_where_somebody_says_so() {
    let night = Night::box_of(5);
    let list = night.server.box_list().replace("\n000", "\n");
    fs::write(night.path("sheet.csv"), list).unwrap();
    let said = night.batch("--input sheet.csv --action disable --changes 5");
    assert_eq!(said.code, 9, "{said:?}");
    assert!(said.err.contains("0 tokens would be changed, not 5"), "{said:?}");
    assert!(said.err.contains("5 tokens are there only with leading zeros. Add --zeros"), "{said:?}");
    assert_eq!(night.patches(), 0);
    let said = night.batch("--input sheet.csv --action disable --changes 5 --zeros");
    assert_eq!(said.code, 0, "{said:?}");
    assert_eq!(night.recorded(), [5, 0, 0]);
}

#[test]
fn what_the_profile_wants_holds_here_too() {
    type Rule = fn(&mut Profile);
    let cases: [(Rule, &str); 4] = [
        (|profile| profile.policy.verification = Actions::all(), "asks that each caller is verified"),
        (|profile| profile.policy.allow = Actions::NONE, "Nothing was sent"),
        (|profile| profile.batch.most_tokens = Some(0), "This profile allows no lists of tokens"),
        (|profile| profile.batch.most_tokens = Some(2), "This profile allows up to 2 tokens in a batch"),
    ];
    for (rule, words) in cases {
        let night = Night::with(3, rule);
        let said = night.batch("--input box.csv --action disable --changes 3");
        assert_eq!(said.code, 9, "{said:?}");
        assert!(said.err.contains(words), "{said:?}");
        assert_eq!(night.patches(), 0);
    }
    let night = Night::with(3, |profile| profile.policy.ticket.required = Actions::all());
    let said = night.batch("--input box.csv --action disable --changes 3");
    assert_eq!((said.code, night.patches()), (9, 0), "{said:?}");
    let said = night.batch("--input box.csv --action disable --changes 3 --ticket INC7");
    assert_eq!(said.code, 0, "{said:?}");
}

#[test]
fn the_tokens_that_a_list_means_count_and_not_its_lines() {
    let people = |most| {
        let night = Night::with(1, |profile| profile.batch.most_tokens = Some(most));
        // each has two tokens
        let list = "email\nmiguel.ortiz@acme.example\nxiaoming.wang@acme.example\n";
        fs::write(night.path("people.csv"), list).unwrap();
        night
    };
    let night = people(3);
    for end in ["--rehearse", "--changes 4"] {
        let said = night.batch(&format!("--input people.csv --action disable {end}"));
        assert_eq!(said.code, 9, "{said:?}");
        assert!(said.err.contains("This profile allows up to 3 tokens in a batch"), "{said:?}");
    }
    assert_eq!(night.patches(), 0);
    let night = people(4);
    let said = night.batch("--input people.csv --action disable --changes 4");
    assert_eq!((said.code, night.recorded()), (0, [4, 0, 0]), "{said:?}");

    // what is disabled already does not count
    let night = Night::with(3, |profile| profile.batch.most_tokens = Some(2));
    let list = fs::read_to_string(night.path("box.csv")).unwrap();
    let one: String = list.split_inclusive('\n').take(2).collect();
    fs::write(night.path("one.csv"), one).unwrap();
    assert_eq!(night.batch("--input one.csv --action disable --changes 1").code, 0);
    let said = night.batch("--input box.csv --action disable --changes 2");
    assert_eq!((said.code, night.recorded()), (0, [3, 0, 0]), "{said:?}");
}

#[test]
fn it_speaks_the_language_that_is_asked_for() {
    for (language, words) in [
        ("de", "Es wurde nichts gesendet\n3 Token würden geändert, nicht 2\n"),
        ("fr", "Rien n’a été envoyé\n3 jetons seraient modifiés, pas 2\n"),
        ("es", "No se ha enviado nada\nSe modificarían 3 tokens, no 2\n"),
        ("ja", "何も送信されていません\n変更の対象は3個のトークンで、2個ではありません\n"),
    ] {
        let night = Night::box_of(3);
        let said =
            night.batch(&format!("--input box.csv --action disable --changes 2 --language {language}"));
        assert_eq!(said.code, 9, "{said:?}");
        assert!(said.err.contains(words), "{said:?}");
        let said =
            night.batch(&format!("--input box.csv --action disable --changes 3 --language {language}"));
        assert_eq!(said.code, 0, "{said:?}");
        assert!(!said.out.contains("confirmed by the server"), "{said:?}");
    }
}

#[test]
fn a_pipe_that_is_read_by_nobody_does_not_stop_it() {
    let night = Night::box_of(10);
    let mut child = night.command("--input box.csv --action disable --changes 10").spawn().unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0), "{err}");
    assert_eq!(night.recorded(), [10, 0, 0]);
}
