//! What is read before a change: once for the dialog, and once more just before the request. A contradiction
//! stops the change, and nothing is sent.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::super::{
    super::{session::Session, shared::Shared},
    common::{Outcomes, session_for},
    history::tell_open,
};
use crate::phrase;
use crate::{
    api::{self, Doing, Hooks},
    domain::{
        change::{
            ChangeFacts, Reread,
            act::{Act, Link, Undone},
            order::Change,
            replace::Both,
        },
        person::{
            Person, UserStatus,
            emergency::{AccessStatus, EmergencyAccess},
        },
        problem::{Problem, ProblemKind},
        time::{
            local_time,
            server_time::{Precision, ServerTime},
        },
        token::{
            hardware_token::{HardwareToken, TokenStatus, usable_besides},
            serial::Serial,
        },
    },
};

/// How long after the click the server may date a change: the clocks may differ by five minutes, and each
/// step may have waited a minute for the server, twice.
const LONGEST_CHANGE: SignedDuration = SignedDuration::from_mins(10);

/// Reads the token and the person's list again at the same time, or the person if the change concerns no
/// token.
pub(in crate::runtime) async fn reread(
    shared: Arc<Shared>,
    change: Box<Change>,
    hooks: Hooks,
) -> Outcomes<Box<Reread>> {
    // open attempts are shown before anything can be confirmed
    let ((), read) = tokio::join!(tell_open(&shared), read(&shared, &change, &hooks));
    read
}

async fn read(shared: &Shared, change: &ChangeFacts, hooks: &Hooks) -> Outcomes<Box<Reread>> {
    let Session { client, .. } = session_for(shared, change)?;
    let Some(serial) = change.serial() else {
        let person = read_person(&client, change, hooks).await?;
        person_fits(&person, change)?;
        let at = Timestamp::now();
        let reread = Reread { token: None, person: Some(person), at, others_enabled: None, caution: None };
        return Ok(Box::new(reread));
    };
    let (token, list) =
        tokio::join!(client.hardware_token(serial, hooks), client.hardware_tokens(&change.person.id, hooks));
    let list = list.map_err(|err| err.problem(Doing::ListTokens));
    let token = token.map_err(|err| err.problem(Doing::LookUpToken));
    let (token, caution) = token_or_from_list(token, &list, change, serial)?;
    match &token {
        Some(token) => token_fits(token, change, serial)?,
        None => may_go_unread(change)?,
    }
    let at = Timestamp::now();
    let others_enabled = list.as_ref().ok().map(|tokens| usable_besides(tokens, serial, at));
    let caution = caution.or_else(|| match &list {
        Ok(tokens) => not_listed(tokens, change, serial),
        Err(problem) => Some(problem.clone()),
    });
    Ok(Box::new(Reread { token, person: None, at, others_enabled, caution }))
}

/// The token's record names the person, but the person's list lacks the token.
fn not_listed(tokens: &[HardwareToken], change: &ChangeFacts, serial: &Serial) -> Option<Problem> {
    // a token to be assigned is in nobody's list
    let listed =
        matches!(change.act, Act::Assign { .. }) || tokens.iter().any(|token| token.serial == *serial);
    (!listed).then(|| {
        Problem::new(
            ProblemKind::WrongAnswer,
            "The person's list does not have this token",
            format!("The record of {serial} names this person, but their list of tokens lacks it"),
            "It may have been assigned a moment ago: ask the caller to read the number on the back once more",
        )
    })
}

/// The token's own record; the one in the person's list if the credential may not read it; none, with the
/// reason, if it may read neither. Then only the server's own check is left.
fn token_or_from_list(
    token: Outcomes<HardwareToken>,
    list: &Outcomes<Vec<HardwareToken>>,
    change: &ChangeFacts,
    serial: &Serial,
) -> Outcomes<(Option<HardwareToken>, Option<Problem>)> {
    let refused = match token {
        Ok(token) => return Ok((Some(token), None)),
        Err(problem) if problem.kind != ProblemKind::Forbidden => return Err(problem),
        Err(problem) => problem,
    };
    let to_be_assigned = matches!(change.act, Act::Assign { .. });
    match list {
        Ok(tokens) => match tokens.iter().find(|token| token.serial == *serial) {
            Some(token) => {
                // entries of a person's list name no owner
                let owner = token.owner.clone().or_else(|| Some(change.person.id.clone()));
                Ok((Some(HardwareToken { owner, ..token.clone() }), None))
            }
            None if to_be_assigned => Ok((None, Some(refused))),
            None => Err(Problem::new(
                ProblemKind::AnotherOwner,
                change.action().not_done(),
                format!(
                    "Serial number {serial} is not among the hardware tokens of {}",
                    change.person.line()
                ),
                "Ask the caller to read the number on the back once more",
            )),
        },
        Err(problem) if problem.kind == ProblemKind::Forbidden => Ok((None, Some(refused))),
        Err(problem) => Err(problem.clone()),
    }
}

