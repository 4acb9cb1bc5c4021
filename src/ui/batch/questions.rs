//! The questions before a batch is ended.

use egui::Context;

use crate::{
    app::{Message, Model, PlainDialog, batch},
    domain::batch::report::Kind,
    say,
    ui::widgets::{Answer, Button, Dialog, body},
};

pub(in crate::ui) fn show(ctx: &Context, model: &Model, out: &mut Vec<Message>) {
    if model.dialogs.shows(PlainDialog::StopBatch)
        && let Some(running) = model.batch.running()
    {
        let left = running.count(Kind::ToDo);
        let dialog = Dialog::new(say!("batch-stop-title"))
            .cancel(say!("batch-stop-not"))
            .action(Button::danger_filled(say!("batch-stop-button")));
        let (answer, ()) = dialog.show(ctx, |ui| {
            body(ui, &say!("batch-stop-left", count = left));
            body(ui, say!("batch-stop-why"));
        });
        out.extend(answered(answer, batch::Message::StopRefused, batch::Message::StopConfirmed));
    }
    if model.dialogs.shows(PlainDialog::EndBatch) {
        let dialog = Dialog::new(say!("batch-end-title"))
            .cancel(say!("batch-end-not"))
            .action(Button::danger_filled(say!("batch-end-button")));
        let (answer, ()) = dialog.show(ctx, |ui| {
            body(ui, say!("batch-end-why"));
        });
        out.extend(answered(answer, batch::Message::EndRefused, batch::Message::EndConfirmed));
    }
}

fn answered(answer: Answer, no: batch::Message, yes: batch::Message) -> Option<Message> {
    match answer {
        Answer::Open => None,
        Answer::Cancelled => Some(Message::Batch(no)),
        Answer::Action(_) => Some(Message::Batch(yes)),
    }
}
