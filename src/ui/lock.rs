//! The locked window, which shows nothing of what lies behind it, and the question for a PIN.

use egui::{Align, Context, Id, Layout, Ui, UiBuilder};
use zeroize::Zeroizing;

use super::{
    frame,
    theme::{size, space},
    widgets::{self, Answer, Button, Dialog, Field, bar, page},
};
use crate::{
    app::{
        Forms, Message, Model,
        attempts::{Attempt, Settled, Stage},
        lock::{self, Form, Locked, NewPin},
    },
    domain::lock::{Asker, Proof, Reason},
    say, words,
};

const WIDE: f32 = 440.0;
const MARGIN: f32 = 32.0;

fn pin_id() -> Id {
    Id::unique("lock: PIN")
}

fn system_id() -> Id {
    Id::unique("lock: the system's login")
}

fn new_id() -> Id {
    Id::unique("lock: new PIN")
}

fn push(out: &mut Vec<Message>, message: lock::Message) {
    out.push(Message::Lock(message));
}

/// The whole window while it is locked.
pub(super) fn screen(ui: &mut Ui, forms: &mut Forms, model: &Model, locked: &Locked, out: &mut Vec<Message>) {
    frame::name_window(ui.ctx());
    widgets::focus::leave(ui.ctx(), model.dialogs.is_open());
    let spacing = std::mem::take(&mut ui.spacing_mut().item_spacing);
    bar::top_bar(ui, |ui| {
        bar::line(ui, size::TOP_BAR, |ui| bar::program_name(ui, frame::PROGRAM), 0.0, |_| ())
    });
    ui.spacing_mut().item_spacing = spacing;
    let rest = ui.available_rect_before_wrap();
    ui.scope_builder(UiBuilder::new().id_salt("locked").max_rect(rest), |ui| {
        ui.set_clip_rect(rest.intersect(ui.clip_rect()));
        page::page(ui, |ui| {
            let room = ui.available_width();
            let width = WIDE.min(room);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(((room - width) / 2.0).floor());
                ui.vertical(|ui| {
                    ui.set_width(width);
                    // as high as the drawing has it, where there is room
                    ui.add_space((rest.height() * 0.18 - space::XL).clamp(0.0, 140.0).floor());
                    widgets::framed(ui, MARGIN, |ui| card(ui, forms, model, locked, out));
                });
            });
        });
    });
    if locked.asks_sign_out {
        ask_sign_out(ui.ctx(), out);
    }
    frame::ask_before_closing(ui.ctx(), model, out);
    focus_pin(ui, model, locked);
    widgets::focus::hand_over(ui.ctx());
}

fn card(ui: &mut Ui, forms: &mut Forms, model: &Model, locked: &Locked, out: &mut Vec<Message>) {
    let kept = kept(model, !forms.lookup.ticket.trim().is_empty());
    let reason = why(locked.reason);
    let told = words::sentences([say!("lock-locked"), &reason, kept.unwrap_or_default()]);
    let form = &mut forms.lock;
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.vertical_centered(|ui| {
        widgets::lock_icon(ui);
        ui.add_space(space::S);
        widgets::heading(ui, say!("lock-locked"));
        widgets::muted(ui, &reason);
        if let Some(words) = kept {
            widgets::muted(ui, words);
        }
    });
    widgets::announce(ui, Id::unique("lock: why"), &told);
    ui.add_space(space::L);
    let sign_out = Button::secondary(say!("sign-out"));
    if model.lock.has_pin() {
        let submitted = pin_field(ui, form, locked, &told);
        ui.add_space(space::M);
        let checking = locked.check.running().is_some() || model.lock.pin.running().is_some();
        let empty = form.pin.0.is_empty().then(|| say!("lock-pin-empty"));
        let blocked = if checking { Some(say!("lock-checking")) } else { empty };
        let unlock = Button::primary(say!("lock-unlock")).blocked(blocked);
        let pressed = side_by_side(ui, [unlock, sign_out]);
        if pressed == Some(0) || submitted && !checking {
            push(out, lock::Message::UnlockAsked);
        }
        if pressed == Some(1) {
            push(out, lock::Message::SignOutAsked);
        }
        if model.can_prove() {
            ui.add_space(space::S);
            let by_system = Button::secondary(prove(model)).id(system_id());
            if side_by_side(ui, [by_system.blocked(cannot_prove(model, locked, checking))]).is_some() {
                push(out, lock::Message::ProofAsked);
            }
        }
    } else {
        let by_system = Button::primary(prove(model)).id(system_id()).described(told);
        match side_by_side(ui, [by_system.blocked(cannot_prove(model, locked, false)), sign_out]) {
            Some(0) => push(out, lock::Message::ProofAsked),
            Some(_) => push(out, lock::Message::SignOutAsked),
            None => {}
        }
    }
    proving(ui, model, locked);
    let lines = went_on(model, locked);
    if !lines.is_empty() {
        ui.add_space(space::S);
        ui.vertical_centered(|ui| {
            for line in &lines {
                widgets::small(ui, line);
            }
        });
        widgets::announce(
            ui,
            Id::unique("lock: what went on"),
            &words::sentences(lines.iter().map(String::as_str)),
        );
    }
}

