//! Screens, warnings, and dialogs without state of their own.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    SignIn,
    Lookup,
    /// Many tokens at once.
    Batch,
    Outcome,
    History,
    Profiles,
    /// The connection check of a profile.
    Check,
}

/// Warnings below the top bar that can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The proof of the credential was refused and the agent continued.
    Unproved,
    /// The credential could not be remembered.
    NotRemembered,
    ClockOff,
    /// A setting in the file is invalid.
    Settings,
    Clipboard,
    /// Others on this computer can access the program's files.
    Files,
    /// An anchor lacks the history's newest row.
    Anchor,
}

/// A dialog without state of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainDialog {
    Difficulties,
    Chain,
    /// Before the next caller: nobody has seen the code that was made.
    UnseenCode,
    /// Before a batch is stopped for good.
    StopBatch,
    /// Before an unfinished batch is ended.
    EndBatch,
}
