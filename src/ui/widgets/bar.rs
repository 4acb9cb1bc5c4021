//! What the one bar on top is made of, and the strip below it that marks the practice tenant.

use egui::{
    Align, CornerRadius, Frame, Layout, Margin, Response, Role, Sense, Stroke, StrokeKind, TextStyle,
    TextWrapMode, Ui, UiBuilder, WidgetInfo, WidgetText, containers::Sides, emath::GuiRounding as _, pos2,
    vec2,
};

use super::{Button, buttons::toned_link, focus};
use crate::{
    domain::profile::Colour,
    ui::theme::{Palette, Tone, rich, rich_strong, size, space, strong},
};

/// From this width of the window on, the bar has room for the host beside the profile's name.
const CHIP_WITH_HOST: f32 = 1_060.0;

/// The bar: three groups that stay whole. What has no room goes on in a second line; the last one stands at the end.
///
/// `start` is program and profile, `places` where one can go, `end` who is signed in.
pub fn top_bar(
    ui: &mut Ui,
    start: impl FnOnce(&mut Ui),
    places: impl FnOnce(&mut Ui),
    end: impl FnOnce(&mut Ui),
) {
    let palette = Palette::of(ui);
    let bar = Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(16, 0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::M + 2.0, 0.0);
        let id = ui.scope_id().with("top bar");
        let known: [f32; 3] = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let plan = plan(known, ui.available_width(), ui.spacing().item_spacing.x);
        let height = if plan.lines == 1 { size::TOP_BAR } else { size::ROW };
        let (_, room) = ui.allocate_space(vec2(ui.available_width(), height * plan.lines as f32));
        let group = |ui: &mut Ui, place: usize, add: &mut dyn FnMut(&mut Ui)| {
            let (line, left) = plan.at[place];
            let top = room.top() + height * line as f32;
            let rect =
                egui::Rect::from_min_max(pos2(room.left() + left, top), pos2(room.right(), top + height));
            let layout = Layout::left_to_right(Align::Center);
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect.round_ui()).layout(layout));
            child.style_mut().wrap_mode = Some(TextWrapMode::Extend);
            add(&mut child);
            child.min_rect().width().ceil()
        };
        let (mut start, mut places, mut end) = (Some(start), Some(places), Some(end));
        let widths = [
            group(ui, 0, &mut |ui| once(&mut start, ui)),
            group(ui, 1, &mut |ui| once(&mut places, ui)),
            group(ui, 2, &mut |ui| once(&mut end, ui)),
        ];
        let moved = widths.iter().zip(known).any(|(now, before)| (now - before).abs() > 0.5);
        if moved {
            ui.data_mut(|data| data.insert_temp(id, widths));
            ui.ctx().request_discard("the groups of the top bar have other widths now");
        }
    });
    let rect = bar.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, palette.line));
}

fn once(add: &mut Option<impl FnOnce(&mut Ui)>, ui: &mut Ui) {
    if let Some(add) = add.take() {
        add(ui);
    }
}

/// In which line of the bar each group stands, and how far from its beginning.
struct Plan {
    at: [(usize, f32); 3],
    lines: usize,
}

fn plan(widths: [f32; 3], room: f32, between: f32) -> Plan {
    let (mut line, mut left) = (0, 0.0);
    let mut at = [(0, 0.0); 3];
    for (place, width) in widths.into_iter().enumerate() {
        if left > 0.0 && left + width > room {
            (line, left) = (line + 1, 0.0);
        }
        at[place] = (line, left);
        if width > 0.0 {
            left += width + between;
        }
    }
    at[2].1 = at[2].1.max(room - widths[2]);
    Plan { at, lines: line + 1 }
}

/// The program's name at the bar's beginning.
pub fn program_name(ui: &mut Ui, name: &str) {
    let colour = Palette::of(ui).text;
    ui.label(rich_strong(name, size::SECTION).color(colour));
}

/// A place that can be gone to: "Desk", "History".
pub fn place(ui: &mut Ui, label: &str, chosen: bool) -> Response {
    let response = Button::place(label, chosen).show(ui);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(chosen));
    response
}

/// The profile that is being worked in: dot, name, host, in a box; in a window of little width without the host.
pub fn profile_chip(ui: &mut Ui, colour: Colour, name: &str, host: &str) -> Response {
    let palette = Palette::of(ui);
    let wide = ui.ctx().content_rect().width() >= CHIP_WITH_HOST;
    let words = |text: &str, style: TextStyle, room: f32| {
        WidgetText::from(rich(text, style.clone())).into_galley(ui, Some(TextWrapMode::Truncate), room, style)
    };
    let title = words(name, TextStyle::Body, 220.0);
    let small = words(if wide { host } else { "" }, TextStyle::Small, 240.0);
    let between = if wide { space::S } else { 0.0 };
    let width = 29.0 + title.size().x.ceil() + between + small.size().x.ceil() + 11.0;
    let id = focus::stable_id(ui, "profile", name);
    let response = focus::place(ui, id, vec2(width, 30.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}, {host}")));
    if ui.is_rect_visible(response.rect) {
        let rect = response.rect;
        let painter = ui.painter();
        let shade = palette.profile(colour);
        let radius = CornerRadius::same(size::RADIUS);
        painter.rect(rect, radius, palette.panel, Stroke::new(1.0, palette.line), StrokeKind::Inside);
        painter.circle_filled(pos2(rect.left() + 16.0, rect.center().y), 5.0, shade.dot);
        let mut left = rect.left() + 29.0;
        for (galley, text) in [(title, palette.text), (small, palette.muted)] {
            let at =
                pos2(left, rect.center().y - galley.size().y / 2.0).round_to_pixels(ui.pixels_per_point());
            left += galley.size().x.ceil() + space::S;
            painter.galley(at, galley, text);
        }
    }
    response.on_hover_text(format!("{name}\n{host}"))
}

/// The strip that says that nothing here is real, with a link at its end. Returns whether the link was pressed.
pub fn practice_strip(ui: &mut Ui, words: &str, link: &str) -> bool {
    let shade = Palette::of(ui).tone(Tone::Warning);
    let border = Palette::of(ui).line;
    let strip = Frame::new().fill(shade.tint).inner_margin(Margin::symmetric(16, 0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let sides = Sides::new().height(32.0).shrink_left().truncate();
        sides
            .show(
                ui,
                |ui| {
                    ui.label(rich(words, strong()).color(shade.text));
                },
                |ui| toned_link(ui, Tone::Warning, link).clicked(),
            )
            .1
    });
    let rect = strip.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, border));
    strip.inner
}
