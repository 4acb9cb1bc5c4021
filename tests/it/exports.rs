//! Exports byte for byte, and read back by other readers. `UPDATE_GOLDEN=1 cargo test exports` rewrites the golden files:
//! look at what changed before committing it.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

use std::{fs, io::Cursor, path::PathBuf, time::Duration};

use calamine::{Data, Reader as _, Xlsx};
use jiff::tz::TimeZone;
use token_desk::{
    domain::{
        Existing,
        change::{Action, Change, Confirmation, Outcome, PersonRef, Source},
        credential::Identity,
        entry::Entry,
        export::Format,
        hardware_token::TokenStatus,
        moment::Moment,
        person::UserId,
        problem::{Problem, ProblemKind},
        profile::{Address, Colour, Profile, SignInMethod},
        serial::Serial,
        ticket,
    },
    export,
};

/// Central European time by rule, so that no time zone database is asked.
fn zone() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap()
}

fn entry(number: u64, outcome: Outcome) -> Entry {
    let mut profile =
        Profile::new("Acme production", Address::parse("https://acme.access.securid.com").unwrap());
    profile.label = "PRODUCTION".to_owned();
    profile.colour = Colour::Red;
    Entry {
        number,
        at: "2026-11-23T13:05:29.6Z".parse().unwrap(),
        operator: "m.ortiz".to_owned(),
        operator_name: None,
        host: "DESK-07".to_owned(),
        program: "0.1.0".to_owned(),
        change: Change {
            action: Action::Disable,
            profile: profile.tag(),
            identity: Identity {
                method: SignInMethod::ApiKey,
                id: "139f6495-e447-4a26-a765-5c01b6b152d5".to_owned(),
            },
            person: PersonRef {
                id: UserId::from_server("eb2e12ae-1112-451b-98e1-dfe4e6afd60d").unwrap(),
                name: Some("Ada Lovelace".to_owned()),
                email: Some("ada.lovelace@acme.example".to_owned()),
            },
            serial: Serial::parse("000123145251").unwrap(),
            state_before: Some(TokenStatus::Enabled),
            reason: "Lost on the train this morning".to_owned(),
            ticket: "INC0042317".to_owned(),
        },
        outcome,
        took: Duration::from_micros(412_700),
    }
}

fn confirmed(source: Source, changed_at: &str) -> Outcome {
    Outcome::Confirmed(Confirmation {
        status: TokenStatus::Disabled,
        changed_by: Some("helpdesk-key@acme.example".to_owned()),
        changed_at: Moment::read(changed_at),
        user_id: UserId::from_server("eb2e12ae-1112-451b-98e1-dfe4e6afd60d").unwrap(),
        serial: Serial::parse("000123145251").unwrap(),
        source,
    })
}

/// One entry of each kind, and one in which everything that somebody can choose is hostile.
fn entries() -> Vec<Entry> {
    let conflict = Problem::new(
        ProblemKind::Conflict,
        "The token was not disabled",
        "The token is not assigned to this person",
        "Look the token up by its serial number",
    )
    .with_details("409 Conflict\nPATCH /v1/users/…/sidTokens/disable");
    let timed_out = Problem::new(
        ProblemKind::TimedOut,
        "Whether the token was disabled is not known",
        "The server did not answer within 30 s",
        "Check again now",
    );
    let mut short = entry(2, confirmed(Source::ReadLater, "2021-06"));
    short.change.person.name = None;
    short.change.person.email = None;
    short.change.state_before = None;
    short.change.identity.id = String::new();
    short.change.reason = String::new();
    short.change.ticket = " ".to_owned();
    short.at = "2026-07-01T22:30:00Z".parse().unwrap();
    if let Outcome::Confirmed(confirmation) = &mut short.outcome {
        confirmation.changed_by = None;
    }
    let mut hostile = entry(5, confirmed(Source::Answer, "yesterday; \"at noon\""));
    hostile.change.person.name = Some("=HYPERLINK(\"http://evil.example\",\"Ada\")".to_owned());
    hostile.change.person.email = Some("@SUM(1+1)*cmd|' /C calc'!A0".to_owned());
    hostile.change.reason = "two\r\nlines, \"quoted\"\u{0}\u{1b}[31m <r>&</r> _x0041_".to_owned();
    hostile.change.ticket = " +1-800".to_owned();
    hostile.operator = "<r><t>x</t></r>".to_owned();
    hostile.change.profile.name = "山田; Катерина \u{202e}Zoë 😀".to_owned();
    hostile.change.serial = Serial::parse("-00012-AB").unwrap();
    vec![
        entry(1, confirmed(Source::Answer, "<2026-11-23T13:05:30.045Z>")),
        short,
        entry(3, Outcome::Refused(conflict)),
        entry(4, Outcome::Unknown(timed_out)),
        hostile,
    ]
}

