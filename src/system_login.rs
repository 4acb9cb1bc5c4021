//! The system's own proof of who sits at the computer: polkit on Linux, Windows Hello on Windows. Touch ID
//! is not asked: on macOS the PIN is the way.

use crate::domain::lock::{Asker, Proof};

#[cfg(all(unix, not(target_os = "macos")))]
mod polkit;
#[cfg(any(windows, test))]
mod windows_hello;

#[cfg(all(unix, not(target_os = "macos")))]
use polkit as system;
#[cfg(windows)]
use windows_hello::asking as system;

/// Who would ask on this platform.
pub const ASKER: Option<Asker> = system::ASKER;

/// Whether the system would ask. It answers within seconds, or the answer is no.
pub async fn is_possible() -> bool {
    system::is_possible().await
}

/// Asks whoever sits there, and waits as long as they take. Dropped before the answer, it takes the question
/// back. Where the system has no words of its own, `why` stands in the question.
pub async fn ask(why: &str) -> Proof {
    system::ask(why).await
}

#[cfg(target_os = "macos")]
mod system {
    use crate::domain::lock::{Asker, Lack, Proof};

    pub(super) const ASKER: Option<Asker> = None;

    pub(super) async fn is_possible() -> bool {
        false
    }

    pub(super) async fn ask(_: &str) -> Proof {
        Proof::Unable(Lack::Unknown)
    }
}
