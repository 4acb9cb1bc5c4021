//! The dialog that verifies the caller: the ways, what to tell the caller during Live Verification, and the
//! result.

mod address;

use std::time::Duration;

use egui::{Id, Ui};
use jiff::Timestamp;

use super::{
    caller, names,
    theme::Tone,
    widgets::{self, Answer, Button, ChoiceRow, Dialog, Field, FieldOutput, Status},
    working,
};
use crate::words;
use crate::{
    app::{
        Message, Model,
        verify::{self, AfterCode, Form, Open, Over, RunningVerification, Said, Stage, Way},
    },
    domain::{
        change::PersonRef,
        problem::Problem,
        verification::{How, live_verification::VerificationStatus},
    },
};
use crate::{phrase, say};

/// The fields that the keyboard is sent to.
const OTHER: &str = "verify-other";
const CODE: &str = "verify-code";

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(open) = model.dialog::<Open>() else { return };
    let dialog = dialog(form, open);
    let (answer, pressed) = dialog.show(ui.ctx(), |ui| match &open.stage {
        Stage::Choosing => choosing(ui, form, open, model, now),
        Stage::Starting { job, lost } => {
            person(ui, &open.person, model);
            let words = if lost.is_some() { say!("verify-looking") } else { say!("verify-starting") };
            if let Some(running) = job.running() {
                out.extend(working::asked(ui, words, running, &model.work, now));
            }
            None
        }
        Stage::Asking(session) => asking(ui, form, open, session, model, now, out),
        Stage::Found(session) => {
            found(ui, &open.person, session, model, now);
            None
        }
        Stage::Verified(at) => {
            let name = say!("verify-verified", who = &*names::shortest(ui.ctx(), &open.person));
            let line = say!("verify-verified-at", at = words::time::recent(*at, now));
            widgets::outcome_heading(ui, Status::Confirmed, &name, &line);
            widgets::body(ui, say!("verify-verified-saved"));
            None
        }
        Stage::Failed => {
            let line = say!("verify-not-the-person-advice", who = &*names::shortest(ui.ctx(), &open.person));
            widgets::outcome_heading(ui, Status::Refused, say!("verify-not-the-person"), &line);
            person(ui, &open.person, model);
            widgets::body(ui, say!("nothing-changed"));
            None
        }
    });
    let message = match (answer, &open.stage, &form.way) {
        (Answer::Open, ..) => pressed,
        (Answer::Cancelled, ..) => Some(verify::Message::Closed),
        (Answer::Action(_), Stage::Failed | Stage::Found(_), _) => Some(verify::Message::AnotherWay),
        (Answer::Action(_), _, Some(Way::LiveVerification)) => Some(verify::Message::Started),
        (Answer::Action(_), ..) => Some(verify::Message::Noted),
    };
    if message == Some(verify::Message::Noted) && form.noted().is_err() {
        bring(ui, OTHER);
    }
    out.extend(message.map(Message::Verify));
}

fn dialog(form: &Form, open: &Open) -> Dialog<'static> {
    let dialog = Dialog::new(say!("verify-title"));
    match &open.stage {
        Stage::Choosing => {
            let next = match (&form.way, &open.said) {
                (Some(Way::LiveVerification), Some(Said::Unsure(_))) => {
                    Button::primary(say!("verify-look-again"))
                }
                (
                    Some(Way::LiveVerification),
                    Some(Said::Over(Over::Found | Over::Replaced | Over::TooLate)),
                ) => Button::primary(say!("verify-start-again")),
                (Some(Way::LiveVerification), Some(Said::NotBegun(_) | Said::Over(_))) => {
                    Button::primary(say!("try-again"))
                }
                (Some(Way::LiveVerification), None) => Button::primary(say!("verify-start")),
                (Some(Way::Listed(_)), _) => Button::primary(say!("verify-note")),
                (None, _) => Button::primary(say!("verify-note")).blocked(Some(say!("verify-choose-first"))),
            };
            let dialog = dialog.stage(0).action(next);
            // read the result before choosing from the list
            if open.said.is_none() { dialog.start_in_body() } else { dialog }
        }
        Stage::Starting { .. } => dialog.stage(1),
        Stage::Asking(_) => dialog.stage(2).start_in_body(),
        Stage::Verified(_) => dialog.stage(3).cancel(say!("verify-done")),
        Stage::Failed => {
            dialog.stage(4).cancel(say!("close")).action(Button::secondary(say!("verify-another-way")))
        }
        // closing ends nothing on the server
        Stage::Found(_) => {
            dialog.stage(5).cancel(say!("close")).action(Button::secondary(say!("verify-another-way")))
        }
    }
}

