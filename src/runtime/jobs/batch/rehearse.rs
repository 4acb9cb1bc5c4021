//! Reads what would happen to each line of a list. Nothing is sent that changes anything.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use jiff::Timestamp;
use tokio::{sync::OnceCell, task::JoinSet};

use super::{
    super::{
        super::{
            session::Session,
            shared::{Shared, fault},
        },
        change::fits,
        common::{Outcomes, session},
        find,
    },
    TELL,
};
use crate::{
    api::{self, Doing, Hooks, Throttle},
    app::{Message, Task, Ticket},
    domain::{
        Hint,
        batch::{
            limits::Limits,
            line::{Line, Target, Who},
            plan::{self, Step},
            progress::Concerns,
            rehearsal::{Forecast, Foreseen, Rehearsal},
        },
        change::{
            ChangeFacts, PersonRef,
            act::{Act, Link},
            action::Action,
            order::{Before, reason_hint, ticket_hint},
        },
        history::record::Progress,
        person::query::{Found, Query},
        problem::{Problem, ProblemKind},
        token::{
            hardware_token::{HardwareToken, TokenStatus, usable_besides},
            serial::Serial,
        },
    },
    phrase,
};

/// Foresees every line of a list. How many tokens it means is known only then, so whether they are too many
/// is not decided here.
///
/// # Errors
/// Nobody is signed in, or the same problem would meet every line.
pub(in crate::runtime) async fn rehearse(
    shared: Arc<Shared>,
    ticket: Ticket,
    task: Arc<Task>,
    hooks: Hooks,
) -> Outcomes<Box<Rehearsal>> {
    let Session { client, profile, .. } = session(&shared)?;
    if let Err(Hint(why)) = plan::allowed(task.action, &task.who) {
        let advice = phrase!("batch-barred-advice");
        return Err(Problem::new(ProblemKind::Credential, phrase!("batch-not-rehearsed"), why, advice));
    }
    let limits = profile.batch.limits;
    let hooks = hooks.throttled(Arc::new(Throttle::new(limits)));
    let (people, lists, told) = (Mutex::default(), Mutex::default(), Mutex::new(Instant::now()));
    let seer = Arc::new(Seer { client, hooks, task, people, lists, told });
    let foreseen = seer.all(&shared, ticket, limits).await?;
    Ok(Box::new(Rehearsal::of(&seer.task.lines, foreseen)))
}

type Once<K, V> = Mutex<HashMap<K, Arc<OnceCell<V>>>>;

/// Reads each person and each person's list once.
struct Seer {
    client: api::Client,
    hooks: Hooks,
    task: Arc<Task>,
    people: Once<Who, Outcomes<PersonRef>>,
    lists: Once<String, Outcomes<Arc<Vec<HardwareToken>>>>,
    /// When it was last told how far it is.
    told: Mutex<Instant>,
}

