//! The keyboard focus: visible, stable, and scrolled into view.

use egui::{Context, Event, Id, Key, Rect, Response, Stroke, StrokeKind, Ui, emath::GuiRounding as _};

use crate::ui::theme::{Palette, space};

/// Distance and width of the ring.
const GAP: f32 = 2.0;
const THICK: f32 = 2.0;

/// Makes Enter and Space count once per press, however long they are held. Otherwise the key that opens a
/// dialog would press its focused button a moment later. Call it before anything is drawn. Typing is not
/// affected: blanks come as text.
pub fn forget_held_keys(ctx: &Context) {
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            !matches!(event, Event::Key { key: Key::Enter | Key::Space, pressed: true, repeat: true, .. })
        });
    });
}

/// Draws the ring around a focused widget and scrolls to it when it has just got the focus. `radius` is the
/// widget's corner radius. Call it for everything focusable.
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

/// Whether the widget has the focus; scrolls to it when it has just got it. egui's `gained_focus` misses
/// focus from arrow keys and from requests of earlier frames.
pub fn follow(ui: &Ui, response: &Response) -> bool {
    if ui.is_sizing_pass() {
        return false;
    }
    take_back(ui, response);
    if !ui.memory(|memory| memory.has_focus(response.id)) {
        return false;
    }
    if ui.data(|data| data.get_temp::<Id>(last_seen())) != Some(response.id) {
        let came = (response.id, ui.ctx().cumulative_pass_nr());
        ui.data_mut(|data| {
            data.insert_temp(last_seen(), response.id);
            data.insert_temp(last_came(), came);
        });
        ui.scroll_to_rect(response.rect.expand(space::M), None);
    }
    response.has_focus()
}

fn last_seen() -> Id {
    Id::unique("last focus")
}

/// Which widget got the focus last, and in which pass.
fn last_came() -> Id {
    Id::unique("when the last focus came")
}

/// Brings what belongs to a widget into sight with it: when it gets the focus, and when something is typed
/// into it. Call it once both are drawn.
pub fn bring_along(ui: &Ui, widget: &Response, with: Rect) {
    let now = Some((widget.id, ui.ctx().cumulative_pass_nr()));
    let came = ui.data(|data| data.get_temp::<(Id, u64)>(last_came())) == now;
    if !ui.is_sizing_pass() && (came || (widget.changed() && widget.has_focus())) {
        ui.scroll_to_rect(widget.rect.union(with).expand(space::M), None);
    }
}

/// Whether this screen was not drawn before, the lock aside. Call it in each pass of the screen.
pub fn has_come(ui: &Ui, screen: &'static str) -> bool {
    let key = Id::unique(("when this screen was drawn", screen));
    let pass = ui.ctx().cumulative_pass_nr();
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<u64>(key);
        data.insert_temp(key, pass);
        before
    });
    before.is_none_or(|before| !goes_on(ui.ctx(), before))
}

/// Returns the focus to a field that lost it by Esc, where Esc opens a question and the user may type on.
pub fn undo_escape(ctx: &Context) {
    if let Some(last) = ctx.data(|data| data.get_temp::<Id>(last_seen())) {
        ctx.memory_mut(|memory| {
            if memory.focused().is_none() {
                memory.request_focus(last);
            }
        });
    }
}

#[derive(Clone, Copy)]
struct GivenBack {
    to: Id,
    /// The pass in which the dialog was last drawn.
    closed: u64,
    /// Whether it was left by Cancel. Otherwise a focus request made on closing has priority.
    cancelled: bool,
}

fn given_back() -> Id {
    Id::unique("focus to give back")
}

/// Gives the focus to a widget that is drawn soon, as behind a closing dialog. egui blocks focus behind a
/// dialog for one more frame, so the request is kept until then.
pub fn give_back(ctx: &Context, id: Id) {
    let back = GivenBack { to: id, closed: ctx.cumulative_pass_nr(), cancelled: true };
    ctx.data_mut(|data| data.insert_temp(given_back(), back));
    ctx.request_repaint();
}

/// Called in each frame of an open dialog: names the widget to focus if the dialog is gone in the next.
pub(super) fn give_back_when_gone(ctx: &Context, id: Id) {
    let back = GivenBack { to: id, closed: ctx.cumulative_pass_nr(), cancelled: false };
    ctx.data_mut(|data| data.insert_temp(given_back(), back));
}

/// The keyboard while the window is locked.
#[derive(Clone, Copy)]
struct Away {
    /// The first and the last pass in which it was.
    first: u64,
    last: u64,
    /// What had the focus; nothing where a dialog has it.
    focus: Option<Id>,
    /// Whether it comes back to where it was.
    goes_on: bool,
}

