//! Where the window is on the screens, and whether it could be seen there.

/// The least and the greatest width or height that is believed, in points.
const SIDES: std::ops::RangeInclusive<u32> = 64..=16_384;

/// How far from the origin a corner is believed.
const FARTHEST: i32 = 100_000;

/// How much of the title bar must be on a screen for a hand to take it, in points: width, height.
const GRIP: (f64, f64) = (120.0, 32.0);

/// What a frame and the desktop's bar take of a screen that the window would fill, in points.
const AROUND: f64 = 48.0;

/// The window as it is remembered. Only a believable one can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    size: (u32, u32),
    corner: Option<(i32, i32)>,
    maximized: bool,
}

/// A screen, in the units in which the system counts places: pixels, on macOS points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    pub corner: (i32, i32),
    pub size: (u32, u32),
    /// Units per point.
    pub scale: f64,
}

/// Where a remembered window goes, in the units of [`Screen`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    pub corner: (i32, i32),
    /// None if the size stays.
    pub size: Option<(u32, u32)>,
}

impl Window {
    /// `size` is without the frame, in points, and `corner` the frame's upper left, in the units of
    /// [`Screen`]; both are those of the window when it is not maximised. None for numbers that no desktop
    /// has.
    pub fn new(size: (u32, u32), corner: Option<(i32, i32)>, maximized: bool) -> Option<Self> {
        let near = |at: i32| at.abs_diff(0) <= FARTHEST.unsigned_abs();
        let is_believed = SIDES.contains(&size.0)
            && SIDES.contains(&size.1)
            && corner.is_none_or(|(x, y)| near(x) && near(y));
        is_believed.then_some(Self { size, corner, maximized })
    }

    pub fn size(&self) -> (u32, u32) {
        self.size
    }

    pub fn corner(&self) -> Option<(i32, i32)> {
        self.corner
    }

    pub fn maximized(&self) -> bool {
        self.maximized
    }

    /// The same window, maximised or not.
    pub fn with_maximized(self, maximized: bool) -> Self {
        Self { maximized, ..self }
    }

    /// Where it goes on these screens, the main one first. A place where nobody could take hold of it becomes
    /// the middle of the main screen, and a size that a screen does not hold is cut. None without a place or
    /// a screen.
    pub fn fit(&self, screens: &[Screen]) -> Option<Fit> {
        let corner = self.corner?;
        let known = screens.iter().filter(|screen| self.can_be_taken(corner, screen));
        let known = known.max_by(|one, other| {
            let shared = |screen| self.shared(corner, screen);
            shared(one).total_cmp(&shared(other))
        });
        let screen = known.or(screens.first())?;
        let wanted = self.on(screen);
        let most = (room(screen.size.0, screen.scale), room(screen.size.1, screen.scale));
        let cut = wanted.0 > i64::from(screen.size.0) || wanted.1 > i64::from(screen.size.1);
        let size = if cut { (wanted.0.min(most.0), wanted.1.min(most.1)) } else { wanted };
        let corner = match known {
            Some(_) if cut => (
                within(corner.0, screen.corner.0, i64::from(screen.size.0) - size.0),
                within(corner.1, screen.corner.1, most.1 - size.1),
            ),
            Some(_) => corner,
            None => (
                middle(screen.corner.0, i64::from(screen.size.0) - size.0),
                middle(screen.corner.1, i64::from(screen.size.1) - size.1),
            ),
        };
        Some(Fit { corner, size: cut.then_some((size.0 as u32, size.1 as u32)) })
    }

    /// Its size in the units of a screen.
    fn on(&self, screen: &Screen) -> (i64, i64) {
        let units = |points: u32| (f64::from(points) * screen.scale).round() as i64;
        (units(self.size.0), units(self.size.1))
    }

    fn can_be_taken(&self, corner: (i32, i32), screen: &Screen) -> bool {
        let units = |points: f64| (points * screen.scale) as i64;
        let size = self.on(screen);
        let across = overlap(corner.0, size.0, screen.corner.0, screen.size.0);
        let down = overlap(corner.1, units(GRIP.1), screen.corner.1, screen.size.1);
        // an invisible edge of the frame may be outside
        across >= units(GRIP.0).min(size.0) && down >= units(GRIP.1 * 0.7)
    }

    /// How much of it is on a screen, where 1 is all; more on the screen that has its corner, as there it
    /// was sized.
    fn shared(&self, corner: (i32, i32), screen: &Screen) -> f64 {
        let size = self.on(screen);
        let across = overlap(corner.0, size.0, screen.corner.0, screen.size.0);
        let down = overlap(corner.1, size.1, screen.corner.1, screen.size.1);
        let has_corner = overlap(corner.0, 1, screen.corner.0, screen.size.0) > 0
            && overlap(corner.1, 1, screen.corner.1, screen.size.1) > 0;
        let part = (across as f64 / size.0.max(1) as f64) * (down as f64 / size.1.max(1) as f64);
        if has_corner { 1.0 + part } else { part }
    }
}

