//! What can be done next, the likeliest first and filled.

use egui::Ui;

use super::Phase;
use crate::{
    app::{Message, Model, attempts::Attempt, outcome, undo},
    domain::{change::PersonRef, problem::ProblemKind},
    ui::{
        theme::space,
        widgets::{Button, page},
    },
};

/// The buttons below each other, as wide as the column.
pub(super) fn in_a_column(
    ui: &mut Ui,
    model: &Model,
    attempt: &Attempt,
    phase: &Phase<'_>,
    focus: bool,
    out: &mut Vec<Message>,
) {
    ui.spacing_mut().item_spacing.y = space::M - 2.0;
    draw(ui, model, attempt, phase, focus, out, Button::wide);
}

/// The buttons side by side, in a narrow window.
pub(super) fn in_a_row(
    ui: &mut Ui,
    model: &Model,
    attempt: &Attempt,
    phase: &Phase<'_>,
    focus: bool,
    out: &mut Vec<Message>,
) {
    page::row(ui, |ui| draw(ui, model, attempt, phase, focus, out, |button| button));
}

fn draw(
    ui: &mut Ui,
    model: &Model,
    attempt: &Attempt,
    phase: &Phase<'_>,
    focus: bool,
    out: &mut Vec<Message>,
    shape: fn(Button) -> Button,
) {
    for (place, Step { label, message, blocked }) in steps(model, attempt, phase).into_iter().enumerate() {
        // while the change is on its way there is nothing to hurry to
        let leads = place == 0 && !matches!(phase, Phase::Sending);
        let button = if leads { Button::primary(label) } else { Button::secondary(label) };
        let response = shape(button.blocked(blocked.as_ref())).show(ui);
        if leads && focus {
            response.request_focus();
        }
        if response.clicked() {
            out.push(Message::Outcome(message));
        }
    }
}

/// One of the buttons.
struct Step {
    label: String,
    message: outcome::Message,
    /// Why it cannot be pressed.
    blocked: Option<String>,
}

fn steps(model: &Model, attempt: &Attempt, phase: &Phase<'_>) -> Vec<Step> {
    use outcome::Message as M;
    let next = ("Next caller", M::NextCaller);
    let details = ("Copy the details", M::DetailsCopied);
    let find = ("Find this token", M::FindToken);
    let back = back_to(&attempt.entry.change.person);
    let back = (back.as_str(), M::BackToPerson);
    let steps = match phase {
        Phase::Sending => vec![("Stop waiting", M::WaitingStopped)],
        Phase::Stopped | Phase::Unknown(_) => vec![("Check again now", M::CheckAsked), details, next],
        Phase::Confirmed(_) => {
            let undo = undo::can_be_undone(&attempt.entry).then_some(("Undo: enable again…", M::UndoAsked));
            let copy = ("Copy for the ticket", M::TicketCopied);
            [next, copy, ("Export…", M::ExportAsked), back].into_iter().chain(undo).collect()
        }
        Phase::Already(_) => vec![next, ("Copy for the ticket", M::TicketCopied), back],
        // what kept it from being recorded may be over: the same person is where to go on
        Phase::Refused(_) if !attempt.is_recorded() => vec![back, details, next],
        Phase::Refused(problem) if is_about_the_token(problem.kind) => vec![find, back, details, next],
        Phase::Refused(_) => vec![next, back, details],
    };
    // the steps that were not begun, or not done
    let rest = model.replace.flow.as_ref().filter(|flow| flow.has(attempt.id));
    let stopped = rest.is_some_and(|flow| !flow.is_done(&model.attempts)) && attempt.sending.is_none();
    let go_on = stopped.then_some(("Go on with the replacement…", M::GoOnAsked));
    let steps: Vec<_> = match phase {
        Phase::Confirmed(_) => steps,
        // what came of this step has to be known first
        Phase::Stopped | Phase::Unknown(_) => {
            let (first, others) = steps.split_at(1.min(steps.len()));
            first.iter().copied().chain(go_on).chain(others.iter().copied()).collect()
        }
        _ => go_on.into_iter().chain(steps).collect(),
    };
    // what is not in the history cannot be exported from it
    let can = |message: &M| attempt.is_recorded() || !matches!(message, M::ExportAsked);
    let steps = steps.into_iter().filter(|(_, message)| can(message));
    let step = |(label, message): (&str, M)| {
        let blocked = match message {
            M::UndoAsked => {
                let verified = attempt.entry.change.verified.as_ref();
                undo::why_not(&attempt.entry, verified, model.who.as_ref()).err().map(|hint| hint.0)
            }
            _ => None,
        };
        Step { label: label.to_owned(), message, blocked }
    };
    steps.map(step).collect()
}

/// Whether looking the serial number up shows what is wrong.
fn is_about_the_token(kind: ProblemKind) -> bool {
    matches!(
        kind,
        ProblemKind::NotFound | ProblemKind::Conflict | ProblemKind::AnotherOwner | ProblemKind::NotDone
    )
}

fn back_to(person: &PersonRef) -> String {
    format!("Back to {}", person.name.as_deref().unwrap_or("the person"))
}
