//! The change: the last looks before it, the one request that makes it, and the look after a lost answer.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::{Timestamp, tz::TimeZone};

use super::{
    super::{
        Shared, fault,
        history::{Entry, Happened, Step},
        session::Session,
    },
    Outcomes, blocking,
    history::record,
    session_for,
};
use crate::{
    api::{self, Doing, Hooks, Reached},
    app::{
        Ticket,
        message::{Applied, Looked, Seen},
    },
    domain::{
        change::{Change, Outcome, Reread},
        hardware_token::{HardwareToken, TokenStatus, usable_besides},
        local_time,
        problem::{Problem, ProblemKind},
        record::Intent,
        settle::Doubt,
    },
};

/// Reads the token and the person's list again, side by side, for the confirmation dialog.
pub(in crate::runtime) async fn reread(
    shared: Arc<Shared>,
    change: Box<Change>,
    hooks: Hooks,
) -> Outcomes<Box<Reread>> {
    let Session { client, .. } = session_for(&shared, &change)?;
    let (token, list) = tokio::join!(
        client.hardware_token(&change.serial, &hooks),
        client.hardware_tokens(&change.person.id, &hooks)
    );
    let list = list.map_err(|err| err.problem(Doing::ListTokens));
    let token = token.map_err(|err| err.problem(Doing::LookUpToken));
    let (token, caution) = token_or_from_list(token, &list, &change)?;
    if let Some(token) = &token {
        fits(token, &change)?;
    }
    let at = Timestamp::now();
    let others_enabled = list.as_ref().ok().map(|tokens| usable_besides(tokens, &change.serial, at));
    let caution = caution.or_else(|| match &list {
        Ok(tokens) => not_listed(tokens, &change),
        Err(problem) => Some(problem.clone()),
    });
    Ok(Box::new(Reread { token, at, others_enabled, caution }))
}

/// The token's record names the person, but the person's list lacks the token: the two reads do not agree.
fn not_listed(tokens: &[HardwareToken], change: &Change) -> Option<Problem> {
    let listed = tokens.iter().any(|token| token.serial == change.serial);
    (!listed).then(|| {
        Problem::new(
            ProblemKind::WrongAnswer,
            "The person's list does not have this token",
            format!("The record of {} names this person, but their list of tokens lacks it", change.serial),
            "It may have been assigned a moment ago: ask the caller to read the number on the back once more",
        )
    })
}

/// The token's own record; where the credential may not read it, the one in the person's list; where it may read
/// neither, none and the reason: then only the server's own check is left.
fn token_or_from_list(
    token: Outcomes<HardwareToken>,
    list: &Outcomes<Vec<HardwareToken>>,
    change: &Change,
) -> Outcomes<(Option<HardwareToken>, Option<Problem>)> {
    let refused = match token {
        Ok(token) => return Ok((Some(token), None)),
        Err(problem) if problem.kind != ProblemKind::Forbidden => return Err(problem),
        Err(problem) => problem,
    };
    match list {
        Ok(tokens) => match tokens.iter().find(|token| token.serial == change.serial) {
            Some(token) => {
                // a person's list names no owner where it is plain whose it is
                let owner = token.owner.clone().or_else(|| Some(change.person.id.clone()));
                Ok((Some(HardwareToken { owner, ..token.clone() }), None))
            }
            None => Err(Problem::new(
                ProblemKind::AnotherOwner,
                "The token was not disabled",
                format!(
                    "Serial number {} is not among the hardware tokens of {}",
                    change.serial,
                    change.person.line()
                ),
                "Ask the caller to read the number on the back once more",
            )),
        },
        Err(problem) if problem.kind == ProblemKind::Forbidden => Ok((None, Some(refused))),
        Err(problem) => Err(problem.clone()),
    }
}

/// Refuses a change that the token's present record speaks against.
fn fits(token: &HardwareToken, change: &Change) -> Outcomes<()> {
    const NOT_DISABLED: &str = "The token was not disabled";
    let Some(owner) = &token.owner else {
        return Err(Problem::new(
            ProblemKind::AnotherOwner,
            NOT_DISABLED,
            format!("Serial number {} is assigned to nobody. Nothing was sent", change.serial),
            "Ask the caller to read the number on the back once more",
        ));
    };
    if !owner.same(&change.person.id) {
        return Err(Problem::new(
            ProblemKind::AnotherOwner,
            NOT_DISABLED,
            format!(
                "Serial number {} belongs to user ID {owner}, not to {} ({}). Nothing was sent",
                change.serial,
                change.person.name.as_deref().unwrap_or("the person on the screen"),
                change.person.id,
            ),
            "Ask the caller to read the number on the back once more, or find the token by its serial number",
        ));
    }
    if token.status == TokenStatus::Disabled {
        let by = token.changed_by.as_deref().unwrap_or("somebody whom the server does not name");
        let at = token.changed_at.as_ref().map_or_else(
            || "at a time that the server does not say".to_owned(),
            |moment| format!("on {}", local_time::minute(moment, &TimeZone::system())),
        );
        return Err(Problem::new(
            ProblemKind::AlreadyDisabled,
            "The token is disabled already",
            format!("It was disabled by {by} {at}. Nothing was sent"),
            "Nothing is left to do for this token; check that it is the one the caller lost",
        ));
    }
    Ok(())
}

