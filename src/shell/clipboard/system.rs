//! The system's clipboard through `arboard`, which egui uses too: on X11 both share one connection, and
//! neither takes what the other holds.
//!
//! On a Wayland compositor that hides the clipboard from programs without focus (GNOME's), `arboard` falls
//! back to X11's separate clipboard. There the window copies through egui, and the content cannot be read.

use std::{thread, time::Duration};

use arboard::Error;
use eframe::egui;

use super::board::{Board, Emptied, Read};
use crate::{domain::phrase::Phrase, phrase};

/// Tries, and the pause between them, while another program has the clipboard open.
const TRIES: u32 = 4;
const PAUSE: Duration = Duration::from_millis(150);

pub(super) struct System {
    window: egui::Context,
    way: Way,
}

enum Way {
    /// Nothing was copied yet.
    NotTried,
    /// Kept from the first copy on: on X11 and Wayland copied text ends with its owner.
    Own(arboard::Clipboard),
    /// Only the window reaches it.
    Window,
}

impl System {
    pub(super) fn new(window: egui::Context) -> Self {
        Self { window, way: Way::NotTried }
    }

    /// The clipboard; none if only the window reaches it.
    fn reach(&mut self) -> Option<&mut arboard::Clipboard> {
        if matches!(self.way, Way::NotTried) {
            self.way = arboard::Clipboard::new().ok().and_then(whole).map_or(Way::Window, Way::Own);
        }
        match &mut self.way {
            Way::Own(clipboard) => Some(clipboard),
            Way::NotTried | Way::Window => None,
        }
    }
}

impl Board for System {
    fn put(&mut self, text: &str) -> Result<(), Phrase> {
        let Some(clipboard) = self.reach() else {
            self.window.copy_text(text.to_owned());
            return Ok(());
        };
        patiently(|| unkept(clipboard.set()).text(text.to_owned())).map_err(|err| why(&err))
    }

    fn read(&mut self) -> Read {
        let Some(clipboard) = self.reach() else { return Read::Unreadable };
        match patiently(|| clipboard.get_text()) {
            Ok(text) => Read::Text(text.into()),
            // a picture, files, or invalid text
            Err(Error::ContentNotAvailable | Error::ConversionFailure) => Read::NoText,
            Err(_) => Read::Unreadable,
        }
    }

    fn empty(&mut self) -> Result<Emptied, Phrase> {
        let Some(clipboard) = self.reach() else {
            // a compositor accepts nothing from a window that is not in front
            if !self.window.input(|input| input.raw.focused) {
                return Ok(Emptied::Later);
            }
            self.window.copy_text(String::new());
            self.window.request_repaint();
            return Ok(Emptied::Now);
        };
        patiently(|| clipboard.clear()).map_err(|err| why(&err))?;
        Ok(Emptied::Now)
    }
}

/// Retries while another program has the clipboard open.
fn patiently<T>(mut work: impl FnMut() -> Result<T, Error>) -> Result<T, Error> {
    for _ in 1..TRIES {
        match work() {
            Err(Error::ClipboardOccupied) => thread::sleep(PAUSE),
            done => return done,
        }
    }
    work()
}

/// The reason in our own words: the library's are for programmers and may hold the copied text.
fn why(err: &Error) -> Phrase {
    match err {
        Error::ClipboardOccupied => phrase!("clipboard-held"),
        Error::ClipboardNotSupported => phrase!("clipboard-none"),
        Error::ConversionFailure | Error::ContentNotAvailable => phrase!("clipboard-takes-no-text"),
        _ => phrase!("clipboard-odd-answer"),
    }
}

/// Keeps what is set out of clipboard histories, where the system allows it.
#[cfg(all(unix, not(target_os = "macos")))]
fn unkept(set: arboard::Set<'_>) -> arboard::Set<'_> {
    // x-kde-passwordManagerHint, which other desktops' histories respect too
    arboard::SetExtLinux::exclude_from_history(set)
}

#[cfg(windows)]
fn unkept(set: arboard::Set<'_>) -> arboard::Set<'_> {
    // neither in the history (Win+V) nor on the user's other computers
    arboard::SetExtWindows::exclude_from_monitoring(set)
}

#[cfg(target_os = "macos")]
fn unkept(set: arboard::Set<'_>) -> arboard::Set<'_> {
    // org.nspasteboard.ConcealedType
    arboard::SetExtApple::exclude_from_history(set)
}

/// The clipboard, unless it is that of X11 in a Wayland session.
#[cfg(all(unix, not(target_os = "macos")))]
fn whole(mut clipboard: arboard::Clipboard) -> Option<arboard::Clipboard> {
    use arboard::{GetExtLinux as _, LinuxClipboardKind::Secondary};

    if std::env::var_os("WAYLAND_DISPLAY").is_none_or(|name| name.is_empty()) {
        return Some(clipboard);
    }
    // only X11 has a secondary selection
    let secondary = clipboard.get().clipboard(Secondary).text();
    matches!(secondary, Err(Error::ClipboardNotSupported)).then_some(clipboard)
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn whole(clipboard: arboard::Clipboard) -> Option<arboard::Clipboard> {
    Some(clipboard)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_library_says_of_a_clipboard_is_not_repeated() {
        let said = why(&Error::Unknown { description: "X11: k7Xq-83Zu was not taken".to_owned() });
        assert_eq!(said, "The desktop did not answer as expected");
        for err in [Error::ClipboardOccupied, Error::ClipboardNotSupported, Error::ConversionFailure] {
            assert!(!err.to_string().contains(&why(&err).english()), "{err}");
        }
    }
}
