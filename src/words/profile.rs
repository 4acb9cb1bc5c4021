//! Profiles in words.

use super::sentence;
use crate::{
    domain::profile::{Colour, PRACTICE, SignInMethod, Trouble},
    say,
};

/// A profile's name as it is shown: the practice tenant's is a word of the reader's language, all the others
/// are names that somebody gave them. Files and records have the name itself.
pub fn name(name: &str) -> &str {
    if name == PRACTICE { say!("profile-practice-name") } else { name }
}

/// A way to sign in, as the sign-in panel calls it.
pub fn sign_in(method: SignInMethod) -> &'static str {
    match method {
        SignInMethod::ApiKey => say!("api-key-file"),
        SignInMethod::OAuthClient => say!("sign-in-oauth-client"),
        SignInMethod::Bearer => say!("bearer-token"),
    }
}

pub fn colour(colour: Colour) -> &'static str {
    match colour {
        Colour::Red => say!("colour-red"),
        Colour::Orange => say!("colour-orange"),
        Colour::Amber => say!("colour-amber"),
        Colour::Green => say!("colour-green"),
        Colour::Teal => say!("colour-teal"),
        Colour::Blue => say!("colour-blue"),
        Colour::Violet => say!("colour-violet"),
        Colour::Grey => say!("colour-grey"),
    }
}

/// "Line 14, Acme staging: address: https is needed".
pub fn trouble(trouble: &Trouble) -> String {
    let Trouble { line, profile, reason } = trouble;
    let reason = sentence(reason);
    match (line.map(|line| line.to_string()), profile) {
        (Some(line), Some(profile)) => {
            say!("trouble-line-and-profile", line = line, profile = profile, reason = reason)
        }
        (Some(line), None) => say!("trouble-line", line = line, reason = reason),
        (None, Some(profile)) => say!("trouble-profile", profile = profile, reason = reason),
        (None, None) => reason.into_owned(),
    }
}
