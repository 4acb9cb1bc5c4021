//! The languages that the program speaks.

/// A language with texts of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    English,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::English];

    /// Its tag (BCP 47), as in settings and on the command line.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// What stands between the thousands of a number.
    pub(super) fn group(self) -> char {
        match self {
            Self::English => ',',
        }
    }

    /// What stands before the tenths of a number.
    pub(super) fn decimal(self) -> &'static str {
        match self {
            Self::English => ".",
        }
    }
}
