//! Remembered credentials with a real keyring service (gnome-keyring) on a bus of its own, and without one.
//!
//! Each test starts this test program once more, with its own name, inside such a session: there the
//! variable [`PHASE`] is set, and the test does its work instead. Nothing of the account's own bus, keyring
//! or home is touched.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

use crate::english::English;
use crate::fixtures;

use std::{
    env, fs,
    fs::File,
    io::Write as _,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use secrecy::ExposeSecret as _;
use token_desk::{
    credentials::{Cause, Error, Vault},
    domain::{
        profile::{Profile, SignInMethod},
        sign_in::credential::{ApiKey, Credential, OAuthClient},
    },
};

/// What the inner run shall do.
const PHASE: &str = "TOKEN_DESK_KEYRING_PHASE";

/// The file in which the inner run says which phase it has done.
const DONE: &str = "done";

/// A profile for asking whether the service answers.
const PROBE: &str = "Probe";

/// Where the inner run finds its vault.
const FOLDER: &str = "TOKEN_DESK_KEYRING_FOLDER";

/// The most that one inner run may take.
const LIMIT: Duration = Duration::from_secs(30);

/// The time limit that the program itself puts around the keyring: without a screen every answer must be
/// quicker.
const QUICK: Duration = Duration::from_secs(5);

/// What the inner run finds around it.
#[derive(Clone, Copy)]
enum Around {
    /// Not even a bus.
    Nothing,
    /// A bus on which no service runs but what the inner run starts.
    Bus,
}

/// A home of its own.
struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        for folder in ["home", "vault"] {
            fs::create_dir(home.path().join(folder)).unwrap();
        }
        // no service is started by being asked for: what runs is what the test starts
        fs::write(
            home.path().join("bus.conf"),
            "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
        )
        .unwrap();
        Self(home)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs the test of this name again, with a phase, and fails unless that run did the phase and was
    /// content.
    fn run(&self, test: &str, around: Around, phase: &str) {
        let program = env::current_exe().unwrap();
        let test = format!("keyring::{test}");
        let arguments = [test.as_str(), "--exact", "--nocapture", "--test-threads=1"];
        let mut command = match around {
            Around::Nothing => {
                let mut command = Command::new(program);
                command.args(arguments);
                command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
                command
            }
            Around::Bus => {
                needs(&["dbus-run-session", "gnome-keyring-daemon"]);
                let mut command = Command::new("dbus-run-session");
                command.arg(format!("--config-file={}", self.path("bus.conf").display())).arg("--");
                command.arg(program).args(arguments);
                command.env_remove("DBUS_SESSION_BUS_ADDRESS");
                command
            }
        };
        for variable in ["DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "DBUS_STARTER_ADDRESS"] {
            command.env_remove(variable);
        }
        // one for each run: a service of the run before may take a moment to end
        let run = self.path(&format!("{phase}.run"));
        fs::DirBuilder::new().mode(0o700).create(&run).unwrap();
        // a file, not a pipe: a service that lives on would keep a pipe open
        let log = self.path(&format!("{phase}.log"));
        let mut running = command
            .env("HOME", self.path("home"))
            .env("XDG_RUNTIME_DIR", run)
            .env("XDG_DATA_HOME", self.path("home/.local/share"))
            .env("XDG_CONFIG_HOME", self.path("home/.config"))
            .env("XDG_CACHE_HOME", self.path("home/.cache"))
            .env(FOLDER, self.path("vault"))
            .env(PHASE, phase)
            .stdin(Stdio::null())
            .stdout(File::create(&log).unwrap())
            .stderr(File::options().append(true).open(&log).unwrap())
            .spawn()
            .unwrap();
        let until = Instant::now() + LIMIT;
        let status = loop {
            match running.try_wait().unwrap() {
                Some(status) => break status,
                None if Instant::now() > until => {
                    running.kill().unwrap();
                    break running.wait().unwrap();
                }
                None => thread::sleep(Duration::from_millis(5)),
            }
        };
        let said = fs::read_to_string(&log).unwrap();
        assert!(status.success() && said.contains("1 passed"), "{test}, phase {phase}: {status}\n{said}");
        let done = fs::read_to_string(self.path("vault").join(DONE)).unwrap_or_default();
        assert_eq!(done, phase, "the phase was not done:\n{said}");
    }
}

