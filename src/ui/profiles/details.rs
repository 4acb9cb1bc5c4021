//! The chosen profile's settings and actions.

use egui::{TextStyle, Ui};
use jiff::Timestamp;

use super::{editor, notices::signed_in_notice, policy};
use crate::{
    app::{
        self, Model, Screen, check,
        profiles::{self, Edits},
        sign_in,
    },
    domain::{
        machine_policy::Own,
        profile::{Edit, Profile, Proxy, SignInMethod},
        time,
    },
    say,
    ui::{
        theme::{rich, size, space},
        widgets::{self, Button, Facts, page},
    },
    words,
};

pub(super) fn show(
    ui: &mut Ui,
    profile: &Profile,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<profiles::Message>,
    elsewhere: &mut Vec<app::Message>,
) {
    failures(ui, model, now);
    widgets::panel(ui, |ui| {
        title(ui, profile);
        if profile.practice {
            practice(ui);
        } else {
            signed_in_notice(ui, model, &profile.name, say!("profile-in-use"));
            widgets::facts(ui, |facts| settings(facts, profile));
            set_by_company(ui, profile, model);
        }
        ui.add_space(space::XS);
        buttons(ui, profile, model, out, elsewhere);
    });
}

/// Problems of the last profile action, unless the editor shows them.
fn failures(ui: &mut Ui, model: &Model, now: Timestamp) {
    let state = &model.profiles;
    if matches!(state.edit, Some(Edit::Delete { .. })) {
        if let Some(running) = state.save.running() {
            let since = time::since(running.since, now);
            widgets::busy(ui, say!("profile-being-deleted"), since, None);
        }
        if let Some(problem) = state.save.failed() {
            widgets::problem_banner(ui, problem);
        }
    }
}

fn title(ui: &mut Ui, profile: &Profile) {
    ui.horizontal_wrapped(|ui| {
        ui.set_row_height(size::HEADING + space::S);
        ui.spacing_mut().item_spacing.x = 10.0;
        widgets::profile_dot(ui, profile.colour);
        widgets::heading(ui, words::profile::name(&profile.name));
        if !profile.label.is_empty() && !profile.practice {
            widgets::profile_label(ui, profile.colour, &profile.label);
        }
    });
}

/// What of it the company has set.
fn set_by_company(ui: &mut Ui, profile: &Profile, model: &Model) {
    let policy = &model.workstation.policy;
    if let Some(given) = policy.given(&profile.name) {
        widgets::small(ui, &words::policy::locked(given.source));
    } else if let Some(source) = policy.limits() {
        widgets::small(ui, &say!("policy-limits-actions", source = source.code()));
    }
}

fn practice(ui: &mut Ui) {
    widgets::body(ui, say!("profile-practice"));
}

fn settings(facts: &mut Facts<'_>, profile: &Profile) {
    facts.mono(say!("profile-address-short"), profile.address.as_str());
    facts.row(say!("profile-sign-in"), words::profile::sign_in(profile.sign_in));
    if let Some(issuer) = &profile.issuer {
        facts.mono(say!("issuer-url"), issuer.as_str());
    }
    if !profile.client_id.is_empty() {
        facts.mono(say!("client-id"), &profile.client_id);
    }
    if profile.sign_in == SignInMethod::OAuthClient {
        facts.value(say!("scopes"), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for scope in &profile.scopes_to_ask() {
                ui.label(rich(scope, TextStyle::Monospace));
            }
        });
    }
    facts.custom(say!("profile-colour"), |ui| {
        widgets::profile_dot(ui, profile.colour);
        widgets::body(ui, words::profile::colour(profile.colour));
    });
    let limits = profile.limits;
    let (connect, read, change) = (limits.connect.as_secs(), limits.read.as_secs(), limits.change.as_secs());
    facts.row(
        say!("profile-limits"),
        &say!("profile-limits-line", connect = connect, read = read, change = change),
    );
    match &profile.proxy {
        Proxy::System => facts.row(say!("profile-proxy"), say!("proxy-system")),
        Proxy::None => facts.row(say!("profile-proxy"), say!("proxy-none")),
        Proxy::Url(url) => facts.mono(say!("profile-proxy"), url),
    }
    if let Some(file) = &profile.ca_file {
        facts.mono(say!("profile-ca"), &file.to_string_lossy());
    }
    if let Some(file) = &profile.client_certificate {
        facts.mono(say!("profile-client-certificate"), &file.to_string_lossy());
    }
    for (label, words) in policy::rules(&profile.policy) {
        facts.row(label, &words);
    }
}

fn buttons(
    ui: &mut Ui,
    profile: &Profile,
    model: &Model,
    out: &mut Vec<profiles::Message>,
    elsewhere: &mut Vec<app::Message>,
) {
    let name = || profile.name.clone();
    let busy = model.profiles.save.running().map(|_| say!("file-being-written"));
    page::row(ui, |ui| {
        if model.session.who.is_none() && widgets::primary(ui, say!("profile-sign-in-with")).clicked() {
            // choosing it again would empty a filled form
            if model.sign_in.chosen != profile.name {
                elsewhere.push(app::Message::SignIn(sign_in::Message::ProfileChosen(name())));
            }
            elsewhere.push(app::Message::Went(Screen::SignIn));
        }
        if widgets::secondary(ui, say!("check-open")).clicked() {
            elsewhere.push(app::Message::Check(check::Message::Asked(Box::new(profile.clone()))));
        }
        if profile.practice {
            return;
        }
        let policy = &model.workstation.policy;
        let (own, given) = (policy.own(), policy.given(&profile.name).is_some());
        if policy.lets_edit(&profile.name) {
            let edit = Button::secondary(say!("edit")).blocked(busy).show(ui);
            if edit.clicked() {
                out.push(profiles::Message::Edits(Edits::Edit(name())));
            }
            if editor::left_the_focus(ui) {
                edit.request_focus();
            }
        }
        let duplicate = (say!("duplicate"), busy, profiles::Message::Edits(Edits::Duplicate(name())));
        let duplicate = (own == Own::All).then_some(duplicate);
        let nothing = words::policy::no_exports(policy).or(busy);
        let export = (say!("export"), nothing, profiles::Message::ExportAsked(Some(name())));
        for (label, blocked, message) in duplicate.into_iter().chain([export]) {
            if Button::secondary(label).blocked(blocked).show(ui).clicked() {
                out.push(message);
            }
        }
        let may_delete = own != Own::None && !given;
        if may_delete && Button::danger_outlined(say!("delete")).blocked(busy).show(ui).clicked() {
            out.push(profiles::Message::DeleteAsked(name()));
        }
    });
}
