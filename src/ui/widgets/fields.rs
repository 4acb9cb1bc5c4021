//! Text fields, with a label above and a hint or error below.

use std::{borrow::Cow, time::Duration};

use egui::{
    Align2, Color32, Context, Frame, Id, Key, KeyboardShortcut, Margin, Response, Stroke, StrokeKind,
    TextEdit, TextStyle, TextWrapMode, Ui, Vec2, accesskit::Invalid, emath::GuiRounding as _,
    text_edit::TextEditState, vec2,
};

use self::bounded::Bounded;
use super::{Button, bar::words_width, focus, keys::key_words, reading, surfaces, text};
use crate::{
    domain::sign_in::credential,
    say,
    ui::theme::{Palette, rich, size, space, strong},
    words,
};

mod bounded;

/// The most characters in a field of one line, of several lines, and for a token.
const LINE: usize = 1000;
const LINES: usize = 10_000;
const SECRET: usize = credential::MAX_BYTES;

/// The room at each side of the text.
const BESIDE_TEXT: f32 = 11.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Words,
    /// Serial numbers, IDs, paths of keys: in the monospaced face.
    Code,
    /// Masked; neither copied nor restored by undo.
    Secret,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Above {
    Label,
    /// The label, and "optional".
    Optional,
    Nothing,
}

#[must_use = "call show()"]
pub struct Field<'a> {
    label: &'a str,
    text: &'a mut String,
    content: Content,
    above: Above,
    big: bool,
    rows: usize,
    placeholder: &'a str,
    hint: Option<&'a str>,
    spoken: &'a str,
    read: Option<fn(&str) -> String>,
    error: Option<&'a str>,
    beside: Option<Button>,
    keys: &'a [KeyboardShortcut],
    enabled: bool,
    id: Option<Id>,
}

/// What happened to a field.
pub struct FieldOutput {
    /// The field itself: `changed()`, `has_focus()`, `request_focus()`.
    pub response: Response,
    /// Enter was pressed in it. The field keeps the focus.
    pub submitted: bool,
    pub button: Option<Response>,
}

impl<'a> Field<'a> {
    /// One line. The label is its accessible name.
    pub fn new(label: &'a str, text: &'a mut String) -> Self {
        Self {
            label,
            text,
            content: Content::Words,
            above: Above::Label,
            big: false,
            rows: 1,
            placeholder: "",
            hint: None,
            spoken: "",
            read: None,
            error: None,
            beside: None,
            keys: &[],
            enabled: true,
            id: None,
        }
    }

    /// A password or token. Hand in a string that is wiped when dropped.
    pub fn secret(label: &'a str, text: &'a mut String) -> Self {
        Self { content: Content::Secret, ..Self::new(label, text) }
    }

    /// In the monospaced face: serial numbers, IDs, addresses.
    pub fn mono(mut self) -> Self {
        self.content = Content::Code;
        self
    }

    /// Several lines, also of a secret (the text of a key file).
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// The one big search field.
    pub fn big(mut self) -> Self {
        self.big = true;
        self
    }

    /// Without a visible label: the placeholder is enough. The label stays the accessible name.
    pub fn bare(mut self) -> Self {
        self.above = Above::Nothing;
        self
    }

    /// Says "optional" beside the label.
    pub fn optional(mut self) -> Self {
        self.above = Above::Optional;
        self
    }

    pub fn placeholder(mut self, words: &'a str) -> Self {
        self.placeholder = words;
        self
    }

    /// The small line below.
    pub fn hint(mut self, words: &'a str) -> Self {
        self.hint = Some(words);
        self
    }

    /// What a screen reader says before the hint; nothing where it is empty.
    pub fn spoken(mut self, words: &'a str) -> Self {
        self.spoken = words;
        self
    }

    /// Shows in the hint how the text is read, where that differs.
    pub fn read_by(mut self, read: fn(&str) -> String) -> Self {
        self.read = Some(read);
        self
    }

    /// The error, in place of the hint; `None` leaves the hint.
    pub fn error(mut self, words: Option<&'a str>) -> Self {
        self.error = words;
        self
    }

    pub fn beside(mut self, button: Button) -> Self {
        self.beside = Some(button);
        self
    }

