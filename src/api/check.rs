//! The connection check: goes a profile's way to its servers step by step and says what it finds. It sends
//! each one request without a credential and, signed in, only reads.

mod permissions;
mod said;
mod way;

use std::{
    cmp::Ordering,
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};

use self::way::Way;
use super::{
    Client,
    error::{AnswerFailure, Call, ConnectFailure, Doing, Error, Failure, Head},
    http::{Clients, Network},
    proxy::notes_for,
    send::{self, Hooks, Request},
    tls::ShownCertificate,
    wire,
};
use crate::{
    domain::{
        Hint,
        check::{Line, Standing, Step, Whom},
        phrase::Phrase,
        problem::ProblemKind,
        profile::{HttpUrl, Profile, SignInMethod, binding::CaContent},
    },
    phrase,
};

/// From how many days before its end on a certificate is a matter for somebody.
const SOON: i64 = 21;

/// Goes the way of a profile and tells each line as soon as it is known: all of [`Step::ALL`] in their
/// order. `session` is the one of this profile, if there is one; `with` the content of the profile's CA
/// file, if it was read before, and what is known for the way; or why one of them cannot be used.
pub async fn check(
    profile: &Profile,
    session: Option<&Client>,
    with: Result<(Option<CaContent>, Network), Error>,
    tell: impl Fn(Line),
) {
    let mut told = Told { tell, steps: Step::ALL.iter().copied(), failed: false };
    go(profile, session, with, &mut told).await;
    told.rest();
}

/// Tells the lines in their order.
struct Told<T: Fn(Line)> {
    tell: T,
    steps: std::iter::Copied<std::slice::Iter<'static, Step>>,
    failed: bool,
}

impl<T: Fn(Line)> Told<T> {
    /// Returns whether the way goes on.
    fn line(&mut self, line: Line) -> bool {
        debug_assert_eq!(self.steps.clone().next(), Some(line.step), "in their order");
        self.steps.next();
        self.failed |= line.standing == Standing::Failed;
        (self.tell)(line);
        !self.failed
    }

    /// The steps that were not reached.
    fn rest(self) {
        for step in self.steps {
            (self.tell)(Line::new(step, Standing::NotReached, phrase!("check-not-reached")));
        }
    }
}

async fn go<T: Fn(Line)>(
    profile: &Profile,
    session: Option<&Client>,
    with: Result<(Option<CaContent>, Network), Error>,
    told: &mut Told<T>,
) -> Option<()> {
    let goes = |goes: bool| goes.then_some(());
    let servers = match Server::all(profile, session) {
        Ok(servers) => servers,
        Err(hint) => {
            let line = Line::new(Step::Name, Standing::Failed, hint.0);
            told.line(line.advising(Whom::Here, phrase!("check-address")));
            return None;
        }
    };
    let mut lines = Vec::new();
    for server in &servers {
        lines.push(way::noting(way::name(&server.url, &server.way).await, &server.notes));
    }
    goes(told.line(together(&servers, lines)))?;
    let mut lines = Vec::new();
    for server in &servers {
        lines.push(way::noting(way::proxy(&server.way).await, &server.notes));
    }
    goes(told.line(together(&servers, lines)))?;
    let mut lines = Vec::new();
    for server in &servers {
        let line = way::connection(&server.way, &server.url, profile).await;
        lines.push(way::noting(line, &server.notes));
    }
    let reach = match with.and_then(|(ca, network)| Reach::new(profile, &servers, ca.as_ref(), &network)) {
        Ok(reach) => reach,
        Err(err) => {
            let (step, line) = setup(&err);
            if step == Step::Certificate {
                goes(told.line(together(&servers, lines)))?;
            }
            told.line(line);
            return None;
        }
    };
    if lines.iter().any(|line| line.standing == Standing::Failed) {
        told.line(together(&servers, lines));
        return None;
    }
    let mut asked = Vec::new();
    for server in &servers {
        asked.push(reach.ask(server).await);
    }
    let lines = asked.iter().zip(lines).map(|(asked, line)| asked.at(Step::Connection).unwrap_or(line));
    goes(told.line(together(&servers, lines.collect())))?;
    let lines = servers.iter().zip(&asked).map(|(server, asked)| asked.certificate(&server.url));
    goes(told.line(together(&servers, lines.collect())))?;
    let api = asked.first()?;
    goes(told.line(clock(api.head())))?;
    let mut lines = vec![match (session, &api.answer) {
        // its own read tells more of what answers there
        (Some(client), Ok(_)) => signed_in(client).await,
        (Some(client), Err(err)) if err.head().is_some() => signed_in(client).await,
        (_, Err(err)) => said::failed(Step::SignIn, err),
        (None, Ok(_)) => Line::new(Step::SignIn, Standing::Skipped, phrase!("check-nobody-signed-in")),
    }];
    lines.extend(asked.iter().skip(1).filter_map(|asked| asked.at(Step::SignIn)));
    goes(told.line(together(&servers, lines)))?;
    told.line(match session {
        Some(client) => permissions::line(client, profile).await,
        None => Line::new(Step::Permissions, Standing::Skipped, phrase!("check-nobody-signed-in")),
    });
    None
}

