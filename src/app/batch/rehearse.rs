//! Begins rehearsals: of a list, of what failed in a batch, of what takes one back.

use std::{collections::HashMap, sync::Arc};

use super::{
    super::{
        cx::Cx,
        effect::{BatchEffect, Effect, Task},
    },
    form::Form,
    list::Understood,
    possible::why_not,
    rehearsing::{Foresight, Rehearsing},
    stage::{Stage, State},
};
use crate::domain::{
    batch::{
        line::{Line, Lines, ListedSerial, Target, Who},
        plan::{Source, Step},
    },
    change::{act::Undone, action::Action},
    token::serial::Serial,
};

/// Rehearses the list, or rehearses again.
pub(super) fn rehearse(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    let Some(who) = cx.who() else { return };
    let action = state.action;
    if why_not(action, who).is_some() {
        return;
    }
    match std::mem::take(&mut state.stage) {
        Stage::Understood(list) => {
            let typed = form.ticket_hint(action, Some(who)).or_else(|| form.reason_hint());
            if typed.is_some() || list.lines.good.is_empty() {
                state.stage = Stage::Understood(list);
                return;
            }
            let task = Task {
                action,
                lines: (*list.lines).clone(),
                ticket: form.ticket.trim().to_owned(),
                reason: form.reason.trim().to_owned(),
                undoes: HashMap::new(),
                who: who.clone(),
            };
            let source = Source::from(&*list.table);
            state.stage = begin(task, source, Some(list), None, cx);
        }
        Stage::Rehearsing(before) if before.job.running().is_none() => {
            let Rehearsing { task, source, list, seen, .. } = *before;
            // whoever is signed in by now
            let task = Task { who: who.clone(), ..Task::clone(&task) };
            state.stage = begin(task, source, list, seen, cx);
        }
        other => state.stage = other,
    }
    form.number.clear();
}

fn begin(
    task: Task,
    source: Source,
    list: Option<Box<Understood>>,
    seen: Option<Foresight>,
    cx: &mut Cx<'_>,
) -> Stage {
    let task = Arc::new(task);
    let ordered = Arc::clone(&task);
    let job = cx.start(|ticket| Effect::Batch(BatchEffect::Rehearse { ticket, task: ordered }));
    Stage::Rehearsing(Box::new(Rehearsing { task, source, list, job, progress: None, seen, not_begun: None }))
}

/// Rehearses again the lines of a batch that were not done.
pub(super) fn again(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    let Stage::Report(reporting) = &state.stage else { return };
    let failed: Vec<&Step> = reporting.failed().collect();
    let action = reporting.begun.plan.action;
    let undoes = failed.iter().filter_map(|step| Some((step.serial.clone(), step.undoes.clone()?))).collect();
    of_steps(form, state, action, &lines_of(&failed), undoes, cx);
}

/// Rehearses what takes a batch back: the lines that it disabled.
pub(super) fn undo(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    let Stage::Report(reporting) = &state.stage else { return };
    let mut undoes = HashMap::new();
    let mut done = Vec::new();
    for (step, undone) in reporting.to_undo() {
        undoes.insert(step.serial.clone(), undone);
        done.push(step);
    }
    of_steps(form, state, Action::Enable, &lines_of(&done), undoes, cx);
}

/// The same lines of the list, each with its own person, ticket number and reason.
fn lines_of(steps: &[&Step]) -> Lines {
    let line = |step: &&Step| {
        let serial = ListedSerial { written: step.serial.clone(), with_zeros: None };
        let owner = Some(Who::Id(step.person.id.clone()));
        let target = Target::Token { serial, owner };
        Line { number: step.line, target, ticket: step.ticket.clone(), reason: step.reason.clone() }
    };
    Lines { good: steps.iter().map(line).collect(), ..Lines::default() }
}

fn of_steps(
    form: &mut Form,
    state: &mut State,
    action: Action,
    lines: &Lines,
    undoes: HashMap<Serial, Undone>,
    cx: &mut Cx<'_>,
) {
    let Stage::Report(reporting) = &state.stage else { return };
    let Some(who) = cx.who() else { return };
    if lines.good.is_empty() || reporting.why_not(action, who).is_some() {
        return;
    }
    let count = u32::try_from(lines.good.len()).unwrap_or(u32::MAX);
    let source = Source { lines: count, ..reporting.begun.plan.source.clone() };
    let (ticket, reason) = (String::new(), String::new());
    let task = Task { action, lines: lines.clone(), ticket, reason, undoes, who: who.clone() };
    state.action = action;
    form.number.clear();
    state.stage = begin(task, source, None, None, cx);
}
