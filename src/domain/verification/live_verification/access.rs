//! Whether Live Verification is available with this credential; if not, why, and whom to ask.

use jiff::Timestamp;

use crate::domain::{
    change::availability::Why,
    person::UserId,
    phrase::Phrase,
    problem::ProblemKind,
    profile::{SignInMethod, policy::VERIFY_SCOPE},
    sign_in::signed_in::SignedIn,
};
use crate::phrase;

/// That the server would not begin one (403, 404) while this credential was in use. Whoever keeps it takes
/// it back when one was begun, and at the next sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotBegun {
    pub about: About,
    pub at: Timestamp,
    /// Whom it was to verify.
    pub person: UserId,
}

/// What the next try has to be about for the answer to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// 403: the credential.
    Credential,
    /// 404: the person.
    Person,
}

impl NotBegun {
    /// Keeps a problem of beginning one in mind, if it is of a kind that says something about the next try.
    pub fn of(kind: ProblemKind, person: &UserId, at: Timestamp) -> Option<Self> {
        let about = match kind {
            ProblemKind::Forbidden => About::Credential,
            ProblemKind::NotFound => About::Person,
            // of no other kind is anything known about the next try, also not of one that comes later
            _ => return None,
        };
        Some(Self { about, at, person: person.clone() })
    }

    /// Whether it says something about the next try for `person`.
    pub fn concerns(&self, person: &UserId) -> bool {
        match self.about {
            About::Credential => true,
            About::Person => self.person.same(person),
        }
    }
}

/// Why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoLiveVerification {
    /// An API key of the older sort: documented for OAuth clients only.
    ApiKey,
    /// The credential is known to lack the permission.
    Permission(Why),
    /// The server would not begin one before.
    Before(NotBegun),
}

impl NoLiveVerification {
    /// Whether it is only that it did not go before: another try does no harm.
    pub fn is_of_the_past(&self) -> bool {
        matches!(self, Self::Before(_))
    }

    /// Why, and whom to ask.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::ApiKey => phrase!("no-live-verification-key", permission = VERIFY_SCOPE),
            Self::Permission(why) => why.phrase(),
            Self::Before(NotBegun { about: About::Credential, at, .. }) => {
                phrase!("no-live-verification-refused", at = *at, permission = VERIFY_SCOPE)
            }
            Self::Before(NotBegun { about: About::Person, at, .. }) => {
                phrase!("no-live-verification-person", at = *at)
            }
        }
    }
}

/// Why Live Verification is not available; none where nothing is known to be in its way. `before` is what
/// concerns the person whom it is to verify.
pub fn why_not(who: &SignedIn, before: Option<&NotBegun>) -> Option<NoLiveVerification> {
    let profile = &who.profile;
    // the practice tenant plays it for its API key, too
    if who.identity.method == SignInMethod::ApiKey && !profile.practice {
        return Some(NoLiveVerification::ApiKey);
    }
    if who.scopes.as_ref().is_some_and(|scopes| scopes.iter().all(|has| has != VERIFY_SCOPE)) {
        return Some(NoLiveVerification::Permission(Why::lacking(VERIFY_SCOPE, who)));
    }
    before.cloned().map(NoLiveVerification::Before)
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
        Profile::new("Acme", fixtures::address())
    }

    fn user(id: &str) -> UserId {
        UserId::from_server(id).unwrap()
    }

    fn said(why: Option<NoLiveVerification>) -> String {
        why.map(|why| why.phrase().english()).unwrap_or_default()
    }

    #[test]
    fn an_api_key_is_told_that_it_is_for_oauth_clients_but_not_in_the_practice_tenant() {
        let why = why_not(&who(acme(), SignInMethod::ApiKey, None), None);
        assert!(!why.as_ref().unwrap().is_of_the_past());
        assert!(said(why).contains("for OAuth clients only"));
        let practice = Profile::practice(Address::loopback());
        assert_eq!(why_not(&who(practice, SignInMethod::ApiKey, None), None), None);
    }

    #[test]
    fn a_permission_that_is_known_to_be_missing_is_named_and_an_unknown_one_is_not_in_the_way() {
        for method in [SignInMethod::OAuthClient, SignInMethod::Bearer] {
            assert_eq!(why_not(&who(acme(), method, None), None), None);
            assert_eq!(why_not(&who(acme(), method, Some(&[VERIFY_SCOPE])), None), None);
        }
        let has = Some(&["rsa.user.read"][..]);
        let why = |profile| said(why_not(&who(profile, SignInMethod::OAuthClient, has), None));
        let scopes = vec!["rsa.user.read".to_owned()];
        assert_eq!(
            why(Profile { scopes, ..acme() }),
            "The profile Acme does not ask for the permission rsa.user.verify. Tell your administrator, then sign in again"
        );
        assert!(why(acme()).starts_with("This session lacks the permission rsa.user.verify"));
    }

    #[test]
    fn what_the_server_said_before_is_told_with_its_time_and_forbids_nothing() {
        let at = Timestamp::from_second(1_700_000_000).unwrap();
        for (kind, words) in [
            (
                ProblemKind::Forbidden,
                "The server refused Live Verification at 14 Nov 2023, 22:13:20 UTC. Ask your administrator whether your \
                 credential has the permission rsa.user.verify",
            ),
            (
                ProblemKind::NotFound,
                "At 14 Nov 2023, 22:13:20 UTC the server started no Live Verification for this person: it did not know \
                 them, or has none. Ask your administrator whether it is licensed and switched on",
            ),
        ] {
            let before = NotBegun::of(kind, &user("ada"), at);
            let why = why_not(&who(acme(), SignInMethod::Bearer, None), before.as_ref());
            assert!(why.as_ref().unwrap().is_of_the_past());
            assert_eq!(said(why), words);
        }
        assert_eq!(NotBegun::of(ProblemKind::Conflict, &user("ada"), at), None);
        assert_eq!(NotBegun::of(ProblemKind::TimedOut, &user("ada"), at), None);
    }

    #[test]
    fn a_404_is_about_that_person_and_a_403_about_the_credential() {
        let at = Timestamp::UNIX_EPOCH;
        let (ada, grace) = (user("ada"), user("grace"));
        let missing = NotBegun::of(ProblemKind::NotFound, &ada, at).unwrap();
        assert!(missing.concerns(&user("ADA")) && !missing.concerns(&grace));
        let forbidden = NotBegun::of(ProblemKind::Forbidden, &ada, at).unwrap();
        assert!(forbidden.concerns(&ada) && forbidden.concerns(&grace));
    }
}
