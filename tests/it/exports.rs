//! Exports byte for byte, and read back by other readers. `UPDATE_GOLDEN=1 cargo test exports` rewrites the
//! golden files: look at what changed before committing it.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

use crate::english::English;
use crate::fixtures;

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    time::Duration,
};

use calamine::{Data, Reader as _, Xlsx};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use token_desk::words::{self, ticket};
use token_desk::{
    domain::{
        Existing,
        call::CallId,
        change::{
            ChangeFacts, Outcome,
            act::Act,
            action::Action,
            confirmation::{Confirmation, Fit, Fits, Now, Source},
        },
        history::{
            entry::Entry,
            export::Format,
            record::{Head, Listed, Standing, Unreadable, unanswered},
        },
        problem::ProblemKind,
        profile::{Colour, Profile, SignInMethod},
        sign_in::credential::Identity,
        time::server_time::ServerTime,
        token::{hardware_token::TokenStatus, serial::Serial},
        verification::{Caller, How, Verification},
    },
    export,
};

/// Central European time by rule, so that no time zone database is asked.
fn reader() -> words::Reader {
    words::Reader::english(zone())
}

fn zone() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap()
}

fn entry(number: u64, outcome: Outcome) -> Entry {
    let mut profile = Profile::new(fixtures::PROFILE, fixtures::address());
    profile.label = "PRODUCTION".to_owned();
    profile.colour = Colour::Red;
    Entry {
        number,
        at: "2026-11-23T13:05:29.6Z".parse().unwrap(),
        operator: fixtures::OPERATOR.to_owned(),
        operator_name: Some("María Ortiz".to_owned()),
        host: "DESK-07".to_owned(),
        program: "0.1.0".to_owned(),
        change: ChangeFacts {
            act: Act::Disable(fixtures::serial()),
            profile: profile.tag(),
            identity: Identity {
                method: SignInMethod::ApiKey,
                id: "139f6495-e447-4a26-a765-5c01b6b152d5".to_owned(),
            },
            person: fixtures::person(),
            state_before: Some(TokenStatus::Enabled),
            changed_before: None,
            reason: "Lost on the train this morning".to_owned(),
            ticket: "INC0042317".to_owned(),
            caller: Caller::default(),
            link: None,
            batch: None,
        },
        outcome,
        took: Duration::from_micros(412_700),
    }
}

fn confirmed(source: Source, changed_at: &str) -> Outcome {
    Outcome::Confirmed(Confirmation {
        now: Now::Status(TokenStatus::Disabled),
        changed_by: Some("helpdesk-key@acme.example".to_owned()),
        changed_at: ServerTime::read(changed_at),
        user_id: fixtures::user_id(),
        serial: Some(fixtures::serial()),
        source,
    })
}

/// One entry of each kind, and one in which everything that somebody can choose is hostile; the last one is
/// on its way.
fn entries() -> Vec<Entry> {
    let conflict = fixtures::problem(
        ProblemKind::Conflict,
        "The token was not disabled",
        "The token is not assigned to this person",
        "Look the token up by its serial number",
    )
    .with_details("409 Conflict\nPATCH /v1/users/…/sidTokens/disable");
    let timed_out = fixtures::problem(
        ProblemKind::TimedOut,
        "Whether the token was disabled is not known",
        "The server did not answer within 30 s",
        "Check again now",
    );
    let mut short = entry(
        2,
        confirmed(Source::ReadLater(Fit { by: Fits::NotSaid, at: Fits::Yes, ..Fit::NOT_SAID }), "2021-06"),
    );
    short.change.person.name = None;
    short.change.person.email = None;
    short.change.state_before = None;
    short.change.identity.id = String::new();
    short.change.reason = String::new();
    short.change.ticket = " ".to_owned();
    short.operator_name = None;
    short.host = String::new();
    short.at = "2026-07-01T22:30:00Z".parse().unwrap();
    if let Outcome::Confirmed(confirmation) = &mut short.outcome {
        confirmation.changed_by = None;
    }
    let mut hostile = entry(5, confirmed(Source::Answer, "yesterday; \"at noon\""));
    hostile.change.person.name = Some("=HYPERLINK(\"http://evil.example\",\"Ada\")".to_owned());
    hostile.change.person.email = Some("@SUM(1+1)*cmd|' /C calc'!A0".to_owned());
    hostile.change.reason = "two\r\nlines, \"quoted\"\u{0}\u{1b}[31m <r>&</r> _x0041_".to_owned();
    hostile.change.ticket = " +1-800".to_owned();
    hostile.operator_name = Some("-2+3".to_owned());
    hostile.host = "=DESK".to_owned();
    hostile.operator = "<r><t>x</t></r>".to_owned();
    hostile.change.profile.name = "山田; Катерина \u{202e}Zoë 😀".to_owned();
    hostile.change.act = Act::Disable(Serial::parse("-00012-AB").unwrap());
    let mut denied = entry(3, Outcome::refused(conflict));
    denied.change.caller = Caller {
        call: Some(CallId::begun("2026-11-23T13:03:00.25Z".parse().unwrap())),
        verified: Some(Verification { how: How::ManagerConfirmed, at: denied.at }),
        denied: Some("2026-11-23T13:04:00Z".parse().unwrap()),
    };
    let open = Entry { took: Duration::ZERO, ..entry(6, Outcome::Unknown(unanswered(Action::Disable))) };
    vec![
        entry(1, confirmed(Source::Answer, "<2026-11-23T13:05:30.045Z>")),
        short,
        denied,
        entry(4, Outcome::Unknown(timed_out)),
        hostile,
        open,
    ]
}

