//! What is new of a batch, for eyes, ears and the keyboard: said once, and the focus goes to the next step.

use egui::{Id, Ui};
use jiff::Timestamp;

use crate::{
    app::{
        Model,
        batch::{Foresight, Reporting, Stage, Understood},
    },
    domain::batch::{report::Kind, sort::Sort},
    say,
    ui::widgets::{self, table},
    words,
};

pub(super) fn path_field() -> Id {
    Id::unique("the list's file")
}

pub(super) fn rehearse_button() -> Id {
    Id::unique("rehearse the list")
}

pub(super) fn number_field() -> Id {
    Id::unique("how many tokens change")
}

pub(super) fn again_button() -> Id {
    Id::unique("rehearse the list again")
}

pub(super) fn another_list_button() -> Id {
    Id::unique("choose another list than the rehearsed one")
}

pub(super) fn copy_button() -> Id {
    Id::unique("copy the batch for the ticket")
}

pub(super) fn pause_button() -> Id {
    Id::unique("pause the batch")
}

/// What was understood, in one sentence.
pub(super) fn of_list(list: &Understood) -> String {
    let lines = &list.lines;
    let counts = [
        (lines.good.len(), say!("batch-lines-good")),
        (lines.bad.len(), say!("batch-lines-bad")),
        (lines.merged.len(), say!("batch-lines-merged")),
    ];
    counted(counts.into_iter().map(|(count, what)| (count, what.to_owned())))
}

/// What would happen, in one sentence.
pub(super) fn of_foresight(seen: &Foresight) -> String {
    let action = seen.of.action;
    counted(Sort::ALL.into_iter().map(|sort| {
        let count = seen.count(sort);
        (count, words::batch::sort(sort, action, count))
    }))
}

/// What came of it, in one sentence.
pub(super) fn of_report(reporting: &Reporting) -> String {
    counted(Kind::ALL.into_iter().map(|kind| {
        let count = reporting.count(kind);
        (count, words::batch::kind(kind, count))
    }))
}

fn counted(counts: impl Iterator<Item = (usize, String)>) -> String {
    let said = counts
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| say!("counted", count = words::number::whole(count as u64), what = what));
    words::list(said)
}

/// The steps of a batch, as far as each has another place for the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Choosing,
    Understood,
    Rehearses,
    NotRehearsed,
    Foreseen(Timestamp),
    Runs,
    /// What is on its way ends; nothing can be pressed.
    Ending,
    /// It is over, and its report could not be read.
    NotRead,
    /// Of the batch that began with this entry; whether something is left to type for.
    Report(u64, bool),
}

/// Once for each step, and whenever somebody comes back: leads the keyboard to what comes next, which says
/// what the step is about.
pub(super) fn follow(ui: &mut Ui, model: &Model) {
    if ui.is_sizing_pass() {
        return;
    }
    let has_come = widgets::focus::has_come(ui, "batch");
    if model.dialogs.is_open() {
        return;
    }
    let (step, goal, said) = match &model.batch.stage {
        Stage::Choosing(choosing) if choosing.reading.running().is_some() => return,
        Stage::Choosing(_) => (Step::Choosing, path_field(), String::new()),
        Stage::Understood(list) => (Step::Understood, rehearse_button(), of_list(list)),
        Stage::Rehearsing(rehearsing) => match (&rehearsing.seen, rehearsing.job.running()) {
            (_, Some(_)) => (Step::Rehearses, widgets::stop_button(say!("batch-rehearsing")), String::new()),
            (None, None) => (Step::NotRehearsed, again_button(), String::new()),
            (Some(seen), None) => {
                let starts = rehearsing.starts(model.session.who.as_ref());
                let goal = if starts { number_field() } else { another_list_button() };
                (Step::Foreseen(seen.of.at), goal, of_foresight(seen))
            }
        },
        Stage::Running(running) => {
            let step = if running.over && model.batch.is_free() {
                Step::NotRead
            } else if running.over || running.stopping {
                Step::Ending
            } else {
                Step::Runs
            };
            (step, pause_button(), String::new())
        }
        Stage::Report(reporting) => {
            let types = reporting.is_left() && reporting.left > 0;
            let goal = if types { number_field() } else { copy_button() };
            (Step::Report(reporting.begun.first, types), goal, of_report(reporting))
        }
    };
    widgets::announce(ui, Id::unique("what the batch has come to"), &said);
    let key = Id::unique("the last step of a batch that moved the focus");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Step>(key);
        data.insert_temp(key, step);
        before
    });
    if before == Some(step) && !has_come {
        return;
    }
    if step == Step::Ending {
        table::enter(ui, say!("batch-newest"));
    } else {
        ui.memory_mut(|memory| memory.request_focus(goal));
    }
}
