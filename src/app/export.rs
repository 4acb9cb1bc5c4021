//! The export dialog: file, format, and whether to replace an existing file.

use std::path::PathBuf;

use super::{
    ask::{Reportable, ToExport},
    cx::Cx,
    effect::{BatchEffect, Effect, FilePurpose},
    job::{Job, Ticket},
    notification::LongWork,
    reply::Reply,
    typed_path::typed_path,
};
use crate::domain::{
    Existing, Hint, batch,
    history::{export::Format, record::Progress},
    problem::ProblemKind,
};
use crate::phrase;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub path: String,
    pub format: Format,
    /// Of reports.
    pub report: batch::report::Format,
}

impl Default for Form {
    fn default() -> Self {
        Self { path: String::new(), format: Format::Csv, report: batch::report::Format::Csv }
    }
}

impl Form {
    /// The file to write.
    ///
    /// # Errors
    /// A [`Hint`] where it is empty.
    pub fn file(&self) -> Result<PathBuf, Hint> {
        typed_path(&self.path)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub what: ToExport,
    pub job: Job<PathBuf>,
    pub progress: Option<Progress>,
    /// The system's dialog is open.
    pub choosing: Job<Option<PathBuf>>,
    /// The path from the system's dialog, which has asked already whether to replace it.
    pub from_dialog: Option<PathBuf>,
    /// The existing file to ask about.
    pub ask_replace: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    FormatChosen(Format),
    ReportFormatChosen(batch::report::Format),
    Edited,
    BrowseAsked,
    Submitted,
    ReplaceConfirmed,
    ReplaceRefused,
    WritingStopped,
    Closed,
}

/// Opens the dialog with a suggested file name.
pub(super) fn open(form: &mut Form, what: ToExport, cx: &Cx<'_>) -> Open {
    if matches!(what, ToExport::Report(Reportable { to_print: true, .. })) {
        form.report = batch::report::Format::Html;
    }
    let name = suggested_name(&what, form, cx);
    let folder = cx.workstation.policy.export_folder(&cx.workstation.export_folder);
    form.path = folder.join(name).to_string_lossy().into_owned();
    Open { what, job: Job::Idle, progress: None, choosing: Job::Idle, from_dialog: None, ask_replace: None }
}

fn suggested_name(what: &ToExport, form: &Form, cx: &Cx<'_>) -> String {
    let day = cx.now.to_zoned_datetime(cx.workstation.zone.clone()).strftime("%Y-%m-%d").to_string();
    match what {
        ToExport::Entries(_) => format!("token-desk-history-{day}.{}", form.format.extension()),
        ToExport::Report(Reportable { rehearsal: true, .. }) => {
            format!("token-desk-rehearsal-{day}.{}", form.report.extension())
        }
        ToExport::Report(_) => format!("token-desk-batch-{day}.{}", form.report.extension()),
        ToExport::Profiles(_) => "token-desk-profiles.toml".to_owned(),
    }
}

pub fn update(form: &mut Form, dialog: &mut Option<Open>, message: Message, cx: &mut Cx<'_>) {
    let Some(open) = dialog else { return };
    match message {
        Message::FormatChosen(format) => {
            form.format = format;
            follow(form, Format::from_path(form.path.as_ref()).is_some(), format.extension());
            edited(open);
        }
        Message::ReportFormatChosen(format) => {
            form.report = format;
            let known = batch::report::Format::from_path(form.path.as_ref()).is_some();
            follow(form, known, format.extension());
            edited(open);
        }
        Message::Edited => {
            take_format(form, &open.what);
            edited(open);
        }
        Message::BrowseAsked => {
            if open.choosing.running().is_none() {
                let name = suggested_name(&open.what, form, cx);
                let purpose = match open.what {
                    ToExport::Entries(_) => FilePurpose::SaveExport(form.format),
                    ToExport::Report(_) => FilePurpose::SaveReport(form.report),
                    ToExport::Profiles(_) => FilePurpose::SaveProfiles,
                };
                open.choosing = cx.start(|ticket| Effect::ChooseFile { ticket, purpose, name });
            }
        }
        Message::Submitted => {
            if let Ok(file) = form.file() {
                let chosen = open.from_dialog.as_ref() == Some(&file);
                let existing = if chosen { Existing::Replace } else { Existing::Keep };
                write(form, open, file, existing, cx);
            }
        }
        Message::ReplaceConfirmed => {
            if let Some(file) = open.ask_replace.take() {
                write(form, open, file, Existing::Replace, cx);
            }
        }
        Message::ReplaceRefused => open.ask_replace = None,
        // the old file stays, never half of a new one
        Message::WritingStopped => {
            cx.cancel(&mut open.job);
            open.progress = None;
            cx.notice(phrase!("notice-export-stopped"));
        }
        // a running export is stopped before the dialog closes
        Message::Closed if open.job.running().is_some() => {}
        Message::Closed => *dialog = None,
    }
}

/// The file's ending follows the format, where it was one of them.
fn follow(form: &mut Form, known: bool, extension: &str) {
    if known {
        let mut path = PathBuf::from(&form.path);
        path.set_extension(extension);
        form.path = path.to_string_lossy().into_owned();
    }
}

/// The format follows the file's ending, where it is one of them.
fn take_format(form: &mut Form, what: &ToExport) {
    let path = PathBuf::from(form.path.trim());
    match what {
        ToExport::Entries(_) => form.format = Format::from_path(&path).unwrap_or(form.format),
        ToExport::Report(_) => {
            form.report = batch::report::Format::from_path(&path).unwrap_or(form.report);
        }
        ToExport::Profiles(_) => {}
    }
}

fn edited(open: &mut Open) {
    open.ask_replace = None;
    if open.job.running().is_none() {
        open.job = Job::Idle;
    }
}

fn write(form: &Form, open: &mut Open, to: PathBuf, existing: Existing, cx: &mut Cx<'_>) {
    if open.job.running().is_some() {
        return;
    }
    open.progress = None;
    open.job = match open.what.clone() {
        ToExport::Entries(which) => {
            let format = form.format;
            cx.start(|ticket| Effect::Export { ticket, which, format, to, existing })
        }
        ToExport::Report(Reportable { of, .. }) => {
            let format = form.report;
            cx.start(|ticket| Effect::Batch(BatchEffect::Report { ticket, of, format, to, existing }))
        }
        ToExport::Profiles(profiles) => {
            cx.start(|ticket| Effect::ExportProfiles { ticket, profiles, to, existing })
        }
    };
}

pub fn reply(form: &mut Form, dialog: &mut Option<Open>, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
    let Some(open) = dialog else { return };
    let since = open.job.running().map(|running| running.since);
    match reply {
        Reply::Exported(result) | Reply::ProfilesExported(result) if open.job.awaits(ticket) => {
            if let Some(since) = since {
                cx.ended(LongWork::Export, since);
            }
            match result {
                Ok(path) => {
                    cx.notice(phrase!("notice-exported", path = path.display().to_string()));
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
                take_format(form, &open.what);
                open.from_dialog = form.file().ok();
                edited(open);
            }
            open.choosing.finish(result);
        }
        late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}
