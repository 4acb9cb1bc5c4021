//! The house widgets.
