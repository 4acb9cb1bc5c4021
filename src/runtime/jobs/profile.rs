//! Endpoint profiles: reading, saving, importing and exporting them.

use std::{path::PathBuf, sync::Arc};

use super::{
    super::{policed, shared::Shared},
    common::{Outcomes, blocking, full},
    network,
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

/// Saves a profile or takes it out. `like`: the profile that it was made from, as the policy has it.
pub(in crate::runtime) async fn save_profile(
    shared: Arc<Shared>,
    edit: Edit,
    made_from: Option<String>,
) -> Outcomes<Catalogue> {
    blocking(move || {
        let writes = matches!(edit, Edit::Put { .. });
        policed::may_have_profiles(&shared, writes, phrase!("profile-not-saved"))?;
        let edit = match (edit, made_from.and_then(|name| before_the_policy(&shared, &name))) {
            (Edit::Put { replaces, profile }, Some(before)) => {
                let profile = Box::new(shared.policy.release_profile(*profile, &before));
                Edit::Put { replaces, profile }
            }
            (edit, _) => edit,
        };
        let before = profiles::load_under(&shared.profiles_file, &shared.policy);
        profiles::save(&shared.profiles_file, &edit).map_err(|err| err.problem())?;
        let catalogue = profiles::load_under(&shared.profiles_file, &shared.policy);
        // a credential without its profile is useful to a thief only; it is sealed for the profile's name
        let (edited, gone) = match edit {
            Edit::Delete { name } => (Some(name.clone()), Some(name)),
            Edit::Put { replaces, profile } => {
                (replaces.clone(), replaces.filter(|old| old != profile.name.trim()))
            }
        };
        let was = before.profiles.into_iter().find(|profile| Some(&profile.name) == edited.as_ref());
        let now = catalogue.profiles.clone();
        // not waited for: the keyring may ask for its password first
        tokio::task::spawn_blocking(move || {
            if let Some(Err(err)) = gone.map(|name| shared.vault.forget(&name)) {
                // the error names a path, and the profile was logged before
                tracing::warn!(why = ?err.problem().kind, "a credential of a profile that is gone was left behind");
            }
            if let Some(was) = was {
                network::forget_unused(&shared, &was, &now);
            }
        });
        Ok(catalogue)
    })
    .await
}

/// A profile without what the policy takes from it and adds to it.
fn before_the_policy(shared: &Shared, name: &str) -> Option<Profile> {
    let given = shared.policy.given(name).map(|given| given.value.clone());
    given.or_else(|| {
        let own = profiles::load(&shared.profiles_file).profiles;
        own.into_iter().find(|profile| profile.name == name)
    })
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
        let before = |profile: Profile| before_the_policy(&shared, &profile.name).unwrap_or(profile);
        let list: Vec<_> = list.into_iter().map(before).collect();
        profiles::export(&shared.profiles_file, &list, &to, existing).map_err(|err| err.problem())?;
        Ok(to)
    })
    .await
}
