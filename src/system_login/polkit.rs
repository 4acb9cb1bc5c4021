//! polkit asks for the account's password, or for whatever else the system takes.
//!
//! The action that is asked for is installed from `assets/org.tokendesk.unlock.policy`. Without it, or
//! without polkit, there is no such proof. What the system would allow without a question proves nothing and
//! is not taken: root, a rule that says yes, a yes of a moment ago.

use std::{collections::HashMap, time::Duration};

use zbus::{Connection, Proxy, zvariant::Value};

use crate::domain::lock::{Asker, Lack, Proof};

pub(super) const ASKER: Option<Asker> = Some(Asker::Login);

const SERVICE: &str = "org.freedesktop.PolicyKit1";
const PATH: &str = "/org/freedesktop/PolicyKit1/Authority";
const AUTHORITY: &str = "org.freedesktop.PolicyKit1.Authority";
const ACTION: &str = "org.tokendesk.unlock";

/// `AllowUserInteraction`.
const MAY_ASK: u32 = 1;
/// The action's answers "no" and "the account itself has to prove it"; what is above asks an
/// administrator, keeps the answer, or asks nobody.
const ASKS_THE_ACCOUNT: u32 = 1;
/// In the details of an answer: the question was closed.
const DISMISSED: &str = "polkit.dismissed";
/// The error where polkit itself gave the question up.
const CANCELLED: &str = "org.freedesktop.PolicyKit1.Error.Cancelled";

/// How long an answer may take for which nobody has to be asked.
const PATIENCE: Duration = Duration::from_secs(5);

/// What `EnumerateActions` says of one: its name, texts, and for any, inactive and active sessions what
/// has to be proved.
type Action = (String, String, String, String, String, String, u32, u32, u32, HashMap<String, String>);

/// What `CheckAuthorization` answers: authorized, could be after a question, details.
type Checked = (bool, bool, HashMap<String, String>);

pub(super) async fn is_possible() -> bool {
    connect().await.is_some()
}

pub(super) async fn ask(_: &str) -> Proof {
    let Some(authority) = connect().await else { return Proof::Unable(Lack::Unknown) };
    match check(&authority, MAY_ASK).await {
        Ok(checked) => proof(&checked),
        Err(zbus::Error::MethodError(name, _, _)) if name.as_str() == CANCELLED => Proof::Cancelled,
        Err(err) => unable("asking", &err),
    }
}

fn unable(what: &str, err: &zbus::Error) -> Proof {
    let name = match err {
        zbus::Error::MethodError(name, _, _) => name.as_str(),
        _ => "no answer",
    };
    tracing::debug!("polkit: {what}: {name}");
    Proof::Unable(Lack::Unknown)
}

/// To polkit, if it would ask the account.
async fn connect() -> Option<Proxy<'static>> {
    let authority = async {
        let bus = Connection::system().await?;
        let authority = Proxy::new(&bus, SERVICE, PATH, AUTHORITY).await?;
        let actions: Vec<Action> = authority.call("EnumerateActions", &("",)).await?;
        let ours = actions.iter().find(|action| action.0 == ACTION);
        let asks = ours.is_some_and(|action| {
            let (any, inactive, active) = (action.6, action.7, action.8);
            [any, inactive, active].iter().all(|answer| *answer <= ASKS_THE_ACCOUNT)
        });
        let asks = asks && would_ask(&check(&authority, 0).await?);
        Ok(asks.then_some(authority))
    };
    match tokio::time::timeout(PATIENCE, authority).await {
        Ok(Ok(authority)) => authority,
        Ok(Err(err)) => {
            unable("connecting", &err);
            None
        }
        Err(_) => {
            tracing::debug!("polkit does not answer in time");
            None
        }
    }
}

/// About this connection to the bus: unlike a process's number, its name is never given to another.
async fn check(authority: &Proxy<'_>, flags: u32) -> zbus::Result<Checked> {
    let name = authority.connection().unique_name().map(ToString::to_string).unwrap_or_default();
    let subject = ("system-bus-name", HashMap::from([("name", Value::from(name))]));
    let no_details: HashMap<&str, &str> = HashMap::new();
    authority.call("CheckAuthorization", &(subject, ACTION, no_details, flags, "")).await
}

/// Asked for without a question: whether a question would help.
fn would_ask((authorized, challenge, _): &Checked) -> bool {
    !authorized && *challenge
}

fn proof((authorized, challenge, details): &Checked) -> Proof {
    if *authorized {
        Proof::Given
    } else if details.contains_key(DISMISSED) {
        Proof::Cancelled
    } else if *challenge {
        // nothing on this desktop shows the question
        Proof::Unable(Lack::Unknown)
    } else {
        Proof::Refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(authorized: bool, challenge: bool, detail: &[&str]) -> Checked {
        let details = detail.iter().map(|&name| (name.to_owned(), "true".to_owned())).collect();
        (authorized, challenge, details)
    }

    #[test]
    fn only_a_yes_is_a_proof() {
        assert_eq!(proof(&checked(true, false, &[])), Proof::Given);
        assert_eq!(proof(&checked(false, false, &[])), Proof::Refused);
        assert_eq!(proof(&checked(false, false, &["polkit.dismissed"])), Proof::Cancelled);
        assert_eq!(proof(&checked(false, true, &["polkit.dismissed"])), Proof::Cancelled);
        assert_eq!(proof(&checked(false, true, &[])), Proof::Unable(Lack::Unknown), "nobody was asked");
    }

    #[test]
    fn a_yes_without_a_question_is_no_way_to_unlock() {
        assert!(would_ask(&checked(false, true, &[])));
        assert!(!would_ask(&checked(true, false, &[])) && !would_ask(&checked(true, true, &[])));
        assert!(!would_ask(&checked(false, false, &[])));
    }

    #[test]
    fn the_action_that_is_installed_is_the_one_that_is_asked_for_and_asks_the_account() {
        let policy = include_str!("../../assets/org.tokendesk.unlock.policy");
        assert!(policy.contains(&format!("<action id=\"{ACTION}\">")));
        for answer in ["<allow_any>auth_self</", "<allow_inactive>no</", "<allow_active>auth_self</"] {
            assert!(policy.contains(answer), "{answer}");
        }
        for language in ["de", "fr", "es", "ja"] {
            assert_eq!(policy.matches(&format!("xml:lang=\"{language}\"")).count(), 2, "{language}");
        }
    }
}
