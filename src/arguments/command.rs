//! What can be asked for on the command line.

use std::path::PathBuf;

use jiff::{Timestamp, civil::Date};

use crate::domain::{
    Existing,
    change::action::Action,
    history::{export::Format, record::OutcomeFilter},
};

/// What was asked for.
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
    },
    /// Check the history.
    Verify(Verify),
    /// Write the history to a file.
    Export(Box<Export>),
    /// Print [`HELP`](super::HELP).
    Help,
    /// Print the version.
    Version,
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
}

/// What draws the window; the other one is tried when it cannot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Renderer {
    /// The one that is likelier to do well on this system comes first.
    #[default]
    Auto,
    /// OpenGL first.
    Glow,
    /// Direct3D 12, Vulkan or Metal first.
    Wgpu,
}

/// Options of `history verify`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verify {
    /// Folder of the history; `None`: the system's own place.
    pub data_dir: Option<PathBuf>,
    /// Folder in which the window notes how far the history came; `None`: the system's own place.
    pub config_dir: Option<PathBuf>,
    /// The hash of a row that was noted elsewhere, in 64 hexadecimal digits.
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
    /// Into which kind of file.
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
    /// A day and everything on it; before an instant.
    pub until: Option<Day>,
}

/// When, as it was typed: which instants a day begins and ends with depends on the time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// A local day.
    Whole(Date),
    /// An instant.
    At(Timestamp),
}
