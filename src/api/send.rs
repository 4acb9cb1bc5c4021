//! Sends a request and receives its answer: time limits, the size cap, 429, and what is kept before parsing.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use reqwest::{
    Method, RequestBuilder, Response,
    header::{
        ACCEPT, AUTHORIZATION, CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue, LOCATION, RETRY_AFTER,
    },
};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::{select, time::sleep};
use zeroize::Zeroizing;

use super::{
    brake::Brake,
    echo::{have_in_common, shows_one_of, without},
    error::{AnswerFailure, Call, Error, ErrorAnswer, Exchange, Failure, Head, RequestFacts, sort},
    http::{self, Http},
    throttle::{Throttle, Turn},
};
use crate::domain::{
    change::action,
    profile::{SignInMethod, TimeLimits},
    text,
    token::serial::Serial,
};

/// The largest answer, in decoded bytes. The largest real one, 25 people, is a hundredth of it.
pub(super) const CAP: usize = 1024 * 1024;

/// How much of a refusal's body is read: enough for both shapes of the API's errors and a web page's title.
const REFUSAL_CAP: usize = 64 * 1024;

/// How often a request is tried while the server answers 429.
pub(super) const TRIES: u32 = 3;

/// How often a request of a batch is tried: others may have come before it.
const TRIES_IN_TURN: u32 = 20;

/// The longest Retry-After that is waited for.
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// From which difference on a clock counts as off, in seconds: half of the 60 seconds that the server
/// allows.
const CLOCK_OFF: i64 = 30;

/// The headers with the name of an exchange.
const REQUEST_IDS: [&str; 6] =
    ["x-request-id", "x-correlation-id", "request-id", "x-amzn-requestid", "x-amzn-trace-id", "x-b3-traceid"];

/// The longest name of an exchange, in characters.
const LONGEST_ID: usize = 100;

const LONGEST_HOST: usize = 253 + ":65535".len();

/// A 429 is being waited out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// When the next try is made.
    pub until: Timestamp,
    /// The number of the next try: 2 or 3, of 3.
    pub attempt: u32,
}

/// Callbacks during a call, and what stops it.
#[derive(Clone)]
pub struct Hooks {
    on_wait: Arc<dyn Fn(Wait) + Send + Sync>,
    on_retry: Arc<dyn Fn(Wait) + Send + Sync>,
    on_leave: Arc<dyn Fn() + Send + Sync>,
    brake: Brake,
    waits: bool,
    throttle: Option<Arc<Throttle>>,
}

impl Hooks {
    /// `on_wait` is called when a 429 is waited out. `brake` ends that wait: the 429 is then the result. It
    /// also keeps an acting request from leaving: then the result is [`Error::Stopped`]. It does not end a
    /// read that has left.
    pub fn new(on_wait: impl Fn(Wait) + Send + Sync + 'static, brake: Brake) -> Self {
        let on_retry = Arc::new(|_| {});
        let on_leave = Arc::new(|| {});
        Self { on_wait: Arc::new(on_wait), on_retry, on_leave, brake, waits: true, throttle: None }
    }

    /// `on_retry` is called when a wait is over and the request leaves again: stopping the wait is then too
    /// late.
    #[must_use]
    pub fn on_retry(self, on_retry: impl Fn(Wait) + Send + Sync + 'static) -> Self {
        Self { on_retry: Arc::new(on_retry), ..self }
    }

    /// `on_leave` is called when an acting request leaves: from then on it may be done.
    #[must_use]
    pub fn on_leave(self, on_leave: impl Fn() + Send + Sync + 'static) -> Self {
        Self { on_leave: Arc::new(on_leave), ..self }
    }

    /// Every request waits for its turn among those of a batch. What the server asks to wait holds for all of
    /// them, and a request is tried more often.
    #[must_use]
    pub fn throttled(self, throttle: Arc<Throttle>) -> Self {
        Self { throttle: Some(throttle), ..self }
    }

    /// Without callbacks and without a way to stop.
    pub fn none() -> Self {
        Self::new(|_| {}, Brake::default())
    }

    /// Without callbacks, and a 429 is the result at once: for a read that is not worth a wait.
    pub fn no_waits() -> Self {
        Self { waits: false, ..Self::none() }
    }

    pub fn brake(&self) -> &Brake {
        &self.brake
    }

    /// The result of the work, unless it is stopped before.
    ///
    /// # Errors
    /// [`Error::Stopped`], and its own.
    pub(super) async fn unless_stopped<T>(
        &self,
        work: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        select! {
            biased;
            () = self.brake.stopped() => Err(Error::Stopped),
            done = work => done,
        }
    }

