//! The words for answers with another status than 200.

#![warn(clippy::wildcard_enum_match_arm)]

use jiff::SignedDuration;

use super::{Said, span};
use crate::{
    api::error::{Call, Class, Exchange, Refusal, Shape},
    domain::{
        change::action::Action, problem::ProblemKind, profile::SignInMethod, text, token::serial::Serial,
    },
};

impl Exchange {
    pub(super) fn refused(&self, refusal: &Refusal) -> Said {
        let Refusal { status, shape, .. } = refusal;
        let server = self.server();
        if self.request.call == Call::Token && *shape == Shape::OAuth {
            return self.no_token(refusal);
        }
        if misses_certificate(refusal) {
            return self.wants_certificate(&[]);
        }
        match refusal.class() {
            Class::BadRequest if self.request.call == Call::VerifyCode => Said::new(
                ProblemKind::BadRequest,
                format!("{server} did not take this code (400): it may be mistyped, or too old"),
                "Ask the caller to read the code once more",
            ),
            Class::BadRequest => Said::new(
                ProblemKind::BadRequest,
                format!("{server} did not understand the request (400)"),
                "Check what was typed; if it is right, copy the details for your administrator",
            ),
            Class::Unauthorized => Said::new(
                ProblemKind::Unauthorized,
                format!("{server} does not accept the credential (401)"),
                self.with_clock("Sign in again; if it stays like this, have a new credential made"),
            ),
            Class::Forbidden => self.forbidden(refusal),
            Class::NotFound => self.not_found(refusal),
            Class::Proxy => self.proxy_sign_in(),
            Class::RequestTimeout => Said::new(
                ProblemKind::OtherStatus,
                format!("{server} did not get the whole request in time (408)"),
                "Check the network connection, then try again",
            ),
            Class::Conflict => self.conflict(),
            Class::MediaType => Said::new(
                ProblemKind::MediaType,
                format!("{server} does not take the request's format (415)"),
                "Copy the details for your administrator: a gateway may change the requests, or this program be too old",
            ),
            Class::TooMany => {
                let asked =
                    self.head.as_ref().and_then(|head| head.retry_after).filter(|wait| !wait.is_zero());
                Said::new(
                    ProblemKind::TooManyRequests,
                    format!("{server} gets too many requests at present (429)"),
                    match asked {
                        Some(wait) => format!("Wait {}, then try again: so the server asks", span(wait)),
                        None => "Wait a minute, then try again".to_owned(),
                    },
                )
            }
            Class::ServerError => Said::new(
                ProblemKind::ServerError,
                format!("{server} had an error of its own ({status})"),
                "Try again in a minute; if it stays like this, copy the details for your administrator",
            ),
            Class::Gateway => Said::new(
                ProblemKind::Gateway,
                match shape {
                    Shape::Service | Shape::Framework => {
                        format!("{server} says that it is not available now ({status})")
                    }
                    Shape::OAuth | Shape::WebPage | Shape::Nothing => {
                        format!("A web gateway answered that it cannot reach the server now ({status})")
                    }
                },
                "Try again in a minute; if it stays like this, ask whoever runs the network, and see whether the vendor \
                 reports an outage",
            ),
            Class::Other => Said::new(
                ProblemKind::OtherStatus,
                format!("{server} answered with the status {status}, which is not expected here"),
                "Check the address in the profile, and copy the details for your administrator",
            ),
        }
    }

