//! Which renderer comes first, and who says so.

use std::ffi::OsStr;

use super::tries::other;
use crate::domain::renderer::Renderer;

/// Environment variable that names a renderer as the command line does.
pub const VARIABLE: &str = "TOKEN_DESK_RENDERER";

/// Who says it; each counts more than those below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The company's policy.
    Policy,
    /// [`VARIABLE`].
    Variable,
    /// `--renderer`.
    Option,
    /// The other one did not get its window open the last time.
    Unfinished,
    /// It worked on this computer before, in this kind of session.
    Memory,
    /// Nobody.
    Default,
}

impl By {
    /// Whether a person or the company asked for it, who then has to read that it did not work.
    pub fn is_asked(self) -> bool {
        match self {
            Self::Policy | Self::Variable | Self::Option => true,
            Self::Unfinished | Self::Memory | Self::Default => false,
        }
    }

    /// For the log.
    pub fn code(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Variable => VARIABLE,
            Self::Option => "--renderer",
            Self::Unfinished => "unfinished",
            Self::Memory => "memory",
            Self::Default => "default",
        }
    }
}

/// What was asked for. [`Renderer::Auto`] is an answer too: nobody below is asked then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    pub policy: Option<Renderer>,
    pub variable: Option<Renderer>,
    /// The command line says `auto` where it says nothing.
    pub option: Renderer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub first: eframe::Renderer,
    pub by: By,
}

impl Wishes {
    /// The wishes of the policy, the environment and the command line. A variable that names no renderer is
    /// told in the log and passed over.
    pub fn new(policy: Option<Renderer>, variable: Option<&OsStr>, option: Renderer) -> Self {
        let variable = variable.filter(|value| !value.is_empty()).and_then(|value| {
            let renderer = value.to_str().and_then(|value| Renderer::of(value.trim()));
            if renderer.is_none() {
                let names = Renderer::ALL.map(Renderer::key).join(", ");
                tracing::warn!("{VARIABLE} is none of {names}, so it is passed over");
            }
            renderer
        });
        Self { policy, variable, option }
    }

    /// The renderer that comes first. `remembered` is the one that worked before; what is `unfinished` did
    /// not get its window open, and how often: it comes first only if the other one did not, either.
    pub fn choose(
        self,
        remembered: Option<eframe::Renderer>,
        unfinished: &[(eframe::Renderer, u32)],
    ) -> Choice {
        let wishes =
            [(By::Policy, self.policy), (By::Variable, self.variable), (By::Option, Some(self.option))];
        let said = wishes.into_iter().find_map(|(by, wish)| wish.map(|wish| (by, wish)));
        match said {
            Some((by, Renderer::Glow)) => Choice { first: eframe::Renderer::Glow, by },
            Some((by, Renderer::Wgpu)) => Choice { first: eframe::Renderer::Wgpu, by },
            Some((_, Renderer::Auto)) | None => {
                let (first, by) = remembered.map_or((DEFAULT, By::Default), |first| (first, By::Memory));
                let rests = |which| unfinished.iter().any(|(renderer, _)| *renderer == which);
                if rests(first) && !rests(other(first)) {
                    Choice { first: other(first), by: By::Unfinished }
                } else {
                    Choice { first, by }
                }
            }
        }
    }

    /// What was asked for against the policy, and by whom.
    pub fn overruled(self) -> Option<(By, Renderer)> {
        let policy = self.policy?;
        [(By::Variable, self.variable), (By::Option, Some(self.option))].into_iter().find_map(|(by, wish)| {
            wish.filter(|wish| *wish != Renderer::Auto && *wish != policy).map(|wish| (by, wish))
        })
    }
}

/// On Windows wgpu: Remote Desktop sessions and virtual machines have OpenGL 1.1, too old for glow, while
/// Direct3D 12 always has a software adapter (WARP). Elsewhere glow, which needs less memory and starts
/// faster; Mesa and macOS have a software OpenGL.
const DEFAULT: eframe::Renderer = if cfg!(windows) { eframe::Renderer::Wgpu } else { eframe::Renderer::Glow };

#[cfg(test)]
mod tests {
    use super::*;

    const GLOW: Option<Renderer> = Some(Renderer::Glow);
    const WGPU: Option<Renderer> = Some(Renderer::Wgpu);
    const AUTO: Option<Renderer> = Some(Renderer::Auto);

    fn chosen(
        policy: Option<Renderer>,
        variable: Option<Renderer>,
        option: Renderer,
        remembered: Option<eframe::Renderer>,
    ) -> (eframe::Renderer, By) {
        let Choice { first, by } = Wishes { policy, variable, option }.choose(remembered, &[]);
        (first, by)
    }

