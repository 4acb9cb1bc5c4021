//! The menu of actions for the person. Blocked items say why.

use egui::Ui;

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
pub(super) const ITEMS: [Action; 6] = [
    Action::GiveEmergencyCode,
    Action::WithdrawEmergencyCode,
    Action::Unlock,
    Action::Assign,
    Action::DisableUser,
    Action::EnableUser,
];

pub(super) fn show(ui: &mut Ui, person: &Person, call: Call<'_>, out: &mut Vec<Message>) {
    let button = Button::secondary(say!("lookup-person-menu")).opens_menu().show(ui);
    let asked = widgets::open_below(ui, &button, WIDTH, |ui| {
        let mut asked = None;
        for action in ITEMS.into_iter().filter(|action| belongs(*action, person, call)) {
            let (words, why) = (label(action, person), orders::why_not(action, call));
            let why = why.as_ref().map(words::hint);
            let note = call.note(action);
            let note = note.as_ref().map(words::sentence);
            let mut item = MenuItem::new(&words).below(note.as_deref()).blocked(why.as_deref());
            if action == Action::DisableUser {
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
fn belongs(action: Action, person: &Person, call: Call<'_>) -> bool {
    let allowed = call.session.who.as_ref().is_some_and(|who| who.profile.policy.allows(action));
    // many callers ask, so "nothing is locked" is worth saying
    makes_sense(action, person) || (action == Action::Unlock && allowed)
}

fn makes_sense(action: Action, person: &Person) -> bool {
    match action {
        Action::WithdrawEmergencyCode => {
            person.emergency.as_ref().is_some_and(|access| access.is_active() || access.code().is_some())
        }
        Action::Unlock => !to_unlock(person).is_empty(),
        Action::DisableUser => matches!(person.status, UserStatus::Enabled | UserStatus::Other(_)),
        Action::EnableUser => matches!(person.status, UserStatus::Disabled | UserStatus::Other(_)),
        _ => true,
    }
}

fn to_unlock(person: &Person) -> Vec<UnlockMethod> {
    person.locked.iter().filter_map(|locked| UnlockMethod::of(*locked)).collect()
}

fn label(action: Action, person: &Person) -> String {
    match action {
        Action::GiveEmergencyCode => say!("emergency-code-ask").to_owned(),
        Action::WithdrawEmergencyCode => say!("lookup-withdraw-code").to_owned(),
        Action::Unlock => {
            let methods = words::person::methods(to_unlock(person).into_iter().map(UnlockMethod::locked));
            if methods.is_empty() {
                say!("lookup-unlock").to_owned()
            } else {
                say!("lookup-unlock-methods", methods = methods)
            }
        }
        Action::Assign => say!("lookup-assign").to_owned(),
        Action::DisableUser => say!("lookup-disable-user").to_owned(),
        Action::EnableUser => say!("lookup-enable-user").to_owned(),
        action => words::action::name(action).to_owned(),
    }
}
