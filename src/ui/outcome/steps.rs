//! What can be done next. What this outcome asks for stands below its heading; the buttons of every outcome
//! keep their places beside it; what takes the change back is last and apart.

use egui::{Context, Id, KeyboardShortcut, Ui};

use super::phase::Phase;
use crate::{
    app::{
        Message, Model,
        attempts::{Attempt, Stage, Way},
        call::Call,
        code::Made,
        guide,
        orders::{self, REPLACING},
        outcome,
    },
    domain::{
        Hint,
        change::{PersonRef, act::Link, action::Action},
        history::entry::Entry,
        problem::ProblemKind,
    },
    say,
    ui::{
        caller, frame, names,
        theme::space,
        widgets::{self, Button, page},
    },
    words,
};

pub(super) struct Step {
    label: String,
    message: outcome::Message,
    /// Why it cannot be done now.
    blocked: Option<String>,
    /// The likeliest step: filled, and focused once.
    leads: bool,
    /// Keeps the focus when the label changes.
    id: Option<Id>,
    /// Spoken after its label.
    says: Option<String>,
    /// Does the same from anywhere.
    key: Option<KeyboardShortcut>,
}

impl Step {
    fn new(label: impl Into<String>, message: outcome::Message) -> Self {
        Self { label: label.into(), message, blocked: None, leads: false, id: None, says: None, key: None }
    }

    fn blocked(self, why: Option<Hint>) -> Self {
        Self { blocked: why.map(|hint| words::hint(&hint)), ..self }
    }

    fn key(self, key: KeyboardShortcut) -> Self {
        Self { key: Some(key), ..self }
    }
}

/// The steps by where they stand.
pub(super) struct Steps {
    /// What this outcome asks for.
    of_this: Vec<Step>,
    /// Copy, next caller, back, export: the same in every outcome.
    always: Vec<Step>,
    /// So that the person can sign in without the disabled token.
    work: Vec<Step>,
    /// What takes the change back.
    back: Option<Step>,
}

/// How the leading step is drawn.
#[derive(Clone, Copy)]
pub(super) struct Lead<'a> {
    /// What is spoken with it: the outcome.
    pub says: &'a str,
    pub focus: bool,
}

impl Steps {
    pub(super) fn of_this(&mut self, ui: &mut Ui, lead: Lead<'_>, out: &mut Vec<Message>) {
        if self.of_this.is_empty() {
            return;
        }
        let steps = std::mem::take(&mut self.of_this);
        page::row(ui, |ui| draw(ui, steps, lead, out, |button| button));
    }

    /// The buttons of every outcome in a row, for a narrow window.
    pub(super) fn in_a_row(&mut self, ui: &mut Ui, lead: Lead<'_>, out: &mut Vec<Message>) {
        let steps = std::mem::take(&mut self.always);
        page::row(ui, |ui| draw(ui, steps, lead, out, |button| button));
    }

    /// The same below each other.
    pub(super) fn in_a_column(&mut self, ui: &mut Ui, lead: Lead<'_>, out: &mut Vec<Message>) {
        let steps = std::mem::take(&mut self.always);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::M - 2.0;
            draw(ui, steps, lead, out, Button::wide);
        });
    }

    /// How the person can work meanwhile, and what takes the change back.
    pub(super) fn rest(
        &mut self,
        ui: &mut Ui,
        attempt: &Attempt,
        model: &Model,
        lead: Lead<'_>,
        out: &mut Vec<Message>,
    ) {
        let work = std::mem::take(&mut self.work);
        if !work.is_empty() {
            widgets::panel(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::M - 2.0;
                let called = caller::called(ui.ctx(), &attempt.change().person, model);
                let (named, who) = caller::named(called.as_deref());
                widgets::strong(ui, &say!("outcome-still-work", named = named, who = who));
                if work.len() > 1 {
                    widgets::small(ui, say!("outcome-still-work-how"));
                }
                draw(ui, work, lead, out, Button::wide);
            });
        }
        if let Some(step) = self.back.take() {
            let why = step.blocked.clone();
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                let button = Button::danger_outlined(step.label).wide().blocked(step.blocked);
                if button.show(ui).clicked() {
                    out.push(Message::Outcome(step.message));
                }
                if let Some(why) = &why {
                    widgets::small(ui, why);
                }
            });
        }
    }
}

