//! `token-desk policy check`: says what a policy would do, before it is rolled out.

use std::{path::Path, process::ExitCode};

use crate::{
    files,
    policy::{self, Place, keys},
    say, words,
};

/// Exit code for a policy that closes the program.
const BROKEN: u8 = 1;

/// Explains the policy in a file: one line for each key, then the keys that are left to the accounts.
pub fn check(file: &Path) -> ExitCode {
    let (said, code) = checked(file);
    files::print_result(&said, code)
}

fn checked(file: &Path) -> (String, u8) {
    let shown = file.display().to_string();
    if std::fs::symlink_metadata(file).is_err_and(|err| err.kind() == std::io::ErrorKind::NotFound) {
        return (say!("explain-no-file", file = shown) + "\n", BROKEN);
    }
    // in its place it must be safe, too
    let place = Place::of(file);
    let policy = policy::load(&place);
    if policy.is_broken() {
        let mut lines = vec![say!("explain-broken", file = shown)];
        lines.extend(words::policy::troubles(&policy));
        return (lines.join("\n") + "\n", BROKEN);
    }
    let explained = words::policy::explained(&policy);
    let free: Vec<_> = keys().filter(|key| explained.iter().all(|(set, _)| set != key)).collect();
    let wide = explained.iter().map(|(key, _)| key.len()).max().unwrap_or_default();
    let mut lines = vec![say!("explain-good", file = shown)];
    if let Some(source) = policy::instead_of_a_file().filter(|_| place == Place::system()) {
        lines.push(say!("explain-not-in-force", source = source.code()).to_owned());
    }
    lines.extend(explained.iter().map(|(key, said)| format!("{key:wide$}  {said}")));
    if !free.is_empty() {
        lines.push(say!("explain-free", keys = free.join(", ")));
    }
    (lines.join("\n") + "\n", 0)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn each_key_is_explained_and_those_left_to_the_accounts_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("policy.toml");
        let text = r#"
own-profiles = false
profile-key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
allow = ["disable", "enable"]
require-ticket = ["disable"]
ticket-pattern = 'INC[0-9]{7}'
ticket-example = "INC0042317"
require-reason = true
require-verification = []
batch = { lines = 200, max-per-second = 5 }
lock-after = 5
keep-history = 365
archive-removed = true
export-folders = []
renderer = "glow"
language = "de"
notifications = false
links = false
remember = false

[[profile]]
name = "Acme"
address = "https://acme.example"
"#;
        fs::write(&file, text).unwrap();
        let (said, code) = checked(&file);
        assert_eq!(code, 0, "{said}");
        for key in keys() {
            assert!(said.lines().any(|line| line.starts_with(&format!("{key} "))), "{key}: {said}");
        }
        assert!(!said.contains("left to each account"), "{said}");
        assert!(said.contains("The window locks after 5 minutes without input at the latest"), "{said}");
        fs::write(&file, "links = false\n").unwrap();
        let (said, code) = checked(&file);
        assert_eq!(code, 0);
        let free = said.lines().last().unwrap();
        assert!(keys().all(|key| free.contains(key) != (key == "links")), "{free}");
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line_and_the_code_says_so_too() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("policy.toml");
        fs::write(&file, "links = false\nlock-after = 90\nfrobnicate = 1\n").unwrap();
        let (said, code) = checked(&file);
        assert_eq!(code, BROKEN);
        assert!(said.contains("line 2: lock-after: It is a whole number of minutes from 1 to 15"), "{said}");
        assert!(said.contains("line 3: This version does not know the key frobnicate"), "{said}");
        let (said, code) = checked(&folder.path().join("none.toml"));
        assert_eq!(code, BROKEN);
        assert!(said.contains("none.toml"), "{said}");
    }
}