    /// The keys that lead to it, for the tool tip; assistive technologies get the first.
    pub fn keys(mut self, keys: &'a [KeyboardShortcut]) -> Self {
        self.keys = keys;
        self
    }

    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// A fixed id, so that it can be focused.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Draws label, field and hint, as wide as the room there is.
    pub fn show(self, ui: &mut Ui) -> FieldOutput {
        let id = self.id.unwrap_or_else(|| focus::stable_id(ui, "field", self.label));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            self.show_parts(ui, id)
        })
        .inner
    }

    fn show_parts(mut self, ui: &mut Ui, id: Id) -> FieldOutput {
        let label = (self.above != Above::Nothing).then(|| self.show_label(ui));
        let button = self.beside.take();
        let (response, button) = match button {
            None => (self.show_edit(ui, id), None),
            Some(button) => {
                let button = if self.big { button.tall() } else { button };
                let room = ui.available_width() - button.width(ui) - space::S;
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    let edit = ui.scope(|ui| {
                        ui.set_max_width(room.max(80.0).round_ui());
                        self.show_edit(ui, id)
                    });
                    (edit.inner, Some(button.show(ui)))
                })
                .inner
            }
        };
        let response = if let Some(label) = label {
            response.labelled_by(label.id)
        } else {
            ui.ctx().accesskit_node_builder(id, |node| node.set_label(self.label));
            response
        };
        let response = self.name_keys(ui, response);
        self.show_below(ui, id);
        // a field that just lost the focus to a dialog does not take the next Enter
        let behind = !ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
        // egui reports a lost focus for two frames: after Tab, Enter belongs to the next widget
        let lost_focus = response.lost_focus() && ui.memory(|memory| memory.focused().is_none());
        let entered = lost_focus && ui.input(|input| input.key_pressed(Key::Enter));
        let submitted = self.rows == 1 && entered && !behind;
        if submitted {
            // egui leaves the field on Enter, but the user wants to correct the text
            response.request_focus();
        }
        FieldOutput { response, submitted, button }
    }

    fn name_keys(&self, ui: &Ui, response: Response) -> Response {
        let keys: Vec<_> = self.keys.iter().map(|key| key_words(ui.ctx(), key)).collect();
        let Some(first) = keys.first().cloned() else { return response };
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(first));
        response.on_hover_text(keys.join("\n"))
    }

    fn show_label(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let optional = (self.above == Above::Optional).then(|| say!("optional"));
        let of_optional = optional.map_or(0.0, |words| space::XS + words_width(ui, words, TextStyle::Small));
        let fits = words_width(ui, self.label, strong()) + of_optional <= ui.available_width();
        let draw = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, 0.0);
            ui.set_min_height(size::LINE);
            let label = ui.label(rich(self.label, strong()).color(palette.text));
            if let Some(words) = optional {
                text::small(ui, words);
            }
            label
        };
        if fits { ui.horizontal(draw).inner } else { ui.horizontal_wrapped(draw).inner }
    }

    fn show_edit(&mut self, ui: &mut Ui, id: Id) -> Response {
        ui.add_enabled_ui(self.enabled, |ui| self.edit(ui, id)).inner
    }

    fn edit(&mut self, ui: &mut Ui, id: Id) -> Response {
        let palette = Palette::of(ui);
        let focused = self.enabled && ui.memory(|memory| memory.has_focus(id));
        let line = match (self.error, focused) {
            (None, true) => Stroke::new(2.0, palette.accent),
            (None, false) => Stroke::new(1.0, palette.field_border),
            (Some(_), true) => Stroke::new(2.0, palette.danger),
            (Some(_), false) => Stroke::new(1.0, palette.danger),
        };
        let is_dashed = surfaces::is_dashed(ui);
        let line = if is_dashed { Stroke::new(line.width, Color32::TRANSPARENT) } else { line };
        let inside = |margin: f32| (margin - line.width) as i8;
        let frame = Frame::new()
            .fill(palette.field)
            .stroke(line)
            .corner_radius(size::RADIUS)
            .inner_margin(Margin::symmetric(inside(BESIDE_TEXT), inside(7.0)));
        let font = match (self.content, self.big) {
            (Content::Code, _) => egui::FontSelection::Style(TextStyle::Monospace),
            (_, true) => egui::FontId::proportional(size::BIG_FIELD_TEXT).into(),
            (_, false) => egui::FontSelection::Style(TextStyle::Body),
        };
        let most = self.most();
        let mut bounded = Bounded::new(self.text, most, self.rows > 1);
        let edit = if self.rows == 1 {
            TextEdit::singleline(&mut bounded)
        } else {
            TextEdit::multiline(&mut bounded)
        };
        let height = if self.big { size::BIG_FIELD } else { size::BUTTON };
        let output = edit
            .id(id)
            .frame(frame)
            .font(font.clone())
            .hint_text(self.placeholder)
            .password(self.content == Content::Secret)
            .desired_width(f32::INFINITY)
            .desired_rows(self.rows)
            .min_size(Vec2::new(0.0, height))
            .align(if self.rows == 1 { Align2::LEFT_CENTER } else { Align2::LEFT_TOP })
            .show(ui);
        let response = output.response.response;
        if bounded.was_cut() || response.changed() {
            ui.data_mut(|data| data.insert_temp(id.with(CUT), bounded.was_cut()));
        }
        if is_dashed {
            surfaces::dashes(ui, response.rect, palette.blocked);
        }
        if response.changed() {
            let now = ui.input(|input| input.time);
            ui.data_mut(|data| data.insert_temp(id.with(TYPED), now));
        }
        if self.content == Content::Secret {
            forget_typing(ui, id);
        }
        if focus::follow(ui, &response) {
            let glow = Stroke::new(
                2.0,
                if self.error.is_some() { palette.danger_tint } else { palette.accent_tint },
            );
            let painter = ui.painter().with_clip_rect(ui.clip_rect().expand(2.0));
            let radius = f32::from(size::RADIUS) + 2.0;
            painter.rect_stroke(response.rect.expand(2.0), radius, glow, StrokeKind::Inside);
        }
        // egui shortens what has no room
        let room = response.rect.width() - 2.0 * BESIDE_TEXT;
        let is_short = self.rows == 1 && width(ui, self.placeholder, font) > room;
        if !self.text.is_empty() || !is_short {
            return response;
        }
        // screen readers have it from the field
        response.on_hover_ui(|ui| {
            ui.set_max_width(ui.spacing().tooltip_width);
            reading::label(ui, self.placeholder, TextWrapMode::Wrap);
        })
    }

    /// More characters than any valid value has, so that a longer one is reported where it is parsed.
    fn most(&self) -> usize {
        match (self.content, self.rows) {
            (Content::Secret, _) => SECRET,
            (_, 1) => LINE,
            _ => LINES,
        }
    }

    fn show_below(&self, ui: &mut Ui, id: Id) {
        let cut = ui.data(|data| data.get_temp::<bool>(id.with(CUT))).unwrap_or_default();
        let cut = cut.then(|| say!("field-cut", count = self.most()));
        let read =
            self.read.map(|read| read(self.text)).filter(|read| !read.is_empty() && read != self.text.trim());
        let read = read.map(|read| say!("field-read-as", value = read));
        let hint = cut.as_deref().or(read.as_deref()).or(self.hint);
        let described = match (self.error, &cut) {
            (Some(error), Some(cut)) => {
                Some(Cow::Owned(say!("field-error-and-cut", error = error, cut = cut)))
            }
            (Some(error), None) => Some(error.into()),
            (None, _) => hint.map(Cow::Borrowed),
        };
        let described = match described {
            Some(words) if self.spoken.is_empty() => words.into_owned(),
            Some(words) => words::sentences([self.spoken, words.as_ref()]),
            None => self.spoken.to_owned(),
        };
        describe_at_rest(ui, id, described);
        if let Some(error) = self.error {
            text::error(ui, error);
            ui.ctx().accesskit_node_builder(id, |node| node.set_invalid(Invalid::True));
        }
        if let Some(hint) = hint.filter(|_| self.error.is_none() || cut.is_some()) {
            text::small(ui, hint);
        }
    }
}

