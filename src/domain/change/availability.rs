//! Why something cannot be done with this profile and credential, and whom to ask.

use jiff::Timestamp;

use crate::domain::{
    change::action::Action,
    phrase::Phrase,
    profile::{PRACTICE, SignInMethod},
    sign_in::signed_in::SignedIn,
};
use crate::phrase;

/// That the server refused an action for want of a permission (403) while this credential was in use.
/// Whoever keeps these takes them back when the same action succeeds, and at the next sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    pub action: Action,
    pub at: Timestamp,
}

/// Why an action cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The profile's `allow` leaves it out.
    ProfileForbids { profile: String },
    /// The credential is known to lack the permission, and the profile's own list of permissions leaves it
    /// out.
    NotAskedFor { profile: String, scope: &'static str },
    /// The credential is known to lack the permission.
    MissingPermission { scope: &'static str, method: SignInMethod },
    /// The server refused the same action before.
    RefusedBefore { at: Timestamp, scope: &'static str, method: SignInMethod },
    /// The server refused before what, by its documentation, only a Super Administrator can do.
    OnlySuperAdministrator { at: Timestamp },
}

impl Why {
    /// That the credential lacks this permission, and whose that is to mend.
    pub(in crate::domain) fn lacking(scope: &'static str, who: &SignedIn) -> Self {
        let SignedIn { profile, identity, .. } = who;
        // a pasted token has what it was made with, whatever the profile asks for
        let not_asked_for = identity.method == SignInMethod::OAuthClient
            && profile.scopes_to_ask().iter().all(|asked| asked != scope);
        if not_asked_for {
            Self::NotAskedFor { profile: profile.name.clone(), scope }
        } else {
            Self::MissingPermission { scope, method: identity.method }
        }
    }

    /// Whether it is only that it did not go before: another try does no harm, and succeeds where somebody
    /// has added the permission meanwhile.
    pub fn is_of_the_past(&self) -> bool {
        match self {
            Self::RefusedBefore { .. } | Self::OnlySuperAdministrator { .. } => true,
            Self::ProfileForbids { .. } | Self::NotAskedFor { .. } | Self::MissingPermission { .. } => false,
        }
    }

    /// Why, and whom to ask.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::ProfileForbids { profile } if profile == PRACTICE => phrase!("why-practice-forbids"),
            Self::ProfileForbids { profile } => phrase!("why-profile-forbids", profile = profile),
            Self::NotAskedFor { profile, scope } => {
                phrase!("why-not-asked-for", profile = profile, permission = *scope)
            }
            Self::MissingPermission { scope, method: SignInMethod::Bearer } => {
                phrase!("why-bearer-lacks", permission = *scope)
            }
            Self::MissingPermission { scope, .. } => phrase!("why-session-lacks", permission = *scope),
            // a key has a role, and no permissions of its own
            Self::RefusedBefore { at, method: SignInMethod::ApiKey, .. } => {
                phrase!("why-key-refused", at = *at)
            }
            Self::RefusedBefore { at, scope, .. } => phrase!("why-refused", at = *at, permission = *scope),
            Self::OnlySuperAdministrator { at } => phrase!("why-only-super-administrator", at = *at),
        }
    }
}

