//! What opens under a policy that cannot be read: where and why, and nothing to sign in with.

use egui::{Id, Ui};

use crate::{
    app::{Message, Model},
    phrase, say,
    ui::{
        theme::{Tone, space},
        widgets::{self, Button, page},
    },
    words,
};

/// The most that its words need.
const WIDTH: f32 = 720.0;

pub(super) fn show(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let side = ((ui.available_width() - WIDTH) / 2.0).max(0.0).floor();
    let room = ui.available_rect_before_wrap().shrink2(egui::vec2(side, 0.0));
    let troubles = words::policy::troubles(&model.workstation.policy);
    let lead = [say!("policy-sign-in-off"), say!("policy-cannot-be-read")].into_iter();
    let said = lead.chain(troubles.iter().map(String::as_str)).chain([say!("policy-tell-administrator")]);
    let said = words::sentences(said);
    widgets::alarm(ui, Id::unique("why nobody can sign in"), &said);
    ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
        if !page::is_narrow(ui) {
            ui.add_space(space::XXL);
        }
        widgets::roomy_panel(ui, |ui| {
            widgets::title(ui, say!("policy-sign-in-off"));
            widgets::notice(ui, Tone::Danger, say!("policy-cannot-be-read"));
            for trouble in &troubles {
                widgets::body(ui, trouble);
            }
            widgets::muted(ui, say!("policy-tell-administrator"));
            ui.add_space(space::S);
            let copy = Button::secondary(say!("copy-details")).described(said).show(ui);
            if widgets::focus::has_come(ui, "closed") {
                copy.request_focus();
            }
            if copy.clicked() {
                let text =
                    [&[say!("policy-cannot-be-read").to_owned()], troubles.as_slice()].concat().join("\n");
                out.push(Message::Copied { text, notice: phrase!("details-copied") });
            }
        });
    });
}
