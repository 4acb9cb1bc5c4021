//! What a screen wants of the rest of the program, as a value. The program carries it out once the screen's
//! own update is through.

use jiff::{SignedDuration, Timestamp};

use super::{batch, effect::Reported, notification::Notification, screen::PlainDialog};
use crate::domain::{
    change::{ChangeFacts, PersonRef, action::Action, order::Change},
    history::{entry::Entry, record::Which},
    phrase::Phrase,
    profile::Profile,
    sign_in::signed_in::SignedIn,
    verification::{Verification, live_verification::access::NotBegun},
};

/// Each is carried out in `asks.rs`.
#[derive(Clone, Debug)]
pub enum Ask {
    /// A short word about something that went well.
    Notice(Phrase),
    /// Tell it through the operating system too, if the settings allow it.
    Notify(Notification),
    /// Text on the clipboard.
    Copy(String),
    /// What was done in this call, on the clipboard.
    CopyCall,

    /// Sign in as the panel says, once more.
    SignInAgain,
    /// Start with an empty desk, signed in.
    Enter(Box<SignedIn>),
    /// Remember how far this computer's clock is off the server's.
    ServerClock(Option<SignedDuration>),

    /// Look this text up.
    Find(String),
    /// Remember for this session that this person was found.
    RememberFound(PersonRef),
    /// Go back to the person of a change, and read again what it may have changed.
    BackTo(Box<ChangeFacts>),
    /// Empty the desk for the next caller.
    NextCaller,

    /// Open the dialog that verifies the caller.
    Verify,
    /// The caller proved, or the agent noted, who they are.
    CallerVerified(Verification),
    /// The server says that the caller is somebody else.
    CallerDenied(Timestamp),
    /// Remember whether this credential can start a Live Verification.
    VerificationNotBegun(Option<NotBegun>),

    /// Start this action for the person or the chosen token at the desk.
    Begin(Action),
    /// Start to replace the chosen token.
    BeginReplacement,
    /// The dialog has what it asked for: go on to the confirmation.
    Composed,
    /// Enable again what this entry disabled.
    Undo(Box<Entry>),
    /// Withdraw the code that this entry made.
    Withdraw(Box<Entry>),
    /// Make another code for the person of this entry.
    AnotherCode(Box<Entry>),
    /// Replace the token that this entry disabled.
    ReplaceAfter(Box<Entry>),
    /// Go on with the replacement of which this is a step.
    GoOn(Box<ChangeFacts>),
    /// Send a confirmed change.
    Send(Box<Change>),
    /// Send the steps of the confirmed replacement.
    Replace,

    /// Check the outcome of this entry's attempt.
    Check(Box<Entry>),
    /// Check all attempts of the present profile that have no outcome.
    CheckAll,

    /// Carry out a batch.
    RunBatch(Box<batch::Begin>),
    /// Go on with the batch that waits.
    GoOnWithBatch,

    /// Remove what the settings do not keep: a person said that the clock is right.
    Remove,

    /// Open the export dialog.
    Export(ToExport),
    /// Start a new profile with what a key file says.
    ProfileFromKey { customer: String, address: String },

    /// Open a dialog without state of its own.
    Open(PlainDialog),
    /// Close it.
    Close(PlainDialog),
}

/// What is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToExport {
    /// Entries of the history.
    Entries(Which),
    Profiles(Vec<Profile>),
    Report(Reportable),
}

/// A report that is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reportable {
    pub of: Reported,
    /// It says what would happen.
    pub rehearsal: bool,
    /// A page to print is wanted first of all.
    pub to_print: bool,
}
