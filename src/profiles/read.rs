//! From the text of `profiles.toml` to profiles and troubles. Nothing here touches the disk, and no message repeats a
//! value of the file: what somebody wrote into the wrong place may be a secret.

mod broken;
mod rules;

use std::{collections::HashMap, path::PathBuf, time::Duration};

use toml_edit::{Document, Item, Table, TableLike, Value};

pub(super) use self::rules::spelling;
use super::secrets;
use crate::{
    domain::{
        Hint, pasted,
        profile::{
            self, Address, Catalogue, Colour, HttpUrl, Profile, Proxy, SignInMethod, TimeLimits, Trouble,
        },
        text,
    },
    files::{self, BACKSLASH, Lines, Source, underscored},
};

/// The name of the tables.
pub(super) const TABLE: &str = "profile";

/// Every key that this program knows, but for the rules. Others are left as they are.
const KEYS: [&str; 13] = [
    "name",
    "address",
    "sign-in",
    "issuer",
    "client-id",
    "scopes",
    "label",
    "colour",
    "connect-seconds",
    "read-seconds",
    "change-seconds",
    "proxy",
    "ca-file",
];

/// Those that decide who can read the traffic.
const SAFETY: [&str; 2] = ["proxy", "ca-file"];

/// The longest text of a key that is not an address, in characters.
const MAX_TEXT: usize = 500;

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub catalogue: Catalogue,
    /// For each usable profile: which of the `[[profile]]` tables it is, from 0.
    pub places: Vec<usize>,
    /// The names of all tables that have one, usable or not.
    names: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    text: String,
    place: usize,
    line: usize,
}

impl Read {
    /// At which line another table than `except` has a name.
    pub(super) fn taken(&self, name: &str, except: Option<usize>) -> Option<usize> {
        let other = |taken: &&Name| same_name(&taken.text, name) && Some(taken.place) != except;
        self.names.iter().find(other).map(|taken| taken.line)
    }
}

/// Whether two names are too alike to be told apart on the login panel.
pub(super) fn same_name(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Reads all profiles of a text.
pub(super) fn read(source: &Source) -> Read {
    let lines = &Lines::of(source.text.as_bytes());
    let whole = |line, reason: String| Read {
        catalogue: Catalogue {
            profiles: Vec::new(),
            troubles: vec![Trouble { line, profile: None, reason }],
            unreadable: true,
        },
        ..Read::default()
    };
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
            return whole(line, broken::HEADER.to_owned());
        }
    }
    outside(document.as_table(), lines, &mut read);
    read.catalogue.troubles.sort_by_key(|trouble| trouble.line);
    read
}

/// What stands outside of every profile, and should not.
fn outside(table: &Table, lines: &Lines, read: &mut Read) {
    let others = || table.iter().filter(|(key, _)| *key != TABLE);
    let (mut secrets, mut strays) = (Vec::new(), Vec::new());
    for (key, item) in others() {
        secrets::find(table, key, item, &mut secrets);
        rules::stray(table, key, item, &mut strays);
    }
    let secrets = secrets.into_iter().map(|at| (at, secrets::REASON.to_owned()));
    let keys =
        others().filter(|(key, item)| item.is_value() && KEYS.iter().any(|known| same_key(known, key)));
    let keys = keys.map(|(key, _)| (key_start(table, key), key.to_owned()));
    let strays = strays.into_iter().map(|(at, rule)| (at, rule.to_owned())).chain(keys).map(|(at, key)| {
        (
            at,
            format!(
                "{key} stands outside of every profile and counts for none: put it below a profile's name"
            ),
        )
    });
    let headers = others().filter(|(key, item)| !item.is_value() && files::is_like(TABLE, key));
    let headers = headers.map(|(key, item)| {
        let at = item.span().map_or_else(|| key_start(table, key), |span| span.start);
        (at, format!("{}: this one is not read", broken::HEADER))
    });
    read.catalogue.troubles.extend(secrets.chain(strays).chain(headers).map(|(at, reason)| Trouble {
        line: Some(lines.at(at)),
        profile: None,
        reason,
    }));
}

