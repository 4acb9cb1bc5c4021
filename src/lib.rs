//! Token Desk.

pub mod domain;
pub mod files;