/// Makes the change: records what is going to be done, reads the token once more, sends the one request that changes
/// it, and records what came of it. Nothing is sent that is not on the disk. Every way out is an outcome; only a fault of
/// this program is an error.
pub(in crate::runtime) async fn apply(
    shared: Arc<Shared>,
    ticket: Ticket,
    intent: Box<Intent>,
    hooks: Hooks,
) -> Outcomes<Box<Applied>> {
    let started = Instant::now();
    let (change, made) = (intent.change.clone(), intent.at);
    let history = Arc::clone(&shared);
    let number = match blocking(move || history.history.intend(ticket, &intent)).await {
        Ok(number) => number,
        Err(problem) => {
            let outcome = Outcome::not_sent(problem);
            return Ok(Box::new(Applied { outcome, took: started.elapsed(), at: Timestamp::now() }));
        }
    };
    // in a task of its own: a fault leaves nobody in the dark, but is recorded as what it is
    let held = Arc::clone(&shared);
    let making = tokio::spawn(async move { make(&held, &change, &hooks).await });
    let outcome = making.await.unwrap_or_else(|_| Outcome::Unknown(fault()));
    let applied = Applied { outcome, took: started.elapsed(), at: Timestamp::now() };
    let what = Happened::Answered { outcome: applied.outcome.clone(), took: applied.took };
    record(&shared, Step { of: Entry { number, made }, at: applied.at, what }).await;
    Ok(Box::new(applied))
}

async fn make(shared: &Shared, change: &Change, hooks: &Hooks) -> Outcome {
    match session_for(shared, change) {
        Err(problem) => Outcome::not_sent(not_sent(problem)),
        Ok(Session { client, .. }) => match read_before(&client, change, hooks).await {
            Err(problem) => Outcome::not_sent(not_sent(problem)),
            Ok(()) => send(&client, change, hooks).await,
        },
    }
}

/// The last look before the request. A token that may not be read is left to the server's own check; a token that
/// cannot be read for any other reason stops the change.
async fn read_before(client: &api::Client, change: &Change, hooks: &Hooks) -> Outcomes<()> {
    let token = read_token(client, change, hooks).await?;
    token.map_or(Ok(()), |token| fits(&token, change))
}

async fn read_token(client: &api::Client, change: &Change, hooks: &Hooks) -> Outcomes<Option<HardwareToken>> {
    let token = client.hardware_token(&change.serial, hooks).await;
    let token = token.map_err(|err| err.problem(Doing::LookUpToken));
    match &token {
        Err(problem) if problem.kind == ProblemKind::Forbidden => {
            let list = client.hardware_tokens(&change.person.id, hooks).await;
            let list = list.map_err(|err| err.problem(Doing::ListTokens));
            token_or_from_list(token, &list, change).map(|(token, _)| token)
        }
        _ => token.map(Some),
    }
}

async fn send(client: &api::Client, change: &Change, hooks: &Hooks) -> Outcome {
    match client.disable(&change.person.id, &change.serial, hooks).await {
        Ok(confirmation) => Outcome::Confirmed(confirmation),
        Err(err) => {
            let problem = err.problem(Doing::Change(change.action));
            match err.reached() {
                Reached::NotSent => Outcome::not_sent(problem),
                Reached::Refused => Outcome::refused(problem),
                Reached::Unknown => Outcome::Unknown(problem),
            }
        }
    }
}

/// A problem of the reading before the change, said as what it means for the change.
fn not_sent(problem: Problem) -> Problem {
    if problem.kind == ProblemKind::AlreadyDisabled {
        return problem;
    }
    let cause = if problem.cause.contains("Nothing was sent") {
        problem.cause
    } else {
        format!("{}: {}. The change was not sent", problem.summary, uncapitalised(&problem.cause))
    };
    Problem { summary: "The token was not disabled".to_owned(), cause, ..problem }
}

fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), text.chars().nth(1)) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}

/// After an unknown outcome: what the server has of the token now, and what follows from it. Both are recorded.
pub(in crate::runtime) async fn look(
    shared: Arc<Shared>,
    doubt: Box<Doubt>,
    wait: Duration,
    hooks: Hooks,
) -> Outcomes<Box<Seen>> {
    tokio::time::sleep(wait).await;
    let saw = match session_for(&shared, &doubt.change) {
        Ok(Session { client, .. }) => read_after(&client, &doubt.change, &hooks).await,
        // the server was not asked, so there is nothing to record
        Err(problem) => return Ok(Box::new(Seen { at: Timestamp::now(), saw: Err(problem), settled: None })),
    };
    let at = Timestamp::now();
    let of = Entry { number: doubt.number, made: doubt.at };
    let mut ended = doubt.ended;
    if ended.is_none() {
        // of an earlier run: since when it is over is on record, if anywhere
        let history = Arc::clone(&shared);
        ended = blocking(move || Ok(history.history.over_since(of))).await.ok().flatten();
    }
    let doubt = Doubt { ended, ..*doubt };
    let settled = saw.as_ref().ok().and_then(|token| doubt.settled_by(token, at));
    let what = Happened::Looked { saw: saw.clone(), settled: settled.clone() };
    record(&shared, Step { of, at, what }).await;
    Ok(Box::new(Seen { at, saw, settled }))
}

async fn read_after(client: &api::Client, change: &Change, hooks: &Hooks) -> Looked {
    const NOT_READ: &str = "What the server has of the token was not read";
    match read_token(client, change, hooks).await {
        Ok(Some(token)) => Ok(Box::new(token)),
        // a list without the token speaks against a change that is still to come; of this one it says nothing
        Err(problem) if problem.kind == ProblemKind::AnotherOwner => Err(Problem {
            summary: NOT_READ.to_owned(),
            advice: "Find the token by its serial number, or ask somebody who may".to_owned(),
            ..problem
        }),
        Err(problem) => Err(problem),
        Ok(None) => Err(Problem::new(
            ProblemKind::Forbidden,
            NOT_READ,
            "This credential may read neither the token nor the person's list",
            "Ask somebody with the permission rsa.authenticator.sidtoken.read to look",
        )),
    }
}
