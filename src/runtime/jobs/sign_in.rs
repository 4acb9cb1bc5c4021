//! Signing in: keys, remembered credentials, the session, the practice tenant.

use std::sync::{Arc, PoisonError};

use secrecy::{ExposeSecret as _, SecretString};

use super::{
    super::{
        policed,
        session::Session,
        shared::{Shared, fault},
    },
    common::{Outcomes, blocking, full, nobody},
    network,
    patience::patiently,
};
use crate::{
    api::{self, Doing, Hooks},
    app::{KeySource, Message, Ticket},
    credentials::{Bound, Operation},
    domain::{
        exposed::{Exposed, Holds},
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        profile::{Address, HttpUrl, Profile, SignInMethod, binding::CaContent},
        sign_in::{
            credential::{ApiKey, Credential, KeyRead, MAX_BYTES, Surroundings},
            signed_in::SignedIn,
        },
    },
    files::{self, Private},
    phrase,
    practice::Practice,
};

pub(in crate::runtime) async fn read_key(method: SignInMethod, source: KeySource) -> Outcomes<KeyRead> {
    blocking(move || {
        let mut exposed = None;
        let text = match source {
            KeySource::Text(text) => text,
            KeySource::Path(path) => {
                let path = full(path);
                let text = read_secret_file(&path)?;
                exposed = files::exposed(&path, Holds::Key, Private::All);
                text
            }
        };
        let read = api::read_key(method, &text).map_err(|err| err.problem(Doing::SignIn))?;
        Ok(KeyRead { exposed, ..read })
    })
    .await
}

fn read_secret_file(path: &std::path::Path) -> Outcomes<SecretString> {
    let problem = |cause: Phrase, advice: Phrase| {
        Problem::new(ProblemKind::File, phrase!("credential-key-file-not-read"), cause, advice)
            .with_details(path.display().to_string())
    };
    let bytes = files::read(path, MAX_BYTES).map(zeroize::Zeroizing::new).map_err(|err| {
        let files::Words { cause, advice } = files::words(&err, path, files::Tried::Reading);
        problem(cause, advice)
    })?;
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(text.to_owned().into()),
        Err(_) => Err(problem(phrase!("credential-key-file-no-text"), phrase!("credential-key-file-again"))),
    }
}

pub(in crate::runtime) async fn look_around(
    shared: Arc<Shared>,
    profile: Box<Profile>,
) -> Outcomes<Surroundings> {
    blocking(move || {
        let ca = api::read_ca(&profile);
        let content = ca.as_ref().ok().and_then(Option::as_ref);
        let bound = Bound { profile: &profile, ca: content };
        let proxy = api::variable_in_use(&profile);
        let troubles = [ca.as_ref().err(), proxy.as_ref().err()].into_iter().flatten();
        let trouble = troubles.map(|err| err.problem(Doing::SignIn)).next();
        let may = !shared.policy.forbids_remembering();
        let unusable = || api::examine_ca(&profile, content).err().map(|err| err.problem(Doing::SignIn));
        Ok(Surroundings {
            kept: if may { shared.vault.remembered(bound) } else { None },
            changed: if may { shared.vault.changed(bound) } else { Vec::new() },
            network_kept: network::is_remembered(&shared, &profile),
            proxy_variable: proxy.ok().flatten(),
            proxy_notes: api::proxy_notes(&profile),
            trouble: trouble.or_else(unusable).or_else(|| client_trouble(&profile)),
            exposed: exposed(&shared, &profile),
        })
    })
    .await
}

/// Forgets what was remembered before the company forbade it, also for profiles that are gone. A policy that
/// cannot be read says nothing of that: nobody signs in under it, and what is forgotten does not come back.
pub(in crate::runtime) fn forget_what_is_forbidden(shared: &Shared) {
    if !shared.policy.forbids_remembering() || shared.policy.is_broken() {
        return;
    }
    match shared.vault.forget_all() {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, "forgot what was remembered: the policy forbids it"),
        Err(err) => {
            tracing::warn!(why = ?err.problem().kind, "the policy forbids what is remembered, and some is left");
        }
    }
}

/// Why the profile's client certificate cannot be used. One that only lacks its password can.
fn client_trouble(profile: &Profile) -> Option<Problem> {
    let opened = match api::read_client_files(profile) {
        Ok(files) => files?.open(None).map(drop),
        Err(err) => Err(err),
    };
    match opened {
        Ok(()) | Err(api::Error::ClientPassword { .. }) => None,
        Err(err) => Some(err.problem(Doing::SignIn)),
    }
}

/// What others can do with the files that decide where a credential goes and which servers are trusted.
fn exposed(shared: &Shared, profile: &Profile) -> Vec<Exposed> {
    let file = files::exposed(&shared.profiles_file, Holds::Profiles, Private::Changes);
    let mended = shared.exposed.iter().find(|found| found.holds == Holds::Profiles && found.mended);
    let ca = profile.ca_file.as_ref();
    let ca = ca.and_then(|path| files::exposed(&files::full(path), Holds::CaFile, Private::Changes));
    let key = profile.client_key.as_ref().or(profile.client_certificate.as_ref());
    let key = key.and_then(|path| files::exposed(&files::full(path), Holds::Key, Private::All));
    file.or_else(|| mended.cloned()).into_iter().chain(ca).chain(key).collect()
}

pub(in crate::runtime) async fn forget(shared: Arc<Shared>, profile: Box<Profile>) -> Outcomes<()> {
    network::forget(&shared, &profile).await?;
    let name = profile.name.clone();
    patiently(shared, Operation::Forget, name, move |vault| vault.forget(&profile.name)).await
}

