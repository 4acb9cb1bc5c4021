//! What goes on about attempts: stopped, asked to wait, told of later, left half-way, still open elsewhere.

use jiff::SignedDuration;
use token_desk::{
    app::{Message, Wait, confirm, outcome},
    domain::{
        change::{
            ChangeFacts, Outcome, PersonRef,
            act::{Act, Link, Replacement},
            confirmation::Source,
        },
        history::{
            entry::Entry,
            record::{Awaited, Intent, OpenEntry},
        },
        person::emergency::Lengths,
    },
};

use super::{Canned, ada, confirmation, key_signed_in, production, serial};
use crate::fixtures;

impl Canned {
    /// Something that was done for Ada some minutes ago, as the history has it.
    fn earlier(&self, minutes: i64, number: u64) -> Entry {
        let act = Act::Disable(fixtures::serial());
        let person = PersonRef::from(&ada());
        let change = ChangeFacts::new(act, production().tag(), key_signed_in().identity, person);
        let intent = Intent {
            at: self.now - SignedDuration::from_mins(minutes),
            operator: fixtures::OPERATOR.to_owned(),
            operator_name: None,
            host: "HD-PC-17".to_owned(),
            program: "0.1.0".to_owned(),
            change,
        };
        intent.into_entry(number)
    }

    fn id_of_the_last(&self) -> token_desk::app::Ticket {
        self.app.model.attempts.list.last().expect("an attempt").id
    }

    /// The server sent the change back, and asks to wait.
    pub fn sending_waits() -> Self {
        let mut canned = Self::sending();
        let until = canned.now + SignedDuration::from_secs(20);
        canned.send(Message::Waiting(canned.id_of_the_last(), Wait { until, attempt: 2 }));
        canned
    }

    /// … and closing the window was asked for.
    pub fn closing_not_sent() -> Self {
        let mut canned = Self::sending_waits();
        canned.send(Message::CloseAsked);
        canned
    }

    /// "Stop" was pressed as the request left.
    pub fn stopped_too_late() -> Self {
        let mut canned = Self::confirm();
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        canned.send(Message::Outcome(outcome::Message::Stopped));
        canned.send(Message::RequestSent(canned.id_of_the_last()));
        canned.pass(2)
    }

    /// The dialog, with an attempt of an earlier run and one of another copy of the program still open.
    pub fn confirm_still_open() -> Self {
        let mut canned = Self::confirm();
        let open = [(20, 12, Awaited::Nobody), (1, 13, Awaited::Elsewhere)];
        let open = open
            .map(|(minutes, number, awaited)| OpenEntry { entry: canned.earlier(minutes, number), awaited });
        canned.send(Message::StillOpen(open.to_vec()));
        canned
    }

    /// … and the dialog was closed: the person's column says it, too; and of a replacement a half is left.
    pub fn person_half_left() -> Self {
        let mut canned = Self::confirm_still_open();
        canned.send(Message::Confirm(confirm::Message::Cancelled));
        let mut half = canned.earlier(40, 11);
        half.outcome = Outcome::Confirmed(confirmation(Source::Answer));
        let (old, new) = (fixtures::serial(), serial("000123160045"));
        half.change.link = Some(Link::Replaces(Replacement { old, new, name: None }));
        canned.send(Message::Halves(vec![half]));
        canned
    }

    /// It was confirmed after its view was left.
    pub fn confirmed_meanwhile() -> Self {
        let mut canned = Self::sending();
        let sent = canned.id_of_the_last();
        canned.send(Message::Outcome(outcome::Message::NextCaller));
        let outcome = Outcome::Confirmed(confirmation(Source::Answer));
        let (took, at) = (std::time::Duration::from_millis(900), canned.now);
        let applied = token_desk::app::Applied { outcome, took, at, code: None };
        canned.send(Message::Reply(sent, token_desk::app::Reply::Applied(Ok(Box::new(applied)))));
        canned
    }

    /// A code is wanted where the server makes them for whole days only.
    pub fn code_for_days() -> Self {
        let mut canned = Self::confirmed();
        canned.app.model.session.lengths = Lengths::WholeDays;
        canned.send(Message::Outcome(outcome::Message::CodeAsked));
        canned
    }
}
