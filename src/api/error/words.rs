//! What is said of problems of the wire: what did not happen, why, what to do, and details to copy.
//!
//! Problems of changes stand in histories: a key that is here stays in `assets/words`, with its facts.
//!
//! Nothing is decided by words: use the kind or [`Error::reached`].

#![warn(clippy::wildcard_enum_match_arm)]

mod connecting;
mod refused;

use std::time::Duration;

use super::{AnswerFailure, BodyKind, Call, Error, Exchange, Failure, Reached};
use crate::{
    domain::{
        change::action::Action,
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        time::local_time,
    },
    phrase,
};

/// What was attempted, for the sentence that says what did not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    SignIn,
    FindPerson,
    Search,
    ListTokens,
    LookUpToken,
    ListEvents,
    VerifyStart,
    VerifyStatus,
    VerifyCode,
    VerifyCancel,
    Change(Action),
}

impl Doing {
    fn not_done(self) -> Phrase {
        match self {
            Self::SignIn => phrase!("not-signed-in"),
            Self::FindPerson => phrase!("not-found-person"),
            Self::Search => phrase!("not-searched"),
            Self::ListTokens => phrase!("not-listed-tokens"),
            Self::LookUpToken => phrase!("not-looked-up-token"),
            Self::ListEvents => phrase!("not-listed-events"),
            Self::VerifyStart => phrase!("not-started-verification"),
            Self::VerifyStatus => phrase!("not-read-verification"),
            Self::VerifyCode => phrase!("not-checked-code"),
            Self::VerifyCancel => phrase!("not-cancelled-verification"),
            Self::Change(action) => action.not_done(),
        }
    }
}

/// Why, and what to do.
pub(super) struct Said {
    kind: ProblemKind,
    pub(super) cause: Phrase,
    pub(super) advice: Phrase,
}

impl Said {
    fn new(kind: ProblemKind, cause: Phrase, advice: Phrase) -> Self {
        Self { kind, cause, advice }
    }
}

impl Error {
    /// The problem as keys and facts.
    pub fn problem(&self, doing: Doing) -> Problem {
        let Said { kind, cause, advice } = self.said();
        let summary = match self.reached() {
            Reached::Unknown => phrase!("change-outcome-unknown"),
            Reached::Refused if kind == ProblemKind::BadRequest && doing == Doing::VerifyCode => {
                phrase!("refusal-code-not-accepted")
            }
            Reached::NotSent | Reached::Refused => doing.not_done(),
        };
        Problem::new(kind, summary, cause, advice).with_details(self.details())
    }

    fn said(&self) -> Said {
        match self {
            Self::Credential(hint) => {
                Said::new(ProblemKind::Credential, hint.0.clone(), phrase!("credential-choose-another"))
            }
            Self::OtherHost { key, profile } => Said::new(
                ProblemKind::Credential,
                phrase!("credential-other-host", key = key, profile = profile),
                phrase!("credential-other-host-advice", key = key, profile = profile),
            ),
            Self::Ended { at } => Said::new(
                ProblemKind::SignedOut,
                phrase!("credential-token-ended", at = *at),
                phrase!("credential-token-ended-advice"),
            ),
            Self::CaFile { why, advice, .. } => Said::new(ProblemKind::File, why.clone(), advice.clone()),
            Self::ClientCertificate { why, advice, .. } => {
                Said::new(ProblemKind::File, why.clone(), advice.clone())
            }
            Self::ClientPassword { refused, .. } => Said::new(
                ProblemKind::File,
                if *refused { phrase!("client-password-refused") } else { phrase!("client-password") },
                phrase!("client-password-advice"),
            ),
            Self::ProxyVariable { variable, why } => Said::new(
                ProblemKind::Proxy,
                phrase!("connection-proxy-variable", variable = *variable, why = why.clone()),
                phrase!("connection-proxy-variable-advice", variable = *variable),
            ),
            Self::NoCaStore => Said::new(
                ProblemKind::NotTrusted,
                phrase!("connection-no-ca-store"),
                phrase!("connection-no-ca-store-advice"),
            ),
            Self::Setup { .. } => {
                Said::new(ProblemKind::Fault, phrase!("connection-setup"), phrase!("connection-setup-advice"))
            }
            Self::WholeDaysOnly => Said::new(
                ProblemKind::WholeDaysOnly,
                phrase!("refusal-whole-days-only"),
                phrase!("refusal-whole-days-only-advice"),
            ),
            Self::Stopped => {
                Said::new(ProblemKind::Stopped, phrase!("stopped-before-sent"), phrase!("stopped-advice"))
            }
            Self::Exchange(exchange) => exchange.said(self.reached()),
        }
    }

