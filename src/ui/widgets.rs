//! The house widgets: what every screen is made of.
//!
//! Each widget has its text as accessible name, works by keyboard alone and shows the focus. Widgets know
//! the theme and the two domain types they draw ([`Problem`], [`Colour`]), but not the app.
//!
//! [`Problem`]: crate::domain::problem::Problem
//! [`Colour`]: crate::domain::profile::Colour

pub mod bar;
mod buttons;
mod chips;
mod choices;
mod dialog;
mod disclosure;
mod facts;
mod fields;
pub mod focus;
mod kept;
mod keys;
mod marks;
mod menus;
pub mod page;
mod problem;
mod reading;
mod status;
mod surfaces;
mod swatches;
pub mod table;
mod text;
mod waiting;

pub use self::{
    buttons::{Button, link, primary, secondary, small_link, toned_link},
    chips::chip,
    choices::{ChoiceRow, checkbox, choice_list, segmented},
    dialog::{Answer, Dialog},
    disclosure::disclosure,
    facts::{Facts, dated_facts, facts, narrow_facts},
    fields::{Field, FieldOutput, forget_all_typing},
    kept::Kept,
    keys::key_words,
    marks::sign,
    menus::{
        MenuItem, choice, choice_item, filter, filter_width, key_item, menu_button, menu_item, open_below,
    },
    problem::{problem_banner, problem_words},
    reading::{label, tip},
    status::{Status, busy_heading, lock_icon, outcome_heading, status_icon},
    surfaces::{
        alert, details_box, field_box, framed, leading_notice, list_panel, notice, notice_with, panel, pill,
        pill_width, profile_dot, profile_label, profile_name, roomy_panel,
    },
    swatches::swatches,
    text::{
        alarm, announce, body, elided, elided_id, error, heading, key_cap, key_name, mono, muted, section,
        small, small_wrapped, strong, title,
    },
    waiting::{busy, busy_until, copy_button, copy_link, countdown, progress, spinner, stop_button},
};

#[cfg(test)]
mod tests;
