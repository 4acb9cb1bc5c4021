//! What somebody signs in with, on its way through forms, messages, orders and answers: `Debug` never shows
//! it.

use std::fmt::Debug;

use super::*;
use crate::app::effect::KeySource;

const PEM: &str = "MIIEpAIBAAKCAQEA4f5wg5l2hKsTeNem";
const JWK: &str = "870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE";
const BEARER: &str = "b64T0k3nThatNobodyMayReadAnywhere";

/// `Debug` in both of its forms shows no piece of a secret.
#[track_caller]
fn shows_none(what: &impl Debug) {
    for text in [format!("{what:?}"), format!("{what:#?}")] {
        assert!(text.len() > 2, "there is something to look at: {text}");
        for secret in [PEM, JWK, BEARER] {
            for at in 0..=secret.len() - 8 {
                assert!(!text.contains(&secret[at..at + 8]), "a piece of a secret is in {text}");
            }
        }
    }
}

/// A desk in front of "Acme", with everything that was met on the way looked at.
struct Watched(PureApp);

impl Watched {
    fn new(method: SignInMethod) -> Self {
        let mut bench = PureApp::new();
        bench.load(vec![acme()]);
        let mut watched = Self(bench);
        watched.send(sign_in::Message::MethodChosen(method));
        watched
    }

    fn send(&mut self, message: sign_in::Message) {
        self.pass(Message::SignIn(message));
    }

    fn reply(&mut self, reply: Reply) {
        self.pass(Message::Reply(self.0.ticket(), reply));
    }

    fn pass(&mut self, message: Message) {
        shows_none(&message);
        self.0.send(message);
        shows_none(&self.0.app);
        self.0.effects.iter().for_each(shows_none);
    }
}

fn key_file() -> String {
    let address = acme().address.to_string();
    format!(r#"{{"accessID":"a","accessKey":"{PEM}","adminRestApiUrl":"{address}"}}"#)
}

fn jwk() -> String {
    format!(r#"{{"kty":"EC","crv":"P-256","kid":"k","d":"{JWK}"}}"#)
}

/// Pastes a key, and gives what reading it leads to.
fn paste(watched: &mut Watched, text: &str, facts: KeyFacts) {
    watched.send(sign_in::Message::KeyPasted(text.into()));
    assert!(matches!(&watched.0.effects[..], [Effect::ReadKey { source: KeySource::Text(_), .. }]));
    watched.reply(Reply::KeyRead(Ok(KeyRead { facts, text: text.into(), exposed: None })));
}

#[test]
fn an_api_key_is_never_shown_by_debug() {
    let mut watched = Watched::new(SignInMethod::ApiKey);
    let facts = KeyFacts::ApiKey {
        customer: "Acme".to_owned(),
        access_id: "a".to_owned(),
        address: acme().address.to_string(),
        description: String::new(),
    };
    paste(&mut watched, &key_file(), facts);
    watched.send(sign_in::Message::Submitted);
    assert!(matches!(&watched.0.effects[..], [Effect::SignIn { credential: Credential::ApiKey(_), .. }]));
    watched.reply(Reply::SignedIn(Err(problem(ProblemKind::Forbidden))));
}

#[test]
fn a_private_jwk_is_never_shown_by_debug() {
    let mut watched = Watched::new(SignInMethod::OAuthClient);
    paste(&mut watched, &jwk(), KeyFacts::Jwk { kind: "EC P-256".to_owned(), key_id: Some("k".to_owned()) });
    let form = &mut watched.0.app.forms.sign_in;
    form.issuer = "https://acme.auth.securid.com/oauth".to_owned();
    form.client_id = "desk".to_owned();
    watched.send(sign_in::Message::Submitted);
    let [Effect::SignIn { credential: Credential::OAuthClient(client), .. }] = &watched.0.effects[..] else {
        panic!("it is sent: {:?}", watched.0.effects)
    };
    assert_eq!(client.client_id, "desk");
    watched.reply(Reply::SignedIn(Err(problem(ProblemKind::Unauthorized))));
}

#[test]
fn a_bearer_token_is_never_shown_by_debug() {
    let mut watched = Watched::new(SignInMethod::Bearer);
    watched.0.app.forms.sign_in.bearer.0.push_str(BEARER);
    watched.send(sign_in::Message::KeyEdited);
    watched.send(sign_in::Message::Submitted);
    assert!(matches!(&watched.0.effects[..], [Effect::SignIn { credential: Credential::Bearer(_), .. }]));
    watched.reply(Reply::SignedIn(Err(problem(ProblemKind::Unauthorized))));
}

/// A text that is no whole key file stays in the field until it is taken out.
#[test]
fn a_piece_of_a_key_in_the_field_of_its_path_is_never_shown_by_debug() {
    let mut watched = Watched::new(SignInMethod::ApiKey);
    watched.0.app.forms.sign_in.api_key.path.push_str(PEM);
    watched.send(sign_in::Message::KeyEdited);
}
