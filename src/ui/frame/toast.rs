//! A short message about a success, at the foot of the window. It vanishes after a while, takes no clicks or
//! focus, and is spoken by a screen reader.

use egui::{
    Align2, Area, Context, Frame, Id, Label, Margin, Order, Role, Shadow, Stroke, TextStyle, WidgetInfo,
    accesskit::Live, vec2,
};
use jiff::{SignedDuration, Timestamp};

use crate::{
    app::{Message, Model},
    ui::theme::{Palette, rich, size, space},
    words,
};

const SHOWN: SignedDuration = SignedDuration::from_secs(5);

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
                let words = rich(&*said, TextStyle::Body).color(palette.text);
                let label = ui.add(Label::new(words).selectable(false));
                label.widget_info(|| WidgetInfo::labeled(Role::Status, true, &*said));
                ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
            });
        });
}
