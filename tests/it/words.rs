//! The texts: every key that the program says is there, in every language, with the same facts; and no
//! sentence stands anywhere else.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use jiff::tz::TimeZone;
use token_desk::{
    domain::{change::action::Action, language::Language},
    words::{self, Reader},
};

mod french;
pub mod guide;
#[path = "../words/said.rs"]
mod said;

use super::layering::sources;

/// A text: the facts that it uses.
type Facts = BTreeSet<String>;

fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words").join(language.tag())
}

fn files(language: Language) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder(language))
        .expect("a folder for each language")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
}

/// The texts of a language that have no facts, by their keys.
pub fn plain_texts(language: Language) -> BTreeMap<String, String> {
    let keys = texts(language).into_iter().filter(|(_, facts)| facts.is_empty()).map(|(key, _)| key);
    words::speak_to(&Reader { language, zone: TimeZone::UTC });
    let said = keys.map(|key| {
        let text = words::format(&key, []);
        (key, text)
    });
    said.collect()
}

/// What stands right of each key and of each case, as it is written.
pub fn every_text(language: Language) -> Vec<String> {
    let sources = files(language).into_iter().map(|file| fs::read_to_string(file).expect("a file of texts"));
    let lines: Vec<String> =
        sources.flat_map(|source| source.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    lines
        .iter()
        .filter_map(|line| line.split_once(" = ").or_else(|| line.split_once("] ")))
        .map(|(_, text)| text.to_owned())
        .collect()
}

/// The texts of a language with their facts.
fn texts(language: Language) -> BTreeMap<String, Facts> {
    let mut texts = BTreeMap::new();
    for file in files(language) {
        let text = fs::read_to_string(&file).expect("a file of texts");
        let read = parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in read.body {
            match entry {
                Entry::Message(message) => {
                    let pattern = message.value.expect("a text has words");
                    assert!(
                        message.attributes.is_empty(),
                        "{}: attributes are not looked up",
                        message.id.name
                    );
                    let mut facts = Facts::new();
                    collect(&pattern, &mut facts);
                    let twice = texts.insert(message.id.name.to_owned(), facts);
                    assert!(twice.is_none(), "{} stands twice in {}", message.id.name, language.tag());
                }
                Entry::Junk { content } => panic!("{}: {content}", file.display()),
                Entry::Term(_) | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    texts
}

fn collect(pattern: &Pattern<&str>, facts: &mut Facts) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, facts),
            Expression::Select { selector, variants } => {
                collect_inline(selector, facts);
                for variant in variants {
                    collect(&variant.value, facts);
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, facts: &mut Facts) {
    match inline {
        InlineExpression::VariableReference { id } => {
            facts.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = &**expression {
                collect_inline(inner, facts);
            }
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| collect_inline(argument, facts));
        }
        _ => {}
    }
}

/// Where the program says a text: the file, the key and the facts that it hands over.
fn said() -> Vec<(PathBuf, String, Facts)> {
    said_by(&["say!(", "phrase!("])
}

/// The same of texts that each action has: one for each, with the action's key in the place of the star.
fn said_of_actions() -> Vec<(PathBuf, String, Facts)> {
    let each = |(path, keys, facts): (PathBuf, String, Facts)| {
        Action::ALL.map(|action| (path.clone(), keys.replace('*', action.key()), facts.clone()))
    };
    said_by(&["say_of!("]).into_iter().flat_map(each).collect()
}

fn said_by(names: &[&str]) -> Vec<(PathBuf, String, Facts)> {
    let mut said = Vec::new();
    for source in sources() {
        let text: String = source.lines.iter().filter(|line| !line.trim_start().starts_with("//")).fold(
            String::new(),
            |mut all, line| {
                all.push_str(line);
                all.push('\n');
                all
            },
        );
        for name in names {
            for (at, _) in text.match_indices(name) {
                if text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                    continue;
                }
                let (key, facts) = arguments(&text[at + name.len()..]);
                // the macros' own definitions have a parameter there
                if let Some(key) = key {
                    said.push((source.path.clone(), key, facts));
                }
            }
        }
    }
    said
}

/// The key and the names of the facts of a call, which begins after its parenthesis.
fn arguments(text: &str) -> (Option<String>, Facts) {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                let part = parts.last_mut().expect("a part");
                part.push('"');
                while let Some(inner) = chars.next() {
                    part.push(inner);
                    match inner {
                        '\\' => part.extend(chars.next()),
                        '"' => break,
                        _ => {}
                    }
                }
                continue;
            }
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().expect("a part").push(c);
    }
    let mut parts = parts.into_iter();
    let first = parts.next().unwrap_or_default();
    let key = first.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).map(str::to_owned);
    let facts = parts
        .filter_map(|part| part.split_once('=').map(|(name, _)| name.trim().to_owned()))
        .filter(|name| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_'))
        .collect();
    (key, facts)
}

