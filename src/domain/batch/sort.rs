//! The sorts of what a rehearsal foresees.

/// The sorts of a forecast, as a list is filtered by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    Changes,
    LastToken,
    /// It would be changed if numbers with leading zeros were taken.
    WithZeros,
    AlreadySo,
    AnotherOwner,
    ChangedSince,
    NotFound,
    NotAssigned,
    Missing,
    Unread,
    Wrong,
}

impl Sort {
    /// In the order of the window and of reports.
    pub const ALL: [Self; 11] = [
        Self::Changes,
        Self::LastToken,
        Self::WithZeros,
        Self::AlreadySo,
        Self::AnotherOwner,
        Self::ChangedSince,
        Self::NotFound,
        Self::NotAssigned,
        Self::Missing,
        Self::Unread,
        Self::Wrong,
    ];

    /// Its code in reports, whatever the language; texts choose by it too. Codes stay for ever.
    pub fn code(self) -> &'static str {
        match self {
            Self::Changes => "changes",
            Self::LastToken => "last-token",
            Self::WithZeros => "with-zeros",
            Self::AlreadySo => "already-so",
            Self::AnotherOwner => "another-owner",
            Self::ChangedSince => "changed-since",
            Self::NotFound => "not-found",
            Self::NotAssigned => "not-assigned",
            Self::Missing => "missing",
            Self::Unread => "unread",
            Self::Wrong => "wrong-line",
        }
    }
}
