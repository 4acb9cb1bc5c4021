//! Keeps what is in memory from other programs of the same account and from crash files: no core dump, and
//! on Linux no reading through `/proc` and no debugger, except while the desktop's file dialog is open.
//!
//! Best effort by nature: an administrator reads everything, and the disk may hold swapped memory. Windows
//! has no such switch that needs no unsafe code, so nothing is done there.

/// Forbids core dumps, and on Linux other programs of the account to look in. To be called before anything
/// secret is read. Where the system does not allow even that, the program goes on without: it must not keep
/// anybody from their work.
pub fn keep_to_itself() {
    #[cfg(unix)]
    forbid_core_dumps();
    #[cfg(target_os = "linux")]
    desktop::set(false);
}

#[cfg(unix)]
fn forbid_core_dumps() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    setrlimit(Resource::Core, Rlimit { current: Some(NO_CORE), maximum: Some(NO_CORE) }).ok();
}

/// Linux heeds no limit where a program takes the dumps, except this one, which stands for "never"
/// (`do_coredump`). It is too small for a file, too.
#[cfg(target_os = "linux")]
const NO_CORE: u64 = 1;
#[cfg(all(unix, not(target_os = "linux")))]
const NO_CORE: u64 = 0;

/// While one is held, the desktop may see what kind of program this is.
///
/// The portal that shows file dialogs refuses whom it cannot look at (xdg-desktop-portal opens
/// `/proc/PID/root`; its issues 1490 and 2141). There is no core dump meanwhile, either.
#[must_use]
pub struct SeenByTheDesktop(());

impl SeenByTheDesktop {
    /// Lets it see.
    #[expect(clippy::new_without_default, reason = "it changes the process, so it is asked for by name")]
    pub fn new() -> Self {
        #[cfg(target_os = "linux")]
        desktop::one_more();
        Self(())
    }
}

impl Drop for SeenByTheDesktop {
    fn drop(&mut self) {
        #[cfg(target_os = "linux")]
        desktop::one_less();
    }
}

#[cfg(target_os = "linux")]
mod desktop {
    use std::sync::{Mutex, PoisonError};

    use rustix::process::{DumpableBehavior, set_dumpable_behavior};

    /// How many hold it open.
    static OPEN: Mutex<usize> = Mutex::new(0);

    pub(super) fn set(seen: bool) {
        let behavior = if seen { DumpableBehavior::Dumpable } else { DumpableBehavior::NotDumpable };
        set_dumpable_behavior(behavior).ok();
    }

    pub(super) fn one_more() {
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        *open += 1;
        set(true);
    }

    pub(super) fn one_less() {
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        *open -= 1;
        set(*open > 0);
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use rustix::process::{DumpableBehavior, dumpable_behavior};

    #[test]
    fn the_desktop_sees_the_program_while_one_dialog_is_open_and_not_after_the_last() {
        let seen = || dumpable_behavior().unwrap() == DumpableBehavior::Dumpable;
        keep_to_itself();
        assert!(!seen());
        let one = SeenByTheDesktop::new();
        let other = SeenByTheDesktop::new();
        drop(one);
        assert!(seen());
        drop(other);
        assert!(!seen());
    }
}
