//! What people did and what the runtime answered. Plain data: nothing here is a closure, a future or a channel.

use std::{path::PathBuf, sync::Arc, time::Duration};

use jiff::Timestamp;

use super::{
    Screen, Warning, clipboard, compose, confirm, export, guide, history,
    job::{Ticket, Wait},
    log, lookup, outcome, practice, profiles, replace, settings, sign_in, verify,
};
use crate::domain::{
    change::{Outcome, Reread},
    credential::{KeyRead, Surroundings},
    difficulty::Ordered,
    emergency::EmergencyCode,
    entry::Entry,
    exposed::Exposed,
    hardware_token::HardwareToken,
    live::LiveSession,
    log::Tail,
    person::People,
    problem::Problem,
    profile::{Catalogue, Imported},
    query::Found,
    record::{Account, Browsed, Listed, Looked, OpenEntry, Opened, Progress, Retained, Verified},
    replace::Both,
    settings::{Loaded, Settings},
    sign_in_event::SignInEvent,
    signed_in::SignedIn,
};

/// Everything that can happen.
#[derive(Clone, Debug)]
pub enum Message {
    SignIn(sign_in::Message),
    Lookup(lookup::Message),
    Verify(verify::Message),
    Compose(compose::Message),
    Confirm(confirm::Message),
    Replace(replace::Message),
    Outcome(outcome::Message),
    History(history::Message),
    Export(export::Message),
    Profiles(profiles::Message),
    Practice(practice::Message),
    Guide(guide::Message),

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
    /// "Hide" beside what was not done while nobody looked.
    RefusalsHidden,
    /// "Hide" beside what was confirmed while nobody looked.
    ConfirmationsHidden,
    /// Text was copied with a button; the notice says what.
    Copied {
        text: String,
        what: &'static str,
    },
    /// What became of a code that was to be copied.
    Clipboard(clipboard::Told),
    /// A file was dropped on the window.
    Dropped(PathBuf),
    /// The window's close button, Alt+F4 …
    CloseAsked,
    /// "Keep it open" in the dialog that closing may bring.
    CloseRefused,
    /// "Close anyway" there.
    CloseConfirmed,
    /// The window is closed, and the program about to end.
    WindowClosed,

    /// The runtime's answer.
    Reply(Ticket, Reply),
    /// The server asked to wait (429).
    Waiting(Ticket, Wait),
    /// That wait is over: the request is on its way again, and stopping the wait stops nothing any more.
    WaitOver(Ticket, Wait),
    /// The request that does something has left: it may be done, whatever is pressed now.
    Left(Ticket),
    /// The attempt under this ticket is on the disk, under this number; only now is anything sent.
    Recorded(Ticket, u64),
    /// Something was recorded, by this program or by another copy of it.
    HistoryChanged,
    /// The attempts whose outcome nobody knows at this moment, whoever of this computer made them.
    StillOpen(Vec<OpenEntry>),
    /// The newest steps of replacements that are not finished, of the last days.
    Halves(Vec<Entry>),
    /// What came of something could not be recorded yet; none once it was.
    HistoryOwes(Option<Box<Problem>>),
    /// A damaged history was put aside while the program ran.
    HistoryMoved(Box<Problem>),
    /// Others on this computer can get at the program's own files, or could until it started.
    FilesExposed(Vec<Exposed>),
    /// A place where the history is anchored does not have its newest row yet; none once it has.
    AnchorBehind(Option<Box<Problem>>),
    /// How far the work under this ticket is.
    Progressed(Ticket, Progress),
    /// The practice tenant's difficulty changed (it was used up).
    OrderedChanged(Option<Ordered>),

    Settings(settings::Message),
    Log(log::Message),
}

/// What came of a change, with its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    pub outcome: Outcome,
    /// From the click to the answer.
    pub took: Duration,
    pub at: Timestamp,
    /// The emergency access code that was made: a secret, handed on to be shown once.
    pub code: Option<EmergencyCode>,
}

