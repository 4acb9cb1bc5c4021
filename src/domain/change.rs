//! A change that is to be made, and what came of it.

use jiff::Timestamp;

use super::{
    credential::Identity,
    hardware_token::{HardwareToken, TokenStatus},
    moment::Moment,
    person::{Person, UserId},
    problem::{Problem, ProblemKind},
    profile::ProfileTag,
    serial::Serial,
};

/// What is done to the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// `PATCH …/sidTokens/disable`.
    Disable,
}

impl Action {
    pub const ALL: [Self; 1] = [Self::Disable];

    /// As the history calls it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Disable => "Disable",
        }
    }
}

/// Who the token belongs to, as far as a record needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRef {
    pub id: UserId,
    /// Full name; none where only the ID is known.
    pub name: Option<String>,
    pub email: Option<String>,
}

impl PersonRef {
    /// "Ada Lovelace · ada.lovelace@acme.example", as far as it is known; the ID where nothing is.
    pub fn line(&self) -> String {
        match (&self.name, &self.email) {
            (Some(name), Some(email)) if name != email => format!("{name} · {email}"),
            (Some(one), _) | (None, Some(one)) => one.clone(),
            (None, None) => self.id.to_string(),
        }
    }
}

impl From<&Person> for PersonRef {
    fn from(person: &Person) -> Self {
        Self { id: person.id.clone(), name: person.known_as(), email: person.email.clone() }
    }
}

/// A change as the desk composed it: built by the look-up, shown by the confirmation dialog, sent unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub action: Action,
    /// The profile under which it was made; it is sent under this profile or not at all.
    pub profile: ProfileTag,
    /// Whose credential it is sent with.
    pub identity: Identity,
    pub person: PersonRef,
    pub serial: Serial,
    /// The state that was shown when it was composed; none where it could not be read.
    pub state_before: Option<TokenStatus>,
    /// Why; may be empty. Stays in this program: the API takes no reason.
    pub reason: String,
    /// The ticket number; may be empty. Stays in this program.
    pub ticket: String,
}

/// What the server has of the token just before a change, checked to fit the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reread {
    /// The token's record; none where the credential may not read it.
    pub token: Option<HardwareToken>,
    /// When it was read.
    pub at: Timestamp,
    /// How many other hardware tokens of the person can be used: enabled, and not expired; none where the list may not be
    /// read.
    pub others_enabled: Option<usize>,
    /// Why something could not be read.
    pub caution: Option<Problem>,
}

/// What the server confirmed (200 of the Disable Hardware Token API), checked to be about the change that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    pub status: TokenStatus,
    /// `tokenStatusChangedBy`, without angle brackets; may be missing.
    pub changed_by: Option<String>,
    /// `tokenStatusChangedAt`; may be missing.
    pub changed_at: Option<Moment>,
    pub user_id: UserId,
    pub serial: Serial,
    /// How it is known.
    pub source: Source,
}

/// How a confirmation is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The server answered the change itself.
    Answer,
    /// The answer was lost; the token's record, read later, says so.
    ReadLater,
}

/// What came of a change. There are three outcomes, and no fourth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server says that the token is disabled.
    Confirmed(Confirmation),
    /// Nothing was changed: the server refused, or the request was never sent.
    Refused(Problem),
    /// The request may have reached the server; whether the token is disabled is not known.
    Unknown(Problem),
}

impl Outcome {
    /// The outcome as a word or two for a pill: "Confirmed", "Refused 409", "Not sent", "Unknown".
    pub fn words(&self) -> String {
        match self {
            Self::Confirmed(_) => "Confirmed".to_owned(),
            Self::Unknown(_) => "Unknown".to_owned(),
            Self::Refused(problem) => match refusal_code(problem.kind) {
                Some(code) => format!("Refused {code}"),
                None if problem.kind == ProblemKind::Unfamiliar => "Refused".to_owned(),
                None => "Not sent".to_owned(),
            },
        }
    }
}

/// The status that a refusal came with, where the server said it.
fn refusal_code(kind: ProblemKind) -> Option<&'static str> {
    match kind {
        ProblemKind::BadRequest => Some("400"),
        ProblemKind::Unauthorized => Some("401"),
        ProblemKind::Forbidden => Some("403"),
        ProblemKind::NotFound => Some("404"),
        ProblemKind::Proxy => Some("407"),
        ProblemKind::Conflict => Some("409"),
        ProblemKind::MediaType => Some("415"),
        ProblemKind::TooManyRequests => Some("429"),
        ProblemKind::OtherStatus => Some("by the server"),
        _ => None,
    }
}
