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
const ITEMS: [Item; 6] =
    [Item::Enable, Item::Replace, Item::ClearPin, Item::Rename, Item::Unassign, Item::Delete];

#[derive(Clone, Copy)]
enum Item {
    Enable,
    Replace,
    ClearPin,
    Rename,
    Unassign,
    Delete,
}

impl Item {
    /// None of the one that leads to several.
    fn action(self) -> Option<Action> {
        match self {
            Self::Enable => Some(Action::Enable),
            Self::Replace => None,
            Self::ClearPin => Some(Action::ClearPin),
            Self::Rename => Some(Action::Rename),
            Self::Unassign => Some(Action::Unassign),
            Self::Delete => Some(Action::Delete),
        }
    }
}

#[cfg(test)]
pub(super) fn actions() -> impl Iterator<Item = Action> {
    ITEMS.into_iter().filter_map(Item::action)
}

/// Returns the chosen item's message.
pub(super) fn items(ui: &mut Ui, call: Call<'_>) -> Option<Message> {
    let mut chosen = None;
    for item in ITEMS.into_iter().filter(|item| makes_sense(*item, call)) {
        let (why, note, message) = match item.action() {
            Some(action) => (orders::why_not(action, call), call.note(action), Message::Asked(action)),
            None => (
                orders::why_not_replace(call),
                REPLACING.into_iter().find_map(|action| call.note(action)),
                Message::ReplaceAsked,
            ),
        };
        let danger = item.action().is_some_and(Action::takes_away);
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
        Item::Enable => say!("lookup-enable"),
        Item::Replace => say!("lookup-replace"),
        Item::ClearPin => say!("lookup-clear-pin"),
        Item::Rename => say!("lookup-rename"),
        Item::Unassign => say!("lookup-unassign"),
        Item::Delete => say!("lookup-delete"),
    }
}

/// Whether to show the item: an enabled token needs no enabling, and rarely allowed actions show only where
/// allowed.
fn makes_sense(item: Item, call: Call<'_>) -> bool {
    let token = call.serial().ok().and_then(|serial| call.state.token(&serial).cloned());
    match item {
        Item::Enable => token.is_none_or(|token| token.status != TokenStatus::Enabled),
        Item::Delete => {
            call.session.who.as_ref().is_some_and(|who| who.profile.policy.allows(Action::Delete))
        }
        Item::Replace | Item::ClearPin | Item::Rename | Item::Unassign => true,
    }
}
