//! What the lasting history keeps of an attempt: what was to be done, written before anything is sent, and
//! each step that came after. How it lies on the disk is the store's.

use std::time::Duration;

use jiff::Timestamp;

use crate::domain::{
    batch::part::{BatchId, Ended},
    call::CallId,
    change::{ChangeFacts, Outcome, action::Action, observation::Observation},
    history::{
        entry::Entry,
        retention::{Doubt, Times, Vouched},
        sorting::Numbers,
    },
    phrase::Phrase,
    problem::{Problem, ProblemKind},
};
use crate::phrase;

/// What is going to be done, by whom and from where: recorded before the first byte leaves. Never a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    /// When it was confirmed in the dialog.
    pub at: Timestamp,
    /// Who sits at the desk: the account that the system runs the program under, by user ID or token; behind
    /// it, where the environment names another, that one, said to be the environment's.
    pub operator: String,
    /// The name that the operator goes by, where the settings say one.
    pub operator_name: Option<String>,
    /// The name of this computer; empty where it is not known.
    pub host: String,
    /// The version of this program.
    pub program: String,
    pub change: ChangeFacts,
}

/// Who makes a change, when, and from where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// When it was confirmed in the dialog.
    pub at: Timestamp,
    /// The account that the system runs the program under, as an [`Intent`] has it.
    pub operator: String,
    /// The name that the operator goes by, where the settings say one.
    pub name: Option<String>,
    /// The name of this computer; empty where it is not known.
    pub host: String,
}

impl Intent {
    /// What is recorded of a change before it is sent.
    pub fn new(change: ChangeFacts, author: Author) -> Self {
        let Author { at, operator, name, host } = author;
        let program = env!("CARGO_PKG_VERSION").to_owned();
        Self { at, operator, operator_name: name, host, program, change }
    }

    /// The intent of an entry.
    pub fn of(entry: &Entry) -> Self {
        Self {
            at: entry.at,
            operator: entry.operator.clone(),
            operator_name: entry.operator_name.clone(),
            host: entry.host.clone(),
            program: entry.program.clone(),
            change: entry.change.clone(),
        }
    }

    /// The entry as it stands when nothing but the intent is known.
    pub fn into_entry(self, number: u64) -> Entry {
        let outcome = Outcome::Unknown(unanswered(self.change.action()));
        self.into_answered(number, outcome, Duration::ZERO)
    }

    /// The entry with what came of it, and how long the answer took.
    pub fn into_answered(self, number: u64, outcome: Outcome, took: Duration) -> Entry {
        Entry {
            number,
            at: self.at,
            operator: self.operator,
            operator_name: self.operator_name,
            host: self.host,
            program: self.program,
            change: self.change,
            outcome,
            took,
        }
    }
}

/// How an attempt stands: what the history is filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// Recorded, and no outcome yet: it is on its way, or the program ended meanwhile.
    Open,
    /// The outcome is unknown.
    Unknown,
    /// Nothing was changed.
    Refused,
    /// The server said that it was done.
    Confirmed,
}

impl Standing {
    /// How an attempt with this outcome stands.
    pub fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Confirmed(_) => Self::Confirmed,
            Outcome::Refused(_) => Self::Refused,
            Outcome::Unknown(_) => Self::Unknown,
        }
    }

    /// Whether somebody still has to find out what came of it.
    pub fn is_unsettled(self) -> bool {
        matches!(self, Self::Open | Self::Unknown)
    }
}

/// One thing that was recorded of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The row of the chain that says so.
    pub row: u64,
    /// When it happened.
    pub at: Timestamp,
    pub what: Happened,
}

/// What can happen to an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It was confirmed in the dialog and recorded; then it was sent.
    Recorded,
    /// "Stop waiting" was pressed; the change ran on.
    WaitingStopped,
    /// The server answered, the time was up, or it was not sent after all.
    Answered {
        outcome: Outcome,
        took: Duration,
    },
    /// A later start of the program found it without an outcome.
    FoundOpen,
    /// What the server had of the token or person was read, or could not be read; and the outcome that
    /// follows from it, if any.
    Looked {
        observed: LookResult,
        settled: Option<Outcome>,
    },
    /// A batch began with it, of so many changes, from the list with this name.
    BatchBegan {
        list: String,
        changes: u64,
    },
    /// So many changes of the batch's list were recorded.
    BatchListed(u64),
    BatchEnded(Ended),
    /// Something that a newer version of the program recorded.
    Other {
        kind: String,
        body: String,
    },
}

/// What a look after an unknown outcome saw.
pub type LookResult = Result<Box<Observation>, Problem>;

/// A line of the history's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub number: u64,
    pub standing: Standing,
    /// The newest row about the attempt; none where it is not in the chain.
    pub newest: Option<Head>,
    /// The attempt and what came of it as far as is known.
    pub entry: Result<Box<Entry>, Unreadable>,
}

