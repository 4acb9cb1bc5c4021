//! What the runtime and the commands do not do under a company's policy, whoever asks.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

use std::{fs, process::Command, sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp};
use token_desk::{
    app::{Effect, HistoryEffect, MenuEffect, Message, Reply, Retain, Ticket},
    domain::{
        Existing,
        history::{
            export::Format,
            record::{Filter, Which},
        },
        machine_policy::{Fact, MachinePolicy, Set, Source, Trouble},
        phrase::Phrase,
        problem::Problem,
        profile::{Catalogue, Edit, PRACTICE, Profile, policy::Actions},
        settings::{Keep, Look, Settings},
        sign_in::credential::Credential,
    },
    phrase,
    profiles::{
        self, Folders,
        signed::{self, SigningKey},
    },
    settings,
};

use crate::{desktop::Folder, english::English as _, fixtures, waiting::WaitingRuntime};

const CAP: Duration = Duration::from_mins(1);

/// A runtime on a computer with a policy.
struct Computer {
    runtime: WaitingRuntime,
    folders: Folders,
    last: u64,
    _folder: tempfile::TempDir,
}

impl Computer {
    fn under(policy: MachinePolicy) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folder::folders(folder.path());
        let edit = Edit::Put { replaces: None, profile: Box::new(own()) };
        profiles::save(&folders.profiles(), &edit).unwrap();
        let runtime = WaitingRuntime::start_under(&folders, Arc::new(policy)).unwrap();
        Self { runtime, folders, last: 0, _folder: folder }
    }

    fn ask(&mut self, order: impl FnOnce(Ticket) -> Effect) -> Reply {
        self.last += 1;
        let ticket = Ticket(self.last);
        self.runtime.run(order(ticket));
        loop {
            match self.runtime.wait(CAP).expect("a reply in time") {
                Message::Reply(of, reply) if of == ticket => return reply,
                _ => {}
            }
        }
    }

    fn catalogue(&mut self) -> Catalogue {
        match self.ask(|ticket| Effect::LoadProfiles { ticket }) {
            Reply::Profiles(catalogue) => catalogue.unwrap(),
            other => panic!("{}", other.name()),
        }
    }

    fn sign_in(&mut self, profile: Profile, credential: Credential) -> Result<(), Problem> {
        let profile = Box::new(profile);
        match self.ask(|ticket| Effect::SignIn { ticket, profile, credential }) {
            Reply::SignedIn(signed_in) => signed_in.map(drop),
            other => panic!("{}", other.name()),
        }
    }

    fn settings(&mut self) -> Settings {
        match self.ask(|ticket| Effect::Menu(MenuEffect::LoadSettings { ticket })) {
            Reply::Settings(loaded) => loaded.unwrap().settings,
            other => panic!("{}", other.name()),
        }
    }
}

fn own() -> Profile {
    Profile { name: "Mine".to_owned(), ..fixtures::profile() }
}

#[expect(clippy::unnecessary_wraps, reason = "what is not set is a fact, too")]
fn set<T>(value: T) -> Fact<T> {
    Some(Set { value, source: Source::File })
}

fn is(said: &Phrase, key: &str) -> bool {
    said.key() == Some(key)
}

fn bearer() -> Credential {
    Credential::Bearer("opaque".into())
}

#[test]
fn nobody_signs_in_under_a_policy_that_cannot_be_read_not_even_to_practise() {
    let reason = phrase!("policy-no-switch");
    let trouble = Trouble { source: Source::File, file: None, line: Some(1), reason };
    let mut computer = Computer::under(MachinePolicy::closed(vec![trouble]));
    assert_eq!(computer.catalogue(), Catalogue::default());
    let practice = Profile::practice(token_desk::domain::profile::Address::loopback());
    for (profile, credential) in
        [(own(), bearer()), (own(), Credential::Remembered), (practice, Credential::Practice)]
    {
        let problem = computer.sign_in(profile, credential).unwrap_err();
        assert!(problem.cause.english().starts_with("Your company's policy cannot be read."), "{problem:?}");
    }
}

