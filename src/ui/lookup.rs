//! The desk: search field and person on the left, hardware tokens and serial number on the right.
//!
//! [`crate::app::compose`] decides what may be sent; [`crate::words`] has words for statuses and times.

mod arrival;
mod disable;
mod events;
mod focus;
mod people;
mod person;
mod person_menu;
mod reading;
mod recent;
mod search;
mod token_menu;
mod tokens;
mod verified;

use egui::{Key, Modifiers, Popup, Ui};
use jiff::Timestamp;

use self::reading::reading;
use super::{
    theme::Tone,
    widgets::{
        self, Button,
        page::{self, Side, Split},
    },
};
use crate::app::{
    Job, Message, Model,
    lookup::{self, Form, State, Subject},
};
use crate::say;

const LEFT: f32 = 380.0;

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.lookup;
    let other = state.is_other_search(form);
    if (other || runs(state)) && escape(ui, model) {
        let what = if other { lookup::Message::OtherSearchDropped } else { lookup::Message::Cancelled };
        out.push(Message::Lookup(what));
        focus::search(ui);
    }
    arrival::follow(ui, form, model);
    page::page(ui, |ui| {
        page::two_columns(ui, Split::Left(LEFT), |ui, side| match side {
            Side::Left => {
                search::show(ui, form, model, out);
                if other && page::is_narrow(ui) {
                    search::other(ui, form, state);
                }
                ui.add_enabled_ui(!other, |ui| {
                    if let Some((asked, found)) = state.zeros_added() {
                        let words =
                            say!("lookup-zeros-added", asked = asked.as_str(), found = found.as_str());
                        widgets::notice(ui, Tone::Info, &words);
                    }
                    answer(ui, form, model, now, out);
                });
            }
            Side::Right => {
                if other && !page::is_narrow(ui) {
                    search::other(ui, form, state);
                }
                ui.add_enabled_ui(!other, |ui| right(ui, form, model, now, out));
            }
        });
    });
}

fn answer(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.lookup;
    match &state.found {
        Job::Idle if state.again.is_some() => {
            widgets::panel(ui, |ui| {
                widgets::body(ui, say!("lookup-person-not-read-again"));
                read_again(ui, out);
            });
        }
        Job::Idle => recent::show(ui, model, now, out),
        Job::Done(Subject::Unassigned(_)) => {}
        Job::Running(running) => {
            widgets::panel(ui, |ui| reading(ui, say!("lookup-searching"), running, model, now, out));
        }
        Job::Failed(problem) => {
            widgets::problem_banner(ui, problem);
            if state.again.is_some() {
                read_again(ui, out);
            }
        }
        Job::Done(Subject::People(list)) if list.people.is_empty() => search::nobody(ui, state, out),
        Job::Done(Subject::People(list)) => {
            people::show(ui, list, &arrival::spoken(form, state), model, now, out);
        }
        Job::Done(Subject::Person(person)) => {
            person::show(ui, person, form, model, now, out);
            events::show(ui, model, now, out);
        }
    }
}

/// After a change the old reading of the person is not shown again.
fn read_again(ui: &mut Ui, out: &mut Vec<Message>) {
    if Button::secondary(say!("read-again")).described(say!("lookup-reads-person-again")).show(ui).clicked() {
        out.push(Message::Lookup(lookup::Message::PersonAsked));
    }
}

fn right(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    match &model.lookup.found {
        Job::Done(Subject::Person(_)) => {
            tokens::show(ui, form, &arrival::spoken(form, &model.lookup), model, now, out);
            disable::show(ui, form, model, now, out);
        }
        Job::Done(Subject::Unassigned(token)) => tokens::unassigned(ui, token, now),
        Job::Done(Subject::People(list)) if !list.people.is_empty() => {
            tokens::none_yet(ui, say!("lookup-choose-person"));
        }
        Job::Idle | Job::Running(_) | Job::Failed(_) | Job::Done(Subject::People(_)) => {
            tokens::none_yet(ui, say!("lookup-find-person"));
        }
    }
}

/// Whether Esc can cancel a reading.
fn runs(state: &State) -> bool {
    let more = matches!(&state.found, Job::Done(Subject::People(list)) if list.more.running().is_some());
    let events = state.events.list.running().is_some();
    more || events || state.found.running().is_some() || state.tokens.running().is_some()
}

/// Whether Esc was pressed while nothing lies over the screen.
fn escape(ui: &Ui, model: &Model) -> bool {
    let covered = model.dialogs.is_open() || Popup::is_any_open(ui.ctx());
    !covered && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

#[cfg(test)]
mod tests {
    use crate::domain::change::action::Action;

    #[test]
    fn every_action_can_be_begun_at_the_desk() {
        let of_the_token = super::token_menu::actions();
        let everywhere: Vec<Action> =
            of_the_token.chain(super::person_menu::actions()).chain([super::disable::ACTION]).collect();
        for action in Action::ALL {
            let places = everywhere.iter().filter(|place| **place == action).count();
            assert_eq!(places, 1, "{action:?} has a place in one of the menus: add it there");
        }
    }
}