fn overlap(at: i32, length: i64, other: i32, other_length: u32) -> i64 {
    let (at, other) = (i64::from(at), i64::from(other));
    ((at + length).min(other + i64::from(other_length)) - at.max(other)).max(0)
}

fn room(side: u32, scale: f64) -> i64 {
    (i64::from(side) - (AROUND * scale) as i64).max(1)
}

fn within(at: i32, screen: i32, spare: i64) -> i32 {
    let first = i64::from(screen);
    i64::from(at).clamp(first, first + spare.max(0)) as i32
}

fn middle(screen: i32, spare: i64) -> i32 {
    (i64::from(screen) + spare.max(0) / 2) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIN: Screen = Screen { corner: (0, 0), size: (1920, 1080), scale: 1.0 };
    const RIGHT: Screen = Screen { corner: (1920, -200), size: (3840, 2160), scale: 2.0 };
    const LEFT: Screen = Screen { corner: (-1280, 0), size: (1280, 1024), scale: 1.0 };

    fn window(size: (u32, u32), x: i32, y: i32) -> Window {
        Window::new(size, Some((x, y)), false).unwrap()
    }

    fn kept(x: i32, y: i32) -> Fit {
        Fit { corner: (x, y), size: None }
    }

    #[test]
    fn a_place_on_a_screen_is_kept_to_the_pixel() {
        for (x, y) in [(0, 0), (-8, -8), (740, 300), (1700, 900), (-1000, 0), (1930, -150), (-1200, 40)] {
            let fit = window((1180, 780), x, y).fit(&[MAIN, RIGHT, LEFT]);
            assert_eq!(fit, Some(kept(x, y)), "{x}, {y}");
        }
    }

    #[test]
    fn a_place_where_nobody_could_take_hold_of_it_becomes_the_middle_of_the_main_screen() {
        let middle = kept((1920 - 1180) / 2, (1080 - 780) / 2);
        for (x, y) in [
            (1930, 100),
            (-1000, 0),
            (-1179, 0),
            (1900, 100),
            (100, 1079),
            (100, 1070),
            (100, -40),
            (100, -700),
            (-32_000, -32_000),
            (FARTHEST, FARTHEST),
            (-FARTHEST, -FARTHEST),
        ] {
            let on_main_alone = window((1180, 780), x, y).fit(&[MAIN]);
            // a part of it wide enough to take is still there
            let wanted = if x == -1000 { kept(x, y) } else { middle };
            assert_eq!(on_main_alone, Some(wanted), "{x}, {y}");
        }
    }

    #[test]
    fn what_a_screen_does_not_hold_is_cut_and_wholly_on_it() {
        let small = Screen { corner: (100, 50), size: (1024, 700), scale: 1.0 };
        for (x, y) in [(100, 50), (900, 600), (5000, 5000), (-200, 50)] {
            let fit = window((1180, 780), x, y).fit(&[small]).unwrap();
            let size = fit.size.unwrap();
            assert_eq!(size, (976, 652), "{x}, {y}");
            assert!(fit.corner.0 >= 100 && fit.corner.0 + size.0.cast_signed() <= 1124, "{fit:?}");
            assert!(fit.corner.1 >= 50 && fit.corner.1 + size.1.cast_signed() <= 750, "{fit:?}");
        }
        let fit = window((16_384, 16_384), 2000, 0).fit(&[MAIN, RIGHT]).unwrap();
        assert_eq!(fit.size, Some((3744, 2064)), "in the pixels of the screen where it was");
    }

    #[test]
    fn hostile_numbers_are_no_window_and_odd_screens_no_panic() {
        for size in [(0, 0), (63, 780), (1180, 16_385), (u32::MAX, u32::MAX)] {
            assert_eq!(Window::new(size, None, false), None, "{size:?}");
        }
        for corner in [(i32::MIN, 0), (0, i32::MAX), (FARTHEST + 1, 0)] {
            assert_eq!(Window::new((1180, 780), Some(corner), false), None, "{corner:?}");
        }
        assert_eq!(window((1180, 780), 0, 0).fit(&[]), None);
        assert_eq!(Window::new((1180, 780), None, true).unwrap().fit(&[MAIN]), None);
        let odd = [
            Screen { corner: (0, 0), size: (0, 0), scale: 1.0 },
            Screen { corner: (i32::MAX, i32::MIN), size: (u32::MAX, u32::MAX), scale: 1e9 },
            Screen { corner: (i32::MIN, i32::MAX), size: (1, 1), scale: f64::NAN },
        ];
        for screen in odd {
            let fit = window((16_384, 16_384), -FARTHEST, FARTHEST).fit(&[screen]);
            assert!(fit.is_some(), "{screen:?}");
        }
    }
}
