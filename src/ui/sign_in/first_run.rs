//! What opens as long as there is no profile: what the program is for, and two ways to begin.

use egui::Ui;
use jiff::Timestamp;

use super::{
    panel,
    parts::{Target, push},
};
use crate::{
    app::{
        Job, Message, Model, Screen, guide,
        profiles::{self, Edits},
        sign_in,
    },
    domain::machine_policy::Own,
    say,
    ui::{
        frame,
        profiles::notices::own_profiles,
        theme::space,
        widgets::{
            self, Button,
            page::{self, Side, Split},
        },
    },
    words,
};

/// Whether nothing but the practice tenant can be signed in to, and the panel has nothing to say.
pub(super) fn is_it(model: &Model) -> bool {
    let (profiles, state) = (&model.profiles, &model.sign_in);
    let catalogue = &profiles.catalogue;
    let no_profile = profiles.load.done().is_some()
        && catalogue.profiles.is_empty()
        && catalogue.troubles.is_empty()
        && !catalogue.unreadable;
    let no_key = matches!(state.api_key, Job::Idle) && state.key_exposed.is_none();
    let no_trouble = matches!(state.job, Job::Idle | Job::Running(_))
        && state.signed_out.is_none()
        && state.unproved.is_none()
        && state.hint.is_none()
        && model.history.open_in(&model.practice_profile).count() == 0;
    no_profile && no_key && no_trouble
}

/// The most that its words and two panels need.
const WIDTH: f32 = 880.0;

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let side = ((ui.available_width() - WIDTH) / 2.0).max(0.0).floor();
    let room = ui.available_rect_before_wrap().shrink2(egui::vec2(side, 0.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| inside(ui, model, now, out));
}

fn inside(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        if !page::is_narrow(ui) {
            ui.add_space(space::XXL);
        }
        widgets::title(ui, say!("first-title"));
        widgets::muted(ui, say!("first-what"));
        ui.add_space(space::M);
    });
    page::two_columns(ui, Split::Even, |ui, side| {
        widgets::roomy_panel(ui, |ui| match side {
            Side::Left => try_it(ui, model, now, out),
            Side::Right => connect(ui, model, out),
        });
    });
    widgets::small(ui, say!("first-nothing-leaves"));
    let key = |shortcut| widgets::key_words(ui.ctx(), shortcut);
    let keys = say!("first-keys", help = key(&frame::HELP), list = key(&frame::KEYS));
    widgets::small(ui, &keys);
}

fn try_it(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    widgets::section(ui, say!("first-try"));
    widgets::muted(ui, say!("practice-is-safe"));
    widgets::muted(ui, say!("first-guide"));
    ui.add_space(space::S);
    if let Job::Running(running) = &model.sign_in.job {
        return panel::show_running(ui, running, &model.work, now, out);
    }
    page::row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if Button::primary(say!("practise-call")).id(Target::SignIn.id()).show(ui).clicked() {
            out.push(Message::Guide(guide::Message::Begun));
        }
        if widgets::link(ui, say!("first-look-around")).clicked() {
            push(out, sign_in::Message::Submitted);
        }
    });
}

fn connect(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    widgets::section(ui, say!("first-connect"));
    let own = model.workstation.policy.own();
    if own == Own::None {
        widgets::muted(ui, say!("policy-own-profiles-off"));
        return;
    }
    widgets::muted(ui, say!("first-with"));
    widgets::muted(ui, own_profiles(own));
    ui.add_space(space::S);
    let choosing = &model.sign_in.choosing;
    if let Some(problem) = choosing.failed() {
        widgets::error(ui, &words::sentence(&problem.cause));
        widgets::small(ui, say!("profile-from-key-file"));
    }
    page::row(ui, |ui| {
        let why = choosing.running().map(|_| say!("dialog-is-open"));
        let key = Button::secondary(say!("first-open-key")).id(Target::Browse.id()).blocked(why);
        if own == Own::All && key.show(ui).clicked() {
            push(out, sign_in::Message::BrowseAsked);
        }
        let add = (say!("first-add-profile"), profiles::Message::Edits(Edits::New));
        let add = (own == Own::All).then_some(add);
        for (label, message) in add.into_iter().chain([(say!("import"), profiles::Message::ImportAsked)]) {
            if widgets::secondary(ui, label).clicked() {
                out.push(Message::Went(Screen::Profiles));
                out.push(Message::Profiles(message));
            }
        }
    });
}
