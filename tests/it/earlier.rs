//! Profiles, settings and command lines of earlier versions: they are read as they were meant then.
//!
//! Their histories are in `history_command/kept.rs` and `old.rs`, their exports in `exports.rs` (the golden
//! files are as the first version wrote them), their remembered credentials beside the code that reads them.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use token_desk::{
    arguments::{self, Command, Export, Renderer, Verify, WindowOptions},
    domain::{
        Existing,
        change::action::Action,
        difficulty::Plays,
        history::{export::Format, record::OutcomeFilter},
        profile::{
            Address, Colour, Edit, HttpUrl, Imported, Profile, Proxy, SignInMethod, TimeLimits,
            policy::{Actions, Pattern, Policy, TicketRule},
        },
        settings::{Keep, Settings},
    },
    profiles, settings,
};

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden").join(name)
}

/// The two profiles that the files of all versions hold.
fn wanted() -> Vec<Profile> {
    let production = "https://acme.access.securid.com/AdminInterface/restapi";
    let test = "https://acme-test.access.securid.com/AdminInterface/restapi";
    let scopes = ["rsa.user.read", "rsa.authenticator.sidtoken.read", "rsa.authenticator.sidtoken.manage"];
    let allow =
        [Action::Disable, Action::Enable, Action::ClearPin, Action::Assign, Action::Rename, Action::Unassign];
    let production = Profile {
        sign_in: SignInMethod::OAuthClient,
        issuer: Some(HttpUrl::parse("https://acme.auth.securid.com/oauth").unwrap()),
        client_id: "9d1f6f0a-desk".to_owned(),
        scopes: scopes.map(str::to_owned).to_vec(),
        policy: Policy {
            allow: allow.into_iter().collect(),
            ticket: TicketRule {
                required: Actions::all(),
                pattern: Some(Pattern::parse("INC[0-9]{7}").unwrap()),
                example: "INC0042317".to_owned(),
            },
            reason: [Action::Unassign].into_iter().collect(),
            verification: Actions::NONE,
        },
        label: "PRODUCTION".to_owned(),
        colour: Colour::Red,
        limits: TimeLimits {
            connect: Duration::from_secs(11),
            read: Duration::from_secs(21),
            change: Duration::from_secs(31),
        },
        proxy: Proxy::parse_url("socks5h://proxy.acme.example:1080").unwrap(),
        ca_file: Some("/etc/ssl/acme-root.pem".into()),
        ..Profile::new("Acme production", Address::parse(production).unwrap())
    };
    let test = Profile {
        sign_in: SignInMethod::Bearer,
        proxy: Proxy::None,
        ..Profile::new("Acme test", Address::parse(test).unwrap())
    };
    vec![production, test]
}

/// Without an anchor, which came later.
fn first_settings() -> Settings {
    let name = Some("Maria Ortiz".to_owned());
    Settings { operator_name: name, keep: Keep::Days(365), ..Settings::default() }
}

/// Writes into a folder what this version makes of the profiles and settings that all versions were given.
pub fn write(folder: &Path) {
    for profile in wanted() {
        let edit = Edit::Put { replaces: None, profile: Box::new(profile) };
        profiles::save(&folder.join("profiles.toml"), &edit).unwrap();
    }
    let file = folder.join("settings.toml");
    // only by hand
    fs::write(&file, "[anchor]\nfile = \"/mnt/audit/desk-07\"\nsystem-log = true\n").unwrap();
    settings::save(&file, &Settings { discard: true, ..first_settings() }, Existing::Keep).unwrap();
    fs::remove_file(folder.join(".profiles.toml.lock")).ok();
    fs::remove_file(folder.join(".settings.toml.lock")).ok();
}

/// The file of each version that has one.
fn kept(name: &str) -> Vec<PathBuf> {
    let folders = fs::read_dir(golden("")).unwrap().map(|entry| entry.unwrap().path().join(name));
    let files: Vec<_> = folders.filter(|file| file.exists()).collect();
    assert!(files.len() > 1);
    files
}

