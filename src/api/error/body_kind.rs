//! The kind of a body that is no JSON.

use crate::domain::text;

/// The kind of a text that is no JSON.
pub(in crate::api) fn body_kind(text: &str) -> BodyKind {
    let start = text.trim_start();
    if start.is_empty() {
        BodyKind::Empty
    } else if start.starts_with('<') {
        BodyKind::WebPage
    } else if start.starts_with(['{', '[']) {
        BodyKind::BrokenOff
    } else {
        BodyKind::Garbled
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

/// The kind of a body that is no JSON, by its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// There is nothing.
    Empty,
    /// A web page: something other than the API answered.
    WebPage,
    /// JSON that breaks off.
    BrokenOff,
    /// Anything else.
    Garbled,
}
