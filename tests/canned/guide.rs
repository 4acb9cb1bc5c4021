//! The guided practice call.

use std::time::Duration;

use token_desk::{
    app::{
        Message, Reply, Screen, compose, confirm, guide, lookup, outcome, sign_in,
        verify::{self, Way},
    },
    domain::{
        change::{
            Outcome, Reread,
            action::Action,
            confirmation::{Now, Source},
        },
        person::query::Found,
        profile::{Address, Profile},
        sign_in::signed_in::SignedIn,
        token::hardware_token::{HardwareToken, TokenStatus},
        verification::How,
    },
};

use super::{
    Canned, ada, confirmation, conflict,
    emergency::{CODE, given},
    key_signed_in, reread, serial, tokens,
};

impl Canned {
    /// The first step.
    pub fn guide_find() -> Self {
        let mut canned = Self::first_start();
        canned.send(Message::Guide(guide::Message::Begun));
        canned.practice_opens();
        canned
    }

    /// The practice tenant is there, and somebody is signed in to it.
    pub fn practice_opens(&mut self) {
        let address = Address::parse("http://127.0.0.1:40917/AdminInterface/restapi/v1").expect("an address");
        let who = SignedIn { profile: Profile::practice(address), ..key_signed_in() };
        self.answer(Reply::SignedIn(Ok(Box::new(who))));
    }

    fn guide_finds(&mut self, tokens: Vec<HardwareToken>) {
        self.app.forms.lookup.search = guide::EMAIL.to_owned();
        self.send(Message::Lookup(lookup::Message::Submitted));
        self.answer(Reply::Found(Ok(Box::new(Found::Person(ada())))));
        self.answer(Reply::Tokens(Ok(tokens)));
    }

    fn guide_notes(&mut self) {
        self.send(Message::Lookup(lookup::Message::VerifyAsked));
        self.app.forms.verify.way = Some(Way::Listed(How::CalledBack));
        self.send(Message::Verify(verify::Message::Noted));
    }

    /// Ada is found, and not yet verified.
    pub fn guide_verify() -> Self {
        let mut canned = Self::guide_find();
        canned.guide_finds(tokens());
        canned
    }

    /// … the dialog asks how she is verified.
    pub fn guide_verifying() -> Self {
        let mut canned = Self::guide_verify();
        canned.send(Message::Lookup(lookup::Message::VerifyAsked));
        canned
    }

    /// … she is verified, and no token is chosen.
    pub fn guide_choose() -> Self {
        let mut canned = Self::guide_verify();
        canned.guide_notes();
        // the only enabled token is chosen with the answer
        canned.app.forms.lookup.serial.clear();
        canned
    }

    /// … the token is chosen.
    pub fn guide_disable() -> Self {
        let mut canned = Self::guide_choose();
        canned.send(Message::Lookup(lookup::Message::TokenChosen(serial(guide::SERIAL))));
        canned.app.forms.lookup.ticket = "INC0042317".to_owned();
        canned
    }

    /// … the dialog asks.
    pub fn guide_confirm() -> Self {
        let mut canned = Self::guide_disable();
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        canned.answer(reread());
        canned
    }

    /// … the change is on its way.
    pub fn guide_wait() -> Self {
        let mut canned = Self::guide_confirm();
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        canned
    }

    /// … it is refused.
    pub fn guide_again() -> Self {
        Self::guide_wait().applied(Outcome::refused(conflict()), Duration::from_millis(30))
    }

    /// … it is confirmed, and Ada cannot sign in.
    pub fn guide_code() -> Self {
        let outcome = Outcome::Confirmed(confirmation(Source::Answer));
        Self::guide_wait().applied(outcome, Duration::from_millis(31))
    }

    /// … the dialog asks what the code shall be like.
    pub fn guide_composing() -> Self {
        let mut canned = Self::guide_code();
        canned.send(Message::Outcome(outcome::Message::CodeAsked));
        canned
    }

    /// … and then whether it shall be made.
    pub fn guide_making() -> Self {
        let mut canned = Self::guide_composing();
        canned.send(Message::Compose(compose::Message::Submitted));
        canned.person_is(ada());
        canned
    }

    /// … she has a code, which is to be read to her.
    pub fn guide_read_aloud() -> Self {
        let mut canned = Self::guide_making();
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        canned.made(given(), CODE)
    }

    /// … and the call is over.
    pub fn guide_finish() -> Self {
        let mut canned = Self::guide_read_aloud();
        canned.send(Message::Outcome(outcome::Message::CodeShown));
        canned.send(Message::Outcome(outcome::Message::NextCaller));
        canned
    }

    /// In the middle of it the history was opened.
    pub fn guide_away() -> Self {
        let mut canned = Self::guide_disable();
        canned.send(Message::Went(Screen::History));
        canned
    }

    /// Once more, with the token that an earlier call has disabled.
    pub fn guide_enable_first() -> Self {
        let mut canned = Self::guide_finish();
        canned.send(Message::Guide(guide::Message::Begun));
        let mut tokens = tokens();
        tokens[0].status = TokenStatus::Disabled;
        canned.guide_finds(tokens);
        canned.guide_notes();
        canned.send(Message::Lookup(lookup::Message::TokenChosen(serial(guide::SERIAL))));
        canned
    }

    /// … the dialog asks whether it is to be enabled.
    pub fn guide_enabling() -> Self {
        let mut canned = Self::guide_enable_first();
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Enable)));
        let token = HardwareToken { status: TokenStatus::Disabled, ..tokens().remove(0) };
        let at = canned.now;
        let reread = Reread { person: None, token: Some(token), at, others_enabled: Some(0), caution: None };
        canned.answer(Reply::Reread(Ok(Box::new(reread))));
        canned
    }

    /// … and it is enabled.
    pub fn guide_enabled() -> Self {
        Self::guide_enabling().came_to(Now::Status(TokenStatus::Enabled))
    }

    /// The login panel with the practice tenant chosen, where the guided call begins.
    pub fn practice_chosen() -> Self {
        let mut canned = Self::start();
        let name = token_desk::domain::profile::PRACTICE.to_owned();
        canned.send(Message::SignIn(sign_in::Message::ProfileChosen(name)));
        canned
    }
}
