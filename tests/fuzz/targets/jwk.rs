//! Whatever is given as an OAuth client's private key: read, or refused in one sentence.

#![no_main]

use libfuzzer_sys::fuzz_target;
use secrecy::SecretString;
use token_desk::{
    api::read_key,
    domain::{profile::SignInMethod, sign_in::credential::KeyFacts},
};

fuzz_target!(|text: &str| {
    match read_key(SignInMethod::OAuthClient, &SecretString::from(text)) {
        Ok(key) => assert!(matches!(key.facts, KeyFacts::Jwk { .. })),
        // one sentence, whatever the text was
        Err(err) => assert!(err.to_string().len() < 200),
    }
});
