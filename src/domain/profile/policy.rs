//! What a profile allows, and what it wants to be there before something is done: a ticket number, a reason,
//! the caller's verification.

use std::sync::Arc;

use regex_lite::{Regex, RegexBuilder};

use crate::{
    domain::{Hint, change::action::Action, phrase::Phrase},
    phrase,
};

/// The longest pattern of ticket numbers, in characters.
pub const MAX_PATTERN: usize = 200;

/// The most memory that a pattern may take once it is read, in bytes: "INC[0-9]{7}" takes less than a
/// hundredth.
const PATTERN_SIZE: usize = 64 * 1024;

/// How deep a pattern's parts may lie in each other.
const PATTERN_DEPTH: u32 = 20;

/// The permission for Live Verification.
pub const VERIFY_SCOPE: &str = "rsa.user.verify";

/// The permissions to find a person, their tokens and devices, and their recent sign-in events.
pub const READ_SCOPES: [&str; 4] =
    ["rsa.user.read", "rsa.authenticator.sidtoken.read", "rsa.authenticator.mobile.read", "rsa.audit.user"];

/// What finding somebody and their tokens and disabling one takes: the least that is any use at the desk
/// (OAuth 2.0-Based Permissions for the Cloud Administration APIs).
pub const CORE_SCOPES: [&str; 4] = [
    "rsa.user.read",
    "rsa.authenticator.sidtoken.read",
    "rsa.authenticator.mobile.read",
    "rsa.authenticator.sidtoken.manage",
];

/// A set of actions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Actions(u16);

impl Actions {
    pub const NONE: Self = Self(0);

    /// Every action.
    pub fn all() -> Self {
        Action::ALL.into_iter().collect()
    }

    /// What a profile allows that does not say: all but deleting a token's record and switching users on and
    /// off.
    pub fn usual() -> Self {
        Action::ALL.into_iter().filter(|action| !action.is_rare()).collect()
    }

    pub fn contains(self, action: Action) -> bool {
        self.0 & bit(action) != 0
    }

    /// Puts an action in, or takes it out.
    pub fn set(&mut self, action: Action, is_in: bool) {
        if is_in {
            self.0 |= bit(action);
        } else {
            self.0 &= !bit(action);
        }
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// In the order of menus.
    pub fn iter(self) -> impl Iterator<Item = Action> {
        Action::ALL.into_iter().filter(move |action| self.contains(*action))
    }

    /// As `profiles.toml` spells them, in the order of menus.
    pub fn keys(self) -> Vec<&'static str> {
        self.iter().map(Action::key).collect()
    }
}

impl FromIterator<Action> for Actions {
    fn from_iter<T: IntoIterator<Item = Action>>(actions: T) -> Self {
        let mut all = Self::NONE;
        for action in actions {
            all.set(action, true);
        }
        all
    }
}

fn bit(action: Action) -> u16 {
    1 << action as u16
}

/// What a ticket number looks like. Two are equal when they are spelled alike.
#[derive(Clone, Debug)]
pub struct Pattern {
    text: String,
    /// For the whole of a ticket number.
    whole: Arc<Regex>,
}

impl Pattern {
    /// Takes a regular expression for the whole of a ticket number.
    ///
    /// # Errors
    /// A [`Hint`] for text that is no regular expression, or one that is too large to be for a ticket
    /// number. It does not repeat the text.
    pub fn parse(text: &str) -> Result<Self, Hint> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Hint(phrase!("hint-pattern-empty")));
        }
        if text.chars().count() > MAX_PATTERN {
            return Err(Hint(phrase!("hint-pattern-long", most = MAX_PATTERN)));
        }
        let compile = |text: &str| {
            RegexBuilder::new(text)
                .size_limit(PATTERN_SIZE)
                .nest_limit(PATTERN_DEPTH)
                .build()
                .map_err(|_| Hint(phrase!("hint-pattern")))
        };
        // by itself first: "a)|(b" is a pattern only once there are brackets around it
        compile(text)?;
        let whole = compile(&format!(r"\A(?:{text})\z"))?;
        Ok(Self { text: text.to_owned(), whole: Arc::new(whole) })
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it fits the whole ticket number, without the blanks around that.
    pub fn fits(&self, ticket: &str) -> bool {
        self.whole.is_match(ticket.trim())
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Pattern {}

/// What is asked of a ticket number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TicketRule {
    /// What cannot be done without one.
    pub required: Actions,
    /// What one looks like, wherever one is given.
    pub pattern: Option<Pattern>,
    /// One that fits the pattern; may be empty.
    pub example: String,
}