pub(super) enum Against {
    /// The current state contradicts it; the problem says so, and that nothing was sent.
    Found(Problem),
    /// The current state could not be read; the problem is about the read.
    Unread(Problem),
}

/// The last check before the request. If the credential may not read the token, the server's own check must
/// do, where it has one; any other failure to read stops the change.
pub(super) async fn check(client: &api::Client, change: &ChangeFacts, hooks: &Hooks) -> Result<(), Against> {
    if let Some(serial) = change.serial() {
        let token = read_token(client, change, hooks).await.map_err(Against::Unread)?;
        let fits = token.map_or_else(|| may_go_unread(change), |token| token_fits(&token, change, serial));
        return fits.map_err(Against::Found);
    }
    let person = person_by_email(client, change, hooks).await.map_err(Against::Unread)?;
    let fits = is_theirs(&person, change).and_then(|()| person_fits(&person, change));
    fits.and_then(|()| no_other_code(&person, change)).map_err(Against::Found)
}

/// Refuses what the server does not check: whose token is deleted, and whether another person disabled the
/// token again before it is enabled.
fn may_go_unread(change: &ChangeFacts) -> Outcomes<()> {
    let unknown = match (&change.act, &change.link) {
        (Act::Delete(_), _) => "whose the token is",
        (_, Some(Link::Undoes(_))) => "whether somebody else has changed the token since",
        _ => return Ok(()),
    };
    Err(Problem::new(
        ProblemKind::Forbidden,
        change.action().not_done(),
        format!(
            "This credential may read neither the token nor the person's list, and the server does not check {unknown}. \
             Nothing was sent"
        ),
        "Ask somebody with the permission rsa.authenticator.sidtoken.read to do it",
    ))
}

/// Reads both tokens of a replacement at the same time.
pub(in crate::runtime) async fn read_both(
    shared: Arc<Shared>,
    change: Box<Change>,
    hooks: Hooks,
) -> Outcomes<Box<Both>> {
    let Session { client, .. } = session_for(&shared, &change)?;
    let Some(Link::Replaces(plan)) = &change.link else { return Ok(Box::default()) };
    let old = ChangeFacts { act: Act::Disable(plan.old.clone()), ..(**change).clone() };
    let new = ChangeFacts { act: Act::Assign { serial: plan.new.clone(), name: None }, ..(**change).clone() };
    let (old, new, ()) = tokio::join!(
        read_token(&client, &old, &hooks),
        read_token(&client, &new, &hooks),
        tell_open(&shared)
    );
    let which = |serial: &Serial, problem: Problem| Problem {
        summary: "The token was not replaced".into(),
        cause: phrase!("about-this-token", serial = serial.to_string(), said = problem.cause),
        ..problem
    };
    Ok(Box::new(Both {
        old: old.map_err(|problem| which(&plan.old, problem))?,
        new: new.map_err(|problem| which(&plan.new, problem))?,
    }))
}

/// The token's record; none if the credential may not read it.
pub(super) async fn read_token(
    client: &api::Client,
    change: &ChangeFacts,
    hooks: &Hooks,
) -> Outcomes<Option<HardwareToken>> {
    let Some(serial) = change.serial() else { return Ok(None) };
    let token = client.hardware_token(serial, hooks).await;
    or_from_list(client, change, serial, token, hooks).await
}

