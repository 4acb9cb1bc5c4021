//! What went wrong: every error that a person sees is a [`Problem`].

mod kinds;

pub use self::kinds::{Came, RefusedWith};
use crate::domain::{phrase::Phrase, text};

/// What sort of problem it is; the program may decide by it, never by the words. What follows
/// from it is in `kinds`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// 400: the server did not understand the request.
    BadRequest,
    /// 401: the server does not accept the credential.
    Unauthorized,
    /// 403: not authorized; a bad or expired token, or a missing permission.
    Forbidden,
    /// 403 as a web page: something before the server (a gateway, a proxy) does not let the request through.
    /// It says nothing of the credential.
    Blocked,
    /// 404: no such user or hardware token.
    NotFound,
    /// 407, or a proxy that cannot be used.
    Proxy,
    /// 409: the token is not in the state, or not with the person, that this needs.
    Conflict,
    /// 415: the server does not take the request's format.
    MediaType,
    /// 429: too many requests, also after waiting.
    TooManyRequests,
    /// 500 and other 5xx of the server itself.
    ServerError,
    /// 502, 503, 504: something before the server could not reach it.
    Gateway,
    /// Any other status.
    OtherStatus,
    /// A redirect (3xx); never followed.
    Redirected,
    /// The host's name could not be found.
    NameNotFound,
    /// Nothing accepted the connection, or the network is down.
    Unreachable,
    /// The server's certificate is not trusted by this computer.
    NotTrusted,
    /// No answer within the time limit.
    TimedOut,
    /// The connection was closed before the answer was whole.
    ClosedEarly,
    /// The answer was no JSON (a web page, cut off, garbled).
    NotJson,
    /// The answer was larger than the cap.
    TooBig,
    /// The answer was JSON, but not about what was asked for, or without what it must say.
    WrongAnswer,
    /// The token's record says that it belongs to another person, or to nobody; nothing was sent.
    AnotherOwner,
    /// What was asked for is so already; nothing was sent.
    AlreadySo,
    /// Somebody else has changed it since: the token after the change that was to be undone, or the code
    /// that was to be withdrawn, or to be replaced, for another one; nothing was sent.
    ChangedSince,
    /// The server makes emergency access codes for whole days only, and something else was asked for;
    /// nothing was made.
    WholeDaysOnly,
    /// The credential has ended, or nobody is signed in.
    SignedOut,
    /// The credential cannot be used as it is (a damaged key, another host, a form that is not complete).
    Credential,
    /// The operating system's keyring is missing, locked, or slow.
    Keyring,
    /// A file that may not be replaced unasked is there already.
    FileExists,
    /// A file could not be read or written.
    File,
    /// A file or a text that was read is not what it should be.
    Format,
    /// The person stopped waiting before anything was sent.
    Stopped,
    /// The answer was lost, and the record of the token or person, read later, says that the change was not
    /// made.
    NotDone,
    /// No answer was recorded: it is on its way, or the program ended meanwhile.
    Unanswered,
    /// A kind that only a newer version of the program knows; it stands in a record that was read.
    Unfamiliar,
    /// A fault of this program.
    Fault,
}

/// The codes of the kinds.
macro_rules! codes {
    ($($kind:ident = $code:literal),* $(,)?) => {
        impl ProblemKind {
            /// Its code in histories and exports, whatever the language. Codes stay for ever.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$kind => $code,)*
                }
            }

            /// The kind with this code; none for one that this version does not know.
            pub fn of_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$kind),)*
                    _ => None,
                }
            }
        }
    };
}

codes! {
    BadRequest = "bad-request",
    Unauthorized = "unauthorized",
    Forbidden = "forbidden",
    Blocked = "blocked",
    NotFound = "not-found",
    Proxy = "proxy",
    Conflict = "conflict",
    MediaType = "media-type",
    TooManyRequests = "too-many-requests",
    ServerError = "server-error",
    Gateway = "gateway",
    OtherStatus = "other-status",
    Redirected = "redirected",
    NameNotFound = "name-not-found",
    Unreachable = "unreachable",
    NotTrusted = "not-trusted",
    TimedOut = "timed-out",
    ClosedEarly = "closed-early",
    NotJson = "not-json",
    TooBig = "too-big",
    WrongAnswer = "wrong-answer",
    AnotherOwner = "another-owner",
    // the first action was to disable
    AlreadySo = "already-disabled",
    ChangedSince = "changed-since",
    WholeDaysOnly = "whole-days-only",
    SignedOut = "signed-out",
    Credential = "credential",
    Keyring = "keyring",
    FileExists = "file-exists",
    File = "file",
    Format = "format",
    Stopped = "stopped",
    NotDone = "not-done",
    Unanswered = "unanswered",
    Unfamiliar = "unfamiliar",
    Fault = "fault",
}

/// A problem as keys and facts. Three sentences answer three questions; the details are for whoever is
/// called for help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub kind: ProblemKind,
    /// What did not happen: "The token was not disabled".
    pub summary: Phrase,
    /// Why, in the desk's words.
    pub cause: Phrase,
    /// What to do now.
    pub advice: Phrase,
    /// Status, the server's words, method and path, time: to copy. Never a secret.
    pub details: String,
    /// The cause as its row has it, where that says more than a cause: earlier versions put there what may
    /// be so after an unknown outcome, too.
    pub recorded_cause: Option<Box<Phrase>>,
}

impl Problem {
    /// A problem without details. Its words may hold a name, a path or the words of others: they are cleaned
    /// here.
    pub fn new(kind: ProblemKind, summary: Phrase, cause: Phrase, advice: Phrase) -> Self {
        Self {
            kind,
            summary: summary.cleaned(),
            cause: cause.cleaned(),
            advice: advice.cleaned(),
            details: String::new(),
            recorded_cause: None,
        }
    }

    /// The cause as rows and exports have it.
    pub fn cause_on_record(&self) -> &Phrase {
        self.recorded_cause.as_deref().unwrap_or(&self.cause)
    }

    /// The same problem with details to copy.
    #[must_use]
    pub fn with_details(mut self, details: impl Into<String>) -> Self {
        self.details = text::legible(&details.into());
        self
    }
}
