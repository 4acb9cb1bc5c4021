//! The clipboard as a code needs it.

use secrecy::SecretString;

/// A clipboard.
pub(super) trait Board {
    /// Puts text there.
    ///
    /// # Errors
    /// Why not, in words.
    fn put(&mut self, text: &str) -> Result<(), String>;

    fn read(&mut self) -> Read;

    /// Empties it.
    ///
    /// # Errors
    /// Why not, in words.
    fn empty(&mut self) -> Result<Emptied, String>;
}

/// What is on the clipboard.
pub(super) enum Read {
    Text(SecretString),
    /// Nothing, or no text.
    NoText,
    /// It cannot be read.
    Unreadable,
}

/// Whether it could be emptied.
pub(super) enum Emptied {
    Now,
    /// Not before the window is in front again.
    Later,
}