/// The token's record; if that is not allowed, the entry of the person's list.
pub(super) async fn or_from_list(
    client: &api::Client,
    change: &ChangeFacts,
    serial: &Serial,
    token: Result<HardwareToken, api::Error>,
    hooks: &Hooks,
) -> Outcomes<Option<HardwareToken>> {
    let token = token.map_err(|err| err.problem(Doing::LookUpToken));
    match &token {
        Err(problem) if problem.kind == ProblemKind::Forbidden => {
            let list = client.hardware_tokens(&change.person.id, hooks).await;
            let list = list.map_err(|err| err.problem(Doing::ListTokens));
            token_or_from_list(token, &list, change, serial).map(|(token, _)| token)
        }
        _ => token.map(Some),
    }
}

/// The person's record, checked to be theirs.
pub(super) async fn read_person(
    client: &api::Client,
    change: &ChangeFacts,
    hooks: &Hooks,
) -> Outcomes<Person> {
    let found = person_by_email(client, change, hooks).await?;
    is_theirs(&found, change).map(|()| found)
}

/// The record found by the person's e-mail address. The API cannot look up a user ID.
async fn person_by_email(client: &api::Client, change: &ChangeFacts, hooks: &Hooks) -> Outcomes<Person> {
    let Some(email) = &change.person.email else {
        return Err(Problem::new(
            ProblemKind::NotFound,
            "The person was not looked up",
            "The server reads a person's record by their e-mail address only, and theirs is not known",
            "Find the person by their e-mail address",
        ));
    };
    client.person_by_email(email, hooks).await.map_err(|err| err.problem(Doing::FindPerson))
}

fn is_theirs(found: &Person, change: &ChangeFacts) -> Outcomes<()> {
    let person = &change.person;
    if found.id.same(&person.id) {
        return Ok(());
    }
    let email = person.email.as_deref().unwrap_or("The e-mail address");
    Err(Problem::new(
        ProblemKind::AnotherOwner,
        change.action().not_done(),
        format!("{email} belongs to user ID {} now, not to {}. Nothing was sent", found.id, person.id),
        "Find the person again, and check who is calling",
    ))
}

/// Refuses a change that the token's current record contradicts.
fn token_fits(token: &HardwareToken, change: &ChangeFacts, serial: &Serial) -> Outcomes<()> {
    let not_done = |kind, cause: String, advice: &str| {
        Err(Problem::new(kind, change.action().not_done(), format!("{cause}. Nothing was sent"), advice))
    };
    let theirs = token.owner.as_ref().is_some_and(|owner| owner.same(&change.person.id));
    let whose = match (&token.owner, &change.act) {
        (None, Act::Assign { .. }) => None,
        (Some(_), Act::Assign { .. }) if theirs => {
            let since =
                token.assigned_at.as_ref().map(|at| format!(" since {}", day(at))).unwrap_or_default();
            return Err(Problem::new(
                ProblemKind::AlreadySo,
                "The token is assigned to them already",
                format!("Serial number {serial} belongs to this person{since}. Nothing was sent"),
                "Nothing is left to do; check that it is the one that the caller holds",
            ));
        }
        (None, Act::Unassign(_)) => {
            return Err(Problem::new(
                ProblemKind::AlreadySo,
                "The token is unassigned already",
                format!("Serial number {serial} is assigned to nobody. Nothing was sent"),
                "Nothing is left to do; check that it is the one that the caller means",
            ));
        }
        (None, _) => Some(format!("Serial number {serial} is assigned to nobody")),
        (Some(_), _) if theirs => None,
        (Some(owner), _) => Some(format!(
            "Serial number {serial} belongs to user ID {owner}, not to {} ({})",
            change.person.name.as_deref().unwrap_or("the person on the screen"),
            change.person.id,
        )),
    };
    if let Some(cause) = whose {
        const READ_AGAIN: &str = "Ask the caller to read the number on the back once more";
        let advice = match token.owner {
            None => READ_AGAIN.to_owned(),
            Some(_) => format!("{READ_AGAIN}, or find the token by its serial number"),
        };
        return not_done(ProblemKind::AnotherOwner, cause, &advice);
    }
    if let Some(problem) = already_so(token, change) {
        return Err(problem);
    }
    if let Some(Link::Undoes(undone)) = &change.link
        && let Some(since) = changed_since(undone, token)
    {
        let cause = format!("Since then the token was {since}");
        let advice = "Find the token by its serial number, and ask whoever changed it";
        return not_done(ProblemKind::ChangedSince, cause, advice);
    }
    Ok(())
}

