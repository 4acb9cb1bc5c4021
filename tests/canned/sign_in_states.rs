//! The login panel's less usual states.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use jiff::{SignedDuration, Timestamp};
use token_desk::{
    app::{Effect, Message, Reply, Wait, network, sign_in},
    domain::{
        exposed::{Exposed, Holds, Others},
        problem::{Problem, ProblemKind},
        profile::{
            Catalogue, Profile, Proxy, SignInMethod,
            binding::{Changed, Part},
        },
        sign_in::{
            credential::{Identity, Kept, KeyFacts, KeyRead, Surroundings},
            network::{SecretOf, Wanted},
        },
    },
    phrase,
};

use super::{Canned, key_read, production};

const ADDRESS: &str = "https://acme.access.securid.com/AdminInterface/restapi/v1";

impl Canned {
    /// The window as it opens for the first time: no profile at all.
    pub fn first_start() -> Self {
        Self::start_with(Catalogue::default())
    }

    /// The text of a key was pasted and read.
    pub fn key_pasted() -> Self {
        let mut canned = Self::start();
        canned.send(Message::SignIn(sign_in::Message::KeyPasted("{}".into())));
        canned.answer(key_read(ADDRESS));
        canned
    }

    /// The file is no API key.
    pub fn key_unreadable() -> Self {
        let mut canned = Self::start();
        canned.app.forms.sign_in.api_key.path = "keys/notes.txt".to_owned();
        canned.send(Message::SignIn(sign_in::Message::KeyEntered));
        canned.answer(Reply::KeyRead(Err(Problem::new(
            ProblemKind::Format,
            phrase!("credential-key-file-not-read"),
            phrase!("hint-key-unreadable", line = 1_u64, column = 1_u64),
            phrase!("credential-choose-another"),
        ))));
        canned
    }

    /// The system's dialog was closed without a file, or never opened.
    pub fn nothing_chosen() -> Self {
        let mut canned = Self::start();
        canned.send(Message::SignIn(sign_in::Message::BrowseAsked));
        canned.answer(Reply::FileChosen(Ok(None)));
        canned
    }

    pub fn oauth() -> Self {
        let mut canned = Self::start();
        canned.send(Message::SignIn(sign_in::Message::ProfileChosen("Acme test".to_owned())));
        canned.answer(Reply::Surroundings(Ok(Surroundings::default())));
        canned
    }

    /// The private JWK of an OAuth client was read.
    pub fn oauth_read() -> Self {
        let mut canned = Self::oauth();
        canned.app.forms.sign_in.jwk.path = "keys/desk.jwk".to_owned();
        canned.send(Message::SignIn(sign_in::Message::KeyEntered));
        let facts =
            KeyFacts::Jwk { kind: "RSA, 2048 bits".to_owned(), key_id: Some("desk-2026-11".to_owned()) };
        canned.answer(Reply::KeyRead(Ok(KeyRead { facts, text: "{}".into(), exposed: None })));
        canned
    }

    /// Enter was pressed on an OAuth client that is not filled in.
    pub fn oauth_incomplete() -> Self {
        let mut canned = Self::oauth_read();
        canned.app.forms.sign_in.issuer = "acme".to_owned();
        canned.app.forms.sign_in.client_id.clear();
        canned.send(Message::SignIn(sign_in::Message::Submitted));
        canned
    }

