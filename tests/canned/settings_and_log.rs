//! What the menu behind "?" opens, besides help: the settings and the log.

use std::{fmt::Write as _, path::PathBuf};

use token_desk::{
    app::{Message, Reply, log, settings},
    domain::{
        history::anchor::{self, Anchor},
        log::Tail,
        problem::{Problem, ProblemKind},
        settings::{Keep, Loaded, Settings, Trouble},
    },
};

use super::Canned;
use crate::fixtures;

/// What stands in `settings.toml`.
fn loaded(keep: Keep) -> Loaded {
    let settings =
        Settings { operator_name: Some(fixtures::OPERATOR_NAME.to_owned()), keep, ..Settings::default() };
    Loaded { settings, trouble: None }
}

impl Canned {
    fn with_settings(mut self, loaded: Loaded) -> Self {
        self.send(Message::Settings(settings::Message::Opened));
        self.answer(Reply::Settings(Ok(loaded)));
        self
    }

    /// The settings over the desk: everything is kept.
    pub fn settings() -> Self {
        Self::desk().with_settings(loaded(Keep::Everything))
    }

    /// … and the history is anchored.
    pub fn settings_anchored() -> Self {
        let anchor = Anchor { file: Some("/mnt/audit/desk-07".into()), log: Some(anchor::Log::System) };
        let Loaded { settings, trouble } = loaded(Keep::Everything);
        let settings = Settings { anchor: Some(anchor), ..settings };
        Self::desk().with_settings(Loaded { settings, trouble })
    }

    /// … a number of days is.
    pub fn settings_days() -> Self {
        Self::desk().with_settings(loaded(Keep::Days(365)))
    }

    /// … less than before is to be kept: may what is older be removed?
    pub fn settings_removal() -> Self {
        let mut canned = Self::settings_days();
        canned.app.forms.settings.days = "90".to_owned();
        canned.send(Message::Settings(settings::Message::Submitted));
        canned
    }

    /// … with a name that cannot be and no number of days, and Save was pressed.
    pub fn settings_wrong() -> Self {
        let mut canned = Self::settings();
        let form = &mut canned.app.forms.settings;
        form.name = "Maria Ortiz ".repeat(9);
        form.keep = settings::Choice::Days;
        canned.send(Message::Settings(settings::Message::Submitted));
        canned
    }

    /// … and the disk is full.
    pub fn settings_failed() -> Self {
        let mut canned = Self::settings_days();
        canned.send(Message::Settings(settings::Message::Submitted));
        canned.answer(Reply::SettingsSaved(Err(Problem::new(
            ProblemKind::File,
            "The settings were not saved",
            "The disk is full",
            "Make room on the disk, or choose a folder on another one, then try again",
        )
        .with_details("not written: No space left on device (os error 28): /home/m.ortiz/.config/token-desk/settings.toml"))));
        canned
    }

    fn troubled(unreadable: bool, reason: &str) -> Loaded {
        let trouble = Trouble { reason: reason.into(), unreadable };
        Loaded { settings: Settings::default(), trouble: Some(trouble) }
    }

    /// … and one cannot be used.
    pub fn settings_trouble() -> Self {
        let reason =
            "line 4: keep-history is neither “everything” nor a whole number of days from 1 to 36500";
        Self::desk().with_settings(Self::troubled(false, reason))
    }

    /// … and the file, which cannot be read, may be replaced or not.
    pub fn settings_replace() -> Self {
        let mut canned = Self::desk().with_settings(Self::troubled(
            true,
            "line 2: A quote is missing at the beginning or the end of the text",
        ));
        canned.app.forms.settings.name = fixtures::OPERATOR_NAME.to_owned();
        canned.send(Message::Settings(settings::Message::Submitted));
        canned.answer(Reply::SettingsSaved(Err(Problem::new(
            ProblemKind::FileExists,
            "The settings were not saved",
            "The file with the settings cannot be read: line 2: A quote is missing at the beginning or the end of the text",
            "Correct it in a text editor, or let it be replaced",
        ))));
        canned
    }

    /// The file with the settings cannot be read, which is said from the start.
    pub fn settings_warning() -> Self {
        let loaded =
            Self::troubled(true, "line 2: A quote is missing at the beginning or the end of the text");
        let mut canned = Self::start().with_settings(loaded);
        canned.send(Message::Settings(settings::Message::Closed));
        canned
    }

    /// The log is being read.
    pub fn log_reading() -> Self {
        let mut canned = Self::desk();
        canned.send(Message::Log(log::Message::Opened));
        canned
    }

    fn log_with(text: String, failure: Option<&str>) -> Self {
        let mut canned = Self::log_reading();
        let path = PathBuf::from("/home/m.ortiz/.local/share/token-desk/token-desk.log");
        canned.answer(Reply::Log(Ok(Tail { path, text, failure: failure.map(str::to_owned) })));
        canned
    }

    /// A log of a few days.
    pub fn log() -> Self {
        let mut text = String::new();
        for day in 1..=23 {
            writeln!(
                text,
                "2026-11-{day:02}T08:00:01.836Z 1{day:02}19  INFO token_desk: Token Desk began \
                 version=\"0.1.0\" system=\"linux x86_64, Debian GNU/Linux 12 (bookworm)\"\n\
                 2026-11-{day:02}T08:00:01.837Z 1{day:02}19  INFO token_desk::launch: opening the window renderer=glow\n\
                 2026-11-{day:02}T08:01:12.002Z 1{day:02}19  INFO token_desk: signed in job={day}"
            )
            .expect("a line");
        }
        text.push_str("2026-11-23T13:05:30.045Z 12319  INFO token_desk: change: confirmed job=41\n");
        Self::log_with(text, None)
    }

    /// There is none, as it cannot be written.
    pub fn log_empty() -> Self {
        Self::log_with(String::new(), Some("Read-only file system (os error 30)"))
    }

    /// It may not be read.
    pub fn log_failed() -> Self {
        let mut canned = Self::log_reading();
        canned.answer(Reply::Log(Err(Problem::new(
            ProblemKind::File,
            "The log was not read",
            "This account may not read the file",
            "Ask whoever looks after this computer to look at the file",
        )
        .with_details(
            "Permission denied (os error 13): /home/m.ortiz/.local/share/token-desk/token-desk.log",
        ))));
        canned
    }
}
