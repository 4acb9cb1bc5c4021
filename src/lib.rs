//! Token Desk.

pub mod app;
pub mod domain;
pub mod files;
pub mod profiles;
pub mod ui;
