//! A sign-in behind a proxy that asks for a password (tinyproxy): the window asks, the proxy lets it through.

use token_desk::{
    app::{Screen, check, network, profiles},
    domain::{
        check::Step,
        profile::{HttpUrl, Proxy},
        sign_in::network::Wanted,
    },
};

use super::*;
use crate::wire::{
    Call,
    proxies::{Does, TENANT, TestProxy},
    raw::{Raw, Reply, answer, json},
    tinyproxy::{PASSWORD, Tinyproxy, USER},
    trust::{ALWAYS, Authority},
};

fn wanted(model: &Model) -> Option<&Wanted> {
    model.dialog::<network::Open>().map(|open| &open.wanted)
}

fn give(desktop: &mut Desktop, user: &str, password: &str) {
    desktop.app.forms.network.user = user.to_owned();
    desktop.app.forms.network.password.0.push_str(password);
    desktop.send(Message::Network(network::Message::Submitted));
}

#[test]
fn a_proxys_password_is_asked_for_until_it_is_right_and_kept_nowhere_in_sight() {
    let ca = Authority::root("Acme Root CA 1");
    let config = ca.server(TENANT, ALWAYS);
    let server =
        SERVERS.block_on(Raw::start_tls(config, |_, _| Reply::Send(json(&Call::Search.good_answer()))));
    let behind = SERVERS.block_on(TestProxy::start(Does::Connect(server.address)));
    let proxy = Tinyproxy::start(&behind, Some((USER, PASSWORD)));
    let place = tempfile::tempdir().expect("a folder");
    let ca_file = place.path().join("ca.pem");
    std::fs::write(&ca_file, &ca.pem).expect("a file");
    let profile = Profile {
        proxy: Proxy::Url(proxy.url.clone()),
        ca_file: Some(ca_file),
        ..Profile::new("Acme", Address::parse(&format!("https://{TENANT}")).expect("an address"))
    };
    let mut desktop = Desktop::with(&[profile]);
    desktop.send(Message::SignIn(sign_in::Message::MethodChosen(SignInMethod::Bearer)));
    desktop.app.forms.sign_in.bearer.0.push_str("not-a-jwt-0123456789");
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("the proxy's question", |model| wanted(model).is_some());
    assert_eq!(wanted(&desktop.app.model).map(|wanted| wanted.refused), Some(false));
    assert!(server.seen().is_empty());

    // nothing typed: the dialog stays, with hints
    desktop.send(Message::Network(network::Message::Submitted));
    assert!(desktop.app.model.dialog::<network::Open>().is_some_and(|open| open.checked));
    desktop.until("the sign-in has failed", |model| model.sign_in.job.failed().is_some());
    let problem = desktop.app.model.sign_in.job.failed().cloned().expect("a problem");
    assert_eq!(problem.kind, ProblemKind::Proxy);

    give(&mut desktop, USER, "wr0ng-one");
    assert!(desktop.app.forms.network.password.0.is_empty(), "wiped");
    desktop.until("the question again", |model| wanted(model).is_some_and(|wanted| wanted.refused));
    assert_eq!(desktop.app.forms.network.user, USER, "it need not be typed again");
    desktop.send(Message::Network(network::Message::Cancelled));
    assert!(wanted(&desktop.app.model).is_none());
    desktop.until("the sign-in has failed", |model| model.sign_in.job.failed().is_some());
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("the question once more", |model| wanted(model).is_some_and(|wanted| !wanted.refused));

    desktop.until("the sign-in has failed", |model| model.sign_in.job.failed().is_some());
    give(&mut desktop, USER, PASSWORD);
    desktop.until("signed in", |model| model.session.who.is_some());
    // the next one at this window is another person
    desktop.send(Message::SignedOut);
    desktop.until("signed out", |model| model.sign_in.surroundings.running().is_none());
    desktop.send(Message::SignIn(sign_in::Message::MethodChosen(SignInMethod::Bearer)));
    desktop.app.forms.sign_in.bearer.0.push_str("not-a-jwt-0123456789");
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("the question", |model| wanted(model).is_some_and(|wanted| !wanted.refused));

    let model = format!("{:?}{:?}", desktop.app.model, desktop.app.forms);
    for secret in [PASSWORD, "wr0ng-one", "s3cret"] {
        assert!(!model.contains(secret), "the model holds {secret}");
        assert!(files_with(desktop.folder.path(), secret).is_empty(), "a file holds {secret}");
    }
}

