//! `cargo bench`: the numbers in `NUMBERS.md`, as ratios within one run. Nothing here passes or fails by
//! time.
//!
//! `cargo bench -- start` (or `idle`, `click`, `window`, `frame`, `history`, `batch`) measures only that,
//! `sorting` only that part of `history`, and `speed`, `pace`, `memory` and `frames` parts of `batch`. All
//! but these and `frame` need Linux, Xvfb and the tools beside it; what is missing is named. Everything runs
//! on screens and in folders of its own, and nothing leaves this computer. A number among the words is how
//! many entries the history has, or lines the lists, for trying it out.

mod batch;
#[path = "../canned/canned.rs"]
mod canned;
mod click;
mod desk;
#[path = "../fixtures.rs"]
#[expect(dead_code, reason = "the benches need few of them")]
mod fixtures;
mod frame;
mod hands;
mod history;
mod idle;
mod report;
mod screen;
mod server;
mod start;
#[path = "../waiting.rs"]
mod waiting;

use std::{
    env,
    io::Write as _,
    path::PathBuf,
    process::{Command, ExitCode},
};

use anyhow::{Context as _, ensure};

/// The programs that are started.
pub struct Programs {
    pub token_desk: PathBuf,
    pub smallest: PathBuf,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            writeln!(std::io::stderr().lock(), "{err:#}").ok();
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    // cargo itself adds `--bench`
    let words: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let (numbers, wanted): (Vec<_>, Vec<_>) = words.iter().partition(|word| word.parse::<u64>().is_ok());
    let wants = |name: &str| wanted.is_empty() || wanted.iter().any(|word| *word == name);
    if let [word, rest @ ..] = words.as_slice()
        && word == batch::CHILD
    {
        return batch::in_child(rest);
    }
    let mut out = std::io::stdout().lock();
    if wants("batch") {
        writeln!(out, "{}", batch::measure(lines(&numbers))?)?;
    }
    for (part, measure) in batch::PARTS {
        if wanted.iter().any(|word| *word == part) {
            writeln!(out, "{}", measure(lines(&numbers))?)?;
        }
    }
    if wants("history") {
        let entries = numbers.first().and_then(|word| word.parse().ok()).unwrap_or(history::ENTRIES);
        writeln!(out, "{}", history::measure(entries)?)?;
    }
    if wanted.iter().any(|word| *word == "sorting") {
        let entries = numbers.first().and_then(|word| word.parse().ok()).unwrap_or(history::ENTRIES);
        writeln!(out, "{}", history::measure_sorting(entries)?)?;
    }
    if wants("frame") {
        writeln!(out, "{}", frame::measure())?;
    }
    if !["click", "window", "start", "idle"].into_iter().any(wants) {
        return Ok(());
    }
    ensure!(cfg!(target_os = "linux"), "cargo bench measures on Linux: it needs Xvfb and /proc");
    let missing = screen::missing();
    ensure!(
        missing.is_empty(),
        "Debian packages are missing. As root: apt-get install --no-install-recommends {}",
        missing.join(" ")
    );
    let programs = programs()?;
    if wants("click") {
        writeln!(out, "{}", click::measure()?)?;
    }
    if wants("window") {
        writeln!(out, "{}", click::measure_window(&programs)?)?;
    }
    if wants("start") {
        writeln!(out, "{}", start::measure(&programs)?)?;
    }
    if wants("idle") {
        writeln!(out, "{}", idle::measure(&programs)?)?;
    }
    Ok(())
}

/// How many lines the lists have, if it was said.
fn lines(numbers: &[&String]) -> Option<u32> {
    numbers.first().and_then(|word| word.parse().ok())
}

/// The program as `cargo bench` built it, and the smallest eframe program, built the same way here: cargo
/// builds no example for a bench.
fn programs() -> anyhow::Result<Programs> {
    let token_desk = PathBuf::from(env!("CARGO_BIN_EXE_token-desk"));
    // the same way: by the profile that the folder is named after, but that of `dev`
    let profile = match token_desk.parent().and_then(|folder| folder.file_name()) {
        Some(folder) if folder != "debug" => folder,
        _ => "dev".as_ref(),
    };
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args(["build", "--quiet", "--example", "smallest", "--profile"]).arg(profile);
    let status = build.current_dir(env!("CARGO_MANIFEST_DIR")).status().context("cargo")?;
    ensure!(status.success(), "the smallest eframe program was not built");
    let smallest = token_desk.with_file_name("examples").join("smallest");
    for program in [&token_desk, &smallest] {
        ensure!(program.is_file(), "{} is not there", program.display());
    }
    Ok(Programs { token_desk, smallest })
}
