//! The dialog that asks for what an action needs besides token and person, before its confirmation.

use egui::Ui;
use jiff::Timestamp;

use super::{
    theme::{Tone, space},
    widgets::{self, Answer, Button, Dialog, Field, page},
};
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
        person::{
            Person,
            emergency::{Lengths, Unit},
        },
        text::{self, pasted},
        token::serial::Serial,
    },
};

const UNITS: [(Unit, &str); 3] = [(Unit::Minutes, "Minutes"), (Unit::Hours, "Hours"), (Unit::Days, "Days")];

pub(super) fn show(
    ui: &mut Ui,
    form: &mut Form,
    lookup: &lookup::Form,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let Some(open) = model.dialog::<Open>() else { return };
    let who = model.lookup.person().map_or_else(|| "the person".to_owned(), Person::heading);
    let dialog = Dialog::new(title(&open.wanted)).start_in_body().action(Button::primary("Continue…"));
    let (answer, entered) = dialog.show(ui.ctx(), |ui| {
        let call = Call::of(lookup, model, now);
        let entered = body(ui, form, open, &who, call);
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
        Wanted::Assign => "Assign a token",
        Wanted::Rename(_) => "Rename the token",
        Wanted::GiveEmergencyCode => "Emergency access code",
        Wanted::Replace(_) => "Replace the token",
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
fn body(ui: &mut Ui, form: &mut Form, open: &Open, who: &str, call: Call<'_>) -> bool {
    let [first, second] = field_hints(form, open, call);
    match &open.wanted {
        Wanted::Assign => {
            widgets::body(ui, &format!("Which token is {who} to have?"));
            let serial = Field::new("Serial number", &mut form.serial)
                .mono()
                .read_by(serial)
                .error(first.as_deref())
                .show(ui)
                .submitted;
            serial | name(ui, form, second.as_deref(), "Without one it is called by its serial number")
        }
        Wanted::Rename(serial) => {
            widgets::facts(ui, |facts| {
                facts.row("Person", who);
                facts.mono("Serial number", serial.as_str());
            });
            Field::new("New name", &mut form.name)
                .read_by(text::whole_line)
                .error(second.as_deref())
                .show(ui)
                .submitted
        }
        Wanted::GiveEmergencyCode => {
            let words =
                format!("{who} can sign in with the code while they have no token. It is shown once.");
            widgets::body(ui, &words);
            if call.session.lengths == Lengths::WholeDays {
                widgets::muted(ui, "This server makes codes for whole days only, and none for one sign-in");
                let days = Field::new("Valid for how many days", &mut form.validity);
                return days.error(first.as_deref()).show(ui).submitted;
            }
            let entered = validity(ui, form, first.as_deref());
            widgets::checkbox(ui, &mut form.one_time, "Only for one sign-in", "");
            widgets::muted(
                ui,
                "The company's settings may override both: what was used is shown with the code",
            );
            entered
        }
        Wanted::Replace(old) => {
            widgets::body(ui, &format!("{old} is disabled, then the new token becomes one of {who}'s."));
            let serial = Field::new("Serial number of the new token", &mut form.serial)
                .mono()
                .read_by(serial)
                .error(first.as_deref())
                .show(ui)
                .submitted;
            if let Some(why) = orders::why_no_name(call) {
                widgets::muted(
                    ui,
                    &format!("The new token cannot be given a name here. {}", words::hint(&why)),
                );
                return serial;
            }
            serial | name(ui, form, second.as_deref(), "Without one it is called by its serial number")
        }
    }
}

/// The serial number as it would be sent, if it is valid.
fn serial(text: &str) -> String {
    Serial::parse(text).map(|serial| serial.to_string()).unwrap_or_default()
}

fn name(ui: &mut Ui, form: &mut Form, error: Option<&str>, hint: &str) -> bool {
    Field::new("Name", &mut form.name)
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
            entered |= Field::new("Valid for", &mut form.validity)
                .optional()
                .hint("Empty: as the company's settings say")
                .read_by(pasted::number)
                .error(error)
                .show(ui)
                .submitted;
        } else {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                widgets::strong(ui, "Counted in");
                widgets::segmented(ui, "Counted in", &mut form.unit, &UNITS);
            });
        }
    });
    entered
}
