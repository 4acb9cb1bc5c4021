//! Why something cannot be done with this profile and credential, and whom to ask.

use jiff::{Timestamp, tz::TimeZone};

use super::{
    action::Action,
    local_time,
    profile::{PRACTICE, Profile},
};

/// That the server refused an action for want of a permission (403) while this credential was in use. Whoever keeps
/// these takes them back when the same action succeeds, and at the next sign-in.
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
    /// The credential is known to lack the permission, and the profile's own list of permissions leaves it out.
    NotAskedFor { profile: String, scope: &'static str },
    /// The credential is known to lack the permission.
    MissingPermission { scope: &'static str },
    /// The server refused the same action before.
    RefusedBefore { at: Timestamp, scope: &'static str },
    /// The server refused before what, by its documentation, only a Super Administrator can do.
    OnlySuperAdministrator { at: Timestamp },
}

impl Why {
    /// Whether it is only that it did not go before: another try does no harm, and succeeds where somebody has added the
    /// permission meanwhile.
    pub fn is_of_the_past(&self) -> bool {
        matches!(self, Self::RefusedBefore { .. } | Self::OnlySuperAdministrator { .. })
    }

    /// Why, and whom to ask.
    pub fn words(&self, now: Timestamp, zone: &TimeZone) -> String {
        let clock = |at| local_time::recent(at, now, zone);
        match self {
            Self::ProfileForbids { profile } if profile == PRACTICE => {
                "The practice tenant does not play this".to_owned()
            }
            Self::ProfileForbids { profile } => {
                format!("The profile {profile} does not allow this: ask whoever looks after the profiles")
            }
            Self::NotAskedFor { profile, scope } => format!(
                "The profile {profile} does not ask for the permission {scope}: ask whoever looks after the \
                 profiles, then sign in again"
            ),
            Self::MissingPermission { scope } => format!(
                "This credential lacks the permission {scope}: ask a Super Administrator to add it to the OAuth \
                 client, then sign in again"
            ),
            Self::RefusedBefore { at, scope } => format!(
                "The server refused this for your credential at {} (403): ask a Super Administrator whether it has \
                 the permission {scope}",
                clock(*at)
            ),
            Self::OnlySuperAdministrator { at } => format!(
                "The server refused this for your credential at {} (403): only a Super Administrator can do it; ask \
                 one of them",
                clock(*at)
            ),
        }
    }
}

/// Why an action cannot be used; none where nothing is known to be in its way.
///
/// `scopes` are those that the credential is known to have; none where that is not known (an API key has a role instead,
/// an opaque token does not say), and nothing is concluded from it. Of several refusals the last counts.
pub fn why_not(
    action: Action,
    profile: &Profile,
    scopes: Option<&[String]>,
    refusals: &[Refused],
) -> Option<Why> {
    if !profile.policy.allows(action) {
        return Some(Why::ProfileForbids { profile: profile.name.clone() });
    }
    let scope = action.scope();
    if scopes.is_some_and(|scopes| scopes.iter().all(|has| has != scope)) {
        let asked = profile.scopes_to_ask().iter().any(|asked| asked == scope);
        return Some(if asked {
            Why::MissingPermission { scope }
        } else {
            Why::NotAskedFor { profile: profile.name.clone(), scope }
        });
    }
    let at = refusals.iter().filter(|refused| refused.action == action).map(|refused| refused.at).max()?;
    Some(match action {
        Action::Delete => Why::OnlySuperAdministrator { at },
        _ => Why::RefusedBefore { at, scope },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::Address;

    fn acme() -> Profile {
        Profile::new("Acme production", Address::parse("https://acme.access.securid.com").unwrap())
    }

    fn at(minute: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + 60 * minute).unwrap()
    }

    fn said(why: Option<Why>) -> String {
        why.map(|why| why.words(at(30), &TimeZone::UTC)).unwrap_or_default()
    }

    #[test]
    fn nothing_is_in_the_way_of_what_nothing_is_known_against() {
        for action in Action::ALL.into_iter().filter(|action| acme().policy.allows(*action)) {
            assert_eq!(why_not(action, &acme(), None, &[]), None);
            let has = [action.scope().to_owned()];
            assert_eq!(why_not(action, &acme(), Some(&has), &[]), None);
        }
    }

    #[test]
    fn what_the_profile_does_not_allow_is_said_before_anything_else() {
        let refused = [Refused { action: Action::Delete, at: at(0) }];
        let why = why_not(Action::Delete, &acme(), Some(&[]), &refused);
        assert!(!why.as_ref().unwrap().is_of_the_past());
        assert_eq!(
            said(why),
            "The profile Acme production does not allow this: ask whoever looks after the profiles"
        );
        let practice = Profile::practice(Address::loopback());
        assert_eq!(
            said(why_not(Action::Delete, &practice, None, &[])),
            "The practice tenant does not play this"
        );
    }

    #[test]
    fn a_permission_that_is_known_to_be_missing_is_named_with_who_can_add_it() {
        let reads = ["rsa.user.read".to_owned()];
        let mut profile = acme();
        let why = |profile: &Profile| said(why_not(Action::GiveEmergencyCode, profile, Some(&reads), &[]));
        assert_eq!(
            why(&profile),
            "This credential lacks the permission rsa.authenticator.emergency.manage: ask a Super Administrator to \
             add it to the OAuth client, then sign in again"
        );
        profile.scopes = reads.to_vec();
        assert_eq!(
            why(&profile),
            "The profile Acme production does not ask for the permission rsa.authenticator.emergency.manage: ask \
             whoever looks after the profiles, then sign in again"
        );
    }

    #[test]
    fn the_last_refusal_of_the_same_action_is_told_with_its_time_and_no_other() {
        let refused = |action, minute| Refused { action, at: at(minute) };
        let all = [refused(Action::Unlock, 2), refused(Action::Unlock, 9), refused(Action::Unlock, 4)];
        let why = why_not(Action::Unlock, &acme(), None, &all);
        assert!(why.as_ref().unwrap().is_of_the_past());
        // 1 700 000 000 is 22:13:20
        assert_eq!(
            said(why),
            "The server refused this for your credential at 22:22 (403): ask a Super Administrator whether it has the \
             permission rsa.user.factor.manage"
        );
        assert_eq!(why_not(Action::Disable, &acme(), None, &all), None);

        let mut profile = acme();
        profile.policy.allow.set(Action::Delete, true);
        let why = why_not(Action::Delete, &profile, None, &[refused(Action::Delete, 0)]);
        assert!(said(why).contains("only a Super Administrator can do it"));
    }
}
