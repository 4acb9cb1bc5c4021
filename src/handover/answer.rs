//! What a second start is told.

/// What the window did with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is put in place.
    Taken,
    /// It waits for somebody at the window.
    Offered,
    Refused(Refusal),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Of another version, or not a message.
    NotUnderstood,
    /// The one before came just now.
    TooSoon,
    /// The company does not allow requests of other programs.
    Forbidden,
    /// The company's policy could not be read when the window opened.
    BrokenPolicy,
}
