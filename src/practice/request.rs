//! A request as the tenant remembers it.

/// A request as it came in. What somebody could sign in with is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: String,
    /// Path and query.
    pub path: String,
    /// Names in lower case, with their values.
    pub headers: Vec<(String, String)>,
    /// The body as text.
    pub body: String,
    /// The status it was answered; none while it is under way, and where the connection was cut.
    pub status: Option<u16>,
    /// Why it was refused. The answer itself says less, as the vendor's does.
    pub why: Option<String>,
}