/// Buttons in the middle, below each other where there is no room. Returns the place of the one that was
/// pressed.
fn side_by_side<const COUNT: usize>(ui: &mut Ui, buttons: [Button; COUNT]) -> Option<usize> {
    let between = 10.0;
    let widths = buttons.each_ref().map(|button| button.width(ui));
    let all = widths.iter().sum::<f32>() + between * (COUNT.saturating_sub(1)) as f32;
    let mut pressed = None;
    if all > ui.available_width() {
        ui.spacing_mut().item_spacing.y = space::S;
        for (place, button) in buttons.into_iter().enumerate() {
            ui.vertical_centered(|ui| {
                if button.show(ui).clicked() {
                    pressed = Some(place);
                }
            });
        }
        return pressed;
    }
    let edge = ((ui.available_width() - all) / 2.0).max(0.0).floor();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = between;
        ui.add_space((edge - between).max(0.0));
        for (place, button) in buttons.into_iter().enumerate() {
            if button.show(ui).clicked() {
                pressed = Some(place);
            }
        }
    });
    pressed
}

fn is_hello(model: &Model) -> bool {
    model.workstation.asks_who == Some(Asker::WindowsHello)
}

fn prove(model: &Model) -> &'static str {
    if is_hello(model) { say!("lock-hello") } else { say!("lock-prove") }
}

fn asks(model: &Model) -> &'static str {
    if is_hello(model) { say!("lock-hello-asks") } else { say!("lock-proving") }
}

/// Why the system's login cannot be asked for now.
fn cannot_prove(model: &Model, locked: &Locked, checking: bool) -> Option<&'static str> {
    let proving = locked.proof.running().is_some().then(|| asks(model));
    proving.or_else(|| checking.then(|| say!("lock-checking")))
}

/// That the system asks, or what came of it.
fn proving(ui: &mut Ui, model: &Model, locked: &Locked) {
    let words = match &locked.not_proved {
        _ if locked.proof.running().is_some() => asks(model).to_owned(),
        Some(Ok(proof)) => {
            let why = lock::not_proved(*proof, model.workstation.asks_who);
            match proof {
                Proof::Given => return,
                // said with what is left
                Proof::Refused | Proof::Cancelled => words::sentence(&why).into_owned(),
                Proof::Busy | Proof::TriedTooOften | Proof::NotOpened | Proof::Unable(_) => {
                    later(model, &words::sentence(&why))
                }
            }
        }
        Some(Err(problem)) => later(model, &words::sentence(&problem.cause)),
        None => return,
    };
    ui.add_space(space::S);
    ui.vertical_centered(|ui| widgets::small(ui, &words));
    widgets::announce(ui, Id::unique("lock: the system asks"), &words);
}

/// What can be done where the same may go well later.
fn later(model: &Model, why: &str) -> String {
    let left = if model.lock.has_pin() { say!("lock-use-pin") } else { say!("lock-try-again") };
    words::sentences([why, left])
}

