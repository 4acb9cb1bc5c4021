//! What a company set, in words.

use std::path::PathBuf;

use super::rules;
use crate::{
    domain::{
        machine_policy::{BatchCaps, Fact, MachinePolicy, Require, Set, Source},
        profile::policy::Actions,
        settings::Keep,
    },
    say, words,
};

/// Below a value that cannot be changed: "Locked by your company · set in policy.toml".
pub fn locked(source: Source) -> String {
    say!("policy-locked", source = source.code())
}

/// "Your company allows 1 to 5 · set in policy.toml".
pub fn allows_minutes(set: &Set<u8>) -> String {
    say!("policy-allows-minutes", most = u32::from(set.value), source = set.source.code())
}

/// "Your company requires it for disable · set in policy.toml".
pub fn requires(set: &Set<Actions>) -> String {
    let actions = words::action::all_in_rules(set.value.iter());
    say!("policy-requires-for", actions = actions, source = set.source.code())
}

/// Why the policy cannot be read: each place in a sentence.
pub fn troubles(policy: &MachinePolicy) -> Vec<String> {
    policy.troubles.iter().map(|trouble| words::sentence(&trouble.phrase()).into_owned()).collect()
}

/// How long the history is kept.
pub fn kept(keep: Keep) -> String {
    match keep {
        Keep::Everything => say!("policy-keep-everything").to_owned(),
        Keep::Days(days) => say!("policy-keep-days", count = days),
    }
}

/// Why nothing can be exported, where the company allows none.
pub fn no_exports(policy: &MachinePolicy) -> Option<&'static str> {
    policy.forbids_exports().then(|| say!("policy-no-exports"))
}

/// Where exports may go.
pub fn export_folders(folders: &[PathBuf]) -> String {
    if folders.is_empty() {
        return say!("policy-no-exports").to_owned();
    }
    let folders: Vec<_> = folders.iter().map(|folder| folder.display().to_string()).collect();
    say!("policy-export-folders", folders = folders.join(", "))
}

/// Each key that is set, and what it does; in the order of the manual. What is not set is left out.
pub fn explained(policy: &MachinePolicy) -> Vec<(&'static str, String)> {
    let Require { ticket, pattern, example, reason, verification } = &policy.require;
    let given = policy.profiles.iter().map(|given| {
        let (name, host) = (&given.value.name, given.value.address.host());
        ("profile", say!("explain-profile", name = name, host = host))
    });
    let own = (say!("explain-own-profiles"), say!("explain-no-own-profiles"));
    let archive = (say!("policy-archived"), say!("policy-not-archived"));
    let rest = [
        switch("own-profiles", &policy.own_profiles, own),
        said("profile-key", &policy.profile_key, |key| say!("explain-profile-key", key = key.text())),
        said("allow", &policy.allow, |allow| say!("explain-allow", actions = rules::allowed(*allow))),
        said("require-ticket", ticket, |actions| required(*actions, rules::required)),
        said("ticket-pattern", pattern, |text| say!("rules-ticket-pattern", pattern = text.as_str())),
        said("ticket-example", example, |example| say!("rules-ticket-example", example = example)),
        said("require-reason", reason, |actions| required(*actions, rules::required)),
        said("require-verification", verification, |actions| required(*actions, rules::verified)),
        said("batch", &policy.batch, |caps| batch(*caps)),
        said("lock-after", &policy.lock_after, |most| say!("explain-lock-after", count = u32::from(*most))),
        said("keep-history", &policy.keep, |keep| kept(*keep)),
        switch("archive-removed", &policy.archive, archive),
        said("export-folders", &policy.export_folders, |folders| export_folders(folders)),
        said("renderer", &policy.renderer, |which| say!("explain-renderer", renderer = which.key())),
        said("language", &policy.language, |tag| say!("explain-language", language = tag.own_name())),
        switch("notifications", &policy.notifications, (say!("explain-notify"), say!("explain-no-notify"))),
        switch("links", &policy.links, (say!("explain-links"), say!("policy-links-off"))),
        switch("remember", &policy.remember, (say!("explain-remember"), say!("policy-no-remembering"))),
    ];
    given.chain(rest.into_iter().flatten()).collect()
}

#[expect(clippy::ref_option, reason = "each is a field of the policy")]
fn said<T>(
    key: &'static str,
    fact: &Fact<T>,
    say: impl FnOnce(&T) -> String,
) -> Option<(&'static str, String)> {
    fact.as_ref().map(|set| (key, say(&set.value)))
}

#[expect(clippy::ref_option, reason = "each is a field of the policy")]
fn switch(key: &'static str, fact: &Fact<bool>, (on, off): (&str, &str)) -> Option<(&'static str, String)> {
    said(key, fact, |is_on| if *is_on { on } else { off }.to_owned())
}

fn required(actions: Actions, said: fn(Actions) -> String) -> String {
    if actions.is_empty() { say!("rules-not-required").to_owned() } else { said(actions) }
}

fn batch(caps: BatchCaps) -> String {
    let BatchCaps { tokens, parallel, per_second, refusals, unknown } = caps;
    if tokens == Some(0) {
        return say!("explain-no-batch").to_owned();
    }
    let limits = [
        ("tokens", tokens),
        ("parallel", parallel),
        ("second", per_second),
        ("refusals", refusals),
        ("unknown", unknown),
    ];
    let said: Vec<_> = limits
        .into_iter()
        .filter_map(|(what, most)| most.map(|most| say!("explain-batch-limit", what = what, most = most)))
        .collect();
    if said.is_empty() { say!("explain-batch").to_owned() } else { said.join(say!("between-facts")) }
}
