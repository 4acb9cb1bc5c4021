//! The outcome's heading and facts. Checks of an unknown one are in [`super::doubt`].

use egui::{Id, Role, Ui, UiBuilder, accesskit::Live};
use jiff::Timestamp;

use super::{code, doubt, facts::of_the_change, phase::Phase, replacement};
use crate::domain::phrase::Phrase;
use crate::say;
use crate::words;
use crate::{
    app::{
        Model,
        attempts::{Attempt, Stage, Way},
    },
    domain::{
        change::confirmation::{Confirmation, Now, Source},
        problem::Problem,
        time,
        time::server_time::{Precision, ServerTime},
    },
    ui::{
        theme::{Tone, space},
        tones,
        widgets::{self, Facts, Status},
    },
};

/// Spoken as soon as it changes.
pub(super) fn heading(ui: &mut Ui, model: &Model, attempt: &Attempt, phase: &Phase<'_>, now: Timestamp) {
    let (title, line) =
        replacement::finished(model, attempt).unwrap_or_else(|| title_and_line(model, attempt, phase));
    let title = title.as_str();
    // a new node for each outcome, so that old words are not spoken again
    let id = Id::unique(("the outcome's heading", attempt.id, title));
    let label = words::sentences([title, &line]);
    let spoken = UiBuilder::new().scope_id(id).accessibility_role(Role::Status).accessibility_label(label);
    ui.scope_builder(spoken, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Assertive));
        if let Some(status) = status(phase) {
            widgets::outcome_heading(ui, status, title, &line);
        } else {
            let since = time::since(attempt.intent.at, now);
            widgets::busy_heading(
                ui,
                title,
                &say!("outcome-line-and-seconds", line = line, seconds = since.as_secs()),
            );
        }
    });
}

fn title_and_line(model: &Model, attempt: &Attempt, phase: &Phase<'_>) -> (String, String) {
    match phase {
        Phase::Sending => {
            (words::action::doing(attempt.change().action()).to_owned(), how_far(model, attempt))
        }
        Phase::Stopped => {
            (say!("change-outcome-unknown").to_owned(), doubt::said_of(attempt, say!("outcome-you-stopped")))
        }
        Phase::Confirmed(confirmation) => (
            words::outcome::title(confirmation, attempt.change().action()),
            known_from(confirmation).to_owned(),
        ),
        Phase::Unknown(problem) => (
            say!("change-outcome-unknown").to_owned(),
            doubt::said_of(attempt, &words::sentence(&problem.cause)),
        ),
        Phase::Already(problem) | Phase::Refused(problem) => {
            (words::sentence(&problem.summary).into_owned(), words::sentence(&problem.cause).into_owned())
        }
    }
}

/// How far a change without an answer is.
fn how_far(model: &Model, attempt: &Attempt) -> String {
    let profile = words::profile::name(&attempt.change().profile.name);
    let Stage::Sending { way, .. } = attempt.stage else { return String::new() };
    match way {
        Way::Here if !attempt.is_recorded() => say!("outcome-recording").to_owned(),
        Way::Here if model.work.wait(attempt.id).is_some() => say!("outcome-nothing-so-far").to_owned(),
        Way::Here => say!("outcome-reading").to_owned(),
        Way::Stopping => say!("outcome-stopping").to_owned(),
        Way::Away => say!("outcome-waiting", profile = profile),
        Way::TooLate => {
            say!("outcome-too-late", profile = profile)
        }
    }
}

fn status(phase: &Phase<'_>) -> Option<Status> {
    match phase {
        Phase::Sending => None,
        Phase::Stopped | Phase::Unknown(_) => Some(Status::Unknown),
        Phase::Confirmed(found) if found.is_by_another() => Some(Status::Already),
        Phase::Confirmed(_) => Some(Status::Confirmed),
        Phase::Already(_) => Some(Status::Already),
        Phase::Refused(_) => Some(Status::Refused),
    }
}

