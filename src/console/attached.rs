//! The console that a command was started from. Windows gives a window program none.

/// Lets what is printed appear on the console that the program was started from. What is redirected stays
/// so. Call it before anything is printed.
#[cfg(windows)]
pub fn attach() {
    use std::io;
    if leads_nowhere(&io::stdout()) || leads_nowhere(&io::stderr()) {
        // started from no console, there is none to print to
        winsafe::AttachConsole(winsafe::PidParent::Parent).ok();
    }
}

/// Whether a stream has no handle, or a number that means nothing in this process.
#[cfg(windows)]
fn leads_nowhere(stream: &(impl std::os::windows::io::AsRawHandle + std::os::windows::io::AsHandle)) -> bool {
    stream.as_raw_handle().is_null() || stream.as_handle().try_clone_to_owned().is_err()
}

#[cfg(not(windows))]
pub fn attach() {}
