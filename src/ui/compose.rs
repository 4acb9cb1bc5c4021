//! The dialog that asks for what an action needs besides token and person, before its confirmation.

use egui::Ui;
use jiff::Timestamp;

use super::{
    caller, names,
    theme::{Tone, space},
    widgets::{self, Answer, Button, Dialog, Field, page},
};
use crate::say;
use crate::words;
use crate::{
    app::{
        Message, Model,
        call::Call,
        compose::{self, Form, Open, Wanted},
        lookup, orders,
    },
    domain::{
        Hint,
        person::emergency::{Lengths, Unit},
        text::{self, pasted},
        token::serial::Serial,
    },
};

pub(super) fn show(
    ui: &mut Ui,
    form: &mut Form,
    lookup: &lookup::Form,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let Some(open) = model.dialog::<Open>() else { return };
    let who = model.lookup.person().map(|person| names::heading(ui.ctx(), person));
    let dialog =
        Dialog::new(title(&open.wanted)).start_in_body().action(Button::primary(say!("compose-continue")));
    let (answer, entered) = dialog.show(ui.ctx(), |ui| {
        let call = Call::of(lookup, model, now);
        let entered = body(ui, form, open, who.as_deref(), call);
        if open.checked
            && let Err(hint) = orders::composed(form, open, call)
            && field_hints(form, open, call).iter().all(Option::is_none)
        {
            widgets::notice(ui, Tone::Warning, &words::hint(&hint));
        }
        entered
    });
    let message = match (answer, entered) {
        (Answer::Cancelled, _) => compose::Message::Cancelled,
        (Answer::Action(_), _) | (Answer::Open, true) => compose::Message::Submitted,
        (Answer::Open, false) => return,
    };
    out.push(Message::Compose(message));
}

fn title(wanted: &Wanted) -> &'static str {
    match wanted {
        Wanted::Assign => say!("compose-assign"),
        Wanted::Rename(_) => say!("compose-rename"),
        Wanted::GiveEmergencyCode => say!("compose-emergency-code"),
        Wanted::Replace(_) => say!("compose-replace"),
    }
}

/// Errors of the fields, in their order, from the first try to continue.
fn field_hints(form: &Form, open: &Open, call: Call<'_>) -> [Option<String>; 2] {
    let hint = |wrong: Option<Hint>| wrong.filter(|_| open.checked).as_ref().map(words::hint);
    match &open.wanted {
        Wanted::Assign => [hint(form.serial().err()), hint(form.name().err())],
        Wanted::Replace(old) => {
            let serial = form.serial().err().or_else(|| compose::replacement(form, old).err());
            [hint(serial), hint(form.name().err())]
        }
        Wanted::Rename(_) => [None, hint(crate::domain::token::name::TokenName::parse(&form.name).err())],
        Wanted::GiveEmergencyCode => [hint(form.code(call.session.lengths).err()), None],
    }
}

/// Returns whether Enter was pressed in a field.
fn body(ui: &mut Ui, form: &mut Form, open: &Open, who: Option<&str>, call: Call<'_>) -> bool {
    let [first, second] = field_hints(form, open, call);
    let (named, who) = caller::named(who);
    match &open.wanted {
        Wanted::Assign => {
            widgets::body(ui, &say!("compose-which-token", named = named, who = who));
            let serial = Field::new(say!("label-serial-number"), &mut form.serial)
                .mono()
                .read_by(serial)
                .error(first.as_deref())
                .show(ui)
                .submitted;
            serial | name(ui, form, second.as_deref(), say!("compose-no-name"))
        }
        Wanted::Rename(serial) => {
            widgets::facts(ui, |facts| {
                facts.row(say!("label-person"), who);
                facts.mono(say!("label-serial-number"), serial.as_str());
            });
            Field::new(say!("label-new-name"), &mut form.name)
                .read_by(text::whole_line)
                .error(second.as_deref())
                .show(ui)
                .submitted
        }
        Wanted::GiveEmergencyCode => {
            widgets::body(ui, &say!("compose-code-means", named = named, who = who));
            if call.session.lengths == Lengths::WholeDays {
                widgets::muted(ui, say!("code-whole-days"));
                let days = Field::new(say!("compose-days"), &mut form.validity);
                return days.error(first.as_deref()).show(ui).submitted;
            }
            let entered = validity(ui, form, first.as_deref());
            widgets::checkbox(ui, &mut form.one_time, say!("compose-one-time"), "");
            widgets::muted(ui, say!("compose-may-be-overridden"));
            entered
        }
        Wanted::Replace(old) => {
            widgets::body(ui, &say!("compose-replacement", named = named, who = who, old = old.as_str()));
            let serial = Field::new(say!("compose-new-serial"), &mut form.serial)
                .mono()
                .read_by(serial)
                .error(first.as_deref())
                .show(ui)
                .submitted;
            if let Some(why) = orders::why_no_name(call) {
                widgets::muted(ui, &words::sentences([say!("compose-no-name-here"), &words::hint(&why)]));
                return serial;
            }
            serial | name(ui, form, second.as_deref(), say!("compose-no-name"))
        }
    }
}

/// The serial number as it would be sent, if it is valid.
fn serial(text: &str) -> String {
    Serial::parse(text).map(|serial| serial.to_string()).unwrap_or_default()
}

fn name(ui: &mut Ui, form: &mut Form, error: Option<&str>, hint: &str) -> bool {
    Field::new(say!("label-name"), &mut form.name)
        .optional()
        .hint(hint)
        .read_by(text::whole_line)
        .error(error)
        .show(ui)
        .submitted
}

fn validity(ui: &mut Ui, form: &mut Form, error: Option<&str>) -> bool {
    let mut entered = false;
    page::fields_in_a_row(ui, 180.0, 2, |ui, place| {
        if place == 0 {
            entered |= Field::new(say!("compose-valid-for"), &mut form.validity)
                .optional()
                .hint(say!("compose-default"))
                .read_by(pasted::number)
                .error(error)
                .show(ui)
                .submitted;
        } else {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                let units = [
                    (Unit::Minutes, say!("compose-minutes")),
                    (Unit::Hours, say!("compose-hours")),
                    (Unit::Days, say!("compose-days-unit")),
                ];
                widgets::strong(ui, say!("compose-unit"));
                widgets::segmented(ui, say!("compose-unit"), &mut form.unit, &units);
            });
        }
    });
    entered
}
