//! The connection check.

use std::sync::Arc;

use super::{
    super::shared::Shared,
    common::{Outcomes, blocking},
    network,
    sign_in::practise,
};
use crate::{
    api::{self, Network},
    app::{Message, Ticket},
    domain::profile::{Profile, SignInMethod, binding::CaContent},
};

/// Tells each step; where somebody is signed in to this very profile, their sign-in and permissions too.
pub(in crate::runtime) async fn check(
    shared: Arc<Shared>,
    ticket: Ticket,
    profile: Box<Profile>,
) -> Outcomes<()> {
    let profile = if profile.practice { practise(&shared).await?.0 } else { *profile };
    let tell = |line| shared.send(Message::CheckLine(ticket, Box::new(line)));
    let session = shared.session().filter(|session| session.profile == profile);
    let with = match &session {
        Some(session) => Ok((session.ca.clone(), session.client.network())),
        None => known(&shared, &profile).await?,
    };
    api::check(&profile, session.as_ref().map(|session| &session.client), with, tell).await;
    Ok(())
}

/// What a sign-in would use. Nobody is asked for what is missing: the step that needs it says so.
async fn known(
    shared: &Arc<Shared>,
    profile: &Profile,
) -> Outcomes<Result<(Option<CaContent>, Network), api::Error>> {
    let of = profile.clone();
    let ca = match blocking(move || Ok(api::read_ca(&of))).await? {
        Ok(ca) => ca,
        Err(err) => return Ok(Err(err)),
    };
    let issuer = profile.issuer.as_ref().filter(|_| profile.sign_in == SignInMethod::OAuthClient);
    let (network, _) = network::look(shared, profile, issuer).await?;
    Ok(network.map(|network| (ca, network)))
}