    fn with_bearer(ends: impl FnOnce(Timestamp) -> Timestamp) -> Self {
        let mut canned = Self::start();
        canned.send(Message::SignIn(sign_in::Message::MethodChosen(SignInMethod::Bearer)));
        let claims = format!(r#"{{"sub":"helpdesk@acme.example","exp":{}}}"#, ends(canned.now).as_second());
        let token = format!("e30.{}.c2ln", BASE64_URL_SAFE_NO_PAD.encode(claims));
        canned.app.forms.sign_in.bearer.0.push_str(&token);
        canned
    }

    /// A bearer token that still holds for nearly an hour.
    pub fn bearer() -> Self {
        Self::with_bearer(|now| now + SignedDuration::from_mins(58) + SignedDuration::from_secs(20))
    }

    /// A bearer token that has ended.
    pub fn bearer_ended() -> Self {
        Self::with_bearer(|now| now - SignedDuration::from_mins(3))
    }

    /// A credential is remembered for the chosen profile.
    pub fn remembered() -> Self {
        let mut canned = Self::start();
        canned.send(Message::SignIn(sign_in::Message::ProfileChosen(production().name)));
        let identity =
            Identity { method: SignInMethod::ApiKey, id: "139f6495-e447-4a26-a765-5c01b6b152d5".to_owned() };
        let since = "2026-11-03T08:12:00Z".parse().expect("a time");
        canned.answer(Reply::Surroundings(Ok(Kept { identity, since }.into())));
        canned
    }

    /// Nothing is known of the chosen profile but what it says itself.
    pub(super) fn look_around(&mut self) {
        if matches!(self.effects[..], [Effect::LookAround { .. }]) {
            self.answer(Reply::Surroundings(Ok(Surroundings::default())));
        }
    }

    /// The first profile has a CA file and a proxy of its own, others can change the file, and a credential
    /// that was remembered is asked for again.
    pub fn asked_again() -> Self {
        let profile = Profile {
            ca_file: Some("/etc/ssl/acme-root.pem".into()),
            proxy: Proxy::Url("http://proxy.acme.example:8080".to_owned()),
            ..production()
        };
        let mut canned = Self::start_with(Catalogue { profiles: vec![profile], ..Catalogue::default() });
        canned.send(Message::SignIn(sign_in::Message::ProfileChosen(production().name)));
        canned.answer(Reply::Surroundings(Ok(Surroundings {
            changed: vec![Changed::new(Part::Proxy, Some("system")), Changed::new(Part::CaContent, None)],
            exposed: vec![exposed("/etc/ssl/acme-root.pem", Holds::CaFile, false)],
            network_kept: true,
            ..Surroundings::default()
        })));
        canned
    }

    /// Others can change the program's own files and the chosen key file, and the environment names a proxy
    /// and a network that is none.
    pub fn files_exposed() -> Self {
        let mut canned = Self::start();
        canned.send(Message::FilesExposed(vec![
            exposed("/home/m.ortiz/.config/token-desk/settings.toml", Holds::Settings, true),
            Exposed {
                mended: true,
                ..exposed("/home/m.ortiz/.local/share/token-desk/history.sqlite3", Holds::History, true)
            },
        ]));
        canned.send(Message::SignIn(sign_in::Message::ProfileChosen(production().name)));
        canned.answer(Reply::Surroundings(Ok(Surroundings {
            proxy_variable: Some("HTTPS_PROXY"),
            proxy_notes: vec![phrase!(
                "proxy-note-entries-named",
                variable = "NO_PROXY",
                entries = "10.0.0.0/33"
            )],
            exposed: vec![exposed("/home/m.ortiz/.config/token-desk/profiles.toml", Holds::Profiles, true)],
            ..Surroundings::default()
        })));
        canned.app.forms.sign_in.api_key.path = "/home/m.ortiz/Downloads/helpdesk.key".to_owned();
        canned.send(Message::SignIn(sign_in::Message::KeyEntered));
        let Reply::KeyRead(Ok(read)) = key_read(ADDRESS) else { unreachable!("a key that was read") };
        let file = Exposed {
            others: Others::Read,
            ..exposed("/home/m.ortiz/Downloads/helpdesk.key", Holds::Key, true)
        };
        canned.answer(Reply::KeyRead(Ok(KeyRead { exposed: Some(file), ..read })));
        canned
    }

    /// A key file was dropped on the window before there was any profile.
    pub fn practice_with_key() -> Self {
        let mut canned = Self::first_start();
        canned.send(Message::Dropped("/home/m.ortiz/Downloads/helpdesk.key".into()));
        canned.answer(key_read(ADDRESS));
        canned
    }

    /// The server asked to wait while signing in.
    pub fn sign_in_waiting() -> Self {
        let mut canned = Self::signing_in();
        let until = canned.now + SignedDuration::from_secs(17);
        let ticket = canned.ticket();
        canned.send(Message::Waiting(ticket, Wait { until, attempt: 2 }));
        canned
    }

    /// The proxy asks for a user name and a password.
    pub fn proxy_asks() -> Self {
        Self::proxy_wants(false)
    }

    /// It did not accept them, and the next ones are incomplete.
    pub fn proxy_refused() -> Self {
        let mut canned = Self::proxy_wants(true);
        canned.app.forms.network.user = "ACME:m.ortiz".to_owned();
        canned.send(Message::Network(network::Message::Submitted));
        canned
    }

    fn proxy_wants(refused: bool) -> Self {
        let mut canned = Self::signing_in();
        canned.proxy_comes(refused);
        canned
    }

    /// Meanwhile the proxy asks, which ends the sign-in.
    pub fn proxy_comes(&mut self, refused: bool) {
        let what = SecretOf::Proxy("http://proxy.acme.example:8080".to_owned());
        let ticket = self.app.model.sign_in.job.running().expect("a sign-in").ticket;
        self.send(Message::SecretWanted(ticket, Wanted { what, refused }));
        let problem = Problem::new(
            ProblemKind::Proxy,
            phrase!("not-signed-in"),
            phrase!("connection-proxy-password"),
            phrase!("connection-proxy-password-advice"),
        );
        self.send(Message::Reply(ticket, Reply::SignedIn(Err(problem))));
    }

    /// The credential ended while somebody was being looked up.
    pub fn signed_out() -> Self {
        let mut canned = Self::finding();
        let ended = canned.now;
        canned.answer(Reply::Found(Err(Problem::new(
            ProblemKind::SignedOut,
            phrase!("not-found-person"),
            phrase!("credential-token-ended", at = ended),
            phrase!("credential-token-ended-advice"),
        ))));
        canned
    }
}

/// A file that others can change.
fn exposed(path: &str, holds: Holds, own: bool) -> Exposed {
    Exposed { path: path.into(), holds, others: Others::Change, own, mended: false }
}
