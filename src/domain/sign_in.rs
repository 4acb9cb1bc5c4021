//! What somebody signs in with, and that they are signed in.

pub mod credential;
pub mod key_text;
pub mod signed_in;