/// An attempt that this version of the program cannot show: a newer one recorded it, or its row was altered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What is odd, for details.
    pub why: String,
    /// The row as it was recorded, to copy.
    pub recorded: String,
}

/// Everything that was recorded of one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub listed: Listed,
    /// In the order in which they were recorded; the first is the intent.
    pub steps: Vec<Step>,
}

/// An attempt that waits for somebody to find out what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenEntry {
    pub entry: Entry,
    pub awaited: Awaited,
}

/// Who, if anybody, still waits for the answer to an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// This program: the change is on its way.
    Here,
    /// Another copy of the program, which is still running.
    Elsewhere,
    /// Nobody: the program that made it ended, or the answer was no answer.
    Nobody,
}

/// Which entries of the history are meant. The default means all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Starts of words of the serial number, person, ticket and operator; all of them must be there.
    pub text: String,
    pub outcome: Option<OutcomeFilter>,
    pub action: Option<Action>,
    /// The name of a profile.
    pub profile: Option<String>,
    /// Not before this instant.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub until: Option<Timestamp>,
    /// What was done in this call.
    pub call: Option<CallId>,
    /// What was done in this batch.
    pub batch: Option<BatchId>,
}

/// The three outcomes, as the history is filtered by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutcomeFilter {
    Confirmed,
    Refused,
    /// Also what has no outcome yet.
    Unknown,
}

/// Which entries are exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    Filtered(Filter),
    One(u64),
}

/// How far long work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub of: u64,
}

/// The history as it was when the program opened it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// That a damaged one was put aside, in words.
    pub moved: Option<Problem>,
    /// Attempts whose outcome nobody knows.
    pub open: Vec<OpenEntry>,
}

/// A part of the history's list, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub entries: Vec<Listed>,
    /// Whether more follow.
    pub more: bool,
}

/// The first entries that a filter lets through, and what stands around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browsed {
    pub page: Page,
    /// The profiles under which there are entries.
    pub profiles: Vec<String>,
    /// The newest row of the chain.
    pub head: Option<Head>,
    /// All entries, where they are known with the first ones: a list that is not in the order of the numbers.
    pub numbers: Option<Numbers>,
}

/// How many entries a filter lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Exactly(u64),
    /// Counting stopped here.
    AtLeast(u64),
}

/// The newest row of the chain, or of those about one entry. Whoever notes it elsewhere can tell later
/// whether anything up to it was altered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The row's number.
    pub row: u64,
    /// 64 lower-case hexadecimal digits.
    pub hash: String,
}

/// What checking the chain found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many rows were checked, up to the broken one.
    pub rows: u64,
    /// The newest row; none when there is none, or when the chain is broken.
    pub head: Option<Head>,
    /// The first thing that does not fit.
    pub broken: Option<Broken>,
    /// Whether the head that was noted elsewhere is a row of this chain; none where none was given.
    pub noted: Option<Noted>,
    /// What retention removed, in the order in which it did.
    pub removals: Vec<Removal>,
    /// What the rows tell of the clock that wrote them.
    pub times: Times,
}

impl Verified {
    /// The removals that no clock vouches for.
    pub fn doubted(&self) -> impl Iterator<Item = &Removal> {
        self.removals.iter().filter(|removal| removal.doubted.is_some())
    }

    /// Whether nothing speaks against the history.
    pub fn is_intact(&self) -> bool {
        self.broken.is_none() && self.noted != Some(Noted::Missing)
    }
}

/// What became of a head that was noted elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Noted {
    /// It is this row. Of the rows before it, the hash vouches for those from `from` on: what stands before
    /// a removed range hangs together with what comes after it only by the row that records the removal.
    Found { row: u64, from: u64 },
    /// It is this row, the last of a range that the row `by` says was removed. It vouches for no row that is
    /// still there, but this history is the one that it was noted of.
    Removed { row: u64, by: u64 },
    /// No row of the chain has this hash: the history was cut off, replaced or rewritten since, or retention
    /// removed it.
    Missing,
}

/// One step of retention, as its row in the chain says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// The row that records it.
    pub row: u64,
    /// When it was done, by the clock of that computer.
    pub at: Timestamp,
    /// Everything that was removed happened before this instant.
    pub before: Timestamp,
    /// The first and the last row of each run that was removed.
    pub rows: Vec<(u64, u64)>,
    /// The first and the last entry of each run that was removed.
    pub entries: Vec<(u64, u64)>,
    /// The newest time of the removed rows; none where an earlier version removed them, which did not say.
    pub newest: Option<Timestamp>,
    /// A person had said that the clock is right.
    pub asked: bool,
    /// Who had said so, as the row says; none where nobody was asked.
    pub vouched: Option<Vouched>,
    /// The time of the newest row, where that shows the clock of this removal to have been far ahead: then a
    /// person's word is all that speaks for it.
    pub doubted: Option<Timestamp>,
    /// Where the removed entries were written to first.
    pub archive: Option<Archive>,
}

