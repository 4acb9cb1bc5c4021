//! The system says that it locks this session or goes to sleep: on Linux logind does, on the system bus.
//!
//! Windows tells it only to a window's own procedure, which needs unsafe code. There it is asked each second
//! whether keys and clicks still go to this desktop: they do not while the lock screen, a question for an
//! administrator or a Remote Desktop session without a viewer has them. macOS tells it only through its own
//! frameworks: there the window locks by its own time and key alone.

use std::{
    any::Any,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{self, Receiver},
    },
};

use eframe::egui;

use crate::{domain::lock::Reason, say};

/// The handle of the thread that listens.
pub(super) struct SystemLock {
    reasons: Receiver<Reason>,
    delay: Delay,
}

/// Keeps the computer from sleeping for some seconds.
#[derive(Clone, Default)]
struct Delay(Arc<Mutex<HoldUp>>);

#[derive(Default)]
struct HoldUp {
    /// While there is something in it.
    held: Option<Box<dyn Any + Send>>,
    /// The computer is about to sleep.
    sleeps: bool,
}

impl Delay {
    fn lock(&self) -> MutexGuard<'_, HoldUp> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// For the next sleep.
    #[cfg(all(unix, not(target_os = "macos")))]
    fn set(&self, held: Option<Box<dyn Any + Send>>) {
        *self.lock() = HoldUp { held, sleeps: false };
    }
}

impl SystemLock {
    /// Starts to listen, where there is something to listen to.
    ///
    /// # Errors
    /// The operating system gives no thread.
    pub(super) fn start(ctx: &egui::Context) -> std::io::Result<Self> {
        let (outbox, reasons) = mpsc::channel();
        let delay = Delay::default();
        system::listen(ctx, outbox, delay.clone(), say!("lock-delays-sleep"))?;
        Ok(Self { reasons, delay })
    }

    /// The next reason, if there is one.
    pub(super) fn poll(&self) -> Option<Reason> {
        self.reasons.try_recv().ok()
    }