#[test]
fn profiles_of_each_earlier_version_are_read_imported_and_left_as_they_are() {
    for from in kept("profiles.toml") {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("profiles.toml");
        fs::copy(&from, &file).unwrap();
        let read = profiles::load(&file);
        assert_eq!((read.profiles, read.troubles), (wanted(), Vec::new()), "{}", from.display());

        let imported = profiles::import(&folder.path().join("imported.toml"), &file).unwrap();
        let Imported { catalogue, troubles, .. } = imported;
        assert_eq!((catalogue.profiles, troubles), (wanted(), Vec::new()), "{}", from.display());
        assert_eq!(fs::read(&file).unwrap(), fs::read(&from).unwrap());
    }
}

#[test]
fn settings_of_the_first_version_are_read_and_a_change_leaves_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.toml");
    fs::copy(golden("0.1.0/settings.toml"), &file).unwrap();
    let read = settings::load(&file);
    assert_eq!((read.settings.clone(), read.trouble), (first_settings(), None));
    let before = fs::read_to_string(&file).unwrap();
    let changed = Settings { keep: Keep::Days(30), ..read.settings };
    settings::save(&file, &changed, Existing::Keep).unwrap();
    assert_eq!(settings::load(&file).settings, changed);
    let after = fs::read_to_string(&file).unwrap();
    assert!(after.starts_with(&before.replace("365", "30")), "{after}");
}

#[cfg(unix)]
#[test]
fn settings_of_each_later_version_are_read_with_their_anchor() {
    use token_desk::domain::history::anchor::{Anchor, Log};
    let anchor = Some(Anchor { file: Some("/mnt/audit/desk-07".into()), log: Some(Log::System) });
    let wanted = Settings { discard: true, anchor, ..first_settings() };
    for file in kept("settings.toml").into_iter().filter(|file| *file != golden("0.1.0/settings.toml")) {
        let read = settings::load(&file);
        assert_eq!((&read.settings, read.trouble), (&wanted, None), "{}", file.display());
    }
}

/// What a command line asks for.
fn asked(line: &str) -> Command {
    let words = line.split_whitespace().map(OsString::from);
    arguments::parse(words).unwrap_or_else(|err| panic!("{line}: {err:?}"))
}

#[test]
fn command_lines_of_the_first_version_ask_for_what_they_asked_for() {
    let window = WindowOptions {
        config_dir: Some("c".into()),
        data_dir: Some("d".into()),
        renderer: Renderer::Wgpu,
        language: None,
        find: None,
    };
    let lines = [("", WindowOptions::default()), ("--config-dir c --data-dir=d --renderer wgpu", window)];
    for (line, wanted) in lines {
        assert_eq!(asked(line), Command::Window(wanted));
    }
    assert_eq!(
        asked("practice --dir p --port 8099"),
        Command::Practice { port: 8099, dir: "p".into(), plays: Plays::default(), tls: false }
    );
    let hash = "0123456789abcdef".repeat(4);
    let wanted = Verify { data_dir: Some("d".into()), noted: Some(hash.clone()), ..Verify::default() };
    assert_eq!(asked(&format!("history verify --noted {hash} --data-dir d")), Command::Verify(wanted));
    let wanted = Export {
        data_dir: Some("d".into()),
        to: Some("x.jsonl".into()),
        format: Format::JsonLines,
        existing: Existing::Replace,
        search: "ada@acme".to_owned(),
        outcome: Some(OutcomeFilter::Unknown),
        action: Some(Action::ClearPin),
        profile: Some("Acme".to_owned()),
        from: Some(arguments::Day::Whole("2026-11-01".parse().unwrap())),
        until: Some(arguments::Day::At("2026-11-30T11:00:00Z".parse().unwrap())),
        call: None,
        batch: None,
    };
    let line = "history export --to x.jsonl --format jsonl --replace --search ada@acme --outcome unknown \
                --action clear-pin --profile Acme --from 2026-11-01 --until 2026-11-30T12:00:00+01:00 --data-dir d";
    assert_eq!(asked(line), Command::Export(Box::new(wanted)));
    assert_eq!((asked("--help"), asked("--version")), (Command::Help, Command::Version));
}

#[test]
fn command_lines_of_november_2026_ask_for_what_they_asked_for() {
    let wanted = Verify {
        data_dir: Some("d".into()),
        config_dir: Some("c".into()),
        noted: None,
        anchor: Some("desk-07".into()),
    };
    let line = "history verify --anchor desk-07 --data-dir d --config-dir c";
    assert_eq!(asked(line), Command::Verify(wanted));
}
