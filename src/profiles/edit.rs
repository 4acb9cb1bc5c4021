//! Edits the text of `profiles.toml` without touching the rest of it.

use std::{fmt::Write as _, path::PathBuf};

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

use super::{keys, read};
use crate::{
    domain::batch::limits::{Limits, Rules},
    domain::profile::{
        Profile, Proxy,
        policy::{Actions, Pattern},
    },
    files::Source,
};

/// The beginning of a new file.
const HEADING: &str = "# Token Desk: endpoint profiles. No secret belongs into this file.\n";

/// The text with profiles added at its end; the existing text stays unchanged.
pub(super) fn add(source: &Source, profiles: &[&Profile]) -> Source {
    if profiles.is_empty() && !source.text.is_empty() {
        return source.clone();
    }
    let mut text = source.plain();
    if text.is_empty() {
        text.push_str(HEADING);
    }
    for profile in profiles {
        if !text.ends_with('\n') {
            text.push('\n');
        }
        let new = DocumentMut::from(table(profile));
        write!(text, "\n[[{}]]\n{new}", read::TABLE).ok();
    }
    source.with(&text)
}

/// The text with tables of another one at its end, word for word, each with the comment directly above its
/// header. None if one is not there.
pub(super) fn copy(source: &Source, other: &Source, places: &[usize]) -> Option<Source> {
    let mut text = source.plain();
    if text.is_empty() {
        text.push_str(HEADING);
    }
    let mut document: DocumentMut = other.plain().parse().ok()?;
    let theirs = tables(&mut document)?;
    for place in places {
        let mut table = theirs.get(*place)?.clone();
        let above = table.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default();
        let comment = above[above_the_comment(above).len()..].to_owned();
        table.decor_mut().set_prefix(comment);
        let mut alone = ArrayOfTables::new();
        alone.push(table);
        let mut new = DocumentMut::new();
        new.insert(read::TABLE, Item::ArrayOfTables(alone));
        let new = new.to_string();
        let gap = if text.ends_with('\n') { "" } else { "\n" };
        write!(text, "{gap}\n{new}").ok()?;
    }
    Some(if places.is_empty() { source.clone() } else { source.with(&text) })
}

/// The text with one profile replaced: only differences are written, so that the rest keeps its spelling and
/// comments. None if there is no such table.
pub(super) fn replace(source: &Source, place: usize, old: &Profile, new: &Profile) -> Option<Source> {
    let mut document: DocumentMut = source.plain().parse().ok()?;
    let table = tables(&mut document)?.get_mut(place)?;
    let defaults = fields(&Profile::new("", new.address.clone()));
    if old != new {
        // it would no longer fit
        table.remove(keys::SIGNATURE);
    }
    for (((key, value), (_, before)), (_, default)) in fields(new).into_iter().zip(fields(old)).zip(defaults)
    {
        if value == before {
            continue;
        }
        let spelled = keys::spelling(table, key);
        match table.get_mut(&spelled) {
            Some(item) => set(item, &value),
            None if value == default => {}
            None => {
                table.insert(key, value.item());
            }
        }
    }
    Some(source.with(&document.to_string()))
}

/// The text without some tables. None if one is not there.
pub(super) fn delete_all(source: &Source, mut places: Vec<usize>) -> Option<Source> {
    places.sort_unstable();
    places.into_iter().rev().try_fold(source.clone(), |source, place| delete(&source, place))
}

/// The text without one profile. The comment directly above its header goes too; text above a blank line
/// stays. None if there is no such table.
pub(super) fn delete(source: &Source, place: usize) -> Option<Source> {
    let mut document: DocumentMut = source.plain().parse().ok()?;
    let tables = tables(&mut document)?;
    tables.get(place)?;
    let gone = tables.remove(place);
    let above = gone.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default();
    let kept = if place == 0 { above } else { above_the_comment(above) };
    if !kept.trim().is_empty() {
        let kept = kept.trim_end();
        if let Some(next) = tables.get_mut(place) {
            let below = next.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default();
            let joined = format!("{kept}\n\n{}", below.trim_start_matches('\n'));
            next.decor_mut().set_prefix(joined);
        } else {
            let trailing = document.trailing().as_str().unwrap_or_default();
            let joined = format!("{kept}\n{trailing}");
            document.set_trailing(joined);
        }
    }
    if document.get(read::TABLE).and_then(Item::as_array_of_tables).is_some_and(ArrayOfTables::is_empty) {
        document.remove(read::TABLE);
    }
    Some(source.with(&document.to_string()))
}

