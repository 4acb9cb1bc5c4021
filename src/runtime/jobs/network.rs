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
        profile::Profile,
        sign_in::network::{ProxyLogin, SecretOf, Wanted},
    },
};

/// What is known for the profile's way, and whose secrets were used for it.
///
/// # Errors
/// The client certificate cannot be used; where it lacks its password, the window is asked for it.
pub(super) async fn prepare(
    shared: &Arc<Shared>,
    sign_in: Ticket,
    profile: &Profile,
) -> Outcomes<(Network, Vec<SecretOf>)> {
    let (mut network, mut used) = (Network::default(), Vec::new());
    if profile.practice {
        return Ok((network, used));
    }
    if let Some(address) = api::proxy_address(profile) {
        let of = SecretOf::Proxy(address.clone());
        if let Some((user, password)) = known(shared, &of).await {
            network.login = Some(ProxyLogin { address, user, password });
        }
        used.push(of);
    }
    let Some((files, of)) = files(profile).await? else { return Ok((network, used)) };
    let password = known(shared, &of).await.map(|(_, password)| password);
    let opened = blocking(move || Ok(files.open(password.as_ref()))).await?;
    match opened {
        Ok(identity) => network.identity = Some(identity),
        Err(err) => {
            if let api::Error::ClientPassword { refused, .. } = &err {
                want_secret(shared, sign_in, of, *refused);
            }
            return Err(err.problem(Doing::SignIn));
        }
    }
    used.push(of);
    Ok((network, used))
}

async fn files(profile: &Profile) -> Outcomes<Option<(api::ClientFiles, SecretOf)>> {
    let Some(path) = &profile.client_certificate else { return Ok(None) };
    let (profile, file) = (profile.clone(), path.display().to_string());
    blocking(move || {
        let files = api::read_client_files(&profile).map_err(|err| err.problem(Doing::SignIn))?;
        Ok(files.map(|files| {
            let name = files.name();
            (files, SecretOf::Certificate { file, name })
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
    let mut all: Vec<_> = api::proxy_address(profile).map(SecretOf::Proxy).into_iter().collect();
    // a file that is gone has no content by which to find its password
    all.extend(files(profile).await.ok().flatten().map(|(_, of)| of));
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
