//! What the program decides by the kind of a problem. Each question is asked once, and every kind answers
//! it: a new kind does not compile until it does.

#![deny(clippy::wildcard_enum_match_arm, clippy::match_wildcard_for_single_variants)]

use super::ProblemKind;

/// With what the server refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusedWith {
    Status(u16),
    /// A status that has no kind of its own.
    AnotherStatus,
    NotSaid,
}

/// What came in place of a good answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// An answer that does not say what was done.
    Unclear,
    /// The end of the connection.
    Closed,
    /// A fault of this program.
    Fault,
    Nothing,
}

impl ProblemKind {
    /// How the server refused, as far as its answer says.
    pub fn refused_with(self) -> RefusedWith {
        match self {
            Self::BadRequest => RefusedWith::Status(400),
            Self::Unauthorized => RefusedWith::Status(401),
            Self::Forbidden | Self::Blocked => RefusedWith::Status(403),
            Self::NotFound => RefusedWith::Status(404),
            Self::Proxy => RefusedWith::Status(407),
            Self::Conflict => RefusedWith::Status(409),
            Self::MediaType => RefusedWith::Status(415),
            Self::TooManyRequests => RefusedWith::Status(429),
            Self::OtherStatus => RefusedWith::AnotherStatus,
            Self::ServerError
            | Self::Gateway
            | Self::Redirected
            | Self::NameNotFound
            | Self::Unreachable
            | Self::NotTrusted
            | Self::TimedOut
            | Self::ClosedEarly
            | Self::NotJson
            | Self::TooBig
            | Self::WrongAnswer
            | Self::AnotherOwner
            | Self::AlreadySo
            | Self::ChangedSince
            | Self::WholeDaysOnly
            | Self::SignedOut
            | Self::Credential
            | Self::Keyring
            | Self::FileExists
            | Self::File
            | Self::Format
            | Self::Stopped
            | Self::NotDone
            | Self::Unanswered
            | Self::Unfamiliar
            | Self::Fault => RefusedWith::NotSaid,
        }
    }

    /// What came in place of a good answer.
    pub fn came(self) -> Came {
        match self {
            Self::ServerError
            | Self::Gateway
            | Self::OtherStatus
            | Self::Redirected
            | Self::NotJson
            | Self::TooBig
            | Self::WrongAnswer => Came::Unclear,
            Self::ClosedEarly => Came::Closed,
            Self::Fault => Came::Fault,
            Self::BadRequest
            | Self::Unauthorized
            | Self::Forbidden
            | Self::Blocked
            | Self::NotFound
            | Self::Proxy
            | Self::Conflict
            | Self::MediaType
            | Self::TooManyRequests
            | Self::NameNotFound
            | Self::Unreachable
            | Self::NotTrusted
            | Self::TimedOut
            | Self::AnotherOwner
            | Self::AlreadySo
            | Self::ChangedSince
            | Self::WholeDaysOnly
            | Self::SignedOut
            | Self::Credential
            | Self::Keyring
            | Self::FileExists
            | Self::File
            | Self::Format
            | Self::Stopped
            | Self::NotDone
            | Self::Unanswered
            | Self::Unfamiliar => Came::Nothing,
        }
    }

    /// Whether the token's record, looked up now, shows what is wrong.
    pub fn is_about_the_token(self) -> bool {
        match self {
            Self::NotFound | Self::Conflict | Self::AnotherOwner | Self::ChangedSince | Self::NotDone => true,
            Self::BadRequest
            | Self::Unauthorized
            | Self::Forbidden
            | Self::Blocked
            | Self::Proxy
            | Self::MediaType
            | Self::TooManyRequests
            | Self::ServerError
            | Self::Gateway
            | Self::OtherStatus
            | Self::Redirected
            | Self::NameNotFound
            | Self::Unreachable
            | Self::NotTrusted
            | Self::TimedOut
            | Self::ClosedEarly
            | Self::NotJson
            | Self::TooBig
            | Self::WrongAnswer
            | Self::AlreadySo
            | Self::WholeDaysOnly
            | Self::SignedOut
            | Self::Credential
            | Self::Keyring
            | Self::FileExists
            | Self::File
            | Self::Format
            | Self::Stopped
            | Self::Unanswered
            | Self::Unfamiliar
            | Self::Fault => false,
        }
    }

