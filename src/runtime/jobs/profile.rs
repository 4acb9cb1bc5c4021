//! Endpoint profiles: reading, saving, importing and exporting them.

use std::{path::PathBuf, sync::Arc};

use super::{
    super::{policed, shared::Shared},
    common::{Outcomes, blocking, full},
};
use crate::{
    domain::{
        Existing,
        profile::{Catalogue, Edit, Imported, Profile},
    },
    export, phrase, profiles,
};

pub(in crate::runtime) async fn load_profiles(shared: Arc<Shared>) -> Outcomes<Catalogue> {
    blocking(move || Ok(profiles::load_under(&shared.profiles_file, &shared.policy))).await
}

pub(in crate::runtime) async fn save_profile(shared: Arc<Shared>, edit: Edit) -> Outcomes<Catalogue> {
    blocking(move || {
        let writes = matches!(edit, Edit::Put { .. });
        policed::may_have_profiles(&shared, writes, phrase!("profile-not-saved"))?;
        profiles::save(&shared.profiles_file, &edit).map_err(|err| err.problem())?;
        let catalogue = profiles::load_under(&shared.profiles_file, &shared.policy);
        // a credential without its profile is useful to a thief only; it is sealed for the profile's name
        let gone = match edit {
            Edit::Delete { name } => Some(name),
            Edit::Put { replaces, profile } => replaces.filter(|old| old != profile.name.trim()),
        };
        if let Some(name) = gone {
            // not waited for: the keyring may ask for its password first
            tokio::task::spawn_blocking(move || {
                if let Err(err) = shared.vault.forget(&name) {
                    // the error names a path, and the profile was logged before
                    tracing::warn!(why = ?err.problem().kind, "a credential of a profile that is gone was left behind");
                }
            });
        }
        Ok(catalogue)
    })
    .await
}

pub(in crate::runtime) async fn import_profiles(
    shared: Arc<Shared>,
    from: PathBuf,
) -> Outcomes<Box<Imported>> {
    blocking(move || {
        policed::may_have_profiles(&shared, false, phrase!("profile-not-imported"))?;
        let (file, from) = (&shared.profiles_file, full(from));
        let imported = match &shared.policy.profile_key {
            Some(key) => profiles::import_signed(file, &from, &key.value),
            None => profiles::import(file, &from),
        };
        let imported = imported.map_err(|err| err.problem())?;
        let catalogue = profiles::load_under(&shared.profiles_file, &shared.policy);
        Ok(Box::new(Imported { catalogue, ..imported }))
    })
    .await
}

pub(in crate::runtime) async fn export_profiles(
    shared: Arc<Shared>,
    list: Vec<Profile>,
    to: PathBuf,
    existing: Existing,
) -> Outcomes<PathBuf> {
    blocking(move || {
        let to = full(to);
        export::keep_within(&to, &shared.policy)?;
        profiles::export(&list, &to, existing).map_err(|err| err.problem())?;
        Ok(to)
    })
    .await
}
