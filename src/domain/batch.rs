//! A batch: many tokens at once, from a list that somebody has.
//!
//! A [`Table`](table::Table) is what stands in the list. [`Columns`](columns::Columns) say what its columns
//! are taken for, and [`Lines`](line::Lines) what is asked for by that. Nothing here reads a file or asks a
//! server.

pub mod columns;
mod guess;
pub mod line;
pub mod table;
