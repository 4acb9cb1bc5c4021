//! Whether only administrators can change a file.

use super::Place;
use crate::domain::phrase::Phrase;

/// # Errors
/// What others than administrators can change: the file, or a folder on its way.
#[cfg(unix)]
pub(super) fn only_administrators(place: &Place) -> Result<(), Phrase> {
    use crate::{
        files::{self, Tried},
        phrase,
    };
    use std::{fs, os::unix::fs::MetadataExt as _, path::Path};

    const OTHERS_WRITE: u32 = 0o022;
    const STICKY: u32 = 0o1000;

    if place.any_writer {
        return Ok(());
    }
    let words = |err: &std::io::Error, path: &Path| files::words(err, path, Tried::Reading).cause;
    let real = fs::canonicalize(&place.file).map_err(|err| words(&err, &place.file))?;
    // behind a link both ways must be safe
    for path in place.file.ancestors().chain(real.ancestors()) {
        let meta = fs::metadata(path).map_err(|err| words(&err, path))?;
        let shared = meta.mode() & OTHERS_WRITE != 0;
        // in a sticky folder nobody moves what is another's
        let kept = meta.is_dir() && meta.mode() & STICKY != 0;
        if meta.uid() != 0 || (shared && !kept) {
            return Err(phrase!("policy-not-only-root", path = path.display().to_string()));
        }
    }
    Ok(())
}

/// Windows keeps what administrators put into `%ProgramData%` from others, unless those made the folder or
/// the file first. Only this account is asked for: who owns a file cannot be asked without unsafe code. So
/// an account that takes its own rights away once it made the file is not found out; the registry's policy
/// is safe from it, as no file counts beside that.
///
/// # Errors
/// What this account can change without being an administrator: the file or its folder.
#[cfg(windows)]
pub(super) fn only_administrators(place: &Place) -> Result<(), Phrase> {
    use crate::phrase;

    if place.any_writer || is_elevated() {
        return Ok(());
    }
    let folder = place.file.parent().map(|folder| (folder, rights::OF_A_FOLDER));
    for (path, rights) in [(place.file.as_path(), rights::OF_A_FILE)].into_iter().chain(folder) {
        if rights.iter().any(|right| may(*right, path)) {
            return Err(phrase!("policy-of-this-account", path = path.display().to_string()));
        }
    }
    Ok(())
}

/// Rights that change something, as Windows counts them (`winnt.h`).
#[cfg(windows)]
mod rights {
    const WRITE_DATA: u32 = 0x2;
    const APPEND_DATA: u32 = 0x4;
    const DELETE_CHILD: u32 = 0x40;
    const DELETE: u32 = 0x1_0000;
    /// The owner of a file has it, unless an entry for OWNER RIGHTS takes it away.
    const WRITE_DAC: u32 = 0x4_0000;
    const WRITE_OWNER: u32 = 0x8_0000;

    pub(super) const OF_A_FILE: &[u32] = &[WRITE_DATA, APPEND_DATA, DELETE, WRITE_DAC, WRITE_OWNER];
    /// Not those for a new file: all accounts have them in folders of administrators, too.
    pub(super) const OF_A_FOLDER: &[u32] = &[DELETE_CHILD, DELETE, WRITE_DAC, WRITE_OWNER];
}

/// Whether Windows would let this account do it; nothing is changed.
#[cfg(windows)]
fn may(right: u32, path: &std::path::Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt as _;

    /// Without it folders cannot be opened (`FILE_FLAG_BACKUP_SEMANTICS`).
    const FOLDERS_TOO: u32 = 0x0200_0000;
    let opened = std::fs::OpenOptions::new().access_mode(right).custom_flags(FOLDERS_TOO).open(path);
    // what another program keeps open was allowed before that was found
    !opened.is_err_and(|err| err.kind() == std::io::ErrorKind::PermissionDenied)
}

#[cfg(windows)]
fn is_elevated() -> bool {
    let token = winsafe::HACCESSTOKEN::GetCurrentProcessToken();
    match token.GetTokenInformation(winsafe::co::TOKEN_INFORMATION_CLASS::Elevation) {
        Ok(winsafe::TokenInfo::Elevation(told)) => told.TokenIsElevated(),
        Ok(_) | Err(_) => false,
    }
}

#[cfg(all(windows, test))]
mod tests {
    use super::*;

    #[test]
    fn what_this_account_made_it_can_change() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("policy.toml");
        std::fs::write(&file, "").unwrap();
        for (path, rights) in [(file.as_path(), rights::OF_A_FILE), (folder.path(), rights::OF_A_FOLDER)] {
            for right in rights {
                assert!(may(*right, path), "{right:#x} of {}", path.display());
            }
        }
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "");
    }
}