    /// An acting request is about to leave; false if it must not.
    pub(super) fn leave(&self) -> bool {
        let leaves = self.brake.leave();
        if leaves {
            (self.on_leave)();
        }
        leaves
    }

    /// Waits for the request's turn, where there are turns.
    pub(super) async fn turn(&self) -> Option<Turn<'_>> {
        match &self.throttle {
            Some(throttle) => Some(throttle.turn().await),
            None => None,
        }
    }

    /// It was returned undone.
    pub(super) fn back(&self) {
        self.brake.back();
    }

    /// Waits until the request may be tried again; false if it must not be.
    pub(super) async fn wait_out(&self, asked: Option<Duration>, tries: u32) -> bool {
        if self.throttle.is_some() {
            // its next turn comes when the wait is over
            return tries < TRIES_IN_TURN && !self.brake.is_stopped();
        }
        if tries >= TRIES || !self.waits || self.brake.is_stopped() {
            return false;
        }
        let pause = pause(asked, tries);
        let until = Timestamp::now().saturating_add(pause).unwrap_or(Timestamp::MAX);
        let wait = Wait { until, attempt: tries + 1 };
        (self.on_wait)(wait);
        select! {
            biased;
            () = self.brake.stopped() => false,
            () = sleep(pause) => {
                (self.on_retry)(wait);
                true
            }
        }
    }
}

/// How long to wait after `tries` tries.
fn pause(asked: Option<Duration>, tries: u32) -> Duration {
    asked.unwrap_or(Duration::from_secs(2 * u64::from(tries))).min(LONGEST_WAIT)
}

pub(super) struct Request {
    facts: RequestFacts,
    url: String,
    body: Body,
    /// A secret in the body, such as a verification code.
    confided: Option<SecretString>,
}

