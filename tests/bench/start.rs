//! Start to first frame and memory after it, beside the smallest eframe program.

use std::{path::Path, thread, time::Duration};

use crate::{
    Programs,
    report::{aim, median, table},
    screen::Screen,
};

/// How often each program is started with each renderer.
const TIMES: usize = 25;

/// In how many of these starts its memory is read. It hardly varies, and it takes time to settle.
const MEMORY_TIMES: usize = 3;

/// How long after its first frame a program's memory is read.
const SETTLES: Duration = Duration::from_secs(1);

/// The renderers, and what is aimed at for the time with each, as multiples of the smallest program's.
const AIM_TIME: [(&str, f64); 2] = [("glow", 1.15), ("wgpu", 1.3)];
/// The same for the memory.
const AIM_MEMORY: f64 = 1.5;

/// One program's runs.
#[derive(Default)]
struct Runs {
    /// Milliseconds.
    first_frame: Vec<f64>,
    /// MiB.
    rss: Vec<f64>,
    pss: Vec<f64>,
}

/// Measures and returns the table.
pub fn measure(programs: &Programs) -> anyhow::Result<String> {
    let screen = Screen::start()?;
    let mut rows = Vec::new();
    for (renderer, aim_time) in AIM_TIME {
        let (mut ours, mut smallest) = (Runs::default(), Runs::default());
        // the first run of each fills the caches of the disk and of the shaders
        for number in 0..=TIMES {
            let settles = (1..=MEMORY_TIMES).contains(&number);
            let folder = screen.folder(&format!("start-{renderer}-{number}"))?;
            let folder = folder.to_string_lossy();
            let arguments = ["--config-dir", &folder, "--data-dir", &folder, "--renderer", renderer];
            one(&screen, &programs.token_desk, &arguments, settles, &mut ours)?;
            one(&screen, &programs.smallest, &[renderer], settles, &mut smallest)?;
            if number == 0 {
                (ours, smallest) = (Runs::default(), Runs::default());
            }
        }
        let row = |what: &str, unit: &str, ours: &[f64], smallest: &[f64], most: f64| {
            let ratio = median(ours) / median(smallest);
            [
                format!("{what}, {renderer}"),
                format!("{:.0} {unit}", median(ours)),
                format!("{:.0} {unit}", median(smallest)),
                format!("{ratio:.2}×"),
                aim(&format!("within {most}×"), ratio <= most),
            ]
        };
        rows.push(row("start to first frame", "ms", &ours.first_frame, &smallest.first_frame, aim_time));
        rows.push(row("resident memory (RSS)", "MiB", &ours.rss, &smallest.rss, AIM_MEMORY));
        rows.push(row("its share of it (PSS)", "MiB", &ours.pss, &smallest.pss, AIM_MEMORY));
    }
    Ok(table(["at the login panel", "Token Desk", "smallest eframe program", "ratio", "aim"], &rows))
}

fn one(
    screen: &Screen,
    program: &Path,
    arguments: &[&str],
    settles: bool,
    runs: &mut Runs,
) -> anyhow::Result<()> {
    let mut program = screen.run(program, arguments, "token_desk=debug")?;
    let first_frame = program.says("first frame")?.duration_since(program.began);
    runs.first_frame.push(first_frame.as_secs_f64() * 1e3);
    if settles {
        thread::sleep(SETTLES);
        let memory = program.memory()?;
        runs.rss.push(memory.rss);
        runs.pss.push(memory.pss);
    }
    Ok(())
}
