//! The steps that a replacement still needs, by what the server has of both tokens.

use crate::domain::{
    change::{
        ChangeFacts, Outcome,
        act::{Act, Link, Replacement},
        confirmation::Now,
    },
    history::entry::Entry,
    person::UserId,
    problem::{Problem, ProblemKind},
    token::serial::Serial,
    token::{
        hardware_token::{HardwareToken, TokenStatus},
        name::TokenName,
    },
};
use crate::phrase;

/// One step of a replacement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The old token is disabled.
    Disable,
    /// The new one is assigned to the person.
    Assign,
    /// The new one gets its name.
    Name,
}

/// What the server has of both tokens; none of one that may not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Both {
    /// The one that is to be disabled.
    pub old: Option<HardwareToken>,
    /// The one that is to be assigned.
    pub new: Option<HardwareToken>,
}

/// Whether a step is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// It is to be sent.
    Yes,
    /// It is so already.
    Already,
}

impl Replacement {
    /// What a step does; none only of [`Step::Name`] where no name is wanted. What the token is called now
    /// goes along as far as it is known.
    pub fn act(&self, step: Step, both: &Both) -> Option<Act> {
        Some(match step {
            Step::Disable => Act::Disable(self.old.clone()),
            // the name goes along: most servers need no request of its own for it
            Step::Assign => Act::Assign { serial: self.new.clone(), name: self.name.clone() },
            Step::Name => Act::Rename {
                serial: self.new.clone(),
                to: self.name.clone()?,
                from: both.new.as_ref().and_then(|token| token.name.clone()),
            },
        })
    }

    /// The steps in their order, and whether each is due.
    ///
    /// # Errors
    /// A [`Problem`] when one of the tokens is another person's.
    pub fn steps(&self, both: &Both, person: &UserId) -> Result<Vec<(Step, Due)>, Problem> {
        for token in [&both.old, &both.new].into_iter().flatten() {
            if let Some(owner) = token.owner.as_ref().filter(|owner| !owner.same(person)) {
                return Err(not_replaced(&token.serial, owner));
            }
        }
        // assigned to nobody, it can be used by nobody
        let disabled = |token: &HardwareToken| token.status == TokenStatus::Disabled || token.owner.is_none();
        let assigned = both.new.as_ref().is_some_and(|token| token.owner.is_some());
        let named = |name: &str| both.new.as_ref().is_some_and(|token| token.name.as_deref() == Some(name));
        let due = |is_so: bool| if is_so { Due::Already } else { Due::Yes };
        let mut steps = vec![
            (Step::Disable, due(both.old.as_ref().is_some_and(disabled))),
            (Step::Assign, due(assigned)),
        ];
        if let Some(name) = &self.name {
            steps.push((Step::Name, due(assigned && named(name.as_str()))));
        }
        Ok(steps)
    }
}

/// Of attempts, oldest first, those that are the newest step of a replacement of which something was done,
/// or may have been, and something is left. What was undone, or done again as another replacement of the
/// same token, is no half any more.
pub fn halves(entries: &[Entry]) -> Vec<&Entry> {
    let newest = |(place, entry): (usize, &Entry)| {
        let plan = plan_of(&entry.change)?;
        let (before, after) = (entries.get(..=place)?, entries.get(place + 1..)?);
        let step = |other: &&Entry| is_step_of(plan, &entry.change, &other.change);
        if after.iter().any(|other| step(&other) || ends(plan, &entry.change, other)) {
            return None;
        }
        let steps: Vec<&Entry> = before.iter().filter(step).collect();
        let begun = steps.iter().any(|step| is_so(&step.outcome) || step.outcome.is_unknown());
        (begun && !is_whole(plan, &steps)).then_some(place)
    };
    entries.iter().enumerate().filter_map(newest).filter_map(|place| entries.get(place)).collect()
}

fn plan_of(change: &ChangeFacts) -> Option<&Replacement> {
    match &change.link {
        Some(Link::Replaces(plan)) => Some(plan),
        Some(Link::Undoes(_)) | None => None,
    }
}

/// Whether the other is a step of the same replacement, for the same person.
fn is_step_of(plan: &Replacement, change: &ChangeFacts, other: &ChangeFacts) -> bool {
    let same = change.profile.address == other.profile.address && change.person.id.same(&other.person.id);
    same && plan_of(other) == Some(plan)
}

