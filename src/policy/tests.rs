//! A policy for each key, and what becomes of one that cannot be followed.

use std::fs;

use super::*;
use crate::domain::{
    change::action::Action,
    language::Language,
    machine_policy::{BatchCaps, ProfileKey},
    renderer::Renderer,
    settings::Keep,
};

/// A folder of this computer, as a policy spells it.
const FOLDER: &str = if cfg!(windows) { r"C:\\Exports" } else { "/srv/exports" };

fn good(text: &str) -> MachinePolicy {
    let policy = read(text, Source::File, None);
    assert!(!policy.is_broken(), "{text}: {:?}", policy.troubles);
    policy
}

/// The lines and reasons of a policy that closes.
fn bad(text: &str) -> Vec<(Option<usize>, String)> {
    let policy = read(text, Source::File, None);
    assert!(policy.is_broken(), "{text} was taken");
    policy.troubles.iter().map(|trouble| (trouble.line, trouble.reason.english())).collect()
}

/// For each key a line, whether what it sets is there, and lines that are wrong.
type Case = (&'static str, String, fn(&MachinePolicy) -> bool, &'static [&'static str]);

#[expect(clippy::too_many_lines, reason = "a few lines for each key")]
fn cases() -> Vec<Case> {
    const KEY: &str = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    vec![
        (
            "profile",
            "[[profile]]\nname = \"Acme\"\naddress = \"https://acme.example\"\n".to_owned(),
            |policy| policy.given("acme").is_some(),
            &[
                "[profile]\nname = \"Acme\"",
                "[[profile]]\nname = \"Acme\"",
                "[[profile]]\nname = \"Acme\"\naddress = \"https://acme.example\"\nfrobnicate = 1",
                "[[profile]]\nname = \"Acme\"\naddress = \"https://acme.example\"\nca-file = \"ca.pem\"",
                "[[profile]]\nname = \"A\"\naddress = \"https://a.example\"\nclient_certificate = \"a.p12\"",
                "profile = 1",
            ],
        ),
        (
            "own-profiles",
            "own-profiles = false".to_owned(),
            MachinePolicy::forbids_own_profiles,
            &["own-profiles = 0", "own-profiles = \"no\""],
        ),
        (
            "profile-key",
            format!("profile-key = \"{KEY}\""),
            |policy| policy.profile_key.as_ref().is_some_and(|set| set.value == ProfileKey::new([1; 32])),
            &["profile-key = \"\"", "profile-key = \"AQEB\"", "profile-key = 1"],
        ),
        (
            "allow",
            "allow = [\"disable\"]".to_owned(),
            |policy| policy.allow.as_ref().is_some_and(|set| set.value.iter().eq([Action::Disable])),
            &["allow = true", "allow = [\"frobnicate\"]", "allow = \"disable\""],
        ),
        (
            "require-ticket",
            "require-ticket = [\"disable\"]".to_owned(),
            |policy| policy.require.ticket.as_ref().is_some_and(|set| set.value.contains(Action::Disable)),
            &["require-ticket = 1", "require-ticket = [1]"],
        ),
        (
            "ticket-pattern",
            "ticket-pattern = 'INC[0-9]+'".to_owned(),
            |policy| policy.require.pattern.as_ref().is_some_and(|set| set.value.fits("INC1")),
            &["ticket-pattern = '('", "ticket-pattern = 1", "ticket-pattern = 'INC'\nticket-example = 'X'"],
        ),
        (
            "ticket-example",
            "ticket-example = 'INC1'".to_owned(),
            |policy| policy.require.example.as_ref().is_some_and(|set| set.value == "INC1"),
            &["ticket-example = 1"],
        ),
        (
            "require-reason",
            "require-reason = true".to_owned(),
            |policy| policy.require.reason.as_ref().is_some_and(|set| set.value.contains(Action::Unlock)),
            &["require-reason = \"yes\""],
        ),
        (
            "require-verification",
            "require-verification = [\"enable\"]".to_owned(),
            |policy| {
                policy.require.verification.as_ref().is_some_and(|set| set.value.contains(Action::Enable))
            },
            &["require-verification = {}"],
        ),
        (
            "batch",
            "batch = { lines = 5, parallel = 2, max-per-second = 3 }".to_owned(),
            |policy| {
                let caps = BatchCaps {
                    tokens: Some(5),
                    parallel: Some(2),
                    per_second: Some(3),
                    ..BatchCaps::default()
                };
                policy.batch.as_ref().is_some_and(|set| set.value == caps)
            },
            &["batch = -1", "batch = \"off\"", "batch = { line = 5 }", "batch = { parallel = 0 }"],
        ),
        (
            "lock-after",
            "lock-after = 5".to_owned(),
            |policy| policy.most_minutes() == 5,
            &["lock-after = 0", "lock-after = 16", "lock-after = \"5\"", "lock-after = 2.5"],
        ),
        (
            "keep-history",
            "keep-history = 365".to_owned(),
            |policy| policy.keep.as_ref().is_some_and(|set| set.value == Keep::Days(365)),
            &["keep-history = 0", "keep-history = \"always\"", "keep-history = true"],
        ),
        (
            "archive-removed",
            "archive-removed = true".to_owned(),
            |policy| policy.archive.as_ref().is_some_and(|set| set.value),
            &["archive-removed = 1"],
        ),
        (
            "export-folders",
            format!("export-folders = [\"{FOLDER}\"]"),
            |policy| policy.export_folders.as_ref().is_some_and(|set| set.value.len() == 1),
            &["export-folders = [\"exports\"]", "export-folders = true", "export-folders = [1]"],
        ),
        (
            "renderer",
            "renderer = \"wgpu\"".to_owned(),
            |policy| policy.renderer.as_ref().is_some_and(|set| set.value == Renderer::Wgpu),
            &["renderer = \"opengl\"", "renderer = 1"],
        ),
        (
            "language",
            "language = \"de\"".to_owned(),
            |policy| policy.language.as_ref().is_some_and(|set| set.value == Language::German),
            &["language = \"system\"", "language = 1"],
        ),
        (
            "notifications",
            "notifications = false".to_owned(),
            |policy| policy.notifications.as_ref().is_some_and(|set| !set.value),
            &["notifications = \"no\""],
        ),
        ("links", "links = false".to_owned(), MachinePolicy::forbids_links, &["links = 0"]),
        ("remember", "remember = false".to_owned(), MachinePolicy::forbids_remembering, &["remember = 0"]),
    ]
}

#[test]
fn each_key_sets_what_it_says_in_both_spellings_and_closes_when_it_is_wrong() {
    let cases = cases();
    let tried: std::collections::BTreeSet<_> = cases.iter().map(|(key, ..)| *key).collect();
    assert_eq!(tried, keys().collect(), "each key has its case here");
    assert_eq!(good(""), MachinePolicy::default());
    for (key, line, is_set, wrong) in cases {
        assert!(!is_set(&MachinePolicy::default()), "{key}: nothing is set without it");
        assert!(is_set(&good(&line)), "{line}");
        assert!(is_set(&good(&line.replacen(key, &files::underscored(key), 1))), "{line}");
        for text in wrong {
            let said = bad(text);
            assert!(said.iter().all(|(line, why)| line.is_some() && !why.is_empty()), "{text}: {said:?}");
        }
        let misspelled = bad(&line.replacen(key, &format!("{key}x"), 1));
        assert!(!misspelled.is_empty(), "{key}x");
    }
}

#[test]
fn a_mistake_is_told_with_its_line_and_without_its_value() {
    let text = "# rolled out by Ada\nlinks = false\nlock-after = \"s3cret\"\n\nfrobnicate = \"s3cret\"\nkeep-histroy = 9\n";
    let said = bad(text);
    assert_eq!(
        said,
        [
            (Some(3), "lock-after: It is a whole number of minutes from 1 to 15".to_owned()),
            (Some(5), "This version does not know the key frobnicate".to_owned()),
            (Some(6), "The key keep-histroy is spelled keep-history".to_owned()),
        ]
    );
    assert_eq!(bad("links = true\nlinks = false").len(), 1);
    assert_eq!(bad("keep-history = 1\nkeep_history = 2")[0].0, Some(2));
    assert_eq!(bad("[section]\nlinks = false")[0].0, Some(1));
}

#[test]
#[cfg(unix)]
fn the_example_has_every_key_and_can_be_used() {
    let example = include_str!("../../assets/policy.example.toml");
    let policy = read(example, Source::File, None);
    assert_eq!(policy.troubles, []);
    for key in keys() {
        assert!(example.contains(key), "{key}");
    }
    let signed = example.replace(
        "# profile-key = \"…\",",
        &format!("profile-key = \"{}\" #", ProfileKey::new([1; 32]).text()),
    );
    assert!(read(&signed, Source::File, None).profile_key.is_some());
}

#[test]
fn a_missing_file_sets_nothing_and_anything_else_that_cannot_be_read_closes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("policy.toml");
    let read = || load(&Place::anywhere(file.clone()));
    assert_eq!(read(), MachinePolicy::default());
    fs::write(&file, "links = false\r\n").unwrap();
    assert!(read().forbids_links() && !read().is_broken());
    fs::write(&file, "\u{feff}links = false\n").unwrap();
    assert!(read().forbids_links() && !read().is_broken(), "as an editor of Windows writes it");
    for bytes in [&b"links = false\n\xff"[..], b"links =", b"\0", b"links = maybe"] {
        fs::write(&file, bytes).unwrap();
        assert!(read().is_broken(), "{bytes:?}");
        assert_eq!(read().troubles[0].file.as_deref(), Some(&*file));
    }
    fs::write(&file, vec![b'#'; MAX_BYTES + 1]).unwrap();
    assert!(read().is_broken());
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert!(read().is_broken());
}

#[cfg(unix)]
#[test]
fn a_file_that_others_than_root_can_write_closes() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("policy.toml");
    fs::write(&file, "links = true").unwrap();
    let system = |file: std::path::PathBuf| load(&Place { file, any_writer: false });
    let mode = |mode| fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
    let said = |policy: &MachinePolicy| policy.troubles[0].reason.english();
    mode(0o666);
    let policy = system(file.clone());
    assert!(policy.is_broken() && said(&policy).starts_with("Others than root can change /"), "{policy:?}");
    mode(0o644);
    // the folder of a test belongs to whoever runs it
    assert_eq!(system(file.clone()).is_broken(), !rustix::process::geteuid().is_root());
    mode(0o664);
    assert!(system(file.clone()).is_broken());
    mode(0o644);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
    assert!(system(file.clone()).is_broken(), "another file could be put in its place");
    let link = folder.path().join("link.toml");
    symlink("/nowhere/policy.toml", &link).unwrap();
    assert!(system(link).is_broken(), "a link to nothing is no missing file");
    let safe = tempfile::tempdir().unwrap();
    let link = safe.path().join("policy.toml");
    symlink(&file, &link).unwrap();
    assert!(system(link).is_broken(), "where it leads, others can write");
}
