//! Draws the window's pages into PNG files, without a window: light, dark and in high contrast, at the usual
//! size, at the smallest one, and at 200 %.
//!
//! `cargo run --example render -- FOLDER [PART OF A NAME [LANGUAGE]]`. Nothing is compared with anything: the pictures
//! are for looking at: the gallery of widgets, and the program's screens in every canned state.

#[path = "../canned/canned.rs"]
mod canned;
#[path = "../fixtures.rs"]
#[expect(dead_code, reason = "the tests need more of them")]
mod fixtures;
mod gallery;

use std::{
    error::Error,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Theme, UiBuilder, Vec2, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use jiff::tz::TimeZone;
use token_desk::{
    domain::{language::Language, settings::Look},
    say,
    ui::{self, theme},
    words::{self, Reader},
};

use canned::Canned;

/// What draws a page, again for every frame.
pub type Draw = Box<dyn FnMut(&mut egui::Ui)>;

/// A page: what draws it, and what is done to it before the picture is taken (a focus, an open menu).
pub struct Page {
    pub name: &'static str,
    pub draw: fn() -> Draw,
    pub prepare: fn(&mut Harness<'_>),
}

/// For a page that is drawn as it comes.
pub fn nothing(_: &mut Harness<'_>) {}

/// The sizes of a picture: the end of its file name, points, pixels per point.
const SIZES: [(&str, Vec2, f32); 3] =
    [("", vec2(1180.0, 780.0), 1.0), ("-900", vec2(900.0, 640.0), 1.0), ("-200", vec2(590.0, 390.0), 2.0)];

const LOOKS: [(Look, &str); 3] =
    [(Look::Light, "light"), (Look::Dark, "dark"), (Look::HighContrast, "contrast")];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("which folder shall the pictures go to?")?);
    let part = arguments.next().unwrap_or_default();
    let language = match arguments.next() {
        None => Language::English,
        Some(tag) => Language::of(&tag).ok_or("there is no such language")?,
    };
    words::speak_to(&Reader { language, zone: TimeZone::UTC });
    std::fs::create_dir_all(&folder)?;
    let mut said = std::io::stdout().lock();
    let mut draw = |name: &str, draw: &dyn Fn() -> Draw, prepare: fn(&mut Harness<'_>)| {
        for (look, word) in LOOKS {
            for (end, points, scale) in SIZES {
                let name = format!("{name}-{word}{end}.png");
                if name.contains(&part) {
                    let file = folder.join(&name);
                    render(draw(), prepare, look, points, scale, &file)?;
                    writeln!(said, "{}", file.display())?;
                }
            }
        }
        Ok::<_, Box<dyn Error>>(())
    };
    // the gallery has words of its own
    for page in gallery::PAGES.iter().filter(|_| language == Language::English) {
        draw(page.name, &page.draw, page.prepare)?;
    }
    draw("screen-person_menu", &|| screen(Canned::locked_person()), open_the_persons_menu)?;
    draw("screen-person_menu_forbidden", &|| screen(Canned::disabled_person()), open_the_persons_menu)?;
    draw("screen-events_below", &|| screen(Canned::events()), go_to_the_end_of_the_sign_ins)?;
    for (name, state) in Canned::ALL {
        draw(&format!("screen-{name}"), &|| screen(state()), nothing)?;
    }
    Ok(())
}

/// The window on a canned state; what is pressed in it leads nowhere.
fn screen(mut canned: Canned) -> Draw {
    Box::new(move |ui| {
        let Canned { app, now, .. } = &mut canned;
        ui::show(ui, &mut app.forms, &app.model, *now, &mut Vec::new());
    })
}

fn go_to_the_end_of_the_sign_ins(harness: &mut Harness<'_>) {
    harness.run_steps(2);
    harness.get_by_role_and_label(egui::Role::Link, &say!("show-all", count = 14_u32)).scroll_to_me();
    harness.run_steps(6);
}

fn open_the_persons_menu(harness: &mut Harness<'_>) {
    let button = |harness: &Harness<'_>| {
        harness.get_by_role_and_label(egui::Role::Button, say!("lookup-person-menu")).rect().center()
    };
    harness.run_steps(2);
    harness.get_by_role_and_label(egui::Role::Button, say!("lookup-person-menu")).scroll_to_me();
    harness.run_steps(6);
    let at = button(harness);
    harness.event(egui::Event::PointerMoved(at));
    for pressed in [true, false] {
        let (button, modifiers) = (egui::PointerButton::Primary, egui::Modifiers::default());
        harness.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
    }
    harness.run_steps(6);
}

fn render(
    mut draw: Draw,
    prepare: fn(&mut Harness<'_>),
    look: Look,
    points: Vec2,
    scale: f32,
    file: &Path,
) -> Result<(), Box<dyn Error>> {
    let mut harness = Harness::builder()
        .with_size(points)
        .with_pixels_per_point(scale)
        .with_theme(if look == Look::Light { Theme::Light } else { Theme::Dark })
        // one of the people has a name in letters that hardly any computer has
        .allow_missing_glyphs()
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            theme::wear(ctx, look, false);
            ctx.add_font_provider(Arc::new(
                egui_system_font_provider::SystemFontProvider::new()
                    .with_locale(Some(words::language().tag())),
            ));
        })
        .wgpu()
        .build_ui(move |ui| {
            // the harness keeps a margin; the window has none
            let whole = ui.ctx().content_rect();
            let mut ui = ui.new_child(UiBuilder::new().max_rect(whole));
            ui.set_clip_rect(whole);
            ui.painter().rect_filled(whole, 0.0, ui.visuals().panel_fill);
            draw(&mut ui);
        });
    prepare(&mut harness);
    harness.run_steps(6);
    harness.render()?.save(file)?;
    Ok(())
}
