//! What the user is told if the window does not open or fails: always on standard error and, where nobody may
//! read that, in a native message.

use std::env;
#[cfg(windows)]
use std::io;

use eframe::Renderer;

use super::{graphics::TITLE, tries::Failure};
use crate::{arguments, diagnostics, domain::text, files};

/// The first advice after an unexpected end.
const LOOK_FIRST: &str =
    "Start it again. If a token was being disabled, look it up first: the change may have been made";

/// Says that the other renderer is tried: on standard error if this one was asked for, else in the log.
pub(super) fn trying_the_other(choice: arguments::Renderer, failure: &Failure, next: Renderer) {
    let Failure { renderer, cause } = failure;
    if choice == arguments::Renderer::Auto {
        tracing::warn!("the window could not be opened with {renderer} ({cause}), so {next} is tried");
    } else {
        to_stderr(&format!(
            "Token Desk could not open its window with {renderer}, so {next} is tried: {cause}"
        ));
    }
}

/// Neither renderer could open the window.
pub(super) fn no_window(failures: &[Failure; 2]) {
    tell(&no_window_text(failures), Native::Message);
}

/// There is no desktop to open a window on.
pub(super) fn no_session(cause: &str) {
    let text = format!(
        "Token Desk could not open its window\n\n\
         No desktop could be reached: {cause}\n\n\
         What to do\n{}",
        list(&session_steps())
    );
    // a native message needs the same desktop, except on Windows
    tell(&text, if cfg!(windows) { Native::Message } else { Native::Nothing });
}

/// The app creator failed.
pub fn not_started(cause: &str) {
    tell(&format!("Token Desk could not start\n\n{cause}"), Native::Message);
}

/// The renderer failed while the window was open.
pub(super) fn lost_window(cause: &str) {
    let text = format!(
        "Token Desk lost its window\n\n{cause}\n\nWhat to do\n{}",
        list(&[
            LOOK_FIRST.to_owned(),
            "If it happens again, try another way of drawing: token-desk --renderer glow, or --renderer wgpu"
                .to_owned(),
        ])
    );
    tell(&text, Native::Message);
}

/// The program's own code failed.
pub(super) fn fault(cause: &str) {
    let text = format!(
        "Token Desk had to close because of a fault\n\n{cause}\n\nWhat to do\n{}",
        list(&[
            LOOK_FIRST.to_owned(),
            format!(
                "If it happens again, send this message {log}to whoever looks after the program",
                log = diagnostics::path()
                    .map(|log| format!("and the log {} ", log.display()))
                    .unwrap_or_default()
            ),
        ])
    );
    tell(&text, Native::Message);
}

/// Says what is wrong with the command line; in a message only where nobody can read standard error.
pub fn usage(err: &arguments::UsageError) {
    let text =
        format!("{program}: {err}\nTry \u{201c}{program} --help\u{201d}", program = arguments::PROGRAM);
    tell(&text, if stderr_is_read() { Native::Nothing } else { Native::Message });
}

#[derive(Clone, Copy, PartialEq, Eq)]
/// Whether a native message is shown besides standard error.
enum Native {
    Message,
    Nothing,
}

/// Shows a text in legible form: it may hold text from drivers, panics and the command line.
fn tell(text: &str, native: Native) {
    let text = text::legible(text);
    to_stderr(&text);
    if native == Native::Message {
        // on Linux this needs zenity; without it rfd logs, and standard error has the text
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title(TITLE)
            .set_description(text)
            .show();
    }
}

fn to_stderr(text: &str) {
    files::note(&format!("{text}\n"));
}

/// Whether standard error leads anywhere. On Windows a window program has no console unless it is redirected.
#[cfg(windows)]
fn stderr_is_read() -> bool {
    use std::os::windows::io::AsRawHandle as _;
    !io::stderr().as_raw_handle().is_null()
}

#[cfg(not(windows))]
fn stderr_is_read() -> bool {
    true
}

fn no_window_text(failures: &[Failure; 2]) -> String {
    let causes: Vec<String> =
        failures.iter().map(|failure| format!("{}: {}", api(failure.renderer), failure.cause)).collect();
    format!(
        "Token Desk could not open its window\n\n\
         Neither way of drawing it works on this computer:\n{}\n\n\
         What to do\n{}",
        list(&causes),
        list(&graphics_steps())
    )
}

fn api(renderer: Renderer) -> &'static str {
    match renderer {
        Renderer::Glow => "OpenGL (glow)",
        Renderer::Wgpu if cfg!(windows) => "Direct3D 12 or Vulkan (wgpu)",
        Renderer::Wgpu if cfg!(target_os = "macos") => "Metal (wgpu)",
        Renderer::Wgpu => "Vulkan or OpenGL ES (wgpu)",
    }
}

fn graphics_steps() -> Vec<String> {
    let mut steps = Vec::new();
    if cfg!(windows) {
        steps.push("Install or update the graphics driver; in a virtual machine, its guest tools".to_owned());
        steps.push(
            "Over Remote Desktop, Windows 10 or Windows Server 2016 (or later) with its updates draws in software".to_owned(),
        );
    } else if cfg!(target_os = "macos") {
        steps.push("Update macOS; in a virtual machine, switch its graphics acceleration on".to_owned());
    } else {
        steps.push(
            "Install the drivers. On Debian and Ubuntu, as root: \
             apt-get install libegl1 libgl1-mesa-dri libvulkan1 mesa-vulkan-drivers"
                .to_owned(),
        );
        steps.push(
            "In a virtual machine, install its guest tools or switch its 3D acceleration off".to_owned(),
        );
    }
    steps.push(format!(
        "To find out more, set TOKEN_DESK_LOG=debug and start {} from a terminal",
        arguments::PROGRAM
    ));
    steps
}

fn session_steps() -> Vec<String> {
    if cfg!(windows) || cfg!(target_os = "macos") {
        return vec!["Start it from a desktop session of the person who is signed in".to_owned()];
    }
    let mut steps = vec![
        "Start it from a desktop session; over ssh, connect with ssh -X".to_owned(),
        "The practice tenant needs no window: token-desk practice --dir ./practice".to_owned(),
    ];
    if let Some(display) = env::var_os("DISPLAY").filter(|display| !display.is_empty()) {
        steps.insert(0, format!("Check that the display {} runs and lets you in", display.to_string_lossy()));
        steps.insert(
            1,
            "Check that its libraries are there. On Debian and Ubuntu, as root: \
             apt-get install libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0"
                .to_owned(),
        );
    }
    steps
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}
