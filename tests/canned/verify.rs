//! The caller is verified: each way, each stage, and what is said of it at the desk.

use std::time::Duration;

use jiff::SignedDuration;
use token_desk::{
    app::{
        Message, Reply, lookup,
        verify::{self, Way},
    },
    domain::{
        change::action::Action,
        person::{Person, query::Found},
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        profile::{
            Profile, SignInMethod,
            policy::{Actions, Policy, VERIFY_SCOPE},
        },
        sign_in::{credential::Identity, signed_in::SignedIn},
        time::server_time::ServerTime,
        verification::{
            How,
            live_verification::{LiveVerification, VerificationStatus},
        },
    },
    phrase,
};

use super::{Canned, ada, key_signed_in, production, tokens};
use crate::fixtures;

impl Canned {
    /// Ada is on the screen of somebody who signed in with an OAuth client.
    fn with_oauth(verification: Actions, scopes: Option<&[&str]>, person: Person) -> Self {
        let mut canned = Self::signing_in();
        let policy = Policy { verification, ..Policy::default() };
        let profile = Profile { policy, sign_in: SignInMethod::OAuthClient, ..production() };
        let identity = Identity { method: SignInMethod::OAuthClient, id: "9d1f6f0a-desk".to_owned() };
        let scopes = scopes.map(|scopes| scopes.iter().map(|&scope| scope.to_owned()).collect());
        let who = SignedIn { profile, identity, scopes, ..key_signed_in() };
        canned.answer(Reply::SignedIn(Ok(Box::new(who))));
        canned.app.forms.lookup.search = fixtures::EMAIL.to_owned();
        canned.send(Message::Lookup(lookup::Message::Submitted));
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(person)))));
        canned.answer(Reply::Tokens(Ok(tokens())));
        canned.send(Message::Lookup(lookup::Message::TokenChosen(tokens()[0].serial.clone())));
        canned
    }

    fn verifying(mut self) -> Self {
        self.send(Message::Lookup(lookup::Message::VerifyAsked));
        self
    }

    /// The dialog as it opens where Live Verification is to be had.
    pub fn verify() -> Self {
        Self::with_oauth(Actions::NONE, None, ada()).verifying()
    }

    /// The dialog of who signed in with an API key.
    pub fn verify_by_key() -> Self {
        let mut canned = Self::ada().verifying();
        canned.app.forms.verify.way = Some(Way::Listed(How::CalledBack));
        canned
    }

    /// The OAuth client is known to lack the permission.
    pub fn verify_without_scope() -> Self {
        let all = Actions::from_iter([Action::Disable]);
        Self::with_oauth(all, Some(&["rsa.user.read", "rsa.authenticator.sidtoken.manage"]), ada())
            .verifying()
    }

    /// The server refused it for this credential, and the dialog was opened again.
    pub fn verify_refused_before() -> Self {
        let mut canned = Self::verify_starting();
        canned.answer(Reply::VerificationStarted(Err(Problem::new(
            ProblemKind::Forbidden,
            phrase!("not-started-verification"),
            phrase!("refusal-forbidden")
                .and(phrase!("refusal-lacks-verification", credential = SignInMethod::OAuthClient.key())),
            phrase!("ask-for-verification", order = "ask-first", permission = VERIFY_SCOPE)
                .and(phrase!("or-sign-in-again")),
        ))));
        canned.send(Message::Verify(verify::Message::Closed));
        canned.pass(60).verifying()
    }

    /// One of the list is chosen.
    pub fn verify_listed() -> Self {
        let mut canned = Self::verify();
        canned.app.forms.verify.way = Some(Way::Listed(How::CalledBack));
        canned
    }

    /// In other words, which are missing.
    pub fn verify_other() -> Self {
        let mut canned = Self::verify();
        canned.app.forms.verify.way = Some(Way::Listed(How::Other(String::new())));
        canned.send(Message::Verify(verify::Message::Noted));
        canned
    }

    /// Nothing but the user ID is known of the person.
    pub fn verify_only_id() -> Self {
        let person = Person::only_id(fixtures::user_id());
        Self::with_oauth(Actions::NONE, Some(&[VERIFY_SCOPE]), person).verifying()
    }

    /// It is being begun.
    pub fn verify_starting() -> Self {
        let mut canned = Self::verify();
        canned.send(Message::Verify(verify::Message::Started));
        canned.pass(1)
    }

    /// Another administrator verifies somebody.
    pub fn verify_conflict() -> Self {
        let mut canned = Self::verify_starting();
        let problem = Problem::new(
            ProblemKind::Conflict,
            phrase!("not-started-verification"),
            phrase!("refusal-verifying"),
            phrase!("refusal-verifying-advice"),
        );
        let problem = problem.with_details(
            "409 CONFLICT · Another verification session is in progress\nPOST …/users/eb2e12ae-…/verify/start · \
             13:05:34.245Z",
        );
        canned.answer(Reply::VerificationStarted(Err(problem)));
        canned
    }

    /// The answer was lost, and so was the one to the look after it.
    pub fn verify_unsure() -> Self {
        let mut canned = Self::verify_unanswered();
        canned.answer(Reply::VerificationRead(Err(Self::look_lost())));
        canned
    }

    /// The answer was lost, and the server knows of none.
    pub fn verify_lost() -> Self {
        let mut canned = Self::verify_unanswered();
        canned.answer(Reply::VerificationRead(Err(Problem::new(
            ProblemKind::NotFound,
            phrase!("not-read-verification"),
            phrase!("refusal-no-such-verification"),
            phrase!("start-verification-again"),
        ))));
        canned
    }

    pub fn verify_unanswered() -> Self {
        let mut canned = Self::verify_starting();
        canned.answer(Reply::VerificationStarted(Err(Self::lost(phrase!("verification-perhaps-started")))));
        canned.pass(5)
    }

    /// A step whose answer was lost.
    fn lost(perhaps: Phrase) -> Problem {
        Problem::new(
            ProblemKind::TimedOut,
            phrase!("change-outcome-unknown"),
            phrase!("answer-timed-out", limit = Duration::from_secs(30)).and(perhaps),
            phrase!("verification-perhaps-advice"),
        )
    }

    fn look_lost() -> Problem {
        Problem::new(
            ProblemKind::TimedOut,
            phrase!("not-read-verification"),
            phrase!("answer-timed-out", limit = Duration::from_secs(30)),
            phrase!("answer-timed-out-advice"),
        )
    }

    /// What the server says of the verification.
    pub fn verification(&self, status: VerificationStatus) -> LiveVerification {
        let ends = self.now + SignedDuration::from_secs(120);
        LiveVerification {
            url: Some("https://acme.access.securid.com/verify/7Q4K-M2XR".to_owned()),
            ends: ServerTime::read(&ends.to_string()),
            admin: Some(fixtures::OPERATOR.to_owned()),
            status,
        }
    }

    fn status_is(mut self, status: VerificationStatus) -> Self {
        let session = LiveVerification { ends: None, ..self.verification(status) };
        self.answer(Reply::VerificationRead(Ok(Box::new(session))));
        self
    }

    /// The answer was lost, and the look after it found one running.
    pub fn verify_found() -> Self {
        let mut canned = Self::verify_unanswered();
        let session = canned.verification(VerificationStatus::Waiting);
        canned.answer(Reply::VerificationRead(Ok(Box::new(session))));
        canned.pass(28)
    }

    /// … which has ended.
    pub fn verify_found_over() -> Self {
        Self::verify_found().status_is(VerificationStatus::Verified)
    }

    /// The caller is asked.
    pub fn verify_asking() -> Self {
        let mut canned = Self::verify_starting();
        let session = canned.verification(VerificationStatus::Waiting);
        canned.answer(Reply::VerificationStarted(Ok(Box::new(session))));
        canned.pass(28)
    }

    /// … and the server does not say where, nor until when.
    pub fn verify_asking_without_address() -> Self {
        let mut canned = Self::verify_starting();
        let session =
            LiveVerification { url: None, ends: None, ..canned.verification(VerificationStatus::Waiting) };
        canned.answer(Reply::VerificationStarted(Ok(Box::new(session))));
        canned.pass(28)
    }

    /// … and the server uses a word that nobody knows.
    pub fn verify_odd_word() -> Self {
        Self::verify_asking().status_is(VerificationStatus::Other("On hold".to_owned()))
    }

    /// … and a look was not answered.
    pub fn verify_look_failed() -> Self {
        let mut canned = Self::verify_asking();
        canned.answer(Reply::VerificationRead(Err(Self::look_lost())));
        canned
    }

    /// … and a code is checked.
    pub fn verify_checking_code() -> Self {
        let mut canned = Self::verify_asking();
        canned.app.forms.verify.code.0.push_str("314159");
        canned.send(Message::Verify(verify::Message::CodeSubmitted));
        canned.pass(1)
    }

    /// … and nobody knows whether it was.
    pub fn verify_code_lost() -> Self {
        let mut canned = Self::verify_checking_code();
        canned
            .answer(Reply::VerificationCodeChecked(Err(Self::lost(phrase!("verification-perhaps-checked")))));
        canned
    }

    /// … and the server did not accept it, and goes on.
    pub fn verify_code_refused() -> Self {
        let mut canned = Self::verify_checking_code();
        let session = canned.verification(VerificationStatus::Failed);
        canned.answer(Reply::VerificationCodeChecked(Ok(Box::new(session))));
        canned.status_is(VerificationStatus::Waiting)
    }

    /// … and has ended after it.
    pub fn verify_code_over() -> Self {
        Self::verify_code_refused().status_is(VerificationStatus::Over)
    }

    /// … and the time is over.
    pub fn verify_time_over() -> Self {
        Self::verify_asking().pass(95)
    }

    /// It is the person.
    pub fn verify_verified() -> Self {
        Self::verify_asking().status_is(VerificationStatus::Verified)
    }

    /// It is not the person.
    pub fn verify_failed() -> Self {
        Self::verify_asking().status_is(VerificationStatus::Failed)
    }

    /// … and another way is looked for.
    pub fn verify_after_failed() -> Self {
        let mut canned = Self::verify_failed();
        canned.send(Message::Verify(verify::Message::AnotherWay));
        canned
    }

    /// It ended without an answer.
    pub fn verify_over() -> Self {
        Self::verify_asking().status_is(VerificationStatus::Over)
    }

    /// The desk with a caller who is verified.
    pub fn verified_desk() -> Self {
        let mut canned = Self::verify_verified();
        canned.send(Message::Verify(verify::Message::Closed));
        canned
    }

    /// … in the agent's own words, which are long.
    pub fn verified_otherwise_desk() -> Self {
        let mut canned = Self::verify_other();
        canned.app.forms.verify.other =
            "Known by voice for years, and named the last three bookings of the project account".to_owned();
        canned.send(Message::Verify(verify::Message::Noted));
        canned
    }

    /// The desk of a profile that requires it.
    pub fn verify_required_desk() -> Self {
        Self::with_oauth(Actions::from_iter([Action::Disable, Action::Unassign]), None, ada())
    }

    /// The desk after the server said that it is not the person.
    pub fn verify_failed_desk() -> Self {
        let mut canned = Self::verify_failed();
        canned.send(Message::Verify(verify::Message::Closed));
        canned
    }

    /// … and the agent took another way, and is about to disable the token.
    pub fn denied_confirm() -> Self {
        let mut canned = Self::verify_after_failed();
        canned.app.forms.verify.way = Some(Way::Listed(How::ManagerConfirmed));
        canned.send(Message::Verify(verify::Message::Noted));
        canned.asked(Action::Disable)
    }
}
