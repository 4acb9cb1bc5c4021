//! From the click that disables a token to the confirmation, less the server's own time, beside the same
//! requests by reqwest alone and by curl.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use anyhow::ensure;
use egui::accesskit::Role;
use token_desk::{
    app::{Message, confirm, lookup, outcome, sign_in},
    domain::change::{Outcome, action::Action},
};

use crate::{
    Programs,
    desk::{BenchApp, PROFILE, folders, write_profile},
    hands::Hands,
    report::{aim, median, percentile, table},
    screen::{LOG, Screen},
    server::{BEARER, EMAIL, SERIAL, Server, body},
};

/// How often each is done.
const TIMES: usize = 200;

/// By how much a click may take longer than the same requests by reqwest alone, in milliseconds.
const AIM: f64 = 3.0;

/// What is compared, the program's own way first.
const WAYS: [&str; 5] = [
    "Token Desk: re-read + PATCH",
    "reqwest: re-read + PATCH",
    "reqwest: PATCH alone",
    "one curl process: re-read + PATCH",
    "one curl process: PATCH alone",
];

/// Milliseconds of each try in each way, less the server's own.
type Times = [Vec<f64>; WAYS.len()];

/// How often a click is made in the window.
const WINDOW_TIMES: usize = 7;

/// Measures and returns the table.
pub fn measure() -> anyhow::Result<String> {
    let server = Server::start()?;
    let mut desk = signed_in(&server)?;
    let bare = Bare::new(&server)?;
    let mut times = Times::default();
    for number in 0..=TIMES {
        for turn in 0..WAYS.len() {
            // each begins a round in its turn
            let way = (number + turn) % WAYS.len();
            if way == 0 {
                find(&mut desk)?;
            }
            let took = timed(&server, || match way {
                0 => disable(&mut desk),
                1 => bare.look_up().and_then(|()| bare.disable()),
                2 => bare.disable(),
                3 => curl(&server, true),
                _ => curl(&server, false),
            })?;
            // the first one opens the connections
            if number > 0 {
                times[way].push(took);
            }
        }
    }
    Ok(report(&times))
}

fn report(times: &Times) -> String {
    let base = median(&times[0]);
    let rows: Vec<_> = WAYS
        .iter()
        .zip(times)
        .enumerate()
        .map(|(way, (words, times))| {
            let more = base - median(times);
            [
                (*words).to_owned(),
                format!("{:.2} ms", median(times)),
                format!("{:.2} ms", percentile(times, 95)),
                if way == 0 { String::new() } else { format!("{more:+.2} ms") },
                if way == 1 || way == 2 {
                    aim(&format!("within {AIM} ms"), more <= AIM)
                } else {
                    String::new()
                },
            ]
        })
        .collect();
    let head =
        ["click to confirmation, less the server's own time", "median", "p95", "Token Desk − this", "aim"];
    table(head, &rows)
}

