//! The credential of the chosen profile, and the sign-in.

use egui::{TextStyle, Ui, WidgetText};
use jiff::Timestamp;

use super::{
    credential,
    parts::{Target, push},
};
use crate::words;
use crate::{
    app::{
        Message, Model, guide,
        job::{Job, Running},
        sign_in::{self, Form},
        work::Work,
    },
    domain::{
        problem::Problem,
        profile::{PRACTICE, Profile},
        sign_in::credential::Kept,
        time::local_time,
    },
    ui::{
        frame::attempts_without_outcome,
        phrases,
        theme::{Palette, Tone, rich, space},
        widgets::{self, Button, page},
    },
};

pub(super) fn show(
    ui: &mut Ui,
    form: &mut Form,
    model: &Model,
    profile: &Profile,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let state = &model.sign_in;
    if let Some(problem) = &state.signed_out {
        widgets::problem_banner(ui, problem);
    }
    widgets::panel(ui, |ui| {
        widgets::heading(ui, &format!("Sign in to {}", profile.name));
        super::trust::show(ui, model, profile);
        show_unknown(ui, model, profile);
        let blocked = if profile.practice {
            practice(ui, model, profile, out);
            None
        } else if let Some(kept) = state.kept_in_use() {
            remembered(ui, model, kept);
            None
        } else {
            credential::show(ui, form, model, profile, now, out);
            credential::blocked(form, model, profile, now)
        };
        show_end(ui, form, model, blocked, now, out);
    });
}

/// Attempts with an unknown outcome, in this profile or in others.
fn show_unknown(ui: &mut Ui, model: &Model, chosen: &Profile) {
    let others = model.profiles.catalogue.profiles.iter().filter(|other| other.name != chosen.name);
    for profile in std::iter::once(chosen).chain(others) {
        let count = model.history.open_in(profile).count();
        if count > 0 {
            let lead = attempts_without_outcome(count, &profile.name);
            let it = if count == 1 { "it" } else { "them" };
            let rest = format!("Sign in to {} to check {it}", profile.name);
            widgets::leading_notice(ui, Tone::Warning, &lead, &rest);
        }
    }
}

fn practice(ui: &mut Ui, model: &Model, profile: &Profile, out: &mut Vec<Message>) {
    widgets::body(
        ui,
        "A tenant that lives inside this program: some forty people to find, with hardware tokens in every state. \
         It answers as the real service does, and nothing in it can break.",
    );
    widgets::muted(ui, "It starts anew each time the program is started");
    // a key file can be dropped or pasted before there is a profile
    if model.sign_in.api_key.failed().is_some() || model.sign_in.api_key.done().is_some() {
        ui.add_space(space::XS);
        credential::read_back(ui, &model.sign_in.api_key, profile, out);
    }
}

fn remembered(ui: &mut Ui, model: &Model, kept: &Kept) {
    let state = &model.sign_in;
    let since = local_time::date(kept.since, &model.workstation.zone);
    let palette = Palette::of(ui);
    let words = [
        rich("Remembered on this computer: ", TextStyle::Body).color(palette.muted),
        rich(format!("{} since {since}", kept.identity.short()), TextStyle::Body).color(palette.text),
    ];
    let words = WidgetText::concat(ui, words);
    ui.label(words).on_hover_text(kept.identity.id.as_str());
    if let Job::Failed(problem) = &state.forgetting {
        widgets::problem_banner(ui, problem);
    }
}

fn show_end(
    ui: &mut Ui,
    form: &Form,
    model: &Model,
    blocked: Option<&str>,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let state = &model.sign_in;
    if let Job::Running(running) = &state.job {
        return show_running(ui, running, &model.work, now, out);
    }
    if let Job::Failed(problem) = &state.job {
        widgets::problem_banner(ui, problem);
    }
    if let Some(problem) = state.unproved.as_ref().and_then(|who| who.caution.as_ref()) {
        show_unproved(ui, problem);
    }
    if let Some(hint) = &state.hint
        && !credential::says_it(form)
    {
        widgets::error(ui, &words::hint(hint));
    }
    show_buttons(ui, state, blocked, out);
}

fn show_buttons(ui: &mut Ui, state: &sign_in::State, blocked: Option<&str>, out: &mut Vec<Message>) {
    page::row(ui, |ui| {
        let button = Button::primary("Sign in").id(Target::SignIn.id()).blocked(blocked);
        if button.show(ui).clicked() {
            push(out, sign_in::Message::Submitted);
        }
        widgets::key_cap(ui, "Enter");
        if state.chosen == PRACTICE && widgets::secondary(ui, "Practise a lost-token call").clicked() {
            out.push(Message::Guide(guide::Message::Begun));
        }
        if state.unproved.is_some() && widgets::secondary(ui, "Go on anyway").clicked() {
            push(out, sign_in::Message::GoOnAsked);
        }
        if state.kept_in_use().is_some() {
            if widgets::secondary(ui, "Use another…").clicked() {
                push(out, sign_in::Message::AnotherAsked);
            }
            let why = state.forgetting.running().map(|_| "It is being forgotten");
            if Button::secondary("Forget").blocked(why).show(ui).clicked() {
                push(out, sign_in::Message::ForgetAsked);
            }
        }
        let other = state.kept().filter(|_| state.give_another);
        if let Some(kept) = other
            && widgets::link(ui, &format!("Use the remembered {}", lower_first(&kept.identity.short())))
                .clicked()
        {
            push(out, sign_in::Message::KeptAsked);
        }
    });
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn show_running(ui: &mut Ui, running: &Running, work: &Work, now: Timestamp, out: &mut Vec<Message>) {
    if let Some(wait) = work.wait(running.ticket).filter(|wait| wait.until > now) {
        let left = wait.until.duration_since(now).unsigned_abs();
        let words = format!("The server asks to wait before try {} of 3", wait.attempt);
        if widgets::countdown(ui, &words, left, Some("Stop")) {
            out.push(Message::WaitStopped(running.ticket));
        }
        return;
    }
    if widgets::busy(ui, "Signing in", phrases::since(running.since, now), Some("Cancel")) {
        push(out, sign_in::Message::Cancelled);
    }
}

/// The first harmless read was refused: a bad credential, or only a missing permission.
fn show_unproved(ui: &mut Ui, problem: &Problem) {
    widgets::problem_banner(ui, problem);
    widgets::notice(
        ui,
        Tone::Warning,
        "The credential may be good all the same: perhaps it may disable tokens, but not look people up. Going on \
         changes nothing by itself; what the credential may not do, the server refuses again",
    );
}
