/// Why a command line was not understood, in words for the user.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UsageError {
    #[error("unknown option {0}")]
    UnknownOption(String),
    /// The option exists, but not for this command.
    #[error("{option} does not belong here, only to {belongs_to}")]
    OtherCommand {
        option: String,
        /// The command line it belongs to.
        belongs_to: &'static str,
    },
    /// A word that is neither a command nor the value of an option.
    #[error("unexpected argument \u{201c}{0}\u{201d}")]
    UnexpectedArgument(String),
    #[error("{0} takes no value")]
    UnexpectedValue(String),
    #[error("{option} needs {what}, as in {option} {example}")]
    MissingValue {
        option: &'static str,
        /// What its value is.
        what: &'static str,
        /// A value that would do.
        example: &'static str,
    },
    #[error("{option} takes {takes}, not \u{201c}{typed}\u{201d}")]
    BadValue {
        option: &'static str,
        /// What would do.
        takes: &'static str,
        typed: String,
    },
    /// Anything else.
    #[error("the command line was not understood")]
    NotUnderstood,
    #[error("practice needs a folder for its key files, as in token-desk practice --dir ./practice")]
    PracticeWithoutFolder,
    #[error("history needs verify or export, as in token-desk history verify")]
    HistoryWithoutCommand,
    /// A file whose ending names no format, without `--format`.
    #[error("the name \u{201c}{0}\u{201d} does not say the format; add --format csv, json, jsonl or xlsx")]
    UnknownFormat(String),
    /// A workbook needs a file.
    #[error("xlsx needs a file, as in --to history.xlsx; standard output takes csv, json and jsonl")]
    WorkbookWithoutFile,
    #[error("--replace needs a file, as in --to history.csv --replace")]
    ReplaceWithoutFile,
}
