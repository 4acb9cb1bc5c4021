//! What can be done next; the likeliest is first and filled.

use egui::{Id, Ui};

use super::phase::Phase;
use crate::say;
use crate::words;
use crate::{
    app::{
        Message, Model,
        attempts::{Attempt, Stage, Way},
        call::Call,
        code::Made,
        orders, outcome,
    },
    domain::{
        Hint,
        change::{PersonRef, action::Action},
        problem::ProblemKind,
    },
    ui::{
        caller,
        theme::space,
        widgets::{Button, page},
    },
};

pub(super) struct Step {
    label: String,
    message: outcome::Message,
    /// Why it cannot be done now.
    blocked: Option<String>,
    /// The likeliest step: filled.
    leads: bool,
    /// Keeps the focus when the label changes.
    id: Option<Id>,
}

impl Step {
    fn new(label: impl Into<String>, message: outcome::Message) -> Self {
        Self { label: label.into(), message, blocked: None, leads: false, id: None }
    }

    fn blocked(self, why: Option<Hint>) -> Self {
        Self { blocked: why.map(|hint| words::hint(&hint)), ..self }
    }
}

pub(super) fn in_a_column(ui: &mut Ui, steps: Vec<Step>, focus: bool, out: &mut Vec<Message>) {
    ui.spacing_mut().item_spacing.y = space::M - 2.0;
    draw(ui, steps, focus, out, Button::wide);
}

pub(super) fn in_a_row(ui: &mut Ui, steps: Vec<Step>, focus: bool, out: &mut Vec<Message>) {
    page::row(ui, |ui| draw(ui, steps, focus, out, |button| button));
}

fn draw(ui: &mut Ui, steps: Vec<Step>, focus: bool, out: &mut Vec<Message>, shape: fn(Button) -> Button) {
    for step in steps {
        let button = if step.leads { Button::primary(step.label) } else { Button::secondary(step.label) };
        let button = shape(button).blocked(step.blocked);
        let response = if let Some(id) = step.id { button.id(id) } else { button }.show(ui);
        if step.leads && focus {
            response.request_focus();
        }
        if response.clicked() {
            out.push(Message::Outcome(step.message));
        }
    }
}

pub(super) fn of(model: &Model, attempt: &Attempt, phase: &Phase<'_>, call: Call<'_>) -> Vec<Step> {
    use outcome::Message as M;
    let entry = &attempt.entry();
    let next = || Step::new(say!("next-caller"), M::NextCaller);
    let details = || Step::new(say!("copy-details"), M::DetailsCopied);
    let find = || Step::new(say!("outcome-find-token"), M::FindToken);
    let back = || Step::new(back_to(&entry.change.person), M::BackToPerson);
    let copy = || Step::new(say!("copy-for-ticket"), M::TicketCopied);
    let mut steps = match phase {
        Phase::Sending => vec![stop(attempt)],
        Phase::Stopped | Phase::Unknown(_) => {
            vec![Step::new(say!("check-again-now"), M::CheckAsked), details(), next()]
        }
        Phase::Confirmed(_) => match Made::by(entry) {
            Some(made) => of_a_code(attempt, made, call),
            None => confirmed(attempt, call),
        },
        Phase::Already(_) => vec![next(), copy(), back()],
        // the cause may be over, so offer the same person again
        Phase::Refused(_) if !attempt.is_recorded() => vec![back(), details(), next()],
        Phase::Refused(problem) if problem.kind.is_about_the_token() && entry.change.serial().is_some() => {
            vec![find(), back(), details(), next()]
        }
        Phase::Refused(problem) if problem.kind == ProblemKind::WholeDaysOnly => {
            let why = orders::why_not_make(entry, call);
            vec![
                Step::new(say!("outcome-ask-whole-days"), M::CodeAsked).blocked(why),
                next(),
                back(),
                details(),
            ]
        }
        Phase::Refused(_) => vec![next(), back(), details()],
    };
    let stopped = model.replace.flow(attempt.id).is_some_and(|flow| {
        let steps = &flow.steps;
        steps.is_stopped(&model.attempts) && !steps.is_done(&model.attempts) && !steps.runs(&model.attempts)
    });
    let go_on = || {
        let change = &entry.change;
        let caller = call.state.caller_of(&change.person.id);
        let allowed = orders::can_go_on(change, &caller, &model.attempts, call.session.who.as_ref());
        Step::new(say!("go-on-replacing"), M::GoOnAsked).blocked(allowed.err())
    };
    match phase {
        // this step's outcome has to be known first
        Phase::Stopped | Phase::Unknown(_) if stopped => {
            steps.insert(1, go_on());
        }
        _ if stopped => steps.insert(0, go_on()),
        _ => {}
    }
    // only the history can be exported
    steps.retain(|step| attempt.is_recorded() || step.message != M::ExportAsked);
    // while the change runs nothing leads
    let nothing_leads = !steps.iter().any(|step| step.leads) && !matches!(phase, Phase::Sending);
    if let Some(first) = steps.first_mut().filter(|_| nothing_leads) {
        first.leads = true;
    }
    steps
}