/// What has changed on the token since the change that is undone, as far as the server says.
fn changed_since(undone: &Undone, token: &HardwareToken) -> Option<String> {
    let assigned_anew = |assigned| format!("assigned anew on {}", day(assigned));
    let Some(then) = &undone.changed_at else {
        // the answer had no time: anything well after the click is another change
        let after = |server_time: &&ServerTime| {
            server_time.precision == Precision::Time
                && server_time.at.is_some_and(|at| at.duration_since(undone.made) > LONGEST_CHANGE)
        };
        let changed = token.changed_at.as_ref().filter(after).map(|_| changed(token));
        return changed.or_else(|| token.assigned_at.as_ref().filter(after).map(assigned_anew));
    };
    if token.changed_at.as_ref().is_some_and(|now| !is_same(then, now)) {
        return Some(changed(token));
    }
    let assigned = token.assigned_at.as_ref().filter(|at| at.precision == Precision::Time)?;
    let later = assigned.at? > then.at.filter(|_| then.precision == Precision::Time)?;
    later.then(|| assigned_anew(assigned))
}

/// Whether two server times are equal; the server may give more digits in one place than in another.
fn is_same(one: &ServerTime, other: &ServerTime) -> bool {
    let whole = |at: Timestamp| at.subsec_nanosecond() == 0;
    let same = match (one.at, other.at) {
        (Some(one), Some(other)) if whole(one) || whole(other) => one.as_second() == other.as_second(),
        (Some(one), Some(other)) => one == other,
        _ => false,
    };
    one.spelled == other.spelled || (same && one.precision == other.precision)
}

/// The problem if the token already is in the wanted state.
fn already_so(token: &HardwareToken, change: &ChangeFacts) -> Option<Problem> {
    let (summary, cause, advice) = match &change.act {
        Act::Disable(_) if token.status == TokenStatus::Disabled => (
            "The token is disabled already",
            format!("It was {}", changed(token)),
            "Nothing is left to do for this token; check that it is the one the caller lost",
        ),
        Act::Enable(_) if token.status == TokenStatus::Enabled => (
            "The token is enabled already",
            format!("It was {}", changed(token)),
            "Nothing is left to do for this token; check that it is the one the caller means",
        ),
        Act::ClearPin(_) if token.pin_set == Some(false) => (
            "The token has no PIN",
            "The server says that no PIN is set".to_owned(),
            "Nothing is left to do: the person sets a PIN when they next use the token",
        ),
        Act::Rename { to, .. } if token.name.as_deref() == Some(to.as_str()) => {
            ("The token has this name already", format!("It is called “{to}”"), "Nothing is left to do")
        }
        _ => return None,
    };
    Some(Problem::new(ProblemKind::AlreadySo, summary, format!("{cause}. Nothing was sent"), advice))
}

/// "disabled by m.ortiz on 3 Nov 2026 09:12".
fn changed(token: &HardwareToken) -> String {
    let by = token.changed_by.as_deref().unwrap_or("somebody whom the server does not name");
    let at = token.changed_at.as_ref().map_or_else(
        || "at a time that the server does not say".to_owned(),
        |server_time| format!("on {}", day(server_time)),
    );
    let what = match &token.status {
        TokenStatus::Disabled => "disabled",
        TokenStatus::Enabled => "enabled",
        TokenStatus::Other(_) | TokenStatus::NotSaid => "changed",
    };
    format!("{what} by {by} {at}")
}

fn day(server_time: &ServerTime) -> String {
    local_time::minute(server_time, &TimeZone::system())
}

