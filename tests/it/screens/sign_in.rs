//! The login panel, by what a person reads and presses.

mod proxy;
mod trust;

use egui::{Event, HoveredFile, Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::SignedDuration;
use token_desk::app::{Effect, Job, Reply};

use super::{DOUBLE, SMALL, USUAL, Window};
use crate::canned::Canned;
use crate::fixtures;

const PATH: &str = "API key file";
const KEY: &str = r#"{"customerName":"Acme","accessID":"139f6495","accessKey":"SECRET-PEM"}"#;

/// Where to work, from the top.
fn places(window: &Window) -> Vec<String> {
    let rows = window.0.query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

impl Window {
    fn paste(&mut self, text: &str) {
        self.0.event(Event::Paste(text.to_owned()));
        self.settle();
    }

    /// The names that Tab goes through from where the focus is, this many steps.
    fn tab(&mut self, steps: usize) -> Vec<String> {
        let mut names = Vec::new();
        for _ in 0..steps {
            self.press(Key::Tab);
            names.push(self.focused().unwrap_or_default());
        }
        names
    }
}

#[test]
fn the_first_start_says_what_the_program_is_for_and_offers_a_practice_call() {
    let mut window = Window::open(Canned::first_start());
    assert!(window.has(Role::Heading, "Disable a lost SecurID token"), "{:?}", window.texts());
    assert!(window.has(Role::Heading, "Try it") && window.has(Role::Heading, "Connect your company"));
    assert!(window.shows("A profile holds addresses, never a key or password"));
    assert!(places(&window).is_empty(), "there is nothing to choose from");
    assert_eq!(window.focused().as_deref(), Some("Start a practice call"));
    window.press(Key::Enter);
    window.assert_said(&["Guide(Begun)"]);
    assert!(matches!(window.canned().effects[..], [Effect::SignIn { .. }]));
    assert!(window.shows("Signing in"), "{:?}", window.texts());
    window.press(Key::Escape);
    window.assert_said(&["SignIn(Cancelled)"]);

    let mut window = Window::open(Canned::first_start());
    window.click(Role::Link, "Just look around");
    window.assert_said(&["SignIn(Submitted)"]);
    assert!(matches!(window.canned().effects[..], [Effect::SignIn { .. }]));
}

#[test]
fn the_first_start_leads_to_a_profile_in_three_ways() {
    for (label, said) in [
        ("Open a key file…", vec!["SignIn(BrowseAsked)"]),
        ("Add a profile…", vec!["Went(Profiles)", "Profiles(Edits(New))"]),
        ("Import…", vec!["Went(Profiles)", "Profiles(ImportAsked)"]),
    ] {
        let mut window = Window::open(Canned::first_start());
        window.click(Role::Button, label);
        window.assert_said(&said);
    }
    // the panel shows what was read of a key, and what went wrong
    for state in [Canned::practice_with_key as fn() -> Canned, Canned::nothing_chosen, Canned::start] {
        assert!(!Window::open(state()).has(Role::Heading, "Try it"));
    }
}

#[test]
fn the_profiles_stand_in_the_files_order_with_the_practice_tenant_last() {
    let window = Window::open(Canned::start());
    assert_eq!(
        places(&window),
        [
            "Acme production, PRODUCTION, acme.access.securid.com · API key file",
            "Acme test, acme-test.access.securid.com · OAuth client",
            "Practice tenant, built in, needs nothing",
        ]
    );
    assert_eq!(window.focused().as_deref(), Some(PATH));
}

#[test]
fn a_typed_path_and_enter_read_the_key_and_sign_in() {
    let mut window = Window::open(Canned::start());
    window.type_into(PATH, "a.key");
    window.said();
    window.press(Key::Enter);
    window.assert_said(&["SignIn(Submitted)"]);
    assert!(matches!(window.canned().effects[..], [Effect::ReadKey { .. }]));
    assert_eq!(window.focused().as_deref(), Some(PATH), "typing goes on where it was");
}

#[test]
fn leaving_the_path_reads_the_key_without_signing_in() {
    let mut window = Window::open(Canned::start());
    window.type_into(PATH, "a.key");
    window.said();
    window.press(Key::Tab);
    window.assert_said(&["SignIn(KeyEntered)"]);
    assert!(matches!(window.canned().effects[..], [Effect::ReadKey { .. }]));
    window.send(|canned| canned.now += SignedDuration::from_secs(2));
    assert!(window.shows("Reading the key · 2 s"));
    window.send(|canned| canned.answer(crate::canned::key_read(fixtures::ADDRESS)));
    assert!(window.shows("same as the profile"));
    assert_eq!(window.focused().as_deref(), Some("Browse…"), "whoever goes on with Tab is not led elsewhere");
}

#[test]
fn what_the_key_file_says_is_read_back_before_signing_in() {
    let mut window = Window::open(Canned::key_read());
    for words in [
        "Acme Corporation",
        "139f6495-e447-4a26-a765-5c01b6b152d5",
        "acme.access.securid.com",
        "same as the profile",
    ] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    let remember = window.0.get_by_role_and_label(Role::CheckBox, "Remember on this computer");
    let note = remember.accesskit_node().data().description().map(str::to_owned);
    assert_eq!(note.as_deref(), Some("in the system's keyring"));
    assert_eq!(window.focused().as_deref(), Some("Sign in"));
    window.press(Key::Enter);
    window.assert_said(&["SignIn(Submitted)"]);
    assert!(window.shows("Signing in"));
}

#[test]
fn a_key_for_another_host_names_both_and_leads_to_a_new_profile_instead() {
    let mut window = Window::open(Canned::key_for_another_host());
    assert!(window.shows("another server than the profile"));
    assert!(
        window.shows(
            "This key is for globex.access.securid.com, but the profile is for acme.access.securid.com"
        )
    );
    assert!(window.is_blocked("Sign in"));
    window.press(Key::Enter);
    assert!(matches!(window.canned().app.model.sign_in.job, Job::Idle));
    window.said();
    window.click(Role::Button, "New profile from this key…");
    window.assert_said(&["SignIn(ProfileFromKeyAsked)"]);
    let draft = window.canned().app.forms.profiles.draft.as_ref().expect("the editor");
    assert_eq!(draft.address, "https://globex.access.securid.com/AdminInterface/restapi");
}

#[test]
fn the_arrow_keys_go_through_the_profiles_and_the_choice_leads_on_to_its_credential() {
    let mut window = Window::open(Canned::start());
    window.focus(Role::ListBoxOption, &places(&window)[0].clone());
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    assert_eq!(window.focused().as_deref(), Some("Practice tenant, built in, needs nothing"));
    window.press(Key::Space);
    window.assert_said(&["SignIn(ProfileChosen(\"Practice tenant\"))"]);
    assert_eq!(window.focused().as_deref(), Some("Sign in"));

    window.click(Role::ListBoxOption, &places(&window)[1].clone());
    window.assert_said(&["SignIn(ProfileChosen(\"Acme test\"))"]);
    assert!(window.has(Role::Heading, "Sign in to Acme test"));
    assert_eq!(window.focused().as_deref(), Some("Private JWK"), "issuer and client ID are the profile's");
}

#[test]
fn tab_goes_through_the_panel_as_it_is_read() {
    let mut window = Window::open(Canned::start());
    window.focus(Role::Button, "Profiles");
    let rows = places(&window);
    let mut expected = vec!["Help and settings".to_owned()];
    expected.extend(rows);
    // of the ways to sign in only the chosen one: the others are reached by arrow keys
    expected.extend(["New profile…", "Import…", PATH, PATH, "Browse…"].map(str::to_owned));
    let rest = ["Remember on this computer", "PIN to unlock with", "PIN again", "Sign in"];
    expected.extend(rest.map(str::to_owned));
    assert_eq!(window.tab(expected.len()), expected);
}

#[test]
fn new_profile_and_import_lead_to_the_profiles() {
    let mut window = Window::open(Canned::start());
    window.click(Role::Button, "New profile…");
    window.assert_said(&["Went(Profiles)", "Profiles(Edits(New))"]);
    let mut window = Window::open(Canned::start());
    window.click(Role::Button, "Import…");
    window.assert_said(&["Went(Profiles)", "Profiles(ImportAsked)"]);
}

#[test]
fn the_text_of_a_key_that_is_pasted_never_reaches_the_field() {
    for state in [Canned::start, Canned::remembered, Canned::practice_with_key] {
        let mut window = Window::open(state());
        window.paste(&format!("\u{feff}{KEY}\r\n"));
        let said = window.said();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("SignIn(KeyPasted(") && !said[0].contains("SECRET"), "{said:?}");
        assert_eq!(window.canned().app.forms.sign_in.api_key.path, "");
        assert!(matches!(window.canned().effects[..], [.., Effect::ReadKey { .. }]));
        assert!(!window.shows("SECRET"), "{:?}", window.texts());
        assert!(!format!("{:?}", window.canned().app).contains("SECRET"));
    }
}

#[test]
fn a_pasted_key_is_named_and_can_be_removed() {
    let mut window = Window::open(Canned::key_pasted());
    assert!(window.shows("Pasted text") && !window.has(Role::TextInput, PATH));
    window.click(Role::Button, "Remove");
    window.assert_said(&["SignIn(KeyRemoved)"]);
    assert!(window.has(Role::TextInput, PATH) && !window.shows("Pasted text"));
    assert!(!window.shows("Acme Corporation"), "what was read is gone with it");
}

#[test]
fn the_text_of_a_key_that_is_typed_leaves_the_field_and_cannot_be_undone_into_it() {
    let mut window = Window::open(Canned::start());
    window.type_into(PATH, KEY);
    assert!(window.shows("Pasted text"));
    assert_eq!(window.canned().app.forms.sign_in.api_key.path, "");
    window.click(Role::Button, "Remove");
    window.focus(Role::TextInput, PATH);
    window.0.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    window.settle();
    assert_eq!(window.canned().app.forms.sign_in.api_key.path, "");
}

#[test]
fn a_pasted_path_is_a_path() {
    let mut window = Window::open(Canned::start());
    window.paste("/home/m.ortiz/helpdesk.key");
    window.assert_said(&["SignIn(KeyEdited)"]);
    assert_eq!(window.canned().app.forms.sign_in.api_key.path, "/home/m.ortiz/helpdesk.key");
}

#[test]
fn a_key_that_cannot_be_read_says_why_and_what_to_do() {
    let window = Window::open(Canned::key_unreadable());
    assert!(window.has(Role::Alert, "The key file was not read"));
    assert!(window.shows("not readable at line 1, column 1") && window.shows("Choose or paste another key"));
    assert_eq!(window.focused().as_deref(), Some(PATH));
}

#[test]
fn without_a_file_from_the_systems_dialog_the_path_can_be_typed() {
    let mut window = Window::open(Canned::start());
    window.click(Role::Button, "Browse…");
    assert!(window.said().contains(&"SignIn(BrowseAsked)".to_owned()));
    assert!(window.is_blocked("Browse…"), "one dialog is enough");
    window.send(|canned| canned.answer(Reply::FileChosen(Ok(None))));
    assert!(window.shows("No file was chosen. If no dialog opened, type the path"));
    assert!(!window.is_blocked("Browse…"));
}

#[test]
fn a_chosen_file_is_read_and_enter_then_signs_in() {
    let mut window = Window::open(Canned::start());
    window.focus(Role::Button, "Browse…");
    window.press(Key::Enter);
    window.send(|canned| canned.answer(Reply::FileChosen(Ok(Some("a.key".into())))));
    window.send(|canned| canned.answer(crate::canned::key_read(fixtures::ADDRESS)));
    assert_eq!(window.focused().as_deref(), Some("Sign in"));
}

#[test]
fn an_oauth_client_shows_its_key_and_says_what_is_missing_only_after_the_first_try() {
    let mut window = Window::open(Canned::oauth_read());
    assert!(window.shows("RSA, 2048 bits") && window.shows("desk-2026-11"));
    assert!(window.shows("OAuth scopes to ask for, separated by spaces"));
    window.send(|canned| {
        canned.app.forms.sign_in.issuer.clear();
        canned.app.forms.sign_in.client_id.clear();
    });
    assert!(!window.is_wrong("Issuer address") && !window.is_wrong("Client ID"));
    window.click(Role::Button, "Sign in");
    assert!(window.is_wrong("Issuer address") && window.is_wrong("Client ID"), "{:?}", window.texts());
    let count = |words: &str| window.texts().iter().filter(|text| text.contains(words)).count();
    assert_eq!(count("starts with https://"), count("The console shows it beside"), "said once");
}

#[test]
fn a_permission_that_the_profile_allows_no_use_of_is_said_not_to_be_asked_for() {
    let mut window = Window::open(Canned::oauth_read());
    window.send(|canned| canned.app.forms.sign_in.scopes = "rsa.user.read rsa.user.manage".to_owned());
    assert!(window.shows("Not asked for, because no allowed action needs it: rsa.user.manage"));
}

#[test]
fn enter_in_any_field_of_the_oauth_client_signs_in() {
    for field in ["Issuer address", "Client ID", "Private JWK", "Permissions"] {
        let mut window = Window::open(Canned::oauth_read());
        window.focus(Role::TextInput, field);
        window.press(Key::Enter);
        window.assert_said(&["SignIn(Submitted)"]);
        assert!(matches!(window.canned().effects[..], [Effect::SignIn { .. }]), "{field}");
    }
}

#[test]
fn a_bearer_token_is_masked_and_its_end_is_read_back_and_counted() {
    let mut window = Window::open(Canned::bearer());
    assert!(
        window.shows("For helpdesk@acme.example. Ends 23 Nov 2026, 15:03:50 CET, in 58 minutes"),
        "{:?}",
        window.texts()
    );
    let token = window.canned().app.forms.sign_in.bearer.0.to_string();
    assert!(!window.shows(&token));
    window.focus(Role::PasswordInput, "Bearer token");
    window.press(Key::Enter);
    window.assert_said(&["SignIn(Submitted)"]);

    let mut window = Window::open(Canned::bearer());
    window.send(|canned| canned.now += SignedDuration::from_mins(59));
    assert!(window.shows("Ended 23 Nov 2026, 15:03:50 CET") && window.is_blocked("Sign in"));
    window.press(Key::Enter);
    assert!(matches!(window.canned().app.model.sign_in.job, Job::Idle));
}

#[test]
fn a_bearer_token_that_says_nothing_of_itself_is_said_to() {
    let mut window = Window::open(Canned::bearer());
    window.send(|canned| {
        canned.app.forms.sign_in.bearer.0.clear();
        canned.app.forms.sign_in.bearer.0.push_str("opaque");
    });
    assert!(window.shows("The token does not say when it ends") && !window.is_blocked("Sign in"));
}

#[test]
fn the_method_is_chosen_with_the_segments() {
    let mut window = Window::open(Canned::start());
    window.click(Role::RadioButton, "Bearer token");
    window.assert_said(&["SignIn(MethodChosen(Bearer))"]);
    assert!(window.has(Role::PasswordInput, "Bearer token"));
    window.click(Role::RadioButton, "OAuth client");
    assert!(window.has(Role::TextInput, "Issuer address"));
}

#[test]
fn a_remembered_credential_needs_one_key_and_can_be_replaced_or_forgotten() {
    let mut window = Window::open(Canned::remembered());
    assert!(window.shows("Remembered on this computer: Key …b6b152d5 since 3 Nov 2026"));
    assert_eq!(window.focused().as_deref(), Some("Sign in"));
    window.click(Role::Button, "Use another…");
    assert_eq!(window.focused().as_deref(), Some(PATH));
    window.click(Role::Link, "Use the remembered one: Key …b6b152d5");
    window.click(Role::Button, "Forget");
    window.assert_said(&["SignIn(AnotherAsked)", "SignIn(KeptAsked)", "SignIn(ForgetAsked)"]);
    assert!(window.is_blocked("Forget"), "once is enough");
    window.send(|canned| canned.answer(Reply::Forgotten(Ok(()))));
    assert!(window.has(Role::TextInput, PATH));
    assert_eq!(window.focused().as_deref(), Some(PATH));

    let mut window = Window::open(Canned::remembered());
    window.press(Key::Enter);
    window.assert_said(&["SignIn(Submitted)"]);
}

#[test]
fn signing_in_is_cancelled_by_its_button_and_by_escape_and_can_be_tried_again() {
    for by_key in [true, false] {
        let mut window = Window::open(Canned::signing_in());
        assert!(window.shows("Signing in · 3 s") && !window.has(Role::Button, "Sign in"));
        if by_key {
            window.press(Key::Escape);
        } else {
            window.click(Role::Button, "Stop");
        }
        window.assert_said(&["SignIn(Cancelled)"]);
        assert_eq!(window.focused().as_deref(), Some("Sign in"));
    }
}

#[test]
fn a_wait_that_the_server_asked_for_counts_down_and_can_be_stopped() {
    let mut window = Window::open(Canned::sign_in_waiting());
    assert!(window.shows("before try 2 of 3: 17 s"), "{:?}", window.texts());
    window.send(|canned| canned.now += SignedDuration::from_secs(10));
    assert!(window.shows("before try 2 of 3: 7 s"), "{:?}", window.texts());
    let ticket = window.canned().app.model.sign_in.job.running().expect("a sign-in").ticket;
    window.click(Role::Button, "Stop");
    window.assert_said(&[&format!("WaitStopped({ticket:?})")]);
}

#[test]
fn help_gives_the_focus_back_to_where_it_was() {
    let mut window = Window::open(Canned::start());
    window.focus(Role::Button, "Import…");
    window.press(Key::F1);
    assert_eq!(window.focused().as_deref(), Some("Search the manual"));
    window.press(Key::Escape);
    assert_eq!(window.focused().as_deref(), Some("Import…"));
}

#[test]
fn a_failed_sign_in_says_why_and_the_key_is_still_there() {
    let mut window = Window::open(Canned::sign_in_failed());
    assert!(window.has(Role::Alert, "You are not signed in"));
    assert!(window.shows("This computer does not trust that issuer") && window.shows("Acme Corporation"));
    window.click(Role::Button, "Sign in");
    window.assert_said(&["SignIn(Submitted)"]);
    assert!(!window.has(Role::Alert, "You are not signed in"));
}

#[test]
fn a_refused_proof_lets_the_agent_go_on_but_never_by_enter() {
    let mut window = Window::open(Canned::unproved());
    assert!(window.shows("The credential may still work"));
    assert_eq!(window.focused().as_deref(), Some("Sign in"));
    window.click(Role::Button, "Go on anyway");
    window.assert_said(&["SignIn(GoOnAsked)"]);
    assert!(window.shows("Signed in, but the server did not confirm your access"));
}

#[test]
fn why_somebody_was_signed_out_is_said() {
    let window = Window::open(Canned::signed_out());
    assert!(
        window.has(Role::Alert, "The person was not looked up")
            && window.shows("The bearer token ended at 23 Nov 2026, 14:05")
    );
}

#[test]
fn a_bad_profiles_file_is_named_by_line_and_reason_and_can_be_read_again() {
    let mut window = Window::open(Canned::profiles_unreadable());
    assert!(window.shows("profiles.toml cannot be read"));
    assert!(window.shows("Line 3: There is no value behind the ="));
    assert_eq!(places(&window), ["Practice tenant, built in, needs nothing"]);
    window.click(Role::Button, "Read the file again");
    window.assert_said(&["Profiles(ReloadAsked)"]);

    let mut canned = Canned::profiles_with_trouble();
    canned.send(token_desk::app::Message::Went(token_desk::app::Screen::SignIn));
    let window = Window::open(canned);
    assert!(window.shows("Line 14, Acme staging: address: Use https. http is only for"));
    assert_eq!(places(&window).len(), 2, "the good profile and the practice tenant");
}

#[test]
fn a_key_without_any_profile_leads_to_a_new_profile() {
    let mut window = Window::open(Canned::practice_with_key());
    assert!(window.shows("Acme Corporation") && window.shows("The practice tenant needs no key"));
    window.click(Role::Button, "New profile from this key…");
    let draft = window.canned().app.forms.profiles.draft.as_ref().expect("the editor");
    assert_eq!(draft.name, "Acme Corporation");
}

#[test]
fn a_file_held_over_the_window_can_be_dropped() {
    let mut window = Window::open(Canned::start());
    window.0.input_mut().hovered_files.push(HoveredFile::default());
    window.settle();
    assert!(window.shows("Drop the key file here"));
    window.0.input_mut().hovered_files.clear();
    window.settle();
    assert!(!window.shows("Drop the key file here"));
}

#[test]
fn nothing_of_the_panel_stands_over_the_windows_edge() {
    let states: [fn() -> Canned; 9] = [
        Canned::start,
        Canned::key_for_another_host,
        Canned::unproved,
        Canned::oauth_incomplete,
        Canned::bearer,
        Canned::remembered,
        Canned::sign_in_waiting,
        Canned::signed_out,
        Canned::profiles_unreadable,
    ];
    for (at, state) in states.into_iter().enumerate() {
        for size in [USUAL, SMALL, DOUBLE] {
            let window = Window::open_at(state(), size);
            for node in window.0.root().children_recursive() {
                // the text inside a field is longer than the field, and cut off there
                let is_part = node.accesskit_node().role() != Role::TextRun;
                if is_part && node.accesskit_node().raw_bounds().is_some() {
                    let (rect, name) = (node.rect(), node.accesskit_node().label());
                    assert!(
                        rect.left() >= -0.5 && rect.right() <= size.x + 0.5,
                        "{at} at {size}: {name:?} {rect}"
                    );
                }
            }
        }
    }
}

#[test]
fn nothing_is_drawn_again_while_nothing_runs() {
    for state in [Canned::key_read, Canned::remembered, Canned::oauth_read] {
        let mut window = Window::open(state());
        // a text field's caret blinks; a button has none
        assert_eq!(window.focused().as_deref(), Some("Sign in"));
        window.settle();
        let repaint = window.0.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        assert!(repaint > std::time::Duration::from_mins(1), "{repaint:?}");
    }
}
