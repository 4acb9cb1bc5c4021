//! The computer that the program runs on.

use std::{path::PathBuf, sync::Arc};

use jiff::tz::TimeZone;

use crate::domain::{language::Language, lock::Asker, machine_policy::MachinePolicy};

/// What is known of the computer at the start.
#[derive(Clone, Debug)]
pub struct Workstation {
    /// The account name of the operating system.
    pub operator: String,
    /// This computer's name; empty where it is not known.
    pub host: String,
    pub zone: TimeZone,
    /// The system's language, or the one that there are texts for.
    pub language: Language,
    /// What the command line asks for, whatever the settings say. The policy counts more.
    pub language_asked: Option<Language>,
    /// Whether its desktop can show notifications of ours.
    pub notifies: bool,
    /// What of the system may ask who sits there.
    pub asks_who: Option<Asker>,
    /// The default folder of exports.
    pub export_folder: PathBuf,
    /// What the company set for this computer.
    pub policy: Arc<MachinePolicy>,
}
