//! The standard streams, and on Windows the console that a command was started from: a window program has
//! none of its own.

use std::io::{self, Read, Write};

#[cfg(windows)]
mod redirected {
    use std::{
        fs::File,
        io,
        os::windows::io::{AsHandle, AsRawHandle},
        sync::OnceLock,
    };

    /// What was redirected before there was a console. Windows gives the process the console's streams in
    /// its place; these handles are copies and stay.
    #[derive(Default)]
    pub(super) struct Redirected {
        pub(super) input: Option<File>,
        pub(super) output: Option<File>,
        pub(super) errors: Option<File>,
    }

    static REDIRECTED: OnceLock<Redirected> = OnceLock::new();

    pub(super) fn kept() -> Option<&'static Redirected> {
        REDIRECTED.get()
    }

    pub(super) fn attach() {
        let found = Redirected {
            input: copy(&io::stdin()),
            output: copy(&io::stdout()),
            errors: copy(&io::stderr()),
        };
        if found.output.is_none() || found.errors.is_none() {
            REDIRECTED.set(found).ok();
            // started from no console, there is none to print to
            winsafe::AttachConsole(winsafe::PidParent::Parent).ok();
        }
    }

    /// None of a stream that has no handle, or a number that means nothing in this process.
    fn copy(stream: &(impl AsRawHandle + AsHandle)) -> Option<File> {
        let there = !stream.as_raw_handle().is_null();
        there.then(|| stream.as_handle().try_clone_to_owned().ok()).flatten().map(File::from)
    }
}

/// Lets what is printed appear on the console that the program was started from. What is redirected stays
/// so. Call it before anything is printed.
pub fn attach_console() {
    #[cfg(windows)]
    redirected::attach();
}

/// Standard input, and whether somebody types there.
pub fn input() -> (Box<dyn Read>, bool) {
    #[cfg(windows)]
    if let Some(file) = redirected::kept().and_then(|kept| kept.input.as_ref()) {
        return (Box::new(file), io::IsTerminal::is_terminal(file));
    }
    let input = io::stdin();
    let typed = io::IsTerminal::is_terminal(&input);
    (Box::new(input), typed)
}

/// Standard output.
pub fn output() -> Box<dyn Write + Send> {
    #[cfg(windows)]
    if let Some(file) = redirected::kept().and_then(|kept| kept.output.as_ref()) {
        return Box::new(file);
    }
    Box::new(io::stdout())
}

/// Standard error, and whether it is shown on a terminal.
pub fn errors() -> (Box<dyn Write>, bool) {
    #[cfg(windows)]
    if let Some(file) = redirected::kept().and_then(|kept| kept.errors.as_ref()) {
        return (Box::new(file), io::IsTerminal::is_terminal(file));
    }
    let errors = io::stderr();
    let shown = io::IsTerminal::is_terminal(&errors);
    (Box::new(errors), shown)
}
