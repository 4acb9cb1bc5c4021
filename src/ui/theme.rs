//! Every colour, size, space and font of the window. No other file may make a colour.
//!
//! Each [`Scheme`] has a [`Palette`]; [`Palette::of`] picks the one in use.

mod fonts;
pub mod motion;
mod scheme;
mod style;

use egui::{Color32, Context, FontFamily, FontId, RichText, TextStyle, Ui};

use crate::{domain::profile::Colour, words};

pub use self::{
    motion::Motion,
    scheme::Scheme,
    style::{install, wear},
};

/// Spaces between and inside things, in points: steps of four.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 20.0;
    pub const XXL: f32 = 28.0;
}

/// In points.
pub mod size {
    pub const TEXT: f32 = 14.0;
    pub const SMALL: f32 = 12.5;
    pub const MONO: f32 = 13.5;
    pub const SMALL_MONO: f32 = 12.0;
    pub const SECTION: f32 = 15.0;
    pub const HEADING: f32 = 20.0;
    /// Over the whole window, where it opens for the first time.
    pub const TITLE: f32 = 26.0;
    /// The text in the one search field.
    pub const BIG_FIELD_TEXT: f32 = 17.0;

    /// The distance between two lines of [`TEXT`] or smaller.
    pub const LINE: f32 = 20.0;

    pub const BUTTON: f32 = 34.0;
    pub const BIG_FIELD: f32 = 42.0;
    pub const ROW: f32 = 40.0;
    pub const TOP_BAR: f32 = 48.0;
    /// The least height of anything that can be clicked: links, check boxes.
    pub const TARGET: f32 = 24.0;

    pub const PANEL_RADIUS: u8 = 8;
    pub const RADIUS: u8 = 6;
    pub const SMALL_RADIUS: u8 = 4;

    /// The column of labels beside their values.
    pub const LABELS: f32 = 150.0;
    /// The same for times with their days.
    pub const TIMES: f32 = 168.0;
    /// The same in a narrow panel.
    pub const NARROW_LABELS: f32 = 116.0;

    /// Content is not wider than this, however wide the window.
    pub const CONTENT: f32 = 1_100.0;
    /// A window narrower than this has one column.
    pub const TWO_COLUMNS: f32 = 900.0;
    pub const DIALOG: f32 = 560.0;
    /// The round picture beside the outcome's heading.
    pub const STATUS_ICON: f32 = 44.0;
}

/// A meaning. A word says it and a colour supports it; never the colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    Good,
    Warning,
    Danger,
    /// Neither good nor bad.
    Plain,
}

/// A colour for text and pictures, and the tint that it stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shade {
    pub text: Color32,
    pub tint: Color32,
}

/// A profile's colour: the dot beside its name, and its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProfileShade {
    pub dot: Color32,
    pub label: Shade,
}

/// The colours of one scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind the panels.
    pub window: Color32,
    /// Cards, the top bar, dialogs, menus.
    pub panel: Color32,
    /// Borders of panels and buttons, lines between rows.
    pub line: Color32,
    /// Inside of fields and of boxes with details.
    pub field: Color32,
    /// Borders of fields and check boxes, which must be seen to be found.
    pub field_border: Color32,
    /// A bordered button or a row under the pointer.
    pub hover: Color32,
    pub text: Color32,
    pub muted: Color32,
    /// What cannot be pressed.
    pub blocked: Color32,
    pub accent: Color32,
    pub accent_tint: Color32,
    /// Around what is chosen, where a tint alone is hard to see: thin, while the ring of the focus is thick.
    pub chosen_line: Color32,
    /// A filled button under the pointer.
    pub accent_hover: Color32,
    pub on_accent: Color32,
    pub danger: Color32,
    pub danger_tint: Color32,
    pub danger_hover: Color32,
    pub on_danger: Color32,
    pub good: Color32,
    pub good_tint: Color32,
    pub warning: Color32,
    pub warning_tint: Color32,
    /// Behind selected text.
    pub selection: Color32,
    /// Over everything behind a dialog.
    pub backdrop: Color32,
    pub shadow: Color32,
    profiles: [ProfileShade; Colour::ALL.len()],
}

