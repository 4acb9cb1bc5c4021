//! Batches: lists are read, rehearsed and carried out, change by change, each as the desk makes its own.

mod control;
mod free;
mod going;
mod looks;
mod rehearse;
mod report;
mod run;

use std::{sync::Arc, time::Duration};

pub(in crate::runtime) use self::{control::Control, rehearse::rehearse, report::report, run::run};
use super::{
    super::shared::Shared,
    common::{Outcomes, blocking, full},
};
use crate::{
    app::ListSource,
    domain::batch::{
        part::{BatchId, Ended},
        progress::{Begun, Unfinished},
        table::Table,
    },
    lists,
};

/// How often a rehearsal or a batch tells what is new: a window shows no more, and 100,000 messages would
/// keep it from its work.
const TELL: Duration = Duration::from_millis(100);

/// Reads a list from a file, or as it was pasted.
pub(in crate::runtime) async fn read_list(source: ListSource) -> Outcomes<Box<Table>> {
    blocking(move || {
        let table = match source {
            ListSource::Path(path) => lists::read_file(&full(path)),
            ListSource::Text { name, text } => lists::read(&name, text.as_bytes()),
        };
        table.map(Box::new).map_err(|err| err.problem())
    })
    .await
}

pub(in crate::runtime) async fn find_unfinished(shared: Arc<Shared>) -> Outcomes<Vec<Unfinished>> {
    blocking(move || shared.history.unfinished_batches()).await
}

pub(in crate::runtime) async fn load(shared: Arc<Shared>, number: u64) -> Outcomes<Option<Box<Begun>>> {
    blocking(move || shared.history.batch(number)).await
}

/// The same of the batch that this is.
pub(in crate::runtime) async fn find(shared: Arc<Shared>, batch: BatchId) -> Outcomes<Option<Box<Begun>>> {
    blocking(move || shared.history.batch_of(batch)).await
}

/// Records that nobody will go on with a batch.
///
/// # Errors
/// It has its end, or another window works at it; or its end is not on record.
pub(in crate::runtime) async fn give_up(shared: Arc<Shared>, number: u64) -> Outcomes<()> {
    blocking(move || {
        let _hold = free::free(&shared, number)?;
        free::end(&shared, number, Ended::Stopped)
    })
    .await
}
