//! What is new of a batch, for eyes, ears and the keyboard: said once, and the focus goes to the next step.

use egui::{Id, Ui};

use crate::{
    app::{
        Model,
        batch::{Foresight, Reporting, Stage, Understood},
    },
    domain::batch::{report::Kind, sort::Sort},
    say,
    ui::widgets,
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

/// Once for each step: leads the keyboard to what comes next, which says what the step is about.
pub(super) fn follow(ui: &mut Ui, model: &Model) {
    if ui.is_sizing_pass() || model.dialogs.is_open() {
        return;
    }
    let (step, goal, said) = match &model.batch.stage {
        Stage::Choosing(choosing) if choosing.reading.running().is_some() => return,
        Stage::Choosing(_) => (1, Some(path_field()), String::new()),
        Stage::Understood(list) => (2, Some(rehearse_button()), of_list(list)),
        Stage::Rehearsing(rehearsing) => match (&rehearsing.seen, rehearsing.job.running()) {
            (_, Some(_)) | (None, None) => (3, None, String::new()),
            (Some(seen), None) => {
                let step = 4 + seen.of.at.as_microsecond();
                (step, Some(number_field()), of_foresight(seen))
            }
        },
        Stage::Running(running) => (-1, (!running.over).then(pause_button), String::new()),
        Stage::Report(reporting) => {
            let goal = if reporting.is_left() { number_field() } else { copy_button() };
            (-2 - i64::try_from(reporting.begun.first).unwrap_or(0), Some(goal), of_report(reporting))
        }
    };
    widgets::announce(ui, Id::unique("what the batch has come to"), &said);
    let key = Id::unique("the last step of a batch that moved the focus");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<i64>(key);
        data.insert_temp(key, step);
        before
    });
    if before != Some(step)
        && let Some(goal) = goal
    {
        ui.memory_mut(|memory| memory.request_focus(goal));
    }
}
