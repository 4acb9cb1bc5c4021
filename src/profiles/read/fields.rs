//! One table of the file during reading.

use std::{path::PathBuf, time::Duration};

use toml_edit::{Item, Table, Value};

use crate::{
    domain::{
        Hint,
        phrase::Phrase,
        profile::{self, Address, Colour, HttpUrl, Profile, Proxy, SignInMethod, TimeLimits},
        text::{self, pasted},
    },
    files::{self, Lines, underscored},
    phrase,
    profiles::keys::{KEYS, is_known, key_start, spelling},
};

/// The keys that decide who can read the traffic.
const SAFETY: [&str; 2] = ["proxy", "ca-file"];

/// The longest text of a key other than an address, in characters.
const MAX_TEXT: usize = 500;

/// A table during reading: each key is asked for once, and mistakes are noted with their line.
pub(super) struct Fields<'a> {
    pub(super) table: &'a Table,
    pub(super) lines: &'a Lines,
    header: usize,
    pub(super) bad: Vec<(usize, Phrase)>,
}

impl<'a> Fields<'a> {
    pub(super) fn of(table: &'a Table, lines: &'a Lines, header: usize) -> Self {
        Self { table, lines, header, bad: Vec::new() }
    }

    pub(super) fn profile(&mut self, name: &str) -> Option<Profile> {
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
        let client_certificate = self.text("client-certificate");
        let client_key = self.text("client-key");
        if client_key.is_some() && client_certificate.is_none() {
            self.note("client-key", phrase!("profile-client-key-alone"));
        }
        let policy = self.policy();
        let batch = self.batch();
        let new = Profile::new(name, address?);
        Some(Profile {
            sign_in: sign_in.unwrap_or(new.sign_in),
            issuer,
            client_id: pasted::id(client_id.unwrap_or_default()),
            scopes: scopes.unwrap_or_default(),
            policy,
            batch,
            label: text::whole_line(label.unwrap_or_default()),
            colour: colour.unwrap_or(new.colour),
            limits: TimeLimits {
                connect: connect.unwrap_or(new.limits.connect),
                read: read.unwrap_or(new.limits.read),
                change: change.unwrap_or(new.limits.change),
            },
            proxy: proxy.unwrap_or(Proxy::System),
            ca_file: ca_file.map(PathBuf::from),
            client_certificate: client_certificate.map(PathBuf::from),
            client_key: client_key.map(PathBuf::from),
            ..new
        })
    }

    pub(super) fn name(&mut self) -> Option<String> {
        if !self.table.contains_key("name") {
            self.bad.push((self.header, phrase!("profile-key-missing", key = "name")));
            return None;
        }
        let name = profile::check_name(self.string("name")?);
        name.map_err(|hint| self.note("name", hint.0)).ok()
    }

    fn address(&mut self) -> Option<Address> {
        if !self.table.contains_key("address") {
            self.bad.push((self.header, phrase!("profile-key-missing", key = "address")));
            return None;
        }
        let address = Address::parse(self.string("address")?);
        address.map_err(|hint| self.note("address", hint.0)).ok()
    }

