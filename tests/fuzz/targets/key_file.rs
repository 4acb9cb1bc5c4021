//! Whatever is chosen, dropped or pasted as an API key file: read, or refused in one sentence.

#![no_main]

use libfuzzer_sys::fuzz_target;
use secrecy::SecretString;
use token_desk::{
    api::read_key,
    domain::{
        profile::SignInMethod,
        sign_in::credential::{ApiKey, KeyFacts, read_bearer},
    },
};

fuzz_target!(|text: &str| {
    let parsed = ApiKey::parse(text);
    match read_key(SignInMethod::ApiKey, &SecretString::from(text)) {
        Ok(key) => {
            let KeyFacts::ApiKey { access_id, .. } = key.facts else { panic!("another kind of key") };
            assert_eq!(access_id, parsed.expect("it was read").access_id);
        }
        // one sentence, whatever the text was
        Err(err) => assert!(err.to_string().len() < 200),
    }
    if let Ok((token, _)) = read_bearer(text) {
        use secrecy::ExposeSecret as _;
        // line ends and what nobody sees inside are left out
        let seen: String = text.chars().filter(char::is_ascii_graphic).collect();
        assert!(seen.contains(token.expose_secret()));
    }
});
