//! A short message about a success, at the foot of the window. It vanishes after a while, takes no clicks or
//! focus, and is spoken by a screen reader.

use egui::{
    Align2, Area, Context, Frame, Id, Margin, Order, Role, Shadow, Stroke, TextStyle, WidgetInfo,
    accesskit::Live, vec2,
};
use jiff::{SignedDuration, Timestamp};

use crate::{
    app::{Message, Model},
    ui::{
        theme::{Palette, rich, size, space},
        widgets,
    },
    words,
};

const SHOWN: SignedDuration = SignedDuration::from_secs(5);

/// What a notice is told with, as not every screen reader speaks announcements.
#[derive(Clone)]
struct Told {
    since: jiff::Timestamp,
    words: String,
    /// What had the keyboard.
    to: Option<Id>,
}

/// Describes what has the keyboard by the notice, until both are gone. Called after everything is drawn.
pub(in crate::ui) fn tell_the_focus(ctx: &Context, model: &Model) {
    let key = Id::unique("the notice that was told");
    let focused = ctx.memory(egui::Memory::focused);
    let mut told = ctx.data(|data| data.get_temp::<Told>(key));
    if let Some(notice) = &model.notice
        && told.as_ref().is_none_or(|told| told.since != notice.since)
    {
        let words = words::sentence(&notice.said).into_owned();
        told = Some(Told { since: notice.since, words, to: focused });
    }
    let Some(mut told) = told else { return };
    let is_drawn = |id: Id| ctx.viewport(|viewport| viewport.this_pass.widgets.contains(id));
    // a dialog that closed gave the keyboard to somebody else
    if model.notice.is_some() && told.to.is_none_or(|to| !is_drawn(to)) {
        told.to = focused;
    }
    // not at once when the keyboard leaves it: what it said before would be heard again
    if focused != told.to && model.notice.is_none() {
        told.words.clear();
    }
    if let Some(to) = told.to.filter(|to| is_drawn(*to) && !told.words.is_empty()) {
        ctx.accesskit_node_builder(to, |node| node.set_description(&*told.words));
    }
    ctx.data_mut(|data| data.insert_temp(key, told));
}

pub(super) fn show(ctx: &Context, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(notice) = &model.notice else { return };
    let rest = SHOWN - now.duration_since(notice.since);
    if !rest.is_positive() {
        out.push(Message::NoticeClosed);
        return;
    }
    ctx.request_repaint_after(rest.unsigned_abs());
    let palette = Palette::in_use(ctx);
    let frame = Frame::new()
        .fill(palette.panel)
        .stroke(Stroke::new(1.0, palette.good))
        .corner_radius(size::PANEL_RADIUS)
        .shadow(Shadow { offset: [0, 4], blur: 16, spread: 0, color: palette.shadow })
        .inner_margin(Margin::symmetric(16, 10));
    let most = (ctx.content_rect().width() - 2.0 * space::XXL).min(size::DIALOG);
    Area::new(Id::unique("toast"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -space::XL))
        .interactable(false)
        .fade_in(false)
        .show(ctx, |ui| {
            ui.set_max_width(most);
            frame.show(ui, |ui| {
                let said = words::sentence(&notice.said);
                let label = widgets::label(ui, rich(&*said, TextStyle::Body).color(palette.text), None);
                label.widget_info(|| WidgetInfo::labeled(Role::Status, true, &*said));
                ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
            });
        });
}