/// The part above the last blank line.
fn above_the_comment(above: &str) -> &str {
    let mut end = above.len();
    for line in above.split_inclusive('\n').rev() {
        end -= line.len();
        if line.trim().is_empty() {
            return &above[..end];
        }
    }
    ""
}

fn tables(document: &mut DocumentMut) -> Option<&mut ArrayOfTables> {
    document.get_mut(read::TABLE)?.as_array_of_tables_mut()
}

/// A new profile's table: the required keys, and what differs from a new profile.
fn table(profile: &Profile) -> Table {
    let mut table = Table::new();
    let defaults = fields(&Profile::new("", profile.address.clone()));
    for ((key, value), (_, default)) in fields(profile).into_iter().zip(defaults) {
        if value != default || matches!(key, "name" | "address" | "sign-in") {
            table.insert(key, value.item());
        }
    }
    table
}

#[derive(Debug, PartialEq, Eq)]
enum Plain {
    Text(String),
    List(Vec<String>),
    Seconds(i64),
    /// Actions in any order.
    Actions(Actions),
    /// The actions that require something: true, false or a list.
    Required(Actions),
    /// What may be done at once.
    Batch(Rules),
}

impl Plain {
    fn item(&self) -> Item {
        Item::Value(self.value())
    }

    fn value(&self) -> Value {
        match self {
            Self::Text(text) => text.into(),
            Self::List(list) => list.iter().collect::<Array>().into(),
            Self::Seconds(seconds) => (*seconds).into(),
            Self::Actions(actions) => actions.keys().into_iter().collect::<Array>().into(),
            Self::Required(actions) if *actions == Actions::all() => true.into(),
            Self::Required(actions) if actions.is_empty() => false.into(),
            Self::Required(actions) => Self::Actions(*actions).value(),
            Self::Batch(rules) => batch(*rules),
        }
    }
}

fn batch(rules: Rules) -> Value {
    let Rules { most_tokens, limits: Limits { per_second, parallel }, stop } = rules;
    let usual = Rules::default();
    let is_plain = Rules { most_tokens: None, ..rules } == usual;
    match most_tokens {
        Some(0) => return false.into(),
        None if is_plain => return true.into(),
        Some(lines) if is_plain => return i64::from(lines).into(),
        Some(_) | None => {}
    }
    let mut table = InlineTable::new();
    let numbers = [
        ("lines", most_tokens),
        ("max-per-second", per_second),
        ("parallel", Some(parallel).filter(|parallel| *parallel != usual.limits.parallel)),
        ("pause-after-refusals", Some(stop.refusals).filter(|row| *row != usual.stop.refusals)),
        ("pause-after-unknown", Some(stop.unknown).filter(|row| *row != usual.stop.unknown)),
    ];
    for (key, number) in numbers {
        if let Some(number) = number {
            table.insert(key, i64::from(number).into());
        }
    }
    table.into()
}

