//! What the runtime answers: a list, a rehearsal, the end of a batch, and batches of the history.

use super::{
    super::{
        ask::Ask,
        cx::Cx,
        job::{Job, Ticket},
        notification::LongWork,
        reply::Reply,
        screen::PlainDialog,
    },
    form::Form,
    list::Understood,
    reading::{find_unfinished, load, read},
    reporting::Reporting,
    stage::{Stage, State},
};
use crate::{
    app::ListSource,
    domain::{
        batch::progress::Begun,
        problem::{Problem, ProblemKind},
    },
    phrase,
};

/// `name`: the name that the operator goes by, where the settings say one.
pub fn reply(
    form: &mut Form,
    state: &mut State,
    ticket: Ticket,
    reply: Reply,
    name: Option<&str>,
    cx: &mut Cx<'_>,
) {
    match reply {
        Reply::FileChosen(result) => {
            if let Stage::Choosing(choosing) = &mut state.stage
                && choosing.dialog.awaits(ticket)
            {
                let chosen = result.as_ref().ok().cloned().flatten();
                choosing.dialog.finish(result);
                if let Some(path) = chosen {
                    form.path = path.to_string_lossy().into_owned();
                    read(state, ListSource::Path(path), cx);
                }
            }
        }
        Reply::ListRead(result) => {
            if let Stage::Choosing(choosing) = &mut state.stage
                && choosing.reading.awaits(ticket)
            {
                match result {
                    Ok(table) => {
                        state.stage = Stage::Understood(Box::new(Understood::of(*table)));
                    }
                    Err(problem) => choosing.reading = Job::Failed(problem),
                }
            }
        }
        Reply::Rehearsed(result) => {
            if let Stage::Rehearsing(rehearsing) = &mut state.stage
                && rehearsing.job.awaits(ticket)
            {
                let since = rehearsing.job.running().map(|running| running.since);
                rehearsing.take(result, name, cx);
                if let Some(since) = since {
                    cx.ended(LongWork::Rehearsal, since);
                }
            }
        }
        Reply::BatchEnded(result) => {
            let Stage::Running(running) = &mut state.stage else { return };
            if running.ticket != ticket {
                return;
            }
            cx.ended(LongWork::Batch, running.since);
            // there is nothing left to stop
            cx.ask(Ask::Close(PlainDialog::StopBatch));
            let first = running.first;
            match (first, result) {
                (Some(first), result) => {
                    running.over = true;
                    running.trouble = result.err();
                    load(state, first, cx);
                    find_unfinished(state, cx);
                }
                (None, result) => not_begun(state, result.err()),
            }
        }
        Reply::UnfinishedBatches(result) if state.finding.awaits(ticket) => {
            state.finding.finish(result.map(|found| state.unfinished = found));
        }
        Reply::BatchLoaded(result) if state.loading.awaits(ticket) => loaded(state, result),
        Reply::BatchGivenUp(result) if state.ending.awaits(ticket) => {
            state.ending.finish(result);
            find_unfinished(state, cx);
            if let Stage::Report(reporting) = &state.stage {
                let first = reporting.begun.first;
                load(state, first, cx);
            }
        }
        late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

/// Shows the report of a batch. One that was opened from the history leads back to it, and what was here
/// before comes back then.
fn loaded(state: &mut State, result: Result<Option<Box<Begun>>, Problem>) {
    let from = state.asked_from.take();
    let begun = match result {
        Ok(Some(begun)) => begun,
        Ok(None) => {
            if state.running().is_some() {
                state.stage = Stage::default();
            }
            state.loading = Job::Failed(gone());
            return;
        }
        Err(problem) => {
            state.loading = Job::Failed(problem);
            return;
        }
    };
    state.loading = Job::Idle;
    let mut shown = match std::mem::take(&mut state.stage) {
        Stage::Report(shown) if shown.begun.first == begun.first => shown.with(*begun),
        left => {
            let trouble = match &left {
                Stage::Running(running) if from.is_none() => running.trouble.clone(),
                Stage::Choosing(_)
                | Stage::Understood(_)
                | Stage::Rehearsing(_)
                | Stage::Running(_)
                | Stage::Report(_) => None,
            };
            let leads_back = matches!(&left, Stage::Report(shown) if shown.from.is_some());
            if from.is_none() {
                state.before = None;
            } else if !leads_back {
                state.before = Some(Box::new(left));
            }
            Reporting::after(*begun, trouble)
        }
    };
    shown.from = from.or(shown.from);
    state.action = shown.begun.plan.action;
    state.stage = Stage::Report(Box::new(shown));
}

fn gone() -> Problem {
    Problem::new(
        ProblemKind::File,
        phrase!("batch-report-not-shown"),
        phrase!("batch-report-gone"),
        phrase!("batch-report-gone-advice"),
    )
}

/// Nothing was begun: what was there before comes back, with the reason.
fn not_begun(state: &mut State, why: Option<Problem>) {
    let mut before = state.before.take().map_or_else(Stage::default, |before| *before);
    match &mut before {
        Stage::Rehearsing(rehearsing) => rehearsing.not_begun = why,
        Stage::Report(reporting) => reporting.trouble = why,
        Stage::Choosing(_) | Stage::Understood(_) | Stage::Running(_) => {}
    }
    state.stage = before;
}
