//! The house widgets: what every screen is made of.
//!
//! Each has the name that is written on it as its accessible name, can be reached and worked by keyboard
//! alone, and shows where the focus is. They know the theme, and of the domain only the things they draw
//! ([`Problem`], [`Colour`]); the app, its messages and the runtime do not belong here.
//!
//! [`Problem`]: crate::domain::problem::Problem
//! [`Colour`]: crate::domain::profile::Colour

pub mod bar;
mod buttons;
mod choices;
mod dialog;
mod disclosure;
mod facts;
mod fields;
pub mod focus;
mod marks;
mod menus;
pub mod page;
mod problem;
mod status;
mod surfaces;
mod swatches;
pub mod table;
mod text;
mod waiting;

pub use self::{
    buttons::{Button, link, primary, secondary, small_link, toned_link},
    choices::{ChoiceRow, checkbox, choice_list, segmented},
    dialog::{Answer, Dialog},
    disclosure::disclosure,
    facts::{Facts, dated_facts, facts, narrow_facts},
    fields::{Field, FieldOutput, forget_all_typing},
    menus::{MenuItem, choice_item, filter, filter_width, key_item, menu_button, menu_item, open_below},
    problem::{problem_banner, problem_words},
    status::{Status, busy_heading, outcome_heading, status_icon},
    surfaces::{
        alert, details_box, field_box, leading_notice, list_panel, notice, notice_with, panel, pill,
        profile_dot, profile_label, profile_name, roomy_panel,
    },
    swatches::swatches,
    text::{body, elided, error, heading, key_cap, key_name, mono, muted, section, small, strong},
    waiting::{busy, busy_until, copy_button, copy_link, countdown, progress, spinner},
};

#[cfg(test)]
mod tests;
