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
    let whom = match problem.kind {
        // another web server: the address in the profile is the likeliest fault
        ProblemKind::NotFound if err.is_web_page() => Whom::Here,
        kind => Whom::of(kind),
    };
    Line::new(step, Standing::Failed, problem.cause).advising(whom, problem.advice)
}

/// In whole milliseconds, at least one.
pub(super) fn millis(took: Duration) -> u64 {
    u64::try_from(took.as_millis()).unwrap_or(u64::MAX).max(1)
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
