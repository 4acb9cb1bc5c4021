//! Whatever a profile names as its CA file: its certificates are taken, or a short sentence says what it is
//! instead.

#![no_main]

use libfuzzer_sys::fuzz_target;
use token_desk::{
    api::{Doing, examine_ca},
    domain::profile::{Address, Profile, binding::CaContent},
};

fuzz_target!(|bytes: &[u8]| {
    let mut profile = Profile::new("Acme", Address::parse("https://acme.example").unwrap());
    profile.ca_file = Some("ca.pem".into());
    let Err(err) = examine_ca(&profile, Some(&CaContent::new(bytes.to_vec()))) else { return };
    let problem = err.problem(Doing::SignIn);
    // however much the file holds, and whatever it calls itself
    let words = format!("{err} {err:?} {problem:?}");
    assert!(words.len() < 4000, "{words}");
});
