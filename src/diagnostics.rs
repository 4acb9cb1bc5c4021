//! The log: on standard error if asked for, and in a small file in the data folder for support. Also logs
//! panics.
//!
//! The file gets the program's own lines from info up, and errors of other crates. A line may hold numbers,
//! codes, IDs, serial numbers and profile names; never a secret, a person's name or typed text. Most lines
//! are written in `runtime/log_lines.rs`.

mod file;
mod opengl;
mod queue;

use std::{
    backtrace, env, fmt, io, panic,
    path::{Path, PathBuf},
    process,
    sync::LazyLock,
    time::Duration,
};

use tracing::{Level, level_filters::LevelFilter};
use tracing_subscriber::{
    Layer as _,
    filter::{self, Targets},
    fmt::{MakeWriter, format::Writer, time::FormatTime},
    layer::SubscriberExt as _,
    util::SubscriberInitExt as _,
};

pub use self::opengl::opengl;
use self::{file::LogFile, queue::Queue};
use crate::{
    domain::{
        log::Tail,
        problem::{Problem, ProblemKind},
    },
    files::{self, Tried},
    phrase,
};

/// The first one that is set counts.
const VARIABLES: [&str; 2] = ["TOKEN_DESK_LOG", "RUST_LOG"];

/// How much of the log the window shows, in bytes.
const SHOWN: u64 = 64 * 1024;

/// How long the end of the program waits for the last lines.
const PATIENCE: Duration = Duration::from_secs(1);

static QUEUE: LazyLock<Queue> = LazyLock::new(Queue::new);

/// Sets up the log and the panic hook for the process. A second call changes nothing. Lines for the file
/// wait until [`keep`] names its folder.
pub fn begin() {
    let asked = VARIABLES.iter().find_map(|name| {
        let value = env::var(name).ok().filter(|value| !value.is_empty())?;
        Some((*name, value.parse::<Targets>()))
    });
    // the parser's message repeats the text
    let refused = asked.as_ref().and_then(|(name, filter)| filter.is_err().then_some(*name));
    let filter = asked.and_then(|(_, filter)| filter.ok());
    let with_values = filter.is_some();
    let filter = filter.unwrap_or_else(usual);
    let stderr = tracing_subscriber::fmt::layer()
        .with_ansi(false)
        .with_writer(ToStandardError)
        .with_filter(filter)
        .with_filter(filter::filter_fn(|metadata| may_be_logged(metadata.target(), *metadata.level())));
    let file = tracing_subscriber::fmt::layer()
        .with_ansi(false)
        .with_timer(TimeAndProcess)
        .with_writer(ToQueue)
        .with_filter(kept());
    tracing_subscriber::registry().with(stderr).with(file).with(opengl::listener()).try_init().ok();
    if let Some(name) = refused {
        tracing::warn!("{name} is no log filter such as token_desk=debug, so the usual one is used");
    }
    panic::set_hook(Box::new(move |info| {
        let text = info.payload_as_str().unwrap_or("no message");
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let trace = backtrace::Backtrace::capture();
        let trace = match trace.status() {
            backtrace::BacktraceStatus::Captured => format!("\n{trace}"),
            _ => String::new(),
        };
        let kept = without_values(text);
        QUEUE.push(&format!("{} ERROR panic at {place}: {kept}{trace}", stamp()));
        // a desktop keeps standard error too
        let message = if with_values { text } else { &kept };
        tracing::error!(target: PANIC, "panic at {place}: {message}{trace}");
        QUEUE.flush(PATIENCE);
    }));
}

/// The target of a panic on standard error, with values if the log was asked for; the file has it without
/// values.
const PANIC: &str = "token_desk::diagnostics::panic";

/// The target of lines about the whole program.
const PROGRAM: &str = "token_desk";

/// The filter of the file.
fn kept() -> Targets {
    errors().with_target(PROGRAM, LevelFilter::INFO).with_target(PANIC, LevelFilter::OFF)
}

/// The filter of standard error, unless another is asked for.
fn usual() -> Targets {
    errors().with_target(PROGRAM, LevelFilter::WARN)
}

/// Errors of other crates, whose warnings are for programmers. `launch` reports a renderer's failures in
/// words, and `api` a refused certificate; the verifier's own line would repeat a stranger's certificate.
fn errors() -> Targets {
    Targets::new()
        .with_default(LevelFilter::ERROR)
        .with_target("eframe", LevelFilter::OFF)
        .with_target("wgpu_hal", LevelFilter::OFF)
        .with_target("rustls_platform_verifier", LevelFilter::OFF)
}

/// Logs the end of the program when dropped.
#[must_use = "dropping it says that the program ends"]
pub struct Kept(());

/// Writes the log into this data folder from now on, first the waiting lines.
pub fn keep(data: &Path) -> Kept {
    QUEUE.begin(data);
    tracing::info!(target: PROGRAM, version = env!("CARGO_PKG_VERSION"), system = system(), "Token Desk began");
    Kept(())
}

