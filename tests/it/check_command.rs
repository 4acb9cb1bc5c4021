//! `token-desk check` as a script runs it: the real program against a practice tenant over real HTTP.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

use std::{
    io::Write as _,
    net::TcpListener,
    path::Path,
    process::{Command, Stdio},
};

use p12_keystore::EncryptionAlgorithm;
use rustls::version::TLS13;
use secrecy::ExposeSecret as _;
use token_desk::{
    domain::profile::{Address, Edit, Profile},
    practice::Practice,
    profiles,
};

use crate::{
    desktop::{Folder, SERVERS},
    journeys::profile_of,
    wire::{
        own_certificate::{Gateway, PASSWORD, pem, store},
        trust::ALWAYS,
    },
};

const PROFILE: &str = "Test tenant";

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn check(folder: &Path, line: &str, credential: &str) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_token-desk"));
    let folders = Folder::folders(folder);
    command.args(["check", "--profile"]).args(line.split('|'));
    command.arg("--config-dir").arg(folders.config).arg("--data-dir").arg(folders.data);
    command.env("TZ", "UTC").env("LC_ALL", "C.UTF-8").env_remove("LANGUAGE").env_remove("TOKEN_DESK_LOG");
    command.env_remove("DBUS_SESSION_BUS_ADDRESS").env_remove("RUST_LOG");
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // one that reads nothing may have ended by now
    child.stdin.take().unwrap().write_all(credential.as_bytes()).ok();
    let ended = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: ended.status.code().unwrap(), out: text(ended.stdout), err: text(ended.stderr) }
}

fn save(folder: &Path, profile: Profile) {
    let edit = Edit::Put { replaces: None, profile: Box::new(profile) };
    profiles::save(&Folder::folders(folder).profiles(), &edit).unwrap();
}

#[test]
fn a_script_reads_each_step_and_the_exit_code_and_changes_nothing() {
    let server = SERVERS.block_on(Practice::start(0)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    save(folder, profile_of(&server));
    let key = server.key_file();
    let key = key.expose_secret();

    let said = check(folder, "Test tenant|--credential-fd|0|--json", key);
    assert_eq!(said.code, 0, "{}", said.err);
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((&json["profile"], &json["open"]), (&PROFILE.into(), &true.into()));
    let steps: Vec<_> = json["steps"].as_array().unwrap().iter().collect();
    let of = |name: &str| steps.iter().find(|step| step["step"] == name).unwrap()["standing"].clone();
    assert_eq!(steps.len(), 7);
    for step in ["name", "proxy", "connection", "clock", "sign-in", "permissions"] {
        assert_eq!(of(step), "good", "{step}");
    }
    assert_eq!(of("certificate"), "skipped");
    assert!(steps[6]["permissions"].as_array().unwrap().iter().any(|one| one["known"] == "works"));

    let said = check(folder, "Test tenant", "");
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.starts_with("Connection check of Test tenant (127.0.0.1:"), "{}", said.out);
    assert!(said.out.contains("not known · Sign-in · Not tried"), "{}", said.out);

    // a key that the tenant does not know
    let other = SERVERS.block_on(Practice::start(0)).unwrap();
    let stranger: serde_json::Value = serde_json::from_str(other.key_file().expose_secret()).unwrap();
    let mut own: serde_json::Value = serde_json::from_str(key).unwrap();
    own["accessKey"] = stranger["accessKey"].clone();
    let said = check(folder, "Test tenant|--credential-fd|0", &own.to_string());
    assert_eq!(said.code, 10, "{}", said.err);
    assert!(said.out.contains("look at this · Sign-in"), "{}", said.out);
    assert!(said.out.contains("failed · Permissions"), "{}", said.out);
    assert!(server.changes().is_empty());
}

#[test]
fn what_cannot_be_reached_fails_and_what_cannot_be_checked_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    save(folder, Profile::new(PROFILE, Address::parse(&format!("http://{closed}")).unwrap()));
    let said = check(folder, "Test tenant", "");
    assert_eq!(said.code, 10, "{}", said.err);
    assert!(said.out.contains("failed · Connection") && said.out.contains("can help."), "{}", said.out);
    let said = check(folder, "Nobody", "");
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("Nothing was checked") && said.err.contains(PROFILE), "{}", said.err);
}

