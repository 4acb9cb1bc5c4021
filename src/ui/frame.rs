//! The frame of the window: top bar, strips below it, notices, help, and the question before closing.
//!
//! What fills the window between them is the screens' own.

mod batch;
mod deep_link;
mod guide;
mod help;
pub(super) use help::keys;
mod lasting;
mod shortcuts;
pub(super) mod toast;
mod top;
mod warnings;

use egui::{Context, KeyboardShortcut, ScrollArea, UiBuilder};
use jiff::Timestamp;

use self::shortcuts::{LOCK, PLACES, SETTINGS};
pub(super) use self::top::PROGRAM;
pub(super) use self::{
    lasting::attempts_without_outcome,
    shortcuts::{COPY_CALL, DISABLE, EXPORT, HELP, KEYS, NEXT_CALLER, SEARCH},
};
use super::{
    practice,
    widgets::{Answer, Button, Dialog, body},
};
use crate::{
    app::{
        Forms, Message, Model, Screen, batch as lists, call::Call, history, lock, lookup, manual, orders,
        outcome, settings,
    },
    domain::{batch::report::Kind, change::action::Action},
    say, words,
};

/// What a screen gets of a low window: bar and strips above it scroll.
const LEAST_SCREEN: f32 = 140.0;
/// What bar and strips get of a low window.
const LEAST_HEAD: f32 = 90.0;

pub(super) fn show(
    ui: &mut egui::Ui,
    forms: &mut Forms,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
    screen: impl FnOnce(&mut egui::Ui, &mut Forms, &mut Vec<Message>),
) {
    name_window(ui.ctx());
    take_shortcuts(ui.ctx(), forms, model, now, out);
    let spacing = std::mem::take(&mut ui.spacing_mut().item_spacing);
    let most = (ui.available_height() - LEAST_SCREEN).max(LEAST_HEAD);
    let head = ScrollArea::vertical().id_salt("head").auto_shrink([false, true]).max_height(most);
    head.show(ui, |ui| {
        top::show(ui, model, now, out);
        practice::show(ui, &mut forms.practice, model, out);
        // the strips by importance: where a window is low, the first ones are seen
        warnings::not_the_person(ui, model);
        warnings::session_over(ui, model, now, out);
        guide::show(ui, forms, model, out);
        lasting::urgent(ui, model, out);
        batch::show(ui, model, out);
        deep_link::show(ui, model, out);
        lasting::later(ui, model, out);
        warnings::show(ui, model, out);
        lasting::confirmed(ui, model, out);
    });
    ui.spacing_mut().item_spacing = spacing;
    let rest = ui.available_rect_before_wrap();
    // an own id: a strip that comes or goes above must not move the focus
    let place = UiBuilder::new().id_salt(name(model.screen)).max_rect(rest);
    ui.scope_builder(place, |ui| {
        ui.set_clip_rect(rest.intersect(ui.clip_rect()));
        screen(ui, forms, out);
    });
    toast::show(ui.ctx(), model, now, out);
    ask_before_closing(ui.ctx(), model, out);
}

/// What a screen reader calls the window.
pub(super) fn name_window(ctx: &Context) {
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(PROGRAM));
}

/// A name for egui's memory, so that each screen keeps its scroll position.
fn name(screen: Screen) -> &'static str {
    match screen {
        Screen::SignIn => "sign in",
        Screen::Lookup => "desk",
        Screen::Batch => "batch",
        Screen::Outcome => "outcome",
        Screen::History => "history",
        Screen::Profiles => "profiles",
        Screen::Check => "check",
    }
}

