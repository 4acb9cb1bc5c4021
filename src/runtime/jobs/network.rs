//! User name and password for a proxy: typed, remembered, accepted or refused.

use std::sync::Arc;

use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::{super::shared::Shared, common::Outcomes, patience::patiently};
use crate::{
    api,
    app::{Message, Ticket},
    credentials::Operation,
    domain::{
        problem::Problem,
        profile::Profile,
        sign_in::network::{ProxyLogin, SecretOf, Wanted},
    },
};

/// What the vault calls the login for a proxy.
fn name(address: &str) -> String {
    format!("proxy {address}")
}

/// The login for the proxy on the profile's way: the typed one, else the remembered one. Where the keyring
/// does not answer there is none, and the proxy asks.
pub(super) async fn login(shared: &Arc<Shared>, profile: &Profile) -> Option<ProxyLogin> {
    let address = api::proxy_address(profile).filter(|_| !profile.practice)?;
    if let Some(given) = shared.given().get(&address) {
        return Some(given.login.clone());
    }
    let name = name(&address);
    let asked =
        patiently(Arc::clone(shared), Operation::Open, name.clone(), move |vault| vault.password(&name));
    let text = asked.await.ok().flatten()?;
    // EXPOSE: taken apart again as it was put together
    let (user, password) = text.expose_secret().split_once('\n')?;
    Some(ProxyLogin { address, user: user.to_owned(), password: password.to_owned().into() })
}

/// Asks for a login where that is what failed, and drops a typed one that was refused.
pub(super) fn want(shared: &Shared, sign_in: Ticket, err: &api::Error) {
    let Some((address, refused)) = err.proxy_asks() else { return };
    shared.given().remove(address);
    let what = SecretOf::Proxy(address.to_owned());
    shared.send(Message::SecretWanted(sign_in, Wanted { what, refused }));
}

/// The proxy let the sign-in through: remembers what was typed, or forgets it, as was asked for. Returns why
/// it is not remembered.
pub(super) async fn accepted(shared: &Arc<Shared>, profile: &Profile) -> Option<Problem> {
    let address = api::proxy_address(profile)?;
    let given = shared.given().get(&address).cloned()?;
    let name = name(&address);
    if !given.remember {
        forget_named(shared, name).await.ok();
        return None;
    }
    let mut text = Zeroizing::new(given.login.user);
    text.push('\n');
    // EXPOSE: put together with the user name, for the keyring
    text.push_str(given.login.password.expose_secret());
    let text = SecretString::from(text.as_str());
    let kept = patiently(Arc::clone(shared), Operation::KeepPassword, name.clone(), move |vault| {
        vault.keep_password(&name, &text)
    });
    match kept.await {
        Ok(()) => {
            shared.given().remove(&address);
            None
        }
        Err(problem) => Some(problem),
    }
}

/// Forgets the login for the proxy on the profile's way.
pub(super) async fn forget(shared: &Arc<Shared>, profile: &Profile) -> Outcomes<()> {
    let Some(address) = api::proxy_address(profile) else { return Ok(()) };
    shared.given().remove(&address);
    forget_named(shared, name(&address)).await
}

async fn forget_named(shared: &Arc<Shared>, name: String) -> Outcomes<()> {
    patiently(Arc::clone(shared), Operation::Forget, name.clone(), move |vault| vault.forget_password(&name))
        .await
}
