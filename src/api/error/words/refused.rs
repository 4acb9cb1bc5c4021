//! What is said of answers with another status than 200. The status itself stands in the details.

#![warn(clippy::wildcard_enum_match_arm)]

use std::time::Duration;

use jiff::SignedDuration;

use super::{Said, rounded};
use crate::{
    api::error::{Call, Class, ErrorAnswer, Exchange, Shape},
    domain::{
        change::action::Action, phrase::Phrase, problem::ProblemKind, profile::SignInMethod,
        token::serial::Serial,
    },
    phrase,
};

impl Exchange {
    pub(super) fn refused(&self, answer: &ErrorAnswer) -> Said {
        let asked = self.asked();
        if self.request.call == Call::Token && answer.shape == Shape::OAuth {
            return self.no_token(answer);
        }
        if misses_certificate(answer) {
            return self.wants_certificate(&[]);
        }
        match answer.class() {
            Class::BadRequest if self.request.call == Call::VerifyCode => {
                Said::new(ProblemKind::BadRequest, phrase!("refusal-code"), phrase!("refusal-code-advice"))
            }
            Class::BadRequest => Said::new(
                ProblemKind::BadRequest,
                phrase!("refusal-bad-request", asked = asked),
                phrase!("refusal-bad-request-advice"),
            ),
            Class::Unauthorized => Said::new(
                ProblemKind::Unauthorized,
                phrase!("refusal-unauthorized", asked = asked),
                self.with_clock(phrase!("refusal-unauthorized-advice")),
            ),
            Class::Forbidden => self.forbidden(answer),
            Class::NotFound => self.not_found(answer),
            Class::Proxy => self.proxy_sign_in(),
            Class::RequestTimeout => Said::new(
                ProblemKind::OtherStatus,
                phrase!("refusal-too-slow", asked = asked),
                phrase!("check-network"),
            ),
            Class::Conflict => self.conflict(),
            Class::MediaType => Said::new(
                ProblemKind::MediaType,
                phrase!("refusal-media-type", asked = asked),
                phrase!("refusal-media-type-advice"),
            ),
            Class::TooMany => Said::new(
                ProblemKind::TooManyRequests,
                phrase!("refusal-too-many", asked = asked),
                match self.head.as_ref().and_then(|head| head.retry_after).filter(|wait| !wait.is_zero()) {
                    Some(wait) => phrase!("refusal-too-many-wait", wait = rounded(wait)),
                    None => phrase!("try-again-in-a-minute"),
                },
            ),
            Class::ServerError => Said::new(
                ProblemKind::ServerError,
                phrase!("refusal-server-error", asked = asked),
                phrase!("try-again-or-tell"),
            ),
            Class::Gateway => Said::new(
                ProblemKind::Gateway,
                match answer.shape {
                    Shape::Service | Shape::Framework => phrase!("refusal-not-available", asked = asked),
                    Shape::OAuth | Shape::WebPage | Shape::Nothing => phrase!("refusal-gateway"),
                },
                phrase!("refusal-gateway-advice"),
            ),
            Class::Other => Said::new(
                ProblemKind::OtherStatus,
                phrase!("refusal-other", asked = asked),
                phrase!("check-address-or-tell"),
            ),
        }
    }

    /// 403: a bad or ended token, a missing permission, or a clock that is off; the likeliest is said.
    fn forbidden(&self, answer: &ErrorAnswer) -> Said {
        if answer.shape == Shape::WebPage {
            return Said::new(
                ProblemKind::Blocked,
                phrase!("refusal-blocked"),
                phrase!("refusal-blocked-advice", host = &self.request.host),
            );
        }
        if let Some((side, off)) = self.clock() {
            return Said::new(
                ProblemKind::Forbidden,
                phrase!("refusal-forbidden-clock", side = side, off = off),
                phrase!("refusal-forbidden-clock-advice"),
            );
        }
        // the framework refuses a token before the service looks at permissions
        let token_first = match answer.shape {
            Shape::Framework => true,
            Shape::Service => false,
            Shape::OAuth | Shape::WebPage | Shape::Nothing => self.request.credential == SignInMethod::ApiKey,
        };
        let likely = if token_first {
            phrase!("refusal-forbidden-credential", credential = self.request.credential.key())
        } else {
            self.lacks()
        };
        let order = if token_first { "sign-in-first" } else { "ask-first" };
        let ask = self.ask_for_it(order);
        let advice = if token_first {
            phrase!("sign-in-again").and(ask)
        } else {
            ask.and(phrase!("or-sign-in-again"))
        };
        Said::new(ProblemKind::Forbidden, phrase!("refusal-forbidden").and(likely), advice)
    }