/// As the store gives it: with its newest row.
fn listed(entry: Entry) -> Listed {
    let standing = if entry.took.is_zero() { Standing::Open } else { Standing::of(&entry.outcome) };
    Listed { number: entry.number, standing, newest: Some(head(entry.number)), entry: Ok(Box::new(entry)) }
}

/// Something that stands in for a row of the chain.
fn head(number: u64) -> Head {
    Head { row: 2 * number + 1, hash: format!("{number:x}").repeat(64) }
}

/// One that this version of the program cannot read.
fn unreadable() -> Listed {
    Listed {
        number: 7,
        standing: Standing::Refused,
        newest: Some(head(7)),
        entry: Err(Unreadable {
            why: "unknown action \u{201c}enable\u{201d}".to_owned(),
            recorded: "{\"action\":\"enable\",\"ticket\":\"=1\\n+2\"}".to_owned(),
        }),
    }
}

/// All of [`entries`], and one that cannot be read.
fn everything() -> Vec<Listed> {
    entries().into_iter().map(listed).chain([unreadable()]).collect()
}

fn write(to: &Path, format: Format, existing: Existing, all: &[Listed]) -> Result<(), export::Error> {
    let mut writer = export::Writer::begin(to, format, existing, reader())?;
    for listed in all {
        writer.add(listed)?;
    }
    writer.finish(Some(&head(9)))
}

fn made(format: Format, all: &[Listed]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history");
    write(&path, format, Existing::Keep, all).unwrap();
    fs::read(path).unwrap()
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

/// The tables of an XLSX file: the entries, and what the file says of itself.
fn sheets(bytes: &[u8]) -> (Vec<Vec<Data>>, Vec<Vec<Data>>) {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    assert_eq!(workbook.sheet_names(), ["History", "About"]);
    let mut rows = |name: &str| -> Vec<Vec<Data>> {
        let formulas = workbook.worksheet_formula(name).unwrap();
        assert_eq!(formulas.used_cells().count(), 0, "no cell is a formula");
        workbook.worksheet_range(name).unwrap().rows().map(<[Data]>::to_vec).collect()
    };
    (rows("History"), rows("About"))
}

/// Every cell of an XLSX file, a row on each line: text in quotes, numbers bare, empty cells as nothing.
pub fn cells(bytes: &[u8]) -> String {
    let (mut rows, about) = sheets(bytes);
    rows.extend(about);
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::String(text) => format!("{text:?}"),
        other => other.to_string(),
    };
    rows.iter().map(|row| row.iter().map(text).collect::<Vec<_>>().join(" | ") + "\n").collect()
}

fn sheet(bytes: &[u8]) -> Vec<Vec<Data>> {
    sheets(bytes).0
}

/// What a spreadsheet shows for the escapes of a workbook's texts, which calamine leaves as they are.
fn unescaped(text: &str) -> String {
    text.replace("_x005F_", "_")
}

/// The place of a column by its title.
fn column(title: &str) -> usize {
    table(&made(Format::Csv, &[]))[0].iter().position(|other| other == title).unwrap()
}

