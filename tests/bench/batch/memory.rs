//! The most memory that the program has taken by the time a large list is read, rehearsed and disabled: in a
//! process of its own, without the server and without the window.

use std::{
    env, fs,
    io::{self, BufRead as _, Write as _},
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context as _, ensure};
use token_desk::domain::batch::limits::Rules;

use super::{desk::Desk, tenant::Tenant};

/// The word with which this program is that process.
pub const CHILD: &str = "batch-child";

pub struct Peak {
    pub when: String,
    pub mebibytes: u64,
    pub took: Duration,
}

pub fn measure(tenant: &Tenant, lines: u32) -> anyhow::Result<Vec<Peak>> {
    ensure!(cfg!(target_os = "linux"), "cargo bench reads the memory of a process on Linux: it needs /proc");
    let mut child = Command::new(env::current_exe()?)
        .args([CHILD, &tenant.address(), &lines.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = child.stdin.take().context("its input")?;
    writeln!(input, "{}", tenant.bearer)?;
    input.write_all(tenant.list().as_bytes())?;
    drop(input);
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "the process with the large list failed");
    let text = String::from_utf8(output.stdout)?;
    let peak = |line: &str| -> anyhow::Result<Peak> {
        let mut fields = line.split('\t');
        let mut field = || fields.next().context("a field");
        let when = field()?.to_owned();
        let kibibytes: u64 = field()?.parse()?;
        Ok(Peak { when, mebibytes: kibibytes / 1024, took: Duration::from_secs_f64(field()?.parse()?) })
    };
    text.lines().map(peak).collect()
}

/// What the process does; the bearer token and the list come in.
pub fn in_child(words: &[String]) -> anyhow::Result<()> {
    let [address, lines] = words else { anyhow::bail!("{CHILD} ADDRESS LINES") };
    let lines = lines.parse()?;
    let mut bearer = String::new();
    io::stdin().lock().read_line(&mut bearer)?;
    let mut desk = Desk::at(address, bearer.trim(), Rules::default())?;
    tell("signed in", Duration::ZERO)?;
    // not held here: the program reads it from its file
    let took = desk.read(&io::read_to_string(io::stdin())?)?;
    tell("the list is read", took)?;
    let took = desk.rehearse(lines)?;
    tell("rehearsed", took)?;
    let took = desk.run(lines)?;
    tell("disabled, with its report", took)
}

fn tell(when: &str, took: Duration) -> anyhow::Result<()> {
    let status = fs::read_to_string("/proc/self/status")?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("VmHWM")?;
    let kibibytes = most.trim().trim_end_matches(" kB");
    writeln!(io::stdout().lock(), "{when}\t{kibibytes}\t{}", took.as_secs_f64())?;
    Ok(())
}
