//! The check and its report.

use super::{
    beside::{self, Beside},
    exit::{BROKEN, DOUBTED},
    reader::{Wanted, open_file},
    vouched::vouched,
};
use crate::{
    arguments,
    console::{Doing, Progress},
    domain::{
        history::record::{Archive, Breach, Head, Noted, Removal, Verified},
        history::retention::Vouched,
        problem::Problem,
    },
    profiles::Folders,
    say,
    store::Notes,
    words,
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
    let mut progress = Progress::new(Doing::Checking);
    let verified = reader.verify(options.noted.as_deref(), |done, all| {
        progress.tell(done, all);
        true
    });
    progress.clear();
    let verified = verified.map_err(|err| err.problem())?;
    let mut beside = Beside::default();
    if let Some(before) = reader.before().map_err(|err| err.problem())? {
        beside.lines.push(say!("begun-in-place-of", before = before));
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
    let mut lines = vec![say!("rows-checked", count = verified.rows.to_string())];
    if let Some(Head { row, hash }) = &verified.head {
        lines.extend([say!("verify-newest-row", row = row.to_string()), say!("its-hash", hash = hash)]);
    }
    lines.extend(verified.removals.iter().map(removed));
    lines.extend(verified.noted.as_ref().map(|noted| noted_hash(noted, verified.broken.is_none())));
    lines.extend(beside.lines.iter().cloned());
    match &beside.against {
        Some(against) if verified.is_intact() => {
            lines.extend([say!("result-but", against = against), say!("do-compare").to_owned()]);
        }
        _ => lines.extend(verdict(verified)),
    }
    lines.join("\n") + "\n"
}

fn noted_hash(noted: &Noted, is_whole: bool) -> String {
    match noted {
        Noted::Found { row, from } => {
            say!("noted-hash-found", row = row.to_string(), proves = vouched(*row, *from))
        }
        Noted::Removed { row, by } => say!("noted-hash-removed", row = row.to_string(), by = by.to_string()),
        Noted::Missing if is_whole => say!("noted-hash-missing").to_owned(),
        // rows after the broken one were not checked
        Noted::Missing => say!("noted-hash-missing-before").to_owned(),
    }
}

/// "Removed: rows 2 to 19 (entries 1 to 9) on 2026-11-28T06:15:00Z (row 41), from before …".
fn removed(removal: &Removal) -> String {
    let ranges = |ranges: &[(u64, u64)]| {
        let words = |(first, last): &(u64, u64)| {
            if first == last {
                first.to_string()
            } else {
                say!("range", first = first.to_string(), last = last.to_string())
            }
        };
        ranges.iter().map(words).collect::<Vec<_>>().join(", ")
    };
    let Removal { row, at, before, rows, entries, newest, asked, vouched, doubted, archive } = removal;
    let (rows, entries, row) = (ranges(rows), ranges(entries), row.to_string());
    let (at, before) = (at.to_string(), before.to_string());
    let mut parts = vec![match newest {
        Some(newest) => say!(
            "removed",
            rows = rows,
            entries = entries,
            at = at,
            row = row,
            before = before,
            newest = newest.to_string()
        ),
        None => say!(
            "removed-by-an-earlier-version",
            rows = rows,
            entries = entries,
            at = at,
            row = row,
            before = before
        ),
    }];
    match vouched {
        Some(Vouched { at, operator, operator_name: Some(name) }) => {
            parts.push(say!("removed-confirmed", name = name, account = operator, at = at.to_string()));
        }
        Some(Vouched { at, operator, operator_name: None }) => {
            parts.push(say!("removed-confirmed-by-account", account = operator, at = at.to_string()));
        }
        None if *asked => parts.push(say!("removed-asked").to_owned()),
        None => {}
    }
    parts.push(match archive {
        Some(Archive { name, state }) => say!("removed-archive", name = name, state = state.code()),
        None => say!("removed-no-archive").to_owned(),
    });
    parts.extend(doubted.map(|newest| say!("removed-doubted", newest = newest.to_string())));
    parts.join("; ")
}

fn verdict(verified: &Verified) -> Vec<String> {
    match (&verified.broken, &verified.noted) {
        (Some(broken), _) => {
            let what = words::sentence(&broken.wrong()).into_owned();
            let result = match (broken.row, broken.entry) {
                (Some(row), Some(entry)) => {
                    say!("result-broken-entry", row = row.to_string(), entry = entry.to_string(), what = what)
                }
                (Some(row), None) => say!("result-broken", row = row.to_string(), what = what),
                (None, _) => say!("result-altered", what = what),
            };
            vec![result, advice(broken.how).to_owned()]
        }
        (None, Some(Noted::Missing)) => {
            vec![say!("result-not-noted").to_owned(), say!("do-check-the-hash").to_owned()]
        }
        (None, _) => doubted(verified).unwrap_or_else(|| vec![say!("result-intact").to_owned()]),
    }
}

/// The history is whole, but only a person confirmed the clock of a removal.
fn doubted(verified: &Verified) -> Option<Vec<String>> {
    let rows: Vec<String> = verified.doubted().map(|removal| removal.row.to_string()).collect();
    let count = rows.len();
    (count > 0).then(|| {
        let result = say!("result-doubted", count = count, rows = rows.join(", "));
        vec![result, say!("do-ask-about-the-clock").to_owned()]
    })
}

fn advice(how: Breach) -> &'static str {
    match how {
        Breach::Altered | Breach::Unlinked | Breach::Missing | Breach::Unexpected => say!("do-trust-before"),
        Breach::Young | Breach::Forged => say!("do-look-for-removed"),
        Breach::ListDiffers | Breach::TableDiffers => say!("do-list-differs"),
        Breach::SchemaDiffers => say!("do-schema-differs"),
        Breach::ArchiveDiffers => say!("do-archive-differs"),
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
            let wrong = words::sentence(&broken.as_ref().expect("it is").wrong()).into_owned();
            let noted = Some(Noted::Missing);
            let text =
                report(&Verified { rows: 4, broken, noted, ..Verified::default() }, &Beside::default());
            assert!(text.starts_with("Rows checked: 4\nNoted hash: no row before the broken one"), "{text}");
            let verdict = format!("\nResult: broken at row 5 (entry 2): {wrong}\nWhat to do: ");
            assert!(text.contains(&verdict) && !text.contains("intact"), "{text}");
        }
    }
}