/// The name in JSON of a column.
fn json_name(title: &str) -> String {
    let name = title.to_lowercase().replace("e-mail", "email").replace([' ', '('], "_").replace("__", "_");
    name.trim_end_matches(')').to_owned()
}

fn table(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn csv_is_as_it_was() {
    golden("history.csv", &made(Format::Csv, &everything()));
}

#[test]
fn json_is_as_it_was() {
    golden("history.json", &made(Format::Json, &everything()));
}

#[test]
fn json_lines_are_as_they_were() {
    golden("history.jsonl", &made(Format::JsonLines, &everything()));
}

#[test]
fn xlsx_holds_what_it_held() {
    golden("history.xlsx.txt", cells(&made(Format::Xlsx, &everything())).as_bytes());
}

#[test]
fn the_text_for_the_ticket_is_as_it_was() {
    let text = |entry| words::to_reader(&reader(), || ticket::text(entry));
    let texts: Vec<_> = entries().iter().map(text).collect();
    golden("tickets.txt", texts.join("\n").as_bytes());
    for (text, entry) in texts.iter().zip(entries()) {
        let first = text.lines().next().unwrap();
        let success = first.contains("is disabled");
        assert_eq!(success, matches!(entry.outcome, Outcome::Confirmed(_)), "{first}");
        assert_eq!(text.contains("\nStatus: Disabled\n"), success);
    }
}

#[test]
fn the_text_of_a_call_is_as_it_was() {
    let all = entries();
    let person = all[0].change.person.clone();
    let began = Some(CallId::begun("2026-11-23T13:03:10.123456Z".parse().unwrap()));
    let nobody = Caller { call: began, ..Caller::default() };
    let how = Verification { how: How::CalledBack, at: "2026-11-23T13:03:40Z".parse().unwrap() };
    let verified = Caller { verified: Some(how), ..nobody.clone() };
    let denied = Caller { denied: Some("2026-11-23T13:04:00Z".parse().unwrap()), ..nobody.clone() };
    let calls = [
        (&nobody, &all[..0]),
        (&nobody, &all[..1]),
        (&verified, &all[..1]),
        (&verified, &all[..3]),
        (&denied, &all[2..4]),
    ];
    let text = |(caller, entries)| words::to_reader(&reader(), || ticket::call(&person, caller, entries));
    golden("calls.txt", calls.map(text).join("\n====\n").as_bytes());
}

#[test]
fn all_formats_hold_the_same_in_the_same_order() {
    let all = everything();
    let table = table(&made(Format::Csv, &all));
    let sheet = sheet(&made(Format::Xlsx, &all));
    let json = String::from_utf8(made(Format::Json, &all)).unwrap();
    let titles: Vec<_> = sheet[0].iter().map(ToString::to_string).collect();
    assert_eq!(table[0], titles);

    // the names of the JSON are those of the columns
    let mut at = 0;
    for title in &titles {
        let name = format!("\"{}\": ", json_name(title));
        at += json[at..].find(&name).unwrap_or_else(|| panic!("{name} is missing or out of order"));
    }

    let parsed: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(parsed["format"], "token-desk-history");
    assert_eq!(parsed["version"], 1);
    let entries = parsed["entries"].as_array().unwrap();
    assert_eq!(entries.len(), all.len());
    let lines = String::from_utf8(made(Format::JsonLines, &all)).unwrap();
    let lines: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(&lines, entries);
    for (index, entry) in entries.iter().enumerate() {
        let entry = entry.as_object().unwrap();
        assert_eq!(entry.len(), titles.len());
        for (column, title) in titles.iter().enumerate() {
            let value = &entry[&json_name(title)];
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
fn every_file_carries_hashes_that_can_be_noted_elsewhere() {
    let all = everything();
    let rows = table(&made(Format::Csv, &all));
    let (row, hash) = (column("Newest row"), column("Newest row hash"));
    for (cells, listed) in rows[1..].iter().zip(&all) {
        let newest = listed.newest.as_ref().unwrap();
        assert_eq!((&cells[row], &cells[hash]), (&newest.row.to_string(), &newest.hash));
    }
    let json: serde_json::Value = serde_json::from_slice(&made(Format::Json, &all)).unwrap();
    assert_eq!(json["head"], serde_json::json!({ "row": 19, "hash": "9".repeat(64) }));
    let (_, about) = sheets(&made(Format::Xlsx, &all));
    assert_eq!(about[2][1], Data::Float(all.len() as f64));
    assert_eq!(about[3][1], Data::Float(19.0));
    assert_eq!(about[4][1], Data::String("9".repeat(64)));
}

#[test]
fn an_attempt_without_an_answer_took_no_time_that_is_known() {
    let open = [listed(entries().remove(5))];
    let json: serde_json::Value = serde_json::from_slice(&made(Format::Json, &open)).unwrap();
    assert!(json["entries"][0]["took_ms"].is_null());
    assert_eq!(json["entries"][0]["outcome"], "unknown");
    assert_eq!(table(&made(Format::Csv, &open))[1][column("Took (ms)")], "");
}

#[test]
fn what_cannot_be_read_is_exported_as_it_was_recorded() {
    let Listed { entry: Err(Unreadable { why, recorded }), .. } = unreadable() else { unreachable!() };
    let json: serde_json::Value = serde_json::from_slice(&made(Format::Json, &[unreadable()])).unwrap();
    let entry = &json["entries"][0];
    assert_eq!((entry["number"].as_u64(), entry["outcome"].as_str()), (Some(7), Some("refused")));
    assert_eq!((entry["cause"].as_str(), entry["details"].as_str()), (Some(&*why), Some(&*recorded)));
    assert!(entry["problem"].as_str().unwrap().contains("cannot read the entry"));
    assert!(entry["serial_number"].is_null() && entry["action"].is_null());
}

#[test]
fn a_serial_number_keeps_its_zeros_as_text_everywhere() {
    let place = column("Serial number");
    for serial in
        ["0", "000", fixtures::SERIAL, "0000000000001", "1e5", "00E1", "123456789012345678901234567890123456"]
    {
        let mut one = entry(1, confirmed(Source::Answer, ""));
        one.change.act = Act::Disable(Serial::parse(serial).unwrap());
        let one = [listed(one)];
        let bytes = made(Format::Csv, &one);
        assert!(String::from_utf8(bytes.clone()).unwrap().contains(&format!(",\"{serial}\",")), "quoted");
        assert_eq!(table(&bytes)[1][place], serial);
        assert_eq!(sheet(&made(Format::Xlsx, &one))[1][place], Data::String(serial.to_owned()));
        let json: serde_json::Value = serde_json::from_slice(&made(Format::Json, &one)).unwrap();
        assert_eq!(json["entries"][0]["serial_number"], serial);
    }
}

#[test]
fn csv_keeps_to_rfc_4180() {
    let bytes = made(Format::Csv, &everything());
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
            one.operator_name.as_mut().unwrap(),
            &mut one.host,
            &mut one.program,
            &mut one.change.profile.name,
            &mut one.change.identity.id,
            one.change.person.name.as_mut().unwrap(),
            one.change.person.email.as_mut().unwrap(),
        ] {
            *text = format!("{start}1+1");
        }
        let rows = table(&made(Format::Csv, &[listed(one)]));
        let marked = rows[1].iter().filter(|cell| cell.starts_with('\'')).count();
        // a control character that became a sign of its own is no start of a formula any more
        assert_eq!(marked, if start.starts_with('\u{0}') { 0 } else { 10 }, "{start:?}: {:?}", rows[1]);
    }
}

#[test]
fn a_text_that_is_too_long_for_a_cell_is_cut_in_xlsx_alone() {
    let mut one = entry(1, confirmed(Source::Answer, ""));
    let reason = "😀é".repeat(30_000);
    one.change.reason = reason.clone();
    let (one, place) = ([listed(one)], column("Reason"));
    let Data::String(cell) = &sheet(&made(Format::Xlsx, &one))[1][place] else { panic!("no text") };
    assert!(cell.starts_with("😀é") && cell.ends_with("[cut]"));
    assert!(cell.encode_utf16().count() <= 32_767);
    assert_eq!(table(&made(Format::Csv, &one))[1][place], reason);
}

#[test]
fn nothing_is_a_table_with_a_heading_alone() {
    assert_eq!(table(&made(Format::Csv, &[])).len(), 1);
    assert_eq!(sheet(&made(Format::Xlsx, &[])).len(), 1);
    let json: serde_json::Value = serde_json::from_slice(&made(Format::Json, &[])).unwrap();
    assert_eq!(json["entries"], serde_json::json!([]));
    assert_eq!(made(Format::JsonLines, &[]), b"");
}

#[test]
fn the_same_entries_make_the_same_file() {
    for format in Format::ALL {
        assert_eq!(made(format, &everything()), made(format, &everything()), "{format:?}");
    }
}

#[test]
fn a_file_is_replaced_only_when_asked_and_a_refusal_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.csv");
    let one = [unreadable()];
    write(&path, Format::Csv, Existing::Keep, &[]).unwrap();
    let before = fs::read(&path).unwrap();
    let problem = write(&path, Format::Csv, Existing::Keep, &one).unwrap_err().problem();
    assert_eq!(problem.kind, ProblemKind::FileExists, "upon which the window asks");
    assert_eq!(problem.summary.english(), "The export was not written");
    assert!(problem.cause.contains("already") && problem.advice.contains("replace the file"), "{problem:?}");
    assert_eq!(fs::read(&path).unwrap(), before);
    write(&path, Format::Csv, Existing::Replace, &one).unwrap();
    assert_eq!(fs::read(&path).unwrap(), made(Format::Csv, &one));

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
            let problem = write(&to, Format::Csv, existing, &one).unwrap_err().problem();
            assert!(problem.cause.contains(cause), "{problem:?}");
            assert!(!problem.advice.is_empty() && problem.details.contains(&*to.to_string_lossy()));
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
}

#[test]
fn an_export_that_is_not_finished_leaves_no_file_and_the_old_one_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    for format in Format::ALL {
        for (name, before) in [("old", Some("before")), ("new", None)] {
            let path = folder.path().join(name);
            if let Some(before) = before {
                fs::write(&path, before).unwrap();
            }
            let mut writer = export::Writer::begin(&path, format, Existing::Replace, reader()).unwrap();
            for listed in everything() {
                writer.add(&listed).unwrap();
            }
            drop(writer);
            assert_eq!(fs::read_to_string(&path).ok().as_deref(), before, "{format:?}");
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
}

#[test]
fn a_stream_gets_what_a_file_gets() {
    for format in Format::ALL {
        let (mut read, write) = std::io::pipe().unwrap();
        let mut writer = export::Writer::stream(Box::new(write), "a pipe", format, reader()).unwrap();
        // less than a pipe holds, so that nobody waits
        for listed in everything() {
            writer.add(&listed).unwrap();
        }
        writer.finish(Some(&head(9))).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut read, &mut bytes).unwrap();
        assert_eq!(bytes, made(format, &everything()), "{format:?}");
    }
}

#[test]
fn more_than_a_sheet_holds_is_refused_before_it_is_written() {
    let problem = export::check_room(Format::Xlsx, 1_048_576).unwrap_err().problem();
    assert!(problem.cause.contains("1,048,576 entries") && problem.advice.contains("CSV"), "{problem:?}");
    export::check_room(Format::Xlsx, 1_048_575).unwrap();
    for format in [Format::Csv, Format::Json, Format::JsonLines] {
        export::check_room(format, u64::MAX).unwrap();
    }
}

/// A text as a table holds it: what no cell can hold is the sign for an unreadable character.
fn in_a_cell(text: &str) -> String {
    let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}');
    let plain = text.replace("\r\n", "\n").replace('\r', "\n");
    if text.trim().is_empty() { String::new() } else { plain.replace(odd, "\u{fffd}") }
}

proptest! {
    #![proptest_config(crate::properties::config(48))]

    #[test]
    fn any_text_comes_back_out_of_csv_and_json(
        reason in any::<String>(), ticket in "[ \"'\t]{0,2}[=+@|%-]?[ -~\r\n]{0,20}", name in any::<String>(),
    ) {
        let mut entry = entry(1, confirmed(Source::Answer, "2021-06"));
        (entry.change.reason, entry.change.ticket) = (reason.clone(), ticket.clone());
        entry.change.person.name = Some(name.clone());
        let all = [listed(entry)];
        let rows = table(&made(Format::Csv, &all));
        let line: serde_json::Value = serde_json::from_slice(&made(Format::JsonLines, &all)).unwrap();
        for (title, text) in [("Reason", reason), ("Ticket", ticket), ("Person", name)] {
            let cell = &rows[1][column(title)];
            let plain = in_a_cell(&text);
            prop_assert!(*cell == plain || *cell == format!("'{plain}"), "{title}: {text:?} became {cell:?}");
            prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{title}: {cell:?} would be run");
            let value = line[json_name(title)].as_str();
            prop_assert_eq!(value, Some(text.as_str()).filter(|text| !text.trim().is_empty()));
        }
    }
}
