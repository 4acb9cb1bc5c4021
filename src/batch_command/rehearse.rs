//! Rehearses the list, and begins only what somebody has agreed to.

use std::{collections::HashMap, sync::Arc};

use jiff::Timestamp;

use super::came::{Came, exit};
use crate::{
    app::{BatchEffect, Effect, Reply, Reported, Run, Task},
    arguments::Batch,
    console::{Doing, Progress, note},
    domain::{
        Hint,
        batch::{
            line::Lines,
            part::BatchId,
            plan::{Source, allowed},
            rehearsal::Rehearsal,
            report::{Rehearsed, Report},
            sort::Sort,
            table::Table,
        },
        change::action::Action,
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        sign_in::signed_in::SignedIn,
    },
    headless::{Desk, strange},
    phrase, say, words,
};

/// What is to be done to every token of the list.
pub(super) struct Order<'a> {
    pub action: Action,
    /// For the lines that have none.
    pub ticket: &'a str,
    pub reason: &'a str,
    /// Whether numbers with lost zeros are taken, for all of them.
    pub zeros: bool,
}

/// A rehearsal, and under which limits a batch of it would run.
pub(super) struct Foreseen {
    pub rehearsed: Rehearsed,
    pub who: SignedIn,
}

/// Rehearses: reads only.
///
/// # Errors
/// It is not allowed, or could not be carried through.
pub(super) fn rehearse(
    desk: &mut Desk,
    order: &Order<'_>,
    (table, lines): (&Table, Lines),
    who: &SignedIn,
) -> Result<Foreseen, Problem> {
    let barred = |hint: Hint| refused(ProblemKind::Credential, hint.0, phrase!("batch-profile-advice"));
    allowed(order.action, who).map_err(barred)?;
    let task = Arc::new(Task {
        action: order.action,
        lines,
        ticket: order.ticket.to_owned(),
        reason: order.reason.to_owned(),
        undoes: HashMap::new(),
        who: who.clone(),
    });
    let mut progress = Progress::full(Doing::Rehearsing);
    let reply = desk.ask_and(
        |ticket| Effect::Batch(BatchEffect::Rehearse { ticket, task }),
        |done, of| progress.tell(done, of),
    );
    progress.clear();
    let rehearsal = match reply? {
        Reply::Rehearsed(rehearsal) => Rehearsal { takes_zeros: order.zeros, ..*rehearsal? },
        other => return Err(strange(&other)),
    };
    if let Some(hint) = who.profile.batch.hint(rehearsal.due().count()) {
        return Err(barred(hint));
    }
    let author = desk.author();
    let rehearsed = Rehearsed {
        at: Timestamp::now(),
        action: order.action,
        profile: who.profile.tag(),
        source: Source::from(table),
        operator: author.operator,
        operator_name: author.name,
        rehearsal,
    };
    Ok(Foreseen { rehearsed, who: who.clone() })
}

/// Says what would happen, and writes the report of it where one is wanted.
pub(super) fn report(desk: &mut Desk, options: &Batch, foreseen: Foreseen) -> Came {
    let rehearsed = Arc::new(foreseen.rehearsed);
    let said = words::batch::ticket(&Report::of_rehearsal(&rehearsed));
    match write(desk, options, Reported::Rehearsal(rehearsed)) {
        Ok(file) => Came { said: said + &file, code: exit::DONE },
        Err(problem) => {
            note(&problem);
            Came { said, code: exit::FAILED }
        }
    }
}

/// Writes the report where the line asks for one; says where it is.
pub(super) fn write(desk: &mut Desk, options: &Batch, of: Reported) -> Result<String, Problem> {
    let Some((format, to)) = options.report.clone() else { return Ok(String::new()) };
    let existing = options.existing;
    let order = |ticket| Effect::Batch(BatchEffect::Report { ticket, of, format, to, existing });
    match desk.ask_at_the_end(order) {
        Reply::Exported(written) => {
            Ok(say!("batch-report-file", path = written?.display().to_string()) + "\n")
        }
        other => Err(strange(&other)),
    }
}

/// The batch of a rehearsal, where somebody has said how many tokens it changes.
///
/// # Errors
/// They have not, or it changes as many others.
pub(super) fn agreed(options: &Batch, foreseen: &Foreseen, desk: &Desk) -> Result<Run, Problem> {
    let Foreseen { rehearsed, who } = foreseen;
    let Rehearsed { action, source, rehearsal, .. } = rehearsed;
    let due = rehearsal.due().count();
    let zeros = rehearsal.count(Sort::WithZeros);
    if due == 0 && zeros == 0 {
        return Err(refused(
            ProblemKind::AlreadySo,
            phrase!("batch-nothing-to-do"),
            phrase!("batch-look-at-report"),
        ));
    }
    agree(options.changes, due).map_err(|problem| match zeros {
        0 => problem,
        count => {
            Problem { advice: problem.advice.and(phrase!("batch-zeros-advice", count = count)), ..problem }
        }
    })?;
    let author = desk.author();
    let plan = rehearsal.plan(BatchId::begun(author.at), *action, who.profile.tag(), source.clone());
    let left = (0..plan.steps.len()).collect();
    let (limits, rule) = (who.profile.batch.limits, who.profile.batch.stop);
    Ok(Run { plan, first: None, left, unknown: Vec::new(), author, limits, rule })
}

/// Whether somebody has agreed to so many changes.
///
/// # Errors
/// They have not; it says the right number.
pub(super) fn agree(said: Option<u64>, due: usize) -> Result<(), Problem> {
    let why = match said {
        Some(said) if usize::try_from(said) == Ok(due) => return Ok(()),
        Some(said) => phrase!("batch-other-number", count = due, said = said),
        None => phrase!("batch-no-number", count = due),
    };
    Err(refused(ProblemKind::Format, why, phrase!("batch-number-advice", number = due.to_string())))
}

pub(super) fn refused(kind: ProblemKind, why: Phrase, advice: Phrase) -> Problem {
    Problem::new(kind, phrase!("batch-not-begun"), why, advice)
}
