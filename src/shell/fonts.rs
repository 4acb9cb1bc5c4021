//! Letters that no font of ours has come from the system's fonts, in the shape that the chosen language
//! gives to letters that several have.
//!
//! Reading the list of them keeps a processor busy for a while, so it waits until the first frame is on the
//! screen, unless that frame needs one.

use std::sync::{Arc, OnceLock};

use eframe::egui::{
    self,
    epaint::text::{FallbackRequest, FontInsert, FontProvider},
};
use egui_system_font_provider::SystemFontProvider;

use crate::{domain::language::Language, words};

#[derive(Clone, Default)]
pub(super) struct SystemFonts(Arc<OnceLock<SystemFontProvider>>);

impl SystemFonts {
    /// The window's fonts of the system, with their list not read yet.
    pub(super) fn of(ctx: &egui::Context) -> Self {
        let fonts = Self::default();
        ctx.add_font_provider(Arc::new(fonts.clone()));
        // whose first frame needs them
        if words::language() == Language::Japanese {
            fonts.begin();
        }
        fonts
    }

    /// Reads the list, on a thread of its own, if that has not begun yet.
    pub(super) fn begin(&self) -> &SystemFontProvider {
        self.0.get_or_init(|| {
            let (fonts, spoken) = (SystemFontProvider::new(), words::language());
            let is_the_systems = spoken == Language::first_of(sys_locale::get_locales());
            if is_the_systems { fonts } else { fonts.with_locale(Some(spoken.tag())) }
        })
    }
}

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        self.begin().font_for(request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_fonts_are_not_read_for_letters_that_our_own_have() {
        let ctx = egui::Context::default();
        let fonts = SystemFonts::of(&ctx);
        let shows = |text: &str| {
            let frame = |ui: &mut egui::Ui| {
                ui.label(text);
            };
            ctx.run_ui(egui::RawInput::default(), frame).textures_delta.clear();
            fonts.0.get().is_some()
        };
        assert!(!shows("Zoë"));
        assert!(shows("山"));
    }
}