fn draw(ui: &mut Ui, steps: Vec<Step>, lead: Lead<'_>, out: &mut Vec<Message>, shape: fn(Button) -> Button) {
    for step in steps {
        let button = if step.leads {
            Button::primary(step.label).described(lead.says)
        } else {
            Button::secondary(step.label)
        };
        let button = shape(button).blocked(step.blocked);
        let button = if let Some(key) = &step.key { button.key(key) } else { button };
        let button = if let Some(says) = step.says { button.described(says) } else { button };
        let response = if let Some(id) = step.id { button.id(id) } else { button }.show(ui);
        if step.leads && lead.focus {
            response.request_focus();
        }
        if response.clicked() {
            out.push(Message::Outcome(step.message));
        }
    }
}

pub(super) fn of(
    ctx: &Context,
    model: &Model,
    attempt: &Attempt,
    phase: &Phase<'_>,
    call: Call<'_>,
    guided: Option<guide::Step>,
) -> Steps {
    let entry = &attempt.entry();
    let mut steps = Steps {
        of_this: of_this(attempt, phase, call),
        always: if matches!(phase, Phase::Sending) { Vec::new() } else { always(ctx, model, attempt) },
        work: Vec::new(),
        back: None,
    };
    if let Phase::Confirmed(_) = phase {
        let caller = call.state.caller_of(&entry.change.person.id);
        let who = call.session.who.as_ref();
        if Made::by(entry).is_some() {
            let why = orders::why_not_withdraw(entry, &caller, who);
            steps.back =
                Some(Step::new(say!("code-withdraw"), outcome::Message::WithdrawalAsked).blocked(why));
        } else if orders::can_be_undone(entry) {
            let why = orders::why_not_undo(entry, &caller, who);
            steps.back = Some(Step::new(say!("undo-enable"), outcome::Message::UndoAsked).blocked(why));
        }
        if entry.change.action() == Action::Disable {
            steps.work = work(entry, call);
        }
    }
    if is_stopped(model, attempt) {
        let caller = call.state.caller_of(&entry.change.person.id);
        let allowed = orders::can_go_on(&entry.change, &caller, &model.attempts, call.session.who.as_ref());
        let go_on = Step::new(say!("go-on-replacing"), outcome::Message::GoOnAsked).blocked(allowed.err());
        // an open outcome has to be known first
        let place = usize::from(matches!(phase, Phase::Stopped | Phase::Unknown(_)));
        steps.of_this.insert(place, go_on);
    }
    choose(&mut steps, phase, guided);
    steps
}

fn is_stopped(model: &Model, attempt: &Attempt) -> bool {
    model.replace.flow(attempt.id).is_some_and(|flow| {
        let steps = &flow.steps;
        steps.is_stopped(&model.attempts) && !steps.is_done(&model.attempts) && !steps.runs(&model.attempts)
    })
}

/// Marks the leading step. It never wipes the view. In a practice call it is the one that the guide names.
fn choose(steps: &mut Steps, phase: &Phase<'_>, guided: Option<guide::Step>) {
    use outcome::Message as M;
    // while the change runs nothing leads
    let first: &[M] = match phase {
        Phase::Sending => return,
        Phase::Confirmed(_) if guided == Some(guide::Step::EmergencyCode) => &[M::CodeAsked, M::TicketCopied],
        Phase::Confirmed(_) if guided == Some(guide::Step::Back) => &[M::BackToPerson],
        Phase::Stopped | Phase::Unknown(_) => &[M::CheckAsked],
        Phase::Confirmed(_) | Phase::Already(_) => &[M::GoOnAsked, M::TicketCopied],
        // going on would meet the same
        Phase::Refused(problem) if problem.kind.is_about_the_token() => &[M::BackToPerson],
        Phase::Refused(_) => &[M::GoOnAsked, M::CodeAsked, M::BackToPerson],
    };
    if steps.of_this.iter().any(|step| step.leads) {
        return;
    }
    for message in first {
        let here = steps.of_this.iter_mut().chain(&mut steps.always).chain(&mut steps.work);
        if let Some(step) = here.into_iter().find(|step| step.message == *message && step.blocked.is_none()) {
            step.leads = true;
            return;
        }
    }
}

