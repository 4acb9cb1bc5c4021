//! What people did and what the runtime told. Plain data: nothing here is a closure, a future or a channel.

use std::path::PathBuf;

use super::{
    clipboard, compose, confirm, export, guide, history,
    job::{Ticket, Wait},
    log, lookup, outcome, practice, profiles, replace,
    reply::Reply,
    screen::{Screen, Warning},
    settings, sign_in, verify,
};
use crate::domain::{
    difficulty::Ordered,
    exposed::Exposed,
    history::{
        entry::Entry,
        record::{OpenEntry, Progress},
    },
    problem::Problem,
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

    /// "Stop" while the server asks the work under this ticket to wait.
    WaitStopped(Ticket),

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
    Clipboard(clipboard::ClipboardEvent),
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
    RequestSent(Ticket),
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
