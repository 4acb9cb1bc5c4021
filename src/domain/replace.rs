//! What is left to do of a replacement, by what the server has of both tokens. Pure: who reads, and who changes, is elsewhere.

use super::{
    act::{Act, Replacement},
    hardware_token::{HardwareToken, TokenStatus},
    person::UserId,
    problem::{Problem, ProblemKind},
};

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
    /// What a step does; none only of [`Step::Name`] where no name is wanted. What the token is called now goes along as far
    /// as it is known.
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

    /// A step in words.
    pub fn words(&self, step: Step) -> String {
        match (step, &self.name) {
            (Step::Disable, _) => format!("Disable {}", self.old),
            (Step::Assign, _) => format!("Assign {}", self.new),
            (Step::Name, Some(name)) => format!("Name it “{name}”"),
            (Step::Name, None) => "Name it".to_owned(),
        }
    }

    /// The steps in their order, and whether each is due.
    ///
    /// # Errors
    /// A [`Problem`] when one of the tokens is another person's.
    pub fn steps(&self, both: &Both, person: &UserId) -> Result<Vec<(Step, Due)>, Problem> {
        for token in [&both.old, &both.new].into_iter().flatten() {
            if let Some(owner) = token.owner.as_ref().filter(|owner| !owner.same(person)) {
                return Err(not_replaced(&format!(
                    "Serial number {} belongs to user ID {owner}",
                    token.serial
                )));
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

fn not_replaced(cause: &str) -> Problem {
    Problem::new(
        ProblemKind::AnotherOwner,
        "The token was not replaced",
        format!("{cause}, not to this person. Nothing was sent"),
        "Read both serial numbers once more, and find the token by its serial number to see whose it is",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{serial::Serial, token_name::TokenName};

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
            ..HardwareToken::only_serial(serial(number))
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
            assert!(problem.cause.contains("eve"), "{problem:?}");
        }
    }
}