#[test]
fn only_a_profile_as_the_policy_leaves_it_can_be_signed_in_to() {
    let given = Profile { label: "GIVEN".to_owned(), ..fixtures::profile() };
    let mut computer = Computer::under(MachinePolicy {
        profiles: vec![Set { value: given.clone(), source: Source::File }],
        own_profiles: set(false),
        ..MachinePolicy::default()
    });
    assert_eq!(computer.catalogue().profiles, std::slice::from_ref(&given));
    let refused = |computer: &mut Computer, profile: Profile| {
        let problem = computer.sign_in(profile, bearer()).unwrap_err();
        assert!(is(&problem.cause, "policy-profile-not-allowed"), "{:?}", problem.cause);
    };
    refused(&mut computer, own());
    let elsewhere = Profile { address: own().address, label: "FORGED".to_owned(), ..given };
    refused(&mut computer, elsewhere);
    let save = |ticket| Effect::SaveProfile {
        ticket,
        edit: Edit::Put { replaces: None, profile: Box::new(Profile { name: "New".to_owned(), ..own() }) },
        made_from: None,
    };
    match computer.ask(save) {
        Reply::ProfileSaved(Err(problem)) => assert!(is(&problem.cause, "policy-own-profiles-off")),
        other => panic!("{}", other.name()),
    }
    let file = computer.folders.profiles();
    match computer.ask(|ticket| Effect::ImportProfiles { ticket, from: file }) {
        Reply::ProfilesImported(Err(problem)) => assert!(is(&problem.cause, "policy-own-profiles-off")),
        other => panic!("{}", other.name()),
    }
    // a profile that allows more than the policy is one that somebody made up
    let mut narrowed =
        Computer::under(MachinePolicy { allow: set(Actions::NONE), ..MachinePolicy::default() });
    assert!(narrowed.catalogue().profiles[0].policy.allow.is_empty());
    refused(&mut narrowed, own());
    assert!(narrowed.sign_in(Profile::practice(own().address), Credential::Practice).is_ok(), "{PRACTICE}");
}

#[test]
fn what_the_policy_takes_from_a_profile_is_written_nowhere() {
    let given = fixtures::full_profile("Theirs");
    let mut computer = Computer::under(MachinePolicy {
        profiles: vec![Set { value: given.clone(), source: Source::File }],
        allow: set(Actions::NONE),
        ..MachinePolicy::default()
    });
    let shown = computer.catalogue().profiles;
    let [shown_given, shown_own] = shown.as_slice() else { panic!("{shown:?}") };
    assert!(shown_own.policy.allow.is_empty());
    for (name, of, replaces) in
        [("Mine", shown_own, Some("Mine")), ("Mine too", shown_own, None), ("Copy", shown_given, None)]
    {
        let profile = Box::new(Profile { name: name.to_owned(), label: "EDITED".to_owned(), ..of.clone() });
        let edit = Edit::Put { replaces: replaces.map(str::to_owned), profile };
        let made_from = Some(of.name.clone());
        match computer.ask(|ticket| Effect::SaveProfile { ticket, edit, made_from }) {
            Reply::ProfileSaved(saved) => drop(saved.unwrap()),
            other => panic!("{}", other.name()),
        }
    }
    let edited = |name: &str, of: &Profile| Profile {
        name: name.to_owned(),
        label: "EDITED".to_owned(),
        ..of.clone()
    };
    let written = vec![edited("Mine", &own()), edited("Mine too", &own()), edited("Copy", &given)];
    assert_eq!(profiles::load(&computer.folders.profiles()).profiles, written);
    let (profiles, to) = (computer.catalogue().profiles, computer.folders.config.join("out.toml"));
    let existing = Existing::Keep;
    match computer.ask(|ticket| Effect::ExportProfiles { ticket, profiles, to: to.clone(), existing }) {
        Reply::ProfilesExported(exported) => drop(exported.unwrap()),
        other => panic!("{}", other.name()),
    }
    assert_eq!(profiles::load(&to).profiles, [vec![given], written].concat());
}