pub(super) enum Body {
    Nothing,
    Json(serde_json::Value),
    Form(Vec<(&'static str, SecretString)>),
}

/// An answer with status 200.
pub(super) struct Answer {
    request: RequestFacts,
    pub(super) head: Head,
    pub(super) body: Zeroizing<Vec<u8>>,
}

impl Answer {
    /// The error for an answer with this failure.
    pub(super) fn failed(self, failure: AnswerFailure) -> Error {
        Exchange {
            request: self.request,
            at: Timestamp::now(),
            head: Some(self.head),
            failure: failure.into(),
        }
        .into()
    }

    pub(super) fn read<T>(self, read: impl FnOnce(&[u8]) -> Result<T, AnswerFailure>) -> Result<T, Error> {
        read(&self.body).map_err(|failure| self.failed(failure))
    }
}

impl From<Exchange> for Error {
    fn from(exchange: Exchange) -> Self {
        Box::new(exchange).into()
    }
}

/// Sends a request once and receives its answer.
///
/// Once means once. reqwest's own repeating and redirects are off. hyper-util sends a request again on
/// another connection only while it still lies whole in the queue of a kept connection that turns out to be
/// closed (only then does hyper's `TrySendError` carry it: the dispatcher's `recv_msg` puts it there for
/// requests it has not taken out, and no byte of those was written). A request of which a byte was written
/// never comes back; tests/it/wire proves it with a server that closes kept connections at the moment the
/// PATCH arrives.
///
/// # Errors
/// [`Error::Exchange`] for everything but a whole answer with status 200. Its `head` is there as soon as the
/// server's status was seen, even if the rest never came.
pub(super) async fn once(
    http: &Http,
    limits: &TimeLimits,
    request: &Request,
    bearer: Option<&SecretString>,
) -> Result<Answer, Error> {
    let limit = if request.acts() { limits.change } else { limits.read };
    let failed = |head: Option<Head>, failure| -> Error {
        Exchange { request: request.facts.clone(), at: Timestamp::now(), head, failure }.into()
    };
    let connect_limit = http::connect_limit(limits);
    let sorted = |err: &reqwest::Error| sort(err, &request.facts.host, connect_limit, limit, &http.asked);
    let sent_at = Timestamp::now();
    let sent = builder(&http.client, request, bearer).timeout(limit).send().await;
    let mut response = match sent {
        Ok(response) => response,
        Err(err) => return Err(failed(None, http.look_into(sorted(&err), &request.facts.host).await)),
    };
    http.asked.answered();
    let secrets = request.secrets(bearer);
    let mut head = head(&response, sent_at, Timestamp::now());
    head.request_id = head.request_id.filter(|id| !shows_one_of(id, &secrets));
    tracing::debug!(status = head.status, method = %request.facts.method, path = request.facts.path, "answered");
    if head.status != 200 {
        let failure = if (300..400).contains(&head.status) && head.status != 304 {
            AnswerFailure::Redirected { to: redirected_to(response.headers(), &request.facts.host, &secrets) }
                .into()
        } else {
            // the status is enough: a body that is late, cut off or endless must not hide it
            let (body, _) = if (200..300).contains(&head.status) && request.facts.call.gives_a_secret() {
                // it was done after all, and the body may hold the secret
                (Zeroizing::default(), End::Whole)
            } else {
                read_body(&mut response, REFUSAL_CAP).await
            };
            let answer = ErrorAnswer::read(head.status, &without(body, &secrets));
            // a server that refuses to give a secret may name the existing one
            let words = answer.words.filter(|_| !request.facts.call.gives_a_secret());
            Failure::Status(ErrorAnswer { words, ..answer })
        };
        return Err(failed(Some(head), failure));
    }
    if response.content_length().is_some_and(|length| length > CAP as u64) {
        return Err(failed(Some(head), AnswerFailure::TooBig.into()));
    }
    match read_body(&mut response, CAP).await {
        (body, End::Whole) => {
            if request.facts.call.gives_a_secret() {
                head.request_id = head.request_id.filter(|id| !have_in_common(id, &body));
            }
            Ok(Answer { request: request.facts.clone(), head, body: without(body, &secrets) })
        }
        (_, End::Cap) => Err(failed(Some(head), AnswerFailure::TooBig.into())),
        (_, End::Failed(err)) => Err(failed(Some(head), sorted(&err))),
    }
}

impl Request {
    pub(super) fn new(call: Call, url: String, body: Body, credential: SignInMethod) -> Self {
        let method = match call {
            Call::LookUpPerson
            | Call::Search
            | Call::LookUpToken
            | Call::Token
            | Call::VerifyStart
            | Call::VerifyCode
            | Call::VerifyCancel => Method::POST,
            Call::ListTokens | Call::ListEvents | Call::VerifyStatus | Call::Reach => Method::GET,
            Call::Change(action) => match action.method() {
                action::Method::Patch => Method::PATCH,
                action::Method::Put => Method::PUT,
                action::Method::Delete => Method::DELETE,
            },
        };
        let (path, host) = (shown_path(&url), http::host_of(&url));
        Self {
            facts: RequestFacts { method, path, host, call, serial: None, credential },
            url,
            body,
            confided: None,
        }
    }

    /// One that only reads, whatever the call does otherwise.
    pub(super) fn reading(call: Call, url: String, credential: SignInMethod) -> Self {
        let mut request = Self::new(call, url, Body::Nothing, credential);
        request.facts.method = Method::GET;
        request
    }

    /// Sets the serial number for the words of an error.
    pub(super) fn about(mut self, serial: &Serial) -> Self {
        self.facts.serial = Some(serial.to_string());
        self
    }

    /// Names a secret in the body that must be removed from the answer.
    pub(super) fn confiding(mut self, secret: &str) -> Self {
        self.confided = Some(secret.into());
        self
    }

    pub(super) fn with(self, body: Body) -> Self {
        Self { body, ..self }
    }

    /// The fields of its form in plain text.
    #[cfg(test)]
    pub(super) fn form(&self) -> Vec<(String, String)> {
        let Body::Form(fields) = &self.body else { return Vec::new() };
        // EXPOSE: for a test
        fields.iter().map(|(name, value)| ((*name).to_owned(), value.expose_secret().to_owned())).collect()
    }

    pub(super) fn acts(&self) -> bool {
        self.facts.call.acts()
    }

    /// The secrets that must not appear in an error.
    fn secrets<'a>(&'a self, bearer: Option<&'a SecretString>) -> Vec<&'a SecretString> {
        let form = match &self.body {
            Body::Form(fields) => fields.as_slice(),
            Body::Nothing | Body::Json(_) => &[],
        };
        let assertion = form.iter().filter(|(name, _)| *name == "client_assertion").map(|(_, value)| value);
        bearer.into_iter().chain(assertion).chain(&self.confided).collect()
    }
}

fn builder(client: &reqwest::Client, request: &Request, bearer: Option<&SecretString>) -> RequestBuilder {
    let mut builder = client
        .request(request.facts.method.clone(), &request.url)
        .header(ACCEPT, HeaderValue::from_static("application/json"));
    if let Some(bearer) = bearer {
        builder = builder.header(AUTHORIZATION, authorization(bearer));
    }
    match &request.body {
        Body::Nothing => builder,
        Body::Json(json) => {
            builder.header(CONTENT_TYPE, HeaderValue::from_static("application/json")).body(json.to_string())
        }
        Body::Form(fields) => {
            // EXPOSE: to send them
            let plain = fields.iter().map(|(name, value)| (*name, value.expose_secret()));
            builder.form(&plain.collect::<Vec<_>>())
        }
    }
}

/// The header with a bearer token, in memory that is wiped when freed; a token is graphic ASCII.
fn authorization(bearer: &SecretString) -> HeaderValue {
    // EXPOSE: to send it
    let text = Zeroizing::new(["Bearer ", bearer.expose_secret()].concat().into_bytes());
    let header = HeaderValue::from_maybe_shared(Bytes::from_owner(text));
    let mut header = header.unwrap_or_else(|_| HeaderValue::from_static(""));
    header.set_sensitive(true);
    header
}

/// How reading a body ended.
enum End {
    Whole,
    Cap,
    Failed(reqwest::Error),
}

/// Reads decoded bytes up to a cap. Old buffers are wiped.
async fn read_body(response: &mut Response, cap: usize) -> (Zeroizing<Vec<u8>>, End) {
    let mut body = Zeroizing::new(Vec::new());
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > cap => {
                let rest = &chunk[..cap - body.len()];
                append(&mut body, rest);
                return (body, End::Cap);
            }
            Ok(Some(chunk)) => append(&mut body, &chunk),
            Ok(None) => return (body, End::Whole),
            Err(err) => return (body, End::Failed(err)),
        }
    }
}

