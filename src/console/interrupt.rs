//! Notes Ctrl+C and other requests to end, so that the work stops where it leaves nothing half done.

use std::{
    process,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use tokio::runtime::{Builder, Runtime};

/// The exit code after Ctrl+C, where the program ends at once.
const AT_ONCE: i32 = 130;

pub struct Interrupt {
    came: Arc<AtomicBool>,
    /// Waits for the signal; without it, the program ends as usual.
    _watch: Option<Runtime>,
}

impl Interrupt {
    /// From now on a first signal is noted; a second one ends the program at once, in case the disk blocks.
    pub fn watch() -> Self {
        let came = Arc::new(AtomicBool::new(false));
        let watch = Builder::new_multi_thread().worker_threads(1).enable_all().build().ok();
        if let Some(runtime) = &watch {
            // here, so that an early signal is noted
            let signals = runtime.block_on(async { Signals::listen() });
            if let Some(mut signals) = signals {
                let came = Arc::clone(&came);
                runtime.spawn(async move {
                    loop {
                        signals.next().await;
                        if came.swap(true, Ordering::Relaxed) {
                            process::exit(AT_ONCE);
                        }
                    }
                });
            }
        }
        Self { came, _watch: watch }
    }

    pub fn came(&self) -> bool {
        self.came.load(Ordering::Relaxed)
    }
}

#[cfg(unix)]
struct Signals([tokio::signal::unix::Signal; 3]);

#[cfg(unix)]
impl Signals {
    fn listen() -> Option<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let each = |kind: SignalKind| signal(kind).ok();
        // Ctrl+C, the system's request, a closed terminal
        Some(Self([
            each(SignalKind::interrupt())?,
            each(SignalKind::terminate())?,
            each(SignalKind::hangup())?,
        ]))
    }

    async fn next(&mut self) {
        let [interrupt, terminate, hangup] = &mut self.0;
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
        }
    }
}

#[cfg(windows)]
struct Signals {
    ctrl_c: tokio::signal::windows::CtrlC,
    close: tokio::signal::windows::CtrlClose,
}

#[cfg(windows)]
impl Signals {
    fn listen() -> Option<Self> {
        use tokio::signal::windows::{ctrl_c, ctrl_close};
        Some(Self { ctrl_c: ctrl_c().ok()?, close: ctrl_close().ok()? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.ctrl_c.recv() => {}
            _ = self.close.recv() => {}
        }
    }
}
