//! The confirmation before a change. Token or person are read again while it opens.

use super::{
    ask::Ask,
    cx::Cx,
    effect::ChangeEffect,
    effect::Effect,
    job::{Job, Ticket},
    reply::Reply,
};
use crate::domain::{
    change::{Reread, order::Change},
    text::pasted,
};

#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The serial number typed again, for a change that cannot be undone.
    pub serial: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    pub change: Change,
    /// The present state on the server. While it is read, or if it speaks against the change, nothing can be
    /// confirmed.
    pub reread: Job<Box<Reread>>,
}

impl Asking {
    /// Opens the dialog and reads token or person again.
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

    /// Whether the state allows it, and the serial number was typed where required.
    pub fn may_confirm(&self, form: &Form) -> bool {
        self.reread.done().is_some() && self.is_typed(form)
    }

    /// Whether the serial number must be typed, as the change cannot be undone.
    pub fn wants_typing(&self) -> bool {
        self.change.action().is_for_good()
    }

    pub fn is_typed(&self, form: &Form) -> bool {
        let typed = pasted::plain(&form.serial);
        let same = self.change.serial().is_some_and(|serial| serial.as_str() == typed);
        same || !self.wants_typing()
    }

    /// Whether it is the person's last enabled hardware token, as far as known.
    pub fn last_enabled(&self) -> bool {
        self.reread.done().is_some_and(|reread| reread.others_enabled == Some(0))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Cancelled,
    /// "Read again" after a failed read.
    RereadAsked,
    Confirmed,
}

/// Reads again, or closes the dialog: sends the change with the newest reading, or nothing.
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

/// Takes the reading that this dialog asked for.
pub fn reply(dialog: &mut Option<Asking>, ticket: Ticket, reply: Reply) {
    match (dialog, reply) {
        (Some(asking), Reply::Reread(result)) if asking.reread.awaits(ticket) => asking.reread.finish(result),
        (_, late) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}
