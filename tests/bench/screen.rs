//! A screen of its own (Xvfb) and the programs on it: when they say what, what they cost, and hands to move
//! their windows.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{self, Receiver},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail, ensure};
use tempfile::TempDir;

use crate::desk::CAP;

/// Beginnings of the variables by which the caller's own desktop would come through.
const NOT_OURS: [&str; 9] =
    ["WAYLAND_", "XDG_", "DBUS_", "AT_SPI_", "WGPU_", "TOKEN_DESK_", "RUST_", "GTK_", "DISPLAY"];

/// What Token Desk is to say on standard error: each time it is woken, each frame, and each reply that it
/// takes in.
pub const LOG: &str = "token_desk::launch::attempt=trace,token_desk::shell=trace";

/// What has to be there, and the Debian package that brings it.
const TOOLS: [(&str, &str); 4] =
    [("Xvfb", "xvfb"), ("xdotool", "xdotool"), ("xprop", "x11-utils"), ("curl", "curl")];

/// The Debian packages that are missing.
pub fn missing() -> Vec<&'static str> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = |tool: &str| std::env::split_paths(&path).any(|folder| folder.join(tool).is_file());
    TOOLS.iter().filter(|(tool, _)| !found(tool)).map(|(_, package)| *package).collect()
}

/// A screen without a window manager; windows lie at its corner, the newest on top. Ends with everything on
/// it.
pub struct Screen {
    display: String,
    folder: TempDir,
    server: Child,
    /// Takes orders line by line, so that a click is not late by the start of a process.
    hands: Child,
    orders: ChildStdin,
    /// Where it says that they were carried out.
    done: BufReader<ChildStdout>,
}