/// Reads one table and puts it among the profiles or the troubles. `first` holds the line of each name's first table.
fn one(table: &Table, place: usize, lines: &Lines, first: &mut HashMap<String, usize>, read: &mut Read) {
    let header = lines.at(table.span().map_or(0, |span| span.start));
    let mut fields = Fields { table, lines, header, bad: Vec::new() };
    let name = fields.name();
    let profile = fields.profile(name.as_deref().unwrap_or_default());
    let ignored = fields.unknown();
    let mut bad = fields.bad;
    if let Some(name) = &name {
        let line = *first.entry(name.to_lowercase()).or_insert(header);
        if line != header {
            bad.push((header, format!("The profile at line {line} has the same name; this one is left out")));
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
    let who = name.unwrap_or_else(|| format!("number {}", place + 1));
    let usable = bad.is_empty();
    let notes = notes.into_iter().map(|at| (lines.at(at), secrets::REASON.to_owned()));
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

/// Whether a key is one that this program knows, in one of its two spellings.
fn is_known(key: &str) -> bool {
    rules::is_rule(key) || KEYS.iter().any(|known| same_key(known, key))
}

/// Whether a key is spelled with hyphens or with underscores.
fn same_key(known: &str, key: &str) -> bool {
    known == key || underscored(known) == key
}

/// One table while it is read: each key is asked for once, and what is wrong with it is noted with its line.
struct Fields<'a> {
    table: &'a Table,
    lines: &'a Lines,
    header: usize,
    bad: Vec<(usize, String)>,
}

impl<'a> Fields<'a> {
    fn profile(&mut self, name: &str) -> Option<Profile> {
        let address = self.address();
        let sign_in = self.one_of("sign-in", SignInMethod::ALL, SignInMethod::key);
        let issuer = self.parsed("issuer", HttpUrl::parse);
        let client_id = self.text("client-id");
        let scopes = self.scopes();
        let label = self.text("label");
        let colour = self.one_of("colour", Colour::ALL, Colour::key);
        let (connect, read, change) =
            (self.seconds("connect-seconds"), self.seconds("read-seconds"), self.seconds("change-seconds"));
        let proxy = self.parsed("proxy", |text| match text.trim() {
            "system" => Ok(Proxy::System),
            "none" => Ok(Proxy::None),
            url => Proxy::parse_url(url),
        });
        let ca_file = self.text("ca-file");
        let policy = self.policy();
        let new = Profile::new(name, address?);
        Some(Profile {
            sign_in: sign_in.unwrap_or(new.sign_in),
            issuer,
            client_id: pasted::id(client_id.unwrap_or_default()),
            scopes: scopes.unwrap_or_default(),
            policy,
            label: text::whole_line(label.unwrap_or_default()),
            colour: colour.unwrap_or(new.colour),
            limits: TimeLimits {
                connect: connect.unwrap_or(new.limits.connect),
                read: read.unwrap_or(new.limits.read),
                change: change.unwrap_or(new.limits.change),
            },
            proxy: proxy.unwrap_or(Proxy::System),
            ca_file: ca_file.map(PathBuf::from),
            ..new
        })
    }

    fn name(&mut self) -> Option<String> {
        if !self.table.contains_key("name") {
            self.bad.push((self.header, "name is missing".to_owned()));
            return None;
        }
        let name = profile::check_name(self.string("name")?);
        name.map_err(|hint| self.note("name", &hint.0)).ok()
    }

    fn address(&mut self) -> Option<Address> {
        if !self.table.contains_key("address") {
            self.bad.push((self.header, "address is missing".to_owned()));
            return None;
        }
        let address = Address::parse(self.string("address")?);
        address.map_err(|hint| self.note("address", &hint.0)).ok()
    }

    /// A key's text; none where the key is missing, empty or something else, which is noted.
    fn text(&mut self, key: &str) -> Option<&'a str> {
        let text = self.string(key)?;
        if text.chars().any(char::is_control) {
            self.note(key, &format!("There are no line ends or control characters in it. {BACKSLASH}"));
        } else if text.chars().count() > MAX_TEXT {
            self.note(key, &format!("It has at most {MAX_TEXT} characters"));
        } else if !text.is_empty() {
            return Some(text);
        }
        None
    }

    /// What stands behind a key, in one of its two spellings.
    fn item(&self, key: &str) -> Option<&'a Item> {
        self.table.get(&spelling(self.table, key))
    }

    /// A key's text as it stands.
    fn string(&mut self, key: &str) -> Option<&'a str> {
        let item = self.item(key)?;
        if item.as_str().is_none() {
            self.note(key, &format!("It is a text in quotes, not {}", kind_of(item)));
        }
        item.as_str()
    }

    fn parsed<T>(&mut self, key: &str, parse: impl FnOnce(&str) -> Result<T, Hint>) -> Option<T> {
        parse(self.text(key)?).map_err(|hint| self.note(key, &hint.0)).ok()
    }

    fn one_of<T: Copy, const N: usize>(
        &mut self,
        key: &str,
        all: [T; N],
        spelled: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.text(key)?;
        let found = all.into_iter().find(|one| spelled(*one) == text);
        if found.is_none() {
            let names = all.map(|one| format!("\"{}\"", spelled(one))).join(", ");
            self.note(key, &format!("It is one of {names}"));
        }
        found
    }

    fn seconds(&mut self, key: &str) -> Option<Duration> {
        let item = self.item(key)?;
        let Some(number) = item.as_integer() else {
            self.note(key, &format!("It is a whole number of seconds, not {}", kind_of(item)));
            return None;
        };
        TimeLimits::parse_seconds(&number.to_string()).map_err(|hint| self.note(key, &hint.0)).ok()
    }

    fn scopes(&mut self) -> Option<Vec<String>> {
        let item = self.item("scopes")?;
        let Some(array) = item.as_array() else {
            self.note("scopes", &format!("It is a list of texts in brackets, not {}", kind_of(item)));
            return None;
        };
        let texts: Option<Vec<_>> = array.iter().map(Value::as_str).collect();
        match texts {
            Some(texts) if texts.iter().all(|scope| is_scope(scope)) => {
                Some(texts.into_iter().map(str::to_owned).collect())
            }
            _ => {
                self.note("scopes", "Each permission is a text in quotes without blanks");
                None
            }
        }
    }

    fn note(&mut self, key: &str, reason: &str) {
        let key = spelling(self.table, key);
        self.bad.push((self.lines.at(key_start(self.table, &key)), format!("{key}: {reason}")));
    }

    /// What counts for nothing because of how it is spelled: told. A key that decides about safety takes the
    /// profile out of use, as its owner believes that it counts.
    fn unknown(&mut self) -> Vec<(usize, String)> {
        for key in KEYS {
            let other = underscored(key);
            if other != key && self.table.contains_key(key) && self.table.contains_key(&other) {
                self.note(&other, &format!("It is there as {key}, too; take one of them out"));
            }
        }
        let mut ignored = Vec::new();
        for (key, _) in self.table.iter().filter(|(key, item)| !is_known(key) && item.is_value()) {
            let Some(meant) = KEYS.into_iter().find(|known| files::is_like(known, key)) else { continue };
            let line = self.lines.at(key_start(self.table, key));
            let reason = format!("{key} counts for nothing: this key is spelled {meant}");
            if SAFETY.contains(&meant) {
                self.bad.push((line, reason));
            } else {
                ignored.push((line, reason));
            }
        }
        ignored
    }
}

/// What an OAuth scope may look like (RFC 6749, section 3.3).
fn is_scope(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_graphic() && c != '"' && c != '\\';
    !text.is_empty() && text.len() <= MAX_TEXT && text.chars().all(allowed)
}

fn kind_of(item: &Item) -> &'static str {
    match item {
        Item::None => "nothing",
        Item::Table(_) | Item::ArrayOfTables(_) | Item::Value(Value::InlineTable(_)) => "a table",
        Item::Value(Value::String(_)) => "a text",
        Item::Value(Value::Integer(_) | Value::Float(_)) => "a number",
        Item::Value(Value::Boolean(_)) => "true or false",
        Item::Value(Value::Datetime(_)) => "a date",
        Item::Value(Value::Array(_)) => "a list",
    }
}

/// Where a key stands in the text, in bytes.
pub(super) fn key_start(table: &dyn TableLike, key: &str) -> usize {
    let at_key = table.key(key).and_then(toml_edit::Key::span);
    let span = at_key.or_else(|| table.get(key).and_then(Item::span));
    span.map_or(0, |span| span.start)
}
