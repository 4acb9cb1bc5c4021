//! The settings: whose they are, what they change, and that nothing but Save changes them.

use super::*;
use crate::domain::change::action::Action;
use crate::domain::settings::{Keep, Loaded, Settings, Trouble};
use crate::fixtures;

fn ortiz() -> Settings {
    Settings {
        operator_name: Some(fixtures::OPERATOR_NAME.to_owned()),
        keep: Keep::Days(30),
        ..Settings::default()
    }
}

/// A desk whose settings were read at the start.
fn with_settings(loaded: Loaded) -> PureApp {
    let mut bench = PureApp::new();
    let ticket = settings_ticket(&bench);
    bench.reply(ticket, Reply::Settings(Ok(loaded)));
    bench
}

fn settings_ticket(bench: &PureApp) -> Ticket {
    let ticket = |effect: &Effect| match effect {
        Effect::Menu(MenuEffect::LoadSettings { ticket } | MenuEffect::SaveSettings { ticket, .. }) => {
            Some(*ticket)
        }
        _ => None,
    };
    bench.effects.iter().find_map(ticket).unwrap()
}

fn say(bench: &mut PureApp, message: settings::Message) {
    bench.send(Message::Settings(message));
}

#[test]
fn the_settings_are_read_at_the_start_and_are_nobodys_until_then() {
    assert_eq!(PureApp::new().app.model.settings.current(), &Settings::default());
    let bench = with_settings(Loaded { settings: ortiz(), trouble: None });
    assert_eq!(bench.app.model.settings.current(), &ortiz());
}

#[test]
fn only_what_was_saved_is_in_force() {
    let mut bench = with_settings(Loaded { settings: ortiz(), trouble: None });
    say(&mut bench, settings::Message::Opened);
    bench.app.forms.settings.name = "Another".to_owned();
    say(&mut bench, settings::Message::Submitted);
    let ticket = settings_ticket(&bench);
    assert_eq!(bench.app.model.settings.current(), &ortiz(), "the disk has not taken it yet");
    let problem = fixtures::problem(ProblemKind::File, "not saved", "full", "make room");
    bench.reply(ticket, Reply::SettingsSaved(Err(problem)));
    assert_eq!(bench.app.model.settings.current(), &ortiz());
    say(&mut bench, settings::Message::Submitted);
    let ticket = settings_ticket(&bench);
    let wanted = Settings { operator_name: Some("Another".to_owned()), ..ortiz() };
    bench.reply(ticket, Reply::SettingsSaved(Ok(wanted.clone())));
    assert_eq!(bench.app.model.settings.current(), &wanted);
    assert!(!bench.app.model.dialogs.is_open());
}

#[test]
fn opening_reads_the_file_again_and_what_was_typed_meanwhile_stays() {
    for typed in [false, true] {
        let mut bench = with_settings(Loaded::default());
        say(&mut bench, settings::Message::Opened);
        let ticket = settings_ticket(&bench);
        if typed {
            bench.app.forms.settings.name = "Me".to_owned();
        }
        bench.reply(ticket, Reply::Settings(Ok(Loaded { settings: ortiz(), trouble: None })));
        let form = &bench.app.forms.settings;
        assert_eq!(form.name, if typed { "Me" } else { fixtures::OPERATOR_NAME });
        assert_eq!(form.keep, if typed { settings::Choice::Everything } else { settings::Choice::Days });
        assert_eq!(bench.app.model.settings.current(), &ortiz());
    }
}

#[test]
fn a_reading_that_comes_after_a_save_is_dropped() {
    let mut bench = with_settings(Loaded::default());
    say(&mut bench, settings::Message::Opened);
    let reading = settings_ticket(&bench);
    bench.app.forms.settings.name = fixtures::OPERATOR_NAME.to_owned();
    say(&mut bench, settings::Message::Submitted);
    let saving = settings_ticket(&bench);
    let saved = Settings {
        operator_name: Some(fixtures::OPERATOR_NAME.to_owned()),
        keep: Keep::Everything,
        ..Settings::default()
    };
    bench.reply(saving, Reply::SettingsSaved(Ok(saved.clone())));
    bench.reply(reading, Reply::Settings(Ok(Loaded::default())));
    assert_eq!(bench.app.model.settings.current(), &saved);
}

