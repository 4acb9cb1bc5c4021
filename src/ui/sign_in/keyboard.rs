//! The focus on the sign-in panel, Enter and Esc there, and key text from the clipboard.

use egui::{Context, Event, Id, Key, Modifiers};
use jiff::Timestamp;
use secrecy::SecretString;

use super::{
    credential,
    parts::{Target, chosen, is_key_text, push},
};
use crate::{
    app::{
        Job, Message, Model, guide,
        sign_in::{self, Form},
    },
    domain::profile::SignInMethod,
};

/// The state of the panel when the focus was last moved.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Seen {
    /// The pass in which the panel was last drawn.
    pass: u64,
    profile: String,
    kept: bool,
    key_read: bool,
    runs: bool,
}

fn seen_id() -> Id {
    Id::unique("login panel: seen")
}

/// Moves the focus into the panel, as after a profile was chosen.
pub(super) fn ask_for_panel(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<Seen>(seen_id()));
}

/// Focuses the next thing to do: when the screen appears, a profile was chosen, a chosen or pasted file was
/// read, or sign-in ended. Otherwise the focus stays where the user put it.
pub(super) fn follow(ctx: &Context, form: &Form, model: &Model, at: Timestamp) {
    let state = &model.sign_in;
    let now = Seen {
        pass: ctx.cumulative_pass_nr(),
        profile: state.chosen.clone(),
        kept: state.kept_in_use().is_some(),
        key_read: state.key(form.method).is_some_and(|job| job.done().is_some()),
        runs: state.job.running().is_some(),
    };
    let before = ctx.data(|data| data.get_temp::<Seen>(seen_id()));
    if model.dialogs.is_open() {
        // the dialog has the focus; what changes behind it is followed once it is gone
        let seen = before.map_or(now.clone(), |before| Seen { pass: now.pass, ..before });
        ctx.data_mut(|data| data.insert_temp(seen_id(), seen));
        return;
    }
    ctx.data_mut(|data| data.insert_temp(seen_id(), now.clone()));
    // nobody has the keyboard, or it is still where the system's dialog was opened
    let focused = ctx.memory(egui::Memory::focused);
    let from_dialog = matches!(state.choosing, Job::Done(Some(_)));
    let is_free = focused.is_none_or(|id| from_dialog && id == Target::Browse.id());
    let Some(before) = before.filter(|before| before.pass + 2 >= now.pass) else {
        return send(ctx, useful(form, model, at));
    };
    let elsewhere = before.profile != now.profile || before.kept != now.kept;
    let ended = before.runs && !now.runs;
    let read = !before.key_read && now.key_read && is_free;
    if elsewhere || ended || read {
        send(ctx, useful(form, model, at));
    }
}

fn send(ctx: &Context, target: Target) {
    ctx.memory_mut(|memory| memory.request_focus(target.id()));
    ctx.request_repaint();
}

/// The first field that is still empty; the button if none is.
fn useful(form: &Form, model: &Model, at: Timestamp) -> Target {
    if chosen(model).practice || model.sign_in.kept_in_use().is_some() {
        return Target::SignIn;
    }
    let blocked = credential::blocked(form, model, chosen(model), at).is_some();
    match form.method {
        SignInMethod::Bearer if blocked => Target::Bearer,
        method if blocked => Target::Key(method),
        SignInMethod::OAuthClient if form.issuer.trim().is_empty() => Target::Issuer,
        SignInMethod::OAuthClient if form.client_id.trim().is_empty() => Target::ClientId,
        SignInMethod::Bearer if form.bearer.0.trim().is_empty() => Target::Bearer,
        SignInMethod::Bearer => Target::SignIn,
        method if model.sign_in.key(method).is_some_and(|job| job.done().is_some()) => Target::SignIn,
        method => Target::Key(method),
    }
}

/// Enter does the panel's next step wherever nothing else takes it; Esc stops the sign-in.
pub(super) fn take_keys(ctx: &Context, model: &Model, first_run: bool, out: &mut Vec<Message>) {
    if model.dialogs.is_open() {
        return;
    }
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if model.sign_in.job.running().is_some() {
        if pressed(Key::Escape) {
            push(out, sign_in::Message::Cancelled);
        }
    } else if ctx.memory(egui::Memory::focused).is_none() && pressed(Key::Enter) {
        if first_run {
            out.push(Message::Guide(guide::Message::Begun));
        } else {
            push(out, sign_in::Message::Submitted);
        }
    }
}

/// Takes key text out of the paste event before a text field sees it: a field would show it and keep it in
/// its undo buffer. Works wherever the focus is.
pub(super) fn take_pasted_key(ctx: &Context, form: &Form, model: &Model, out: &mut Vec<Message>) {
    if form.method == SignInMethod::Bearer || model.dialogs.is_open() {
        return;
    }
    let taken = ctx.input_mut(|input| {
        let mut taken = None;
        let mut keep = |event: &mut Event| match event {
            Event::Paste(text) | Event::MiddleClickPaste { text, .. } if is_key_text(text) => {
                taken = Some(SecretString::from(std::mem::take(text)));
                false
            }
            _ => true,
        };
        input.events.retain_mut(&mut keep);
        input.raw.events.retain_mut(&mut keep);
        taken
    });
    if let Some(text) = taken {
        push(out, sign_in::Message::KeyPasted(text));
    }
}
