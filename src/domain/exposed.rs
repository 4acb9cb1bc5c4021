//! Files of this account that other accounts on the computer can read or change: what is wrong, and the
//! command that mends it.

use std::path::{Path, PathBuf};

/// A file that others can get at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposed {
    /// The file as it was named; or the folder, where that is what is open.
    pub path: PathBuf,
    pub holds: Holds,
    pub others: Others,
    /// Whether this account may mend it; else it belongs to another one.
    pub own: bool,
    /// Whether the program has put it right by now.
    pub mended: bool,
}

/// What is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Key,
    CaFile,
    Profiles,
    Settings,
    Credentials,
    History,
    Log,
    /// The folder of the configuration, or that of the data.
    Folder,
}

/// What others can do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    Read,
    Change,
    /// Put another one in its place: the folder it lies in, or one above, is open to them.
    Replace,
}

impl Exposed {
    /// What others can do: the sentence that leads.
    pub fn lead(&self) -> String {
        let does = match self.others {
            Others::Read => "read",
            Others::Change => "change",
            Others::Replace => "replace",
        };
        let what = self.holds.words();
        if self.mended {
            format!("Until now, others on this computer could {does} {what}")
        } else {
            format!("Others on this computer can {does} {what}")
        }
    }

    /// Which file, what may come of it and what to do now.
    pub fn rest(&self) -> String {
        let check = self.holds.check(self.others);
        if self.mended {
            let file = self.path.display();
            return format!("{file}. {check}. Token Desk closed it to others when it started");
        }
        let do_it = if self.own { "Run" } else { "Ask your administrator to run" };
        format!("{check}. {do_it}: {}", self.command())
    }

    /// `chmod 600 …`.
    pub fn command(&self) -> String {
        let path = quoted(&self.path);
        match (self.others, self.holds) {
            (Others::Replace, _) | (Others::Change, Holds::CaFile) => format!("chmod go-w {path}"),
            (Others::Read | Others::Change, Holds::Folder) => format!("chmod 700 {path}"),
            (Others::Read | Others::Change, _) => format!("chmod 600 {path}"),
        }
    }

    /// Whether it bears on the credential, so that it is told before signing in.
    pub fn bears_on_signing_in(&self) -> bool {
        matches!(self.holds, Holds::Key | Holds::CaFile | Holds::Profiles)
    }
}

impl Holds {
    fn words(self) -> &'static str {
        match self {
            Self::Key => "this key file",
            Self::CaFile => "the profile's CA file",
            Self::Profiles => "profiles.toml",
            Self::Settings => "settings.toml",
            Self::Credentials => "the remembered credentials",
            Self::History => "the history",
            Self::Log => "the log",
            Self::Folder => "a folder of Token Desk",
        }
    }

    fn check(self, others: Others) -> &'static str {
        match (self, others) {
            (Self::Key, Others::Read) => "Anybody with this key can sign in. If in doubt, ask for a new key",
            (Self::Key, _) => "Check that it is your key",
            (Self::CaFile, _) => {
                "A false one lets others read your credential. Check that it is your company's"
            }
            (Self::Profiles, _) => {
                "A changed one can send your credential elsewhere. Check addresses, CA files and proxies"
            }
            (Self::Settings, _) => "Check the settings",
            (Self::Credentials, _) => "They are sealed, but may be taken away or damaged",
            (Self::History, Others::Read) => "It names people and tokens",
            (Self::History, _) => "Check the history's chain",
            (Self::Log, _) => "It names people and tokens by their IDs",
            (Self::Folder, Others::Read) => "It holds the names of what lies in it",
            (Self::Folder, _) => "What lies in it may be replaced",
        }
    }
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let path = path.to_string_lossy();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+@%:,".contains(c);
    if path.chars().all(plain) { path.into_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exposed(path: &str, holds: Holds, others: Others) -> Exposed {
        Exposed { path: path.into(), holds, others, own: true, mended: false }
    }

    #[test]
    fn the_file_and_the_remedy_are_named() {
        let key = exposed("/home/ada/my keys/desk.key", Holds::Key, Others::Read);
        assert_eq!(key.lead(), "Others on this computer can read this key file");
        assert!(key.rest().ends_with("Run: chmod 600 '/home/ada/my keys/desk.key'"), "{}", key.rest());
        let ca = Exposed { own: false, ..exposed("/etc/ssl/acme.pem", Holds::CaFile, Others::Change) };
        assert!(ca.rest().contains("Ask your administrator to run: chmod go-w /etc/ssl/acme.pem"));
        let folder = exposed("/srv/x", Holds::Folder, Others::Read);
        assert_eq!(folder.command(), "chmod 700 /srv/x");
    }

    #[test]
    fn what_the_program_has_closed_asks_for_no_command() {
        let closed = Exposed { mended: true, ..exposed("/c/profiles.toml", Holds::Profiles, Others::Change) };
        assert_eq!(closed.lead(), "Until now, others on this computer could change profiles.toml");
        assert!(!closed.rest().contains("chmod") && closed.rest().contains("Check addresses"));
    }

    #[test]
    fn a_path_cannot_smuggle_a_second_command() {
        let path = exposed("/tmp/a'; rm -rf ~; '", Holds::Key, Others::Read);
        assert_eq!(path.command(), r"chmod 600 '/tmp/a'\''; rm -rf ~; '\'''");
    }
}
