//! As much Rust as the ring check reads: a file's words without comments, texts and tests, what it defines
//! and what it uses.

use std::collections::{BTreeMap, BTreeSet};

/// One file, read.
#[derive(Debug, Default)]
pub struct Read {
    /// The names that the file defines at its top, modules in braces among them.
    pub defines: BTreeSet<String>,
    /// The modules declared with `mod name;`.
    pub children: BTreeSet<String>,
    /// Those of them that only tests have.
    pub test_children: BTreeSet<String>,
    /// The names that `use` brings in, and the paths they stand for.
    pub aliases: BTreeMap<String, Vec<String>>,
    /// The paths of `use path::*`.
    pub globs: Vec<Vec<String>>,
    /// Every path in the code, with those of a `use` that hands nothing on.
    pub paths: BTreeSet<Vec<String>>,
}

/// Reads a source text.
pub fn read(text: &str) -> Read {
    let mut read = Read::default();
    let words = without_tests(&words(text), &mut read.test_children);
    let mut depth = 0;
    let mut modules_in_braces = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_str();
        match word {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => {
                depth -= 1;
                modules_in_braces.retain(|opened| *opened <= depth);
            }
            "use" => {
                let end = end_of_statement(&words, at);
                let handed_on = at > 0 && (words[at - 1] == "pub" || words[at - 1] == ")");
                let mut leaves = Vec::new();
                tree(&words[at + 1..end], &[], &mut leaves);
                for (path, name) in leaves {
                    let path = in_file(path, modules_in_braces.len());
                    if !handed_on {
                        read.paths.insert(path.clone());
                    }
                    if name == "*" {
                        read.globs.push(path);
                    } else {
                        read.aliases.insert(name, path);
                    }
                }
                at = end;
                continue;
            }
            "mod" if words.get(at + 2).is_some_and(|next| next == ";") => {
                read.children.insert(words[at + 1].clone());
                at += 2;
                continue;
            }
            "mod" if words.get(at + 2).is_some_and(|next| next == "{") => {
                if depth == 0 {
                    read.defines.insert(words[at + 1].clone());
                }
                modules_in_braces.push(depth + 1);
                at += 2;
                continue;
            }
            _ if is_name(word) => {
                if depth == 0 {
                    read.defines.extend(defined(&words, at));
                }
                let (path, next) = path_at(&words, at);
                if at == 0 || (words[at - 1] != "." && words[at - 1] != "::") {
                    read.paths.insert(in_file(path, modules_in_braces.len()));
                }
                at = next;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    read.children.retain(|child| !read.test_children.contains(child));
    read
}

/// A path as the file at its top would write it: `super` in a module in braces is the file.
fn in_file(mut path: Vec<String>, modules_in_braces: usize) -> Vec<String> {
    for _ in 0..modules_in_braces {
        if path.first().is_some_and(|first| first == "super") {
            path.remove(0);
            if path.first().is_none_or(|first| first != "super") {
                path.insert(0, "self".to_owned());
            }
        }
    }
    path
}

/// The name that the word at `at` begins to define, if it is one of `struct`, `fn` and so on.
fn defined(words: &[String], at: usize) -> Option<String> {
    let kinds = ["struct", "enum", "union", "fn", "const", "static", "type", "trait"];
    let name = match words[at].as_str() {
        "macro_rules" => words.get(at + 2),
        kind if kinds.contains(&kind) => words.get(at + 1).filter(|next| *next != "fn"),
        _ => None,
    };
    name.filter(|name| is_name(name)).cloned()
}

/// The path that begins at `at`, and the place behind it.
fn path_at(words: &[String], at: usize) -> (Vec<String>, usize) {
    let mut path = vec![words[at].clone()];
    let mut next = at + 1;
    while words.get(next).is_some_and(|word| word == "::")
        && words.get(next + 1).is_some_and(|word| is_name(word))
    {
        path.push(words[next + 1].clone());
        next += 2;
    }
    (path, next)
}

/// The paths of a `use` tree, each with the name that it is known by.
fn tree(words: &[String], before: &[String], leaves: &mut Vec<(Vec<String>, String)>) {
    let mut item = before.to_vec();
    let mut known_as = None;
    let mut at = 0;
    while at < words.len() {
        match words[at].as_str() {
            "::" => {}
            "as" => {
                known_as = words.get(at + 1).cloned();
                at += 1;
            }
            "{" => {
                let end = at + closing(&words[at..]);
                let mut inner_at = at + 1;
                while inner_at < end {
                    let length = comma(&words[inner_at..end]);
                    tree(&words[inner_at..inner_at + length], &item, leaves);
                    inner_at += length + 1;
                }
                return;
            }
            "self" if !before.is_empty() && item.len() == before.len() => {}
            word => item.push(word.to_owned()),
        }
        at += 1;
    }
    if words.is_empty() {
        return;
    }
    if item.last().is_some_and(|last| last == "*") {
        item.pop();
        leaves.push((item, "*".to_owned()));
    } else {
        let name = known_as.or_else(|| item.last().cloned()).unwrap_or_default();
        leaves.push((item, name));
    }
}

/// How many words there are before the next comma outside of braces.
fn comma(words: &[String]) -> usize {
    let mut depth = 0;
    for (at, word) in words.iter().enumerate() {
        match word.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 0 => return at,
            _ => {}
        }
    }
    words.len()
}

/// Where the bracket that opens at the first word closes.
fn closing(words: &[String]) -> usize {
    let mut depth = 0;
    for (at, word) in words.iter().enumerate() {
        match word.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    words.len()
}

fn end_of_statement(words: &[String], at: usize) -> usize {
    at + words[at..].iter().position(|word| word == ";").unwrap_or(words.len() - at)
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The words without each item behind `#[cfg(test)]`; the name goes to `test_children` where the item is a
/// module with a file of its own.
fn without_tests(words: &[String], test_children: &mut BTreeSet<String>) -> Vec<String> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if words[at] != "#" {
            kept.push(words[at].clone());
            at += 1;
            continue;
        }
        let inner = usize::from(words.get(at + 1).is_some_and(|word| word == "!"));
        let end = at + 1 + inner + closing(&words[at + 1 + inner..]);
        let attribute = &words[at..=end];
        let has = |word: &str| attribute.iter().any(|other| other == word);
        at = end + 1;
        if has("cfg") && has("test") && !has("not") {
            while words.get(at).is_some_and(|word| word == "#") {
                at += 2 + closing(&words[at + 1..]);
            }
            let start = at;
            while at < words.len() && words[at] != ";" && words[at] != "{" {
                at += if words[at] == "(" || words[at] == "[" { closing(&words[at..]) + 1 } else { 1 };
            }
            if words.get(at).is_some_and(|word| word == ";")
                && words[start..at].iter().any(|word| word == "mod")
            {
                test_children.insert(words[at - 1].clone());
            }
            at += if words.get(at).is_some_and(|word| word == "{") { closing(&words[at..]) + 1 } else { 1 };
        }
    }
    kept
}

/// The words and signs of a text, without comments, texts in quotes, characters and lifetimes.
pub fn words(text: &str) -> Vec<String> {
    let text: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let two: String = rest.iter().take(2).collect();
        at += match (rest[0], two.as_str()) {
            (_, "//") => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            (_, "/*") => comment(rest),
            (_, "::") => {
                found.push(two);
                2
            }
            ('"', _) => quoted(rest),
            ('\'', _) => character(rest),
            (c, _) if c.is_alphanumeric() || c == '_' => {
                let length =
                    rest.iter().position(|c| !c.is_alphanumeric() && *c != '_').unwrap_or(rest.len());
                let word: String = rest[..length].iter().collect();
                let raw = if ["r", "br"].contains(&word.as_str()) { raw(&rest[length..]) } else { 0 };
                if raw == 0 {
                    found.push(word);
                }
                length + raw
            }
            (c, _) if c.is_whitespace() => 1,
            (c, _) => {
                found.push(c.to_string());
                1
            }
        };
    }
    found
}

/// How long the comment is that opens here; comments may hold comments.
fn comment(text: &[char]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at + 1 < text.len() {
        match (text[at], text[at + 1]) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// How long the text in quotes is that opens here.
fn quoted(text: &[char]) -> usize {
    let mut at = 1;
    while at < text.len() && text[at] != '"' {
        at += if text[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// How long the raw text is that opens here, behind its `r`; nothing if it is none.
fn raw(text: &[char]) -> usize {
    let hashes = text.iter().take_while(|c| **c == '#').count();
    if text.get(hashes) != Some(&'"') {
        return 0;
    }
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let body = &text[hashes + 1..];
    let length = body.windows(end.len()).position(|window| window == end.as_slice()).unwrap_or(body.len());
    hashes + 1 + length + end.len()
}

/// How long the character or lifetime is that opens here.
fn character(text: &[char]) -> usize {
    match (text.get(1), text.get(2)) {
        (Some('\\'), _) => 3 + text[3.min(text.len())..].iter().position(|c| *c == '\'').unwrap_or(0) + 1,
        (Some(_), Some('\'')) => 3,
        _ => 1,
    }
}
