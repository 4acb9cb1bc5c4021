//! What is read for a batch: a list, a batch of the history, and what was left of earlier ones.

use super::{
    super::{
        cx::Cx,
        effect::{BatchEffect, Effect, ListSource},
        job::Job,
    },
    stage::{Stage, State},
};
use crate::domain::batch::part::BatchId;

pub(super) fn read(state: &mut State, source: ListSource, cx: &mut Cx<'_>) {
    leave(state, cx);
    if let Stage::Choosing(choosing) = &mut state.stage
        && choosing.reading.running().is_none()
    {
        choosing.reading = cx.start(|ticket| Effect::Batch(BatchEffect::ReadList { ticket, source }));
    }
}

/// Reads the batch that began with an entry.
pub(super) fn load(state: &mut State, number: u64, cx: &mut Cx<'_>) {
    cx.cancel(&mut state.loading);
    state.loading = cx.start(|ticket| Effect::Batch(BatchEffect::Load { ticket, number }));
}

/// Reads the batch that an entry of the history is a part of, to show its report.
pub(super) fn find(state: &mut State, batch: BatchId, entry: u64, cx: &mut Cx<'_>) {
    cx.cancel(&mut state.loading);
    state.asked_from = Some(entry);
    state.loading = cx.start(|ticket| Effect::Batch(BatchEffect::Find { ticket, batch }));
}

/// Finds what is left of earlier runs.
pub(in crate::app) fn find_unfinished(state: &mut State, cx: &mut Cx<'_>) {
    cx.cancel(&mut state.finding);
    state.finding = cx.start(|ticket| Effect::Batch(BatchEffect::FindUnfinished { ticket }));
}

/// Drops what is being read for a step that is left: its late reply would take the place of the next one.
pub(super) fn leave(state: &mut State, cx: &mut Cx<'_>) {
    leave_rehearsal(state, cx);
    if state.is_free() {
        cx.cancel(&mut state.loading);
        state.loading = Job::Idle;
        (state.asked_from, state.before) = (None, None);
    }
    if state.ending.running().is_none() {
        state.ending = Job::Idle;
    }
}

/// Drops a rehearsal that is under way.
pub(super) fn leave_rehearsal(state: &mut State, cx: &mut Cx<'_>) {
    if let Stage::Rehearsing(rehearsing) = &mut state.stage {
        cx.cancel(&mut rehearsing.job);
        rehearsing.progress = None;
    }
}
