//! What the jobs share. The signed-in client in it never leaves the runtime.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc::Sender},
};

use tokio::sync::Notify;

use super::{
    history::History,
    lock::Lock,
    sealing::Sealing,
    session::{Seat, Session},
};
use crate::{
    app::Message,
    credentials::Vault,
    domain::{
        exposed::Exposed,
        machine_policy::MachinePolicy,
        problem::{Problem, ProblemKind},
        sign_in::network::Given,
    },
    phrase,
    practice::Practice,
    profiles::Folders,
    words::Reader,
};

pub(super) struct Shared {
    pub outlet: Outlet,
    pub folders: Folders,
    /// What the company set for this computer.
    pub policy: Arc<MachinePolicy>,
    pub profiles_file: PathBuf,
    /// Files of the program that were open to others at the start.
    pub exposed: Vec<Exposed>,
    pub vault: Vault,
    pub history: History,
    pub sealing: Arc<Sealing>,
    pub seat: Mutex<Seat>,
    pub lock: Lock,
    /// The system's file dialogs close: the window is locked.
    pub dialogs_close: Notify,
    /// Who sits at the window.
    pub reader: Mutex<Reader>,
    /// The practice tenant's server, from the first sign-in there to the end of the program.
    pub practice: Mutex<Option<Arc<Practice>>>,
    /// Held during its start, so that it starts once.
    pub starting_practice: tokio::sync::Mutex<()>,
    /// Passwords of the network that were typed, by what they are remembered under, until a sign-in comes
    /// through with them, or somebody signs out.
    pub given: Mutex<HashMap<String, Given>>,
}

impl Shared {
    pub fn send(&self, message: Message) {
        self.outlet.send(message);
    }

    pub fn session(&self) -> Option<Session> {
        self.seat().session()
    }

    pub fn seat(&self) -> MutexGuard<'_, Seat> {
        self.seat.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// For whom files and the system's dialogs are put in words.
    pub fn reader(&self) -> Reader {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn speak_to(&self, reader: Reader) {
        *self.reader.lock().unwrap_or_else(PoisonError::into_inner) = reader;
    }

    /// Takes a secret that was typed.
    pub fn take_given(&self, given: Given) {
        self.given().insert(given.of.name(), given);
    }

    pub fn given(&self) -> MutexGuard<'_, HashMap<String, Given>> {
        self.given.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn practice(&self) -> Option<Arc<Practice>> {
        self.practice.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The channel to the window.
#[derive(Clone)]
pub(super) struct Outlet {
    pub outbox: Sender<Message>,
    pub wake: Arc<dyn Fn() + Send + Sync>,
}

impl Outlet {
    pub fn send(&self, message: Message) {
        // the window is gone
        self.outbox.send(message).ok();
        (self.wake)();
    }
}

/// The problem for a panic in a job; the panic hook has logged it.
pub(super) fn fault() -> Problem {
    Problem::new(
        ProblemKind::Fault,
        phrase!("fault-not-finished"),
        phrase!("fault"),
        phrase!("fault-send-log"),
    )
}
