//! A new emergency access code: masked until asked for, then large, in groups and spelled; or why it is
//! gone.
//!
//! While masked, the code is nowhere in the window or its accessibility tree. It cannot be selected: only
//! the button copies it, which also clears the clipboard again.

use egui::{Align, FontId, Id, Label, Rect, Role, TextWrapMode, Ui, WidgetInfo};
use secrecy::{ExposeSecret as _, SecretString};

use super::spell;
use crate::say;
use crate::{
    app::{Model, Ticket, attempts::Attempt, code::Made, orders},
    domain::change::{
        act::Act,
        confirmation::{Confirmation, Fits, Now, Source},
    },
    ui::{
        theme::{Palette, Tone, space},
        widgets,
    },
    words,
};

/// Hides even the length.
const MASK: &str = "••••••••";
const BIG: f32 = 32.0;

/// For how many frames a code that has just been shown holds the page: the focus that comes along with it
/// moves the page in the frame after.
const HOLDS: u8 = 3;

/// Draws the code or why it is gone; nothing for other attempts. Returns where a code that can be read is.
pub(super) fn show(ui: &mut Ui, attempt: &Attempt) -> Option<Rect> {
    let entry = attempt.entry();
    let made = Made::by(&entry)?;
    if let Some(code) = attempt.code.shown() {
        return Some(boxed(ui, |ui| unmasked(ui, code)));
    }
    if attempt.code.is_here() {
        boxed(ui, |ui| {
            let place = big(ui, MASK, say!("code-hidden"));
            widgets::muted(ui, say!("code-until-left"));
            place
        });
    } else {
        let (tone, words) = gone(attempt, made);
        widgets::notice(ui, tone, words);
    }
    None
}

/// Scrolls to a code as soon as it is shown: pressed below or above, it is what is wanted now. Call it last,
/// so that nothing else moves the page.
pub(super) fn bring(ui: &Ui, attempt: &Attempt, place: Option<Rect>) {
    if ui.is_sizing_pass() {
        return;
    }
    let held = Id::unique("the code that was scrolled to");
    let Some(place) = place else { return ui.data_mut(|data| data.remove::<(Ticket, u8)>(held)) };
    let before = ui.data(|data| data.get_temp::<(Ticket, u8)>(held)).filter(|(of, _)| *of == attempt.id);
    let frame = before.map_or(0, |(_, frame)| frame);
    if frame < HOLDS {
        ui.data_mut(|data| data.insert_temp(held, (attempt.id, frame + 1)));
        ui.scroll_to_rect(place.expand(space::M), Some(Align::Min));
        ui.ctx().request_repaint();
    }
}

/// What speaks against the code being this one, and how the server's answer differs from the request.
pub(super) fn notes(ui: &mut Ui, attempt: &Attempt, made: Made<'_>, confirmation: &Confirmation) {
    // of a lost code the box above says it
    let told = made.lost && !attempt.code.was_handed_out() && is_plain(confirmation.source);
    if let Some(doubts) = words::outcome::doubts(confirmation).filter(|_| !told) {
        widgets::notice(ui, Tone::Warning, &doubts);
    }
    for words in words::emergency::differs(made.given, made.asked) {
        widgets::notice(ui, Tone::Info, &words);
    }
}

/// Whether nothing is known against it but that the record names nobody.
fn is_plain(source: Source) -> bool {
    matches!(source, Source::ReadLater(fit) if fit.can_be() && fit.by != Fits::No)
}

fn gone(attempt: &Attempt, made: Made<'_>) -> (Tone, &'static str) {
    if made.lost && !attempt.code.was_handed_out() {
        return (Tone::Warning, say!("code-lost"));
    }
    if attempt.code.was_handed_out() {
        (Tone::Info, say!("code-was-shown"))
    } else {
        (Tone::Warning, say!("code-never-shown"))
    }
}

/// Returns where its first line is.
fn boxed(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> Rect) -> Rect {
    widgets::field_box(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        add(ui)
    })
}

fn unmasked(ui: &mut Ui, code: &SecretString) -> Rect {
    // EXPOSE: the agent asked to see it, to read it aloud
    let code = code.expose_secret();
    let groups = spell::groups(code);
    let place = big(ui, &groups.join("  "), &groups.join(" "));
    let words = spell::words(code);
    // asked for by the agent, so a screen reader speaks it
    widgets::announce(ui, Id::unique("the code is spelled"), &spelled(code));
    widgets::narrow_facts(ui, |facts| {
        for (group, words) in groups.iter().zip(&words) {
            facts.spelled(group, words);
        }
    });
    if let Some(words) = spell::capitals(code) {
        widgets::muted(ui, words);
    }
    place
}

/// The shown code as it is read aloud; none while it is masked or gone.
pub(super) fn spoken(attempt: &Attempt) -> Option<String> {
    // EXPOSE: the agent asked to see it, and hears it
    attempt.code.shown().map(|code| spelled(code.expose_secret()))
}

fn spelled(code: &str) -> String {
    say!("code-spelled", words = spell::words(code).join("; "))
}

/// Not selectable: nothing would clear it from the clipboard.
fn big(ui: &mut Ui, text: &str, spoken: &str) -> Rect {
    let text = egui::RichText::new(text).font(FontId::monospace(BIG)).color(Palette::of(ui).text);
    let response = ui.add(Label::new(text).selectable(false).wrap_mode(TextWrapMode::Wrap));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken));
    response.rect
}

/// What a withdrawal does not end; nothing after anything else.
pub(super) fn withdrawn(ui: &mut Ui, attempt: &Attempt, confirmation: &Confirmation, model: &Model) {
    let (Act::WithdrawEmergencyCode(id), Now::NoEmergencyCode) = (&attempt.change().act, &confirmation.now)
    else {
        return;
    };
    widgets::notice(ui, Tone::Info, &offline_words(id, model));
}

fn offline_words(id: &crate::domain::person::emergency::CodeId, model: &Model) -> String {
    match orders::offline_ends(id, &model.attempts, &model.lookup) {
        Some(ends) => {
            say!("code-offline-until", end = words::time::minute(&ends))
        }
        None => say!("code-offline").to_owned(),
    }
}
