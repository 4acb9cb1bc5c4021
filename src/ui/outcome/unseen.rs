//! The question before the next caller, where nobody has seen the code that was made.

use egui::Context;

use crate::{
    app::{Message, Model, PlainDialog, outcome},
    say,
    ui::widgets::{self, Answer, Button, Dialog},
};

pub(in crate::ui) fn dialog(ctx: &Context, model: &Model, out: &mut Vec<Message>) {
    if !model.dialogs.shows(PlainDialog::UnseenCode) {
        return;
    }
    let dialog = Dialog::new(say!("unseen-code"))
        .action(Button::danger_outlined(say!("unseen-code-leave")))
        .action(Button::primary(say!("code-show")));
    let (answer, _) = dialog.show(ctx, |ui| widgets::body(ui, say!("unseen-code-means")));
    let message = match answer {
        Answer::Open => return,
        Answer::Cancelled => outcome::Message::UnseenCodeKept,
        Answer::Action(0) => outcome::Message::UnseenCodeLeft,
        Answer::Action(_) => outcome::Message::UnseenCodeShown,
    };
    out.push(Message::Outcome(message));
}
