//! What the client makes of an answer with status 200, without a server: a way in for the property tests and
//! the fuzz targets under `tests`. The program does not use it, and nothing is decided here.

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{AnswerFailure, auth, echo, wire};
use crate::domain::{
    change::{answer::ChangeAnswer, confirmation::Confirmation},
    person::{
        LockedMethod, NewUserStatus, People, Person, UnlockMethod, UserId, UserStatus,
        emergency::{CodeGiven, CodeId, EmergencyCode},
        sign_in_event::SignInEvent,
    },
    token::{
        hardware_token::{HardwareToken, TokenStatus},
        name::TokenName,
        serial::Serial,
    },
    verification::live_verification::LiveVerification,
};

/// What is kept of a body in which a server may have repeated a secret.
pub fn without_secret(body: &[u8], secret: &SecretString) -> Vec<u8> {
    echo::without(Zeroizing::new(body.to_vec()), &[secret]).to_vec()
}

/// Retrieve User Details.
///
/// # Errors
/// [`AnswerFailure`]: what is wrong with the answer.
pub fn person(body: &[u8]) -> Result<Person, AnswerFailure> {
    wire::object::<wire::UserRecord>(body)?.person()
}

/// A page of User Search.
///
/// # Errors
/// As [`person`].
pub fn people(body: &[u8], page: u32, size: usize) -> Result<People, AnswerFailure> {
    wire::people(body, page, size)
}

/// A person's hardware tokens.
///
/// # Errors
/// As [`person`].
pub fn hardware_tokens(body: &[u8], person: &UserId) -> Result<Vec<HardwareToken>, AnswerFailure> {
    wire::hardware_tokens(body, person)
}

/// Retrieve Hardware Token Details.
///
/// # Errors
/// As [`person`].
pub fn hardware_token(body: &[u8], asked: &Serial) -> Result<HardwareToken, AnswerFailure> {
    wire::object::<wire::TokenRecord>(body)?.about(asked)
}

/// Disable Hardware Token.
///
/// # Errors
/// As [`person`].
pub fn disabled(body: &[u8], person: &UserId, serial: &Serial) -> Result<Confirmation, AnswerFailure> {
    wire::object::<wire::Changed>(body)?.confirms(&TokenStatus::Disabled, person, serial)
}

/// Enable Hardware Token.
///
/// # Errors
/// As [`person`].
pub fn enabled(body: &[u8], person: &UserId, serial: &Serial) -> Result<Confirmation, AnswerFailure> {
    wire::object::<wire::Changed>(body)?.confirms(&TokenStatus::Enabled, person, serial)
}

/// Clear PIN for Hardware Token.
///
/// # Errors
/// As [`person`].
pub fn pin_cleared(body: &[u8], person: &UserId, serial: &Serial) -> Result<ChangeAnswer, AnswerFailure> {
    wire::object::<wire::TokenRecord>(body)?.pin_cleared(person, serial)
}

/// Unassign Hardware Token.
///
/// # Errors
/// As [`person`].
pub fn unassigned(body: &[u8], person: &UserId, serial: &Serial) -> Result<ChangeAnswer, AnswerFailure> {
    wire::object::<wire::TokenRecord>(body)?.unassigned(person, serial)
}

/// Assign Hardware Token.
///
/// # Errors
/// As [`person`].
pub fn assigned(body: &[u8], person: &UserId, serial: &Serial) -> Result<ChangeAnswer, AnswerFailure> {
    wire::object::<wire::TokenRecord>(body)?.assigned(person, serial)
}

/// Update Hardware Token Name.
///
/// # Errors
/// As [`person`].
pub fn renamed(
    body: &[u8],
    person: &UserId,
    serial: &Serial,
    name: &TokenName,
) -> Result<ChangeAnswer, AnswerFailure> {
    wire::object::<wire::TokenRecord>(body)?.renamed(person, serial, name)
}

/// Delete Hardware Token.
///
/// # Errors
/// As [`person`].
pub fn deleted(body: &[u8], serial: &Serial) -> Result<(), AnswerFailure> {
    wire::deleted(body, serial)
}

/// Unlock User Tokencodes: what is locked still.
///
/// # Errors
/// As [`person`].
pub fn unlocked(
    body: &[u8],
    person: &UserId,
    asked: &[UnlockMethod],
) -> Result<Vec<LockedMethod>, AnswerFailure> {
    wire::unlocked(body, person, asked)
}

/// User Status.
///
/// # Errors
/// As [`person`].
pub fn user_status(body: &[u8], to: NewUserStatus, person: &UserId) -> Result<UserStatus, AnswerFailure> {
    wire::object::<wire::StatusAnswer>(body)?.confirms(to, person)
}

/// Enable Emergency Tokencode, either version.
///
/// # Errors
/// As [`person`].
pub fn emergency_code(body: &[u8], person: &UserId) -> Result<(CodeGiven, EmergencyCode), AnswerFailure> {
    wire::emergency_code(body, person)
}

/// Disable Emergency Tokencode.
///
/// # Errors
/// As [`person`].
pub fn withdrawn(body: &[u8], person: &UserId, id: &CodeId) -> Result<(), AnswerFailure> {
    wire::withdrawn(body, person, id)
}

/// Retrieve Authentication Audit Logs.
///
/// # Errors
/// As [`person`].
pub fn sign_in_events(body: &[u8], person: &UserId) -> Result<Vec<SignInEvent>, AnswerFailure> {
    wire::sign_in_events(body, person)
}

/// Live Verification: start.
///
/// # Errors
/// As [`person`].
pub fn live_verification_begun(body: &[u8], person: &UserId) -> Result<LiveVerification, AnswerFailure> {
    wire::live_verification_begun(body, person)
}

/// Live Verification: status.
///
/// # Errors
/// As [`person`].
pub fn live_verification(body: &[u8], person: &UserId) -> Result<LiveVerification, AnswerFailure> {
    wire::live_verification(body, person)
}

/// Live Verification: code.
///
/// # Errors
/// As [`person`].
pub fn live_verification_after_code(body: &[u8], person: &UserId) -> Result<LiveVerification, AnswerFailure> {
    wire::live_verification_after_code(body, person)
}

/// A token endpoint's answer; the token itself stays inside.
///
/// # Errors
/// As [`person`].
pub fn access_token(body: &[u8]) -> Result<(), AnswerFailure> {
    auth::read_access_token(body, jiff::Timestamp::UNIX_EPOCH).map(drop)
}
