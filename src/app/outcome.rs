//! The confirmation view: a change on its way, and what came of it: confirmed, refused or unknown.

use std::time::Duration;

use super::{
    ask::{Ask, ToExport},
    attempts::{Attempt, Attempts},
    cx::Cx,
    effect::Effect,
    replace,
};
use crate::domain::{change::act::Link, history::record::Which};
use crate::words::ticket;

/// What was pressed in the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// "Stop" while nothing is on its way: nothing was changed, nothing will be.
    Stopped,
    /// "Stop waiting": the request is on its way, its outcome is unknown until it is known.
    WaitingStopped,
    CheckAsked,
    TicketCopied,
    DetailsCopied,
    ExportAsked,
    NextCaller,
    BackToPerson,
    /// "Find this token": looks the serial number up.
    FindToken,
    /// "Undo: enable again…".
    UndoAsked,
    /// "Go on with the replacement…".
    GoOnAsked,
    /// "Show code".
    CodeShown,
    /// "Hide code".
    CodeHidden,
    CodeCopied,
    /// "Emergency access code…", "Make another code…".
    CodeAsked,
    /// "Withdraw the code…".
    WithdrawalAsked,
}

/// What the attempt on the screen is asked for, and the ways away from it. Nothing is done where none is
/// shown.
pub fn update(attempts: &mut Attempts, message: Message, replacements: &replace::State, cx: &mut Cx<'_>) {
    let Some(attempt) = attempts.shown.and_then(|id| attempts.get_mut(id)) else { return };
    match message {
        Message::Stopped => attempt.stop(cx),
        Message::WaitingStopped => attempt.stop_waiting(cx),
        Message::CheckAsked => attempt.look(Duration::ZERO, cx),
        Message::TicketCopied => copy(attempts, replacements, "Copied for the ticket", cx),
        Message::DetailsCopied => copy(attempts, replacements, "The details are on the clipboard", cx),
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
        Message::WithdrawalAsked => cx.ask(Ask::Withdraw(Box::new(attempt.entry()))),
    }
}

fn copy(attempts: &Attempts, replacements: &replace::State, said: &str, cx: &mut Cx<'_>) {
    let Some(shown) = attempts.shown.and_then(|id| attempts.get(id)) else { return };
    cx.ask(Ask::Copy(words(shown, attempts, replacements, cx)));
    cx.notice(said);
}

/// What is copied of an attempt. Of a replacement, all steps that this session knows of, also from before it
/// was gone on with: the last alone says nothing of the old token.
fn words(shown: &Attempt, attempts: &Attempts, replacements: &replace::State, cx: &Cx<'_>) -> String {
    let zone = &cx.workstation.zone;
    let Some(Link::Replaces(_)) = shown.change().link else { return ticket::text(&shown.entry(), zone) };
    let steps = attempts.list.iter().filter(|step| replace::is_step_of(step, shown.change()));
    let steps: Vec<_> = steps.map(|step| ticket::text(&step.entry(), zone)).collect();
    let done = replacements.flow(shown.id).filter(|flow| flow.steps.is_done(attempts));
    let first = done.map(|flow| format!("The token is replaced: {}\n\n", flow.plan.words_of_both()));
    first.unwrap_or_default() + &steps.join("\n")
}