/// A colour as a style guide writes it, such as `#1f5fbf`. Anything else does not compile.
#[expect(clippy::disallowed_methods, reason = "this is the place where colours are made")]
const fn hex(text: &str) -> Color32 {
    let text = text.as_bytes();
    assert!(text.len() == 7 && text[0] == b'#', "a colour is # and six digits");
    Color32::from_rgb(byte(text, 1), byte(text, 3), byte(text, 5))
}

const fn byte(text: &[u8], at: usize) -> u8 {
    digit(text[at]) * 16 + digit(text[at + 1])
}

const fn digit(letter: u8) -> u8 {
    match letter {
        b'0'..=b'9' => letter - b'0',
        b'a'..=b'f' => letter - b'a' + 10,
        _ => panic!("not a hexadecimal digit"),
    }
}

const fn profile(dot: &str, text: &str, tint: &str) -> ProfileShade {
    ProfileShade { dot: hex(dot), label: Shade { text: hex(text), tint: hex(tint) } }
}

#[expect(clippy::disallowed_methods, reason = "this is the place where colours are made")]
const LIGHT: Palette = Palette {
    window: hex("#f5f6f8"),
    panel: hex("#ffffff"),
    line: hex("#d5d9e0"),
    field: hex("#f5f6f8"),
    field_border: hex("#7c8696"),
    hover: hex("#f0f2f5"),
    text: hex("#1b1f27"),
    muted: hex("#596273"),
    blocked: hex("#596273"),
    accent: hex("#1f5fbf"),
    accent_tint: hex("#e6effb"),
    chosen_line: hex("#e6effb"),
    accent_hover: hex("#194f9f"),
    on_accent: hex("#ffffff"),
    danger: hex("#b3261e"),
    danger_tint: hex("#fcebea"),
    danger_hover: hex("#961f18"),
    on_danger: hex("#ffffff"),
    good: hex("#1b6e3c"),
    good_tint: hex("#e5f4ea"),
    warning: hex("#8a5a00"),
    warning_tint: hex("#fff3d6"),
    selection: hex("#bfd6f7"),
    backdrop: Color32::from_rgba_premultiplied(5, 6, 8, 115),
    shadow: Color32::from_black_alpha(48),
    profiles: [
        profile("#b3261e", "#b3261e", "#fcebea"),
        profile("#d05a10", "#9a3f06", "#fdeee2"),
        profile("#b97a00", "#8a5a00", "#fff3d6"),
        profile("#1b6e3c", "#1b6e3c", "#e5f4ea"),
        profile("#087a80", "#066469", "#e0f3f4"),
        profile("#1f5fbf", "#1f5fbf", "#e6effb"),
        profile("#7340c4", "#6536b0", "#f1eafb"),
        profile("#6b7484", "#515a6a", "#eceef2"),
    ],
};

#[expect(clippy::disallowed_methods, reason = "this is the place where colours are made")]
const DARK: Palette = Palette {
    window: hex("#15181d"),
    panel: hex("#1d2127"),
    line: hex("#363c46"),
    field: hex("#15181d"),
    field_border: hex("#7d8796"),
    hover: hex("#272c34"),
    text: hex("#e8ebf0"),
    muted: hex("#a3acba"),
    blocked: hex("#a3acba"),
    accent: hex("#7fb0ff"),
    accent_tint: hex("#1d2f4c"),
    chosen_line: hex("#1d2f4c"),
    accent_hover: hex("#9dc3ff"),
    on_accent: hex("#10151d"),
    danger: hex("#ff8a80"),
    danger_tint: hex("#3d1f1d"),
    danger_hover: hex("#ffa8a0"),
    on_danger: hex("#1d1010"),
    good: hex("#7bd69b"),
    good_tint: hex("#173524"),
    warning: hex("#f2c063"),
    warning_tint: hex("#3a2e12"),
    selection: hex("#2c4a7c"),
    backdrop: Color32::from_rgba_premultiplied(4, 5, 7, 140),
    shadow: Color32::from_black_alpha(120),
    profiles: [
        profile("#f05d52", "#ff8a80", "#3d1f1d"),
        profile("#ee8347", "#ffa877", "#3d2515"),
        profile("#e0a530", "#f2c063", "#3a2e12"),
        profile("#45b873", "#7bd69b", "#173524"),
        profile("#33b1b8", "#6fd6db", "#123537"),
        profile("#6aa1fa", "#7fb0ff", "#1d2f4c"),
        profile("#a87fee", "#c3a5fa", "#302450"),
        profile("#969fae", "#bcc4d0", "#2c323b"),
    ],
};

