//! Many tokens at once: how fast they are disabled, beside loops that do nothing else; how close that comes
//! to what a server allows; what it takes of memory; and what it costs the window meanwhile.

mod bare;
mod desk;
mod many;
mod memory;
mod tenant;

use std::time::Duration;

use token_desk::domain::{
    batch::limits::{Limits, Rules},
    difficulty::RateLimit,
};

pub use self::memory::{CHILD, in_child};
use self::{
    bare::{Python, reqwest_loop},
    desk::Desk,
    tenant::Tenant,
};
use crate::{
    canned::Canned,
    frame,
    report::{aim, median, percentile, table},
};

/// The lines of the list that is disabled without a limit.
const LINES: u32 = 10_000;

/// The lines of a large list, as large as one may be.
const MANY: u32 = 100_000;

/// How often each way is gone.
const ROUNDS: u32 = 3;

/// How many requests a second the limited server takes, and how many lines then take about a minute.
const PER_SECOND: u32 = 50;
const LIMITED_LINES: u32 = 1_500;

/// Each line is read again, and changed.
const REQUESTS: u32 = 2;

/// What is aimed at.
const AIM_PACE: f64 = 1.05;
const AIM_FRAME: f64 = 16.0;

/// How many lines are over in each of the frames that take news in, and how many frames there are from one
/// of these to the next: at 60 frames and 1,500 lines a second.
const AT_ONCE: usize = 150;
const FRAMES_APART: u32 = 6;

/// Measures a part, with so many lines if it was said.
type Part = fn(Option<u32>) -> anyhow::Result<String>;

/// Its parts, by the words that measure only them.
pub const PARTS: [(&str, Part); 4] =
    [("speed", speed), ("pace", pace), ("memory", memory), ("frames", |_| Ok(frames()))];

/// Measures all of it, and returns the tables.
pub fn measure(lines: Option<u32>) -> anyhow::Result<String> {
    let tables: Vec<_> = PARTS.iter().map(|(_, part)| part(lines)).collect::<Result<_, _>>()?;
    Ok(tables.join("\n"))
}

fn rules(per_second: Option<u32>) -> Rules {
    Rules { limits: Limits { per_second, ..Limits::default() }, ..Rules::default() }
}

/// Without a limit, beside the same requests by others, each at a tenant of its own with the same box.
fn speed(lines: Option<u32>) -> anyhow::Result<String> {
    let lines = lines.unwrap_or(LINES);
    let parallel = Limits::default().parallel;
    let python = Python::found();
    let (mut ours, mut by_reqwest, mut by_python) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        for turn in 0..3 {
            let tenant = Tenant::start(lines)?;
            match (round + turn) % 3 {
                0 => ours.push(disabled(&tenant, lines, rules(None))?.as_secs_f64()),
                1 => by_reqwest.push(reqwest_loop(&tenant, parallel)?.as_secs_f64()),
                _ => {
                    if let Some(python) = &python {
                        by_python.push(python.run(&tenant, parallel)?.as_secs_f64());
                    }
                }
            }
        }
    }
    let row = |what: &str, times: &[f64]| {
        let rate = f64::from(lines) / median(times);
        let ratio = median(&ours) / median(times);
        let cells = [format!("{:.1} s", median(times)), format!("{rate:.0}"), format!("{ratio:.2}×")];
        let [time, rate, ratio] = if times.is_empty() {
            ["not measured: no python3-requests".to_owned(), String::new(), String::new()]
        } else {
            cells
        };
        [what.to_owned(), time, rate, ratio]
    };
    let head = format!("{lines} tokens, {parallel} requests at a time");
    Ok(table(
        [&head, "median", "tokens a second", "Token Desk's time beside it"],
        &[
            row("Token Desk: intent, re-read + PATCH, outcome", &ours),
            row("a loop of reqwest: re-read + PATCH", &by_reqwest),
            row("a loop of Python requests: re-read + PATCH", &by_python),
        ],
    ))
}

/// How long a box takes from "Start" to its end.
fn disabled(tenant: &Tenant, lines: u32, rules: Rules) -> anyhow::Result<Duration> {
    let mut desk = Desk::at(&tenant.address(), &tenant.bearer, rules)?;
    desk.read(&tenant.list())?;
    desk.rehearse(lines)?;
    desk.run(lines)
}

/// A server with a limit, which the profile states or which is found.
fn pace(lines: Option<u32>) -> anyhow::Result<String> {
    let lines = lines.unwrap_or(LIMITED_LINES).min(LIMITED_LINES);
    let least = f64::from(lines * REQUESTS) / f64::from(PER_SECOND);
    let row = |what: &str, rules| -> anyhow::Result<[String; 4]> {
        let tenant = Tenant::start(lines)?;
        let mut desk = Desk::at(&tenant.address(), &tenant.bearer, rules)?;
        desk.read(&tenant.list())?;
        desk.rehearse(lines)?;
        tenant.limit(RateLimit { per_second: PER_SECOND, says_when: true });
        let took = desk.run(lines)?.as_secs_f64();
        let ratio = took / least;
        let aim = aim(&format!("within {:.0} %", (AIM_PACE - 1.0) * 100.0), ratio <= AIM_PACE);
        Ok([what.to_owned(), format!("{took:.1} s"), format!("{:+.1} %", (ratio - 1.0) * 100.0), aim])
    };
    let head = format!("{lines} tokens at {PER_SECOND} requests a second, which is {least:.0} s at least");
    Ok(table(
        [&head, "total", "above the least", "aim"],
        &[
            row("the profile states the limit", rules(Some(PER_SECOND)))?,
            row("nobody has stated it", rules(None))?,
        ],
    ))
}

/// What a large list takes, in a process of its own.
fn memory(lines: Option<u32>) -> anyhow::Result<String> {
    let lines = lines.unwrap_or(MANY);
    let tenant = Tenant::start(lines)?;
    let rows: Vec<_> = memory::measure(&tenant, lines)?
        .into_iter()
        .map(|peak| {
            [peak.when, format!("{} MiB", peak.mebibytes), format!("{:.1} s", peak.took.as_secs_f64())]
        })
        .collect();
    Ok(table([&format!("{lines} lines, without the window"), "peak memory (VmHWM)", "took"], &rows))
}

/// What a frame costs while a batch runs.
fn frames() -> String {
    let mut rows = Vec::new();
    for lines in [LINES, MANY] {
        let lines = lines as usize;
        let mut row = |what: &str, mut canned: Canned, runs: bool| {
            let mut next = lines / 2;
            let times = frame::times(&mut canned, |canned, number| {
                if runs && number.is_multiple_of(FRAMES_APART) && next + AT_ONCE <= lines {
                    many::goes_on(canned, next..next + AT_ONCE);
                    next += AT_ONCE;
                }
            });
            let times: Vec<_> = times.iter().map(|time| time.as_secs_f64() * 1e3).collect();
            let p99 = percentile(&times, 99);
            rows.push([
                format!("{what}, {lines} lines"),
                format!("{:.2} ms", median(&times)),
                format!("{p99:.2} ms"),
                format!("{:.2} ms", percentile(&times, 100)),
                aim(&format!("under {AIM_FRAME:.0} ms"), p99 < AIM_FRAME),
            ]);
        };
        row("rehearsed", many::rehearsed(lines), false);
        row("running", many::running(lines, lines / 2), true);
        row("running, at the desk", many::at_the_desk(many::running(lines, lines / 2)), true);
        row("its report", many::reported(lines), false);
    }
    table(["CPU time of a frame", "median", "p99", "slowest", "aim"], &rows)
}
