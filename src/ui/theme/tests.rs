use egui::{Context, RawInput, Theme};

use super::*;
use crate::domain::settings::Look;

/// Relative luminance as WCAG 2 defines it.
fn luminance(colour: Color32) -> f64 {
    let [red, green, blue, _] = colour.to_array().map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

pub(in crate::ui) fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn draw(ctx: &Context, input: RawInput, contents: impl FnMut(&mut Ui)) {
    let mut output = ctx.run_ui(input, contents);
    output.textures_delta.clear();
}

const TONES: [Tone; 5] = [Tone::Info, Tone::Good, Tone::Warning, Tone::Danger, Tone::Plain];

#[test]
fn every_text_can_be_read_on_what_it_stands_on() {
    for scheme in Scheme::ALL {
        let p = Palette::for_scheme(scheme);
        let least = if scheme == Scheme::HighContrast { 7.0 } else { 4.5 };
        let visuals = style::style(scheme).visuals;
        let mut pairs =
            vec![("on accent", p.on_accent, p.accent), ("on accent, hovered", p.on_accent, p.accent_hover)];
        pairs.push(("on danger", p.on_danger, p.danger));
        pairs.push(("on danger, hovered", p.on_danger, p.danger_hover));
        pairs.push(("selected text", visuals.selection.stroke.color, visuals.selection.bg_fill));
        pairs.push(("in a hovered danger button", p.danger, p.danger_tint));
        pairs.push(("a chosen place", p.accent, p.accent_tint));
        pairs.push(("in a chosen row, muted", p.muted, p.accent_tint));
        pairs.push(("in a chosen row", p.text, p.accent_tint));
        for ground in [p.window, p.panel, p.field, p.hover] {
            for (what, text) in
                [("text", p.text), ("muted", p.muted), ("accent", p.accent), ("danger", p.danger)]
            {
                pairs.push((what, text, ground));
            }
        }
        pairs.extend([("blocked", p.blocked, p.window), ("blocked, in a menu", p.blocked, p.panel)]);
        for tone in TONES {
            let shade = p.tone(tone);
            pairs.push(("tone", shade.text, shade.tint));
            pairs.push(("tone without tint", shade.text, p.panel));
        }
        for colour in Colour::ALL {
            let shade = p.profile(colour).label;
            pairs.push((colour.key(), shade.text, shade.tint));
        }
        for (what, text, ground) in pairs {
            let ratio = contrast(text, ground);
            assert!(ratio >= least, "{scheme:?}, {what}: {text:?} on {ground:?} is {ratio:.2}");
        }
    }
}

/// What is drawn of a colour by a part of the window that is disabled, on what is drawn of its ground.
fn faded(colour: Color32, ground: Color32, alpha: f32) -> Color32 {
    let mix = |place: usize| {
        let [of, on] = [colour, ground].map(|colour| f32::from(colour.to_array()[place]));
        format!("{:02x}", (of * alpha + on * (1.0 - alpha)).round() as u8)
    };
    hex(&format!("#{}{}{}", mix(0), mix(1), mix(2)))
}

#[test]
fn words_of_a_disabled_part_can_be_read_in_high_contrast() {
    let p = Palette::for_scheme(Scheme::HighContrast);
    let alpha = style::style(Scheme::HighContrast).visuals.disabled_alpha;
    assert!(alpha < 1.0, "it is seen that it is disabled");
    let mut pairs = vec![("on accent", p.on_accent, p.accent), ("on danger", p.on_danger, p.danger)];
    pairs.extend([("in a chosen row", p.text, p.accent_tint), ("chosen, muted", p.muted, p.accent_tint)]);
    for ground in [p.window, p.panel, p.field] {
        for text in [p.text, p.muted, p.blocked, p.accent, p.danger, p.good, p.warning] {
            pairs.push(("text", text, ground));
        }
    }
    pairs.extend(TONES.map(|tone| ("tone", p.tone(tone).text, p.tone(tone).tint)));
    pairs.extend(Colour::ALL.map(|colour| {
        let shade = p.profile(colour).label;
        (colour.key(), shade.text, shade.tint)
    }));
    for (what, text, ground) in pairs {
        // both are faded: the ground over the window, the words over that
        let below = faded(ground, p.window, alpha);
        let above = faded(text, below, alpha);
        let ratio = contrast(above, below);
        assert!(ratio >= 4.5, "{what}: {text:?} on {ground:?} is {ratio:.2}");
    }
}

#[test]
fn the_borders_of_fields_and_the_profiles_dots_can_be_seen() {
    for scheme in Scheme::ALL {
        let p = Palette::for_scheme(scheme);
        let mut pairs = vec![("focus", p.accent, p.window), ("focus in a panel", p.accent, p.panel)];
        pairs.push(("field in a panel", p.field_border, p.panel));
        pairs.push(("field", p.field_border, p.field));
        pairs.push(("tick", p.on_accent, p.accent));
        if scheme == Scheme::HighContrast {
            for ground in [p.window, p.panel, p.field, p.hover] {
                pairs.extend([("line", p.line, ground), ("field border", p.field_border, ground)]);
                pairs.push(("focus, mark", p.accent, ground));
                pairs.push(("around what is chosen", p.chosen_line, ground));
            }
        }
        for colour in Colour::ALL {
            let dot = p.profile(colour).dot;
            pairs.extend([(colour.key(), dot, p.panel), (colour.key(), dot, p.accent_tint)]);
        }
        for (what, line, ground) in pairs {
            let ratio = contrast(line, ground);
            assert!(ratio >= 3.0, "{scheme:?}, {what}: {line:?} on {ground:?} is {ratio:.2}");
        }
    }
}

/// Scroll bars are drawn by egui, in colours of the style.
#[test]
fn scroll_bars_can_be_seen() {
    for scheme in Scheme::ALL {
        let visuals = style::style(scheme).visuals;
        let p = Palette::for_scheme(scheme);
        for state in [visuals.widgets.inactive, visuals.widgets.hovered, visuals.widgets.active] {
            for ground in [visuals.extreme_bg_color, p.window, p.panel] {
                let ratio = contrast(state.bg_fill, ground);
                assert!(ratio >= 3.0, "{scheme:?}: {:?} on {ground:?} is {ratio:.2}", state.bg_fill);
            }
        }
    }
}

/// The palette that is drawn with, and the one in the style that egui draws with.
fn worn(ctx: &Context, system: Theme) -> [Color32; 2] {
    let input = RawInput { system_theme: Some(system), ..RawInput::default() };
    let mut seen = None;
    draw(ctx, input, |ui| seen = Some([Palette::of(ui).text, ui.visuals().selection.stroke.color]));
    seen.unwrap()
}

#[test]
fn the_window_has_the_look_that_is_set_and_the_systems_where_none_is() {
    let ctx = Context::default();
    install(&ctx);
    let of = |scheme: Scheme| [Palette::for_scheme(scheme).text; 2];
    for (system, scheme) in [(Theme::Light, Scheme::Light), (Theme::Dark, Scheme::Dark)] {
        assert_eq!(worn(&ctx, system), of(scheme), "before anything is set");
        for (look, contrast, wanted) in [
            (Look::HighContrast, false, Scheme::HighContrast),
            (Look::System, false, scheme),
            (Look::System, true, Scheme::HighContrast),
            (Look::Dark, true, Scheme::Dark),
            (Look::Light, true, Scheme::Light),
            (Look::HighContrast, true, Scheme::HighContrast),
            (Look::Light, false, Scheme::Light),
            (Look::System, false, scheme),
        ] {
            wear(&ctx, look, contrast);
            assert_eq!(worn(&ctx, system), of(wanted), "{look:?}, {contrast}, {system:?}");
        }
    }
}

#[test]
fn the_bundled_faces_have_the_letters_of_europe_and_the_signs_of_the_window() {
    let ctx = Context::default();
    install(&ctx);
    draw(&ctx, RawInput::default(), |ui| {
        let words = "Zoë Åström-Łukasz Šárka Ñuñez ẞ Ğökçe Катерина Петренко Ελένη … · – “”";
        for family in [FontFamily::Proportional, semibold()] {
            let font = FontId::new(size::TEXT, family);
            assert!(ui.fonts_mut(|fonts| fonts.has_glyphs(&font, words)), "{font:?}");
        }
        let mono = FontId::new(size::MONO, FontFamily::Monospace);
        assert!(ui.fonts_mut(|fonts| fonts.has_glyphs(&mono, "0O1lI 409 CONFLICT · …/users/")));
    });
}

#[test]
fn the_semibold_face_is_not_the_regular_one() {
    let ctx = Context::default();
    install(&ctx);
    draw(&ctx, RawInput::default(), |ui| {
        let width = |family: FontFamily, ui: &Ui| {
            let font = FontId::new(100.0, family);
            ui.fonts_mut(|fonts| "Disable".chars().map(|c| fonts.glyph_width(&font, c)).sum::<f32>())
        };
        let regular = width(FontFamily::Proportional, ui);
        assert!(regular > 100.0, "Inter was not loaded");
        assert!(width(semibold(), ui) > regular);
    });
}
