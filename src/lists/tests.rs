use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
    iter,
};

use super::*;
use crate::domain::batch::{
    columns::{Columns, Meaning},
    line::{Lines, Target, Who, Why},
    table::{Cell, MOST_LINES},
};

const HEADED: &str = "Serial number,E-mail,Ticket\n000123145251,ada.lovelace@acme.example,INC-1\n\n\
                      000123145252,grace.hopper@acme.example,INC-2\n";

fn table(bytes: impl AsRef<[u8]>) -> Table {
    read("list.csv", bytes.as_ref()).unwrap()
}

fn lines(table: &Table) -> Lines {
    Lines::read(table, &Columns::guess(table))
}

/// Number, serial number, owner.
fn read_off(bytes: impl AsRef<[u8]>) -> Vec<(u32, String, String)> {
    let lines = lines(&table(bytes));
    assert_eq!(lines.bad, []);
    let of = |target: &Target| match target {
        Target::Token { serial, owner } => (
            serial.written.to_string(),
            owner.as_ref().map(|owner| owner.text().to_owned()).unwrap_or_default(),
        ),
        Target::Person(who) => (String::new(), who.text().to_owned()),
    };
    lines
        .good
        .iter()
        .map(|line| {
            let (serial, owner) = of(&line.target);
            (line.number, serial, owner)
        })
        .collect()
}

fn two() -> Vec<(u32, String, String)> {
    [(2, "000123145251", "ada.lovelace@acme.example"), (4, "000123145252", "grace.hopper@acme.example")]
        .map(|(number, serial, owner)| (number, serial.to_owned(), owner.to_owned()))
        .to_vec()
}

