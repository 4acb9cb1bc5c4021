//! The window's look: [`theme`] says which colours, sizes and fonts there are, [`widgets`] draws with them.
//!
//! What a screen says and what a click means does not belong here, and neither does anything about the network, the
//! disk or the keyring: the screens read the model and hand back messages.

pub mod theme;
pub mod widgets;
