//! What the record of the token or person, read after an answer was lost, says about the attempt. Pure: who
//! reads, and when, is the runtime's.

mod known;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

pub use self::known::Known;
use self::known::Other;
use crate::domain::{
    change::{
        ChangeFacts, NotMade, Outcome, Refusal,
        act::Act,
        action::Action,
        confirmation::{Confirmation, Fit, Fits, Now, Source},
        observation::{Observation, ObservedAccess, ObservedCode, ObservedPerson},
    },
    person::{
        UserStatus,
        emergency::{CodeAsked, CodeGiven},
    },
    phrase::Phrase,
    problem::{Problem, ProblemKind},
    time::server_time::{Precision, ServerTime},
    token::hardware_token::{HardwareToken, TokenStatus},
};
use crate::phrase;

/// How long after the end of an attempt a record that has not changed says that the change was not made. A
/// server may work on a request whose connection is gone; none is known to do so for longer.
pub const CERTAIN_AFTER: Duration = Duration::from_mins(1);

/// How long after an attempt was made a record without a date still says that it was not. Later on somebody
/// may have seen it made and taken it back, so that the record is again as it was before: then it stays
/// unknown. Long enough for the looks that the program makes by itself, and for somebody who presses "Check
/// again now" while the caller is on the line.
pub const UNDATED_UNTIL: SignedDuration = SignedDuration::from_mins(15);

/// How long an attempt can have been under way at most: its program may have been found to have ended long
/// after it did.
pub const LONGEST: SignedDuration = SignedDuration::from_mins(15);

/// How far this computer's clock and the server's may lie apart before "changed at" is held against an
/// attempt.
pub const CLOCKS: SignedDuration = SignedDuration::from_mins(5);

/// An attempt whose outcome is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The entry's number in the history.
    pub number: u64,
    pub change: ChangeFacts,
    /// When the attempt was made.
    pub at: Timestamp,
    /// When its answer was given up, or its program was found to have ended; none while it may be on its
    /// way.
    pub ended: Option<Timestamp>,
    /// What the history knows that may explain what is read.
    pub known: Known,
}

impl Doubt {
    /// The outcome that follows from what was read at `seen_at`; none where it stays unknown.
    ///
    /// What was wanted, for the same owner, says that it is so. Where something else explains it (another
    /// attempt, a time that does not fit, somebody else's name), it is so, but not by this attempt as far as
    /// can be told; that is said once [`CERTAIN_AFTER`] has passed, as this one may still be made until
    /// then. What was there before, without a change since, says that it was not done, once
    /// [`CERTAIN_AFTER`] has passed; where the record does not say when it was last changed, only until
    /// [`UNDATED_UNTIL`]. Anything else (another owner, a status that is not said, a change since then)
    /// settles nothing; nor does a PIN or a lock that is there, which the person may have brought back
    /// themselves meanwhile, nor a code that is not there and may have ended by itself.
    pub fn settled_by(&self, observed: &Observation, seen_at: Timestamp) -> Option<Outcome> {
        let still = match self.verdict(observed, seen_at) {
            Verdict::Done(now) => {
                let found = self.confirmation(now, observed);
                let settles = !found.is_by_another() || self.is_certain(seen_at);
                return settles.then_some(Outcome::Confirmed(found));
            }
            Verdict::NotDone(still) if self.is_certain(seen_at) => still,
            Verdict::AsBefore(still) if self.is_certain(seen_at) && self.is_recent(seen_at) => still,
            Verdict::NotDone(_) | Verdict::AsBefore(_) | Verdict::Open => return None,
        };
        let problem = not_made(self.change.action(), still);
        Some(Outcome::Refused(Refusal { how: NotMade::ReadLater, problem }))
    }

    fn is_certain(&self, seen_at: Timestamp) -> bool {
        let since = self.ended.map(|ended| seen_at.duration_since(ended));
        since.is_some_and(|since| Duration::try_from(since).is_ok_and(|since| since >= CERTAIN_AFTER))
    }

