//! The keys of what may be done. No rule is ignored: an odd spelling or a place where it cannot count is a
//! trouble.

use toml_edit::{Array, Item, TableLike, Value};

use super::fields::{Fields, kind_of};
use crate::{
    domain::{
        batch::{
            limits::{Limits, MOST_IN_A_ROW, MOST_PARALLEL, MOST_PER_SECOND, Rules, StopRule},
            table::MOST_LINES,
        },
        change::action::Action,
        machine_policy::BatchCaps,
        profile::policy::{Actions, Pattern, Policy, TicketRule},
        text,
    },
    files::{is_like, plain_key, underscored},
    phrase,
    profiles::keys::{RULES, is_rule, key_start, spelling},
};

/// Other keys must not begin like this: an unknown rule cannot be followed.
const BEGINNINGS: [&str; 2] = ["allow", "require"];

/// The rule that a key means, in any spelling.
fn meant(key: &str) -> Option<&'static str> {
    RULES.into_iter().find(|rule| plain_key(rule) == plain_key(key))
}

/// The actions as a file spells them.
fn choices() -> String {
    Action::ALL.map(|action| format!("\"{}\"", action.key())).join(", ")
}

/// Rules as they are written: set or not.
#[derive(Debug, Default)]
pub struct Written {
    pub allow: Option<Actions>,
    pub ticket: Option<Actions>,
    pub pattern: Option<Pattern>,
    pub example: Option<String>,
    pub reason: Option<Actions>,
    pub verification: Option<Actions>,
}

impl Fields<'_> {
    /// The table's rules. A wrong one is noted and ignored.
    pub(super) fn policy(&mut self) -> Policy {
        self.misspelled();
        let Written { allow, ticket, pattern, example, reason, verification } = self.written();
        Policy {
            allow: allow.unwrap_or(Policy::default().allow),
            ticket: TicketRule {
                required: ticket.unwrap_or_default(),
                pattern,
                example: example.unwrap_or_default(),
            },
            reason: reason.unwrap_or_default(),
            verification: verification.unwrap_or_default(),
        }
    }

    /// The rules that are there. A wrong one is noted and left out.
    pub(super) fn written(&mut self) -> Written {
        let allow = self.allowed();
        let ticket = self.required("require-ticket");
        let pattern_key = spelling(self.table, "ticket-pattern");
        let pattern = self.parsed(&pattern_key, Pattern::parse);
        let example_key = spelling(self.table, "ticket-example");
        let example = self.text(&example_key).map(str::trim).filter(|example| !example.is_empty());
        if let (Some(pattern), Some(example)) = (&pattern, example)
            && !pattern.fits(example)
        {
            self.note(&example_key, phrase!("profile-rule-example", pattern = pattern_key));
        }
        Written {
            allow,
            ticket,
            pattern,
            example: example.map(text::whole_line),
            reason: self.required("require-reason"),
            verification: self.required("require-verification"),
        }
    }

    /// What may be done at once. A wrong one allows no batch: whoever wrote it meant to limit something.
    pub(super) fn batch(&mut self) -> Rules {
        let (caps, usual) = (self.caps().unwrap_or_default(), Rules::default());
        Rules {
            most_tokens: caps.tokens,
            limits: Limits {
                per_second: caps.per_second,
                parallel: caps.parallel.unwrap_or(usual.limits.parallel),
            },
            stop: StopRule {
                refusals: caps.refusals.unwrap_or(usual.stop.refusals),
                unknown: caps.unknown.unwrap_or(usual.stop.unknown),
            },
        }
    }

    /// The key `batch`: `false`, the most tokens of a batch, or a table with `lines`, `parallel`,
    /// `max-per-second`, `pause-after-refusals` and `pause-after-unknown`. A wrong one is noted, and allows
    /// no batch.
    pub(super) fn caps(&mut self) -> Option<BatchCaps> {
        let none = BatchCaps { tokens: Some(0), ..BatchCaps::default() };
        let item = self.table.get("batch")?;
        match item.as_bool() {
            Some(true) => return Some(BatchCaps::default()),
            Some(false) => return Some(none),
            None => {}
        }
        let most = u32::try_from(MOST_LINES).unwrap_or(u32::MAX);
        let mut bad = None;
        let caps = if item.as_integer().is_some() {
            number(item, 0, most).map(|tokens| BatchCaps { tokens: Some(tokens), ..BatchCaps::default() })
        } else {
            item.as_table_like().and_then(|table| {
                let mut caps = BatchCaps::default();
                for (key, item) in table.iter() {
                    let (cap, least, highest) = match plain_key(key).as_str() {
                        "lines" => (&mut caps.tokens, 0, most),
                        "parallel" => (&mut caps.parallel, 1, MOST_PARALLEL),
                        "maxpersecond" => (&mut caps.per_second, 1, MOST_PER_SECOND),
                        "pauseafterrefusals" => (&mut caps.refusals, 1, MOST_IN_A_ROW),
                        "pauseafterunknown" => (&mut caps.unknown, 1, MOST_IN_A_ROW),
                        _ => {
                            bad = Some(key.to_owned());
                            return None;
                        }
                    };
                    *cap = number(item, least, highest);
                    if cap.is_none() {
                        bad = Some(key.to_owned());
                        return None;
                    }
                }
                Some(caps)
            })
        };
        Some(caps.unwrap_or_else(|| {
            let reason = match bad {
                Some(key) => phrase!(
                    "profile-rule-batch-key",
                    key = key,
                    lines = most,
                    parallel = MOST_PARALLEL,
                    second = MOST_PER_SECOND,
                    row = MOST_IN_A_ROW
                ),
                None => phrase!("profile-rule-batch", tokens = most),
            };
            self.note("batch", reason);
            none
        }))
    }

    fn allowed(&mut self) -> Option<Actions> {
        let key = spelling(self.table, "allow");
        let item = self.table.get(&key)?;
        let Some(array) = item.as_array() else {
            self.note(&key, phrase!("profile-rule-no-list", kind = kind_of(item), actions = choices()));
            return None;
        };
        self.actions(&key, array)
    }

    /// For which actions something is required: all, none, or a list.
    fn required(&mut self, rule: &str) -> Option<Actions> {
        let key = spelling(self.table, rule);
        let item = self.table.get(&key)?;
        if let Some(required) = item.as_bool() {
            return Some(if required { Actions::all() } else { Actions::NONE });
        }
        let Some(array) = item.as_array() else {
            self.note(&key, phrase!("profile-rule-no-switch", kind = kind_of(item), actions = choices()));
            return None;
        };
        self.actions(&key, array)
    }

    fn actions(&mut self, key: &str, array: &Array) -> Option<Actions> {
        let action = |value: &Value| {
            let text = value.as_str()?;
            Action::ALL.into_iter().find(|action| action.key() == text)
        };
        let actions: Option<Actions> = array.iter().map(action).collect();
        if actions.is_none() {
            self.note(key, phrase!("profile-rule-actions", actions = choices()));
        }
        actions
    }

    /// Notes misspelt and unknown rules.
    fn misspelled(&mut self) {
        for rule in RULES {
            let other = underscored(rule);
            if other != rule && self.table.contains_key(rule) && self.table.contains_key(&other) {
                self.note(&other, phrase!("profile-key-twice", other = rule));
            }
        }
        let unknown = self.table.iter().filter(|(key, _)| !is_rule(key));
        for (key, _) in unknown {
            let near = || RULES.into_iter().find(|rule| is_like(rule, key));
            let reason = match meant(key).or_else(near) {
                Some(rule) => phrase!("profile-rule-misspelled", rule = rule),
                None if BEGINNINGS.iter().any(|beginning| plain_key(key).starts_with(beginning)) => {
                    phrase!("profile-rule-unknown", rules = RULES.join(", "))
                }
                None => continue,
            };
            self.bad.push((self.lines.at(key_start(self.table, key)), reason));
        }
        let mut strays = Vec::new();
        for (_, item) in self.table.iter().filter(|(key, _)| !is_rule(key)) {
            inside(item, &mut strays);
        }
        for (at, rule) in strays {
            self.bad.push((self.lines.at(at), phrase!("profile-rule-in-table", rule = rule)));
        }
    }
}

