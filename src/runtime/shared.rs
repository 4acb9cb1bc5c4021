//! What the jobs share. The signed-in client in it never leaves the runtime.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc::Sender},
};

use tokio::sync::Notify;

use super::{
    history::History,
    lock::{Asked, Kept, Lock},
    sealing::Sealing,
    session::{Seat, Session},
};
use crate::{
    app::{Message, Ticket},
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
    /// Passwords of the network that were typed, by what they are remembered under, until the program ends.
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

    /// Drops the session while the window is locked, and keeps what a new one is made of.
    pub fn seal(&self) {
        let mut held = self.lock.held();
        let mut seat = self.seat();
        if let Some(session) = seat.session() {
            held.get_or_insert_with(|| Kept::without_pin(&session));
            seat.leave();
        }
    }

    /// Only the answer to this order may unlock.
    pub fn expect_proof(&self, order: Ticket) {
        let mut held = self.lock.held();
        if let Some(session) = self.session() {
            held.get_or_insert_with(|| Kept::without_pin(&session));
        }
        if let Some(kept) = held.as_mut() {
            kept.proof = Some(Asked::Expected(order));
        }
    }

    /// The order is taken back: its answer opens nothing, and what it has just opened is closed.
    pub fn cancel_proof(&self, order: Ticket) {
        let mut held = self.lock.held();
        let Some(kept) = held.as_mut() else { return };
        match kept.proof.take_if(|asked| asked.order() == order) {
            Some(Asked::Opened(_)) => self.seat().leave(),
            Some(Asked::Expected(_)) | None => {}
        }
    }

    /// Puts the session back that the proof has opened, unless the order was taken back or another credential
    /// is remembered by now; returns whether it did.
    pub fn open_by_proof(&self, order: Ticket, session: Option<Session>) -> bool {
        let mut held = self.lock.held();
        let Some(kept) = held.as_mut().filter(|kept| kept.proof == Some(Asked::Expected(order))) else {
            return false;
        };
        let mut seat = self.seat();
        match session {
            _ if seat.session().is_some() => true,
            Some(session) if kept.is_of(&session) => {
                kept.proof = Some(Asked::Opened(order));
                seat.put_back(session);
                true
            }
            Some(_) | None => false,
        }
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