#[test]
fn a_login_for_the_way_to_the_sign_in_server_alone_is_asked_for_once() {
    let ca = Authority::root("Acme Root CA 1");
    let given = r#"{"access_token":"not-a-jwt-0123456789","token_type":"Bearer","expires_in":3600}"#;
    let (issuer, api) = SERVERS.block_on(async {
        let issuer = Raw::start_tls(ca.server(TENANT, ALWAYS), |_, _| Reply::Send(json(given))).await;
        // on this computer itself, so that no proxy is on the way to it
        let api = Raw::start(|_, _| Reply::Send(json(&Call::Search.good_answer()))).await;
        (issuer, api)
    });
    let behind = SERVERS.block_on(TestProxy::start(Does::Connect(issuer.address)));
    let proxy = Tinyproxy::start(&behind, Some((USER, PASSWORD)));
    let place = tempfile::tempdir().expect("a folder");
    let ca_file = place.path().join("ca.pem");
    std::fs::write(&ca_file, &ca.pem).expect("a file");
    let profile = Profile {
        proxy: Proxy::Url(proxy.url.clone()),
        ca_file: Some(ca_file),
        sign_in: SignInMethod::OAuthClient,
        issuer: HttpUrl::parse(&format!("https://{TENANT}/oauth")).ok(),
        client_id: "desk".to_owned(),
        ..Profile::new("Acme", Address::parse(&api.url()).expect("an address"))
    };
    let practice = SERVERS.block_on(Practice::start(0)).expect("a practice tenant");
    let mut desktop = Desktop::with(&[profile]);
    desktop.send(Message::SignIn(sign_in::Message::KeyPasted(practice.oauth_jwk().clone())));
    desktop.until("the JWK is read", |model| model.sign_in.jwk.running().is_none());
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("the proxy's question", |model| wanted(model).is_some());
    desktop.until("the sign-in has failed", |model| model.sign_in.job.failed().is_some());
    give(&mut desktop, USER, PASSWORD);
    desktop.until("signed in", |model| model.session.who.is_some() || wanted(model).is_some());
    assert_eq!(wanted(&desktop.app.model), None, "asked again");
    assert_eq!(issuer.seen().len(), 1);
}

