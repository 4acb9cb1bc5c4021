//! Reads the tables of the file into profiles and troubles.

use std::collections::HashMap;

use toml_edit::{Item, Table};

use super::{fields::Fields, rules};
use crate::{
    domain::{
        phrase::Phrase,
        profile::{Catalogue, Trouble, same_name},
    },
    files::{self, Lines},
    phrase,
    profiles::{
        keys::{KEYS, is_known, key_start, same_key},
        secrets,
    },
};

pub(in crate::profiles) const TABLE: &str = "profile";

/// How a profile begins.
pub(super) fn header() -> Phrase {
    phrase!("toml-profile-header")
}

#[derive(Debug, Default)]
pub(in crate::profiles) struct Read {
    pub catalogue: Catalogue,
    /// The place of each usable profile among the `[[profile]]` tables, from 0.
    pub places: Vec<usize>,
    /// The names of all tables, usable or not.
    names: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    text: String,
    place: usize,
    line: usize,
}

impl Read {
    /// The line of another table than `except` with this name.
    pub(in crate::profiles) fn taken(&self, name: &str, except: Option<usize>) -> Option<usize> {
        let other = |taken: &&Name| same_name(&taken.text, name) && Some(taken.place) != except;
        self.names.iter().find(other).map(|taken| taken.line)
    }

    /// The places of all tables with this name, usable or not, in the order of the file.
    pub(in crate::profiles) fn named(&self, name: &str) -> impl Iterator<Item = usize> {
        self.names.iter().filter(move |taken| same_name(&taken.text, name)).map(|taken| taken.place)
    }
}

/// Notes what stands outside every profile and should not.
pub(super) fn outside(table: &Table, lines: &Lines, read: &mut Read) {
    let others = || table.iter().filter(|(key, _)| *key != TABLE);
    let (mut secrets, mut strays) = (Vec::new(), Vec::new());
    for (key, item) in others() {
        secrets::find(table, key, item, &mut secrets);
        rules::stray(table, key, item, &mut strays);
    }
    let secrets = secrets.into_iter().map(|at| (at, secrets::reason()));
    let keys =
        others().filter(|(key, item)| item.is_value() && KEYS.iter().any(|known| same_key(known, key)));
    let keys = keys.map(|(key, _)| (key_start(table, key), key.to_owned()));
    let strays = strays
        .into_iter()
        .map(|(at, rule)| (at, rule.to_owned()))
        .chain(keys)
        .map(|(at, key)| (at, phrase!("profile-key-outside", key = key)));
    let headers = others().filter(|(key, item)| !item.is_value() && files::is_like(TABLE, key));
    let headers = headers.map(|(key, item)| {
        let at = item.span().map_or_else(|| key_start(table, key), |span| span.start);
        (at, phrase!("profile-header-not-read"))
    });
    read.catalogue.troubles.extend(secrets.chain(strays).chain(headers).map(|(at, reason)| Trouble {
        line: Some(lines.at(at)),
        profile: None,
        reason,
    }));
}

/// Reads one table into the profiles or the troubles. `first` holds the line of each name's first table.
pub(super) fn one(
    table: &Table,
    place: usize,
    lines: &Lines,
    first: &mut HashMap<String, usize>,
    read: &mut Read,
) {
    let header = lines.at(table.span().map_or(0, |span| span.start));
    let mut fields = Fields::of(table, lines, header);
    let name = fields.name();
    let profile = fields.profile(name.as_deref().unwrap_or_default());
    let ignored = fields.unknown();
    let mut bad = fields.bad;
    if let Some(name) = &name {
        let line = *first.entry(name.to_lowercase()).or_insert(header);
        if line != header {
            bad.push((header, phrase!("profile-same-name", line = line)));
        }
        read.names.push(Name { text: name.clone(), place, line: header });
    }
    let mut notes = Vec::new();
    for (key, item) in table.iter().filter(|(key, _)| !is_known(key)) {
        secrets::find(table, key, item, &mut notes);
    }
    for (key, _) in table.iter().filter(|(key, _)| is_known(key)) {
        if table.get(key).and_then(Item::as_str).is_some_and(secrets::is_private_key) {
            notes.push(key_start(table, key));
        }
    }
    let who = name.unwrap_or_else(|| format!("#{}", place + 1));
    let usable = bad.is_empty();
    let notes = notes.into_iter().map(|at| (lines.at(at), secrets::reason()));
    let notes = notes.chain(ignored);
    read.catalogue.troubles.extend(bad.into_iter().chain(notes).map(|(line, reason)| Trouble {
        line: Some(line),
        profile: Some(who.clone()),
        reason,
    }));
    if let (Some(profile), true) = (profile, usable) {
        read.catalogue.profiles.push(profile);
        read.places.push(place);
    }
}