    /// A key's text; none if the key is missing or empty, or is something else, which is noted.
    pub(super) fn text(&mut self, key: &str) -> Option<&'a str> {
        let text = self.string(key)?;
        if text.chars().any(char::is_control) {
            self.note(key, phrase!("profile-key-control").and(files::backslash()));
        } else if text.chars().count() > MAX_TEXT {
            self.note(key, phrase!("profile-key-too-long", most = MAX_TEXT));
        } else if !text.is_empty() {
            return Some(text);
        }
        None
    }

    /// The item of a key, in either spelling.
    pub(super) fn item(&self, key: &str) -> Option<&'a Item> {
        self.table.get(&spelling(self.table, key))
    }

    /// A key's text unchanged.
    pub(super) fn string(&mut self, key: &str) -> Option<&'a str> {
        let item = self.item(key)?;
        if item.as_str().is_none() {
            self.note(key, phrase!("profile-key-no-text", kind = kind_of(item)));
        }
        item.as_str()
    }

    pub(super) fn parsed<T>(&mut self, key: &str, parse: impl FnOnce(&str) -> Result<T, Hint>) -> Option<T> {
        parse(self.text(key)?).map_err(|hint| self.note(key, hint.0)).ok()
    }

    pub(super) fn one_of<T: Copy, const N: usize>(
        &mut self,
        key: &str,
        all: [T; N],
        spelled: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.text(key)?;
        let found = all.into_iter().find(|one| spelled(*one) == text);
        if found.is_none() {
            let names = all.map(|one| format!("\"{}\"", spelled(one))).join(", ");
            self.note(key, phrase!("profile-key-one-of", names = names));
        }
        found
    }

    fn seconds(&mut self, key: &str) -> Option<Duration> {
        let item = self.item(key)?;
        let Some(number) = item.as_integer() else {
            self.note(key, phrase!("profile-key-no-seconds", kind = kind_of(item)));
            return None;
        };
        TimeLimits::parse_seconds(&number.to_string()).map_err(|hint| self.note(key, hint.0)).ok()
    }

    fn scopes(&mut self) -> Option<Vec<String>> {
        let item = self.item("scopes")?;
        let Some(array) = item.as_array() else {
            self.note("scopes", phrase!("profile-key-no-list", kind = kind_of(item)));
            return None;
        };
        let texts: Option<Vec<_>> = array.iter().map(Value::as_str).collect();
        match texts {
            Some(texts) if texts.iter().all(|scope| is_scope(scope)) => {
                Some(texts.into_iter().map(str::to_owned).collect())
            }
            _ => {
                self.note("scopes", phrase!("profile-key-scopes"));
                None
            }
        }
    }

    pub(super) fn note(&mut self, key: &str, reason: Phrase) {
        let key = spelling(self.table, key);
        let line = self.lines.at(key_start(self.table, &key));
        self.bad.push((line, phrase!("profile-key-wrong", key = key, why = reason)));
    }

    /// Reports keys whose spelling makes them ineffective. One about safety makes the profile unusable,
    /// because its owner relies on it.
    pub(super) fn unknown(&mut self) -> Vec<(usize, Phrase)> {
        for key in KEYS {
            let other = underscored(key);
            if other != key && self.table.contains_key(key) && self.table.contains_key(&other) {
                self.note(&other, phrase!("profile-key-twice", other = key));
            }
        }
        let mut ignored = Vec::new();
        for (key, _) in self.table.iter().filter(|(key, item)| !is_known(key) && item.is_value()) {
            let Some(meant) = KEYS.into_iter().find(|known| files::is_like(known, key)) else { continue };
            let line = self.lines.at(key_start(self.table, key));
            let reason = phrase!("profile-key-misspelled", key = key, meant = meant);
            if SAFETY.contains(&meant) {
                self.bad.push((line, reason));
            } else {
                ignored.push((line, reason));
            }
        }
        ignored
    }
}

/// The form of an OAuth scope (RFC 6749, section 3.3).
fn is_scope(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_graphic() && c != '"' && c != '\\';
    !text.is_empty() && text.len() <= MAX_TEXT && text.chars().all(allowed)
}

/// What it is, as the texts choose by it.
pub(super) fn kind_of(item: &Item) -> &'static str {
    match item {
        Item::None => "nothing",
        Item::Table(_) | Item::ArrayOfTables(_) | Item::Value(Value::InlineTable(_)) => "table",
        Item::Value(Value::String(_)) => "text",
        Item::Value(Value::Integer(_) | Value::Float(_)) => "number",
        Item::Value(Value::Boolean(_)) => "switch",
        Item::Value(Value::Datetime(_)) => "date",
        Item::Value(Value::Array(_)) => "list",
    }
}
