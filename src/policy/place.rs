use std::path::{Path, PathBuf};

/// A policy's file, and who may have written it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub file: PathBuf,
    /// Whether it counts also if this account can change it.
    pub(super) any_writer: bool,
}

impl Place {
    /// The system's place: only administrators can write there.
    pub fn system() -> Self {
        Self { file: folder().join("policy.toml"), any_writer: false }
    }

    /// The system's place if this is its file, by whatever path; else any other.
    pub fn of(file: &Path) -> Self {
        Self::system().or(file)
    }

    fn or(self, file: &Path) -> Self {
        let real = |path: &Path| std::fs::canonicalize(path).ok();
        let same = self.file == file || real(file).is_some_and(|file| real(&self.file) == Some(file));
        if same { self } else { Self::anywhere(file.to_owned()) }
    }

    /// Another file, whoever wrote it: to look at a policy before it is rolled out, and in tests.
    pub fn anywhere(file: PathBuf) -> Self {
        Self { file, any_writer: true }
    }

    /// The file that a test names in the environment. Debug builds only: an account could otherwise choose
    /// its own policy.
    #[cfg(debug_assertions)]
    pub(super) fn of_a_test() -> Option<Self> {
        std::env::var_os("TOKEN_DESK_TEST_POLICY").map(|file| Self::anywhere(file.into()))
    }
}

#[cfg(windows)]
fn folder() -> PathBuf {
    // asked of the registry and not of the environment, which belongs to the account
    let key =
        windows_registry::LOCAL_MACHINE.open(r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList");
    let folder = key.and_then(|key| key.get_string("ProgramData"));
    let drive = windows_registry::LOCAL_MACHINE
        .open(r"SOFTWARE\Microsoft\Windows NT\CurrentVersion")
        .and_then(|key| key.get_string("SystemRoot"))
        .ok()
        .and_then(|root| root.get(..2).map(str::to_owned))
        .unwrap_or_else(|| "C:".to_owned());
    let folder = folder.unwrap_or_else(|_| format!(r"{drive}\ProgramData"));
    let whole = if folder.to_ascii_lowercase().starts_with("%systemdrive%") {
        format!("{drive}{}", &folder["%SystemDrive%".len()..])
    } else {
        folder
    };
    PathBuf::from(whole).join("Token Desk")
}

#[cfg(target_os = "macos")]
fn folder() -> PathBuf {
    "/Library/Application Support/Token Desk".into()
}

#[cfg(not(any(windows, target_os = "macos")))]
fn folder() -> PathBuf {
    "/etc/token-desk".into()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_systems_file_is_known_by_any_path() {
        let folder = tempfile::tempdir().unwrap();
        let in_it = |path: &str| folder.path().join(path);
        fs::create_dir(in_it("token-desk")).unwrap();
        let system = Place { file: in_it("token-desk/policy.toml"), any_writer: false };
        assert_eq!(system.clone().or(&system.file), system, "also while it is not there");
        for file in ["token-desk/policy.toml", "policy.toml"] {
            fs::write(in_it(file), "").unwrap();
        }
        let mut same = vec!["token-desk/policy.toml", "token-desk/../token-desk/policy.toml"];
        if cfg!(unix) {
            same.push("link.toml");
            #[cfg(unix)]
            std::os::unix::fs::symlink(&system.file, in_it("link.toml")).unwrap();
        }
        for path in same {
            assert_eq!(system.clone().or(&in_it(path)), system, "{path}");
        }
        for other in ["policy.toml", "none.toml"] {
            assert_eq!(system.clone().or(&in_it(other)), Place::anywhere(in_it(other)));
        }
    }
}
