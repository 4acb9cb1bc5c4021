//! The check and its report.

use std::fmt::Write as _;

use super::{
    beside::{self, Beside},
    exit::{BROKEN, DOUBTED},
    progress::Progress,
    reader::{Wanted, open_file},
    vouched::vouched,
};
use crate::{
    arguments,
    domain::{
        history::record::{Archive, Breach, Head, Noted, Removal, Verified},
        problem::Problem,
    },
    profiles::Folders,
    store::Notes,
};

/// The report and the exit code.
pub(super) fn run(options: &arguments::Verify) -> Result<(String, u8), Problem> {
    let folders = folders(options)?;
    let history = folders.history();
    // before the history: it may grow meanwhile, never shrink
    let read = beside::noted(&Notes::at(folders.noted()), &history);
    let reader = match open_file(&history, Wanted::Verify) {
        Ok(reader) => reader,
        Err(problem) => {
            return beside::vanished(&read, &history).map(|text| (text, BROKEN)).ok_or(problem);
        }
    };
    let mut progress = Progress::new("Checked", "rows");
    let verified = reader.verify(options.noted.as_deref(), |done, all| {
        progress.tell(done, all);
        true
    });
    progress.clear();
    let verified = verified.map_err(|err| err.problem())?;
    let mut beside = Beside::default();
    if let Some(before) = reader.before().map_err(|err| err.problem())? {
        beside.lines.push(format!("Begun in the place of: {before}"));
    }
    beside::hold_against_note(&reader, &verified, &read, &mut beside).map_err(|err| err.problem())?;
    if let Some(file) = &options.anchor {
        beside::hold_against_anchor(&reader, &verified, file, &mut beside)?;
    }
    let code = match verified.doubted().next() {
        _ if !verified.is_intact() || beside.against.is_some() => BROKEN,
        Some(_) => DOUBTED,
        None => 0,
    };
    Ok((report(&verified, &beside), code))
}

/// The notes lie beside the profiles: in the system's place, unless a folder is named. An account without a
/// home needs only the history's folder.
fn folders(options: &arguments::Verify) -> Result<Folders, Problem> {
    let (config, data) = (options.config_dir.clone(), options.data_dir.clone());
    let found = Folders::find(config, data.clone());
    found.or_else(|err| Folders::find(data.clone(), data).map_err(|_| err)).map_err(|err| err.problem())
}

/// One fact on each line, the verdict last.
fn report(verified: &Verified, beside: &Beside) -> String {
    let mut text = format!("Rows checked: {}\n", verified.rows);
    if let Some(Head { row, hash }) = &verified.head {
        // writing to a text cannot fail
        write!(text, "Newest row: {row}\nIts hash: {hash}\n").ok();
    }
    for removal in &verified.removals {
        writeln!(text, "{}", removed(removal)).ok();
    }
    match (&verified.noted, &verified.broken) {
        (Some(Noted::Found { row, from }), _) => {
            writeln!(text, "Noted hash: that of row {row}; {}", vouched(*row, *from)).ok();
        }
        (Some(Noted::Removed { row, by }), _) => {
            writeln!(
                text,
                "Noted hash: that of row {row}, which was removed (row {by} records it); this is the history that it was \
                 noted of, but the hash vouches for no row that is still there"
            )
            .ok();
        }
        (Some(Noted::Missing), None) => {
            text.push_str("Noted hash: no row has it\n");
        }
        // rows after the broken one were not checked
        (Some(Noted::Missing), Some(_)) => text.push_str("Noted hash: no row before the broken one has it\n"),
        (None, _) => {}
    }
    for line in &beside.lines {
        writeln!(text, "{line}").ok();
    }
    match &beside.against {
        Some(against) if verified.is_intact() => write!(
            text,
            "Result: whole in itself, but {against}\nWhat to do: keep a copy of the folder, and compare it with earlier \
             exports and backups\n"
        )
        .ok(),
        _ => write!(text, "{}", verdict(verified)).ok(),
    };
    text
}

/// "Removed: rows 2 to 19 (entries 1 to 9) on 2026-11-28T06:15:00Z (row 41), because they were from before
/// …".
fn removed(removal: &Removal) -> String {
    let ranges = |ranges: &[(u64, u64)]| {
        let words = |(first, last): &(u64, u64)| {
            if first == last { first.to_string() } else { format!("{first} to {last}") }
        };
        ranges.iter().map(words).collect::<Vec<_>>().join(", ")
    };
    let Removal { row, at, before, rows, entries, newest, asked, vouched, doubted, archive } = removal;
    let mut text = format!(
        "Removed: rows {} (entries {}) on {at} (row {row}): from before {before}",
        ranges(rows),
        ranges(entries)
    );
    match newest {
        Some(newest) => write!(text, ", the newest of them from {newest}").ok(),
        None => write!(text, ", by a version that recorded no more").ok(),
    };
    match vouched {
        Some(yes) => {
            write!(text, "; asked about the clock, and confirmed by {} at {}", yes.who(), yes.at).ok()
        }
        None if *asked => write!(text, "; a person had said that the clock was right").ok(),
        None => None,
    };
    match archive {
        Some(Archive { name, state }) => write!(text, "; {name} {}", state.words()).ok(),
        None => write!(text, "; not written to a file first").ok(),
    };
    if let Some(newest) = doubted {
        write!(text, "; no clock vouches for it: the newest row is of {newest}").ok();
    }
    text
}