/// One button that says what it stops.
fn stop(attempt: &Attempt) -> Step {
    let way = match attempt.stage {
        Stage::Sending { way, .. } => way,
        Stage::Unknown { .. } | Stage::Settled { .. } => Way::Away,
    };
    let step = match way {
        Way::Here => Step::new(say!("stop"), outcome::Message::Stopped),
        Way::Stopping => Step {
            blocked: Some(say!("outcome-being-stopped").to_owned()),
            ..Step::new(say!("stop"), outcome::Message::Stopped)
        },
        Way::Away | Way::TooLate => Step::new(say!("outcome-stop-waiting"), outcome::Message::WaitingStopped),
    };
    Step { id: Some(Id::unique("stops the change, or the waiting")), ..step }
}

/// After any other confirmed change.
fn confirmed(attempt: &Attempt, call: Call<'_>) -> Vec<Step> {
    use outcome::Message as M;
    let entry = &attempt.entry();
    let mut steps = vec![
        Step::new(say!("next-caller"), M::NextCaller),
        Step::new(say!("copy-for-ticket"), M::TicketCopied),
    ];
    if entry.change.action() == Action::Disable {
        let why = orders::why_not_make(entry, call);
        steps.push(Step::new(say!("emergency-code-ask"), M::CodeAsked).blocked(why));
    }
    steps.push(Step::new(say!("export"), M::ExportAsked));
    steps.push(Step::new(back_to(&entry.change.person), M::BackToPerson));
    if orders::can_be_undone(entry) {
        let why = orders::why_not_undo(
            entry,
            &call.state.caller_of(&entry.change.person.id),
            call.session.who.as_ref(),
        );
        steps.push(Step::new(say!("undo-enable"), M::UndoAsked).blocked(why));
    }
    steps
}

/// After a code was made: it is read aloud before the next caller.
fn of_a_code(attempt: &Attempt, made: Made<'_>, call: Call<'_>) -> Vec<Step> {
    use outcome::Message as M;
    let code = &attempt.code;
    let (here, shown) = (code.is_here(), code.shown().is_some());
    let mut steps = Vec::new();
    if here {
        let (label, message) =
            if shown { (say!("code-hide"), M::CodeHidden) } else { (say!("code-show"), M::CodeShown) };
        let button = Id::unique(("shows or hides the code", attempt.id));
        steps.push(Step { id: Some(button), ..Step::new(label, message) });
        steps.push(Step::new(say!("code-copy"), M::CodeCopied));
    } else {
        let why = orders::why_not_make(&attempt.entry(), call);
        steps.push(Step::new(say!("code-make-another"), M::CodeAsked).blocked(why));
    }
    let why = orders::why_not_withdraw(
        &attempt.entry(),
        &call.state.caller_of(&attempt.change().person.id),
        call.session.who.as_ref(),
    );
    steps.push(Step::new(say!("code-withdraw"), M::WithdrawalAsked).blocked(why));
    steps.push(Step::new(say!("copy-for-ticket"), M::TicketCopied));
    steps.push(Step::new(say!("export"), M::ExportAsked));
    steps.push(Step::new(back_to(&attempt.change().person), M::BackToPerson));
    // once it was read aloud or is gone, only the next call is left
    let over = shown || (!here && !made.lost);
    steps.push(Step { leads: over, ..Step::new(say!("next-caller"), M::NextCaller) });
    steps
}

fn back_to(person: &PersonRef) -> String {
    let name = words::person::name(person);
    let (named, who) = caller::named(name.as_deref());
    say!("outcome-back", named = named, who = who)
}