/// Refuses a change that the person's current record contradicts.
fn person_fits(person: &Person, change: &ChangeFacts) -> Outcomes<()> {
    let code = person.emergency.as_ref().and_then(EmergencyAccess::code);
    let (summary, cause) = match &change.act {
        Act::DisableUser if person.status == UserStatus::Disabled => {
            ("The user is disabled already", "The server says so".to_owned())
        }
        Act::EnableUser if person.status == UserStatus::Enabled => {
            ("The user is enabled already", "The server says so".to_owned())
        }
        Act::Unlock(methods) if methods.iter().all(|method| person.unlocked.contains(&method.locked())) => {
            ("The methods are not locked", "The server says that none of them is locked".to_owned())
        }
        Act::WithdrawEmergencyCode(id) => match person.emergency_access() {
            AccessStatus::Off => {
                ("There is no emergency access code", "The server says that none is active".to_owned())
            }
            AccessStatus::On if code.is_some_and(|active| active != id) => {
                return Err(Problem::new(
                    ProblemKind::ChangedSince,
                    change.action().not_done(),
                    "Another code has taken its place since the person was read. Nothing was sent",
                    "Find the person again to see the code that is active now",
                ));
            }
            // a code whose record does not say so may still work: the server decides
            AccessStatus::On | AccessStatus::NotSaid => return Ok(()),
        },
        _ => return Ok(()),
    };
    let advice = "Nothing is left to do; find the person again to see how things stand";
    Err(Problem::new(ProblemKind::AlreadySo, summary, format!("{cause}. Nothing was sent"), advice))
}

/// Refuses to replace a code that was made while the dialog was open: another caller may be using it.
fn no_other_code(person: &Person, change: &ChangeFacts) -> Outcomes<()> {
    let Act::GiveEmergencyCode { before, .. } = &change.act else { return Ok(()) };
    let code = person.emergency.as_ref().and_then(EmergencyAccess::code);
    if code.is_none() || code == before.as_ref() {
        return Ok(());
    }
    Err(Problem::new(
        ProblemKind::ChangedSince,
        change.action().not_done(),
        "Somebody has made a code for this person since they were read, and a new one would end it. Nothing was sent",
        "Find the person again, and ask your colleagues who has given them a code",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    #[test]
    fn what_was_changed_well_after_a_disable_that_said_no_time_is_somebody_elses() {
        let undone = |changed_at: Option<&str>| Undone {
            number: 1,
            made: "2026-11-23T13:05:00Z".parse().unwrap(),
            changed_at: changed_at.and_then(ServerTime::read),
        };
        let token = |changed: Option<&str>, assigned: Option<&str>| HardwareToken {
            status: TokenStatus::Disabled,
            changed_at: changed.and_then(ServerTime::read),
            assigned_at: assigned.and_then(ServerTime::read),
            ..fixtures::bare_token(fixtures::serial())
        };
        let since = |changed, assigned| changed_since(&undone(None), &token(changed, assigned));
        for (changed, assigned) in [
            (None, None),
            (Some("2026-11-23T13:05:02Z"), Some("2025-01-02T09:30:00Z")),
            (Some("2026-11-23T13:15:00Z"), None),
            (Some("2026-11-24"), Some("2026-11-24")),
            (Some("some day"), None),
        ] {
            assert_eq!(since(changed, assigned), None, "{changed:?} {assigned:?}");
        }
        assert!(since(Some("2026-11-23T13:15:01Z"), None).unwrap().starts_with("disabled by"));
        assert!(since(None, Some("2026-11-23T15:00:00Z")).unwrap().starts_with("assigned anew"));
        let known =
            changed_since(&undone(Some("2026-11-23T13:05:02Z")), &token(Some("2026-11-23T13:05:03Z"), None));
        assert!(known.is_some(), "where both are said, they have to be the same");
    }

    #[test]
    fn a_time_that_is_spelled_with_less_of_it_is_the_same_one() {
        let same = |one, other| is_same(&ServerTime::read(one).unwrap(), &ServerTime::read(other).unwrap());
        for (one, other) in [
            ("2026-11-23T13:05:30.045Z", "<2026-11-23T13:05:30.045Z>"),
            ("2026-11-23T13:05:30.045Z", "2026-11-23T13:05:30Z"),
            ("2026-11-23T13:05:30.045Z", "2026-11-23T14:05:30.045+01:00"),
            ("some day", "some day"),
            ("2026-11-23", "2026-11-23"),
        ] {
            assert!(same(one, other) && same(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("2026-11-23T13:05:30.045Z", "2026-11-23T13:05:30.046Z"),
            ("2026-11-23T13:05:30.045Z", "2026-11-23T13:05:31Z"),
            ("2026-11-23T00:00:00Z", "2026-11-23"),
            ("some day", "another day"),
        ] {
            assert!(!same(one, other) && !same(other, one), "{one} {other}");
        }
    }
}
