//! Strips about the history below the top bar, on every screen: it cannot be written, entries are not
//! recorded yet, a damaged one was put aside, or outcomes are unknown.

use egui::Ui;

use super::warnings::{sentences, strip};
use crate::words;
use crate::{
    app::{Message, Model, Screen, attempts::Attempt, history, orders, replace},
    domain::{
        change::Outcome,
        history::{entry::Entry, record::OutcomeFilter},
        problem::Problem,
        text::number,
    },
    ui::{history::retention::why, phrases, theme::Tone},
};

pub(super) fn show(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let state = &model.history;
    // the history screen says it in place of its list
    if let Some(problem) = state.opening.failed().filter(|_| model.screen != Screen::History) {
        cannot_be_opened(ui, problem, out);
    }
    if let Some(problem) = &state.owes {
        owed(ui, problem, out);
    }
    if let Some(problem) = &state.moved {
        let links = [("Copy the details", "Copies what happened"), ("Hide", "Hides that it was put aside")];
        match strip(ui, Tone::Warning, &words::sentence(&problem.summary), &sentences(problem), &links) {
            Some(0) => out.push(copied(problem)),
            Some(_) => out.push(Message::History(history::Message::MovedHidden)),
            None => {}
        }
    }
    retention(ui, model, out);
    not_done(ui, model, out);
    confirmed(ui, model, out);
    half_left(ui, model, out);
    unknown(ui, model, out);
}

/// Shows an entry, whatever the filters are.
fn show_entry(number: u64, out: &mut Vec<Message>) {
    out.push(Message::Went(Screen::History));
    out.push(Message::History(history::Message::AllAsked));
    out.push(Message::History(history::Message::Chosen(number)));
}

/// Changes confirmed after their view was left; shown once.
fn confirmed(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let Some(newest) = model.attempts.confirmed_unseen().last() else { return };
    let entry = newest.entry();
    let Outcome::Confirmed(found) = &entry.outcome else { return };
    let who = entry.change.person.name.as_deref().unwrap_or("the person");
    let lead = match model.attempts.confirmed_unseen().count() {
        1 => found.title(entry.change.action()),
        count => format!("{count} changes were confirmed"),
    };
    let number = entry.number_words();
    let rest = format!("{} for {who}, number {number}: {}", entry.change.title(), entry.outcome.words());
    let links = [
        ("Show", "Shows it in the history"),
        ("Hide", "Hides what was confirmed while you looked elsewhere"),
    ];
    match strip(ui, Tone::Info, &lead, &rest, &links) {
        Some(0) => {
            out.push(Message::ConfirmationsHidden);
            show_entry(entry.number, out);
        }
        Some(_) => out.push(Message::ConfirmationsHidden),
        None => {}
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
    let name = half.change.person.name.as_deref().unwrap_or("the person");
    let rest = format!("{} for {name}", phrases::half(half));
    let may = orders::can_go_on(&half.change, &caller, &model.attempts, Some(who)).is_ok();
    let first = if may {
        ("Go on…", "Reads both tokens, and asks before anything is sent")
    } else {
        ("Show", "Shows it in the history")
    };
    match strip(ui, Tone::Warning, phrases::HALF, &rest, &[first, ("Hide", "Hides it until the next start")])
    {
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
            let rest = "the whole history is checked first";
            strip(ui, Tone::Info, "Older entries are being removed from the history", rest, &[]);
        }
        return;
    }
    let said = if let Some(problem) = state.job.failed() {
        let links = [("Copy the details", "Copies why nothing was removed"), ("Hide", "Hides it")];
        match strip(ui, Tone::Warning, &words::sentence(&problem.summary), &sentences(problem), &links) {
            Some(0) => return out.push(copied(problem)),
            Some(_) => Said::Hidden,
            None => return,
        }
    } else if let Some(asks) = &state.asks {
        let rest = format!("{}. Check the clock, then decide", why(asks, model));
        let links = [
            ("Decide…", "Shows what would be removed, and asks whether the clock is right"),
            ("Keep them", "Removes nothing until the next start, or for a day"),
        ];
        match strip(ui, Tone::Warning, "Nothing was removed from the history", &rest, &links) {
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
    let who = entry.change.person.name.as_deref().unwrap_or("the person");
    let lead = match model.attempts.unseen().count() {
        1 => entry.change.action().not_done().to_owned(),
        count => format!("{count} changes were not made"),
    };
    let number = entry.number_words();
    let rest = format!("{} for {who}, number {number}: {}", entry.change.title(), entry.outcome.words());
    let links =
        [("Show", "Shows it in the history"), ("Hide", "Hides what was not done while you looked elsewhere")];
    match strip(ui, Tone::Danger, &lead, &rest, &links) {
        Some(0) => {
            out.push(Message::RefusalsHidden);
            show_entry(entry.number, out);
        }
        Some(_) => out.push(Message::RefusalsHidden),
        None => {}
    }
}

fn copied(problem: &Problem) -> Message {
    Message::Copied { text: words::problem_text(problem), what: "The details are" }
}

fn cannot_be_opened(ui: &mut Ui, problem: &Problem, out: &mut Vec<Message>) {
    let lead = "Nothing can be changed, as nothing can be recorded";
    let rest = format!("{}. {}", words::sentence(&problem.summary), sentences(problem));
    let links = [
        ("Copy the details", "Copies what keeps the history from being opened"),
        ("Try again", "Opens the history again"),
    ];
    match strip(ui, Tone::Danger, lead, &rest, &links) {
        Some(0) => out.push(copied(problem)),
        Some(_) => out.push(Message::History(history::Message::ReloadAsked)),
        None => {}
    }
}

fn owed(ui: &mut Ui, problem: &Problem, out: &mut Vec<Message>) {
    let rest =
        format!("{}. It is tried again every 2 seconds; keep the window open until then", sentences(problem));
    let links = [("Copy the details", "Copies why it is not recorded")];
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
        .filter(|entry| !looked_up(entry) && Some(entry.id()) != shown)
        .collect();
    if let Some(checking) = state.checking_left(&model.attempts) {
        let name = &who.profile.name;
        let lead = format!("Looking up what came of attempts in {name}");
        let rest = format!("{} of {}", checking.done, checking.of);
        strip(ui, Tone::Warning, &lead, &rest, &[]);
        return;
    }
    let Some(newest) = open.last() else { return };
    let lead = attempts_without_outcome(open.len(), &who.profile.name);
    let looked =
        open.iter().all(|entry| model.attempts.of(entry.id()).is_some_and(|attempt| attempt.looks.count > 0));
    let rest = match (looked, open.as_slice()) {
        (false, _) => "the program ended, or lost the connection, before the answer came".to_owned(),
        (true, [entry]) => {
            let until = entry.change.action().until_settled();
            format!("what the server has now does not settle it; until then {until}")
        }
        (true, _) => {
            "what the server has now does not settle them; the history says of each what to do until then"
                .to_owned()
        }
    };
    let check = if looked { "Check again" } else { "Check now" };
    let links = [(check, "Looks up what the server has now"), ("Show", "Shows them in the history")];
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
    match count {
        1 => format!("1 attempt in {profile} has no known outcome"),
        count => format!("{} attempts in {profile} have no known outcome", number::grouped(count as u64)),
    }
}
