//! The layers of the program, read off its sources: who may use whom, and where secrets are exposed.

mod rings;
mod rust;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each module at the top of the tree and the modules that it may name by `crate::…`.
const MAY_USE: [(&str, &[&str]); 33] = [
    ("domain", &[]),
    ("words", &["domain"]),
    ("files", &["domain", "words"]),
    ("practice", &["domain", "files"]),
    ("app", &["domain", "words"]),
    ("api", &["domain", "files"]),
    ("export", &["domain", "files", "words"]),
    ("policy", &["domain", "files", "profiles"]),
    ("policy_command", &["files", "policy", "words"]),
    ("profiles", &["domain", "files"]),
    ("profiles_command", &["arguments", "domain", "files", "profiles", "words"]),
    ("settings", &["domain", "files"]),
    ("credentials", &["domain", "files"]),
    ("lists", &["domain", "files"]),
    ("store", &["domain", "files"]),
    ("handover", &["domain", "files"]),
    (
        "batch_command",
        &["app", "arguments", "console", "domain", "export", "files", "headless", "profiles", "words"],
    ),
    ("check_command", &["app", "arguments", "console", "domain", "files", "headless", "profiles", "words"]),
    ("headless", &["app", "console", "domain", "files", "operator", "profiles", "runtime"]),
    ("console", &["domain", "files", "words"]),
    ("history_command", &["arguments", "console", "domain", "export", "files", "profiles", "store", "words"]),
    ("operator", &["domain"]),
    (
        "runtime",
        &[
            "api",
            "app",
            "credentials",
            "diagnostics",
            "domain",
            "export",
            "files",
            "lists",
            "memory",
            "portal",
            "practice",
            "profiles",
            "settings",
            "store",
            "system_login",
            "words",
        ],
    ),
    ("portal", &[]),
    ("system_login", &["domain"]),
    ("ui", &["app", "domain", "words"]),
    (
        "shell",
        &["app", "domain", "handover", "operator", "profiles", "runtime", "system_login", "ui", "words"],
    ),
    ("arguments", &["domain", "words"]),
    ("diagnostics", &["domain", "files"]),
    ("launch", &["arguments", "diagnostics", "domain", "files", "words"]),
    ("memory", &[]),
    ("lib", &[]),
    ("main", &[]),
];

/// Macros, which the compiler puts at the top of the tree, and the modules that they belong to.
const MACROS: [(&str, &str); 3] = [("phrase", "domain"), ("say", "words"), ("say_of", "words")];

/// Crates that only these modules may name.
const ONLY: [(&str, &[&str]); 25] = [
    ("arboard", &["shell"]),
    ("argon2", &["runtime"]),
    ("calamine", &["lists"]),
    ("egui", &["ui", "shell", "launch"]),
    ("eframe", &["shell", "launch", "main"]),
    ("egui_extras", &["ui"]),
    ("egui_system_font_provider", &["shell"]),
    ("sys_locale", &["shell", "main"]),
    ("reqwest", &["api"]),
    ("rustls", &["api", "practice"]),
    ("jsonwebtoken", &["api", "practice"]),
    ("tokio", &["runtime", "api", "practice", "handover", "console", "system_login", "main"]),
    ("axum", &["practice"]),
    ("p12_keystore", &["api"]),
    ("rcgen", &["practice"]),
    ("tokio_rustls", &["practice"]),
    ("rfd", &["runtime", "launch"]),
    ("keyring", &["credentials"]),
    ("nix", &["operator"]),
    ("rusqlite", &["store"]),
    ("unicode_bidi", &["ui"]),
    ("windows", &["system_login"]),
    ("windows_registry", &["api", "launch", "policy", "shell"]),
    ("zbus", &["shell", "credentials", "portal", "system_login"]),
    ("fluent_bundle", &["words"]),
];

/// A source file: the module at the top of the tree that it belongs to, its path and its lines without
/// comments.
pub struct Source {
    pub module: String,
    pub path: PathBuf,
    pub lines: Vec<String>,
}

pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let inner = path.strip_prefix(&root).expect("inside src");
                let first = inner.iter().next().expect("a name").to_string_lossy();
                let module = first.trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).expect("a source file");
                found.push(Source { module, lines: text.lines().map(str::to_owned).collect(), path });
            }
        }
    }
    assert!(found.len() > 40, "the sources were found: {}", found.len());
    found
}

/// The line without a comment at its end.
pub fn code(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}

/// Every module named by `crate::name`, also in `crate::{a, b::c}` on one line.
fn modules_named(line: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    code(line).split("crate::").skip(1).map(word).filter(|name| !name.is_empty()).collect()
}

/// `use crate::{…}` spread over lines: the first word at the first level of each item.
fn modules_in_groups(lines: &[String]) -> Vec<String> {
    let text: String = lines.iter().map(|line| code(line)).collect::<Vec<_>>().join(" ");
    let mut found = Vec::new();
    for group in text.split("crate::{").skip(1) {
        let mut depth = 1;
        let mut item = String::new();
        for c in group.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 || (depth == 1 && c == ',') {
                let name: String =
                    item.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                found.push(name);
                item.clear();
            } else {
                item.push(c);
            }
            if depth == 0 {
                break;
            }
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

#[test]
fn every_module_uses_only_the_layers_below_it() {
    let mut broken = Vec::new();
    for source in sources() {
        let allowed = MAY_USE.iter().find(|(module, _)| *module == source.module);
        let (_, allowed) =
            allowed.unwrap_or_else(|| panic!("{} is in no layer: give it one here", source.path.display()));
        let named = source.lines.iter().flat_map(|line| modules_named(line));
        for name in named.chain(modules_in_groups(&source.lines)) {
            let name = MACROS
                .iter()
                .find(|(macro_name, _)| *macro_name == name)
                .map_or(name, |(_, of)| (*of).to_owned());
            // it is there for tests alone
            let path = source.path.to_string_lossy().replace('\\', "/");
            let is_test = path.ends_with("settle/acts.rs") || path.contains("/tests");
            let is_example = name == "fixtures" || (name == "words" && is_test);
            if name != source.module && !is_example && !allowed.contains(&name.as_str()) {
                broken.push(format!("{} uses crate::{name}", source.path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The words in backticks.
fn in_backticks(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_front_page_says_of_every_module_what_it_may_use() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs");
    let page = fs::read_to_string(page).expect("the front page");
    // an item may go on in the next lines
    let page = page.replace("\n//!   ", " ");
    let items: Vec<(&str, &str)> = page
        .lines()
        .filter_map(|line| line.strip_prefix("//! - [`")?.split_once("`]: "))
        .filter_map(|(module, text)| Some((module, text.split_once(" · may use ")?.1)))
        .collect();
    for (module, allowed) in MAY_USE.iter().filter(|(module, _)| !["lib", "main"].contains(module)) {
        let item = items.iter().find(|(name, _)| name == module);
        let (_, uses) = item.unwrap_or_else(|| panic!("{module} is not on the front page"));
        let known = |name: &&str| MAY_USE.iter().any(|(other, _)| other == name);
        let (mut modules, crates): (Vec<&str>, Vec<&str>) = in_backticks(uses).into_iter().partition(known);
        modules.sort_unstable();
        assert_eq!(modules, *allowed, "{module}");
        for name in crates {
            let only = ONLY.iter().find(|(crate_name, _)| *crate_name == name);
            assert!(only.is_some_and(|(_, users)| users.contains(module)), "{module} and {name}");
        }
    }
    assert_eq!(items.len() + 2, MAY_USE.len(), "the front page names each module once");
}

#[test]
fn the_practice_tenant_shares_nothing_with_the_client_but_the_names_of_difficulties() {
    for source in sources().iter().filter(|source| source.module == "practice") {
        for line in &source.lines {
            for part in code(line).split("crate::domain").skip(1) {
                assert!(part.starts_with("::difficulty"), "{}: {line}", source.path.display());
            }
        }
    }
}

#[test]
fn each_edge_of_the_program_is_in_one_place() {
    let mut broken = Vec::new();
    for source in sources() {
        for line in &source.lines {
            for (name, modules) in ONLY {
                let line = code(line);
                let uses = line.contains(&format!("{name}::")) || line.contains(&format!("use {name};"));
                // `accesskit_egui::` or `crate::app::reqwest::` are other names
                let alone = line.split(&format!("{name}::")).next().is_some_and(|before| {
                    !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
                });
                if uses && alone && !modules.contains(&source.module.as_str()) {
                    broken.push(format!("{}: {line}", source.path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_exposed_secret_says_why() {
    let mut exposed = 0;
    let mut silent = Vec::new();
    for source in sources() {
        let tests = source.lines.iter().position(|line| line.contains("#[cfg(test)]")).unwrap_or(usize::MAX);
        if source.path.file_stem().is_some_and(|stem| stem == "tests")
            || source.path.components().any(|c| c.as_os_str() == "tests")
        {
            continue;
        }
        for (at, line) in source.lines.iter().enumerate().take_while(|(at, _)| *at < tests) {
            if code(line).contains("expose_secret()") {
                exposed += 1;
                let near = &source.lines[at.saturating_sub(3)..=at];
                if !near.iter().any(|line| line.contains("// EXPOSE:")) {
                    silent.push(format!("{}:{}: {}", source.path.display(), at + 1, line.trim()));
                }
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    assert!(exposed > 0, "the rule looked at something");
}

/// The files that make orders. Whatever they order becomes a change through the gate of
/// `domain::change::order` alone: the field of `Change` is private, so the compiler holds everybody else
/// to it.
const ORDER: [&str; 6] = [
    "app/asks.rs",
    "app/orders/desk.rs",
    "app/orders/later.rs",
    "app/replace.rs",
    "domain/batch/plan.rs",
    "domain/change/order.rs",
];

#[test]
fn changes_are_ordered_in_a_few_files_and_made_in_one() {
    let gate = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/change/order.rs");
    let gate = fs::read_to_string(gate).expect("the gate");
    assert!(gate.contains("pub struct Change(ChangeFacts);"), "its field is private");
    assert_eq!(gate.matches("Change(ChangeFacts {").count(), 1, "one function makes a change");
    assert!(!gate.contains("DerefMut"), "what was made is not changed past the gate");
    let mut makers: Vec<String> = Vec::new();
    for source in sources().iter().filter(|source| ["app", "domain"].contains(&source.module.as_str())) {
        let inner =
            source.path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).expect("inside");
        if source.lines.iter().any(|line| code(line).contains("Order {") && !line.contains("impl")) {
            makers.push(inner.to_string_lossy().replace('\\', "/"));
        }
    }
    makers.sort();
    assert_eq!(makers, ORDER);
}

#[test]
fn the_ways_to_add_something_name_files_that_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join(".github/CONTRIBUTING.md")).expect("the page");
    let mut named = 0;
    for path in in_backticks(&page).into_iter().filter(|path| !path.contains(' ') && !path.contains("NAME")) {
        if path.starts_with("src/") || path.starts_with("tests/") || path.starts_with('.') {
            assert!(root.join(path).exists(), "{path} is named, and not there");
            named += 1;
        }
    }
    assert!(named > 30, "paths were found: {named}");
    // what one action takes, of which the compiler or a test names each
    let action = page.split("### … an API action").nth(1).and_then(|rest| rest.split("###").next());
    let files =
        action.expect("the list").lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
    assert!(files.count() <= 10);
}

#[test]
fn no_source_file_outgrows_its_reader() {
    for source in sources() {
        let length = source.lines.len();
        assert!(length <= 600, "{} has {length} lines: split it", source.path.display());
    }
}

#[test]
fn groups_of_imports_are_read_like_single_ones() {
    let lines =
        ["use crate::{".to_owned(), "    api::{self, Doing}, domain::x, // app".to_owned(), "};".to_owned()];
    assert_eq!(modules_in_groups(&lines), ["api", "domain"]);
    assert_eq!(modules_named("use crate::app::Job; crate::ui::show()"), ["app", "ui"]);
}
