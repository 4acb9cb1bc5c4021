//! What is read before a change: once for the dialog, and once more just before the request. A contradiction
//! stops the change, and nothing is sent.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::super::{
    super::{session::Session, shared::Shared},
    common::{Outcomes, session_for},
    history::tell_open,
};
use crate::{
    api::{self, Doing, Hooks},
    domain::{
        change::{
            ChangeFacts, Reread,
            act::{Act, Aim, Link, Undone},
            order::Change,
            replace::Both,
        },
        person::{
            Person, UserStatus,
            emergency::{AccessStatus, EmergencyAccess},
        },
        phrase::{Fact, Phrase},
        problem::{Problem, ProblemKind},
        time::server_time::{Precision, ServerTime},
        token::{
            hardware_token::{HardwareToken, TokenStatus, usable_besides},
            serial::Serial,
        },
    },
    phrase,
};

/// The permission to read a token's record.
pub(super) const READ: &str = "rsa.authenticator.sidtoken.read";

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
    let listed = change.action().takes_a_free_token() || tokens.iter().any(|token| token.serial == *serial);
    (!listed).then(|| {
        Problem::new(
            ProblemKind::WrongAnswer,
            phrase!("change-not-listed"),
            phrase!("change-not-listed-cause", serial = serial.as_str()),
            phrase!("change-not-listed-advice"),
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
    let to_be_assigned = change.action().takes_a_free_token();
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
                phrase!("change-not-among", serial = serial.as_str(), person = change.person.line()),
                phrase!("read-the-back-again"),
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
    let unknown = match &change.link {
        _ if !change.action().is_checked_by_the_server() => phrase!("change-owner-unchecked"),
        Some(Link::Undoes(_)) => phrase!("change-since-unchecked"),
        Some(Link::Replaces(_)) | None => return Ok(()),
    };
    Err(Problem::new(
        ProblemKind::Forbidden,
        change.action().not_done(),
        phrase!("change-may-not-read").and(unknown).and(phrase!("nothing-sent")),
        phrase!("change-ask-somebody", permission = READ),
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
        summary: phrase!("change-not-replaced"),
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
        Err(_) | Ok(_) => token.map(Some),
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
            phrase!("not-found-person"),
            phrase!("change-no-email"),
            phrase!("change-no-email-advice"),
        ));
    };
    client.person_by_email(email, hooks).await.map_err(|err| err.problem(Doing::FindPerson))
}

fn is_theirs(found: &Person, change: &ChangeFacts) -> Outcomes<()> {
    let person = &change.person;
    if found.id.same(&person.id) {
        return Ok(());
    }
    let cause = match &person.email {
        Some(email) => phrase!("change-email-moved", email = email),
        None => phrase!("change-email-moved-unnamed"),
    };
    Err(Problem::new(
        ProblemKind::AnotherOwner,
        change.action().not_done(),
        cause.and(phrase!("nothing-sent")),
        phrase!("change-email-moved-advice"),
    )
    .with_details(format!("found: user ID {}\nasked for: user ID {}", found.id, person.id)))
}

/// Refuses a change that the token's current record contradicts.
pub(in crate::runtime::jobs) fn token_fits(
    token: &HardwareToken,
    change: &ChangeFacts,
    serial: &Serial,
) -> Outcomes<()> {
    let theirs = token.owner.as_ref().is_some_and(|owner| owner.same(&change.person.id));
    let whose = match &token.owner {
        None if change.act.aim().may_be_nobodys() => None,
        None => Some((
            phrase!("owner-nobody", serial = serial.as_str()),
            phrase!("read-the-back-again"),
            String::new(),
        )),
        Some(_) if theirs => None,
        Some(owner) => Some((
            match &change.person.name {
                Some(name) => phrase!("owner-another", serial = serial.as_str(), person = name),
                None => phrase!("owner-another-unnamed", serial = serial.as_str()),
            },
            phrase!("refusal-not-assigned-advice"),
            format!("owner: user ID {owner}\nasked for: user ID {}", change.person.id),
        )),
    };
    if let Some((cause, advice, details)) = whose {
        return Err(not_sent(ProblemKind::AnotherOwner, change, cause, advice).with_details(details));
    }
    if let Some(problem) = already_so(token, change.act.aim()) {
        return Err(problem);
    }
    if let Some(Link::Undoes(undone)) = &change.link
        && let Some(since) = changed_since(undone, token)
    {
        let advice = phrase!("change-since-advice");
        return Err(not_sent(ProblemKind::ChangedSince, change, since, advice));
    }
    Ok(())
}

/// The problem of a change that was not sent.
fn not_sent(kind: ProblemKind, change: &ChangeFacts, cause: Phrase, advice: Phrase) -> Problem {
    Problem::new(kind, change.action().not_done(), cause.and(phrase!("nothing-sent")), advice)
}

/// The problem of a change that is not needed.
fn already(summary: Phrase, cause: Phrase, advice: Phrase) -> Problem {
    Problem::new(ProblemKind::AlreadySo, summary, cause.and(phrase!("nothing-sent")), advice)
}

/// What has changed on the token since the change that is undone, as far as the server says.
fn changed_since(undone: &Undone, token: &HardwareToken) -> Option<Phrase> {
    let assigned_again = |assigned| phrase!("token-assigned-since", at = day(assigned));
    let Some(then) = &undone.changed_at else {
        // the answer had no time: anything well after the click is another change
        let after = |server_time: &&ServerTime| {
            server_time.precision == Precision::Time
                && server_time.at.is_some_and(|at| at.duration_since(undone.made) > LONGEST_CHANGE)
        };
        let changed = token.changed_at.as_ref().filter(after).map(|_| since(token));
        return changed.or_else(|| token.assigned_at.as_ref().filter(after).map(assigned_again));
    };
    if token.changed_at.as_ref().is_some_and(|now| !is_same(then, now)) {
        return Some(since(token));
    }
    let assigned = token.assigned_at.as_ref().filter(|at| at.precision == Precision::Time)?;
    let later = assigned.at? > then.at.filter(|_| then.precision == Precision::Time)?;
    later.then(|| assigned_again(assigned))
}

/// Whether two server times are equal; the server may give more digits in one place than in another.
fn is_same(one: &ServerTime, other: &ServerTime) -> bool {
    let whole = |time: &ServerTime| !time.spelled.contains(['.', ',']);
    let same = match (one.at, other.at) {
        (Some(at), Some(other_at)) if whole(one) || whole(other) => at.as_second() == other_at.as_second(),
        (Some(at), Some(other_at)) => at == other_at,
        _ => false,
    };
    one.spelled == other.spelled || (same && one.precision == other.precision)
}

/// The problem if the token, which is the person's or nobody's, already is as it is wanted.
fn already_so(token: &HardwareToken, aim: Aim<'_>) -> Option<Problem> {
    let serial = token.serial.as_str();
    let (summary, cause, advice) = match aim {
        Aim::Disabled if token.status == TokenStatus::Disabled => {
            (phrase!("already-disabled"), changed(token), phrase!("already-check-lost"))
        }
        Aim::Enabled if token.status == TokenStatus::Enabled => {
            (phrase!("already-enabled"), changed(token), phrase!("already-check-meant"))
        }
        Aim::NoPin if token.pin_set == Some(false) => {
            (phrase!("already-no-pin"), phrase!("already-no-pin-cause"), phrase!("already-no-pin-advice"))
        }
        Aim::Theirs if token.owner.is_some() => {
            let cause = match &token.assigned_at {
                Some(at) => phrase!("already-theirs-since", serial = serial, at = day(at)),
                None => phrase!("already-theirs", serial = serial),
            };
            (phrase!("already-assigned"), cause, phrase!("already-check-held"))
        }
        Aim::Named(to) if token.name.as_deref() == Some(to.as_str()) => (
            phrase!("already-named"),
            phrase!("already-named-cause", name = to.as_str()),
            phrase!("nothing-left"),
        ),
        Aim::Nobodys if token.owner.is_none() => (
            phrase!("already-unassigned"),
            phrase!("owner-nobody", serial = serial),
            phrase!("already-check-meant"),
        ),
        // it is there, as its record was read; or it is not so yet
        Aim::Gone
        | Aim::Disabled
        | Aim::Enabled
        | Aim::NoPin
        | Aim::Theirs
        | Aim::Named(_)
        | Aim::Nobodys
        // of the person, not of a token
        | Aim::NewCode { .. }
        | Aim::CodeEnded(_)
        | Aim::Unlocked(_)
        | Aim::UserDisabled
        | Aim::UserEnabled => return None,
    };
    Some(already(summary, cause, advice))
}

/// Who changed its status last, and when, as far as the server says.
fn changed(token: &HardwareToken) -> Phrase {
    let what = what(token);
    match (&token.changed_by, &token.changed_at) {
        (Some(by), Some(at)) => phrase!("token-was-changed-by-at", what = what, by = by, at = day(at)),
        (Some(by), None) => phrase!("token-was-changed-by", what = what, by = by),
        (None, Some(at)) => phrase!("token-changed-at", what = what, at = day(at)),
        (None, None) => phrase!("token-changed", what = what),
    }
}

/// The same of a change that came after another.
fn since(token: &HardwareToken) -> Phrase {
    phrase!("token-changed-since").and(changed(token))
}

/// What was done to it last, as the texts choose by it.
fn what(token: &HardwareToken) -> &'static str {
    match &token.status {
        TokenStatus::Disabled => "disabled",
        TokenStatus::Enabled => "enabled",
        TokenStatus::Other(_) | TokenStatus::NotSaid => "changed",
    }
}

