//! The list of profiles and their editor.

use super::*;
use crate::domain::{
    change::action::Action,
    profile::{Edit, policy::Policy},
};
use crate::fixtures;

fn say(bench: &mut PureApp, message: profiles::Message) {
    bench.send(Message::Profiles(message));
}

fn saved(bench: &mut PureApp, profiles: Vec<Profile>) {
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::ProfileSaved(Ok(Catalogue { profiles, ..Catalogue::default() })));
}

#[test]
fn a_profile_with_mistakes_is_not_saved_and_each_mistake_is_named() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    bench.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::New)));
    let draft = bench.app.forms.profiles.draft.as_mut().unwrap();
    draft.name = "Acme".to_owned();
    draft.address = "http://acme.example".to_owned();
    draft.read = "0".to_owned();
    bench.send(Message::Profiles(profiles::Message::Submitted));
    assert!(bench.effects.is_empty());
    let draft = bench.app.forms.profiles.draft.as_ref().unwrap();
    let hints = draft.check(&bench.app.model.profiles.catalogue).unwrap_err();
    assert!(
        hints.name.is_some() && hints.address.is_some() && hints.read.is_some() && hints.change.is_none()
    );
}

#[test]
fn an_edited_profile_replaces_itself_and_a_copy_gets_a_free_name() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    bench.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Edit("Acme".to_owned()))));
    bench.send(Message::Profiles(profiles::Message::Submitted));
    assert!(
        matches!(&bench.effects[..], [Effect::SaveProfile { edit: Edit::Put { replaces: Some(name), profile }, made_from, .. }]
        if name == "Acme" && **profile == acme() && made_from.as_deref() == Some("Acme"))
    );
    let ticket = bench.ticket();
    bench
        .reply(ticket, Reply::ProfileSaved(Ok(Catalogue { profiles: vec![acme()], ..Catalogue::default() })));
    bench.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Duplicate("Acme".to_owned()))));
    assert_eq!(bench.app.forms.profiles.draft.as_ref().unwrap().name, "Acme copy");
    bench.send(Message::Profiles(profiles::Message::Submitted));
    assert!(
        matches!(&bench.effects[..], [Effect::SaveProfile { edit: Edit::Put { replaces: None, .. }, made_from, .. }]
        if made_from.as_deref() == Some("Acme"))
    );
}

#[test]
fn every_field_goes_through_the_editor_unharmed_and_a_pattern_is_checked() {
    let full = fixtures::full_profile("Acme");
    let mut bench = PureApp::new();
    bench.load(vec![full.clone()]);
    let check = |bench: &PureApp| {
        bench.app.forms.profiles.draft.as_ref().unwrap().check(&bench.app.model.profiles.catalogue)
    };
    say(&mut bench, profiles::Message::Edits(profiles::Edits::Duplicate("Acme".to_owned())));
    assert_eq!(check(&bench).unwrap(), Profile { name: "Acme copy".to_owned(), ..full.clone() });
    say(&mut bench, profiles::Message::Edits(profiles::Edits::Edit("Acme".to_owned())));
    assert_eq!(check(&bench).unwrap(), full);
    let draft = |bench: &mut PureApp, change: fn(&mut profiles::Draft)| {
        change(bench.app.forms.profiles.draft.as_mut().unwrap());
    };
    draft(&mut bench, |draft| draft.example = "REQ1".to_owned());
    let hints = check(&bench).unwrap_err();
    assert!(hints.example.is_some() && hints.pattern.is_none());
    draft(&mut bench, |draft| draft.pattern = "(".to_owned());
    let hints = check(&bench).unwrap_err();
    assert!(hints.example.is_none() && hints.pattern.is_some(), "an example of what nobody can read");
    draft(&mut bench, |draft| draft.pattern.clear());
    let ticket = check(&bench).unwrap().policy.ticket;
    assert_eq!((ticket.pattern, ticket.example.as_str()), (None, "REQ1"));
}

