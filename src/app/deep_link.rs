//! What another program asks to find: put in place where nobody is at the desk, else offered.
//!
//! It fills the fields and looks up, and nothing else: no profile is chosen, nobody is signed in, nothing is
//! changed.

use crate::domain::deep_link::DeepLink;

/// The request that waits, for the sign-in or for the person at the desk.
pub type State = Option<DeepLink>;

#[derive(Clone, Debug)]
pub enum Message {
    Came(DeepLink),
    /// "Find" in the strip: with the request that it showed, whatever came since.
    FindAsked(DeepLink),
    Dismissed,
}
