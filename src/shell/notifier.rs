//! Notifications of the desktop while the window is not in front. A click on one brings the window there.
//!
//! There is one at a time: a newer one takes the place of the last, and it goes when the window is in front.
//! The desktop may answer late, so a thread speaks to it, from the first notification on.
//!
//! Windows and macOS show notifications only of programs that are installed with an identity of their own,
//! and would put ours under the name of another program: there, none are offered.

use eframe::egui;

use crate::{
    app::notification::{LongWork, Notification},
    say,
};

/// Whether this system can show notifications of ours.
pub(super) const IS_POSSIBLE: bool = cfg!(all(unix, not(target_os = "macos")));

#[derive(Default)]
pub(super) struct Notifier {
    desktop: Option<desktop::Handle>,
    /// The last one may still be there.
    is_shown: bool,
}

impl Notifier {
    /// Shows it, unless the window is in front.
    pub(super) fn show(&mut self, notification: Notification, ctx: &egui::Context) {
        if is_in_front(ctx) {
            return;
        }
        if self.desktop.is_none() {
            self.desktop = desktop::Handle::start(ctx)
                .inspect_err(|err| tracing::warn!("no thread for notifications: {:?}", err.kind()))
                .ok();
        }
        if let Some(desktop) = &self.desktop {
            desktop.show(title(notification).to_owned(), say!("notification-open").to_owned());
            self.is_shown = true;
        }
    }

    /// Takes clicks, and puts the notification away once the window is in front.
    pub(super) fn look(&mut self, ctx: &egui::Context) {
        let Some(desktop) = &self.desktop else { return };
        if desktop.was_clicked() {
            tracing::debug!("a notification was clicked");
            bring_to_front(ctx);
        }
        if self.is_shown && is_in_front(ctx) {
            desktop.put_away();
            self.is_shown = false;
        }
    }
}

/// Brings the window to the front as far as the system lets it. Under Wayland no program may take the focus:
/// there the window asks for attention, and the desktop decides what that does.
pub(super) fn bring_to_front(ctx: &egui::Context) {
    ctx.send_viewport_cmd(egui::ViewportCommand::Minimized(false));
    ctx.send_viewport_cmd(egui::ViewportCommand::Focus);
    if !is_in_front(ctx) {
        let attention = egui::UserAttentionType::Informational;
        ctx.send_viewport_cmd(egui::ViewportCommand::RequestUserAttention(attention));
    }
}

fn is_in_front(ctx: &egui::Context) -> bool {
    ctx.input(|input| input.viewport().focused.unwrap_or(input.focused))
}

