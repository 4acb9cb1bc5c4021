//! The answers of the Live Verification calls. The words of the status are not documented; the same answer
//! may have `verifyStatus` and `status`.

use serde::Deserialize;

use super::{Text, loose, object, person_changes::is_about, wrong};
use crate::{
    api::error::AnswerFailure,
    domain::{
        person::UserId,
        text,
        verification::live_verification::{LiveVerification, VerificationStatus, web_address},
    },
};

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct VerificationAnswer {
    admin_username: Text,
    session_expiration: Text,
    user_id: Text,
    verify_url: Text,
    verify_status: Text,
    status: Text,
}

impl VerificationAnswer {
    fn about(body: &[u8], person: &UserId) -> Result<Self, AnswerFailure> {
        let answer: Self = object(body)?;
        match answer.user_id.shown() {
            Some(user) => is_about(&user, person).map(|()| answer),
            None => Ok(answer),
        }
    }

    fn status(&self, read: fn(&str) -> VerificationStatus) -> Option<VerificationStatus> {
        match (self.verify_status.shown(), self.status.shown()) {
            (Some(one), Some(other)) => Some(VerificationStatus::read_both(&one, &other, read)),
            (Some(one), None) => Some(read(&one)),
            // a bare "success" may be the call's own, even in answer to a code
            (None, other) => other.map(|other| VerificationStatus::read(&other)),
        }
    }

    fn with_status(&self, read: fn(&str) -> VerificationStatus) -> Result<LiveVerification, AnswerFailure> {
        let status = self.status(read).ok_or_else(|| wrong("it does not say how the verification stands"))?;
        Ok(self.session(status))
    }

    fn session(&self, status: VerificationStatus) -> LiveVerification {
        LiveVerification {
            url: self.verify_url.0.as_deref().and_then(web_address),
            ends: self.session_expiration.server_time_or_millis(),
            admin: self.admin_username.shown(),
            status,
        }
    }
}

/// The answer to status.
pub fn live_verification(body: &[u8], person: &UserId) -> Result<LiveVerification, AnswerFailure> {
    VerificationAnswer::about(body, person)?.with_status(VerificationStatus::read)
}

/// The answer to a code.
pub fn live_verification_after_code(body: &[u8], person: &UserId) -> Result<LiveVerification, AnswerFailure> {
    VerificationAnswer::about(body, person)?.with_status(VerificationStatus::read_after_code)
}

/// The answer to start. Nobody can have answered yet: a "success" here means the start.
pub fn live_verification_begun(body: &[u8], person: &UserId) -> Result<LiveVerification, AnswerFailure> {
    // even without a body, 200 means started: for one that ran already it would be 409
    let blank = body.iter().all(u8::is_ascii_whitespace);
    let answer = if blank { VerificationAnswer::default() } else { VerificationAnswer::about(body, person)? };
    // as after a code, so that a success is not shown as an unknown word
    let status = match answer.status(VerificationStatus::read_after_code) {
        Some(status @ (VerificationStatus::Failed | VerificationStatus::Over)) => status,
        Some(odd @ VerificationStatus::Other(_)) if answer.verify_status.shown().is_some() => odd,
        _ => VerificationStatus::Waiting,
    };
    Ok(answer.session(status))
}

