//! What the user is told if the window does not open or fails: always on standard error and, where nobody
//! may read that, in a native message.

use std::env;
#[cfg(windows)]
use std::io;

use eframe::Renderer;

use super::{choice::By, graphics::TITLE, session::Session, tries::Failure};
use crate::{arguments, diagnostics, domain::text, files, say};

/// Says that the other renderer is tried: on standard error if this one was asked for, else in the log.
pub(super) fn trying_the_other(by: By, failure: &Failure, next: Renderer) {
    let Failure { renderer, cause } = failure;
    if by.is_asked() {
        let (renderer, next) = (renderer.to_string(), next.to_string());
        to_stderr(&say!("start-tries-the-other", renderer = renderer, next = next, cause = cause));
    } else {
        tracing::warn!("the window could not be opened with {renderer} ({cause}), so {next} is tried");
    }
}

/// Neither renderer could open the window.
pub(super) fn no_window(failures: &[Failure; 2], session: Session) {
    let display = env::var("DISPLAY").ok().filter(|_| session == Session::ForeignDisplay);
    let log = diagnostics::path().map(|log| log.display().to_string());
    tell(&no_window_text(failures, display.as_deref(), log.as_deref()), Native::Message);
}

/// There is no desktop to open a window on.
pub(super) fn no_session(cause: &str) {
    let text = text_of(
        say!("start-no-window"),
        &say!("start-no-desktop", cause = cause),
        Some(&list(&session_steps())),
    );
    // a native message needs the same desktop, except on Windows
    tell(&text, if cfg!(windows) { Native::Message } else { Native::Nothing });
}

/// The app creator failed.
pub fn not_started(cause: &str) {
    tell(&text_of(say!("start-not-started"), cause, None), Native::Message);
}

/// The renderer failed while the window was open.
pub(super) fn lost_window(cause: &str) {
    let steps = [say!("start-look-first").to_owned(), say!("start-other-renderer").to_owned()];
    tell(&text_of(say!("start-lost-window"), cause, Some(&list(&steps))), Native::Message);
}

/// The program's own code failed.
pub(super) fn fault(cause: &str) {
    let send = match diagnostics::path() {
        Some(log) => say!("start-send-with-log", log = log.display().to_string()),
        None => say!("start-send").to_owned(),
    };
    let steps = [say!("start-look-first").to_owned(), send];
    tell(&text_of(say!("start-fault"), cause, Some(&list(&steps))), Native::Message);
}

/// Says what is wrong with the command line; in a message only where nobody can read standard error.
pub fn usage(err: &arguments::UsageError) {
    let program = arguments::PROGRAM;
    let text = format!("{program}: {}\n{}", err.words(), say!("usage-try-help", program = program));
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

/// Whether standard error leads anywhere. On Windows a window program has no console unless it is
/// redirected.
#[cfg(windows)]
fn stderr_is_read() -> bool {
    use std::os::windows::io::AsRawHandle as _;
    !io::stderr().as_raw_handle().is_null()
}

#[cfg(not(windows))]
fn stderr_is_read() -> bool {
    true
}

/// `display` is another computer's, `log` where the log is.
fn no_window_text(failures: &[Failure; 2], display: Option<&str>, log: Option<&str>) -> String {
    let causes: Vec<String> =
        failures.iter().map(|failure| format!("{}: {}", api(failure.renderer), failure.cause)).collect();
    let why = format!("{}\n{}", say!("start-neither"), list(&causes));
    text_of(say!("start-no-window"), &why, Some(&list(&graphics_steps(display, log))))
}

fn api(renderer: Renderer) -> &'static str {
    match renderer {
        Renderer::Glow => say!("start-opengl"),
        Renderer::Wgpu if cfg!(windows) => say!("start-direct3d"),
        Renderer::Wgpu if cfg!(target_os = "macos") => say!("start-metal"),
        Renderer::Wgpu => say!("start-vulkan"),
    }
}

fn graphics_steps(display: Option<&str>, log: Option<&str>) -> Vec<String> {
    let mut steps = Vec::new();
    steps.extend(display.map(|display| say!("start-foreign-display", display = display)));
    if cfg!(windows) {
        steps.push(say!("start-driver-windows").to_owned());
        steps.push(say!("start-remote-desktop").to_owned());
    } else if cfg!(target_os = "macos") {
        steps.push(say!("start-driver-macos").to_owned());
    } else {
        steps.push(say!(
            "start-driver-linux",
            command = "apt-get install libegl1 libgl1-mesa-dri libvulkan1 mesa-vulkan-drivers"
        ));
        steps.push(say!("start-virtual-machine").to_owned());
    }
    steps.push(say!("start-choose-renderer").to_owned());
    steps.push(say!("start-find-out", program = arguments::PROGRAM));
    steps.extend(log.map(|log| say!("start-log", log = log)));
    steps
}

fn session_steps() -> Vec<String> {
    if cfg!(windows) || cfg!(target_os = "macos") {
        return vec![say!("start-from-own-session").to_owned()];
    }
    let mut steps = vec![say!("start-from-session").to_owned(), say!("start-practice").to_owned()];
    if let Some(display) = env::var_os("DISPLAY").filter(|display| !display.is_empty()) {
        steps.insert(0, say!("start-display", display = display.to_string_lossy()));
        steps.insert(
            1,
            say!(
                "start-libraries",
                command = "apt-get install libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0"
            ),
        );
    }
    steps
}

/// What happened, why, and what to do.
fn text_of(title: &str, cause: &str, steps: Option<&str>) -> String {
    match steps {
        Some(steps) => format!("{title}\n\n{cause}\n\n{}\n{steps}", say!("label-what-to-do")),
        None => format!("{title}\n\n{cause}"),
    }
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_no_window_reads_why_what_to_do_and_where_the_log_is() {
        let failure = |renderer, cause: &str| Failure { renderer, cause: cause.to_owned() };
        let failures = [failure(Renderer::Glow, "no driver"), failure(Renderer::Wgpu, "no adapter")];
        let text = no_window_text(&failures, None, Some("/data/token-desk.log"));
        for part in
            ["OpenGL (glow): no driver", "(wgpu): no adapter", "TOKEN_DESK_RENDERER", "/data/token-desk.log"]
        {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("another computer"));
        let forwarded = no_window_text(&failures, Some("localhost:10.0"), None);
        assert!(forwarded.contains("The display localhost:10.0 is of another computer"), "{forwarded}");
        assert!(!forwarded.contains("the log:"));
    }
}
