//! Of which batch a change is a part.

use serde::{Deserialize, Serialize};

use super::{Odd, act::time};
use crate::domain::batch::part::{BatchId, PartOf};

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PartBody {
    /// When the batch began.
    began: String,
    line: u32,
    /// Its list is recorded with this entry.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    first: bool,
}

impl PartBody {
    pub fn of(part: PartOf) -> Self {
        Self { began: part.batch.began().to_string(), line: part.line, first: part.first }
    }

    pub fn into_domain(self) -> Result<PartOf, Odd> {
        let batch = BatchId::begun(time(&self.began)?);
        Ok(PartOf { batch, line: self.line, first: self.first })
    }

    pub fn batch(&self) -> Option<BatchId> {
        time(&self.began).ok().map(BatchId::begun)
    }

    pub fn is_first(&self) -> bool {
        self.first
    }
}
