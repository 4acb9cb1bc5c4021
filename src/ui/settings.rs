//! The settings' dialog.

mod locked;

use std::{iter, path::Path};

use egui::{Id, Label, Ui, gui_zoom::kb_shortcuts, vec2};
use jiff::{SignedDuration, Timestamp};

use super::{
    theme::{Palette, Tone, rich, size, space, strong},
    widgets::{self, Answer, Button, Dialog, Field},
};
use crate::{
    app::{
        Message, Model,
        settings::{self, Choice, Form, Open},
    },
    domain::{
        history::anchor::Anchor,
        language::Language,
        lock::LockAfter,
        machine_policy::MachinePolicy,
        settings::{Keep, Look, TextSize},
        text::{self, pasted},
        time,
    },
    say, words,
};

fn choices() -> [(Choice, &'static str); 2] {
    [(Choice::Everything, say!("keep-everything")), (Choice::Days, say!("keep-days"))]
}

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(open) = model.dialog::<Open>() else { return };
    let message = match form.keep() {
        Ok(Keep::Days(days)) if open.ask_removal => ask_removal(ui, days, form.discard, now),
        _ if open.ask_replace => ask_replace(ui, model),
        _ => ask(ui, form, model, open, now),
    };
    out.extend(message.map(Message::Settings));
}

fn ask(ui: &Ui, form: &mut Form, model: &Model, open: &Open, now: Timestamp) -> Option<settings::Message> {
    let saving = open.save.running();
    let wait = saving.map(|_| say!("settings-being-written"));
    let save = Button::primary(say!("save")).blocked(wait);
    let dialog = Dialog::new(say!("settings")).width(WIDE).start_in_body().action(save);
    let (answer, submitted) = dialog.show(ui.ctx(), |ui| {
        // above the fields, where a low window shows it without scrolling
        if let Some(problem) = open.save.failed() {
            widgets::problem_banner(ui, problem);
        }
        if let Some(trouble) = model.settings.trouble.as_ref().filter(|_| open.save.failed().is_none()) {
            let said = if trouble.unreadable {
                say!("settings-trouble-unreadable", reason = crate::words::sentence(&trouble.reason))
            } else {
                say!("settings-trouble", reason = crate::words::sentence(&trouble.reason))
            };
            widgets::notice(ui, Tone::Warning, &said);
        }
        let submitted = ui.add_enabled_ui(saving.is_none(), |ui| rows(ui, form, model, open, now)).inner;
        if let Some(running) = saving {
            widgets::busy(ui, say!("writing-settings"), time::since(running.since, now), None);
        }
        submitted
    });
    match answer {
        Answer::Cancelled => Some(settings::Message::Closed),
        Answer::Open if !submitted => None,
        Answer::Open | Answer::Action(_) => {
            focus_first_wrong(ui, form);
            Some(settings::Message::Submitted)
        }
    }
}

/// Each setting with its label beside it; below it where the room is short. Returns whether Enter was
/// pressed in a field.
fn rows(ui: &mut Ui, form: &mut Form, model: &Model, open: &Open, now: Timestamp) -> bool {
    ui.spacing_mut().item_spacing.y = 0.0;
    // for the ring around what has the focus
    ui.add_space(space::XS);
    row(ui, say!("settings-look"), |ui| look(ui, form));
    line(ui);
    row(ui, say!("settings-text-size"), |ui| text_size(ui, form));
    line(ui);
    let policy = &model.workstation.policy;
    row(ui, say!("settings-language"), |ui| {
        let value = |language: &Language| language.own_name().to_owned();
        locked::or(ui, &policy.language, value, |ui| language(ui, form, model));
    });
    line(ui);
    let in_name = row(ui, say!("settings-name"), |ui| name(ui, form, model));
    line(ui);
    let in_lock = row(ui, say!("settings-lock-after"), |ui| lock_after(ui, form, policy));
    line(ui);
    let in_days = row(ui, say!("settings-keep"), |ui| {
        let value = |keep: &Keep| words::policy::kept(*keep);
        let submitted = locked::or(ui, &policy.keep, value, |ui| keep(ui, form, open.checked, now));
        if form.keep == Choice::Days {
            ui.add_space(space::S);
            archive(ui, form, policy);
        }
        anchor(ui, model);
        submitted
    });
    if model.workstation.notifies {
        line(ui);
        row(ui, say!("settings-notifications"), |ui| {
            let value = |is_on: &bool| locked::switch(*is_on);
            locked::or(ui, &policy.notifications, value, |ui| notifications(ui, form));
        });
    }
    in_name || in_lock || in_days
}

fn row<R>(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let control = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        add(ui)
    };
    if ui.available_width() < LABELS + CONTROLS {
        return ui
            .vertical(|ui| {
                widgets::strong(ui, label);
                ui.add_space(space::XS);
                control(ui)
            })
            .inner;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(LABELS);
            // level with the words in the control
            ui.add_space((size::BUTTON - size::LINE) / 2.0);
            ui.add(Label::new(rich(label, strong())).wrap());
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            control(ui)
        })
        .inner
    })
    .inner
}