/// The answer to cancel: any that is readable and names no other person is accepted.
pub fn cancelled(body: &[u8], person: &UserId) -> Result<(), AnswerFailure> {
    match loose::user_in(body)? {
        Some(user) => is_about(&text::name(&user), person),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::server_time::ServerTime;
    use crate::fixtures;

    const ID: &str = fixtures::USER_ID;
    const OTHER: &str = r#"{"userId":"00000000-1112-451b-98e1-dfe4e6afd60d","verifyStatus":"VERIFIED"}"#;

    fn ada() -> UserId {
        UserId::parse(ID).unwrap()
    }

    fn status(body: &str) -> VerificationStatus {
        live_verification(body.as_bytes(), &ada()).unwrap().status
    }

    fn after_code(body: &str) -> VerificationStatus {
        live_verification_after_code(body.as_bytes(), &ada()).unwrap().status
    }

    #[test]
    fn a_session_is_read_with_what_is_said_of_it() {
        let body = format!(
            r#"{{"adminUsername":"m.ortiz","sessionExpiration":"2026-11-23T13:07:30.000Z","userEmail":"a@b.example",
            "userId":"{ID}","verifyUrl":"https://acme.example/verify/1","verifyStatus":"PENDING","status":"Success"}}"#
        );
        let session = live_verification(body.as_bytes(), &ada()).unwrap();
        assert_eq!(session.url.as_deref(), Some("https://acme.example/verify/1"));
        assert_eq!(session.ends, ServerTime::read("2026-11-23T13:07:30.000Z"));
        assert_eq!(
            (session.admin.as_deref(), session.status),
            (Some(fixtures::OPERATOR), VerificationStatus::Waiting)
        );
        let odd = live_verification(
            br#"{"verifyUrl":"javascript:1","status":"x","sessionExpiration":1718134230045}"#,
            &ada(),
        );
        let odd = odd.unwrap();
        assert_eq!((odd.url, odd.status), (None, VerificationStatus::Other("x".to_owned())));
        assert_eq!(odd.ends, ServerTime::read("2024-06-11T19:30:30.045Z"));
    }

    #[test]
    fn only_an_answer_that_says_nothing_else_is_verified() {
        for yes in [
            r#"{"verifyStatus":"VERIFIED"}"#,
            r#"{"status":"Verified"}"#,
            r#"{"verifyStatus":"VERIFIED","status":"success"}"#,
            r#"{"verifyStatus":"VERIFIED","status":200}"#,
            r#"{"verifyStatus":"VERIFIED","status":"CLOSED"}"#,
        ] {
            assert_eq!(
                (status(yes), after_code(yes)),
                (VerificationStatus::Verified, VerificationStatus::Verified),
                "{yes}"
            );
        }
        for not in [
            r#"{"verifyStatus":"FAILED","status":"SUCCESS"}"#,
            r#"{"verifyStatus":"VERIFIED","status":"FAILED"}"#,
            r#"{"verifyStatus":"VERIFIED","status":"something"}"#,
            r#"{"verifyStatus":"VERIFIED","status":404}"#,
            r#"{"verifyStatus":"NOT_VERIFIED"}"#,
            r#"{"status":"Success"}"#,
            r#"{"verifyStatus":"Verified by"}"#,
        ] {
            assert!(![status(not), after_code(not)].contains(&VerificationStatus::Verified), "{not}");
        }
        let both = status(r#"{"verifyStatus":"VERIFIED","status":"EXPIRED"}"#);
        assert_eq!(both, VerificationStatus::Other("VERIFIED, EXPIRED".to_owned()), "both are shown");
        for none in ["{}", r#"{"verifyStatus":null,"status":[]}"#, OTHER, "[]"] {
            let result = live_verification(none.as_bytes(), &ada());
            assert!(matches!(result, Err(AnswerFailure::WrongAnswer { .. })), "{none}: {result:?}");
        }
    }

    #[test]
    fn a_success_counts_in_answer_to_a_code_only() {
        for word in ["SUCCESS", "approved", "passed"] {
            let body = format!(r#"{{"verifyStatus":"{word}"}}"#);
            assert_eq!(status(&body), VerificationStatus::Other(word.to_owned()));
            assert_eq!(after_code(&body), VerificationStatus::Verified);
        }
    }

    #[test]
    fn nobody_is_verified_by_the_beginning_alone() {
        for begun in [
            "",
            "{}",
            r#"{"status":"SUCCESS"}"#,
            r#"{"verifyStatus":"SUCCESS"}"#,
            r#"{"verifyStatus":"VERIFIED"}"#,
            r#"{"status":"created"}"#,
        ] {
            let session = live_verification_begun(begun.as_bytes(), &ada()).unwrap();
            assert_eq!(session.status, VerificationStatus::Waiting, "{begun}");
        }
        let failed = live_verification_begun(br#"{"verifyStatus":"DENIED"}"#, &ada()).unwrap();
        assert_eq!(failed.status, VerificationStatus::Failed);
        live_verification_begun(OTHER.as_bytes(), &ada()).unwrap_err();
        live_verification_begun(b"<html>", &ada()).unwrap_err();
    }

    #[test]
    fn a_cancelled_session_needs_no_words() {
        for good in ["", "OK", "{}", r#"{"status":"CANCELLED"}"#] {
            cancelled(good.as_bytes(), &ada()).unwrap();
        }
        for bad in [OTHER, "<html>", "{", r#"{"code":"404 NOT_FOUND"}"#] {
            cancelled(bad.as_bytes(), &ada()).unwrap_err();
        }
    }
}
