//! A question over the window: its subject, and buttons. Cancel has the focus.
//!
//! The window behind can be neither clicked nor reached with Tab. Esc cancels. Afterwards the focus returns
//! to where it was, unless it was moved. The second click of a double click does not count: an agent who
//! double-clicks "Disable token…" has not read the question. Nor does Enter that is still held, see
//! [`focus::forget_held_keys`].
//!
//! A [`Kept`] strip stays above the veil, and the dialog below it.

use std::time::Duration;

use egui::{
    Align2, Context, CornerRadius, Event, Frame, Id, Key, Margin, Modal, Modifiers, PointerButton, Popup,
    Rect, Response, Role, ScrollArea, Sense, Shadow, Stroke, Ui, UiBuilder, UiStackInfo, WidgetInfo, vec2,
};

use super::{Button, focus, kept::Kept, page, reading, text};
use crate::{
    say,
    ui::theme::{Palette, size, space},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Open,
    /// Cancel or Esc.
    Cancelled,
    /// The action button with this index.
    Action(usize),
}

/// Open as long as it is drawn.
#[must_use = "call show()"]
pub struct Dialog<'a> {
    title: &'a str,
    width: f32,
    cancel: Button,
    actions: Vec<Button>,
    describes: Option<String>,
    waits_for: Option<&'a str>,
    start_in_body: bool,
    stage: u32,
}

impl<'a> Dialog<'a> {
    pub fn new(title: &'a str) -> Self {
        Self {
            title,
            width: size::DIALOG,
            cancel: Button::secondary(say!("cancel")),
            actions: Vec::new(),
            describes: None,
            waits_for: None,
            start_in_body: false,
            stage: 0,
        }
    }

    /// Another label for leaving: "Close".
    pub fn cancel(mut self, label: &str) -> Self {
        self.cancel = Button::secondary(label);
        self
    }

    pub fn action(mut self, button: Button) -> Self {
        self.actions.push(button);
        self
    }

    /// What an assistive technology says of the question, after the name of the button that has the focus:
    /// every one of them speaks that. The words in the dialog are then no labels but paragraphs, which are
    /// not read out when it opens: all would be heard twice.
    pub fn described(mut self, words: String) -> Self {
        self.describes = Some(words);
        self
    }

    /// What the question is not complete without, such as "Reading the token again": spoken, and Cancel gets
    /// the focus with the whole description once there is nothing more to wait for.
    pub fn waits_for(mut self, words: Option<&'a str>) -> Self {
        self.waits_for = words;
        self
    }

    /// Never wider than the window.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Focuses the first widget of the body instead of Cancel: for forms.
    pub fn start_in_body(mut self) -> Self {
        self.start_in_body = true;
        self
    }

    /// Number of the question under this title. With another one the focus starts again.
    pub fn stage(mut self, stage: u32) -> Self {
        self.stage = stage;
        self
    }

    /// Draws it. `body` scrolls in a low window, in the lowest together with the buttons.
    pub fn show<R>(self, ctx: &Context, body: impl FnOnce(&mut Ui) -> R) -> (Answer, R) {
        self.show_below(ctx, |_| {}, body)
    }