fn made(format: Format, entries: &[Entry]) -> Vec<u8> {
    export::bytes(format, entries, &zone()).unwrap()
}

/// Compares with the golden file, or writes it anew when asked to.
fn golden(name: &str, bytes: &[u8]) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, bytes).unwrap();
    }
    let expected = fs::read(&path).unwrap_or_default();
    assert!(
        expected == bytes,
        "{name} is not as it was; this is how it is now:\n{}",
        String::from_utf8_lossy(bytes)
    );
}

/// The table of an XLSX file: text cells in quotes, numbers bare, empty cells as nothing.
fn sheet(bytes: &[u8]) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    assert_eq!(workbook.sheet_names(), ["History"]);
    let formulas = workbook.worksheet_formula("History").unwrap();
    assert_eq!(formulas.used_cells().count(), 0, "no cell is a formula");
    workbook.worksheet_range("History").unwrap().rows().map(<[Data]>::to_vec).collect()
}

/// What a spreadsheet shows for the escapes of a workbook's texts, which calamine leaves as they are.
fn unescaped(text: &str) -> String {
    text.replace("_x003C_", "<").replace("_x005F_", "_")
}

fn table(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn csv_is_as_it_was() {
    golden("history.csv", &made(Format::Csv, &entries()));
}

#[test]
fn json_is_as_it_was() {
    golden("history.json", &made(Format::Json, &entries()));
}

#[test]
fn xlsx_holds_what_it_held() {
    let rows = sheet(&made(Format::Xlsx, &entries()));
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::String(text) => format!("{text:?}"),
        other => other.to_string(),
    };
    let lines = rows.iter().map(|row| row.iter().map(text).collect::<Vec<_>>().join(" | ") + "\n");
    golden("history.xlsx.txt", lines.collect::<String>().as_bytes());
}

#[test]
fn the_text_for_the_ticket_is_as_it_was() {
    let texts: Vec<_> = entries().iter().map(|entry| ticket::text(entry, &zone())).collect();
    golden("tickets.txt", texts.join("\n").as_bytes());
    for (text, entry) in texts.iter().zip(entries()) {
        let first = text.lines().next().unwrap();
        let success = first.contains("is disabled");
        assert_eq!(success, matches!(entry.outcome, Outcome::Confirmed(_)), "{first}");
        assert_eq!(text.contains("\nStatus: Disabled\n"), success);
    }
}

#[test]
fn all_three_formats_hold_the_same_in_the_same_order() {
    let entries = entries();
    let table = table(&made(Format::Csv, &entries));
    let sheet = sheet(&made(Format::Xlsx, &entries));
    let json = String::from_utf8(made(Format::Json, &entries)).unwrap();
    let titles: Vec<_> = sheet[0].iter().map(ToString::to_string).collect();
    assert_eq!(table[0], titles);

    // the names of the JSON are those of the columns
    let mut at = 0;
    for title in &titles {
        let name =
            title.to_lowercase().replace("e-mail", "email").replace([' ', '('], "_").replace("__", "_");
        let name = format!("\"{}\": ", name.trim_end_matches(')'));
        at += json[at..].find(&name).unwrap_or_else(|| panic!("{name} is missing or out of order"));
    }

    let parsed: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(parsed["format"], "token-desk-history");
    assert_eq!(parsed["version"], 1);
    for (index, entry) in parsed["entries"].as_array().unwrap().iter().enumerate() {
        let entry = entry.as_object().unwrap();
        assert_eq!(entry.len(), titles.len());
        for (column, title) in titles.iter().enumerate() {
            let name =
                title.to_lowercase().replace("e-mail", "email").replace([' ', '('], "_").replace("__", "_");
            let value = &entry[name.trim_end_matches(')')];
            let plain = match value {
                serde_json::Value::Null => String::new(),
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let tidy = plain.replace("\r\n", "\n").replace(['\u{0}', '\u{1b}'], "\u{fffd}");
            let cell = &table[index + 1][column];
            assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), tidy, "{title} in CSV");
            match &sheet[index + 1][column] {
                Data::Empty => assert!(value.is_null(), "{title} in XLSX"),
                Data::Float(number) => assert_eq!(value.as_f64(), Some(*number), "{title} in XLSX"),
                Data::String(text) => assert_eq!(unescaped(text), tidy, "{title} in XLSX"),
                other => panic!("{title} in XLSX: {other:?}"),
            }
        }
    }
}