#[test]
fn the_editor_tells_which_permissions_are_asked_for() {
    let mut bench = PureApp::new();
    bench.load(Vec::new());
    say(&mut bench, profiles::Message::Edits(profiles::Edits::New));
    let draft = bench.app.forms.profiles.draft.as_mut().unwrap();
    assert_eq!(draft.scopes_to_ask(), Policy::default().scopes());
    draft.allow.set(Action::EnableUser, true);
    assert!(draft.scopes_to_ask().contains(&"rsa.user.manage".to_owned()));
    draft.scopes = "own rsa.authenticator.sidtoken.delete".to_owned();
    assert_eq!(draft.scopes_to_ask(), ["own"]);
}

#[test]
fn a_profile_can_be_made_from_the_key_file_alone() {
    let mut bench = PureApp::new();
    bench.load(Vec::new());
    bench.send(Message::Dropped(PathBuf::from("desk.key")));
    let ticket = bench.ticket();
    assert!(matches!(bench.effects[..], [Effect::ReadKey { .. }]));
    bench.reply(ticket, key_read("https://acme.access.securid.com/AdminInterface/restapi/v1"));
    bench.send(Message::SignIn(sign_in::Message::ProfileFromKeyAsked));
    assert_eq!(bench.app.model.screen, Screen::Profiles);
    let draft = bench.app.forms.profiles.draft.as_ref().unwrap();
    assert_eq!(draft.name, "Acme");
    let made = draft.check(&bench.app.model.profiles.catalogue).unwrap();
    assert_eq!(made.address.host(), "acme.access.securid.com");
    bench.send(Message::Profiles(profiles::Message::Submitted));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::ProfileSaved(Ok(Catalogue { profiles: vec![made], ..Catalogue::default() })));
    assert_eq!(bench.app.model.sign_in.chosen, "Acme");
    assert!(bench.app.model.sign_in.api_key.done().is_some(), "the key that was given is still there");
}

#[test]
fn what_was_typed_in_the_editor_is_lost_only_after_asking() {
    use profiles::{
        Dialog, Edits,
        Message::{LossConfirmed, LossRefused},
    };
    let name = || "Acme".to_owned();
    let ways =
        [Edits::Closed, Edits::New, Edits::Chosen(name()), Edits::Edit(name()), Edits::ChooseCa(name())];
    for leave in ways {
        let asked = || profiles::Message::Edits(leave.clone());
        let mut bench = PureApp::new();
        bench.load(vec![acme()]);
        say(&mut bench, profiles::Message::Edits(Edits::Edit(name())));
        bench.app.forms.profiles.draft.as_mut().unwrap().label = "LIVE".to_owned();
        say(&mut bench, asked());
        assert_eq!(bench.app.model.dialog(), Some(&Dialog::Losing(leave.clone())));
        assert!(bench.effects.is_empty(), "no file is chosen for another draft: {leave:?}");
        say(&mut bench, LossRefused);
        let draft = bench.app.forms.profiles.draft.as_ref().unwrap();
        assert_eq!(draft.label, "LIVE");
        assert!(!bench.app.model.dialogs.is_open());
        say(&mut bench, asked());
        say(&mut bench, LossConfirmed);
        let draft = bench.app.forms.profiles.draft.as_ref();
        let opens = matches!(leave, Edits::New | Edits::Edit(_) | Edits::ChooseCa(_));
        assert_eq!(draft.is_some(), opens, "{leave:?}");
        let chooses = bench.effects.iter().any(|effect| matches!(effect, Effect::ChooseFile { .. }));
        assert_eq!(chooses, matches!(leave, Edits::ChooseCa(_)), "{leave:?}");
        assert!(draft.is_none_or(|draft| draft.label.is_empty()));
    }
}