/// Adds bytes. A buffer that grew by itself would not wipe its old memory.
fn append(body: &mut Zeroizing<Vec<u8>>, more: &[u8]) {
    if body.capacity() - body.len() < more.len() {
        let mut larger = Zeroizing::new(Vec::with_capacity(2 * (body.len() + more.len())));
        larger.extend_from_slice(body);
        *body = larger;
    }
    body.extend_from_slice(more);
}

fn head(response: &Response, sent: Timestamp, received: Timestamp) -> Head {
    let headers = response.headers();
    let date = text(headers, &DATE).and_then(http_date);
    let request_id = REQUEST_IDS.iter().find_map(|name| headers.get(*name)?.to_str().ok()).map(str::trim);
    Head {
        status: response.status().as_u16(),
        request_id: request_id.filter(|id| is_an_id(id)).map(str::to_owned),
        dated: date.is_some(),
        clock_off: date.and_then(|date| clock_off(date, sent, received)),
        retry_after: text(headers, &RETRY_AFTER)
            .and_then(|value| retry_after(value, date.unwrap_or(received))),
    }
}

/// Whether a text looks like the name of an exchange. Amazon's are `Root=1-67891233-abcdef;Sampled=0`.
fn is_an_id(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.:;=/+@|".contains(c);
    (1..=LONGEST_ID).contains(&text.len()) && text.chars().all(plain)
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// All three forms of RFC 9110, section 5.6.7.
fn http_date(text: &str) -> Option<Timestamp> {
    httpdate::parse_http_date(text.trim()).ok()?.try_into().ok()
}

/// Retry-After (RFC 9110, section 10.2.3): seconds, or a date by the server's own clock.
fn retry_after(value: &str, server_now: Timestamp) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let wait = http_date(value)?.duration_since(server_now);
    Some(wait.try_into().unwrap_or(Duration::ZERO))
}

/// This computer's clock minus the server's, if that is more than half a minute. The server may have stamped
/// its answer at any moment between the two times, so only a time outside them counts.
fn clock_off(server: Timestamp, sent: Timestamp, received: Timestamp) -> Option<SignedDuration> {
    let off = if server < sent {
        sent.duration_since(server)
    } else if server > received {
        received.duration_since(server)
    } else {
        SignedDuration::ZERO
    };
    (off.as_secs().abs() > CLOCK_OFF).then_some(off)
}

/// The other host that a redirect names, unless it contains a secret.
fn redirected_to(headers: &HeaderMap, asked: &str, secrets: &[&SecretString]) -> Option<String> {
    let host = http::host_of(text(headers, &LOCATION)?);
    let plausible = !host.is_empty() && host.len() <= LONGEST_HOST && !shows_one_of(&host, secrets);
    (plausible && host != asked).then(|| text::name(&host))
}

/// The path for display: without what all paths of a tenant share, IDs shortened.
fn shown_path(url: &str) -> String {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let path = ["/v1/", "/v2/"]
        .iter()
        .find_map(|version| path.split_once(version))
        .map_or_else(|| path.rsplit_once('/').map_or(path, |(_, last)| last), |(_, rest)| rest);
    let short = |part: &str| match part.split_once('-') {
        Some((start, rest)) if part.len() >= 32 && !rest.is_empty() => format!("{start}-…"),
        _ => part.to_owned(),
    };
    let parts: Vec<_> = path.split('/').map(short).collect();
    format!("…/{}", parts.join("/"))
}

#[cfg(test)]
mod tests;
