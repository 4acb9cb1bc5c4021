//! The locked window, by what a person reads and presses, and by what nobody may read.

use egui::{
    Event, Key, Modifiers, Role,
    accesskit::{Invalid, Live},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use token_desk::{
    app::{Effect, MenuEffect, Message, Reply, Screen, deep_link, lock},
    domain::{
        lock::Asker,
        person::{People, query::Found},
    },
};

use super::{DOUBLE, SMALL, State, USUAL, Window};
use crate::{
    canned::{
        Canned,
        people::{ada, tokens},
        reread,
    },
    fixtures,
};

const PIN: &str = "PIN of this session";
const NEW_PIN: &str = "PIN to unlock with";
const LOGIN: &str = "Unlock with the system's login";
const HELLO: &str = "Unlock with Windows Hello";

/// Every state of a locked window.
const LOCKED: [State; 26] = [
    Canned::locked,
    Canned::locked_asked,
    Canned::locked_system,
    Canned::locked_sleep,
    Canned::locked_remote,
    Canned::locked_wrong,
    Canned::locked_last_try,
    Canned::locked_checking,
    Canned::locked_sending,
    Canned::locked_confirmed,
    Canned::locked_batch,
    Canned::locked_batch_waits,
    Canned::locked_verifying,
    Canned::locked_login,
    Canned::locked_login_only,
    Canned::locked_proving,
    Canned::locked_login_refused,
    Canned::locked_login_gone,
    Canned::locked_hello,
    Canned::locked_hello_asks,
    Canned::locked_hello_busy,
    Canned::locked_hello_too_often,
    Canned::locked_hello_not_there,
    Canned::locked_hello_not_set_up,
    Canned::locked_hello_forbidden,
    Canned::locked_hello_unable,
];

/// Everything that assistive technology can read: names, values, descriptions, of every node.
fn readable(window: &Window) -> Vec<String> {
    let mut all = Vec::new();
    for node in window.0.root().children_recursive() {
        let data = node.accesskit_node().data().clone();
        let parts = [data.label(), data.value(), data.description(), data.tooltip(), data.placeholder()];
        all.extend(parts.into_iter().flatten().map(str::to_owned));
    }
    all
}

fn type_pin(window: &mut Window, field: &str, pin: &str) {
    window.focus(Role::PasswordInput, field);
    window.0.get_by_role_and_label(Role::PasswordInput, field).type_text(pin);
    window.settle();
}

fn is_wrong(window: &Window) -> bool {
    let node = window.0.get_by_role_and_label(Role::PasswordInput, PIN);
    node.accesskit_node().data().invalid() == Some(Invalid::True)
}

#[test]
fn nothing_of_the_session_can_be_read_while_it_is_locked() {
    for state in LOCKED {
        for size in [USUAL, SMALL, DOUBLE] {
            let window = Window::open_at(state(), size);
            for text in readable(&window) {
                for secret in [
                    "Ada",
                    "Lovelace",
                    fixtures::EMAIL,
                    fixtures::SERIAL,
                    "INC00",
                    "Acme",
                    "139f6495",
                    "securid.com",
                    "box-lost",
                    "Ortiz",
                    "4729",
                ] {
                    assert!(!text.contains(secret), "{text}");
                }
            }
            assert!(window.has(Role::Heading, "Locked"));
            for gone in ["Desk", "History", "Profiles", "Help and settings", "Batch"] {
                assert!(!window.has(Role::Button, gone), "{gone}");
            }
            let model = &window.canned().app.model;
            let first = if model.lock.has_pin() {
                PIN
            } else if model.lock.locked().unwrap().proof.running().is_some() {
                // what cannot be pressed has no keyboard
                continue;
            } else if model.workstation.asks_who == Some(Asker::WindowsHello) {
                HELLO
            } else {
                LOGIN
            };
            assert_eq!(window.focused().as_deref(), Some(first));
        }
    }
}

#[test]
fn the_systems_login_is_offered_where_it_can_unlock_and_nowhere_else() {
    assert!(!Window::open(Canned::locked()).has(Role::Button, LOGIN));
    let mut window = Window::open(Canned::locked_login());
    window.click(Role::Button, LOGIN);
    assert_eq!(window.said(), ["Lock(ProofAsked)"]);
    assert!(window.is_blocked(LOGIN) && window.shows("The system is asking for your login"));
    let mut window = Window::open(Canned::locked_login_only());
    assert!(!window.has(Role::PasswordInput, PIN) && !window.has(Role::Button, "Unlock"));
    window.press(Key::Enter);
    assert_eq!(window.said(), ["Lock(ProofAsked)"]);
}

#[test]
fn what_came_of_the_systems_question_is_said_with_what_can_be_done() {
    let window = Window::open(Canned::locked_login_refused());
    assert!(window.shows("The system did not accept your login") && !window.is_blocked(LOGIN));
    let mut window = Window::open(Canned::locked_login_gone());
    assert!(window.shows("The system cannot ask for your login. Try again, or sign out"));
    assert!(!window.is_blocked(LOGIN), "it may in a moment");
    window.click(Role::Button, "Sign out");
    assert!(window.canned().app.model.session.who.is_none());
    let window = Window::open(Canned::pin_or_login());
    assert!(window.shows("only a remembered credential can be unlocked, by the system's login"));
}

#[test]
fn windows_hello_is_named_and_what_keeps_it_from_asking_is_said() {
    let mut window = Window::open(Canned::locked_hello());
    assert!(!window.has(Role::Button, LOGIN) && window.has(Role::PasswordInput, PIN));
    window.click(Role::Button, HELLO);
    assert_eq!(window.said(), ["Lock(ProofAsked)"]);
    assert!(window.is_blocked(HELLO));
    assert!(window.shows("Windows Hello is asking. Its question may be behind this window"));
    for (state, says, offered) in [
        (Canned::locked_hello_busy as fn() -> Canned, "Windows Hello is busy. Use your PIN.", true),
        (Canned::locked_hello_too_often, "Windows Hello was tried too often. Try again, or sign out.", true),
        (Canned::locked_hello_not_there, "This computer has no Windows Hello. Use your PIN.", false),
        (
            Canned::locked_hello_not_set_up,
            "Windows Hello is not set up for your account. Use your PIN.",
            false,
        ),
        (
            Canned::locked_hello_forbidden,
            "Your company does not allow Windows Hello here. Use your PIN.",
            false,
        ),
        (Canned::locked_hello_unable, "Windows Hello does not answer. Use your PIN.", true),
    ] {
        let window = Window::open(state());
        assert!(window.shows(says), "{says}");
        assert_eq!(window.has(Role::Button, HELLO), offered, "{says}");
    }
    let window = Window::open(Canned::pin_or_hello());
    assert!(window.shows("only a remembered credential can be unlocked, with Windows Hello"));
}

#[test]
fn a_read_that_goes_on_is_said_to_keep_the_sign_in_open() {
    let says = "A check at the server goes on. Its sign-in stays open until it is done";
    assert!(Window::open(Canned::locked_verifying()).shows(says));
    assert!(!Window::open(Canned::locked()).shows(says), "nothing goes on");
    assert!(!Window::open(Canned::locked_sending()).shows(says), "the change says so itself");
}

#[test]
fn after_the_lock_has_signed_out_a_remembered_credential_says_what_it_wants() {
    let mut window = Window::open(Canned::remembered_after_lock());
    assert!(window.shows("Token Desk was locked. The system first asks who you are"));
    window.press(Key::Enter);
    assert!(matches!(
        window.canned().effects[..],
        [token_desk::app::Effect::Lock(token_desk::app::LockEffect::ProveAtSignIn { .. })]
    ));
    let mut window = Window::open(Canned::remembered_not_after_lock());
    assert!(window.shows("Token Desk was locked. Enter the credential again"));
    assert!(!window.has(Role::Button, "Forget"), "it is not offered");
    window.press(Key::Enter);
    assert!(window.canned().effects.is_empty());
}

#[test]
fn it_says_why_and_that_the_call_is_kept() {
    for (state, why) in [
        (Canned::locked as fn() -> Canned, "15 minutes without a key or click."),
        (Canned::locked_asked, "You locked Token Desk."),
        (Canned::locked_system, "This computer was locked."),
        (Canned::locked_sleep, "This computer was asleep."),
        (Canned::locked_remote, "The Remote Desktop connection ended."),
    ] {
        assert!(Window::open(state()).shows(why), "{why}");
    }
    assert!(Window::open(Canned::locked()).shows("The call is kept: one person, one ticket."));
    assert!(!Window::open(Canned::locked_asked()).shows("The call is kept"), "there is none");
}

#[test]
fn a_wrong_pin_is_announced_with_the_tries_that_are_left() {
    let mut window = Window::open(Canned::locked());
    window.send(Canned::mistype_pin);
    let said = "Wrong PIN. 4 tries left";
    let announced = window.0.root().children_recursive().any(|node| {
        let data = node.accesskit_node().data().clone();
        data.live() == Some(Live::Assertive) && data.label() == Some(said)
    });
    assert!(announced && is_wrong(&window), "{:?}", window.texts());
    assert_eq!((window.focused().as_deref(), window.described().as_str()), (Some(PIN), said));
    for _ in 0..3 {
        window.send(Canned::mistype_pin);
    }
    assert!(window.shows("1 try left, then Token Desk signs you out"));
    window.send(Canned::mistype_pin);
    assert!(window.shows("You were signed out") && window.shows("The PIN was wrong 5 times"));
    assert!(window.canned().app.model.session.who.is_none());
}

#[test]
fn enter_and_the_button_unlock_and_an_empty_field_does_not() {
    let mut window = Window::open(Canned::locked());
    assert!(window.is_blocked("Unlock"));
    window.press(Key::Enter);
    assert!(window.canned().effects.is_empty() && is_wrong(&window));
    assert_eq!((window.focused().as_deref(), window.described().as_str()), (Some(PIN), "Enter your PIN"));
    window.said();
    type_pin(&mut window, PIN, "4729");
    window.press(Key::Enter);
    assert_eq!(window.said(), ["Lock(UnlockAsked)"]);
    assert!(window.is_blocked("Unlock"), "it is being checked");

    let mut window = Window::open(Canned::locked());
    type_pin(&mut window, PIN, "4729");
    window.click(Role::Button, "Unlock");
    assert_eq!(window.said(), ["Lock(UnlockAsked)"]);
}

#[test]
fn keys_drops_and_tickets_do_nothing_behind_the_lock() {
    let mut window = Window::open(Canned::locked());
    let before = format!("{:?}", window.canned().app.model.screen);
    for key in [Key::F, Key::N, Key::D, Key::E, Key::K, Key::Num2, Key::Num3, Key::Comma, Key::Slash] {
        window.0.key_press_modifiers(Modifiers::COMMAND, key);
        window.settle();
    }
    for key in [Key::F1, Key::Escape, Key::ArrowDown, Key::PageDown] {
        window.press(key);
    }
    window.0.event(Event::Paste("000123145251".to_owned()));
    window.settle();
    assert_eq!(window.said(), [""; 0]);
    assert_eq!(format!("{:?}", window.canned().app.model.screen), before);
    assert!(!window.canned().app.model.dialogs.is_open());
    assert_eq!(window.canned().app.forms.lookup.search.matches("000123145251").count(), 0);
    let link = token_desk::domain::deep_link::DeepLink::new("grace@acme.example", "INC7", "").unwrap();
    window.send(|canned| canned.send(Message::DeepLink(deep_link::Message::Came(link))));
    assert!(!readable(&window).iter().any(|text| text.contains("grace") || text.contains("INC7")));
    window.send(Canned::unlock);
    assert!(window.shows("Ticket INC7 asks to find grace@acme.example"), "it is offered now");
}

#[test]
fn how_long_nobody_may_be_there_is_set_in_minutes() {
    let mut window = Window::open(Canned::settings());
    let minutes = "Minutes until the lock";
    window.0.get_by_role_and_label(Role::TextInput, minutes).focus();
    window.settle();
    window.0.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.type_into(minutes, "16");
    window.click(Role::Button, "Save");
    assert!(
        window.shows("Type a whole number of minutes from 1 to 15") && window.canned().effects.is_empty()
    );
    assert_eq!(window.focused().as_deref(), Some(minutes));
    window.0.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.type_into(minutes, "5");
    window.click(Role::Button, "Save");
    let saved = window.canned().effects.iter().find_map(|effect| match effect {
        Effect::Menu(MenuEffect::SaveSettings { settings, .. }) => Some(settings.lock_after.minutes()),
        _ => None,
    });
    assert_eq!(saved, Some(5));
}

#[test]
fn everything_is_there_again_after_unlocking() {
    let mut window = Window::open(Canned::locked());
    window.send(Canned::unlock);
    assert!(window.shows("Ada Lovelace") && !window.has(Role::Heading, "Locked"));
    assert_eq!(window.canned().app.model.screen, Screen::Lookup);
    assert_eq!(window.canned().app.forms.lookup.ticket, "INC0042317");
    // the question over the desk is asked again
    let mut window = Window::open(Canned::locked_system());
    window.send(Canned::unlock);
    assert!(window.0.query_all_by_role(Role::Dialog).next().is_some());
}

#[test]
fn what_went_on_is_said_without_names() {
    assert!(Window::open(Canned::locked_sending()).shows("One change is on its way. Its sign-in stays open"));
    let window = Window::open(Canned::locked_confirmed());
    assert!(window.shows("One change went on and was confirmed at"), "{:?}", window.texts());
    let goes_on = "The batch goes on. Its sign-in stays open until it is done";
    assert!(Window::open(Canned::locked_batch()).shows(goes_on));
    assert!(Window::open(Canned::locked_batch_waits()).shows("The batch waits until you unlock"));
}

#[test]
fn signing_out_asks_only_while_a_batch_runs() {
    let mut window = Window::open(Canned::locked());
    window.click(Role::Button, "Sign out");
    assert!(window.canned().app.model.session.who.is_none());
    let mut window = Window::open(Canned::locked_batch());
    window.click(Role::Button, "Sign out");
    assert!(window.shows("Sign out?") && window.canned().app.model.session.who.is_some());
    window.press(Key::Escape);
    assert!(!window.shows("Sign out?") && window.has(Role::Heading, "Locked"));
    window.click(Role::Button, "Sign out");
    let dialog = window.0.get_by_role_and_label(Role::Dialog, "Sign out?");
    dialog.get_by_role_and_label(Role::Button, "Sign out").click();
    window.settle();
    assert!(window.canned().app.model.session.who.is_none());
}

#[test]
fn the_menu_and_its_key_lock_from_everywhere() {
    let mut window = Window::open(Canned::desk());
    window.click(Role::Button, "Help and settings");
    window.click(Role::MenuItem, "Lock");
    window.assert_said(&["Lock(Asked)"]);
    for state in [Canned::desk as fn() -> Canned, Canned::confirm, Canned::history, Canned::settings] {
        let mut window = Window::open(state());
        window.0.key_press_modifiers(Modifiers::COMMAND, Key::L);
        window.settle();
        window.assert_said(&["Lock(Asked)"]);
    }
    let mut window = Window::open(Canned::start());
    window.0.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.settle();
    window.assert_said(&[]);
}

#[test]
fn a_pin_is_chosen_before_the_first_lock() {
    let mut window = Window::open(Canned::lock_choosing());
    assert_eq!(window.focused().as_deref(), Some(NEW_PIN));
    type_pin(&mut window, NEW_PIN, "1111");
    type_pin(&mut window, "PIN again", "1111");
    window.press(Key::Enter);
    assert!(window.shows("Use different characters") && window.canned().effects.is_empty());
    assert_eq!(window.focused().as_deref(), Some(NEW_PIN));
    window.press(Key::Escape);
    assert!(!window.shows("PIN again") && window.canned().app.model.dialogs.choosing_pin().is_none());
    let differs = Window::open(Canned::lock_choosing_differs());
    assert!(differs.shows("The two PINs differ"));
}

#[test]
fn at_sign_in_a_pin_may_be_left_out_and_a_bad_one_is_said() {
    let window = Window::open(Canned::key_read());
    assert!(window.shows("Optional. Without a PIN, locking signs you out") && !window.is_blocked("Sign in"));
    let window = Window::open(Canned::pin_too_easy());
    assert!(window.shows("A row such as 1234 is too easy") && window.is_blocked("Sign in"));
    assert!(!Window::open(Canned::first_start()).shows("PIN to unlock with"), "nothing stops a newcomer");
}

#[test]
fn enter_at_sign_in_leads_to_the_field_of_a_pin_that_is_unfinished() {
    for (typed, at, wrong, says) in [
        (NEW_PIN, NEW_PIN, "PIN again", "The two PINs differ"),
        ("PIN again", "PIN again", NEW_PIN, "Type at least 4 characters"),
        (NEW_PIN, "API key file", "PIN again", "The two PINs differ"),
    ] {
        let mut window = Window::open(Canned::key_read());
        type_pin(&mut window, typed, "4729");
        assert!(!window.shows(says), "somebody is still typing");
        let role = if at == typed { Role::PasswordInput } else { Role::TextInput };
        window.focus(role, at);
        window.press(Key::Enter);
        assert_eq!(window.focused().as_deref(), Some(wrong), "{typed}, {at}");
        assert_eq!(window.described(), says);
    }
    let mut window = Window::open(Canned::key_read());
    type_pin(&mut window, NEW_PIN, "4729");
    window.press(Key::Enter);
    type_pin(&mut window, "PIN again", "4729");
    window.press(Key::Enter);
    assert!(window.canned().app.model.sign_in.job.running().is_some());
}

#[test]
fn a_locked_window_can_still_be_closed() {
    let mut window = Window::open(Canned::locked_batch());
    window.send(|canned| canned.send(Message::CloseAsked));
    assert!(window.has(Role::Button, "Close anyway"));
    window.click(Role::Button, "Keep it open");
    assert!(window.has(Role::Heading, "Locked"));
    assert!(window.canned().app.model.lock.locked().is_some());
    window.send(|canned| canned.send(Message::Lock(lock::Message::Asked)));
    assert!(window.has(Role::Heading, "Locked"));
}

/// Asks for a PIN over what is shown, as somebody without one does.
fn search_ends(canned: &mut Canned, found: Found) {
    let ticket = canned.app.model.lookup.found.running().expect("a search").ticket;
    canned.send(Message::Reply(ticket, Reply::Found(Ok(Box::new(found)))));
}

fn find_nobody(canned: &mut Canned) {
    let nobody = People { people: Vec::new(), total: Some(0), next_page: None };
    search_ends(canned, Found::People(nobody));
}

fn find_ada(canned: &mut Canned) {
    search_ends(canned, Found::Person(ada()));
    canned.answer(Reply::Tokens(Ok(tokens())));
}

fn ask_for_pin(window: &mut Window) {
    window.0.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.settle();
    assert_eq!(window.focused().as_deref(), Some(NEW_PIN));
}

#[test]
fn what_comes_meanwhile_leaves_the_keyboard_with_the_question_for_a_pin() {
    type Comes = fn(&mut Canned);
    let comes: [(State, Comes); 4] = [
        (Canned::sending, Canned::confirm_meanwhile),
        (Canned::finding, find_nobody),
        (Canned::batch_rehearsing, Canned::rehearsal_comes),
        (|| Canned::desk().checking(), |canned| canned.end_check(Vec::new())),
    ];
    for (place, (state, comes)) in comes.into_iter().enumerate() {
        let mut window = Window::open(state());
        ask_for_pin(&mut window);
        window.0.get_by_role_and_label(Role::PasswordInput, NEW_PIN).type_text("47");
        window.settle();
        window.send(comes);
        assert_eq!(window.focused().as_deref(), Some(NEW_PIN), "{place}");
    }
}

#[test]
fn keys_do_nothing_behind_the_question_for_a_pin() {
    let mut window = Window::open(Canned::finding());
    ask_for_pin(&mut window);
    window.press(Key::Escape);
    window.assert_said_to("Lookup", &[0; 0]);
    let model = &window.canned().app.model;
    assert!(model.dialogs.choosing_pin().is_none() && model.lookup.found.running().is_some());

    let mut window = Window::open(Canned::history());
    ask_for_pin(&mut window);
    window.0.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.press(Key::F1);
    assert_eq!(window.focused().as_deref(), Some(NEW_PIN));
    assert_eq!(window.said(), ["Lock(Asked)"]);
}

#[test]
fn a_locked_window_says_why_where_the_keyboard_is() {
    let told = "Locked. 15 minutes without a key or click. The call is kept: one person, one ticket.";
    let window = Window::open(Canned::locked());
    assert_eq!(window.described(), told);
    assert!(window.announces(told), "{:?}", window.texts());
    for state in [Canned::locked_login_only, Canned::locked_login_gone] {
        let window = Window::open(state());
        assert_eq!(
            window.described(),
            "Locked. You locked Token Desk. The call is kept: one person, one ticket."
        );
    }
}

/// The profiles, with somebody signed in.
fn profiles() -> Canned {
    let mut canned = Canned::ada();
    canned.send(Message::Went(Screen::Profiles));
    canned
}

/// A window in which a PIN was chosen before.
fn with_pin(state: fn() -> Canned) -> Window {
    let mut canned = state();
    canned.lock_with_pin();
    canned.unlock();
    Window::open(canned)
}

fn lock_and_unlock(window: &mut Window) {
    window.0.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.settle();
    assert_eq!(window.focused().as_deref(), Some(PIN));
    window.send(Canned::unlock);
}

#[test]
fn after_unlocking_the_keyboard_is_where_it_was() {
    let places: [(State, Role, &str); 7] = [
        (Canned::ada, Role::TextInput, "Ticket"),
        (Canned::ada, Role::Button, "Disable token…"),
        (Canned::desk, Role::TextInput, "Who is calling, or which token?"),
        (Canned::confirmed, Role::Button, "Next caller"),
        (Canned::history, Role::TextInput, "Search the history"),
        (profiles, Role::Button, "Export all…"),
        (Canned::check_signed_in, Role::Button, "Copy the result"),
    ];
    for (state, role, name) in places {
        let mut window = with_pin(state);
        assert!(window.has(role, name), "{name}: {:?}", window.texts());
        window.focus(role, name);
        lock_and_unlock(&mut window);
        assert_eq!(window.focused().as_deref(), Some(name));
    }
}

#[test]
fn a_pin_that_is_chosen_and_given_leads_back_too() {
    let mut window = Window::open(Canned::ada());
    window.focus(Role::TextInput, "Ticket");
    ask_for_pin(&mut window);
    for field in [NEW_PIN, "PIN again"] {
        type_pin(&mut window, field, "4729");
    }
    window.press(Key::Enter);
    window.send(Canned::pin_is_taken);
    assert_eq!(window.focused().as_deref(), Some(PIN));
    window.send(Canned::unlock);
    assert_eq!(window.focused().as_deref(), Some("Ticket"));
}

#[test]
fn after_unlocking_a_dialog_asks_again_and_gives_back_what_it_took() {
    let mut window = with_pin(Canned::ada);
    window.focus(Role::Button, "Disable token…");
    window.press(Key::Enter);
    window.send(|canned| canned.answer(reread()));
    window.focus(Role::Button, "Disable token");
    lock_and_unlock(&mut window);
    assert_eq!(window.focused().as_deref(), Some("Cancel"), "{:?}", window.texts());
    window.press(Key::Escape);
    assert_eq!(window.focused().as_deref(), Some("Disable token…"));
}

#[test]
fn what_came_behind_the_lock_leads_the_keyboard_on() {
    let mut window = with_pin(Canned::finding);
    window.focus(Role::TextInput, "Who is calling, or which token?");
    window.0.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.settle();
    window.send(find_ada);
    window.send(Canned::unlock);
    assert_eq!(window.focused().as_deref(), Some("Ticket"));
}

#[test]
fn after_unlocking_the_keyboard_is_somewhere() {
    for state in [Canned::ada as fn() -> Canned, Canned::history, profiles, Canned::confirmed] {
        let mut window = with_pin(state);
        window.0.ctx.memory_mut(egui::Memory::stop_text_input);
        window.settle();
        lock_and_unlock(&mut window);
        assert!(window.focused().is_some());
    }
}
