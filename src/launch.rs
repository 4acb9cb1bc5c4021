//! Opens the window with what this computer has: OpenGL (glow) or Direct3D, Vulkan, Metal (wgpu).
//!
//! On Remote Desktop and in virtual machines either may be missing. A process can make its event loop
//! only once, so a second try is a new process, told through [`tries::TRIED`] what failed. There is none
//! after the first frame, or if the program itself failed. What worked comes first the next time
//! ([`memory`]), and what killed or hung the program comes last, unless somebody asks for it ([`choice`]).

pub mod advice;
pub mod attempt;
pub mod causes;
pub mod choice;
pub mod graphics;
pub mod memory;
pub mod session;
pub mod tries;
mod unfinished;

use std::{
    cell::Cell,
    env, io,
    process::{Command, ExitCode},
    rc::Rc,
    sync::mpsc,
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use eframe::{CreationContext, Renderer};

use crate::{diagnostics, domain::window::Window, say};
use attempt::{DynError, Ending};
use choice::{By, Choice, Wishes};
use graphics::Drawing;
use memory::{Known, Memory, Opening};
use tries::{Failure, Tries};

pub const NO_WINDOW: u8 = 3;

/// Opens the window; returns the exit code after it was closed.
///
/// `memory` knows what worked before and is told what works now. `window` is how it was closed last, `began`
/// the start of the process, for the logged time to the first frame. `make` is called once at most. If the
/// chosen renderer fails, a new process tries the other one; if both fail, standard error and a native
/// message say why and what to do.
pub fn open<M>(wishes: Wishes, memory: &Memory, window: Option<Window>, began: Instant, make: M) -> ExitCode
where
    M: FnOnce(&CreationContext<'_>, &Drawing) -> Result<Box<dyn eframe::App>, DynError>,
{
    let displays = causes::displays(|name| env::var_os(name));
    if displays.is_some_and(|displays| !displays.wayland && !displays.x11) {
        advice::no_session(say!("start-no-display"));
        return ExitCode::from(NO_WINDOW);
    }
    let known = memory.look();
    let choice = wishes.choose(known.drawn, &known.unfinished);
    let tries = Tries::new(choice.first, env::var_os(tries::TRIED).as_deref());
    tell(wishes, choice, &tries, memory, &known);
    let (opening, noted) = begin(memory, known, tries.now);
    let opening = Rc::new(Cell::new(opening));
    let keep = {
        let opening = Rc::clone(&opening);
        move || keep(opening.take())
    };
    let ending = attempt::run(tries.now, window, began, make, noted, keep);
    if let Some(opening) = opening.take().and_then(|opening| opening.join().ok()) {
        opening.ended();
    }
    match ending {
        Ending::Closed => ExitCode::SUCCESS,
        Ending::NoSession(cause) if displays.is_some_and(|displays| displays.wayland && displays.x11) => {
            without_wayland(&cause)
        }
        Ending::NoSession(cause) => {
            advice::no_session(&cause);
            ExitCode::from(NO_WINDOW)
        }
        Ending::NoWindow(cause) => with_the_other(choice.by, tries, memory, cause),
        Ending::NotMade(cause) => {
            advice::not_started(&cause);
            ExitCode::FAILURE
        }
        Ending::Lost(cause) => {
            // the panic of a crate may repeat typed text
            advice::lost_window(&diagnostics::without_values(&cause));
            ExitCode::FAILURE
        }
        Ending::Fault(cause) => {
            // users send it on
            advice::fault(&diagnostics::without_values(&cause));
            ExitCode::FAILURE
        }
    }
}

/// Logs what is tried, and what was asked for against the policy.
fn tell(wishes: Wishes, choice: Choice, tries: &Tries, memory: &Memory, known: &Known) {
    let by = if tries.before.is_some() { "fallback" } else { choice.by.code() };
    if tries.before.is_none()
        && let Some((who, wish)) = wishes.overruled()
    {
        tracing::warn!(
            "{} asks for {}, and the policy does not let it choose what draws the window",
            who.code(),
            wish.key()
        );
    }
    let before = tries.before.as_ref().map(|failure| failure.renderer);
    for (renderer, times) in known.unfinished.iter().filter(|(renderer, _)| Some(*renderer) != before) {
        tracing::warn!(
            "{renderer} did not get the window open ({times} in a row): it was ended, crashed or hung; {}",
            if *renderer == tries.now { "it is tried all the same" } else { "so the other one comes first" }
        );
    }
    let session = memory.session().key();
    tracing::info!(session, by, renderer = %tries.now, "opening the window");
}

/// How long the graphics wait for the note that they are begun.
const SLOWEST_DISK: Duration = Duration::from_secs(1);

/// Notes what is about to open the window, beside the window's thread. The second part, called before the
/// graphics begin, waits for it.
fn begin(
    memory: &Memory,
    known: Known,
    renderer: Renderer,
) -> (Option<JoinHandle<Opening>>, impl FnOnce() + 'static) {
    let (done, noted) = mpsc::channel();
    let memory = memory.clone();
    let begin = move || {
        let opening = memory.begin(known, renderer);
        // nobody may wait any more
        done.send(()).ok();
        opening
    };
    let opening = thread::Builder::new().name("token-desk-opening".to_owned()).spawn(begin);
    let opening = opening.inspect_err(|err| tracing::warn!("no thread to note what opens: {:?}", err.kind()));
    (opening.ok(), move || {
        if noted.recv_timeout(SLOWEST_DISK) == Err(mpsc::RecvTimeoutError::Timeout) {
            tracing::warn!("what opens the window is not noted in time");
        }
    })
}

/// Notes what has drawn the first frame, beside the window's thread: a disk may be slow.
fn keep(opening: Option<JoinHandle<Opening>>) {
    let keep = move || {
        let Some(opening) = opening.and_then(|opening| opening.join().ok()) else { return };
        if let Err(err) = opening.worked() {
            tracing::warn!("the renderer that worked is not remembered: {:?}", err.kind());
        }
    };
    if let Err(err) = thread::Builder::new().name("token-desk-renderer".to_owned()).spawn(keep) {
        tracing::warn!("no thread to remember the renderer that worked: {:?}", err.kind());
    }
}

/// Starts a process with the other renderer, or gives up after the second try. A renderer that was only
/// remembered is forgotten.
fn with_the_other(by: By, tries: Tries, memory: &Memory, cause: String) -> ExitCode {
    if memory.recall() == Some(tries.now)
        && let Err(err) = memory.forget()
    {
        tracing::warn!("the renderer that failed is still remembered: {:?}", err.kind());
    }
    let failure = Failure { renderer: tries.now, cause };
    if let Some(before) = tries.before {
        advice::no_window(&[before, failure], memory.session());
        return ExitCode::from(NO_WINDOW);
    }
    let next = tries::other(failure.renderer);
    advice::trying_the_other(by, &failure, next);
    start_again(|command| command.env(tries::TRIED, failure.to_marker())).unwrap_or_else(|err| {
        let cause = say!("start-not-again", why = err.to_string());
        advice::no_window(&[failure, Failure { renderer: next, cause }], memory.session());
        ExitCode::from(NO_WINDOW)
    })
}

/// Starts a process without the Wayland variables: a terminal that outlives its desktop session may name a
/// compositor that is gone. It cannot repeat, because the variables are removed.
fn without_wayland(cause: &str) -> ExitCode {
    tracing::warn!("the Wayland session could not be reached ({cause}), so the X server is tried");
    let started = start_again(|command| {
        causes::WAYLAND.into_iter().fold(command, |command, name| command.env_remove(name))
    });
    started.unwrap_or_else(|err| {
        let again = say!("start-not-again", why = err.to_string());
        advice::no_session(&format!("{cause}; {again}"));
        ExitCode::from(NO_WINDOW)
    })
}

/// Starts this program again with the same arguments and a changed environment. Returns its exit code, or
/// why it did not start.
fn start_again(change: impl FnOnce(&mut Command) -> &mut Command) -> io::Result<ExitCode> {
    let mut command = Command::new(env::current_exe()?);
    command.args(env::args_os().skip(1));
    diagnostics::flush();
    hand_over(change(&mut command))
}

/// Replaces this process: signals, exit code and window keep one process ID, and the failed renderer's
/// memory is freed.
#[cfg(all(unix, not(target_os = "macos")))]
fn hand_over(command: &mut Command) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

/// Waits for the new process, so that the caller sees one program. (Windows cannot replace a process, and
/// macOS ties a process to its first connection with the window server.)
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn hand_over(command: &mut Command) -> io::Result<ExitCode> {
    let code = command.status()?.code();
    Ok(code.and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}
