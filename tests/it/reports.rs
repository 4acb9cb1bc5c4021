//! Reports of batches and rehearsals byte for byte, and read back by other readers. `UPDATE_GOLDEN=1 cargo
//! test reports` rewrites the golden files: look at what changed before committing it.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

use std::{fs, io::Cursor, path::PathBuf, time::Instant};

use calamine::{Data, Reader as _, Xlsx};
use jiff::{Timestamp, tz::TimeZone};
use token_desk::{
    domain::{
        Existing, Hint,
        batch::{
            part::{BatchId, Ended},
            plan::{NotSent, Plan, Source as ListSource, Step},
            progress::{Begun, Done, Over},
            rehearsal::{Forecast, Foreseen, Rehearsal},
            report::{Format, Kind, Rehearsed, Report},
            sort::Sort,
        },
        change::{
            NotMade, Outcome, PersonRef, Refusal,
            action::Action,
            confirmation::{Confirmation, Now, Source},
            order::Before,
        },
        history::{entry::EntryId, record::Head},
        language::Language,
        problem::{Problem, ProblemKind},
        profile::Profile,
        time::server_time::ServerTime,
        token::{hardware_token::TokenStatus, serial::Serial},
    },
    export,
    words::{self, Reader},
};

use crate::fixtures;

/// What somebody could put into every text that is theirs.
const HOSTILE: &str = "=cmd|'/C calc'!A0</script><b>\u{202e}ti\u{0}\u{1b}[31m\r\n& \"x\" 山田 😀";

fn reader(language: Language) -> Reader {
    // Central European time by rule, so that no time zone database is asked
    Reader { language, zone: TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap() }
}

fn at(time: &str) -> Timestamp {
    format!("2026-11-23T{time}Z").parse().unwrap()
}

fn serial(line: u32) -> Serial {
    Serial::parse(&format!("000123{line:06}")).unwrap()
}

fn step(line: u32, person: PersonRef) -> Step {
    let before = Before { state: Some(TokenStatus::Enabled), ..Before::default() };
    let (ticket, reason) = ("INC0042317".to_owned(), "Lost in the post".to_owned());
    Step { line, serial: serial(line), person, before, ticket, reason, undoes: None }
}

fn hostile_person() -> PersonRef {
    let (name, email) = (Some(HOSTILE.to_owned()), Some("@SUM(1+1)*cmd".to_owned()));
    PersonRef { id: fixtures::user_id(), name, family_name: None, email }
}

fn confirmed(line: u32, changed_at: &str) -> Outcome {
    Outcome::Confirmed(Confirmation {
        now: Now::Status(TokenStatus::Disabled),
        changed_by: Some("helpdesk-key@acme.example".to_owned()),
        changed_at: ServerTime::read(changed_at),
        user_id: fixtures::user_id(),
        serial: Some(serial(line)),
        source: Source::Answer,
    })
}

fn problem(kind: ProblemKind, cause: &str) -> Problem {
    fixtures::problem(kind, "The token was not disabled", cause, "Look the token up")
}

fn source() -> ListSource {
    ListSource { name: "box <7>; \"lost\".csv".to_owned(), hash: "7".repeat(64), lines: 9 }
}

fn head() -> Head {
    Head { row: 4321, hash: "9".repeat(64) }
}