    /// The same below what `top` draws, which stays in sight while the body scrolls, as long as it leaves
    /// room for that.
    pub fn show_below<R>(
        self,
        ctx: &Context,
        top: impl FnOnce(&mut Ui),
        body: impl FnOnce(&mut Ui) -> R,
    ) -> (Answer, R) {
        let id = Id::unique(("dialog", self.title));
        let opening = Opening::load(ctx, id, self.stage);
        let window = ctx.content_rect();
        // in a low window, or at 200 %, every line counts
        let low = window.height() < LOW;
        let (above, margin) =
            if low { (space::S, space::L) } else { ((window.height() * 0.12).min(96.0), 24.0) };
        let mut strip = Kept::load(ctx).map(|strip| if low { strip.raised() } else { strip });
        let is_high = |strip: &mut Kept| strip.place.height() > window.height() / 4.0;
        let within = strip.take_if(is_high);
        let above = strip.as_ref().map_or(above, |strip| above.max(strip.place.bottom() + space::M));
        let palette = Palette::in_use(ctx);
        let area = Modal::default_area(id)
            .anchor(Align2::CENTER_TOP, vec2(0.0, above))
            .role(Role::Dialog)
            .accessible_name(self.title);
        let layer = area.layer();
        let modal = Modal::new(id).area(area).backdrop_color(palette.backdrop).frame(frame(palette, margin));
        let width = self.width.min(window.width() - 2.0 * space::L) - 2.0 * margin - 2.0;
        let between = if low { space::M } else { space::XL };
        let tops = id.with("top");
        let shown = modal.show(ctx, |ui| {
            // of two dialogs the upper one says it
            let is_top = ui.memory(|memory| memory.top_modal_layer().is_none_or(|top| top == layer));
            if let Some(strip) = strip.filter(|_| is_top) {
                strip.show(ui);
            }
            ui.set_width(width);
            // egui gives no more room than the dialog last needed
            ui.set_max_height(window.height());
            ui.spacing_mut().item_spacing = vec2(space::S, space::M);
            let heading = text::heading(ui, self.title);
            self.wait(ui, id, opening, heading.rect);
            if self.start_in_body && opening.is_new && !ui.is_sizing_pass() {
                opening.settle(ctx, id);
                focus_next(ui);
            }
            let buttons = self.buttons_height(ui);
            // title, buttons, the room between them, margins above and below
            let around =
                heading.rect.height() + buttons + 2.0 * between + 2.0 * margin + 2.0 + above + space::S;
            let room = window.height() - around;
            // in the lowest windows the buttons scroll with the words
            let tight = room < LEAST;
            let room = if tight { (room + between + buttons).max(LEAST) } else { room };
            let height = ui.data(|data| data.get_temp::<f32>(tops)).unwrap_or_default();
            // a top that leaves no room scrolls too
            let stays = height > 0.0 && room - height >= LEAST;
            let room = if stays { room - height } else { room };
            let draw_top = |ui: &mut Ui| {
                let before = ui.cursor().top();
                top(ui);
                let used = ui.cursor().top() - before;
                ui.data_mut(|data| data.insert_temp(tops, used));
            };
            let described = self.describes.is_some();
            let mut buttons = Some(|ui: &mut Ui| self.show_buttons(ui, id, opening));
            let mut answer = None;
            let words = UiBuilder::new().ui_stack_info(if described {
                UiStackInfo::default().with_tag(reading::DESCRIBED)
            } else {
                UiStackInfo::default()
            });
            let inner = ui.scope_builder(words, |ui| {
                let mut waits = Some(draw_top);
                if stays && let Some(draw) = waits.take() {
                    draw(ui);
                }
                let scroll = ScrollArea::vertical().max_height(room).auto_shrink([false, true]);
                let inner = scroll.show(ui, |ui| {
                    if let Some(strip) = within.filter(|_| is_top) {
                        strip.show_within(ui);
                    }
                    if let Some(draw) = waits.take() {
                        draw(ui);
                    }
                    let inner = body(ui);
                    if tight && let Some(draw) = buttons.take() {
                        ui.add_space(between - space::M);
                        answer = Some(draw(ui));
                    }
                    page::scroll_by_keys(ui);
                    inner
                });
                inner.inner
            });
            let inner = inner.inner;
            if let Some(draw) = buttons {
                ui.add_space(between - space::M);
                answer = Some(draw(ui));
            }
            (answer.unwrap_or(Answer::Open), inner)
        });
        let (mut answer, inner) = shown.inner;
        let escape = || ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if answer == Answer::Open && shown.is_top_modal && !shown.any_popup_open && escape() {
            answer = Answer::Cancelled;
        }
        match (opening.before, answer) {
            (None, _) => {}
            (Some(before), Answer::Cancelled) => focus::give_back(ctx, before),
            (Some(before), Answer::Open | Answer::Action(_)) => focus::give_back_when_gone(ctx, before),
        }
        // the node with the role; that of the response lies around it
        ctx.accesskit_node_builder(id, egui::accesskit::Node::set_modal);
        (answer, inner)
    }

