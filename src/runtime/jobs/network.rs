//! What the network on the way wants besides the credential: a proxy's login and the password of a client
//! certificate. Typed, remembered, accepted or refused.

use std::{collections::HashSet, sync::Arc};

use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::{
    super::shared::Shared,
    common::{Outcomes, blocking},
    patience::patiently,
};
use crate::{
    api::{self, Doing, Network},
    app::{Message, Ticket},
    credentials::Operation,
    domain::{
        problem::Problem,
        profile::{HttpUrl, Profile},
        sign_in::network::{ProxyLogin, SecretOf, Wanted},
    },
};

/// What is known for the way to the profile's server and to the one that gives access tokens, and whose
/// secrets were used for it.
///
/// # Errors
/// The client certificate cannot be used; where it lacks its password, the window is asked for it.
pub(super) async fn prepare(
    shared: &Arc<Shared>,
    sign_in: Ticket,
    profile: &Profile,
    issuer: Option<&HttpUrl>,
) -> Outcomes<(Network, Vec<SecretOf>)> {
    let (found, used) = look(shared, profile, issuer).await?;
    match found {
        Ok(network) => Ok((network, used)),
        Err(err) => {
            if let (api::Error::ClientPassword { refused, .. }, Some(of)) = (&err, used.last()) {
                want_secret(shared, sign_in, of.clone(), *refused);
            }
            Err(err.problem(Doing::SignIn))
        }
    }
}

/// The same without a question: why the client certificate cannot be used is told.
pub(super) async fn look(
    shared: &Arc<Shared>,
    profile: &Profile,
    issuer: Option<&HttpUrl>,
) -> Outcomes<(Result<Network, api::Error>, Vec<SecretOf>)> {
    let (mut network, mut used) = (Network::default(), Vec::new());
    if profile.practice {
        return Ok((Ok(network), used));
    }
    if let Some(address) = api::proxy_address(profile, issuer) {
        let of = SecretOf::Proxy(address.clone());
        if let Some((user, password)) = known(shared, &of).await {
            network.login = Some(ProxyLogin { address, user, password });
        }
        used.push(of);
    }
    let (files, of) = match files(profile).await? {
        Ok(Some(found)) => found,
        Ok(None) => return Ok((Ok(network), used)),
        Err(err) => return Ok((Err(err), used)),
    };
    let password = known(shared, &of).await.map(|(_, password)| password);
    used.push(of);
    let opened = blocking(move || Ok(files.open(password.as_ref()))).await?;
    Ok((opened.map(|identity| Network { identity: Some(identity), ..network }), used))
}

async fn files(profile: &Profile) -> Outcomes<Result<Option<(api::ClientFiles, SecretOf)>, api::Error>> {
    let Some(path) = &profile.client_certificate else { return Ok(Ok(None)) };
    let (profile, file) = (profile.clone(), path.display().to_string());
    blocking(move || {
        let files = api::read_client_files(&profile);
        Ok(files.map(|files| {
            files.map(|files| {
                let name = files.name();
                (files, SecretOf::Certificate { file, name })
            })
        }))
    })
    .await
}

/// User name and password: the typed ones, else the remembered ones. Where the keyring does not answer there
/// are none, and the window asks.
async fn known(shared: &Arc<Shared>, of: &SecretOf) -> Option<(String, SecretString)> {
    let name = of.name();
    if let Some(given) = shared.given().get(&name) {
        return Some((given.user.clone(), given.password.clone()));
    }
    if shared.policy.forbids_remembering() {
        // what was remembered before the company forbade it
        forget_named(shared, name).await.ok();
        return None;
    }
    let asked =
        patiently(Arc::clone(shared), Operation::Open, name.clone(), move |vault| vault.password(&name));
    let text = asked.await.ok().flatten()?;
    // EXPOSE: taken apart again as it was put together
    let (user, password) = text.expose_secret().split_once('\n')?;
    Some((user.to_owned(), password.to_owned().into()))
}

