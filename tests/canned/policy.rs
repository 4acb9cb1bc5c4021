//! What a company has set for the computer, as the window shows it.

use std::sync::Arc;

use token_desk::{
    app::{Message, Reply, Screen, history, profiles, settings},
    domain::{
        change::action::Action,
        language::Language,
        machine_policy::{Fact, MachinePolicy, ProfileKey, Require, Set, Source, Trouble},
        profile::{
            Catalogue,
            policy::{Actions, Pattern},
        },
        settings::{Keep, Loaded, Settings},
    },
    phrase,
};

use super::{
    Canned,
    people::{production, test},
};
use crate::fixtures;

#[expect(clippy::unnecessary_wraps, reason = "what is not set is a fact, too")]
fn set<T>(value: T) -> Fact<T> {
    Some(Set { value, source: Source::File })
}

fn broken() -> MachinePolicy {
    let minutes = phrase!("policy-no-minutes", most = 15_u64);
    let trouble = |line, reason| Trouble {
        source: Source::File,
        file: Some("/etc/token-desk/policy.toml".into()),
        line: Some(line),
        reason,
    };
    MachinePolicy::closed(vec![
        trouble(4, phrase!("profile-key-wrong", key = "lock-after", why = minutes)),
        trouble(9, phrase!("policy-key-unknown", key = "frobnicate")),
    ])
}

/// The company gives one profile, and no others are used.
fn given() -> MachinePolicy {
    MachinePolicy {
        profiles: vec![Set { value: production(), source: Source::File }],
        own_profiles: set(false),
        remember: set(false),
        ..MachinePolicy::default()
    }
}

impl Canned {
    /// The window as it opens on a computer with this policy, with two profiles in the account's file.
    fn start_under(policy: MachinePolicy) -> Self {
        let own = Catalogue { profiles: vec![production(), test()], ..Catalogue::default() };
        let mut canned = Self::start_with(policy.govern_profiles(own));
        canned.app.model.workstation.policy = Arc::new(policy);
        canned
    }

    /// The policy cannot be read: nobody signs in.
    pub fn policy_broken() -> Self {
        Self::start_under(broken())
    }

    /// … and that is said on the other screens, too.
    pub fn policy_broken_elsewhere() -> Self {
        let mut canned = Self::start_under(broken());
        canned.send(Message::Went(Screen::Profiles));
        canned
    }

    /// Only the company's profile can be signed in to, and nothing is remembered.
    pub fn policy_sign_in() -> Self {
        Self::start_under(given())
    }

    /// The company forbids own profiles and gives none.
    pub fn policy_first_start() -> Self {
        Self::start_under(MachinePolicy { profiles: Vec::new(), ..given() })
    }

    /// The company's profile, which nobody can edit.
    pub fn policy_profiles() -> Self {
        let mut canned = Self::start_under(given());
        canned.send(Message::Went(Screen::Profiles));
        let chosen = profiles::Edits::Chosen(fixtures::PROFILE.to_owned());
        canned.send(Message::Profiles(profiles::Message::Edits(chosen)));
        canned
    }

    /// Own profiles, which count only as the company signed them.
    pub fn policy_signed_profiles() -> Self {
        let policy = MachinePolicy {
            profile_key: set(ProfileKey::new([7; ProfileKey::LENGTH])),
            allow: set(production().policy.allow),
            ..MachinePolicy::default()
        };
        let mut canned = Self::start_under(policy);
        canned.send(Message::Went(Screen::Profiles));
        canned
    }

    /// The editor's rules, of which the company has set some.
    pub fn policy_rules() -> Self {
        let policy = MachinePolicy {
            allow: set(production().policy.allow),
            require: Require {
                ticket: set(Actions::all()),
                pattern: set(Pattern::parse("INC[0-9]{7}").expect("a pattern")),
                example: set("INC0042317".to_owned()),
                reason: set([Action::Disable].into_iter().collect()),
                verification: None,
            },
            ..MachinePolicy::default()
        };
        let mut canned = Self::start_under(policy);
        canned.send(Message::Went(Screen::Profiles));
        let edit = profiles::Edits::Edit(test().name);
        canned.send(Message::Profiles(profiles::Message::Edits(edit)));
        canned.app.forms.profiles.rules_shown = true;
        canned
    }

    /// The settings, of which the company has set some.
    pub fn policy_settings() -> Self {
        let policy = MachinePolicy {
            keep: set(Keep::Days(365)),
            archive: set(true),
            language: set(token_desk::words::language()),
            notifications: set(false),
            lock_after: set(5),
            ..MachinePolicy::default()
        };
        let own = Settings {
            operator_name: Some(fixtures::OPERATOR_NAME.to_owned()),
            language: Some(Language::French),
            ..Settings::default()
        };
        let settings = policy.govern_settings(own);
        let mut canned = Self::desk();
        canned.app.model.workstation.policy = Arc::new(policy);
        canned.send(Message::Settings(settings::Message::Opened));
        canned.answer(Reply::Settings(Ok(Loaded { settings, trouble: None })));
        canned
    }

    /// Exports go to one folder only.
    pub fn policy_export() -> Self {
        let mut canned = Self::history();
        let folders = set(vec!["/srv/exports".into()]);
        canned.app.model.workstation.policy =
            Arc::new(MachinePolicy { export_folders: folders, ..MachinePolicy::default() });
        canned.send(Message::History(history::Message::ExportAsked));
        canned
    }
}
