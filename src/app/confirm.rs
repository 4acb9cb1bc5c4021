//! Confirm: the last look before a change. What it is about is read again while the dialog opens.

use super::{
    ask::Ask,
    cx::Cx,
    effect::ChangeEffect,
    effect::Effect,
    job::{Job, Ticket},
    reply::Reply,
};
use crate::domain::{
    change::{Reread, act::Act, order::Change},
    text::pasted,
};

/// Text being typed.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The serial number once more, where it cannot be taken back.
    pub serial: String,
}

/// The open dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    pub change: Change,
    /// What the server has of the token, or of the person, now. While it is read, and when it speaks against
    /// the change, nothing can be confirmed.
    pub reread: Job<Box<Reread>>,
}

impl Asking {
    /// Opens the dialog, and reads the token, or the person, again.
    pub(super) fn new(change: Change, cx: &mut Cx<'_>) -> Self {
        let mut asking = Self { change, reread: Job::Idle };
        asking.read(cx);
        asking
    }

    fn read(&mut self, cx: &mut Cx<'_>) {
        cx.cancel(&mut self.reread);
        let change = Box::new(self.change.clone());
        self.reread = cx.start(|ticket| Effect::Change(ChangeEffect::Reread { ticket, change }));
    }

    /// Whether what was read speaks for it, and the serial number was typed where that is asked for.
    pub fn may_confirm(&self, form: &Form) -> bool {
        self.reread.done().is_some() && self.is_typed(form)
    }

    /// Whether the serial number has to be typed, since nothing brings the record back.
    pub fn wants_typing(&self) -> bool {
        matches!(self.change.act, Act::Delete(_))
    }

    /// Whether it was typed as it is, where it has to be.
    pub fn is_typed(&self, form: &Form) -> bool {
        let typed = pasted::plain(&form.serial);
        let same = self.change.serial().is_some_and(|serial| serial.as_str() == typed);
        same || !self.wants_typing()
    }

    /// Whether this is the person's last enabled hardware token, as far as that can be known.
    pub fn last_enabled(&self) -> bool {
        self.reread.done().is_some_and(|reread| reread.others_enabled == Some(0))
    }
}

/// What was pressed in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Cancelled,
    /// "Read again" where it could not be read.
    RereadAsked,
    Confirmed,
}

/// Reads again, or ends the dialog: with the change sent as it was composed, brought up to what was read
/// last, or with nothing sent.
pub fn update(form: &mut Form, dialog: &mut Option<Asking>, message: Message, cx: &mut Cx<'_>) {
    match (message, dialog) {
        (Message::Cancelled, dialog) => {
            if let Some(mut asking) = dialog.take() {
                cx.cancel(&mut asking.reread);
                *form = Form::default();
            }
        }
        (Message::RereadAsked, Some(asking)) => asking.read(cx),
        (Message::Confirmed, dialog) => {
            let Some(asking) = dialog.take_if(|asking| asking.may_confirm(form)) else { return };
            *form = Form::default();
            if let Job::Done(read) = &asking.reread {
                cx.ask(Ask::Send(Box::new(asking.change.as_read(read))));
            }
        }
        (Message::RereadAsked, None) => {}
    }
}

/// What was read comes into the dialog that asked for it.
pub fn reply(dialog: &mut Option<Asking>, ticket: Ticket, reply: Reply) {
    match (dialog, reply) {
        (Some(asking), Reply::Reread(result)) if asking.reread.awaits(ticket) => asking.reread.finish(result),
        (_, late) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}
