//! Windows Hello: a face, a finger or the PIN of the account at Windows.
//!
//! What the answers of Windows mean is tested on every system; only [`asking`] needs Windows.

use crate::domain::lock::{Lack, Proof};

/// The answers, as `UserConsentVerificationResult` numbers them. The first five are those of
/// `UserConsentVerifierAvailability`, where the first is "available".
const VERIFIED: i32 = 0;
const DEVICE_NOT_PRESENT: i32 = 1;
const NOT_CONFIGURED_FOR_USER: i32 = 2;
const DISABLED_BY_POLICY: i32 = 3;
const DEVICE_BUSY: i32 = 4;
const RETRIES_EXHAUSTED: i32 = 5;
const CANCELED: i32 = 6;

/// Nothing but "verified" is a proof.
fn proof(answer: i32) -> Proof {
    match answer {
        VERIFIED => Proof::Given,
        DEVICE_NOT_PRESENT => Proof::Unable(Lack::NotThere),
        NOT_CONFIGURED_FOR_USER => Proof::Unable(Lack::NotSetUp),
        DISABLED_BY_POLICY => Proof::Unable(Lack::Forbidden),
        DEVICE_BUSY => Proof::Busy,
        RETRIES_EXHAUSTED => Proof::TriedTooOften,
        CANCELED => Proof::Cancelled,
        _ => Proof::Unable(Lack::Unknown),
    }
}

/// What keeps Windows from asking; a device that is busy now can be asked later.
fn lack(availability: i32) -> Option<Lack> {
    match proof(availability) {
        Proof::Given | Proof::Busy => None,
        Proof::Unable(lack) => Some(lack),
        Proof::Refused | Proof::TriedTooOften | Proof::Cancelled | Proof::NotOpened => Some(Lack::Unknown),
    }
}

#[cfg(windows)]
pub(super) mod asking {
    use std::time::Duration;

    use windows::{
        Security::Credentials::UI::{
            UserConsentVerificationResult as Result, UserConsentVerifier,
            UserConsentVerifierAvailability as Availability,
        },
        core::{Error, HSTRING},
    };

    use crate::domain::lock::{Asker, Lack, Proof};

    pub(in super::super) const ASKER: Option<Asker> = Some(Asker::WindowsHello);

    /// How long an answer may take for which nobody has to be asked.
    const PATIENCE: Duration = Duration::from_secs(5);

    const _: () = {
        assert!(Result::Verified.0 == super::VERIFIED && Availability::Available.0 == super::VERIFIED);
        assert!(Result::DeviceNotPresent.0 == super::DEVICE_NOT_PRESENT);
        assert!(Availability::DeviceNotPresent.0 == super::DEVICE_NOT_PRESENT);
        assert!(Result::NotConfiguredForUser.0 == super::NOT_CONFIGURED_FOR_USER);
        assert!(Availability::NotConfiguredForUser.0 == super::NOT_CONFIGURED_FOR_USER);
        assert!(Result::DisabledByPolicy.0 == super::DISABLED_BY_POLICY);
        assert!(Availability::DisabledByPolicy.0 == super::DISABLED_BY_POLICY);
        assert!(
            Result::DeviceBusy.0 == super::DEVICE_BUSY && Availability::DeviceBusy.0 == super::DEVICE_BUSY
        );
        assert!(Result::RetriesExhausted.0 == super::RETRIES_EXHAUSTED);
        assert!(Result::Canceled.0 == super::CANCELED);
    };

    pub(in super::super) async fn is_possible() -> bool {
        let asked = || {
            let operation = UserConsentVerifier::CheckAvailabilityAsync()?;
            let withdrawn = operation.clone();
            Ok((operation, Withdrawn::by(move || withdrawn.Cancel())))
        };
        let answer = async {
            let (operation, _withdrawn) = begun(asked).await?;
            operation.await.map_err(Some)
        };
        let lack = match tokio::time::timeout(PATIENCE, answer).await {
            Ok(Ok(availability)) => super::lack(availability.0),
            Ok(Err(err)) => Some(unable(err.as_ref())),
            Err(_) => {
                tracing::info!("Windows Hello does not answer in time");
                Some(Lack::Unknown)
            }
        };
        if let Some(lack) = lack {
            tracing::info!("Windows Hello would not ask ({lack:?})");
        }
        lack.is_none()
    }

    /// The question may open behind the window: to be put in front it wants the window's handle, which only
    /// code takes that is not safe Rust.
    pub(in super::super) async fn ask(why: &str) -> Proof {
        let why = HSTRING::from(why);
        let asked = move || {
            let operation = UserConsentVerifier::RequestVerificationAsync(&why)?;
            let withdrawn = operation.clone();
            Ok((operation, Withdrawn::by(move || withdrawn.Cancel())))
        };
        let answer = async {
            let (operation, _withdrawn) = begun(asked).await?;
            operation.await.map_err(Some)
        };
        match answer.await {
            Ok(answer) => super::proof(answer.0),
            Err(err) => Proof::Unable(unable(err.as_ref())),
        }
    }

    /// Off the threads that others need: the first call loads a library of Windows.
    async fn begun<Operation: Send + 'static>(
        begin: impl FnOnce() -> windows::core::Result<Operation> + Send + 'static,
    ) -> std::result::Result<Operation, Option<Error>> {
        match tokio::task::spawn_blocking(begin).await {
            Ok(begun) => begun.map_err(Some),
            Err(_) => Err(None),
        }
    }

    fn unable(err: Option<&Error>) -> Lack {
        let code = err.map_or(0, |err| err.code().0);
        tracing::debug!("Windows Hello: 0x{code:08x}");
        Lack::Unknown
    }

    /// Takes a question back when it is dropped; one that was answered stays so.
    struct Withdrawn<By: Fn() -> windows::core::Result<()>>(By);

    impl<By: Fn() -> windows::core::Result<()>> Withdrawn<By> {
        fn by(by: By) -> Self {
            Self(by)
        }
    }

    impl<By: Fn() -> windows::core::Result<()>> Drop for Withdrawn<By> {
        fn drop(&mut self) {
            if self.0().is_err() {
                tracing::debug!("Windows Hello: its question was not taken back");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_verified_is_a_proof() {
        let given: Vec<i32> = (-10..100).filter(|answer| proof(*answer) == Proof::Given).collect();
        assert_eq!(given, [VERIFIED]);
        assert_eq!(proof(CANCELED), Proof::Cancelled);
        assert_eq!(proof(DEVICE_BUSY), Proof::Busy);
        assert_eq!(proof(RETRIES_EXHAUSTED), Proof::TriedTooOften);
        assert_eq!(proof(i32::MIN), Proof::Unable(Lack::Unknown));
    }

    #[test]
    fn what_is_busy_can_be_asked_later_and_what_is_not_known_cannot() {
        assert_eq!([0, 4].map(lack), [None; 2]);
        let lacks = [Lack::NotThere, Lack::NotSetUp, Lack::Forbidden, Lack::Unknown];
        assert_eq!([1, 2, 3, 99].map(lack), lacks.map(Some));
    }
}
