//! A change that is to be made, and what came of it.

pub mod act;
pub mod action;
pub mod answer;
pub mod availability;
pub mod confirmation;
pub mod observation;
pub mod order;
pub mod replace;
pub mod settle;

use jiff::Timestamp;

use crate::domain::{
    batch::part::PartOf,
    change::{
        act::{Act, Link},
        action::Action,
        confirmation::Confirmation,
    },
    person::{Person, UserId},
    problem::Problem,
    profile::ProfileTag,
    sign_in::credential::Identity,
    time::server_time::ServerTime,
    token::{
        hardware_token::{HardwareToken, TokenStatus},
        serial::Serial,
    },
    verification::Caller,
};

/// Whom a change is made for, or whose token it is made to, as far as a record needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRef {
    pub id: UserId,
    /// Full name, given name first; none where only the ID is known.
    pub name: Option<String>,
    /// The end of `name` that is the family name, where the server tells it apart.
    pub family_name: Option<String>,
    pub email: Option<String>,
}

impl PersonRef {
    /// "Ada Lovelace · ada.lovelace@acme.example", as far as it is known; the ID where nothing is.
    pub fn line(&self) -> String {
        match (&self.name, &self.email) {
            (Some(name), Some(email)) if name != email => format!("{name} · {email}"),
            (Some(one), _) | (None, Some(one)) => one.clone(),
            (None, None) => self.id.to_string(),
        }
    }
}

impl From<&Person> for PersonRef {
    fn from(person: &Person) -> Self {
        let (first, last) = (part(person.first_name.as_deref()), part(person.last_name.as_deref()));
        let family_name = first.and(last).map(str::to_owned);
        Self { id: person.id.clone(), name: person.known_as(), family_name, email: person.email.clone() }
    }
}

/// A part of a name that says something.
fn part(name: Option<&str>) -> Option<&str> {
    name.map(str::trim).filter(|part| !part.is_empty())
}

/// What there is to know of a change: what is recorded of it, shown and exported. It becomes a
/// [`Change`](crate::domain::change::order::Change) that can be sent only through
/// [`Order::change`](crate::domain::change::order::Order::change).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeFacts {
    pub act: Act,
    /// The profile under which it was made; it is sent under this profile or not at all.
    pub profile: ProfileTag,
    /// Whose credential it is sent with.
    pub identity: Identity,
    /// Whom it is done for, or whose token it is; of [`Act::Assign`], who is to have it.
    pub person: PersonRef,
    /// The token's state that was shown when it was composed; none where it could not be read.
    pub state_before: Option<TokenStatus>,
    /// When the token was last changed before, as the same record said: tells a change made since from an
    /// older one.
    pub changed_before: Option<ServerTime>,
    /// Why; may be empty. Stays in this program: the API takes no reason.
    pub reason: String,
    /// The ticket number; may be empty. Stays in this program.
    pub ticket: String,
    /// What is known of the caller when it is confirmed.
    pub caller: Caller,
    /// What it has to do with another change.
    pub link: Option<Link>,
    /// The batch that it is a part of.
    pub batch: Option<PartOf>,
}

impl ChangeFacts {
    /// A change with nothing but what is done, where, by whom and for whom.
    pub fn new(act: Act, profile: ProfileTag, identity: Identity, person: PersonRef) -> Self {
        Self {
            act,
            profile,
            identity,
            person,
            state_before: None,
            changed_before: None,
            reason: String::new(),
            ticket: String::new(),
            caller: Caller::default(),
            link: None,
            batch: None,
        }
    }

    /// Of which sort it is.
    pub fn action(&self) -> Action {
        self.act.action()
    }

    /// The token it is done to; none where it is done for a person.
    pub fn serial(&self) -> Option<&Serial> {
        self.act.serial()
    }

    /// Whether the other is at the same person, or at the same token, of the same tenant.
    pub fn touches(&self, other: &Self) -> bool {
        let token = self.serial().is_some() && self.serial() == other.serial();
        self.profile.address == other.profile.address && (token || self.person.id.same(&other.person.id))
    }
}

/// What the server has just before a change, checked to fit the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reread {
    /// The token's record; none where the credential may not read it, and for a change that is about no
    /// token.
    pub token: Option<HardwareToken>,
    /// The person's record, for a change that is about no token; none where it could not be read.
    pub person: Option<Person>,
    /// When it was read.
    pub at: Timestamp,
    /// How many other hardware tokens of the person can be used: enabled, and not expired; none where the
    /// list was not read.
    pub others_enabled: Option<usize>,
    /// Why something could not be read.
    pub caution: Option<Problem>,
}

/// What came of a change. There are three outcomes, and no fourth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server says that it is so.
    Confirmed(Confirmation),
    /// Nothing was changed: the server refused, or the request was never sent.
    Refused(Refusal),
    /// The request may have reached the server; whether it was done is not known. The problem says why not;
    /// what may be so by now is [`Action::in_doubt`], which no cause repeats.
    Unknown(Problem),
}

/// That nothing was changed, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub how: NotMade,
    pub problem: Problem,
}

/// How it is known that a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMade {
    /// The change was never sent.
    NotSent,
    /// The server answered the change, and refused it.
    ByServer,
    /// The answer was lost; the record of the token or person, read later, says that it was not made.
    ReadLater,
}

impl NotMade {
    /// Whether no request left.
    pub fn was_never_sent(self) -> bool {
        match self {
            Self::NotSent => true,
            Self::ByServer | Self::ReadLater => false,
        }
    }
}

impl Outcome {
    /// Nothing was changed, as the change was never sent.
    pub fn not_sent(problem: Problem) -> Self {
        Self::Refused(Refusal { how: NotMade::NotSent, problem })
    }

    /// The server refused the change.
    pub fn refused(problem: Problem) -> Self {
        Self::Refused(Refusal { how: NotMade::ByServer, problem })
    }

    /// What is said of an outcome that is not confirmed.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Confirmed(_) => None,
            Self::Refused(refusal) => Some(&refusal.problem),
            Self::Unknown(problem) => Some(problem),
        }
    }

    /// Whether a request left, or may have.
    pub fn was_sent(&self) -> bool {
        match self {
            Self::Refused(refusal) => !refusal.how.was_never_sent(),
            Self::Confirmed(_) | Self::Unknown(_) => true,
        }
    }

    /// Whether nobody knows yet what came of it.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }

    /// Whether it is so, but not by this attempt as far as can be told.
    pub fn is_by_another(&self) -> bool {
        matches!(self, Self::Confirmed(confirmation) if confirmation.is_by_another())
    }
}
