//! Profiles in words.

use crate::{
    domain::profile::{Colour, SignInMethod},
    say,
};

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
