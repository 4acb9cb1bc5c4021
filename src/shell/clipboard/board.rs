use secrecy::SecretString;

use crate::domain::phrase::Phrase;

/// The clipboard, as a code needs it.
pub(super) trait Board {
    /// # Errors
    /// Why not, in words.
    fn put(&mut self, text: &str) -> Result<(), Phrase>;

    fn read(&mut self) -> Read;

    /// # Errors
    /// Why not, in words.
    fn empty(&mut self) -> Result<Emptied, Phrase>;
}

pub(super) enum Read {
    Text(SecretString),
    /// Nothing, or no text.
    NoText,
    Unreadable,
}

pub(super) enum Emptied {
    Now,
    /// Not before the window is in front again.
    Later,
}
