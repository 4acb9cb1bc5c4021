//! What the token's record, read after an answer was lost, says about the attempt. Pure: who reads, and when, is the
//! runtime's.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::{
    change::{Action, Change, Confirmation, Fit, Fits, NotMade, Outcome, Refusal, Source},
    hardware_token::{HardwareToken, TokenStatus},
    moment::{Moment, Precision},
    problem::{Problem, ProblemKind},
};

/// How long after the end of an attempt a record that has not changed says that the change was not made. A server may
/// work on a request whose connection is gone; none is known to do so for longer.
pub const CERTAIN_AFTER: Duration = Duration::from_mins(1);

/// How far this computer's clock and the server's may lie apart before "changed at" is held against an attempt.
const CLOCKS: SignedDuration = SignedDuration::from_mins(5);

/// An attempt whose outcome is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The entry's number in the history.
    pub number: u64,
    pub change: Change,
    /// When the attempt was made.
    pub at: Timestamp,
    /// When its answer was given up, or its program was found to have ended; none while it may be on its way.
    pub ended: Option<Timestamp>,
}

impl Doubt {
    /// The outcome that follows from a record that was read at `seen_at`; none where it stays unknown.
    ///
    /// A record with the wanted status, for the same owner, says that it is so, whoever did it. One that still has the
    /// other status, without a change since, says that it was not done, once [`CERTAIN_AFTER`] has passed. Anything else
    /// (another owner, a status that is not said, a change since then) settles nothing.
    pub fn settled_by(&self, saw: &HardwareToken, seen_at: Timestamp) -> Option<Outcome> {
        let change = &self.change;
        let same = saw.serial == change.serial
            && saw.owner.as_ref().is_some_and(|owner| owner.same(&change.person.id));
        if !same {
            return None;
        }
        let (wanted, other) = match change.action {
            Action::Disable => (TokenStatus::Disabled, TokenStatus::Enabled),
            Action::Enable => (TokenStatus::Enabled, TokenStatus::Disabled),
            _ => return None,
        };
        if saw.status == wanted {
            return Some(Outcome::Confirmed(Confirmation {
                status: wanted,
                changed_by: saw.changed_by.clone(),
                changed_at: saw.changed_at.clone(),
                user_id: change.person.id.clone(),
                serial: change.serial.clone(),
                source: Source::ReadLater(self.fit(saw)),
            }));
        }
        let since = seen_at.duration_since(self.ended?);
        let certain = Duration::try_from(since).is_ok_and(|since| since >= CERTAIN_AFTER);
        (saw.status == other && certain && self.unchanged(saw))
            .then(|| Outcome::Refused(Refusal { how: NotMade::ReadLater, problem: not_made(saw) }))
    }

    /// Whether the record says nothing of a change since the attempt.
    fn unchanged(&self, saw: &HardwareToken) -> bool {
        let Some(last) = &saw.changed_at else { return true };
        let as_before = self.change.changed_before.as_ref().is_some_and(|b| b.spelled == last.spelled);
        as_before || last.at.is_some_and(|last| last.saturating_add(CLOCKS).is_ok_and(|l| l < self.at))
    }

    fn fit(&self, saw: &HardwareToken) -> Fit {
        let id = self.change.identity.id.trim();
        let by = match saw.changed_by.as_deref().map(str::trim).filter(|by| !by.is_empty()) {
            Some(by) if !id.is_empty() && by.contains(id) => Fits::Yes,
            Some(_) if !id.is_empty() => Fits::No,
            _ => Fits::NotSaid,
        };
        Fit { by, at: self.time_fits(saw.changed_at.as_ref()) }
    }

    fn time_fits(&self, last: Option<&Moment>) -> Fits {
        let Some(last) = last else { return Fits::NotSaid };
        if self.change.changed_before.as_ref().is_some_and(|before| before.spelled == last.spelled) {
            return Fits::No;
        }
        match (last.at, last.precision) {
            (Some(at), Precision::Time) if at.saturating_add(CLOCKS).is_ok_and(|at| at < self.at) => Fits::No,
            (Some(_), Precision::Time) => Fits::Yes,
            _ => Fits::NotSaid,
        }
    }
}

