//! A batch: many tokens at once, from a list that somebody has.
//!
//! A [`Table`](table::Table) is what stands in the list. [`Columns`](columns::Columns) say what its columns
//! are taken for, and [`Lines`](line::Lines) what is asked for by that. A
//! [`Rehearsal`](rehearsal::Rehearsal) says what would happen to each, and a [`Plan`](plan::Plan) what is
//! going to be done. Nothing here reads a file or asks a server.

pub mod columns;
mod guess;
pub mod limits;
pub mod line;
pub mod part;
pub mod plan;
pub mod progress;
pub mod rehearsal;
pub mod report;
pub mod sort;
pub mod table;
