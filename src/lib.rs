//! Token Desk.

pub mod api;
pub mod app;
pub mod arguments;
pub mod diagnostics;
pub mod domain;
pub mod export;
pub mod files;
pub mod launch;
pub mod practice;
pub mod profiles;
pub mod ui;
