//! Removes from the history what the settings do not keep: only from a whole history, with a trusted clock,
//! and after it was archived.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::{Timestamp, tz::TimeZone};

use super::{
    super::{
        history::{EndOnDrop, Ending},
        policed,
        shared::Shared,
    },
    common::{Outcomes, blocking},
};
use crate::{
    app::Retain,
    domain::{
        history::{
            export::Format,
            record::{Asks, Broken, Listed, REMOVED, Removed, Retained},
            retention::{self, May},
        },
        problem::{Problem, ProblemKind},
    },
    export, phrase,
    store::Archiver,
    words::Reader,
};

pub(in crate::runtime) async fn retain(shared: Arc<Shared>, wanted: Retain) -> Outcomes<Retained> {
    let wanted = policed::removal(&shared, wanted)?;
    let ending = Ending::default();
    let _ends_with_the_job = EndOnDrop(ending.clone());
    blocking(move || {
        let history = &shared.history;
        let nothing = Retained::Removed(Removed::default());
        if !history.has_older(wanted.before)? {
            return Ok(nothing);
        }
        let verified = history.read(&ending, |reader| reader.verify(None, |_, _| !ending.has_come()))?;
        if let Some(broken) = &verified.broken {
            return Err(not_whole(broken));
        }
        let at = Timestamp::now();
        let answered = |doubt| {
            let answer = wanted.answer.as_ref();
            answer.is_some_and(|(asks, yes)| retention::is_answered((asks.doubt, asks.at), yes, (doubt, at)))
        };
        match retention::may(&verified.times, wanted.before, at, wanted.server) {
            May::Later if wanted.answer.is_none() => return Ok(nothing),
            May::Ask(doubt) if !answered(doubt) => {
                tracing::warn!(?doubt, "history: nothing was removed, as the clock may be wrong");
                return Ok(Retained::Asks(Box::new(Asks { doubt, before: wanted.before, at })));
            }
            May::Yes | May::Later | May::Ask(_) => {}
        }
        let mut archive = archiver(history.file());
        let archiver: Option<&mut Archiver<'_>> = if wanted.archive { Some(&mut archive) } else { None };
        let vouched = wanted.answer.map(|(_, vouched)| vouched);
        let removed = history.retain(wanted.before, vouched, archiver, &ending)?;
        if removed.entries > 0 {
            tracing::info!(
                entries = removed.entries,
                archived = wanted.archive,
                "history: older entries were removed, as the settings say"
            );
        }
        Ok(Retained::Removed(removed))
    })
    .await
}

fn not_whole(broken: &Broken) -> Problem {
    let cause = match broken.place() {
        Some(place) => phrase!("history-altered-at", place = place, what = broken.wrong()),
        None => phrase!("history-was-altered", what = broken.wrong()),
    };
    Problem::new(
        ProblemKind::Format,
        phrase!("history-nothing-removed"),
        cause,
        phrase!("history-altered-advice"),
    )
}

/// Writes removed entries to archive files beside the history, for this account alone, each whole and
/// durable. They are for programs, and so in English.
fn archiver(history: &Path) -> impl FnMut(&[Listed]) -> Result<PathBuf, Problem> {
    let folder = history.parent().unwrap_or(Path::new("")).to_owned();
    move |entries| {
        let day = Timestamp::now().strftime("%Y-%m-%d").to_string();
        let mut count = 1u32;
        loop {
            let more = if count == 1 { String::new() } else { format!("-{count}") };
            let path = folder.join(format!("{REMOVED}{day}{more}.jsonl"));
            match archive(&path, entries) {
                // of an earlier step, or of a run that ended before it recorded the removal
                Err(problem) if problem.kind == ProblemKind::FileExists && count < 10_000 => count += 1,
                done => return done.map(|()| path),
            }
        }
    }
}

fn archive(path: &Path, entries: &[Listed]) -> Result<(), Problem> {
    let write = || {
        let mut writer =
            export::Writer::begin_private(path, Format::JsonLines, Reader::english(TimeZone::system()))?;
        entries.iter().try_for_each(|listed| writer.add(listed))?;
        writer.finish(None)
    };
    write().map_err(|err: export::Error| err.problem())
}
