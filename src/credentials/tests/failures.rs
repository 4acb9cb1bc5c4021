//! A keyring that refuses, loses or waits, a disk that refuses a file, and concurrent work.

use super::*;

#[test]
fn a_keyring_that_lost_or_changed_the_key_is_named() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    bench.vault.keep(&acme, &api_key()).unwrap();
    let name = bench.keys()[0].0.clone();
    let entry = bench.keyring.inner.build("Token Desk", &name, None).unwrap();
    for (text, cause) in
        [("", "other than the key"), ("c2hvcnQ=", "other than the key"), ("*", "other than the key")]
    {
        entry.set_password(text).unwrap();
        assert!(bench.vault.open(&acme).unwrap_err().problem().cause.contains(cause));
    }
    entry.set_password(&Key::random().unwrap().to_text()).unwrap();
    assert!(matches!(bench.vault.open(&acme).unwrap_err().cause, Cause::Damaged));
    entry.delete_credential().unwrap();
    let err = bench.vault.open(&acme).unwrap_err();
    assert!(matches!(err.cause, Cause::KeyGone), "{err}");
    assert_eq!(err.problem().kind, ProblemKind::Keyring);
    assert!(bench.vault.remembered(&acme).is_some(), "another keyring may come back");
    bench.vault.forget("Acme").unwrap();
    assert_eq!(bench.files().len(), 0);
}

#[test]
fn whatever_the_keyring_answers_a_keep_that_fails_leaves_the_one_before() {
    use keyring_core::Error as E;
    type Failure = fn() -> E;
    let failures: [(Failure, &str); 7] = [
        (|| E::NoDefaultStore, "No keyring answers|does not answer"),
        (locked, "keyring is locked"),
        (|| E::NoStorageAccess("SS error: result not returned from SS API".into()), "has no keyring yet"),
        (|| E::PlatformFailure("AccessDenied".into()), "refused Token Desk"),
        (|| E::PlatformFailure("broken pipe".into()), "did not do it"),
        (|| E::TooLong("password".to_owned(), 1280), "no more than 1,280 characters"),
        (|| E::BadEncoding(vec![0xff]), "other than the key"),
    ];
    for (failure, words) in failures {
        // the first call puts the new key, the second reads it back
        for call in [1, 2] {
            let bench = CredentialFolder::new();
            let (acme, first) = (profile("Acme"), api_key());
            bench.vault.keep(&acme, &first).unwrap();
            bench.fails(call, failure);
            let problem = bench.vault.keep(&acme, &oauth(ISSUER)).unwrap_err().problem();
            assert_eq!(problem.summary, "The credential is not remembered on this computer");
            assert!(words.split('|').any(|words| problem.cause.contains(words)), "{problem:?}");
            assert!(problem.advice.ends_with("You are signed in until you sign out."), "{problem:?}");
            bench.works();
            assert_eq!(parts(&bench.vault.open(&acme).unwrap()), parts(&first), "call {call}");
            assert_eq!((bench.files().len(), bench.keys().len()), (1, 1), "what was left over is gone");
        }
    }
}

#[test]
fn a_file_that_cannot_be_written_leaves_no_key_behind() {
    let bench = CredentialFolder::new();
    fs::write(bench.folder.path().join("credentials"), "a file").unwrap();
    let err = bench.vault.keep(&profile("Acme"), &api_key()).unwrap_err();
    assert!(matches!(err.cause, Cause::Write { .. }), "{err}");
    assert_eq!(err.problem().kind, ProblemKind::File);
    assert_eq!(bench.keys(), []);
}

#[test]
fn forgetting_removes_the_file_also_when_the_keyring_does_not_answer() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    bench.vault.keep(&acme, &api_key()).unwrap();
    bench.fails(1, locked);
    let err = bench.vault.forget("Acme").unwrap_err();
    let problem = err.problem();
    assert_eq!(problem.summary, "The credential is forgotten, but its key is still in the keyring");
    assert!(
        problem.cause.contains("locked") && problem.advice.starts_with("You do not need to do anything"),
        "{problem:?}"
    );
    assert_eq!(bench.vault.remembered(&acme), None);
    assert!(!bench.file(&acme).exists());
    assert_eq!(bench.keys().len(), 1);
    bench.works();
    bench.vault.keep(&profile("Other"), &api_key()).unwrap();
    assert_eq!((bench.files().len(), bench.keys().len()), (1, 1), "the next that gets through cleans up");
}

#[test]
fn all_that_is_remembered_is_forgotten_at_once_and_what_the_keyring_keeps_the_next_time() {
    let bench = CredentialFolder::new();
    assert_eq!(bench.vault.forget_all().unwrap(), 0, "without a folder");
    let fill = || {
        for number in 0..20 {
            bench.vault.keep(&profile(&format!("Gone {number}")), &bearer(3600)).unwrap();
        }
        bench.vault.keep_password("proxy http://proxy.acme.example:8080", &"ada\npw".into()).unwrap();
        fs::write(bench.file(&profile("Damaged")), "garbage").unwrap();
        fs::write(bench.vault.folder.join("notes.sealed"), "not ours").unwrap();
    };
    fill();
    assert_eq!(bench.vault.forget_all().unwrap(), 22);
    assert_eq!((bench.files(), bench.keys()), (vec!["notes.sealed".to_owned()], Vec::new()));
    fill();
    bench.fails(1, locked);
    let err = bench.vault.forget_all().unwrap_err();
    assert!(matches!(&err.cause, Cause::KeyLeft(why) if matches!(**why, Cause::Locked { .. })), "{err:?}");
    let secret = |name: &String| name.ends_with(".sealed") || name.ends_with(".password");
    assert_eq!(bench.files().iter().filter(|name| secret(name)).count(), 1, "{:?}", bench.files());
    assert_eq!(bench.keys().len(), 21);
    bench.works();
    assert_eq!(bench.vault.forget_all().unwrap(), 0);
    assert_eq!((bench.files().len(), bench.keys().len()), (1, 0));
    bench.fails(1, || unreachable!("the keyring is not asked for nothing"));
    assert_eq!(bench.vault.forget_all().unwrap(), 0);
}

