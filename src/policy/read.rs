//! The keys of a policy. No message repeats a value.

use std::path::{Path, PathBuf};

use toml_edit::{Document, Item, Key, Table};

use crate::{
    domain::{
        language::Language,
        machine_policy::{Fact, MOST_MINUTES, MachinePolicy, ProfileKey, Require, Set, Source, Trouble},
        phrase::Phrase,
        renderer::Renderer,
        settings::{self, Keep},
    },
    files::{self, Lines, underscored},
    phrase, profiles,
};

/// The keys besides the rules that profiles have, too.
const OWN: [&str; 12] = [
    PROFILE,
    OWN_PROFILES,
    PROFILE_KEY,
    LOCK_AFTER,
    KEEP,
    ARCHIVE,
    EXPORT_FOLDERS,
    RENDERER,
    LANGUAGE,
    NOTIFICATIONS,
    LINKS,
    REMEMBER,
];

/// Every key, with hyphens; underscores will do.
pub fn keys() -> impl Iterator<Item = &'static str> {
    profiles::RULES.into_iter().chain(OWN)
}

const PROFILE: &str = "profile";
const OWN_PROFILES: &str = "own-profiles";
const PROFILE_KEY: &str = "profile-key";
const LOCK_AFTER: &str = "lock-after";
const KEEP: &str = "keep-history";
const ARCHIVE: &str = "archive-removed";
const EXPORT_FOLDERS: &str = "export-folders";
const RENDERER: &str = "renderer";
const LANGUAGE: &str = "language";
const NOTIFICATIONS: &str = "notifications";
const LINKS: &str = "links";
const REMEMBER: &str = "remember";

/// The value of [`KEEP`] when nothing is removed.
const EVERYTHING: &str = "everything";

/// Reads the text of a policy; closed if anything in it cannot be followed.
pub fn read(text: &str, source: Source, file: Option<&Path>) -> MachinePolicy {
    let closed = |bad: Vec<(Option<usize>, Phrase)>| {
        let trouble = |(line, reason)| Trouble { source, file: file.map(Path::to_owned), line, reason };
        MachinePolicy::closed(bad.into_iter().map(trouble).collect())
    };
    let lines = Lines::of(text.as_bytes());
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(err) => {
            let (at, why) = files::mistake(text, &err);
            return closed(vec![(Some(lines.at(at)), why)]);
        }
    };
    let mut reading = Reading { table: document.as_table(), lines: &lines, source, bad: Vec::new() };
    let policy = reading.policy();
    let mut bad = reading.bad;
    if bad.is_empty() {
        return policy;
    }
    bad.sort_by_key(|(line, _)| *line);
    closed(bad)
}

struct Reading<'a> {
    table: &'a Table,
    lines: &'a Lines,
    source: Source,
    bad: Vec<(Option<usize>, Phrase)>,
}

impl Reading<'_> {
    fn policy(&mut self) -> MachinePolicy {
        self.unknown();
        let given = profiles::given(self.table, self.lines);
        self.bad.extend(given.troubles);
        let most = u64::from(MOST_MINUTES);
        let days = phrase!("policy-no-days", everything = EVERYTHING, most = settings::MAX_DAYS);
        let languages = Language::ALL.map(Language::tag).join(", ");
        MachinePolicy {
            profiles: given.profiles.into_iter().map(|profile| self.set(profile)).collect(),
            own_profiles: self.switch(OWN_PROFILES),
            profile_key: self
                .fact(PROFILE_KEY, phrase!("policy-no-public-key"), |item| ProfileKey::parse(item.as_str()?)),
            allow: given.rules.allow.map(|allow| self.set(allow)),
            require: Require {
                ticket: given.rules.ticket.map(|actions| self.set(actions)),
                pattern: given.rules.pattern.map(|pattern| self.set(pattern)),
                example: given.rules.example.map(|example| self.set(example)),
                reason: given.rules.reason.map(|actions| self.set(actions)),
                verification: given.rules.verification.map(|actions| self.set(actions)),
            },
            lock_after: self.fact(LOCK_AFTER, phrase!("policy-no-minutes", most = most), |item| {
                let minutes = u8::try_from(item.as_integer()?).ok()?;
                (1..=MOST_MINUTES).contains(&minutes).then_some(minutes)
            }),
            keep: self.fact(KEEP, days, |item| {
                let everything = (item.as_str() == Some(EVERYTHING)).then_some(Keep::Everything);
                everything.or_else(|| item.as_integer().and_then(Keep::from_days))
            }),
            archive: self.switch(ARCHIVE),
            export_folders: self.fact(EXPORT_FOLDERS, phrase!("policy-no-folders"), folders),
            renderer: self.fact(
                RENDERER,
                phrase!("profile-key-one-of", names = Renderer::ALL.map(Renderer::key).join(", ")),
                |item| item.as_str().and_then(Renderer::of),
            ),
            language: self.fact(LANGUAGE, phrase!("profile-key-one-of", names = languages), |item| {
                item.as_str().and_then(Language::of)
            }),
            notifications: self.switch(NOTIFICATIONS),
            links: self.switch(LINKS),
            batch: given.batch.map(|caps| self.set(caps)),
            remember: self.switch(REMEMBER),
            ..MachinePolicy::default()
        }
    }

    fn set<T>(&self, value: T) -> Set<T> {
        Set { value, source: self.source }
    }

    fn switch(&mut self, key: &str) -> Fact<bool> {
        self.fact(key, phrase!("policy-no-switch"), Item::as_bool)
    }

    fn fact<T>(&mut self, key: &str, wrong: Phrase, read: impl FnOnce(&Item) -> Option<T>) -> Fact<T> {
        let other = underscored(key);
        let found = self.table.get_key_value(key).or_else(|| self.table.get_key_value(&other));
        let (key, item) = found?;
        let value = read(item).map(|value| self.set(value));
        if value.is_none() {
            self.note(key, phrase!("profile-key-wrong", key = key.get(), why = wrong));
        }
        value
    }

    /// Notes each key that this version does not know, and each that is there twice.
    fn unknown(&mut self) {
        for (name, _) in self.table {
            let Some(key) = self.table.key(name) else { continue };
            let known = keys().find(|known| *known == name || underscored(known) == name);
            match known {
                Some(known) if known != name && self.table.contains_key(known) => {
                    let why = phrase!("profile-key-twice", other = known);
                    self.note(key, phrase!("profile-key-wrong", key = name, why = why));
                }
                Some(_) => {}
                None => {
                    let meant = keys().find(|known| files::is_like(known, name));
                    self.note(
                        key,
                        match meant {
                            Some(meant) => phrase!("policy-key-misspelled", key = name, meant = meant),
                            None => phrase!("policy-key-unknown", key = name),
                        },
                    );
                }
            }
        }
    }

    fn note(&mut self, key: &Key, reason: Phrase) {
        let line = key.span().map(|span| self.lines.at(span.start));
        self.bad.push((line, reason));
    }
}

/// Full paths: from where the program is started must not matter.
fn folders(item: &Item) -> Option<Vec<PathBuf>> {
    let folder = |value: &toml_edit::Value| {
        let path = Path::new(value.as_str()?);
        path.is_absolute().then(|| path.to_owned())
    };
    item.as_array()?.iter().map(folder).collect()
}
