//! Finds the batch that is to be gone on with: by its profile, and by its list where that is given.

use super::rehearse::{agree, refused};
use crate::{
    app::{BatchEffect, Effect, Reply, Run},
    arguments::Batch,
    domain::{
        batch::{
            plan::allowed,
            progress::{Begun, Done, Unfinished},
            table::Table,
        },
        history::record::Awaited,
        problem::{Problem, ProblemKind},
        sign_in::signed_in::SignedIn,
    },
    files,
    headless::{Desk, strange},
    phrase, say, words,
};

/// The only unfinished batch of the profile, or the one with this list.
///
/// # Errors
/// There is none, there are several, or somebody else works at it.
pub(super) fn find(desk: &mut Desk, options: &Batch, table: Option<&Table>) -> Result<Begun, Problem> {
    let mut found = Vec::new();
    for unfinished in unfinished(desk)? {
        if unfinished.profile != options.profile {
            continue;
        }
        let Some(begun) = load(desk, unfinished.first.number)? else { continue };
        if table.is_none_or(|table| table.hash == begun.plan.source.hash) {
            found.push((unfinished, begun));
        }
    }
    let advice = || phrase!("batch-resume-advice");
    if found.len() > 1 {
        let listed: String = found.iter().map(|(one, begun)| line(one, begun) + "\n").collect();
        files::note(&listed);
        return Err(refused(
            ProblemKind::Format,
            phrase!("batch-several-unfinished", count = found.len()),
            advice(),
        ));
    }
    let Some((unfinished, begun)) = found.pop() else {
        let why = phrase!("batch-none-unfinished", profile = &options.profile);
        return Err(refused(ProblemKind::NotFound, why, advice()));
    };
    match unfinished.awaited {
        Awaited::Nobody => Ok(begun),
        Awaited::Here | Awaited::Elsewhere => Err(refused(
            ProblemKind::File,
            phrase!("batch-worked-at", operator = unfinished.operator),
            phrase!("batch-worked-at-advice"),
        )),
    }
}

/// What is left of it, where somebody has said how many tokens that is.
///
/// # Errors
/// They have not, or the profile does not allow it.
pub(super) fn agreed(options: &Batch, begun: Begun, who: &SignedIn, desk: &Desk) -> Result<Run, Problem> {
    let many = || who.profile.batch.hint(begun.plan.steps.len());
    if let Some(hint) = allowed(begun.plan.action, who).err().or_else(many) {
        return Err(refused(ProblemKind::Credential, hint.0, phrase!("batch-profile-advice")));
    }
    let left = begun.left();
    agree(options.changes, left.len())?;
    let unknown: Vec<Done> = begun.done.iter().filter(|done| done.outcome.is_unknown()).cloned().collect();
    let (limits, rule, first) = (who.profile.batch.limits, who.profile.batch.stop, Some(begun.first));
    Ok(Run { plan: begun.plan, first, left, unknown, author: desk.author(), limits, rule })
}

fn unfinished(desk: &mut Desk) -> Result<Vec<Unfinished>, Problem> {
    match desk.ask(|ticket| Effect::Batch(BatchEffect::FindUnfinished { ticket }))? {
        Reply::UnfinishedBatches(found) => found,
        other => Err(strange(&other)),
    }
}

fn load(desk: &mut Desk, number: u64) -> Result<Option<Begun>, Problem> {
    match desk.ask(|ticket| Effect::Batch(BatchEffect::Load { ticket, number }))? {
        Reply::BatchLoaded(begun) => Ok(begun?.map(|begun| *begun)),
        other => Err(strange(&other)),
    }
}

/// One of several, as it can be told from the others.
fn line(one: &Unfinished, begun: &Begun) -> String {
    let (at, action) = (words::time::with_utc(one.batch.began()), words::action::name(one.action));
    let (left, count) = (begun.left().len(), one.changes);
    say!("batch-unfinished-line", at = at, action = action, list = &one.list, left = left, count = count)
}
