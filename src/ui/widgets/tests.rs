//! What the widgets promise, by role and label, and by keyboard alone.

mod buttons_and_fields;
mod contrast;
mod dialogs;
mod lists;
mod long_tables;
mod sizes;
mod waiting;

use egui::{Ui, Vec2, vec2};
use egui_kittest::{Harness, HarnessBuilder};

use crate::ui::theme;

fn builder<State>(size: Vec2) -> HarnessBuilder<State> {
    Harness::builder().with_size(size).with_context_setup(theme::install)
}

/// A window of a usual size that draws `contents` over and over.
fn window<State>(
    state: State,
    contents: impl FnMut(&mut Ui, &mut State) + 'static,
) -> Harness<'static, State> {
    builder(vec2(900.0, 640.0)).build_ui_state(contents, state)
}
