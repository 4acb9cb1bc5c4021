//! Many tokens at once: how far the running batch is.

use std::{sync::Arc, time::Duration};

use super::{effect::Run, job::Ticket};
use crate::domain::batch::{
    part::Ended,
    progress::{Done, News, Tally, Waits},
};

#[derive(Clone, Debug, Default)]
pub struct State {
    /// The batch that was begun or gone on with last.
    pub running: Option<Running>,
}

/// A batch that is carried out.
#[derive(Clone, Debug)]
pub struct Running {
    pub ticket: Ticket,
    pub run: Arc<Run>,
    /// By their places in the plan.
    pub done: Vec<Option<Done>>,
    pub tally: Tally,
    /// Why it waits.
    pub waits: Option<Waits>,
    /// How many requests leave in a second at most, where something limits them.
    pub per_second: Option<f64>,
    /// For how long the server has asked to wait.
    pub held: Option<Duration>,
    pub ended: Option<Ended>,
}

impl Running {
    pub fn new(ticket: Ticket, run: Arc<Run>) -> Self {
        let done = vec![None; run.plan.steps.len()];
        Self {
            ticket,
            run,
            done,
            tally: Tally::default(),
            waits: None,
            per_second: None,
            held: None,
            ended: None,
        }
    }

    /// Takes in what is new.
    pub fn take(&mut self, news: News) {
        match news {
            News::Began(_) => {}
            News::Done(all) => {
                for done in all {
                    self.tally.count(&done.outcome);
                    if let Some(place) = self.done.get_mut(done.place) {
                        *place = Some(done);
                    }
                }
            }
            News::Pace { per_second, held } => (self.per_second, self.held) = (per_second, held),
            News::Waits(why) => self.waits = Some(why),
            News::GoesOn => self.waits = None,
        }
    }
}

impl State {
    /// Takes in what is new of the batch under a ticket.
    pub fn take(&mut self, ticket: Ticket, news: News) {
        if let Some(running) = self.running.as_mut().filter(|running| running.ticket == ticket) {
            running.take(news);
        }
    }
}
