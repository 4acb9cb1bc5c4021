//! The history behind a canned program: a real store in memory, read and written as the runtime does it.

use std::{path::Path, time::Duration};

use jiff::Timestamp;
use token_desk::{
    app::{BatchEffect, ChangeEffect, Effect, HistoryEffect, LookAnswer, Message, Reply},
    domain::{
        batch::{
            part::{BatchId, Ended},
            plan::{Plan, Source, Step},
        },
        change::{Outcome, action::Action, observation::Observation, order::Before},
        history::{
            record::{Browsed, Intent, Opened, Page},
            sorting::Numbers,
        },
        token::hardware_token::HardwareToken,
    },
    store::{IN_MEMORY, Store},
    words,
};

use super::Canned;

pub(super) fn store() -> Store {
    Store::open(Path::new(IN_MEMORY), None).expect("a history in memory").0
}

impl Canned {
    /// Records what a reply says, before the program hears of it.
    pub(super) fn record(&mut self, message: &Message) {
        let attempts = &self.app.model.attempts.list;
        match message {
            Message::Reply(ticket, Reply::Applied(Ok(applied))) => {
                let sent = attempts.iter().find(|attempt| attempt.id == *ticket).expect("an attempt");
                let number = sent.number;
                self.store
                    .record_outcome(number, applied.at, &applied.outcome, applied.took)
                    .expect("an outcome on record");
            }
            Message::Reply(ticket, Reply::Looked(Ok(seen))) => {
                let looked = attempts.iter().find(|attempt| attempt.looks.job.awaits(*ticket));
                let number = looked.expect("a look").number;
                let observed = seen.observed.as_ref().map(|token| &**token);
                self.store
                    .record_look(number, seen.at, observed, seen.settled.as_ref())
                    .expect("a look on record");
            }
            _ => {}
        }
    }

    /// Carries out the orders about the history at once; the rest waits for its answer.
    pub(super) fn carry_out(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        let mut left = Vec::new();
        for effect in effects {
            let answers = match &effect {
                Effect::Change(ChangeEffect::Apply { ticket, change, author }) => {
                    let intent = Intent::new((**change).clone().into_facts(), (**author).clone());
                    let number = self.store.record_intent(&intent).expect("an intent on record");
                    vec![Message::Recorded(*ticket, number)]
                }
                Effect::Change(ChangeEffect::StopWaiting { number, at, .. }) => {
                    self.store.record_stopped(*number, *at).expect("a step on record");
                    vec![Message::HistoryChanged]
                }
                read => self.read(read).into_iter().collect(),
            };
            let waits = matches!(
                effect,
                Effect::Change(ChangeEffect::Apply { .. } | ChangeEffect::StopWaiting { .. })
            ) || answers.is_empty();
            if waits {
                left.push(effect);
            }
            for answer in answers {
                let more = self.app.update(answer, self.now);
                left.extend(self.carry_out(more));
            }
        }
        left
    }