fn verdict(verified: &Verified) -> String {
    match (&verified.broken, &verified.noted) {
        (Some(broken), _) => {
            let entry = broken.entry.map(|entry| format!(" (entry {entry})")).unwrap_or_default();
            let place = broken.row.map(|row| format!(" broken at row {row}{entry}"));
            format!(
                "Result:{}: {}\nWhat to do: {}\n",
                place.as_deref().unwrap_or(" altered"),
                broken.words(),
                advice(broken.how)
            )
        }
        (None, Some(Noted::Missing)) => {
            "Result: whole in itself, but not the history that the hash was noted of: it was cut off at its end, written \
             anew or replaced since, or retention removed that row\nWhat to do: check that the hash and the folder are the \
             right ones, then keep a copy of the folder and compare it with earlier exports\n"
                .to_owned()
        }
        (None, _) => doubted(verified).unwrap_or_else(|| "Result: intact\n".to_owned()),
    }
}

/// The history is whole, but only a person confirmed the clock of a removal.
fn doubted(verified: &Verified) -> Option<String> {
    let rows: Vec<String> = verified.doubted().map(|removal| removal.row.to_string()).collect();
    let (removal, row) = match rows.len() {
        0 => return None,
        1 => ("the removal", "row"),
        _ => ("removals", "rows"),
    };
    Some(format!(
        "Result: whole, but no clock vouches for {removal} in {row} {}\nWhat to do: ask who confirmed the clock, and look for \
         the removed entries in the files beside the history and in earlier exports\n",
        rows.join(", ")
    ))
}

fn advice(how: Breach) -> &'static str {
    match how {
        Breach::Altered | Breach::Unlinked | Breach::Missing | Breach::Unexpected => {
            "keep a copy of the folder, trust only the rows before this one, and compare the rest with earlier exports"
        }
        Breach::Young | Breach::Forged => {
            "keep a copy of the folder, and look for the removed entries in earlier exports and in the files beside the \
             history"
        }
        Breach::ListDiffers | Breach::TableDiffers => {
            "keep a copy of the folder; the rows themselves are whole, but what the window lists and finds of them is not"
        }
        Breach::SchemaDiffers => {
            "keep a copy of the folder; the rows themselves are whole, but the database no longer guards them as it was made \
             to"
        }
        Breach::ArchiveDiffers => {
            "keep a copy of the folder; the history itself is whole, but do not rely on that file"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::{record::Broken, retention::Vouched};
    use crate::fixtures;

    fn head() -> Head {
        Head { row: 12, hash: "ab".repeat(32) }
    }

    #[test]
    fn an_intact_history_says_its_head() {
        let verified = Verified { rows: 12, head: Some(head()), ..Verified::default() };
        let hash = "ab".repeat(32);
        let wanted = format!("Rows checked: 12\nNewest row: 12\nIts hash: {hash}\nResult: intact\n");
        assert_eq!(report(&verified, &Beside::default()), wanted);
        let noted = Verified { noted: Some(Noted::Found { row: 7, from: 1 }), ..verified };
        let text = report(&noted, &Beside::default());
        assert!(
            text.contains("\nNoted hash: that of row 7; of rows 1 to 7, nothing was altered")
                && text.ends_with("\nResult: intact\n")
        );
    }

    #[test]
    fn a_removal_on_a_persons_word_names_the_person_and_is_not_called_intact_where_the_clock_was_wrong() {
        let time = |text: &str| text.parse().unwrap();
        let vouched = Vouched {
            at: time("2028-11-25T09:59:00Z"),
            operator: fixtures::OPERATOR.to_owned(),
            operator_name: Some(fixtures::OPERATOR_NAME.to_owned()),
        };
        let removal = Removal {
            row: 9,
            at: time("2028-11-25T10:00:00Z"),
            before: time("2027-11-26T10:00:00Z"),
            rows: vec![(2, 7)],
            entries: vec![(1, 3)],
            newest: Some(time("2026-11-20T08:00:00Z")),
            asked: true,
            vouched: Some(vouched),
            doubted: None,
            archive: None,
        };
        let verified = |doubted| Verified {
            head: Some(head()),
            removals: vec![Removal { doubted, ..removal.clone() }],
            ..Verified::default()
        };
        let text = report(&verified(None), &Beside::default());
        let yes = "; asked about the clock, and confirmed by Maria Ortiz (account m.ortiz) at 2028-11-25T09:59:00Z; not \
                   written to a file first\n";
        assert!(text.contains(yes) && text.ends_with("\nResult: intact\n"), "{text}");
        let text = report(&verified(Some(time("2026-11-28T09:00:00Z"))), &Beside::default());
        assert!(
            text.contains("; no clock vouches for it: the newest row is of 2026-11-28T09:00:00Z\n"),
            "{text}"
        );
        assert!(
            text.contains("\nResult: whole, but no clock vouches for the removal in row 9\nWhat to do: "),
            "{text}"
        );
        assert!(!text.contains("intact"), "{text}");
    }

    #[test]
    fn a_hash_that_no_row_has_is_never_called_intact() {
        let verified =
            Verified { rows: 12, head: Some(head()), noted: Some(Noted::Missing), ..Verified::default() };
        let text = report(&verified, &Beside::default());
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
            let broken = Some(Broken { row: Some(5), entry: Some(2), how, what: None });
            let noted = Some(Noted::Missing);
            let text =
                report(&Verified { rows: 4, broken, noted, ..Verified::default() }, &Beside::default());
            assert!(text.starts_with("Rows checked: 4\nNoted hash: no row before the broken one"), "{text}");
            let verdict = format!("\nResult: broken at row 5 (entry 2): {}\nWhat to do: ", how.words());
            assert!(text.contains(&verdict) && !text.contains("intact"), "{text}");
        }
    }
}
