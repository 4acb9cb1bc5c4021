//! Whether the operating system is set to high contrast and to less motion: asked at the start, and again
//! whenever the window gets the keyboard back, as somebody may have changed it meanwhile.
//!
//! The system may answer late, so a thread asks it. Where it cannot be asked (macOS), the answer is no, and
//! the look is chosen in the settings.

use std::{
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

use eframe::egui;

/// What the system is set to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub contrast: bool,
    pub less_motion: bool,
}

/// The handle of the thread, and its last answer.
pub(super) struct Appearance {
    asks: Sender<()>,
    answers: Receiver<Wanted>,
    wanted: Wanted,
    in_front: bool,
}

impl Appearance {
    /// Starts the thread and asks for the first time.
    ///
    /// # Errors
    /// The operating system gives no thread.
    pub(super) fn start(ctx: &egui::Context) -> std::io::Result<Self> {
        Self::asking(ctx, wanted)
    }

    fn asking(ctx: &egui::Context, system: fn() -> Wanted) -> std::io::Result<Self> {
        let (asks, inbox) = mpsc::channel();
        let (outbox, answers) = mpsc::channel();
        let window = ctx.clone();
        thread::Builder::new().name("token-desk-appearance".to_owned()).spawn(move || {
            for () in inbox {
                // the window is gone
                if outbox.send(system()).is_err() {
                    return;
                }
                window.request_repaint();
            }
        })?;
        asks.send(()).ok();
        Ok(Self { asks, answers, wanted: Wanted::default(), in_front: true })
    }

    /// The system's last answer; until the first one, neither.
    pub(super) fn wanted(&self) -> Wanted {
        self.wanted
    }

    /// Takes the answers in, and returns whether the last one is another than before.
    pub(super) fn poll(&mut self, ctx: &egui::Context) -> bool {
        let in_front = ctx.input(|input| input.focused);
        if in_front && !self.in_front {
            self.asks.send(()).ok();
        }
        self.in_front = in_front;
        let before = self.wanted;
        self.wanted = self.answers.try_iter().last().unwrap_or(before);
        self.wanted != before
    }
}

/// The desktop portal's settings, as GNOME and KDE answer them. GNOME has told of animations for longer than
/// the portal has had a word for them.
#[cfg(all(unix, not(target_os = "macos")))]
fn wanted() -> Wanted {
    use zbus::zvariant::OwnedValue;

    let Ok(session) = zbus::blocking::Connection::session() else {
        tracing::debug!("there is no desktop to ask about contrast and motion");
        return Wanted::default();
    };
    let asked = |namespace: &str, key: &str| -> Option<OwnedValue> {
        let reply = session.call_method(
            Some("org.freedesktop.portal.Desktop"),
            "/org/freedesktop/portal/desktop",
            Some("org.freedesktop.portal.Settings"),
            "ReadOne",
            &(namespace, key),
        );
        reply.ok()?.body().deserialize().ok()
    };
    let of_all =
        |key: &str| asked("org.freedesktop.appearance", key).and_then(|value| u32::try_from(value).ok());
    let animations = || asked("org.gnome.desktop.interface", "enable-animations");
    let contrast = of_all("contrast");
    if contrast.is_none() {
        tracing::debug!("the desktop does not say whether it is set to high contrast");
    }
    let less_motion = match of_all("reduced-motion") {
        Some(motion) => motion == 1,
        None => animations().and_then(|value| bool::try_from(value).ok()) == Some(false),
    };
    Wanted { contrast: contrast == Some(1), less_motion }
}

/// What Windows keeps for the account: of high contrast bit 0 of the flags, `HCF_HIGHCONTRASTON`; of motion
/// the bit of `SPI_GETCLIENTAREAANIMATION` in the mask of preferences.
#[cfg(windows)]
fn wanted() -> Wanted {
    let user = windows_registry::CURRENT_USER;
    let key = user.open(r"Control Panel\Accessibility\HighContrast");
    let flags = key.and_then(|key| key.get_string("Flags"));
    let flags = flags.ok().and_then(|flags| flags.trim().parse::<u32>().ok());
    let mask = user.open(r"Control Panel\Desktop").and_then(|key| key.get_value("UserPreferencesMask"));
    let animations = mask.ok().and_then(|mask| mask.get(4).map(|byte| byte & 2 != 0));
    Wanted { contrast: flags.is_some_and(|flags| flags & 1 == 1), less_motion: animations == Some(false) }
}

#[cfg(not(any(windows, all(unix, not(target_os = "macos")))))]
fn wanted() -> Wanted {
    Wanted::default()
}

#[cfg(test)]
mod tests {
    use std::{
        sync::atomic::{AtomicBool, Ordering},
        time::{Duration, Instant},
    };

    use super::*;

    static SYSTEM: AtomicBool = AtomicBool::new(true);

    fn frame(ctx: &egui::Context, focused: bool) {
        let input = egui::RawInput { focused, ..egui::RawInput::default() };
        ctx.run_ui(input, |_| {}).textures_delta.clear();
    }

    #[track_caller]
    fn wait(appearance: &mut Appearance, ctx: &egui::Context) {
        let until = Instant::now() + Duration::from_secs(10);
        while !appearance.poll(ctx) {
            assert!(Instant::now() < until, "no other answer came");
            thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    fn the_system_is_asked_at_the_start_and_when_the_window_gets_the_keyboard_back() {
        let ctx = egui::Context::default();
        frame(&ctx, true);
        let system = || Wanted { contrast: true, less_motion: SYSTEM.load(Ordering::Relaxed) };
        let mut appearance = Appearance::asking(&ctx, system).unwrap();
        assert_eq!(appearance.wanted(), Wanted::default(), "until it has answered");
        wait(&mut appearance, &ctx);
        assert_eq!(appearance.wanted(), Wanted { contrast: true, less_motion: true });
        SYSTEM.store(false, Ordering::Relaxed);
        for focused in [false, true] {
            frame(&ctx, focused);
            appearance.poll(&ctx);
        }
        if appearance.wanted().less_motion {
            wait(&mut appearance, &ctx);
        }
        assert_eq!(appearance.wanted(), Wanted { contrast: true, less_motion: false });
    }
}