    /// Holds the focus while there is something to wait for, unless the user moves it.
    fn wait(&self, ui: &Ui, id: Id, opening: Opening, rect: Rect) {
        let (waits, now) = (id.with(WAITS), ui.input(|input| input.time));
        let waited: Option<(f64, String)> = ui.data(|data| data.get_temp(waits));
        let (sense, words) = match (self.waits_for, waited) {
            (Some(words), _) => (Sense::focusable_noninteractive(), words.to_owned()),
            // a screen reader may ask for its name a moment later
            (None, Some((at, words))) if now - at < LINGERS => (Sense::hover(), words),
            (None, _) => return,
        };
        let response = ui.interact(rect, waits, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Paragraph, true, &words));
        if self.waits_for.is_none() {
            return;
        }
        ui.data_mut(|data| data.insert_temp(waits, (now, words)));
        if !opening.is_new || opening.has_waited || ui.is_sizing_pass() {
            return;
        }
        // most answers are there before; and a screen reader first takes in that there is a dialog
        let time_left = opening.opened + SOON - now;
        if time_left > 0.0 {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(time_left));
        } else {
            response.request_focus();
            opening.waited(ui.ctx(), id);
        }
    }

    /// What the buttons leave of a line; negative where they have no room beside each other.
    fn room_beside_buttons(&self, ui: &Ui) -> f32 {
        let widths = self.cancel.width(ui) + self.actions.iter().map(|button| button.width(ui)).sum::<f32>();
        ui.available_width() - widths - space::S * self.actions.len() as f32
    }

    fn buttons_height(&self, ui: &Ui) -> f32 {
        if self.room_beside_buttons(ui) >= 0.0 {
            return size::BUTTON;
        }
        let lines = 1 + self.actions.len();
        size::BUTTON * lines as f32 + space::M * (lines - 1) as f32
    }

    fn show_buttons(self, ui: &mut Ui, id: Id, opening: Opening) -> Answer {
        let room = self.room_beside_buttons(ui);
        let stacked = room < 0.0;
        let here = id.with("cancel");
        let (waits, kept) = (self.waits_for.is_some(), opening.is_left(ui, id));
        let start_here = opening.is_new && !self.start_in_body && !waits;
        let draw = |ui: &mut Ui| {
            let size_up = |button: Button| if stacked { button.wide() } else { button };
            if !stacked {
                ui.add_space(room);
            }
            // a fixed id: the focus stays when "Cancel" becomes "Close"
            let cancel = size_up(self.cancel).id(here);
            let cancel = match self.describes {
                Some(words) => cancel.described(words),
                None => cancel,
            };
            let cancel = cancel.show(ui);
            if start_here && !ui.is_sizing_pass() {
                if !kept {
                    cancel.request_focus();
                }
                opening.settle(ui.ctx(), id);
            }
            let mut answer = if cancel.clicked() { Answer::Cancelled } else { Answer::Open };
            for (place, button) in self.actions.into_iter().enumerate() {
                if meant(&size_up(button).show(ui)) {
                    answer = Answer::Action(place);
                }
            }
            // Tab leaves the focus nowhere for a moment only
            if opening.is_lost && has_no_focus(ui.ctx()) {
                match opening.last {
                    _ if !self.start_in_body => cancel.request_focus(),
                    // a field that could not be used while a try ran
                    Some(last) if can_have_focus(ui.ctx(), last) => {
                        ui.memory_mut(|memory| memory.request_focus(last));
                    }
                    Some(_) | None => {}
                }
            }
            answer
        };
        if stacked { ui.vertical(draw).inner } else { ui.horizontal(draw).inner }
    }
}

const WAITS: &str = "waits";

/// After how long the keyboard goes to what is waited for, in seconds.
const SOON: f64 = 0.4;

/// How long words that are no longer waited for stay known to screen readers, in seconds.
const LINGERS: f64 = 1.5;