/// Returns whether Enter was pressed in it.
fn pin_field(ui: &mut Ui, form: &mut Form, locked: &Locked, told: &str) -> bool {
    let wrong = if locked.pin_missing && form.pin.0.is_empty() {
        Some(say!("lock-pin-empty").to_owned())
    } else {
        (locked.wrong > 0 && locked.check.running().is_none())
            .then(|| say!("lock-wrong", count = u64::from(locked.tries_left())))
    };
    if let Some(wrong) = &wrong {
        widgets::alarm(ui, Id::unique("lock: wrong PIN"), wrong);
    }
    let field = Field::secret(say!("lock-pin"), &mut form.pin.0).id(pin_id());
    let told = if wrong.is_some() { "" } else { told };
    field.spoken(told).error(wrong.as_deref()).show(ui).submitted
}

/// The keyboard is in the field, or on the button in its place, when the window locks, after each wrong PIN,
/// and wherever else it would be nowhere.
fn focus_pin(ui: &Ui, model: &Model, locked: &Locked) {
    let key = Id::unique("lock: last focus");
    let now = (locked.since, locked.wrong, locked.check.running().is_some());
    let before = ui.data(|data| data.get_temp::<(jiff::Timestamp, u32, bool)>(key));
    let covered = locked.asks_sign_out || model.dialogs.asks_to_close();
    let nowhere = ui.memory(|memory| memory.focused().is_none());
    // the system's own dialog has the keyboard, and the button takes none meanwhile
    let elsewhere = locked.proof.running().is_some() && !model.lock.has_pin();
    if (before != Some(now) || nowhere) && !covered && !elsewhere {
        let first = if model.lock.has_pin() { pin_id() } else { system_id() };
        ui.memory_mut(|memory| memory.request_focus(first));
        ui.data_mut(|data| data.insert_temp(key, now));
        ui.ctx().request_repaint();
    }
}

fn why(reason: Reason) -> String {
    match reason {
        Reason::Idle(after) => say!("lock-idle", count = u64::from(after.minutes())),
        Reason::Asked => say!("lock-asked").to_owned(),
        Reason::System => say!("lock-system").to_owned(),
        Reason::Sleep => say!("lock-sleep").to_owned(),
        Reason::RemoteDesktop => say!("lock-remote").to_owned(),
    }
}

/// That nothing of the call is lost; nothing where there is no call.
fn kept(model: &Model, has_ticket: bool) -> Option<&'static str> {
    let person = model.lookup.person().is_some() || model.attempts.shown.is_some();
    match (person, has_ticket) {
        (true, true) => Some(say!("lock-call-kept-ticket")),
        (true, false) => Some(say!("lock-call-kept")),
        (false, _) => None,
    }
}

/// What went on behind the lock, without names.
fn went_on(model: &Model, locked: &Locked) -> Vec<String> {
    let mut lines = changes(model, locked);
    if locked.batch {
        let line = match model.batch.running().filter(|batch| !batch.over) {
            None => say!("lock-batch-done"),
            Some(batch) if batch.waits.is_some() => say!("lock-batch-waits"),
            Some(_) => say!("lock-batch-goes-on"),
        };
        lines.push(line.to_owned());
    }
    // each of these says so
    let said = model.attempts.list.iter().any(Attempt::on_its_way)
        || model.batch.running().is_some_and(|batch| !batch.over && batch.waits.is_none());
    if !said && !locked.sealed && model.needs_session() {
        lines.push(say!("lock-reads-go-on").to_owned());
    }
    lines
}

fn changes(model: &Model, locked: &Locked) -> Vec<String> {
    let attempts = || locked.went_on.iter().filter_map(|id| model.attempts.get(*id));
    let count = |is: fn(&Stage) -> bool| attempts().filter(|attempt| is(&attempt.stage)).count();
    let last = |is: fn(&Stage) -> bool| {
        let ended = |attempt: &Attempt| attempt.intent.at.checked_add(attempt.took).ok();
        attempts().filter(|attempt| is(&attempt.stage)).filter_map(ended).max().map(words::time::clock)
    };
    let away: fn(&Stage) -> bool = |stage| matches!(stage, Stage::Sending { .. });
    let unknown: fn(&Stage) -> bool = |stage| matches!(stage, Stage::Unknown { .. });
    let confirmed: fn(&Stage) -> bool =
        |stage| matches!(stage, Stage::Settled { came: Settled::Confirmed(_), .. });
    let refused: fn(&Stage) -> bool =
        |stage| matches!(stage, Stage::Settled { came: Settled::Refused(_), .. });
    let mut lines = Vec::new();
    if count(away) > 0 {
        lines.push(say!("lock-changes-away", count = count(away)));
    }
    if let Some(at) = last(confirmed) {
        lines.push(say!("lock-changes-confirmed", count = count(confirmed), at = at));
    }
    if let Some(at) = last(refused) {
        lines.push(say!("lock-changes-refused", count = count(refused), at = at));
    }
    if count(unknown) > 0 {
        lines.push(say!("lock-changes-unknown", count = count(unknown)));
    }
    lines
}

