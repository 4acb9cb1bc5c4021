//! Choosing a list: what is to be done, a file or what was copied, and batches that were left.

use egui::{Event, Id, Ui, ViewportCommand};
use jiff::Timestamp;

use super::{
    arrival,
    parts::{self, RIGHT},
};
use crate::{
    app::{
        Message, Model,
        batch::{self, Choosing, Form, Stage},
    },
    domain::{
        batch::{plan::ACTIONS, progress::Unfinished},
        change::action::Action,
        history::record::Awaited,
        sign_in::signed_in::SignedIn,
        time,
    },
    say,
    ui::{
        theme::{Tone, space},
        widgets::{
            self, Button, Field,
            page::{self, Side, Split},
        },
    },
    words,
};

pub(super) fn show(
    ui: &mut Ui,
    form: &mut Form,
    choosing: &Choosing,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let Some(who) = &model.session.who else { return };
    page::two_columns(ui, Split::Right(RIGHT), |ui, side| match side {
        Side::Left => {
            parts::heading(ui, say!("batch-heading"), [say!("batch-heading-why").to_owned()]);
            widgets::panel(ui, |ui| {
                choose_action(ui, model, who, out);
                choose_list(ui, form, choosing, now, out);
            });
        }
        Side::Right => {
            left(ui, model, who, now, out);
            widgets::panel(ui, |ui| {
                widgets::section(ui, say!("batch-list-about"));
                widgets::small(ui, say!("batch-list-columns"));
                widgets::small(ui, say!("batch-list-files"));
                if let Some(most) = who.profile.batch.most_tokens {
                    widgets::small(ui, &say!("batch-fewer-allowed", most = most));
                }
            });
        }
    });
}

fn choose_action(ui: &mut Ui, model: &Model, who: &SignedIn, out: &mut Vec<Message>) {
    let mut action = model.batch.action;
    let possible: Vec<(Action, &str)> = ACTIONS
        .into_iter()
        .filter(|action| batch::why_not(*action, who).is_none())
        .map(|action| (action, words::action::name(action)))
        .collect();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::strong(ui, say!("batch-what"));
        if possible.len() > 1 && widgets::segmented(ui, say!("batch-what"), &mut action, &possible) {
            out.push(Message::Batch(batch::Message::ActionChosen(action)));
        }
        if let Some(why) = batch::why_not(model.batch.action, who) {
            widgets::notice(ui, Tone::Warning, &words::hint(&why));
        }
    });
    // another one is possible: it is chosen, so that nothing impossible is
    if let Some((first, _)) = possible.first()
        && possible.iter().all(|(action, _)| *action != model.batch.action)
    {
        out.push(Message::Batch(batch::Message::ActionChosen(*first)));
    }
}

fn choose_list(ui: &mut Ui, form: &mut Form, choosing: &Choosing, now: Timestamp, out: &mut Vec<Message>) {
    if let Some(problem) = choosing.reading.failed().or(choosing.dialog.failed()) {
        widgets::problem_banner(ui, problem);
    }
    let reading = choosing.reading.running();
    if let Some(running) = reading {
        widgets::busy(ui, say!("batch-reading"), time::since(running.since, now), None);
    }
    let dialog = choosing.dialog.running().map(|_| say!("dialog-is-open"));
    let waits = reading.map(|_| say!("batch-reading"));
    let nothing = form.file().is_err().then(|| say!("batch-no-file-yet"));
    let shown = Field::new(say!("batch-list"), &mut form.path)
        .id(arrival::path_field())
        .hint(say!("batch-drop"))
        .beside(Button::secondary(say!("browse")).blocked(dialog))
        .show(ui);
    if shown.button.is_some_and(|button| button.clicked()) {
        out.push(Message::Batch(batch::Message::BrowseAsked));
    }
    page::row(ui, |ui| {
        let read = Button::primary(say!("batch-read")).blocked(waits.or(nothing)).show(ui).clicked();
        if read || shown.submitted {
            out.push(Message::Batch(batch::Message::FileAsked));
        }
        let paste = Button::secondary(say!("batch-paste")).described(say!("batch-paste-does"));
        if paste.blocked(waits).show(ui).clicked() {
            ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
            let frame = ui.ctx().cumulative_frame_nr();
            ui.data_mut(|data| data.insert_temp(paste_asked(), frame));
        }
    });
}

/// Takes for a list what was asked for by the button, what is pasted while the keyboard is in no field, and
/// what has several lines.
pub(super) fn take_paste(ui: &Ui, model: &Model, out: &mut Vec<Message>) {
    let asked = ui.data(|data| data.get_temp::<u64>(paste_asked()));
    if !matches!(model.batch.stage, Stage::Choosing(_)) || model.dialogs.is_open() {
        ui.data_mut(|data| data.remove::<u64>(paste_asked()));
        return;
    }
    let typing = ui.ctx().text_edit_focused() && asked.is_none();
    let pasted = ui.input_mut(|input| {
        let place = input
            .events
            .iter()
            .position(|event| matches!(event, Event::Paste(text) if !typing || text.trim().contains('\n')));
        place.map(|place| input.events.remove(place))
    });
    let text = match (pasted, asked) {
        (Some(Event::Paste(text)), _) => text,
        // without text on the clipboard the next frame brings nothing
        (_, Some(asked)) if ui.ctx().cumulative_frame_nr() > asked + 1 => String::new(),
        (_, asked) => {
            if asked.is_some() {
                ui.ctx().request_repaint();
            }
            return;
        }
    };
    ui.data_mut(|data| data.remove::<u64>(paste_asked()));
    out.push(Message::Batch(batch::Message::Pasted(text)));
}

/// The frame in which "Paste a list" was pressed.
fn paste_asked() -> Id {
    Id::unique("when a list was asked of the clipboard")
}

/// Batches that were begun and have no end.
fn left(ui: &mut Ui, model: &Model, who: &SignedIn, now: Timestamp, out: &mut Vec<Message>) {
    let mut all = model.batch.left_in(who).peekable();
    if all.peek().is_none() {
        return;
    }
    widgets::panel(ui, |ui| {
        widgets::section(ui, say!("batch-left"));
        widgets::small(ui, say!("batch-left-why"));
        for left in all {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                one_left(ui, left, now, out);
            });
        }
    });
}

fn one_left(ui: &mut Ui, left: &Unfinished, now: Timestamp, out: &mut Vec<Message>) {
    let changes = usize::try_from(left.changes).unwrap_or(usize::MAX);
    widgets::strong(ui, &words::batch::title(left.action, changes));
    let began = words::time::recent(left.batch.began(), now);
    let by = parts::by(None, &left.operator);
    widgets::small(ui, &[left.list.clone(), began, by].join(" · "));
    if left.awaited == Awaited::Elsewhere {
        widgets::small(ui, say!("batch-left-elsewhere"));
        return;
    }
    let show = Button::secondary(say!("batch-left-show")).described(say!("batch-left-of", list = &left.list));
    if show.show(ui).clicked() {
        out.push(Message::Batch(batch::Message::ShowAsked(left.first.number)));
    }
}
