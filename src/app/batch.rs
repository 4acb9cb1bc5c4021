//! Many tokens at once: a list is chosen, what was understood of it is put right, it is rehearsed, and
//! carried out. One batch at a time; while it runs, the desk is as usable as ever.

mod begin;
mod form;
mod list;
mod possible;
mod reading;
mod rehearse;
mod rehearsing;
mod replies;
mod reporting;
mod running;
mod stage;

use std::path::PathBuf;

use super::{
    ask::Ask,
    cx::Cx,
    effect::{BatchEffect, Effect, FilePurpose, ListSource},
    job::{Job, Ticket},
    screen::PlainDialog,
};
use crate::domain::{
    batch::{columns::Meaning, part::BatchId, progress::News, report::Kind, sort::Sort},
    change::action::Action,
    history::record::{Author, Progress},
    problem::{Problem, ProblemKind},
};
use crate::phrase;

pub(super) use self::reading::find_unfinished;
use self::reading::{find, leave, leave_rehearsal, load, read};
pub use self::{
    begin::Begin,
    form::Form,
    list::{Choosing, Told, Understood},
    possible::{is_offered, why_not},
    rehearsing::{Foresight, Rehearsing},
    replies::reply,
    reporting::Reporting,
    running::Running,
    stage::{Stage, State},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    ActionChosen(Action),
    BrowseAsked,
    /// Read the typed path.
    FileAsked,
    /// A list was pasted; empty where there was no text to paste.
    Pasted(String),
    /// A column is taken for this, or for nothing.
    ColumnChosen(usize, Option<Meaning>),
    /// "Choose another list…".
    ListAsked,
    /// Back to what was understood.
    ColumnsAsked,
    RehearseAsked,
    RehearseStopped,
    SortChosen(Option<Sort>),
    /// A row of the list is looked at more closely, or none.
    RowChosen(Option<usize>),
    /// Whether numbers with lost zeros are taken.
    ZerosChosen(bool),
    /// The typed number is right: carry it out.
    StartAsked,
    PauseAsked,
    GoOnAsked,
    StopAsked,
    StopConfirmed,
    StopRefused,
    KindPressed(Kind),
    CopyAsked,
    ExportAsked,
    /// "Page to print…".
    PrintAsked,
    CheckAsked,
    /// "Run again what failed…".
    AgainAsked,
    /// "Undo…".
    UndoAsked,
    /// "New batch…".
    NewAsked,
    /// Show a batch that has no end yet, or read the shown one again.
    ShowAsked(u64),
    /// Show the report of the batch that this entry of the history is a part of.
    ReportAsked {
        batch: BatchId,
        entry: u64,
    },
    /// Back to what was here before that.
    BackAsked,
    EndAsked(u64),
    EndConfirmed,
    EndRefused,
}

