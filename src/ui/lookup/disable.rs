//! Serial number, ticket and reason, and the button that leads to the confirmation.

use egui::Ui;
use jiff::Timestamp;

use super::{arrival, focus, token_menu, tokens};
use crate::say;
use crate::words;
use crate::{
    app::{
        Message, Model,
        call::Call,
        lookup::{self, Form, State},
        orders,
    },
    domain::{
        change::action::Action,
        profile::policy::Policy,
        text::{self, pasted},
        token::{
            hardware_token::{HardwareToken, TokenStatus},
            serial::Serial,
        },
    },
    ui::{
        frame,
        theme::{Tone, space},
        widgets::{self, Button, Field, page},
    },
};

/// The action of most calls has a button of its own.
pub(super) const ACTION: Action = Action::Disable;

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.lookup;
    widgets::panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let policy = model.session.who.as_ref().map(|who| &who.profile.policy);
        let entered = fields(ui, form, state, policy);
        let serial = form.serial(state.tokens()).ok();
        if serial.as_ref().is_some_and(|serial| is_unlisted(state, serial)) {
            widgets::notice(ui, Tone::Warning, say!("lookup-token-unlisted"));
        }
        let call = Call::of(form, model, now);
        let refused = orders::why_not(ACTION, call).as_ref().map(words::hint);
        let consequence = match (&refused, &serial) {
            (None, Some(serial)) => consequence(state, serial, now),
            (refused, _) => refused.clone().unwrap_or_default(),
        };
        let button =
            Button::danger_outlined(say!("lookup-disable")).key(&frame::DISABLE).blocked(refused.as_ref());
        let more = Button::secondary(say!("lookup-more"));
        let (pressed, chosen) =
            page::button_menu_and_words(ui, button, more, &consequence, |ui| token_menu::items(ui, call));
        let pressed = pressed.clicked();
        out.extend(chosen.flatten().map(Message::Lookup));
        if pressed || (entered && refused.is_none()) {
            out.push(Message::Lookup(lookup::Message::Asked(ACTION)));
        }
        // last: what comes and goes with the choice moves nothing
        tokens::about_the_chosen(ui, form, model, now, out);
    });
}

/// Returns whether Enter was pressed in a field.
fn fields(ui: &mut Ui, form: &mut Form, state: &State, policy: Option<&Policy>) -> bool {
    let mut entered = false;
    page::fields_in_a_row(ui, 180.0, 2, |ui, place| {
        entered |=
            if place == 0 { serial_field(ui, form, state) } else { ticket_field(ui, form, state, policy) };
    });
    let error = form.reason_hint().as_ref().map(words::hint);
    let needed = policy.is_some_and(|policy| policy.reason_hint(ACTION, "").is_some());
    let mut reason =
        Field::new(say!("label-reason"), &mut form.reason).read_by(text::whole_line).error(error.as_deref());
    if !needed {
        reason = reason.optional();
    }
    entered | reason.show(ui).submitted
}

fn serial_field(ui: &mut Ui, form: &mut Form, state: &State) -> bool {
    let parsed = form.serial(state.tokens());
    let error = parsed.as_ref().err().filter(|_| !form.serial.trim().is_empty()).map(words::hint);
    let cleaned =
        parsed.ok().filter(|serial| serial.as_str() != form.serial.trim()).map(|serial| match Serial::parse(
            &form.serial,
        ) {
            Ok(typed) if typed != serial => say!("lookup-serial-with-zeros", serial = serial.as_str()),
            _ => say!("lookup-serial-cleaned", serial = serial.as_str()),
        });
    let field = Field::new(say!("label-serial-number"), &mut form.serial).id(focus::serial_field());
    let mut field = field.mono().error(error.as_deref());
    if let Some(cleaned) = &cleaned {
        field = field.hint(cleaned);
    }
    field.show(ui).submitted
}

/// The ticket field. The profile's rule stands below it as a hint, and as an error once something is typed.
fn ticket_field(ui: &mut Ui, form: &mut Form, state: &State, policy: Option<&Policy>) -> bool {
    let (found, chosen) = (arrival::spoken(form, state), form.serial(state.tokens()).ok());
    let rule = |ticket: &str| policy.and_then(|policy| policy.ticket_hint(ACTION, ticket));
    let ticket = form.ticket();
    let typed = !ticket.is_empty();
    let wrong = form.ticket_hint().or_else(|| rule(&ticket).filter(|_| typed)).as_ref().map(words::hint);
    let needed = rule("").as_ref().map(words::hint);
    let spoken = chosen.map_or_else(String::new, |serial| say!("lookup-chosen", serial = serial.as_str()));
    let spoken = words::sentences([&found, &spoken]);
    let field = Field::new(say!("label-ticket"), &mut form.ticket).id(focus::ticket_field());
    let mut field = field.spoken(&spoken).error(wrong.as_deref());
    match &needed {
        Some(needed) if !typed => field = field.hint(needed),
        Some(_) => {}
        None => field = field.optional(),
    }
    field.read_by(pasted::id).show(ui).submitted
}

/// Whether the list is known and this token is not in it.
fn is_unlisted(state: &State, serial: &Serial) -> bool {
    state.tokens.done().is_some_and(|tokens| tokens.iter().all(|token| token.serial != *serial))
}

/// What the person has left when this token is disabled.
fn consequence(state: &State, serial: &Serial, now: Timestamp) -> String {
    if let Some(token) = state.token(serial)
        && token.status == TokenStatus::Disabled
    {
        return match words::token::changed(token) {
            Some(changed) => say!("lookup-already-disabled-by", change = changed),
            None => say!("lookup-already-disabled").to_owned(),
        };
    }
    let Some(tokens) = state.tokens.done() else {
        return say!("lookup-left-not-known").to_owned();
    };
    let others: Vec<&HardwareToken> = tokens.iter().filter(|token| token.serial != *serial).collect();
    match (state.left_enabled(serial, now), others.as_slice()) {
        (Some(count @ 1..), _) => say!("lookup-left", count = count),
        (_, []) => say!("lookup-only-token").to_owned(),
        (_, [other]) if other.status == TokenStatus::Disabled => say!("lookup-other-disabled").to_owned(),
        (_, _) => say!("lookup-others-unusable").to_owned(),
    }
}
