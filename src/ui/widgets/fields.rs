//! Fields for typing: with a label above, and below it a hint or what is wrong.

use egui::{
    Align2, Context, Frame, Id, Key, Margin, Response, Stroke, StrokeKind, TextEdit, TextStyle, Ui, Vec2,
    accesskit::Invalid, emath::GuiRounding as _, text_edit::TextEditState,
};

use self::bounded::Bounded;
use super::{Button, focus, text};
use crate::{
    domain::{sign_in::credential, text::number::grouped},
    ui::theme::{Palette, rich, size, space, strong},
};

mod bounded;

/// The most characters in a field of one line, of several lines, and for a token.
const LINE: usize = 1000;
const LINES: usize = 10_000;
const SECRET: usize = credential::MAX_BYTES;

/// What the text in a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Words,
    /// Serial numbers, IDs, paths of keys: in the monospaced face.
    Code,
    /// Masked; cannot be copied, and cannot be brought back with undo.
    Secret,
}

/// What stands above a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Above {
    Label,
    /// The label, and that nothing need be typed.
    Optional,
    Nothing,
}

/// A field that is not drawn yet.
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
    read: Option<fn(&str) -> String>,
    error: Option<&'a str>,
    beside: Option<Button>,
    enabled: bool,
    id: Option<Id>,
}

/// What happened to a field.
pub struct FieldOutput {
    /// The field itself: `changed()`, `has_focus()`, `request_focus()`.
    pub response: Response,
    /// Enter was pressed in it. It keeps the focus.
    pub submitted: bool,
    /// The button beside it, if it has one.
    pub button: Option<Response>,
}

impl<'a> Field<'a> {
    /// A line of text. The label is its accessible name.
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
            read: None,
            error: None,
            beside: None,
            enabled: true,
            id: None,
        }
    }

    /// A line of a password or token. Hand in the inside of something that is wiped when dropped.
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

    /// Without the label above: what is seen while nothing is typed says enough. It is still the accessible
    /// name.
    pub fn bare(mut self) -> Self {
        self.above = Above::Nothing;
        self
    }

    /// Says "optional" beside the label.
    pub fn optional(mut self) -> Self {
        self.above = Above::Optional;
        self
    }

    /// What is seen while nothing is typed.
    pub fn placeholder(mut self, words: &'a str) -> Self {
        self.placeholder = words;
        self
    }

    /// The small line below.
    pub fn hint(mut self, words: &'a str) -> Self {
        self.hint = Some(words);
        self
    }

    /// How the text is read, where that is known to be another one: then the hint says so.
    pub fn read_by(mut self, read: fn(&str) -> String) -> Self {
        self.read = Some(read);
        self
    }

    /// What is wrong, in the place of the hint; `None` leaves the hint.
    pub fn error(mut self, words: Option<&'a str>) -> Self {
        self.error = words;
        self
    }

    /// A button at the field's end, such as "Browse…".
    pub fn beside(mut self, button: Button) -> Self {
        self.beside = Some(button);
        self
    }

    /// Whether it can be typed in now.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// A fixed id, for a field that is focused from elsewhere.
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
        self.show_below(ui, id);
        // a field that has just lost the focus to a dialog is not what the next Enter is for
        let behind = !ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
        // egui says for two frames that the focus was lost: when Tab has led on meanwhile, Enter is meant
        // for what has it
        let left = response.lost_focus() && ui.memory(|memory| memory.focused().is_none());
        let entered = left && ui.input(|input| input.key_pressed(Key::Enter));
        let submitted = self.rows == 1 && entered && !behind;
        if submitted {
            // egui leaves the field on Enter; a person who reads the error below wants to type on
            response.request_focus();
        }
        FieldOutput { response, submitted, button }
    }

    fn show_label(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.set_min_height(size::LINE);
            let label = ui.label(rich(self.label, strong()).color(palette.text));
            if self.above == Above::Optional {
                text::small(ui, "optional");
            }
            label
        })
        .inner
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
        let inside = |margin: f32| (margin - line.width) as i8;
        let frame = Frame::new()
            .fill(palette.field)
            .stroke(line)
            .corner_radius(size::RADIUS)
            .inner_margin(Margin::symmetric(inside(11.0), inside(7.0)));
        let font = match (self.content, self.big) {
            (Content::Code, _) => egui::FontSelection::Style(TextStyle::Monospace),
            (_, true) => egui::FontId::proportional(size::BIG_FIELD_TEXT).into(),
            (_, false) => egui::FontSelection::Style(TextStyle::Body),
        };
        let most = self.most();
        let mut held = Bounded::new(self.text, most, self.rows > 1);
        let edit =
            if self.rows == 1 { TextEdit::singleline(&mut held) } else { TextEdit::multiline(&mut held) };
        let height = if self.big { size::BIG_FIELD } else { size::BUTTON };
        let output = edit
            .id(id)
            .frame(frame)
            .font(font)
            .hint_text(self.placeholder)
            .password(self.content == Content::Secret)
            .desired_width(f32::INFINITY)
            .desired_rows(self.rows)
            .min_size(Vec2::new(0.0, height))
            .align(if self.rows == 1 { Align2::LEFT_CENTER } else { Align2::LEFT_TOP })
            .show(ui);
        let response = output.response.response;
        if held.was_cut() || response.changed() {
            ui.data_mut(|data| data.insert_temp(id.with(CUT), held.was_cut()));
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
        response
    }

    /// The most characters that it takes: more than any value that is read from it may have, so that what is
    /// too long is said where it is read.
    fn most(&self) -> usize {
        match (self.content, self.rows) {
            (Content::Secret, _) => SECRET,
            (_, 1) => LINE,
            _ => LINES,
        }
    }

    fn show_below(&self, ui: &mut Ui, id: Id) {
        let cut = ui.data(|data| data.get_temp::<bool>(id.with(CUT))).unwrap_or_default();
        let cut =
            cut.then(|| format!("Only the first {} characters were taken", grouped(self.most() as u64)));
        let read =
            self.read.map(|read| read(self.text)).filter(|read| !read.is_empty() && read != self.text.trim());
        let read = read.map(|read| format!("Read as {read}"));
        let hint = cut.as_deref().or(read.as_deref()).or(self.hint);
        if let Some(error) = self.error {
            text::error(ui, error);
            let words = cut.iter().fold(error.to_owned(), |words, cut| format!("{words}. {cut}"));
            focus::describe(ui, id, &words);
            ui.ctx().accesskit_node_builder(id, |node| node.set_invalid(Invalid::True));
        } else if let Some(hint) = hint {
            focus::describe(ui, id, hint);
        }
        if let Some(hint) = hint.filter(|_| self.error.is_none() || cut.is_some()) {
            text::small(ui, hint);
        }
    }
}

/// Whether the last change of a field's text did not fit in, under its id.
const CUT: &str = "what did not fit in was cut";

/// Forgets the undo buffers of all fields: they would give the next person what the one before typed.
pub fn forget_all_typing(ctx: &Context) {
    ctx.data_mut(egui::util::IdTypeMap::remove_by_type::<TextEditState>);
}

/// Empties the undo buffer: it would keep a secret readable after the field has been cleared (egui#3436,
/// #7370).
fn forget_typing(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}