impl Seer {
    async fn all(
        self: &Arc<Self>,
        shared: &Arc<Shared>,
        ticket: Ticket,
        limits: Limits,
    ) -> Outcomes<Vec<Foreseen>> {
        let (next, of) = (Arc::new(AtomicUsize::new(0)), self.task.lines.good.len());
        let done = Arc::new(AtomicUsize::new(0));
        let mut workers = JoinSet::new();
        for _ in 0..limits.parallel {
            let (seer, next, done, shared) =
                (Arc::clone(self), Arc::clone(&next), Arc::clone(&done), Arc::clone(shared));
            workers.spawn(async move {
                let mut foreseen = Vec::new();
                while let Some(line) = seer.task.lines.good.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let of_line = seer.line(line).await;
                    if let Some(problem) = of_line.iter().find_map(against_all) {
                        return Err(problem.clone());
                    }
                    foreseen.extend(of_line);
                    let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                    if done == of || seer.tells() {
                        let progress = Progress { done: done as u64, of: of as u64 };
                        shared.send(Message::Progressed(ticket, progress));
                    }
                }
                Ok(foreseen)
            });
        }
        let mut all = Vec::new();
        while let Some(ended) = workers.join_next().await {
            // dropping the set ends the others
            all.extend(ended.unwrap_or_else(|_| Err(fault()))?);
        }
        Ok(all)
    }

    /// Whether it is time to tell how far it is.
    fn tells(&self) -> bool {
        // somebody else tells just now
        let Ok(mut told) = self.told.try_lock() else { return false };
        let is_time = told.elapsed() >= TELL;
        if is_time {
            *told = Instant::now();
        }
        is_time
    }

    async fn line(&self, line: &Line) -> Vec<Foreseen> {
        let foreseen =
            |step, zeros, what| Foreseen { line: line.number, written: line.written(), step, zeros, what };
        match &line.target {
            Target::Token { serial, owner } => {
                let (token, zeros) = match self.token(&serial.written, serial.with_zeros.as_ref()).await {
                    Ok(read) => read,
                    // the owner's list may say what the token's record may not
                    Err(problem) if problem.kind == ProblemKind::Forbidden && owner.is_some() => {
                        let of_list = self.listed(owner.as_ref(), &serial.written).await;
                        match of_list {
                            Ok(token) => (token, false),
                            Err(what) => return vec![foreseen(None, false, what)],
                        }
                    }
                    Err(problem) => return vec![foreseen(None, false, unread(problem))],
                };
                let person = match (owner, &token.owner) {
                    (Some(who), _) => match self.person(who).await {
                        Ok(person) => person,
                        Err(problem) => return vec![foreseen(None, zeros, unread(problem))],
                    },
                    (None, Some(id)) => {
                        PersonRef { id: id.clone(), name: None, family_name: None, email: None }
                    }
                    (None, None) => return vec![foreseen(None, zeros, Forecast::NotAssigned)],
                };
                let (step, what) = self.token_of(line, &token, person).await;
                vec![foreseen(step, zeros, what)]
            }
            Target::Person(who) => {
                let person = match self.person(who).await {
                    Ok(person) => person,
                    Err(problem) => return vec![foreseen(None, false, unread(problem))],
                };
                let tokens = match self.list(&person).await {
                    Ok(tokens) => tokens,
                    Err(problem) => return vec![foreseen(None, false, unread(problem))],
                };
                let mut all = Vec::new();
                for token in tokens.iter() {
                    let token = HardwareToken { owner: Some(person.id.clone()), ..token.clone() };
                    let (step, what) = self.token_of(line, &token, person.clone()).await;
                    // what is so already is nothing that somebody asked about
                    if step.is_some() {
                        all.push(foreseen(step, false, what));
                    }
                }
                if all.is_empty() {
                    all.push(foreseen(None, false, Forecast::NoToken));
                }
                all
            }
        }
    }

    /// What would happen to a token if it is this person's.
    async fn token_of(
        &self,
        line: &Line,
        token: &HardwareToken,
        person: PersonRef,
    ) -> (Option<Step>, Forecast) {
        let task = &self.task;
        let Some(act) = Act::plain(task.action, Some(token.serial.clone())) else {
            return (None, Forecast::NoToken);
        };
        let own = |own: &str, all: &str| if own.is_empty() { all.to_owned() } else { own.to_owned() };
        let (ticket, reason) = (own(&line.ticket, &task.ticket), own(&line.reason, &task.reason));
        let undoes = task.undoes.get(&token.serial).cloned();
        let profile = task.who.profile.tag();
        let facts = ChangeFacts {
            link: undoes.clone().map(Link::Undoes),
            ..ChangeFacts::new(act, profile, task.who.identity.clone(), person.clone())
        };
        if token.owner.is_none() {
            return (None, Forecast::NotAssigned);
        }
        if let Err(problem) = fits(token, &facts, &token.serial) {
            return (None, against(problem));
        }
        let policy = &task.who.profile.policy;
        let missing = ticket_hint(&ticket)
            .or_else(|| reason_hint(&reason))
            .or_else(|| policy.ticket_hint(task.action, &ticket))
            .or_else(|| policy.reason_hint(task.action, &reason));
        if let Some(hint) = missing {
            return (None, Forecast::Missing(hint));
        }
        let last = match self.is_last(token, &person).await {
            Ok(last) => last,
            Err(problem) => return (None, Forecast::Unread(problem)),
        };
        let step = Step {
            line: line.number,
            serial: token.serial.clone(),
            person,
            before: Before::from(token),
            ticket,
            reason,
            undoes,
        };
        (Some(step), if last { Forecast::LastToken } else { Forecast::Changes })
    }

    /// Whether the person has no other token that can be used. Only what takes a token away asks.
    async fn is_last(&self, token: &HardwareToken, person: &PersonRef) -> Outcomes<bool> {
        let takes_away = matches!(self.task.action, Action::Disable | Action::Unassign);
        if !takes_away || token.status != TokenStatus::Enabled || token.is_expired(Timestamp::now()) {
            return Ok(false);
        }
        match self.list(person).await {
            Ok(list) => Ok(usable_besides(&list, &token.serial, Timestamp::now()) == 0),
            // it may not be known whether it is the last one; the change is allowed all the same
            Err(problem) if problem.kind == ProblemKind::Forbidden => Ok(false),
            Err(problem) => Err(problem),
        }
    }

    /// The token with exactly this number; else the one with the zeros, and that it is that one.
    async fn token(&self, written: &Serial, with_zeros: Option<&Serial>) -> Outcomes<(HardwareToken, bool)> {
        let read = async |serial: &Serial| {
            self.client
                .hardware_token(serial, &self.hooks)
                .await
                .map_err(|err| err.problem(Doing::LookUpToken))
        };
        let problem = match read(written).await {
            Ok(token) => return Ok((token, false)),
            Err(problem) => problem,
        };
        match with_zeros {
            Some(serial) if problem.kind == ProblemKind::NotFound => match read(serial).await {
                Ok(token) => Ok((token, true)),
                Err(other) if other.kind == ProblemKind::NotFound => Err(problem),
                Err(other) => Err(other),
            },
            Some(_) | None => Err(problem),
        }
    }

    async fn listed(&self, owner: Option<&Who>, serial: &Serial) -> Result<HardwareToken, Forecast> {
        let Some(owner) = owner else { return Err(Forecast::NotAssigned) };
        let person = self.person(owner).await.map_err(unread)?;
        let list = self.list(&person).await.map_err(unread)?;
        let token = list.iter().find(|token| token.serial == *serial).cloned();
        let token = token.ok_or_else(|| {
            Forecast::AnotherOwner(Problem::new(
                ProblemKind::AnotherOwner,
                self.task.action.not_done(),
                phrase!("change-not-among", serial = serial.as_str(), person = person.line()),
                phrase!("read-the-back-again"),
            ))
        })?;
        Ok(HardwareToken { owner: Some(person.id), ..token })
    }

    async fn person(&self, who: &Who) -> Outcomes<PersonRef> {
        let query = match who {
            Who::Id(id) => {
                return Ok(PersonRef { id: id.clone(), name: None, family_name: None, email: None });
            }
            Who::Email(address) => Query::Email(address.clone()),
            Who::UserName(name) => Query::UserName(name.clone()),
        };
        let read = async || match find::find_with(&self.client, query, &self.hooks).await? {
            Found::Person(person) => Ok(PersonRef::from(&person)),
            // several people, or nobody: a list must name one
            Found::People(_) | Found::Token(_) => Err(Problem::new(
                ProblemKind::NotFound,
                phrase!("not-found-person"),
                phrase!("batch-nobody-exactly", who = who.text()),
                phrase!("batch-nobody-exactly-advice"),
            )),
        };
        once(&self.people, who.clone()).get_or_init(read).await.clone()
    }

    async fn list(&self, person: &PersonRef) -> Outcomes<Arc<Vec<HardwareToken>>> {
        let read = async || {
            let list = self.client.hardware_tokens(&person.id, &self.hooks).await;
            list.map(Arc::new).map_err(|err| err.problem(Doing::ListTokens))
        };
        once(&self.lists, person.id.to_string()).get_or_init(read).await.clone()
    }
}

