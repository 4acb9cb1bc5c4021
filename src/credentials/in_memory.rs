//! A credential in memory that only a key opens: while the window is locked.

use aws_lc_rs::aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey};
use zeroize::Zeroizing;

use super::sealed::{pack, public, unpack};
use crate::domain::{
    profile::{Profile, SignInMethod},
    sign_in::credential::Credential,
};

pub const KEY_LENGTH: usize = 32;

/// A credential, sealed with AES-256-GCM.
pub struct SealedInMemory {
    method: SignInMethod,
    /// The permissions that an OAuth client asks for: no secret.
    scopes: Vec<String>,
    nonce: [u8; NONCE_LENGTH],
    cipher_text: Vec<u8>,
}

const NONCE_LENGTH: usize = 12;

impl SealedInMemory {
    /// None for a credential without content of its own, or where the system gives no random numbers.
    pub fn seal(credential: &Credential, key: &[u8; KEY_LENGTH]) -> Option<Self> {
        let method = public(credential)?.method;
        let scopes = match credential {
            Credential::OAuthClient(client) => client.scopes.clone(),
            Credential::ApiKey(_) | Credential::Bearer(_) | Credential::Practice | Credential::Remembered => {
                Vec::new()
            }
        };
        let mut text = pack(credential);
        let key = RandomizedNonceKey::new(&AES_256_GCM, key).ok()?;
        let nonce = key.seal_in_place_append_tag(Aad::empty(), &mut *text).ok()?;
        Some(Self { method, scopes, nonce: *nonce.as_ref(), cipher_text: text.to_vec() })
    }

    /// None where it is another key.
    pub fn open(&self, key: &[u8; KEY_LENGTH], profile: &Profile) -> Option<Credential> {
        let mut text = Zeroizing::new(self.cipher_text.clone());
        let key = RandomizedNonceKey::new(&AES_256_GCM, key).ok()?;
        let nonce = Nonce::assume_unique_for_key(self.nonce);
        let text = key.open_in_place(nonce, Aad::empty(), &mut text).ok()?;
        let mut credential = unpack(self.method, text, profile)?;
        if let Credential::OAuthClient(client) = &mut credential {
            client.scopes = self.scopes.clone();
        }
        Some(credential)
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;

    use super::*;
    use crate::domain::profile::Address;

    #[test]
    fn only_its_key_opens_it_and_it_holds_no_piece_of_the_credential() {
        let profile = Profile::new("Acme", Address::loopback());
        let credential = Credential::Bearer("a-token-of-some-length".into());
        let sealed = SealedInMemory::seal(&credential, &[7; KEY_LENGTH]).unwrap();
        assert!(
            !sealed
                .cipher_text
                .windows(5)
                .any(|piece| b"a-token-of-some-length".windows(5).any(|p| p == piece))
        );
        assert!(sealed.open(&[8; KEY_LENGTH], &profile).is_none());
        let Some(Credential::Bearer(token)) = sealed.open(&[7; KEY_LENGTH], &profile) else {
            panic!("opened")
        };
        assert_eq!(token.expose_secret(), "a-token-of-some-length");
        assert!(SealedInMemory::seal(&Credential::Practice, &[7; KEY_LENGTH]).is_none());
    }
}
