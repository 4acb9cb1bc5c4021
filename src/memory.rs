//! Keeps memory from other programs of the account and from crash files: no core dump, and on Linux no
//! reading through `/proc` and no debugger, except while the desktop's file dialog is open.
//!
//! An administrator can still read everything, and the disk may hold swapped memory. On Windows such a
//! switch needs unsafe code, so nothing is done there.

/// Forbids core dumps and, on Linux, reading by other programs of the account. Call it before anything
/// secret is read. If the system refuses, the program continues.
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

/// Linux ignores other limits where a program takes the dumps; this value stands for "never"
/// (`do_coredump`).
#[cfg(target_os = "linux")]
const NO_CORE: u64 = 1;
#[cfg(all(unix, not(target_os = "linux")))]
const NO_CORE: u64 = 0;

/// Lets the desktop inspect this program while it is held.
///
/// xdg-desktop-portal, which shows file dialogs, opens `/proc/PID/root` and refuses if it cannot (its issues
/// 1490 and 2141). There still is no core dump.
#[must_use]
pub struct SeenByTheDesktop(());

impl SeenByTheDesktop {
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