    /// What the store answers to an order to read, if it is one.
    fn read(&mut self, effect: &Effect) -> Option<Message> {
        if let Effect::History(HistoryEffect::Open { ticket }) = effect {
            let open = self.store.take_stock(self.now).expect("open entries");
            let opened = Opened { moved: None, open };
            return Some(Message::Reply(*ticket, Reply::HistoryOpened(Ok(Box::new(opened)))));
        }
        let reader = self.store.reader();
        let (ticket, reply) = match effect {
            Effect::History(HistoryEffect::Browse { ticket, filter, order }) => {
                let (page, numbers) = if let Some(sequence) = order.sequence() {
                    (reader.first(filter, sequence, 60).expect("a page"), None)
                } else {
                    let sorted =
                        reader.sorted(filter, *order, None, |facts| words::history::column(order.by, facts));
                    let numbers: Numbers = sorted.expect("numbers").numbers().clone();
                    let entries = reader.listed(&numbers).expect("entries");
                    (Page { entries, more: false }, Some(numbers))
                };
                let profiles = reader.profiles().expect("profiles");
                let browsed = Browsed { page, profiles, head: reader.head().expect("a head"), numbers };
                (ticket, Reply::Browsed(Ok(Box::new(browsed))))
            }
            Effect::History(HistoryEffect::ListNumbers { ticket, filter, order }) => (
                ticket,
                Reply::Numbers(Ok(reader.numbers_in(filter, *order).expect("numbers").into_iter().collect())),
            ),
            Effect::History(HistoryEffect::ListEntries { ticket, numbers }) => {
                (ticket, Reply::Entries(Ok(reader.listed(numbers).expect("entries"))))
            }
            Effect::History(HistoryEffect::ReadAccount { ticket, number }) => {
                let account = reader.account(*number).expect("an account");
                (ticket, Reply::Account(Ok(account.map(Box::new))))
            }
            Effect::Batch(BatchEffect::Find { ticket, batch }) => {
                let first = reader.first_of_batch(*batch).expect("its first entry");
                let begun = first.and_then(|first| reader.batch(first).expect("a batch"));
                (ticket, Reply::BatchLoaded(Ok(begun.map(Box::new))))
            }
            Effect::History(HistoryEffect::Verify { ticket }) => {
                let verified = reader.verify(None, |_, _| true).expect("a check");
                (ticket, Reply::Verified(Ok(Box::new(verified))))
            }
            Effect::History(HistoryEffect::FindOpen { ticket }) => {
                let open = self.store.take_stock(self.now).expect("open entries");
                (ticket, Reply::OpenEntries(Ok(open)))
            }
            _ => return None,
        };
        Some(Message::Reply(*ticket, reply))
    }

    /// The look that was asked for last finds this record.
    pub fn look_finds(&mut self, token: HardwareToken) {
        self.look_sees(Observation::Token(token));
    }

    /// The look that was asked for last sees this.
    pub fn look_sees(&mut self, observed: Observation) {
        let doubt = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Change(ChangeEffect::Look { doubt, .. }) => Some(doubt.clone()),
            _ => None,
        });
        let settled = doubt.expect("a look").settled_by(&observed, self.now);
        self.answer(Reply::Looked(Ok(Box::new(LookAnswer {
            at: self.now,
            observed: Ok(Box::new(observed)),
            settled,
        }))));
    }

    /// Puts a batch from before on record, with all that was done in it.
    pub fn recorded_batch(&mut self, id: BatchId, intents: &[Intent], outcome: &Outcome) {
        let step = |intent: &Intent| Step {
            line: intent.change.batch.map_or(0, |part| part.line),
            serial: intent.change.serial().expect("a token").clone(),
            person: intent.change.person.clone(),
            before: Before::default(),
            ticket: intent.change.ticket.clone(),
            reason: intent.change.reason.clone(),
            undoes: None,
        };
        let plan = Plan {
            id,
            action: Action::Disable,
            profile: intents[0].change.profile.clone(),
            source: Source { name: "lost-box.csv".to_owned(), hash: "9f86d081".repeat(8), lines: 2 },
            steps: intents.iter().map(step).collect(),
            not_sent: Vec::new(),
        };
        let first = self.store.record_batch(&intents[0], &plan).expect("a batch on record");
        let took = Duration::from_millis(300);
        self.store.record_outcome(first, intents[0].at, outcome, took).expect("an outcome on record");
        for intent in &intents[1..] {
            self.recorded(intent, Some(outcome), intent.at);
        }
        self.store.record_batch_end(first, self.now, Ended::Finished).expect("its end on record");
    }

    /// Puts an attempt from before on record.
    pub fn recorded(&mut self, intent: &Intent, outcome: Option<&Outcome>, at: Timestamp) -> u64 {
        let number = self.store.record_intent(intent).expect("an intent on record");
        if let Some(outcome) = outcome {
            let took = Duration::from_millis(300);
            self.store.record_outcome(number, at, outcome, took).expect("an outcome on record");
        }
        number
    }
}
