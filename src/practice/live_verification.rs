//! A verification of a caller, running or over.

use jiff::Timestamp;
use serde_json::{Value, json};

pub(super) struct LiveVerification {
    pub(super) user: String,
    pub(super) email: Option<String>,
    pub(super) admin: String,
    pub(super) ends: Timestamp,
    /// When the simulated person answers, and what.
    pub(super) answers: Option<(Timestamp, Outcome)>,
    pub(super) id: String,
    pub(super) code: String,
    /// By a code or by a cancel.
    pub(super) ended: Option<Outcome>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Verified,
    Failed,
    Cancelled,
}

impl LiveVerification {
    pub(super) fn outcome(&self, now: Timestamp) -> Option<Outcome> {
        self.ended.or_else(|| self.answers.filter(|(at, _)| *at <= now).map(|(_, outcome)| outcome))
    }

    pub(super) fn status(&self, now: Timestamp) -> &'static str {
        match self.outcome(now) {
            Some(Outcome::Verified) => "VERIFIED",
            Some(Outcome::Failed) => "FAILED",
            Some(Outcome::Cancelled) => "CANCELLED",
            None if self.ends <= now => "EXPIRED",
            None => "PENDING",
        }
    }

    pub(super) fn runs(&self, now: Timestamp) -> bool {
        self.outcome(now).is_none() && now < self.ends
    }

    pub(super) fn answer(&self, origin: &str, now: Timestamp) -> Value {
        let status = self.status(now);
        json!({
            "adminUsername": self.admin,
            "sessionExpiration": format!("{:.3}", self.ends),
            "userEmail": self.email,
            "userId": self.user,
            "verifyUrl": format!("{}/verify/{}/{}", origin, self.id, self.code),
            "verifyStatus": status,
            "status": status,
        })
    }
}
