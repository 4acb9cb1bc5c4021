//! Whatever a server answers: no panic, and what is read is about whom and what was asked for.

#![no_main]

use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use secrecy::ExposeSecret as _;
use token_desk::{
    api::{AnswerFailure, read_access_token, wire},
    domain::{
        change::confirmation::Now,
        person::{
            NewUserStatus, UnlockMethod, UserId, UserStatus, emergency::CodeId, sign_in_event::SignInEvent,
        },
        token::{hardware_token::TokenStatus, serial::Serial},
        verification::live_verification::VerificationStatus,
    },
};

const ADA: &str = "eb2e12ae-1112-451b-98e1-dfe4e6afd60d";
const TOKEN: &str = "000123145251";

fuzz_target!(|body: &[u8]| {
    let ada = UserId::from_server(ADA).expect("an ID");
    let token = Serial::parse(TOKEN).expect("a serial number");
    if let Ok(person) = wire::user_details(body) {
        assert!(UserId::from_server(person.id.as_str()).is_ok());
    }
    for (page, size) in [(0, 25), (u32::MAX, 1)] {
        if let Ok(found) = wire::people(body, page, size) {
            assert!(found.people.len() <= 1000 && found.next_page.is_none_or(|next| next > page));
        }
    }
    if let Ok(tokens) = wire::hardware_tokens(body, &ada) {
        assert!(tokens.iter().all(|token| token.owner.as_ref().is_some_and(|owner| owner.same(&ada))));
        let mut serials: Vec<_> = tokens.iter().map(|token| &token.serial).collect();
        serials.sort();
        serials.dedup();
        assert_eq!(serials.len(), tokens.len());
    }
    if let Ok(record) = wire::hardware_token(body, &token) {
        assert_eq!(record.serial, token);
    }
    if let Ok(confirmation) = wire::disabled(body, &ada, &token) {
        assert_eq!(
            (confirmation.now, confirmation.serial),
            (Now::Status(TokenStatus::Disabled), Some(token))
        );
        assert!(confirmation.user_id.same(&ada));
        // whatever else it says, it must have said these
        let text = String::from_utf8_lossy(body).to_lowercase();
        assert!(text.contains('{') && text.trim_end().ends_with('}'));
    }
    read_access_token(body, Timestamp::UNIX_EPOCH).ok();
    let methods = [UnlockMethod::Token, UnlockMethod::Sms];
    if let Ok(locked) = wire::unlocked(body, &ada, &methods) {
        assert!(methods.iter().all(|method| !locked.contains(&method.locked())));
    }
    if let Ok(status) = wire::user_status(body, NewUserStatus::Disabled, &ada) {
        assert_eq!(status, UserStatus::Disabled);
    }
    match wire::emergency_code(body, &ada) {
        Ok((_, code)) => {
            // EXPOSE: only whether there is one
            let length = code.secret().expose_secret().len();
            assert!((1..=64).contains(&length));
        }
        // nothing of the answer is quoted
        Err(AnswerFailure::NotJson { start, .. }) => assert_eq!(start, "not shown"),
        Err(_) => {}
    }
    wire::deleted(body, &Serial::parse(TOKEN).expect("a serial number")).ok();
    wire::withdrawn(body, &ada, &CodeId::from_server("c-1").expect("an ID")).ok();
    if let Ok(events) = wire::sign_in_events(body, &ada) {
        assert!(events.len() <= 1000 && events.iter().all(|event| *event != SignInEvent::default()));
    }
    let (status, after_code) =
        (wire::live_verification(body, &ada), wire::live_verification_after_code(body, &ada));
    // what counts in answer to a look counts in answer to a code
    if status.as_ref().is_ok_and(|session| session.status == VerificationStatus::Verified) {
        assert!(after_code.as_ref().is_ok_and(|session| session.status == VerificationStatus::Verified));
    }
    for session in [status, after_code, wire::live_verification_begun(body, &ada)].into_iter().flatten() {
        assert!(session.url.is_none_or(|url| url.to_ascii_lowercase().starts_with("http")));
    }
    if let Ok(session) = wire::live_verification_begun(body, &ada) {
        assert!(session.status != VerificationStatus::Verified);
    }
});
