//! Whether the operating system is set to high contrast: asked at the start, and again whenever the window
//! gets the keyboard back, as somebody may have changed it meanwhile.
//!
//! The system may answer late, so a thread asks it. Where it cannot be asked (macOS), the answer is no, and
//! the look is chosen in the settings.

use std::{
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

use eframe::egui;

/// The handle of the thread, and its last answer.
pub(super) struct Contrast {
    asks: Sender<()>,
    answers: Receiver<bool>,
    is_wanted: bool,
    in_front: bool,
}

impl Contrast {
    /// Starts the thread and asks for the first time.
    ///
    /// # Errors
    /// The operating system gives no thread.
    pub(super) fn start(ctx: &egui::Context) -> std::io::Result<Self> {
        Self::asking(ctx, is_wanted)
    }

    fn asking(ctx: &egui::Context, system: fn() -> bool) -> std::io::Result<Self> {
        let (asks, inbox) = mpsc::channel();
        let (outbox, answers) = mpsc::channel();
        let window = ctx.clone();
        thread::Builder::new().name("token-desk-contrast".to_owned()).spawn(move || {
            for () in inbox {
                // the window is gone
                if outbox.send(system()).is_err() {
                    return;
                }
                window.request_repaint();
            }
        })?;
        asks.send(()).ok();
        Ok(Self { asks, answers, is_wanted: false, in_front: true })
    }

    /// The system's last answer; until the first one, no.
    pub(super) fn is_wanted(&self) -> bool {
        self.is_wanted
    }

    /// Takes the answers in, and returns whether the last one is another than before.
    pub(super) fn poll(&mut self, ctx: &egui::Context) -> bool {
        let in_front = ctx.input(|input| input.focused);
        if in_front && !self.in_front {
            self.asks.send(()).ok();
        }
        self.in_front = in_front;
        let before = self.is_wanted;
        self.is_wanted = self.answers.try_iter().last().unwrap_or(before);
        self.is_wanted != before
    }
}

/// The desktop portal's setting, as GNOME and KDE answer it: 1 stands for higher contrast.
#[cfg(all(unix, not(target_os = "macos")))]
fn is_wanted() -> bool {
    let asked = || -> zbus::Result<u32> {
        let reply = zbus::blocking::Connection::session()?.call_method(
            Some("org.freedesktop.portal.Desktop"),
            "/org/freedesktop/portal/desktop",
            Some("org.freedesktop.portal.Settings"),
            "ReadOne",
            &("org.freedesktop.appearance", "contrast"),
        )?;
        let value: zbus::zvariant::OwnedValue = reply.body().deserialize()?;
        Ok(u32::try_from(value)?)
    };
    asked().unwrap_or_else(|_| {
        tracing::debug!("the desktop does not say whether it is set to high contrast");
        0
    }) == 1
}

/// Bit 0 of the flags that Windows keeps for the account, `HCF_HIGHCONTRASTON`.
#[cfg(windows)]
fn is_wanted() -> bool {
    let key = windows_registry::CURRENT_USER.open(r"Control Panel\Accessibility\HighContrast");
    let flags = key.and_then(|key| key.get_string("Flags"));
    flags.ok().and_then(|flags| flags.trim().parse::<u32>().ok()).is_some_and(|flags| flags & 1 == 1)
}

#[cfg(not(any(windows, all(unix, not(target_os = "macos")))))]
fn is_wanted() -> bool {
    false
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
    fn wait(contrast: &mut Contrast, ctx: &egui::Context) {
        let until = Instant::now() + Duration::from_secs(10);
        while !contrast.poll(ctx) {
            assert!(Instant::now() < until, "no other answer came");
            thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    fn the_system_is_asked_at_the_start_and_when_the_window_gets_the_keyboard_back() {
        let ctx = egui::Context::default();
        frame(&ctx, true);
        let mut contrast = Contrast::asking(&ctx, || SYSTEM.load(Ordering::Relaxed)).unwrap();
        assert!(!contrast.is_wanted(), "until it has answered");
        wait(&mut contrast, &ctx);
        assert!(contrast.is_wanted());
        SYSTEM.store(false, Ordering::Relaxed);
        for focused in [false, true] {
            frame(&ctx, focused);
            contrast.poll(&ctx);
        }
        if contrast.is_wanted() {
            wait(&mut contrast, &ctx);
        }
        assert!(!contrast.is_wanted());
    }
}