/// How the name of a file with removed entries begins.
pub const REMOVED: &str = "history-removed-";

/// The file that removed entries were written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    /// Its name, in the history's folder.
    pub name: String,
    pub state: ArchiveState,
}

/// What is beside the history under an archive's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveState {
    /// The file, as it was written.
    Unaltered,
    /// Something else.
    Altered,
    /// Nothing: it was moved, or deleted.
    NotThere,
    /// Something that could not be read.
    Unread,
}

impl ArchiveState {
    /// Its code, which texts choose by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unaltered => "unaltered",
            Self::Altered => "altered",
            Self::NotThere => "not-there",
            Self::Unread => "unread",
        }
    }
}

/// The first thing that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The number of the row; none where it is about no row.
    pub row: Option<u64>,
    /// The entry that the row belongs to, where it says one.
    pub entry: Option<u64>,
    pub how: Breach,
    /// What it is about, where the row alone does not say it: "the hours", "the trigger rows_are_appended is
    /// missing".
    pub what: Option<Phrase>,
}

impl Broken {
    /// Where: "row 5 (entry 2)". None where it is about no row.
    pub fn place(&self) -> Option<Phrase> {
        let row = self.row?;
        Some(match self.entry {
            Some(entry) => phrase!("broken-place-of-entry", row = row, entry = entry),
            None => phrase!("broken-place", row = row),
        })
    }

    /// What is wrong, for after a colon.
    pub fn wrong(&self) -> Phrase {
        let how = self.how.phrase();
        match &self.what {
            Some(what) => phrase!("breach-and-what", how = how, what = what.clone()),
            None => how,
        }
    }
}

/// How something does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// Its content is not what its hash was made from.
    Altered,
    /// It does not follow from the row before it: one of the two was replaced.
    Unlinked,
    /// It is gone, and no retention recorded its removal.
    Missing,
    /// There must be no such row.
    Unexpected,
    /// It records that rows were removed which were younger than it says, or by a clock that was wrong.
    Young,
    /// It records a removal as this program makes none.
    Forged,
    /// The rows are whole, but the list that is made from them says something else about this entry.
    ListDiffers,
    /// The rows are whole, but something that is made from all of them is not.
    TableDiffers,
    /// The rows are whole, but the database is not built as this program builds it.
    SchemaDiffers,
    /// The rows are whole, but the file that removed entries were written to is not.
    ArchiveDiffers,
}

impl Breach {
    /// What is wrong, for after a colon.
    fn phrase(self) -> Phrase {
        match self {
            Self::Altered => phrase!("breach-altered"),
            Self::Unlinked => phrase!("breach-unlinked"),
            Self::Missing => phrase!("breach-missing"),
            Self::Unexpected => phrase!("breach-unexpected"),
            Self::Young => phrase!("breach-young"),
            Self::Forged => phrase!("breach-forged"),
            Self::ListDiffers => phrase!("breach-list"),
            Self::TableDiffers => phrase!("breach-table"),
            Self::SchemaDiffers => phrase!("breach-schema"),
            Self::ArchiveDiffers => phrase!("breach-archive"),
        }
    }

    /// Whether the rows themselves are whole, and only what is made from them is not.
    pub fn spares_rows(self) -> bool {
        match self {
            Self::ListDiffers | Self::TableDiffers | Self::SchemaDiffers | Self::ArchiveDiffers => true,
            Self::Altered
            | Self::Unlinked
            | Self::Missing
            | Self::Unexpected
            | Self::Young
            | Self::Forged => false,
        }
    }
}

/// What came of taking out what the settings do not keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Retained {
    Removed(Removed),
    /// Nothing was removed: a person has to say first that the clock is right.
    Asks(Box<Asks>),
}

/// What a person is asked before something is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asks {
    pub doubt: Doubt,
    /// What happened before this instant would go.
    pub before: Timestamp,
    /// This computer's time.
    pub at: Timestamp,
}

/// What retention removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    pub entries: u64,
    pub rows: u64,
    /// How many entries of that age stay, because nobody knows yet what came of them.
    pub unsettled: u64,
}

impl std::ops::AddAssign for Removed {
    fn add_assign(&mut self, more: Self) {
        self.entries += more.entries;
        self.rows += more.rows;
        self.unsettled += more.unsettled;
    }
}

/// What is said of an attempt for which no outcome was recorded.
pub fn unanswered(action: Action) -> Problem {
    Problem::new(
        ProblemKind::Unanswered,
        phrase!("outcome-not-recorded"),
        phrase!("outcome-no-answer-recorded"),
        phrase!("outcome-look-again").and(action.until_settled()),
    )
}

/// What is said of an attempt that a later start of the program found without an outcome.
pub fn found_open(action: Action) -> Problem {
    Problem::new(
        ProblemKind::Unanswered,
        phrase!("outcome-not-recorded"),
        phrase!("outcome-ended-before"),
        phrase!("outcome-sign-in-and-check").and(action.until_settled()),
    )
}