    #[test]
    fn what_did_not_get_its_window_open_comes_last_unless_it_is_asked_for() {
        let (glow, wgpu) = (eframe::Renderer::Glow, eframe::Renderer::Wgpu);
        let first = |wishes: Wishes, remembered, unfinished: &[_]| {
            let Choice { first, by } = wishes.choose(remembered, unfinished);
            (first, by)
        };
        let auto = Wishes::default();
        for unfinished in [glow, wgpu] {
            let expected = (other(unfinished), By::Unfinished);
            assert_eq!(first(auto, Some(unfinished), &[(unfinished, 1)]), expected);
            assert_eq!(first(auto, Some(other(unfinished)), &[(unfinished, 1)]), (expected.0, By::Memory));
        }
        assert_eq!(first(auto, None, &[(DEFAULT, 1)]), (other(DEFAULT), By::Unfinished));
        let both = [(glow, 1), (wgpu, 2)];
        assert_eq!(first(auto, Some(glow), &both), (glow, By::Memory));
        assert_eq!(first(auto, None, &both), (DEFAULT, By::Default));
        let asked = Wishes { option: Renderer::Glow, ..auto };
        assert_eq!(first(asked, None, &[(glow, 1)]), (glow, By::Option));
        let set = Wishes { policy: WGPU, ..auto };
        assert_eq!(first(set, None, &[(wgpu, 9)]), (wgpu, By::Policy));
    }

    #[test]
    fn each_counts_more_than_those_below() {
        let (glow, wgpu) = (eframe::Renderer::Glow, eframe::Renderer::Wgpu);
        assert_eq!(chosen(WGPU, GLOW, Renderer::Glow, Some(glow)), (wgpu, By::Policy));
        assert_eq!(chosen(None, WGPU, Renderer::Glow, Some(glow)), (wgpu, By::Variable));
        assert_eq!(chosen(None, None, Renderer::Wgpu, Some(glow)), (wgpu, By::Option));
        assert_eq!(chosen(None, None, Renderer::Auto, Some(wgpu)), (wgpu, By::Memory));
        assert_eq!(chosen(None, None, Renderer::Auto, Some(glow)), (glow, By::Memory));
        assert_eq!(chosen(None, None, Renderer::Auto, None), (DEFAULT, By::Default));
    }

    #[test]
    fn auto_asks_nobody_below_but_what_worked() {
        let wgpu = Some(eframe::Renderer::Wgpu);
        assert_eq!(chosen(AUTO, GLOW, Renderer::Glow, wgpu), (eframe::Renderer::Wgpu, By::Memory));
        assert_eq!(chosen(None, AUTO, Renderer::Glow, wgpu), (eframe::Renderer::Wgpu, By::Memory));
        assert_eq!(chosen(AUTO, GLOW, Renderer::Glow, None), (DEFAULT, By::Default));
    }

    #[test]
    fn what_the_policy_forbids_is_known_with_who_asked() {
        let overruled = |policy, variable, option| Wishes { policy, variable, option }.overruled();
        assert_eq!(overruled(WGPU, GLOW, Renderer::Auto), Some((By::Variable, Renderer::Glow)));
        assert_eq!(overruled(WGPU, None, Renderer::Glow), Some((By::Option, Renderer::Glow)));
        assert_eq!(overruled(AUTO, WGPU, Renderer::Auto), Some((By::Variable, Renderer::Wgpu)));
        assert_eq!(overruled(WGPU, WGPU, Renderer::Wgpu), None, "they agree");
        assert_eq!(overruled(WGPU, AUTO, Renderer::Auto), None, "nothing was asked for");
        assert_eq!(overruled(None, GLOW, Renderer::Wgpu), None, "there is no policy");
    }

    #[test]
    fn a_variable_that_names_none_is_passed_over() {
        let of = |value: &str| Wishes::new(None, Some(OsStr::new(value)), Renderer::Auto).variable;
        assert_eq!(of("wgpu"), WGPU);
        assert_eq!(of(" glow\n"), GLOW);
        assert_eq!(of("auto"), AUTO);
        for value in ["", "opengl", "GLOW2", "glow,wgpu", "\u{1b}[31m"] {
            assert_eq!(of(value), None, "{value:?}");
        }
        assert_eq!(Wishes::new(None, None, Renderer::Auto), Wishes::default());
    }

    #[test]
    fn nobody_has_to_read_that_a_guess_failed() {
        assert!([By::Policy, By::Variable, By::Option].into_iter().all(By::is_asked));
        assert!([By::Unfinished, By::Memory, By::Default].into_iter().all(|by| !by.is_asked()));
    }
}