/// What may be done with a profile, and what must be there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    pub allow: Actions,
    pub ticket: TicketRule,
    /// What cannot be done without a reason.
    pub reason: Actions,
    /// What cannot be done before the caller is verified.
    pub verification: Actions,
}

impl Default for Policy {
    /// The policy of a profile that sets none.
    fn default() -> Self {
        Self {
            allow: Actions::usual(),
            ticket: TicketRule::default(),
            reason: Actions::NONE,
            verification: Actions::NONE,
        }
    }
}

impl Policy {
    /// The policy of the practice tenant: all but deleting, and nothing is required.
    pub fn practice() -> Self {
        let mut allow = Actions::all();
        allow.set(Action::Delete, false);
        Self { allow, ..Self::default() }
    }

    /// Whether the profile allows it. Without [`Action::Enable`] there is no undo of a disable either.
    pub fn allows(&self, action: Action) -> bool {
        self.allow.contains(action)
    }

    /// What is wrong with the ticket number as typed, for this action.
    pub fn ticket_hint(&self, action: Action, ticket: &str) -> Option<Hint> {
        let TicketRule { required, pattern, example } = &self.ticket;
        if ticket.trim().is_empty() {
            return required.contains(action).then(|| match example.as_str() {
                "" => Hint(phrase!("hint-ticket-needed")),
                example => Hint(phrase!("hint-ticket-needed-such-as", example = example)),
            });
        }
        let pattern = pattern.as_ref().filter(|pattern| !pattern.fits(ticket))?;
        Some(match example.as_str() {
            "" => Hint(phrase!("hint-ticket-pattern", pattern = pattern.as_str())),
            example => Hint(phrase!("hint-ticket-example", example = example)),
        })
    }

    /// What is wrong with the reason as typed, for this action.
    pub fn reason_hint(&self, action: Action, reason: &str) -> Option<Hint> {
        let missing = reason.trim().is_empty() && self.reason.contains(action);
        missing.then(|| Hint(phrase!("hint-reason-needed")))
    }

    /// Whether the caller must be verified first.
    pub fn needs_verification(&self, action: Action) -> bool {
        self.verification.contains(action)
    }

