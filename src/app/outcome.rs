//! A change on its way, and its outcome: confirmed, refused or unknown.

use crate::phrase;
use crate::words;
use std::time::Duration;

use super::{
    ask::{Ask, ToExport},
    attempts::{Attempt, Attempts},
    cx::Cx,
    effect::Effect,
    replace,
};
use crate::domain::{change::act::Link, history::record::Which, phrase::Phrase};
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
    CodeAsked,
    /// "Replace the token…", for the token of this attempt.
    ReplaceAsked,
    WithdrawalAsked,
}

/// Carries out the shown attempt's buttons.
pub fn update(attempts: &mut Attempts, message: Message, replacements: &replace::State, cx: &mut Cx<'_>) {
    let Some(attempt) = attempts.shown.and_then(|id| attempts.get_mut(id)) else { return };
    match message {
        Message::Stopped => attempt.stop(cx),
        Message::WaitingStopped => attempt.stop_waiting(cx),
        Message::CheckAsked => attempt.look(Duration::ZERO, cx),
        Message::TicketCopied => copy(attempts, replacements, phrase!("copied-for-ticket"), cx),
        Message::DetailsCopied => copy(attempts, replacements, phrase!("details-copied"), cx),
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
        Message::CodeAsked => cx.ask(Ask::AnotherCode(Box::new(attempt.entry()))),
        Message::ReplaceAsked => cx.ask(Ask::ReplaceAfter(Box::new(attempt.entry()))),
        Message::WithdrawalAsked => cx.ask(Ask::Withdraw(Box::new(attempt.entry()))),
    }
}

fn copy(attempts: &Attempts, replacements: &replace::State, said: Phrase, cx: &mut Cx<'_>) {
    let Some(shown) = attempts.shown.and_then(|id| attempts.get(id)) else { return };
    cx.ask(Ask::Copy(words(shown, attempts, replacements)));
    cx.notice(said);
}

/// The text to copy. For a replacement it has all steps known here: the last alone would leave out the old
/// token.
fn words(shown: &Attempt, attempts: &Attempts, replacements: &replace::State) -> String {
    let Some(Link::Replaces(_)) = shown.change().link else { return ticket::text(&shown.entry()) };
    let steps = attempts.list.iter().filter(|step| replace::is_step_of(step, shown.change()));
    let steps: Vec<_> = steps.map(|step| ticket::text(&step.entry())).collect();
    let done = replacements.flow(shown.id).filter(|flow| flow.steps.is_done(attempts));
    let first = done.map(|flow| words::action::replaced(&flow.plan) + "\n\n");
    first.unwrap_or_default() + &steps.join("\n")
}