/// Why an action cannot be used; none where nothing is known to be in its way.
///
/// From scopes that are not known (an API key has a role instead, an opaque token does not say) nothing is
/// concluded. Of several refusals the last counts.
pub fn why_not(action: Action, who: &SignedIn, refusals: &[Refused]) -> Option<Why> {
    let SignedIn { profile, scopes, .. } = who;
    let method = who.identity.method;
    if !profile.policy.allows(action) {
        return Some(Why::ProfileForbids { profile: profile.name.clone() });
    }
    let scope = action.scope();
    if scopes.as_ref().is_some_and(|scopes| scopes.iter().all(|has| has != scope)) {
        return Some(Why::lacking(scope, who));
    }
    let at = refusals.iter().filter(|refused| refused.action == action).map(|refused| refused.at).max()?;
    Some(if action.needs_the_highest_role() {
        Why::OnlySuperAdministrator { at }
    } else {
        Why::RefusedBefore { at, scope, method }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        profile::{Address, Profile},
        sign_in::signed_in::tests::who,
    };
    use crate::fixtures;

    fn acme() -> Profile {
        fixtures::profile()
    }

    fn key(profile: Profile) -> SignedIn {
        who(profile, SignInMethod::ApiKey, None)
    }

    fn oauth(profile: Profile, scopes: &[&str]) -> SignedIn {
        who(profile, SignInMethod::OAuthClient, Some(scopes))
    }

    fn at(minute: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + 60 * minute).unwrap()
    }

    fn said(why: Option<Why>) -> String {
        why.map(|why| why.phrase().english()).unwrap_or_default()
    }

    #[test]
    fn nothing_is_in_the_way_of_what_nothing_is_known_against() {
        for action in Action::ALL.into_iter().filter(|action| acme().policy.allows(*action)) {
            assert_eq!(why_not(action, &key(acme()), &[]), None);
            assert_eq!(why_not(action, &oauth(acme(), &[action.scope()]), &[]), None);
        }
    }

    #[test]
    fn what_the_profile_does_not_allow_is_said_before_anything_else() {
        let refused = [Refused { action: Action::Delete, at: at(0) }];
        let why = why_not(Action::Delete, &oauth(acme(), &[]), &refused);
        assert!(!why.as_ref().unwrap().is_of_the_past());
        assert_eq!(said(why), "The profile Acme production does not allow this. Ask your administrator");
        let practice = Profile::practice(Address::loopback());
        assert_eq!(
            said(why_not(Action::Delete, &key(practice), &[])),
            "The practice tenant does not allow this, and most profiles do not"
        );
    }

    #[test]
    fn a_permission_that_is_known_to_be_missing_is_named_with_who_can_add_it() {
        let mut profile = acme();
        let why = |profile: &Profile| {
            let who = oauth(profile.clone(), &["rsa.user.read"]);
            said(why_not(Action::GiveEmergencyCode, &who, &[]))
        };
        assert_eq!(
            why(&profile),
            "This session lacks the permission rsa.authenticator.emergency.manage. Ask a Super Administrator to give \
             it to the OAuth client, then sign in again"
        );
        profile.scopes = vec!["rsa.user.read".to_owned()];
        assert_eq!(
            why(&profile),
            "The profile Acme production does not ask for the permission rsa.authenticator.emergency.manage. Tell \
             your administrator, then sign in again"
        );
        let pasted = who(profile, SignInMethod::Bearer, Some(&["rsa.user.read"]));
        assert_eq!(
            said(why_not(Action::GiveEmergencyCode, &pasted, &[])),
            "This bearer token lacks the permission rsa.authenticator.emergency.manage. Sign in with one that has it"
        );
    }

    #[test]
    fn the_last_refusal_of_the_same_action_is_told_with_its_time_and_no_other() {
        let refused = |action, minute| Refused { action, at: at(minute) };
        let all = [refused(Action::Unlock, 2), refused(Action::Unlock, 9), refused(Action::Unlock, 4)];
        let oauth = who(acme(), SignInMethod::OAuthClient, None);
        let why = why_not(Action::Unlock, &oauth, &all);
        assert!(why.as_ref().unwrap().is_of_the_past());
        assert_eq!(
            said(why),
            "The server refused this at 14 Nov 2023, 22:22:20 UTC. Ask a Super Administrator whether your credential \
             has the permission rsa.user.factor.manage"
        );
        assert_eq!(why_not(Action::Disable, &oauth, &all), None);

        assert_eq!(
            said(why_not(Action::Unlock, &key(acme()), &all)),
            "The server refused this at 14 Nov 2023, 22:22:20 UTC. Ask a Super Administrator whether the role of your API \
             key allows it"
        );

        let mut profile = acme();
        profile.policy.allow.set(Action::Delete, true);
        let why = why_not(Action::Delete, &key(profile), &[refused(Action::Delete, 0)]);
        assert!(said(why).contains("Only a Super Administrator can do it"));
    }
}
