//! The connection check.

use std::sync::Arc;

use super::{
    super::shared::Shared,
    common::Outcomes,
    sign_in::{ca_of, practise},
};
use crate::{
    api,
    app::{Message, Ticket},
    domain::{
        check::{Advice, Line, Standing, Step, Whom},
        profile::Profile,
    },
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
    let ca = match &session {
        Some(session) => session.ca.clone(),
        None => match ca_of(&profile).await {
            Ok(ca) => ca,
            Err(problem) => {
                // the way ends where it would be needed, so it is gone without the file first
                let without = Profile { ca_file: None, ..profile.clone() };
                let certificate = Line {
                    advice: Some(Advice { whom: Whom::Here, what: problem.advice.clone() }),
                    ..Line::new(Step::Certificate, Standing::Failed, problem.cause.clone())
                };
                let before = |line: Line| match line.step {
                    Step::Name | Step::Proxy | Step::Connection => tell(line),
                    Step::Certificate => tell(certificate.clone()),
                    step => tell(Line::new(step, Standing::NotReached, crate::phrase!("check-not-reached"))),
                };
                api::check(&without, None, None, before).await;
                return Ok(());
            }
        },
    };
    api::check(&profile, ca.as_ref(), session.as_ref().map(|session| &session.client), tell).await;
    Ok(())
}
