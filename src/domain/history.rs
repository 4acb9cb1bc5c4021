//! What is kept of each attempt, for how long, and how it is handed on.

pub mod anchor;
pub mod entry;
pub mod export;
pub mod record;
pub mod retention;
pub mod sorting;
