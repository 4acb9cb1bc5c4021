//! The connection check: a line for each step, and beside it what to do next.

use egui::{Id, Sense, TextStyle, Ui, WidgetInfo, WidgetText, vec2};
use jiff::Timestamp;

use super::{
    theme::{Palette, Tone, rich, size, space, strong},
    widgets::{
        self, Button,
        page::{self, Side, Split},
    },
};
use crate::{
    app::{
        Message, Model, Screen,
        check::{self, Open},
        profiles::{self, Edits},
        sign_in,
    },
    domain::{
        check::{Line, Standing, Step},
        time,
    },
    phrase, say, words,
};

/// The right column, and where what was found begins.
const BUTTONS: f32 = 260.0;
const FOUND: f32 = 236.0;
const MARK: f32 = 26.0;

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(open) = &model.check.open else { return };
    page::page(ui, |ui| {
        page::two_columns(ui, Split::Right(BUTTONS), |ui, side| match side {
            Side::Left => {
                widgets::roomy_panel(ui, |ui| result(ui, open, now));
            }
            Side::Right => {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 10.0;
                    buttons(ui, open, model, out);
                });
            }
        });
    });
}

fn result(ui: &mut Ui, open: &Open, now: Timestamp) {
    let check = &open.check;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        widgets::heading(ui, &say!("check-title", profile = words::profile::name(&check.profile)));
        let at = words::time::recent(check.at, now);
        widgets::muted(ui, &say!("check-when", host = &check.host, at = at));
    });
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in &check.lines {
            row(ui, line);
        }
    });
    if let Some(running) = open.job.running() {
        widgets::busy(ui, say!("check-going"), time::since(running.since, now), None);
    }
    if let Some(problem) = open.job.failed() {
        widgets::problem_banner(ui, problem);
    }
}

fn row(ui: &mut Ui, line: &Line) {
    ui.add_space(space::M);
    if page::is_narrow(ui) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            mark(ui, line.standing);
            widgets::strong(ui, words::check::step(line.step));
        });
        ui.add_space(space::XS);
        ui.vertical(|ui| found(ui, line));
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let left = ui.cursor().left();
            mark(ui, line.standing);
            ui.vertical(|ui| {
                ui.set_width(FOUND - MARK - 20.0);
                ui.add_space(3.0);
                widgets::strong(ui, words::check::step(line.step));
            });
            ui.add_space((left + FOUND - ui.cursor().left()).max(0.0));
            ui.vertical(|ui| {
                ui.add_space(3.0);
                found(ui, line);
            });
        });
    }
    ui.add_space(space::M - 1.0);
    let bottom = ui.cursor().top();
    let edges = ui.max_rect().x_range();
    ui.painter().hline(edges, bottom, (1.0, Palette::of(ui).line));
    ui.add_space(1.0);
}

/// A small square with a sign, which says in a word how the step stands.
fn mark(ui: &mut Ui, standing: Standing) {
    let (rect, response) = ui.allocate_exact_size(vec2(MARK, MARK), Sense::hover());
    let word = words::check::standing(standing);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, word));
    let palette = Palette::of(ui);
    let shade = match standing {
        Standing::Good => Some(palette.tone(Tone::Good)),
        Standing::Caution => Some(palette.tone(Tone::Warning)),
        Standing::Failed => Some(palette.tone(Tone::Danger)),
        Standing::Skipped | Standing::NotReached => None,
    };
    if let Some(shade) = &shade {
        ui.painter().rect_filled(rect, f32::from(size::RADIUS) - 2.0, shade.tint);
    }
    let colour = shade.map_or(palette.muted, |shade| shade.text);
    widgets::sign(ui, rect.center(), standing, colour);
}

