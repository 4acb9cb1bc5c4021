//! What is wrong with a command line.

/// Why a command line was not understood; the text is for the person who typed it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UsageError {
    /// No such option.
    #[error("unknown option {0}")]
    UnknownOption(String),
    /// The option exists, but not for this command.
    #[error("{option} does not belong here, only to {belongs_to}")]
    OtherCommand {
        /// As it was typed.
        option: String,
        /// The command line it belongs to.
        belongs_to: &'static str,
    },
    /// A word that is neither a command nor the value of an option.
    #[error("unexpected argument \u{201c}{0}\u{201d}")]
    UnexpectedArgument(String),
    /// A value for an option that takes none.
    #[error("{0} takes no value")]
    UnexpectedValue(String),
    /// An option without its value.
    #[error("{option} needs {what}, as in {option} {example}")]
    MissingValue {
        /// The option.
        option: &'static str,
        /// What its value is.
        what: &'static str,
        /// A value that would do.
        example: &'static str,
    },
    /// A value that the option does not take.
    #[error("{option} takes {takes}, not \u{201c}{typed}\u{201d}")]
    BadValue {
        /// The option.
        option: &'static str,
        /// What would do.
        takes: &'static str,
        /// As it was typed.
        typed: String,
    },
    /// Anything else.
    #[error("the command line was not understood")]
    NotUnderstood,
    /// `practice` without a folder.
    #[error("practice needs a folder for its key files, as in token-desk practice --dir ./practice")]
    PracticeWithoutFolder,
    /// `history` without what to do with it.
    #[error("history needs verify or export, as in token-desk history verify")]
    HistoryWithoutCommand,
    /// A file whose ending names no format, and no format named otherwise.
    #[error("the name \u{201c}{0}\u{201d} does not say the format; add --format csv, json, jsonl or xlsx")]
    UnknownFormat(String),
    /// A workbook has to go to a file.
    #[error("xlsx needs a file, as in --to history.xlsx; standard output takes csv, json and jsonl")]
    WorkbookWithoutFile,
    /// `--replace` without a file.
    #[error("--replace needs a file, as in --to history.csv --replace")]
    ReplaceWithoutFile,
}
