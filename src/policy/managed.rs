//! The system's own way to set a policy: a text as in `policy.toml`, in one value named `policy`. Windows:
//! a multi-string in `HKLM\Software\Policies\Token Desk`, one line each. macOS: a text in the managed
//! preference `token-desk`.

use crate::domain::machine_policy::MachinePolicy;

/// What the system's own way sets; nothing on systems that have none.
#[cfg(not(any(windows, target_os = "macos")))]
pub(super) fn load() -> MachinePolicy {
    MachinePolicy::default()
}

#[cfg(any(windows, target_os = "macos"))]
fn read(text: Result<Option<String>, ()>, source: crate::domain::machine_policy::Source) -> MachinePolicy {
    use crate::{domain::machine_policy::Trouble, phrase};
    match text {
        Ok(None) => MachinePolicy::default(),
        Ok(Some(text)) => super::read(&text, source, None),
        Err(()) => {
            let reason = phrase!("policy-no-value", source = source.code());
            MachinePolicy::closed(vec![Trouble { source, file: None, line: None, reason }])
        }
    }
}

#[cfg(windows)]
pub(super) fn load() -> MachinePolicy {
    use crate::domain::machine_policy::Source;
    use windows_registry::LOCAL_MACHINE;

    /// ERROR_FILE_NOT_FOUND, as an HRESULT.
    const NOT_FOUND: i32 = 0x8007_0002_u32.cast_signed();

    let text = match LOCAL_MACHINE.open(r"Software\Policies\Token Desk") {
        Err(err) if err.code().0 == NOT_FOUND => Ok(None),
        Err(_) => Err(()),
        Ok(key) => match key.get_multi_string("policy") {
            Ok(lines) => Ok(Some(lines.join("\n"))),
            Err(err) if err.code().0 == NOT_FOUND => Ok(None),
            Err(_) => key.get_string("policy").map(Some).map_err(|_| ()),
        },
    };
    read(text, Source::Registry)
}

#[cfg(target_os = "macos")]
pub(super) fn load() -> MachinePolicy {
    use crate::domain::machine_policy::Source;
    use std::{path::Path, process::Command};

    // the system alone writes there; its own tool reads both forms of the file
    const FILE: &str = "/Library/Managed Preferences/token-desk.plist";
    let text = if Path::new(FILE).exists() {
        let read = Command::new("/usr/bin/plutil")
            .args(["-extract", "policy", "raw", "-o", "-", "--", FILE])
            .output();
        match read {
            Ok(read) if read.status.success() => String::from_utf8(read.stdout).map(Some).map_err(|_| ()),
            Ok(_) | Err(_) => Err(()),
        }
    } else {
        Ok(None)
    };
    read(text, Source::Managed)
}
