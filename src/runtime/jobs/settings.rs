//! The settings' file, and the log as the window shows it.

use std::sync::Arc;

use super::{
    super::shared::Shared,
    common::{Outcomes, blocking},
};
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
    blocking(move || {
        let loaded = settings::load(&shared.folders.settings());
        shared.sealing.set(loaded.settings.anchor.as_ref());
        Ok(Loaded { settings: shared.policy.govern_settings(loaded.settings), ..loaded })
    })
    .await
}

pub(in crate::runtime) async fn save_settings(
    shared: Arc<Shared>,
    wanted: Settings,
    existing: Existing,
) -> Outcomes<Settings> {
    blocking(move || {
        let file = shared.folders.settings();
        let own = shared.policy.release_settings(wanted, &settings::load(&file).settings);
        settings::save(&file, &own, existing).map_err(|err| err.problem())?;
        // saving leaves this part of the file alone
        let anchor = settings::load(&file).settings.anchor;
        shared.sealing.set(anchor.as_ref());
        Ok(shared.policy.govern_settings(Settings { anchor, ..own }))
    })
    .await
}

pub(in crate::runtime) async fn read_log(shared: Arc<Shared>) -> Outcomes<Tail> {
    blocking(move || diagnostics::tail(&shared.folders.data)).await
}