pub(in crate::runtime) async fn keep(shared: Arc<Shared>) -> Outcomes<()> {
    policed::may_remember(&shared, phrase!("remember-not-kept"))?;
    let Some(Session { profile, credential, ca, .. }) = shared.session() else { return Err(nobody()) };
    patiently(shared, Operation::Keep, profile.name.clone(), move |vault| {
        vault.keep(Bound { profile: &profile, ca: ca.as_ref() }, &credential)
    })
    .await
}

pub(in crate::runtime) async fn sign_in(
    shared: Arc<Shared>,
    opened_by: Ticket,
    profile: Box<Profile>,
    credential: Credential,
    hooks: Hooks,
) -> Outcomes<Box<SignedIn>> {
    let remembered = matches!(credential, Credential::Remembered);
    if remembered {
        policed::may_remember(&shared, phrase!("remember-not-opened"))?;
    }
    let (allowed, of) = (Arc::clone(&shared), profile.clone());
    blocking(move || policed::may_sign_in(&allowed, &of)).await?;
    // read once, so that the credential is sent under the very certificates that it is bound to
    let ca = ca_of(&profile).await?;
    let (profile, credential) = match credential {
        Credential::Practice => practise(&shared).await?,
        Credential::Remembered => {
            let (name, sealed_for, ca) = (profile.name.clone(), profile.clone(), ca.clone());
            let opened = patiently(Arc::clone(&shared), Operation::Open, name, move |vault| {
                vault.open(Bound { profile: &sealed_for, ca: ca.as_ref() })
            })
            .await?;
            (*profile, opened)
        }
        given => (*profile, given),
    };
    let (made_for, made_with, trusted) = (profile.clone(), secret(&credential)?, ca.clone());
    let issuer = match &credential {
        Credential::OAuthClient(client) => HttpUrl::parse(&client.issuer).ok(),
        _ => None,
    };
    let (network, used) = network::prepare(&shared, opened_by, &profile, issuer.as_ref()).await?;
    let client = blocking(move || {
        let client = api::Client::through(&made_for, made_with, trusted.as_ref(), &network);
        client.map_err(|err| err.problem(Doing::SignIn))
    })
    .await?;
    let (clock_off, caution) = match client.prove(&hooks).await {
        Ok(proof) => (proof.clock_off, None),
        Err(err) => {
            network::want(&shared, opened_by, &err);
            let problem = err.problem(Doing::SignIn);
            let clock_off = err.clock_off();
            if problem.kind != ProblemKind::Forbidden {
                return Err(problem);
            }
            // the credential may be valid and only lack the search permission: the user decides
            (clock_off, Some(problem))
        }
    };
    let not_remembered = network::accepted(&shared, used).await;
    let signed_in = SignedIn {
        identity: client.identity(),
        scopes: client.scopes(),
        ends: client.ends(),
        profile: profile.clone(),
        caution,
        remembered,
        not_remembered,
        clock_off,
    };
    if shared.seat().take(Session { opened_by, profile, client, credential, ca }) {
        Ok(Box::new(signed_in))
    } else {
        Err(fault())
    }
}

/// The content of the profile's CA file, if it names one.
pub(super) async fn ca_of(profile: &Profile) -> Outcomes<Option<CaContent>> {
    if profile.practice || profile.ca_file.is_none() {
        return Ok(None);
    }
    let profile = profile.clone();
    blocking(move || api::read_ca(&profile).map_err(|err| err.problem(Doing::SignIn))).await
}

fn secret(credential: &Credential) -> Outcomes<api::Secret> {
    match credential {
        Credential::ApiKey(key) => Ok(api::Secret::ApiKey(key.clone())),
        Credential::OAuthClient(client) => Ok(api::Secret::OAuthClient(client.clone())),
        Credential::Bearer(token) => Ok(api::Secret::Bearer(token.clone())),
        // both were replaced by another kind before
        Credential::Practice | Credential::Remembered => Err(fault()),
    }
}

/// Starts the practice tenant once, and returns its profile and key.
pub(super) async fn practise(shared: &Arc<Shared>) -> Outcomes<(Profile, Credential)> {
    let practice = match shared.practice() {
        Some(practice) => practice,
        None => start_practice(shared).await?,
    };
    let damaged = |hint: crate::domain::Hint| Problem { cause: hint.0, ..fault() };
    let address = Address::parse(&practice.admin_rest_api_url()).map_err(damaged)?;
    // EXPOSE: the practice tenant's own key, made by this process a moment ago
    let key = ApiKey::parse(practice.key_file().expose_secret()).map_err(damaged)?;
    Ok((Profile::practice(address), Credential::ApiKey(key)))
}

async fn start_practice(shared: &Arc<Shared>) -> Outcomes<Arc<Practice>> {
    let _only_one = shared.starting_practice.lock().await;
    if let Some(practice) = shared.practice() {
        return Ok(practice);
    }
    let started = Practice::start(0).await.map_err(|err| {
        Problem::new(
            ProblemKind::Unreachable,
            phrase!("practice-not-started"),
            phrase!("practice-no-address"),
            phrase!("practice-not-started-advice"),
        )
        .with_details(err.to_string())
    })?;
    let practice = Arc::new(started);
    let (tell, tenant) = (Arc::downgrade(shared), Arc::downgrade(&practice));
    practice.on_change(move || {
        if let (Some(shared), Some(practice)) = (tell.upgrade(), tenant.upgrade()) {
            shared.send(Message::OrderedChanged(practice.ordered()));
        }
    });
    *shared.practice.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&practice));
    Ok(practice)
}
