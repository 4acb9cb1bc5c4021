//! An Excel workbook, written row by row: the table on one sheet, facts about the file on a second. All text
//! is in text cells: a serial number keeps its zeros, and nothing is a formula.
//!
//! The few parts of a workbook (ECMA-376, SpreadsheetML) are written here: a library would hold all rows in
//! memory, or write a second temporary file and panic on a full disk. Texts stand in their cells, so no
//! shared table of texts is needed.

use std::{
    fmt::Write as _,
    io::{BufWriter, Write as _},
};

use jiff::Timestamp;
use zip::{
    CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions, write::StreamWriter,
};

use super::{
    error::Fault,
    out::Out,
    table::{Cell, Column, tidy},
};

/// The most text of a cell, in UTF-16 units.
const MOST_TEXT: usize = 32_767;

/// The end of a cut text.
const CUT: &str = " … [cut]";

/// The rows of a sheet without its header row.
pub(super) const MOST_ENTRIES: u64 = 1_048_575;

/// The most bytes of a sheet before compression: fewer programs read lengths of more than 32 bits.
const MOST_BYTES: u64 = u32::MAX as u64 - (1 << 20);

/// The compression level, from 1 to 9: rather fast than small.
const PACKING: i64 = 3;

const RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#,
    "</Relationships>",
);

const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#,
    r#"<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#,
    r#"<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#,
    r#"<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>"#,
    r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#,
    "</Types>",
);

const WORKBOOK_RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>"#,
    r#"<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#,
    "</Relationships>",
);

/// The cell styles by their places: plain, text, whole number, heading. Format 49 is "@", which keeps a cell
/// a text even when it is edited.
const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
    r#"<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>"#,
    r#"<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>"#,
    r#"<fills count="2"><fill><patternFill patternType="none"/></fill>"#,
    r#"<fill><patternFill patternType="gray125"/></fill></fills>"#,
    r#"<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"#,
    r#"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#,
    r#"<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#,
    r#"<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">"#,
    r#"<alignment vertical="top"/></xf>"#,
    r#"<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">"#,
    r#"<alignment vertical="top"/></xf>"#,
    r#"<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>"#,
    r#"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#,
);

/// A place in [`STYLES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CellStyle {
    Text = 1,
    Number = 2,
    Heading = 3,
}

impl CellStyle {
    fn of(cell: Cell<'_>) -> Self {
        if matches!(cell, Cell::Number(_)) { Self::Number } else { Self::Text }
    }
}

/// What a workbook is of.
pub(super) struct Book {
    /// The name of its first sheet: letters only, as it stands in a range.
    pub sheet: &'static str,
    pub title: &'static str,
    pub columns: &'static [Column],
}

pub(super) struct Xlsx {
    book: &'static Book,
    zip: ZipWriter<StreamWriter<BufWriter<Out>>>,
    entries: u64,
    /// The length of the current part so far, in bytes.
    length: u64,
    newest: Option<Timestamp>,
    /// The row under construction; kept to reuse its memory.
    row: String,
}

