//! Whether the caller is verified, and the button to verify them.

use egui::{Ui, containers::Sides};
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
        theme::{Palette, Tone, size, space},
        widgets::{self, Button},
    },
    words,
};

/// Between two lines, below the name.
pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Caller { verified, denied, .. } = &model.lookup.caller;
    let clock = |at| words::time::recent(at, now);
    line(ui);
    let button = match verified {
        Some(_) => say!("lookup-verify-again"),
        None => say!("lookup-verify"),
    };
    let (tone, word) = match (verified, denied) {
        (Some(Verification { at, .. }), _) => (Tone::Good, say!("lookup-verified", at = clock(*at))),
        (None, Some(_)) => (Tone::Danger, say!("caller-not-the-person").to_owned()),
        (None, None) => (Tone::Warning, say!("lookup-not-verified").to_owned()),
    };
    let button = Button::secondary(button);
    let room = widgets::pill_width(ui, &word) + space::M + button.width(ui);
    let pressed = if room > ui.available_width() {
        widgets::pill(ui, tone, &word);
        button.show(ui).clicked()
    } else {
        let pill = |ui: &mut Ui| widgets::pill(ui, tone, &word);
        Sides::new().height(size::BUTTON).show(ui, pill, |ui| button.show(ui)).1.clicked()
    };
    if pressed {
        out.push(Message::Lookup(lookup::Message::VerifyAsked));
    }
    if let Some(Verification { how, .. }) = verified {
        widgets::small(ui, &words::verification::how(how));
    }
    if let Some(at) = denied {
        widgets::small(ui, &say!("lookup-denied", at = clock(*at)));
    }
    if let Some(required) = required(model.session.who.as_ref()).filter(|_| verified.is_none()) {
        widgets::notice(ui, Tone::Warning, &required);
    }
    line(ui);
}

fn line(ui: &mut Ui) {
    let (_, rect) = ui.allocate_space(egui::vec2(ui.available_width(), 1.0));
    ui.painter().hline(rect.x_range(), rect.center().y, (1.0, Palette::of(ui).line));
}

/// The allowed actions for which the profile requires a verified caller; none if there are none.
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
