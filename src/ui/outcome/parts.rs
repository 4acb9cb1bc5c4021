//! The outcome's heading and facts. Checks of an unknown one are in [`super::doubt`].

use std::time::Duration;

use egui::{Context, Id, Role, Sense, Ui, WidgetInfo, accesskit::Live};
use jiff::Timestamp;

use super::{
    code, doubt,
    facts::{denied, folded, of_the_change, person},
    phase::Phase,
    replacement,
};
use crate::domain::phrase::Phrase;
use crate::say;
use crate::words;
use crate::{
    app::{
        Model,
        attempts::{Attempt, Stage, Way},
        code::Made,
    },
    domain::{
        change::confirmation::{Confirmation, Source},
        problem::Problem,
        time,
        time::server_time::{Precision, ServerTime},
    },
    ui::{
        names,
        theme::{Tone, space},
        tones,
        widgets::{self, Facts, Status},
    },
};

/// What the outcome is, and what is spoken of it.
pub(super) struct Said {
    title: String,
    line: String,
    /// The title with person and serial number.
    what: String,
    /// With person and serial number, for assistive technology.
    pub whole: String,
}

pub(super) fn said(ctx: &Context, model: &Model, attempt: &Attempt, phase: &Phase<'_>) -> Said {
    let (title, line) =
        replacement::finished(model, attempt).unwrap_or_else(|| title_and_line(model, attempt, phase));
    let change = attempt.change();
    let who = names::shortest(ctx, &change.person);
    let what = match change.serial() {
        Some(serial) => {
            say!("outcome-said-of-token", what = &title, who = who, ends = serial.ending())
        }
        None => say!("outcome-said", what = &title, who = who),
    };
    let whole = match phase {
        // how it is known can be read
        Phase::Confirmed(_) => what.clone(),
        Phase::Sending | Phase::Stopped | Phase::Unknown(_) | Phase::Already(_) | Phase::Refused(_) => {
            words::sentences([&*what, &*line])
        }
    };
    Said { title, line, what, whole }
}

pub(super) fn heading(ui: &mut Ui, attempt: &Attempt, phase: &Phase<'_>, said: &Said, now: Timestamp) {
    let Said { title, line, what, whole } = said;
    let shown = ui.scope(|ui| {
        if let Some(status) = status(phase) {
            widgets::outcome_heading(ui, status, title, line);
        } else {
            let since = time::since(attempt.intent.at, now);
            let line = say!("outcome-line-and-seconds", line = line, seconds = since.as_secs());
            widgets::busy_heading(ui, title, &line);
        }
    });
    // beside the heading, which would say its words twice, and a new node for each outcome, so that old words
    // are not spoken again
    let id = Id::unique(("the outcome is spoken", attempt.id, title));
    let spoken = ui.interact(shown.response.rect, id, Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(Role::Status, true, whole));
    let live = if matches!(phase, Phase::Sending) { Live::Polite } else { Live::Assertive };
    ui.ctx().accesskit_node_builder(id, |node| node.set_live(live));
    if matches!(phase, Phase::Sending) && time::since(attempt.intent.at, now) >= SOON {
        hold_focus(ui, attempt, shown.response.rect, what);
    }
}

/// Most answers are there before a screen reader could say that they are awaited.
const SOON: Duration = Duration::from_millis(500);

