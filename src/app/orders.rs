//! Orders made at the desk, and orders that follow from an entry: undo, withdrawal, continuing a
//! replacement. [`Order::change`] makes each into a change.
//!
//! [`Order::change`]: crate::domain::change::order::Order::change

mod desk;
mod later;

pub use self::{
    desk::{Begun, Composed, begun, change, composed, why_no_name, why_not, why_not_replace},
    later::{
        can_be_undone, can_go_on, is_found, offline_ends, undo, why_not_make, why_not_replace_after,
        why_not_undo, why_not_withdraw, withdraw,
    },
};
use crate::domain::change::action::Action;

/// Actions that a replacement needs; and [`NAMING`] if the new token gets a name.
pub const REPLACING: [Action; 2] = [Action::Disable, Action::Assign];

pub const NAMING: Action = Action::Rename;