#[test]
fn a_serial_number_keeps_its_zeros_as_text_everywhere() {
    for serial in
        ["0", "000", "000123145251", "0000000000001", "1e5", "00E1", "123456789012345678901234567890123456"]
    {
        let mut one = entry(1, confirmed(Source::Answer, ""));
        one.change.serial = Serial::parse(serial).unwrap();
        let bytes = made(Format::Csv, &[one.clone()]);
        assert!(String::from_utf8(bytes.clone()).unwrap().contains(&format!(",\"{serial}\",")), "quoted");
        assert_eq!(table(&bytes)[1][8], serial);
        assert_eq!(sheet(&made(Format::Xlsx, &[one.clone()]))[1][8], Data::String(serial.to_owned()));
        let json: serde_json::Value = serde_json::from_slice(&made(Format::Json, &[one])).unwrap();
        assert_eq!(json["entries"][0]["serial_number"], serial);
    }
}

#[test]
fn csv_keeps_to_rfc_4180() {
    let bytes = made(Format::Csv, &entries());
    let text = std::str::from_utf8(&bytes[3..]).unwrap();
    let mut quoted = false;
    let mut previous = '\n';
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' if !quoted => assert_eq!(previous, '\r', "rows end in CR LF"),
            '\r' => assert!(!quoted, "line ends inside a cell are LF"),
            '\n' | '\t' => {}
            c => assert!(!c.is_control(), "{c:?}"),
        }
        previous = c;
    }
    assert!(!quoted && text.ends_with("\r\n"));
}

#[test]
fn no_cell_of_a_csv_can_be_run_whatever_is_put_in() {
    let starts = [
        "=",
        "+",
        "-",
        "@",
        "\t=",
        "\r\n=",
        " =",
        "\"=",
        "'=",
        "＝",
        "＋",
        "－",
        "＠",
        "\u{0}=",
        "\u{feff}=",
    ];
    for start in starts {
        let mut one = entry(1, confirmed(Source::Answer, &format!("x{start}1")));
        for text in [
            &mut one.change.reason,
            &mut one.change.ticket,
            &mut one.operator,
            &mut one.change.profile.name,
            &mut one.change.identity.id,
            one.change.person.name.as_mut().unwrap(),
            one.change.person.email.as_mut().unwrap(),
        ] {
            *text = format!("{start}1+1");
        }
        let rows = table(&made(Format::Csv, &[one]));
        let marked = rows[1].iter().filter(|cell| cell.starts_with('\'')).count();
        // a control character that became a sign of its own is no start of a formula any more
        assert_eq!(marked, if start.starts_with('\u{0}') { 0 } else { 7 }, "{start:?}: {:?}", rows[1]);
    }
}

#[test]
fn a_text_that_is_too_long_for_a_cell_is_cut_in_xlsx_alone() {
    let mut one = entry(1, confirmed(Source::Answer, ""));
    one.change.reason = "😀é".repeat(30_000);
    let Data::String(cell) = &sheet(&made(Format::Xlsx, &[one.clone()]))[1][13] else { panic!("no text") };
    assert!(cell.starts_with("😀é") && cell.ends_with("[cut]"));
    assert!(cell.encode_utf16().count() <= 32_767);
    assert_eq!(table(&made(Format::Csv, &[one.clone()]))[1][13], one.change.reason);
}

#[test]
fn nothing_is_a_table_with_a_heading_alone() {
    assert_eq!(table(&made(Format::Csv, &[])).len(), 1);
    assert_eq!(sheet(&made(Format::Xlsx, &[])).len(), 1);
    let json: serde_json::Value = serde_json::from_slice(&made(Format::Json, &[])).unwrap();
    assert_eq!(json["entries"], serde_json::json!([]));
}

#[test]
fn the_same_entries_make_the_same_file() {
    for format in Format::ALL {
        assert_eq!(made(format, &entries()), made(format, &entries()), "{format:?}");
    }
}

#[test]
fn a_file_is_replaced_only_when_asked_and_a_refusal_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.csv");
    export::write(&path, b"one", Existing::Keep).unwrap();
    let problem = export::write(&path, b"two", Existing::Keep).unwrap_err().problem();
    assert_eq!(problem.kind, ProblemKind::FileExists, "upon which the window asks");
    assert_eq!(problem.summary, "The export was not written");
    assert!(problem.cause.contains("already") && problem.advice.contains("replaced"), "{problem:?}");
    assert_eq!(fs::read(&path).unwrap(), b"one");
    export::write(&path, b"two", Existing::Replace).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");

    let mut cases = vec![
        (folder.path().join("missing/history.csv"), "folder does not exist"),
        (folder.path().to_owned(), "names a folder"),
    ];
    if cfg!(unix) {
        // Windows answers these two in words of its own
        cases.push((path.join("history.csv"), "a file where a folder must be"));
        cases.push((folder.path().join("x".repeat(300)), "file name"));
    }
    for (to, cause) in cases {
        for existing in [Existing::Keep, Existing::Replace] {
            let problem = export::write(&to, b"x", existing).unwrap_err().problem();
            assert!(problem.cause.contains(cause), "{problem:?}");
            assert!(!problem.advice.is_empty() && problem.details.contains(&*to.to_string_lossy()));
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
}