/// Between two settings.
fn line(ui: &mut Ui) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 2.0 * space::M + 1.0));
    let colour = Palette::of(ui).line;
    ui.painter().hline(rect.x_range(), rect.center().y, (1.0, colour));
}

fn look(ui: &mut Ui, form: &mut Form) {
    let looks = Look::ALL.map(|look| (look, look_words(look)));
    widgets::segmented(ui, say!("settings-look"), &mut form.look, &looks);
}

fn look_words(look: Look) -> &'static str {
    match look {
        Look::System => say!("look-system"),
        Look::Light => say!("look-light"),
        Look::Dark => say!("look-dark"),
        Look::HighContrast => say!("look-high-contrast"),
    }
}

fn text_size(ui: &mut Ui, form: &mut Form) {
    let words = TextSize::ALL.map(|size| say!("settings-percent", number = u32::from(size.percent())));
    let sizes: Vec<_> = TextSize::ALL.into_iter().zip(words.iter().map(String::as_str)).collect();
    widgets::segmented(ui, say!("settings-text-size"), &mut form.text_size, &sizes);
    let [bigger, smaller] = [kb_shortcuts::ZOOM_IN, kb_shortcuts::ZOOM_OUT];
    let [bigger, smaller] = [bigger, smaller].map(|keys| widgets::key_words(ui.ctx(), &keys));
    widgets::small(ui, &say!("settings-text-size-hint", bigger = bigger, smaller = smaller));
}

fn name_id() -> Id {
    Id::unique("settings: name")
}

fn days_id() -> Id {
    Id::unique("settings: days")
}

fn lock_id() -> Id {
    Id::unique("settings: lock after")
}

fn focus_first_wrong(ui: &Ui, form: &Form) {
    let wrong = match (form.name(), form.lock_after(), form.keep()) {
        (Err(_), ..) => name_id(),
        (Ok(_), Err(_), _) => lock_id(),
        (Ok(_), Ok(_), Err(_)) => days_id(),
        (Ok(_), Ok(_), Ok(_)) => return,
    };
    ui.memory_mut(|memory| memory.request_focus(wrong));
}

/// Returns whether Enter was pressed in it.
fn name(ui: &mut Ui, form: &mut Form, model: &Model) -> bool {
    let wrong = form.name().err();
    let hint = say!("settings-name-hint", account = &model.workstation.operator);
    ui.set_max_width(ui.available_width().min(NAME));
    let field = Field::new(say!("settings-name"), &mut form.name).bare().id(name_id());
    let field = field.read_by(text::whole_line).hint(&hint);
    field.error(wrong.as_ref().map(words::hint).as_deref()).show(ui).submitted
}

/// After how many minutes the window locks. Returns whether Enter was pressed in it.
fn lock_after(ui: &mut Ui, form: &mut Form, policy: &MachinePolicy) -> bool {
    let wrong = form.lock_after().err();
    let hint = match &policy.lock_after {
        Some(set) => words::policy::allows_minutes(set),
        None => say!("settings-lock-hint", most = u64::from(LockAfter::MOST.minutes())),
    };
    ui.vertical(|ui| {
        let submitted = widgets::page::row(ui, |ui| {
            let field = ui.scope(|ui| {
                ui.set_max_width(MINUTES);
                let field = Field::new(say!("settings-lock-name"), &mut form.lock_after).bare().id(lock_id());
                field.read_by(pasted::number).error(None).show(ui).submitted
            });
            widgets::body(ui, say!("settings-minutes"));
            field.inner
        });
        if let Some(wrong) = &wrong {
            let wrong = words::hint(wrong);
            widgets::error(ui, &wrong);
            widgets::focus::describe(ui, lock_id(), &wrong);
        } else {
            widgets::small(ui, &hint);
            widgets::focus::describe(ui, lock_id(), &hint);
        }
        submitted
    })
    .inner
}

/// Each language by its own name, so that it is found by those who cannot read the present one.
fn language(ui: &mut Ui, form: &mut Form, model: &Model) {
    let system = say!("settings-language-system", language = model.workstation.language.own_name());
    let named = Language::ALL.map(|language| (Some(language), language.own_name()));
    let choices: Vec<_> = iter::once((None, system.as_str())).chain(named).collect();
    widgets::choice(ui, say!("settings-language"), &mut form.language, &choices);
}

