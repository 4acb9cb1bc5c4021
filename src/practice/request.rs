//! A remembered request.

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