#[expect(clippy::too_many_lines, reason = "a line or two for each message, and nothing else")]
pub fn update(form: &mut Form, state: &mut State, message: Message, cx: &mut Cx<'_>) {
    match message {
        Message::ActionChosen(action) => {
            if matches!(state.stage, Stage::Choosing(_) | Stage::Understood(_)) {
                state.action = action;
            }
        }
        Message::BrowseAsked => {
            if let Stage::Choosing(choosing) = &mut state.stage
                && choosing.dialog.running().is_none()
            {
                let purpose = FilePurpose::OpenList;
                choosing.dialog =
                    cx.start(|ticket| Effect::ChooseFile { ticket, purpose, name: String::new() });
            }
        }
        Message::FileAsked => {
            if let Ok(path) = form.file() {
                read(state, ListSource::Path(path), cx);
            }
        }
        Message::Pasted(text) => {
            let name = crate::say!("batch-pasted-name").to_owned();
            if !text.trim().is_empty() {
                read(state, ListSource::Text { name, text }, cx);
            } else if let Stage::Choosing(choosing) = &mut state.stage
                && choosing.reading.running().is_none()
            {
                choosing.reading = Job::Failed(nothing_pasted());
            }
        }
        Message::ColumnChosen(column, meaning) => {
            if let Stage::Understood(understood) = &mut state.stage {
                understood.take(column, meaning);
            }
        }
        Message::ListAsked | Message::NewAsked => {
            if state.is_free() {
                leave(state, cx);
                state.stage = Stage::default();
                *form = Form::default();
            }
        }
        Message::ColumnsAsked => {
            if let Stage::Rehearsing(rehearsing) = &mut state.stage
                && let Some(list) = rehearsing.list.take()
            {
                leave(state, cx);
                state.stage = Stage::Understood(list);
            }
        }
        Message::RehearseAsked => {
            leave(state, cx);
            rehearse::rehearse(form, state, cx);
        }
        Message::RehearseStopped => leave_rehearsal(state, cx),
        Message::SortChosen(sort) => {
            if let Some(seen) = foresight(state) {
                seen.choose(sort);
            }
        }
        Message::RowChosen(place) => match &mut state.stage {
            Stage::Rehearsing(rehearsing) => {
                if let Some(seen) = &mut rehearsing.seen {
                    seen.chosen = place;
                }
            }
            Stage::Running(running) => running.chosen = place,
            Stage::Report(reporting) => reporting.chosen = place,
            Stage::Choosing(_) | Stage::Understood(_) => {}
        },
        Message::ZerosChosen(taken) => {
            if let Some(seen) = foresight(state) {
                seen.take_zeros(taken);
                form.number.clear();
            }
        }
        Message::StartAsked => start(form, state, cx),
        Message::PauseAsked => {
            if let Stage::Running(running) = &mut state.stage {
                running.pause(cx);
            }
        }
        Message::GoOnAsked => {
            if state.running().is_some_and(|running| running.waits.is_some()) {
                cx.ask(Ask::GoOnWithBatch);
            }
        }
        Message::StopAsked => cx.ask(Ask::Open(PlainDialog::StopBatch)),
        Message::StopRefused => cx.ask(Ask::Close(PlainDialog::StopBatch)),
        Message::StopConfirmed => {
            cx.ask(Ask::Close(PlainDialog::StopBatch));
            if let Stage::Running(running) = &mut state.stage {
                running.stop(cx);
            }
        }
        Message::KindPressed(kind) => {
            if let Stage::Report(reporting) = &mut state.stage {
                reporting.press(kind);
            }
        }
        Message::CopyAsked => {
            if let Stage::Report(reporting) = &state.stage {
                cx.ask(Ask::Copy(crate::words::batch::ticket(&reporting.report)));
                cx.notice(phrase!("copied-for-ticket"));
            }
        }
        Message::ExportAsked | Message::PrintAsked => export(state, message == Message::PrintAsked, cx),
        Message::CheckAsked => cx.ask(Ask::CheckAll),
        Message::AgainAsked => {
            leave(state, cx);
            rehearse::again(form, state, cx);
        }
        Message::UndoAsked => {
            leave(state, cx);
            rehearse::undo(form, state, cx);
        }
        Message::ShowAsked(number) => {
            if state.is_free() {
                leave(state, cx);
                load(state, number, cx);
            }
        }
        Message::ReportAsked { batch, entry } => {
            if state.can_show_another() {
                find(state, batch, entry, cx);
            }
        }
        Message::BackAsked => {
            if let Stage::Report(reporting) = &mut state.stage
                && reporting.from.take().is_some()
                && let Some(before) = state.before.take()
            {
                state.stage = *before;
            }
        }
        Message::EndAsked(number) => {
            state.to_end = Some(number);
            cx.ask(Ask::Open(PlainDialog::EndBatch));
        }
        Message::EndRefused => {
            state.to_end = None;
            cx.ask(Ask::Close(PlainDialog::EndBatch));
        }
        Message::EndConfirmed => {
            cx.ask(Ask::Close(PlainDialog::EndBatch));
            if let Some(number) = state.to_end.take()
                && state.ending.running().is_none()
            {
                state.ending = cx.start(|ticket| Effect::Batch(BatchEffect::GiveUp { ticket, number }));
            }
        }
    }
}