    /// What the credential may lack.
    fn lacks(&self) -> Phrase {
        let credential = self.request.credential.key();
        if self.request.call == Call::Token {
            phrase!("refusal-lacks-client")
        } else if self.request.call.verifies() {
            phrase!("refusal-lacks-verification", credential = credential)
        } else if self.request.call.needs_the_highest_role() {
            // what the pages say of Help Desk Administrators contradicts itself
            phrase!("refusal-lacks-deletion", credential = credential)
        } else {
            phrase!("refusal-lacks-permission", credential = credential)
        }
    }

    /// Whom to ask for what; `order`: whether something else is to be tried first.
    fn ask_for_it(&self, order: &'static str) -> Phrase {
        let Some(needs) = self.request.call.needs() else { return phrase!("ask-for-client", order = order) };
        match self.request.credential {
            SignInMethod::ApiKey if self.request.call.verifies() => {
                phrase!("ask-for-verification-client", order = order, permission = needs)
            }
            SignInMethod::OAuthClient | SignInMethod::Bearer if self.request.call.verifies() => {
                phrase!("ask-for-verification", order = order, permission = needs)
            }
            SignInMethod::ApiKey | SignInMethod::OAuthClient | SignInMethod::Bearer
                if self.request.call.needs_the_highest_role() =>
            {
                phrase!("ask-for-deletion", order = order, permission = needs)
            }
            SignInMethod::ApiKey => phrase!("ask-for-key", order = order, permission = needs),
            SignInMethod::OAuthClient | SignInMethod::Bearer => {
                phrase!("ask-for-permission", order = order, permission = needs)
            }
        }
    }

    fn not_found(&self, answer: &ErrorAnswer) -> Said {
        if answer.shape == Shape::WebPage {
            return Said::new(
                ProblemKind::NotFound,
                phrase!("refusal-no-such-page", host = &self.request.host),
                phrase!("check-address"),
            );
        }
        let (cause, advice) = match self.request.call {
            Call::LookUpPerson => {
                (phrase!("refusal-no-such-person"), phrase!("refusal-no-such-person-advice"))
            }
            Call::ListTokens | Call::ListEvents => {
                (phrase!("refusal-no-such-person"), phrase!("look-up-deleted-person"))
            }
            Call::LookUpToken => (
                self.of_token(|serial| phrase!("refusal-no-such-token", serial = serial)),
                self.zeros().unwrap_or_else(|| phrase!("read-the-back-again")),
            ),
            Call::Change(Action::WithdrawEmergencyCode) => {
                (phrase!("refusal-no-such-code"), phrase!("refusal-no-such-code-advice"))
            }
            Call::Change(Action::Delete) => (
                self.of_token(|serial| phrase!("refusal-no-such-token", serial = serial)),
                phrase!("refusal-no-such-token-advice"),
            ),
            Call::Change(action) if !action.is_about_a_token() => {
                (phrase!("refusal-no-such-person"), phrase!("look-up-deleted-person"))
            }
            Call::Change(_) => (
                self.of_token(|serial| phrase!("refusal-no-such-person-or-token", serial = serial)),
                phrase!("read-the-back-and-look-up"),
            ),
            Call::VerifyStart => {
                (phrase!("refusal-no-live-verification"), phrase!("refusal-no-live-verification-advice"))
            }
            Call::VerifyStatus | Call::VerifyCode | Call::VerifyCancel => {
                (phrase!("refusal-no-such-verification"), phrase!("start-verification-again"))
            }
            Call::Search | Call::Token | Call::Reach => (
                phrase!("refusal-no-such-path", asked = self.asked()),
                phrase!("refusal-no-such-path-advice"),
            ),
        };
        Said::new(ProblemKind::NotFound, cause, advice)
    }

    /// What is said of the token that was asked for.
    fn of_token(&self, named: impl FnOnce(&str) -> Phrase) -> Phrase {
        self.request.serial.as_deref().map_or_else(|| phrase!("refusal-of-this-token"), named)
    }

    /// What to try for a serial number that is shorter than those on the back of a token.
    fn zeros(&self) -> Option<Phrase> {
        let asked = Serial::from_server(self.request.serial.as_deref()?).ok()?;
        let whole = asked.with_zeros()?;
        Some(phrase!("type-leading-zeros", serial = whole.as_str()))
    }

