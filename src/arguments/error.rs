//! What is wrong with a command line.

use crate::{domain::Hint, say, words};

/// Why a command line was not understood. [`UsageError::words`] says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsageError {
    UnknownOption(String),
    /// The option exists, but not for this command.
    OtherCommand {
        option: String,
        belongs_to: Owner,
    },
    /// A word that is neither a command nor the value of an option.
    UnexpectedArgument(String),
    UnexpectedValue(String),
    MissingValue {
        option: &'static str,
        /// What its value is.
        what: Kind,
        /// A value that would do.
        example: &'static str,
    },
    BadValue {
        option: &'static str,
        /// What would do.
        takes: Kind,
        typed: String,
    },
    /// Anything else.
    NotUnderstood,
    PracticeWithoutFolder,
    /// `--no-retry-after` without a limit.
    NoRateLimit,
    HistoryWithoutCommand,
    /// A file whose ending names no format, without `--format`.
    UnknownFormat(String),
    /// A workbook needs a file.
    WorkbookWithoutFile,
    ReplaceWithoutFile,
    /// A link, or what stands behind `--find`, that cannot be taken.
    BadLink(Hint),
    TicketWithoutFind,
    /// An option, or the command, is nothing without another one.
    Needs {
        what: &'static str,
        other: &'static str,
        example: &'static str,
    },
    /// Two options that exclude each other.
    NotTogether {
        option: &'static str,
        other: &'static str,
    },
    /// A report whose ending names no format.
    UnknownReport(String),
    /// Two links, or a link beside `--find`.
    FindTwice,
}

/// The command that an option or a word belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Window,
    WindowWithoutPractice,
    Practice,
    Verify,
    Export,
    Batch,
    Policy,
    Profiles,
    /// `batch` at the start of the line.
    StartOfBatch,
    Check,
    /// `check` at the start of the line.
    StartOfCheck,
    /// `policy` at the start of the line.
    StartOfPolicy,
    /// `profiles` at the start of the line.
    StartOfProfiles,
    /// `practice` at the start of the line.
    StartOfPractice,
    /// `history` at the start of the line.
    StartOfHistory,
}

/// What the value of an option is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Folder,
    File,
    FileOrStandardOutput,
    Port,
    BoxOfTokens,
    RateLimit,
    Renderer,
    Format,
    Outcome,
    /// The keys of the actions.
    Action,
    /// The keys of those that a batch can do.
    BatchAction,
    Number,
    ProfileName,
    Hash,
    PublicKey,
    Language,
    Words,
    Day,
    Instant,
}

impl UsageError {
    /// What is wrong, in words.
    pub fn words(&self) -> String {
        match self {
            Self::UnknownOption(option) => say!("usage-unknown-option", option = option),
            Self::OtherCommand { option, belongs_to } => say!(
                "usage-other-command",
                option = option,
                command = match belongs_to {
                    Owner::Window => "window",
                    Owner::WindowWithoutPractice => "window-without-practice",
                    Owner::Practice => "practice",
                    Owner::Verify => "verify",
                    Owner::Export => "export",
                    Owner::Batch => "batch",
                    Owner::Policy => "policy",
                    Owner::Profiles => "profiles",
                    Owner::StartOfBatch => "start-of-batch",
                    Owner::Check => "check",
                    Owner::StartOfCheck => "start-of-check",
                    Owner::StartOfPolicy => "start-of-policy",
                    Owner::StartOfProfiles => "start-of-profiles",
                    Owner::StartOfPractice => "start-of-practice",
                    Owner::StartOfHistory => "start-of-history",
                }
            ),
            Self::UnexpectedArgument(word) => say!("usage-unexpected-argument", word = word),
            Self::UnexpectedValue(option) => say!("usage-unexpected-value", option = option),
            Self::MissingValue { option, what, example } => {
                say!("usage-missing-value", option = *option, kind = what.code(), example = *example)
            }
            Self::BadValue { option, takes, typed } => {
                say!("usage-bad-value", option = *option, kind = takes.code(), typed = typed)
            }
            Self::NotUnderstood => say!("usage-not-understood").to_owned(),
            Self::PracticeWithoutFolder => say!("usage-practice-folder").to_owned(),
            Self::NoRateLimit => say!("usage-no-rate-limit").to_owned(),
            Self::HistoryWithoutCommand => say!("usage-history-command").to_owned(),
            Self::UnknownFormat(name) => say!("usage-unknown-format", name = name),
            Self::WorkbookWithoutFile => say!("usage-workbook").to_owned(),
            Self::ReplaceWithoutFile => say!("usage-replace").to_owned(),
            Self::BadLink(why) => say!("usage-bad-link", why = words::hint(why)),
            Self::TicketWithoutFind => say!("usage-ticket-without-find").to_owned(),
            Self::Needs { what, other, example } => {
                say!("usage-needs", what = *what, other = *other, example = *example)
            }
            Self::NotTogether { option, other } => {
                say!("usage-not-together", option = *option, other = *other)
            }
            Self::UnknownReport(name) => say!("usage-unknown-report", name = name),
            Self::FindTwice => say!("usage-find-twice").to_owned(),
        }
    }
}

impl Kind {
    /// As the texts choose by it.
    fn code(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::File => "file",
            Self::FileOrStandardOutput => "file-or-standard-output",
            Self::Port => "port",
            Self::BoxOfTokens => "box",
            Self::RateLimit => "rate-limit",
            Self::Renderer => "renderer",
            Self::Format => "format",
            Self::Outcome => "outcome",
            Self::Action => "action",
            Self::BatchAction => "batch-action",
            Self::Number => "number",
            Self::ProfileName => "profile-name",
            Self::Hash => "hash",
            Self::PublicKey => "public-key",
            Self::Language => "language",
            Self::Words => "words",
            Self::Day => "day",
            Self::Instant => "instant",
        }
    }
}
