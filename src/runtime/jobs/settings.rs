//! The settings' file, and the log as the window shows it.

use std::sync::Arc;

use super::{super::Shared, Outcomes, blocking};
use crate::{
    diagnostics,
    domain::{
        Existing,
        log::Tail,
        settings::{Loaded, Settings},
    },
    settings,
};

pub(in crate::runtime) async fn load_settings(shared: Arc<Shared>) -> Outcomes<Loaded> {
    blocking(move || Ok(settings::load(&shared.folders.settings()))).await
}

pub(in crate::runtime) async fn save_settings(
    shared: Arc<Shared>,
    wanted: Settings,
    existing: Existing,
) -> Outcomes<Settings> {
    blocking(move || {
        settings::save(&shared.folders.settings(), &wanted, existing).map_err(|err| err.problem())?;
        Ok(wanted)
    })
    .await
}

pub(in crate::runtime) async fn read_log(shared: Arc<Shared>) -> Outcomes<Tail> {
    blocking(move || diagnostics::tail(&shared.folders.data)).await
}
