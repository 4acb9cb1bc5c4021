//! What a policy for the whole computer says in the words of profiles.

use std::collections::HashMap;

use toml_edit::{Item, Table};

use super::{
    fields::Fields,
    rules::Written,
    tables::{Read, TABLE, header, one},
};
use crate::{
    domain::{machine_policy::BatchCaps, phrase::Phrase, profile::Profile},
    files::Lines,
    phrase,
    profiles::keys::{is_known, key_start, same_key},
};

/// The keys whose values are paths.
const FILES: [&str; 3] = ["ca-file", "client-certificate", "client-key"];

/// The profiles and rules of such a text.
#[derive(Debug, Default)]
pub struct Given {
    pub profiles: Vec<Profile>,
    pub rules: Written,
    pub batch: Option<BatchCaps>,
    /// What is wrong, with its line.
    pub troubles: Vec<(Option<usize>, Phrase)>,
}

/// Reads `[[profile]]` tables and the rules beside them. Here everything that cannot be followed is a
/// trouble: a key of a profile that is not known, and a file whose place depends on where the program is
/// started.
pub fn given(document: &Table, lines: &Lines) -> Given {
    let mut fields = Fields::of(document, lines, 1);
    let rules = fields.written();
    let batch = fields.caps();
    let bad = fields.bad.into_iter().map(|(line, reason)| (Some(line), reason));
    let mut given = Given { profiles: Vec::new(), rules, batch, troubles: bad.collect() };
    let mut read = Read::default();
    match document.get(TABLE) {
        None => return given,
        Some(Item::ArrayOfTables(tables)) => {
            let mut first = HashMap::new();
            for (place, table) in tables.iter().enumerate() {
                one(table, place, lines, &mut first, &mut read);
                for (key, _) in table.iter().filter(|(key, _)| !is_known(key)) {
                    let line = lines.at(key_start(table, key));
                    given.troubles.push((Some(line), phrase!("policy-key-unknown", key = key)));
                }
                relative(table, lines, &mut given);
            }
        }
        Some(_) => given.troubles.push((Some(lines.at(key_start(document, TABLE))), header())),
    }
    let said = read.catalogue.troubles.into_iter().map(|trouble| {
        let reason = match trouble.profile {
            Some(profile) => phrase!("policy-in-profile", profile = profile, why = trouble.reason),
            None => trouble.reason,
        };
        (trouble.line, reason)
    });
    given.troubles.extend(said);
    given.profiles = read.catalogue.profiles;
    given
}

fn relative(table: &Table, lines: &Lines, given: &mut Given) {
    for (key, item) in table.iter().filter(|(key, _)| FILES.iter().any(|file| same_key(file, key))) {
        let path = item.as_str().filter(|path| !path.is_empty());
        if path.is_some_and(|path| !std::path::Path::new(path).is_absolute()) {
            let line = lines.at(key_start(table, key));
            given.troubles.push((Some(line), phrase!("policy-no-full-path", key = key)));
        }
    }
}
