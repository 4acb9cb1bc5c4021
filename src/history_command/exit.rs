/// The history was altered, or does not have the noted hash.
pub(super) const BROKEN: u8 = 4;

/// The history is whole, but no clock confirms one of its removals.
pub(super) const DOUBTED: u8 = 6;

/// The command failed.
pub(super) const FAILED: u8 = 1;
