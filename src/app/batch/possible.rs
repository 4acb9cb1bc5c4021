//! What can be done to a list.

use crate::domain::{
    Hint,
    batch::plan::{ACTIONS, allowed},
    change::action::Action,
    sign_in::signed_in::SignedIn,
};

/// Why an action cannot be done to a list; none where nothing is in its way.
pub fn why_not(action: Action, who: &SignedIn) -> Option<Hint> {
    allowed(action, who).err()
}

/// Whether the profile lets lists be used at all.
pub fn is_offered(who: &SignedIn) -> bool {
    who.profile.batch.most_tokens != Some(0)
        && ACTIONS.into_iter().any(|action| who.profile.policy.allows(action))
}
