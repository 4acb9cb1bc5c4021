use std::path::PathBuf;

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
