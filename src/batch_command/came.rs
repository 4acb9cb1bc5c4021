//! What came of the command.

/// What goes to standard output, and the exit code.
pub(super) struct Came {
    pub said: String,
    pub code: u8,
}

/// Exit codes, besides those of all commands.
pub(super) mod exit {
    /// Every token that was to be changed is confirmed, or the rehearsal is done.
    pub const DONE: u8 = 0;

    /// It was carried out, and the report could not be written.
    pub const FAILED: u8 = 1;

    /// It is over, and the server refused changes or their outcome is unknown.
    pub const NOT_ALL: u8 = 7;

    /// It was stopped and can be gone on with.
    pub const STOPPED: u8 = 8;

    /// Nothing was sent.
    pub const NOT_BEGUN: u8 = 9;
}
