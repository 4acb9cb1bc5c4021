//! Whether the caller is verified, and the link to verify them.

use egui::{TextStyle, Ui, containers::Sides};
use jiff::Timestamp;

use crate::say;
use crate::{
    app::{Message, Model, lookup},
    domain::{
        change::action::Action,
        sign_in::signed_in::SignedIn,
        verification::{Caller, Verification},
    },
    ui::{
        theme::{Tone, size, space, strong},
        widgets::{self, bar},
    },
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Caller { verified, denied } = &model.lookup.caller;
    let clock = |at| words::time::recent(at, now);
    widgets::panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(at) = denied {
            let words = say!("lookup-denied", at = clock(*at));
            widgets::notice(ui, Tone::Danger, &words);
        }
        let link = match verified {
            Some(_) => say!("lookup-verify-again"),
            None => say!("lookup-verify"),
        };
        let required = required(model.session.who.as_ref()).filter(|_| verified.is_none());
        let words = match verified {
            Some(Verification { how, at }) => {
                say!("lookup-verified", how = words::verification::how(how), at = clock(*at))
            }
            None => say!("lookup-not-verified").to_owned(),
        };
        if let Some(required) = &required {
            widgets::notice(ui, Tone::Warning, required);
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
    let body = |ui: &mut Ui| widgets::body(ui, words);
    let (_, link) = Sides::new().height(size::TARGET).show(ui, body, |ui| widgets::link(ui, link));
    link.clicked()
}

/// That the caller is not verified, and the allowed actions for which the profile requires it; none if there
/// are none.
fn required(who: Option<&SignedIn>) -> Option<String> {
    let policy = &who?.profile.policy;
    let needs: Vec<Action> =
        policy.allow.iter().filter(|action| policy.needs_verification(*action)).collect();
    match needs.as_slice() {
        [] => None,
        needs if needs.contains(&Action::Disable) => Some(say!("lookup-verification-required").to_owned()),
        needs => {
            let names: Vec<_> = needs.iter().map(|action| words::action::in_rules(*action)).collect();
            Some(say!("lookup-verification-required-for", actions = names.join(say!("between-names"))))
        }
    }
}
