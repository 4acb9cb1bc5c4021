//! A runtime without a window: its messages can be waited for.

use std::{
    io,
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
    time::{Duration, Instant},
};

use token_desk::{
    app::{Effect, Message},
    domain::machine_policy::MachinePolicy,
    profiles::Folders,
    runtime::Runtime,
};

pub struct WaitingRuntime {
    runtime: Runtime,
    /// Gets something whenever a message waits.
    woken: Receiver<()>,
}

impl WaitingRuntime {
    pub fn start(folders: &Folders) -> io::Result<Self> {
        Self::start_under(folders, Arc::default())
    }

    /// The same on a computer with this policy.
    pub fn start_under(folders: &Folders, policy: Arc<MachinePolicy>) -> io::Result<Self> {
        let (wake, woken) = mpsc::channel();
        let runtime = Runtime::start(folders, policy, move || {
            wake.send(()).ok();
        })?;
        Ok(Self { runtime, woken })
    }

    pub fn run(&mut self, effect: Effect) {
        self.runtime.run(effect);
    }

    /// The next message, if there is one.
    pub fn poll(&mut self) -> Option<Message> {
        self.runtime.poll()
    }

    /// The next message; none if none comes in time.
    pub fn wait(&mut self, at_most: Duration) -> Option<Message> {
        let end = Instant::now() + at_most;
        loop {
            let message = self.poll();
            if message.is_some() {
                return message;
            }
            self.woken.recv_timeout(end.saturating_duration_since(Instant::now())).ok()?;
        }
    }
}