/// Every text at least 7 to 1, every border and mark at least 3 to 1.
#[expect(clippy::disallowed_methods, reason = "this is the place where colours are made")]
const HIGH_CONTRAST: Palette = Palette {
    window: hex("#000000"),
    panel: hex("#000000"),
    line: hex("#c8c8c8"),
    field: hex("#000000"),
    field_border: hex("#ffffff"),
    hover: hex("#2a2a2a"),
    text: hex("#ffffff"),
    muted: hex("#e2e2e2"),
    blocked: hex("#a8a8a8"),
    accent: hex("#7fdcff"),
    accent_tint: hex("#003350"),
    chosen_line: hex("#ffffff"),
    accent_hover: hex("#b0eaff"),
    on_accent: hex("#000000"),
    danger: hex("#ffa8a0"),
    danger_tint: hex("#4a0d08"),
    danger_hover: hex("#ffc8c2"),
    on_danger: hex("#000000"),
    good: hex("#80f0a0"),
    good_tint: hex("#063d1c"),
    warning: hex("#ffdf5a"),
    warning_tint: hex("#403200"),
    selection: hex("#00507a"),
    backdrop: Color32::from_black_alpha(190),
    shadow: Color32::TRANSPARENT,
    profiles: [
        profile("#ff9088", "#ffa8a0", "#4a0d08"),
        profile("#ffa060", "#ffb988", "#472200"),
        profile("#ffc84a", "#ffdf5a", "#403200"),
        profile("#6ae08c", "#80f0a0", "#063d1c"),
        profile("#58d8de", "#7de8ee", "#003c40"),
        profile("#7fbcff", "#a9d2ff", "#0b2f5a"),
        profile("#c8a4ff", "#d9c2ff", "#351a66"),
        profile("#d0d0d0", "#e2e2e2", "#333333"),
    ],
};

impl Palette {
    pub fn of(ui: &Ui) -> &'static Self {
        Self::in_use(ui.ctx())
    }

    /// The same where there is no [`Ui`] yet.
    pub fn in_use(ctx: &Context) -> &'static Self {
        Self::for_scheme(Scheme::of(ctx))
    }

    pub fn for_scheme(scheme: Scheme) -> &'static Self {
        match scheme {
            Scheme::Light => &LIGHT,
            Scheme::Dark => &DARK,
            Scheme::HighContrast => &HIGH_CONTRAST,
        }
    }

    pub fn tone(&self, tone: Tone) -> Shade {
        let (text, tint) = match tone {
            Tone::Info => (self.accent, self.accent_tint),
            Tone::Good => (self.good, self.good_tint),
            Tone::Warning => (self.warning, self.warning_tint),
            Tone::Danger => (self.danger, self.danger_tint),
            Tone::Plain => (self.muted, self.window),
        };
        Shade { text, tint }
    }

    pub fn profile(&self, colour: Colour) -> ProfileShade {
        self.profiles[match colour {
            Colour::Red => 0,
            Colour::Orange => 1,
            Colour::Amber => 2,
            Colour::Green => 3,
            Colour::Teal => 4,
            Colour::Blue => 5,
            Colour::Violet => 6,
            Colour::Grey => 7,
        }]
    }
}

pub fn semibold() -> FontFamily {
    FontFamily::Name(fonts::SEMIBOLD.into())
}

/// The style of words that lead: button labels, field labels, names.
pub fn strong() -> TextStyle {
    TextStyle::Button
}

/// `text` in a style of this window, with the line height that goes with it. Dates stay on one line.
pub fn rich(text: impl Into<String>, style: TextStyle) -> RichText {
    let line = if style == TextStyle::Heading { size::HEADING + space::S } else { size::LINE };
    RichText::new(words::time::unbroken(text.into())).text_style(style).line_height(Some(line))
}

/// `text` in the semi-bold face at a size of its own.
pub fn rich_strong(text: impl Into<String>, size: f32) -> RichText {
    RichText::new(text).font(FontId::new(size, semibold())).line_height(Some(size::LINE.max(size + space::S)))
}

#[cfg(test)]
pub(in crate::ui) mod tests;