#[test]
fn an_editor_in_which_nothing_was_typed_is_closed_without_asking() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    say(&mut bench, profiles::Message::Edits(profiles::Edits::Edit("Acme".to_owned())));
    say(&mut bench, profiles::Message::Edits(profiles::Edits::Closed));
    assert!(bench.app.forms.profiles.draft.is_none() && !bench.app.model.dialogs.is_open());
    say(&mut bench, profiles::Message::Edits(profiles::Edits::New));
    say(&mut bench, profiles::Message::Submitted);
    assert!(bench.app.forms.profiles.draft.as_ref().unwrap().checked);
    say(&mut bench, profiles::Message::Edits(profiles::Edits::Closed));
    assert!(bench.app.forms.profiles.draft.is_none(), "a try to save is nothing that was typed");
}

#[test]
fn a_profile_from_a_key_file_does_not_push_aside_what_was_typed() {
    let mut bench = PureApp::new();
    bench.load(Vec::new());
    say(&mut bench, profiles::Message::Edits(profiles::Edits::New));
    bench.app.forms.profiles.draft.as_mut().unwrap().name = "Mine".to_owned();
    bench.send(Message::Dropped(PathBuf::from("desk.key")));
    let ticket = bench.ticket();
    bench.reply(ticket, key_read("https://acme.access.securid.com/AdminInterface/restapi/v1"));
    bench.send(Message::SignIn(sign_in::Message::ProfileFromKeyAsked));
    assert_eq!(bench.app.model.screen, Screen::Profiles);
    assert_eq!(bench.app.forms.profiles.draft.as_ref().unwrap().name, "Mine");
}

#[test]
fn nothing_is_saved_to_a_file_that_is_no_toml() {
    let mut bench = PureApp::new();
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Profiles(Ok(Catalogue { unreadable: true, ..Catalogue::default() })));
    say(&mut bench, profiles::Message::Edits(profiles::Edits::New));
    let draft = bench.app.forms.profiles.draft.as_mut().unwrap();
    (draft.name, draft.address) = ("Acme".to_owned(), fixtures::ADDRESS.to_owned());
    say(&mut bench, profiles::Message::Submitted);
    assert!(bench.effects.is_empty());
    assert!(bench.app.forms.profiles.draft.is_some(), "what was typed is still there");
}

#[test]
fn the_editor_stays_while_it_is_being_saved_and_when_that_failed() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    say(&mut bench, profiles::Message::Edits(profiles::Edits::Edit("Acme".to_owned())));
    say(&mut bench, profiles::Message::Submitted);
    let ticket = bench.ticket();
    say(&mut bench, profiles::Message::Edits(profiles::Edits::Closed));
    say(&mut bench, profiles::Message::Edits(profiles::Edits::New));
    assert_eq!(bench.app.forms.profiles.draft.as_ref().unwrap().name, "Acme");
    bench.reply(ticket, Reply::ProfileSaved(Err(problem(ProblemKind::File))));
    assert!(bench.app.forms.profiles.draft.is_some());
    assert!(bench.app.model.profiles.save.failed().is_some());
    say(&mut bench, profiles::Message::Edits(profiles::Edits::Closed));
    assert_eq!(bench.app.model.profiles.save, Job::Idle);
}

#[test]
fn what_is_saved_is_what_is_shown_afterwards() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    say(&mut bench, profiles::Message::Edits(profiles::Edits::Edit("Acme".to_owned())));
    bench.app.forms.profiles.draft.as_mut().unwrap().name = "Acme live".to_owned();
    say(&mut bench, profiles::Message::Submitted);
    saved(&mut bench, vec![Profile { name: "Acme live".to_owned(), ..acme() }]);
    assert_eq!(bench.app.model.profiles.chosen.as_deref(), Some("Acme live"));
    assert!(bench.app.forms.profiles.draft.is_none());
    say(&mut bench, profiles::Message::DeleteAsked("Acme live".to_owned()));
    say(&mut bench, profiles::Message::DeleteConfirmed);
    assert!(
        matches!(&bench.effects[..], [Effect::SaveProfile { edit: Edit::Delete { name }, .. }] if name == "Acme live")
    );
    saved(&mut bench, Vec::new());
    assert_eq!(bench.app.model.profiles.chosen, None);
    assert_eq!(
        bench.app.model.notice.as_ref().map(|notice| notice.said.english()).as_deref(),
        Some("Profile deleted")
    );
}
