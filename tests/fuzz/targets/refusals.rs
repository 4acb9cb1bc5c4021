//! Whatever a server says with a status that is not 200: words that can be shown, short enough, and the
//! class of a change hangs on the status alone.

#![no_main]

use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use token_desk::{
    api::{Call, Doing, Error, ErrorAnswer, Exchange, Failure, Head, Reached, RequestFacts},
    domain::{change::action::Action, profile::SignInMethod},
};

fuzz_target!(|data: (u16, &[u8])| {
    let (status, body) = data;
    let status = status % 1000;
    let answer = ErrorAnswer::read(status, body);
    for call in [Call::Change(Action::Disable), Call::Token, Call::LookUpPerson] {
        let exchange = Exchange {
            request: RequestFacts {
                method: "PATCH".parse().expect("a method"),
                path: "…/users/eb2e12ae-…/sidTokens/disable".to_owned(),
                host: "acme.access.securid.com".to_owned(),
                call,
                serial: Some("000123145251".to_owned()),
                credential: SignInMethod::ApiKey,
            },
            at: Timestamp::UNIX_EPOCH,
            head: Some(Head { status, ..Head::default() }),
            failure: Failure::Status(answer.clone()),
        };
        let error = Error::from(exchange);
        let refused = matches!(status, 400..=499) && !matches!(status, 408 | 460 | 499);
        let expected = match call {
            Call::Change(Action::Disable) if refused => Reached::Refused,
            Call::Change(Action::Disable) => Reached::Unknown,
            _ => Reached::NotSent,
        };
        assert_eq!(error.reached(), expected);
        let problem = error.problem(Doing::Change(Action::Disable));
        let said = [&problem.summary, &problem.cause, &problem.advice]
            .map(|phrase| token_desk::words::sentence(phrase).into_owned());
        for text in said.iter().chain([&problem.details]) {
            assert!(!text.is_empty() && text.chars().count() < 1500);
            assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
        }
    }
});
