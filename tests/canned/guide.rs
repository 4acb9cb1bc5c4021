//! The guided practice call.

use token_desk::{
    app::{Message, Reply, guide, lookup, sign_in},
    domain::{
        profile::{Address, Profile},
        query::Found,
        signed_in::SignedIn,
    },
};

use super::{Canned, ada, key_signed_in, tokens};

impl Canned {
    /// The first step.
    pub fn guide_find() -> Self {
        let mut canned = Self::first_start();
        canned.send(Message::Guide(guide::Message::Begun));
        let address = Address::parse("http://127.0.0.1:40917/AdminInterface/restapi/v1").expect("an address");
        let who = SignedIn { profile: Profile::practice(address), ..key_signed_in() };
        canned.answer(Reply::SignedIn(Ok(Box::new(who))));
        canned
    }

    /// Ada is found, and not yet verified.
    pub fn guide_verify() -> Self {
        let mut canned = Self::guide_find();
        canned.app.forms.lookup.search = guide::EMAIL.to_owned();
        canned.send(Message::Lookup(lookup::Message::Submitted));
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(ada())))));
        canned.answer(Reply::Tokens(Ok(tokens())));
        canned
    }

    /// The login panel with the practice tenant chosen, where the guided call begins.
    pub fn practice_chosen() -> Self {
        let mut canned = Self::start();
        let name = token_desk::domain::profile::PRACTICE.to_owned();
        canned.send(Message::SignIn(sign_in::Message::ProfileChosen(name)));
        canned
    }
}
