//! The keyboard focus: seen, kept on the same thing, and never scrolled out of sight.

use egui::{Context, Event, Id, Key, Response, Stroke, StrokeKind, Ui, emath::GuiRounding as _};

use crate::ui::theme::{Palette, space};

/// How far the ring stands off the widget, and how thick it is.
const GAP: f32 = 2.0;
const THICK: f32 = 2.0;

/// Makes Enter and Space count once for each time that they are pressed, however long they are held down.
///
/// Otherwise the key that opens a dialog would press, a moment later, whatever has the focus in it. To be
/// called before anything is drawn; text is not concerned, its blanks come as text.
pub fn forget_held_keys(ctx: &Context) {
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            !matches!(event, Event::Key { key: Key::Enter | Key::Space, pressed: true, repeat: true, .. })
        });
    });
}

/// Draws the ring around a focused widget, and brings it into view when the focus has just come to it.
///
/// `radius` is the widget's own corner radius. Call it for everything that can have the focus.
pub fn ring(ui: &Ui, response: &Response, radius: u8) {
    if !follow(ui, response) {
        return;
    }
    let palette = Palette::of(ui);
    let around = GAP + THICK;
    // The ring may stand over the edge of a scroll area that ends at the widget.
    let painter = ui.painter().with_clip_rect(ui.clip_rect().expand(around));
    painter.rect_stroke(
        response.rect.expand(around),
        f32::from(radius) + around,
        Stroke::new(THICK, palette.accent),
        StrokeKind::Inside,
    );
}

/// Whether the widget has the focus; brings it into view when the focus has just come to it.
///
/// egui's `gained_focus` misses focus that came by an arrow key or by a request of an earlier frame.
pub fn follow(ui: &Ui, response: &Response) -> bool {
    if ui.is_sizing_pass() {
        return false;
    }
    take_back(ui, response);
    if !ui.memory(|memory| memory.has_focus(response.id)) {
        return false;
    }
    if ui.data(|data| data.get_temp::<Id>(last_seen())) != Some(response.id) {
        ui.data_mut(|data| data.insert_temp(last_seen(), response.id));
        ui.scroll_to_rect(response.rect.expand(space::M), None);
    }
    response.has_focus()
}

fn last_seen() -> Id {
    Id::unique("the widget that was last seen with the focus")
}

/// Puts the focus back into the field that egui took it from because Esc was pressed there: for an Esc that
/// opens a question, after which somebody may want to go on typing.
pub fn undo_escape(ctx: &Context) {
    if let Some(last) = ctx.data(|data| data.get_temp::<Id>(last_seen())) {
        ctx.memory_mut(|memory| {
            if memory.focused().is_none() {
                memory.request_focus(last);
            }
        });
    }
}

/// The widget that had the focus before a dialog opened.
#[derive(Clone, Copy)]
struct GivenBack {
    to: Id,
    /// The pass in which the dialog was last drawn.
    closed: u64,
    /// Whether it was left by Cancel. Otherwise whoever closed it may have sent the focus elsewhere, which
    /// counts more.
    cancelled: bool,
}

fn given_back() -> Id {
    Id::unique("the widget that gets the focus back")
}

/// Gives the focus back to a widget behind a dialog that is being closed. egui lets nothing behind a dialog
/// have the focus for one more frame, so it is kept until the widget may take it.
pub(super) fn give_back(ctx: &Context, id: Id) {
    let back = GivenBack { to: id, closed: ctx.cumulative_pass_nr(), cancelled: true };
    ctx.data_mut(|data| data.insert_temp(given_back(), back));
    ctx.request_repaint();
}

/// Says in each frame of an open dialog who gets the focus back, should the dialog be gone in the next one
/// because its work is done.
pub(super) fn give_back_when_gone(ctx: &Context, id: Id) {
    let back = GivenBack { to: id, closed: ctx.cumulative_pass_nr(), cancelled: false };
    ctx.data_mut(|data| data.insert_temp(given_back(), back));
}

fn take_back(ui: &Ui, response: &Response) {
    let Some(back) = ui.data(|data| data.get_temp::<GivenBack>(given_back())) else { return };
    let is_old = ui.ctx().cumulative_pass_nr() > back.closed + 8;
    let uncovered =
        back.to == response.id && ui.memory(|memory| memory.allows_interaction(response.layer_id));
    let may = uncovered && (back.cancelled || ui.memory(|memory| memory.focused().is_none()));
    if may && !is_old {
        response.request_focus();
    }
    if may || is_old {
        ui.data_mut(|data| data.remove::<GivenBack>(given_back()));
    } else if uncovered || (back.cancelled && back.to == response.id) {
        ui.ctx().request_repaint();
    }
}

/// An id that stays with a widget when others appear or vanish before it, so that it keeps the focus.
///
/// It is made of what the widget is and what is written on it; the second widget with the same words gets
/// another.
pub fn stable_id(ui: &Ui, what: &str, label: &str) -> Id {
    free_id(ui, ui.scope_id().with((what, label)))
}

/// The first id made from `base` that no widget of this pass has.
pub(super) fn free_id(ui: &Ui, base: Id) -> Id {
    let taken = |id: Id| ui.ctx().viewport(|viewport| viewport.this_pass.widgets.contains(id));
    (0..u32::from(u16::MAX)).map(|count| base.with(count)).find(|id| !taken(*id)).unwrap_or(base)
}

/// What an assistive technology says after the name: why a button is disabled, what a hint under a field
/// says.
pub fn describe(ui: &Ui, id: Id, words: &str) {
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(words));
}

/// Takes a place of `size` for a widget with an id of its own.
pub(super) fn place(ui: &mut Ui, id: Id, size: egui::Vec2, sense: egui::Sense) -> Response {
    let (_, rect) = ui.allocate_space(size.round_ui());
    // egui keeps pointer and keyboard from what is behind a dialog, but not a press by an assistive
    // technology
    let behind = !ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    let sense = if behind { egui::Sense::hover() } else { sense };
    ui.interact(rect.round_ui(), id, sense)
}