#[test]
fn a_damaged_file_can_be_forgotten() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    bench.vault.keep(&acme, &api_key()).unwrap();
    fs::write(bench.file(&acme), "garbage").unwrap();
    assert_eq!(bench.vault.remembered(&acme), None);
    assert!(matches!(bench.vault.open(&acme).unwrap_err().cause, Cause::Damaged));
    bench.vault.forget("Acme").unwrap();
    assert_eq!(bench.files().len(), 0);
}

#[test]
fn a_file_that_names_no_key_of_ours_reaches_no_other_file() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    bench.vault.keep(&acme, &api_key()).unwrap();
    let mut json: serde_json::Value = serde_json::from_slice(&fs::read(bench.file(&acme)).unwrap()).unwrap();
    json["key"] = "../outside".into();
    fs::write(bench.file(&acme), json.to_string()).unwrap();
    assert!(matches!(bench.vault.open(&acme).unwrap_err().cause, Cause::Damaged));
    bench.vault.forget("Acme").unwrap();
    assert_eq!(fs::read_dir(bench.folder.path()).unwrap().count(), 1);
    assert_eq!(bench.files().len(), 0);
}

#[test]
fn a_note_of_a_left_over_key_names_nothing_but_a_key() {
    let bench = CredentialFolder::new();
    bench.vault.keep(&profile("Acme"), &api_key()).unwrap();
    for name in ["passwords.left", ".left", "..left", "a.left.txt"] {
        fs::write(bench.vault.folder.join(name), "").unwrap();
    }
    bench.vault.open(&profile("Acme")).unwrap();
    assert_eq!(bench.files().len(), 5, "other files are left alone");
}

/// A keep that waits in the keyring (for a password, say) while something else happens.
fn while_a_keep_waits(
    bench: &CredentialFolder,
    acme: &Profile,
    meanwhile: impl FnOnce(),
) -> Result<(), Error> {
    let (here, came) = mpsc::channel();
    let (go_on, waits) = mpsc::channel();
    bench.keyring.plan.lock().unwrap().gate = Some((here, waits));
    thread::scope(|scope| {
        let keeping = scope.spawn(|| bench.vault.clone().keep(acme, &api_key()));
        came.recv_timeout(Duration::from_secs(10)).unwrap();
        meanwhile();
        go_on.send(()).unwrap();
        keeping.join().unwrap()
    })
}

#[test]
fn a_keep_that_ends_late_does_not_undo_what_was_done_meanwhile() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    while_a_keep_waits(&bench, &acme, || {}).unwrap();
    assert!(bench.vault.remembered(&acme).is_some(), "nothing came between");

    let err = while_a_keep_waits(&bench, &acme, || bench.vault.forget("Acme").unwrap()).unwrap_err();
    assert!(matches!(err.cause, Cause::Overtaken), "{err}");
    assert_eq!((bench.files().len(), bench.keys().len()), (0, 0), "forgotten stays forgotten");

    while_a_keep_waits(&bench, &acme, || bench.vault.give_up("Acme")).unwrap_err();
    assert_eq!((bench.files().len(), bench.keys().len()), (0, 0), "given up stays given up");

    let newer = oauth(ISSUER);
    while_a_keep_waits(&bench, &acme, || bench.vault.keep(&acme, &newer).unwrap()).unwrap_err();
    assert_eq!(secret(&bench.vault.open(&acme).unwrap()), secret(&newer), "the newer one stays");
    assert_eq!((bench.files().len(), bench.keys().len()), (1, 1));

    while_a_keep_waits(&bench, &acme, || bench.vault.forget("Other").unwrap()).unwrap();
    assert_ne!(secret(&bench.vault.open(&acme).unwrap()), secret(&newer), "another profile is no matter");
}

#[test]
fn keeps_and_forgets_from_all_sides_leave_a_file_that_opens_or_none() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    thread::scope(|scope| {
        for side in 0..6 {
            let (vault, acme) = (bench.vault.clone(), &acme);
            scope.spawn(move || {
                for _ in 0..6 {
                    match side % 3 {
                        0 => drop(vault.forget("Acme")),
                        1 => drop(vault.open(acme)),
                        _ => drop(vault.keep(acme, &api_key())),
                    }
                }
            });
        }
    });
    if bench.vault.remembered(&acme).is_some() {
        bench.vault.open(&acme).unwrap();
    }
    bench.vault.keep(&acme, &api_key()).unwrap();
    bench.vault.open(&acme).unwrap();
    assert_eq!((bench.files().len(), bench.keys().len()), (1, 1), "no key is left over");
}

#[test]
fn a_time_limit_has_words_of_its_own() {
    let problem = Error::slow(Operation::Open, "Acme").problem();
    assert_eq!(problem.kind, ProblemKind::Keyring);
    assert!(problem.cause.contains("did not answer in time"), "{problem:?}");
    assert!(problem.advice.ends_with("Until then, sign in with the credential itself."));
}
