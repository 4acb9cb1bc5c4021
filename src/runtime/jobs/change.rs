//! Makes a change: the one request, the records before and after, and the check after a lost answer.

mod before;
mod send;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::Timestamp;

pub(super) use self::before::token_fits as fits;
pub(in crate::runtime) use self::before::{read_both, reread};
use super::{
    super::{
        history::{Happened, Step},
        policed,
        session::Session,
        shared::{Shared, fault},
    },
    common::{Outcomes, blocking, session_for},
    history::record,
};
use crate::{
    api::{self, Doing, Hooks},
    app::{Applied, LookAnswer, Ticket},
    domain::{
        change::{
            ChangeFacts, Outcome, Refusal,
            action::Action,
            observation::{Observation, ObservedPerson},
            order::Change,
            settle::Doubt,
        },
        history::{
            entry::EntryId,
            record::{Author, Intent, LookResult},
        },
        phrase::Phrase,
        problem::{Problem, ProblemKind},
    },
    phrase,
};
use before::{Against, READ};
use send::Sent;

/// Makes the change: records the intent, reads the token or the person again, sends the one request, and
/// records the outcome. Nothing is sent before the intent is on the disk. Only an internal fault is an
/// error.
pub(in crate::runtime) async fn apply(
    shared: Arc<Shared>,
    ticket: Ticket,
    change: Box<Change>,
    author: Box<Author>,
    hooks: Hooks,
) -> Outcomes<Box<Applied>> {
    let started = Instant::now();
    let made = author.at;
    let intent = Intent::new((**change).clone(), *author);
    let history = Arc::clone(&shared);
    let number = match blocking(move || history.history.intend(ticket, &intent)).await {
        Ok(number) => number,
        Err(problem) => {
            let outcome = Outcome::not_sent(problem);
            let (took, at) = (started.elapsed(), Timestamp::now());
            return Ok(Box::new(Applied { outcome, took, at, code: None }));
        }
    };
    let Sent { outcome, code } = make_or_fault(&shared, change, hooks).await;
    let applied = Applied { outcome, took: started.elapsed(), at: Timestamp::now(), code };
    let what = Happened::Answered { outcome: applied.outcome.clone(), took: applied.took };
    record(&shared, Step { of: EntryId { number, at: made }, at: applied.at, what }).await;
    Ok(Box::new(applied))
}

/// Makes a change whose intent is on the disk. What came of it must be recorded next.
pub(super) async fn make_recorded(shared: &Arc<Shared>, change: Box<Change>, hooks: Hooks) -> Outcome {
    make_or_fault(shared, change, hooks).await.outcome
}

/// In its own task: a panic is an unknown outcome.
async fn make_or_fault(shared: &Arc<Shared>, change: Box<Change>, hooks: Hooks) -> Sent {
    let shared = Arc::clone(shared);
    let making = tokio::spawn(async move { make(&shared, &change, &hooks).await });
    making.await.unwrap_or_else(|_| Outcome::Unknown(fault()).into())
}

async fn make(shared: &Shared, change: &Change, hooks: &Hooks) -> Sent {
    let not_sent = |against| Outcome::not_sent(not_sent(change.action(), against)).into();
    match session_for(shared, change) {
        Err(problem) => not_sent(Against::Unread(problem)),
        // the record names the credential that it was composed with
        Ok(Session { client, .. }) if client.identity() != change.identity => {
            not_sent(Against::Found(Problem::new(
                ProblemKind::Credential,
                Phrase::nothing(),
                phrase!("change-other-credential").and(phrase!("nothing-sent")),
                phrase!("stopped-advice"),
            )))
        }
        Ok(Session { client, profile, .. }) => {
            if let Err(problem) = policed::may_be_done(shared, change.action(), &profile) {
                return not_sent(Against::Found(problem));
            }
            let stopped = || Against::Found(api::Error::Stopped.problem(Doing::Change(change.action())));
            let checked = tokio::select! {
                biased;
                () = hooks.brake().stopped() => Err(stopped()),
                checked = before::check(&client, change, hooks) => checked,
            };
            match checked {
                // stopping counts more than what the read found
                Err(_) if hooks.brake().is_stopped() => not_sent(stopped()),
                Err(against) => not_sent(against),
                Ok(()) => sent_back(send::send(&client, change, hooks).await, hooks),
            }
        }
    }
}