/// Milliseconds that `work` takes, less the server's own time meanwhile.
fn timed(server: &Server, work: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<f64> {
    server.take_own_time();
    let began = Instant::now();
    work()?;
    let took = began.elapsed();
    Ok(took.saturating_sub(server.take_own_time()).as_secs_f64() * 1e3)
}

fn signed_in(server: &Server) -> anyhow::Result<BenchApp> {
    let mut desk = BenchApp::new(Some(server))?;
    desk.send(Message::SignIn(sign_in::Message::ProfileChosen(PROFILE.to_owned())));
    BEARER.clone_into(&mut desk.app.forms.sign_in.bearer.0);
    desk.send(Message::SignIn(sign_in::Message::Submitted));
    desk.until("somebody is signed in", |model| model.session.who.is_some())?;
    Ok(desk)
}

/// The same in the real window: from the mouse button to the frame that shows the confirmation, drawn.
/// Returns the table.
pub fn measure_window(programs: &Programs) -> anyhow::Result<String> {
    let rows = ["glow", "wgpu"].map(|renderer| {
        let times = in_window(programs, renderer)?;
        anyhow::Ok([
            format!("Token Desk's window: re-read + PATCH + drawing, {renderer}"),
            format!("{:.0} ms", median(&times)),
            format!("{:.0} ms", percentile(&times, 100)),
        ])
    });
    let rows = rows.into_iter().collect::<anyhow::Result<Vec<_>>>()?;
    Ok(table(
        ["mouse button to confirmation on the screen, less the server's own time", "median", "slowest"],
        &rows,
    ))
}

fn in_window(programs: &Programs, renderer: &str) -> anyhow::Result<Vec<f64>> {
    let server = Server::start()?;
    let screen = Screen::start()?;
    let folder = screen.folder("click")?;
    let own = folders(&folder);
    write_profile(&own, &server)?;
    let (config, data) = (own.config.to_string_lossy(), own.data.to_string_lossy());
    let arguments = ["--config-dir", &config, "--data-dir", &data, "--renderer", renderer];
    let program = screen.run(&programs.token_desk, &arguments, LOG)?;
    let mut hands = Hands::new(screen, program, Some(&server))?;
    hands.fill("Bearer token", BEARER)?;
    hands.press("Sign in")?;
    let mut times = Vec::new();
    for _ in 0..WINDOW_TIMES {
        hands.type_text(EMAIL)?;
        hands.enter()?;
        hands.press("Disable token…")?;
        let place = hands.point_at(&[Role::Button], "Disable token")?;
        server.take_own_time();
        let pressed = hands.screen.order_at_once("click 1")?;
        hands.program.says("reply: applied")?;
        // the frame with the confirmation is on the screen when the next one begins
        let drawn = hands.program.says("woken")?;
        let own = server.take_own_time();
        hands.click_double(place)?;
        let took = drawn.duration_since(pressed).saturating_sub(own);
        times.push(took.as_secs_f64() * 1e3);
        hands.press("Next caller")?;
    }
    Ok(times)
}

/// Everything before the click: the person, the token, the open dialog.
fn find(desk: &mut BenchApp) -> anyhow::Result<()> {
    desk.send(Message::Outcome(outcome::Message::NextCaller));
    desk.app.forms.lookup.search = EMAIL.to_owned();
    desk.send(Message::Lookup(lookup::Message::Submitted));
    desk.until("the person is found", |model| model.lookup.tokens.done().is_some())?;
    desk.app.forms.lookup.serial = SERIAL.to_owned();
    desk.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    desk.until("the token was read for the dialog", |model| {
        let form = confirm::Form::default();
        model.dialog::<confirm::Asking>().is_some_and(|asking| asking.may_confirm(&form))
    })
}

/// The click, until the program has the confirmation to show.
fn disable(desk: &mut BenchApp) -> anyhow::Result<()> {
    desk.send(Message::Confirm(confirm::Message::Confirmed));
    desk.until("the change is answered", |model| !model.attempts.sending())?;
    let outcome = desk.app.model.attempts.list.last().map(|attempt| attempt.entry().outcome);
    ensure!(matches!(outcome, Some(Outcome::Confirmed(_))), "not confirmed: {outcome:?}");
    Ok(())
}

/// The same requests by reqwest and nothing else.
struct Bare {
    tokio: tokio::runtime::Runtime,
    client: reqwest::Client,
    look_up: String,
    disable: String,
}

impl Bare {
    fn new(server: &Server) -> anyhow::Result<Self> {
        Ok(Self {
            // as many threads as the program has
            tokio: tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?,
            client: reqwest::Client::builder().no_proxy().build()?,
            look_up: server.lookup(),
            disable: server.disable(),
        })
    }

    fn look_up(&self) -> anyhow::Result<()> {
        self.send(self.client.post(&self.look_up))
    }

    fn disable(&self) -> anyhow::Result<()> {
        self.send(self.client.patch(&self.disable))
    }

    fn send(&self, request: reqwest::RequestBuilder) -> anyhow::Result<()> {
        let request = request
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .bearer_auth(BEARER)
            .timeout(Duration::from_secs(30))
            .body(body());
        let answer =
            self.tokio.block_on(async { request.send().await?.error_for_status()?.bytes().await })?;
        ensure!(!answer.is_empty(), "an empty answer");
        Ok(())
    }
}

/// The same requests by one curl process, from its start to its end.
fn curl(server: &Server, look_up: bool) -> anyhow::Result<()> {
    let request = |command: &mut Command, method: &str, url: &str| {
        command.args(["--silent", "--fail", "--output", "/dev/null", "--noproxy", "*", "--request", method]);
        command.args(["--header", "Accept: application/json", "--header", "Content-Type: application/json"]);
        command.args(["--header", &format!("Authorization: Bearer {BEARER}"), "--data", &body(), url]);
    };
    let mut command = Command::new("curl");
    if look_up {
        request(&mut command, "POST", &server.lookup());
        command.arg("--next");
    }
    request(&mut command, "PATCH", &server.disable());
    let status = command.status()?;
    ensure!(status.success(), "curl: {status}");
    Ok(())
}