#[test]
fn where_profiles_are_signed_only_a_signed_one_as_it_is_in_the_file_can_be_signed_in_to() {
    let key = SigningKey::generate().unwrap();
    let mut computer =
        Computer::under(MachinePolicy { profile_key: set(key.public()), ..MachinePolicy::default() });
    assert_eq!(computer.catalogue().profiles, [], "the one in the file is not signed");
    let refused = |computer: &mut Computer, profile: Profile| {
        let problem = computer.sign_in(profile, bearer()).unwrap_err();
        assert!(is(&problem.cause, "policy-profile-not-allowed"), "{:?}", problem.cause);
    };
    refused(&mut computer, own());
    let file = computer.folders.profiles();
    let signed = signed::sign(fs::read(&file).unwrap(), &key).unwrap();
    fs::write(&file, signed.bytes).unwrap();
    assert_eq!(computer.catalogue().profiles, [own()]);
    for forged in [
        Profile { label: "FORGED".to_owned(), ..own() },
        Profile { name: "mine".to_owned(), ..own() },
        Profile { name: "New".to_owned(), ..own() },
    ] {
        refused(&mut computer, forged.clone());
        let edit = Edit::Put { replaces: Some(own().name), profile: Box::new(forged) };
        match computer.ask(|ticket| Effect::SaveProfile { ticket, edit, made_from: None }) {
            Reply::ProfileSaved(Err(problem)) => assert!(is(&problem.cause, "policy-only-signed")),
            other => panic!("{}", other.name()),
        }
    }
    assert_eq!(computer.catalogue().profiles, [own()], "the file is as it was");
    // nothing answers there, but the policy has nothing against it
    let problem = computer.sign_in(own(), bearer()).unwrap_err();
    assert!(!is(&problem.cause, "policy-profile-not-allowed"), "{:?}", problem.cause);
}

#[test]
fn nothing_is_remembered_where_that_is_forbidden() {
    let mut computer = Computer::under(MachinePolicy { remember: set(false), ..MachinePolicy::default() });
    let problem = computer.sign_in(own(), Credential::Remembered).unwrap_err();
    assert!(is(&problem.cause, "policy-no-remembering"), "{:?}", problem.cause);
    match computer.ask(|ticket| Effect::Keep { ticket }) {
        Reply::Remembered(Err(problem)) => assert!(is(&problem.cause, "policy-no-remembering")),
        other => panic!("{}", other.name()),
    }
}

#[test]
fn what_was_remembered_for_any_profile_is_forgotten_where_that_is_forbidden_by_a_policy_that_can_be_read() {
    let reason = phrase!("policy-no-switch");
    let trouble = Trouble { source: Source::File, file: None, line: Some(1), reason };
    let forbids = MachinePolicy { remember: set(false), ..MachinePolicy::default() };
    for (policy, kept) in
        [(MachinePolicy::default(), 2), (MachinePolicy::closed(vec![trouble]), 2), (forbids, 0)]
    {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folder::folders(folder.path());
        let inside = folders.credentials();
        fs::create_dir_all(&inside).unwrap();
        // of a profile that is gone, and of a proxy
        let name = "0123456789abcdef0123456789abcdef";
        for end in ["sealed", "password"] {
            fs::write(inside.join(format!("{name}.{end}")), "").unwrap();
        }
        let count = || {
            let entries = fs::read_dir(&inside).unwrap().flatten();
            let ends = |path: std::path::PathBuf| path.extension().is_some_and(|end| end != "left");
            entries.filter(|entry| ends(entry.path())).count()
        };
        let runtime = WaitingRuntime::start_under(&folders, Arc::new(policy)).unwrap();
        let since = std::time::Instant::now();
        while count() > kept && since.elapsed() < CAP {
            std::thread::sleep(Duration::from_millis(5));
        }
        drop(runtime);
        assert_eq!(count(), kept);
    }
}

#[test]
fn settings_are_the_policys_and_the_accounts_file_is_left_as_it_was() {
    let policy = MachinePolicy {
        keep: set(Keep::Days(365)),
        archive: set(true),
        notifications: set(false),
        ..MachinePolicy::default()
    };
    let mut computer = Computer::under(policy);
    let file = computer.folders.settings();
    let own = Settings {
        keep: Keep::Days(1),
        discard: true,
        notifications: true,
        operator_name: Some("Maria".to_owned()),
        ..Settings::default()
    };
    settings::save(&file, &own, Existing::Keep).unwrap();
    let governed = computer.settings();
    assert_eq!((governed.keep, governed.discard, governed.notifications), (Keep::Days(365), false, false));
    let settings = Settings { look: Look::Dark, keep: Keep::Days(2), ..governed.clone() };
    let existing = Existing::Keep;
    match computer.ask(|ticket| Effect::Menu(MenuEffect::SaveSettings { ticket, settings, existing })) {
        Reply::SettingsSaved(saved) => assert_eq!(saved.unwrap(), Settings { look: Look::Dark, ..governed }),
        other => panic!("{}", other.name()),
    }
    assert_eq!(settings::load(&file).settings, Settings { look: Look::Dark, ..own });
}

