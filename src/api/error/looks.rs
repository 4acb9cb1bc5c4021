//! What an answer that is no JSON looks like.

use crate::domain::text;

/// What a text that is no JSON looks like.
pub(in crate::api) fn looks(text: &str) -> Looks {
    let start = text.trim_start();
    if start.is_empty() {
        Looks::Empty
    } else if start.starts_with('<') {
        Looks::WebPage
    } else if start.starts_with(['{', '[']) {
        Looks::BrokenOff
    } else {
        Looks::Garbled
    }
}

/// The title of a web page.
pub(in crate::api) fn title(page: &str) -> Option<String> {
    let lower = page.to_ascii_lowercase();
    let open = lower.find("<title")?;
    let start = open + lower.get(open..)?.find('>')? + 1;
    let end = start + lower.get(start..)?.find("</title")?;
    page.get(start..end).map(text::name).filter(|title| !title.is_empty())
}

/// What an answer that is no JSON looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// There is nothing.
    Empty,
    /// A web page: something other than the API answered.
    WebPage,
    /// JSON that breaks off.
    BrokenOff,
    /// Anything else.
    Garbled,
}