    /// The permissions (OAuth scopes) that the reads and the allowed actions take, and the verification
    /// before them; each once, always in the same order.
    pub fn scopes(&self) -> Vec<&'static str> {
        let mut scopes = READ_SCOPES.to_vec();
        let actions = self.allow.iter().map(Action::scope);
        let verify = self.allow.iter().next().map(|_| VERIFY_SCOPE);
        for scope in actions.chain(verify) {
            if !scopes.contains(&scope) {
                scopes.push(scope);
            }
        }
        scopes
    }

    /// The permissions to ask for where some are listed: those of the list, each once, without what only
    /// actions take that are not allowed. Permissions that this program does not use may be there for a
    /// reason of the desk's own and stay. Where that leaves none, [`Policy::scopes`]: to ask for none at all
    /// means all of them to some servers.
    pub fn narrow(&self, listed: &[String]) -> Vec<String> {
        let needed = self.scopes();
        let forbidden = |scope: &str| {
            Action::ALL.into_iter().any(|action| action.scope() == scope) && !needed.contains(&scope)
        };
        let mut asked: Vec<String> = Vec::new();
        for scope in listed {
            if !forbidden(scope) && !asked.contains(scope) {
                asked.push(scope.clone());
            }
        }
        if asked.is_empty() { needed.into_iter().map(str::to_owned).collect() } else { asked }
    }

    /// What of a list as it is typed [`Policy::narrow`] leaves out, for the line under its field.
    pub fn left_out(&self, typed: &str) -> Option<Phrase> {
        let listed: Vec<_> = typed.split_whitespace().map(str::to_owned).collect();
        let asked = self.narrow(&listed);
        let left_out: Vec<_> = listed.into_iter().filter(|scope| !asked.contains(scope)).collect();
        (!left_out.is_empty()).then(|| phrase!("hint-scopes-left-out", scopes = left_out.join(" ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str) -> Pattern {
        Pattern::parse(text).unwrap()
    }

    fn ticket(required: impl IntoIterator<Item = Action>, text: Option<&str>, example: &str) -> Policy {
        let required = required.into_iter().collect();
        let ticket = TicketRule { required, pattern: text.map(pattern), example: example.to_owned() };
        Policy { ticket, ..Policy::default() }
    }

    #[test]
    fn a_set_holds_what_was_put_in_and_gives_it_in_the_order_of_menus() {
        for action in Action::ALL {
            let mut one = Actions::from_iter([action]);
            for other in Action::ALL {
                assert_eq!(one.contains(other), other == action, "{action:?} {other:?}");
            }
            one.set(action, false);
            assert!(one.is_empty());
        }
        assert_eq!(Actions::from_iter([Action::Enable, Action::Disable]).keys(), ["disable", "enable"]);
        assert!(Actions::all().iter().eq(Action::ALL));
    }

    #[test]
    fn a_profile_that_says_nothing_allows_all_but_what_is_rare_and_grave() {
        let rare = [Action::Delete, Action::DisableUser, Action::EnableUser];
        for action in Action::ALL {
            assert_eq!(Policy::default().allows(action), !rare.contains(&action), "{action:?}");
            assert_eq!(Policy::practice().allows(action), action != Action::Delete, "{action:?}");
            for policy in [Policy::default(), Policy::practice()] {
                assert_eq!(policy.ticket_hint(action, " "), None);
                assert_eq!(policy.ticket_hint(action, "anything"), None);
                assert_eq!(policy.reason_hint(action, ""), None);
                assert!(!policy.needs_verification(action));
            }
        }
    }

    #[test]
    fn a_ticket_number_is_asked_for_where_it_is_required_and_checked_wherever_it_is_given() {
        let policy = ticket([Action::Disable], Some("INC[0-9]{7}"), "INC0042317");
        let said = |action, ticket: &str| policy.ticket_hint(action, ticket).map(|hint| hint.0.english());
        let needed = "A ticket number is needed for this, such as INC0042317";
        let looks = "A ticket number here looks like INC0042317";
        for empty in ["", " \t"] {
            assert_eq!(said(Action::Disable, empty).as_deref(), Some(needed));
            assert_eq!(said(Action::Enable, empty), None);
        }
        for action in [Action::Disable, Action::Enable] {
            assert_eq!(said(action, " INC1234567 "), None);
            for wrong in ["INC123456", "INC12345678", "xINC1234567", "INC1234567\nx", "inc1234567"] {
                assert_eq!(said(action, wrong).as_deref(), Some(looks), "{wrong}");
            }
        }
        let bare = ticket(Action::ALL, Some("[0-9]+"), "");
        assert_eq!(bare.ticket_hint(Action::Unlock, "").unwrap().0, "A ticket number is needed for this");
        assert_eq!(
            bare.ticket_hint(Action::Unlock, "a").unwrap().0,
            "A ticket number here fits the pattern [0-9]+"
        );
    }

    #[test]
    fn a_pattern_is_for_the_whole_ticket_number_however_it_is_built() {
        assert!(pattern("INC|INC0").fits("INC0"), "the longer of two choices counts, too");
        assert!(!pattern("a|b").fits("ab"));
        assert!(!pattern("(?m)^a$").fits("a\nb"));
        assert!(pattern("(?i)inc[0-9]+").fits("INC7"));
    }

    #[test]
    fn what_is_no_sensible_pattern_is_refused_without_repeating_it() {
        let long = "a".repeat(MAX_PATTERN + 1);
        let deep = format!("{}a{}", "(".repeat(60), ")".repeat(60));
        let bad = [
            "",
            " ",
            "s3cret(",
            "a)|(b",
            "[s3cret",
            "*",
            "(?P<s3cret",
            r"\p{Greek}",
            "(?=a)",
            "a{1000}{1000}{1000}",
            "(?:(?:(?:){1000}){1000}){1000}",
            &long,
            &deep,
            "(?x)a # s3cret",
        ];
        let started = std::time::Instant::now();
        for bad in bad {
            match Pattern::parse(bad) {
                Ok(_) => panic!("{bad} was taken"),
                Err(hint) => assert!(!hint.0.contains("s3cret"), "{hint}"),
            }
        }
        assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
        assert!(Pattern::parse(&"a".repeat(MAX_PATTERN)).is_ok());
    }

    #[test]
    fn a_reason_and_a_verification_are_asked_for_where_they_are_required() {
        let only = Actions::from_iter([Action::Unassign]);
        let policy = Policy { reason: only, verification: only, ..Policy::default() };
        assert_eq!(policy.reason_hint(Action::Unassign, " ").unwrap().0, "A reason is needed for this");
        assert_eq!(policy.reason_hint(Action::Unassign, "left"), None);
        assert_eq!(policy.reason_hint(Action::Disable, ""), None);
        assert!(policy.needs_verification(Action::Unassign) && !policy.needs_verification(Action::Disable));
    }

    #[test]
    fn the_permissions_are_those_of_the_reads_and_of_what_is_allowed() {
        let reads = READ_SCOPES.to_vec();
        let of = |policy: &Policy| policy.scopes()[reads.len()..].to_vec();
        let none = Policy { allow: Actions::NONE, verification: Actions::all(), ..Policy::default() };
        assert_eq!(none.scopes(), reads, "before nothing nobody is verified");
        let one = |action| Policy { allow: Actions::from_iter([action]), ..Policy::default() };
        for action in Action::ALL {
            assert_eq!(of(&one(action)), [action.scope(), VERIFY_SCOPE]);
        }
        assert_eq!(
            of(&Policy::default()),
            [
                "rsa.authenticator.sidtoken.manage",
                "rsa.authenticator.emergency.manage",
                "rsa.user.factor.manage",
                VERIFY_SCOPE
            ]
        );
    }

    #[test]
    fn a_list_loses_what_nothing_allowed_takes_and_keeps_what_is_not_known() {
        let narrow = |listed: &[&str]| {
            let listed: Vec<_> = listed.iter().map(|&scope| scope.to_owned()).collect();
            Policy::default().narrow(&listed)
        };
        assert_eq!(
            narrow(&["x.own", "rsa.user.manage", "rsa.user.read", "rsa.user.verify", "rsa.user.read"]),
            ["x.own", "rsa.user.read", "rsa.user.verify"]
        );
        let derived = Policy::default().scopes();
        assert_eq!(narrow(&[]), derived);
        assert_eq!(narrow(&["rsa.authenticator.sidtoken.delete"]), derived);
        let words = |typed| Policy::default().left_out(typed);
        assert_eq!(words(" rsa.user.read own own "), None);
        assert_eq!(
            words("own rsa.user.manage\nrsa.authenticator.sidtoken.delete").unwrap(),
            "Not asked for, because no allowed action needs it: rsa.user.manage rsa.authenticator.sidtoken.delete"
        );
    }
}
