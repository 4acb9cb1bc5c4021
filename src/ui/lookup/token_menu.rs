//! The menu beside "Disable token…" with the other actions.

use egui::Ui;

use crate::{
    app::{
        call::Call,
        lookup::Message,
        orders::{self, REPLACING},
    },
    domain::{change::action::Action, token::hardware_token::TokenStatus},
    ui::widgets::MenuItem,
};
use crate::{say, words};

/// In the order in which a call may need them.
const ITEMS: [Item; 6] = [
    Item::Of(Action::Enable),
    Item::Replace,
    Item::Of(Action::ClearPin),
    Item::Of(Action::Rename),
    Item::Of(Action::Unassign),
    Item::Of(Action::Delete),
];

#[derive(Clone, Copy)]
enum Item {
    Of(Action),
    Replace,
}

#[cfg(test)]
pub(super) fn actions() -> impl Iterator<Item = Action> {
    ITEMS.into_iter().filter_map(|item| match item {
        Item::Of(action) => Some(action),
        Item::Replace => None,
    })
}

/// Returns the chosen item's message.
pub(super) fn items(ui: &mut Ui, call: Call<'_>) -> Option<Message> {
    let mut chosen = None;
    for item in ITEMS.into_iter().filter(|item| makes_sense(*item, call)) {
        let (why, note, message) = match item {
            Item::Of(action) => (orders::why_not(action, call), call.note(action), Message::Asked(action)),
            Item::Replace => (
                orders::why_not_replace(call),
                REPLACING.into_iter().find_map(|action| call.note(action)),
                Message::ReplaceAsked,
            ),
        };
        let danger = matches!(item, Item::Of(Action::Unassign | Action::Delete));
        let line = MenuItem::new(label(item));
        let line = if danger { line.danger() } else { line };
        let why = why.as_ref().map(words::hint);
        let note = note.as_ref().map(words::sentence);
        if line.below(note.as_deref()).blocked(why.as_deref()).show(ui) {
            chosen = Some(message);
        }
    }
    chosen
}

fn label(item: Item) -> &'static str {
    match item {
        Item::Of(Action::Enable) => say!("lookup-enable"),
        Item::Replace => say!("lookup-replace"),
        Item::Of(Action::ClearPin) => say!("lookup-clear-pin"),
        Item::Of(Action::Rename) => say!("lookup-rename"),
        Item::Of(Action::Unassign) => say!("lookup-unassign"),
        Item::Of(Action::Delete) => say!("lookup-delete"),
        Item::Of(action) => words::action::name(action),
    }
}

/// Whether to show the item: an enabled token needs no enabling, and rarely allowed actions show only where
/// allowed.
fn makes_sense(item: Item, call: Call<'_>) -> bool {
    let token = call.serial().ok().and_then(|serial| call.state.token(&serial).cloned());
    match item {
        Item::Of(Action::Enable) => token.is_none_or(|token| token.status != TokenStatus::Enabled),
        Item::Of(Action::Delete) => {
            call.session.who.as_ref().is_some_and(|who| who.profile.policy.allows(Action::Delete))
        }
        Item::Of(_) | Item::Replace => true,
    }
}
