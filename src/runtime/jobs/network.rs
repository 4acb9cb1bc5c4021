//! What the network on the way wants besides the credential: a proxy's login and the password of a client
//! certificate. Typed, remembered, accepted or refused.

use std::sync::Arc;

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
/// is not remembered.
pub(super) async fn accepted(shared: &Arc<Shared>, used: Vec<SecretOf>) -> Option<Problem> {
    let mut failed = None;
    for of in used {
        let name = of.name();
        let given = shared.given().get(&name).cloned();
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
        let kept = patiently(Arc::clone(shared), Operation::KeepPassword, name.clone(), move |vault| {
            vault.keep_password(&kept_as, &text)
        });
        match kept.await {
            // from now on the keyring has it
            Ok(()) => drop(shared.given().remove(&name)),
            Err(problem) => failed = Some(problem),
        }
    }
    failed
}

/// Forgets what the network on the profile's way wants.
pub(super) async fn forget(shared: &Arc<Shared>, profile: &Profile) -> Outcomes<()> {
    let proxy = api::proxy_address(profile, profile.issuer.as_ref());
    let mut all: Vec<_> = proxy.map(SecretOf::Proxy).into_iter().collect();
    // a file that is gone has no content by which to find its password
    all.extend(files(profile).await?.ok().flatten().map(|(_, of)| of));
    for of in all {
        shared.given().remove(&of.name());
        forget_named(shared, of.name()).await?;
    }
    Ok(())
}

async fn forget_named(shared: &Arc<Shared>, name: String) -> Outcomes<()> {
    let asked = name.clone();
    patiently(Arc::clone(shared), Operation::Forget, name, move |vault| vault.forget_password(&asked)).await
}
