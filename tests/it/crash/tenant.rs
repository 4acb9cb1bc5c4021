//! A tenant whose every token is Ada's and enabled until it is disabled. It notes what reached it and what
//! it did, and does something else (such as killing the program) at one point of one attempt.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
    thread,
    time::Duration,
};

use crate::fixtures;
use crate::{
    desktop::SERVERS,
    wire::raw::{Raw, Reply, answer, json},
};

pub const ADAS_ID: &str = fixtures::USER_ID;

/// Whom this tenant names as the one who changed something.
pub const CHANGED_BY: &str = "help-desk-key";

/// A point of an attempt, seen from the server. A delay is how long after the answer was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// The confirmation dialog asks for the token; it is not answered.
    DialogAsks,
    /// It was answered; whoever drives the program confirms at once, and the intent is recorded.
    DialogAnswered(Duration),
    /// The intent is recorded, and the token is asked for once more; it is not answered.
    LastLookAsks,
    LastLookAnswered(Duration),
    /// The change has arrived; it is not made.
    Arrived,
    /// The change is made; nothing is answered.
    Made,
    /// The change is made, and half of the answer sent.
    Half(Duration),
    /// The change is made, and is about to be answered.
    Answering,
    Answered(Duration),
    /// The answer was lost, and the token is asked for once more; it is not answered.
    LookAsks(Lost),
    LookAnswered(Lost, Duration),
}

/// Which answer was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    ToAChangeThatWasMade,
    ToOneThatWasNot,
}

/// What is done there, once.
type Act = Box<dyn FnOnce() + Send>;

/// What became of one token.
#[derive(Clone, Debug, Default)]
pub struct Token {
    /// How often it was looked up.
    lookups: usize,
    /// How many changes of it arrived.
    pub arrived: usize,
    /// When it was disabled, as this tenant spells it.
    pub changed_at: Option<String>,
    /// Whether that was answered in whole.
    pub answered: bool,
}

#[derive(Default)]
struct State {
    tokens: BTreeMap<String, Token>,
    plan: Option<(Point, Act)>,
}

pub struct Tenant {
    raw: Raw,
    state: Arc<Mutex<State>>,
}

impl Tenant {
    pub fn start() -> Self {
        let state = Arc::new(Mutex::new(State::default()));
        let own = Arc::clone(&state);
        Self { raw: SERVERS.block_on(Raw::start(move |_, request| reply(&own, request))), state }
    }

    pub fn url(&self) -> String {
        self.raw.url()
    }

    /// Does `act` when the next attempt comes to this point.
    pub fn at(&self, point: Point, act: impl FnOnce() + Send + 'static) {
        self.state().plan = Some((point, Box::new(act)));
    }

    /// What became of the tokens that were asked about.
    pub fn tokens(&self) -> BTreeMap<String, Token> {
        self.state().tokens.clone()
    }

    /// How many requests to change something arrived.
    pub fn changes(&self) -> usize {
        self.raw.count("PATCH")
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }
}

fn reply(state: &Mutex<State>, request: &str) -> Reply {
    let path = request.split(' ').nth(1).unwrap_or_default();
    if path.ends_with("/sidTokens/lookup") {
        lookup(&mut state.lock().unwrap(), &serial(request))
    } else if path.ends_with("/sidTokens/disable") {
        disable(&mut state.lock().unwrap(), &serial(request))
    } else if path.ends_with("/devices") {
        Reply::Send(json(r#"{"sidTokens":[]}"#))
    } else if path.contains("/users/search") {
        Reply::Send(json(r#"{"totalPages":0,"elements":[]}"#))
    } else {
        Reply::Send(answer(404, &[], r#"{"code":"404 NOT_FOUND","description":"User not found"}"#))
    }
}

fn serial(request: &str) -> String {
    let (_, body) = request.split_once("\r\n\r\n").unwrap();
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    body["tokenSerialNumber"].as_str().unwrap().to_owned()
}

/// The token's record, as every answer has it.
fn record(serial: &str, token: &Token) -> Vec<u8> {
    let mut record = serde_json::json!({
        "tokenSerialNumber": serial,
        "userId": ADAS_ID,
        "tokenStatus": if token.changed_at.is_some() { "Disabled" } else { "Enabled" },
    });
    if let Some(at) = &token.changed_at {
        record["tokenStatusChangedBy"] = CHANGED_BY.into();
        record["tokenStatusChangedAt"] = at.as_str().into();
    }
    json(&record.to_string())
}

/// Nothing at all, and the end of the connection.
fn nothing() -> Reply {
    Reply::Last(Vec::new())
}

fn after(delay: Duration, act: Act) {
    SERVERS.spawn_blocking(move || {
        thread::sleep(delay);
        act();
    });
}

/// What is to be done at the point that these are about, if it is one of them.
fn planned(state: &mut State, points: impl Fn(Point) -> bool) -> Option<(Point, Act)> {
    state.plan.take_if(|(point, _)| points(*point))
}

fn lookup(state: &mut State, serial: &str) -> Reply {
    let token = state.tokens.entry(serial.to_owned()).or_default();
    token.lookups += 1;
    let (nth, sent, whole) = (token.lookups, token.arrived > 0, record(serial, token));
    let plan = planned(state, |point| match point {
        Point::DialogAsks | Point::DialogAnswered(_) => nth == 1,
        Point::LastLookAsks | Point::LastLookAnswered(_) => nth == 2,
        Point::LookAsks(_) | Point::LookAnswered(..) => sent,
        _ => false,
    });
    match plan {
        None => Reply::Send(whole),
        Some((
            Point::DialogAnswered(delay) | Point::LastLookAnswered(delay) | Point::LookAnswered(_, delay),
            act,
        )) => {
            after(delay, act);
            Reply::Send(whole)
        }
        Some((_, act)) => {
            act();
            nothing()
        }
    }
}

fn disable(state: &mut State, serial: &str) -> Reply {
    state.tokens.entry(serial.to_owned()).or_default().arrived += 1;
    let lost = match &state.plan {
        Some((Point::LookAsks(lost) | Point::LookAnswered(lost, _), _)) => Some(*lost),
        _ => None,
    };
    if lost == Some(Lost::ToOneThatWasNot) {
        return nothing();
    }
    let plan = planned(state, |point| {
        matches!(point, Point::Arrived | Point::Made | Point::Half(_) | Point::Answering | Point::Answered(_))
    });
    if let Some((Point::Arrived, act)) = plan {
        act();
        return nothing();
    }
    let now = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string();
    let token = state.tokens.entry(serial.to_owned()).or_default();
    token.changed_at = Some(now);
    let whole = record(serial, token);
    if lost.is_some() {
        return nothing();
    }
    match plan {
        Some((Point::Made, act)) => {
            act();
            nothing()
        }
        Some((Point::Half(delay), act)) => {
            after(delay, act);
            Reply::Last(whole[..whole.len() - 40].to_vec())
        }
        plan => {
            token.answered = true;
            match plan {
                Some((Point::Answered(delay), act)) => after(delay, act),
                Some((_, act)) => act(),
                None => {}
            }
            Reply::Send(whole)
        }
    }
}
