//! Who is signed in, and where.

use jiff::{SignedDuration, Timestamp};

use crate::domain::{problem::Problem, profile::Profile, sign_in::credential::Identity};

/// What the window knows of the session; the credential itself stays in the runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    pub profile: Profile,
    pub identity: Identity,
    /// The permissions (OAuth scopes) that the credential is known to have; none where that is not known.
    pub scopes: Option<Vec<String>>,
    /// When the credential ends.
    pub ends: Ends,
    /// The one harmless read was refused although the credential may be good: what is missing. The agent may
    /// go on.
    pub caution: Option<Problem>,
    /// Whether the credential is kept on this computer.
    pub remembered: bool,
    /// Why it could not be kept although that was asked for.
    pub not_remembered: Option<Problem>,
    /// This computer's clock minus the server's, where they differ by more than 30 seconds.
    pub clock_off: Option<SignedDuration>,
}

/// When a credential ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// It makes its own new tokens (API key, OAuth client).
    RenewsByItself,
    /// A pasted token that says when it ends.
    At(Timestamp),
    /// A pasted token that does not say.
    NotSaid,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::profile::SignInMethod;

    /// Somebody who is signed in to the profile in this way, with these permissions where they are known.
    pub fn who(profile: Profile, method: SignInMethod, scopes: Option<&[&str]>) -> SignedIn {
        SignedIn {
            profile,
            identity: Identity { method, id: "desk".to_owned() },
            scopes: scopes.map(|scopes| scopes.iter().map(|&scope| scope.to_owned()).collect()),
            ends: Ends::NotSaid,
            caution: None,
            remembered: false,
            not_remembered: None,
            clock_off: None,
        }
    }
}
