//! What was to be done, by whom and from where.

use serde::{Deserialize, Serialize};

use super::{
    Odd,
    act::{ReplacementBody, UndoneBody, VerifiedBody, With, time},
    part::PartBody,
    token::{ServerTimeBody, Status},
};
use crate::domain::{
    batch::part::BatchId,
    call::CallId,
    change::{ChangeFacts, PersonRef, act::Link, action::Action},
    history::record,
    person::UserId,
    profile::{Address, Colour, ProfileTag, SignInMethod},
    sign_in::credential::Identity,
    token::serial::Serial,
    verification::Caller,
};

pub(super) fn read_action(text: &str) -> Option<Action> {
    Action::ALL.into_iter().find(|action| action.key() == text)
}

/// The action, if this version knows it.
pub(in crate::store) fn action_of(intent: &Intent) -> Option<Action> {
    read_action(&intent.change.action)
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct Intent {
    operator: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    operator_name: Option<String>,
    #[serde(default)]
    host: String,
    #[serde(default)]
    program: String,
    /// The run that made it, to tell whether that still waits for the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<String>,
    change: ChangeBody,
}

#[derive(Debug, Serialize, Deserialize)]
struct ChangeBody {
    action: String,
    profile: ProfileBody,
    identity: IdentityBody,
    person: PersonBody,
    /// None if the action concerns no token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    serial: Option<String>,
    /// The action's details.
    #[serde(flatten)]
    with: With,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    verified: Option<VerifiedBody>,
    /// When the call began that it was made in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    call: Option<String>,
    /// When Live Verification said that the caller is not the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    caller_denied: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    undoes: Option<UndoneBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    replacement: Option<ReplacementBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    batch: Option<PartBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state_before: Option<Status>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed_before: Option<ServerTimeBody>,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    ticket: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ProfileBody {
    name: String,
    address: String,
    #[serde(default)]
    label: String,
    #[serde(default)]
    colour: String,
    #[serde(default)]
    practice: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct IdentityBody {
    method: String,
    id: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PersonBody {
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// The end of `name` that is the family name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    family_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    email: Option<String>,
}

impl ProfileBody {
    pub fn of(profile: &ProfileTag) -> Self {
        Self {
            name: profile.name.clone(),
            address: profile.address.as_str().to_owned(),
            label: profile.label.clone(),
            colour: profile.colour.key().to_owned(),
            practice: profile.practice,
        }
    }

    pub fn into_domain(self) -> Result<ProfileTag, Odd> {
        let colour = Colour::ALL.into_iter().find(|colour| colour.key() == self.colour);
        Ok(ProfileTag {
            name: self.name,
            address: Address::parse(&self.address).map_err(Odd::unusable("address"))?,
            label: self.label,
            colour: colour.unwrap_or(Colour::Grey),
            practice: self.practice,
        })
    }
}

impl PersonBody {
    pub fn of(person: &PersonRef) -> Self {
        Self {
            id: person.id.as_str().to_owned(),
            name: person.name.clone(),
            family_name: person.family_name.clone(),
            email: person.email.clone(),
        }
    }

    pub fn into_domain(self) -> Result<PersonRef, Odd> {
        Ok(PersonRef {
            id: UserId::from_server(&self.id).map_err(Odd::unusable("user ID"))?,
            name: self.name,
            family_name: self.family_name,
            email: self.email,
        })
    }
}

impl Intent {
    pub fn of(intent: &record::Intent, run: Option<&str>) -> Self {
        let ChangeFacts {
            act,
            profile,
            identity,
            person,
            state_before,
            changed_before,
            reason,
            ticket,
            caller,
            link,
            batch,
        } = &intent.change;
        let (undoes, replacement) = match link {
            None => (None, None),
            Some(Link::Undoes(undone)) => (Some(UndoneBody::of(undone)), None),
            Some(Link::Replaces(replacement)) => (None, Some(ReplacementBody::of(replacement))),
        };
        Self {
            operator: intent.operator.clone(),
            operator_name: intent.operator_name.clone(),
            host: intent.host.clone(),
            program: intent.program.clone(),
            run: run.map(str::to_owned),
            change: ChangeBody {
                action: act.action().key().to_owned(),
                profile: ProfileBody::of(profile),
                identity: IdentityBody { method: identity.method.key().to_owned(), id: identity.id.clone() },
                person: PersonBody::of(person),
                serial: act.serial().map(Serial::to_string),
                with: With::of(act),
                verified: caller.verified.as_ref().map(VerifiedBody::of),
                call: caller.call.map(|call| call.began().to_string()),
                caller_denied: caller.denied.map(|at| at.to_string()),
                undoes,
                replacement,
                batch: batch.map(PartBody::of),
                state_before: state_before.as_ref().map(Status::of),
                changed_before: changed_before.as_ref().map(ServerTimeBody::of),
                reason: reason.clone(),
                ticket: ticket.clone(),
            },
        }
    }

    pub fn profile(&self) -> &str {
        &self.change.profile.name
    }

    /// The call that it was made in, if it can be read.
    pub fn call(&self) -> Option<CallId> {
        self.change.call.as_deref().and_then(|call| time(call).ok()).map(CallId::begun)
    }

    /// The batch that it is a part of, if it can be read; and whether its list is recorded with it.
    pub fn batch(&self) -> Option<(BatchId, bool)> {
        let part = self.change.batch.as_ref()?;
        Some((part.batch()?, part.is_first()))
    }

    /// The searchable texts.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let ChangeBody { person, serial, ticket, .. } = &self.change;
        // a person known only by ID can be found by it
        let id = (person.name.is_none() && person.email.is_none()).then_some(person.id.as_str());
        [serial.as_deref(), person.name.as_deref(), person.email.as_deref(), id, Some(ticket)]
            .into_iter()
            .chain([Some(self.operator.as_str()), self.operator_name.as_deref()])
            .flatten()
    }

    pub fn into_domain(self, at: jiff::Timestamp) -> Result<record::Intent, Odd> {
        let ChangeBody {
            action,
            profile,
            identity,
            person,
            serial,
            with,
            verified,
            call,
            caller_denied,
            undoes,
            replacement,
            batch,
            state_before,
            changed_before,
            reason,
            ticket,
        } = self.change;
        let action = read_action(&action).ok_or_else(|| Odd::new(format!("unknown action {action}")))?;
        let link = match (undoes, replacement) {
            (Some(undone), _) => Some(Link::Undoes(undone.into_domain()?)),
            (None, Some(replacement)) => Some(Link::Replaces(replacement.into_domain()?)),
            (None, None) => None,
        };
        let method = SignInMethod::ALL.into_iter().find(|method| method.key() == identity.method);
        let change = ChangeFacts {
            act: with.act(action, serial.as_deref())?,
            profile: profile.into_domain()?,
            identity: Identity {
                method: method
                    .ok_or_else(|| Odd::new(format!("unknown way to sign in {}", identity.method)))?,
                id: identity.id,
            },
            person: person.into_domain()?,
            caller: Caller {
                call: call.as_deref().map(time).transpose()?.map(CallId::begun),
                verified: verified.map(VerifiedBody::into_domain).transpose()?,
                denied: caller_denied.as_deref().map(time).transpose()?,
            },
            link,
            batch: batch.map(PartBody::into_domain).transpose()?,
            state_before: state_before.map(Status::into_domain),
            changed_before: changed_before.map(ServerTimeBody::into_domain),
            reason,
            ticket,
        };
        Ok(record::Intent {
            at,
            operator: self.operator,
            operator_name: self.operator_name,
            host: self.host,
            program: self.program,
            change,
        })
    }
}