    /// 403: an invalid or expired token, a missing permission, or a wrong clock; the likeliest first.
    fn forbidden(&self, refusal: &Refusal) -> Said {
        let server = self.server();
        if refusal.shape == Shape::WebPage {
            return Said::new(
                ProblemKind::Blocked,
                "A web page refused this (403): a web gateway or proxy answered in the server's place",
                format!("Ask whoever runs the network to let {} through", self.request.host),
            );
        }
        if let Some(clock) = self.clock() {
            return Said::new(
                ProblemKind::Forbidden,
                format!("{server} refused this (403), most likely because of the clock. {clock}."),
                "Set this computer's date and time right, then try again. If that does not help, the credential may \
                 have ended.",
            );
        }
        let credential = match self.request.credential {
            SignInMethod::ApiKey => "the API key may have been deleted or replaced",
            SignInMethod::OAuthClient => "the OAuth client may have been deleted or its key replaced",
            SignInMethod::Bearer => "the bearer token may have ended",
        };
        let verifies = matches!(
            self.request.call,
            Call::VerifyStart | Call::VerifyStatus | Call::VerifyCode | Call::VerifyCancel
        );
        let deletes = matches!(self.request.call, Call::Change(Action::Delete));
        let (permission, get_it) = match (self.request.credential, self.request.call.needs()) {
            (SignInMethod::ApiKey, Some(needs)) if verifies => (
                format!(
                    "Live Verification ({needs}) is documented for OAuth clients only, and may not be licensed or not be \
                     switched on"
                ),
                format!(
                    "verify the caller in another way, or ask your administrator for an OAuth client with the permission \
                     {needs}"
                ),
            ),
            (SignInMethod::OAuthClient | SignInMethod::Bearer, Some(needs)) if verifies => (
                format!(
                    "the permission {needs} may be missing, or Live Verification not be licensed or not be switched on"
                ),
                format!(
                    "verify the caller in another way, or ask your administrator for the permission {needs}"
                ),
            ),
            // the vendor's pages contradict each other about Help Desk Administrators; the 403's own text
            // counts
            (SignInMethod::ApiKey, Some(needs)) if deletes => (
                format!("only the key of a Super Administrator has the permission {needs}"),
                "ask a Super Administrator to do it".to_owned(),
            ),
            (SignInMethod::OAuthClient | SignInMethod::Bearer, Some(needs)) if deletes => (
                format!("the permission {needs} may be missing, or only a Super Administrator may do this"),
                format!("ask a Super Administrator to do it, or for the permission {needs}"),
            ),
            (_, None) => ("the client may not sign in here".to_owned(), "have the client checked".to_owned()),
            (SignInMethod::ApiKey, Some(needs)) => (
                format!("the API key's role may not have the permission {needs}"),
                "have a key with the role Help Desk or Super Administrator made".to_owned(),
            ),
            (SignInMethod::OAuthClient | SignInMethod::Bearer, Some(needs)) => (
                format!("the permission {needs} may be missing"),
                format!("ask your administrator for the permission {needs}"),
            ),
        };
        // the framework refuses a token before the service checks permissions
        let token_first = match refusal.shape {
            Shape::Framework => true,
            Shape::Service => false,
            Shape::OAuth | Shape::WebPage | Shape::Nothing => self.request.credential == SignInMethod::ApiKey,
        };
        let (first, second, advice) = if token_first {
            (
                credential,
                permission.as_str(),
                format!("Sign in again with a current credential; if that does not help, {get_it}"),
            )
        } else {
            (
                permission.as_str(),
                credential,
                format!("{}; or sign in again with a current credential", text::capitalised(&get_it)),
            )
        };
        Said::new(
            ProblemKind::Forbidden,
            format!("{server} does not allow this (403): {first}, or {second}"),
            advice,
        )
    }