impl Xlsx {
    pub fn begin(out: Out, book: &'static Book) -> Result<Self, Fault> {
        let zip = ZipWriter::new_stream(BufWriter::with_capacity(1 << 16, out));
        let mut xlsx = Self { book, zip, entries: 0, length: 0, newest: None, row: String::new() };
        // the first name tells a workbook from other packages
        xlsx.part("[Content_Types].xml", CONTENT_TYPES)?;
        xlsx.part("_rels/.rels", RELATIONS)?;
        xlsx.part("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS)?;
        xlsx.part("xl/styles.xml", STYLES)?;
        let frozen = r#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>"#;
        let sheet = sheet(r#" tabSelected="1""#, frozen, book.columns.iter().map(|column| column.width));
        xlsx.part("xl/worksheets/sheet1.xml", &sheet)?;
        xlsx.row(1, book.columns.iter().map(|Column { title, .. }| (Cell::Text(title), CellStyle::Heading)))?;
        Ok(xlsx)
    }

    /// Adds a row; `at` is the time of what it is about.
    pub fn add<'a>(
        &mut self,
        cells: impl IntoIterator<Item = Cell<'a>>,
        at: Option<Timestamp>,
    ) -> Result<(), Fault> {
        if self.entries >= MOST_ENTRIES || self.length >= MOST_BYTES {
            return Err(Fault::TooMany { entries: self.entries + 1 });
        }
        self.entries += 1;
        self.newest = self.newest.max(at);
        // the header row is the first
        self.row(self.entries + 1, cells.into_iter().map(|cell| (cell, CellStyle::of(cell))))
    }

    /// How many rows were added.
    pub fn entries(&self) -> u64 {
        self.entries
    }

    /// Ends the file. The second sheet has these facts about it.
    pub fn finish<'a>(mut self, about: impl IntoIterator<Item = (&'a str, Cell<'a>)>) -> Result<Out, Fault> {
        let (last_row, last_column) = (self.entries + 1, letters(self.book.columns.len() - 1));
        let mut end = format!(r#"</sheetData><autoFilter ref="A1:{last_column}{last_row}"/>"#);
        if self.entries > 0 {
            // no green corner in each serial number
            let range = format!("A2:{last_column}{last_row}");
            let ignored = format!(r#"<ignoredError sqref="{range}" numberStoredAsText="1"/>"#);
            write!(end, "<ignoredErrors>{ignored}</ignoredErrors>")?;
        }
        self.put(&(end + "</worksheet>"))?;
        self.about(about)?;
        self.part("xl/workbook.xml", &workbook(self.book.sheet, &last_column, last_row))?;
        self.part("docProps/core.xml", &properties(self.book.title, self.newest))?;
        self.zip.finish()?.into_inner().into_inner().map_err(|err| err.into_error().into())
    }

    fn about<'a>(&mut self, facts: impl IntoIterator<Item = (&'a str, Cell<'a>)>) -> Result<(), Fault> {
        self.part("xl/worksheets/sheet2.xml", &sheet("", "", [30.0, 68.0]))?;
        for (row, (name, value)) in (1..).zip(facts) {
            self.row(row, [(Cell::Text(name), CellStyle::Heading), (value, CellStyle::of(value))])?;
        }
        self.put("</sheetData></worksheet>")
    }

    /// Begins a part of the package with a text.
    fn part(&mut self, name: &str, text: &str) -> Result<(), Fault> {
        // the same entries make the same file at any time
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(PACKING))
            .last_modified_time(DateTime::DEFAULT);
        self.zip.start_file(name, options)?;
        self.length = 0;
        self.put(text)
    }

    fn put(&mut self, text: &str) -> Result<(), Fault> {
        self.length += text.len() as u64;
        Ok(self.zip.write_all(text.as_bytes())?)
    }

    fn row<'a>(
        &mut self,
        row: u64,
        cells: impl IntoIterator<Item = (Cell<'a>, CellStyle)>,
    ) -> Result<(), Fault> {
        let mut text = std::mem::take(&mut self.row);
        text.clear();
        write!(text, r#"<row r="{row}">"#)?;
        for (column, (cell, look)) in cells.into_iter().enumerate() {
            let (place, look) = (letters(column), look as u8);
            match cell {
                Cell::Number(number) => {
                    write!(text, r#"<c r="{place}{row}" s="{look}"><v>{number}</v></c>"#)?;
                }
                Cell::Text(value) => {
                    write!(
                        text,
                        r#"<c r="{place}{row}" s="{look}" t="inlineStr"><is><t xml:space="preserve">"#
                    )?;
                    escape(&fitting(value), &mut text);
                    text.push_str("</t></is></c>");
                }
                Cell::Nothing => {}
            }
        }
        text.push_str("</row>");
        self.put(&text)?;
        self.row = text;
        Ok(())
    }
}

impl From<ZipError> for Fault {
    fn from(err: ZipError) -> Self {
        match err {
            ZipError::Io(err) => Self::Io(err),
            _ => Self::Make("a sheet could not be packed"),
        }
    }
}

/// The beginning of a sheet, with its columns' widths.
fn sheet(selected: &str, pane: &str, widths: impl IntoIterator<Item = f64>) -> String {
    let columns = (1..).zip(widths).map(|(place, width)| {
        format!(r#"<col min="{place}" max="{place}" width="{width}" customWidth="1"/>"#)
    });
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            "\n",
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
            r#"<sheetViews><sheetView{selected} workbookViewId="0">{pane}</sheetView></sheetViews>"#,
            r#"<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>"#,
        ),
        selected = selected,
        pane = pane,
        columns = columns.collect::<String>(),
    )
}

/// The workbook, which also names the range of its filter.
fn workbook(name: &str, last_column: &str, last_row: u64) -> String {
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            "\n",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#,
            r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"#,
            r#"<bookViews><workbookView/></bookViews><sheets><sheet name="{name}" sheetId="1" r:id="rId1"/>"#,
            r#"<sheet name="About" sheetId="2" r:id="rId2"/></sheets><definedNames>"#,
            r#"<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">"#,
            "{name}!$A$1:${last_column}${last_row}</definedName></definedNames></workbook>",
        ),
        name = name,
        last_column = last_column,
        last_row = last_row,
    )
}