/// A time as the server gives it: a day without a time has no place on a clock.
fn day(server_time: &ServerTime) -> Fact {
    match (server_time.at, server_time.precision) {
        (Some(at), Precision::Time) => at.into(),
        _ => server_time.spelled.as_str().into(),
    }
}

/// Refuses a change that the person's current record contradicts.
fn person_fits(person: &Person, change: &ChangeFacts) -> Outcomes<()> {
    let code = person.emergency.as_ref().and_then(EmergencyAccess::code);
    let (summary, cause) = match change.act.aim() {
        Aim::UserDisabled if person.status == UserStatus::Disabled => {
            (phrase!("already-user-disabled"), phrase!("already-the-server-says-so"))
        }
        Aim::UserEnabled if person.status == UserStatus::Enabled => {
            (phrase!("already-user-enabled"), phrase!("already-the-server-says-so"))
        }
        Aim::Unlocked(methods) if methods.iter().all(|method| person.unlocked.contains(&method.locked())) => {
            (phrase!("already-unlocked"), phrase!("already-unlocked-cause"))
        }
        Aim::CodeEnded(id) => match person.emergency_access() {
            AccessStatus::Off => (phrase!("already-no-code"), phrase!("already-no-code-cause")),
            AccessStatus::On if code.is_some_and(|active| active != id) => {
                return Err(not_sent(
                    ProblemKind::ChangedSince,
                    change,
                    phrase!("change-another-code"),
                    phrase!("change-another-code-advice"),
                ));
            }
            // a code whose record does not say so may still work: the server decides
            AccessStatus::On | AccessStatus::NotSaid => return Ok(()),
        },
        // whether another code came between is asked only right before the request
        Aim::NewCode { .. }
        | Aim::UserDisabled
        | Aim::UserEnabled
        | Aim::Unlocked(_)
        // of a token, not of the person
        | Aim::Disabled
        | Aim::Enabled
        | Aim::NoPin
        | Aim::Theirs
        | Aim::Named(_)
        | Aim::Nobodys
        | Aim::Gone => return Ok(()),
    };
    Err(already(summary, cause, phrase!("already-find-again")))
}

/// Refuses to replace a code that was made while the dialog was open: another caller may be using it.
fn no_other_code(person: &Person, change: &ChangeFacts) -> Outcomes<()> {
    let Aim::NewCode { before } = change.act.aim() else { return Ok(()) };
    let code = person.emergency.as_ref().and_then(EmergencyAccess::code);
    if code.is_none() || code == before {
        return Ok(());
    }
    Err(not_sent(
        ProblemKind::ChangedSince,
        change,
        phrase!("change-new-code"),
        phrase!("change-new-code-advice"),
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
        assert!(since(Some("2026-11-23T13:15:01Z"), None).unwrap().contains("Somebody disabled the token"));
        assert!(since(None, Some("2026-11-23T15:00:00Z")).unwrap().contains("assigned again"));
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
            ("2026-11-23T13:05:30.000Z", "2026-11-23T13:05:30.045Z"),
            ("2026-11-23T13:05:30.045Z", "2026-11-23T13:05:31Z"),
            ("2026-11-23T00:00:00Z", "2026-11-23"),
            ("some day", "another day"),
        ] {
            assert!(!same(one, other) && !same(other, one), "{one} {other}");
        }
    }
}
