//! Credentials, and the session that they open.

pub mod credential;
pub mod key_text;
pub mod network;
pub mod signed_in;
