//! Whether the caller is verified, and the link to verify them.

use egui::{TextStyle, Ui, containers::Sides};
use jiff::Timestamp;

use crate::{
    app::{Message, Model, lookup},
    domain::{
        change::action::Action,
        sign_in::signed_in::SignedIn,
        time::local_time,
        verification::{Caller, Verification},
    },
    ui::{
        theme::{Tone, size, space, strong},
        widgets::{self, bar},
    },
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Caller { verified, denied } = &model.lookup.caller;
    let clock = |at| local_time::recent(at, now, &model.workstation.zone);
    widgets::panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(at) = denied {
            let words = format!("Live Verification, {}: this is not the person", clock(*at));
            widgets::notice(ui, Tone::Danger, &words);
        }
        let link = match verified {
            Some(_) => "Verify again…",
            None => "Verify the caller…",
        };
        let required = required(model.session.who.as_ref()).filter(|_| verified.is_none());
        let words = match verified {
            Some(Verification { how, at }) => format!("Caller verified: {}, {}", how.words(), clock(*at)),
            None => "Caller not verified".to_owned(),
        };
        if let Some(required) = &required {
            widgets::notice(ui, Tone::Warning, &format!("{words}. {required}"));
        }
        let of_words = if required.is_some() { "" } else { words.as_str() };
        if line(ui, of_words, link) {
            out.push(Message::Lookup(lookup::Message::VerifyAsked));
        }
    });
}

/// The words with the link behind or below them. Returns whether the link was pressed.
fn line(ui: &mut Ui, words: &str, link: &str) -> bool {
    let room = bar::words_width(ui, words, TextStyle::Body) + bar::words_width(ui, link, strong()) + space::L;
    if words.is_empty() || room > ui.available_width() {
        if !words.is_empty() {
            widgets::body(ui, words);
        }
        return widgets::link(ui, link).clicked();
    }
    let say = |ui: &mut Ui| widgets::body(ui, words);
    let (_, link) = Sides::new().height(size::TARGET).show(ui, say, |ui| widgets::link(ui, link));
    link.clicked()
}

/// The allowed actions for which the profile requires verification; none if there are none.
fn required(who: Option<&SignedIn>) -> Option<String> {
    let policy = &who?.profile.policy;
    let needs: Vec<Action> =
        policy.allow.iter().filter(|action| policy.needs_verification(*action)).collect();
    match needs.as_slice() {
        [] => None,
        needs if needs.contains(&Action::Disable) => Some("Required by this profile".to_owned()),
        needs => {
            let names: Vec<_> = needs.iter().map(|action| action.words()).collect();
            Some(format!("Required by this profile for: {}", names.join(", ")))
        }
    }
}
