//! The exit codes of the commands.

/// Exit code for a history that was altered, or that does not have the noted hash.
pub(super) const BROKEN: u8 = 4;

/// Exit code for a whole history with a removal that no clock vouches for.
pub(super) const DOUBTED: u8 = 5;

/// Exit code for what could not be done.
pub(super) const FAILED: u8 = 1;