fn ask_sign_out(ctx: &Context, out: &mut Vec<Message>) {
    let dialog = Dialog::new(say!("lock-sign-out"))
        .cancel(say!("lock-stay"))
        .action(Button::danger_outlined(say!("sign-out")));
    let (answer, ()) = dialog.show(ctx, |ui| {
        widgets::body(ui, say!("lock-sign-out-batch"));
    });
    match answer {
        Answer::Open => {}
        Answer::Cancelled => push(out, lock::Message::SignOutRefused),
        Answer::Action(_) => push(out, lock::Message::SignOutConfirmed),
    }
}

/// Asks for a PIN where none was chosen at sign-in.
pub(super) fn choosing(ctx: &Context, form: &mut Form, model: &Model, out: &mut Vec<Message>) {
    let Some(choosing) = model.dialogs.choosing_pin() else { return };
    let wait = model.lock.pin.running().map(|_| say!("lock-taking-pin"));
    let dialog = Dialog::new(say!("lock-choose"))
        .start_in_body()
        .action(Button::primary(say!("lock-now")).blocked(wait));
    let (answer, submitted) = dialog.show(ctx, |ui| {
        widgets::body(ui, say!("lock-choose-why"));
        if let Some(problem) = model.lock.pin.failed() {
            widgets::problem_banner(ui, problem);
        }
        new_pin(ui, &mut form.new, choosing.checked)
    });
    match answer {
        Answer::Cancelled => push(out, lock::Message::PinDismissed),
        Answer::Open if !submitted => {}
        Answer::Open | Answer::Action(_) => {
            focus_wrong(ctx, &form.new);
            push(out, lock::Message::PinSubmitted);
        }
    }
}

/// Leads to the field of a new PIN that is wrong, if one is.
pub(super) fn focus_wrong(ctx: &Context, new: &NewPin) {
    let fields = [new_id(), new_id().with("again")];
    if let Some((wrong, _)) = fields.into_iter().zip(new.hints()).find(|(_, hint)| hint.is_some()) {
        ctx.memory_mut(|memory| memory.request_focus(wrong));
    }
}

/// The two fields of a new PIN. Returns whether Enter was pressed in one.
pub(super) fn new_pin(ui: &mut Ui, new: &mut NewPin, checked: bool) -> bool {
    let typed = |text: &Zeroizing<String>| !text.is_empty();
    let both = typed(&new.pin.0) && typed(&new.again.0);
    let [first, second] = if checked || both { new.hints() } else { [None, None] };
    let [first, second] = [first, second].map(|hint| hint.as_ref().map(words::hint));
    let mut submitted = false;
    page::fields_in_a_row(ui, 200.0, 2, |ui, place| {
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            let field = if place == 0 {
                let field = Field::secret(say!("lock-new-pin"), &mut new.pin.0).id(new_id());
                field.hint(say!("lock-new-pin-hint")).error(first.as_deref())
            } else {
                let field = Field::secret(say!("lock-pin-again"), &mut new.again.0);
                field.id(new_id().with("again")).error(second.as_deref())
            };
            submitted |= field.show(ui).submitted;
        });
    });
    submitted
}

/// The same at sign-in, where it can be left out.
pub(super) fn at_sign_in(ui: &mut Ui, new: &mut NewPin, model: &Model) -> bool {
    let checked = model.sign_in.pin_checked && !new.is_empty();
    let submitted = new_pin(ui, new, checked);
    if new.is_empty() {
        let means = match model.workstation.asks_who.filter(|_| model.lock.system_asks) {
            Some(Asker::WindowsHello) => say!("lock-no-pin-hello"),
            Some(Asker::Login) => say!("lock-no-pin-login"),
            None => say!("lock-no-pin-means"),
        };
        widgets::small(ui, means);
    }
    submitted
}
