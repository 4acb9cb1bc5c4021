//! Reads a list of tokens or people from a file or from pasted text: CSV and other text with any delimiter
//! and in any usual encoding, and XLSX. What is in it is made out elsewhere
//! ([`domain::batch`](crate::domain::batch)); nothing of a file that is no list is repeated.

mod error;
mod plain;
mod sheet;
mod what;

use std::path::Path;

use self::what::What;
pub use self::{
    error::{Damage, Error, LARGEST},
    what::Kind,
};
use crate::{
    domain::{batch::table::Table, text},
    files,
};

/// Reads a file.
///
/// # Errors
/// It cannot be opened, is too large, or is no list.
pub fn read_file(path: &Path) -> Result<Table, Error> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let bytes = files::read(path, LARGEST).map_err(|err| Error::of_file(path, &err))?;
    read(&name, &bytes)
}

/// Reads the content of a file with this name.
///
/// # Errors
/// It is no list.
pub fn read(name: &str, bytes: &[u8]) -> Result<Table, Error> {
    if bytes.len() > LARGEST {
        return Err(Error::TooLarge);
    }
    let (called, rows) = match What::of(bytes) {
        What::Text => (None, plain::rows(bytes)?),
        What::Xlsx => {
            let (sheet, rows) = sheet::rows(bytes)?;
            (sheet, rows)
        }
        What::Other(kind) => return Err(Error::NoList(kind)),
    };
    if rows.is_empty() {
        return Err(Error::Empty);
    }
    let name = match called {
        Some(sheet) => format!("{name} · {sheet}"),
        None => name.to_owned(),
    };
    Ok(Table { name: text::name(&name), hash: hash(bytes), rows })
}

fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes);
    digest.as_ref().iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").ok();
        hex
    })
}

#[cfg(test)]
mod tests;
