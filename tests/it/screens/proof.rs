//! Every state in every size, scale, theme and language.

use std::{collections::BTreeSet, fs, path::Path};

use crate::canned::Canned;

/// The functions below a folder that take nothing and return a state.
fn written(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            written(&path, found);
            continue;
        }
        let source = fs::read_to_string(&path).expect("a source file");
        let words: String = source.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in words.split("fn ").skip(1) {
            let Some((name, rest)) = part.split_once("()") else { continue };
            let is_name = name.chars().all(|c| c.is_alphanumeric() || c == '_');
            let makes_one = ["Self", "Canned"].iter().any(|kind| rest.starts_with(&format!(" -> {kind} {{")));
            if is_name && makes_one {
                found.insert(name.to_owned());
            }
        }
    }
}

#[test]
fn no_canned_state_is_forgotten() {
    let mut there = BTreeSet::new();
    written(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/canned"), &mut there);
    let listed: BTreeSet<_> = Canned::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed.len(), Canned::ALL.len(), "one is listed twice");
    let forgotten: Vec<_> = there.symmetric_difference(&listed).collect();
    assert!(forgotten.is_empty(), "in only one of tests/canned/states.rs and the functions: {forgotten:?}");
}