    fn not_found(&self, refusal: &Refusal) -> Said {
        let server = self.server();
        if refusal.shape == Shape::WebPage {
            return Said::new(
                ProblemKind::NotFound,
                format!("There is no such page at {} (404): perhaps the API is elsewhere", self.request.host),
                "Check the address in the profile",
            );
        }
        let zeros = self.zeros();
        let (cause, advice) = match self.request.call {
            Call::LookUpPerson => (
                format!("{server} knows no such person (404)"),
                "Check the spelling, or search for part of the e-mail address",
            ),
            Call::ListTokens | Call::ListEvents => (
                format!("{server} knows no such person (404)"),
                "Look the person up again; perhaps they were deleted meanwhile",
            ),
            Call::LookUpToken => (
                match &self.request.serial {
                    Some(serial) => {
                        format!("{server} knows no hardware token with the serial number {serial} (404)")
                    }
                    None => format!("{server} knows no such hardware token (404)"),
                },
                zeros.as_deref().unwrap_or("Ask the caller to read the number on the back once more"),
            ),
            Call::Change(Action::WithdrawEmergencyCode) => (
                "The server refused: there is no such person, or the person has no such code (404)"
                    .to_owned(),
                "Look the person up again: the code may have ended or been withdrawn already",
            ),
            Call::Change(Action::Delete) => (
                match &self.request.serial {
                    Some(serial) => {
                        format!("The server refused: there is no hardware token {serial} (404)")
                    }
                    None => "The server refused: there is no such hardware token (404)".to_owned(),
                },
                "Check the number on the back; the record may have been deleted already",
            ),
            Call::Change(action) if !action.is_about_a_token() => (
                "The server refused: there is no such person (404)".to_owned(),
                "Look the person up again; perhaps they were deleted meanwhile",
            ),
            Call::Change(_) => (
                match &self.request.serial {
                    Some(serial) => {
                        format!(
                            "The server refused: there is no such person, or no hardware token {serial} (404)"
                        )
                    }
                    None => "The server refused: there is no such person or hardware token (404)".to_owned(),
                },
                "Ask the caller to read the number on the back once more, and look the person up again",
            ),
            Call::VerifyStart => (
                format!(
                    "{server} knows no such person, or Live Verification is not licensed or not switched on (404)"
                ),
                "Verify the caller in another way, and ask your administrator whether Live Verification is to be had",
            ),
            Call::VerifyStatus | Call::VerifyCode | Call::VerifyCancel => (
                format!("{server} knows of no verification of this person (404): it may have ended"),
                "Start the verification again, or verify the caller in another way",
            ),
            Call::Search | Call::Token => {
                (format!("{server} does not know this path (404)"), "Check the addresses in the profile")
            }
        };
        Said::new(ProblemKind::NotFound, cause, advice)
    }

    /// Advice for a serial number that is shorter than those on the back of a token.
    fn zeros(&self) -> Option<String> {
        let asked = Serial::from_server(self.request.serial.as_deref()?).ok()?;
        let whole = asked.with_zeros()?;
        Some(format!(
            "Type the number with its leading zeros, {whole}, or ask the caller to read the back once more"
        ))
    }

    fn conflict(&self) -> Said {
        match self.request.call {
            Call::Change(Action::Delete) => Said::new(
                ProblemKind::Conflict,
                match &self.request.serial {
                    Some(serial) => {
                        format!(
                            "The server refused: the record of the token {serial} cannot be deleted now (409)"
                        )
                    }
                    None => "The server refused: the token's record cannot be deleted now (409)".to_owned(),
                },
                "Look the token up to see whether it is assigned to somebody",
            ),
            // the vendor does not say when it answers this
            Call::Change(action) if !action.is_about_a_token() => Said::new(
                ProblemKind::Conflict,
                "The server refused: this does not go together with what it has of the person now (409)",
                "Look the person up again to see what is so now",
            ),
            Call::Change(
                Action::Disable | Action::Enable | Action::ClearPin | Action::Unassign | Action::Rename,
            ) => Said::new(
                ProblemKind::Conflict,
                match &self.request.serial {
                    Some(serial) => {
                        format!("The server refused: the token {serial} is not assigned to this person (409)")
                    }
                    None => "The server refused: the token is not assigned to this person (409)".to_owned(),
                },
                "Ask the caller to read the number on the back once more, or find the token by its serial number to see \
                 its owner",
            ),
            // the vendor does not say when it answers this
            Call::Change(_) => Said::new(
                ProblemKind::Conflict,
                match &self.request.serial {
                    Some(serial) => format!(
                        "The server refused: the token {serial} cannot be assigned to this person now (409)"
                    ),
                    None => {
                        "The server refused: the token cannot be assigned to this person now (409)".to_owned()
                    }
                },
                "Look the token up to see whether it is assigned already, and count the person's tokens: nobody can have \
                 more than five",
            ),
            Call::VerifyStart => Said::new(
                ProblemKind::Conflict,
                "The server refused: another administrator verifies somebody just now, or a verification has not ended \
                 yet (409)",
                "Wait until it has ended, two minutes as a rule, or verify the caller in another way",
            ),
            Call::VerifyCode | Call::VerifyCancel => Said::new(
                ProblemKind::Conflict,
                "The server refused: this verification has ended, or is another administrator's (409)",
                "Start the verification again, or verify the caller in another way",
            ),
            Call::LookUpPerson
            | Call::Search
            | Call::ListTokens
            | Call::LookUpToken
            | Call::ListEvents
            | Call::VerifyStatus
            | Call::Token => Said::new(
                ProblemKind::Conflict,
                format!("{} says that this does not go together with something else (409)", self.server()),
                "Try again in a minute; if it stays like this, copy the details for your administrator",
            ),
        }
    }