/// Shortcuts work wherever the focus is. While a dialog is open only help can be closed.
fn take_shortcuts(ctx: &Context, forms: &Forms, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let pressed = |shortcut: &KeyboardShortcut| ctx.input_mut(|input| input.consume_shortcut(shortcut));
    if pressed(&HELP) && !model.dialogs.asks_above() {
        if model.dialog::<manual::Open>().is_some() {
            out.push(Message::Manual(manual::Message::Closed));
        } else if !model.dialogs.is_open() {
            out.push(Message::Manual(manual::Message::Opened));
        }
    }
    if model.session.who.is_some() && pressed(&LOCK) {
        out.push(Message::Lock(lock::Message::Asked));
    }
    if model.dialogs.is_open() {
        return;
    }
    if pressed(&KEYS) {
        out.push(Message::Manual(manual::Message::Opened));
        out.push(Message::Manual(manual::Message::Chosen(manual::Page::Keys)));
    }
    if pressed(&SETTINGS) {
        out.push(Message::Settings(settings::Message::Opened));
    }
    let places = [Screen::Lookup, Screen::History, Screen::Profiles, Screen::Batch];
    for (key, screen) in PLACES.iter().zip(places) {
        if pressed(key) && (screen != Screen::Batch || top::has_batches(model)) {
            out.push(Message::Went(screen));
        }
    }
    if pressed(&EXPORT) {
        out.extend(export(model));
    }
    if model.session.who.is_none() {
        return;
    }
    // the history has a search field of its own
    if model.screen != Screen::History && SEARCH.iter().any(pressed) {
        out.push(Message::SearchAsked);
    }
    if pressed(&NEXT_CALLER) {
        out.push(Message::NextCallerAsked);
    }
    if pressed(&COPY_CALL) {
        out.push(Message::CallCopyAsked);
    }
    if pressed(&DISABLE) && can_disable(forms, model, now) {
        out.push(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    }
}

/// Whether the desk's button could be pressed now.
fn can_disable(forms: &Forms, model: &Model, now: Timestamp) -> bool {
    let form = &forms.lookup;
    model.screen == Screen::Lookup
        && !model.lookup.is_other_search(form)
        && orders::why_not(Action::Disable, Call::of(form, model, now)).is_none()
}

/// What the export button of the screen does, where it can be pressed.
fn export(model: &Model) -> Option<Message> {
    if model.workstation.policy.forbids_exports() {
        return None;
    }
    match model.screen {
        Screen::History => (!model.history.list.numbers.is_empty())
            .then_some(Message::History(history::Message::ExportAsked)),
        Screen::Outcome => {
            let attempt = model.attempts.shown.and_then(|id| model.attempts.get(id))?;
            attempt.can_be_exported().then_some(Message::Outcome(outcome::Message::ExportAsked))
        }
        Screen::Batch => model.batch.can_be_exported().then_some(Message::Batch(lists::Message::ExportAsked)),
        Screen::SignIn | Screen::Lookup | Screen::Profiles | Screen::Check => None,
    }
}

pub(super) fn ask_before_closing(ctx: &Context, model: &Model, out: &mut Vec<Message>) {
    if !model.dialogs.asks_to_close() {
        return;
    }
    let owes = model.history.owes.as_ref();
    let batch = model.batch.running();
    let title = match (model.attempts.sending(), model.attempts.away()) {
        (true, false) => say!("closing-not-sent"),
        (true, true) => say!("closing-outcome-unknown"),
        (false, _) if batch.is_some() => say!("closing-batch"),
        (false, _) => say!("closing-not-recorded"),
    };
    let dialog =
        Dialog::new(title).cancel(say!("keep-open")).action(Button::danger_outlined(say!("close-anyway")));
    let (answer, ()) = dialog.show(ctx, |ui| {
        if model.attempts.sending() && !model.attempts.away() {
            body(ui, say!("closing-stops-it"));
        } else if model.attempts.sending() {
            body(ui, say!("closing-does-not-stop-it"));
            body(ui, say!("closing-wait"));
        }
        if let Some(batch) = batch {
            body(ui, &say!("closing-batch-left", count = batch.count(Kind::ToDo)));
            body(ui, say!("closing-batch-goes-on"));
        }
        if let Some(problem) = owes {
            if model.attempts.sending() {
                body(ui, say!("closing-not-recorded-before"));
            }
            body(ui, &words::paragraph([&problem.cause, &problem.advice]));
            body(ui, say!("closing-unrecorded"));
        }
    });
    match answer {
        Answer::Open => {}
        Answer::Cancelled => out.push(Message::CloseRefused),
        Answer::Action(_) => out.push(Message::CloseConfirmed),
    }
}
