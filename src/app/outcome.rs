//! The confirmation view: a change on its way, and what came of it: confirmed, refused or unknown.

use std::time::Duration;

use super::{
    Screen, attempts::Attempts, compose, confirm, cx::Cx, effect::Effect, emergency, export, job::Ticket,
    lookup, replace, undo,
};
use crate::domain::{
    change::{Action, Change, Link},
    record::{Intent, Which},
    ticket,
};

/// Which attempt the view is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The attempt that is shown.
    pub shown: Option<Ticket>,
}

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

/// Who makes a change, and from where.
#[derive(Clone, Copy, Debug)]
pub struct Author<'a> {
    /// The account name of the operating system.
    pub operator: &'a str,
    /// The name that the operator goes by, where the settings say one.
    pub name: Option<&'a str>,
    /// This computer's name; empty where it is not known.
    pub host: &'a str,
}

/// What the confirmation view works on besides itself.
pub struct Hands<'a> {
    pub state: &'a mut State,
    /// Where what is sent is followed.
    pub attempts: &'a mut Attempts,
    /// By whom it is recorded.
    pub author: Author<'a>,
}

/// Sends a confirmed change; its intent is recorded first.
pub fn begin(hands: &mut Hands<'_>, change: Change, cx: &mut Cx<'_>) {
    hands.state.shown = Some(send(hands, change, cx));
    cx.go(Screen::Outcome);
}

/// The same without showing it. Gives the attempt's ID.
pub fn send(hands: &mut Hands<'_>, change: Change, cx: &mut Cx<'_>) -> Ticket {
    let intent = Intent {
        at: cx.now,
        operator: hands.author.operator.to_owned(),
        operator_name: hands.author.name.map(str::to_owned),
        host: hands.author.host.to_owned(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        change,
    };
    hands.attempts.begin(intent, cx)
}

/// What the attempt on the screen is asked for, and the ways away from it. Nothing is done where none is shown.
pub fn update(
    hands: &mut Hands<'_>,
    message: Message,
    (form, found): (&mut lookup::Form, &mut lookup::State),
    desk: &mut compose::Hands<'_>,
    (export_form, dialog): (&mut export::Form, &mut Option<export::Open>),
    cx: &mut Cx<'_>,
) {
    let Some(id) = hands.state.shown else { return };
    let Some(attempt) = hands.attempts.get_mut(id) else { return };
    match message {
        Message::Stopped => attempt.stop(cx),
        Message::WaitingStopped => attempt.stop_waiting(cx),
        Message::CheckAsked => attempt.look(Duration::ZERO, cx),
        Message::TicketCopied | Message::DetailsCopied => {
            let text = match attempt.entry.change.link {
                // all steps that this session knows of, also from before it was gone on with: the last alone says nothing of the
                // old token
                Some(Link::Replaces(_)) => {
                    let change = attempt.entry.change.clone();
                    let steps = hands.attempts.list.iter();
                    let steps = steps.filter(|step| replace::is_step_of(step, &change));
                    let steps: Vec<_> = steps.map(|step| ticket::text(&step.entry, cx.zone)).collect();
                    let flow = desk.replace.flow(id);
                    let done = flow.filter(|flow| flow.is_done(hands.attempts));
                    let first =
                        done.map(|flow| format!("The token is replaced: {}\n\n", flow.plan.words_of_both()));
                    first.unwrap_or_default() + &steps.join("\n")
                }
                _ => ticket::text(&attempt.entry, cx.zone),
            };
            cx.run(Effect::Copy(text));
            cx.notice(match message {
                Message::TicketCopied => "Copied for the ticket",
                _ => "The details are on the clipboard",
            });
        }
        Message::ExportAsked => {
            let which = Which::One(attempt.entry.number);
            export::open(export_form, dialog, export::What::Entries(which), cx);
        }
        Message::NextCaller => {
            lookup::leave(form, found, cx);
            hands.state.shown = None;
            cx.go(Screen::Lookup);
            cx.focus_search();
        }
        Message::BackToPerson => {
            hands.state.shown = None;
            cx.go(Screen::Lookup);
            lookup::back_to(&attempt.entry.change, form, found, cx);
        }
        Message::FindToken => {
            let Some(serial) = attempt.entry.change.serial() else { return };
            form.search = serial.to_string();
            hands.state.shown = None;
            cx.go(Screen::Lookup);
            lookup::update(form, found, lookup::Message::Submitted, desk, cx);
        }
        Message::UndoAsked => {
            let caller = found.caller_of(&attempt.entry.change.person.id);
            if let Ok(change) = undo::compose(&attempt.entry, caller, cx) {
                confirm::ask(desk.asking, change, cx);
            }
        }
        Message::GoOnAsked => {
            let change = attempt.entry.change.clone();
            let caller = found.caller_of(&change.person.id);
            replace::go_on(desk.replace, &change, caller, hands.attempts, cx);
        }
        Message::CodeShown => attempt.code.show(cx.now),
        Message::CodeHidden => attempt.code.hide(cx.now),
        Message::CodeCopied => {
            if let Some(code) = attempt.code.copy() {
                cx.run(Effect::CopySecret(code));
            }
        }
        Message::CodeAsked => {
            if emergency::is_found(&attempt.entry, found) {
                compose::ask(Action::GiveEmergencyCode, form, found, desk, cx);
            }
        }
        Message::WithdrawalAsked => {
            let caller = found.caller_of(&attempt.entry.change.person.id);
            if let Ok(change) = emergency::withdrawal(&attempt.entry, caller, cx.who) {
                confirm::ask(desk.asking, change, cx);
            }
        }
    }
}