    /// Whether another try to read before a change may find something else: not where what was read speaks
    /// against the change.
    pub fn may_read_otherwise(self) -> bool {
        match self {
            Self::NotFound
            | Self::Conflict
            | Self::AnotherOwner
            | Self::AlreadySo
            | Self::ChangedSince
            | Self::SignedOut
            | Self::Credential => false,
            Self::BadRequest
            | Self::Unauthorized
            | Self::Forbidden
            | Self::Blocked
            | Self::Proxy
            | Self::MediaType
            | Self::TooManyRequests
            | Self::ServerError
            | Self::Gateway
            | Self::OtherStatus
            | Self::Redirected
            | Self::NameNotFound
            | Self::Unreachable
            | Self::NotTrusted
            | Self::TimedOut
            | Self::ClosedEarly
            | Self::NotJson
            | Self::TooBig
            | Self::WrongAnswer
            | Self::WholeDaysOnly
            | Self::Keyring
            | Self::FileExists
            | Self::File
            | Self::Format
            | Self::Stopped
            | Self::NotDone
            | Self::Unanswered
            | Self::Unfamiliar
            | Self::Fault => true,
        }
    }

    /// Whether what was asked for may have been done although the server's word for it never came.
    pub fn may_have_been_done(self) -> bool {
        match self {
            Self::ServerError
            | Self::Gateway
            | Self::OtherStatus
            | Self::Redirected
            | Self::TimedOut
            | Self::ClosedEarly
            | Self::NotJson
            | Self::TooBig
            | Self::WrongAnswer
            | Self::Fault => true,
            Self::BadRequest
            | Self::Unauthorized
            | Self::Forbidden
            | Self::Blocked
            | Self::NotFound
            | Self::Proxy
            | Self::Conflict
            | Self::MediaType
            | Self::TooManyRequests
            | Self::NameNotFound
            | Self::Unreachable
            | Self::NotTrusted
            | Self::AnotherOwner
            | Self::AlreadySo
            | Self::ChangedSince
            | Self::WholeDaysOnly
            | Self::SignedOut
            | Self::Credential
            | Self::Keyring
            | Self::FileExists
            | Self::File
            | Self::Format
            | Self::Stopped
            | Self::NotDone
            | Self::Unanswered
            | Self::Unfamiliar => false,
        }
    }

    /// Whether the problem of a change that was not sent says in a summary of its own what it found, rather
    /// than that the change was not made.
    pub fn keeps_its_summary(self) -> bool {
        match self {
            Self::AlreadySo | Self::Stopped => true,
            Self::BadRequest
            | Self::Unauthorized
            | Self::Forbidden
            | Self::Blocked
            | Self::NotFound
            | Self::Proxy
            | Self::Conflict
            | Self::MediaType
            | Self::TooManyRequests
            | Self::ServerError
            | Self::Gateway
            | Self::OtherStatus
            | Self::Redirected
            | Self::NameNotFound
            | Self::Unreachable
            | Self::NotTrusted
            | Self::TimedOut
            | Self::ClosedEarly
            | Self::NotJson
            | Self::TooBig
            | Self::WrongAnswer
            | Self::AnotherOwner
            | Self::ChangedSince
            | Self::WholeDaysOnly
            | Self::SignedOut
            | Self::Credential
            | Self::Keyring
            | Self::FileExists
            | Self::File
            | Self::Format
            | Self::NotDone
            | Self::Unanswered
            | Self::Unfamiliar
            | Self::Fault => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_decided_by_a_kind() {
        assert_eq!(ProblemKind::Blocked.refused_with(), RefusedWith::Status(403));
        assert_eq!(ProblemKind::OtherStatus.refused_with(), RefusedWith::AnotherStatus);
        assert_eq!(ProblemKind::ServerError.refused_with(), RefusedWith::NotSaid);
        assert_eq!(ProblemKind::Redirected.came(), Came::Unclear);
        assert_eq!(ProblemKind::ClosedEarly.came(), Came::Closed);
        assert_eq!(ProblemKind::TimedOut.came(), Came::Nothing);
        assert!(ProblemKind::NotDone.is_about_the_token() && !ProblemKind::Forbidden.is_about_the_token());
        assert!(ProblemKind::Forbidden.may_read_otherwise() && !ProblemKind::AlreadySo.may_read_otherwise());
        assert!(ProblemKind::TimedOut.may_have_been_done());
        assert!(!ProblemKind::TooManyRequests.may_have_been_done());
        assert!(ProblemKind::Stopped.keeps_its_summary() && !ProblemKind::AnotherOwner.keeps_its_summary());
    }

    /// An answer that came and says too little may have been given after it was done.
    #[test]
    fn what_may_have_been_done_is_never_told_as_a_refusal_with_a_status_of_its_own() {
        for kind in
            [ProblemKind::ServerError, ProblemKind::Gateway, ProblemKind::TimedOut, ProblemKind::Fault]
        {
            assert!(kind.may_have_been_done());
            assert_eq!(kind.refused_with(), RefusedWith::NotSaid, "{kind:?}");
        }
    }
}
