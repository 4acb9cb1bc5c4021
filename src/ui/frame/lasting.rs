//! Strips about the history below the top bar, on every screen: it cannot be written, entries are not
//! recorded yet, a damaged one was put aside, or outcomes are unknown.

use egui::{Context, Ui};

use super::warnings::{sentences, strip};
use crate::{
    app::{Message, Model, Screen, attempts::Attempt, history, orders, replace},
    domain::{
        change::Outcome,
        history::{entry::Entry, record::OutcomeFilter},
        problem::Problem,
    },
    phrase, say,
    ui::{history::retention::why_and_now, names, theme::Tone},
    words,
};

/// What bears on the next change, or on one that was made: a history that takes nothing, changes that were
/// not made, and outcomes that nobody knows.
pub(super) fn urgent(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let state = &model.history;
    // the sign-in screen says it in place of its panel
    if model.workstation.policy.is_broken() && model.screen != Screen::SignIn {
        no_policy(ui, model);
    }
    // the history screen says it in place of its list
    if let Some(problem) = state.opening.failed().filter(|_| model.screen != Screen::History) {
        cannot_be_opened(ui, problem, out);
    }
    if let Some(problem) = &state.owes {
        owed(ui, problem, out);
    }
    not_done(ui, model, out);
    unknown(ui, model, out);
    half_left(ui, model, out);
}

/// What can wait.
pub(super) fn later(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let state = &model.history;
    if let Some(problem) = &state.moved {
        let links = [(say!("copy-details"), say!("copies-details")), (say!("hide"), say!("hides-this"))];
        match strip(ui, Tone::Warning, &words::sentence(&problem.summary), &sentences(problem), &links) {
            Some(0) => out.push(copied(problem)),
            Some(_) => out.push(Message::History(history::Message::MovedHidden)),
            None => {}
        }
    }
    retention(ui, model, out);
}

/// Shows an entry, whatever the filters are.
fn show_entry(number: u64, out: &mut Vec<Message>) {
    out.push(Message::Went(Screen::History));
    out.push(Message::History(history::Message::AllAsked));
    out.push(Message::History(history::Message::Chosen(number)));
}

/// Changes confirmed after their view was left; shown once.
pub(super) fn confirmed(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let Some(newest) = model.attempts.confirmed_unseen().last() else { return };
    let entry = newest.entry();
    let Outcome::Confirmed(found) = &entry.outcome else { return };
    let lead = match model.attempts.confirmed_unseen().count() {
        1 => words::outcome::title(found, entry.change.action()),
        count => say!("changes-confirmed", count = count),
    };
    let links = [(say!("show"), say!("shows-entry")), (say!("hide"), say!("hides-this"))];
    match strip(ui, Tone::Info, &lead, &of_the_newest(ui.ctx(), &entry), &links) {
        Some(0) => {
            out.push(Message::ConfirmationsHidden);
            show_entry(entry.number, out);
        }
        Some(_) => out.push(Message::ConfirmationsHidden),
        None => {}
    }
}

/// Which attempt it was, and what came of it.
fn of_the_newest(ctx: &Context, entry: &Entry) -> String {
    let (what, number, outcome) = (
        words::action::title(&entry.change),
        words::number::whole(entry.number),
        words::outcome::word(&entry.outcome),
    );
    match names::name(ctx, &entry.change.person) {
        Some(name) => {
            say!("attempt-and-outcome", what = what, name = name, number = number, outcome = outcome)
        }
        None => say!("attempt-and-outcome-no-name", what = what, number = number, outcome = outcome),
    }
}

/// Replacements that ended or were left in the middle.
fn half_left(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let Some(who) = &model.session.who else { return };
    let Some(half) = model.replace.unfinished(&who.profile, &model.attempts).last() else { return };
    // the shown step offers to continue
    let shown = model.attempts.shown.filter(|_| model.screen == Screen::Outcome);
    let shown = shown.and_then(|id| model.attempts.get(id));
    if shown.is_some_and(|step| replace::is_step_of(step, &half.change)) {
        return;
    }
    let caller = model.lookup.caller_of(&half.change.person.id);
    let which = words::attempt::half(half);
    let rest = match names::name(ui.ctx(), &half.change.person) {
        Some(name) => say!("half-for-person", which = which, name = name),
        None => which,
    };
    let may = orders::can_go_on(&half.change, &caller, &model.attempts, Some(who)).is_ok();
    let first = if may { (say!("go-on"), say!("half-go-on")) } else { (say!("show"), say!("shows-entry")) };
    let hide = (say!("hide"), say!("hides-until-next-start"));
    match strip(ui, Tone::Warning, say!("replacement-not-finished"), &rest, &[first, hide]) {
        Some(0) if may => out.push(Message::Replace(replace::Message::HalfGoneOn(half.number))),
        Some(0) => show_entry(half.number, out),
        Some(_) => out.push(Message::Replace(replace::Message::HalfHidden(half.number))),
        None => {}
    }
}

