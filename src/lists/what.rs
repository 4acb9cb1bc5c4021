//! What a file is, by how it begins.

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Text,
    Xlsx,
    Other(Kind),
}

/// What a file is that is no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An older Excel's file, or one with a password.
    OldExcel,
    /// Another document of an office program.
    Document,
    Pdf,
    Picture,
    /// A ZIP or another archive.
    Archive,
    /// A key, which stays where it is: nothing of it is kept or shown.
    Key,
    /// JSON, HTML or XML.
    Markup,
    Other,
}

impl Kind {
    /// By which the texts choose.
    pub fn key(self) -> &'static str {
        match self {
            Self::OldExcel => "old-excel",
            Self::Document => "document",
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::Archive => "archive",
            Self::Key => "key",
            Self::Markup => "markup",
            Self::Other => "other",
        }
    }
}

const BEGINNINGS: [(&[u8], Kind); 9] = [
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::OldExcel),
    (b"%PDF-", Kind::Pdf),
    (b"\x89PNG", Kind::Picture),
    (b"\xff\xd8\xff", Kind::Picture),
    (b"GIF8", Kind::Picture),
    (b"\x1f\x8b", Kind::Archive),
    (b"7z\xbc\xaf\x27\x1c", Kind::Archive),
    (b"Rar!", Kind::Archive),
    (b"\x7fELF", Kind::Other),
];

impl What {
    pub(super) fn of(bytes: &[u8]) -> Self {
        if let Some((_, kind)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
            return Self::Other(*kind);
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return of_archive(bytes);
        }
        of_text(bytes)
    }
}

fn of_archive(bytes: &[u8]) -> What {
    // one that cannot be opened is told as damaged by who reads it
    let Ok(archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else { return What::Xlsx };
    let names: Vec<_> = archive.file_names().filter_map(Result::ok).collect();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("xl/workbook.xml") {
        What::Xlsx
    } else if has("xl/") || has("word/") || has("ppt/") || has("mimetype") {
        What::Other(Kind::Document)
    } else {
        What::Other(Kind::Archive)
    }
}

fn of_text(bytes: &[u8]) -> What {
    let start = &bytes[..bytes.len().min(4096)];
    let text = String::from_utf8_lossy(start);
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if text.contains("PRIVATE KEY-----") || text.contains("\"accessKey\"") || text.contains("\"kty\"") {
        What::Other(Kind::Key)
    } else if text.starts_with(['{', '<']) || (text.starts_with('[') && text.contains('{')) {
        What::Other(Kind::Markup)
    } else {
        What::Text
    }
}
