//! The check, and what it found as a person and a script read it.

use std::fmt::Write as _;

use super::{Wanted, open, progress::Progress};
use crate::{
    arguments,
    domain::{
        problem::Problem,
        record::{Breach, Broken, Head, Noted, Verified},
    },
};

pub(super) fn run(options: &arguments::Verify) -> Result<Verified, Problem> {
    let (reader, _) = open(options.data_dir.as_deref(), Wanted::Verify)?;
    let mut progress = Progress::new("Checked", "rows");
    let verified = reader.verify(options.noted.as_deref(), |done, all| {
        progress.tell(done, all);
        true
    });
    progress.clear();
    verified.map_err(|err| err.problem())
}

/// One fact on each line, the verdict last.
pub(super) fn report(verified: &Verified) -> String {
    let mut text = format!("Rows checked: {}\n", verified.rows);
    if let Some(Head { row, hash }) = &verified.head {
        // writing to a text cannot fail
        write!(text, "Newest row: {row}\nIts hash: {hash}\n").ok();
    }
    match (&verified.noted, &verified.broken) {
        (Some(Noted::Found { row }), _) => {
            writeln!(text, "Noted hash: that of row {row}; nothing up to it was altered since it was noted")
                .ok();
        }
        (Some(Noted::Missing), None) => {
            text.push_str("Noted hash: no row has it\n");
        }
        // rows after the broken one were not looked at
        (Some(Noted::Missing), Some(_)) => text.push_str("Noted hash: no row before the broken one has it\n"),
        (None, _) => {}
    }
    text.push_str(&verdict(verified));
    text
}

fn verdict(verified: &Verified) -> String {
    match (&verified.broken, &verified.noted) {
        (Some(Broken { row, entry, how }), _) => {
            let entry = entry.map(|entry| format!(" (entry {entry})")).unwrap_or_default();
            format!("Result: broken at row {row}{entry}: {}\nWhat to do: {}\n", how.words(), advice(*how))
        }
        (None, Some(Noted::Missing)) => {
            "Result: whole in itself, but not the history that the hash was noted of: it was cut off at its end, written \
             anew or replaced since, or retention removed that row\nWhat to do: check that the hash and the folder are the \
             right ones, then keep a copy of the folder and compare it with earlier exports\n"
                .to_owned()
        }
        (None, _) => "Result: intact\n".to_owned(),
    }
}

fn advice(how: Breach) -> &'static str {
    match how {
        Breach::Altered | Breach::Unlinked | Breach::Missing | Breach::Unexpected => {
            "keep a copy of the folder, trust only the rows before this one, and compare the rest with earlier exports"
        }
        Breach::ListDiffers => {
            "keep a copy of the folder; the rows themselves are whole, but what the window lists of them is not"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> Head {
        Head { row: 12, hash: "ab".repeat(32) }
    }

    #[test]
    fn an_intact_history_says_its_head() {
        let verified = Verified { rows: 12, head: Some(head()), broken: None, noted: None };
        let hash = "ab".repeat(32);
        let wanted = format!("Rows checked: 12\nNewest row: 12\nIts hash: {hash}\nResult: intact\n");
        assert_eq!(report(&verified), wanted);
        let noted = Verified { noted: Some(Noted::Found { row: 7 }), ..verified };
        let text = report(&noted);
        assert!(
            text.contains("\nNoted hash: that of row 7; nothing") && text.ends_with("\nResult: intact\n")
        );
    }

    #[test]
    fn a_hash_that_no_row_has_is_never_called_intact() {
        let verified = Verified { rows: 12, head: Some(head()), broken: None, noted: Some(Noted::Missing) };
        let text = report(&verified);
        assert!(
            text.contains("Noted hash: no row has it\n") && text.contains("cut off at its end"),
            "{text}"
        );
        assert!(!text.contains("intact"));
    }

    #[test]
    fn the_first_broken_row_is_named_with_what_is_wrong_and_what_to_do() {
        for how in
            [Breach::Altered, Breach::Unlinked, Breach::Missing, Breach::Unexpected, Breach::ListDiffers]
        {
            let broken = Some(Broken { row: 5, entry: Some(2), how });
            let text = report(&Verified { rows: 4, head: None, broken, noted: Some(Noted::Missing) });
            assert!(text.starts_with("Rows checked: 4\nNoted hash: no row before the broken one"), "{text}");
            let verdict = format!("\nResult: broken at row 5 (entry 2): {}\nWhat to do: ", how.words());
            assert!(text.contains(&verdict) && !text.contains("intact"), "{text}");
        }
    }
}
