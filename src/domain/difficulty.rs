//! The difficulties that the practice tenant can be asked to make, so that a newcomer meets them without
//! harm.

/// What the practice tenant's next answers shall be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Difficulty {
    /// 403 Forbidden.
    Forbidden,
    /// 404 Not Found.
    NotFound,
    /// 409 Conflict.
    Conflict,
    /// 429 Too Many Requests with a Retry-After of 3 seconds.
    TooManyWithRetryAfter,
    /// 429 Too Many Requests without Retry-After.
    TooManyWithoutRetryAfter,
    /// 500 Internal Server Error.
    ServerError,
    /// The answer comes after 8 seconds.
    Slow,
    /// The connection is closed before the change was made.
    CutBefore,
    /// The connection is closed after the change was made.
    CutAfter,
    /// A web gateway's HTML page with 502.
    GatewayPage,
    /// 200 with JSON that breaks off.
    BrokenJson,
}

impl Difficulty {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 11] = [
        Self::Forbidden,
        Self::NotFound,
        Self::Conflict,
        Self::TooManyWithRetryAfter,
        Self::TooManyWithoutRetryAfter,
        Self::ServerError,
        Self::Slow,
        Self::CutBefore,
        Self::CutAfter,
        Self::GatewayPage,
        Self::BrokenJson,
    ];
}

/// A difficulty and how often it is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordered {
    pub difficulty: Difficulty,
    /// How many of the next answers; none: until it is switched off.
    pub answers: Option<u32>,
    /// Which requests it meets.
    pub meets: Meets,
}

/// Which requests a difficulty meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meets {
    /// Reads and changes.
    Everything,
    /// Only changes (`PATCH`, `PUT`, `DELETE`): the look-up before them answers as usual.
    Changes,
}
