//! The connection check: a profile's way to its server, step by step. The first step that fails says whom to
//! ask what; the ones after it are not reached.

use jiff::Timestamp;

use super::{change::action::Action, phrase::Phrase, problem::ProblemKind};

/// A step, in the order in which they are gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Name,
    Proxy,
    Connection,
    Certificate,
    Clock,
    SignIn,
    Permissions,
}

impl Step {
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Proxy,
        Self::Connection,
        Self::Certificate,
        Self::Clock,
        Self::SignIn,
        Self::Permissions,
    ];

    /// As the JSON of `token-desk check` spells it. It stays for ever.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Proxy => "proxy",
            Self::Connection => "connection",
            Self::Certificate => "certificate",
            Self::Clock => "clock",
            Self::SignIn => "sign-in",
            Self::Permissions => "permissions",
        }
    }
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Good,
    /// It works, and something about it will or may not do.
    Caution,
    Failed,
    /// Not needed, or not known.
    Skipped,
    /// A step before it failed.
    NotReached,
}

impl Standing {
    /// As the JSON of `token-desk check` spells it. It stays for ever.
    pub fn key(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Caution => "caution",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
            Self::NotReached => "not-reached",
        }
    }
}

/// Who can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Whoever keeps network, proxies and certificates.
    Network,
    /// Whoever administers the tenant in the Cloud Administration Console.
    Tenant,
    /// Whoever sits at this computer.
    Here,
}

impl Whom {
    /// Who can help with a problem of this kind.
    pub fn of(kind: ProblemKind) -> Self {
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
            | ProblemKind::Redirected => Self::Network,
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
            | ProblemKind::WholeDaysOnly => Self::Tenant,
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
            | ProblemKind::Fault => Self::Here,
        }
    }

    /// As the JSON of `token-desk check` spells it. It stays for ever.
    pub fn key(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Tenant => "tenant",
            Self::Here => "here",
        }
    }
}

/// What to do, and who does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    pub whom: Whom,
    pub what: Phrase,
}

/// What a step found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub step: Step,
    pub standing: Standing,
    pub fact: Phrase,
    pub advice: Option<Advice>,
    /// Facts for whoever is asked; may be empty.
    pub details: Phrase,
    /// Of [`Step::Permissions`].
    pub permissions: Vec<Permission>,
}

impl Line {
    pub fn new(step: Step, standing: Standing, fact: Phrase) -> Self {
        Self { step, standing, fact, advice: None, details: Phrase::nothing(), permissions: Vec::new() }
    }

    #[must_use]
    pub fn advising(self, whom: Whom, what: Phrase) -> Self {
        Self { advice: Some(Advice { whom, what }), ..self }
    }

    #[must_use]
    pub fn with_details(self, details: Phrase) -> Self {
        Self { details, ..self }
    }
}

/// What a permission is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    FindPeople,
    ListTokens,
    LookUpTokens,
    ListEvents,
    Verify,
    Change(Action),
}

/// What is known of a permission without changing anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A read that needs it was answered.
    Works,
    /// The credential names it.
    Named,
    /// A read that needs it was refused, or the credential does not name it.
    Missing,
    /// Only its use would tell.
    Unseen,
}

impl Known {
    /// As the JSON of `token-desk check` spells it. It stays for ever.
    pub fn key(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Named => "named",
            Self::Missing => "missing",
            Self::Unseen => "unseen",
        }
    }
}

/// A permission (OAuth scope) and what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permission {
    pub scope: &'static str,
    pub used: Use,
    pub known: Known,
}

/// A whole check, or as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The profile's name.
    pub profile: String,
    /// Its host.
    pub host: String,
    /// When it began.
    pub at: Timestamp,
    /// In the order of [`Step::ALL`].
    pub lines: Vec<Line>,
}

impl Check {
    /// The step that failed.
    pub fn failed(&self) -> Option<&Line> {
        self.lines.iter().find(|line| line.standing == Standing::Failed)
    }
}
