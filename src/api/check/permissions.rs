//! Each permission that the allowed actions need, as far as reads can tell.

use super::super::{
    Client,
    error::{Doing, Error},
    send::Hooks,
};
use super::said;
use crate::{
    domain::{
        change::action::Action,
        check::{Known, Line, Permission, Standing, Step, Use, Whom},
        person::Person,
        problem::ProblemKind,
        profile::{Profile, policy::VERIFY_SCOPE},
        token::serial::Serial,
    },
    phrase,
};

/// A serial number that no token has: whether it may be looked up is in how the answer refuses it.
const NO_TOKEN: &str = "000000000000";

pub(super) async fn line(client: &Client, profile: &Profile) -> Line {
    let permissions = match known(client, profile).await {
        Ok(permissions) => permissions,
        Err(err) => return said::failed(Step::Permissions, &err),
    };
    let missing: Vec<_> = permissions.iter().filter(|one| one.known == Known::Missing).collect();
    let unseen = permissions.iter().any(|one| one.known == Known::Unseen);
    let mut scopes: Vec<_> = missing.iter().map(|one| one.scope).collect();
    scopes.dedup();
    let reads = missing.iter().any(|one| !matches!(one.used, Use::Change(_) | Use::Verify | Use::ListEvents));
    let line = if scopes.is_empty() {
        let fact = if unseen { phrase!("check-permissions-unseen") } else { phrase!("check-permissions") };
        Line::new(Step::Permissions, Standing::Good, fact)
    } else {
        let count = scopes.len() as u64;
        let standing = if reads { Standing::Failed } else { Standing::Caution };
        Line::new(Step::Permissions, standing, phrase!("check-permissions-missing", count = count))
            .advising(Whom::Tenant, phrase!("check-permissions-advice", scopes = scopes.join(", ")))
    };
    Line { permissions, ..line }
}

/// # Errors
/// Something else failed than a permission.
async fn known(client: &Client, profile: &Profile) -> Result<Vec<Permission>, Error> {
    let hooks = Hooks::no_waits();
    let scopes = client.scopes();
    let named = |scope: &str| match &scopes {
        Some(scopes) if scopes.iter().any(|own| own == scope) => Known::Named,
        Some(_) => Known::Missing,
        None => Known::Unseen,
    };
    let (people, found) = told(client.search("@", 0, &hooks).await)?;
    let person = found.and_then(|found| found.people.into_iter().next());
    let (list, serial) = match &person {
        Some(Person { id, .. }) => {
            let (known, tokens) = told(client.hardware_tokens(id, &hooks).await)?;
            (known, tokens.and_then(|tokens| tokens.into_iter().next()).map(|token| token.serial))
        }
        None => (named("rsa.authenticator.mobile.read"), None),
    };
    let serial = serial.or_else(|| Serial::from_server(NO_TOKEN).ok());
    let look_up = match &serial {
        Some(serial) => told(client.hardware_token(serial, &hooks).await)?.0,
        None => named("rsa.authenticator.sidtoken.read"),
    };
    let events = match &person {
        Some(Person { id, .. }) => told(client.sign_in_events(id, &hooks).await)?.0,
        None => named("rsa.audit.user"),
    };
    let of = |scope, used, known| Permission { scope, used, known };
    let mut all = vec![
        of("rsa.user.read", Use::FindPeople, people),
        of("rsa.authenticator.mobile.read", Use::ListTokens, list),
        of("rsa.authenticator.sidtoken.read", Use::LookUpTokens, look_up),
        of("rsa.audit.user", Use::ListEvents, events),
    ];
    if Action::ALL.into_iter().any(|action| profile.policy.verification.contains(action)) {
        all.push(of(VERIFY_SCOPE, Use::Verify, named(VERIFY_SCOPE)));
    }
    for action in profile.policy.allow.iter() {
        all.push(of(action.scope(), Use::Change(action), named(action.scope())));
    }
    Ok(all)
}

/// What a read tells of its permission. One that finds nothing was allowed to look.
fn told<T>(read: Result<T, Error>) -> Result<(Known, Option<T>), Error> {
    match read {
        Ok(found) => Ok((Known::Works, Some(found))),
        Err(err) => match err.problem(Doing::SignIn).kind {
            ProblemKind::Forbidden => Ok((Known::Missing, None)),
            ProblemKind::NotFound if err.says_there_is_none() => Ok((Known::Works, None)),
            // a server without this read: its permission cannot be told
            ProblemKind::NotFound => Ok((Known::Unseen, None)),
            _ => Err(err),
        },
    }
}
