use super::*;
use crate::{
    domain::{
        batch::limits::Rules,
        change::action::Action,
        profile::{Address, Catalogue, Colour, policy::Policy},
        settings::{Keep, Look, Settings},
    },
    fixtures,
};

#[expect(clippy::unnecessary_wraps, reason = "what is not set is a fact, too")]
fn set<T>(value: T) -> Fact<T> {
    Some(Set { value, source: Source::File })
}

fn actions(actions: impl IntoIterator<Item = Action>) -> Actions {
    actions.into_iter().collect()
}

fn catalogue(profiles: &[Profile]) -> Catalogue {
    Catalogue { profiles: profiles.to_vec(), ..Catalogue::default() }
}

fn broken() -> MachinePolicy {
    let reason = phrase!("policy-no-switch");
    MachinePolicy::closed(vec![Trouble {
        source: Source::File,
        file: Some("/etc/token-desk/policy.toml".into()),
        line: Some(3),
        reason,
    }])
}

#[test]
fn where_nothing_is_set_everything_stays_as_it_is() {
    let policy = MachinePolicy::default();
    let own = catalogue(&[fixtures::profile()]);
    assert_eq!(policy.govern_profiles(own.clone()), own);
    let settings =
        Settings { keep: Keep::Days(3), notifications: true, discard: true, ..Settings::default() };
    assert_eq!(policy.govern_settings(settings.clone()), settings);
    assert_eq!(policy.release_settings(settings.clone(), &Settings::default()), settings);
    assert!(!policy.forbids_own_profiles() && !policy.forbids_links() && !policy.forbids_remembering());
    assert_eq!(policy.most_minutes(), MOST_MINUTES);
}

#[test]
fn a_profile_allows_no_more_and_requires_no_less_than_the_policy() {
    let policy = MachinePolicy {
        allow: set(actions([Action::Disable, Action::Delete])),
        require: Require {
            ticket: set(actions([Action::Disable])),
            pattern: set(Pattern::parse("INC[0-9]{7}").unwrap()),
            example: set("INC0042317".to_owned()),
            reason: set(actions([Action::Unassign])),
            verification: set(actions([Action::Enable])),
        },
        batch: set(BatchCaps {
            tokens: Some(10),
            parallel: Some(2),
            per_second: Some(5),
            ..BatchCaps::default()
        }),
        ..MachinePolicy::default()
    };
    let own = Policy {
        allow: actions([Action::Disable, Action::Enable]),
        reason: actions([Action::Enable]),
        verification: Actions::NONE,
        ..Policy::default()
    };
    let profile = Profile {
        policy: own,
        batch: Rules { most_tokens: Some(3), ..Rules::default() },
        ..fixtures::profile()
    };
    let narrow = policy.narrow(profile);
    assert_eq!(narrow.policy.allow, actions([Action::Disable]));
    assert_eq!(narrow.policy.ticket.required, actions([Action::Disable]));
    assert_eq!(narrow.policy.ticket.example, "INC0042317");
    assert!(narrow.policy.ticket.pattern.as_ref().unwrap().fits("INC0042317"));
    assert_eq!(narrow.policy.reason, actions([Action::Enable, Action::Unassign]));
    assert!(narrow.policy.needs_verification(Action::Enable));
    assert_eq!((narrow.batch.most_tokens, narrow.batch.limits.parallel), (Some(3), 2));
    assert_eq!(narrow.batch.limits.per_second, Some(5));
    assert_eq!(policy.narrow(narrow.clone()), narrow, "twice is as once");
    let practice = Profile::practice(Address::loopback());
    assert_eq!(policy.narrow(practice.clone()), practice);
}

#[test]
fn of_an_edited_profile_only_what_was_changed_is_written() {
    let policy = MachinePolicy {
        allow: set(actions([Action::Disable, Action::Enable])),
        require: Require {
            ticket: set(actions([Action::Disable])),
            pattern: set(Pattern::parse("INC[0-9]{7}").unwrap()),
            example: set("INC0042317".to_owned()),
            reason: set(actions([Action::Unassign])),
            verification: set(Actions::all()),
        },
        batch: set(BatchCaps { tokens: Some(10), parallel: Some(1), ..BatchCaps::default() }),
        ..MachinePolicy::default()
    };
    for own in [fixtures::profile(), fixtures::full_profile("Full")] {
        let shown = policy.narrow(own.clone());
        assert_ne!(shown, own);
        assert_eq!(policy.release_profile(shown.clone(), &own), own);
        let coloured = Profile { colour: Colour::Grey, ..shown.clone() };
        let expected = Profile { colour: Colour::Grey, ..own.clone() };
        assert_eq!(policy.release_profile(coloured, &own), expected);
        // what was switched, and nothing else
        let mut edited = shown.clone();
        edited.policy.allow.set(Action::Enable, !shown.policy.allow.contains(Action::Enable));
        edited.policy.ticket.required = Actions::all();
        edited.policy.reason.set(Action::Unlock, !shown.policy.reason.contains(Action::Unlock));
        let mut expected = own.clone();
        expected.policy.allow.set(Action::Enable, !own.policy.allow.contains(Action::Enable));
        expected.policy.ticket.required = Actions::all();
        expected.policy.reason.set(Action::Unlock, !own.policy.reason.contains(Action::Unlock));
        assert_eq!(policy.release_profile(edited, &own), expected);
    }
}

