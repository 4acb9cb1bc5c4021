//! The order of the renderers, and the message to the process of the second try.

use std::ffi::OsStr;

use eframe::Renderer;

/// Environment variable that tells a new process that it is the second try. It ends with the process.
pub const TRIED: &str = "TOKEN_DESK_TRIED";

/// The longest cause passed on, in characters; Windows allows 32,767 for a variable.
const LONGEST_CAUSE: usize = 1000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tries {
    /// The renderer of this process.
    pub now: Renderer,
    /// The failure of the process before; then this is the last try.
    pub before: Option<Failure>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub renderer: Renderer,
    /// Why, in the words of the graphics crates or the driver.
    pub cause: String,
}

impl Tries {
    /// The first try; if the marker names a failure, the other renderer, whatever was chosen.
    pub fn new(chosen: Renderer, marker: Option<&OsStr>) -> Self {
        match marker.and_then(Failure::from_marker) {
            Some(before) => Self { now: other(before.renderer), before: Some(before) },
            None => Self { now: chosen, before: None },
        }
    }
}

impl Failure {
    /// For one environment variable: the renderer's name, a blank, the cause.
    pub fn to_marker(&self) -> String {
        let cause = self.cause.chars().filter(|c| *c != '\0').take(LONGEST_CAUSE);
        format!("{} {}", self.renderer, cause.collect::<String>())
    }

    /// `None` for anything that [`Self::to_marker`] does not make.
    fn from_marker(marker: &OsStr) -> Option<Self> {
        let marker = marker.to_string_lossy();
        let (renderer, cause) = marker.split_once(' ')?;
        Some(Self { renderer: renderer.parse().ok()?, cause: cause.to_owned() })
    }
}

pub fn other(renderer: Renderer) -> Renderer {
    match renderer {
        Renderer::Glow => Renderer::Wgpu,
        Renderer::Wgpu => Renderer::Glow,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glow_failed() -> Failure {
        Failure { renderer: Renderer::Glow, cause: "egui_glow requires opengl 2.0+ \n here".to_owned() }
    }

    #[test]
    fn what_was_chosen_comes_first() {
        for chosen in [Renderer::Glow, Renderer::Wgpu] {
            assert_eq!(Tries::new(chosen, None), Tries { now: chosen, before: None });
        }
    }

    #[test]
    fn a_fresh_process_takes_the_other_one_and_knows_the_cause() {
        for chosen in [Renderer::Glow, Renderer::Wgpu] {
            let tries = Tries::new(chosen, Some(OsStr::new(&glow_failed().to_marker())));
            assert_eq!(tries, Tries { now: Renderer::Wgpu, before: Some(glow_failed()) });
        }
    }

    #[test]
    fn a_marker_nobody_made_is_no_failure() {
        for marker in ["", "glow", "vulkan because", " glow x"] {
            assert_eq!(Tries::new(Renderer::Glow, Some(OsStr::new(marker))).before, None, "{marker}");
        }
    }

    #[test]
    fn a_cause_of_any_length_fits_an_environment_variable() {
        let failure = Failure { renderer: Renderer::Wgpu, cause: "\0ä".repeat(1_000_000) };
        let marker = failure.to_marker();
        assert!(marker.len() < 4096 && !marker.contains('\0'));
        assert_eq!(Failure::from_marker(OsStr::new(&marker)).unwrap().renderer, Renderer::Wgpu);
    }
}
