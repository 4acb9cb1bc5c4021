//! The change, of a token or for a person: the one request that makes it, recorded before and after, and the
//! look after a lost answer. What is read before it is in `before`, which request it is in `send`.

mod before;
mod send;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::Timestamp;

pub(in crate::runtime) use self::before::{read_both, reread};
use super::{
    super::{
        history::{Happened, Step},
        session::Session,
        shared::{Shared, fault},
    },
    common::{Outcomes, blocking, session_for},
    history::record,
};
use crate::{
    api::{self, Doing, Hooks},
    app::{
        Ticket,
        reply::{Applied, LookAnswer},
    },
    domain::{
        action::Action,
        change::{ChangeFacts, Outcome, Refusal},
        entry::EntryId,
        observation::{Observation, ObservedPerson},
        order::Change,
        problem::{Problem, ProblemKind},
        record::{Author, Intent, LookResult},
        settle::Doubt,
        text,
    },
};
use before::Against;
use send::Sent;

/// Makes the change: records what is going to be done, reads the token, or the person, once more, sends the
/// one request that changes it, and records what came of it. Nothing is sent that is not on the disk. Every
/// way out is an outcome; only a fault of this program is an error.
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
    // in a task of its own: a fault leaves nobody in the dark, but is recorded as what it is
    let held = Arc::clone(&shared);
    let making = tokio::spawn(async move { make(&held, &change, &hooks).await });
    let Sent { outcome, code } = making.await.unwrap_or_else(|_| Outcome::Unknown(fault()).into());
    let applied = Applied { outcome, took: started.elapsed(), at: Timestamp::now(), code };
    let what = Happened::Answered { outcome: applied.outcome.clone(), took: applied.took };
    record(&shared, Step { of: EntryId { number, at: made }, at: applied.at, what }).await;
    Ok(Box::new(applied))
}

async fn make(shared: &Shared, change: &Change, hooks: &Hooks) -> Sent {
    let not_sent = |against| Outcome::not_sent(not_sent(change.action(), against)).into();
    match session_for(shared, change) {
        Err(problem) => not_sent(Against::Unread(problem)),
        // it is on record as made with the credential that it was composed with
        Ok(Session { client, .. }) if client.identity() != change.identity => {
            not_sent(Against::Found(Problem::new(
                ProblemKind::Credential,
                "",
                "Somebody has signed in with another credential since it was confirmed. Nothing was sent",
                "Ask for it again",
            )))
        }
        Ok(Session { client, .. }) => {
            let stopped = || Against::Found(api::Error::Stopped.problem(Doing::Change(change.action())));
            let checked = tokio::select! {
                biased;
                () = hooks.brake().stopped() => Err(stopped()),
                checked = before::check(&client, change, hooks) => checked,
            };
            match checked {
                // whatever the read said of it: it was stopped
                Err(_) if hooks.brake().is_stopped() => not_sent(stopped()),
                Err(against) => not_sent(against),
                Ok(()) => sent_back(send::send(&client, change, hooks).await, hooks),
            }
        }
    }
}

/// That a change which the server has sent back (429) was stopped before it left again, said as that.
fn sent_back(sent: Sent, hooks: &Hooks) -> Sent {
    let Outcome::Refused(Refusal { how, problem }) = sent.outcome else { return sent };
    let stopped = problem.kind == ProblemKind::TooManyRequests && hooks.brake().is_stopped();
    let problem = if stopped {
        Problem {
            cause: "The server asked to wait (429), and you stopped it before it was sent again. Nothing was changed."
                .to_owned(),
            advice: "Wait a minute, then ask for it again".to_owned(),
            ..problem
        }
    } else {
        problem
    };
    Sent { outcome: Outcome::Refused(Refusal { how, problem }), ..sent }
}

/// What speaks against a change, said as what it means for the change.
fn not_sent(action: Action, against: Against) -> Problem {
    let summary = action.not_done().to_owned();
    match against {
        // these have a summary of their own
        Against::Found(problem) if matches!(problem.kind, ProblemKind::AlreadySo | ProblemKind::Stopped) => {
            problem
        }
        Against::Found(problem) => Problem { summary, ..problem },
        Against::Unread(problem) if problem.kind == ProblemKind::Stopped => problem,
        Against::Unread(problem) => {
            let cause = text::uncapitalised(&problem.cause);
            let cause = format!("{}: {cause}. The change was not sent", problem.summary);
            Problem { summary, cause, ..problem }
        }
    }
}

/// After an unknown outcome: what the server has of the token or person now, and what follows from it. Both
/// are recorded.
pub(in crate::runtime) async fn look(
    shared: Arc<Shared>,
    doubt: Box<Doubt>,
    wait: Duration,
    hooks: Hooks,
) -> Outcomes<Box<LookAnswer>> {
    tokio::time::sleep(wait).await;
    let observed = match session_for(&shared, &doubt.change) {
        Ok(Session { client, .. }) => read_after(&client, &doubt.change, &hooks).await,
        // the server was not asked, so there is nothing to record
        Err(problem) => {
            return Ok(Box::new(LookAnswer { at: Timestamp::now(), observed: Err(problem), settled: None }));
        }
    };
    let at = Timestamp::now();
    let of = EntryId { number: doubt.number, at: doubt.at };
    let mut ended = doubt.ended;
    if ended.is_none() {
        // of an earlier run: since when it is over is on record, if anywhere
        let history = Arc::clone(&shared);
        ended = blocking(move || Ok(history.history.over_since(of))).await.ok().flatten();
    }
    let history = Arc::clone(&shared);
    let (number, change) = (doubt.number, doubt.change.clone());
    let known = blocking(move || history.history.known(number, &change)).await;
    // what cannot be compared with other attempts settles nothing
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
    // of a record that was to be deleted this is an answer
    let deleting = change.action() == Action::Delete;
    if deleting && token.as_ref().is_err_and(api::Error::says_there_is_none) {
        return Ok(Box::new(Observation::NoSuchToken));
    }
    match before::or_from_list(client, change, serial, token, hooks).await {
        Ok(Some(token)) => Ok(Box::new(Observation::Token(token))),
        Err(problem) if deleting && problem.kind == ProblemKind::NotFound => Err(not_read(Problem {
            cause: "Something answered “not found” (404), but not in the words of the service itself: a gateway before \
                    it may have, so it says nothing of the token"
                .to_owned(),
            advice: "Look again in a minute; if it stays like this, copy the details for your administrator".to_owned(),
            ..problem
        })),
        // a list without the token speaks against a change that is still to come; of this one it says nothing
        Err(problem) if problem.kind == ProblemKind::AnotherOwner => Err(not_read(Problem {
            advice: "Find the token by its serial number, or ask somebody who may".to_owned(),
            ..problem
        })),
        Err(problem) => Err(problem),
        Ok(None) => Err(not_read(Problem::new(
            ProblemKind::Forbidden,
            "",
            "This credential may read neither the token nor the person's list",
            "Ask somebody with the permission rsa.authenticator.sidtoken.read to look",
        ))),
    }
}

fn not_read(problem: Problem) -> Problem {
    Problem { summary: "What the server has now was not read".to_owned(), ..problem }
}
