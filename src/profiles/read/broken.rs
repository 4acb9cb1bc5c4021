//! Text that is not TOML: where and why, and the profiles that can still be read.

use std::collections::HashMap;

use toml_edit::{Document, Item, TomlError};

use super::tables::{Read, TABLE, header, one, outside};
use crate::{
    domain::profile::{self, Trouble},
    files::{Lines, mistake},
};

/// The most profiles that are searched in such a text.
const MOST: usize = 1000;

/// Reads each profile of a broken text separately. Nothing can be saved to such a file.
pub(super) fn salvage(text: &str, err: &TomlError) -> Read {
    let mut read = Read::default();
    read.catalogue.unreadable = true;
    let pieces = pieces(text);
    // inside a multi-line text a header is no header
    if pieces.len() <= MOST && !text.contains("\"\"\"") && !text.contains("'''") {
        let mut first = HashMap::new();
        for (place, piece) in pieces.iter().enumerate() {
            piece.read(place, &mut first, &mut read);
        }
    }
    if read.catalogue.troubles.is_empty() {
        let (at, why) = mistake(text, err);
        let line = Some(Lines::of(text.as_bytes()).at(at));
        read.catalogue.troubles.push(Trouble { line, profile: None, reason: why });
    }
    read.catalogue.troubles.sort_by_key(|trouble| trouble.line);
    read
}

/// The text before the first profile, or one profile with its header.
struct Piece<'a> {
    text: &'a str,
    line: usize,
    header: Header,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Header {
    None,
    /// `[[profile]]`
    Profile,
    /// `[profile]`
    OneBracket,
}

/// Cuts a text before each header of a profile.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut begin, mut at, mut begin_line, mut header) = (0, 0, 1, Header::None);
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let compact: String = line.chars().take(100).filter(|c| !c.is_whitespace()).collect();
        let new = if compact.starts_with("[[profile]]") {
            Header::Profile
        } else if compact.starts_with("[profile]") {
            Header::OneBracket
        } else {
            Header::None
        };
        if new != Header::None {
            pieces.push(Piece { text: &text[begin..at], line: begin_line, header });
            (begin, begin_line, header) = (at, number + 1, new);
        }
        at += line.len();
    }
    pieces.push(Piece { text: &text[begin..], line: begin_line, header });
    pieces
}

impl Piece<'_> {
    /// Adds its profile, or its trouble.
    fn read(&self, place: usize, first: &mut HashMap<String, usize>, read: &mut Read) {
        let lines = Lines::from(self.text.as_bytes(), self.line);
        let (line, why) = match (Document::parse(self.text), self.header) {
            (Ok(document), Header::Profile | Header::None) => {
                let tables = document.get(TABLE).and_then(Item::as_array_of_tables);
                for table in tables.into_iter().flatten() {
                    one(table, place.saturating_sub(1), &lines, first, read);
                }
                return outside(document.as_table(), &lines, read);
            }
            (_, Header::OneBracket) => (self.line, header()),
            (Err(err), _) => {
                let (at, why) = mistake(self.text, &err);
                (lines.at(at), why)
            }
        };
        let name = self.name();
        if let Some(name) = &name {
            first.entry(name.to_lowercase()).or_insert(self.line);
        }
        let numbered = || format!("#{place}");
        let profile = (self.header != Header::None).then(|| name.unwrap_or_else(numbered));
        read.catalogue.troubles.push(Trouble { line: Some(line), profile, reason: why });
    }

    /// Its name, if that line can be read.
    fn name(&self) -> Option<String> {
        let line = self
            .text
            .lines()
            .find(|line| line.split_once('=').is_some_and(|(key, _)| key.trim() == "name"))?;
        let document = Document::parse(line.to_owned()).ok()?;
        profile::check_name(document.get("name")?.as_str()?).ok()
    }
}
