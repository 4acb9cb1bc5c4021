//! `window.toml`: how large the window was and where, of this account on this computer. Nobody writes it by
//! hand, so what cannot be used counts as not there.

use std::{io, path::Path};

use toml_edit::{DocumentMut, value};

use crate::{
    domain::window::Window,
    files::{self, Readers},
};

const MAX_BYTES: usize = 4096;

const HEADING: &str = "# Token Desk: the window as it was closed last\n";

/// The window as it was closed last; none without a file, or with one that cannot be used.
pub fn load(file: &Path) -> Option<Window> {
    let bytes = match files::read(file, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(err) if err.kind() == io::ErrorKind::NotFound => return None,
        Err(err) => {
            tracing::warn!("the window's place cannot be read: {:?}", err.kind());
            return None;
        }
    };
    let window = read(&bytes);
    if window.is_none() {
        tracing::warn!("the window's place cannot be used");
    }
    window
}

fn read(bytes: &[u8]) -> Option<Window> {
    let document: DocumentMut = std::str::from_utf8(bytes).ok()?.parse().ok()?;
    let number = |key| document.get(key).and_then(toml_edit::Item::as_integer);
    let side = |key| number(key).and_then(|side| u32::try_from(side).ok());
    let corner = match (number("x"), number("y")) {
        (Some(x), Some(y)) => Some((i32::try_from(x).ok()?, i32::try_from(y).ok()?)),
        _ => None,
    };
    let maximized = document.get("maximized").and_then(toml_edit::Item::as_bool).unwrap_or_default();
    Window::new((side("width")?, side("height")?), corner, maximized)
}

/// Writes it whole, in the place of what is there.
///
/// # Errors
/// The file system's; the old file is then unchanged.
pub fn save(file: &Path, window: &Window) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        files::make_private_folder(folder)?;
    }
    let mut document = DocumentMut::new();
    let (width, height) = window.size();
    document["width"] = value(i64::from(width));
    document["height"] = value(i64::from(height));
    if let Some((x, y)) = window.corner() {
        document["x"] = value(i64::from(x));
        document["y"] = value(i64::from(y));
    }
    document["maximized"] = value(window.maximized());
    files::write(file, format!("{HEADING}{document}").as_bytes(), Readers::Account)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_window_comes_back_as_it_was_saved() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("data/window.toml");
        assert_eq!(load(&file), None);
        for (corner, maximized) in [(None, true), (Some((-1280, 24)), false), (Some((0, 0)), true)] {
            let window = Window::new((1024, 700), corner, maximized).unwrap();
            save(&file, &window).unwrap();
            assert_eq!(load(&file), Some(window));
        }
    }

    #[test]
    fn a_file_that_is_damaged_or_hostile_is_as_none() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("window.toml");
        let huge = "#".repeat(MAX_BYTES + 1);
        for text in [
            "",
            "width = 1180",
            "width = 1180\nheight = -780",
            "width = 99999999999999999999\nheight = 780",
            "width = 9223372036854775807\nheight = 9223372036854775807",
            "width = nan\nheight = inf",
            "width = 1180\nheight = 780\nx = -9223372036854775808\ny = 0",
            "width = 1180\nheight = 780\nx = 2147483647\ny = 2147483647",
            "width = \"1180\"\nheight = 780",
            "[width]\n[height]",
            "width = 1180\nheight = 78\u{1}",
            "width = 1180\nheight = 20",
            "\u{0}\u{0}",
            &huge,
        ] {
            fs::write(&file, text).unwrap();
            assert_eq!(load(&file), None, "{text}");
        }
        fs::write(&file, b"width = 1180\nheight = \xff").unwrap();
        assert_eq!(load(&file), None);
        fs::remove_file(&file).unwrap();
        fs::create_dir(&file).unwrap();
        assert_eq!(load(&file), None);
        assert!(save(&file, &Window::new((1024, 700), None, false).unwrap()).is_err());
    }
}
