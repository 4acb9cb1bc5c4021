//! A sign-in at a gateway that demands a client certificate, which lies in a PKCS#12 file.

use p12_keystore::EncryptionAlgorithm;
use rustls::version::TLS13;
use token_desk::{app::network, domain::sign_in::network::SecretOf};

use super::*;
use crate::wire::{
    own_certificate::{Gateway, PASSWORD, store},
    trust::ALWAYS,
};

fn refused(model: &Model) -> Option<bool> {
    let open = model.dialog::<network::Open>()?;
    matches!(open.wanted.what, SecretOf::Certificate { .. }).then_some(open.wanted.refused)
}

#[test]
fn the_password_of_a_client_certificate_is_asked_for_before_anything_is_sent() {
    let gateway = SERVERS.block_on(Gateway::start(&TLS13));
    let (certificate, key) = gateway.device(ALWAYS);
    let file = store(&[certificate], &key, PASSWORD, EncryptionAlgorithm::PbeWithHmacSha256AndAes256);
    let mut profile = gateway.profile();
    profile.name = "Acme".to_owned();
    profile.client_certificate = Some(gateway.file("desk.p12", file));
    let mut desktop = Desktop::with(&[profile]);
    desktop.send(Message::SignIn(sign_in::Message::MethodChosen(SignInMethod::Bearer)));
    desktop.app.forms.sign_in.bearer.0.push_str("not-a-jwt-0123456789");
    desktop.send(Message::SignIn(sign_in::Message::Submitted));
    for (typed, expected) in [("wr0ng-one", false), (PASSWORD, true)] {
        desktop.until("the question", |model| refused(model) == Some(expected));
        desktop.until("the sign-in has failed", |model| model.sign_in.job.failed().is_some());
        assert!(gateway.server.seen().is_empty());
        desktop.app.forms.network.password.0.push_str(typed);
        desktop.send(Message::Network(network::Message::Submitted));
    }
    desktop.until("signed in", |model| model.session.who.is_some());
    let seen = format!("{:?}{:?}", desktop.app.model, desktop.app.forms);
    assert!(!seen.contains(PASSWORD) && !seen.contains("wr0ng"), "the model holds a password");
}