    /// Counted from the attempt itself: one that was left behind may have ended long before that was found
    /// out.
    fn is_recent(&self, seen_at: Timestamp) -> bool {
        seen_at.duration_since(self.at) <= UNDATED_UNTIL
    }

    fn verdict(&self, observed: &Observation, seen_at: Timestamp) -> Verdict {
        let change = &self.change;
        match observed {
            Observation::Token(token) if change.serial() == Some(&token.serial) => self.of_token(token),
            Observation::NoSuchToken if change.action() == Action::Delete => Verdict::Done(Now::Deleted),
            Observation::Token(_) | Observation::NoSuchToken => Verdict::Open,
            Observation::Person(person) => self.of_person(person, seen_at),
        }
    }

    fn of_token(&self, token: &HardwareToken) -> Verdict {
        let change = &self.change;
        let theirs = token.owner.as_ref().is_some_and(|owner| owner.same(&change.person.id));
        match &change.act {
            Act::Disable(_) if theirs => self.status(token, TokenStatus::Disabled, &TokenStatus::Enabled),
            Act::Enable(_) if theirs => self.status(token, TokenStatus::Enabled, &TokenStatus::Disabled),
            Act::ClearPin(_) if theirs && token.pin_set == Some(false) => Verdict::Done(Now::NoPin),
            Act::Assign { .. } if theirs => {
                Verdict::Done(Now::Assigned { state: token.state.clone(), name: token.name.clone() })
            }
            Act::Assign { .. } if token.owner.is_none() => Verdict::AsBefore(phrase!("still-nobodys")),
            Act::Rename { to, .. } if theirs && token.name.as_deref() == Some(to.as_str()) => {
                Verdict::Done(Now::Named(to.to_string()))
            }
            Act::Rename { from: Some(from), .. } if theirs && token.name.as_ref() == Some(from) => {
                Verdict::AsBefore(phrase!("still-called", name = from))
            }
            Act::Unassign(_) if token.owner.is_none() => Verdict::Done(Now::Unassigned),
            Act::Unassign(_) if theirs => {
                let still = phrase!("still-theirs");
                match &token.assigned_at {
                    None => Verdict::AsBefore(still),
                    Some(assigned) if self.lies_before(assigned) => Verdict::NotDone(still),
                    Some(_) => Verdict::Open,
                }
            }
            Act::Delete(_) => Verdict::NotDone(phrase!("still-there")),
            Act::Disable(_)
            | Act::Enable(_)
            | Act::ClearPin(_)
            | Act::Assign { .. }
            | Act::Rename { .. }
            | Act::Unassign(_)
            | Act::GiveEmergencyCode { .. }
            | Act::WithdrawEmergencyCode(_)
            | Act::Unlock(_)
            | Act::DisableUser
            | Act::EnableUser => Verdict::Open,
        }
    }

    fn status(&self, token: &HardwareToken, wanted: TokenStatus, other: &TokenStatus) -> Verdict {
        if token.status == wanted {
            return Verdict::Done(Now::Status(wanted));
        }
        if token.status != *other {
            return Verdict::Open;
        }
        let is_now = if *other == TokenStatus::Enabled { "enabled" } else { "disabled" };
        match &token.changed_at {
            None => Verdict::AsBefore(phrase!("still-status", status = is_now)),
            // as the server spells it: the words are kept, and read elsewhere too
            Some(last) if self.is_as_before(last) || self.lies_before(last) => {
                Verdict::NotDone(phrase!("still-status-since", status = is_now, at = &last.spelled))
            }
            Some(_) => Verdict::Open,
        }
    }

