//! User input and the runtime's reports, as plain data.

use std::path::PathBuf;

use super::{
    batch, check, clipboard, compose, confirm, deep_link, export, guide, history,
    job::{Ticket, Wait},
    lock, log, lookup, manual, network, outcome, practice, profiles, replace,
    reply::Reply,
    screen::{Screen, Warning},
    settings, sign_in, verify,
};
use crate::domain::{
    batch::progress::News,
    check::Line,
    difficulty::Ordered,
    exposed::Exposed,
    history::{
        entry::Entry,
        record::{OpenEntry, Progress},
    },
    phrase::Phrase,
    problem::Problem,
    sign_in::network::Wanted,
};

#[derive(Clone, Debug)]
pub enum Message {
    SignIn(sign_in::Message),
    Lookup(lookup::Message),
    Verify(verify::Message),
    Compose(compose::Message),
    Confirm(confirm::Message),
    Replace(replace::Message),
    Outcome(outcome::Message),
    Batch(batch::Message),
    History(history::Message),
    Export(export::Message),
    Profiles(profiles::Message),
    Check(check::Message),
    Network(network::Message),
    Practice(practice::Message),
    Guide(guide::Message),
    DeepLink(deep_link::Message),

    /// "Stop" while the server asks the work under this ticket to wait.
    WaitStopped(Ticket),

    Went(Screen),
    SignedOut,
    /// To sign in again after the credential has ended.
    SessionOver,
    /// Ctrl+F: to the search field.
    SearchAsked,
    NextCallerAsked,
    /// Ctrl+Shift+C: copy what was done in this call.
    CallCopyAsked,
    Manual(manual::Message),
    NoticeClosed,
    /// "Hide" beside a warning.
    WarningHidden(Warning),
    /// "Hide" beside refused changes nobody saw.
    RefusalsHidden,
    /// "Hide" beside confirmed changes nobody saw.
    ConfirmationsHidden,
    /// A button copied text; the notice says so.
    Copied {
        text: String,
        notice: Phrase,
    },
    Clipboard(clipboard::ClipboardEvent),
    Dropped(PathBuf),
    CloseAsked,
    /// "Keep it open" in the question before closing.
    CloseRefused,
    /// "Close anyway" in that question.
    CloseConfirmed,
    /// The window was closed and the program ends.
    WindowClosed,

    Reply(Ticket, Reply),
    /// The sign-in under this ticket fails for want of a secret of the network.
    SecretWanted(Ticket, Wanted),
    /// The server asked to wait (429).
    Waiting(Ticket, Wait),
    /// The wait is over: the request is on its way, and "Stop" comes too late.
    WaitOver(Ticket, Wait),
    /// The request of a change has left and can no longer be stopped.
    RequestSent(Ticket),
    /// The attempt is on the disk under this number; sending begins now.
    Recorded(Ticket, u64),
    /// Something was recorded, here or by another copy of the program.
    HistoryChanged,
    /// All unknown outcomes on this computer at this moment.
    StillOpen(Vec<OpenEntry>),
    /// The newest steps of recent unfinished replacements.
    Halves(Vec<Entry>),
    /// Outcomes could not be recorded yet; none once they are.
    HistoryOwes(Option<Box<Problem>>),
    HistoryMoved(Box<Problem>),
    /// Others on this computer can access the program's files, or could until the start.
    FilesExposed(Vec<Exposed>),
    /// An anchor lacks the newest row; none once it has it.
    AnchorBehind(Option<Box<Problem>>),
    /// Progress of the work under this ticket.
    Progressed(Ticket, Progress),
    /// The next step of the connection check under this ticket.
    CheckLine(Ticket, Box<Line>),
    /// What is new of the batch under this ticket.
    BatchNews(Ticket, News),
    /// The practice tenant's difficulty changed or was used up.
    OrderedChanged(Option<Ordered>),

    Settings(settings::Message),
    Log(log::Message),
    Lock(lock::Message),
}