/// A whole number in this range.
fn number(item: &Item, least: u32, most: u32) -> Option<u32> {
    item.as_integer()
        .and_then(|number| u32::try_from(number).ok())
        .filter(|number| (least..=most).contains(number))
}

/// Collects the places of rules outside every profile.
pub(super) fn stray(parent: &dyn TableLike, key: &str, item: &Item, found: &mut Vec<(usize, &'static str)>) {
    if let Some(rule) = meant(key)
        && is_like_a_rule(rule, item)
    {
        found.push((key_start(parent, key), rule));
    } else {
        inside(item, found);
    }
}

fn inside(item: &Item, found: &mut Vec<(usize, &'static str)>) {
    let tables = item.as_table_like().into_iter();
    let more = item.as_array_of_tables().into_iter().flatten().map(|table| -> &dyn TableLike { table });
    let in_lists = item.as_array().into_iter().flatten().filter_map(Value::as_inline_table);
    for table in tables.chain(more).chain(in_lists.map(|table| -> &dyn TableLike { table })) {
        for (key, item) in table.iter() {
            stray(table, key, item, found);
        }
    }
}

/// Whether it is meant for this program: other programs' tables have an `allow` too.
fn is_like_a_rule(rule: &str, item: &Item) -> bool {
    let is_action =
        |value: &Value| value.as_str().is_some_and(|text| Action::ALL.iter().any(|a| a.key() == text));
    if rule == "batch" {
        return item.is_bool();
    }
    rule != "allow" || item.as_array().is_some_and(|array| !array.is_empty() && array.iter().all(is_action))
}
