//! What a screen wants of the rest of the program, as a value. The program carries it out once the screen's
//! own update is through.

use jiff::{SignedDuration, Timestamp};

use super::screen::PlainDialog;
use crate::domain::{
    change::{ChangeFacts, action::Action, order::Change},
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
    /// Text on the clipboard.
    Copy(String),

    /// Somebody is signed in: an empty desk.
    Enter(Box<SignedIn>),
    /// How far this computer's clock and that of the server are apart was learnt.
    ServerClock(Option<SignedDuration>),

    /// A new look-up for this text.
    Find(String),
    /// Back to the person of a change: what it may have changed of them is read again.
    BackTo(Box<ChangeFacts>),
    /// An empty desk for the next caller.
    NextCaller,

    /// The dialog in which the caller is verified.
    Verify,
    /// The caller proved, or the agent noted, who they are.
    CallerVerified(Verification),
    /// The server says that the caller is somebody else.
    CallerDenied(Timestamp),
    /// Whether a Live Verification can be begun with this credential was learnt.
    VerificationNotBegun(Option<NotBegun>),

    /// This action, for the person or the chosen token at the desk.
    Begin(Action),
    /// The chosen token is to be replaced by another one.
    BeginReplacement,
    /// What the dialog asks for is told: on to the confirmation.
    Composed,
    /// What this entry disabled is to be enabled again.
    Undo(Box<Entry>),
    /// The code that this entry made is to be withdrawn.
    Withdraw(Box<Entry>),
    /// Another code for the person of this entry.
    AnotherCode(Box<Entry>),
    /// What is left of the replacement of which this is a step is to be done.
    GoOn(Box<ChangeFacts>),
    /// A confirmed change is to be sent.
    Send(Box<Change>),
    /// The steps of the confirmed replacement are to be sent.
    Replace,

    /// What became of the attempt of this entry is to be looked up.
    Check(Box<Entry>),
    /// … and of all that were left without an outcome under the present profile.
    CheckAll,

    /// A person said that the clock is right: what the settings do not keep is to be removed.
    Remove,

    /// The export dialog.
    Export(ToExport),
    /// A new profile from what a key file says.
    ProfileFromKey { customer: String, address: String },

    /// A dialog that needs no more than its name.
    Open(PlainDialog),
    /// … is done.
    Close(PlainDialog),
}

/// What is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToExport {
    /// Entries of the history.
    Entries(Which),
    Profiles(Vec<Profile>),
}