#[test]
fn a_gateway_that_wants_a_certificate_is_passed_without_a_credential() {
    let gateway = SERVERS.block_on(Gateway::start(&TLS13));
    let (certificate, key) = gateway.device(ALWAYS);
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let mut profile = Profile { name: PROFILE.to_owned(), ..gateway.profile() };
    let own = format!("{}{}", pem(&certificate), key.serialize_pem());
    profile.client_certificate = Some(gateway.file("client.pem", own));
    save(folder, profile.clone());
    let said = check(folder, "Test tenant", "");
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("good · Certificate · Signed by “Acme Root CA 1”"), "{}", said.out);

    // one whose password nobody gave
    let file = store(&[certificate], &key, PASSWORD, EncryptionAlgorithm::PbeWithHmacSha256AndAes256);
    profile.client_certificate = Some(gateway.file("client.p12", file));
    let edit = Edit::Put { replaces: Some(PROFILE.to_owned()), profile: Box::new(profile) };
    profiles::save(&Folder::folders(folder).profiles(), &edit).unwrap();
    let said = check(folder, "Test tenant", "");
    assert_eq!(said.code, 10, "{}{}", said.out, said.err);
    let failed = "failed · Certificate · The client certificate needs its password";
    assert!(said.out.contains("good · Connection") && said.out.contains(failed), "{}", said.out);
}

#[test]
fn a_practice_tenant_over_tls_is_checked_to_a_good_end_with_its_authority() {
    let server = SERVERS.block_on(Practice::start_tls(0)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let ca_file = folder.join("ca.pem");
    std::fs::write(&ca_file, server.ca_pem().unwrap()).unwrap();
    save(folder, Profile { ca_file: Some(ca_file), ..profile_of(&server) });
    let key = server.key_file();
    let said = check(folder, "Test tenant|--credential-fd|0|--json", key.expose_secret());
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let standings: Vec<_> = json["steps"].as_array().unwrap().iter().map(|step| &step["standing"]).collect();
    assert_eq!(standings, ["good"; 7], "{}", said.out);
}

#[test]
fn why_nobody_was_signed_in_is_told_with_whom_to_ask() {
    let server = SERVERS.block_on(Practice::start(0)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    save(folder, profile_of(&server));
    let of = |said: &Said, name: &str| -> serde_json::Value {
        let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        json["steps"].as_array().unwrap().iter().find(|step| step["step"] == name).unwrap().clone()
    };
    let said = check(folder, "Test tenant|--credential-fd|0|--json", "no key at all");
    assert_eq!(said.code, 10, "{}", said.err);
    let sign_in = of(&said, "sign-in");
    assert_eq!((&sign_in["standing"], &sign_in["ask"]), (&"failed".into(), &"here".into()), "{}", said.out);
    // also where the way is not open
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let address = Address::parse(&format!("http://{closed}")).unwrap();
    let edit = Edit::Put {
        replaces: Some(PROFILE.to_owned()),
        profile: Box::new(Profile { address, ..profile_of(&server) }),
    };
    profiles::save(&Folder::folders(folder).profiles(), &edit).unwrap();
    let said = check(folder, "Test tenant|--credential-fd|0|--json", "no key at all");
    assert_eq!(of(&said, "connection")["standing"], "failed");
    assert_eq!(of(&said, "sign-in"), sign_in, "{}", said.out);
    // that the way is not open is not told twice
    let key = server.key_file();
    let key: serde_json::Value = serde_json::from_str(key.expose_secret()).unwrap();
    let mut key = key.clone();
    key["adminRestApiUrl"] = format!("http://{closed}/AdminInterface/restapi").into();
    let said = check(folder, "Test tenant|--credential-fd|0|--json", &key.to_string());
    assert_eq!(of(&said, "sign-in")["standing"], "not-reached", "{}", said.out);
}