fn of_this(attempt: &Attempt, phase: &Phase<'_>, call: Call<'_>) -> Vec<Step> {
    use outcome::Message as M;
    let entry = &attempt.entry();
    let details = || Step::new(say!("copy-details"), M::DetailsCopied);
    match phase {
        Phase::Sending => vec![stop(attempt)],
        Phase::Stopped | Phase::Unknown(_) => {
            vec![Step::new(say!("check-again-now"), M::CheckAsked), details()]
        }
        Phase::Confirmed(_) if Made::by(entry).is_some() => of_a_code(attempt, call),
        Phase::Confirmed(_) | Phase::Already(_) => Vec::new(),
        Phase::Refused(problem)
            if attempt.is_recorded()
                && problem.kind.is_about_the_token()
                && entry.change.serial().is_some() =>
        {
            // first what stays here: "Stop waiting" stood in its place
            vec![details(), Step::new(say!("outcome-find-token"), M::FindToken)]
        }
        Phase::Refused(problem) if problem.kind == ProblemKind::WholeDaysOnly => {
            let why = orders::why_not_make(entry, call);
            vec![Step::new(say!("outcome-ask-whole-days"), M::CodeAsked).blocked(why), details()]
        }
        Phase::Refused(_) => vec![details()],
    }
}

fn always(ctx: &Context, model: &Model, attempt: &Attempt) -> Vec<Step> {
    use outcome::Message as M;
    let mut steps = vec![
        Step::new(say!("copy-for-ticket"), M::TicketCopied).key(frame::COPY_CALL),
        Step::new(say!("next-caller"), M::NextCaller).key(frame::NEXT_CALLER),
        Step::new(back_to(ctx, &attempt.change().person), M::BackToPerson),
    ];
    if attempt.can_be_exported() {
        let export = Step::new(say!("export"), M::ExportAsked).key(frame::EXPORT);
        let blocked = words::policy::no_exports(&model.workstation.policy).map(str::to_owned);
        steps.push(Step { blocked, ..export });
    }
    steps
}

/// What the profile allows; with the reason where something else is missing.
fn work(entry: &Entry, call: Call<'_>) -> Vec<Step> {
    let who = call.session.who.as_ref();
    let allows = |action: &Action| who.is_some_and(|who| who.profile.policy.allows(*action));
    let mut steps = Vec::new();
    if allows(&Action::GiveEmergencyCode) {
        let why = orders::why_not_make(entry, call);
        steps.push(Step::new(say!("emergency-code-ask"), outcome::Message::CodeAsked).blocked(why));
    }
    // a replacement that stopped goes on by a button of its own
    let replaces = matches!(entry.change.link, Some(Link::Replaces(_)));
    if !replaces && REPLACING.iter().all(allows) {
        let why = orders::why_not_replace_after(entry, call);
        steps.push(Step::new(say!("outcome-replace"), outcome::Message::ReplaceAsked).blocked(why));
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

/// After a code was made: it is read aloud before the next caller.
fn of_a_code(attempt: &Attempt, call: Call<'_>) -> Vec<Step> {
    use outcome::Message as M;
    let code = &attempt.code;
    if code.is_here() {
        let shown = code.shown().is_some();
        let (label, message) =
            if shown { (say!("code-hide"), M::CodeHidden) } else { (say!("code-show"), M::CodeShown) };
        let id = Some(Id::unique(("shows or hides the code", attempt.id)));
        return vec![
            // the button keeps the keyboard, and not every screen reader speaks announcements
            Step { id, leads: !shown, says: super::code::spoken(attempt), ..Step::new(label, message) },
            Step::new(say!("code-copy"), M::CodeCopied),
        ];
    }
    let why = orders::why_not_make(&attempt.entry(), call);
    let leads = why.is_none() && !code.was_handed_out();
    vec![Step { leads, ..Step::new(say!("code-make-another"), M::CodeAsked).blocked(why) }]
}

fn back_to(ctx: &Context, person: &PersonRef) -> String {
    let name = names::name_or_address(ctx, person);
    let (named, who) = caller::named(name.as_deref());
    say!("outcome-back", named = named, who = who)
}
