//! A secret while it is typed.

use std::fmt;

use zeroize::Zeroizing;

/// Typed text that is wiped on drop, and never in `Debug`.
#[derive(Clone, Default)]
pub struct TypedSecret(pub Zeroizing<String>);

impl fmt::Debug for TypedSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}