impl Drop for Kept {
    fn drop(&mut self) {
        tracing::info!(target: PROGRAM, "Token Desk ended");
        flush();
    }
}

/// Waits a moment until the log is written: before the process ends or is replaced.
pub fn flush() {
    QUEUE.flush(PATIENCE);
}

/// The log's path; none before [`keep`].
pub fn path() -> Option<PathBuf> {
    QUEUE.path()
}

/// The end of the log in this data folder, for the window.
///
/// # Errors
/// The file exists and cannot be read.
pub fn tail(data: &Path) -> Result<Tail, Problem> {
    let file = LogFile::new(data);
    let path = file.path();
    let ours = QUEUE.path().as_ref() == Some(&path);
    if ours {
        flush();
    }
    let text = file.tail(SHOWN).map_err(|err| {
        let files::Words { cause, .. } = files::words(&err, &path, Tried::Reading);
        Problem::new(ProblemKind::File, phrase!("log-not-read"), cause, phrase!("log-not-read-advice"))
            .with_details(format!("{err}: {}", path.display()))
    })?;
    Ok(Tail { path, text: text.unwrap_or_default(), failure: QUEUE.failure().filter(|_| ours) })
}

/// "linux x86_64, Debian GNU/Linux 12 (bookworm)".
fn system() -> String {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    let name = name.map(|name| format!(", {}", name.trim_matches('"'))).unwrap_or_default();
    format!("{} {}{name}", env::consts::OS, env::consts::ARCH)
}

/// A panic's text without values, which the standard library and crates put in quotation marks: they may be
/// typed text.
pub fn without_values(text: &str) -> String {
    ['"', '`'].into_iter().fold(text.to_owned(), |text, mark| match (text.find(mark), text.rfind(mark)) {
        (Some(first), Some(last)) if first < last => format!("{}…{}", &text[..=first], &text[last..]),
        (Some(first), _) => format!("{}…", &text[..=first]),
        (None, _) => text,
    })
}

/// Time and process ID: two copies of the program may write into one file.
fn stamp() -> String {
    format!("{} {}", jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%S.%3fZ"), process::id())
}

struct TimeAndProcess;

impl FormatTime for TimeAndProcess {
    fn format_time(&self, writer: &mut Writer<'_>) -> fmt::Result {
        writer.write_str(&stamp())
    }
}

/// Writes each entry to standard error as in the file: indented from its second line on, without terminal
/// control characters.
struct ToStandardError;

impl MakeWriter<'_> for ToStandardError {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        Self
    }
}

impl io::Write for ToStandardError {
    /// The formatter passes each entry in one piece.
    fn write(&mut self, entry: &[u8]) -> io::Result<usize> {
        files::note(&queue::as_one(&String::from_utf8_lossy(entry)));
        Ok(entry.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct ToQueue;

impl MakeWriter<'_> for ToQueue {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        Self
    }
}

impl io::Write for ToQueue {
    fn write(&mut self, entry: &[u8]) -> io::Result<usize> {
        QUEUE.push(&String::from_utf8_lossy(entry));
        Ok(entry.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The window crates log every key press at trace level, including secrets. Only our own code, which keeps
/// secrets out, may log at that level.
fn may_be_logged(target: &str, level: Level) -> bool {
    level != Level::TRACE || target == "token_desk" || target.starts_with("token_desk::")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_are_pressed_never_reach_the_log() {
        assert!(!may_be_logged("eframe", Level::TRACE));
        assert!(!may_be_logged("token_desktop", Level::TRACE));
        assert!(may_be_logged("eframe", Level::DEBUG));
        assert!(may_be_logged("token_desk::runtime", Level::TRACE));
    }

    #[test]
    fn the_file_keeps_our_news_and_the_errors_of_others() {
        let kept = kept();
        for (target, level, is_kept) in [
            ("token_desk::runtime", Level::INFO, true),
            ("token_desk", Level::INFO, true),
            ("token_desk::api", Level::DEBUG, false),
            ("zbus", Level::ERROR, true),
            ("zbus", Level::WARN, false),
            ("wgpu_hal", Level::ERROR, false),
            ("rustls_platform_verifier::verification", Level::ERROR, false),
            (PANIC, Level::ERROR, false),
        ] {
            assert_eq!(kept.would_enable(target, &level), is_kept, "{target} {level}");
        }
    }

    #[test]
    fn a_panic_tells_no_value() {
        for (said, kept) in [
            ("index out of bounds: the len is 3 but the index is 5", None),
            (
                "byte index 5 is not a char boundary; it is inside 'é' (bytes 4..6) of `José `García``",
                Some("byte index 5 is not a char boundary; it is inside 'é' (bytes 4..6) of `…`"),
            ),
            (
                "called `Result::unwrap()` on an `Err` value: Bad { text: \"a \\\"b\\\" c\", at: 3 }",
                Some("called `…` value: Bad { text: \"…\", at: 3 }"),
            ),
            ("cut off: \"secret", Some("cut off: \"…")),
        ] {
            assert_eq!(without_values(said), kept.unwrap_or(said));
        }
    }
}
