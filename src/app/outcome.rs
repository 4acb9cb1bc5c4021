//! A change on its way, and its outcome: confirmed, refused or unknown.

use crate::phrase;
use std::time::Duration;

use super::{
    ask::{Ask, ToExport},
    attempts::Attempts,
    cx::Cx,
    effect::Effect,
    screen::PlainDialog,
};
use crate::domain::history::record::Which;
use crate::words::ticket;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// "Stop" before anything has left: nothing is changed.
    Stopped,
    /// "Stop waiting" after the request has left: the outcome is unknown for now.
    WaitingStopped,
    CheckAsked,
    TicketCopied,
    DetailsCopied,
    ExportAsked,
    NextCaller,
    BackToPerson,
    FindToken,
    UndoAsked,
    GoOnAsked,
    CodeShown,
    CodeHidden,
    CodeCopied,
    /// "Show code", when asked before the next caller.
    UnseenCodeShown,
    /// "Next caller without it".
    UnseenCodeLeft,
    UnseenCodeKept,
    CodeAsked,
    /// "Replace the token…", for the token of this attempt.
    ReplaceAsked,
    WithdrawalAsked,
}

/// Carries out the shown attempt's buttons.
pub fn update(attempts: &mut Attempts, message: Message, cx: &mut Cx<'_>) {
    let Some(attempt) = attempts.shown.and_then(|id| attempts.get_mut(id)) else { return };
    match message {
        Message::Stopped => attempt.stop(cx),
        Message::WaitingStopped => attempt.stop_waiting(cx),
        Message::CheckAsked => attempt.look(Duration::ZERO, cx),
        Message::TicketCopied => cx.ask(Ask::CopyCall),
        Message::DetailsCopied => {
            cx.ask(Ask::Copy(ticket::text(&attempt.entry())));
            cx.notice(phrase!("details-copied"));
        }
        Message::ExportAsked => cx.ask(Ask::Export(ToExport::Entries(Which::One(attempt.number)))),
        Message::NextCaller => cx.ask(Ask::NextCaller),
        Message::BackToPerson => cx.ask(Ask::BackTo(Box::new(attempt.change().clone()))),
        Message::FindToken => {
            if let Some(serial) = attempt.change().serial() {
                cx.ask(Ask::Find(serial.to_string()));
            }
        }
        Message::UndoAsked => cx.ask(Ask::Undo(Box::new(attempt.entry()))),
        Message::GoOnAsked => cx.ask(Ask::GoOn(Box::new(attempt.change().clone()))),
        Message::CodeShown => attempt.code.show(cx.now),
        Message::CodeHidden => attempt.code.hide(cx.now),
        Message::CodeCopied => {
            if let Some(code) = attempt.code.copy() {
                cx.run(Effect::CopySecret(code));
            }
        }
        Message::UnseenCodeShown => {
            attempt.code.show(cx.now);
            cx.ask(Ask::Close(PlainDialog::UnseenCode));
        }
        Message::UnseenCodeLeft => {
            attempt.code.forget();
            cx.ask(Ask::Close(PlainDialog::UnseenCode));
            cx.ask(Ask::NextCaller);
        }
        Message::UnseenCodeKept => cx.ask(Ask::Close(PlainDialog::UnseenCode)),
        Message::CodeAsked => cx.ask(Ask::AnotherCode(Box::new(attempt.entry()))),
        Message::ReplaceAsked => cx.ask(Ask::ReplaceAfter(Box::new(attempt.entry()))),
        Message::WithdrawalAsked => cx.ask(Ask::Withdraw(Box::new(attempt.entry()))),
    }
}
