//! What happens when the disk takes no more. No disk is filled: this test program is started once more with
//! a limit on the size of the files that it may write (`ulimit -f`), beyond which a write fails in the
//! middle, as on a full disk. That needs no rights and no mount.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

use crate::english::English;
use crate::fixtures;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

use jiff::tz::TimeZone;
use keyring_core::mock;
use token_desk::words::Reader;
use token_desk::{
    credentials::{self, Vault},
    domain::{
        Existing,
        history::{
            export::Format,
            record::{Listed, Standing, Unreadable},
        },
        problem::{Problem, ProblemKind},
        profile::{Edit, Profile},
        sign_in::credential::{Credential, OAuthClient},
    },
    export, profiles,
};

/// Where the inner run works; only there is it set.
const FOLDER: &str = "TOKEN_DESK_FULL_DISK";

/// More than the limit lets through.
const MUCH: usize = 64 * 1024;

/// In the inner run: the folder. In the outer one: makes the folder by `prepare`, starts the inner run and
/// looks at what it left behind by `check`.
fn with_a_full_disk(
    test: &str,
    prepare: impl FnOnce(&Path),
    work: impl FnOnce(&Path),
    check: impl FnOnce(&Path),
) {
    if let Some(folder) = env::var_os(FOLDER) {
        let folder = PathBuf::from(folder);
        assert!(fs::write(folder.join("probe"), vec![b'x'; MUCH]).is_err(), "the limit holds");
        fs::remove_file(folder.join("probe")).unwrap();
        return work(&folder);
    }
    let folder = tempfile::tempdir().unwrap();
    prepare(folder.path());
    // the signal that would end the program is ignored, so that the write itself fails
    let limited = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"";
    let run = Command::new("sh")
        .args(["-c", limited])
        .arg(env::current_exe().unwrap())
        .args([&format!("full_disk::{test}"), "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && said.contains("1 passed"), "{said}");
    check(folder.path());
}

fn assert_full_disk_said(problem: &Problem, summary: &str) {
    assert_eq!((problem.kind, problem.summary.english().as_str()), (ProblemKind::File, summary));
    assert!(problem.cause.contains("does not take a file of this size"), "{problem:?}");
    assert!(!problem.advice.is_empty() && !problem.details.is_empty());
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn profile(name: &str) -> Profile {
    Profile::new(name, fixtures::address())
}

/// Exports entries whose texts have so many letters together, and cannot be packed well.
fn export(to: &Path, format: Format, existing: Existing, letters: usize) -> Result<(), export::Error> {
    let mut writer = export::Writer::begin(to, format, existing, Reader::english(TimeZone::UTC))?;
    let mut state = 1_u64;
    for number in 1..=letters as u64 / 256 {
        let recorded = (0..256).map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            char::from(b' ' + (state >> 33) as u8 % 95)
        });
        let entry = Err(Unreadable { why: String::new(), recorded: recorded.collect() });
        let added = writer.add(&Listed { number, standing: Standing::Unknown, newest: None, entry });
        if let Err(err) = added {
            // not even asked for can it become a file
            assert!(writer.finish(None).is_err());
            return Err(err);
        }
    }
    writer.finish(None)
}

#[test]
fn an_export_that_does_not_fit_leaves_the_file_before_it() {
    with_a_full_disk(
        "an_export_that_does_not_fit_leaves_the_file_before_it",
        |folder| fs::write(folder.join("history.csv"), "before").unwrap(),
        |folder| {
            for format in Format::ALL {
                for (name, existing) in [("history.csv", Existing::Replace), ("new.csv", Existing::Keep)] {
                    let err = export(&folder.join(name), format, existing, MUCH).unwrap_err();
                    assert_full_disk_said(&err.problem(), "The export was not written");
                }
            }
            export(&folder.join("small.csv"), Format::Csv, Existing::Keep, 0).unwrap();
        },
        |folder| {
            assert_eq!(names(folder), ["history.csv", "small.csv"]);
            assert_eq!(fs::read_to_string(folder.join("history.csv")).unwrap(), "before");
        },
    );
}

#[test]
fn profiles_that_do_not_fit_leave_the_file_as_it_was() {
    let before = format!("# {}\n", "comment ".repeat(MUCH / 8));
    with_a_full_disk(
        "profiles_that_do_not_fit_leave_the_file_as_it_was",
        |folder| fs::write(folder.join("profiles.toml"), &before).unwrap(),
        |folder| {
            let edit = Edit::Put { replaces: None, profile: Box::new(profile("Acme")) };
            let err = profiles::save(&folder.join("profiles.toml"), &edit).unwrap_err();
            assert_full_disk_said(&err.problem(), "The profile was not saved");
        },
        |folder| {
            assert_eq!(names(folder), [".profiles.toml.lock", "profiles.toml"]);
            assert_eq!(fs::read_to_string(folder.join("profiles.toml")).unwrap(), before);
        },
    );
}

#[test]
fn a_credential_that_does_not_fit_leaves_the_one_before_and_no_key() {
    let credential = |length| {
        Credential::OAuthClient(OAuthClient {
            issuer: "https://acme.auth.securid.com/oauth".to_owned(),
            client_id: "0oa1".to_owned(),
            jwk: "x".repeat(length).into(),
            scopes: Vec::new(),
        })
    };
    with_a_full_disk(
        "a_credential_that_does_not_fit_leaves_the_one_before_and_no_key",
        |_| {},
        |folder| {
            let keyring = mock::Store::new().unwrap();
            let store = Arc::clone(&keyring) as Arc<_>;
            let vault = Vault::with_keyring(folder.to_owned(), move || Ok(Arc::clone(&store)));
            let acme = profile("Acme");
            vault.keep(&acme, &credential(1000)).unwrap();
            let err = vault.keep(&acme, &credential(MUCH)).unwrap_err();
            assert!(matches!(err.cause, credentials::Cause::Write { .. }), "{err}");
            assert_full_disk_said(&err.problem(), "The credential is not remembered on this computer");
            let Credential::OAuthClient(client) = vault.open(&acme).unwrap() else { panic!("another kind") };
            assert_eq!(client.client_id, "0oa1");
            let keys = keyring.inner.lock().unwrap();
            let held = |cred: &&Arc<mock::Cred>| cred.inner.lock().unwrap().borrow().secret.is_some();
            assert_eq!(keys.borrow().iter().filter(held).count(), 1);
        },
        |folder| assert_eq!(names(folder).len(), 1),
    );
}