/// Keys in egui's memory: the last change of the field did not fit; when somebody last typed; what is said of
/// the field.
const CUT: &str = "cut";
const TYPED: &str = "typed";
const SAID: &str = "said";

/// How long somebody pauses before the field says something else, in seconds: a screen reader would talk into
/// every letter.
const REST: f64 = 0.8;

fn describe_at_rest(ui: &Ui, id: Id, words: String) {
    let (now, focused) = (ui.input(|input| input.time), ui.memory(|memory| memory.has_focus(id)));
    let typed = ui.data(|data| data.get_temp::<f64>(id.with(TYPED))).filter(|_| focused);
    let time_left = typed.map_or(0.0, |at| at + REST - now);
    let said = ui.data(|data| data.get_temp::<String>(id.with(SAID)));
    let words = match said {
        Some(said) if time_left > 0.0 && said != words => {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(time_left));
            said
        }
        _ => words,
    };
    if !words.is_empty() {
        focus::describe(ui, id, &words);
    }
    ui.data_mut(|data| data.insert_temp(id.with(SAID), words));
}

/// Clears the undo buffers of all fields, so that the next person cannot restore what was typed.
pub fn forget_all_typing(ctx: &Context) {
    ctx.data_mut(egui::util::IdTypeMap::remove_by_type::<TextEditState>);
}

/// How wide words are in one line.
fn width(ui: &Ui, words: &str, font: egui::FontSelection) -> f32 {
    let font = font.resolve(ui.style());
    ui.fonts_mut(|fonts| fonts.layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER).size().x)
}

/// Clears the undo buffer: it would keep a secret after the field is emptied (egui#3436, #7370).
fn forget_typing(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}