fn title(notification: Notification) -> &'static str {
    match notification {
        Notification::Settled => say!("notification-settled"),
        Notification::Ended(LongWork::Change) => say!("notification-change"),
        Notification::Ended(LongWork::Export) => say!("notification-export"),
        Notification::Ended(LongWork::Rehearsal) => say!("notification-rehearsal"),
        Notification::Ended(LongWork::Batch) => say!("notification-batch"),
        Notification::Ended(LongWork::Check) => say!("notification-check"),
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod desktop {
    //! The desktop's notification service on the session bus: `org.freedesktop.Notifications`.

    use std::{
        collections::HashMap,
        io,
        sync::{
            Arc,
            atomic::{AtomicU32, Ordering},
            mpsc::{self, Receiver, Sender},
        },
        thread,
    };

    use eframe::egui;
    use zbus::{
        blocking::{Connection, Proxy},
        zvariant::Value,
    };

    const SERVICE: &str = "org.freedesktop.Notifications";
    const PATH: &str = "/org/freedesktop/Notifications";

    /// The program's name to be read, and as desktops know it (its icon and starter).
    const NAME: &str = "Token Desk";
    const APP_ID: &str = env!("CARGO_PKG_NAME");

    enum Order {
        Show { title: String, body: String },
        PutAway,
    }

    /// The handle of the thread.
    pub(super) struct Handle {
        orders: Sender<Order>,
        clicks: Receiver<()>,
    }

    impl Handle {
        /// Starts the thread.
        ///
        /// # Errors
        /// The operating system gives no thread.
        pub(super) fn start(ctx: &egui::Context) -> io::Result<Self> {
            let (orders, inbox) = mpsc::channel();
            let (outbox, clicks) = mpsc::channel();
            let window = ctx.clone();
            thread::Builder::new()
                .name("token-desk-notifier".to_owned())
                .spawn(move || serve(&inbox, &outbox, &window))?;
            Ok(Self { orders, clicks })
        }

        pub(super) fn show(&self, title: String, body: String) {
            self.orders.send(Order::Show { title, body }).ok();
        }

        pub(super) fn put_away(&self) {
            self.orders.send(Order::PutAway).ok();
        }

        pub(super) fn was_clicked(&self) -> bool {
            self.clicks.try_iter().count() > 0
        }
    }

    fn serve(inbox: &Receiver<Order>, clicks: &Sender<()>, window: &egui::Context) {
        let mut service = None;
        for order in inbox {
            let done = service.take().map_or_else(|| Service::find(clicks, window), Ok).and_then(|found| {
                match order {
                    Order::Show { title, body } => found.show(&title, &body)?,
                    Order::PutAway => found.put_away()?,
                }
                Ok(found)
            });
            // it may be there again next time
            service = done.inspect_err(|_| tracing::warn!("the desktop takes no notification")).ok();
        }
    }

    struct Service {
        proxy: Proxy<'static>,
        /// The number of the last notification; 0 before the first.
        last: Arc<AtomicU32>,
    }

    impl Service {
        fn find(clicks: &Sender<()>, window: &egui::Context) -> zbus::Result<Self> {
            let proxy = Proxy::new(&Connection::session()?, SERVICE, PATH, SERVICE)?;
            let last = Arc::new(AtomicU32::new(0));
            let signals = proxy.receive_signal("ActionInvoked")?;
            let (ours, clicks, window) = (Arc::clone(&last), clicks.clone(), window.clone());
            thread::Builder::new()
                .name("token-desk-notifier-clicks".to_owned())
                .spawn(move || {
                    for signal in signals {
                        // every program on the bus hears of every click
                        let number = signal.body().deserialize::<(u32, String)>().map(|(number, _)| number);
                        if number == Ok(ours.load(Ordering::Relaxed)) {
                            if clicks.send(()).is_err() {
                                return;
                            }
                            window.request_repaint();
                        }
                    }
                })
                .map_err(zbus::Error::from)?;
            Ok(Self { proxy, last })
        }

        fn show(&self, title: &str, body: &str) -> zbus::Result<()> {
            let replaces = self.last.load(Ordering::Relaxed);
            let click = ["default", title];
            let hints = HashMap::from([("desktop-entry", Value::from(APP_ID))]);
            let as_the_desktop_does = -1_i32;
            let icon = APP_ID;
            let number: u32 = self.proxy.call(
                "Notify",
                &(NAME, replaces, icon, title, body, click.as_slice(), hints, as_the_desktop_does),
            )?;
            self.last.store(number, Ordering::Relaxed);
            Ok(())
        }

        fn put_away(&self) -> zbus::Result<()> {
            match self.last.load(Ordering::Relaxed) {
                0 => Ok(()),
                last => self.proxy.call("CloseNotification", &(last,)),
            }
        }
    }
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
mod desktop {
    use std::io;

    use eframe::egui;

    /// There is none.
    pub(super) enum Handle {}

    impl Handle {
        pub(super) fn start(_: &egui::Context) -> io::Result<Self> {
            Err(io::ErrorKind::Unsupported.into())
        }

        pub(super) fn show(&self, _title: String, _body: String) {
            match *self {}
        }

        pub(super) fn put_away(&self) {
            match *self {}
        }

        pub(super) fn was_clicked(&self) -> bool {
            match *self {}
        }
    }
}
