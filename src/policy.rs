//! Reads what a company sets for every account of this computer: the registry's policy key on Windows, a
//! managed preference on macOS; where neither is set, and on Linux, `policy.toml` in the system's place.
//!
//! There is one place that counts. An account might get a file into the system's place, and nothing that the
//! registry leaves open may be set there.
//!
//! Whatever cannot be read or trusted closes: the result is then
//! [`MachinePolicy::closed`](crate::domain::machine_policy::MachinePolicy::closed). A key that this version
//! does not know is such a thing, as it might forbid something. Everything blocks.

mod managed;
mod place;
mod read;
#[cfg(test)]
mod tests;
mod trust;

use std::{fs, io};

pub use self::{
    place::Place,
    read::{keys, read},
};
use crate::{
    domain::{
        machine_policy::{MachinePolicy, Source, Trouble},
        phrase::Phrase,
    },
    files::{self, Tried},
    phrase,
};

/// The largest `policy.toml`, in bytes.
const MAX_BYTES: usize = 1024 * 1024;

/// What holds on this computer.
pub fn of_this_computer() -> MachinePolicy {
    #[cfg(debug_assertions)]
    if let Some(place) = Place::of_a_test() {
        return load(&place);
    }
    chosen(managed::load(), || load(&Place::system()))
}

/// Where the policy in the system's own way is, if it is set there: then a file does not count.
pub fn instead_of_a_file() -> Option<Source> {
    managed::load().map(|_| managed::SOURCE)
}

fn chosen(managed: Option<MachinePolicy>, file: impl FnOnce() -> MachinePolicy) -> MachinePolicy {
    managed.unwrap_or_else(file)
}

/// Reads a file. A missing one sets nothing.
pub fn load(place: &Place) -> MachinePolicy {
    let closed = |line, reason: Phrase| {
        let file = Some(place.file.clone());
        MachinePolicy::closed(vec![Trouble { source: Source::File, file, line, reason }])
    };
    match fs::symlink_metadata(&place.file) {
        Err(err) if err.kind() == io::ErrorKind::NotFound => return MachinePolicy::default(),
        Ok(_) | Err(_) => {}
    }
    if let Err(reason) = trust::only_administrators(place) {
        return closed(None, reason);
    }
    let bytes = match files::read(&place.file, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(err) if err.kind() == io::ErrorKind::FileTooLarge => {
            return closed(None, phrase!("policy-too-large"));
        }
        Err(err) => return closed(None, files::words(&err, &place.file, Tried::Reading).cause),
    };
    match files::Source::new(bytes) {
        Ok(source) => read(&source.text, Source::File, Some(&place.file)),
        Err(no_text) => closed(Some(no_text.line), no_text.why),
    }
}
