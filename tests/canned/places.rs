//! The places beside the desk: the history, the export dialog, the profiles.

use std::time::Duration;

use jiff::SignedDuration;
use token_desk::{
    app::{Applied, Message, Reply, Screen, confirm, history, lookup, outcome, profiles},
    domain::{
        change::{Outcome, act::Act, action::Action, confirmation::Source},
        history::record::{Intent, unanswered},
        person::query::Found,
        problem::{Problem, ProblemKind},
        profile::{
            Catalogue, Imported, Profile, Trouble,
            policy::{Actions, Pattern},
        },
        time::server_time::ServerTime,
        token::hardware_token::{HardwareToken, TokenStatus},
    },
    phrase,
};

use super::{
    Canned, ada, confirmation, conflict, people::no_answer, production, reread, serial, test, tokens,
};
use crate::fixtures;

/// Where the canned exports go.
const EXPORTED: &str = "/home/m.ortiz/Documents/token-desk-history-2026-11-23.csv";

impl Canned {
    /// A history with a confirmed, a refused and an unknown attempt, the unknown one chosen.
    pub fn history() -> Self {
        let mut canned = Self::confirmed();
        for (at, outcome) in [Outcome::refused(conflict()), Outcome::Confirmed(confirmation(Source::Answer))]
            .into_iter()
            .enumerate()
        {
            canned.again(at, outcome);
        }
        canned.again(2, Outcome::Unknown(no_answer(Action::Disable)));
        canned.send(Message::Went(Screen::History));
        canned.send(Message::History(history::Message::Chosen(4)));
        canned
    }

    fn again(&mut self, at: usize, outcome: Outcome) {
        self.send(Message::Outcome(outcome::Message::NextCaller));
        self.find(fixtures::EMAIL);
        self.answer(Reply::Found(Ok(Box::new(Found::Person(ada())))));
        self.answer(Reply::Tokens(Ok(tokens())));
        self.send(Message::Lookup(lookup::Message::TokenChosen(fixtures::serial())));
        self.app.forms.lookup.ticket = format!("INC004231{at}");
        self.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        self.answer(reread());
        self.send(Message::Confirm(confirm::Message::Confirmed));
        let applied = Applied { outcome, took: Duration::from_millis(300), at: self.now, code: None };
        self.answer(Reply::Applied(Ok(Box::new(applied))));
    }

    /// An empty history.
    pub fn empty_history() -> Self {
        let mut canned = Self::desk();
        canned.send(Message::Went(Screen::History));
        canned
    }

    /// The export dialog over the history.
    pub fn export() -> Self {
        let mut canned = Self::history();
        canned.send(Message::History(history::Message::ExportAsked));
        canned
    }

    /// … and the file is there already.
    pub fn export_replace() -> Self {
        let mut canned = Self::export();
        canned.send(Message::Export(token_desk::app::export::Message::Submitted));
        canned.answer(Reply::Exported(Err(Problem::new(
            ProblemKind::FileExists,
            phrase!("export-not-written"),
            phrase!("file-exists", path = EXPORTED),
            phrase!("file-exists-advice"),
        ))));
        canned
    }

    /// … and the disk is full.
    pub fn export_failed() -> Self {
        let mut canned = Self::export();
        canned.send(Message::Export(token_desk::app::export::Message::Submitted));
        canned.export_fails();
        canned
    }

    pub fn export_fails(&mut self) {
        self.answer(Reply::Exported(Err(Problem::new(
            ProblemKind::File,
            phrase!("export-not-written"),
            phrase!("file-disk-full", path = EXPORTED),
            phrase!("file-disk-full-advice"),
        ))));
    }

