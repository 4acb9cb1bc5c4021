//! The connection check: goes a profile's way to its server step by step and says what it finds. It sends
//! one request without a credential and, signed in, only reads.

mod permissions;
mod said;
mod way;

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};

use self::way::Way;
use super::{
    Client,
    error::{Call, ConnectFailure, Doing, Error, Failure, Head},
    http::{Clients, Network},
    send::{self, Body, Hooks, Request},
    tls::ShownCertificate,
};
use crate::{
    domain::{
        check::{Line, Standing, Step, Whom},
        problem::ProblemKind,
        profile::{HttpUrl, Profile, TimeLimits, binding::CaContent},
    },
    phrase,
};

/// From how many days before its end on a certificate is a matter for somebody.
const SOON: i64 = 21;

/// Goes the way of a profile and tells each line as soon as it is known: all of [`Step::ALL`] in their
/// order. `session` is the one of this profile, if there is one; `ca` the content of the profile's CA file,
/// if it was read before.
pub async fn check(profile: &Profile, ca: Option<&CaContent>, session: Option<&Client>, tell: impl Fn(Line)) {
    let mut told = Told { tell, steps: Step::ALL.iter().copied(), failed: false };
    go(profile, ca, session, &mut told).await;
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
    ca: Option<&CaContent>,
    session: Option<&Client>,
    told: &mut Told<T>,
) -> Option<()> {
    let goes = |goes: bool| goes.then_some(());
    let server = match HttpUrl::parse(profile.address.as_str()) {
        Ok(server) => server,
        Err(hint) => {
            let line = Line::new(Step::Name, Standing::Failed, hint.0);
            told.line(line.advising(Whom::Here, phrase!("check-address")));
            return None;
        }
    };
    let way = way::find(profile, &server);
    goes(told.line(way::name(&server, way.as_ref().ok()).await))?;
    let way = match way {
        Ok(way) => way,
        Err(err) => {
            told.line(said::failed(Step::Proxy, &err));
            return None;
        }
    };
    goes(told.line(way::proxy(&way).await))?;
    let reach = match Reach::new(profile, ca, &session.map(Client::network).unwrap_or_default()) {
        Ok(reach) => reach,
        Err(err) => {
            let (step, line) = setup(&err);
            if step == Step::Certificate {
                goes(told.line(way::connection(&way, &server, profile).await))?;
            }
            told.line(line);
            return None;
        }
    };
    let line = way::connection(&way, &server, profile).await;
    if line.standing == Standing::Failed {
        told.line(line);
        return None;
    }
    let asked = reach.ask().await;
    let at = at_fault(asked.as_ref().err(), &way);
    match &asked {
        Err(err) if at == Step::Connection => {
            told.line(said::failed(Step::Connection, err));
            return None;
        }
        _ => goes(told.line(line))?,
    }
    match &asked {
        Err(err) if at == Step::Certificate => {
            let details = reach.shown().as_ref().map(said::certificate_details);
            let line = said::failed(Step::Certificate, err);
            told.line(match details {
                Some(details) => line.with_details(details),
                None => line,
            });
            return None;
        }
        _ => goes(told.line(certificate(&server, reach.shown().as_ref())))?,
    }
    let head = match &asked {
        Ok(head) => Some(head),
        Err(err) => err.head(),
    };
    goes(told.line(clock(head)))?;
    match (session, &asked) {
        (_, Err(err)) => {
            told.line(said::failed(Step::SignIn, err));
            None
        }
        (None, Ok(_)) => {
            told.line(Line::new(Step::SignIn, Standing::Skipped, phrase!("check-nobody-signed-in")));
            told.line(Line::new(Step::Permissions, Standing::Skipped, phrase!("check-nobody-signed-in")));
            None
        }
        (Some(client), Ok(_)) => {
            goes(told.line(signed_in(client).await))?;
            told.line(permissions::line(client, profile).await);
            None
        }
    }
}

/// The request without a credential.
struct Reach {
    clients: Clients,
    request: Request,
    limits: TimeLimits,
}

impl Reach {
    fn new(profile: &Profile, ca: Option<&CaContent>, network: &Network) -> Result<Self, Error> {
        let clients = Clients::new(profile, None, ca, network)?;
        let url = profile.address.as_str().to_owned();
        let request = Request::new(Call::Reach, url, Body::Nothing, profile.sign_in);
        Ok(Self { clients, request, limits: profile.limits })
    }

    /// Asks for the API's own address. Whatever answers as an API does, also with a refusal, is reached.
    ///
    /// # Errors
    /// It was not reached, or something else answered in its place.
    async fn ask(&self) -> Result<Head, Error> {
        match send::once(self.clients.api(), &self.limits, &self.request, None).await {
            Ok(answer) => Ok(answer.head),
            Err(err) => match err.problem(Doing::SignIn).kind {
                // without a credential these are the answers that are expected
                ProblemKind::Unauthorized
                | ProblemKind::Forbidden
                | ProblemKind::NotFound
                | ProblemKind::BadRequest
                | ProblemKind::MediaType
                | ProblemKind::TooManyRequests => err.head().cloned().ok_or(err),
                ProblemKind::OtherStatus if err.status() == Some(405) => err.head().cloned().ok_or(err),
                _ => Err(err),
            },
        }
    }

    fn shown(&self) -> Option<ShownCertificate> {
        self.clients.api().shown.certificate()
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