    /// What the window shows is nobody's session: where the computer is about to sleep, it may.
    pub(super) fn let_sleep(&self) {
        let mut delay = self.delay.lock();
        if delay.sleeps {
            delay.held = None;
        }
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
use logind as system;

#[cfg(all(unix, not(target_os = "macos")))]
mod logind {
    use std::{collections::HashMap, io, sync::mpsc::Sender, thread};

    use eframe::egui;
    use zbus::{
        MatchRule, Message,
        blocking::{Connection, MessageIterator, Proxy, fdo::DBusProxy},
        message::Type,
        names::BusName,
        zvariant::{OwnedFd, OwnedObjectPath, OwnedValue},
    };

    use super::Delay;
    use crate::domain::lock::Reason;

    const SERVICE: &str = "org.freedesktop.login1";
    const PATH: &str = "/org/freedesktop/login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const USER: &str = "org.freedesktop.login1.User";
    const SESSION: &str = "org.freedesktop.login1.Session";
    const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

    /// `why` is what logind tells whoever asks it what delays the sleep.
    pub(super) fn listen(
        ctx: &egui::Context,
        reasons: Sender<Reason>,
        delay: Delay,
        why: &'static str,
    ) -> io::Result<()> {
        let (window, woken) = (ctx.clone(), ctx.clone());
        let tell = move |reason| {
            let told = reasons.send(reason).is_ok();
            window.request_repaint();
            told
        };
        thread::Builder::new().name("token-desk-logind".to_owned()).spawn(move || {
            if serve(tell, || woken.request_repaint(), &delay, why).is_err() {
                tracing::debug!("no logind says when this session is locked");
            }
            delay.set(None);
        })?;
        Ok(())
    }

    /// Until the window is gone, or the bus is.
    fn serve(tell: impl Fn(Reason) -> bool, woke: impl Fn(), delay: &Delay, why: &str) -> zbus::Result<()> {
        let bus = Connection::system()?;
        let names = DBusProxy::new(&bus)?;
        let rule = MatchRule::builder().msg_type(Type::Signal).sender(SERVICE)?.build();
        let signals = MessageIterator::for_match_rule(rule, &bus, None)?;
        let own = own_session(&bus);
        if own.is_none() {
            tracing::warn!(
                "logind knows no session of this account: the window does not lock with the system"
            );
        }
        hold_up(&bus, delay, why);
        for signal in signals {
            let signal = signal?;
            let Some(said) = said(&signal, own.as_ref()) else { continue };
            // anybody can send us a signal of this name
            let owner = names.get_name_owner(BusName::try_from(SERVICE)?).ok();
            let from = signal.header().sender().map(ToString::to_string);
            if owner.map(|owner| owner.to_string()) != from {
                continue;
            }
            if let Said::Lock(Reason::Sleep) = said {
                delay.lock().sleeps = true;
            }
            match said {
                Said::Lock(reason) if !tell(reason) => break,
                Said::Lock(_) => {}
                // what ended or changed meanwhile is seen at once
                Said::Woke => {
                    hold_up(&bus, delay, why);
                    woke();
                }
            }
        }
        Ok(())
    }

    /// Asks that the next sleep waits until the window is locked. Without logind's yes it does not wait.
    fn hold_up(bus: &Connection, delay: &Delay, why: &str) {
        let asked = Proxy::new(bus, SERVICE, PATH, MANAGER)
            .and_then(|manager| manager.call("Inhibit", &("sleep", "Token Desk", why, "delay")));
        if let Ok(held) = asked {
            delay.set(Some(Box::<OwnedFd>::new(held)));
        } else {
            tracing::debug!("logind does not wait with a sleep");
        }
    }

    enum Said {
        Lock(Reason),
        Woke,
    }

    /// The session that this process is part of. Desktops such as GNOME start programs outside of their
    /// session and do not name it: then the one that the account has on the screen. None where logind knows
    /// none.
    fn own_session(bus: &Connection) -> Option<OwnedObjectPath> {
        let manager = Proxy::new(bus, SERVICE, PATH, MANAGER).ok()?;
        let by_process = || manager.call("GetSessionByPID", &(std::process::id(),)).ok();
        let named = |name: &str| manager.call("GetSession", &(name,)).ok();
        let by_name = || named(&std::env::var("XDG_SESSION_ID").ok()?);
        let on_screen = || {
            // an older logind does not know the name "auto"
            let account: OwnedObjectPath = manager.call("GetUserByPID", &(std::process::id(),)).ok()?;
            let account = Proxy::new(bus, SERVICE, account, PROPERTIES).ok()?;
            let session: OwnedValue = account.call("Get", &(USER, "Display")).ok()?;
            let (name, path): (String, OwnedObjectPath) = session.try_into().ok()?;
            (!name.is_empty()).then_some(path)
        };
        by_process().or_else(by_name).or_else(|| named("auto")).or_else(on_screen)
    }

    fn said(signal: &Message, own: Option<&OwnedObjectPath>) -> Option<Said> {
        let header = signal.header();
        let is_own = own.is_some_and(|own| header.path() == Some(&**own));
        let (interface, member) = (header.interface()?.as_str(), header.member()?.as_str());
        match (interface, member) {
            (SESSION, "Lock") if is_own => Some(Said::Lock(Reason::System)),
            // desktops that lock by themselves say so with this
            (PROPERTIES, "PropertiesChanged") if is_own => {
                type Changed = (String, HashMap<String, OwnedValue>, Vec<String>);
                let (_, changed, _): Changed = signal.body().deserialize().ok()?;
                let locked = bool::try_from(changed.get("LockedHint")?.try_clone().ok()?).ok()?;
                locked.then_some(Said::Lock(Reason::System))
            }
            (MANAGER, "PrepareForSleep") => {
                let sleeps: bool = signal.body().deserialize().ok()?;
                Some(if sleeps { Said::Lock(Reason::Sleep) } else { Said::Woke })
            }
            _ => None,
        }
    }
}

#[cfg(windows)]
use input_desktop as system;

#[cfg(any(windows, test))]
mod input_desktop {
    /// Whether the session was taken away, as looks one after the other tell.
    #[derive(Default)]
    pub(super) struct Looks {
        away: u8,
    }

    impl Looks {
        /// How many looks have to agree: a desktop that is just being changed has no input either.
        const AGREE: u8 = 2;

        /// Whether the window locks now: once for each time that the session is taken away.
        pub(super) fn take(&mut self, has_input: bool) -> bool {
            self.away = if has_input { 0 } else { self.away.saturating_add(1) };
            self.away == Self::AGREE
        }
    }

    #[cfg(windows)]
    pub(super) fn listen(
        ctx: &eframe::egui::Context,
        reasons: std::sync::mpsc::Sender<crate::domain::lock::Reason>,
        _: super::Delay,
        _: &str,
    ) -> std::io::Result<()> {
        let window = ctx.clone();
        std::thread::Builder::new().name("token-desk-desktop".to_owned()).spawn(move || {
            let mut looks = Looks::default();
            loop {
                if looks.take(has_input()) {
                    if reasons.send(crate::domain::lock::Reason::System).is_err() {
                        break;
                    }
                    window.request_repaint();
                }
                std::thread::sleep(std::time::Duration::from_secs(1));
            }
        })?;
        Ok(())
    }

    /// Whether keys and clicks go to a desktop that this account may read. The lock screen's is the system's
    /// own. A session without a viewer may still have the one it comes back to.
    #[cfg(windows)]
    fn has_input() -> bool {
        winsafe::HDESK::OpenInputDesktop(None, false, winsafe::co::DESKTOP_RIGHTS::READOBJECTS).is_ok()
    }
}

#[cfg(target_os = "macos")]
mod system {
    /// There is nobody to listen to.
    #[expect(clippy::unnecessary_wraps, reason = "as the systems that have somebody")]
    pub(super) fn listen(
        _: &eframe::egui::Context,
        _: std::sync::mpsc::Sender<crate::domain::lock::Reason>,
        _: super::Delay,
        _: &str,
    ) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::input_desktop::Looks;

    #[test]
    fn a_session_that_is_taken_away_locks_once_and_a_short_change_does_not() {
        let mut looks = Looks::default();
        let inputs = [true, false, true, false, false, false, true, false, false];
        assert_eq!(
            inputs.map(|has_input| looks.take(has_input)),
            [false, false, false, false, true, false, false, false, true]
        );
        for _ in 0..600 {
            assert!(!looks.take(false), "it stays away: said once");
        }
    }
}