fn is_test(path: &Path) -> bool {
    path.to_string_lossy().contains("/tests")
}

#[test]
fn every_text_that_is_said_is_there_with_the_facts_that_it_gets() {
    let texts = texts(Language::English);
    for (path, key, given) in said() {
        // the tests of `words` say what is not there
        if is_test(&path) {
            continue;
        }
        let Some(wanted) = texts.get(&key) else { panic!("{}: no text has the key {key}", path.display()) };
        assert_eq!(&given, wanted, "{}: the facts of {key}", path.display());
    }
}

#[test]
fn every_action_has_each_text_that_is_said_of_one() {
    let texts = texts(Language::English);
    let said = said_of_actions();
    assert!(said.len() >= 4 * Action::ALL.len(), "they were found");
    for (path, key, given) in said {
        let Some(wanted) = texts.get(&key) else { panic!("{}: no text has the key {key}", path.display()) };
        // not every action's text uses all
        assert!(wanted.is_subset(&given), "{}: the facts of {key}: {wanted:?}", path.display());
    }
}

#[test]
fn every_text_is_said_somewhere() {
    let said: BTreeSet<_> = said().into_iter().chain(said_of_actions()).map(|(_, key, _)| key).collect();
    let idle: Vec<_> = texts(Language::English).into_keys().filter(|key| !said.contains(key)).collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}