/// A look after an unknown outcome, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub at: Timestamp,
    pub saw: Looked,
    /// The outcome, where what was seen settles it.
    pub settled: Option<Outcome>,
}

/// The runtime's answers, each under the ticket of its order.
#[derive(Clone, Debug)]
pub enum Reply {
    Profiles(Result<Catalogue, Problem>),
    ProfileSaved(Result<Catalogue, Problem>),
    ProfilesImported(Result<Box<Imported>, Problem>),
    ProfilesExported(Result<PathBuf, Problem>),
    KeyRead(Result<KeyRead, Problem>),
    Surroundings(Result<Surroundings, Problem>),
    Forgotten(Result<(), Problem>),
    SignedIn(Result<Box<SignedIn>, Problem>),
    /// The credential that is signed in is remembered now, or not.
    Remembered(Result<(), Problem>),
    Found(Result<Box<Found>, Problem>),
    More(Result<People, Problem>),
    Tokens(Result<Vec<HardwareToken>, Problem>),
    /// Live Verification was begun.
    LiveStarted(Result<Box<LiveSession>, Problem>),
    /// How it stands.
    LiveStands(Result<Box<LiveSession>, Problem>),
    /// How it stands after the caller's code.
    LiveCodeChecked(Result<Box<LiveSession>, Problem>),
    LiveCancelled(Result<(), Problem>),
    /// A person's newest sign-in events.
    Events(Result<Vec<SignInEvent>, Problem>),
    Reread(Result<Box<Reread>, Problem>),
    Both(Result<Box<Both>, Problem>),
    Applied(Result<Box<Applied>, Problem>),
    Looked(Result<Box<Seen>, Problem>),
    HistoryOpened(Result<Box<Opened>, Problem>),
    /// Attempts whose outcome nobody knows.
    OpenEntries(Result<Vec<OpenEntry>, Problem>),
    /// The newest entries that a filter lets through.
    Browsed(Result<Box<Browsed>, Problem>),
    /// The numbers of all that it lets through, newest first.
    Numbers(Result<Arc<[u64]>, Problem>),
    Entries(Result<Vec<Listed>, Problem>),
    /// None: there is no such entry.
    Account(Result<Option<Box<Account>>, Problem>),
    Verified(Result<Box<Verified>, Problem>),
    /// What the settings do not keep was removed from the history.
    Retained(Result<Retained, Problem>),
    Exported(Result<PathBuf, Problem>),
    /// None: nothing was chosen, or no dialog could be opened.
    FileChosen(Result<Option<PathBuf>, Problem>),
    Settings(Result<Loaded, Problem>),
    SettingsSaved(Result<Settings, Problem>),
    Log(Result<Tail, Problem>),
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
            Self::Surroundings(_) => "surroundings",
            Self::Forgotten(_) => "forgotten",
            Self::SignedIn(_) => "signed in",
            Self::Remembered(_) => "remembered",
            Self::Found(_) => "found",
            Self::More(_) => "more",
            Self::Tokens(_) => "tokens",
            Self::LiveStarted(_) => "live verification started",
            Self::LiveStands(_) => "live verification stands",
            Self::LiveCodeChecked(_) => "live verification's code checked",
            Self::LiveCancelled(_) => "live verification cancelled",
            Self::Events(_) => "events",
            Self::Reread(_) => "reread",
            Self::Both(_) => "both",
            Self::Applied(_) => "applied",
            Self::Looked(_) => "looked",
            Self::HistoryOpened(_) => "history opened",
            Self::OpenEntries(_) => "open entries",
            Self::Browsed(_) => "browsed",
            Self::Numbers(_) => "numbers",
            Self::Entries(_) => "entries",
            Self::Account(_) => "account",
            Self::Verified(_) => "verified",
            Self::Retained(_) => "retained",
            Self::Exported(_) => "exported",
            Self::FileChosen(_) => "file chosen",
            Self::Settings(_) => "settings",
            Self::SettingsSaved(_) => "settings saved",
            Self::Log(_) => "log",
        }
    }
}
