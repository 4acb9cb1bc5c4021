//! The words of others: an error of a library or of the system is put in words in a few named files only, so
//! that no other file shows what a parser, a driver or a service says, which may repeat a key.

use super::layering::{code, sources};

/// Where an error's own words are used, and why nothing of a stranger's comes along.
const MAY_SAY: &[(&str, &str)] = &[
    ("src/api/error/cause.rs", "the system's words alone; of libraries the kinds"),
    ("src/credentials/error.rs", "the system's words about a file"),
    ("src/credentials/keyring.rs", "looked at for known words; the name and the number of an error are kept"),
    ("src/diagnostics.rs", "the system's words about the log"),
    ("src/diagnostics/queue.rs", "the system's words about the log"),
    ("src/export/error.rs", "the system's words about a file"),
    ("src/files/mistakes.rs", "looked at for known words, none kept"),
    ("src/launch.rs", "the system's words about a program that does not start"),
    ("src/launch/attempt.rs", "the system's words about threads"),
    ("src/launch/causes.rs", "the words of graphics, which see nothing that is typed before the first frame"),
    ("src/launch/graphics.rs", "about the program's own icon"),
    ("src/main.rs", "the practice tenant's own, and the system's"),
    ("src/practice/command.rs", "the system's words about standard output"),
    ("src/runtime/history.rs", "the history's own"),
    ("src/runtime/history/said.rs", "the history's own"),
    ("src/runtime/jobs/sign_in.rs", "the practice tenant's own, and the system's"),
    ("src/store.rs", "the history's own"),
    ("src/store/verify.rs", "the history's own about a row, cleaned by the log"),
];

/// How errors are called here.
const NAMES: [&str; 3] = ["err", "error", "e"];

/// How they are called once they are taken apart; other things have these names, too.
const PARTS: [&str; 4] = ["inner", "io", "other", "source"];

/// Whether a line puts an error in its own words.
fn says(line: &str) -> bool {
    let line = code(line);
    let stands = |word: &str| {
        line.match_indices(word)
            .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.'))
    };
    let named = |name: &&str| {
        let fields = ["%", "?"].map(|mark| [format!("{mark}{name},"), format!("{mark}{name})")]).concat();
        let formats = ["}", ":?}", ":#?}", ":#}"].map(|end| format!("{{{name}{end}"));
        fields.iter().chain(&formats).any(|spelled| line.contains(spelled))
            || stands(&format!("{name}.message()"))
    };
    NAMES.iter().any(named) || NAMES.iter().chain(&PARTS).any(|name| stands(&format!("{name}.to_string()")))
}

#[test]
fn errors_of_others_are_put_in_words_in_a_few_files_only() {
    let root = env!("CARGO_MANIFEST_DIR");
    let mut found = Vec::new();
    for source in sources() {
        let path = source.path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
        if path.contains("/tests") {
            continue;
        }
        let end = source.lines.iter().position(|line| line == "mod tests {");
        let lines = &source.lines[..end.unwrap_or(source.lines.len())];
        for line in lines.iter().filter(|line| says(line)) {
            found.push((path.clone(), line.trim().to_owned()));
        }
    }
    for (path, line) in &found {
        assert!(
            MAY_SAY.iter().any(|(file, _)| file == path),
            "{path} uses an error's own words: say it in words of ours, by its kind, or add the file here with why \
             nothing of a stranger's comes along\n{line}"
        );
    }
    for (file, _) in MAY_SAY {
        assert!(found.iter().any(|(path, _)| path == file), "{file} uses no error's own words any more");
    }
}

#[test]
fn an_error_in_its_own_words_is_seen_in_each_spelling() {
    for line in [
        r#"format!("not read: {err}")"#,
        r#"format!("{err:?}")"#,
        "tracing::debug!(%err, \"left\");",
        ".map_err(|err| err.to_string())",
        "other => Self::Make(other.to_string()),",
        "say(e.message())",
    ] {
        assert!(says(line), "{line}");
    }
    for line in [
        ".map_err(|err| err.problem())",
        "odd.to_string()",
        "// {err}",
        "self.cause.other.to_string()",
        "format!(\"{error_count}\")",
        "use super::{error::Cause, place};",
    ] {
        assert!(!says(line), "{line}");
    }
}
