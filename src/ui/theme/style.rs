//! The palette as egui's styles, for what egui draws: text fields, scroll bars, menus, tool tips.

use egui::{
    Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme,
    ThemePreference, Visuals,
    style::{ScrollAnimation, ScrollStyle, TextCursorStyle, WidgetVisuals, Widgets},
    vec2,
};

use super::{
    Motion, Palette, fonts,
    scheme::{self, Scheme},
    semibold, size, space,
};
use crate::domain::settings::Look;

/// Installs fonts and both themes. The operating system decides which one is used, until
/// [`wear`] says otherwise.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    egui_extras::install_image_loaders(ctx);
    for (theme, scheme) in [(Theme::Light, Scheme::Light), (Theme::Dark, Scheme::Dark)] {
        put_on(ctx, theme, scheme);
    }
    ctx.options_mut(|options| {
        options.theme_preference = ThemePreference::System;
        // Desktops that do not say are nearly always light.
        options.fallback_theme = Theme::Light;
        // As on Windows. With egui's 0.3 s a slow double click is two clicks, and the second may land in a
        // dialog.
        options.input_options.max_double_click_delay = 0.5;
    });
}

/// Gives the window a look. `contrast` says whether the operating system is set to high contrast, which
/// counts only where the look is the system's.
pub fn wear(ctx: &Context, look: Look, contrast: bool) {
    let (preference, high) = match look {
        Look::System if contrast => (ThemePreference::Dark, true),
        Look::System => (ThemePreference::System, false),
        Look::Light => (ThemePreference::Light, false),
        Look::Dark => (ThemePreference::Dark, false),
        Look::HighContrast => (ThemePreference::Dark, true),
    };
    if scheme::is_high(ctx) != high {
        scheme::set_high(ctx, high);
        let dark = if high { Scheme::HighContrast } else { Scheme::Dark };
        put_on(ctx, Theme::Dark, dark);
    }
    ctx.set_theme(preference);
}

fn put_on(ctx: &Context, theme: Theme, scheme: Scheme) {
    let mut style = style(scheme);
    Motion::of(ctx).dress(&mut style);
    ctx.set_style_of(theme, style);
}

pub(super) fn style(scheme: Scheme) -> Style {
    let mut style = Style {
        visuals: visuals(scheme),
        text_styles: [
            (TextStyle::Small, FontId::new(size::SMALL, FontFamily::Proportional)),
            (TextStyle::Body, FontId::new(size::TEXT, FontFamily::Proportional)),
            (TextStyle::Button, FontId::new(size::TEXT, semibold())),
            (TextStyle::Heading, FontId::new(size::HEADING, semibold())),
            (TextStyle::Monospace, FontId::new(size::MONO, FontFamily::Monospace)),
        ]
        .into(),
        scroll_animation: ScrollAnimation::none(),
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::S, space::S);
    spacing.button_padding = vec2(space::M + 2.0, 6.0);
    // The widgets bring their own heights; a line of words is as high as words.
    spacing.interact_size = vec2(size::BUTTON, size::LINE);
    spacing.icon_width = space::L;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 10.0;
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(12);
    spacing.text_edit_width = f32::INFINITY;
    spacing.tooltip_width = 420.0;
    // Inter's own line is 17 high at 14; the drawings have 20.
    spacing.extra_text_line_spacing = 3.0;
    spacing.scroll = ScrollStyle { bar_width: 10.0, bar_inner_margin: 4.0, ..ScrollStyle::solid() };
    // a faded button looks disabled
    spacing.scroll.fade.strength = 0.0;
    style.interaction.tooltip_delay = 0.3;
    style
}

fn visuals(scheme: Scheme) -> Visuals {
    let palette = Palette::for_scheme(scheme);
    let base = match scheme {
        Scheme::Dark | Scheme::HighContrast => Visuals::dark(),
        Scheme::Light => Visuals::light(),
    };
    let mut visuals = Visuals {
        widgets: widgets(palette),
        weak_text_color: Some(palette.muted),
        hyperlink_color: palette.accent,
        faint_bg_color: palette.window,
        extreme_bg_color: palette.field,
        text_edit_bg_color: Some(palette.field),
        code_bg_color: palette.window,
        warn_fg_color: palette.warning,
        error_fg_color: palette.danger,
        window_corner_radius: CornerRadius::same(size::PANEL_RADIUS),
        window_shadow: shadow(palette, 24),
        window_fill: palette.panel,
        window_stroke: Stroke::new(1.0, palette.line),
        menu_corner_radius: CornerRadius::same(size::PANEL_RADIUS),
        panel_fill: palette.window,
        popup_shadow: shadow(palette, 12),
        text_cursor: TextCursorStyle { stroke: Stroke::new(2.0, palette.accent), ..base.text_cursor.clone() },
        // words still reach 4.5 to 1 in high contrast
        disabled_alpha: if scheme == Scheme::HighContrast { 0.75 } else { 0.5 },
        ..base
    };
    visuals.selection.bg_fill = palette.selection;
    // the colour of the selected letters
    visuals.selection.stroke = Stroke::new(2.0, palette.text);
    visuals
}

fn widgets(palette: &Palette) -> Widgets {
    let base = WidgetVisuals {
        bg_fill: palette.panel,
        weak_bg_fill: palette.panel,
        bg_stroke: Stroke::new(1.0, palette.line),
        corner_radius: CornerRadius::same(size::RADIUS),
        fg_stroke: Stroke::new(1.0, palette.text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: base,
        // scroll bars are filled with these
        inactive: WidgetVisuals { bg_fill: palette.field_border, ..base },
        hovered: WidgetVisuals { bg_fill: palette.muted, weak_bg_fill: palette.hover, ..base },
        active: WidgetVisuals {
            bg_fill: palette.muted,
            weak_bg_fill: palette.hover,
            // also what egui draws around a focused widget of its own
            bg_stroke: Stroke::new(2.0, palette.accent),
            ..base
        },
        open: WidgetVisuals { weak_bg_fill: palette.hover, ..base },
    }
}

fn shadow(palette: &Palette, blur: u8) -> Shadow {
    Shadow { offset: [0, 4], blur, spread: 0, color: palette.shadow }
}
