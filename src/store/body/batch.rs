//! A batch and its list, which are recorded with its first change.

use serde::{Deserialize, Serialize};

use super::{
    Odd,
    act::{UndoneBody, time},
    change::{PersonBody, ProfileBody, read_action},
    phrase::PhraseBody,
    spelled,
    token::{ServerTimeBody, Status},
};
use crate::domain::{
    batch::{
        part::{BatchId, Ended},
        plan::{NotSent, Plan, Source, Step},
        sort::Sort,
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
    /// How many lines are not sent.
    #[serde(default, skip_serializing_if = "is_zero")]
    not_sent: usize,
}

/// A part of the list: what is to be done to each token, or lines that are not sent.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(in crate::store) struct BatchPart {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    changes: Vec<StepBody>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    not_sent: Vec<NotSentBody>,
}

#[derive(Debug, Serialize, Deserialize)]
struct NotSentBody {
    line: u32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    written: String,
    sort: String,
    #[serde(default)]
    why: PhraseBody,
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
        let Plan { id, action, profile, source, steps, not_sent } = plan;
        let head = Self {
            began: id.began().to_string(),
            action: action.key().to_owned(),
            profile: ProfileBody::of(profile),
            list: source.name.clone(),
            sha256: source.hash.clone(),
            lines: source.lines,
            changes: steps.len(),
            not_sent: not_sent.len(),
        };
        let sent = |steps: &[Step]| BatchPart {
            changes: steps.iter().map(StepBody::of).collect(),
            ..BatchPart::default()
        };
        let kept_back = |lines: &[NotSent]| BatchPart {
            not_sent: lines.iter().map(NotSentBody::of).collect(),
            ..BatchPart::default()
        };
        let parts = steps.chunks(AT_A_TIME).map(sent);
        (head, parts.chain(not_sent.chunks(AT_A_TIME).map(kept_back)).collect())
    }

    /// The plan, with the list in these parts.
    pub fn into_domain(self, parts: Vec<BatchPart>) -> Result<Plan, Odd> {
        let (mut steps, mut not_sent) = (Vec::new(), Vec::new());
        for part in parts {
            for step in part.changes {
                steps.push(step.into_domain()?);
            }
            not_sent.extend(part.not_sent.into_iter().map(NotSentBody::into_domain));
        }
        if (steps.len(), not_sent.len()) != (self.changes, self.not_sent) {
            return Err(Odd::new("a part of the batch's list is missing"));
        }
        let action = read_action(&self.action);
        Ok(Plan {
            id: BatchId::begun(time(&self.began)?),
            action: action.ok_or_else(|| Odd::new(format!("unknown action {}", self.action)))?,
            profile: self.profile.into_domain()?,
            source: Source { name: self.list, hash: self.sha256, lines: self.lines },
            steps,
            not_sent,
        })
    }

    /// Its list's name, and how many changes it is.
    pub fn told(self) -> (String, u64) {
        (self.list, self.changes as u64)
    }
}

impl BatchPart {
    pub fn len(&self) -> u64 {
        (self.changes.len() + self.not_sent.len()) as u64
    }
}

impl NotSentBody {
    fn of(one: &NotSent) -> Self {
        let NotSent { line, written, sort, why } = one;
        Self { line: *line, written: written.clone(), sort: sort.code().to_owned(), why: PhraseBody::of(why) }
    }

    fn into_domain(self) -> NotSent {
        let sort = Sort::ALL.into_iter().find(|sort| sort.code() == self.sort);
        // a sort that only a newer version knows: its words say what it is
        let sort = sort.unwrap_or(Sort::Unread);
        NotSent { line: self.line, written: self.written, sort, why: self.why.into_domain() }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(number: &usize) -> bool {
    *number == 0
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