/// A batch with a line of each kind.
fn begun() -> Begun {
    let mut hostile = step(7, hostile_person());
    hostile.reason = HOSTILE.to_owned();
    let steps = vec![
        step(2, fixtures::person()),
        step(3, fixtures::person()),
        step(4, PersonRef { name: None, family_name: None, email: None, ..fixtures::person() }),
        step(5, fixtures::person()),
        step(6, fixtures::person()),
        hostile,
        step(8, fixtures::person()),
    ];
    let not_sent = vec![
        NotSent {
            line: 9,
            written: format!("{HOSTILE} · 1.23E+11"),
            sort: Sort::Wrong,
            why: fixtures::verbatim("A spreadsheet has rounded this serial number"),
        },
        NotSent {
            line: 10,
            written: "000999999999".to_owned(),
            sort: Sort::NotFound,
            why: fixtures::verbatim("There is no such token"),
        },
    ];
    let never_sent = |kind| {
        Outcome::Refused(Refusal {
            how: NotMade::NotSent,
            problem: problem(kind, "Assigned to nobody by now"),
        })
    };
    let outcomes = [
        confirmed(2, "<2026-11-23T13:05:30.045Z>"),
        confirmed(3, "2026-11"),
        Outcome::refused(problem(ProblemKind::Conflict, "The token is not assigned to this person")),
        Outcome::Unknown(problem(ProblemKind::TimedOut, "The server did not answer within 30 s")),
        never_sent(ProblemKind::Conflict),
        Outcome::refused(problem(ProblemKind::OtherStatus, HOSTILE)),
        // this one is tried again
        never_sent(ProblemKind::Unreachable),
    ];
    let done = outcomes.into_iter().enumerate().map(|(place, outcome)| Done {
        place,
        entry: Some(EntryId { number: 1200 + place as u64, at: at("13:05:31") }),
        outcome,
    });
    Begun {
        first: 1200,
        plan: Plan {
            id: BatchId::begun(at("13:05:29.6")),
            action: Action::Disable,
            profile: Profile::new(fixtures::PROFILE, fixtures::address()).tag(),
            source: source(),
            steps,
            not_sent,
        },
        operator: fixtures::OPERATOR.to_owned(),
        operator_name: Some(fixtures::OPERATOR_NAME.to_owned()),
        done: done.collect(),
        over: Some(Over { at: at("13:09:00"), how: Ended::Stopped }),
    }
}

fn batch() -> Report {
    Report::of_batch(&begun(), Some(head()))
}

fn foreseen(line: u32, what: Forecast) -> Foreseen {
    let step = what.changes().then(|| step(line, fixtures::person()));
    Foreseen { line, written: format!("123{line:06}"), step, zeros: false, what }
}

/// A rehearsal with a line of each sort.
fn rehearsal() -> Report {
    let why = |kind, cause| problem(kind, cause);
    let mut foreseen = vec![
        foreseen(2, Forecast::Changes),
        foreseen(3, Forecast::LastToken),
        foreseen(4, Forecast::Changes),
        foreseen(5, Forecast::AlreadySo(why(ProblemKind::AlreadySo, "The token is disabled already"))),
        foreseen(6, Forecast::AnotherOwner(why(ProblemKind::AnotherOwner, HOSTILE))),
        foreseen(7, Forecast::NotFound(why(ProblemKind::NotFound, "There is no such token"))),
        foreseen(8, Forecast::NotAssigned),
        foreseen(9, Forecast::Missing(Hint(fixtures::verbatim("The profile asks for a ticket")))),
        foreseen(10, Forecast::Unread(why(ProblemKind::ServerError, "The server has an internal error"))),
        foreseen(11, Forecast::Wrong(fixtures::verbatim("Nothing stands in this line"))),
    ];
    foreseen[2].zeros = true;
    foreseen[9].written = HOSTILE.to_owned();
    Report::of_rehearsal(&Rehearsed {
        at: at("12:58:00"),
        action: Action::Disable,
        profile: Profile::new(fixtures::PROFILE, fixtures::address()).tag(),
        source: source(),
        operator: fixtures::OPERATOR.to_owned(),
        operator_name: None,
        rehearsal: Rehearsal { foreseen, takes_zeros: false },
    })
}

fn written(report: &Report, format: Format, language: Language) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report");
    export::report(report, format, &path, Existing::Keep, &reader(language)).unwrap();
    fs::read(path).unwrap()
}

fn text(report: &Report, format: Format, language: Language) -> String {
    String::from_utf8(written(report, format, language)).unwrap()
}

fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, text).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == text, "{name} is not as it was; this is how it is now:\n{text}");
}

/// Every row of both sheets of a workbook.
fn sheets(bytes: &[u8]) -> [Vec<Vec<Data>>; 2] {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    assert_eq!(workbook.sheet_names(), ["Report", "About"]);
    ["Report", "About"].map(|name| {
        let formulas = workbook.worksheet_formula(name).unwrap();
        assert_eq!(formulas.used_cells().count(), 0, "no cell is a formula");
        workbook.worksheet_range(name).unwrap().rows().map(<[Data]>::to_vec).collect()
    })
}

fn cells(bytes: &[u8]) -> String {
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::String(text) => format!("{text:?}"),
        other => other.to_string(),
    };
    let rows = sheets(bytes).into_iter().flatten();
    rows.map(|row| row.iter().map(text).collect::<Vec<_>>().join(" | ") + "\n").collect()
}

