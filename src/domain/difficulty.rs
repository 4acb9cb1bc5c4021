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

/// What a practice tenant that is served plays besides: a day with many tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plays {
    /// How many tokens more it has, each with a person of its own: a box that was lost in the post.
    pub boxed: u32,
    pub rate_limit: Option<RateLimit>,
}

impl Plays {
    /// The most tokens of a box.
    pub const MOST_BOXED: u32 = 100_000;
}

/// From when on requests are answered with 429 Too Many Requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// The most requests in each second.
    pub per_second: u32,
    /// Whether the answer says when to come again (`Retry-After`).
    pub says_when: bool,
}

impl RateLimit {
    /// The highest limit.
    pub const MOST: u32 = 1_000_000;
}