/// Returns whether Enter was pressed in the field for the days.
fn keep(ui: &mut Ui, form: &mut Form, checked: bool, now: Timestamp) -> bool {
    ui.vertical(|ui| {
        widgets::segmented(ui, say!("settings-keep"), &mut form.keep, &choices());
        if form.keep == Choice::Everything {
            widgets::small(ui, say!("keep-everything-hint"));
            return false;
        }
        ui.add_space(space::S);
        // above the number, so that it is read in a low window too
        widgets::notice(ui, Tone::Warning, say!("settings-removal"));
        ui.add_space(space::S);
        // no error before anything is typed
        let wrong = form.keep().err().filter(|_| checked || !form.days.trim().is_empty());
        let hint = match form.keep() {
            Ok(Keep::Days(days)) => removed(days, now),
            Ok(Keep::Everything) | Err(_) => say!("settings-days-hint").to_owned(),
        };
        let submitted = ui
            .scope(|ui| {
                ui.set_max_width(ui.available_width().min(DAYS));
                let field =
                    Field::new(say!("settings-days"), &mut form.days).id(days_id()).read_by(pasted::number);
                field.error(wrong.as_ref().map(words::hint).as_deref()).show(ui).submitted
            })
            .inner;
        if wrong.is_none() {
            widgets::small(ui, &hint);
            widgets::focus::describe(ui, days_id(), &hint);
        }
        submitted
    })
    .inner
}

/// Whether what is removed is written to a file first.
fn archive(ui: &mut Ui, form: &mut Form, policy: &MachinePolicy) {
    let value = |archive: &bool| {
        if *archive { say!("policy-archived") } else { say!("policy-not-archived") }.to_owned()
    };
    locked::or(ui, &policy.archive, value, |ui| {
        let mut archive = !form.discard;
        widgets::checkbox(ui, &mut archive, say!("settings-archive"), say!("settings-archive-note"));
        form.discard = !archive;
    });
}

fn notifications(ui: &mut Ui, form: &mut Form) {
    // as high as the controls of the other rows
    ui.add_space((size::BUTTON - size::TARGET) / 2.0);
    let allow = widgets::checkbox(ui, &mut form.notifications, say!("settings-notify"), "");
    let note = say!("settings-notify-note");
    widgets::small(ui, note);
    widgets::focus::describe(ui, allow.id, note);
}

/// Whether and where the history is anchored: only the settings file changes that.
fn anchor(ui: &mut Ui, model: &Model) {
    if let Some(anchor) = &model.settings.current().anchor {
        ui.add_space(space::S);
        widgets::small(ui, &anchored(anchor));
    }
}

fn anchored(Anchor { file, log }: &Anchor) -> String {
    let path = |file: &Path| text::whole_line(&file.display().to_string());
    match (file, log) {
        (Some(file), Some(_)) => say!("settings-anchor-in-both", file = path(file)),
        (Some(file), None) => say!("settings-anchor-in-file", file = path(file)),
        (None, _) => say!("settings-anchor-in-log").to_owned(),
    }
}

const WIDE: f32 = 820.0;
/// The column of labels.
const LABELS: f32 = 190.0;
/// The least room for what stands beside them.
const CONTROLS: f32 = 400.0;
const NAME: f32 = 400.0;
const DAYS: f32 = 320.0;
const MINUTES: f32 = 90.0;

/// What keeping so many days would remove today.
fn removed(days: u32, now: Timestamp) -> String {
    say!("settings-removes", date = cut_off(days, now))
}

fn cut_off(days: u32, now: Timestamp) -> String {
    let before = now - SignedDuration::from_hours(24 * i64::from(days));
    words::time::short(before)
}

/// "Keep" loses nothing, so it has the focus.
fn ask_removal(ui: &Ui, days: u32, discard: bool, now: Timestamp) -> Option<settings::Message> {
    let dialog = Dialog::new(say!("settings"))
        .stage(2)
        .cancel(say!("go-back"))
        .action(Button::danger_filled(say!("save-and-remove")));
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        let date = cut_off(days, now);
        widgets::body(ui, &say!("settings-ask-removal", count = days, date = date));
        let first = if discard { say!("settings-ask-export") } else { say!("settings-ask-archive") };
        widgets::small(ui, first);
    });
    match answer {
        Answer::Cancelled => Some(settings::Message::RemovalRefused),
        Answer::Action(_) => Some(settings::Message::RemovalConfirmed),
        Answer::Open => None,
    }
}

/// Keeping the file loses nothing, so that has the focus.
fn ask_replace(ui: &Ui, model: &Model) -> Option<settings::Message> {
    let dialog = Dialog::new(say!("settings"))
        .stage(1)
        .cancel(say!("keep-it"))
        .action(Button::danger_filled(say!("replace")));
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        let question = match &model.settings.trouble {
            Some(trouble) => {
                say!("settings-ask-replace-why", reason = crate::words::sentence(&trouble.reason))
            }
            None => say!("settings-ask-replace").to_owned(),
        };
        widgets::body(ui, &question);
        widgets::small(ui, say!("settings-old-stays"));
    });
    match answer {
        Answer::Cancelled => Some(settings::Message::ReplaceRefused),
        Answer::Action(_) => Some(settings::Message::ReplaceConfirmed),
        Answer::Open => None,
    }
}
