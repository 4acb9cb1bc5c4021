//! The text of a file of profiles, or why there is none.

use crate::{
    domain::profile::{Catalogue, Trouble},
    files::Source,
};

/// # Errors
/// It is no text.
pub(super) fn source_of(bytes: Vec<u8>) -> Result<Source, Trouble> {
    Source::new(bytes).map_err(|no_text| Trouble {
        line: Some(no_text.line),
        profile: None,
        reason: no_text.why,
    })
}

/// The profiles of a file that cannot be read.
pub(super) fn unreadable(trouble: Trouble) -> Catalogue {
    Catalogue { profiles: Vec::new(), troubles: vec![trouble], unreadable: true }
}
