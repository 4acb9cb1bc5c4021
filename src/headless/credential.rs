//! The credential as text from a file descriptor. It is in no argument and no variable, where others of the
//! computer could read it.

use std::{
    fs::File,
    io::{self, Read},
};

use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use crate::{
    app::sign_in::{KeyAddress, compare_address},
    domain::{
        Hint,
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        profile::{Profile, SignInMethod},
        sign_in::credential::{ApiKey, Credential, MAX_BYTES, OAuthClient, read_bearer},
        text::pasted,
    },
    files, phrase,
};

/// Reads what the profile's way to sign in takes: the text of a key file, a private JWK, or a bearer token.
///
/// # Errors
/// It cannot be read, or is none. Nothing of it is repeated.
pub(super) fn read(profile: &Profile, descriptor: u32) -> Result<Credential, Problem> {
    let text = text(descriptor)?;
    made(profile, text).map_err(|Hint(why)| refused(why, phrase!("batch-credential-advice")))
}

fn made(profile: &Profile, text: SecretString) -> Result<Credential, Hint> {
    match profile.sign_in {
        SignInMethod::ApiKey => {
            // EXPOSE: parsed into another secret
            let key = ApiKey::parse(text.expose_secret())?;
            match compare_address(&key.admin_rest_api_url, profile) {
                KeyAddress::SameAsProfile => Ok(Credential::ApiKey(key)),
                KeyAddress::AnotherHost(host) => Err(Hint::new(phrase!("batch-key-of-another", host = host))),
                KeyAddress::Bad(hint) => Err(hint),
            }
        }
        SignInMethod::OAuthClient => {
            let issuer = profile.issuer.as_ref().ok_or_else(|| Hint::new(phrase!("batch-no-issuer")))?;
            let client_id = pasted::id(&profile.client_id);
            if client_id.is_empty() {
                return Err(Hint::new(phrase!("hint-client-id")));
            }
            let scopes = profile.policy.narrow(&profile.scopes_to_ask());
            Ok(Credential::OAuthClient(OAuthClient {
                issuer: issuer.to_string(),
                client_id,
                jwk: text,
                scopes,
            }))
        }
        SignInMethod::Bearer => {
            // EXPOSE: read into another secret
            let (token, facts) = read_bearer(text.expose_secret())?;
            if facts.ends.is_some_and(|ends| ends <= Timestamp::now()) {
                return Err(Hint::new(phrase!("batch-bearer-ended")));
            }
            Ok(Credential::Bearer(token))
        }
    }
}

fn text(descriptor: u32) -> Result<SecretString, Problem> {
    let unread = |err: &io::Error| {
        refused(phrase!("batch-descriptor", number = descriptor), phrase!("batch-descriptor-advice"))
            .with_details(err.kind().to_string())
    };
    // room for all of it, so that it never moves and leaves no copy behind
    let mut bytes = Zeroizing::new(Vec::with_capacity(MAX_BYTES + 1));
    let most = MAX_BYTES as u64 + 1;
    let read = match descriptor {
        0 => {
            let (input, typed) = files::input();
            if typed {
                // it would be seen
                return Err(refused(
                    phrase!("batch-descriptor-terminal"),
                    phrase!("batch-descriptor-advice"),
                ));
            }
            input.take(most).read_to_end(&mut bytes)
        }
        other => open(other).and_then(|file| file.take(most).read_to_end(&mut bytes)),
    };
    read.map_err(|err| unread(&err))?;
    if bytes.len() > MAX_BYTES {
        return Err(refused(phrase!("hint-key-large"), phrase!("batch-credential-advice")));
    }
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(text.to_owned().into()),
        Err(_) => Err(refused(phrase!("credential-key-file-no-text"), phrase!("batch-credential-advice"))),
    }
}

#[cfg(unix)]
fn open(descriptor: u32) -> io::Result<File> {
    File::open(format!("/dev/fd/{descriptor}"))
}

/// Handles have no numbers that a command line could name.
#[cfg(not(unix))]
fn open(_: u32) -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}

fn refused(why: Phrase, advice: Phrase) -> Problem {
    Problem::new(ProblemKind::Credential, phrase!("batch-not-begun"), why, advice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    #[test]
    fn a_text_is_taken_for_what_the_profile_signs_in_with_and_never_repeated() {
        let profile = |sign_in| Profile { sign_in, ..fixtures::profile() };
        let hint = |sign_in, text: &str| made(&profile(sign_in), text.to_owned().into()).unwrap_err().0;
        for method in [SignInMethod::ApiKey, SignInMethod::Bearer] {
            let said = hint(method, "s3cret s3cret").to_string();
            assert!(!said.contains("s3cret"), "{said}");
        }
        let key = r#"{"accessID":"a","accessKey":"PEM","adminRestApiUrl":"https://other.example/restapi"}"#;
        assert_eq!(hint(SignInMethod::ApiKey, key).key(), Some("batch-key-of-another"));
        assert_eq!(hint(SignInMethod::OAuthClient, "{}").key(), Some("batch-no-issuer"));
        // {"exp":1700000000}
        assert_eq!(
            hint(SignInMethod::Bearer, "e30.eyJleHAiOjE3MDAwMDAwMDB9.c2ln").key(),
            Some("batch-bearer-ended")
        );
        assert!(matches!(made(&profile(SignInMethod::Bearer), "opaque\n".into()), Ok(Credential::Bearer(_))));
    }
}
