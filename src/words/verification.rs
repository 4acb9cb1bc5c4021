//! How a caller was verified, in words.

use crate::{domain::verification::How, say};

/// As exports call it, in their own column. Earlier versions wrote the same.
pub fn exported(how: &How) -> String {
    match how {
        How::Other(text) if !text.is_empty() => say!("how-other-said", text = text),
        listed => self::how(listed),
    }
}

/// As the window and the ticket call it, often after a colon.
pub fn how(how: &How) -> String {
    match how {
        How::LiveVerification => say!("how-live-verification").to_owned(),
        How::CalledBack => say!("how-called-back").to_owned(),
        How::ManagerConfirmed => say!("how-manager-confirmed").to_owned(),
        How::SeenInPerson => say!("how-seen-in-person").to_owned(),
        How::Other(text) if text.is_empty() => say!("how-other").to_owned(),
        How::Other(text) => say!("how-other-noted", text = text),
    }
}