fn not_made(saw: &HardwareToken) -> Problem {
    let last = match &saw.changed_at {
        Some(moment) => {
            // as the server spells it: the words are kept, and read elsewhere too
            format!("and its last change, {}, was before it", moment.spelled)
        }
        None => "and says nothing of a change".to_owned(),
    };
    Problem::new(
        ProblemKind::NotDone,
        "The token was not disabled",
        format!(
            "The answer was lost. Read from the server more than a minute later, the token is still {}, {last}",
            saw.status.word()
        ),
        "The token can still be used: find it again and disable it",
    )
}

impl Fit {
    /// What speaks against the change having been this one, in words; none where nothing does.
    pub fn doubts(self) -> Option<&'static str> {
        match (self.at, self.by) {
            (Fits::No, _) => Some(
                "By the server's time its last change was before this attempt: it may have been somebody else's",
            ),
            (_, Fits::No) => {
                Some("“Changed by” does not name this credential: it may have been somebody else's change")
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        change::PersonRef,
        credential::Identity,
        person::UserId,
        profile::{Address, Profile, SignInMethod},
        serial::Serial,
    };

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn user(last: char) -> UserId {
        UserId::from_server(&format!("eb2e12ae-1112-451b-98e1-dfe4e6afd60{last}")).unwrap()
    }

    fn doubt() -> Doubt {
        let profile = Profile::new("Acme", Address::parse("https://acme.access.securid.com").unwrap());
        Doubt {
            number: 7,
            change: Change {
                action: Action::Disable,
                profile: profile.tag(),
                identity: Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() },
                person: PersonRef { id: user('d'), name: None, email: None },
                serial: Serial::parse("000123145251").unwrap(),
                state_before: Some(TokenStatus::Enabled),
                changed_before: Moment::read("2026-11-20T08:00:00Z"),
                reason: String::new(),
                ticket: String::new(),
            },
            at: at("2026-11-23T13:05:00Z"),
            ended: Some(at("2026-11-23T13:05:30Z")),
        }
    }

    fn record(status: TokenStatus, by: Option<&str>, changed: Option<&str>) -> HardwareToken {
        HardwareToken {
            status,
            owner: Some(user('d')),
            changed_by: by.map(str::to_owned),
            changed_at: changed.and_then(Moment::read),
            ..HardwareToken::only_serial(Serial::parse("000123145251").unwrap())
        }
    }

    const SOON: &str = "2026-11-23T13:05:34Z";
    const LATE: &str = "2026-11-23T13:06:30Z";

    #[test]
    fn a_record_that_says_disabled_settles_it_and_says_whether_it_fits() {
        let cases = [
            (Some("139f6495"), Some("2026-11-23T13:05:02Z"), Fits::Yes, Fits::Yes),
            (Some("<key 139f6495>"), Some("2026-11-23T13:02:00Z"), Fits::Yes, Fits::Yes),
            (Some("somebody.else"), Some("2026-11-23T12:50:00Z"), Fits::No, Fits::No),
            (None, None, Fits::NotSaid, Fits::NotSaid),
            (Some(" "), Some("yesterday"), Fits::NotSaid, Fits::NotSaid),
            (None, Some("2026-11-20T08:00:00Z"), Fits::NotSaid, Fits::No),
        ];
        for (by, changed, fits_by, fits_at) in cases {
            let saw = record(TokenStatus::Disabled, by, changed);
            let Some(Outcome::Confirmed(found)) = doubt().settled_by(&saw, at(SOON)) else {
                panic!("{by:?}")
            };
            assert_eq!(
                found.source,
                Source::ReadLater(Fit { by: fits_by, at: fits_at }),
                "{by:?} {changed:?}"
            );
        }
    }

    #[test]
    fn a_record_that_has_not_changed_says_not_done_only_after_a_minute() {
        let saw = record(TokenStatus::Enabled, None, Some("2026-11-20T08:00:00Z"));
        assert_eq!(doubt().settled_by(&saw, at(SOON)), None);
        let Some(Outcome::Refused(refusal)) = doubt().settled_by(&saw, at(LATE)) else { panic!() };
        assert_eq!((refusal.how, refusal.problem.kind), (NotMade::ReadLater, ProblemKind::NotDone));
        let on_its_way = Doubt { ended: None, ..doubt() };
        assert_eq!(on_its_way.settled_by(&saw, at("2026-11-24T13:00:00Z")), None);
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
            serial: Serial::parse("000123145310").unwrap(),
            ..record(TokenStatus::Disabled, None, None)
        };
        for saw in [enabled_again, near, undated, silent, others, nobodys, other_token] {
            assert_eq!(doubt().settled_by(&saw, at(LATE)), None, "{saw:?}");
        }
    }
}
