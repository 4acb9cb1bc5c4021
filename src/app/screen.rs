//! The places of the window, the warnings below its top bar, and the dialogs that need no more than a name.

/// What fills the window below the top bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    SignIn,
    /// "Desk": find the person, choose the token.
    Lookup,
    /// The confirmation view.
    Outcome,
    History,
    Profiles,
}

/// What is said below the top bar about somebody who is signed in, until it is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The proof of the credential was refused, and the agent went on.
    Unproved,
    /// The credential could not be remembered although that was asked for.
    NotRemembered,
    /// This computer's clock and the server's do not agree.
    ClockOff,
    /// Something in the settings' file cannot be used.
    Settings,
    /// A code was not copied, or is still on the clipboard.
    Clipboard,
    /// Others on this computer can get at the program's own files.
    Files,
    /// The history's newest row is not where it is anchored yet.
    Anchor,
}

/// A dialog that has no state of its own: what it shows is the screen's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain {
    Help,
    /// Which difficulty the practice tenant is to make.
    Difficulties,
    /// What is known of the history's chain.
    Chain,
}
