//! What decides where the credential goes and who can read it: host, own CA, proxy, and who can change the
//! files that say so.

use egui::Ui;

use crate::{
    app::Model,
    domain::profile::{Profile, Proxy, binding},
    say,
    ui::{
        theme::Tone,
        widgets::{self, focus, page},
    },
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, profile: &Profile) {
    if profile.practice {
        return;
    }
    let state = &model.sign_in;
    let surroundings = state.surroundings.done();
    let variable = surroundings.and_then(|surroundings| surroundings.proxy_variable);
    page::row(ui, |ui| {
        widgets::muted(ui, &profile.address.host());
        if let Some(path) = profile.ca_path() {
            badge(ui, Tone::Warning, say!("own-ca"), &say!("own-ca-words", path = path));
        }
        match (&profile.proxy, variable) {
            (Proxy::Url(url), _) => {
                badge(ui, Tone::Warning, say!("own-proxy"), &say!("own-proxy-words", url = url));
            }
            (_, Some(variable)) => {
                let words = say!("proxy-from-words", variable = variable);
                badge(ui, Tone::Info, &say!("proxy-from", variable = variable), &words);
            }
            _ => {}
        }
    });
    let Some(surroundings) = surroundings else { return };
    for exposed in &surroundings.exposed {
        widgets::leading_notice(
            ui,
            Tone::Warning,
            &words::exposed::lead(exposed),
            &words::exposed::rest(exposed),
        );
    }
    if !state.changed().is_empty() && !state.give_another {
        let changed = words::sentence(&binding::changed(state.changed())).into_owned();
        let rest = say!("profile-changed", changed = changed);
        widgets::leading_notice(ui, Tone::Warning, say!("credential-again"), &rest);
    }
    for note in &surroundings.proxy_notes {
        widgets::leading_notice(ui, Tone::Info, say!("proxy-check"), &words::sentence(note));
    }
    // shown already by the failed sign-in
    if let Some(trouble) = surroundings.trouble.as_ref().filter(|_| state.job.failed().is_none()) {
        widgets::problem_banner(ui, trouble);
    }
}

fn badge(ui: &mut Ui, tone: Tone, word: &str, words: &str) {
    let pill = widgets::pill(ui, tone, word).on_hover_text(words);
    focus::describe(ui, pill.id, words);
}
