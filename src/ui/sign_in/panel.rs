//! The credential of the chosen profile, and the sign-in.

use egui::{TextStyle, Ui, WidgetText};
use jiff::Timestamp;

use super::{
    credential,
    parts::{Target, push},
};
use crate::{
    app::{
        Job, Message, Model, Running, check, guide,
        sign_in::{self, Form, Reuse},
        work::Work,
    },
    domain::{
        problem::Problem,
        profile::{PRACTICE, Profile},
        sign_in::credential::Kept,
        time,
    },
    say,
    ui::{
        frame::attempts_without_outcome,
        lock,
        theme::{Palette, Tone, rich, space},
        widgets::{self, Button, page},
    },
    words,
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
        widgets::heading(ui, &say!("sign-in-to", profile = words::profile::name(&profile.name)));
        super::trust::show(ui, model, profile);
        show_unknown(ui, model, profile);
        let blocked = if profile.practice {
            practice(ui, model, profile, out);
            None
        } else if let Some(kept) = state.kept_in_use() {
            remembered(ui, model, kept);
            None
        } else {
            if state.kept().is_some() && state.reuse == Reuse::Never {
                widgets::notice(ui, Tone::Info, say!("remembered-not-after-lock"));
            }
            credential::show(ui, form, model, profile, now, out);
            credential::blocked(form, model, profile, now)
        };
        let blocked = if profile.practice {
            blocked
        } else {
            if lock::at_sign_in(ui, &mut form.pin, model) {
                push(out, sign_in::Message::Submitted);
            }
            let unfinished = form.pin.is_unfinished();
            blocked.or_else(|| unfinished.then(|| say!("lock-pin-unfinished")))
        };
        if state.only_network_kept() {
            widgets::muted(ui, say!("network-remembered"));
            if let Job::Failed(problem) = &state.forgetting {
                widgets::problem_banner(ui, problem);
            }
        }
        show_end(ui, form, model, profile, blocked, now, out);
    });
}

/// Attempts with an unknown outcome, in this profile or in others.
fn show_unknown(ui: &mut Ui, model: &Model, chosen: &Profile) {
    let others = model.profiles.catalogue.profiles.iter().filter(|other| other.name != chosen.name);
    for profile in std::iter::once(chosen).chain(others) {
        let count = model.history.open_in(profile).count();
        if count > 0 {
            let lead = attempts_without_outcome(count, words::profile::name(&profile.name));
            let rest = say!("sign-in-to-check", profile = words::profile::name(&profile.name), count = count);
            widgets::leading_notice(ui, Tone::Warning, &lead, &rest);
        }
    }
}

fn practice(ui: &mut Ui, model: &Model, profile: &Profile, out: &mut Vec<Message>) {
    widgets::body(ui, say!("practice-is-safe"));
    widgets::muted(ui, say!("practice-resets"));
    // a key file can be dropped or pasted before there is a profile
    if model.sign_in.api_key.failed().is_some() || model.sign_in.api_key.done().is_some() {
        ui.add_space(space::XS);
        credential::read_back(ui, &model.sign_in.api_key, model, profile, out);
    }
}

fn remembered(ui: &mut Ui, model: &Model, kept: &Kept) {
    let state = &model.sign_in;
    let since = words::time::date(kept.since);
    let palette = Palette::of(ui);
    let which =
        say!("remembered-since", identity = words::credential::identity(&kept.identity), date = since);
    let words = [
        rich(say!("remembered-here"), TextStyle::Body).color(palette.muted),
        rich(which, TextStyle::Body).color(palette.text),
    ];
    let words = WidgetText::concat(ui, words);
    let label = widgets::label(ui, words, None);
    widgets::tip(label, kept.identity.id.as_str());
    if state.reuse == Reuse::AfterProof {
        widgets::muted(ui, say!("remembered-after-proof"));
    }
    if let Job::Failed(problem) = &state.forgetting {
        widgets::problem_banner(ui, problem);
    }
}

fn show_end(
    ui: &mut Ui,
    form: &Form,
    model: &Model,
    profile: &Profile,
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
    show_buttons(ui, state, profile, blocked, out);
}

fn show_buttons(
    ui: &mut Ui,
    state: &sign_in::State,
    profile: &Profile,
    blocked: Option<&str>,
    out: &mut Vec<Message>,
) {
    page::row(ui, |ui| {
        let button = Button::primary(say!("sign-in")).id(Target::SignIn.id()).blocked(blocked);
        if button.show(ui).clicked() {
            push(out, sign_in::Message::Submitted);
        }
        widgets::key_cap(ui, say!("key-enter"));
        if state.chosen == PRACTICE && widgets::secondary(ui, say!("practise-call")).clicked() {
            out.push(Message::Guide(guide::Message::Begun));
        }
        if state.job.failed().is_some() && widgets::secondary(ui, say!("check-open")).clicked() {
            out.push(Message::Check(check::Message::Asked(Box::new(profile.clone()))));
        }
        if state.unproved.is_some() && widgets::secondary(ui, say!("go-on-anyway")).clicked() {
            push(out, sign_in::Message::GoOnAsked);
        }
        if state.kept_in_use().is_some() && widgets::secondary(ui, say!("use-another")).clicked() {
            push(out, sign_in::Message::AnotherAsked);
        }
        let forget = if state.only_network_kept() {
            Some(say!("forget-password"))
        } else {
            state.kept_in_use().map(|_| say!("forget"))
        };
        if let Some(forget) = forget {
            let why = state.forgetting.running().map(|_| say!("being-forgotten"));
            if Button::secondary(forget).blocked(why).show(ui).clicked() {
                push(out, sign_in::Message::ForgetAsked);
            }
        }
        let other = state.kept().filter(|_| state.give_another && state.reuse != Reuse::Never);
        if let Some(kept) = other
            && widgets::link(
                ui,
                &say!("use-remembered", identity = words::credential::identity(&kept.identity)),
            )
            .clicked()
        {
            push(out, sign_in::Message::KeptAsked);
        }
    });
}

/// What the sign-in is doing, and how to stop it.
pub(super) fn show_running(
    ui: &mut Ui,
    running: &Running,
    work: &Work,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    if let Some(wait) = work.wait(running.ticket).filter(|wait| wait.until > now) {
        let time_left = wait.until.duration_since(now).unsigned_abs();
        let words = words::remaining::waiting(wait.attempt);
        if widgets::countdown(ui, &words, time_left, Some(say!("stop"))) {
            out.push(Message::WaitStopped(running.ticket));
        }
        return;
    }
    if widgets::busy(ui, say!("signing-in"), time::since(running.since, now), Some(say!("stop"))) {
        push(out, sign_in::Message::Cancelled);
    }
}

/// The first harmless read was refused: a bad credential, or only a missing permission.
fn show_unproved(ui: &mut Ui, problem: &Problem) {
    widgets::problem_banner(ui, problem);
    widgets::notice(ui, Tone::Warning, say!("unproved-go-on"));
}
