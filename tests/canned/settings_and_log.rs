//! What the menu behind "?" opens, besides help: the settings and the log.

use std::{fmt::Write as _, path::PathBuf};

use token_desk::{
    app::{Message, Reply, log, settings},
    domain::{
        history::anchor::{self, Anchor},
        log::Tail,
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        settings::{Keep, Loaded, Settings, Trouble},
    },
    phrase,
};

use super::Canned;
use crate::fixtures;

const SETTINGS: &str = "/home/m.ortiz/.config/token-desk/settings.toml";

/// Why its second line cannot be read.
fn quote_missing() -> Phrase {
    phrase!("settings-at-line", line = 2_u64, why = phrase!("toml-quote-missing"))
}

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

    /// … and notifications are allowed.
    pub fn settings_notifying() -> Self {
        let Loaded { settings, trouble } = loaded(Keep::Everything);
        let settings = Settings { notifications: true, ..settings };
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
        canned.settings_fail();
        canned
    }

    pub fn settings_fail(&mut self) {
        self.answer(Reply::SettingsSaved(Err(Problem::new(
            ProblemKind::File,
            phrase!("settings-not-saved"),
            phrase!("file-disk-full", path = SETTINGS),
            phrase!("file-disk-full-advice"),
        )
        .with_details(format!("not written: No space left on device (os error 28): {SETTINGS}")))));
    }

    fn troubled(unreadable: bool, reason: Phrase) -> Loaded {
        let trouble = Trouble { reason, unreadable };
        Loaded { settings: Settings::default(), trouble: Some(trouble) }
    }

    /// … and one cannot be used.
    pub fn settings_trouble() -> Self {
        let why =
            phrase!("settings-no-days", key = "keep-history", everything = "everything", most = 36_500_u64);
        let reason = phrase!("settings-at-line", line = 4_u64, why = why);
        Self::desk().with_settings(Self::troubled(false, reason))
    }

    /// … and the file, which cannot be read, may be replaced or not.
    pub fn settings_replace() -> Self {
        let mut canned = Self::desk().with_settings(Self::troubled(true, quote_missing()));
        canned.app.forms.settings.name = fixtures::OPERATOR_NAME.to_owned();
        canned.send(Message::Settings(settings::Message::Submitted));
        canned.answer(Reply::SettingsSaved(Err(Problem::new(
            ProblemKind::FileExists,
            phrase!("settings-not-saved"),
            phrase!("settings-unreadable", why = quote_missing()),
            phrase!("settings-unreadable-advice"),
        ))));
        canned
    }

    /// The file with the settings cannot be read, which is said from the start.
    pub fn settings_warning() -> Self {
        let loaded = Self::troubled(true, quote_missing());
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
            phrase!("log-not-read"),
            phrase!("file-no-right-to-read", path = "/home/m.ortiz/.local/share/token-desk/token-desk.log"),
            phrase!("log-not-read-advice"),
        )
        .with_details(
            "Permission denied (os error 13): /home/m.ortiz/.local/share/token-desk/token-desk.log",
        ))));
        canned
    }
}
