//! The answer to Enable Emergency Tokencode, versions 1 and 2. It holds a secret, so nothing of it is
//! quoted.

use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;

use super::{
    Text, object,
    shapes::{Object, SecretText},
    wrong,
};
use crate::{
    api::{echo::shows_one_of, error::AnswerFailure},
    domain::person::{
        UserId,
        emergency::{CodeAsked, CodeGiven, CodeId, EmergencyCode, Unit, Validity},
    },
};

/// The longest code, in characters.
const LONGEST_CODE: usize = 64;

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct CodeAnswer {
    user_id: Text,
    emergency_tokencode_id: Text,
    emergency_tokencode: SecretText,
    expiration_date: Text,
    offline_expiration_date: Text,
    one_time_use: Text,
    configurations_used: Option<Object<Used>>,
    configurations_locked: Text,
}

/// `configurationsUsed`: the settings that applied.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Used {
    expiry_value: Text,
    expiry_unit: Text,
    one_time_use: Text,
}

impl Used {
    fn asked(&self) -> Option<CodeAsked> {
        let unit = self.expiry_unit.shown().and_then(|text| {
            let text = text.to_ascii_lowercase();
            let text = text.trim_end_matches('s');
            Unit::ALL.into_iter().find(|unit| unit.key().trim_end_matches('s') == text)
        });
        let value = self.expiry_value.count().and_then(|value| u32::try_from(value).ok());
        let validity = value.zip(unit).and_then(|(value, unit)| Validity::new(value, unit).ok());
        let one_time = self.one_time_use.flag();
        (validity.is_some() || one_time.is_some()).then_some(CodeAsked { validity, one_time })
    }
}

/// Reads the answer. Errors do not quote it, because it may hold the code.
pub fn emergency_code(body: &[u8], person: &UserId) -> Result<(CodeGiven, EmergencyCode), AnswerFailure> {
    let answer = object::<CodeAnswer>(body).map_err(AnswerFailure::unquoted)?;
    if let Some(user) = answer.user_id.shown() {
        // an ID is not secret, but anything may stand in its place
        if !user.eq_ignore_ascii_case(person.as_str()) {
            return Err(wrong("it is about another user"));
        }
    }
    let code = code(answer.emergency_tokencode)?;
    // the rest of the answer is recorded and shown, so it must not repeat the code
    let says_the_code = |text: &str| shows_one_of(text, &[code.secret()]) || is_the_code(text, &code);
    let id = answer.emergency_tokencode_id.0.as_deref().map(str::trim);
    let server_time =
        |text: &Text| text.server_time().filter(|server_time| !says_the_code(&server_time.spelled));
    let given = CodeGiven {
        id: id.filter(|id| !says_the_code(id)).and_then(|id| CodeId::from_server(id).ok()),
        ends: server_time(&answer.expiration_date),
        offline_ends: server_time(&answer.offline_expiration_date),
        one_time: answer.one_time_use.flag(),
        used: answer.configurations_used.and_then(|Object(used)| used.asked()),
        overridden: answer.configurations_locked.flag(),
        version_1: false,
    };
    Ok((given, code))
}

/// Whether a text contains the code, however short that is.
fn is_the_code(text: &str, code: &EmergencyCode) -> bool {
    // EXPOSE: to compare them
    text.contains(code.secret().expose_secret())
}