fn table(csv: &[u8]) -> Vec<Vec<String>> {
    let text = csv.strip_prefix(b"\xef\xbb\xbf").expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn each_format_is_as_it_was() {
    for (name, report) in [("batch", batch()), ("rehearsal", rehearsal())] {
        let english = Language::English;
        golden(&format!("report-{name}.csv"), &text(&report, Format::Csv, english));
        golden(&format!("report-{name}.json"), &text(&report, Format::Json, english));
        golden(&format!("report-{name}.html"), &text(&report, Format::Html, english));
        golden(&format!("report-{name}.xlsx.txt"), &cells(&written(&report, Format::Xlsx, english)));
    }
}

#[test]
fn the_text_for_the_ticket_is_as_it_was() {
    let all = Language::ALL.map(|language| {
        let said = |report| words::to_reader(&reader(language), || words::batch::ticket(&report));
        [batch(), rehearsal()].map(said).join("\n====\n")
    });
    golden("report-tickets.txt", &all.join("\n========\n"));
}

#[test]
fn a_ticket_names_twenty_lines_that_failed_and_says_how_many_more_there_are() {
    let mut begun = begun();
    begun.plan.steps = (2..40).map(|line| step(line, fixtures::person())).collect();
    let refused = || Outcome::refused(problem(ProblemKind::Conflict, "The token is somebody else's"));
    let done = (0..38).map(|place| Done {
        place,
        entry: None,
        outcome: if place == 0 { confirmed(2, "2026-11-23T13:05:30Z") } else { refused() },
    });
    begun.done = done.collect();
    let said = words::to_reader(&reader(Language::English), || {
        words::batch::ticket(&Report::of_batch(&begun, Some(head())))
    });
    let first = said.lines().next().unwrap();
    assert_eq!(first, "Tokens disabled: 1 of 40 confirmed by the server");
    assert_eq!(said.lines().filter(|line| line.starts_with("Line ")).count(), 20, "{said}");
    assert!(said.ends_with("and 19 more\n"), "{said}");
    assert!(said.contains("Line 3, 000123000003: Refused 409. The token is somebody else's\n"), "{said}");
}

#[test]
fn all_formats_hold_the_same_lines_in_the_same_order() {
    for report in [batch(), rehearsal()] {
        let table = table(&written(&report, Format::Csv, Language::English));
        let [sheet, about] = sheets(&written(&report, Format::Xlsx, Language::English));
        let json = text(&report, Format::Json, Language::English);
        let parsed: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(parsed["report"], 1);
        let lines = parsed["lines"].as_array().unwrap();
        assert_eq!((table.len(), sheet.len()), (report.rows.len() + 1, report.rows.len() + 1));
        assert_eq!(lines.len(), report.rows.len());
        let titles: Vec<_> = sheet[0].iter().map(ToString::to_string).collect();
        assert_eq!(table[0][..titles.len()], titles);
        let mut at = json.find("\"lines\": [").unwrap();
        for title in &titles {
            let name = format!("\"{}\": ", json_name(title));
            at += json[at..].find(&name).unwrap_or_else(|| panic!("{name} is missing or out of order"));
        }
        for (index, line) in lines.iter().enumerate() {
            assert_eq!(line.as_object().unwrap().len(), titles.len());
            for (column, title) in titles.iter().enumerate() {
                let plain = match &line[&json_name(title)] {
                    serde_json::Value::Null => String::new(),
                    serde_json::Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                let tidy = plain.replace("\r\n", "\n").replace(['\u{0}', '\u{1b}'], "\u{fffd}");
                let cell = &table[index + 1][column];
                assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), tidy, "{title} in CSV");
                let cell = match &sheet[index + 1][column] {
                    Data::Empty => String::new(),
                    other => other.to_string(),
                };
                assert_eq!(cell, tidy, "{title} in XLSX");
            }
        }
        let totals: u64 = parsed["totals"].as_object().unwrap().values().map(|n| n.as_u64().unwrap()).sum();
        assert_eq!(totals, lines.len() as u64, "each line is counted once");
        assert!(about.iter().any(|row| row[1] == Data::String("7".repeat(64))), "the list's hash");
    }
    assert_eq!(rehearsal().would_change(), Some(2));
    let json: serde_json::Value =
        serde_json::from_str(&text(&batch(), Format::Json, Language::English)).unwrap();
    assert_eq!(json["head"], serde_json::json!({ "row": 4321, "hash": "9".repeat(64) }));
    assert_eq!(Kind::ALL.map(|kind| batch().count(kind)), [2, 3, 1, 1, 2]);
}

