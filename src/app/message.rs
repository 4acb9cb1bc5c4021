//! What people did and what the runtime answered. Plain data: nothing here is a closure, a future or a channel.

use std::{path::PathBuf, time::Duration};

use jiff::Timestamp;

use super::{
    Screen, Warning, confirm, export, history,
    job::{Ticket, Wait},
    lookup, outcome, practice, profiles, sign_in,
};
use crate::domain::{
    change::{Outcome, Reread},
    credential::{Kept, KeyRead},
    difficulty::Ordered,
    hardware_token::HardwareToken,
    person::People,
    problem::Problem,
    profile::{Catalogue, Imported},
    query::Found,
    signed_in::SignedIn,
};

/// Everything that can happen.
#[derive(Clone, Debug)]
pub enum Message {
    SignIn(sign_in::Message),
    Lookup(lookup::Message),
    Confirm(confirm::Message),
    Outcome(outcome::Message),
    History(history::Message),
    Export(export::Message),
    Profiles(profiles::Message),
    Practice(practice::Message),

    /// A place in the top bar was chosen.
    Went(Screen),
    SignedOut,
    /// Ctrl+F: to the search field.
    SearchAsked,
    /// Ctrl+N: an empty desk.
    NextCallerAsked,
    HelpOpened,
    HelpClosed,
    NoticeClosed,
    /// "Hide" beside a warning below the top bar.
    WarningHidden(Warning),
    /// Text was copied with a button; the notice says what.
    Copied {
        text: String,
        what: &'static str,
    },
    /// A file was dropped on the window.
    Dropped(PathBuf),
    /// The window's close button, Alt+F4 …
    CloseAsked,
    /// "Keep it open" in the dialog that closing may bring.
    CloseRefused,
    /// "Close anyway" there.
    CloseConfirmed,

    /// The runtime's answer.
    Reply(Ticket, Reply),
    /// The server asked to wait (429).
    Waiting(Ticket, Wait),
    /// That wait is over: the request is on its way again, and stopping the wait stops nothing any more.
    WaitOver(Ticket, Wait),
    /// The practice tenant's difficulty changed (it was used up).
    OrderedChanged(Option<Ordered>),
}

/// What came of a change, with its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    pub outcome: Outcome,
    /// From the click to the answer.
    pub took: Duration,
    pub at: Timestamp,
}

/// What came of a look after an unknown outcome: the token's record, checked to be about the serial.
pub type Looked = Result<Box<HardwareToken>, Problem>;

/// The runtime's answers, each under the ticket of its order.
#[derive(Clone, Debug)]
pub enum Reply {
    Profiles(Result<Catalogue, Problem>),
    ProfileSaved(Result<Catalogue, Problem>),
    ProfilesImported(Result<Box<Imported>, Problem>),
    ProfilesExported(Result<PathBuf, Problem>),
    KeyRead(Result<KeyRead, Problem>),
    Kept(Result<Option<Kept>, Problem>),
    Forgotten(Result<(), Problem>),
    SignedIn(Result<Box<SignedIn>, Problem>),
    /// The credential that is signed in is remembered now, or not.
    Remembered(Result<(), Problem>),
    Found(Result<Box<Found>, Problem>),
    More(Result<People, Problem>),
    Tokens(Result<Vec<HardwareToken>, Problem>),
    Reread(Result<Box<Reread>, Problem>),
    Applied(Result<Box<Applied>, Problem>),
    Looked(Looked),
    Exported(Result<PathBuf, Problem>),
    /// None: nothing was chosen, or no dialog could be opened.
    FileChosen(Result<Option<PathBuf>, Problem>),
}

impl Reply {
    /// For the log: which reply, without its content.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Profiles(_) => "profiles",
            Self::ProfileSaved(_) => "profile saved",
            Self::ProfilesImported(_) => "profiles imported",
            Self::ProfilesExported(_) => "profiles exported",
            Self::KeyRead(_) => "key read",
            Self::Kept(_) => "kept",
            Self::Forgotten(_) => "forgotten",
            Self::SignedIn(_) => "signed in",
            Self::Remembered(_) => "remembered",
            Self::Found(_) => "found",
            Self::More(_) => "more",
            Self::Tokens(_) => "tokens",
            Self::Reread(_) => "reread",
            Self::Applied(_) => "applied",
            Self::Looked(_) => "looked",
            Self::Exported(_) => "exported",
            Self::FileChosen(_) => "file chosen",
        }
    }
}
