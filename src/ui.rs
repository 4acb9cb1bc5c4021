//! The window: the frame around the screens, and one view for each screen of [`crate::app`].
//!
//! A view reads the [`Model`], edits the text in its form, and hands out [`Message`]s; it cannot change the
//! model, and it knows nothing of the network, the disk or the keyring. [`theme`] says which colours, sizes
//! and fonts there are, [`widgets`] draws with them.

pub mod theme;
mod tones;
pub mod widgets;

mod batch;
mod caller;
mod check;
mod compose;
mod confirm;
mod export;
mod frame;
mod history;
mod lock;
mod log;
mod lookup;
mod manual;
mod names;
mod network;
mod outcome;
mod practice;
mod profiles;
mod remaining;
mod replace;
mod settings;
mod sign_in;
mod verify;
mod working;

use jiff::Timestamp;

use crate::{
    app::{Forms, Message, Model, Screen},
    words,
};

/// Draws the window as it is at `now` and adds the user's messages to `out`.
pub fn show(ui: &mut egui::Ui, forms: &mut Forms, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    words::speak_to(&model.reader());
    widgets::focus::forget_held_keys(ui.ctx());
    if let Some(locked) = model.lock.locked() {
        return lock::screen(ui, forms, model, locked, out);
    }
    widgets::focus::come_back(ui.ctx());
    frame::show(ui, forms, model, now, out, |ui, forms, out| match model.screen {
        Screen::SignIn => sign_in::show(ui, &mut forms.sign_in, model, now, out),
        Screen::Lookup => lookup::show(ui, &mut forms.lookup, model, now, out),
        Screen::Batch => batch::show(ui, &mut forms.batch, model, now, out),
        Screen::Outcome => outcome::show(ui, &forms.lookup, model, now, out),
        Screen::History => history::show(ui, &mut forms.history, model, now, out),
        Screen::Profiles => profiles::show(ui, &mut forms.profiles, model, now, out),
        Screen::Check => check::show(ui, model, now, out),
    });
    verify::show(ui, &mut forms.verify, model, now, out);
    compose::show(ui, &mut forms.compose, &forms.lookup, model, now, out);
    confirm::show(ui, &mut forms.confirm, model, now, out);
    replace::show(ui, model, now, out);
    outcome::unseen::dialog(ui.ctx(), model, out);
    batch::questions(ui.ctx(), model, out);
    export::show(ui, &mut forms.export, model, now, out);
    settings::show(ui, &mut forms.settings, model, now, out);
    history::retention::dialog(ui, model, now, out);
    // wherever they were opened: the session may end below them, and what is open covers the window
    history::chain::dialog(ui, model, out);
    profiles::dialogs::show(ui, &mut forms.profiles, model, now, out);
    log::show(ui, model, now, out);
    network::show(ui, &mut forms.network, model, out);
    manual::show(ui, forms, model, out);
    lock::choosing(ui.ctx(), &mut forms.lock, model, out);
    frame::toast::tell_the_focus(ui.ctx(), model);
    widgets::focus::hand_over(ui.ctx());
}