#[test]
fn the_history_is_kept_as_long_as_the_policy_says_and_exported_where_it_says() {
    let allowed = tempfile::tempdir().unwrap();
    let policy = MachinePolicy {
        keep: set(Keep::Days(365)),
        export_folders: set(vec![allowed.path().to_owned()]),
        ..MachinePolicy::default()
    };
    let mut computer = Computer::under(policy);
    computer.ask(|ticket| Effect::History(HistoryEffect::Open { ticket }));
    for (days, refused) in [(1, true), (300, true), (365, false), (400, false)] {
        let before = Timestamp::now() - SignedDuration::from_hours(24 * days);
        let retain = Retain { before, archive: false, answer: None, server: None };
        match computer.ask(|ticket| Effect::History(HistoryEffect::Retain { ticket, retain })) {
            Reply::Retained(retained) => assert_eq!(retained.is_err(), refused, "{days}: {retained:?}"),
            other => panic!("{}", other.name()),
        }
    }
    let elsewhere = tempfile::tempdir().unwrap();
    #[cfg_attr(not(unix), expect(unused_mut, reason = "links are made below"))]
    let mut places = vec![
        (allowed.path().join("a.csv"), true),
        (elsewhere.path().join("a.csv"), false),
        (allowed.path().join("..").join("a.csv"), false),
    ];
    #[cfg(unix)]
    {
        let link = allowed.path().join("out");
        std::os::unix::fs::symlink(elsewhere.path(), &link).unwrap();
        places.push((link.join("b.csv"), false));
        let file = elsewhere.path().join("c.csv");
        fs::write(&file, "").unwrap();
        let link = allowed.path().join("c.csv");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        places.push((link, false));
    }
    for (to, may) in places {
        let shown = to.display().to_string();
        let reply = computer.ask(|ticket| Effect::Export {
            ticket,
            which: Which::Filtered(Filter::default()),
            format: Format::Csv,
            to: to.clone(),
            existing: Existing::Replace,
        });
        match reply {
            Reply::Exported(Ok(_)) => assert!(may, "{shown}"),
            Reply::Exported(Err(problem)) => {
                assert!(!may && is(&problem.cause, "policy-export-folders"), "{shown}: {problem:?}");
            }
            other => panic!("{}", other.name()),
        }
        let reply = computer.ask(|ticket| Effect::ExportProfiles {
            ticket,
            profiles: vec![own()],
            to: to.clone(),
            existing: Existing::Replace,
        });
        let written = fs::read_to_string(&to).is_ok_and(|text| text.contains("[[profile]]"));
        match reply {
            Reply::ProfilesExported(Ok(_)) => assert!(may && written, "{shown}"),
            Reply::ProfilesExported(Err(problem)) => {
                let forbidden = is(&problem.cause, "policy-export-folders");
                assert!(!may && forbidden && !written, "{shown}: {problem:?}");
            }
            other => panic!("{}", other.name()),
        }
    }
}

/// The program itself, in a debug build, which takes a policy from the environment.
fn program(policy: &std::path::Path, arguments: &[&str]) -> (i32, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_token-desk"))
        .args(arguments)
        .env("TOKEN_DESK_TEST_POLICY", policy)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
}

#[test]
fn a_policy_is_checked_before_it_is_rolled_out_in_the_readers_language() {
    let folder = tempfile::tempdir().unwrap();
    let (file, none) = (folder.path().join("new.toml"), folder.path().join("none.toml"));
    let path = file.to_str().unwrap();
    fs::write(&file, "lock-after = 5\nlanguage = \"de\"\n").unwrap();
    let (code, said, _) = program(&none, &["policy", "check", path]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("lock-after  The window locks after 5 minutes"), "{said}");
    let (_, said, _) = program(&none, &["policy", "--language", "de", "check", path]);
    assert!(said.contains("gesperrt"), "{said}");
    // the policy in force counts more than the command line
    let (_, said, _) = program(&file, &["policy", "--language", "fr", "check", path]);
    assert!(said.contains("gesperrt"), "{said}");
    fs::write(&file, "lock-after = 99\n").unwrap();
    let (code, said, _) = program(&none, &["policy", "check", path]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("line 1: lock-after"), "{said}");
}

