//! What others on the computer can do with a file, in words.

use crate::{
    domain::exposed::{Exposed, Holds, Others},
    say,
};

/// What others can do: the sentence that leads.
pub fn lead(exposed: &Exposed) -> String {
    let what = match exposed.holds {
        Holds::Key => say!("exposed-key"),
        Holds::CaFile => say!("exposed-ca-file"),
        Holds::Profiles => "profiles.toml",
        Holds::Settings => "settings.toml",
        Holds::Credentials => say!("exposed-credentials"),
        Holds::History => say!("exposed-history"),
        Holds::Log => say!("exposed-log"),
        Holds::Folder => say!("exposed-folder"),
    };
    let others = match exposed.others {
        Others::Read => "read",
        Others::Change => "change",
        Others::Replace => "replace",
    };
    if exposed.mended {
        say!("exposed-until-now", others = others, what = what)
    } else {
        say!("exposed", others = others, what = what)
    }
}

/// What may come of it and what to do now.
pub fn rest(exposed: &Exposed) -> String {
    let check = check(exposed.holds, exposed.others);
    if exposed.mended {
        say!("exposed-closed", check = check, path = exposed.path.display().to_string())
    } else if exposed.own {
        say!("exposed-run", check = check, command = exposed.command())
    } else {
        say!("exposed-ask-to-run", check = check, command = exposed.command())
    }
}

fn check(holds: Holds, others: Others) -> &'static str {
    match (holds, others) {
        (Holds::Key, Others::Read) => say!("exposed-key-read"),
        (Holds::Key, _) => say!("exposed-key-changed"),
        (Holds::CaFile, _) => say!("exposed-ca-file-changed"),
        (Holds::Profiles, _) => say!("exposed-profiles-changed"),
        (Holds::Settings, _) => say!("exposed-settings-changed"),
        (Holds::Credentials, _) => say!("exposed-credentials-open"),
        (Holds::History, Others::Read) => say!("exposed-history-read"),
        (Holds::History, _) => say!("exposed-history-changed"),
        (Holds::Log, _) => say!("exposed-log-open"),
        (Holds::Folder, Others::Read) => say!("exposed-folder-read"),
        (Holds::Folder, _) => say!("exposed-folder-changed"),
    }
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
        assert_eq!(lead(&key), "Others on this computer can read this key file");
        assert!(rest(&key).ends_with("Run: chmod 600 '/home/ada/my keys/desk.key'"), "{}", rest(&key));
        let ca = Exposed { own: false, ..exposed("/etc/ssl/acme.pem", Holds::CaFile, Others::Change) };
        assert!(rest(&ca).contains("Ask your administrator to run: chmod go-w /etc/ssl/acme.pem"));
    }

    #[test]
    fn what_the_program_has_closed_asks_for_no_command() {
        let closed = Exposed { mended: true, ..exposed("/c/profiles.toml", Holds::Profiles, Others::Change) };
        assert_eq!(lead(&closed), "Until now, others on this computer could change profiles.toml");
        assert!(!rest(&closed).contains("chmod") && rest(&closed).contains("Check addresses"));
    }
}
