//! Live Verification: the person on the line is asked through the server to prove who they are (Live
//! Verification APIs).

pub mod access;

use std::fmt;

use crate::domain::time::server_time::ServerTime;

/// The longest address that is kept, in characters.
const LONGEST_URL: usize = 2048;

/// One verification, as the server last said it stands. `Debug` does not show where it is and whose it is:
/// whoever has the address could answer in the person's place.
#[derive(Clone, PartialEq, Eq)]
pub struct LiveVerification {
    /// Where the person goes to prove it (`verifyUrl`).
    pub url: Option<String>,
    /// `sessionExpiration`.
    pub ends: Option<ServerTime>,
    /// Who verifies (`adminUsername`).
    pub admin: Option<String>,
    pub status: VerificationStatus,
}

impl fmt::Debug for LiveVerification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LiveVerification").field("status", &self.status.kind()).finish_non_exhaustive()
    }
}

/// How a verification stands. Which words the server has for it is not documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VerificationStatus {
    /// The person has not answered yet.
    Waiting,
    /// It is the person. No other word says so.
    Verified,
    /// The person answered wrong, or said no.
    Failed,
    /// It ended without an answer: expired or cancelled.
    Over,
    /// A word that this program does not know, as the server spelled it. It never counts as verified.
    Other(String),
}

impl VerificationStatus {
    /// Reads the server's word for how it stands. Never refuses. Only "verified" says that it is the person:
    /// a "success" may be the look's own, and "approved" a prompt's.
    pub fn read(text: &str) -> Self {
        match plain(text).as_str() {
            "verified" => Self::Verified,
            "failed" | "failure" | "denied" | "rejected" | "mismatch" | "unsuccessful" | "notverified"
            | "unverified" => Self::Failed,
            "expired" | "timedout" | "timeout" | "cancelled" | "canceled" | "closed" => Self::Over,
            "pending" | "waiting" | "inprogress" | "started" | "initiated" | "created" | "open"
            | "active" => Self::Waiting,
            _ => Self::Other(text.trim().to_owned()),
        }
    }

    /// Reads the server's word in answer to a code that the person read out: there a success is that of the
    /// code.
    pub fn read_after_code(text: &str) -> Self {
        if is_success(&plain(text)) { Self::Verified } else { Self::read(text) }
    }

    /// Of two words that `read` is to read: what the first says. Where that is Verified the second must not
    /// object; if it does, both are kept as a word that nobody knows.
    pub fn read_both(first: &str, second: &str, read: fn(&str) -> Self) -> Self {
        match (read(first), read(second)) {
            (Self::Verified, Self::Failed) => Self::Failed,
            (Self::Verified, other) if other != Self::Verified && !is_of_something_else(&plain(second)) => {
                Self::Other(format!("{}, {}", first.trim(), second.trim()))
            }
            (one, _) => one,
        }
    }

    /// For the log: of which kind it is, without the server's own word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Verified => "verified",
            Self::Failed => "failed",
            Self::Over => "over",
            Self::Other(_) => "other",
        }
    }

    /// Whether there is anything still to wait for.
    pub fn is_waiting(&self) -> bool {
        match self {
            Self::Waiting | Self::Other(_) => true,
            Self::Verified | Self::Failed | Self::Over => false,
        }
    }
}

/// Without the case, the blanks and the signs that make one word of several.
fn plain(text: &str) -> String {
    let apart = |c: &char| c.is_whitespace() || matches!(c, '_' | '-');
    text.chars().filter(|c| !apart(c)).map(|c| c.to_ascii_lowercase()).collect()
}

fn is_success(plain: &str) -> bool {
    matches!(plain, "success" | "successful" | "succeeded" | "passed" | "approved")
}

/// Whether a word beside "verified" is that of the call, or says that the verification has come to its end
/// or is in use.
fn is_of_something_else(plain: &str) -> bool {
    let ended = matches!(plain, "ok" | "completed" | "complete" | "done" | "finished" | "closed" | "active");
    ended || is_success(plain) || plain.parse().is_ok_and(|number: u16| (200..300).contains(&number))
}

