//! The outcome of a change, and what was seen later.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{
    Odd, doubt,
    now::{NowBody, ObservationBody},
    phrase::PhraseBody,
    spelled,
    token::{ServerTimeBody, Status},
};
use crate::domain::{
    change::{
        self, NotMade, Refusal,
        confirmation::{Confirmation, Fit, Fits, Now, Source},
        observation::Observation,
    },
    history::record::{LookResult, Standing},
    person::UserId,
    problem::{Problem, ProblemKind},
    token::serial::Serial,
};
use crate::phrase;

spelled!(fits, read_fits: Fits { Yes = "yes", No = "no", NotSaid = "not-said" });

spelled!(not_made, read_not_made: NotMade { NotSent = "not-sent", ByServer = "by-server", ReadLater = "read-later" });

const ANSWER: &str = "answer";
const READ_LATER: &str = "read-later";

/// One of the three outcomes, told by `outcome`; the other members depend on it.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct Outcome {
    #[serde(rename = "outcome")]
    word: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    confirmation: Option<ConfirmationBody>,
    /// For a refusal: how it is known that nothing changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    how: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    problem: Option<ProblemBody>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ConfirmationBody {
    /// After a token was enabled or disabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<Status>,
    /// After any other action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    now: Option<NowBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed_by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed_at: Option<ServerTimeBody>,
    user_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    serial: Option<String>,
    source: String,
    /// Whether a later read fits the attempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fit: Option<FitBody>,
}

#[derive(Debug, Serialize, Deserialize)]
struct FitBody {
    by: String,
    at: String,
    /// The entry that explains the read instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    other: Option<u64>,
    /// "Changed by" named another person; missing in older rows.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    stranger: bool,
}

impl FitBody {
    fn of(fit: Fit) -> Self {
        Self {
            by: fits(fit.by).to_owned(),
            at: fits(fit.at).to_owned(),
            other: fit.other,
            stranger: fit.stranger,
        }
    }

