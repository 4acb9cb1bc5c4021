//! Reads profiles and troubles from the text of `profiles.toml`. No message repeats a value: a misplaced
//! value may be a secret.

mod broken;
mod fields;
mod given;
mod rules;
mod tables;

use std::collections::HashMap;

use toml_edit::{Document, Item};

pub(super) use self::tables::{Read, TABLE};
use self::tables::{header, one, outside};
pub use self::{
    given::{Given, given},
    rules::Written,
};
use crate::{
    domain::profile::Trouble,
    files::{Lines, Source},
};

pub(super) fn read(source: &Source) -> Read {
    let lines = &Lines::of(source.text.as_bytes());
    let document = match Document::parse(source.text.as_str()) {
        Ok(document) => document,
        Err(err) => return broken::salvage(&source.text, &err),
    };
    let mut read = Read::default();
    match document.get(TABLE) {
        None => {}
        Some(Item::ArrayOfTables(tables)) => {
            let mut first = HashMap::new();
            for (place, table) in tables.iter().enumerate() {
                one(table, place, lines, &mut first, &mut read);
            }
        }
        Some(other) => {
            let span = other.span().or_else(|| document.key(TABLE).and_then(toml_edit::Key::span));
            let line = span.map(|span| lines.at(span.start));
            read.catalogue.unreadable = true;
            read.catalogue.troubles.push(Trouble { line, profile: None, reason: header() });
            return read;
        }
    }
    outside(document.as_table(), lines, &mut read);
    read.catalogue.troubles.sort_by_key(|trouble| trouble.line);
    read
}