impl Screen {
    pub fn start() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        for name in ["home", "run"] {
            fs::create_dir(folder.path().join(name))?;
        }
        // without -noreset it starts over when the last client leaves, and turns the next one away meanwhile
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb")?;
        let mut number = String::new();
        if let Some(stdout) = server.stdout.take() {
            BufReader::new(stdout).read_line(&mut number)?;
        }
        let display = format!(":{}", number.trim());
        let hands = Command::new("xdotool")
            .arg("-")
            .env("DISPLAY", &display)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut hands = match hands {
            Ok(hands) if display.len() > 1 => hands,
            Ok(_) | Err(_) => {
                end(&mut server);
                bail!("Xvfb named no display, or xdotool did not start");
            }
        };
        let orders = hands.stdin.take().context("xdotool takes orders")?;
        let done = BufReader::new(hands.stdout.take().context("xdotool answers")?);
        Ok(Self { display, folder, server, hands, orders, done })
    }

    /// Starts a program; `log` is what Token Desk shall say on standard error.
    pub fn run(&self, program: &Path, arguments: &[&str], log: &str) -> anyhow::Result<Program> {
        let mut command = Command::new(program);
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            if NOT_OURS.iter().any(|start| name.starts_with(start)) {
                command.env_remove(name);
            }
        }
        command
            .args(arguments)
            .env("DISPLAY", &self.display)
            .env("HOME", self.folder.path().join("home"))
            .env("XDG_RUNTIME_DIR", self.folder.path().join("run"))
            .env("LANG", "C.UTF-8")
            // one point is one pixel, whatever the screen says of its size
            .env("WINIT_X11_SCALE_FACTOR", "1")
            .env("TOKEN_DESK_LOG", log)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        Program::start(command).with_context(|| format!("{}", program.display()))
    }

    /// A folder that ends with the screen.
    pub fn folder(&self, name: &str) -> anyhow::Result<PathBuf> {
        let folder = self.folder.path().join(name);
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    /// The number of the program's window.
    pub fn window(&self, title: &str) -> anyhow::Result<String> {
        let end = Instant::now() + CAP;
        loop {
            let found = Command::new("xdotool")
                .args(["search", "--onlyvisible", "--name", &format!("^{title}$")])
                .env("DISPLAY", &self.display)
                .stderr(Stdio::null())
                .output()?;
            if let Some(window) = String::from_utf8_lossy(&found.stdout).lines().last() {
                return Ok(window.to_owned());
            }
            ensure!(Instant::now() < end, "there is no window named {title}");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Has xdotool do something, such as `mousemove 10 20`, and waits until it was done.
    pub fn order(&mut self, what: &str) -> anyhow::Result<()> {
        self.order_at_once(&format!("{what}\nexec --sync echo done"))?;
        ensure!(self.done.read_line(&mut String::new())? > 0, "xdotool ended at: {what}");
        Ok(())
    }

    /// The same without waiting. Returns when it was ordered.
    pub fn order_at_once(&mut self, what: &str) -> anyhow::Result<Instant> {
        let at = Instant::now();
        self.orders.write_all(format!("{what}\n").as_bytes())?;
        self.orders.flush()?;
        Ok(at)
    }

    /// Minimises a window as a window manager does (ICCCM 4.1.4, EWMH `_NET_WM_STATE_HIDDEN`): there is none
    /// here.
    pub fn minimise(&mut self, window: &str) -> anyhow::Result<()> {
        let set = ["-f", "_NET_WM_STATE", "32a", "-set", "_NET_WM_STATE", "_NET_WM_STATE_HIDDEN"];
        self.property(window, &set)?;
        self.order(&format!("windowunmap {window}"))
    }

    /// Brings it back.
    pub fn restore(&mut self, window: &str) -> anyhow::Result<()> {
        self.property(window, &["-remove", "_NET_WM_STATE"])?;
        self.order(&format!("windowmap {window}"))
    }

    fn property(&self, window: &str, change: &[&str]) -> anyhow::Result<()> {
        let status = Command::new("xprop")
            .args(["-id", window])
            .args(change)
            .env("DISPLAY", &self.display)
            .status()?;
        ensure!(status.success(), "xprop: {status}");
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.hands);
        end(&mut self.server);
    }
}

fn end(child: &mut Child) {
    // it may have ended already
    child.kill().ok();
    child.wait().ok();
}

/// What a process keeps in memory, in MiB.
#[derive(Clone, Copy)]
pub struct Memory {
    pub rss: f64,
    pub pss: f64,
}

/// The list of open changes is read again for each change that begins or ends, or once for both: how often
/// depends on which is quicker.
const AS_OFTEN_AS_MAY_BE: &str = "reply: open entries";

/// A running program; ends when this is dropped.
pub struct Program {
    child: Child,
    pub began: Instant,
    said: Receiver<(Instant, String)>,
    /// How many replies it says that it has taken in, but for [`AS_OFTEN_AS_MAY_BE`].
    replies: Arc<AtomicUsize>,
    /// What it said before it ended unasked.
    last: Vec<String>,
}

impl Program {
    fn start(mut command: Command) -> anyhow::Result<Self> {
        let began = Instant::now();
        let mut child = command.spawn()?;
        let stderr = child.stderr.take().context("standard error")?;
        let (line, said) = mpsc::channel();
        let replies = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&replies);
        thread::Builder::new().name("listener".to_owned()).spawn(move || {
            for text in BufReader::new(stderr).lines().map_while(Result::ok) {
                let at = Instant::now();
                let counts = text.contains(": reply: ") && !text.contains(AS_OFTEN_AS_MAY_BE);
                counter.fetch_add(usize::from(counts), Ordering::Relaxed);
                if line.send((at, text)).is_err() {
                    return;
                }
            }
        })?;
        Ok(Self { child, began, said, replies, last: Vec::new() })
    }

    /// When it says a line with this text.
    pub fn says(&mut self, text: &str) -> anyhow::Result<Instant> {
        let end = Instant::now() + CAP;
        loop {
            match self.said.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok((at, line)) if line.contains(text) => return Ok(at),
                Ok((_, line)) => self.last.push(line),
                Err(_) => bail!("it did not say “{text}”, but this:\n{}", self.last.join("\n")),
            }
        }
    }

    /// How many replies it has taken in, if it was asked to say so ([`LOG`]).
    pub fn replies(&self) -> usize {
        self.replies.load(Ordering::Relaxed)
    }

    /// Waits until it says nothing and none of its threads works, for a tenth of a second.
    pub fn comes_to_rest(&mut self) -> anyhow::Result<()> {
        let end = Instant::now() + CAP;
        let mut still = 0;
        while still < 10 {
            thread::sleep(Duration::from_millis(10));
            let said = self.said.try_iter().count();
            still = if said > 0 || self.works()? { 0 } else { still + 1 };
            ensure!(Instant::now() < end, "it does not come to rest");
        }
        Ok(())
    }

    /// Whether any of its threads runs, or would if there were a processor for it.
    fn works(&self) -> anyhow::Result<bool> {
        for thread in fs::read_dir(format!("/proc/{}/task", self.child.id()))? {
            // a thread may have ended meanwhile
            let Ok(text) = fs::read_to_string(thread?.path().join("stat")) else { continue };
            if text.rsplit_once(") ").is_some_and(|(_, fields)| !fields.starts_with('S')) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// How many lines ending in each of these it has said since it was last asked.
    pub fn count<const N: usize>(&mut self, endings: [&str; N]) -> [usize; N] {
        let mut counts = [0; N];
        while let Ok((_, line)) = self.said.try_recv() {
            for (count, ending) in counts.iter_mut().zip(endings) {
                *count += usize::from(line.ends_with(ending));
            }
        }
        counts
    }

    /// What it keeps in memory now.
    pub fn memory(&self) -> anyhow::Result<Memory> {
        let mut text = String::new();
        fs::File::open(format!("/proc/{}/smaps_rollup", self.child.id()))?.read_to_string(&mut text)?;
        let mib = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)).context("smaps_rollup")?;
            let kib: f64 = line.trim().trim_end_matches(" kB").parse()?;
            anyhow::Ok(kib / 1024.0)
        };
        Ok(Memory { rss: mib("Rss:")?, pss: mib("Pss:")? })
    }

    /// CPU time so far, in ticks (100 a second).
    pub fn ticks(&self) -> anyhow::Result<u64> {
        let text = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // the name before it is in brackets and may hold anything
        let (_, fields) = text.rsplit_once(") ").context("/proc/PID/stat")?;
        let fields: Vec<&str> = fields.split(' ').collect();
        let field = |at: usize| anyhow::Ok(fields.get(at).context("/proc/PID/stat")?.parse::<u64>()?);
        Ok(field(11)? + field(12)?)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}
