//! How a caller was verified, in words.

use crate::{domain::verification::How, say};

/// As the window, the history and the exports call it.
pub fn how(how: &How) -> String {
    match how {
        How::LiveVerification => say!("how-live-verification").to_owned(),
        How::CalledBack => say!("how-called-back").to_owned(),
        How::ManagerConfirmed => say!("how-manager-confirmed").to_owned(),
        How::SeenInPerson => say!("how-seen-in-person").to_owned(),
        How::Other(text) if text.is_empty() => say!("how-other").to_owned(),
        How::Other(text) => say!("how-other-said", text = text),
    }
}
