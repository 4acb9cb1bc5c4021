//! The dialog in which a proxy's user name and password are typed.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use secrecy::ExposeSecret as _;
use token_desk::{
    app::{Effect, network},
    domain::sign_in::network::SecretOf,
};

use super::{Canned, Window};

const TITLE: &str = "Sign in to the proxy";

#[test]
fn the_dialog_names_the_proxy_and_starts_in_the_user_name() {
    let window = Window::open(Canned::proxy_asks());
    for words in [TITLE, "http://proxy.acme.example:8080 asks for a user name and a password"] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    assert_eq!(window.focused().as_deref(), Some("User name"));
    assert!(window.has(Role::CheckBox, "Remember the password"), "{:?}", window.texts());
    assert!(!window.is_wrong("User name") && window.has(Role::PasswordInput, "Password"));
}

#[test]
fn what_is_missing_is_said_beside_its_field_and_nothing_is_sent() {
    let window = Window::open(Canned::proxy_refused());
    for words in ["did not accept them", "has no colon", "Type the password"] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    assert!(window.is_wrong("User name"));
    let effects = &window.canned().effects;
    assert!(effects.is_empty(), "{effects:?}");
}

#[test]
fn enter_gives_both_to_the_runtime_signs_in_again_and_leaves_nothing_in_the_form() {
    let mut window = Window::open(Canned::proxy_asks());
    window.type_into("User name", "m.ortiz");
    window.click(Role::CheckBox, "Remember the password");
    window.focus(Role::PasswordInput, "Password");
    window.0.get_by_role_and_label(Role::PasswordInput, "Password").type_text("s3cret!");
    window.settle();
    window.press(Key::Enter);
    assert!(!window.shows(TITLE));
    let canned = window.canned();
    assert!(canned.app.forms.network.password.0.is_empty());
    let [Effect::GiveSecret(given), Effect::SignIn { .. }] = &canned.effects[..] else {
        panic!("{:?}", canned.effects)
    };
    assert_eq!((given.user.as_str(), given.remember), ("m.ortiz", true));
    // EXPOSE: the test's own text
    assert_eq!(given.password.expose_secret(), "s3cret!");
    assert_eq!(given.of, SecretOf::Proxy("http://proxy.acme.example:8080".to_owned()));
}

#[test]
fn esc_leaves_it_with_the_reason_on_the_panel() {
    let mut window = Window::open(Canned::proxy_asks());
    window.type_into("User name", "m.ortiz");
    window.press(Key::Escape);
    window.assert_said_to("Network", &[network::Message::Cancelled]);
    assert!(!window.shows(TITLE) && window.shows("The proxy asks for a user name and a password"));
}

#[test]
fn a_question_while_a_remembered_credential_signs_in_gives_the_keyboard_back() {
    let mut window = Window::open(Canned::remembered());
    window.focus(Role::Button, "Sign in");
    window.press(Key::Enter);
    window.send(|canned| canned.proxy_comes(false));
    assert_eq!(window.focused().as_deref(), Some("User name"));
    window.press(Key::Escape);
    assert!(!window.shows(TITLE));
    assert_eq!(window.focused().as_deref(), Some("Sign in"));
}
