//! Files of this account that other accounts on the computer can read or change: what is wrong, and the
//! command that mends it.

use std::path::{Path, PathBuf};

/// A file that other accounts can read or change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposed {
    /// The file as it was named; or the folder, where that is what is open.
    pub path: PathBuf,
    pub holds: Holds,
    pub others: Others,
    /// Whether it is this account's, so that it can mend it.
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
    fn the_command_closes_what_is_open() {
        assert_eq!(exposed("/srv/x", Holds::Folder, Others::Read).command(), "chmod 700 /srv/x");
        assert_eq!(exposed("/c/ca.pem", Holds::CaFile, Others::Change).command(), "chmod go-w /c/ca.pem");
    }

    #[test]
    fn a_path_cannot_smuggle_a_second_command() {
        let path = exposed("/tmp/a'; rm -rf ~; '", Holds::Key, Others::Read);
        assert_eq!(path.command(), r"chmod 600 '/tmp/a'\''; rm -rf ~; '\'''");
    }
}
