//! The chosen attempt: its steps, what is known of it, and what can be done about it now.

use egui::Ui;
use jiff::Timestamp;

use super::{outcome_words, person_name};
use crate::{
    app::{
        Message, Model,
        attempts::Attempt,
        history::{self, on_its_way},
        job::Running,
    },
    domain::{
        change::{Confirmation, Outcome, Source},
        entry::Entry,
        hardware_token::{HardwareToken, TokenStatus},
        local_time,
        problem::Problem,
        record::{Account, Happened, Listed, Standing, found_open},
    },
    ui::{
        theme::{Tone, space},
        widgets::{
            self, Button, Facts,
            page::{self, Side, Split},
        },
        words,
    },
};

pub(super) fn show(ui: &mut Ui, model: &Model, account: &Account, now: Timestamp, out: &mut Vec<Message>) {
    let Account { listed, .. } = account;
    let entry = match &listed.entry {
        Ok(entry) => entry,
        Err(unreadable) => {
            widgets::panel(ui, |ui| {
                widgets::section(ui, "This entry cannot be shown");
                widgets::body(ui, &unreadable.why);
                widgets::details_box(ui, &unreadable.recorded);
            });
            return;
        }
    };
    let change = &entry.change;
    widgets::panel(ui, |ui| {
        let what = format!("{} {}", change.action.words(), change.serial);
        let title = format!("{} · {what} · {}", entry.number_words(), person_name(&change.person));
        widgets::section(ui, &title);
        page::two_columns(ui, Split::Even, |ui, side| {
            ui.spacing_mut().item_spacing.y = space::M;
            match side {
                Side::Left => {
                    widgets::narrow_facts(ui, |facts| steps(facts, model, account, entry));
                    let attempt = model.attempts.numbered(listed.number);
                    if let Some(attempt) = attempt {
                        under_way(ui, attempt, now);
                    }
                    if !on_its_way(listed, &model.attempts) {
                        advice(ui, &entry.outcome);
                    }
                    buttons(ui, model, listed, now, out);
                }
                Side::Right => widgets::narrow_facts(ui, |facts| known(facts, model, listed, entry)),
            }
        });
    });
}

fn advice(ui: &mut Ui, outcome: &Outcome) {
    let problem = match outcome {
        Outcome::Confirmed(_) => return,
        Outcome::Refused(refusal) => refusal.problem.clone(),
        // why it is not known stands in the step
        Outcome::Unknown(problem) => Problem { cause: String::new(), ..problem.clone() },
    };
    widgets::problem_words(ui, &problem);
    if !problem.details.is_empty() {
        widgets::details_box(ui, &problem.details);
    }
}

fn steps(facts: &mut Facts<'_>, model: &Model, account: &Account, entry: &Entry) {
    for step in &account.steps {
        facts.row(&local_time::precise(step.at, &model.desk.zone), &step_words(&step.what, model, entry));
    }
}

fn step_words(what: &Happened, model: &Model, entry: &Entry) -> String {
    match what {
        Happened::Recorded => {
            let before = match &entry.change.state_before {
                Some(status) => format!("state read before: {}", status.word()),
                None => "state before not known".to_owned(),
            };
            let host = if entry.host.is_empty() { String::new() } else { format!(" on {}", entry.host) };
            format!("Intent recorded by {}{host}, {before}", entry.operator)
        }
        Happened::FoundOpen => found_open().cause,
        Happened::Other { kind, .. } => format!("Recorded by a newer version: {kind}"),
        Happened::WaitingStopped => "Waiting was stopped; the request was still on its way".to_owned(),
        Happened::Answered { outcome, .. } => match outcome {
            Outcome::Refused(_) => format!("{}: nothing was changed", outcome.words()),
            Outcome::Confirmed(confirmation) => {
                format!("The server confirmed: {}", confirmation.status.word())
            }
            Outcome::Unknown(problem) => format!("Outcome unknown: {}", lower(&problem.cause)),
        },
        Happened::Looked { saw: Ok(token), settled } => {
            let then = match settled {
                Some(Outcome::Confirmed(_)) => ". Settled: disabled",
                Some(Outcome::Refused(_)) => ". Settled: not done",
                Some(Outcome::Unknown(_)) | None => "",
            };
            looked_words(token, model, entry) + then
        }
        Happened::Looked { saw: Err(problem), .. } => {
            format!("Looked, but learnt nothing: {}", lower(&problem.cause))
        }
    }
}

