//! A batch and its list, which are recorded with its first change.

use serde::{Deserialize, Serialize};

use super::{
    Odd,
    act::{UndoneBody, time},
    change::{PersonBody, ProfileBody, read_action},
    spelled,
    token::{ServerTimeBody, Status},
};
use crate::domain::{
    batch::{
        part::{BatchId, Ended},
        plan::{Plan, Source, Step},
    },
    change::order::Before,
    token::serial::Serial,
};

/// The most lines of one row: a row stays readable.
const AT_A_TIME: usize = 500;

spelled!(ended, read_ended: Ended { Finished = "finished", Stopped = "stopped" });

/// The batch without its list.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct Batch {
    began: String,
    action: String,
    profile: ProfileBody,
    /// The name of the list.
    list: String,
    /// SHA-256 of what was read, as hexadecimal digits.
    sha256: String,
    /// Of the list, with those that are not sent.
    lines: u32,
    /// How many changes it is.
    changes: usize,
}

/// A part of the list: what is to be done to each token.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct BatchPart {
    changes: Vec<StepBody>,
}

#[derive(Debug, Serialize, Deserialize)]
struct StepBody {
    line: u32,
    serial: String,
    person: PersonBody,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state_before: Option<Status>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed_before: Option<ServerTimeBody>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    ticket: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    undoes: Option<UndoneBody>,
}

/// That a batch is over.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct BatchEnd {
    how: String,
}

impl Batch {
    /// The rows of a batch: itself, and its list in parts.
    pub fn of(plan: &Plan) -> (Self, Vec<BatchPart>) {
        let Plan { id, action, profile, source, steps } = plan;
        let head = Self {
            began: id.began().to_string(),
            action: action.key().to_owned(),
            profile: ProfileBody::of(profile),
            list: source.name.clone(),
            sha256: source.hash.clone(),
            lines: source.lines,
            changes: steps.len(),
        };
        let part = |steps: &[Step]| BatchPart { changes: steps.iter().map(StepBody::of).collect() };
        (head, steps.chunks(AT_A_TIME).map(part).collect())
    }

    /// The plan, with the list in these parts.
    pub fn into_domain(self, parts: Vec<BatchPart>) -> Result<Plan, Odd> {
        let steps = parts.into_iter().flat_map(|part| part.changes).map(StepBody::into_domain);
        let steps: Vec<Step> = steps.collect::<Result<_, _>>()?;
        if steps.len() != self.changes {
            return Err(Odd::new("a part of the batch's list is missing"));
        }
        let action = read_action(&self.action);
        Ok(Plan {
            id: BatchId::begun(time(&self.began)?),
            action: action.ok_or_else(|| Odd::new(format!("unknown action {}", self.action)))?,
            profile: self.profile.into_domain()?,
            source: Source { name: self.list, hash: self.sha256, lines: self.lines },
            steps,
        })
    }

    /// Its list's name, and how many changes it is.
    pub fn told(self) -> (String, u64) {
        (self.list, self.changes as u64)
    }
}

impl BatchPart {
    pub fn len(&self) -> u64 {
        self.changes.len() as u64
    }
}

impl StepBody {
    fn of(step: &Step) -> Self {
        let Step { line, serial, person, before, ticket, reason, undoes } = step;
        Self {
            line: *line,
            serial: serial.to_string(),
            person: PersonBody::of(person),
            state_before: before.state.as_ref().map(Status::of),
            changed_before: before.changed.as_ref().map(ServerTimeBody::of),
            ticket: ticket.clone(),
            reason: reason.clone(),
            undoes: undoes.as_ref().map(UndoneBody::of),
        }
    }

    fn into_domain(self) -> Result<Step, Odd> {
        Ok(Step {
            line: self.line,
            serial: Serial::from_server(&self.serial).map_err(Odd::unusable("serial number"))?,
            person: self.person.into_domain()?,
            before: Before {
                state: self.state_before.map(Status::into_domain),
                changed: self.changed_before.map(ServerTimeBody::into_domain),
            },
            ticket: self.ticket,
            reason: self.reason,
            undoes: self.undoes.map(UndoneBody::into_domain).transpose()?,
        })
    }
}

impl BatchEnd {
    pub fn of(how: Ended) -> Self {
        Self { how: ended(how).to_owned() }
    }

    /// How it ended; one that only a newer version knows is an end as well.
    pub fn how(&self) -> Ended {
        read_ended(&self.how).unwrap_or(Ended::Stopped)
    }
}
