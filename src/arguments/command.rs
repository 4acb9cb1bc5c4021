//! The commands and their options.

use std::path::{Path, PathBuf};

use jiff::{Timestamp, civil::Date};

use crate::domain::{
    Existing,
    batch::{part::BatchId, report},
    call::CallId,
    change::action::Action,
    deep_link::DeepLink,
    difficulty::Plays,
    history::{export::Format, record::OutcomeFilter},
    language::Language,
    renderer::Renderer,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Open the window.
    Window(WindowOptions),
    /// Serve the practice tenant without a window until the process is ended.
    Practice {
        /// TCP port on the loopback address; 0 takes any free one.
        port: u16,
        /// Folder for the files another client of this API signs in with.
        dir: PathBuf,
        plays: Plays,
        /// Whether it is served over TLS.
        tls: bool,
    },
    /// Check the history.
    Verify(Verify),
    /// Write the history to a file.
    Export(Box<Export>),
    /// Change many tokens at once.
    Batch(Box<Batch>),
    /// Check the way to a profile's server.
    Check(Check),
    /// Explain the policy in this file.
    CheckPolicy(PathBuf),
    /// Make a key, or sign or check profiles.
    Profiles(Signing),
    /// Print [`help`](super::help()).
    Help,
    /// Print the version.
    Version,
}

impl Command {
    /// The folder of the settings, where the line names one.
    pub fn config_dir(&self) -> Option<&Path> {
        match self {
            Self::Window(options) => options.config_dir.as_deref(),
            Self::Verify(options) => options.config_dir.as_deref(),
            Self::Batch(options) => options.config_dir.as_deref(),
            Self::Check(options) => options.config_dir.as_deref(),
            Self::Practice { .. }
            | Self::Export(_)
            | Self::CheckPolicy(_)
            | Self::Profiles(_)
            | Self::Help
            | Self::Version => None,
        }
    }
}

/// Options of the window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WindowOptions {
    /// Folder for profiles and remembered credentials; `None`: the system's own place.
    pub config_dir: Option<PathBuf>,
    /// Folder for what the program records; `None`: the system's own place.
    pub data_dir: Option<PathBuf>,
    /// What draws the window.
    pub renderer: Renderer,
    /// What the window speaks whatever the settings say.
    pub language: Option<Language>,
    /// Whom to find, in the window that is open or in a new one.
    pub find: Option<DeepLink>,
}

/// Options of `history verify`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verify {
    /// Folder of the history; `None`: the system's own place.
    pub data_dir: Option<PathBuf>,
    /// Folder of the window's note about the history; `None`: the system's own place.
    pub config_dir: Option<PathBuf>,
    /// The hash of a row that was noted elsewhere, 64 hexadecimal digits.
    pub noted: Option<String>,
    /// A file in which the history is anchored.
    pub anchor: Option<PathBuf>,
}

/// Options of `history export`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Folder of the history; `None`: the system's own place.
    pub data_dir: Option<PathBuf>,
    /// The file; `None`: standard output.
    pub to: Option<PathBuf>,
    pub format: Format,
    /// Whether a file that is there may be replaced.
    pub existing: Existing,
    /// Words to search for.
    pub search: String,
    /// Only this outcome.
    pub outcome: Option<OutcomeFilter>,
    /// Only this action.
    pub action: Option<Action>,
    /// Only this profile.
    pub profile: Option<String>,
    /// Not before it.
    pub from: Option<Day>,
    /// Includes the whole day; excludes the instant itself.
    pub until: Option<Day>,
    /// Only what was done in this call.
    pub call: Option<CallId>,
    /// Only what was done in this batch.
    pub batch: Option<BatchId>,
}

/// What `profiles` is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signing {
    /// Make a private key in this file.
    Keygen { key: PathBuf },
    /// Sign the profiles of a file with the private key.
    Sign { key: PathBuf, file: PathBuf },
    /// Check the profiles of a file with a public key; `None`: that of the computer's policy.
    Verify { public: Option<String>, file: PathBuf },
}

/// Options of `batch`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// The name of the profile.
    pub profile: String,
    pub work: Work,
    /// How many tokens are to be changed, as somebody read it off the rehearsal.
    pub changes: Option<u64>,
    /// The file of the report.
    pub report: Option<(report::Format, PathBuf)>,
    /// Whether a report that is there may be replaced.
    pub existing: Existing,
    /// The file descriptor with the text of the credential; `None`: what is remembered for the profile.
    pub credential: Option<u32>,
    /// Folder of profiles and remembered credentials; `None`: the system's own place.
    pub config_dir: Option<PathBuf>,
    /// Folder of the history; `None`: the system's own place.
    pub data_dir: Option<PathBuf>,
}

/// What `batch` is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    Begin {
        /// The list.
        input: PathBuf,
        action: Action,
        /// Only rehearse.
        rehearse: bool,
        /// For the lines that have none; may be empty.
        ticket: String,
        /// In the same way.
        reason: String,
        /// Whether tokens are changed whose numbers have leading zeros that the list lacks.
        zeros: bool,
    },
    /// Go on with a batch that was begun.
    Resume {
        /// Its list, to tell it from others.
        input: Option<PathBuf>,
    },
}

/// Options of `check`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The name of the profile.
    pub profile: String,
    /// Whether the result is JSON.
    pub json: bool,
    /// The file descriptor with the text of the credential; `None`: what is remembered, if anything is.
    pub credential: Option<u32>,
    /// Folder of profiles and remembered credentials; `None`: the system's own place.
    pub config_dir: Option<PathBuf>,
    /// Folder of the log; `None`: the system's own place.
    pub data_dir: Option<PathBuf>,
}

/// A day as typed: its instants depend on the time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    Whole(Date),
    At(Timestamp),
}
