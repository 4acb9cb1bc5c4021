//! What a command prints comes to somebody, or the command says that it did not.

use std::{
    fs::File,
    os::unix::{fs::PermissionsExt as _, process::ExitStatusExt as _},
};

use super::*;

/// The exit code of a result that could not be printed.
const NOT_PRINTED: i32 = 5;

/// Runs a command with its standard output on a disk that takes nothing.
fn onto_a_full_disk(command: &mut Command) -> (i32, String) {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = command.stdout(full).stderr(Stdio::piped()).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn program(argument: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_token-desk"));
    command.arg(argument);
    plainly(&mut command);
    command
}

#[test]
fn a_result_that_cannot_be_printed_is_a_failure_of_its_own() {
    let desk = DataFolder::filled();
    for mut command in [
        desk.command(&["verify"]),
        desk.command(&["export", "--format", "csv"]),
        desk.command(&["export", "--format", "json"]),
        desk.command(&["export", "--format", "jsonl"]),
        desk.command(&["export", "--to", &desk.path("whole.csv")]),
        program("--help"),
        program("--version"),
    ] {
        let (code, err) = onto_a_full_disk(&mut command);
        assert_eq!(code, NOT_PRINTED, "{command:?}: {err}");
        assert!(err.contains("The disk is full: standard output\nWhat to do: "), "{command:?}: {err}");
    }
}

#[test]
fn a_bad_verdict_keeps_its_code_and_goes_where_it_can() {
    let desk = DataFolder::filled();
    desk.tamper("UPDATE rows SET body = '{}' WHERE seq = 2");
    let (code, err) = onto_a_full_disk(&mut desk.command(&["verify"]));
    assert_eq!(code, 4, "{err}");
    assert!(err.contains("The disk is full") && err.contains("Result: broken at row 2"), "{err}");
}

#[test]
fn the_practice_tenant_does_not_start_unseen() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program("practice");
    let (code, err) = onto_a_full_disk(command.arg("--dir").arg(folder.path()));
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("the address could not be printed"), "{err}");
}

