//! What the frame of the window shows around any screen.

use jiff::SignedDuration;
use token_desk::{
    app::{Message, Reply, manual, practice, sign_in},
    domain::{
        difficulty::Difficulty,
        problem::{Problem, ProblemKind},
        profile::{Profile, SignInMethod},
        sign_in::{
            credential::Identity,
            signed_in::{Ends, SignedIn},
        },
    },
    phrase,
};

use super::{Canned, forbidden, key_signed_in, production};

impl Canned {
    fn signed_in_as(who: SignedIn) -> Self {
        let mut canned = Self::signing_in();
        let unproved = who.caution.is_some();
        canned.answer(Reply::SignedIn(Ok(Box::new(who))));
        if unproved {
            canned.send(Message::SignIn(sign_in::Message::GoOnAsked));
        }
        canned
    }

    /// The practice tenant's difficulties are asked for.
    pub fn difficulties() -> Self {
        let mut canned = Self::practice_desk();
        canned.send(Message::Practice(practice::Message::Opened));
        canned
    }

    /// A difficulty is ordered for the next three changes.
    pub fn difficulty_ordered() -> Self {
        let mut canned = Self::difficulties();
        canned.app.forms.practice.answers = Some(3);
        canned.send(Message::Practice(practice::Message::Chosen(Difficulty::TooManyWithRetryAfter)));
        canned
    }

    /// Everything that can be wrong with a session that works all the same.
    pub fn warnings() -> Self {
        let caution = forbidden(phrase!("not-signed-in"), "rsa.user.read", "POST …/v2/users/search");
        let keyring = Problem::new(
            ProblemKind::Keyring,
            phrase!("remember-not-kept"),
            phrase!("keyring-slow"),
            phrase!("keyring-slow-advice").and(phrase!("remember-meanwhile-signed-in")),
        );
        Self::signed_in_as(SignedIn {
            caution: Some(caution),
            not_remembered: Some(keyring),
            clock_off: Some(SignedDuration::from_secs(247)),
            ..key_signed_in()
        })
    }

    /// A profile with a long name, signed in to with a bearer token that ends soon.
    pub fn bearer_desk() -> Self {
        let mut canned = Self::signing_in();
        let profile = Profile {
            name: "Acme Holding International, European branches (production)".to_owned(),
            ..production()
        };
        let identity = Identity { method: SignInMethod::Bearer, id: "helpdesk@acme.example".to_owned() };
        let ends = Ends::At(canned.now + SignedDuration::from_secs(12 * 60 + 30));
        let who = SignedIn { profile, identity, ends, ..key_signed_in() };
        canned.answer(Reply::SignedIn(Ok(Box::new(who))));
        canned
    }

    /// The bearer token has ended, with a call at the desk.
    pub fn session_over() -> Self {
        let mut canned = Self::ada();
        let ends = Ends::At(canned.now - SignedDuration::from_secs(30));
        canned.app.model.session.who.as_mut().expect("somebody is signed in").ends = ends;
        canned.app.forms.lookup.ticket = "INC0042317".to_owned();
        canned
    }

    /// Help over the desk.
    pub fn help() -> Self {
        let mut canned = Self::desk();
        canned.send(Message::Manual(manual::Message::Opened));
        canned
    }

    /// A page with a table, and a word that is searched for, on the same pages in every language.
    pub fn manual_searched() -> Self {
        let mut canned = Self::help();
        canned.app.forms.manual.search = "OAuth".to_owned();
        canned.send(Message::Manual(manual::Message::Chosen(manual::Page::Troubleshooting)));
        canned
    }

    /// Keys and outcomes.
    pub fn manual_keys() -> Self {
        let mut canned = Self::help();
        canned.send(Message::Manual(manual::Message::Chosen(manual::Page::Keys)));
        canned
    }

    /// Something was copied just now.
    pub fn notice() -> Self {
        let mut canned = Self::confirmed();
        canned.send(Message::Outcome(token_desk::app::outcome::Message::TicketCopied));
        canned
    }
}
