//! The file that a path means: which links are followed, and which are refused.

use std::{
    error, fmt, fs, io,
    path::{Component, Path, PathBuf},
};

/// As many as Linux follows.
const MAX_LINKS: usize = 40;

/// Refusals besides the system's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// A link on the way belongs to another account, or its owner is unknown.
    ForeignLink(PathBuf),
    /// A device, a pipe or a socket.
    NoFile,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ForeignLink(link) => write!(f, "{} is a link of another account", link.display()),
            Self::NoFile => f.write_str("it is no file"),
        }
    }
}

impl error::Error for Refused {}

impl From<Refused> for io::Error {
    fn from(refused: Refused) -> Self {
        Self::new(io::ErrorKind::InvalidInput, refused)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Links {
    /// Those of this account and of root. In a folder that many may write to, another account could make a
    /// link to a file of ours. Where the system does not name a link's owner (not Unix), only links of
    /// folders are followed.
    Ours,
    /// All, where the owner is unknown: for files in the program's own folders.
    OursOrUntold,
}

/// The file that a path means, with links followed. It may be missing if its folder exists.
///
/// # Errors
/// [`Refused`]; the system's for a folder on the way; too many links.
pub(super) fn resolve(path: &Path, links: Links) -> io::Result<PathBuf> {
    let found = Walk { links, us: account(), links_left: MAX_LINKS }.follow(&std::path::absolute(path)?)?;
    match fs::symlink_metadata(&found) {
        Ok(meta) if meta.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(meta) if !meta.is_file() => Err(Refused::NoFile.into()),
        _ => Ok(long(found)),
    }
}

/// In the form that has no limit of 260 characters, where it comes near to it. Unlike the standard library,
/// tempfile hands on what it is given; its own names may be longer than the file's.
#[cfg(windows)]
fn long(path: PathBuf) -> PathBuf {
    use std::path::Prefix;
    const SHORT: usize = 200;
    if path.as_os_str().len() <= SHORT {
        return path;
    }
    let mut parts = path.components();
    let Some(Component::Prefix(prefix)) = parts.next() else { return path };
    let mut start = std::ffi::OsString::from(r"\\?\");
    match prefix.kind() {
        Prefix::Disk(_) => start.push(prefix.as_os_str()),
        Prefix::UNC(server, share) => {
            for part in [r"UNC\".as_ref(), server, r"\".as_ref(), share] {
                start.push(part);
            }
        }
        _ => return path,
    }
    start.push(r"\");
    Path::new(&start).join(parts.filter(|part| *part != Component::RootDir).collect::<PathBuf>())
}

#[cfg(not(windows))]
fn long(path: PathBuf) -> PathBuf {
    path
}

/// Opens an existing file for appending only, where the system can tell the two rights apart. Links are
/// followed as far as allowed.
///
/// # Errors
/// Those of [`resolve`]; [`io::ErrorKind::NotFound`] if the file is missing.
pub(super) fn append(path: &Path) -> io::Result<(fs::File, PathBuf)> {
    let found = resolve(path, Links::Ours)?;
    let mut options = fs::OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        // something else may be in the file's place by now: do not wait for it and follow no link
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOFOLLOW;
        options.append(true).custom_flags(flags.bits().cast_signed());
    }
    #[cfg(windows)]
    {
        use std::os::windows::fs::OpenOptionsExt as _;
        // `append` alone also asks for the right to change the file's attributes
        const APPEND_DATA: u32 = 0x4;
        const SYNCHRONIZE: u32 = 0x10_0000;
        options.access_mode(APPEND_DATA | SYNCHRONIZE);
    }
    #[cfg(not(any(unix, windows)))]
    options.append(true);
    Ok((options.open(&found)?, found))
}

/// A walk along a path from its root.
struct Walk {
    #[cfg_attr(unix, expect(dead_code, reason = "here links say whose they are"))]
    links: Links,
    /// This account's number, where accounts have one.
    #[cfg_attr(not(unix), expect(dead_code, reason = "here links do not say whose they are"))]
    us: u32,
    /// How many more links may be followed.
    links_left: usize,
}

impl Walk {
    fn follow(&mut self, path: &Path) -> io::Result<PathBuf> {
        let mut found = PathBuf::new();
        let mut parts = path.components().peekable();
        while let Some(part) = parts.next() {
            match part {
                Component::ParentDir => {
                    // the path found has no links, so its parent is correct
                    found.pop();
                    continue;
                }
                Component::CurDir => continue,
                Component::Prefix(_) => {
                    // alone it means the drive's current folder, which may be a link
                    found.push(part);
                    continue;
                }
                Component::RootDir | Component::Normal(_) => found.push(part),
            }
            let Ok(meta) = fs::symlink_metadata(&found) else { continue };
            if !meta.is_symlink() {
                continue;
            }
            if !self.may_follow(&meta, parts.peek().is_none()) {
                return Err(Refused::ForeignLink(found).into());
            }
            self.links_left =
                self.links_left.checked_sub(1).ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
            let next = fs::read_link(&found)?;
            found.pop();
            found = self.follow(&found.join(next))?;
        }
        Ok(found)
    }

    #[cfg(unix)]
    fn may_follow(&self, meta: &fs::Metadata, _is_the_file: bool) -> bool {
        use std::os::unix::fs::MetadataExt as _;
        meta.uid() == 0 || meta.uid() == self.us
    }

    #[cfg(not(unix))]
    fn may_follow(&self, _: &fs::Metadata, is_the_file: bool) -> bool {
        self.links == Links::OursOrUntold || !is_the_file
    }
}

#[cfg(unix)]
fn account() -> u32 {
    rustix::process::geteuid().as_raw()
}

#[cfg(not(unix))]
fn account() -> u32 {
    0
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{lchown, symlink};

    use super::*;
    use crate::{
        domain::Existing,
        files::{self, NewFile, Readers, Tried},
    };

    const ANOTHER: u32 = 65534;

    fn write(path: &Path, existing: Existing) -> io::Result<()> {
        let mut file = NewFile::begin(path, existing, Readers::Usual)?;
        io::Write::write_all(&mut file, b"new")?;
        file.finish()
    }

    #[test]
    fn another_accounts_link_is_not_followed_wherever_it_stands() {
        let folder = tempfile::tempdir().unwrap();
        let shared = folder.path().join("shared");
        let private = folder.path().join("private");
        fs::create_dir(&shared).unwrap();
        fs::create_dir(&private).unwrap();
        let kept = private.join("kept");
        fs::write(&kept, "kept").unwrap();
        let (to_file, to_folder, nowhere, ours) =
            (shared.join("a.csv"), shared.join("folder"), shared.join("b.csv"), shared.join("c.csv"));
        symlink(&kept, &to_file).unwrap();
        symlink(&private, &to_folder).unwrap();
        symlink(private.join("none"), &nowhere).unwrap();
        // a link of ours that leads to theirs
        symlink("a.csv", &ours).unwrap();
        // only root may give a link away; other accounts are told that they are another account
        let given = [&to_file, &to_folder, &nowhere]
            .into_iter()
            .all(|link| lchown(link, Some(ANOTHER), None).is_ok());
        let us = if given { account() } else { ANOTHER };
        for path in [&to_file, &to_folder.join("kept"), &to_folder.join("d.csv"), &nowhere, &ours] {
            let refused = Walk { links: Links::Ours, us, links_left: MAX_LINKS }.follow(path).unwrap_err();
            let said = files::words(&refused, path, Tried::Writing);
            assert!(said.cause.starts_with("Another account made this link"), "{said:?}");
            if !given {
                continue;
            }
            for existing in [Existing::Replace, Existing::Keep] {
                let refused = write(path, existing).unwrap_err();
                let said = files::words(&refused, path, Tried::Writing);
                assert!(said.cause.starts_with("Another account made this link"), "{said:?}");
            }
        }
        assert_eq!(fs::read(&kept).unwrap(), b"kept");
        assert_eq!(fs::read_dir(&private).unwrap().count(), 1, "nothing was made there");
        assert_eq!(fs::read_dir(&shared).unwrap().count(), 4, "nothing is left behind");
    }

    #[test]
    fn a_link_of_our_own_leads_to_its_file_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("deep");
        fs::create_dir(&deep).unwrap();
        let (link, through) = (folder.path().join("link"), folder.path().join("through"));
        symlink("deep/../through/real", &link).unwrap();
        symlink("deep", &through).unwrap();
        write(&link, Existing::Keep).unwrap();
        assert_eq!(fs::read(deep.join("real")).unwrap(), b"new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(write(&link, Existing::Keep).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        write(&link, Existing::Replace).unwrap();
    }

    #[test]
    fn links_in_a_ring_end() {
        let folder = tempfile::tempdir().unwrap();
        let ring = folder.path().join("ring");
        symlink("ring", &ring).unwrap();
        write(&ring, Existing::Replace).unwrap_err();
        assert!(fs::symlink_metadata(&ring).unwrap().is_symlink());
    }

    #[test]
    fn the_other_name_of_a_hard_link_keeps_its_content() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        fs::write(&one, "old").unwrap();
        fs::hard_link(&one, &other).unwrap();
        write(&other, Existing::Replace).unwrap();
        assert_eq!((fs::read(&one).unwrap(), fs::read(&other).unwrap()), (b"old".to_vec(), b"new".to_vec()));
    }

    #[test]
    fn what_is_no_file_is_not_replaced() {
        use std::os::unix::fs::FileTypeExt as _;
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("socket");
        let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        for path in [&socket, Path::new("/dev/null")] {
            for existing in [Existing::Replace, Existing::Keep] {
                let refused = write(path, existing).unwrap_err();
                let said = files::words(&refused, path, Tried::Writing);
                assert!(said.cause.contains("not a file"), "{said:?}");
            }
        }
        assert!(fs::symlink_metadata("/dev/null").unwrap().file_type().is_char_device());
        assert!(fs::symlink_metadata(&socket).unwrap().file_type().is_socket());
        let said = files::words(&files::read(&socket, 10).unwrap_err(), &socket, Tried::Reading);
        assert!(said.cause.contains("not a file"), "{said:?}");
    }
}

#[cfg(all(test, windows))]
mod tests {
    use super::*;

    #[test]
    fn a_long_path_has_the_form_without_a_limit() {
        let deep = r"\a folder".repeat(30);
        for (path, wanted) in [
            (r"C:\short.csv".to_owned(), r"C:\short.csv".to_owned()),
            (format!(r"C:{deep}\a.csv"), format!(r"\\?\C:{deep}\a.csv")),
            (format!(r"\\server\share{deep}\a.csv"), format!(r"\\?\UNC\server\share{deep}\a.csv")),
            (format!(r"\\?\C:{deep}\a.csv"), format!(r"\\?\C:{deep}\a.csv")),
        ] {
            assert_eq!(long(path.into()), PathBuf::from(wanted));
        }
    }
}