fn person(ui: &mut Ui, person: &PersonRef, model: &Model) {
    widgets::facts(ui, |facts| caller::person(facts, person, model));
}

/// The ways, and the result of the last try.
fn choosing(
    ui: &mut Ui,
    form: &mut Form,
    open: &Open,
    model: &Model,
    now: Timestamp,
) -> Option<verify::Message> {
    person(ui, &open.person, model);
    if let Some(at) = model.lookup.caller.denied {
        let at = words::time::recent(at, now);
        let words = say!("verify-denied", at = at);
        widgets::notice(ui, Tone::Danger, &words);
    }
    match &open.said {
        Some(Said::Over(how)) => {
            widgets::notice(ui, Tone::Warning, over(*how));
        }
        Some(Said::NotBegun(problem) | Said::Unsure(problem)) => not_begun(ui, problem),
        None => {}
    }
    let why = verify::why_no_live_verification(&model.session, &open.person.id);
    let live_allowed = verify::may_try_live_verification(why.as_ref());
    // not twice: the banner says it
    if let Some(why) = why.filter(|_| !matches!(open.said, Some(Said::NotBegun(_)))) {
        widgets::notice(ui, Tone::Info, &words::sentence(&why.phrase()));
    }
    ways(ui, form, live_allowed);
    if let Some(Way::Listed(how)) = &form.way {
        let entered = matches!(how, How::Other(_)) && other(ui, form, open);
        if let Ok(how) = form.noted() {
            let words = say!("verify-saved", how = words::verification::how(&how));
            widgets::muted(ui, &words);
        }
        return entered.then_some(verify::Message::Noted);
    }
    None
}

fn over(how: Over) -> &'static str {
    match how {
        Over::NoAnswer => say!("verify-no-answer"),
        Over::CodeNotAccepted => say!("verify-code-not-accepted"),
        Over::Replaced => say!("verify-replaced"),
        Over::TooLate => say!("verify-too-late"),
        Over::Found => say!("verify-found-ended"),
    }
}

/// Why Live Verification cannot run. Shorter than a banner: the list below is the alternative.
fn not_begun(ui: &mut Ui, problem: &Problem) {
    let rest = words::paragraph([&problem.cause, &problem.advice]);
    widgets::alert(ui, Tone::Warning, &words::sentence(&problem.summary), &rest, |ui| {
        if !problem.details.is_empty() {
            widgets::copy_button(ui, Button::secondary(say!("copy-details")), || {
                words::problem_text(problem)
            });
        }
    });
}

fn ways(ui: &mut Ui, form: &mut Form, live_allowed: bool) {
    widgets::strong(ui, say!("verify-how"));
    let mut row = |ui: &mut Ui, way: Way, title: &str, line: &str| {
        let chosen = form.way.as_ref() == Some(&way);
        let row = ChoiceRow { dot: None, title, line, label: "", chosen };
        if row.show(ui).clicked() {
            form.way = Some(way);
        }
    };
    widgets::list_panel(ui, |ui| {
        widgets::choice_list(ui, say!("verify-how"), |ui| {
            if live_allowed {
                row(ui, Way::LiveVerification, say!("label-live-verification"), say!("verify-live-means"));
            }
            for how in How::CHECKLIST {
                let title = words::verification::how(&how);
                row(ui, Way::Listed(how), &title, "");
            }
        });
    });
}

/// A description in the agent's words. Returns whether Enter was pressed.
fn other(ui: &mut Ui, form: &mut Form, open: &Open) -> bool {
    let error = form.noted().err().filter(|_| open.checked).as_ref().map(words::hint);
    brought(ui, OTHER, Field::new(say!("verify-other"), &mut form.other).error(error.as_deref())).submitted
}

/// Focuses a field with an error and scrolls to it and to the words below.
fn bring(ui: &Ui, field: &'static str) {
    ui.memory_mut(|memory| memory.request_focus(Id::unique(field)));
    ui.data_mut(|data| data.insert_temp(Id::unique(("brought", field)), true));
}

/// A field that `bring` can scroll to.
fn brought(ui: &mut Ui, which: &'static str, field: Field<'_>) -> FieldOutput {
    let shown = ui.scope(|ui| field.id(Id::unique(which)).show(ui));
    if ui.data_mut(|data| data.remove_temp::<bool>(Id::unique(("brought", which)))).is_some() {
        ui.scroll_to_rect(shown.response.rect, None);
    }
    shown.inner
}