/// A sentence as it goes on after a colon; names and abbreviations keep their capitals.
fn lower(sentence: &str) -> String {
    let starts_plainly = ["The ", "No ", "This ", "Nothing ", "A ", "An ", "It "];
    if !starts_plainly.iter().any(|start| sentence.starts_with(start)) {
        return sentence.to_owned();
    }
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn looked_words(token: &HardwareToken, model: &Model, entry: &Entry) -> String {
    let change = &entry.change;
    let still = if token.status == TokenStatus::Enabled { "still " } else { "" };
    let mut words = format!("Looked: {still}{}", token.status.word());
    let Some(owner) = &token.owner else { return words + ", but it is assigned to nobody" };
    if !owner.same(&change.person.id) {
        words.push_str(", but it belongs to another person");
    } else if let Some(moment) = &token.changed_at {
        match moment.at {
            Some(at) if at < entry.at => words.push_str(", last change before the attempt"),
            _ => {
                words.push_str(", last change ");
                words.push_str(&local_time::minute(moment, &model.desk.zone));
            }
        }
    }
    words
}

/// What goes on about it at this moment, with seconds.
fn under_way(ui: &mut Ui, attempt: &Attempt, now: Timestamp) {
    if let Some(running) = &attempt.sending {
        let what = if attempt.stopped {
            "Waiting was stopped; the request is still on its way"
        } else {
            "The change is on its way"
        };
        busy(ui, what, running, now);
    }
    if let Some(running) = attempt.looks.job.running() {
        match attempt.looks.reads_at.map(|at| seconds_until(at, now)) {
            Some(left @ 1..) => {
                let rest = format!("next look in {left} s");
                widgets::leading_notice(ui, Tone::Warning, "Checking what the server has now", &rest);
            }
            _ => busy(ui, "Looking what the server has now", running, now),
        }
    }
}

fn busy(ui: &mut Ui, what: &str, running: &Running, now: Timestamp) {
    if let Some(wait) = running.wait
        && wait.until > now
    {
        let left = seconds_until(wait.until, now);
        let rest = format!("next try in {left} s");
        widgets::leading_notice(ui, Tone::Warning, &words::waiting(wait), &rest);
        return;
    }
    let since = words::since(running.since, now);
    widgets::busy(ui, what, since, None);
}

/// Whole seconds, rounded up: a wait of 1.2 seconds is not over after one.
fn seconds_until(at: Timestamp, now: Timestamp) -> i64 {
    at.duration_since(now).as_millis().max(0).unsigned_abs().div_ceil(1000).try_into().unwrap_or(i64::MAX)
}

/// What is known of the attempt.
fn known(facts: &mut Facts<'_>, model: &Model, listed: &Listed, entry: &Entry) {
    let (change, zone) = (&entry.change, &model.desk.zone);
    let (tone, words) = outcome_words(listed, model);
    facts.pill("Outcome", tone, &words, "");
    if let Outcome::Confirmed(confirmation) = &entry.outcome {
        confirmed(facts, model, confirmation);
    }
    facts.with_spelling("Person", &change.person.line(), change.person.id.as_str());
    let tag = &change.profile;
    facts.profile("Profile", tag.colour, &tag.name, &tag.label);
    let operator = match &entry.operator_name {
        Some(name) => format!("{name} ({})", entry.operator),
        None => entry.operator.clone(),
    };
    facts.row("Operator", &operator);
    for (label, value) in [("Computer", &entry.host), ("Credential", &change.identity.id)] {
        if !value.is_empty() {
            facts.row(label, value);
        }
    }
    for (label, value) in [("Ticket", &change.ticket), ("Reason", &change.reason)] {
        if !value.is_empty() {
            facts.row(label, value);
        }
    }
    facts.row("Started", &local_time::long(entry.at, zone));
    if listed.standing != Standing::Open {
        facts.row("Took", &entry.took_words());
    }
}

fn confirmed(facts: &mut Facts<'_>, model: &Model, confirmation: &Confirmation) {
    if let Source::ReadLater(fit) = confirmation.source {
        facts.row("How known", fit.doubts().unwrap_or("Read from the server later: the answer was lost"));
    }
    facts.row("Changed by", confirmation.changed_by.as_deref().unwrap_or("not said by the server"));
    match &confirmation.changed_at {
        None => facts.row("Changed at", "not said by the server"),
        Some(moment) => match moment.at {
            Some(at) => {
                facts.with_spelling("Changed at", &local_time::long(at, &model.desk.zone), &moment.spelled);
            }
            None => facts.mono("Changed at", &moment.spelled),
        },
    }
}

fn buttons(ui: &mut Ui, model: &Model, listed: &Listed, now: Timestamp, out: &mut Vec<Message>) {
    let number = listed.number;
    let mut push = |message| out.push(Message::History(message));
    page::row(ui, |ui| {
        if listed.standing.is_unsettled() && !on_its_way(listed, &model.attempts) {
            let check = Button::primary("Check again now").blocked(cannot_check(model, listed, now));
            if check.show(ui).clicked() {
                push(history::Message::CheckAsked(number));
            }
        }
        if widgets::secondary(ui, "Copy the details").clicked() {
            push(history::Message::DetailsCopied(number));
        }
        if widgets::secondary(ui, "Export this entry…").clicked() {
            push(history::Message::ExportOneAsked(number));
        }
    });
}

/// Why the token cannot be looked up now.
fn cannot_check(model: &Model, listed: &Listed, now: Timestamp) -> Option<String> {
    let Ok(entry) = &listed.entry else { return Some("This entry cannot be read".to_owned()) };
    let profile = &entry.change.profile;
    let signed_in = model.who.as_ref().is_some_and(|who| profile.is(&who.profile));
    let looks = model.attempts.numbered(listed.number).map(|attempt| &attempt.looks);
    let waits = looks.is_some_and(|looks| looks.reads_at.is_some_and(|at| at > now));
    if !signed_in && profile.practice {
        Some("The practice tenant of that start is gone".to_owned())
    } else if !signed_in {
        Some(format!("Sign in to {} to check", profile.name))
    } else if looks.is_some_and(|looks| looks.job.running().is_some()) && !waits {
        Some("It is being looked up".to_owned())
    } else {
        None
    }
}
