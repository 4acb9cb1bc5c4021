//! Text being typed. The views edit it in place; nothing follows from it until a message says so.

use super::{
    batch, compose, confirm, export, history, lock, lookup, manual, network, practice, profiles, settings,
    sign_in, verify,
};
use crate::domain::{
    profile::ProfileTag,
    sign_in::{credential::Identity, signed_in::SignedIn},
};

#[derive(Clone, Debug, Default)]
pub struct Forms {
    pub sign_in: sign_in::Form,
    pub lookup: lookup::Form,
    pub batch: batch::Form,
    pub verify: verify::Form,
    pub compose: compose::Form,
    pub confirm: confirm::Form,
    pub history: history::Form,
    pub export: export::Form,
    pub profiles: profiles::Form,
    pub practice: practice::Form,
    pub settings: settings::Form,
    pub lock: lock::Form,
    pub manual: manual::Form,
    pub network: network::Form,
    /// What was typed at the desk of a session that ended by itself.
    pub(super) left: Option<LeftTyping>,
}

/// What was typed at the desk when a session ended: for whoever signs in next with the same credential, and
/// for nobody else.
#[derive(Clone, Debug)]
pub(super) struct LeftTyping {
    profile: ProfileTag,
    identity: Identity,
    pub typed: lookup::Form,
}

impl LeftTyping {
    pub fn of(who: &SignedIn, typed: &lookup::Form) -> Self {
        Self { profile: who.profile.tag(), identity: who.identity.clone(), typed: typed.clone() }
    }

    pub fn is_of(&self, who: &SignedIn) -> bool {
        self.profile.is(&who.profile) && self.identity == who.identity
    }
}