    fn of_person(&self, person: &ObservedPerson, seen_at: Timestamp) -> Verdict {
        let user = |wanted: UserStatus, other: UserStatus, still: &str| {
            if person.status == wanted {
                Verdict::Done(Now::User(wanted))
            } else if person.status == other {
                Verdict::AsBefore(phrase!("still-user", status = still))
            } else {
                Verdict::Open
            }
        };
        match &self.change.act {
            Act::DisableUser => user(UserStatus::Disabled, UserStatus::Enabled, "enabled"),
            Act::EnableUser => user(UserStatus::Enabled, UserStatus::Disabled, "disabled"),
            Act::Unlock(methods) => {
                let unlocked = methods.iter().all(|method| person.unlocked.contains(&method.locked()));
                if unlocked { Verdict::Done(Now::Unlocked(person.locked.clone())) } else { Verdict::Open }
            }
            Act::GiveEmergencyCode { asked, before } => match &person.emergency {
                ObservedAccess::On(ObservedCode { id: Some(id), ends }) if before.as_ref() != Some(id) => {
                    let (id, ends) = (Some(id.clone()), ends.clone());
                    Verdict::Done(Now::EmergencyCode(Box::new(CodeGiven {
                        id,
                        ends,
                        ..CodeGiven::default()
                    })))
                }
                ObservedAccess::On(ObservedCode { id: None, .. }) | ObservedAccess::NotSaid => Verdict::Open,
                ObservedAccess::On(_) => Verdict::AsBefore(phrase!("still-same-code")),
                ObservedAccess::Off if self.would_last(asked, seen_at) => {
                    Verdict::AsBefore(phrase!("still-no-code"))
                }
                ObservedAccess::Off => Verdict::Open,
            },
            Act::WithdrawEmergencyCode(withdrawn) => match &person.emergency {
                ObservedAccess::On(ObservedCode { id: Some(id), .. }) if id == withdrawn => {
                    Verdict::NotDone(phrase!("still-code-active"))
                }
                // another code is active since: that emergency access is off would be wrong
                ObservedAccess::On(_) | ObservedAccess::NotSaid => Verdict::Open,
                ObservedAccess::Off => Verdict::Done(Now::NoEmergencyCode),
            },
            Act::Disable(_)
            | Act::Enable(_)
            | Act::ClearPin(_)
            | Act::Assign { .. }
            | Act::Rename { .. }
            | Act::Unassign(_)
            | Act::Delete(_) => Verdict::Open,
        }
    }

    fn confirmation(&self, now: Now, observed: &Observation) -> Confirmation {
        let status = match observed {
            Observation::Token(token) => Some(token).filter(|_| now.says_who_and_when()),
            Observation::NoSuchToken | Observation::Person(_) => None,
        };
        Confirmation {
            changed_by: status.and_then(|token| token.changed_by.clone()),
            changed_at: status.and_then(|token| token.changed_at.clone()),
            user_id: self.change.person.id.clone(),
            serial: self.change.serial().cloned(),
            source: Source::ReadLater(self.fit(&now, status)),
            now,
        }
    }

    /// Whether a code that was asked for so would still be active, had it been made. For how long one is
    /// valid by the company's settings is not known; nor whether one for a single sign-in was used.
    fn would_last(&self, asked: &CodeAsked, seen_at: Timestamp) -> bool {
        let ends = asked.validity.and_then(|validity| self.at.checked_add(validity.duration()).ok());
        asked.one_time != Some(true) && ends.is_some_and(|ends| seen_at < ends)
    }

    /// Whether the token's last change is the one that was known before the attempt. A date without a time
    /// can be both.
    fn is_as_before(&self, last: &ServerTime) -> bool {
        let before = self.change.changed_before.as_ref();
        last.precision == Precision::Time && before.is_some_and(|before| before.spelled == last.spelled)
    }

    /// Whether something that the server dates lies before the attempt, for sure.
    fn lies_before(&self, last: &ServerTime) -> bool {
        let latest = last.latest().and_then(|latest| latest.checked_add(CLOCKS).ok());
        latest.is_some_and(|latest| latest < self.at)
    }