#[test]
fn the_same_list_reads_the_same_however_it_is_written() {
    let with = |delimiter: &str| HEADED.replace(',', delimiter).into_bytes();
    let utf_16 = |big: bool| -> Vec<u8> {
        HEADED
            .encode_utf16()
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    };
    let marked = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
    for bytes in [
        HEADED.as_bytes().to_vec(),
        HEADED.replace('\n', "\r\n").into_bytes(),
        HEADED.replace('\n', "\r").into_bytes(),
        with(";"),
        with("\t"),
        with("|"),
        marked(b"\xef\xbb\xbf", with(";")),
        marked(b"\xff\xfe", utf_16(false)),
        marked(b"\xfe\xff", utf_16(true)),
        utf_16(false),
        utf_16(true),
        HEADED.replace("000123145251", "\"000123145251\"").into_bytes(),
        HEADED.replace("000123145251", "=\"000123145251\"").into_bytes(),
    ] {
        assert_eq!(read_off(&bytes), two(), "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn the_delimiter_that_a_spreadsheet_names_counts_and_lines_keep_their_numbers() {
    let named = read_off(format!("sep=;\r\n{}", HEADED.replace(',', ";")));
    assert_eq!(named.iter().map(|line| line.0).collect::<Vec<_>>(), [3, 5]);
}

#[test]
fn windows_1252_is_read_where_it_is_no_utf_8() {
    let mut bytes = b"Seriennummer;Grund\n000123145251;verloren in K".to_vec();
    bytes.extend([0xf6]);
    bytes.extend(b"ln\n");
    assert_eq!(lines(&table(bytes)).good[0].reason, "verloren in Köln");
}

#[test]
fn without_headings_what_stands_in_a_column_tells() {
    assert_eq!(read_off("000123145251\n000123145252\n")[0], (1, "000123145251".to_owned(), String::new()));
    assert_eq!(read_off("ada@acme.example\ngrace@acme.example")[1].2, "grace@acme.example");
    let apart = read_off("ada@acme.example 000123145251\ngrace@acme.example 000123145252\n");
    assert_eq!(apart[1], (2, "000123145252".to_owned(), "grace@acme.example".to_owned()));
}

#[test]
fn a_report_with_a_title_above_and_many_columns_is_understood() {
    let report = "Hardware OTP Credential Information\nGenerated,2026-11-20T08:00:00Z\n\n\
        Serial Number,Type,Status,Assigned To Email,User Id,Expiration Date\n\
        000123145251,SID700,Enabled,ada@acme.example,eb2e12ae-1112-451b-98e1-dfe4e6afd60d,2030-01-31\n\
        000123145252,SID700,Disabled,,,2030-01-31\n";
    let read = read_off(report);
    assert_eq!(read[0], (5, "000123145251".to_owned(), "ada@acme.example".to_owned()));
    assert_eq!(read[1], (6, "000123145252".to_owned(), String::new()));
}

#[test]
fn columns_can_be_put_right() {
    let table = table("who,token\nada,000123145251\n");
    let mut columns = Columns::guess(&table);
    assert_eq!((columns.serial, columns.person), (Some(1), None));
    columns.set(Meaning::Person, Some(0));
    assert_eq!(
        Lines::read(&table, &columns).good[0].target,
        Target::Token {
            serial: crate::domain::batch::line::serial(&Cell::of("000123145251")).unwrap(),
            owner: Some(Who::UserName("ada".to_owned()))
        }
    );
    columns.set(Meaning::Person, Some(1));
    assert_eq!((columns.serial, columns.person), (None, Some(1)), "a column is one thing");
}

#[test]
fn what_a_spreadsheet_made_of_a_serial_number_is_never_guessed() {
    let table = table(
        "Serial number\n1.23E+11\n\"1,23145E+08\"\n123145251\n123145252.0\n000123145253\nA1E5\n12E4567890123\n",
    );
    let lines = lines(&table);
    let rounded: Vec<u32> =
        lines.bad.iter().filter(|bad| bad.why == Why::Rounded).map(|bad| bad.number).collect();
    assert_eq!(rounded, [2, 3], "{:?}", lines.bad);
    let serials: Vec<(String, Option<String>)> = lines
        .good
        .iter()
        .filter_map(|line| match &line.target {
            Target::Token { serial, .. } => {
                Some((serial.written.to_string(), serial.with_zeros.as_ref().map(ToString::to_string)))
            }
            Target::Person(_) => None,
        })
        .collect();
    let with = |written: &str, zeros: Option<&str>| (written.to_owned(), zeros.map(str::to_owned));
    assert_eq!(
        serials,
        [
            with("123145251", Some("000123145251")),
            with("123145252", Some("000123145252")),
            with("000123145253", None),
            with("A1E5", None),
            with("12E4567890123", None),
        ]
    );
}

#[test]
fn doubles_are_merged_and_contradictions_are_not_sent() {
    let table = table(
        "Serial number,E-mail\n000123145251,\n000123145251,ada@acme.example\n000123145251,ADA@acme.example\n\
         000123145252,ada@acme.example\n000123145252,grace@acme.example\n,grace@acme.example\n\
         ,Grace <grace@acme.example>\n,\n",
    );
    let lines = lines(&table);
    assert_eq!(lines.good.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 7]);
    assert_eq!(
        lines.merged.iter().map(|line| (line.number, line.into)).collect::<Vec<_>>(),
        [(3, 2), (4, 2), (8, 7)]
    );
    let bad: Vec<(u32, &Why)> = lines.bad.iter().map(|bad| (bad.number, &bad.why)).collect();
    assert_eq!(bad, [(5, &Why::Contradicts(6)), (6, &Why::Contradicts(5))]);
    let Target::Token { owner, .. } = &lines.good[0].target else { panic!("a token") };
    assert_eq!(owner, &Some(Who::Email("ada@acme.example".to_owned())), "what a later line knows is kept");
}

#[test]
fn what_is_wrong_with_a_line_is_said_with_its_number() {
    let long = "x".repeat(65);
    let table = table(format!(
        "Serial number,E-mail,Ticket\n#!,,\n000123145251,ada@,\n000123145252,,{long}\n,,INC-1\n"
    ));
    let bad = lines(&table).bad;
    let whys: Vec<(u32, String)> =
        bad.iter().map(|bad| (bad.number, crate::words::sentence(&bad.why.phrase()).into_owned())).collect();
    for (place, (number, words)) in
        [(2, "Serial number:"), (3, "Person:"), (4, "Ticket: At most 64"), (5, "Neither a serial number")]
            .iter()
            .enumerate()
    {
        assert!(whys[place].0 == *number && whys[place].1.starts_with(words), "{:?}", whys[place]);
    }
}

#[test]
fn what_is_no_list_is_named_and_never_repeated() {
    let key = r#"{"accessID":"x","accessKey":"-----BEGIN RSA PRIVATE KEY-----\nSECRETSECRET"}"#;
    for (bytes, kind) in [
        (&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"[..], Kind::OldExcel),
        (b"%PDF-1.7", Kind::Pdf),
        (b"\x89PNG\r\n", Kind::Picture),
        (key.as_bytes(), Kind::Key),
        (b"-----BEGIN PRIVATE KEY-----\nSECRETSECRET", Kind::Key),
        (b"<html><table>", Kind::Markup),
        (b"a\0b\0\0\0c", Kind::Other),
    ] {
        let err = read("list", bytes).unwrap_err();
        assert!(matches!(err, Error::NoList(found) if found == kind), "{err:?}");
        assert!(!format!("{err:?} {:?}", err.problem()).contains("SECRET"));
    }
    assert!(matches!(read("list", b" \r\n\r\n"), Err(Error::Empty)));
    assert!(matches!(read("list", b""), Err(Error::Empty)));
}

#[test]
fn a_hundred_thousand_lines_are_read_and_one_more_is_refused() {
    let list = |count: usize| {
        let lines = (0..count).map(|number| format!("{number:012}\n"));
        iter::once("Serial number\n".to_owned()).chain(lines).collect::<String>()
    };
    assert_eq!(read_off(list(MOST_LINES)).len(), MOST_LINES);
    assert!(matches!(read("list", list(MOST_LINES + 1).as_bytes()), Err(Error::TooManyLines)));
}

/// A workbook with these sheets, each with its cells as they stand in the file.
fn book(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, content: &str| {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    };
    let (mut list, mut relations) = (String::new(), String::new());
    for (place, (name, state, rows)) in sheets.iter().enumerate() {
        let id = place + 1;
        write!(list, r#"<sheet name="{name}" sheetId="{id}" state="{state}" r:id="rId{id}"/>"#).unwrap();
        write!(
            relations,
            r#"<Relationship Id="rId{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{id}.xml"/>"#
        )
        .unwrap();
        add(
            &format!("xl/worksheets/sheet{id}.xml"),
            &format!(
                r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
            ),
        );
    }
    add(
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    );
    add(
        "xl/workbook.xml",
        &format!(
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{list}</sheets></workbook>"#
        ),
    );
    add(
        "xl/_rels/workbook.xml.rels",
        &format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"#
        ),
    );
    archive.finish().unwrap().into_inner()
}

fn text(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn a_spreadsheet_is_read_by_its_first_sheet_in_sight_with_numbers_as_they_are() {
    let rows = format!(
        r#"<row r="3">{}{}</row><row r="4"><c r="A4"><v>123145251</v></c>{}</row><row r="5"><c r="A5"><v>1.23E+17</v></c></row>"#,
        text("A3", "Serial number"),
        text("B3", "E-mail"),
        text("B4", "ada@acme.example")
    );
    let bytes = book(&[
        ("Old", "hidden", r#"<row r="1"><c r="A1"><v>7</v></c></row>"#),
        ("Empty", "visible", ""),
        ("Tokens", "visible", &rows),
    ]);
    let table = read("box.xlsx", &bytes).unwrap();
    assert_eq!((table.name.as_str(), table.rows[0].number), ("box.xlsx · Tokens", 3));
    let lines = lines(&table);
    let Target::Token { serial, owner } = &lines.good[0].target else { panic!("a token") };
    assert_eq!((lines.good[0].number, serial.written.as_str()), (4, "123145251"));
    assert_eq!(serial.with_zeros.as_ref().unwrap().as_str(), "000123145251");
    assert_eq!(owner.as_ref().unwrap().text(), "ada@acme.example");
    assert_eq!((lines.bad[0].number, &lines.bad[0].why), (5, &Why::Rounded));
}

#[test]
fn a_sheet_that_claims_a_million_lines_takes_no_more_than_its_cells() {
    let far = r#"<row r="1"><c r="A1"><v>123145251</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v>123145252</v></c></row>"#;
    let table = read("far.xlsx", &book(&[("One", "visible", far)])).unwrap();
    assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 1_048_576]);
}

#[test]
fn a_damaged_spreadsheet_is_told() {
    let whole = book(&[("One", "visible", r#"<row r="1"><c r="A1"><v>123145251</v></c></row>"#)]);
    assert_eq!(read("whole.xlsx", &whole).unwrap().rows.len(), 1);
    for cut in [whole.len() - 1, whole.len() / 2, 10] {
        assert!(matches!(read("cut.xlsx", &whole[..cut]), Err(Error::Damaged(_))), "{cut}");
    }
}

#[test]
fn a_spreadsheet_that_unpacks_to_more_than_the_memory_takes_is_refused() {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1 << 20];
    for _ in 0..1025 {
        archive.write_all(&zeros).unwrap();
    }
    let bomb = archive.finish().unwrap().into_inner();
    assert!(bomb.len() < LARGEST && matches!(read("bomb.xlsx", &bomb), Err(Error::TooLarge)));
}
