//! The problems of the wire in the user's words: what did not happen, why, what to do, and details to copy.
//!
//! Nothing is decided by words: use the kind or [`Error::reached`].

#![warn(clippy::wildcard_enum_match_arm)]

mod connecting;
mod refused;

use std::time::Duration;

use super::{AnswerFailure, Call, Error, Exchange, Failure, Looks, Reached};
use crate::domain::phrase::Phrase;
use crate::domain::{
    change::action::Action,
    problem::{Problem, ProblemKind},
    time::local_time,
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
            Self::SignIn => "You are not signed in".into(),
            Self::FindPerson => "The person was not looked up".into(),
            Self::Search => "The search was not made".into(),
            Self::ListTokens => "The hardware tokens were not listed".into(),
            Self::LookUpToken => "The token was not looked up".into(),
            Self::ListEvents => "The sign-ins were not listed".into(),
            Self::VerifyStart => "The verification was not started".into(),
            Self::VerifyStatus => "How the verification stands was not read".into(),
            Self::VerifyCode => "The code was not checked".into(),
            Self::VerifyCancel => "The verification was not cancelled".into(),
            Self::Change(action) => action.not_done(),
        }
    }
}

/// Why, and what to do; each one sentence without full stop, or several with.
struct Said {
    kind: ProblemKind,
    cause: Phrase,
    advice: Phrase,
}

impl Said {
    fn new(kind: ProblemKind, cause: impl Into<Phrase>, advice: impl Into<Phrase>) -> Self {
        Self { kind, cause: cause.into(), advice: advice.into() }
    }
}

impl Error {
    pub fn problem(&self, doing: Doing) -> Problem {
        let Said { kind, cause, advice } = match self {
            Self::Credential(hint) => Said::new(
                ProblemKind::Credential,
                hint.0.clone(),
                "Choose or paste another key, or have a new one made in the Cloud Administration Console",
            ),
            Self::OtherHost { key, profile } => Said::new(
                ProblemKind::Credential,
                format!("The key file is for {key}, but the profile is for {profile}"),
                format!("Choose the profile for {key}, or the key file for {profile}"),
            ),
            Self::Ended { at } => Said::new(
                ProblemKind::SignedOut,
                format!("The bearer token ended at {}", local_time::iso_utc(*at)),
                "Sign in again with a new token. If this one should still be good, check this computer's clock.",
            ),
            Self::CaFile { why, advice, .. } => {
                Said::new(ProblemKind::File, format!("The profile's CA file {why}"), advice.clone())
            }
            Self::ProxyVariable { variable, why } => Said::new(
                ProblemKind::Proxy,
                format!("The proxy in the variable {variable} cannot be used: {why}"),
                format!("Correct {variable} and start Token Desk again, or set the proxy in the profile"),
            ),
            Self::NoCaStore => Said::new(
                ProblemKind::NotTrusted,
                "This computer has no list of trusted certificates, so no server can be told from a false one",
                "Have the system's CA certificates installed (on Linux the package ca-certificates), or give the \
                 server's CA certificate in the profile",
            ),
            Self::Setup { .. } => Said::new(
                ProblemKind::Fault,
                "The connection cannot be set up as the profile says",
                "Check the proxy in the profile; if it is right, copy the details for your administrator",
            ),
            Self::WholeDaysOnly => Said::new(
                ProblemKind::WholeDaysOnly,
                "This server makes codes for whole days only, and none for one sign-in. Nothing was changed.",
                "Ask for a code for a number of days",
            ),
            Self::Stopped => Said::new(
                ProblemKind::Stopped,
                "You stopped it before it was sent. Nothing was changed.",
                "Ask for it again if it is to be done",
            ),
            Self::Exchange(exchange) => exchange.said(self.reached()),
        };
        let summary = match self.reached() {
            Reached::Unknown => "Outcome unknown".into(),
            Reached::Refused if kind == ProblemKind::BadRequest && doing == Doing::VerifyCode => {
                "The code was not accepted".into()
            }
            Reached::NotSent | Reached::Refused => doing.not_done(),
        };
        Problem::new(kind, summary, cause, advice).with_details(self.details())
    }