/// What to tell the caller, the time left, and the code they may read out.
fn asking(
    ui: &mut Ui,
    form: &mut Form,
    open: &Open,
    session: &RunningVerification,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) -> Option<verify::Message> {
    person(ui, &open.person, model);
    if let Some(url) = &session.verification.url {
        address::show(ui, url);
    } else {
        widgets::body(ui, say!("verify-ask-no-address"));
    }
    let checking = session.code.running();
    let pressed = code(ui, form, open.checked, session);
    if let Some(running) = checking {
        out.extend(working::asked(ui, say!("verify-checking-code"), running, &model.work, now));
    } else {
        until_its_end(ui, say!("verify-waiting"), session, now);
    }
    // below the field, which must be in sight in a low window
    match &session.after_code {
        Some(AfterCode::StillOpen) => {
            widgets::notice(ui, Tone::Info, say!("verify-code-still-open"));
        }
        Some(AfterCode::NotChecked(problem)) => trouble(ui, problem),
        Some(AfterCode::NotAccepted) | None => {}
    }
    how_it_stands(ui, session);
    pressed.then_some(verify::Message::CodeSubmitted)
}

/// Returns whether to check the code.
fn code(ui: &mut Ui, form: &mut Form, checked: bool, session: &RunningVerification) -> bool {
    let refused = session.after_code == Some(AfterCode::NotAccepted);
    let before = ui.data_mut(|data| {
        let before = data.get_temp_mut_or_default::<bool>(Id::unique("the code was refused"));
        std::mem::replace(before, refused)
    });
    if refused && !before {
        bring(ui, CODE);
    }
    let error = match form.code().err().filter(|_| checked) {
        Some(hint) => Some(words::hint(&hint)),
        None if refused => Some(say!("verify-code-refused").to_owned()),
        None => None,
    };
    let field = Field::new(say!("verify-code"), &mut form.code.0)
        .optional()
        .mono()
        .error(error.as_deref())
        .enabled(session.code.running().is_none())
        .beside(Button::secondary(say!("verify-check-code")));
    let field = brought(ui, CODE, field);
    let pressed = field.submitted || field.button.is_some_and(|button| button.clicked());
    if pressed && form.code().is_err() {
        bring(ui, CODE);
    }
    pressed
}

/// A verification that was already running: whose it may be, and until when. Nothing to tell the caller, as
/// it may not be theirs.
fn found(ui: &mut Ui, about: &PersonRef, session: &RunningVerification, model: &Model, now: Timestamp) {
    person(ui, about, model);
    let rest = match &session.verification.admin {
        Some(admin) => say!("verify-found-of", admin = admin),
        None => say!("verify-found-of-nobody-known").to_owned(),
    };
    widgets::alert(ui, Tone::Warning, say!("verify-found"), &rest, |_| {});
    how_it_stands(ui, session);
    until_its_end(ui, say!("verify-waiting-for-end"), session, now);
    widgets::body(ui, say!("verify-found-advice"));
}

/// What the server does not know or did not answer.
fn how_it_stands(ui: &mut Ui, session: &RunningVerification) {
    if let VerificationStatus::Other(word) = &session.verification.status {
        let words = say!("verify-unknown-word", word = word);
        widgets::notice(ui, Tone::Warning, &words);
    }
    if let Some(problem) = &session.trouble {
        trouble(ui, problem);
    }
}

fn trouble(ui: &mut Ui, problem: &Problem) {
    let words = words::paragraph([&problem.summary, &problem.cause, &phrase!("verify-asks-again")]);
    widgets::notice(ui, Tone::Warning, &words);
}

fn until_its_end(ui: &mut Ui, words: &str, session: &RunningVerification, now: Timestamp) {
    match session.remaining(now) {
        None => widgets::busy_until(ui, words, say!("verify-end-not-known")),
        Some(Duration::ZERO) => {
            widgets::busy_until(ui, say!("verify-time-over"), say!("verify-asking-once-more"));
        }
        Some(time_left) => widgets::busy_until(ui, words, &say!("verify-left", time = clock(time_left))),
    }
}

/// "1:32".
fn clock(time_left: Duration) -> String {
    // 11.2 seconds are not over after 11
    let seconds = time_left.as_millis().div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_counted_in_minutes_and_seconds() {
        let words = |millis| clock(Duration::from_millis(millis));
        assert_eq!(words(92_000), "1:32");
        assert_eq!(words(120_000), "2:00");
        assert_eq!(words(11_200), "0:12");
        assert_eq!(words(1), "0:01");
    }
}
