//! The faces: Inter for words, egui's Hack for serial numbers, IDs and UTC times.
//!
//! Scripts that Inter lacks (Chinese, Japanese, Korean, Arabic …) come from the operating system at run
//! time: eframe asks it for a font when a character needs one.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// The name of the semi-bold family, and of its face.
pub(super) const SEMIBOLD: &str = "Inter-SemiBold";

const REGULAR: &str = "Inter-Regular";

/// The faces of the window, each family with egui's own faces as the second choice.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &'static [u8]); 2] = [
        (REGULAR, include_bytes!("../../../assets/fonts/Inter-Regular.otf")),
        (SEMIBOLD, include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let words = fonts.families.entry(FontFamily::Proportional).or_default();
    let others = words.clone();
    words.insert(0, REGULAR.to_owned());
    let mut semibold = vec![SEMIBOLD.to_owned(), REGULAR.to_owned()];
    semibold.extend(others);
    fonts.families.insert(FontFamily::Name(SEMIBOLD.into()), semibold);
    // a name in an account that Hack lacks letters for
    fonts.families.entry(FontFamily::Monospace).or_default().insert(1, REGULAR.to_owned());
    fonts
}