#[test]
fn every_language_has_every_text_with_the_same_facts() {
    let english = texts(Language::English);
    for language in Language::ALL {
        let texts = texts(language);
        let missing: Vec<_> = english.keys().filter(|key| !texts.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", language.tag());
        for (key, facts) in &texts {
            assert_eq!(Some(facts), english.get(key), "{}: the facts of {key}", language.tag());
        }
    }
}

/// The codes that each text of a file tells apart; no plurals.
fn codes(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let file = parser::parse(source).expect("a file of texts");
    let mut all = BTreeMap::new();
    for entry in file.body {
        let Entry::Message(message) = entry else { continue };
        let mut facts = said::Facts::new();
        message.value.iter().for_each(|pattern| said::collect(pattern, &mut facts));
        let codes: BTreeSet<_> =
            facts.into_values().flatten().filter(|code| code.parse::<u64>().is_err()).collect();
        if !codes.is_empty() {
            all.insert(message.id.name.to_owned(), codes);
        }
    }
    all
}

#[test]
fn scripts_find_the_code_of_a_problem_in_every_language() {
    for language in Language::ALL {
        words::speak_to(&Reader { language, zone: TimeZone::UTC });
        assert_eq!(words::format("problem-code", [("code", "file-exists".into())]), "Code: file-exists");
    }
}

/// Where a text chooses by a code, a language without one of the codes would say the wrong thing.
#[test]
fn every_language_tells_the_same_cases_apart() {
    let cases = |language| -> BTreeMap<String, BTreeSet<String>> {
        let mut cases = BTreeMap::new();
        for file in files(language) {
            let source = fs::read_to_string(&file).expect("a file of texts");
            cases.extend(codes(&source));
        }
        cases
    };
    let english = cases(Language::English);
    assert!(english["done"].contains("disable"));
    for language in Language::ALL {
        let theirs = cases(language);
        for (key, codes) in &english {
            assert_eq!(theirs.get(key), Some(codes), "{}: the cases of {key}", language.tag());
        }
    }
}

#[test]
fn every_text_can_be_said_with_sample_facts_in_every_language() {
    for language in Language::ALL {
        for file in files(language) {
            let source = fs::read_to_string(&file).expect("a file of texts");
            let said = said::said(language, source).unwrap_or_else(|err| panic!("{}: {err}", file.display()));
            assert!(said.lines().count() > 1 && !said.contains("{ $"), "{}", file.display());
        }
    }
}

#[test]
fn every_file_of_texts_is_read() {
    let read = include_str!("../../src/words/catalog.rs");
    for language in Language::ALL {
        let names = |language| -> Vec<_> {
            files(language).iter().map(|file| file.file_stem().expect("a name").to_owned()).collect()
        };
        assert_eq!(names(language), names(Language::English), "{}", language.tag());
        for name in names(language) {
            let name = name.to_string_lossy().into_owned();
            assert!(read.contains(&format!("\"{name}\"")), "src/words/catalog.rs does not read {name}.ftl");
        }
    }
}

/// Parts that speak English whatever the reader's language is, and why.
const ENGLISH: &[(&str, &str)] = &[
    ("src/arguments/company", "commands to type"),
    ("src/batch_command/carry_out", "a command to type"),
    ("src/practice", "the practice tenant's own answers"),
    ("src/diagnostics", "the log"),
    ("src/domain/history/anchor", "lines of the anchor, which programs read"),
    ("src/api/ca/shapes", "the labels of PEM blocks"),
    ("src/api/auth", "the details of a problem"),
    ("src/api/http", "the details of a problem"),
    ("src/api/tls", "the details of a problem"),
    ("src/credentials/keyring", "the keyring's own answers, and the details of a problem"),
    ("src/export/report/facts", "titles of columns, which programs read"),
    ("src/export/report/line", "titles of columns, which programs read"),
    ("src/export/xlsx", "the details of a problem"),
    ("src/files/mistakes", "the parser's own messages"),
    ("src/files/target", "the log"),
    ("src/launch/advice", "a command to type"),
    ("src/launch/causes", "the graphics library's own messages"),
    ("src/profiles/signed", "the labels of PEM blocks"),
    ("src/runtime/faults", "faults for tests"),
    ("src/runtime/history/said", "the details of a problem"),
    ("src/runtime/jobs/change/before", "the details of a problem"),
    ("src/runtime/jobs/change/send", "the details of a problem"),
    ("src/runtime/log_lines", "the log"),
    ("src/runtime/own_files", "the log"),
    ("src/store/read", "what is odd about a row, for the details"),
    ("src/store/canonical", "the details of a problem"),
    ("src/store/chain", "names of columns, in statements for the database"),
    ("src/store/migrations", "the details of a problem"),
    ("src/api/error/cause", "the details of a problem"),
    ("src/api/wire", "the details of a problem"),
    ("src/store/body", "the details of a problem"),
    ("src/store/error", "the details of a problem"),
    ("src/store/fit", "the details of a problem"),
    ("src/store/parts", "the details of a problem"),
    ("src/store/reader", "the details of a problem"),
    ("src/export.rs", "the details of a problem"),
    ("src/export/error", "the details of a problem"),
    ("src/export/record", "the titles of columns, which programs read"),
];

/// Whether it reads as a sentence, or as a part of one: three words, the first of letters alone.
fn is_sentence(literal: &str) -> bool {
    let words: Vec<_> = literal.split([' ', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let is_word = |word: &str| {
        let word = word.trim_matches(['.', ',', ':', ';', '“', '”', '(', ')', '…', '\'', '’', '?']);
        !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’' || c == '-')
    };
    words.iter().filter(|word| is_word(word)).count() >= 3
        && words.first().is_some_and(|word| is_word(word) || word.starts_with('{'))
        && !is_of_a_statement(&words)
}

/// Whether it is a statement for the database, or a part of one.
fn is_of_a_statement(words: &[&str]) -> bool {
    const VERBS: [&str; 7] = ["SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "WHERE", "JOIN"];
    words.iter().any(|word| VERBS.contains(word))
}

/// The literals of a source outside comments, tests, attributes, the log and what only a fault shows, with
/// the lines that they begin on.
fn literals(lines: &[String]) -> Vec<(usize, String)> {
    const NOT_SHOWN: [&str; 13] = [
        "tracing::",
        "debug!(",
        "info!(",
        "warn!(",
        "error!(",
        "trace!(",
        "#[",
        "#![",
        "expect(",
        "panic!(",
        "unreachable!(",
        "assert",
        "Id::unique(",
    ];
    let mut found = Vec::new();
    let mut silent = 0_i32;
    let mut open: Option<(usize, String)> = None;
    for (number, line) in lines.iter().enumerate() {
        if line == "#[cfg(test)]" || line.starts_with("mod tests") {
            break;
        }
        if open.is_none() && line.trim_start().starts_with("//") {
            continue;
        }
        // a call that nobody reads, over as many lines as it has
        if open.is_none() && silent == 0 && NOT_SHOWN.iter().any(|start| line.contains(start)) {
            silent = 1;
        }
        let mut chars = line.chars().peekable();
        let mut depth = 0;
        while let Some(c) = chars.next() {
            match (&mut open, c) {
                (None, '/') if chars.peek() == Some(&'/') => break,
                (None, '\'') => {
                    // a letter in quotes, or a lifetime
                    let mut ahead = chars.clone();
                    let first = ahead.next();
                    if first == Some('\\') || ahead.next() == Some('\'') {
                        if first == Some('\\') {
                            chars.next();
                        }
                        chars.next();
                        while chars.next_if(|c| *c != '\'').is_some() {}
                        chars.next();
                    }
                }
                (None, '"') => open = Some((number + 1, String::new())),
                (None, '(' | '[' | '{') => depth += 1,
                (None, ')' | ']' | '}') => depth -= 1,
                (None, _) => {}
                (Some(_), '"') => {
                    let literal = open.take().expect("open");
                    if silent == 0 {
                        found.push(literal);
                    }
                }
                (Some((_, text)), '\\') => {
                    text.extend(chars.next());
                }
                (Some((_, text)), c) => text.push(c),
            }
        }
        if silent > 0 && open.is_none() {
            silent += depth;
            if silent <= 1 {
                silent = 0;
            }
        }
    }
    found
}

#[test]
fn no_sentence_stands_outside_the_texts() {
    let root = env!("CARGO_MANIFEST_DIR");
    let mut found = BTreeMap::new();
    for source in sources() {
        let path = source.path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
        if path.contains("/tests") || path.starts_with("src/words") {
            continue;
        }
        if ENGLISH.iter().any(|(part, _)| belongs(&path, part)) {
            continue;
        }
        let said: Vec<_> =
            literals(&source.lines).into_iter().filter(|(_, literal)| is_sentence(literal)).collect();
        if !said.is_empty() {
            found.insert(path, said);
        }
    }
    for (path, said) in &found {
        println!("{path} has sentences: {said:#?}");
    }
    assert!(found.is_empty(), "sentences belong into assets/words");
}

#[test]
fn every_part_that_is_let_off_has_english_of_its_own() {
    let root = env!("CARGO_MANIFEST_DIR");
    for (part, why) in ENGLISH {
        let has = sources().iter().any(|source| {
            let path = source.path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
            belongs(&path, part) && literals(&source.lines).iter().any(|(_, literal)| is_sentence(literal))
        });
        assert!(has, "{part} ({why}) has no sentence any more: take it out of the list");
    }
}

fn belongs(path: &str, part: &str) -> bool {
    path == format!("{part}.rs") || path == part || path.starts_with(&format!("{part}/"))
}

#[test]
fn a_sentence_is_told_from_what_is_none() {
    for literal in [
        "The token was not disabled",
        "{count} older entries were removed",
        "Look it up, then",
        "is no text at all",
    ] {
        assert!(is_sentence(literal), "{literal}");
    }
    for literal in
        ["SELECT number FROM recent", "Disable token", "rsa.user.read", "{who} {what}", "%-d %b %Y", "a-b-c"]
    {
        assert!(!is_sentence(literal), "{literal}");
    }
    let lines = [
        r#"fn a() { say("One two three"); } // "Four five six""#,
        r#"    tracing::error!("seven eight nine {err}");"#,
        "    tracing::error!(",
        r#"        "ten eleven twelve","#,
        "    );",
        r#"    say('"', "thirteen fourteen fifteen \"#,
        r#"        sixteen");"#,
    ]
    .map(str::to_owned);
    let said: Vec<_> = literals(&lines).into_iter().map(|(_, said)| said).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("One") && said[1].starts_with("thirteen"), "{said:?}");
}