    /// The list of profiles.
    pub fn profiles() -> Self {
        let mut canned = Self::start();
        canned.send(Message::Went(Screen::Profiles));
        canned.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Chosen(
            fixtures::PROFILE.to_owned(),
        ))));
        canned
    }

    /// The editor on a profile with mistakes.
    pub fn profile_editor() -> Self {
        let mut canned = Self::profiles();
        canned.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Edit(
            fixtures::PROFILE.to_owned(),
        ))));
        let draft = canned.app.forms.profiles.draft.as_mut().expect("an open editor");
        draft.address = "http://acme.access.securid.com".to_owned();
        draft.read = "0".to_owned();
        canned.send(Message::Profiles(profiles::Message::Submitted));
        canned
    }

    /// "Delete this profile?"
    pub fn profile_deleting() -> Self {
        let mut canned = Self::profiles();
        canned.send(Message::Profiles(profiles::Message::DeleteAsked("Acme test".to_owned())));
        canned
    }

    /// A file in which one profile is bad.
    pub fn profiles_with_trouble() -> Self {
        let trouble = Trouble {
            line: Some(14),
            profile: Some("Acme staging".to_owned()),
            reason: phrase!("profile-key-wrong", key = "address", why = phrase!("hint-address-http")),
        };
        let mut canned = Self::start_with(Catalogue {
            profiles: vec![production()],
            troubles: vec![trouble],
            unreadable: false,
        });
        canned.send(Message::Went(Screen::Profiles));
        canned
    }

    /// A file that is no TOML.
    pub fn profiles_unreadable() -> Self {
        let trouble = Trouble { line: Some(3), profile: None, reason: phrase!("toml-no-value") };
        Self::start_with(Catalogue { profiles: Vec::new(), troubles: vec![trouble], unreadable: true })
    }

    /// The history while a change is on its way.
    pub fn history_sending() -> Self {
        let mut canned = Self::sending();
        canned.send(Message::Went(Screen::History));
        canned.send(Message::History(history::Message::Chosen(1)));
        canned.pass(2)
    }

    /// The history's entry of an unknown outcome that a look has settled.
    pub fn history_settled() -> Self {
        let mut canned = Self::unknown_looked();
        let token = HardwareToken {
            status: TokenStatus::Disabled,
            changed_by: Some("helpdesk-key@acme.example".to_owned()),
            changed_at: ServerTime::read("2026-11-23T13:05:41.100Z"),
            ..tokens().remove(0)
        };
        canned.look_finds(token);
        canned.send(Message::Went(Screen::History));
        canned.send(Message::History(history::Message::Chosen(1)));
        canned
    }

    /// A long day: 1 205 attempts for people with names in several scripts.
    pub fn history_long() -> Self {
        let mut canned = Self::history();
        let names = [
            fixtures::NAME,
            "山田 太郎",
            "Катерина Петренко",
            "Zoë Åström-Łukasz",
            "Maximiliana Konstantina von Hohenlohe-Waldenburg-Schillingsfürst-Kaunitz",
        ];
        let first = canned.app.model.attempts.list[0].entry().clone();
        let outcomes = [
            Outcome::Confirmed(confirmation(Source::Answer)),
            Outcome::refused(conflict()),
            Outcome::Confirmed(confirmation(Source::Answer)),
            Outcome::Unknown(unanswered(Action::Disable)),
        ];
        for number in 5..=1205_u32 {
            let mut change = first.change.clone();
            change.act = Act::Disable(serial(&format!("0001231{number:05}")));
            change.person.name = Some(names[number as usize % names.len()].to_owned());
            let intent = Intent {
                at: first.at + SignedDuration::from_secs(20 * i64::from(number)),
                operator: first.operator.clone(),
                operator_name: None,
                host: first.host.clone(),
                program: first.program.clone(),
                change,
            };
            canned.recorded(&intent, Some(&outcomes[number as usize % 4]), intent.at);
        }
        canned.now += SignedDuration::from_hours(7);
        canned.send(Message::Went(Screen::History));
        canned.send(Message::History(history::Message::Chosen(1204)));
        canned
    }

    /// "Delete this profile?" of a profile whose name and label are as long as they may be.
    pub fn profile_long_names() -> Self {
        let name = "Acme production of the northern branches and all their shops";
        let profile =
            Profile { name: name.to_owned(), label: "PRODUCTION-NORTHWEST".to_owned(), ..production() };
        let mut canned =
            Self::start_with(Catalogue { profiles: vec![profile, test()], ..Catalogue::default() });
        canned.send(Message::Went(Screen::Profiles));
        canned.send(Message::Profiles(profiles::Message::DeleteAsked(name.to_owned())));
        canned
    }

    /// The built-in profile in the list of profiles.
    pub fn profiles_practice() -> Self {
        let mut canned = Self::first_start();
        canned.send(Message::Went(Screen::Profiles));
        canned
    }

    /// The editor on a new profile.
    pub fn profile_new() -> Self {
        let mut canned = Self::profiles();
        canned.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::New)));
        canned
    }

    /// The settings of a profile with rules of its own.
    pub fn profile_ruled() -> Self {
        let mut profile = production();
        let policy = &mut profile.policy;
        policy.allow.set(Action::Unassign, false);
        policy.ticket.required = [Action::Disable, Action::Enable].into_iter().collect();
        policy.ticket.pattern = Pattern::parse("INC[0-9]{7}").ok();
        policy.ticket.example = "INC0042317".to_owned();
        policy.reason = Actions::all();
        policy.verification = [Action::Enable, Action::GiveEmergencyCode].into_iter().collect();
        let mut canned =
            Self::start_with(Catalogue { profiles: vec![profile, test()], ..Catalogue::default() });
        canned.send(Message::Went(Screen::Profiles));
        canned.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Chosen(
            fixtures::PROFILE.to_owned(),
        ))));
        canned
    }

    /// The editor with its rules unfolded, and an example that does not fit.
    pub fn profile_rules() -> Self {
        let mut canned = Self::profile_ruled();
        canned.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Edit(
            fixtures::PROFILE.to_owned(),
        ))));
        let draft = canned.app.forms.profiles.draft.as_mut().expect("an open editor");
        draft.example = "REQ0042317".to_owned();
        draft.scopes = "rsa.user.read rsa.user.manage".to_owned();
        canned.send(Message::Profiles(profiles::Message::Submitted));
        canned
    }

    /// "Leave without saving?"
    pub fn profile_losing() -> Self {
        let mut canned = Self::profile_editor();
        canned.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Closed)));
        canned
    }

    /// The profile could not be saved.
    pub fn profile_save_failed() -> Self {
        let mut canned = Self::profiles();
        canned
            .send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Edit("Acme test".to_owned()))));
        canned.send(Message::Profiles(profiles::Message::Submitted));
        canned.answer(Reply::ProfileSaved(Err(Problem::new(
            ProblemKind::File,
            phrase!("profile-not-saved"),
            phrase!("file-disk-full", path = "/home/m.ortiz/.config/token-desk/profiles.toml"),
            phrase!("file-disk-full-advice"),
        ))));
        canned
    }

    /// The profile that is signed in to, in the editor.
    pub fn profile_signed_in() -> Self {
        let mut canned = Self::desk();
        canned.send(Message::Went(Screen::Profiles));
        canned.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Edit(
            fixtures::PROFILE.to_owned(),
        ))));
        canned
    }

    /// The import dialog, after the system's dialog gave no file.
    pub fn profile_import() -> Self {
        let mut canned = Self::profiles();
        canned.send(Message::Profiles(profiles::Message::ImportAsked));
        canned.send(Message::Profiles(profiles::Message::ImportBrowseAsked));
        canned.answer(Reply::FileChosen(Ok(None)));
        canned
    }

    /// … and what it did.
    pub fn profiles_imported() -> Self {
        let mut canned = Self::profile_import();
        canned.app.forms.profiles.import_path = "/media/stick/profiles.toml".to_owned();
        canned.send(Message::Profiles(profiles::Message::ImportSubmitted));
        canned.import_ends();
        canned
    }

    /// The file is read, and added what it could.
    pub fn import_ends(&mut self) {
        let branch = |name: &str| Profile { name: name.to_owned(), ..test() };
        let imported = Imported {
            catalogue: Catalogue {
                profiles: vec![production(), test(), branch("Acme Berlin"), branch("Acme test (2)")],
                ..Catalogue::default()
            },
            added: vec!["Acme Berlin".to_owned(), "Acme test (2)".to_owned()],
            replaced: vec!["Acme Berlin".to_owned()],
            skipped: vec![fixtures::PROFILE.to_owned()],
            troubles: vec![Trouble {
                line: Some(31),
                profile: Some("Acme Lisbon".to_owned()),
                reason: phrase!("profile-key-wrong", key = "address", why = phrase!("hint-address-https")),
            }],
        };
        self.answer(Reply::ProfilesImported(Ok(Box::new(imported))));
    }

    /// The list of profiles when the file is no TOML.
    pub fn profiles_unusable() -> Self {
        let mut canned = Self::profiles_unreadable();
        canned.send(Message::Went(Screen::Profiles));
        canned
    }
}
