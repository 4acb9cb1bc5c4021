//! The export dialog.

use std::path::Path;

use egui::Ui;
use jiff::Timestamp;

use super::{
    history::narrowed_sentence,
    theme::space,
    widgets::{self, Answer, Button, Dialog, Field},
};
use crate::{
    app::{
        Job, Message, Model,
        ask::{Reportable, ToExport},
        export::{self, Form, Open},
    },
    domain::{
        batch::report,
        history::{
            export::Format,
            record::{Progress, Which},
        },
        text, time,
    },
    say, words,
};

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(open) = model.dialog::<export::Open>() else { return };
    let message = match &open.ask_replace {
        Some(file) => ask_replace(ui, &title(&open.what, model), file),
        None => ask_file(ui, form, model, open, now),
    };
    out.extend(message.map(Message::Export));
}

fn title(what: &ToExport, model: &Model) -> String {
    match what {
        ToExport::Entries(Which::One(_)) => say!("export-this-entry").to_owned(),
        ToExport::Entries(Which::Filtered(_)) => match model.history.list.numbers.len() {
            count if count == 1 || model.history.list.complete => say!("export-entries", count = count),
            _ => say!("export-listed").to_owned(),
        },
        ToExport::Report(Reportable { rehearsal: true, .. }) => {
            say!("batch-export-rehearsal-title").to_owned()
        }
        ToExport::Report(_) => say!("batch-export-report-title").to_owned(),
        ToExport::Profiles(names) if names.len() == 1 => say!("export-this-profile").to_owned(),
        ToExport::Profiles(names) => say!("export-profiles", count = names.len()),
    }
}

fn ask_file(ui: &Ui, form: &mut Form, model: &Model, open: &Open, now: Timestamp) -> Option<export::Message> {
    let title = &title(&open.what, model);
    let runs = open.job.running();
    let wait = runs.map(|_| say!("file-being-written"));
    let allowed = model.workstation.policy.export_folders.as_ref();
    let folders = allowed.map(|set| words::policy::export_folders(&set.value));
    let dialog =
        Dialog::new(title).start_in_body().action(Button::primary(say!("export-button")).blocked(wait));
    let only = match &open.what {
        ToExport::Entries(Which::Filtered(filter)) => narrowed_sentence(model, filter),
        ToExport::Entries(Which::One(_)) | ToExport::Profiles(_) | ToExport::Report(_) => None,
    };
    let (answer, message) = dialog.show(ui.ctx(), |ui| {
        let mut message = None;
        // above the fields, where a low window shows it without scrolling
        if let Some(problem) = open.job.failed().or(open.choosing.failed()) {
            widgets::problem_banner(ui, problem);
        }
        if let Some(only) = &only {
            widgets::muted(ui, only);
        }
        if let Some(running) = runs {
            // above the fields, which wait for it
            match open.progress {
                Some(Progress { done, of }) => {
                    widgets::progress(ui, say!("writing-the-file"), done, of, None);
                }
                None => {
                    widgets::busy(ui, say!("writing-the-file"), time::since(running.since, now), None);
                }
            }
            ui.disable();
        }
        if let Some(from_field) = file_field(ui, form, open) {
            message = Some(from_field);
        }
        if let Some(folders) = &folders {
            widgets::small(ui, folders);
        }
        match open.what {
            ToExport::Entries(_) => {
                let formats = Format::ALL.map(|format| (format, words::export::format(format)));
                if let Some(format) = choose_format(ui, form.format, &formats, format_about) {
                    message = Some(export::Message::FormatChosen(format));
                }
            }
            ToExport::Report(_) => {
                let formats = report::Format::ALL.map(|format| (format, words::batch::format(format)));
                if let Some(format) = choose_format(ui, form.report, &formats, report_format_about) {
                    message = Some(export::Message::ReportFormatChosen(format));
                }
            }
            ToExport::Profiles(_) => {}
        }
        message
    });
    match answer {
        // the dialog stays open, so that the export can be asked for again
        Answer::Cancelled if runs.is_some() && matches!(open.what, ToExport::Entries(_)) => {
            Some(export::Message::WritingStopped)
        }
        Answer::Cancelled => Some(export::Message::Closed),
        Answer::Action(_) => Some(export::Message::Submitted),
        Answer::Open => message,
    }
}

fn file_field(ui: &mut Ui, form: &mut Form, open: &Open) -> Option<export::Message> {
    let wrong = form.file().err().as_ref().map(words::hint);
    let mut field = Field::new(say!("file"), &mut form.path).error(wrong.as_deref());
    if matches!(open.choosing, Job::Done(None)) {
        field = field.hint(say!("no-file-chosen"));
    }
    let choosing = open.choosing.running().map(|_| say!("dialog-is-open"));
    let shown = field.beside(Button::secondary(say!("browse")).blocked(choosing)).show(ui);
    if shown.button.is_some_and(|button| button.clicked()) {
        Some(export::Message::BrowseAsked)
    } else if shown.submitted {
        Some(export::Message::Submitted)
    } else if shown.response.changed() {
        Some(export::Message::Edited)
    } else {
        None
    }
}

fn choose_format<F: Copy + PartialEq>(
    ui: &mut Ui,
    mut format: F,
    formats: &[(F, &str)],
    about: fn(F) -> &'static str,
) -> Option<F> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::strong(ui, say!("format"));
        let changed = widgets::segmented(ui, say!("format"), &mut format, formats);
        widgets::small(ui, about(format));
        changed.then_some(format)
    })
    .inner
}

fn format_about(format: Format) -> &'static str {
    match format {
        Format::Csv => say!("format-csv"),
        Format::Json => say!("format-json"),
        Format::JsonLines => say!("format-json-lines"),
        Format::Xlsx => say!("format-xlsx"),
    }
}

fn report_format_about(format: report::Format) -> &'static str {
    match format {
        report::Format::Csv => say!("format-csv"),
        report::Format::Json => say!("format-json"),
        report::Format::Xlsx => say!("format-xlsx"),
        report::Format::Html => say!("format-page"),
    }
}

/// "Keep" loses nothing, so it has the focus.
fn ask_replace(ui: &Ui, title: &str, file: &Path) -> Option<export::Message> {
    let dialog =
        Dialog::new(title).stage(1).cancel(say!("keep-it")).action(Button::danger_filled(say!("replace")));
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
        widgets::body(ui, &say!("export-replace", file = text::sentence(&name)));
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            widgets::facts(ui, |facts| facts.mono(say!("folder"), &folder.to_string_lossy()));
        }
    });
    match answer {
        Answer::Cancelled => Some(export::Message::ReplaceRefused),
        Answer::Action(_) => Some(export::Message::ReplaceConfirmed),
        Answer::Open => None,
    }
}