fn found(ui: &mut Ui, line: &Line) {
    ui.spacing_mut().item_spacing.y = space::S;
    let fact = words::sentence(&line.fact);
    match line.standing {
        Standing::Good | Standing::Caution | Standing::Failed => widgets::body(ui, &fact),
        Standing::Skipped | Standing::NotReached => widgets::muted(ui, &fact),
    };
    if let Some(advice) = &line.advice {
        widgets::notice_with(ui, Tone::Warning, |ui| {
            let colour = Palette::of(ui).tone(Tone::Warning).text;
            let words = WidgetText::concat(
                ui,
                [
                    rich(words::check::whom(advice.whom), strong()).color(colour),
                    rich(format!(" {}", words::sentence(&advice.what)), TextStyle::Body).color(colour),
                ],
            );
            widgets::label(ui, words, None);
        });
    }
    if !line.details.is_empty() {
        widgets::small_wrapped(ui, &words::sentence(&line.details));
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for permission in &line.permissions {
            widgets::small_wrapped(ui, &words::check::permission(permission));
        }
    });
}

/// What comes next is filled: what mends the failure, else the sign-in, else another check.
fn buttons(ui: &mut Ui, open: &Open, model: &Model, out: &mut Vec<Message>) {
    let running = open.job.running().map(|_| say!("check-going"));
    let done = open.job.done().is_some();
    let failed = open.check.failed().map(|line| line.step);
    let practice = open.profile.practice;
    let name = || open.profile.name.clone();
    let result = done.then(|| words::check::result(&open.check));
    let told = done.then(|| words::check::result_and_advice(&open.check));
    let lead = Id::unique("next step of the check");
    if let (Some(result), true) = (&result, page::is_narrow(ui)) {
        // the focus is below the lines, which are out of sight then
        let tone = if failed.is_some() { Tone::Danger } else { Tone::Info };
        widgets::notice(ui, tone, result);
    }
    let leading = |button: Button| {
        let button = button.id(lead);
        match &told {
            Some(told) => button.described(told.as_str()),
            None => button,
        }
    };
    let edits = !practice && model.workstation.policy.lets_edit(&open.profile.name);
    let ca = done && failed == Some(Step::Certificate) && edits;
    let sign_in = done && failed.is_none() && model.session.who.is_none();
    if ca {
        let button = leading(Button::primary(say!("check-choose-ca")));
        if button.wide().show(ui).clicked() {
            out.push(Message::Went(Screen::Profiles));
            out.push(Message::Profiles(profiles::Message::Edits(Edits::ChooseCa(name()))));
        }
    }
    if sign_in {
        let button = leading(Button::primary(say!("profile-sign-in-with")));
        if button.wide().show(ui).clicked() {
            if model.sign_in.chosen != open.profile.name {
                out.push(Message::SignIn(sign_in::Message::ProfileChosen(name())));
            }
            out.push(Message::Went(Screen::SignIn));
        }
    }
    let again = if ca || sign_in {
        Button::secondary(say!("check-again"))
    } else {
        leading(Button::primary(say!("check-again")))
    };
    if again.wide().blocked(running).show(ui).clicked() {
        out.push(Message::Check(check::Message::Again));
    }
    let copy = Button::secondary(say!("check-copy")).wide().blocked(running);
    if copy.show(ui).clicked() {
        out.push(Message::Copied { text: words::check::text(&open.check), notice: phrase!("check-copied") });
    }
    if edits && Button::secondary(say!("check-edit")).wide().show(ui).clicked() {
        out.push(Message::Went(Screen::Profiles));
        out.push(Message::Profiles(profiles::Message::Edits(Edits::Edit(name()))));
    }
    if let Some(said) = &told {
        widgets::announce(ui, Id::unique("result of the check"), said);
        let told = Id::unique("told of the check");
        let before: Option<Timestamp> = ui.data(|data| data.get_temp(told));
        if before != Some(open.check.at) && !model.dialogs.is_open() {
            ui.data_mut(|data| data.insert_temp(told, open.check.at));
            ui.memory_mut(|memory| memory.request_focus(lead));
        }
    }
}
