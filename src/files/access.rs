//! Which other accounts can reach a file, and restricting the program's own files to this account (Unix; on
//! Windows a new file has its folder's rights, which are the account's own). Only permission bits are
//! checked, not access control lists.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::domain::exposed::{Exposed, Holds, Others};

/// What is restricted to this account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Private {
    /// Reading and changing: a key.
    All,
    /// Changing: a list of certificates, profiles.
    Changes,
}

/// What others can do with an existing file; none if nothing matters, the file is missing, or the system has
/// no such rights.
pub fn exposed(path: &Path, holds: Holds, private: Private) -> Option<Exposed> {
    let real = fs::canonicalize(path).ok()?;
    let say = |path: PathBuf, others, own| Exposed { path, holds, others, own, mended: false };
    let access = Access::of(&real)?;
    if access.others_write() {
        return Some(say(path.to_owned(), Others::Change, access.own));
    }
    // a link in an open folder could be replaced too
    let chains = [real.as_path(), path];
    if let Some((folder, own)) = chains.into_iter().find_map(open_folder) {
        return Some(say(folder, Others::Replace, own));
    }
    (private == Private::All && access.others_read()).then(|| say(path.to_owned(), Others::Read, access.own))
}

/// The first folder above a path in which others can replace its content.
fn open_folder(path: &Path) -> Option<(PathBuf, bool)> {
    let path = std::path::absolute(path).ok()?;
    path.ancestors().skip(1).find_map(|folder| {
        let access = Access::of(folder)?;
        (access.others_write() && !access.sticky()).then(|| (folder.to_owned(), access.own))
    })
}

/// Restricts a folder of the program, and every file in it that `ours` knows by name. Returns what was open,
/// marked if it is closed now. Links are left alone.
pub fn put_right(folder: &Path, ours: impl Fn(&str) -> Option<(Holds, Mend)>) -> Vec<Exposed> {
    let Some(access) = Access::of(folder).filter(|access| access.is_folder) else { return Vec::new() };
    let mut found = Vec::new();
    let entries: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    let known = |path: &Path| ours(path.file_name()?.to_str()?);
    if access.others_write() || access.others_read() {
        let others = if access.others_write() { Others::Change } else { Others::Read };
        // a folder with other content may be meant for others, unless it has the program's name
        let named = folder.file_name().is_some_and(|name| name.eq_ignore_ascii_case("token-desk"));
        let alone = named || entries.iter().all(|path| known(path).is_some());
        let mended = access.own && !access.sticky() && alone && set_mode(folder, access.mode & 0o700);
        if others == Others::Change && !access.sticky() || mended {
            let path = folder.to_owned();
            found.push(Exposed { path, holds: Holds::Folder, others, own: access.own, mended });
        }
    }
    for path in entries {
        let Some((holds, mend)) = known(&path) else { continue };
        let Some(access) = Access::of_itself(&path).filter(|access| !access.is_folder) else { continue };
        let open = access.others_write() || (access.others_read() && mend == Mend::Close);
        if !open {
            continue;
        }
        let others = if access.others_write() { Others::Change } else { Others::Read };
        let mode = match mend {
            Mend::Close => access.mode & 0o600,
            Mend::KeepReaders => access.mode & !0o002,
        };
        let mended = access.own && mode != access.mode && set_mode(&path, mode);
        found.push(Exposed { path, holds, others, own: access.own, mended });
    }
    found
}

/// How a file of the program is restricted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    /// To this account alone.
    Close,
    /// Only removes everybody's right to change it; readers and the group's rights stay.
    KeepReaders,
}

#[derive(Clone, Copy, Debug)]
struct Access {
    /// What others may do, in bits: 4 reading, 2 changing.
    others: u32,
    own: bool,
    is_folder: bool,
    mode: u32,
}

impl Access {
    fn of(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().map(|meta| Self::read(&meta))
    }

    /// None for a link.
    fn of_itself(path: &Path) -> Option<Self> {
        let meta = fs::symlink_metadata(path).ok()?;
        (!meta.is_symlink()).then(|| Self::read(&meta))
    }

    #[cfg(unix)]
    fn read(meta: &fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        let mode = meta.mode() & 0o7777;
        let us = rustix::process::geteuid().as_raw();
        let own = meta.uid() == us;
        // many systems give each account its own group with the same number
        let group = if meta.gid() == meta.uid() { 0 } else { mode >> 3 & 0o7 };
        let others = group | mode & 0o7;
        // another account's file is in its hands, unless it is root's
        let anothers = !own && meta.uid() != 0 && !meta.is_dir();
        Self { others: if anothers { 0o7 } else { others }, own, is_folder: meta.is_dir(), mode }
    }