#[test]
fn a_check_before_the_sign_in_uses_the_login_that_was_typed() {
    let ca = Authority::root("Acme Root CA 1");
    let refuses = answer(401, &[("Content-Type", "application/json")], r#"{"code":"401"}"#);
    let server =
        SERVERS.block_on(Raw::start_tls(ca.server(TENANT, ALWAYS), move |_, _| Reply::Send(refuses.clone())));
    let behind = SERVERS.block_on(TestProxy::start(Does::Connect(server.address)));
    let proxy = Tinyproxy::start(&behind, Some((USER, PASSWORD)));
    let place = tempfile::tempdir().expect("a folder");
    let ca_file = place.path().join("ca.pem");
    std::fs::write(&ca_file, &ca.pem).expect("a file");
    let profile = Profile {
        proxy: Proxy::Url(proxy.url.clone()),
        ca_file: Some(ca_file),
        ..Profile::new("Acme", Address::parse(&format!("https://{TENANT}")).expect("an address"))
    };
    let mut desktop = Desktop::with(std::slice::from_ref(&profile));
    let checked = |desktop: &mut Desktop| {
        desktop.send(Message::Check(check::Message::Asked(Box::new(profile.clone()))));
        desktop.until("checked", |model| {
            model.check.open.as_ref().is_some_and(|open| open.job.done().is_some())
        });
        let open = desktop.app.model.check.open.clone().expect("a check");
        open.check.failed().map(|line| (line.step, token_desk::words::sentence(&line.fact).into_owned()))
    };
    let (step, fact) = checked(&mut desktop).expect("it fails");
    assert_eq!((step, &*fact), (Step::Connection, "The proxy asks for a user name and a password"));
    assert!(wanted(&desktop.app.model).is_none(), "a check asks nothing");
    // the proxy takes the login, the server refuses the credential
    desktop.send(Message::Went(Screen::SignIn));
    desktop.send(Message::SignIn(sign_in::Message::MethodChosen(SignInMethod::Bearer)));
    desktop.app.forms.sign_in.bearer.0.push_str("not-a-jwt-0123456789");
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    desktop.until("the proxy's question", |model| wanted(model).is_some());
    desktop.until("the sign-in has failed", |model| model.sign_in.job.failed().is_some());
    give(&mut desktop, USER, PASSWORD);
    desktop.until("refused", |model| {
        model.sign_in.job.failed().is_some_and(|problem| problem.kind == ProblemKind::Unauthorized)
    });
    assert_eq!(checked(&mut desktop), None);
}

/// The file that says that a password is remembered for the proxy.
fn note(desktop: &Desktop, proxy: &str) -> PathBuf {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, format!("proxy {proxy}").as_bytes());
    let name = uuid::Uuid::from_slice(&digest.as_ref()[..16]).expect("16 bytes");
    let folder = crate::desktop::Folder::folders(desktop.folder.path()).credentials();
    std::fs::create_dir_all(&folder).expect("a folder");
    folder.join(format!("{}.password", name.simple()))
}

#[test]
fn a_remembered_password_is_told_and_goes_with_the_last_profile_that_takes_it() {
    const PROXY: &str = "http://proxy.acme.example:8080";
    let of = |name: &str, proxy: &str| Profile {
        proxy: Proxy::Url(proxy.to_owned()),
        ..Profile::new(name, Address::parse("https://acme.example").expect("an address"))
    };
    let list = [of("Acme", PROXY), of("Beta", PROXY), of("Gamma", "http://other.acme.example:3128")];
    let mut desktop = Desktop::with(&list);
    let (note, other) = (note(&desktop, PROXY), note(&desktop, "http://other.acme.example:3128"));
    for file in [&note, &other] {
        std::fs::write(file, "").expect("a file");
    }
    let told = |desktop: &mut Desktop, name: &str| {
        desktop.send(Message::SignIn(sign_in::Message::ProfileChosen(name.to_owned())));
        desktop.until("looked around", |model| model.sign_in.surroundings.done().is_some());
        desktop.app.model.sign_in.only_network_kept()
    };
    assert!(told(&mut desktop, "Acme"));
    let delete = |desktop: &mut Desktop, name: &str| {
        desktop.send(Message::Profiles(profiles::Message::DeleteAsked(name.to_owned())));
        desktop.send(Message::Profiles(profiles::Message::DeleteConfirmed));
        desktop.until("deleted", |model| {
            model.profiles.catalogue.profiles.iter().all(|profile| profile.name != name)
        });
    };
    let gone = |file: &Path| {
        let start = std::time::Instant::now();
        while file.exists() {
            assert!(start.elapsed() < Duration::from_secs(20), "{} stays", file.display());
            std::thread::sleep(Duration::from_millis(10));
        }
    };
    delete(&mut desktop, "Acme");
    delete(&mut desktop, "Gamma");
    gone(&other);
    assert!(note.exists(), "Beta takes it, too");
    delete(&mut desktop, "Beta");
    gone(&note);
}

/// The files below a folder that contain a text.
fn files_with(folder: &Path, text: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with(&path, text));
        } else if std::fs::read(&path)
            .is_ok_and(|bytes| bytes.windows(text.len()).any(|piece| piece == text.as_bytes()))
        {
            found.push(path);
        }
    }
    found
}