    /// For support: the server's own words, the request, the time, the host, the request's ID.
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
            Failure::Status(refusal) => self.refused(refusal),
        };
        let Call::Change(action) = self.request.call else { return self.said_of_verifying(said, reached) };
        match reached {
            Reached::NotSent | Reached::Refused => said.cause = said.cause.and("Nothing was changed".into()),
            Reached::Unknown => {
                said.cause = said.cause.and(action.in_doubt());
                // whatever else helps, nobody should simply repeat it
                said.advice = action.look_first();
            }
        }
        said
    }

    fn no_good_answer(&self, failure: &AnswerFailure) -> Said {
        let server = self.server();
        match failure {
            AnswerFailure::TimedOut { limit } => Said::new(
                ProblemKind::TimedOut,
                format!("The request was sent, but no answer came within {}", span(*limit)),
                "Try again; if it happens often, allow more time in the profile",
            ),
            AnswerFailure::ClosedEarly { .. } => Said::new(
                ProblemKind::ClosedEarly,
                match self.head {
                    Some(_) => "The connection was closed before the answer was whole",
                    None => "The connection was closed before an answer came",
                },
                "Try again; if it stays like this, copy the details for whoever runs the network",
            ),
            AnswerFailure::NotHttp { .. } => Said::new(
                ProblemKind::NotJson,
                format!("What answers at {} does not speak HTTP", self.request.host),
                "Check the address in the profile",
            ),
            AnswerFailure::Redirected { to } => Said::new(
                ProblemKind::Redirected,
                match to {
                    Some(to) => format!("{server} points to another address ({to}), which is never followed"),
                    None => format!("{server} points to another address, which is never followed"),
                },
                "Check the address in the profile. A network that wants a sign-in first (a hotel's, a guest's) does \
                 this too: open a web page in the browser, then try again.",
            ),
            AnswerFailure::NotJson { looks, .. } => self.not_json(*looks),
            AnswerFailure::TooBig => Said::new(
                ProblemKind::TooBig,
                "The answer is larger than 1 MiB, which no answer of this API is",
                "Check the address in the profile, and copy the details for your administrator",
            ),
            AnswerFailure::WrongAnswer { said } => Said::new(
                ProblemKind::WrongAnswer,
                format!("{server} answered, but not what was asked: {said}"),
                "Try again; if it stays like this, copy the details for your administrator",
            ),
        }
    }

    /// A step of a verification whose answer was lost may have been made.
    fn said_of_verifying(&self, mut said: Said, reached: Reached) -> Said {
        let perhaps = match self.request.call {
            Call::VerifyStart => "A verification may or may not have been started",
            Call::VerifyCode => "The code may or may not have been checked",
            Call::VerifyCancel => "The verification may or may not be cancelled",
            Call::LookUpPerson
            | Call::Search
            | Call::ListTokens
            | Call::LookUpToken
            | Call::ListEvents
            | Call::VerifyStatus
            | Call::Token
            | Call::Change(_) => return said,
        };
        if reached == Reached::Unknown {
            said.cause = said.cause.and(perhaps.into());
            said.advice =
                "See how the verification stands, and take nobody for verified until it says so".into();
        }
        said
    }

    fn not_json(&self, looks: Looks) -> Said {
        let cause = match looks {
            Looks::WebPage => {
                "A web page came instead of an answer: a web gateway or proxy answered in the server's place"
            }
            Looks::Empty => "The answer was empty",
            Looks::BrokenOff => "The answer breaks off or is damaged, so it cannot be read",
            Looks::Garbled => {
                "The answer cannot be read: perhaps a web gateway or proxy answered in the server's place"
            }
        };
        Said::new(
            ProblemKind::NotJson,
            cause,
            format!(
                "Try again in a minute; if it stays like this, check the address in the profile and ask whoever runs \
                 the network about {}",
                self.request.host
            ),
        )
    }
}

/// "30 seconds", "1 second", "0.5 seconds", "10 minutes".
fn span(limit: Duration) -> String {
    let seconds = limit.as_secs();
    let rounded = |unit: u64| seconds.saturating_add(unit / 2) / unit;
    match seconds {
        0 => format!("{} seconds", limit.as_secs_f32()),
        1 => "1 second".to_owned(),
        2..=119 => format!("{seconds} seconds"),
        _ if rounded(60) < 120 => format!("{} minutes", rounded(60)),
        _ if rounded(3600) < 48 => format!("{} hours", rounded(3600)),
        _ => format!("{} days", rounded(86_400)),
    }
}