/// A server that the profile needs.
struct Server {
    url: HttpUrl,
    call: Call,
    way: Way,
    /// What is said of proxies without effect.
    notes: Vec<Phrase>,
}

impl Server {
    /// The API's, and the one that gives access tokens, where that is another.
    ///
    /// # Errors
    /// A [`Hint`] for an address that is none.
    fn all(profile: &Profile, session: Option<&Client>) -> Result<Vec<Self>, Hint> {
        let of = |url: HttpUrl, call| {
            let notes = notes_for(&profile.proxy, &url);
            Self { way: way::find(profile, &url), notes, url, call }
        };
        let api = HttpUrl::parse(profile.address.as_str())?;
        let issuer = match session {
            Some(client) => client.issuer(),
            None => profile.issuer.as_ref().filter(|_| profile.sign_in == SignInMethod::OAuthClient),
        };
        let issuer = issuer.filter(|issuer| issuer.host() != api.host()).cloned();
        let issuer = issuer.map(|issuer| of(issuer, Call::Token));
        Ok(std::iter::once(of(api, Call::Reach)).chain(issuer).collect())
    }

    fn is_api(&self) -> bool {
        self.call == Call::Reach
    }
}

/// One line of what a step found at each server: what is the worst of it, and of the same the sum. What
/// belongs to the sign-in server says so.
fn together(servers: &[Server], lines: Vec<Line>) -> Line {
    let weight = |standing| match standing {
        Standing::Failed => 2,
        Standing::Caution => 1,
        Standing::Good | Standing::Skipped | Standing::NotReached => 0,
    };
    let mut whole: Option<Line> = None;
    for (server, line) in servers.iter().zip(lines) {
        let Some(before) = whole.take() else {
            whole = Some(line);
            continue;
        };
        // the time of each connection stands alone, though it may be the same
        if line.fact == before.fact && line.step != Step::Connection {
            let details = if line.details == before.details {
                before.details.clone()
            } else {
                before.details.clone().and(line.details)
            };
            whole = Some(Line { details, ..before });
            continue;
        }
        let fact = phrase!("check-of-sign-in-server", host = server.url.host(), fact = line.fact.clone());
        let line = Line { fact, ..line };
        whole = Some(match weight(line.standing).cmp(&weight(before.standing)) {
            Ordering::Greater => line,
            Ordering::Less => before,
            Ordering::Equal if before.standing == Standing::Failed => before,
            Ordering::Equal => Line {
                fact: before.fact.clone().and(line.fact),
                details: before.details.clone().and(line.details),
                ..before
            },
        });
    }
    whole.unwrap_or_else(|| Line::new(Step::Name, Standing::Skipped, Phrase::nothing()))
}

/// The requests without a credential.
struct Reach {
    clients: Clients,
    profile: Profile,
}

/// What came of one.
struct Asked {
    answer: Result<Head, Error>,
    /// The step to which a failure belongs.
    at: Step,
    shown: Option<ShownCertificate>,
}

impl Reach {
    fn new(
        profile: &Profile,
        servers: &[Server],
        ca: Option<&CaContent>,
        network: &Network,
    ) -> Result<Self, Error> {
        let issuer = servers.iter().find(|server| !server.is_api()).map(|server| &server.url);
        Ok(Self { clients: Clients::new(profile, issuer, ca, network)?, profile: profile.clone() })
    }

    /// Asks for the server's own address.
    async fn ask(&self, server: &Server) -> Asked {
        let client = if server.is_api() { self.clients.api() } else { self.clients.issuer() };
        let url = server.url.as_str().to_owned();
        let request = Request::reading(server.call, url, self.profile.sign_in);
        let answer = match send::once(client, &self.profile.limits, &request, None).await {
            Ok(answer) if server.is_api() => {
                let head = answer.head.clone();
                answer.read(wire::json_or_nothing).map(|()| head)
            }
            Ok(answer) => Ok(answer.head),
            Err(err) if server.is_api() => of_api(err),
            Err(err) => of_issuer(err),
        };
        let at = at_fault(answer.as_ref().err(), &server.way);
        Asked { answer, at, shown: client.shown.take() }
    }
}

/// Whatever answers as an API does, also with a refusal, is reached.
///
/// # Errors
/// It was not reached, or something else answered in its place.
fn of_api(err: Error) -> Result<Head, Error> {
    match err.problem(Doing::SignIn).kind {
        ProblemKind::TooManyRequests => err.head().cloned().ok_or(err),
        ProblemKind::NotFound if err.is_web_page() => Err(err),
        // without a credential these are the answers that are expected
        ProblemKind::Unauthorized
        | ProblemKind::Forbidden
        | ProblemKind::NotFound
        | ProblemKind::BadRequest
        | ProblemKind::MediaType => err.unless_web_page(),
        ProblemKind::OtherStatus if err.status() == Some(405) => err.unless_web_page(),
        _ => Err(err),
    }
}

