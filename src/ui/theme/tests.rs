use egui::{Context, RawInput, Theme};

use super::*;

/// Relative luminance as WCAG 2 defines it.
fn luminance(colour: Color32) -> f64 {
    let [red, green, blue, _] = colour.to_array().map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn draw(ctx: &Context, input: RawInput, contents: impl FnMut(&mut Ui)) {
    let mut output = ctx.run_ui(input, contents);
    output.textures_delta.clear();
}

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

const TONES: [Tone; 5] = [Tone::Info, Tone::Good, Tone::Warning, Tone::Danger, Tone::Plain];

#[test]
fn every_text_can_be_read_on_what_it_stands_on() {
    for theme in THEMES {
        let p = Palette::for_theme(theme);
        let mut pairs =
            vec![("on accent", p.on_accent, p.accent), ("on accent, hovered", p.on_accent, p.accent_hover)];
        pairs.push(("on danger", p.on_danger, p.danger));
        pairs.push(("on danger, hovered", p.on_danger, p.danger_hover));
        pairs.push(("selected text", p.text, p.selection));
        pairs.push(("in a chosen row, muted", p.muted, p.accent_tint));
        pairs.push(("in a chosen row", p.text, p.accent_tint));
        for ground in [p.window, p.panel, p.field, p.hover] {
            for (what, text) in
                [("text", p.text), ("muted", p.muted), ("accent", p.accent), ("danger", p.danger)]
            {
                pairs.push((what, text, ground));
            }
        }
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
            assert!(ratio >= 4.5, "{theme:?}, {what}: {text:?} on {ground:?} is {ratio:.2}");
        }
    }
}

#[test]
fn the_borders_of_fields_and_the_profiles_dots_can_be_seen() {
    for theme in THEMES {
        let p = Palette::for_theme(theme);
        let mut pairs = vec![("focus", p.accent, p.window), ("focus in a panel", p.accent, p.panel)];
        pairs.push(("field in a panel", p.field_border, p.panel));
        pairs.push(("field", p.field_border, p.field));
        for colour in Colour::ALL {
            let dot = p.profile(colour).dot;
            pairs.extend([(colour.key(), dot, p.panel), (colour.key(), dot, p.accent_tint)]);
        }
        for (what, line, ground) in pairs {
            let ratio = contrast(line, ground);
            assert!(ratio >= 3.0, "{theme:?}, {what}: {line:?} on {ground:?} is {ratio:.2}");
        }
    }
}

#[test]
fn both_themes_follow_the_system() {
    let ctx = Context::default();
    install(&ctx);
    for theme in THEMES {
        let input = RawInput { system_theme: Some(theme), ..RawInput::default() };
        let mut seen = None;
        draw(&ctx, input, |ui| seen = Some(Palette::of(ui).window));
        assert_eq!(seen, Some(Palette::for_theme(theme).window));
        assert_eq!(ctx.style_of(theme).visuals.panel_fill, Palette::for_theme(theme).window);
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