/// A change that the server answered with 429 and that was stopped before its repeat is told as stopped.
fn sent_back(sent: Sent, hooks: &Hooks) -> Sent {
    let Outcome::Refused(Refusal { how, problem }) = sent.outcome else { return sent };
    let stopped = problem.kind == ProblemKind::TooManyRequests && hooks.brake().is_stopped();
    let problem = if stopped {
        Problem {
            cause: phrase!("change-stopped-waiting").and(phrase!("nothing-changed")),
            advice: phrase!("change-stopped-waiting-advice"),
            ..problem
        }
    } else {
        problem
    };
    Sent { outcome: Outcome::Refused(Refusal { how, problem }), ..sent }
}

/// The problem of a change that was not sent.
fn not_sent(action: Action, against: Against) -> Problem {
    let summary = action.not_done();
    match against {
        Against::Found(problem) if problem.kind.keeps_its_summary() => problem,
        Against::Found(problem) => Problem { summary, ..problem },
        Against::Unread(problem) if problem.kind == ProblemKind::Stopped => problem,
        Against::Unread(problem) => {
            let cause = problem.summary.and(problem.cause).and(phrase!("change-not-sent"));
            Problem { summary, cause, ..problem }
        }
    }
}

/// After an unknown outcome: reads the token or person and derives the outcome. Both are recorded.
pub(in crate::runtime) async fn look(
    shared: Arc<Shared>,
    doubt: Box<Doubt>,
    wait: Duration,
    hooks: Hooks,
) -> Outcomes<Box<LookAnswer>> {
    tokio::time::sleep(wait).await;
    let observed = match session_for(&shared, &doubt.change) {
        Ok(Session { client, .. }) => read_after(&client, &doubt.change, &hooks).await,
        // the server was not asked: nothing to record
        Err(problem) => {
            return Ok(Box::new(LookAnswer { at: Timestamp::now(), observed: Err(problem), settled: None }));
        }
    };
    let at = Timestamp::now();
    let of = EntryId { number: doubt.number, at: doubt.at };
    let mut ended = doubt.ended;
    if ended.is_none() {
        // of an earlier run: the history may say when it ended
        let history = Arc::clone(&shared);
        ended = blocking(move || Ok(history.history.over_since(of))).await.ok().flatten();
    }
    let history = Arc::clone(&shared);
    let (number, change) = (doubt.number, doubt.change.clone());
    let known = blocking(move || history.history.known(number, &change)).await;
    // without the other attempts nothing can be settled
    let settled = observed
        .as_ref()
        .ok()
        .zip(known.ok())
        .and_then(|(observed, known)| Doubt { ended, known, ..*doubt }.settled_by(observed, at));
    let what = Happened::Looked { observed: observed.clone(), settled: settled.clone() };
    record(&shared, Step { of, at, what }).await;
    Ok(Box::new(LookAnswer { at, observed, settled }))
}

async fn read_after(client: &api::Client, change: &ChangeFacts, hooks: &Hooks) -> LookResult {
    let Some(serial) = change.serial() else {
        let person = before::read_person(client, change, hooks).await.map_err(not_read)?;
        return Ok(Box::new(Observation::Person(ObservedPerson::from(&person))));
    };
    let token = client.hardware_token(serial, hooks).await;
    // for a deletion this is an answer
    let deleting = change.action() == Action::Delete;
    if deleting && token.as_ref().is_err_and(api::Error::says_there_is_none) {
        return Ok(Box::new(Observation::NoSuchToken));
    }
    match before::or_from_list(client, change, serial, token, hooks).await {
        Ok(Some(token)) => Ok(Box::new(Observation::Token(token))),
        Err(problem) if deleting && problem.kind == ProblemKind::NotFound => Err(not_read(Problem {
            cause: phrase!("look-not-found-by-another"),
            advice: phrase!("look-again-or-tell"),
            ..problem
        })),
        // a list without the token stops a change before it is sent; afterwards it proves nothing
        Err(problem) if problem.kind == ProblemKind::AnotherOwner => {
            Err(not_read(Problem { advice: phrase!("look-find-by-serial"), ..problem }))
        }
        Err(problem) => Err(problem),
        Ok(None) => Err(not_read(Problem::new(
            ProblemKind::Forbidden,
            Phrase::nothing(),
            phrase!("change-may-not-read"),
            phrase!("look-ask-somebody", permission = READ),
        ))),
    }
}

fn not_read(problem: Problem) -> Problem {
    Problem { summary: phrase!("look-not-read"), ..problem }
}
