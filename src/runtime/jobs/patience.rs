//! Asking the operating system's keyring, which may wait for a typed password.

use std::{sync::Arc, time::Duration};

use super::{
    super::shared::Shared,
    common::{Outcomes, blocking},
};
use crate::credentials::{self, Operation, Vault};

/// How long to wait for the operating system's keyring.
const KEYRING_PATIENCE: Duration = Duration::from_secs(5);

/// Asks the keyring, with the limit [`KEYRING_PATIENCE`].
pub(super) async fn patiently<T: Send + 'static>(
    shared: Arc<Shared>,
    operation: Operation,
    profile: String,
    work: impl FnOnce(&Vault) -> Result<T, credentials::Error> + Send + 'static,
) -> Outcomes<T> {
    let vault = Arc::clone(&shared);
    let asked = blocking(move || work(&vault.vault).map_err(|err| err.problem()));
    if let Ok(answer) = tokio::time::timeout(KEYRING_PATIENCE, asked).await {
        return answer;
    }
    if operation == Operation::Keep {
        // so that a late answer of the keyring does not change what the window said
        shared.vault.give_up(&profile);
    }
    Err(credentials::Error::slow(operation, &profile).problem())
}