    /// The token endpoint's own codes (RFC 6749, section 5.2).
    fn no_token(&self, refusal: &Refusal) -> Said {
        let server = self.server();
        let code = refusal.code.as_str();
        let checks = "Check issuer and client ID in the profile, and that the private key is this client's";
        let (kind, cause, advice) = match code {
            "invalid_client" => (
                ProblemKind::Credential,
                format!("{server} does not accept the client or its key (invalid_client)"),
                self.with_clock(checks),
            ),
            "invalid_scope" => (
                ProblemKind::Credential,
                format!("{server} does not give one of the permissions that are asked for (invalid_scope)"),
                "Ask in the profile only for permissions that the OAuth client has, or have the missing one added to it"
                    .to_owned(),
            ),
            "unauthorized_client" | "unsupported_grant_type" => (
                ProblemKind::Credential,
                format!("{server} does not let this client sign in this way ({code})"),
                "Ask your administrator whether the OAuth client is of the type Admin API".to_owned(),
            ),
            "invalid_grant" | "invalid_request" => (
                ProblemKind::Credential,
                format!("{server} does not accept the signed request ({code})"),
                self.with_clock(checks),
            ),
            "temporarily_unavailable" | "server_error" => (
                ProblemKind::ServerError,
                format!("{server} cannot sign anybody in at present ({code})"),
                "Try again in a minute".to_owned(),
            ),
            _ => (ProblemKind::Credential, format!("{server} refused to sign the client in ({code})"), self.with_clock(checks)),
        };
        Said::new(kind, cause, advice)
    }

    /// How far this computer's clock is off, if that can be why a token is refused: a pasted token was made
    /// elsewhere, an access token by the sign-in server.
    fn clock(&self) -> Option<String> {
        let makes_tokens = match (self.request.credential, self.request.call) {
            (SignInMethod::ApiKey, _) | (SignInMethod::OAuthClient, Call::Token) => true,
            (SignInMethod::OAuthClient | SignInMethod::Bearer, _) => false,
        };
        let off = self.head.as_ref()?.clock_off.filter(|_| makes_tokens)?;
        let direction = if off > SignedDuration::ZERO { "ahead of" } else { "behind" };
        Some(format!("This computer's clock is {} {direction} the server's", span(off.unsigned_abs())))
    }

    /// Advice, with the clock first if it is off.
    fn with_clock(&self, advice: &str) -> String {
        match self.clock() {
            Some(clock) => format!("{clock}: set it right first. {advice}."),
            None => advice.to_owned(),
        }
    }
}

/// Whether a web server before the service says that a client certificate is missing: some close the
/// connection, others (nginx, IIS) answer with a page.
fn misses_certificate(refusal: &Refusal) -> bool {
    let words = refusal.words.as_deref().unwrap_or_default().to_lowercase();
    refusal.shape == Shape::WebPage
        && matches!(refusal.status, 400 | 403 | 495 | 496)
        && ["ssl certificate", "client certificate"].iter().any(|name| words.contains(name))
}
