//! A batch that is to be carried out.

use std::sync::Arc;

use crate::domain::batch::{plan::Plan, progress::Done};

/// A batch that is to be carried out, or gone on with.
#[derive(Clone, Debug)]
pub struct Begin {
    pub plan: Arc<Plan>,
    /// The entry with which its list is recorded; none of one that begins.
    pub first: Option<u64>,
    /// The places of the steps that are to be done.
    pub left: Vec<usize>,
    /// Steps whose outcome is unknown.
    pub unknown: Vec<Done>,
    /// What came of its steps before.
    pub done: Vec<Done>,
}