fn properties(title: &str, newest: Option<Timestamp>) -> String {
    let created = newest.map_or_else(String::new, |at| {
        let at = at.strftime("%Y-%m-%dT%H:%M:%SZ");
        format!(r#"<dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created>"#)
    });
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            "\n",
            r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#,
            r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#,
            r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>"#,
            "{created}</cp:coreProperties>",
        ),
        title = title,
        created = created,
    )
}

/// A column's name: A, B … Z, AA, AB …
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { letters(column / 26 - 1) + last.encode_utf8(&mut [0; 4]) }
}

/// Escapes text for XML. [`tidy`] has replaced what XML cannot hold.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c => out.push(c),
        }
    }
}

/// Cuts text to the size of a cell.
fn fitting(text: &str) -> String {
    let text = literal(&tidy(text));
    if text.encode_utf16().count() <= MOST_TEXT {
        return text;
    }
    let mut room = MOST_TEXT - CUT.encode_utf16().count();
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room -= c.len_utf16().min(room);
        fits
    });
    kept.chain(CUT.chars()).collect()
}

/// Escapes `_x0041_`, which stands for "A" in a workbook.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let escape = rest.as_bytes()[at + 2..]
            .get(..5)
            .is_some_and(|next| next[..4].iter().all(u8::is_ascii_hexdigit) && next[4] == b'_');
        out.push_str(if escape { "_x005F_x" } else { "_x" });
        rest = &rest[at + 2..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_any_length_fits_into_a_cell() {
        for c in ['a', 'é', '山', '😀'] {
            for units in [MOST_TEXT - 1, MOST_TEXT, MOST_TEXT + 1, MOST_TEXT + 2, 3 * MOST_TEXT] {
                let text: String = std::iter::repeat_n(c, units / c.len_utf16()).collect();
                let cell = fitting(&text);
                let length = cell.encode_utf16().count();
                assert!(length <= MOST_TEXT);
                if text.encode_utf16().count() <= MOST_TEXT {
                    assert_eq!(cell, text);
                } else {
                    assert!(cell.ends_with(CUT) && length >= MOST_TEXT - 1, "{length}");
                }
            }
        }
    }

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        let names = [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")];
        for (column, name) in names {
            assert_eq!(letters(column), name);
        }
    }

    #[test]
    fn a_sheet_takes_as_many_entries_as_it_has_rows_and_no_more() {
        const BOOK: Book = Book { sheet: "Sheet", title: "", columns: &[Column { title: "A", width: 1.0 }] };
        let begun = || Xlsx::begin(Out::stream(Box::new(std::io::sink())), &BOOK).unwrap();
        let add = |xlsx: &mut Xlsx| xlsx.add([Cell::Nothing], None);
        let mut xlsx = begun();
        xlsx.entries = MOST_ENTRIES - 1;
        add(&mut xlsx).unwrap();
        assert!(matches!(add(&mut xlsx), Err(Fault::TooMany { entries: 1_048_576 })));
        let mut xlsx = begun();
        xlsx.length = MOST_BYTES;
        assert!(matches!(add(&mut xlsx), Err(Fault::TooMany { entries: 1 })));
    }

    #[test]
    fn what_looks_like_an_escape_is_escaped_and_nothing_else() {
        assert_eq!(literal("_x0041_"), "_x005F_x0041_");
        assert_eq!(literal("a_xABcd_x0041_"), "a_x005F_xABcd_x005F_x0041_");
        for text in ["", "_x", "_x004", "_x0041", "_x00g1_", "_xyz_", "a_b", "山_x"] {
            assert_eq!(literal(text), text);
        }
    }
}
