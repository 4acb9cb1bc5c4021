//! What can be done to a list.

use crate::{
    domain::{
        Hint,
        batch::plan::ACTIONS,
        change::{action::Action, availability},
        sign_in::signed_in::SignedIn,
    },
    phrase,
};

/// Why an action cannot be done to a list; none where nothing is in its way.
pub fn why_not(action: Action, who: &SignedIn) -> Option<Hint> {
    if let Some(why) = availability::why_not(action, who, &[]) {
        return Some(Hint(why.phrase()));
    }
    // nobody calls for each line of a list
    who.profile.policy.needs_verification(action).then(|| Hint::new(phrase!("batch-needs-verification")))
}

/// Whether the profile lets lists be used at all.
pub fn is_offered(who: &SignedIn) -> bool {
    who.profile.batch.most_lines != Some(0)
        && ACTIONS.into_iter().any(|action| who.profile.policy.allows(action))
}
