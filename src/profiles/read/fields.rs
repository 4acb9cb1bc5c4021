//! One table of the file during reading.

use std::{path::PathBuf, time::Duration};

use toml_edit::{Item, Table, Value};

use crate::{
    domain::{
        Hint,
        profile::{self, Address, Colour, HttpUrl, Profile, Proxy, SignInMethod, TimeLimits},
        text::{self, pasted},
    },
    files::{self, BACKSLASH, Lines, underscored},
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
    pub(super) bad: Vec<(usize, String)>,
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

    pub(super) fn name(&mut self) -> Option<String> {
        if !self.table.contains_key("name") {
            self.bad.push((self.header, "name is missing".to_owned()));
            return None;
        }
        let name = profile::check_name(self.string("name")?);
        name.map_err(|hint| self.note("name", &hint.to_string())).ok()
    }

    fn address(&mut self) -> Option<Address> {
        if !self.table.contains_key("address") {
            self.bad.push((self.header, "address is missing".to_owned()));
            return None;
        }
        let address = Address::parse(self.string("address")?);
        address.map_err(|hint| self.note("address", &hint.to_string())).ok()
    }

    /// A key's text; none if the key is missing or empty, or is something else, which is noted.
    pub(super) fn text(&mut self, key: &str) -> Option<&'a str> {
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

    /// The item of a key, in either spelling.
    pub(super) fn item(&self, key: &str) -> Option<&'a Item> {
        self.table.get(&spelling(self.table, key))
    }

    /// A key's text unchanged.
    pub(super) fn string(&mut self, key: &str) -> Option<&'a str> {
        let item = self.item(key)?;
        if item.as_str().is_none() {
            self.note(key, &format!("It is a text in quotes, not {}", kind_of(item)));
        }
        item.as_str()
    }

    pub(super) fn parsed<T>(&mut self, key: &str, parse: impl FnOnce(&str) -> Result<T, Hint>) -> Option<T> {
        parse(self.text(key)?).map_err(|hint| self.note(key, &hint.to_string())).ok()
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
        TimeLimits::parse_seconds(&number.to_string()).map_err(|hint| self.note(key, &hint.to_string())).ok()
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

    pub(super) fn note(&mut self, key: &str, reason: &str) {
        let key = spelling(self.table, key);
        self.bad.push((self.lines.at(key_start(self.table, &key)), format!("{key}: {reason}")));
    }

    /// Reports keys whose spelling makes them ineffective. One about safety makes the profile unusable,
    /// because its owner relies on it.
    pub(super) fn unknown(&mut self) -> Vec<(usize, String)> {
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

/// The form of an OAuth scope (RFC 6749, section 3.3).
fn is_scope(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_graphic() && c != '"' && c != '\\';
    !text.is_empty() && text.len() <= MAX_TEXT && text.chars().all(allowed)
}

pub(super) fn kind_of(item: &Item) -> &'static str {
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
