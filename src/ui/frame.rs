//! The frame of the window: top bar, strips below it, notices, help, and the question before closing.
//!
//! What fills the window between them is the screens' own.

mod guide;
mod help;
mod lasting;
mod shortcuts;
mod toast;
mod top;
mod warnings;

use egui::{Context, KeyboardShortcut, UiBuilder};
use jiff::Timestamp;

use self::shortcuts::{HELP, NEXT_CALLER};
pub(super) use self::{lasting::attempts_without_outcome, shortcuts::SEARCH};
use super::{
    practice,
    widgets::{Answer, Button, Dialog, body},
};
use crate::app::{Forms, Message, Model, Screen, screen::Plain};

pub(super) fn show(
    ui: &mut egui::Ui,
    forms: &mut Forms,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
    screen: impl FnOnce(&mut egui::Ui, &mut Forms, &mut Vec<Message>),
) {
    take_shortcuts(ui.ctx(), model, out);
    let spacing = std::mem::take(&mut ui.spacing_mut().item_spacing);
    top::show(ui, model, now, out);
    practice::show(ui, &mut forms.practice, model, out);
    guide::show(ui, forms, model, out);
    warnings::show(ui, model, out);
    lasting::show(ui, model, out);
    ui.spacing_mut().item_spacing = spacing;
    let rest = ui.available_rect_before_wrap();
    // an own id: a strip that comes or goes above must not move the focus
    let place = UiBuilder::new().id_salt(name(model.screen)).max_rect(rest);
    ui.scope_builder(place, |ui| {
        ui.set_clip_rect(rest.intersect(ui.clip_rect()));
        screen(ui, forms, out);
    });
    toast::show(ui.ctx(), model, now, out);
    help::show(ui.ctx(), model, out);
    ask_before_closing(ui.ctx(), model, out);
}

/// A name for egui's memory, so that each screen keeps its scroll position.
fn name(screen: Screen) -> &'static str {
    match screen {
        Screen::SignIn => "sign in",
        Screen::Lookup => "desk",
        Screen::Outcome => "outcome",
        Screen::History => "history",
        Screen::Profiles => "profiles",
    }
}

/// Shortcuts work wherever the focus is. While a dialog is open only help can be closed.
fn take_shortcuts(ctx: &Context, model: &Model, out: &mut Vec<Message>) {
    let pressed = |shortcut: &KeyboardShortcut| ctx.input_mut(|input| input.consume_shortcut(shortcut));
    if pressed(&HELP) {
        if model.dialogs.shows(Plain::Help) {
            out.push(Message::HelpClosed);
        } else if !model.dialogs.is_open() {
            out.push(Message::HelpOpened);
        }
    }
    if model.dialogs.is_open() || model.session.who.is_none() {
        return;
    }
    // the history has a search field of its own
    if model.screen != Screen::History && SEARCH.iter().any(pressed) {
        out.push(Message::SearchAsked);
    }
    if pressed(&NEXT_CALLER) {
        out.push(Message::NextCallerAsked);
    }
}

const NOT_RECORDED: &str = "What came of a change is not recorded yet";

fn ask_before_closing(ctx: &Context, model: &Model, out: &mut Vec<Message>) {
    if !model.dialogs.asks_to_close() {
        return;
    }
    let owes = model.history.owes.as_ref();
    let title = match (model.attempts.sending(), model.attempts.away()) {
        (true, false) => "A change was not sent yet",
        (true, true) => "The outcome is not known yet",
        (false, _) => NOT_RECORDED,
    };
    let dialog = Dialog::new(title).cancel("Keep it open").action(Button::danger_outlined("Close anyway"));
    let (answer, ()) = dialog.show(ctx, |ui| {
        if model.attempts.sending() && !model.attempts.away() {
            body(ui, "A change was confirmed, but nothing of it was sent yet. When you close, it is not sent.");
        } else if model.attempts.sending() {
            body(
                ui,
                "A change is on its way and the server has not answered. Closing does not stop it: it may be made all \
                 the same, and this program would not see the answer.",
            );
            body(ui, "The answer comes, or is given up, within the profile's time limit.");
        }
        if let Some(problem) = owes {
            if model.attempts.sending() {
                body(ui, &format!("{NOT_RECORDED}, of the one before."));
            }
            body(ui, &format!("{}.", warnings::sentences(problem)));
            body(
                ui,
                "The program tries again every 2 seconds. Closed now, the history keeps the attempt without its \
                 outcome, and the next start offers to look it up.",
            );
        }
    });
    match answer {
        Answer::Open => {}
        Answer::Cancelled => out.push(Message::CloseRefused),
        Answer::Action(_) => out.push(Message::CloseConfirmed),
    }
}