    fn conflict(&self) -> Said {
        let (cause, advice) = match self.request.call {
            Call::Change(Action::Delete) => (
                self.of_token(|serial| phrase!("refusal-record-stays", serial = serial)),
                phrase!("refusal-record-stays-advice"),
            ),
            // when exactly the server says so is not known
            Call::Change(action) if !action.is_about_a_token() => {
                (phrase!("refusal-person-conflict"), phrase!("look-the-person-up"))
            }
            // when exactly the server says so is not known
            Call::Change(action) if action.takes_a_free_token() => (
                self.of_token(|serial| phrase!("refusal-not-assignable", serial = serial)),
                phrase!("refusal-not-assignable-advice"),
            ),
            Call::Change(_) => (
                self.of_token(|serial| phrase!("refusal-not-assigned", serial = serial)),
                phrase!("refusal-not-assigned-advice"),
            ),
            Call::VerifyStart => (phrase!("refusal-verifying"), phrase!("refusal-verifying-advice")),
            Call::VerifyCode | Call::VerifyCancel => {
                (phrase!("refusal-verification-ended"), phrase!("start-verification-again"))
            }
            Call::LookUpPerson
            | Call::Search
            | Call::ListTokens
            | Call::LookUpToken
            | Call::ListEvents
            | Call::VerifyStatus
            | Call::Token
            | Call::Reach => {
                (phrase!("refusal-conflict", asked = self.asked()), phrase!("try-again-or-tell"))
            }
        };
        Said::new(ProblemKind::Conflict, cause, advice)
    }

    /// The token endpoint's own codes (RFC 6749, section 5.2).
    fn no_token(&self, answer: &ErrorAnswer) -> Said {
        let checks = || self.with_clock(phrase!("sign-in-check-client"));
        let (kind, cause, advice) = match answer.code.as_str() {
            "invalid_client" => (ProblemKind::Credential, phrase!("sign-in-invalid-client"), checks()),
            "invalid_scope" => (
                ProblemKind::Credential,
                phrase!("sign-in-invalid-scope"),
                phrase!("sign-in-invalid-scope-advice"),
            ),
            "unauthorized_client" | "unsupported_grant_type" => (
                ProblemKind::Credential,
                phrase!("sign-in-unauthorized-client"),
                phrase!("sign-in-unauthorized-client-advice"),
            ),
            "invalid_grant" | "invalid_request" => {
                (ProblemKind::Credential, phrase!("sign-in-invalid-grant"), checks())
            }
            "temporarily_unavailable" | "server_error" => {
                (ProblemKind::ServerError, phrase!("sign-in-unavailable"), phrase!("try-again-in-a-minute"))
            }
            _ => (ProblemKind::Credential, phrase!("sign-in-refused"), checks()),
        };
        Said::new(kind, cause, advice)
    }

    /// How far this computer's clock is off and on which side, where that can be why a token is refused: a
    /// pasted token was made elsewhere, and an access token is the sign-in server's.
    fn clock(&self) -> Option<(&'static str, Duration)> {
        let makes_tokens = match (self.request.credential, self.request.call) {
            (SignInMethod::ApiKey, _) | (SignInMethod::OAuthClient, Call::Token) => true,
            (SignInMethod::OAuthClient | SignInMethod::Bearer, _) => false,
        };
        let off = self.head.as_ref()?.clock_off.filter(|_| makes_tokens)?;
        let side = if off > SignedDuration::ZERO { "ahead" } else { "behind" };
        Some((side, rounded(off.unsigned_abs())))
    }

    /// Advice, with the clock put before it where it is off.
    fn with_clock(&self, advice: Phrase) -> Phrase {
        match self.clock() {
            Some((side, off)) => phrase!("set-the-clock", side = side, off = off).and(advice),
            None => advice,
        }
    }
}

/// Whether a web server before the service says that a client certificate is missing: some close the
/// connection, others (nginx, IIS) answer with a page.
fn misses_certificate(answer: &ErrorAnswer) -> bool {
    let words = answer.words.as_deref().unwrap_or_default().to_lowercase();
    answer.shape == Shape::WebPage
        && matches!(answer.status, 400 | 403 | 495 | 496)
        && ["ssl certificate", "client certificate"].iter().any(|name| words.contains(name))
}
