//! French typography: a no-break space inside « » and before : ; ! ?, so that none of them begins a line.

use std::{fs, path::Path};

const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];

/// Texts with a mark that is no punctuation: a word for programs, and a character that is spoken of.
const OTHER_USES: [&str; 2] = ["problem-code = Code:", "/ en %2F, ? en "];

/// The lines for people below this folder of `assets`: no comments, no code.
fn lines(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(folder);
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of French texts") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let is_page = path.extension().is_some_and(|ending| ending == "md");
        let mut in_code = false;
        for (number, line) in fs::read_to_string(&path).expect("a text").lines().enumerate() {
            in_code ^= line.starts_with("```");
            if in_code
                || (!is_page && line.starts_with('#'))
                || OTHER_USES.iter().any(|use_of| line.contains(use_of))
            {
                continue;
            }
            // what stands between backticks is code, and what is in italics may be the name of a button: "?"
            let prose: String =
                line.split('`').step_by(2).collect::<Vec<_>>().join("code").replace("*?*", "");
            lines.push((format!("{name}:{}", number + 1), prose.replace("{ \"\u{a0}\" }", "\u{a0}")));
        }
    }
    lines
}

/// What stands in a line without its no-break space.
fn wrong(line: &str) -> Vec<String> {
    let chars: Vec<char> = line.chars().collect();
    let near = |at: usize| chars[at.saturating_sub(15)..(at + 5).min(chars.len())].iter().collect::<String>();
    let holds =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|char| NO_BREAK.contains(char));
    let ends = |at: usize| chars.get(at + 1).is_none_or(|next| next.is_whitespace() || ")»".contains(*next));
    let mut wrong = Vec::new();
    for (at, char) in chars.iter().enumerate() {
        let fits = match char {
            '«' => holds(Some(at + 1)),
            '»' => holds(at.checked_sub(1)),
            // in an address or a time it is no punctuation
            ':' | ';' | '!' | '?' if ends(at) => holds(at.checked_sub(1)),
            _ => true,
        };
        if !fits {
            wrong.push(near(at));
        }
    }
    wrong
}

#[test]
fn french_marks_have_their_no_break_space() {
    let all: Vec<_> = lines("words/fr").into_iter().chain(lines("manual/fr")).collect();
    assert!(all.len() > 2000, "{} lines", all.len());
    let found: Vec<_> = all
        .iter()
        .flat_map(|(place, line)| wrong(line).into_iter().map(move |near| format!("{place}: {near:?}")))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_plain_space_or_none_is_found() {
    for line in ["Chercher « Ada\u{a0}»", "«\u{a0}Ada »", "Ticket : 7", "Vraiment?", "Attention !"] {
        assert_eq!(wrong(line).len(), 1, "{line}");
    }
    for line in ["«\u{a0}Ada\u{a0}»", "Ticket\u{202f}: 7", "à 14:05", "token-desk://find?q=ada"] {
        assert_eq!(wrong(line), [""; 0], "{line}");
    }
}
