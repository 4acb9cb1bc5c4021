//! Who is signed in, and with what. Nothing of this leaves the runtime.

use crate::{
    api,
    app::Ticket,
    domain::{credential::Credential, profile::Profile},
};

/// A signed-in client. Cloned by each job, so that a job keeps the session under which it was started.
#[derive(Clone)]
pub(super) struct Session {
    /// The order that opened it.
    pub opened_by: Ticket,
    pub profile: Profile,
    pub client: api::Client,
    /// To be remembered on this computer, if that is asked for.
    pub credential: Credential,
}