fn once<K: Eq + std::hash::Hash, V>(all: &Once<K, V>, key: K) -> Arc<OnceCell<V>> {
    Arc::clone(all.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default())
}

/// What a problem with a record says of its line.
fn unread(problem: Problem) -> Forecast {
    if problem.kind == ProblemKind::NotFound {
        Forecast::NotFound(problem)
    } else {
        Forecast::Unread(problem)
    }
}

/// What speaks against a change, as the desk would say it.
fn against(problem: Problem) -> Forecast {
    match problem.kind {
        ProblemKind::AlreadySo => Forecast::AlreadySo(problem),
        ProblemKind::AnotherOwner => Forecast::AnotherOwner(problem),
        ProblemKind::ChangedSince => Forecast::ChangedSince(problem),
        _ => Forecast::Unread(problem),
    }
}

/// The problem that would meet every other line as well.
fn against_all(foreseen: &Foreseen) -> Option<&Problem> {
    match &foreseen.what {
        Forecast::Unread(problem) if Concerns::of(problem.kind) == Concerns::AllUntilMended => Some(problem),
        Forecast::Unread(_)
        | Forecast::Changes
        | Forecast::LastToken
        | Forecast::AlreadySo(_)
        | Forecast::AnotherOwner(_)
        | Forecast::ChangedSince(_)
        | Forecast::NotFound(_)
        | Forecast::NotAssigned
        | Forecast::NoToken
        | Forecast::SameToken(_)
        | Forecast::Missing(_)
        | Forecast::Wrong(_) => None,
    }
}