/// Asks for the proxy's login where that is what failed.
pub(super) fn want(shared: &Shared, sign_in: Ticket, err: &api::Error) {
    if let Some((address, refused)) = err.proxy_asks() {
        want_secret(shared, sign_in, SecretOf::Proxy(address.to_owned()), refused);
    }
}

/// Asks the window, and drops a typed one that was refused.
fn want_secret(shared: &Shared, sign_in: Ticket, what: SecretOf, refused: bool) {
    shared.given().remove(&what.name());
    shared.send(Message::SecretWanted(sign_in, Wanted { what, refused }));
}

/// The sign-in came through: remembers what was typed, or forgets it, as was asked for. Returns why something
/// is not remembered. Only the client has it from now on.
pub(super) async fn accepted(shared: &Arc<Shared>, used: Vec<SecretOf>) -> Option<Problem> {
    let mut failed = None;
    for of in used {
        let name = of.name();
        let given = shared.given().remove(&name);
        let Some(given) = given else { continue };
        if !given.remember || shared.policy.forbids_remembering() {
            forget_named(shared, name).await.ok();
            continue;
        }
        let mut text = Zeroizing::new(given.user);
        text.push('\n');
        // EXPOSE: put together with the user name, for the keyring
        text.push_str(given.password.expose_secret());
        let (kept_as, text) = (name.clone(), SecretString::from(text.as_str()));
        let kept = patiently(Arc::clone(shared), Operation::KeepPassword, name, move |vault| {
            vault.keep_password(&kept_as, &text)
        });
        failed = kept.await.err().or(failed);
    }
    failed
}

/// Whose secrets the profile's way may take. Blocking.
fn secrets_of(profile: &Profile) -> Vec<SecretOf> {
    let proxy = api::proxy_address(profile, profile.issuer.as_ref()).map(SecretOf::Proxy);
    // a file that is gone has no content by which to find its password
    let files = api::read_client_files(profile).ok().flatten();
    let certificate = files
        .zip(profile.client_certificate.as_ref())
        .map(|(files, path)| SecretOf::Certificate { file: path.display().to_string(), name: files.name() });
    proxy.into_iter().chain(certificate).collect()
}

/// Whether one of them is remembered. Blocking.
pub(super) fn is_remembered(shared: &Shared, profile: &Profile) -> bool {
    secrets_of(profile).iter().any(|of| shared.vault.has_password(&of.name()))
}

/// Forgets what the network on the profile's way wants.
pub(super) async fn forget(shared: &Arc<Shared>, profile: &Profile) -> Outcomes<()> {
    let profile = profile.clone();
    for of in blocking(move || Ok(secrets_of(&profile))).await? {
        shared.given().remove(&of.name());
        forget_named(shared, of.name()).await?;
    }
    Ok(())
}

/// Forgets what was remembered for the way of a profile as it was, and none of the profiles of now takes.
/// Blocking.
pub(super) fn forget_unused(shared: &Shared, was: &Profile, now: &[Profile]) {
    let mut unused = secrets_of(was);
    unused.retain(|of| shared.vault.has_password(&of.name()) || shared.given().contains_key(&of.name()));
    if unused.is_empty() {
        return;
    }
    let used: HashSet<_> = now.iter().flat_map(secrets_of).map(|of| of.name()).collect();
    for name in unused.iter().map(SecretOf::name).filter(|name| !used.contains(name)) {
        shared.given().remove(&name);
        if let Err(err) = shared.vault.forget_password(&name) {
            tracing::warn!(why = ?err.problem().kind, "a remembered password was left behind");
        }
    }
}

async fn forget_named(shared: &Arc<Shared>, name: String) -> Outcomes<()> {
    let asked = name.clone();
    patiently(Arc::clone(shared), Operation::Forget, name, move |vault| vault.forget_password(&asked)).await
}
