//! The page with the licences is true to what is built in.

use std::{collections::BTreeSet, fs, path::Path};

use toml_edit::{DocumentMut, TableLike};

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a file")
}

fn document(file: &str) -> DocumentMut {
    read(file).parse().expect("TOML")
}

/// Each library on the page: name and version.
fn listed() -> BTreeSet<(String, String)> {
    let page = read("assets/licences/libraries.txt");
    let heads = page.split("==== ").skip(1).filter_map(|part| part.split_once("----\n"));
    let lines = heads.flat_map(|(head, _)| head.lines().skip(1));
    lines.filter_map(|line| line.split_once(' ')).map(|(name, at)| (name.to_owned(), at.to_owned())).collect()
}

fn names(table: &dyn TableLike) -> Vec<String> {
    table.iter().map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn every_library_that_is_asked_for_has_its_licence_on_the_page() {
    let manifest = document("Cargo.toml");
    let mut asked = names(manifest["dependencies"].as_table_like().unwrap());
    for (_, target) in manifest["target"].as_table_like().unwrap().iter() {
        asked.extend(names(target["dependencies"].as_table_like().unwrap()));
    }
    assert!(asked.len() > 40, "{asked:?}");
    let listed = listed();
    asked.retain(|name| !listed.iter().any(|(other, _)| other == name));
    assert!(asked.is_empty(), "run assets/licences/make: {asked:?} is missing");
}

#[test]
fn the_page_names_no_version_that_is_not_built_in() {
    let lock = document("Cargo.lock");
    let text = |table: &toml_edit::Table, key: &str| table[key].as_str().unwrap().to_owned();
    let packages = lock["package"].as_array_of_tables().unwrap();
    let locked: BTreeSet<_> = packages.iter().map(|at| (text(at, "name"), text(at, "version"))).collect();
    let listed = listed();
    assert!(listed.len() > 200, "{}", listed.len());
    let stale: Vec<_> = listed.difference(&locked).collect();
    assert!(stale.is_empty(), "run assets/licences/make: {stale:?}");
}