#[test]
fn an_unreadable_file_is_replaced_only_after_a_second_yes() {
    let trouble = Trouble { reason: fixtures::verbatim("line 1: this is no TOML"), unreadable: true };
    let mut bench = with_settings(Loaded { settings: Settings::default(), trouble: Some(trouble) });
    say(&mut bench, settings::Message::Opened);
    say(&mut bench, settings::Message::Submitted);
    assert!(matches!(
        bench.effects[..],
        [Effect::Menu(MenuEffect::SaveSettings { existing: Existing::Keep, .. })]
    ));
    let ticket = settings_ticket(&bench);
    let problem = fixtures::problem(ProblemKind::FileExists, "not saved", "unreadable", "replace it");
    bench.reply(ticket, Reply::SettingsSaved(Err(problem)));
    assert!(bench.effects.is_empty() && bench.app.model.dialog::<settings::Open>().unwrap().ask_replace);
    say(&mut bench, settings::Message::ReplaceRefused);
    assert!(bench.effects.is_empty() && bench.app.model.dialogs.is_open());
    say(&mut bench, settings::Message::Submitted);
    let ticket = settings_ticket(&bench);
    let problem = fixtures::problem(ProblemKind::FileExists, "not saved", "unreadable", "replace it");
    bench.reply(ticket, Reply::SettingsSaved(Err(problem)));
    say(&mut bench, settings::Message::ReplaceConfirmed);
    assert!(matches!(
        bench.effects[..],
        [Effect::Menu(MenuEffect::SaveSettings { existing: Existing::Replace, .. })]
    ));
    let ticket = settings_ticket(&bench);
    bench.reply(ticket, Reply::SettingsSaved(Ok(Settings::default())));
    assert!(bench.app.model.settings.trouble.is_none() && !bench.app.model.dialogs.is_open());
}

#[test]
fn the_name_is_recorded_with_the_next_change() {
    let mut bench = PureApp::with_ada();
    say(&mut bench, settings::Message::Opened);
    bench.app.forms.settings.name = " Maria Ortiz ".to_owned();
    say(&mut bench, settings::Message::Submitted);
    let ticket = settings_ticket(&bench);
    let Some(Effect::Menu(MenuEffect::SaveSettings { settings, .. })) = bench.effects.first().cloned() else {
        panic!("no order")
    };
    bench.reply(ticket, Reply::SettingsSaved(Ok(settings)));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Reread(Ok(Box::new(reread()))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    let [Effect::Change(ChangeEffect::Apply { author, .. })] = &bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    assert_eq!(author.name.as_deref(), Some(fixtures::OPERATOR_NAME));
    assert_eq!(author.operator, fixtures::OPERATOR, "the account name all the same");
}

#[test]
fn keeping_less_than_before_is_asked_about_before_it_is_saved() {
    let mut bench = with_settings(Loaded::default());
    say(&mut bench, settings::Message::Opened);
    bench.app.forms.settings.keep = settings::Choice::Days;
    bench.app.forms.settings.days = "90".to_owned();
    say(&mut bench, settings::Message::Submitted);
    assert!(bench.effects.is_empty() && bench.app.model.dialog::<settings::Open>().unwrap().ask_removal);
    say(&mut bench, settings::Message::RemovalRefused);
    assert!(bench.effects.is_empty() && bench.app.model.dialogs.is_open());
    say(&mut bench, settings::Message::Submitted);
    say(&mut bench, settings::Message::RemovalConfirmed);
    assert!(matches!(
        bench.effects[..],
        [Effect::Menu(MenuEffect::SaveSettings { existing: Existing::Keep, .. })]
    ));
    let ticket = settings_ticket(&bench);
    let saved = Settings { keep: Keep::Days(90), ..Settings::default() };
    bench.reply(ticket, Reply::SettingsSaved(Ok(saved)));
    // keeping more takes nothing away
    say(&mut bench, settings::Message::Opened);
    bench.app.forms.settings.days = "365".to_owned();
    say(&mut bench, settings::Message::Submitted);
    assert!(
        matches!(bench.effects[..], [Effect::Menu(MenuEffect::SaveSettings { .. })]),
        "{:?}",
        bench.effects
    );
}
