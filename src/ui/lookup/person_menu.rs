//! The menu of actions for the person. Blocked items say why.

use egui::Ui;

use super::{arrival, focus};
use crate::say;
use crate::words;
use crate::{
    app::{Message, call::Call, lookup, orders},
    domain::{
        change::action::Action,
        person::{Person, UnlockMethod, UserStatus},
    },
    ui::widgets::{self, Button, MenuItem},
};

/// Wide enough for a reason in two or three lines.
const WIDTH: f32 = 340.0;

/// In the order in which a call may need them.
const ITEMS: [Item; 6] =
    [Item::GiveCode, Item::WithdrawCode, Item::Unlock, Item::Assign, Item::DisableUser, Item::EnableUser];

#[derive(Clone, Copy)]
enum Item {
    GiveCode,
    WithdrawCode,
    Unlock,
    Assign,
    DisableUser,
    EnableUser,
}

impl Item {
    fn action(self) -> Action {
        match self {
            Self::GiveCode => Action::GiveEmergencyCode,
            Self::WithdrawCode => Action::WithdrawEmergencyCode,
            Self::Unlock => Action::Unlock,
            Self::Assign => Action::Assign,
            Self::DisableUser => Action::DisableUser,
            Self::EnableUser => Action::EnableUser,
        }
    }
}

#[cfg(test)]
pub(super) fn actions() -> impl Iterator<Item = Action> {
    ITEMS.into_iter().map(Item::action)
}

pub(super) fn show(ui: &mut Ui, person: &Person, call: Call<'_>, out: &mut Vec<Message>) {
    let described = arrival::spoken(call.form, call.state);
    let button = Button::secondary(say!("lookup-person-menu")).id(focus::person_menu()).opens_menu();
    let button = button.described(described).show(ui);
    let asked = widgets::open_below(ui, &button, WIDTH, |ui| {
        let mut asked = None;
        for offered in ITEMS.into_iter().filter(|item| belongs(*item, person, call)) {
            let action = offered.action();
            let (words, why) = (label(offered, person), orders::why_not(action, call));
            let why = why.as_ref().map(words::hint);
            let note = call.note(action);
            let note = note.as_ref().map(words::sentence);
            let mut item = MenuItem::new(&words).below(note.as_deref()).blocked(why.as_deref());
            if action.takes_away() {
                item = item.danger();
            }
            if item.show(ui) {
                asked = Some(action);
            }
        }
        asked
    });
    if let Some(action) = asked.flatten() {
        out.push(Message::Lookup(lookup::Message::Asked(action)));
    }
}

/// Items that make no sense now are left out.
fn belongs(item: Item, person: &Person, call: Call<'_>) -> bool {
    match item {
        Item::GiveCode | Item::Assign => true,
        Item::WithdrawCode => {
            person.emergency.as_ref().is_some_and(|access| access.is_active() || access.code().is_some())
        }
        // many callers ask, so "nothing is locked" is worth saying
        Item::Unlock => {
            let who = call.session.who.as_ref();
            let allowed = who.is_some_and(|who| who.profile.policy.allows(Action::Unlock));
            allowed || !to_unlock(person).is_empty()
        }
        Item::DisableUser => matches!(person.status, UserStatus::Enabled | UserStatus::Other(_)),
        Item::EnableUser => matches!(person.status, UserStatus::Disabled | UserStatus::Other(_)),
    }
}

fn to_unlock(person: &Person) -> Vec<UnlockMethod> {
    person.locked.iter().filter_map(|locked| UnlockMethod::of(*locked)).collect()
}

fn label(item: Item, person: &Person) -> String {
    match item {
        Item::GiveCode => say!("emergency-code-ask").to_owned(),
        Item::WithdrawCode => say!("lookup-withdraw-code").to_owned(),
        Item::Unlock => {
            let methods = words::person::methods(to_unlock(person).into_iter().map(UnlockMethod::locked));
            if methods.is_empty() {
                say!("lookup-unlock").to_owned()
            } else {
                say!("lookup-unlock-methods", methods = methods)
            }
        }
        Item::Assign => say!("lookup-assign").to_owned(),
        Item::DisableUser => say!("lookup-disable-user").to_owned(),
        Item::EnableUser => say!("lookup-enable-user").to_owned(),
    }
}