#[test]
fn the_commands_are_held_to_the_policy_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("policy.toml");
    let data = folder.path().join("data");
    Computer::under(MachinePolicy::default());
    {
        let folders = Folders { config: folder.path().join("config"), data: data.clone() };
        let mut runtime = WaitingRuntime::start(&folders).unwrap();
        runtime.run(Effect::History(HistoryEffect::Open { ticket: Ticket(1) }));
        while !matches!(runtime.wait(CAP), Some(Message::Reply(Ticket(1), _))) {}
    }
    fs::write(&file, "export-folders = []\n").unwrap();
    let data = data.to_str().unwrap();
    let to = folder.path().join("out.csv");
    for arguments in [
        vec!["history", "export", "--data-dir", data],
        vec!["history", "export", "--data-dir", data, "--to", to.to_str().unwrap()],
    ] {
        let (code, out, err) = program(&file, &arguments);
        assert_ne!(code, 0, "{out}");
        assert!(err.contains("Your company does not allow exports"), "{err}");
        assert!(out.is_empty() && !to.exists(), "{out}");
    }
}

#[test]
fn under_a_policy_that_cannot_be_read_each_command_that_it_governs_says_so_and_the_others_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &str| folder.path().join(path).to_str().unwrap().to_owned();
    let (policy, config, data, list, to) =
        (at("policy.toml"), at("config"), at("data"), at("box.csv"), at("out.csv"));
    let (profiles, pem) = (at("profiles.toml"), at("company.pem"));
    {
        let folders = Folders { config: config.clone().into(), data: data.clone().into() };
        let mut runtime = WaitingRuntime::start(&folders).unwrap();
        runtime.run(Effect::History(HistoryEffect::Open { ticket: Ticket(1) }));
        while !matches!(runtime.wait(CAP), Some(Message::Reply(Ticket(1), _))) {}
    }
    fs::write(&policy, "links = true\nfrobnicate = 1\n").unwrap();
    fs::write(&list, "serial\n1\n").unwrap();
    fs::write(&profiles, "[[profile]]\nname = \"Mine\"\naddress = \"https://mine.example\"\n").unwrap();
    let folders = ["--config-dir", &config, "--data-dir", &data];
    let batch = ["batch", "--profile", "Mine"];
    let begin = ["--input", &list, "--action", "disable"];
    for (code, words) in [
        (9, [&batch[..], &begin, &["--rehearse"], &folders].concat()),
        (9, [&batch[..], &begin, &["--changes", "1"], &folders].concat()),
        (9, [&batch[..], &["--resume", "--changes", "1"], &folders].concat()),
        (1, [&["check", "--profile", "Mine"], &folders[..]].concat()),
        (1, [&["check", "--profile", "Mine", "--json"], &folders[..]].concat()),
        (1, vec!["history", "export", "--data-dir", &data]),
        (1, vec!["history", "export", "--data-dir", &data, "--to", &to]),
        (1, vec!["profiles", "verify", &profiles]),
    ] {
        let (ended, out, err) = program(policy.as_ref(), &words);
        assert_eq!((ended, out.as_str()), (code, ""), "{words:?}: {err}");
        assert!(err.contains("Your company's policy cannot be read"), "{words:?}: {err}");
        assert!(err.contains("policy.toml, line 2: This version does not know the key frobnicate"), "{err}");
        assert!(err.contains("Show this to your administrator"), "{words:?}: {err}");
    }
    assert!(!std::path::Path::new(&to).exists());
    let key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    for (code, words) in [
        (0, vec!["--version"]),
        (0, vec!["--help"]),
        (0, vec!["history", "verify", "--data-dir", &data, "--config-dir", &config]),
        (0, vec!["profiles", "keygen", "--key", &pem]),
        (0, vec!["profiles", "sign", "--key", &pem, &profiles]),
        (1, vec!["profiles", "verify", "--public", key, &profiles]),
        (1, vec!["policy", "check", &policy]),
    ] {
        let (ended, out, err) = program(policy.as_ref(), &words);
        assert_eq!(ended, code, "{words:?}: {out}{err}");
        assert!(!err.contains("Your company's policy cannot be read"), "{words:?}: {err}");
    }
}