/// Refuses to go on, rather than to skip, where a program is missing.
fn needs(programs: &[&str]) {
    let path = env::var_os("PATH").unwrap_or_default();
    for program in programs {
        let there = env::split_paths(&path).any(|folder| folder.join(program).is_file());
        assert!(
            there,
            "{program} is missing; as root: apt-get install --no-install-recommends dbus-daemon gnome-keyring"
        );
    }
}

/// In the inner run: does the work of its phase, and says so.
fn inner(work: impl FnOnce(&str, &Vault, &Path)) -> bool {
    let Ok(phase) = env::var(PHASE) else { return false };
    let place = PathBuf::from(env::var_os(FOLDER).unwrap());
    let folder = place.join("credentials");
    work(&phase, &Vault::new(folder.clone()), &folder);
    fs::write(place.join(DONE), phase).unwrap();
    true
}

/// The keyring service on the inner run's bus; it ends with the value.
struct Service(Child);

impl Service {
    /// Starts the service with the keyring's password: the first makes the keyring, later ones unlock it.
    fn unlocked(vault: &Vault) -> Self {
        let service = Self::start(&["--unlock"], b"test");
        let up = |result: Result<(), Error>| result.map_err(|err| err.to_string());
        service.wait(vault, up);
        vault.forget(PROBE).unwrap();
        service
    }

    /// Starts the service without a password.
    fn locked(vault: &Vault) -> Self {
        let service = Self::start(&[], b"");
        service.wait(vault, |result| match result {
            Err(Error { cause: Cause::Locked { .. }, .. }) => Ok(()),
            other => Err(format!("{other:?}")),
        });
        service
    }

    fn start(more: &[&str], password: &[u8]) -> Self {
        let mut service = Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--components=secrets"])
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        service.stdin.take().unwrap().write_all(password).unwrap();
        Self(service)
    }

