//! Restricts the program's own files and folders to this account at the start, before any of them is used.

use crate::{
    domain::exposed::{Exposed, Holds, Others},
    files::{self, Mend},
    profiles::Folders,
};

/// Restricts what is open to others. Returns everything that was open, including what could not be
/// restricted.
pub(super) fn put_right(folders: &Folders) -> Vec<Exposed> {
    let mut found = Vec::new();
    for folder in [&folders.config, &folders.data] {
        found.extend(files::put_right(folder, ours));
        if folders.config == folders.data {
            break;
        }
    }
    found.extend(files::put_right(&folders.credentials(), |_| Some((Holds::Credentials, Mend::Close))));
    for one in &found {
        let done = if one.mended { "closed" } else { "could not be closed" };
        tracing::warn!(holds = ?one.holds, others = ?one.others, "open to others on this computer: {done}");
    }
    found
}

/// Whether the window shows it: what is still open, and what others could have changed. Files that matter
/// for signing in are shown at sign-in.
pub(super) fn is_told(exposed: &Exposed) -> bool {
    !exposed.bears_on_signing_in() && (!exposed.mended || exposed.others != Others::Read)
}

/// What a file of the program's folders holds, by its name; none for foreign files.
fn ours(name: &str) -> Option<(Holds, Mend)> {
    let close = |holds| Some((holds, Mend::Close));
    match name {
        "profiles.toml" => Some((Holds::Profiles, Mend::KeepReaders)),
        "credentials" => close(Holds::Credentials),
        _ if name.starts_with("settings.toml") => close(Holds::Settings),
        "window.toml" | "renderers.toml" => close(Holds::Settings),
        _ if name.starts_with("history") => close(Holds::History),
        "token-desk.log" | "token-desk.1.log" => close(Holds::Log),
        // locks and temporary files
        _ if [".token-desk", ".profiles.toml", ".settings.toml", ".renderers.toml"]
            .iter()
            .any(|start| name.starts_with(start)) =>
        {
            close(Holds::Log)
        }
        _ => None,
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn all_that_is_the_programs_own_is_closed_at_the_start_and_what_could_be_changed_is_told() {
        let place = tempfile::tempdir().unwrap();
        let folders = Folders { config: place.path().join("config"), data: place.path().join("data") };
        fs::create_dir_all(folders.credentials()).unwrap();
        fs::create_dir_all(&folders.data).unwrap();
        let files = [
            (folders.profiles(), 0o646, 0o644),
            (folders.settings(), 0o666, 0o600),
            (folders.credentials().join("a.sealed"), 0o644, 0o600),
            (folders.history(), 0o644, 0o600),
            (folders.data.join("history.sqlite3-wal"), 0o666, 0o600),
            (folders.data.join("history.sqlite3-shm"), 0o644, 0o600),
            (folders.data.join("token-desk.1.log"), 0o644, 0o600),
            (folders.window(), 0o644, 0o600),
            (folders.renderers(), 0o644, 0o600),
        ];
        for (path, before, _) in &files {
            fs::write(path, "x").unwrap();
            fs::set_permissions(path, fs::Permissions::from_mode(*before)).unwrap();
        }
        for folder in [&folders.config, &folders.data, &folders.credentials()] {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let found = put_right(&folders);
        assert!(found.iter().all(|one| one.mended), "{found:?}");
        for (path, _, after) in &files {
            assert_eq!(mode(path), *after, "{}", path.display());
        }
        for folder in [&folders.config, &folders.data, &folders.credentials()] {
            assert_eq!(mode(folder), 0o700, "{}", folder.display());
        }
        let mut announced: Vec<_> = found.iter().filter(|one| is_told(one)).map(|one| one.holds).collect();
        announced.sort_by_key(|holds| format!("{holds:?}"));
        assert_eq!(announced, [Holds::History, Holds::Settings], "what was only readable is in the log");
        assert!(found.iter().any(|one| one.holds == Holds::Profiles), "told before signing in");
        assert_eq!(put_right(&folders), []);
    }

    #[test]
    fn nothing_is_made_where_nothing_is() {
        let place = tempfile::tempdir().unwrap();
        let folders = Folders { config: place.path().join("config"), data: place.path().join("data") };
        assert_eq!(put_right(&folders), []);
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    }
}