/// Whether a later attempt leaves nothing of the replacement: its old token was enabled again, or is
/// replaced by another one.
fn ends(plan: &Replacement, change: &ChangeFacts, other: &Entry) -> bool {
    let enabled = matches!(&other.change.act, Act::Enable(serial) if *serial == plan.old);
    let anew = plan_of(&other.change).is_some_and(|other| other.old == plan.old);
    change.touches(&other.change) && (enabled || anew) && is_so(&other.outcome)
}

/// Whether what was wanted is so.
fn is_so(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Confirmed(_) => true,
        Outcome::Refused(refusal) => refusal.problem.kind == ProblemKind::AlreadySo,
        Outcome::Unknown(_) => false,
    }
}

/// Whether the new token is the person's, and has its name. It is assigned only after the old one was
/// disabled.
fn is_whole(plan: &Replacement, steps: &[&Entry]) -> bool {
    let done = |wanted: fn(&Act) -> bool| {
        steps.iter().rev().find(|step| wanted(&step.change.act) && is_so(&step.outcome))
    };
    let assigned = done(|act| matches!(act, Act::Assign { .. }));
    let along = assigned.is_some_and(|step| match &step.outcome {
        Outcome::Confirmed(found) => {
            matches!(&found.now, Now::Assigned { name, .. } if name.as_deref() == plan.name.as_ref().map(TokenName::as_str))
        }
        Outcome::Refused(_) | Outcome::Unknown(_) => false,
    });
    let named = done(|act| matches!(act, Act::Rename { .. })).is_some();
    match plan.name {
        None => assigned.is_some(),
        Some(_) => named || along,
    }
}