/// An address that may be shown and opened: only of the web, and without anything that a browser would not
/// take.
pub fn web_address(text: &str) -> Option<String> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let fits = text.len() <= LONGEST_URL && text.chars().all(|c| c.is_ascii_graphic());
    (web && fits && !rest.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_servers_words_are_read_whatever_their_case_and_blanks() {
        for (status, words) in [
            (VerificationStatus::Verified, "Verified VERIFIED verified"),
            (
                VerificationStatus::Failed,
                "FAILED failure Denied rejected mismatch unsuccessful NOT_VERIFIED Unverified",
            ),
            (VerificationStatus::Over, "Expired TIMED_OUT timed-out timeout cancelled CANCELED closed"),
            (
                VerificationStatus::Waiting,
                "PENDING waiting IN_PROGRESS in-progress Started initiated created open active",
            ),
        ] {
            for word in words.split(' ') {
                assert_eq!(VerificationStatus::read(word), status, "{word}");
            }
        }
        assert_eq!(VerificationStatus::read(" not verified "), VerificationStatus::Failed);
        for odd in ["", "Verified?", "verified by nobody", "OK", "vérified", "completed", "200"] {
            assert_eq!(VerificationStatus::read(odd), VerificationStatus::Other(odd.to_owned()));
            assert_eq!(VerificationStatus::read_after_code(odd), VerificationStatus::Other(odd.to_owned()));
        }
        assert_eq!(VerificationStatus::read(" On hold "), VerificationStatus::Other("On hold".to_owned()));
    }

    #[test]
    fn a_success_is_that_of_a_code_and_of_nothing_else() {
        for word in "SUCCESS successful succeeded passed Approved".split(' ') {
            assert_eq!(VerificationStatus::read(word), VerificationStatus::Other(word.to_owned()));
            assert_eq!(VerificationStatus::read_after_code(word), VerificationStatus::Verified, "{word}");
        }
        for word in ["verified", "failed", "expired", "pending", "odd"] {
            assert_eq!(VerificationStatus::read_after_code(word), VerificationStatus::read(word), "{word}");
        }
    }

    #[test]
    fn a_second_word_may_be_about_something_else_but_must_not_object() {
        let both = |first, second| VerificationStatus::read_both(first, second, VerificationStatus::read);
        for beside in
            "verified 200 204 ok OK SUCCESS completed complete done finished closed ACTIVE".split(' ')
        {
            assert_eq!(both("VERIFIED", beside), VerificationStatus::Verified, "{beside}");
        }
        for objects in ["EXPIRED", "cancelled", "pending", "odd", "", "404", "1200", "20x"] {
            let kept = VerificationStatus::Other(format!("VERIFIED, {objects}"));
            assert_eq!(both(" VERIFIED ", objects), kept);
        }
        assert_eq!(both("VERIFIED", "not verified"), VerificationStatus::Failed);
        for first in ["failed", "expired", "pending", "odd", "success"] {
            assert_eq!(both(first, "verified"), VerificationStatus::read(first));
        }
    }

    #[test]
    fn debug_shows_neither_the_address_nor_the_servers_own_words() {
        let session = LiveVerification {
            url: Some("https://x.example/s3cret".to_owned()),
            ends: ServerTime::read("s3cret"),
            admin: Some("s3cret".to_owned()),
            status: VerificationStatus::Other("s3cret".to_owned()),
        };
        let text = format!("{session:?}");
        assert!(!text.contains("s3cret") && text.contains("other"), "{text}");
    }

    #[test]
    fn only_an_address_of_the_web_is_kept() {
        assert_eq!(web_address(" https://x.example/v/1 ").as_deref(), Some("https://x.example/v/1"));
        assert!(web_address("HTTP://x.example").is_some());
        for odd in [
            "",
            "x.example",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://",
            "https://x y",
            "https://é",
        ] {
            assert_eq!(web_address(odd), None, "{odd}");
        }
        assert_eq!(web_address(&format!("https://{}", "x".repeat(2048))), None);
    }
}