fn known_from(confirmation: &Confirmation) -> &'static str {
    match confirmation.source {
        Source::Answer => say!("outcome-by-answer"),
        Source::ReadLater(_) => say!("outcome-by-check"),
    }
}

pub(super) fn body(ui: &mut Ui, attempt: &Attempt, phase: &Phase<'_>, model: &Model, now: Timestamp) {
    replacement::steps(ui, model, attempt);
    match phase {
        Phase::Sending => {
            asked_to_wait(ui, model, attempt, now);
            widgets::facts(ui, |facts| of_the_change(facts, &attempt.entry()));
        }
        Phase::Stopped | Phase::Unknown(_) => doubt::show(ui, attempt, model, now),
        Phase::Confirmed(confirmation) => confirmed(ui, attempt, confirmation, model),
        Phase::Already(problem) => {
            widgets::body(ui, &words::sentence(&problem.advice));
            ui.add_space(space::XS);
            widgets::facts(ui, |facts| of_the_change(facts, &attempt.entry()));
        }
        Phase::Refused(problem) => refused(ui, attempt, problem),
    }
}

fn confirmed(ui: &mut Ui, attempt: &Attempt, confirmation: &Confirmation, model: &Model) {
    if let Some(doubts) = words::outcome::doubts(confirmation) {
        widgets::notice(ui, Tone::Warning, &doubts);
    }
    code::notes(ui, attempt, confirmation, model);
    widgets::facts(ui, |facts| {
        let state = &confirmation.now;
        facts.pill(say!("label-status"), tones::now_tone(state), &words::outcome::now(state), "");
        if state.says_who_and_when() {
            facts.row(
                say!("label-changed-by"),
                confirmation.changed_by.as_deref().unwrap_or(say!("not-said-by-server")),
            );
            changed_at(facts, confirmation.changed_at.as_ref());
        }
        if matches!(state, Now::Assigned { .. }) {
            facts.row(say!("label-assigned-to"), &words::person::line(&attempt.change().person));
        }
        words::emergency::rows(state, |label, value| facts.row(label, value));
        of_the_change(facts, &attempt.entry());
        let answered = confirmation.source == Source::Answer;
        let took = words::outcome::took(attempt.entry().took);
        let took = if answered { took } else { say!("outcome-took-no-answer", took = took) };
        facts.row(say!("label-took"), &took);
    });
}

fn refused(ui: &mut Ui, attempt: &Attempt, problem: &Problem) {
    // the heading has the cause
    widgets::problem_words(ui, &Problem { cause: Phrase::nothing(), ..problem.clone() });
    ui.add_space(space::XS);
    widgets::facts(ui, |facts| of_the_change(facts, &attempt.entry()));
    if !problem.details.is_empty() {
        ui.add_space(space::XS);
        widgets::details_box(ui, &problem.details);
    }
}

/// When the server says it changed: local with zone, then as the server spells it.
fn changed_at(facts: &mut Facts<'_>, server_time: Option<&ServerTime>) {
    let label = say!("label-changed-at");
    let Some(server_time) = server_time else { return facts.row(label, say!("not-said-by-server")) };
    match (server_time.at, server_time.precision) {
        (Some(at), Precision::Time) => {
            facts.with_spelling(label, &words::time::long(at), &server_time.spelled);
        }
        (Some(_), Precision::Day) => {
            facts.with_spelling(label, &words::time::day(server_time), &server_time.spelled);
        }
        (None, _) => facts.row(label, &server_time.spelled),
    }
}

/// The server asked to wait before the change. Nothing was changed; "Stop" keeps it so.
fn asked_to_wait(ui: &mut Ui, model: &Model, attempt: &Attempt, now: Timestamp) {
    let Some(wait) = model.work.wait(attempt.id) else { return };
    widgets::countdown(ui, &words::remaining::waiting(wait.attempt), time::since(now, wait.until), None);
    widgets::muted(ui, say!("outcome-stop-changes-nothing"));
}
