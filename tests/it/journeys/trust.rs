//! What a real runtime finds out about a profile before anybody signs in: who can read or change its files,
//! whether they can be used, and whether a remembered credential still belongs to it.

use crate::english::English;
use std::{fs, os::unix::fs::PermissionsExt as _};

use aws_lc_rs::digest;
use rcgen::KeyPair;
use token_desk::domain::{
    exposed::{Holds, Others},
    profile::{
        Proxy,
        binding::{Changed, Part},
    },
    sign_in::credential::Surroundings,
};

use super::*;
use crate::desktop::Folder;
use crate::fixtures;

fn acme() -> Profile {
    Profile::new("Acme", fixtures::address())
}

fn chmod(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("new rights");
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("a file").permissions().mode() & 0o777
}

fn surroundings(desktop: &Desktop) -> &Surroundings {
    desktop.app.model.sign_in.surroundings.done().expect("what is around")
}

#[test]
fn files_that_others_could_change_are_told_at_the_next_start_and_the_programs_own_are_closed() {
    let place = tempfile::tempdir().expect("a folder");
    let (folders, ca) = (Folder::folders(place.path()), place.path().join("ca.pem"));
    fs::write(&ca, "x").expect("a file");
    let profile = Profile { ca_file: Some(ca.clone()), ..acme() };
    let desktop = Desktop::at(place.path(), std::slice::from_ref(&profile));
    assert_eq!(desktop.app.model.exposed, []);
    assert_eq!(surroundings(&desktop).exposed, []);
    drop(desktop);
    for path in [&folders.profiles(), &folders.history(), &ca] {
        chmod(path, 0o666);
    }
    chmod(&folders.data, 0o755);
    let mut desktop = Desktop::at(place.path(), &[]);
    desktop.until("the open files are told", |model| !model.exposed.is_empty());
    let exposed: Vec<_> = desktop.app.model.exposed.iter().map(|one| (one.holds, one.mended)).collect();
    assert_eq!(exposed, [(Holds::History, true)]);
    assert_eq!((mode(&folders.history()), mode(&folders.data)), (0o600, 0o700));
    let found: Vec<_> = surroundings(&desktop).exposed.iter().map(|one| (one.holds, one.others)).collect();
    assert_eq!(found, [(Holds::Profiles, Others::Change), (Holds::CaFile, Others::Change)]);
    assert_eq!(mode(&folders.profiles()) & 0o002, 0, "not everybody's any more");
    assert_eq!(mode(&ca), 0o666, "it is not the program's own");
}

#[test]
fn a_key_file_that_others_can_read_is_told_when_it_is_read() {
    let mut desktop = Desktop::with(&[acme()]);
    let path = desktop.folder.path().join("admin.key");
    let server = SERVERS.block_on(Practice::start(0)).expect("a practice tenant");
    fs::write(&path, server.key_file().expose_secret()).expect("a key file");
    for (bits, others) in [(0o604, Some(Others::Read)), (0o600, None)] {
        chmod(&path, bits);
        desktop.send(Message::SignIn(sign_in::Message::KeyRemoved));
        desktop.app.forms.sign_in.api_key.path = path.to_string_lossy().into_owned();
        desktop.send(Message::SignIn(sign_in::Message::KeyEntered));
        desktop.until("the key is read", |model| model.sign_in.api_key.done().is_some());
        let exposed = desktop.app.model.sign_in.key_exposed.as_ref();
        assert_eq!(exposed.map(|exposed| exposed.others), others, "{bits:o}");
    }
}

#[test]
fn a_ca_file_that_is_a_key_is_told_before_anything_is_typed_and_nothing_of_it_is_in_the_model() {
    let place = tempfile::tempdir().expect("a folder");
    let ca = place.path().join("ca.pem");
    let key = KeyPair::generate().expect("a key").serialize_pem();
    fs::write(&ca, key.replace('\n', "")).expect("a file");
    let desktop = Desktop::with(&[Profile { ca_file: Some(ca), ..acme() }]);
    let trouble = surroundings(&desktop).trouble.as_ref().expect("a trouble");
    assert!(trouble.cause.contains("is a private key"), "{trouble:?}");
    let (model, body) = (format!("{:?}", desktop.app.model), key.lines().nth(1).expect("a line of it"));
    for piece in body.as_bytes().windows(12) {
        assert!(!model.contains(std::str::from_utf8(piece).expect("base64")));
    }
}

/// A sealed file as the program writes it; what is public of it decides whether the keyring is asked at all.
fn remember(folders: &token_desk::profiles::Folders, profile: &Profile) {
    let digest = digest::digest(&digest::SHA256, profile.name.as_bytes());
    let name = uuid::Uuid::from_slice(&digest.as_ref()[..16]).expect("16 bytes").simple().to_string();
    let text = serde_json::json!({
        "format": "token-desk-credential", "version": 2, "profile": profile.name,
        "address": profile.address.as_str(), "profile_issuer": null, "issuer": null, "method": "bearer", "id": "desk",
        "since": 1_790_000_000_i64, "ends": null, "sign_in": "api-key", "client_id": "", "proxy": "system",
        "ca_file": null, "ca_sha256": null, "key": "0b5d3c7e-8d6b-4f0a-9c3e-2f1a7b6c5d4e", "nonce": "", "cipher_text": "",
    });
    fs::create_dir_all(folders.credentials()).expect("a folder");
    fs::write(folders.credentials().join(format!("{name}.sealed")), text.to_string()).expect("a file");
}

#[test]
fn a_remembered_credential_is_offered_to_the_profile_of_then_and_a_changed_one_is_told_why_not() {
    let place = tempfile::tempdir().expect("a folder");
    let folders = Folder::folders(place.path());
    remember(&folders, &acme());
    let desktop = Desktop::at(place.path(), &[acme()]);
    assert!(desktop.app.model.sign_in.kept_in_use().is_some());
    drop(desktop);
    // somebody edits one line of the file
    let text = fs::read_to_string(folders.profiles()).expect("the profiles");
    fs::write(folders.profiles(), format!("{text}proxy = \"http://evil.example:8080\"\n")).expect("a file");
    let desktop = Desktop::at(place.path(), &[]);
    let profile = &desktop.app.model.profiles.catalogue.profiles[0];
    assert_eq!(profile.proxy, Proxy::Url("http://evil.example:8080".to_owned()));
    assert!(desktop.app.model.sign_in.kept_in_use().is_none());
    assert_eq!(surroundings(&desktop).changed, [Changed::new(Part::Proxy, Some("system"))]);
}