fn away() -> Id {
    Id::unique("the keyboard while the window is locked")
}

/// Remembers what had the focus. Called in each pass of the locked window, before anything takes the focus.
pub fn leave(ctx: &Context, covered: bool) {
    let pass = ctx.cumulative_pass_nr();
    let before = ctx.data(|data| data.get_temp::<Away>(away())).filter(|away| away.last + 1 >= pass);
    let now = before.unwrap_or_else(|| {
        // a dialog that closed with the lock had it for somebody else
        let back = ctx.data(|data| data.get_temp::<GivenBack>(given_back()));
        let back = back.filter(|back| back.closed + 1 >= pass).map(|back| back.to);
        let focus = if covered { None } else { back.or(ctx.memory(egui::Memory::focused)) };
        Away { first: pass, last: pass, focus, goes_on: covered || focus.is_some() }
    });
    ctx.data_mut(|data| data.insert_temp(away(), Away { last: pass, ..now }));
}

/// Gives the focus back after the lock, or to the first widget where nothing takes it. Called in each pass
/// of the window that is not locked, before anything is drawn.
pub fn come_back(ctx: &Context) {
    let Some(before) = ctx.data(|data| data.get_temp::<Away>(away())) else { return };
    let passes = ctx.cumulative_pass_nr().saturating_sub(before.last);
    let focused = ctx.memory(egui::Memory::focused);
    ctx.memory_mut(|memory| match (passes, focused) {
        (0 | 1, at_lock) => {
            if let Some(id) = at_lock {
                memory.surrender_focus(id);
            }
            if let Some(id) = before.focus {
                memory.request_focus(id);
            }
        }
        (UNTIL_SETTLED.., None) => memory.move_focus(egui::FocusDirection::Next),
        _ => {}
    });
    if passes >= UNTIL_SETTLED {
        ctx.data_mut(|data| data.remove::<Away>(away()));
    }
    ctx.request_repaint();
}

/// A dialog has the focus by then, and egui has forgotten a widget that is no longer there.
const UNTIL_SETTLED: u64 = 4;

/// Whether what was last drawn in pass `last` is still there, the time of the lock aside.
pub fn goes_on(ctx: &Context, last: u64) -> bool {
    let pass = ctx.cumulative_pass_nr();
    let locked = |away: Away| away.goes_on && last + 1 >= away.first && away.last + 1 >= pass;
    last + 1 >= pass || ctx.data(|data| data.get_temp::<Away>(away())).is_some_and(locked)
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

/// Draws once more, unseen, when the keyboard has left a widget and not yet come to another: a screen reader
/// would say that it is on the window, and then a whole dialog again. Call it after everything is drawn.
pub fn hand_over(ctx: &Context) {
    let key = Id::unique("whether the last pass had a focus");
    let focused = ctx.memory(egui::Memory::focused);
    let drawn = |id: Id| ctx.viewport(|viewport| viewport.this_pass.widgets.contains(id));
    let has = focused.is_some_and(drawn);
    let had = ctx.data_mut(|data| {
        let had = data.get_temp::<bool>(key);
        data.insert_temp(key, has);
        had
    });
    if had == Some(true) && !has {
        ctx.request_discard("focus");
    }
}

/// An id that stays the same when widgets appear or vanish before this one, so that the focus stays. It is
/// made of the widget's kind and label; the second widget with both gets another.
pub fn stable_id(ui: &Ui, what: &str, label: &str) -> Id {
    free_id(ui, ui.scope_id().with((what, label)))
}

/// The first id made from `base` that no widget of this pass has.
pub(super) fn free_id(ui: &Ui, base: Id) -> Id {
    let taken = |id: Id| ui.ctx().viewport(|viewport| viewport.this_pass.widgets.contains(id));
    (0..u32::from(u16::MAX)).map(|count| base.with(count)).find(|id| !taken(*id)).unwrap_or(base)
}

/// What is spoken after the name: why a button is disabled, the hint under a field.
pub fn describe(ui: &Ui, id: Id, words: &str) {
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(words));
}

pub(super) fn place(ui: &mut Ui, id: Id, size: egui::Vec2, sense: egui::Sense) -> Response {
    let (_, rect) = ui.allocate_space(size.round_ui());
    // egui blocks pointer and keyboard behind a dialog, but not presses by assistive technology
    let behind = !ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    let sense = if behind { egui::Sense::hover() } else { sense };
    ui.interact(rect.round_ui(), id, sense)
}