/// While nothing can be pressed by mistake, the keyboard waits where it says what runs.
fn hold_focus(ui: &Ui, attempt: &Attempt, rect: egui::Rect, what: &str) {
    let id = Id::unique(("the change that runs", attempt.id));
    let runs = ui.interact(rect, id, Sense::focusable_noninteractive());
    runs.widget_info(|| WidgetInfo::labeled(Role::Label, true, what));
    let free = ui.memory(|memory| memory.focused().is_none() && memory.allows_interaction(ui.layer_id()));
    if free && !ui.is_sizing_pass() {
        runs.request_focus();
    }
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
            known_from(confirmation, attempt),
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

fn known_from(confirmation: &Confirmation, attempt: &Attempt) -> String {
    match confirmation.source {
        Source::Answer => say!("outcome-by-answer", took = words::outcome::took(attempt.took)),
        Source::ReadLater(_) => say!("outcome-by-check").to_owned(),
    }
}

pub(super) fn body(ui: &mut Ui, attempt: &Attempt, phase: &Phase<'_>, model: &Model, now: Timestamp) {
    replacement::steps(ui, model, attempt);
    match phase {
        Phase::Sending => {
            asked_to_wait(ui, model, attempt, now);
            plain(ui, attempt, "");
        }
        Phase::Stopped | Phase::Unknown(_) => doubt::show(ui, attempt, model, now),
        Phase::Confirmed(confirmation) => match Made::by(&attempt.entry()) {
            Some(made) => a_code(ui, attempt, confirmation, made),
            None => confirmed(ui, attempt, confirmation, model),
        },
        Phase::Already(problem) => {
            widgets::body(ui, &words::sentence(&problem.advice));
            ui.add_space(space::XS);
            plain(ui, attempt, "");
        }
        Phase::Refused(problem) => {
            // the heading has the cause
            widgets::problem_words(ui, &Problem { cause: Phrase::nothing(), ..(*problem).clone() });
            ui.add_space(space::XS);
            plain(ui, attempt, &problem.details);
        }
    }
}

/// The facts of the change and nothing else.
fn plain(ui: &mut Ui, attempt: &Attempt, details: &str) {
    widgets::facts(ui, |facts| of_the_change(facts, attempt.change()));
    folded(ui, attempt, details, |_| {});
}

fn confirmed(ui: &mut Ui, attempt: &Attempt, confirmation: &Confirmation, model: &Model) {
    if let Some(doubts) = words::outcome::doubts(confirmation) {
        widgets::notice(ui, Tone::Warning, &doubts);
    }
    code::withdrawn(ui, attempt, confirmation, model);
    widgets::facts(ui, |facts| {
        state(facts, confirmation);
        if confirmation.now.says_who_and_when() {
            let by = confirmation.changed_by.as_deref().unwrap_or(say!("not-said-by-server"));
            facts.row(say!("label-changed-by"), by);
            changed_at(facts, confirmation.changed_at.as_ref());
        }
        of_the_change(facts, attempt.change());
    });
    folded(ui, attempt, "", |facts| took(facts, attempt, confirmation));
}

/// Code, person and end; a code that is read aloud leaves no room for more.
fn a_code(ui: &mut Ui, attempt: &Attempt, confirmation: &Confirmation, made: Made<'_>) {
    widgets::facts(ui, |facts| {
        person(facts, attempt.change());
        if let Some(ends) = &made.given.ends {
            facts.row(say!("label-ends"), &words::time::minute(ends));
        }
        denied(facts, attempt.change());
    });
    code::notes(ui, attempt, made, confirmation);
    folded(ui, attempt, "", |facts| {
        state(facts, confirmation);
        words::emergency::more(made.given, |label, value| facts.row(label, value));
        if let Some((label, value)) = words::action::detail(&attempt.change().act) {
            facts.row(label, &value);
        }
        if let Some((label, value)) = words::attempt::ticket_and_reason(attempt.change()) {
            facts.typed(label, &value);
        }
        took(facts, attempt, confirmation);
    });
}

fn state(facts: &mut Facts<'_>, confirmation: &Confirmation) {
    let now = &confirmation.now;
    facts.pill(say!("label-status"), tones::now_tone(now), &words::outcome::now(now), "");
}

/// The heading says it where the server answered.
fn took(facts: &mut Facts<'_>, attempt: &Attempt, confirmation: &Confirmation) {
    if confirmation.source != Source::Answer {
        let took = say!("outcome-took-no-answer", took = words::outcome::took(attempt.took));
        facts.row(say!("label-took"), &took);
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
