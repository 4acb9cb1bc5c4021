//! What kind of session the window opens in: a renderer that draws on the computer's own screen may fail
//! over a network.

use std::ffi::OsString;

/// The kind of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Session {
    /// At the computer's own screen.
    Local,
    /// Remote Desktop, VNC and the like: the session draws on this computer and its picture is sent.
    RemoteDesktop,
    /// X11 on another computer's display, mostly forwarded by SSH: what is to be drawn is sent.
    ForeignDisplay,
}

/// A computer, and a kind of session on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub computer: String,
    pub session: Session,
}

impl Session {
    pub const ALL: [Self; 3] = [Self::Local, Self::RemoteDesktop, Self::ForeignDisplay];

    /// How the file of what worked spells it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::RemoteDesktop => "remote-desktop",
            Self::ForeignDisplay => "foreign-display",
        }
    }

    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|session| session.key() == key)
    }

    /// The session of this process.
    pub fn now() -> Self {
        if is_remote() {
            return Self::RemoteDesktop;
        }
        if cfg!(all(unix, not(target_os = "macos"))) {
            return Self::of_variables(|name| std::env::var_os(name));
        }
        Self::Local
    }

    /// The session that the environment of Linux and similar systems tells of.
    fn of_variables(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let value = |name: &str| {
            let value = variable(name)?.to_string_lossy().trim().to_owned();
            (!value.is_empty()).then_some(value)
        };
        let is_set = |name: &str| value(name).is_some();
        // winit prefers Wayland, which has no network of its own
        let by_wayland = super::causes::WAYLAND.into_iter().any(is_set);
        if !by_wayland && value("DISPLAY").is_some_and(|display| is_foreign(&display)) {
            return Self::ForeignDisplay;
        }
        if REMOTE.into_iter().any(is_set) {
            return Self::RemoteDesktop;
        }
        let through_ssh = SSH.into_iter().any(is_set);
        // waypipe: a compositor for the other computer, in a session that has no desktop
        let has_desktop = value("XDG_SESSION_TYPE").is_some_and(|kind| kind == "wayland" || kind == "x11");
        if by_wayland && through_ssh && !has_desktop { Self::ForeignDisplay } else { Self::Local }
    }
}

/// Set in every process of an SSH session.
const SSH: [&str; 2] = ["SSH_CONNECTION", "SSH_TTY"];

/// Set by xrdp, VNC servers, Chrome Remote Desktop, X2Go, NoMachine and ThinLinc in their sessions.
const REMOTE: [&str; 7] = [
    "XRDP_SESSION",
    "XRDP_SOCKET_PATH",
    "VNCDESKTOP",
    "CHROME_REMOTE_DESKTOP_SESSION",
    "X2GO_SESSION",
    "NXSESSIONID",
    "TLSESSIONDATA",
];

/// Whether a display is reached by a network: `DISPLAY` is `[protocol/][host]:number`, and the host is
/// missing where a socket of this computer is meant. `localhost` is the end of a forwarding.
fn is_foreign(display: &str) -> bool {
    // macOS names the socket itself
    if display.starts_with('/') {
        return false;
    }
    let Some((host, _)) = display.rsplit_once(':') else { return false };
    let (protocol, host) = host.split_once('/').unwrap_or(("", host));
    !host.is_empty() && host != "unix" && protocol != "unix" && protocol != "local"
}

/// Whether Windows says that this is a Remote Desktop session, in the two ways that Microsoft documents
/// ("Detecting the Remote Desktop Services environment"): the system's own word, and for sessions with a
/// virtual graphics card, of which it says no, whether the session is another than that of the screen.
#[cfg(windows)]
fn is_remote() -> bool {
    winsafe::GetSystemMetrics(winsafe::co::SM::REMOTESESSION) != 0 || is_behind_glass() == Some(false)
}

#[cfg(windows)]
fn is_behind_glass() -> Option<bool> {
    let key = windows_registry::LOCAL_MACHINE.open(r"SYSTEM\CurrentControlSet\Control\Terminal Server");
    let glass = key.and_then(|key| key.get_u32("GlassSessionId")).ok()?;
    let token = winsafe::HACCESSTOKEN::GetCurrentProcessToken();
    match token.GetTokenInformation(winsafe::co::TOKEN_INFORMATION_CLASS::SessionId).ok()? {
        winsafe::TokenInfo::SessionId(ours) => Some(*ours == glass),
        _ => None,
    }
}

#[cfg(not(windows))]
fn is_remote() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(set: &[(&str, &str)]) -> Session {
        Session::of_variables(|asked| {
            set.iter().find(|(name, _)| *name == asked).map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn a_display_without_a_host_is_of_this_computer() {
        for display in
            [":0", ":1.0", "unix:0", "unix/:0", "local/pc-17:0", "/tmp/launch/org.xquartz:0", "odd"]
        {
            assert_eq!(session(&[("DISPLAY", display)]), Session::Local, "{display}");
        }
        assert_eq!(session(&[]), Session::Local);
        // typed in an SSH session, on the screen of the computer that it leads to
        assert_eq!(session(&[("SSH_CONNECTION", "::1 5 ::1 22"), ("DISPLAY", ":0")]), Session::Local);
    }

    #[test]
    fn a_display_of_another_computer_is_foreign_whoever_forwards_it() {
        for display in ["localhost:10.0", "127.0.0.1:10", "pc-17:0", "tcp/pc-17:0", "[::1]:10.0", "::1:10"] {
            assert_eq!(session(&[("DISPLAY", display)]), Session::ForeignDisplay, "{display}");
            let ssh = [("SSH_CONNECTION", "192.0.2.1 5 192.0.2.2 22"), ("DISPLAY", display)];
            assert_eq!(session(&ssh), Session::ForeignDisplay, "{display}");
        }
        let nested = [("DISPLAY", "localhost:10.0"), ("XRDP_SESSION", "1")];
        assert_eq!(session(&nested), Session::ForeignDisplay, "from a Remote Desktop session further on");
    }

    #[test]
    fn a_desktop_whose_picture_is_sent_is_told_by_its_server() {
        for name in REMOTE {
            assert_eq!(session(&[("DISPLAY", ":10"), (name, "1")]), Session::RemoteDesktop, "{name}");
            assert_eq!(session(&[("DISPLAY", ":10"), (name, " ")]), Session::Local, "{name} is empty");
        }
    }

    #[test]
    fn wayland_is_local_unless_it_came_by_ssh_without_a_desktop() {
        let wayland = ("WAYLAND_DISPLAY", "wayland-0");
        let x11 = ("DISPLAY", "localhost:10.0");
        let ssh = ("SSH_CONNECTION", "192.0.2.1 5 192.0.2.2 22");
        assert_eq!(session(&[wayland, x11]), Session::Local, "Wayland is what draws");
        assert_eq!(session(&[wayland, ssh, ("XDG_SESSION_TYPE", "wayland")]), Session::Local);
        assert_eq!(session(&[wayland, ssh, ("XDG_SESSION_TYPE", "tty")]), Session::ForeignDisplay);
        assert_eq!(session(&[wayland, ssh]), Session::ForeignDisplay);
    }

    #[test]
    fn each_kind_has_a_key_of_its_own() {
        for kind in Session::ALL {
            assert_eq!(Session::of(kind.key()), Some(kind));
        }
        assert_eq!(Session::of("Local"), None);
    }
}
