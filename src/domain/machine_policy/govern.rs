//! What becomes of an account's own profiles and settings under the policy. Every way by which profiles and
//! settings get into the program goes through here.

use super::{MachinePolicy, Require, Set};
use crate::{
    domain::{
        batch::limits::{Limits, Rules, StopRule},
        change::action::Action,
        profile::{
            Catalogue, Profile, Trouble,
            policy::{Actions, Policy, TicketRule},
        },
        settings::Settings,
    },
    phrase,
};

impl MachinePolicy {
    /// The company's profiles, and of the account's own those that may be used; each allows no more and
    /// requires no less than the policy.
    #[must_use]
    pub fn govern_profiles(&self, own: Catalogue) -> Catalogue {
        if self.is_broken() {
            return Catalogue::default();
        }
        let own = if self.forbids_own_profiles() { Catalogue::default() } else { own };
        let given = self.profiles.iter().map(|given| given.value.clone());
        let (taken, free): (Vec<_>, Vec<_>) =
            own.profiles.into_iter().partition(|profile| self.given(&profile.name).is_some());
        let hidden = taken.into_iter().map(|profile| Trouble {
            line: None,
            profile: Some(profile.name),
            reason: phrase!("policy-profile-name-given"),
        });
        Catalogue {
            profiles: given.chain(free).map(|profile| self.narrow(profile)).collect(),
            troubles: own.troubles.into_iter().chain(hidden).collect(),
            unreadable: own.unreadable,
        }
    }

    /// The profile with what the policy takes away and adds. The practice tenant stays as it is: nothing in
    /// it is real.
    #[must_use]
    pub fn narrow(&self, profile: Profile) -> Profile {
        if profile.practice {
            return profile;
        }
        let policy = self.narrow_policy(profile.policy);
        let batch = self.narrow_batch(profile.batch);
        Profile { policy, batch, ..profile }
    }

    /// What is written to the account's file of a profile that was made from [`Self::narrow`] of another
    /// one: only what was changed. The rest stays as it was before the policy.
    #[must_use]
    pub fn release_profile(&self, wanted: Profile, before: &Profile) -> Profile {
        let shown = self.narrow(before.clone());
        let (new, old, own) = (wanted.policy, shown.policy, before.policy.clone());
        let looks = |rule: &TicketRule| (rule.pattern.clone(), rule.example.clone());
        let ticket = if looks(&new.ticket) == looks(&old.ticket) { &own.ticket } else { &new.ticket };
        Profile {
            policy: Policy {
                allow: released(new.allow, old.allow, own.allow),
                ticket: TicketRule {
                    required: released(new.ticket.required, old.ticket.required, own.ticket.required),
                    ..ticket.clone()
                },
                reason: released(new.reason, old.reason, own.reason),
                verification: released(new.verification, old.verification, own.verification),
            },
            batch: if wanted.batch == shown.batch { before.batch } else { wanted.batch },
            ..wanted
        }
    }

    fn narrow_policy(&self, own: Policy) -> Policy {
        let Require { ticket, pattern, example, reason, verification } = &self.require;
        let (own_pattern, own_example) = (own.ticket.pattern, own.ticket.example);
        let (pattern, example) = match pattern {
            Some(set) => {
                (Some(set.value.clone()), example.as_ref().map(|set| set.value.clone()).unwrap_or_default())
            }
            None => (own_pattern, own_example),
        };
        Policy {
            allow: self.allow.as_ref().map_or(own.allow, |set| common(own.allow, set.value)),
            ticket: TicketRule { required: with(own.ticket.required, ticket.as_ref()), pattern, example },
            reason: with(own.reason, reason.as_ref()),
            verification: with(own.verification, verification.as_ref()),
        }
    }

    fn narrow_batch(&self, own: Rules) -> Rules {
        let Some(Set { value: caps, .. }) = &self.batch else { return own };
        let least = |own: Option<u32>, cap: Option<u32>| match (own, cap) {
            (Some(own), Some(cap)) => Some(own.min(cap)),
            (own, cap) => own.or(cap),
        };
        let at_most = |own: u32, cap: Option<u32>| cap.map_or(own, |cap| own.min(cap));
        Rules {
            most_tokens: least(own.most_tokens, caps.tokens),
            limits: Limits {
                per_second: least(own.limits.per_second, caps.per_second),
                parallel: at_most(own.limits.parallel, caps.parallel),
            },
            stop: StopRule {
                refusals: at_most(own.stop.refusals, caps.refusals),
                unknown: at_most(own.stop.unknown, caps.unknown),
            },
        }
    }

    /// The settings in force.
    #[must_use]
    pub fn govern_settings(&self, own: Settings) -> Settings {
        Settings {
            language: self.language.as_ref().map_or(own.language, |set| Some(set.value)),
            keep: self.keep.as_ref().map_or(own.keep, |set| set.value),
            discard: self.archive.as_ref().map_or(own.discard, |set| !set.value),
            notifications: self.notifications.as_ref().map_or(own.notifications, |set| set.value),
            ..own
        }
    }

    /// What is written to the account's file: what the policy sets stays there as it was.
    #[must_use]
    pub fn release_settings(&self, wanted: Settings, before: &Settings) -> Settings {
        Settings {
            language: if self.language.is_some() { before.language } else { wanted.language },
            keep: if self.keep.is_some() { before.keep } else { wanted.keep },
            discard: if self.archive.is_some() { before.discard } else { wanted.discard },
            notifications: if self.notifications.is_some() {
                before.notifications
            } else {
                wanted.notifications
            },
            ..wanted
        }
    }
}

/// What is in both.
fn common(one: Actions, other: Actions) -> Actions {
    one.iter().filter(|action| other.contains(*action)).collect()
}

/// What is in either.
fn with(own: Actions, more: Option<&Set<Actions>>) -> Actions {
    let more = more.map_or(Actions::NONE, |set| set.value);
    own.iter().chain(more.iter()).collect()
}

/// What was switched on or off, on top of what was there before the policy.
fn released(wanted: Actions, shown: Actions, before: Actions) -> Actions {
    if wanted != shown && wanted == Actions::all() {
        return wanted;
    }
    let mut own = before;
    for action in Action::ALL.into_iter().filter(|action| wanted.contains(*action) != shown.contains(*action))
    {
        own.set(action, wanted.contains(action));
    }
    own
}