    /// Whether what is read can be this attempt's doing; `status` is the record that says who changed it,
    /// and when.
    fn fit(&self, now: &Now, status: Option<&HardwareToken>) -> Fit {
        let fit = status.map_or(Fit::NOT_SAID, |token| {
            let by = self.name_fits(token.changed_by.as_deref());
            Fit { by, at: self.time_fits(token.changed_at.as_ref()), other: None, stranger: by == Fits::No }
        });
        let last = status.and_then(|token| token.changed_at.as_ref());
        match self.known.explains(self.number, &self.change, now, last) {
            Other::None => fit,
            Other::Did(number) => Fit { at: Fits::No, other: Some(number), ..fit },
            Other::CameBetween => Fit { at: Fits::No, ..fit },
        }
    }

    fn name_fits(&self, by: Option<&str>) -> Fits {
        let Some(by) = by.map(str::trim).filter(|by| !by.is_empty()) else { return Fits::NotSaid };
        match self.known.is_ours(by, self.change.identity.id.trim()) {
            Some(true) => Fits::Yes,
            Some(false) => Fits::No,
            None => Fits::NotSaid,
        }
    }

    fn time_fits(&self, last: Option<&ServerTime>) -> Fits {
        let Some(last) = last else { return Fits::NotSaid };
        match (last.at, last.precision) {
            (Some(_), _) if self.is_as_before(last) || self.lies_before(last) || self.lies_after(last) => {
                Fits::No
            }
            (Some(_), Precision::Time) => Fits::Yes,
            _ => Fits::NotSaid,
        }
    }

    /// Whether something that the server dates lies after anything that the attempt can have done, for sure.
    fn lies_after(&self, last: &ServerTime) -> bool {
        let Some(ended) = self.ended else { return false };
        let longest = self.at.checked_add(LONGEST).unwrap_or(Timestamp::MAX);
        let done = ended
            .clamp(self.at, longest)
            .checked_add(CERTAIN_AFTER)
            .and_then(|done| done.checked_add(CLOCKS));
        // of a date without a time the first instant that can be meant, in any time zone
        let spare = if last.precision == Precision::Time { 0 } else { 24 };
        let first = last.at.and_then(|at| at.checked_sub(SignedDuration::from_hours(spare)).ok());
        done.is_ok_and(|done| first.is_some_and(|first| first > done))
    }
}

/// What a record says about an attempt.
enum Verdict {
    Done(Now),
    /// What is still so, in words, and would not be if it had been done; it counts only once enough time has
    /// passed.
    NotDone(Phrase),
    /// The same, where it could be so again by now; it counts for a while only.
    AsBefore(Phrase),
    Open,
}

fn not_made(action: Action, still: Phrase) -> Problem {
    let cause = phrase!("not-made-read-later").and(still);
    let advice = phrase!("not-made-advice", action = action.key());
    Problem::new(ProblemKind::NotDone, action.not_done(), cause, advice)
}