fn not_replaced(serial: &Serial, owner: &UserId) -> Problem {
    Problem::new(
        ProblemKind::AnotherOwner,
        phrase!("change-not-replaced"),
        phrase!("owner-another-unnamed", serial = serial.as_str()).and(phrase!("nothing-sent")),
        phrase!("change-not-replaced-advice"),
    )
    .with_details(format!("owner: {owner}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        change::{
            PersonRef,
            confirmation::{Confirmation, Source},
        },
        profile::{Profile, SignInMethod},
        sign_in::credential::Identity,
        token::serial::Serial,
    };
    use crate::fixtures;

    fn serial(text: &str) -> Serial {
        Serial::parse(text).unwrap()
    }

    fn plan(name: Option<&str>) -> Replacement {
        let name = name.map(|name| TokenName::parse(name).unwrap());
        Replacement { old: serial("1"), new: serial("2"), name }
    }

    fn user(id: &str) -> UserId {
        UserId::from_server(id).unwrap()
    }

    fn token(number: &str, status: TokenStatus, owner: Option<&str>, name: Option<&str>) -> HardwareToken {
        HardwareToken {
            status,
            owner: owner.map(user),
            name: name.map(str::to_owned),
            ..fixtures::bare_token(serial(number))
        }
    }

    fn due(both: &Both, name: Option<&str>) -> Vec<(Step, Due)> {
        plan(name).steps(both, &user("ada")).unwrap()
    }

    #[test]
    fn what_is_so_already_is_not_done_again() {
        use Due::{Already, Yes};
        use TokenStatus::{Disabled, Enabled};
        let fresh = Both {
            old: Some(token("1", Enabled, Some("ada"), None)),
            new: Some(token("2", Enabled, None, None)),
        };
        let all = [(Step::Disable, Yes), (Step::Assign, Yes), (Step::Name, Yes)];
        assert_eq!(due(&fresh, Some("Ada's")), all);
        assert_eq!(due(&fresh, None), all[..2]);
        let half = Both {
            old: Some(token("1", Disabled, Some("ada"), None)),
            new: Some(token("2", Enabled, Some("ADA"), Some("2"))),
        };
        let rest = [(Step::Disable, Already), (Step::Assign, Already), (Step::Name, Yes)];
        assert_eq!(due(&half, Some("Ada's")), rest);
        let whole = Both {
            old: Some(token("1", Enabled, None, None)),
            new: Some(token("2", Enabled, Some("ada"), Some("Ada's"))),
        };
        assert!(due(&whole, Some("Ada's")).iter().all(|(_, due)| *due == Already));
    }

    #[test]
    fn what_may_not_be_read_is_due() {
        assert!(due(&Both::default(), Some("x")).iter().all(|(_, due)| *due == Due::Yes));
    }

    #[test]
    fn a_token_of_somebody_else_is_neither_disabled_nor_given_away() {
        let theirs = |number| Some(token(number, TokenStatus::Enabled, Some("eve"), None));
        for both in [Both { old: theirs("1"), new: None }, Both { old: None, new: theirs("2") }] {
            let problem = plan(None).steps(&both, &user("ada")).unwrap_err();
            assert_eq!(problem.kind, ProblemKind::AnotherOwner);
            assert!(problem.details.contains("eve"), "{problem:?}");
        }
    }

    fn step(number: u64, act: Act, name: Option<&str>, outcome: Outcome) -> Entry {
        let profile = Profile::new("Acme", fixtures::address());
        let identity = Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() };
        let person = PersonRef { id: user("ada"), name: None, family_name: None, email: None };
        let link = Some(Link::Replaces(plan(name)));
        Entry {
            number,
            at: jiff::Timestamp::UNIX_EPOCH,
            operator: String::new(),
            operator_name: None,
            host: String::new(),
            program: String::new(),
            change: ChangeFacts { link, ..ChangeFacts::new(act, profile.tag(), identity, person) },
            outcome,
            took: std::time::Duration::ZERO,
        }
    }

    fn confirmed(now: Now) -> Outcome {
        let (user_id, source) = (user("ada"), Source::Answer);
        let (changed_by, changed_at, serial) = (None, None, None);
        Outcome::Confirmed(Confirmation { now, changed_by, changed_at, user_id, serial, source })
    }

    fn not_sent(kind: ProblemKind) -> Outcome {
        Outcome::not_sent(fixtures::problem(kind, "", "", ""))
    }

    fn numbers(entries: &[Entry]) -> Vec<u64> {
        halves(entries).iter().map(|half| half.number).collect()
    }

    #[test]
    fn a_half_is_told_by_its_newest_step_until_nothing_is_left() {
        let disable = || Act::Disable(serial("1"));
        let assign = || Act::Assign { serial: serial("2"), name: None };
        let disabled = || confirmed(Now::Status(TokenStatus::Disabled));
        let assigned =
            |name: Option<&str>| confirmed(Now::Assigned { state: None, name: name.map(str::to_owned) });
        let unknown = || Outcome::Unknown(fixtures::problem(ProblemKind::Unanswered, "", "", ""));
        let one = |outcome| numbers(&[step(1, disable(), None, outcome)]);
        assert_eq!(one(disabled()), [1]);
        assert_eq!(one(unknown()), [1], "it may have been made");
        assert_eq!(one(not_sent(ProblemKind::AlreadySo)), [1]);
        assert!(one(not_sent(ProblemKind::Stopped)).is_empty(), "nothing was done of it");

        let both = |name: Option<&str>, outcome: Outcome| {
            numbers(&[step(1, disable(), name, disabled()), step(2, assign(), name, outcome)])
        };
        assert!(both(None, assigned(None)).is_empty());
        assert_eq!(both(None, not_sent(ProblemKind::Stopped)), [2]);
        assert_eq!(both(None, unknown()), [2]);
        assert_eq!(both(Some("Ada's"), assigned(Some("2"))), [2], "it has not its name yet");
        assert!(both(Some("Ada's"), assigned(Some("Ada's"))).is_empty());

        let to = TokenName::parse("Ada's").unwrap();
        let rename = Act::Rename { serial: serial("2"), to, from: None };
        let whole = [
            step(1, disable(), Some("Ada's"), disabled()),
            step(2, assign(), Some("Ada's"), assigned(None)),
            step(3, rename, Some("Ada's"), confirmed(Now::Named("Ada's".to_owned()))),
        ];
        assert!(numbers(&whole).is_empty());
    }

    #[test]
    fn what_was_taken_back_or_replaced_anew_is_no_half() {
        let disabled = || confirmed(Now::Status(TokenStatus::Disabled));
        let first = step(1, Act::Disable(serial("1")), None, disabled());
        let mut enabled =
            step(2, Act::Enable(serial("1")), None, confirmed(Now::Status(TokenStatus::Enabled)));
        enabled.change.link = None;
        assert!(numbers(&[first.clone(), enabled]).is_empty());
        let mut anew = step(2, Act::Assign { serial: serial("3"), name: None }, None, disabled());
        anew.change.link = Some(Link::Replaces(Replacement { new: serial("3"), ..plan(None) }));
        assert!(numbers(&[first.clone(), anew]).is_empty());
        let mut others = step(2, Act::Assign { serial: serial("2"), name: None }, None, disabled());
        others.change.person.id = user("eve");
        assert_eq!(numbers(&[first, others]), [1], "another person's says nothing of it");
    }
}