fn json_name(title: &str) -> String {
    title.to_lowercase().replace("e-mail", "email").replace(' ', "_")
}

#[test]
fn codes_and_titles_are_the_same_in_every_language_and_words_are_not() {
    let english = table(&written(&batch(), Format::Csv, Language::English));
    let place = |title: &str| english[0].iter().position(|other| other == title).unwrap();
    for language in [Language::German, Language::French, Language::Spanish, Language::Japanese] {
        let other = table(&written(&batch(), Format::Csv, language));
        assert_eq!(other[0], english[0]);
        for title in ["Outcome", "Forecast", "Problem code", "Changed at UTC", "Serial number", "Action code"]
        {
            let column = |table: &[Vec<String>]| -> Vec<String> {
                table.iter().map(|row| row[place(title)].clone()).collect()
            };
            assert_eq!(column(&other), column(&english), "{title}");
        }
        assert_ne!(other[1][place("Outcome in words")], english[1][place("Outcome in words")]);
        let page = text(&batch(), Format::Html, language);
        assert!(page.contains(&format!("<html lang=\"{}\">", language.tag())));
    }
}

#[test]
fn no_cell_can_be_run_and_no_name_becomes_markup() {
    for report in [batch(), rehearsal()] {
        for row in &table(&written(&report, Format::Csv, Language::English))[1..] {
            for cell in row {
                assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
                assert!(cell.chars().all(|c| c == '\n' || !c.is_control()), "{cell:?}");
            }
        }
        let page = text(&report, Format::Html, Language::English);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"));
        assert!(page.contains("content=\"default-src 'none'; style-src 'sha256-"), "{page}");
        for never in
            ["<script", "</script>", "http:", "src=", "href=", "@import", "url(", "style=\"", "onload"]
        {
            assert!(!page.contains(never), "{never}");
        }
        assert!(page.contains("&lt;/script&gt;"));
        assert!(
            page.chars().all(|c| c == '\n' || !(c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)))
        );
        // each tag that is opened is closed
        for tag in ["bdi", "td", "tr", "table", "b", "small", "dd", "div", "main", "body"] {
            let opened =
                page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
}

#[test]
fn the_style_is_the_one_that_the_policy_of_the_page_allows() {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    let page = text(&batch(), Format::Html, Language::English);
    let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, style.as_bytes());
    assert!(page.contains(&format!("'sha256-{}'", BASE64_STANDARD.encode(digest))));
}

#[test]
fn a_report_of_a_hundred_thousand_lines_takes_seconds_and_a_file_is_replaced_only_when_asked() {
    let mut begun = begun();
    begun.plan.steps = (2..100_002).map(|line| step(line, fixtures::person())).collect();
    let outcome = |place: usize| {
        if place.is_multiple_of(50) {
            Outcome::refused(problem(ProblemKind::Conflict, "The token is somebody else's"))
        } else {
            confirmed(2, "2026-11-23T13:05:30Z")
        }
    };
    begun.done = (0..100_000).map(|place| Done { place, entry: None, outcome: outcome(place) }).collect();
    let report = Report::of_batch(&begun, Some(head()));
    let folder = tempfile::tempdir().unwrap();
    for format in Format::ALL {
        let path = folder.path().join(format!("report.{}", format.extension()));
        let start = Instant::now();
        export::report(&report, format, &path, Existing::Keep, &reader(Language::English)).unwrap();
        // a build for tests is ten times slower than a release
        assert!(start.elapsed().as_secs() < 60, "{format:?}: {:?}", start.elapsed());
        let problem = export::report(&report, format, &path, Existing::Keep, &reader(Language::English));
        assert_eq!(problem.unwrap_err().problem().kind, ProblemKind::FileExists);
        export::report(&rehearsal(), format, &path, Existing::Replace, &reader(Language::English)).unwrap();
        assert!(fs::metadata(&path).unwrap().len() < 100_000);
    }
}
