//! The last requests, for tests. Integration tests link the library, so it stands here; it is not in a
//! release build.

use std::collections::VecDeque;

use axum::http::{HeaderMap, header};

/// How many requests are remembered.
pub(super) const REMEMBERED: usize = 1000;

/// A request as it arrived, without secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: String,
    /// Path and query.
    pub path: String,
    /// Names in lower case, with their values.
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// The status of its answer; none while it runs, and if the connection was cut.
    pub status: Option<u16>,
    /// Why it was refused; the answer says less.
    pub why: Option<String>,
}

/// The last requests.
#[derive(Default)]
pub(super) struct Remembered {
    requests: VecDeque<Request>,
    /// The number of the first of them.
    first: u64,
    /// Path and body of every change since the start.
    changes: Vec<(String, String)>,
}

impl Remembered {
    /// Remembers a request; returns its number for [`Self::answered`].
    pub(super) fn received(&mut self, request: Request) -> u64 {
        if matches!(request.method.as_str(), "PATCH" | "PUT" | "DELETE") {
            self.changes.push((request.path.clone(), request.body.clone()));
        }
        if self.requests.len() == REMEMBERED {
            self.requests.pop_front();
            self.first += 1;
        }
        self.requests.push_back(request);
        self.first + self.requests.len() as u64 - 1
    }

    /// Remembers the answer of a request.
    pub(super) fn answered(&mut self, number: u64, status: u16, why: Option<String>) {
        let place = number.checked_sub(self.first).and_then(|place| usize::try_from(place).ok());
        if let Some(request) = place.and_then(|place| self.requests.get_mut(place)) {
            request.status = Some(status);
            request.why = why;
        }
    }

    /// Path and body of every change since the start, oldest first.
    pub(super) fn changes(&self) -> &[(String, String)] {
        &self.changes
    }

    /// All, oldest first.
    pub(super) fn all(&self) -> Vec<Request> {
        self.requests.iter().cloned().collect()
    }
}

/// The headers without the credential.
pub(super) fn headers(all: &HeaderMap) -> Vec<(String, String)> {
    let shown = all.iter().map(|(name, value)| {
        let value = if name == header::AUTHORIZATION { b"(left out)" } else { value.as_bytes() };
        (name.as_str().to_owned(), String::from_utf8_lossy(value).into_owned())
    });
    shown.collect()
}
