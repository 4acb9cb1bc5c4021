//! Confirm: the last look before a change. What it is about is read again while the dialog opens.

use super::{
    cx::Cx,
    effect::Effect,
    job::{Job, Ticket},
    message::Reply,
    outcome,
};
use crate::domain::{
    change::{Act, Change, Reread},
    emergency::EmergencyAccess,
    pasted,
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
    /// What the server has of the token, or of the person, now. While it is read, and when it speaks against the change,
    /// nothing can be confirmed.
    pub reread: Job<Box<Reread>>,
}

impl Asking {
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
    /// "Stop" while the server asks to wait.
    WaitStopped,
    Confirmed,
}

/// Opens the dialog and reads the token, or the person, again.
pub fn ask(asking: &mut Option<Asking>, change: Change, cx: &mut Cx<'_>) {
    let sent = Box::new(change.clone());
    let reread = cx.start(|ticket| Effect::Reread { ticket, change: sent });
    *asking = Some(Asking { change, reread });
}

/// Reads again, or ends the dialog: with the change sent as it was composed, brought up to what was read last, or with
/// nothing sent.
pub fn update(
    form: &mut Form,
    asking: &mut Option<Asking>,
    message: Message,
    out: &mut outcome::Hands<'_>,
    cx: &mut Cx<'_>,
) {
    let Some(open) = asking else { return };
    match message {
        Message::Cancelled => {
            cx.cancel(&mut open.reread);
            *form = Form::default();
            *asking = None;
        }
        Message::RereadAsked => {
            cx.cancel(&mut open.reread);
            let change = Box::new(open.change.clone());
            open.reread = cx.start(|ticket| Effect::Reread { ticket, change });
        }
        Message::WaitStopped => {
            if let Some(running) = open.reread.running() {
                cx.run(Effect::Stop(running.ticket));
            }
        }
        Message::Confirmed => {
            if !open.may_confirm(form) {
                return;
            }
            let mut change = open.change.clone();
            if let Some(token) = open.reread.done().and_then(|reread| reread.token.as_ref()) {
                change.state_before = Some(token.status.clone());
                change.changed_before = token.changed_at.clone();
            }
            now_known(&mut change.act, open.reread.done().map(|reread| &**reread));
            *form = Form::default();
            *asking = None;
            outcome::begin(out, change, cx);
        }
    }
}

/// What was so before, as it was read last: by that a change whose answer is lost is told from an older one.
fn now_known(act: &mut Act, reread: Option<&Reread>) {
    match (act, reread) {
        (Act::Rename { from, .. }, Some(Reread { token: Some(token), .. })) => from.clone_from(&token.name),
        (Act::GiveEmergencyCode { before, .. }, Some(Reread { person: Some(person), .. })) => {
            *before = person.emergency.as_ref().and_then(EmergencyAccess::code).cloned();
        }
        _ => {}
    }
}

/// What was read comes into the dialog that asked for it.
pub fn reply(asking: &mut Option<Asking>, ticket: Ticket, reply: Reply) {
    match (asking, reply) {
        (Some(open), Reply::Reread(result)) if open.reread.awaits(ticket) => open.reread.finish(result),
        (_, late) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}
