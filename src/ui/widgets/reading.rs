//! Hebrew, Arabic and other letters that are read from right to left.
//!
//! egui draws the letters of one word the right way round, but sets word after word from left to right. Here
//! words are broken into lines as they are read, and the parts of each line get the order in which they are
//! drawn. Only what is drawn: names for screen readers keep the text's.

mod lines;
mod order;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use egui::{
    Direction as Towards, FontSelection, Galley, Label, Response, Role, TextStyle, TextWrapMode, Ui,
    WidgetInfo, WidgetText,
};

pub(super) use self::order::Direction;
use self::{
    lines::{Room, drawn},
    order::has_right_to_left,
};
/// Marks a part of the window, in egui's stack, whose words are spoken as a description.
pub(super) const DESCRIBED: &str = "described";

/// A label whose words stand in the order in which they are read. `None` wraps as its surroundings do.
pub fn label(ui: &mut Ui, text: impl Into<WidgetText>, wrap: impl Into<Option<TextWrapMode>>) -> Response {
    label_towards(ui, text.into(), wrap.into(), Direction::Window)
}

/// The same of words that somebody typed.
pub(super) fn typed_label(ui: &mut Ui, text: impl Into<WidgetText>) -> Response {
    label_towards(ui, text.into(), None, Direction::Typed)
}

fn label_towards(
    ui: &mut Ui,
    text: WidgetText,
    wrap: Option<TextWrapMode>,
    direction: Direction,
) -> Response {
    let role = if ui.stack().iter().any(|part| part.tags().contains(DESCRIBED)) {
        Role::Paragraph
    } else {
        Role::Label
    };
    let logical = text.text().to_owned();
    let wrap = wrap.unwrap_or_else(|| ui.wrap_mode());
    if !has_right_to_left(&logical) {
        let response = ui.add(Label::new(text).wrap_mode(wrap));
        if role != Role::Label {
            response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &logical));
        }
        return response;
    }
    let job = text.into_layout_job(ui.style(), FontSelection::Default, ui.text_valign());
    let rest = ui.available_width();
    let flows = ui.layout().main_dir() == Towards::LeftToRight && ui.layout().main_wrap();
    let first = if flows { ui.available_size_before_wrap().x } else { rest };
    let lines = drawn(ui, &job, direction, Room { mode: wrap, first, rest });
    // what is selected is copied as it is drawn
    let shown = Label::new(Arc::new(lines.job)).wrap_mode(wrap).selectable(false);
    let response = ui.add(shown);
    response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &logical));
    if lines.elided { tip(response, &logical) } else { response }
}

/// Words to be painted, in the order in which they are read. [`Galley::text`] has them as they are drawn.
pub fn galley(
    ui: &Ui,
    text: impl Into<WidgetText>,
    wrap: TextWrapMode,
    room: f32,
    style: TextStyle,
) -> Arc<Galley> {
    let text = text.into();
    if !has_right_to_left(text.text()) {
        return text.into_galley(ui, Some(wrap), room, style);
    }
    let job = text.into_layout_job(ui.style(), style.into(), ui.text_valign());
    let lines = drawn(ui, &job, Direction::Window, Room { mode: wrap, first: room, rest: room });
    let mut galley = ui.fonts_mut(|fonts| fonts.layout_job(lines.job));
    if lines.elided {
        Arc::make_mut(&mut galley).elided = true;
    }
    galley
}

/// Words that appear while the pointer is over a widget, in the order in which they are read.
pub fn tip(response: Response, words: &str) -> Response {
    if !has_right_to_left(words) {
        return response.on_hover_text(words);
    }
    if response.ctx.has_accesskit_node(response.id) {
        response.ctx.accesskit_node_builder(response.id, |node| {
            if node.description().is_none() {
                node.set_description(words);
            }
        });
    }
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        label(ui, words, TextWrapMode::Wrap);
    })
}