    /// Asks until the answer is the one that is wanted.
    fn wait(&self, vault: &Vault, up: impl Fn(Result<(), Error>) -> Result<(), String>) {
        let until = Instant::now() + QUICK;
        while let Err(answer) = up(vault.keep(&profile(PROBE), &oauth())) {
            assert!(Instant::now() < until, "the service {} does not come up: {answer}", self.0.id());
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn profile(name: &str) -> Profile {
    Profile::new(name, fixtures::address())
}

/// As long as an RSA private key of 4,096 bits in PEM is, and longer than any keyring but one takes.
fn api_key() -> Credential {
    let line = format!("{}\n", "MIIJKAIBAAKCAgEA0123456789+/abcdefghijklmnopqrstuvwxyzABCDEFGHIJ");
    Credential::ApiKey(ApiKey {
        customer: "Acme".to_owned(),
        access_id: "139f6495".to_owned(),
        access_key: line.repeat(51).into(),
        admin_rest_api_url: "https://acme.access.securid.com/AdminInterface/restapi/v1".to_owned(),
        description: "desk".to_owned(),
    })
}

fn oauth() -> Credential {
    Credential::OAuthClient(OAuthClient {
        issuer: "https://acme.auth.securid.com/oauth".to_owned(),
        client_id: "0oa1".to_owned(),
        jwk: format!("{{\"kty\":\"RSA\",\"n\":\"{}\"}}", "é山A".repeat(1000)).into(),
        scopes: vec!["rsa.user.read".to_owned()],
    })
}

fn secret(credential: &Credential) -> &str {
    match credential {
        Credential::ApiKey(key) => key.access_key.expose_secret(),
        Credential::OAuthClient(client) => client.jwk.expose_secret(),
        Credential::Bearer(token) => token.expose_secret(),
        Credential::Practice | Credential::Remembered => "",
    }
}

/// The files of the vault's folder.
fn files(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

fn quickly<T>(work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    assert!(start.elapsed() < QUICK, "it took {:?}", start.elapsed());
    result
}

#[test]
fn a_large_credential_is_kept_over_sessions_and_forgotten() {
    let all = [
        ("Acme", api_key()),
        ("山田 'x'", oauth()),
        ("Third", Credential::Bearer("opaque".to_owned().into())),
    ];
    let work = |phase: &str, vault: &Vault, folder: &Path| {
        let _service = Service::unlocked(vault);
        for (name, credential) in &all {
            let profile = profile(name);
            match phase {
                "keep" => {
                    vault.keep(&profile, &oauth()).unwrap();
                    vault.keep(&profile, credential).unwrap();
                }
                "open" => {}
                other => panic!("{other}"),
            }
            let method = vault.remembered(&profile).unwrap().identity.method;
            assert!(SignInMethod::ALL.contains(&method));
            assert_eq!(secret(&vault.open(&profile).unwrap()), secret(credential));
        }
        assert_eq!(files(folder), all.len());
        if phase == "open" {
            for (name, _) in &all {
                vault.forget(name).unwrap();
                assert!(matches!(vault.open(&profile(name)).unwrap_err().cause, Cause::NotRemembered));
            }
            assert_eq!(files(folder), 0);
        }
    };
    if inner(work) {
        return;
    }
    let home = Home::new();
    let test = "a_large_credential_is_kept_over_sessions_and_forgotten";
    home.run(test, Around::Bus, "keep");
    home.run(test, Around::Bus, "open");
}

#[test]
fn without_a_bus_or_without_a_service_nothing_is_kept_and_nothing_hangs() {
    let work = |_: &str, vault: &Vault, folder: &Path| {
        let acme = profile("Acme");
        let err = quickly(|| vault.keep(&acme, &api_key()).unwrap_err());
        assert!(matches!(err.cause, Cause::NoService { .. }), "{err}");
        assert!(err.problem().cause.contains("No keyring answers"), "{:?}", err.problem());
        assert_eq!(vault.remembered(&acme), None);
        assert_eq!(files(folder), 0);
    };
    if inner(work) {
        return;
    }
    let test = "without_a_bus_or_without_a_service_nothing_is_kept_and_nothing_hangs";
    Home::new().run(test, Around::Nothing, "no-bus");
    Home::new().run(test, Around::Bus, "no-service");
}

#[test]
fn a_locked_keyring_is_named_and_forgetting_works_all_the_same() {
    let work = |phase: &str, vault: &Vault, folder: &Path| {
        let (acme, other) = (profile("Acme"), profile("Other"));
        let _service = if phase == "locked" { Service::locked(vault) } else { Service::unlocked(vault) };
        match phase {
            "unlocked" => {
                vault.keep(&acme, &api_key()).unwrap();
                vault.keep(&other, &oauth()).unwrap();
            }
            "locked" => {
                assert!(vault.remembered(&acme).is_some(), "asks the disk alone");
                let open = quickly(|| vault.open(&acme).unwrap_err());
                let keep = quickly(|| vault.keep(&profile("New"), &api_key()).unwrap_err());
                let forget = quickly(|| vault.forget("Acme").unwrap_err());
                for err in [&open, &keep] {
                    assert!(matches!(err.cause, Cause::Locked { .. }), "{err}");
                    assert!(err.problem().cause.contains("locked"), "{:?}", err.problem());
                }
                assert!(
                    matches!(&forget.cause, Cause::KeyLeft(cause) if matches!(**cause, Cause::Locked { .. }))
                );
                assert_eq!(vault.remembered(&acme), None);
                assert!(vault.remembered(&other).is_some());
                assert_eq!(files(folder), 2, "the other credential, and the note of the left-over key");
            }
            "unlocked-again" => {
                assert_eq!(secret(&vault.open(&other).unwrap()), secret(&oauth()));
                assert_eq!(files(folder), 1, "the left-over key is out of the keyring");
            }
            other => panic!("{other}"),
        }
    };
    if inner(work) {
        return;
    }
    let home = Home::new();
    let test = "a_locked_keyring_is_named_and_forgetting_works_all_the_same";
    home.run(test, Around::Bus, "unlocked");
    home.run(test, Around::Bus, "locked");
    home.run(test, Around::Bus, "unlocked-again");
}

#[test]
fn a_keyring_that_comes_later_or_comes_back_is_found() {
    let work = |_: &str, vault: &Vault, _: &Path| {
        let acme = profile("Acme");
        assert!(matches!(vault.keep(&acme, &api_key()).unwrap_err().cause, Cause::NoService { .. }));
        let service = Service::unlocked(vault);
        vault.keep(&acme, &api_key()).unwrap();
        drop(service);
        assert!(matches!(vault.open(&acme).unwrap_err().cause, Cause::NoService { .. }));
        let _service = Service::unlocked(vault);
        assert_eq!(secret(&vault.open(&acme).unwrap()), secret(&api_key()));
    };
    if inner(work) {
        return;
    }
    Home::new().run("a_keyring_that_comes_later_or_comes_back_is_found", Around::Bus, "later");
}