/// Old entries are being removed, or why they are not.
fn retention(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    use history::retention::Message as Said;
    let state = &model.history.retention;
    if state.job.running().is_some() {
        if state.removes() {
            strip(ui, Tone::Info, say!("removal-runs"), say!("removal-runs-rest"), &[]);
        }
        return;
    }
    let said = if let Some(problem) = state.job.failed() {
        let links = [(say!("copy-details"), say!("copies-details")), (say!("hide"), say!("hides-this"))];
        match strip(ui, Tone::Warning, &words::sentence(&problem.summary), &sentences(problem), &links) {
            Some(0) => return out.push(copied(problem)),
            Some(_) => Said::Hidden,
            None => return,
        }
    } else if let Some(asks) = &state.asks {
        let links = [
            (say!("removal-decide"), say!("removal-decide-does")),
            (say!("removal-keep"), say!("removal-keep-does")),
        ];
        match strip(ui, Tone::Warning, say!("history-nothing-removed"), &why_and_now(asks), &links) {
            Some(0) => Said::Opened,
            Some(_) => Said::Refused,
            None => return,
        }
    } else {
        return;
    };
    out.push(Message::History(history::Message::Retention(said)));
}

/// Changes refused or not sent after their view was left: nobody has read this yet.
fn not_done(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let Some(newest) = model.attempts.unseen().last() else { return };
    let entry = newest.entry();
    let lead = match model.attempts.unseen().count() {
        1 => words::action::not_done(entry.change.action()),
        count => say!("changes-not-made", count = count),
    };
    let links = [(say!("show"), say!("shows-entry")), (say!("hide"), say!("hides-this"))];
    match strip(ui, Tone::Danger, &lead, &of_the_newest(ui.ctx(), &entry), &links) {
        Some(0) => {
            out.push(Message::RefusalsHidden);
            show_entry(entry.number, out);
        }
        Some(_) => out.push(Message::RefusalsHidden),
        None => {}
    }
}

fn copied(problem: &Problem) -> Message {
    Message::Copied { text: words::problem_text(problem), notice: phrase!("details-copied") }
}

fn cannot_be_opened(ui: &mut Ui, problem: &Problem, out: &mut Vec<Message>) {
    let rest = words::paragraph([&problem.summary, &problem.cause, &problem.advice]);
    let links =
        [(say!("copy-details"), say!("copies-details")), (say!("try-again"), say!("history-opens-again"))];
    match strip(ui, Tone::Danger, say!("changes-are-off"), &rest, &links) {
        Some(0) => out.push(copied(problem)),
        Some(_) => out.push(Message::History(history::Message::ReloadAsked)),
        None => {}
    }
}

/// The policy of this computer cannot be read; nothing hides it.
fn no_policy(ui: &mut Ui, model: &Model) {
    let why = words::sentence(&model.workstation.policy.broken_words()).into_owned();
    let rest = words::sentences([why.as_str(), say!("policy-tell-administrator")]);
    strip(ui, Tone::Danger, say!("policy-sign-in-off"), &rest, &[]);
}

fn owed(ui: &mut Ui, problem: &Problem, out: &mut Vec<Message>) {
    let again = phrase!("owed-tried-again");
    let rest = words::paragraph([&problem.cause, &problem.advice, &again]);
    let links = [(say!("copy-details"), say!("copies-details"))];
    if strip(ui, Tone::Danger, &words::sentence(&problem.summary), &rest, &links).is_some() {
        out.push(copied(problem));
    }
}

/// Attempts of this profile with an unknown outcome, and how far checking them is.
fn unknown(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let Some(who) = &model.session.who else { return };
    let state = &model.history;
    // checks without a request are shown with the attempt
    let looked_up = |entry: &Entry| {
        let attempt = model.attempts.of(entry.id());
        attempt.is_some_and(|attempt| attempt.looks.job.running().is_some())
    };
    let shown = model.attempts.shown.filter(|_| model.screen == Screen::Outcome);
    let shown = shown.and_then(|id| model.attempts.get(id)).map(Attempt::entry_id);
    let open: Vec<&Entry> = state
        .open_in(&who.profile)
        .map(|open| &open.entry)
        .filter(|entry| !looked_up(entry) && Some(entry.id()) != shown && !model.batch.looks_up(entry))
        .collect();
    if let Some(checking) = state.checking_left(&model.attempts) {
        let lead = say!("attempts-checked", profile = words::profile::name(&who.profile.name));
        let rest = say!("count-of", done = checking.done, all = checking.of);
        strip(ui, Tone::Warning, &lead, &rest, &[]);
        return;
    }
    let Some(newest) = open.last() else { return };
    let lead = attempts_without_outcome(open.len(), words::profile::name(&who.profile.name));
    let looked =
        open.iter().all(|entry| model.attempts.of(entry.id()).is_some_and(|attempt| attempt.looks.count > 0));
    let rest = match (looked, open.as_slice()) {
        (false, _) => say!("unknown-why").to_owned(),
        (true, [entry]) => {
            say!("unknown-still", until = words::action::until_settled(entry.change.action()))
        }
        (true, _) => say!("unknown-still-several").to_owned(),
    };
    let check = if looked { say!("check-again") } else { say!("check-now") };
    let links = [(check, say!("checks-server")), (say!("show"), say!("shows-entries"))];
    match strip(ui, Tone::Warning, &lead, &rest, &links) {
        Some(0) => out.push(Message::History(history::Message::CheckAllAsked)),
        Some(_) => {
            out.push(Message::Went(Screen::History));
            out.push(Message::History(history::Message::AllAsked));
            let unknown = Some(OutcomeFilter::Unknown);
            out.push(Message::History(history::Message::OutcomeChosen(unknown)));
            out.push(Message::History(history::Message::Chosen(newest.number)));
        }
        None => {}
    }
}

/// "1 attempt in Acme production has no known outcome".
pub(in crate::ui) fn attempts_without_outcome(count: usize, profile: &str) -> String {
    say!("attempts-unknown", count = count, profile = profile)
}
