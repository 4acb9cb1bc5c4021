//! The system says that it locks this session or goes to sleep: on Linux logind does, on the system bus.
//!
//! Windows tells it only to a window's own procedure, which needs unsafe code, and macOS only through its own
//! frameworks: there the window locks by its own time and key alone.

use std::sync::mpsc::{self, Receiver};

use eframe::egui;

use crate::domain::lock::Reason;

/// The handle of the thread that listens.
pub(super) struct SystemLock(Receiver<Reason>);

impl SystemLock {
    /// Starts to listen, where there is something to listen to.
    ///
    /// # Errors
    /// The operating system gives no thread.
    pub(super) fn start(ctx: &egui::Context) -> std::io::Result<Self> {
        let (outbox, reasons) = mpsc::channel();
        logind::listen(ctx, outbox)?;
        Ok(Self(reasons))
    }

    /// The next reason, if there is one.
    pub(super) fn poll(&self) -> Option<Reason> {
        self.0.try_recv().ok()
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod logind {
    use std::{collections::HashMap, io, sync::mpsc::Sender, thread};

    use eframe::egui;
    use zbus::{
        MatchRule, Message,
        blocking::{Connection, MessageIterator, Proxy, fdo::DBusProxy},
        message::Type,
        names::BusName,
        zvariant::{OwnedObjectPath, OwnedValue},
    };

    use crate::domain::lock::Reason;

    const SERVICE: &str = "org.freedesktop.login1";
    const PATH: &str = "/org/freedesktop/login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const SESSION: &str = "org.freedesktop.login1.Session";
    const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

    pub(super) fn listen(ctx: &egui::Context, reasons: Sender<Reason>) -> io::Result<()> {
        let window = ctx.clone();
        let tell = move |reason| {
            let told = reasons.send(reason).is_ok();
            window.request_repaint();
            told
        };
        thread::Builder::new().name("token-desk-logind".to_owned()).spawn(move || {
            if serve(tell).is_err() {
                tracing::debug!("no logind says when this session is locked");
            }
        })?;
        Ok(())
    }

    /// Until the window is gone, or the bus is.
    fn serve(tell: impl Fn(Reason) -> bool) -> zbus::Result<()> {
        let bus = Connection::system()?;
        let names = DBusProxy::new(&bus)?;
        let rule = MatchRule::builder().msg_type(Type::Signal).sender(SERVICE)?.build();
        let signals = MessageIterator::for_match_rule(rule, &bus, None)?;
        let own = own_session(&bus);
        for signal in signals {
            let signal = signal?;
            let Some(reason) = reason(&signal, own.as_ref()) else { continue };
            // anybody can send us a signal of this name
            let owner = names.get_name_owner(BusName::try_from(SERVICE)?).ok();
            let from = signal.header().sender().map(ToString::to_string);
            if owner.map(|owner| owner.to_string()) == from && !tell(reason) {
                break;
            }
        }
        Ok(())
    }

    /// The session that this process is part of; none where logind knows none.
    fn own_session(bus: &Connection) -> Option<OwnedObjectPath> {
        let manager = Proxy::new(bus, SERVICE, PATH, MANAGER).ok()?;
        let by_process = || manager.call("GetSessionByPID", &(std::process::id(),)).ok();
        let by_name = || manager.call("GetSession", &(std::env::var("XDG_SESSION_ID").ok()?,)).ok();
        by_process().or_else(by_name)
    }

    fn reason(signal: &Message, own: Option<&OwnedObjectPath>) -> Option<Reason> {
        let header = signal.header();
        let is_own = own.is_some_and(|own| header.path() == Some(&**own));
        let (interface, member) = (header.interface()?.as_str(), header.member()?.as_str());
        match (interface, member) {
            (SESSION, "Lock") if is_own => Some(Reason::System),
            // desktops that lock by themselves say so with this
            (PROPERTIES, "PropertiesChanged") if is_own => {
                type Changed = (String, HashMap<String, OwnedValue>, Vec<String>);
                let (_, changed, _): Changed = signal.body().deserialize().ok()?;
                let locked = bool::try_from(changed.get("LockedHint")?.try_clone().ok()?).ok()?;
                locked.then_some(Reason::System)
            }
            (MANAGER, "PrepareForSleep") => {
                signal.body().deserialize::<bool>().ok()?.then_some(Reason::Sleep)
            }
            _ => None,
        }
    }
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
mod logind {
    use std::{io, sync::mpsc::Sender};

    use eframe::egui;

    use crate::domain::lock::Reason;

    /// There is none.
    #[expect(clippy::unnecessary_wraps, reason = "as the system that has one")]
    pub(super) fn listen(_: &egui::Context, _: Sender<Reason>) -> io::Result<()> {
        Ok(())
    }
}