fn code(text: SecretText) -> Result<EmergencyCode, AnswerFailure> {
    let none = || wrong("there is no code in it");
    let code = text.0.ok_or_else(none)?;
    // EXPOSE: only to check that it can be a code
    let plain = code.expose_secret().trim();
    if plain.is_empty() {
        return Err(none());
    }
    if plain.chars().count() > LONGEST_CODE || !plain.chars().all(|c| c.is_ascii_graphic()) {
        return Err(wrong("what it gives as a code cannot be one"));
    }
    Ok(EmergencyCode::new(SecretString::from(plain)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::server_time::ServerTime;
    use crate::fixtures;

    const ID: &str = fixtures::USER_ID;
    const CODE_ID: &str = "ca7256af-6802-469e-b8c9-e5f02f423168";
    const CODE: &str = "48261573";

    fn read(body: &str) -> Result<(CodeGiven, EmergencyCode), AnswerFailure> {
        emergency_code(body.as_bytes(), &UserId::parse(ID).unwrap())
    }

    fn whole() -> String {
        format!(
            r#"{{"emergencyTokencodeId":"{CODE_ID}","emergencyTokencode":"{CODE}","expirationDate":"2026-11-25T16:00:00.000Z",
            "offlineExpirationDate":null,"oneTimeUse":"true","configurationsLocked":true,
            "configurationsUsed":{{"expiryValue":"36","expiryUnit":"HOURS","oneTimeUse":true}}}}"#
        )
    }

    #[test]
    fn a_code_is_read_with_all_that_is_said_of_it() {
        let (given, code) = read(&whole()).unwrap();
        // EXPOSE: the test's own code
        assert_eq!(code.secret().expose_secret(), CODE);
        assert_eq!(given.id.unwrap().as_str(), CODE_ID);
        assert_eq!(given.ends, ServerTime::read("2026-11-25T16:00:00.000Z"));
        assert_eq!((given.offline_ends, given.one_time, given.overridden), (None, Some(true), Some(true)));
        let validity = Validity::new(36, Unit::Hours).unwrap();
        assert_eq!(given.used, Some(CodeAsked { validity: Some(validity), one_time: Some(true) }));
        let (given, code) = read(r#"{"emergencyTokencode":48261573}"#).unwrap();
        // EXPOSE: the test's own code
        assert_eq!((given, code.secret().expose_secret()), (CodeGiven::default(), CODE));
    }

    #[test]
    fn an_answer_without_a_code_or_about_somebody_else_is_none() {
        for (body, says) in [
            ("{}".to_owned(), "no code"),
            (r#"{"emergencyTokencode":null}"#.to_owned(), "no code"),
            (r#"{"emergencyTokencode":" "}"#.to_owned(), "no code"),
            (r#"{"emergencyTokencode":["1"]}"#.to_owned(), "no code"),
            (format!(r#"{{"emergencyTokencode":"{}"}}"#, "1".repeat(65)), "cannot be one"),
            (r#"{"emergencyTokencode":"12\u00003"}"#.to_owned(), "cannot be one"),
            (
                whole().replacen('{', r#"{"userId":"00000000-1112-451b-98e1-dfe4e6afd60d","#, 1),
                "another user",
            ),
        ] {
            let result = read(&body);
            assert!(
                matches!(&result, Err(AnswerFailure::WrongAnswer { said }) if said.contains(says)),
                "{body}: {result:?}"
            );
        }
    }

    #[test]
    fn no_error_and_no_debug_shows_the_code() {
        let whole = whole();
        assert!(!format!("{:?}", read(&whole)).contains(CODE));
        for end in 0..whole.len() {
            let failure = read(&whole[..end]).unwrap_err();
            assert!(!format!("{failure:?} {failure}").contains(CODE), "{end}: {failure:?}");
        }
        for odd in [
            CODE.to_owned(),
            format!("\"{CODE}\""),
            format!("[\"{CODE}\"]"),
            format!("<html><title>{CODE}</title>"),
            format!("The code is {CODE}"),
            format!("{{\"emergencyTokencode\":{{\"{CODE}\":1}}}}"),
            format!("{{\"emergencyTokencode\":\"{CODE}\",\"emergencyTokencode\":\"{CODE}\"}}"),
            format!("{{\"emergencyTokencode\":\"{CODE}\",\"configurationsUsed\":\"{CODE}\"}}"),
            format!("{{\"emergencyTokencode\":\"{CODE} {CODE}\"}}"),
            format!("{{\"emergencyTokencode\":\"{CODE}\",\"userId\":\"a/{CODE}\"}}"),
            format!("{{\"emergencyTokencode\":\"{CODE}\",\"userId\":\"{CODE}\"}}"),
        ] {
            let failure = read(&odd).unwrap_err();
            assert!(!format!("{failure:?} {failure}").contains(CODE), "{odd}: {failure:?}");
        }
        let (given, _) = read(&whole.replace(CODE_ID, CODE)).unwrap();
        assert_eq!(given.id, None);
    }
}
