//! The name of the OpenGL driver. egui_glow logs it when it begins to draw; asking the driver again would
//! take unsafe code.

use std::{fmt, sync::OnceLock};

use tracing::{
    Event, Level, Subscriber,
    field::{Field, Visit},
    level_filters::LevelFilter,
};
use tracing_subscriber::{Layer, filter::Targets, layer::Context, registry::LookupSpan};

/// Who logs it.
const TARGET: &str = "egui_glow::painter";

/// The beginning of the line with the name.
const BEFORE: &str = "opengl renderer: ";

/// The longest name that is kept, in bytes.
const LONGEST: usize = 200;

static NAME: OnceLock<String> = OnceLock::new();

/// As the driver calls itself, such as "llvmpipe (LLVM 15.0.6, 256 bits)"; none before the window was made
/// with OpenGL.
pub fn opengl() -> Option<&'static str> {
    NAME.get().map(String::as_str)
}

/// Hears the name.
pub(super) fn listener<S>() -> impl Layer<S>
where
    S: Subscriber + for<'span> LookupSpan<'span>,
{
    Listener.with_filter(Targets::new().with_target(TARGET, LevelFilter::DEBUG))
}

struct Listener;

impl<S: Subscriber> Layer<S> for Listener {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if *event.metadata().level() == Level::DEBUG {
            event.record(&mut Text);
        }
    }
}

struct Text;

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message"
            && let Some(name) = named(&format!("{value:?}"))
        {
            NAME.set(name).ok();
        }
    }
}

fn named(text: &str) -> Option<String> {
    let name = text.lines().find_map(|line| line.strip_prefix(BEFORE))?.trim();
    let name = name.get(..name.floor_char_boundary(LONGEST))?;
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_the_line_of_the_renderer() {
        let text = "\nopengl version: 4.5 (Compatibility Profile) Mesa 22.3.6\n\
                    opengl renderer: llvmpipe (LLVM 15.0.6, 256 bits)\nopengl vendor: Mesa";
        assert_eq!(named(text).unwrap(), "llvmpipe (LLVM 15.0.6, 256 bits)");
        assert_eq!(named("Shader header: \"#version 140\""), None);
        assert_eq!(named("opengl renderer: \n"), None);
        assert_eq!(named(&format!("opengl renderer: {}", "ä".repeat(1000))).unwrap().len(), LONGEST);
    }
}
