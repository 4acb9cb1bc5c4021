//! The system's own way to set a policy: a text as in `policy.toml`, in one value named `policy`. Windows:
//! a multi-string in `HKLM\Software\Policies\Token Desk`, one line each. macOS: a text in the managed
//! preference `token-desk`.

use crate::domain::machine_policy::{MachinePolicy, Source};

pub(super) const SOURCE: Source = if cfg!(windows) { Source::Registry } else { Source::Managed };

/// What the system's own way sets; none where it sets nothing, and on systems that have none.
#[cfg(not(any(windows, target_os = "macos")))]
pub(super) fn load() -> Option<MachinePolicy> {
    None
}

/// An empty text is a policy, too: it keeps the file from counting.
#[cfg(any(windows, target_os = "macos", test))]
fn read(text: Result<Option<String>, ()>) -> Option<MachinePolicy> {
    use crate::{domain::machine_policy::Trouble, phrase};
    let Ok(text) = text else {
        let reason = phrase!("policy-no-value", source = SOURCE.code());
        return Some(MachinePolicy::closed(vec![Trouble { source: SOURCE, file: None, line: None, reason }]));
    };
    text.map(|text| super::read(&text, SOURCE, None))
}

#[cfg(windows)]
pub(super) fn load() -> Option<MachinePolicy> {
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
    read(text)
}

#[cfg(target_os = "macos")]
pub(super) fn load() -> Option<MachinePolicy> {
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
    read(text)
}

#[cfg(test)]
mod tests {
    use super::{super::chosen, *};

    #[test]
    fn what_the_system_sets_counts_alone_and_a_file_only_where_it_sets_nothing() {
        let file = || super::super::read("links = false", Source::File, None);
        let lines = |text: &str| read(Ok(Some(text.to_owned())));
        let strict = chosen(lines("remember = false"), file);
        assert!(strict.forbids_remembering() && !strict.forbids_links(), "{strict:?}");
        assert_eq!(chosen(lines(""), file), MachinePolicy::default(), "nothing is set, and not by the file");
        assert!(chosen(lines("frobnicate = 1"), file).is_broken());
        assert!(chosen(read(Err(())), file).is_broken());
        assert!(chosen(read(Ok(None)), file).forbids_links());
    }
}