    /// For whoever is called for help: the server's own words, the request, the time, the host, the
    /// request's ID.
    fn details(&self) -> String {
        let Self::Exchange(exchange) = self else { return self.to_string() };
        let Exchange { request, at, head, failure } = &**exchange;
        let mut first = failure.to_string();
        if let (Some(head), false) = (head, matches!(failure, Failure::Status(_))) {
            first = format!("{} · {first}", head.status);
        }
        let mut details = format!(
            "{first}\n{} {} · {}\n{}",
            request.method,
            request.path,
            local_time::iso_utc(*at),
            request.host
        );
        if let Some(id) = head.as_ref().and_then(|head| head.request_id.as_ref()) {
            details.push_str(" · request ID ");
            details.push_str(id);
        }
        details
    }
}

impl Exchange {
    fn said(&self, reached: Reached) -> Said {
        let mut said = match &self.failure {
            Failure::Connect(failure) => self.not_connected(failure),
            Failure::Answer(failure) => self.no_good_answer(failure),
            Failure::Status(answer) => self.refused(answer),
        };
        let Call::Change(action) = self.request.call else { return self.said_of_verifying(said, reached) };
        match reached {
            Reached::NotSent | Reached::Refused => said.cause = said.cause.and(phrase!("nothing-changed")),
            // whatever else helps, nobody should simply repeat it
            Reached::Unknown => said.advice = action.look_first(),
        }
        said
    }

    fn no_good_answer(&self, failure: &AnswerFailure) -> Said {
        let asked = self.asked();
        match failure {
            AnswerFailure::TimedOut { limit } => Said::new(
                ProblemKind::TimedOut,
                phrase!("answer-timed-out", limit = rounded(*limit)),
                phrase!("answer-timed-out-advice"),
            ),
            AnswerFailure::ClosedEarly { .. } => Said::new(
                ProblemKind::ClosedEarly,
                match self.head {
                    Some(_) => phrase!("answer-closed-early"),
                    None => phrase!("answer-closed-before"),
                },
                phrase!("details-for-the-network"),
            ),
            AnswerFailure::NotHttp { .. } => Said::new(
                ProblemKind::NotJson,
                phrase!("answer-not-http", host = &self.request.host),
                phrase!("check-address"),
            ),
            AnswerFailure::Redirected { to } => Said::new(
                ProblemKind::Redirected,
                match to {
                    Some(to) => phrase!("answer-redirected-to", asked = asked, to = to),
                    None => phrase!("answer-redirected", asked = asked),
                },
                phrase!("answer-redirected-advice"),
            ),
            AnswerFailure::NotJson { kind, .. } => self.not_json(*kind),
            AnswerFailure::TooBig => {
                Said::new(ProblemKind::TooBig, phrase!("answer-too-big"), phrase!("check-address-or-tell"))
            }
            AnswerFailure::WrongAnswer { .. } => Said::new(
                ProblemKind::WrongAnswer,
                phrase!("answer-wrong", asked = asked),
                phrase!("try-again-or-tell"),
            ),
        }
    }

    /// A step of a verification whose answer was lost may have been made.
    fn said_of_verifying(&self, mut said: Said, reached: Reached) -> Said {
        let perhaps = match self.request.call {
            Call::VerifyStart => phrase!("verification-perhaps-started"),
            Call::VerifyCode => phrase!("verification-perhaps-checked"),
            Call::VerifyCancel => phrase!("verification-perhaps-cancelled"),
            Call::LookUpPerson
            | Call::Search
            | Call::ListTokens
            | Call::LookUpToken
            | Call::ListEvents
            | Call::VerifyStatus
            | Call::Token
            | Call::Reach
            | Call::Change(_) => return said,
        };
        if reached == Reached::Unknown {
            said.cause = said.cause.and(perhaps);
            said.advice = phrase!("verification-perhaps-advice");
        }
        said
    }

    fn not_json(&self, kind: BodyKind) -> Said {
        let cause = match kind {
            BodyKind::WebPage => phrase!("answer-web-page"),
            BodyKind::Empty => phrase!("answer-empty"),
            BodyKind::BrokenOff => phrase!("answer-broken-off"),
            BodyKind::Garbled => phrase!("answer-garbled"),
        };
        Said::new(ProblemKind::NotJson, cause, phrase!("answer-not-json-advice", host = &self.request.host))
    }
}

/// Without odd seconds and minutes, which say nothing of a long time.
fn rounded(time: Duration) -> Duration {
    let seconds = time.as_secs();
    let whole = |unit: u64| Duration::from_secs(seconds.saturating_add(unit / 2) / unit * unit);
    match seconds {
        0..=119 => time,
        _ if whole(60).as_secs() < 120 * 60 => whole(60),
        _ => whole(3600),
    }
}
