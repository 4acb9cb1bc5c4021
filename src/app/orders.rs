//! What is ordered: at the desk from what is typed and chosen there, and later from an entry that is undone,
//! withdrawn or gone on with. Each becomes a change by [`Order::change`],
//! which alone makes one.
//!
//! [`Order::change`]: crate::domain::change::order::Order::change

mod desk;
mod later;

pub use self::{
    desk::{Begun, Composed, begun, change, composed, why_no_name, why_not, why_not_replace},
    later::{
        can_be_undone, can_go_on, is_found, offline_ends, undo, why_not_make, why_not_undo, why_not_withdraw,
        withdraw,
    },
};
use crate::domain::change::action::Action;

/// What a replacement takes; besides that [`NAMING`], where the new token is to have a name.
pub const REPLACING: [Action; 2] = [Action::Disable, Action::Assign];

/// What it takes to give the new token a name.
pub const NAMING: Action = Action::Rename;