/// A file was dropped on the window: it is read, unless a batch is under way. What was typed was about
/// another list.
pub(super) fn dropped(form: &mut Form, state: &mut State, path: PathBuf, cx: &mut Cx<'_>) {
    if state.is_free() {
        leave(state, cx);
        if let Stage::Choosing(choosing) = &mut state.stage {
            cx.cancel(&mut choosing.reading);
        } else {
            state.stage = Stage::default();
        }
        *form = Form { path: path.to_string_lossy().into_owned(), ..Form::default() };
        read(state, ListSource::Path(path), cx);
    }
}

fn nothing_pasted() -> Problem {
    Problem::new(
        ProblemKind::Format,
        phrase!("batch-not-read"),
        phrase!("batch-paste-empty"),
        phrase!("batch-paste-empty-advice"),
    )
}

fn foresight(state: &mut State) -> Option<&mut Foresight> {
    match &mut state.stage {
        Stage::Rehearsing(rehearsing) => rehearsing.seen.as_mut(),
        Stage::Choosing(_) | Stage::Understood(_) | Stage::Running(_) | Stage::Report(_) => None,
    }
}

/// Carries out what was rehearsed, or goes on with what is left, if the typed number says how much that is.
fn start(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    let Some(who) = cx.who() else { return };
    // somebody has just said that it is not gone on with
    if state.ending.running().is_some() {
        return;
    }
    let begin = match &state.stage {
        Stage::Rehearsing(rehearsing) => rehearsing.begin(form, who, cx.now),
        Stage::Report(reporting) => reporting.begin(form, who),
        Stage::Choosing(_) | Stage::Understood(_) | Stage::Running(_) => None,
    };
    if let Some(begin) = begin {
        form.number.clear();
        cx.ask(Ask::RunBatch(Box::new(begin)));
    }
}

/// Carries it out.
pub(super) fn run(state: &mut State, begin: Begin, author: Author, cx: &mut Cx<'_>) {
    if state.running().is_none()
        && let Some(who) = cx.who()
    {
        leave(state, cx);
        let running = Stage::Running(Box::new(Running::begin(begin, author, who, cx)));
        state.before = Some(Box::new(std::mem::replace(&mut state.stage, running)));
    }
}

/// Goes on with the one that waits, in the name of whoever says so.
pub(super) fn go_on(state: &mut State, author: Author, cx: &mut Cx<'_>) {
    if let Stage::Running(running) = &mut state.stage {
        running.go_on(author, cx);
    }
}

/// Something was recorded: a report with unknown outcomes is read again.
pub(super) fn changed(state: &mut State, cx: &mut Cx<'_>) {
    if let Stage::Report(reporting) = &state.stage
        && reporting.count(Kind::Unknown) > 0
        && state.loading.running().is_none()
    {
        let first = reporting.begun.first;
        load(state, first, cx);
    }
}

fn export(state: &State, to_print: bool, cx: &mut Cx<'_>) {
    let what = match &state.stage {
        Stage::Rehearsing(rehearsing) => rehearsing.exported(),
        Stage::Report(reporting) => Some(reporting.exported(to_print)),
        Stage::Choosing(_) | Stage::Understood(_) | Stage::Running(_) => None,
    };
    if let Some(what) = what {
        cx.ask(Ask::Export(what));
    }
}

/// What is new of a running batch.
pub(super) fn news(state: &mut State, ticket: Ticket, news: News, cx: &mut Cx<'_>) {
    if let Stage::Running(running) = &mut state.stage
        && running.ticket == ticket
    {
        running.take(news, cx.now);
    }
}

pub(super) fn progressed(state: &mut State, ticket: Ticket, progress: Progress) {
    if let Stage::Rehearsing(rehearsing) = &mut state.stage
        && rehearsing.job.awaits(ticket)
    {
        // several lines are read at once, and told in any order
        let before = rehearsing.progress.map_or(0, |before| before.done);
        rehearsing.progress = Some(Progress { done: progress.done.max(before), ..progress });
    }
}

/// What belongs to the session is dropped. A running batch waits until somebody signs in again.
pub(super) fn signed_out(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    leave(state, cx);
    *form = Form::default();
    state.unfinished.clear();
    state.to_end = None;
    // whoever signs in next has rehearsed nothing
    state.before = None;
    if state.is_free() {
        state.stage = Stage::default();
    }
}