/// A lower window has no room to spare.
const LOW: f32 = 520.0;

/// The least height of what scrolls.
const LEAST: f32 = 60.0;

fn frame(palette: &Palette, margin: f32) -> Frame {
    Frame::new()
        .fill(palette.panel)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(size::PANEL_RADIUS + 2))
        .shadow(Shadow { offset: [0, 8], blur: 32, spread: 0, color: palette.shadow })
        .inner_margin(Margin::same(margin as i8))
}

/// Whether a click is not the second half of a double click. Where a slow frame takes in both halves, the
/// first was made in the dialog, too.
fn meant(response: &Response) -> bool {
    let is_release = |event: &Event| {
        matches!(event, Event::PointerButton { button: PointerButton::Primary, pressed: false, .. })
    };
    let releases =
        || response.ctx.input(|input| input.events.iter().filter(|event| is_release(event)).count());
    let half = response.double_clicked() || response.triple_clicked();
    response.clicked() && (!half || releases() > 1)
}

#[derive(Clone, Copy, Debug)]
struct Opening {
    last_pass: u64,
    /// The focus must still be set: the first pass only measures and cannot have it.
    is_new: bool,
    /// When it asked this question, in seconds of egui's clock.
    opened: f64,
    /// It waits, or has waited, for what completes its question.
    has_waited: bool,
    /// What had the focus before it opened.
    before: Option<Id>,
    /// Which question it asked.
    stage: u32,
    /// What in it had the focus last.
    last: Option<Id>,
    /// Nothing has the focus: its button is gone, or somebody clicked elsewhere.
    is_lost: bool,
}

/// Takes the focus from where it is, and gives it to the next widget that is drawn.
fn focus_next(ui: &Ui) {
    ui.memory_mut(|memory| {
        if let Some(elsewhere) = memory.focused() {
            memory.surrender_focus(elsewhere);
        }
        memory.move_focus(egui::FocusDirection::Next);
    });
}

/// Whether a widget was drawn in this pass, and can be used.
fn can_have_focus(ctx: &Context, id: Id) -> bool {
    !Popup::is_any_open(ctx)
        && ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).is_some_and(|widget| widget.enabled))
}

fn has_no_focus(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.focused().is_none())
}

impl Opening {
    fn load(ctx: &Context, id: Id, stage: u32) -> Self {
        let pass = ctx.cumulative_pass_nr();
        let before = ctx.data(|data| data.get_temp::<Self>(id));
        // after the lock it asks again, and what had the focus before it is the same
        let back = before.filter(|opening| focus::goes_on(ctx, opening.last_pass));
        let known = before.filter(|opening| opening.last_pass + 1 >= pass);
        let settled = known.is_some_and(|opening| opening.stage == stage && !opening.is_new);
        let focused = ctx.memory(egui::Memory::focused);
        let opening = Self {
            last_pass: pass,
            is_new: !settled,
            opened: known
                .filter(|opening| opening.stage == stage)
                .map_or_else(|| ctx.input(|input| input.time), |opening| opening.opened),
            has_waited: known.is_some_and(|opening| opening.stage == stage && opening.has_waited),
            before: back.map_or(focused, |opening| opening.before),
            stage,
            last: known.filter(|_| settled).and_then(|opening| focused.or(opening.last)),
            is_lost: settled && has_no_focus(ctx),
        };
        ctx.data_mut(|data| data.insert_temp(id, opening));
        opening
    }

    fn settle(self, ctx: &Context, id: Id) {
        ctx.data_mut(|data| data.insert_temp(id, Self { is_new: false, ..self }));
    }

    /// Whether the user moved the focus while the dialog waited.
    fn is_left(self, ui: &Ui, id: Id) -> bool {
        let focused = ui.memory(egui::Memory::focused);
        self.has_waited && focused.is_some_and(|focused| focused != id.with(WAITS))
    }

    fn waited(self, ctx: &Context, id: Id) {
        ctx.data_mut(|data| data.insert_temp(id, Self { has_waited: true, ..self }));
    }
}