#[test]
fn nothing_that_is_printed_moves_a_cursor_or_turns_the_reading_round() {
    let desk = DataFolder::filled();
    let odd = "\u{1b}[2Jx\u{202e}vsc\u{7}.csv";
    let to = desk.path(odd);
    let typed = format!("--{odd}");
    for (mut command, says) in [
        (desk.command(&["export", "--to", &to]), "File: "),
        (desk.command(&["export", "--to", &to]), "A file with this name is there already"),
        (desk.command(&["verify", "--noted", odd]), "--noted takes"),
        (program(&typed), "unknown option"),
        (program(odd), "unexpected argument"),
    ] {
        let said = said(&command.output().unwrap());
        let all = format!("{}{}", said.out, said.err);
        assert!(all.contains(says), "{command:?}: {said:?}");
        assert!(!all.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{command:?}: {said:?}");
    }
    assert!(fs::exists(&to).unwrap(), "the file has its name all the same");
}

#[test]
fn a_command_speaks_the_language_that_was_asked_for_set_or_is_the_systems() {
    let desk = DataFolder::filled();
    let verify = |locale: &str, arguments: &[&str]| {
        let mut command = desk.command(&[&["verify"], arguments].concat());
        said(&command.env("LC_ALL", locale).output().unwrap()).out
    };
    let in_language = |tag: &str| verify("C.UTF-8", &["--language", tag]);
    let (english, german, japanese) = (in_language("en"), in_language("de"), in_language("ja"));
    assert!(english != german && german != japanese, "{english}{german}{japanese}");
    assert_eq!(verify("C.UTF-8", &[]), english);
    assert_eq!(verify("ja_JP.UTF-8", &[]), japanese);

    let config = desk.data().join("config");
    fs::create_dir(&config).unwrap();
    fs::write(config.join("settings.toml"), "language = \"de\"").unwrap();
    let config = ["--config-dir", config.to_str().unwrap()];
    assert_eq!(verify("ja_JP.UTF-8", &config), german);
    assert_eq!(verify("C.UTF-8", &[&config[..], &["--language", "ja"]].concat()), japanese);
}

#[test]
fn a_reader_that_went_away_is_no_failure() {
    let desk = DataFolder::filled();
    for mut command in [
        desk.command(&["verify"]),
        desk.command(&["export", "--format", "csv"]),
        program("--help"),
        program("--version"),
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = command.stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{command:?}: {output:?}");
    }
}

#[test]
fn an_export_follows_no_link_of_another_account_and_leaves_devices_alone() {
    let desk = DataFolder::filled();
    let shared = desk.data().join("shared");
    fs::create_dir(&shared).unwrap();
    fs::set_permissions(&shared, fs::Permissions::from_mode(0o1777)).unwrap();
    let kept = desk.data().join("kept");
    fs::write(&kept, "kept").unwrap();
    let link = shared.join("november.csv");
    std::os::unix::fs::symlink(&kept, &link).unwrap();
    // only root may give a link away; without that the link is our own and followed
    let given = std::os::unix::fs::lchown(&link, Some(65534), None).is_ok();
    let said = desk.history(&["export", "--replace", "--to", link.to_str().unwrap()]);
    if given {
        assert_eq!(said.code, 1, "{said:?}");
        assert!(said.err.contains("Another account made this link"), "{said:?}");
        assert_eq!(fs::read(&kept).unwrap(), b"kept");
    } else {
        assert_eq!(said.code, 0, "{said:?}");
    }
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    let said = desk.history(&["export", "--replace", "--format", "csv", "--to", "/dev/null"]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(said.err.contains("a device or a pipe"), "{said:?}");
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

/// A program that ends with its test.
#[cfg(target_os = "linux")]
struct Running(std::process::Child);

#[cfg(target_os = "linux")]
impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// The program while it runs, as another program of the same account sees it.
#[cfg(target_os = "linux")]
#[test]
fn no_other_program_reads_its_memory_and_a_crash_leaves_no_core() {
    use std::{
        io::{BufRead as _, BufReader},
        os::unix::process::CommandExt as _,
    };
    const ACCOUNT: u32 = 65534;
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
    // root reads everything, so as root this is done as another account, which must be able to start the
    // program
    let as_root =
        fs::metadata("/proc/self").is_ok_and(|meta| std::os::unix::fs::MetadataExt::uid(&meta) == 0);
    let copy = folder.path().join("token-desk");
    // not by this process, whose other tests start programs: those would keep the file open for a moment
    let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_token-desk")).arg(&copy).status().unwrap();
    assert!(copied.success());
    let demoted = |command: &mut Command| {
        if as_root {
            command.uid(ACCOUNT).gid(ACCOUNT);
        }
    };
    let mut command = Command::new(&copy);
    plainly(&mut command);
    demoted(&mut command);
    command.args(["practice", "--dir"]).arg(folder.path().join("practice"));
    let mut running = Running(command.current_dir(folder.path()).stdout(Stdio::piped()).spawn().unwrap());
    let mut first = String::new();
    BufReader::new(running.0.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(first.starts_with("Practice tenant: "), "{first}");
    for file in ["mem", "environ"] {
        let mut look = Command::new("head");
        look.args(["-c", "1"]).arg(format!("/proc/{}/{file}", running.0.id()));
        demoted(&mut look);
        let seen = look.output().unwrap();
        assert!(String::from_utf8_lossy(&seen.stderr).contains("ermission denied"), "{file}: {seen:?}");
    }
    let limits = fs::read_to_string(format!("/proc/{}/limits", running.0.id())).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["1", "1"], "{core}");
    // not SEGV: Rust's own handler for full stacks takes the first one and goes on
    Command::new("kill").args(["-s", "ABRT", &running.0.id().to_string()]).status().unwrap();
    let ended = running.0.wait().unwrap();
    assert!(ended.signal().is_some() && !ended.core_dumped(), "{ended:?}");
}