#[cfg(test)]
mod acts;
#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        change::PersonRef,
        person::UserId,
        profile::{Profile, SignInMethod},
        sign_in::credential::Identity,
        token::serial::Serial,
    };
    use crate::fixtures;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn user(last: char) -> UserId {
        UserId::from_server(&format!("eb2e12ae-1112-451b-98e1-dfe4e6afd60{last}")).unwrap()
    }

    fn doubt() -> Doubt {
        let profile = Profile::new("Acme", fixtures::address());
        Doubt {
            number: 7,
            change: ChangeFacts {
                state_before: Some(TokenStatus::Enabled),
                changed_before: ServerTime::read("2026-11-20T08:00:00Z"),
                ..ChangeFacts::new(
                    Act::Disable(fixtures::serial()),
                    profile.tag(),
                    Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() },
                    PersonRef { id: user('d'), name: None, family_name: None, email: None },
                )
            },
            at: at("2026-11-23T13:05:00Z"),
            ended: Some(at("2026-11-23T13:05:30Z")),
            known: Known::default(),
        }
    }

    fn record(status: TokenStatus, by: Option<&str>, changed: Option<&str>) -> HardwareToken {
        HardwareToken {
            status,
            owner: Some(user('d')),
            changed_by: by.map(str::to_owned),
            changed_at: changed.and_then(ServerTime::read),
            ..fixtures::bare_token(fixtures::serial())
        }
    }

    const SOON: &str = "2026-11-23T13:05:34Z";
    const LATE: &str = "2026-11-23T13:06:30Z";

    #[test]
    fn a_record_that_says_disabled_settles_it_and_says_whether_it_fits() {
        let cases = [
            (Some("139f6495"), Some("2026-11-23T13:05:02Z"), Fits::Yes, Fits::Yes),
            (Some("139f6495"), Some("2026-11-23T13:11:30Z"), Fits::Yes, Fits::Yes),
            (Some("139f6495"), Some("2026-11-23T13:11:31Z"), Fits::Yes, Fits::No),
            (Some("139f6495"), Some("2026-11-26"), Fits::Yes, Fits::No),
            (Some("139f6495"), Some("2026-11-24"), Fits::Yes, Fits::NotSaid),
            (Some("<key 139f6495>"), Some("2026-11-23T13:02:00Z"), Fits::Yes, Fits::Yes),
            (Some("somebody.else"), Some("2026-11-23T12:50:00Z"), Fits::NotSaid, Fits::No),
            (None, None, Fits::NotSaid, Fits::NotSaid),
            (Some(" "), Some("yesterday"), Fits::NotSaid, Fits::NotSaid),
            (None, Some("2026-11-20T08:00:00Z"), Fits::NotSaid, Fits::No),
        ];
        for (by, changed, fits_by, fits_at) in cases {
            let observed = record(TokenStatus::Disabled, by, changed);
            let observed = Observation::Token(observed);
            let fit = Fit { by: fits_by, at: fits_at, ..Fit::NOT_SAID };
            // what is not this attempt's doing says nothing of it while it may still be made
            let settles_soon = doubt().settled_by(&observed, at(SOON)).is_some();
            assert_eq!(settles_soon, fit.can_be(), "{by:?} {changed:?}");
            let Some(Outcome::Confirmed(found)) = doubt().settled_by(&observed, at(LATE)) else {
                panic!("{by:?}")
            };
            assert_eq!(found.source, Source::ReadLater(fit), "{by:?} {changed:?}");
            assert_eq!(found.is_by_another(), !fit.can_be());
        }
    }

    #[test]
    fn a_record_that_has_not_changed_says_not_done_only_after_a_minute() {
        let observed = record(TokenStatus::Enabled, None, Some("2026-11-20T08:00:00Z"));
        assert_eq!(doubt().settled_by(&Observation::Token(observed.clone()), at(SOON)), None);
        let Some(Outcome::Refused(refusal)) =
            doubt().settled_by(&Observation::Token(observed.clone()), at(LATE))
        else {
            panic!()
        };
        assert_eq!((refusal.how, refusal.problem.kind), (NotMade::ReadLater, ProblemKind::NotDone));
        let on_its_way = Doubt { ended: None, ..doubt() };
        assert_eq!(
            on_its_way.settled_by(&Observation::Token(observed.clone()), at("2026-11-24T13:00:00Z")),
            None
        );
    }

    #[test]
    fn a_change_since_another_owner_or_no_status_settle_nothing() {
        let enabled_again = record(TokenStatus::Enabled, None, Some("2026-11-23T13:05:20Z"));
        let near = record(TokenStatus::Enabled, None, Some("2026-11-23T13:01:00Z"));
        let undated = record(TokenStatus::Enabled, None, Some("some day"));
        let silent = record(TokenStatus::NotSaid, None, None);
        let others = HardwareToken { owner: Some(user('e')), ..record(TokenStatus::Disabled, None, None) };
        let nobodys = HardwareToken { owner: None, ..record(TokenStatus::Disabled, None, None) };
        let other_token = HardwareToken {
            serial: Serial::parse(fixtures::SPARE_SERIAL).unwrap(),
            ..record(TokenStatus::Disabled, None, None)
        };
        for observed in [enabled_again, near, undated, silent, others, nobodys, other_token] {
            assert_eq!(
                doubt().settled_by(&Observation::Token(observed.clone()), at(LATE)),
                None,
                "{observed:?}"
            );
        }
    }
}