    /// Others' rights are unknown here and count as none.
    #[cfg(not(unix))]
    fn read(meta: &fs::Metadata) -> Self {
        Self { others: 0, own: true, is_folder: meta.is_dir(), mode: 0 }
    }

    fn others_read(self) -> bool {
        self.others & 0o4 != 0
    }

    fn others_write(self) -> bool {
        self.others & 0o2 != 0
    }

    /// Each may only touch their own files in such a folder: /tmp.
    fn sticky(self) -> bool {
        self.mode & 0o1000 != 0
    }
}

fn set_mode(path: &Path, mode: u32) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).is_ok()
    }
    #[cfg(not(unix))]
    {
        let _ = (path, mode);
        false
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn chmod(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_file_is_exposed_by_its_bits_and_by_the_folders_above_it() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("deep");
        fs::create_dir(&folder).unwrap();
        let file = folder.join("desk.key");
        fs::write(&file, "x").unwrap();
        let found = |private| exposed(&file, Holds::Key, private).map(|found| (found.others, found.path));
        for (bits, all, changes) in [
            (0o600, None, None),
            (0o604, Some(Others::Read), None),
            (0o602, Some(Others::Change), Some(Others::Change)),
            (0o666, Some(Others::Change), Some(Others::Change)),
        ] {
            chmod(&file, bits);
            assert_eq!(found(Private::All), all.map(|others| (others, file.clone())), "{bits:o}");
            assert_eq!(found(Private::Changes), changes.map(|others| (others, file.clone())), "{bits:o}");
        }
        chmod(&file, 0o600);
        chmod(&folder, 0o777);
        assert_eq!(found(Private::Changes), Some((Others::Replace, folder.clone())));
        chmod(&folder, 0o1777);
        assert_eq!(found(Private::All), None, "a folder such as /tmp");
        assert_eq!(exposed(&folder.join("none"), Holds::Key, Private::All), None);
    }

    #[test]
    fn a_link_is_judged_by_what_it_leads_to_and_by_where_it_lies() {
        let place = tempfile::tempdir().unwrap();
        let (open, closed) = (place.path().join("open"), place.path().join("closed"));
        fs::create_dir(&open).unwrap();
        fs::create_dir(&closed).unwrap();
        let (file, link) = (closed.join("ca.pem"), open.join("ca.pem"));
        fs::write(&file, "x").unwrap();
        chmod(&file, 0o644);
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert_eq!(exposed(&link, Holds::CaFile, Private::Changes), None);
        chmod(&open, 0o777);
        let found = exposed(&link, Holds::CaFile, Private::Changes).unwrap();
        assert_eq!((found.others, found.path), (Others::Replace, open));
        chmod(&file, 0o666);
        assert_eq!(exposed(&link, Holds::CaFile, Private::Changes).unwrap().others, Others::Change);
    }

    fn ours(name: &str) -> Option<(Holds, Mend)> {
        match name {
            "history" => Some((Holds::History, Mend::Close)),
            "profiles.toml" => Some((Holds::Profiles, Mend::KeepReaders)),
            _ => None,
        }
    }

    #[test]
    fn the_programs_own_files_and_folder_are_closed_and_told() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        for name in ["history", "profiles.toml"] {
            fs::write(folder.join(name), "x").unwrap();
            chmod(&folder.join(name), 0o666);
        }
        chmod(folder, 0o755);
        let mut found: Vec<_> = put_right(folder, ours)
            .into_iter()
            .map(|found| (found.holds, found.others, found.mended))
            .collect();
        found.sort_by_key(|found| format!("{found:?}"));
        assert_eq!(
            found,
            [
                (Holds::Folder, Others::Read, true),
                (Holds::History, Others::Change, true),
                (Holds::Profiles, Others::Change, true),
            ]
        );
        assert_eq!(mode(folder), 0o700);
        assert_eq!((mode(&folder.join("history")), mode(&folder.join("profiles.toml"))), (0o600, 0o664));
        assert_eq!(put_right(folder, ours), []);
    }

    #[test]
    fn a_folder_that_holds_other_things_and_a_link_are_left_as_they_are() {
        let (place, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let target = elsewhere.path().join("target");
        fs::write(&target, "x").unwrap();
        chmod(&target, 0o666);
        std::os::unix::fs::symlink(&target, place.path().join("history")).unwrap();
        fs::write(place.path().join("report.docx"), "x").unwrap();
        chmod(&place.path().join("report.docx"), 0o666);
        chmod(place.path(), 0o777);
        let found = put_right(place.path(), ours);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].holds, found[0].others, found[0].mended),
            (Holds::Folder, Others::Change, false)
        );
        assert_eq!(
            (mode(place.path()), mode(&target), mode(&place.path().join("report.docx"))),
            (0o777, 0o666, 0o666)
        );
    }
}
