//! "Show the log": the last part of the program's log, read when the dialog opens.

use super::{
    cx::Cx,
    effect::Effect,
    effect::MenuEffect,
    job::{Job, Ticket},
    reply::Reply,
};
use crate::domain::log::Tail;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub tail: Job<Tail>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Opened,
    Closed,
}

pub fn update(dialog: &mut Option<Open>, message: Message, cx: &mut Cx<'_>) {
    match message {
        Message::Opened => {
            *dialog = Some(Open { tail: cx.start(|ticket| Effect::Menu(MenuEffect::ShowLog { ticket })) });
        }
        Message::Closed => {
            if let Some(mut open) = dialog.take() {
                cx.cancel(&mut open.tail);
            }
        }
    }
}

pub fn reply(dialog: &mut Option<Open>, ticket: Ticket, reply: Reply) {
    match (reply, dialog) {
        (Reply::Log(result), Some(open)) if open.tail.awaits(ticket) => open.tail.finish(result),
        (late, _) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}
