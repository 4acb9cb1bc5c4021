//! The program without a window, as its commands share it: the runtime's orders and replies, and the sign-in.

mod credential;
mod desk;
mod session;

pub use desk::{Desk, interrupted, strange};
pub use session::{profile, remembers, sign_in};
