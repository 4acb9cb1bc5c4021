//! Which palette is in use.
//!
//! egui tells light from dark alone, so the dark style takes the colours of high contrast while these are
//! wanted, and the context keeps that they are.

use egui::{Context, Id, Theme};

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
    /// Light words on black, for eyes that need it.
    HighContrast,
}

impl Scheme {
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The scheme in use.
    pub fn of(ctx: &Context) -> Self {
        match ctx.theme() {
            Theme::Light => Self::Light,
            Theme::Dark if is_high(ctx) => Self::HighContrast,
            Theme::Dark => Self::Dark,
        }
    }
}

/// Whether the dark style has the colours of high contrast.
pub(super) fn is_high(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(high_id())).unwrap_or(false)
}

pub(super) fn set_high(ctx: &Context, high: bool) {
    ctx.data_mut(|data| data.insert_temp(high_id(), high));
}

fn high_id() -> Id {
    Id::unique("high contrast")
}
