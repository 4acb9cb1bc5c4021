//! The export dialog: which file, in which format, and whether one that is there may be replaced.

use std::path::PathBuf;

use super::{
    cx::Cx,
    effect::{Effect, FilePurpose},
    job::{Job, Ticket},
    message::Reply,
};
use crate::domain::{
    Existing, Hint,
    export::Format,
    pasted,
    problem::ProblemKind,
    profile::{Catalogue, Profile},
    record::{Progress, Which},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub path: String,
    pub format: Format,
}

impl Default for Form {
    fn default() -> Self {
        Self { path: String::new(), format: Format::Csv }
    }
}

impl Form {
    /// The file to write.
    ///
    /// # Errors
    /// A [`Hint`] when no file is named.
    pub fn file(&self) -> Result<PathBuf, Hint> {
        typed_path(&self.path)
    }
}

/// A path as it was typed or pasted, without what came along with it.
///
/// # Errors
/// A [`Hint`] when nothing is left.
pub fn typed_path(text: &str) -> Result<PathBuf, Hint> {
    let path = pasted::path(text);
    if path.as_os_str().is_empty() {
        return Err(Hint::new("Type the file's path, or choose it"));
    }
    Ok(path)
}

/// What is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Entries of the history.
    Entries(Which),
    /// Profiles by their names.
    Profiles(Vec<String>),
}

/// The open dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub what: What,
    /// Writing the file.
    pub job: Job<PathBuf>,
    /// How far that is.
    pub progress: Option<Progress>,
    /// The system's dialog is open.
    pub choosing: Job<Option<PathBuf>>,
    /// The path that the system's dialog gave: it has asked already whether it may be replaced.
    pub from_dialog: Option<PathBuf>,
    /// The file is there: may it be replaced?
    pub ask_replace: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    FormatChosen(Format),
    Edited,
    BrowseAsked,
    Submitted,
    ReplaceConfirmed,
    ReplaceRefused,
    /// "Cancel" while the file is written.
    WritingStopped,
    Closed,
}

/// Opens the dialog with a file name that nobody has to think about.
pub fn open(form: &mut Form, dialog: &mut Option<Open>, what: What, cx: &mut Cx<'_>) {
    let name = suggested_name(&what, form.format, cx);
    form.path = cx.export_folder.join(name).to_string_lossy().into_owned();
    *dialog = Some(Open {
        what,
        job: Job::Idle,
        progress: None,
        choosing: Job::Idle,
        from_dialog: None,
        ask_replace: None,
    });
}

fn suggested_name(what: &What, format: Format, cx: &Cx<'_>) -> String {
    let day = cx.now.to_zoned_datetime(cx.zone.clone()).strftime("%Y-%m-%d").to_string();
    match what {
        What::Entries(_) => format!("token-desk-history-{day}.{}", format.extension()),
        What::Profiles(_) => "token-desk-profiles.toml".to_owned(),
    }
}

/// What is there to be exported.
pub struct Sources<'a> {
    pub catalogue: &'a Catalogue,
}

pub fn update(
    form: &mut Form,
    dialog: &mut Option<Open>,
    message: Message,
    sources: &Sources<'_>,
    cx: &mut Cx<'_>,
) {
    let Some(open) = dialog else { return };
    match message {
        Message::FormatChosen(format) => {
            form.format = format;
            let mut path = PathBuf::from(&form.path);
            if Format::from_path(&path).is_some() {
                path.set_extension(format.extension());
                form.path = path.to_string_lossy().into_owned();
            }
            edited(open);
        }
        Message::Edited => {
            if let (What::Entries(_), Some(format)) =
                (&open.what, Format::from_path(form.path.trim().as_ref()))
            {
                form.format = format;
            }
            edited(open);
        }
        Message::BrowseAsked => {
            if open.choosing.running().is_none() {
                let name = suggested_name(&open.what, form.format, cx);
                let purpose = match open.what {
                    What::Entries(_) => FilePurpose::SaveExport(form.format),
                    What::Profiles(_) => FilePurpose::SaveProfiles,
                };
                open.choosing = cx.start(|ticket| Effect::ChooseFile { ticket, purpose, name });
            }
        }
        Message::Submitted => {
            if let Ok(file) = form.file() {
                let chosen = open.from_dialog.as_ref() == Some(&file);
                let existing = if chosen { Existing::Replace } else { Existing::Keep };
                write(form, open, file, existing, sources, cx);
            }
        }
        Message::ReplaceConfirmed => {
            if let Some(file) = open.ask_replace.take() {
                write(form, open, file, Existing::Replace, sources, cx);
            }
        }
        Message::ReplaceRefused => open.ask_replace = None,
        // half a file is no file: what was there before stays
        Message::WritingStopped => {
            cx.cancel(&mut open.job);
            open.progress = None;
            cx.notice("The export was stopped");
        }
        // a file being written is told about, or stopped first
        Message::Closed if open.job.running().is_some() => {}
        Message::Closed => *dialog = None,
    }
}

fn edited(open: &mut Open) {
    open.ask_replace = None;
    if open.job.running().is_none() {
        open.job = Job::Idle;
    }
}

fn write(
    form: &Form,
    open: &mut Open,
    to: PathBuf,
    existing: Existing,
    sources: &Sources<'_>,
    cx: &mut Cx<'_>,
) {
    if open.job.running().is_some() {
        return;
    }
    open.progress = None;
    open.job = match &open.what {
        What::Entries(which) => {
            let (which, format) = (which.clone(), form.format);
            cx.start(|ticket| Effect::Export { ticket, which, format, to, existing })
        }
        What::Profiles(names) => {
            let profiles: Vec<Profile> = sources
                .catalogue
                .profiles
                .iter()
                .filter(|profile| names.contains(&profile.name))
                .cloned()
                .collect();
            cx.start(|ticket| Effect::ExportProfiles { ticket, profiles, to, existing })
        }
    };
}

pub fn reply(form: &mut Form, dialog: &mut Option<Open>, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
    let Some(open) = dialog else { return };
    match reply {
        Reply::Exported(result) | Reply::ProfilesExported(result) if open.job.awaits(ticket) => {
            match result {
                Ok(path) => {
                    cx.notice(format!("Exported to {}", path.display()));
                    *dialog = None;
                }
                Err(problem) if problem.kind == ProblemKind::FileExists => {
                    open.job = Job::Idle;
                    open.ask_replace = form.file().ok();
                }
                Err(problem) => open.job = Job::Failed(problem),
            }
        }
        Reply::FileChosen(result) if open.choosing.awaits(ticket) => {
            if let Ok(Some(path)) = &result {
                form.path = path.to_string_lossy().into_owned();
                if let (What::Entries(_), Some(format)) = (&open.what, Format::from_path(path)) {
                    form.format = format;
                }
                open.from_dialog = form.file().ok();
                edited(open);
            }
            open.choosing.finish(result);
        }
        late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}