#[test]
fn the_companys_profiles_come_first_and_an_own_one_cannot_take_their_name() {
    let given = Profile { label: "GIVEN".to_owned(), ..fixtures::profile() };
    let own = Profile { name: given.name.to_uppercase(), ..fixtures::profile() };
    let other = Profile { name: "Mine".to_owned(), ..fixtures::profile() };
    let profiles = vec![Set { value: given.clone(), source: Source::File }];
    let policy = MachinePolicy { profiles: profiles.clone(), ..MachinePolicy::default() };
    let governed = policy.govern_profiles(catalogue(&[other.clone(), own]));
    assert_eq!(governed.profiles, [given.clone(), other.clone()]);
    let [trouble] = governed.troubles.as_slice() else { panic!("{:?}", governed.troubles) };
    assert_eq!(trouble.reason, "Your company has a profile with this name. Yours is not used.");
    let alone = MachinePolicy { own_profiles: set(false), profiles, ..MachinePolicy::default() };
    assert_eq!(alone.govern_profiles(catalogue(&[other])), catalogue(&[given]));
}

#[test]
fn settings_are_the_companys_where_it_set_them_and_the_file_keeps_the_accounts_own() {
    let policy = MachinePolicy {
        keep: set(Keep::Days(365)),
        archive: set(true),
        language: set(Language::German),
        notifications: set(false),
        ..MachinePolicy::default()
    };
    let own = Settings {
        keep: Keep::Days(1),
        discard: true,
        notifications: true,
        language: Some(Language::French),
        operator_name: Some("Maria".to_owned()),
        ..Settings::default()
    };
    let governed = policy.govern_settings(own.clone());
    let wanted = Settings {
        keep: Keep::Days(365),
        discard: false,
        notifications: false,
        language: Some(Language::German),
        ..own.clone()
    };
    assert_eq!(governed, wanted);
    let saved = Settings { look: Look::Dark, ..governed };
    assert_eq!(policy.release_settings(saved, &own), Settings { look: Look::Dark, ..own });
}

#[test]
fn a_policy_that_cannot_be_read_forbids_all_that_it_might_have_forbidden() {
    let policy = broken();
    assert!(policy.is_broken() && policy.forbids_own_profiles());
    assert!(policy.forbids_links() && policy.forbids_remembering());
    assert_eq!(policy.govern_profiles(catalogue(&[fixtures::profile()])), Catalogue::default());
    let narrow = policy.narrow(fixtures::profile());
    assert!(narrow.policy.allow.is_empty() && narrow.batch.hint(1).is_some());
    assert_eq!(policy.export_folders.as_ref().unwrap().value, Vec::<PathBuf>::new());
    let settings = Settings { keep: Keep::Days(1), discard: true, ..Settings::default() };
    assert_eq!(policy.govern_settings(settings).keep, Keep::Everything);
    let said = policy.broken_words().english();
    assert!(
        said.starts_with("Your company's policy cannot be read. /etc/token-desk/policy.toml, line 3: It")
    );
}

#[test]
fn where_profiles_must_be_signed_an_account_writes_none_itself() {
    let key = Some(Set { value: ProfileKey::new([7; 32]), source: Source::File });
    let signed = MachinePolicy { profile_key: key, ..MachinePolicy::default() };
    assert_eq!(MachinePolicy::default().own(), Own::All);
    assert_eq!(signed.own(), Own::Signed);
    assert_eq!(MachinePolicy { own_profiles: set(false), ..signed }.own(), Own::None, "signed or not");
    assert_eq!(broken().own(), Own::None);
}

#[test]
fn an_export_is_suggested_where_it_may_go() {
    let usual = Path::new("/home/m.ortiz/Documents");
    for (allowed, expected) in [
        (None, usual),
        (Some(vec![]), usual),
        (Some(vec!["/home"]), usual),
        (Some(vec!["/srv/exports", "/home/m.ortiz"]), usual),
        (Some(vec!["/srv/exports", "/home/m"]), Path::new("/srv/exports")),
    ] {
        let value = allowed.map(|folders| folders.into_iter().map(PathBuf::from).collect());
        let policy = MachinePolicy { export_folders: value.and_then(set), ..MachinePolicy::default() };
        assert_eq!(policy.export_folder(usual), expected, "{policy:?}");
    }
}
