//! Ctrl+C, and the other ways in which a program is asked to end: noted, so that the work ends between two
//! entries and leaves no half file behind.

use std::{
    process,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use tokio::runtime::{Builder, Runtime};

/// What a program's end by Ctrl+C is told by, where it ends at once.
const AT_ONCE: i32 = 130;

pub(super) struct Interrupt {
    came: Arc<AtomicBool>,
    /// What waits for it; without it, the program ends as any other does.
    _watch: Option<Runtime>,
}

impl Interrupt {
    /// From now on a first one is noted; a second one ends the program at once, should the disk keep the
    /// first waiting.
    pub fn watch() -> Self {
        let came = Arc::new(AtomicBool::new(false));
        let watch = Builder::new_multi_thread().worker_threads(1).enable_all().build().ok();
        if let Some(runtime) = &watch {
            // made here, so that one that comes a moment later is noted
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
        // Ctrl+C, the system's wish, a terminal that is closed
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
