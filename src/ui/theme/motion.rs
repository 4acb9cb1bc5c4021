//! How much moves in the window by itself.

use std::time::Duration;

use egui::{Context, Id, Style};

/// What may move by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// Short fades, and pictures that turn while something runs.
    #[default]
    Full,
    /// The system asks for less: no fades, and pictures take a step once a second.
    Less,
    /// The processor draws, and over Remote Desktop each frame is sent: the caret stands still besides.
    Least,
}

/// How long the picture of running work stays the same, in [`Motion::Full`]: Remote Desktop transmits each.
const STEP: Duration = Duration::from_millis(250);

/// The same where less moves: the seconds beside it change as often.
const LONG_STEP: Duration = Duration::from_secs(1);

/// Animations must not keep somebody on the phone waiting.
const FADE: f32 = 0.08;

impl Motion {
    /// What may move in this window.
    pub fn of(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(id())).unwrap_or_default()
    }

    /// How long a moving picture stays the same.
    pub fn step(self) -> Duration {
        match self {
            Self::Full => STEP,
            Self::Less | Self::Least => LONG_STEP,
        }
    }

    /// When a picture with seconds beside it has to change: with the next second, if nothing else moves.
    /// `shown` is the time that is shown, counted upwards.
    pub fn step_with_seconds(self, shown: Duration) -> Duration {
        match self {
            Self::Full => STEP,
            Self::Less | Self::Least => {
                let left = LONG_STEP.saturating_sub(Duration::from_nanos(shown.subsec_nanos().into()));
                // a frame may come a little early, and would need another one
                left + EARLY
            }
        }
    }

    pub(super) fn dress(self, style: &mut Style) {
        style.animation_time = match self {
            Self::Full => FADE,
            Self::Less | Self::Least => 0.0,
        };
        style.visuals.text_cursor.blink = match self {
            Self::Full | Self::Less => true,
            Self::Least => false,
        };
    }
}

/// How much before its time a frame may come.
const EARLY: Duration = Duration::from_millis(20);

/// From now on only this moves.
pub fn set(ctx: &Context, motion: Motion) {
    if Motion::of(ctx) == motion {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(id(), motion));
    ctx.all_styles_mut(|style| motion.dress(style));
    ctx.request_repaint();
}

fn id() -> Id {
    Id::unique("motion")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::settings::Look, ui::theme};

    fn fade_and_blink(ctx: &Context) -> (f32, bool) {
        let style = ctx.global_style();
        (style.animation_time, style.visuals.text_cursor.blink)
    }

    #[test]
    fn every_look_moves_as_much_as_is_allowed() {
        let ctx = Context::default();
        theme::install(&ctx);
        assert_eq!(fade_and_blink(&ctx), (FADE, true));
        for (motion, expected) in
            [(Motion::Less, (0.0, true)), (Motion::Least, (0.0, false)), (Motion::Full, (FADE, true))]
        {
            set(&ctx, motion);
            assert_eq!(Motion::of(&ctx), motion);
            for look in [Look::Light, Look::HighContrast, Look::Dark, Look::HighContrast] {
                theme::wear(&ctx, look, false);
                assert_eq!(fade_and_blink(&ctx), expected, "{motion:?} {look:?}");
            }
        }
    }

    #[test]
    fn the_picture_changes_with_the_seconds_where_less_moves() {
        let shown = Duration::from_millis(3_700);
        assert_eq!(Motion::Full.step_with_seconds(shown), STEP);
        for motion in [Motion::Less, Motion::Least] {
            assert_eq!(motion.step_with_seconds(shown), Duration::from_millis(300) + EARLY);
            assert_eq!(motion.step_with_seconds(Duration::from_secs(2)), LONG_STEP + EARLY);
        }
    }
}
