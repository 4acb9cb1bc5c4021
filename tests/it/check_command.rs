//! `token-desk check` as a script runs it: the real program against a practice tenant over real HTTP.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

use std::{
    io::Write as _,
    net::TcpListener,
    path::Path,
    process::{Command, Stdio},
};

use secrecy::ExposeSecret as _;
use token_desk::{
    domain::profile::{Address, Edit, Profile},
    practice::Practice,
    profiles,
};

use crate::{
    desktop::{Folder, SERVERS},
    journeys::profile_of,
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