    fn into_domain(self) -> Fit {
        let read = |text: &str| read_fits(text).unwrap_or(Fits::NotSaid);
        Fit { by: read(&self.by), at: read(&self.at), other: self.other, stranger: self.stranger }
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct ProblemBody {
    kind: String,
    summary: PhraseBody,
    #[serde(default)]
    cause: PhraseBody,
    #[serde(default)]
    advice: PhraseBody,
    #[serde(default)]
    details: String,
}

impl Outcome {
    pub fn of(outcome: &change::Outcome) -> Self {
        let (word, confirmation, how) = match outcome {
            change::Outcome::Confirmed(confirmation) => ("confirmed", Some(confirmation), None),
            change::Outcome::Refused(refusal) => ("refused", None, Some(refusal.how)),
            change::Outcome::Unknown(_) => ("unknown", None, None),
        };
        Self {
            word: word.to_owned(),
            confirmation: confirmation.map(ConfirmationBody::of),
            how: how.map(|how| not_made(how).to_owned()),
            problem: outcome.problem().map(ProblemBody::of),
        }
    }

    /// The standing of an attempt with this outcome; an unreadable one claims nothing.
    pub fn standing(&self) -> Standing {
        match (self.word.as_str(), &self.confirmation, &self.problem) {
            ("confirmed", Some(_), _) => Standing::Confirmed,
            ("refused", _, Some(_)) => Standing::Refused,
            _ => Standing::Unknown,
        }
    }

    /// The outcome. An unfamiliar one is unknown, with the record in the details.
    pub fn into_domain(self) -> change::Outcome {
        let (standing, word) = (self.standing(), self.word);
        let read = match (standing, self.confirmation, self.problem) {
            (Standing::Confirmed, Some(confirmation), _) => {
                confirmation.into_domain().map(change::Outcome::Confirmed)
            }
            (Standing::Refused, _, Some(problem)) => Ok(change::Outcome::Refused(Refusal {
                how: self.how.as_deref().and_then(read_not_made).unwrap_or(NotMade::ByServer),
                problem: problem.into_domain(),
            })),
            (_, _, Some(problem)) => Ok(change::Outcome::Unknown(problem.into_unknown())),
            _ => Err(Odd::new(format!("unknown outcome {word}"))),
        };
        read.unwrap_or_else(|odd| change::Outcome::Unknown(unfamiliar(&odd)))
    }
}

/// The problem for an outcome that this version cannot read.
pub(in crate::store) fn unfamiliar(odd: &Odd) -> Problem {
    Problem::new(
        ProblemKind::Unfamiliar,
        phrase!("record-unfamiliar"),
        phrase!("record-unfamiliar-cause"),
        phrase!("record-unfamiliar-advice"),
    )
    .with_details(odd.to_string())
}

impl ConfirmationBody {
    fn of(confirmation: &Confirmation) -> Self {
        Self {
            status: match &confirmation.now {
                Now::Status(status) => Some(Status::of(status)),
                _ => None,
            },
            now: NowBody::of(&confirmation.now),
            changed_by: confirmation.changed_by.clone(),
            changed_at: confirmation.changed_at.as_ref().map(ServerTimeBody::of),
            user_id: confirmation.user_id.as_str().to_owned(),
            serial: confirmation.serial.as_ref().map(Serial::to_string),
            source: match confirmation.source {
                Source::Answer => ANSWER.to_owned(),
                Source::ReadLater(_) => READ_LATER.to_owned(),
            },
            fit: match confirmation.source {
                Source::Answer => None,
                Source::ReadLater(fit) => Some(FitBody::of(fit)),
            },
        }
    }

    fn into_domain(self) -> Result<Confirmation, Odd> {
        let source = match (self.source.as_str(), self.fit) {
            (ANSWER, _) => Some(Source::Answer),
            (READ_LATER, fit) => Some(Source::ReadLater(fit.map_or(Fit::NOT_SAID, FitBody::into_domain))),
            _ => None,
        };
        let now = match (self.status, self.now) {
            (Some(status), _) => Now::Status(status.into_domain()),
            (None, Some(now)) => now.into_domain()?,
            (None, None) => return Err(Odd::new("the row does not say what was confirmed")),
        };
        let serial = self.serial.as_deref().map(Serial::from_server).transpose();
        Ok(Confirmation {
            now,
            changed_by: self.changed_by,
            changed_at: self.changed_at.map(ServerTimeBody::into_domain),
            user_id: UserId::from_server(&self.user_id).map_err(Odd::unusable("user ID"))?,
            serial: serial.map_err(Odd::unusable("serial number"))?,
            source: source.ok_or_else(|| Odd::new(format!("unknown source {}", self.source)))?,
        })
    }
}

impl ProblemBody {
    fn of(problem: &Problem) -> Self {
        Self {
            kind: problem.kind.code().to_owned(),
            summary: PhraseBody::of(&problem.summary),
            cause: PhraseBody::of(problem.cause_on_record()),
            advice: PhraseBody::of(&problem.advice),
            details: problem.details.clone(),
        }
    }

    fn into_domain(self) -> Problem {
        Problem {
            kind: ProblemKind::of_code(&self.kind).unwrap_or(ProblemKind::Unfamiliar),
            summary: self.summary.into_domain(),
            cause: self.cause.into_domain(),
            advice: self.advice.into_domain(),
            details: self.details,
            recorded_cause: None,
        }
    }

    /// The problem of an outcome that is not known.
    fn into_unknown(self) -> Problem {
        let problem = self.into_domain();
        match doubt::left_out(&problem.cause) {
            Some(cause) => Problem { recorded_cause: Some(Box::new(problem.cause)), cause, ..problem },
            None => problem,
        }
    }
}

/// The answer to an attempt, and how long it took.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct Answer {
    #[serde(flatten)]
    pub outcome: Outcome,
    #[serde(default)]
    took: Took,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Took {
    seconds: u64,
    nanoseconds: u32,
}

impl Answer {
    pub fn of(outcome: &change::Outcome, took: Duration) -> Self {
        let took = Took { seconds: took.as_secs(), nanoseconds: took.subsec_nanos() };
        Self { outcome: Outcome::of(outcome), took }
    }

    pub fn took(&self) -> Duration {
        self.took.duration()
    }
}

impl Took {
    fn duration(&self) -> Duration {
        Duration::from_secs(self.seconds).saturating_add(Duration::from_nanos(self.nanoseconds.into()))
    }
}

/// How long the answer with this body took, without what it says; nothing where that cannot be read.
pub(in crate::store) fn took(answer: &str) -> Duration {
    #[derive(Deserialize)]
    struct Timed {
        #[serde(default)]
        took: Took,
    }
    super::read::<Timed>(answer).map_or(Duration::ZERO, |timed| timed.took.duration())
}

/// A look at the server's state after an unknown outcome.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct LookBody {
    #[serde(flatten)]
    observed: ObservationBody,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    problem: Option<ProblemBody>,
    /// The outcome that follows for the attempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Outcome>,
}

impl LookBody {
    pub fn of(observed: Result<&Observation, &Problem>, settled: Option<&change::Outcome>) -> Self {
        Self {
            observed: observed.map(ObservationBody::of).unwrap_or_default(),
            problem: observed.err().map(ProblemBody::of),
            settled: settled.map(Outcome::of),
        }
    }

    pub fn into_domain(self) -> (LookResult, Option<change::Outcome>) {
        let observed = match (self.observed.into_domain(), self.problem) {
            (Some(observed), _) => observed.map(Box::new).map_err(|odd| unfamiliar(&odd)),
            (None, Some(problem)) => Err(problem.into_domain()),
            (None, None) => Err(unfamiliar(&Odd::new("the row says neither what was seen nor why not"))),
        };
        (observed, self.settled.map(Outcome::into_domain))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_from_before_names_were_learnt_is_only_in_doubt() {
        let read = |text: &str| serde_json::from_str::<FitBody>(text).unwrap().into_domain();
        let old = read(r#"{"by":"no","at":"yes"}"#);
        assert_eq!(old, Fit { by: Fits::No, at: Fits::Yes, ..Fit::NOT_SAID });
        assert!(old.can_be());
        assert!(!read(r#"{"by":"no","at":"yes","stranger":true}"#).can_be());
        assert!(!read(r#"{"by":"yes","at":"no","other":12}"#).can_be());
    }
}
