//! The runtime as the command uses it: an order, then its reply.

use std::{
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
    time::Duration,
};

use jiff::Timestamp;

use crate::{
    app::{Effect, HistoryEffect, Message, Reply, Ticket},
    console::Interrupt,
    domain::{
        history::record::Author,
        machine_policy::MachinePolicy,
        problem::{Problem, ProblemKind},
        settings::Settings,
    },
    operator, phrase,
    profiles::Folders,
    runtime::Runtime,
};

/// How long Ctrl+C may go unnoticed.
const LISTENS: Duration = Duration::from_millis(100);

pub struct Desk {
    runtime: Runtime,
    /// Gets something whenever a message waits.
    woken: Receiver<()>,
    last: u64,
    interrupt: Interrupt,
    author: Author,
    /// Outcomes that could not be recorded.
    pub owes: Option<Box<Problem>>,
}

impl Desk {
    /// Starts the runtime and opens the history.
    ///
    /// # Errors
    /// Nothing was begun.
    pub fn open(folders: &Folders, settings: &Settings, policy: Arc<MachinePolicy>) -> Result<Self, Problem> {
        let mut desk = Self::start(folders, settings, policy)?;
        match desk.ask(|ticket| Effect::History(HistoryEffect::Open { ticket }))? {
            Reply::HistoryOpened(opened) => opened?,
            other => return Err(strange(&other)),
        };
        Ok(desk)
    }

    /// Starts the runtime, for a command that records nothing.
    ///
    /// # Errors
    /// The operating system gives no threads.
    pub fn start(
        folders: &Folders,
        settings: &Settings,
        policy: Arc<MachinePolicy>,
    ) -> Result<Self, Problem> {
        let interrupt = Interrupt::watch();
        let (wake, woken) = mpsc::channel();
        let runtime = Runtime::start(folders, policy, move || {
            wake.send(()).ok();
        });
        let runtime = runtime.map_err(|err| {
            let (why, advice) = (phrase!("batch-no-threads"), phrase!("batch-no-threads-advice"));
            Problem::new(ProblemKind::Fault, phrase!("batch-not-begun"), why, advice)
                .with_details(err.kind().to_string())
        })?;
        let author = Author {
            at: Timestamp::now(),
            operator: operator::operator(),
            name: settings.operator_name.clone(),
            host: gethostname::gethostname().to_string_lossy().into_owned(),
        };
        Ok(Self { runtime, woken, last: 0, interrupt, author, owes: None })
    }

    pub fn author(&self) -> Author {
        Author { at: Timestamp::now(), ..self.author.clone() }
    }

    /// Gives an order.
    pub fn order(&mut self, effect: impl FnOnce(Ticket) -> Effect) -> Ticket {
        self.last += 1;
        let ticket = Ticket(self.last);
        self.runtime.run(effect(ticket));
        ticket
    }

    /// Says something more about an order.
    pub fn tell(&mut self, effect: Effect) {
        self.runtime.run(effect);
    }

    /// Gives an order and waits for its reply.
    ///
    /// # Errors
    /// Ctrl+C came.
    pub fn ask(&mut self, effect: impl FnOnce(Ticket) -> Effect) -> Result<Reply, Problem> {
        self.ask_and(effect, |_, _| {})
    }

    /// The same with what is told meanwhile: how much is done, of how much.
    ///
    /// # Errors
    /// Ctrl+C came.
    pub fn ask_and(
        &mut self,
        effect: impl FnOnce(Ticket) -> Effect,
        mut progress: impl FnMut(u64, u64),
    ) -> Result<Reply, Problem> {
        let of = self.order(effect);
        loop {
            match self.hear() {
                Some(Message::Reply(ticket, reply)) if ticket == of => return Ok(reply),
                Some(Message::Progressed(ticket, told)) if ticket == of => {
                    progress(told.done, told.of);
                }
                None if self.is_interrupted() => {
                    self.tell(Effect::Cancel(of));
                    return Err(interrupted());
                }
                Some(_) | None => {}
            }
        }
    }

    /// The same after all was sent: Ctrl+C does not keep the result from being told.
    pub fn ask_at_the_end(&mut self, effect: impl FnOnce(Ticket) -> Effect) -> Reply {
        let of = self.order(effect);
        loop {
            if let Some(Message::Reply(ticket, reply)) = self.hear()
                && ticket == of
            {
                return reply;
            }
        }
    }

    /// What comes next; none if nothing comes for a while.
    pub fn hear(&mut self) -> Option<Message> {
        let heard = self.runtime.poll().or_else(|| {
            self.woken.recv_timeout(LISTENS).ok()?;
            self.runtime.poll()
        });
        match heard {
            Some(Message::HistoryOwes(owes)) => {
                self.owes = owes;
                None
            }
            heard => heard,
        }
    }

    pub fn is_interrupted(&self) -> bool {
        self.interrupt.came()
    }
}

/// A reply to another order than was given: a fault of this program.
pub fn strange(reply: &Reply) -> Problem {
    let (why, advice) = (phrase!("fault"), phrase!("fault-send-log"));
    Problem::new(ProblemKind::Fault, phrase!("batch-not-begun"), why, advice).with_details(reply.name())
}

/// Ctrl+C came before anything was done.
pub fn interrupted() -> Problem {
    Problem::new(
        ProblemKind::Stopped,
        phrase!("batch-not-begun"),
        phrase!("batch-you-stopped"),
        phrase!("export-stopped-advice"),
    )
}
