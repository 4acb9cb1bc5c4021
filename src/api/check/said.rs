//! Whom to ask, and facts for them.

use std::time::Duration;

use super::super::{
    error::{Doing, Error},
    tls::ShownCertificate,
};
use crate::{
    domain::{
        check::{Line, Standing, Step, Whom},
        phrase::Phrase,
        problem::ProblemKind,
    },
    phrase,
};

/// A failed step in the words of the failure.
pub(super) fn failed(step: Step, err: &Error) -> Line {
    let problem = err.problem(Doing::SignIn);
    Line::new(step, Standing::Failed, problem.cause).advising(whom(problem.kind), problem.advice)
}

/// In whole milliseconds, at least one.
pub(super) fn millis(took: Duration) -> u64 {
    u64::try_from(took.as_millis()).unwrap_or(u64::MAX).max(1)
}

/// Who can help with a problem of this kind.
fn whom(kind: ProblemKind) -> Whom {
    match kind {
        ProblemKind::NameNotFound
        | ProblemKind::Unreachable
        | ProblemKind::Proxy
        | ProblemKind::NotTrusted
        | ProblemKind::TimedOut
        | ProblemKind::ClosedEarly
        | ProblemKind::Blocked
        | ProblemKind::Gateway
        | ProblemKind::NotJson
        | ProblemKind::TooBig
        | ProblemKind::Redirected => Whom::Network,
        ProblemKind::BadRequest
        | ProblemKind::Unauthorized
        | ProblemKind::Forbidden
        | ProblemKind::NotFound
        | ProblemKind::Conflict
        | ProblemKind::MediaType
        | ProblemKind::TooManyRequests
        | ProblemKind::ServerError
        | ProblemKind::OtherStatus
        | ProblemKind::WrongAnswer
        | ProblemKind::WholeDaysOnly => Whom::Tenant,
        ProblemKind::AnotherOwner
        | ProblemKind::AlreadySo
        | ProblemKind::ChangedSince
        | ProblemKind::SignedOut
        | ProblemKind::Credential
        | ProblemKind::Keyring
        | ProblemKind::FileExists
        | ProblemKind::File
        | ProblemKind::Format
        | ProblemKind::Stopped
        | ProblemKind::NotDone
        | ProblemKind::Unanswered
        | ProblemKind::Unfamiliar
        | ProblemKind::Fault => Whom::Here,
    }
}

/// Subject, end, version and fingerprint of a certificate.
pub(super) fn certificate_details(shown: &ShownCertificate) -> Phrase {
    let subject = shown.subject.clone().unwrap_or_default();
    let version = shown.version.unwrap_or_default();
    let sha256 = shown.sha256.clone();
    match (shown.not_after, version) {
        (Some(at), "") => {
            phrase!("check-certificate-details-no-tls", subject = subject, at = at, sha256 = sha256)
        }
        (Some(at), version) => phrase!(
            "check-certificate-details",
            subject = subject,
            at = at,
            version = version,
            sha256 = sha256
        ),
        (None, _) => phrase!("check-certificate-hash", sha256 = sha256),
    }
}
