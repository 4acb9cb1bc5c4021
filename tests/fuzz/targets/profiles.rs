//! Whatever stands in profiles.toml: what is usable is used, troubles name lines that are there, and no edit
//! harms what it is not about.

#![no_main]

use libfuzzer_sys::fuzz_target;
use token_desk::{
    domain::profile::{Edit, Profile, check_name},
    profiles::{Cause, load_bytes, save_bytes},
};

fuzz_target!(|bytes: &[u8]| {
    let read = load_bytes(bytes.to_vec());
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    for trouble in &read.troubles {
        assert!(!trouble.reason.is_empty() && trouble.line.is_none_or(|line| (1..=lines).contains(&line)));
    }
    for profile in &read.profiles {
        assert_eq!(check_name(&profile.name).as_ref(), Ok(&profile.name));
    }
    let Some(first) = read.profiles.first() else { return };
    let changed = Profile { label: "CHANGED".to_owned(), name: format!("{}2", first.name), ..first.clone() };
    let edits = [
        Edit::Delete { name: first.name.clone() },
        Edit::Put { replaces: Some(first.name.clone()), profile: Box::new(changed.clone()) },
        Edit::Put { replaces: None, profile: Box::new(changed) },
    ];
    for edit in edits {
        match save_bytes(bytes.to_vec(), &edit) {
            Ok((saved, after)) => {
                assert_eq!(load_bytes(saved), after);
                let others = read.profiles.iter().skip(1);
                assert!(others.clone().all(|profile| after.profiles.contains(profile)));
            }
            Err(cause) => assert!(!matches!(cause, Cause::Fault), "{cause:?}"),
        }
    }
});
