//! What the login panel says of who can read a credential: by what a person, or a screen reader, is told
//! before signing in.

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use token_desk::app::{Effect, Message};

use super::{Canned, Window};

/// What a screen reader says after a label.
fn description(window: &Window, label: &str) -> Option<String> {
    window.0.get_by_label(label).accesskit_node().data().description().map(str::to_owned)
}

#[test]
fn the_profiles_own_ca_and_proxy_stand_beside_its_host_and_say_what_they_are() {
    let window = Window::open(Canned::asked_again());
    assert!(window.shows("acme.access.securid.com"));
    let words = description(&window, "own CA").expect("a description");
    assert!(words.contains("/etc/ssl/acme-root.pem"), "{words}");
    let words = description(&window, "own proxy").expect("a description");
    assert!(words.contains("http://proxy.acme.example:8080"), "{words}");
    let plain = Window::open(Canned::start());
    assert!(!plain.shows("own CA") && !plain.shows("own proxy") && !plain.shows("proxy from"));
}

#[test]
fn a_credential_that_is_asked_for_again_says_what_changed() {
    let mut window = Window::open(Canned::asked_again());
    for words in [
        "Enter the credential again",
        "The proxy was the system's. The CA file has other content.",
        "Check the profile",
    ] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    assert!(window.has(Role::TextInput, "API key file"), "and the form is there");
    // choosing the profile once more asks anew
    window.send(|canned| {
        let chosen = canned.app.model.sign_in.chosen.clone();
        canned.send(Message::SignIn(token_desk::app::sign_in::Message::ProfileChosen(chosen)));
    });
    assert!(!window.shows("Enter the credential again"));
}

#[test]
fn a_password_for_the_network_alone_can_be_forgotten_where_it_is_told() {
    let mut window = Window::open(Canned::asked_again());
    assert!(
        window.shows("A password for the proxy or the client certificate is remembered on this computer")
    );
    window.click(Role::Button, "Forget the password");
    let effects = &window.canned().effects;
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Forget { .. })), "{effects:?}");
    let plain = Window::open(Canned::start());
    assert!(!plain.shows("Forget the password"));
}

#[test]
fn files_that_others_can_change_are_told_with_the_command_before_anybody_signs_in() {
    let window = Window::open(Canned::asked_again());
    assert!(window.shows("Others on this computer can change the profile's CA file"));
    assert!(
        window.shows("Ask your administrator to run: chmod go-w /etc/ssl/acme-root.pem"),
        "{:?}",
        window.texts()
    );
    let window = Window::open(Canned::files_exposed());
    for words in [
        "Others on this computer can change profiles.toml",
        "chmod 600 /home/m.ortiz/.config/token-desk/profiles.toml",
        "Others on this computer can read this key file",
        "chmod 600 /home/m.ortiz/Downloads/helpdesk.key",
        "proxy from HTTPS_PROXY",
        "NO_PROXY has entries that cannot be used: 10.0.0.0/33",
    ] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    assert!(
        description(&window, "proxy from HTTPS_PROXY")
            .is_some_and(|words| words.contains("environment variable"))
    );
}

#[test]
fn the_programs_own_files_have_one_strip_that_can_be_hidden() {
    let mut window = Window::open(Canned::files_exposed());
    assert!(window.shows("Others on this computer can change settings.toml, and 1 more"));
    assert!(window.shows("Check the history's chain. Token Desk took away their access when it started: "));
    window.click(Role::Link, "Hide");
    window.assert_said(&["WarningHidden(Files)"]);
    assert!(!window.shows("settings.toml"));
}
