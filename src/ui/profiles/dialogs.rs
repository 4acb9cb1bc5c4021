//! Questions of the profiles screen: delete, import, discard edits.

use egui::Ui;
use jiff::Timestamp;

use super::notices::signed_in_notice;
use crate::{
    app::{
        self, Job, Model,
        profiles::{self, Form, Import, Message},
        typed_path::typed_path,
    },
    domain::time,
    say,
    ui::widgets::{self, Answer, Button, Dialog, Field},
    words,
};

pub(in crate::ui) fn show(
    ui: &mut Ui,
    form: &mut Form,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<app::Message>,
) {
    let message = match model.dialog() {
        Some(profiles::Dialog::Losing(_)) => lose(ui, form),
        Some(profiles::Dialog::Deleting(name)) => delete(ui, model, name),
        Some(profiles::Dialog::Import(open)) => import(ui, form, open, now),
        None => None,
    };
    out.extend(message.map(app::Message::Profiles));
}

fn lose(ui: &Ui, form: &Form) -> Option<Message> {
    let name = form.draft.as_ref().map(|draft| draft.name.trim()).unwrap_or_default();
    let what =
        if name.is_empty() { say!("losing").to_owned() } else { say!("losing-profile", profile = name) };
    let dialog = Dialog::new(say!("losing-title"))
        .cancel(say!("keep-editing"))
        .action(Button::danger_filled(say!("leave-without-saving")));
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        widgets::body(ui, &what);
    });
    match answer {
        Answer::Cancelled => Some(Message::LossRefused),
        Answer::Action(_) => Some(Message::LossConfirmed),
        Answer::Open => None,
    }
}

fn delete(ui: &Ui, model: &Model, name: &str) -> Option<Message> {
    let dialog =
        Dialog::new(say!("profile-delete-title")).action(Button::danger_filled(say!("profile-delete")));
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        let profile = model.profiles.catalogue.profiles.iter().find(|profile| profile.name == name);
        if let Some(profile) = profile {
            widgets::facts(ui, |facts| {
                // the whole name: another one may begin the same
                facts.custom(say!("label-profile"), |ui| {
                    widgets::profile_dot(ui, profile.colour);
                    widgets::strong(ui, &profile.name);
                    if !profile.label.is_empty() {
                        widgets::profile_label(ui, profile.colour, &profile.label);
                    }
                });
                facts.row(say!("profile-host"), &profile.address.host());
            });
        }
        widgets::body(ui, say!("profile-delete-forgets"));
        signed_in_notice(ui, model, name, say!("profile-delete-in-use"));
    });
    match answer {
        Answer::Cancelled => Some(Message::DeleteRefused),
        Answer::Action(_) => Some(Message::DeleteConfirmed),
        Answer::Open => None,
    }
}

fn import(ui: &Ui, form: &mut Form, open: &Import, now: Timestamp) -> Option<Message> {
    let runs = open.job.running();
    let missing = typed_path(&form.import_path).err().as_ref().map(words::hint);
    let why = match (runs, &missing) {
        (Some(_), _) => Some(say!("file-being-read")),
        (None, Some(hint)) => Some(hint.as_str()),
        (None, None) => None,
    };
    let dialog = Dialog::new(say!("import-title"))
        .start_in_body()
        .action(Button::primary(say!("import-button")).blocked(why));
    let (answer, message) = dialog.show(ui.ctx(), |ui| {
        // above the field, where a low window shows it without scrolling
        if let Some(problem) = open.job.failed().or(open.choosing.failed()) {
            widgets::problem_banner(ui, problem);
        }
        if runs.is_some() {
            ui.disable();
        }
        let message = import_file(ui, form, open);
        widgets::small(ui, say!("import-adds"));
        if let Some(running) = runs {
            let since = time::since(running.since, now);
            widgets::busy(ui, say!("reading-the-file"), since, None);
        }
        message
    });
    match answer {
        Answer::Cancelled => Some(Message::ImportClosed),
        Answer::Action(_) => Some(Message::ImportSubmitted),
        Answer::Open => message,
    }
}

fn import_file(ui: &mut Ui, form: &mut Form, open: &Import) -> Option<Message> {
    let choosing = open.choosing.running().map(|_| say!("dialog-is-open"));
    let mut field = Field::new(say!("file"), &mut form.import_path)
        .hint(say!("import-file-hint"))
        .beside(Button::secondary(say!("browse")).blocked(choosing));
    if matches!(open.choosing, Job::Done(None)) {
        field = field.hint(say!("no-file-chosen"));
    }
    let shown = field.show(ui);
    if shown.button.is_some_and(|button| button.clicked()) {
        Some(Message::ImportBrowseAsked)
    } else if shown.submitted {
        Some(Message::ImportSubmitted)
    } else {
        None
    }
}