/// What a sign-in server answers at its address is known of none, so nearly every answer will do.
///
/// # Errors
/// It was not reached, or a gateway refused.
fn of_issuer(err: Error) -> Result<Head, Error> {
    match (err.problem(Doing::SignIn).kind, err.exchange().map(|exchange| &exchange.failure)) {
        // the last one: such as a missing client certificate that a page tells of
        (ProblemKind::Blocked | ProblemKind::Gateway | ProblemKind::Proxy | ProblemKind::NotTrusted, _) => {
            Err(err)
        }
        (_, Some(Failure::Status(_) | Failure::Answer(AnswerFailure::Redirected { .. }))) => {
            err.head().cloned().ok_or(err)
        }
        _ => Err(err),
    }
}

impl Asked {
    fn head(&self) -> Option<&Head> {
        match &self.answer {
            Ok(head) => Some(head),
            Err(err) => err.head(),
        }
    }

    /// The line of the step, if that is where it failed.
    fn at(&self, step: Step) -> Option<Line> {
        let err = self.answer.as_ref().err().filter(|_| self.at == step)?;
        Some(said::failed(step, err))
    }

    fn certificate(&self, server: &HttpUrl) -> Line {
        match (self.at(Step::Certificate), &self.shown) {
            (Some(line), Some(shown)) => line.with_details(said::certificate_details(shown)),
            (Some(line), None) => line,
            (None, shown) => certificate(server, shown.as_ref()),
        }
    }
}

/// The step to which a failed request belongs.
fn at_fault(err: Option<&Error>, way: &Way) -> Step {
    let Some(exchange) = err.and_then(Error::exchange) else { return Step::SignIn };
    match &exchange.failure {
        Failure::Connect(failure) => match failure {
            ConnectFailure::NotTrusted(_)
            | ConnectFailure::Tls { .. }
            | ConnectFailure::ClientCertificate { .. } => Step::Certificate,
            // the connection was open before, so its time went by in TLS
            ConnectFailure::TimedOut { .. } if matches!(way, Way::Direct(_)) => Step::Certificate,
            _ => Step::Connection,
        },
        Failure::Status(answer) if answer.status == 407 => Step::Connection,
        Failure::Answer(_) | Failure::Status(_) => Step::SignIn,
    }
}

/// What cannot be set up, and the step that it belongs to.
fn setup(err: &Error) -> (Step, Line) {
    let step = match err {
        Error::CaFile { .. }
        | Error::NoCaStore
        | Error::ClientCertificate { .. }
        | Error::ClientPassword { .. } => Step::Certificate,
        _ => Step::Connection,
    };
    (step, said::failed(step, err))
}

fn certificate(server: &HttpUrl, shown: Option<&ShownCertificate>) -> Line {
    let of = |standing, fact| Line::new(Step::Certificate, standing, fact);
    let Some(shown) = shown else {
        let fact = if server.as_str().starts_with("http:") {
            phrase!("check-no-certificate-needed")
        } else {
            phrase!("check-no-certificate-shown")
        };
        return of(Standing::Skipped, fact);
    };
    let root = shown.root.clone().unwrap_or_default();
    let days = shown.not_after.map(|end| end.duration_since(Timestamp::now()).as_hours() / 24);
    let details = said::certificate_details(shown);
    match days {
        Some(days) if days < SOON => {
            let left = u64::try_from(days).unwrap_or_default();
            of(Standing::Caution, phrase!("check-certificate-ends-soon", root = root, days = left))
                .advising(Whom::Tenant, phrase!("check-certificate-ends-soon-advice"))
                .with_details(details)
        }
        Some(days) => {
            let left = u64::try_from(days).unwrap_or_default();
            of(Standing::Good, phrase!("check-certificate", root = root, days = left)).with_details(details)
        }
        None => of(Standing::Good, phrase!("check-certificate-good", root = root)).with_details(details),
    }
}

fn clock(head: Option<&Head>) -> Line {
    let of = |standing, fact| Line::new(Step::Clock, standing, fact);
    match head {
        Some(Head { clock_off: Some(off), .. }) => {
            let by = Duration::from_secs(off.as_secs().unsigned_abs());
            let fact = if *off > SignedDuration::ZERO {
                phrase!("check-clock-ahead", by = by)
            } else {
                phrase!("check-clock-behind", by = by)
            };
            of(Standing::Caution, fact).advising(Whom::Here, phrase!("check-clock-advice"))
        }
        Some(Head { dated: true, .. }) => of(Standing::Good, phrase!("check-clock-right")),
        Some(_) | None => of(Standing::Skipped, phrase!("check-clock-not-said")),
    }
}

/// Proves the credential with one read.
async fn signed_in(client: &Client) -> Line {
    let began = Instant::now();
    match client.prove(&Hooks::no_waits()).await {
        Ok(_) => {
            let id = client.identity().id;
            let took = said::millis(began.elapsed());
            Line::new(Step::SignIn, Standing::Good, phrase!("check-signed-in", id = id, took = took))
        }
        Err(err) if err.problem(Doing::SignIn).kind == ProblemKind::Forbidden => {
            // it may only lack the permission of this read, which the next step names
            let line = said::failed(Step::SignIn, &err);
            Line { standing: Standing::Caution, ..line }
        }
        Err(err) => said::failed(Step::SignIn, &err),
    }
}