/// All keys and values of a profile, in the written order. An unset value is an empty text, which reads as
/// unset: so an emptied key keeps its place and comment.
fn fields(profile: &Profile) -> [(&'static str, Plain); 22] {
    let text = |text: &str| Plain::Text(text.to_owned());
    let seconds = |limit: std::time::Duration| {
        // 0 is refused when the text is read again, so a fraction is not lost silently
        let whole = if limit.subsec_nanos() == 0 { limit.as_secs() } else { 0 };
        Plain::Seconds(i64::try_from(whole).unwrap_or_default())
    };
    let file = |path: Option<&PathBuf>| {
        Plain::Text(path.map_or_else(String::new, |path| path.to_string_lossy().into_owned()))
    };
    let proxy = match &profile.proxy {
        Proxy::System => "system",
        Proxy::None => "none",
        Proxy::Url(url) => url,
    };
    let policy = &profile.policy;
    [
        ("name", text(&profile.name)),
        ("address", text(profile.address.as_str())),
        ("sign-in", text(profile.sign_in.key())),
        ("issuer", text(profile.issuer.as_ref().map_or("", |issuer| issuer.as_str()))),
        ("client-id", text(&profile.client_id)),
        ("scopes", Plain::List(profile.scopes.clone())),
        ("label", text(&profile.label)),
        ("colour", text(profile.colour.key())),
        ("connect-seconds", seconds(profile.limits.connect)),
        ("read-seconds", seconds(profile.limits.read)),
        ("change-seconds", seconds(profile.limits.change)),
        ("proxy", text(proxy)),
        ("ca-file", file(profile.ca_file.as_ref())),
        ("client-certificate", file(profile.client_certificate.as_ref())),
        ("client-key", file(profile.client_key.as_ref())),
        ("allow", Plain::Actions(policy.allow)),
        ("require-ticket", Plain::Required(policy.ticket.required)),
        ("ticket-pattern", text(policy.ticket.pattern.as_ref().map_or("", Pattern::as_str))),
        ("ticket-example", text(&policy.ticket.example)),
        ("require-reason", Plain::Required(policy.reason)),
        ("require-verification", Plain::Required(policy.verification)),
        ("batch", Plain::Batch(profile.batch)),
    ]
}

/// Replaces a value; blanks and comments around it stay.
fn set(item: &mut Item, value: &Plain) {
    let Some(old) = item.as_value_mut() else {
        *item = value.item();
        return;
    };
    if let Some(array) = old.as_array_mut() {
        let edited = match value {
            Plain::List(list) => set_list(array, list, Order::Counts),
            Plain::Required(all) if *all == Actions::all() => false,
            Plain::Actions(actions) | Plain::Required(actions) => {
                let keys: Vec<_> = actions.keys().into_iter().map(str::to_owned).collect();
                set_list(array, &keys, Order::Any)
            }
            Plain::Text(_) | Plain::Seconds(_) | Plain::Batch(_) => false,
        };
        if edited {
            return;
        }
    }
    let decor = old.decor().clone();
    *old = value.value();
    *old.decor_mut() = decor;
}

/// Whether the order of a list matters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Counts,
    Any,
}

/// Removes and adds single texts of a list, so that a list over several lines keeps its shape and comments.
/// False if that does not give the wanted order.
fn set_list(array: &mut Array, list: &[String], order: Order) -> bool {
    let mut edited = array.clone();
    let mut at = 0;
    while let Some(value) = edited.get(at) {
        if value.as_str().is_some_and(|text| list.iter().any(|wanted| wanted == text)) {
            at += 1;
        } else {
            take_out(&mut edited, at);
        }
    }
    let kept: Vec<String> = edited.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    for text in list.iter().filter(|text| !kept.contains(text)) {
        let mut value = Value::from(text.as_str());
        if let Some(last) = edited.iter().last() {
            let prefix = last.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or(" ");
            let indent = prefix.rfind('\n').map_or(" ", |at| &prefix[at..]);
            let indent = if indent.trim().is_empty() { indent } else { " " }.to_owned();
            let comment = behind_the_last(&mut edited);
            let line_end = if comment.is_empty() || indent.contains('\n') { "" } else { "\n" };
            value.decor_mut().set_prefix(comment + line_end + &indent);
        }
        edited.push_formatted(value);
    }
    let fits =
        order == Order::Any || edited.iter().filter_map(Value::as_str).eq(list.iter().map(String::as_str));
    if fits {
        *array = edited;
    }
    fits
}

/// Takes the comment behind a list's last comma, so that it stays with its text.
fn behind_the_last(array: &mut Array) -> String {
    let trailing = array.trailing().as_str().unwrap_or_default().to_owned();
    match trailing.split_once('\n') {
        Some((comment, rest)) if array.trailing_comma() && comment.contains('#') => {
            array.set_trailing(format!("\n{rest}"));
            comment.to_owned()
        }
        _ => String::new(),
    }
}

/// Removes one text from a list; comments around it move to the next text or the end of the list. (The
/// comment behind a text is part of the next one's blanks.)
fn take_out(array: &mut Array, at: usize) {
    let raw =
        |raw: Option<&toml_edit::RawString>| raw.and_then(|raw| raw.as_str()).unwrap_or_default().to_owned();
    let gone = array.remove(at);
    let around = raw(gone.decor().prefix()) + &raw(gone.decor().suffix());
    if !around.contains('#') {
        return;
    }
    let around = around.trim_end();
    if let Some(next) = array.get_mut(at) {
        let joined = format!("{around}{}", raw(next.decor().prefix()));
        next.decor_mut().set_prefix(if joined.contains('\n') { joined } else { format!("{around}\n") });
    } else {
        let joined = format!("{around}{}", raw(Some(array.trailing())));
        array.set_trailing(if joined.ends_with('\n') { joined } else { joined + "\n" });
    }
}
