//! A setting that the company has set: its value, and by whom. Nothing in it can be pressed.

use egui::Ui;

use crate::{
    domain::machine_policy::{Fact, Set},
    say,
    ui::{theme::size, widgets},
    words,
};

/// Shows a value that is set, else the control.
#[expect(clippy::ref_option, reason = "each is a field of the policy")]
pub(super) fn or<T, R: Default>(
    ui: &mut Ui,
    fact: &Fact<T>,
    value: impl FnOnce(&T) -> String,
    control: impl FnOnce(&mut Ui) -> R,
) -> R {
    match fact {
        None => control(ui),
        Some(Set { value: set, source }) => {
            ui.vertical(|ui| {
                // level with the label beside it
                ui.add_space((size::BUTTON - size::LINE) / 2.0);
                widgets::body(ui, &value(set));
                widgets::small(ui, &words::policy::locked(*source));
            });
            R::default()
        }
    }
}

pub(super) fn switch(is_on: bool) -> String {
    if is_on { say!("policy-on") } else { say!("policy-off") }.to_owned()
}
