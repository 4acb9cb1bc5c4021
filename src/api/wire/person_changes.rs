//! The answers to User Status and Unlock User Tokencodes.

use serde::Deserialize;
use serde_json::Value;

use super::{Text, as_text, loose::plain, object, people::status, wrong};
use crate::{
    api::error::AnswerFailure,
    domain::{
        person::{LockedMethod, NewUserStatus, UnlockMethod, UserId, UserStatus},
        text,
    },
};

/// User Status: `id` and `userStatus`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct StatusAnswer {
    id: Text,
    user_id: Text,
    user_status: Text,
}

impl StatusAnswer {
    /// The status, if the answer is about this user and has the one that was asked for.
    fn confirms(&self, to: NewUserStatus, person: &UserId) -> Result<UserStatus, AnswerFailure> {
        let named: Vec<_> = [&self.id, &self.user_id].into_iter().filter_map(Text::shown).collect();
        if named.is_empty() {
            return Err(wrong("it does not say about which user it is"));
        }
        for id in named {
            is_about(&id, person)?;
        }
        match (status(&self.user_status), to) {
            (UserStatus::Enabled, NewUserStatus::Enabled) => Ok(UserStatus::Enabled),
            (UserStatus::Disabled, NewUserStatus::Disabled) => Ok(UserStatus::Disabled),
            (UserStatus::Enabled, _) => Err(wrong("it says that the user is enabled")),
            (UserStatus::Disabled, _) => Err(wrong("it says that the user is disabled")),
            (UserStatus::Other(text), _) => Err(wrong(format!("it says that the user's status is “{text}”"))),
            (UserStatus::NotSaid, _) => Err(wrong("it does not say the user's status")),
        }
    }
}

/// User Status.
pub fn user_status(body: &[u8], to: NewUserStatus, person: &UserId) -> Result<UserStatus, AnswerFailure> {
    object::<StatusAnswer>(body)?.confirms(to, person)
}

/// Checks that a user named by the answer is this one.
pub(super) fn is_about(named: &str, person: &UserId) -> Result<(), AnswerFailure> {
    if named.trim().eq_ignore_ascii_case(person.as_str()) {
        return Ok(());
    }
    Err(wrong(format!("it is about the user {named}, not about {person}")))
}

/// Unlock User Tokencodes: the methods that are still locked, if the answer says that the requested ones are
/// not. It has the state of all methods, but its names are not documented, so every likely spelling is read:
/// `isTokenLocked`, `{"method": "SMS", "status": "LOCKED"}`, `"VOICE": "Unlocked"`, `lockedMethods`.
pub fn unlocked(
    body: &[u8],
    person: &UserId,
    asked: &[UnlockMethod],
) -> Result<Vec<LockedMethod>, AnswerFailure> {
    let value: Value = super::read(as_text(body)?)?;
    if !(value.is_object() || value.is_array()) {
        return Err(wrong("there is nothing about methods in it"));
    }
    for id in ["id", "userId"] {
        if let Some(id) = value.get(id).and_then(Value::as_str) {
            is_about(&text::name(id), person)?;
        }
    }
    let mut said = Vec::new();
    states(&value, None, None, &mut said);
    let locked: Vec<_> =
        LockedMethod::ALL.into_iter().filter(|method| said.contains(&(*method, true))).collect();
    if let Some(method) = asked.iter().find(|method| locked.contains(&method.locked())) {
        return Err(wrong(format!("it says that {} is locked still", method.key())));
    }
    match asked.iter().find(|method| !said.contains(&(method.locked(), false))) {
        Some(method) => Err(wrong(format!("it does not say that {} is unlocked", method.key()))),
        None => Ok(locked),
    }
}

/// Every method's state that can be found. `method` and `sense` come from the outer names: the method, and
/// whether yes means locked (true) or unlocked (false).
fn states(
    value: &Value,
    method: Option<LockedMethod>,
    sense: Option<bool>,
    said: &mut Vec<(LockedMethod, bool)>,
) {
    match value {
        Value::Object(members) => {
            let names = ["method", "methodname", "methodtype", "name", "type"];
            let own = members.iter().find(|(name, _)| names.contains(&plain(name).as_str()));
            let own = own.and_then(|(_, value)| method_named(value.as_str()?)).or(method);
            for (name, value) in members {
                let (of, yes) = name_says(name);
                states(value, of.or(own), yes.or(sense), said);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| states(item, method, sense, said)),
        Value::Bool(flag) => said.extend(method.zip(sense).map(|(method, sense)| (method, *flag == sense))),
        Value::String(text) => {
            let state = match plain(text).as_str() {
                "locked" | "lockedout" => Some(true),
                "unlocked" | "notlocked" => Some(false),
                "true" | "yes" => sense,
                "false" | "no" => sense.map(|sense| !sense),
                _ => None,
            };
            said.extend(method.zip(state));
            // an item of a list of locked or unlocked methods
            if method.is_none() {
                said.extend(method_named(text).zip(sense));
            }
        }
        Value::Null | Value::Number(_) => {}
    }
}

/// A member's name: the method, and whether yes means locked.
fn name_says(name: &str) -> (Option<LockedMethod>, Option<bool>) {
    let plain = plain(name);
    let sense = if plain.contains("unlocked") || plain.contains("notlocked") {
        Some(false)
    } else {
        // `unlockMethods` names the request, not the state
        (plain.contains("lock") && !plain.contains("unlock")).then_some(true)
    };
    let mut rest = plain.as_str();
    rest = rest.strip_prefix("is").unwrap_or(rest);
    for end in ["lockstatus", "lockstate", "notlocked", "unlocked", "locked", "status", "state"] {
        rest = rest.strip_suffix(end).unwrap_or(rest);
    }
    (method_named(rest), sense)
}

fn method_named(text: &str) -> Option<LockedMethod> {
    Some(match plain(text).as_str() {
        "token" | "tokencode" | "authenticatetokencode" | "authenticateotp" => LockedMethod::Token,
        "sms" | "smstokencode" | "smsotp" => LockedMethod::Sms,
        "voice" | "voicetokencode" | "voiceotp" => LockedMethod::Voice,
        "fingerprint" | "biometrics" => LockedMethod::Fingerprint,
        "approve" => LockedMethod::Approve,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    const ID: &str = fixtures::USER_ID;
    const OTHER: &str = "00000000-1112-451b-98e1-dfe4e6afd60d";

    fn unlocks(body: &str) -> Result<Vec<LockedMethod>, AnswerFailure> {
        unlocked(body.as_bytes(), &UserId::parse(ID).unwrap(), &[UnlockMethod::Token])
    }

    #[test]
    fn what_is_locked_still_is_read_in_every_likely_spelling() {
        for body in [
            r#"{"isTokenLocked":false,"isSmsLocked":true,"isVoiceLocked":"false"}"#,
            r#"{"isTokenLocked":"false","isSmsLocked":"true"}"#,
            r#"{"tokenUnlocked":true,"smsUnlocked":false}"#,
            r#"{"methods":[{"method":"TOKEN","status":"UNLOCKED"},{"method":"SMS","status":"LOCKED"}]}"#,
            r#"[{"name":"TOKEN","locked":false},{"name":"SMS","locked":true}]"#,
            r#"{"TOKEN":"Unlocked","SMS":"Locked"}"#,
            r#"{"TOKEN":{"locked":false},"SMS":{"locked":"true"}}"#,
            r#"{"lockedMethods":["SMS"],"unlockedMethods":["TOKEN","VOICE"]}"#,
            r#"{"userId":"EB2E12AE-1112-451B-98E1-DFE4E6AFD60D","tokenStatus":"unlocked","smsLockStatus":"LOCKED"}"#,
        ] {
            assert_eq!(unlocks(body).unwrap(), [LockedMethod::Sms], "{body}");
        }
    }

    #[test]
    fn an_answer_that_does_not_say_that_the_method_is_unlocked_is_no_confirmation() {
        for silent in [
            "{}",
            "[]",
            r#"{"TOKEN":true}"#,
            r#"{"unlockMethods":["TOKEN"]}"#,
            r#"{"isSmsLocked":false}"#,
            r#"{"isTokenLocked":null}"#,
            r#"{"methods":[{"method":"TOKEN","status":"Pending"}]}"#,
        ] {
            let result = unlocks(silent);
            let says = "does not say that TOKEN is unlocked";
            assert!(
                matches!(&result, Err(AnswerFailure::WrongAnswer { said }) if said.contains(says)),
                "{silent}: {result:?}"
            );
        }
    }

    #[test]
    fn a_method_that_is_locked_still_though_asked_for_is_no_confirmation() {
        for body in [
            r#"{"isTokenLocked":true}"#,
            r#"{"methods":[{"status":"Locked","method":"TOKEN"}]}"#,
            r#"{"methods":{"locked":["TOKEN"]}}"#,
            r#"{"TOKEN":"LOCKED"}"#,
        ] {
            let result = unlocks(body);
            assert!(
                matches!(&result, Err(AnswerFailure::WrongAnswer { said }) if said.contains("TOKEN")),
                "{body}"
            );
        }
        for other in [format!(r#"{{"userId":"{OTHER}"}}"#), format!(r#"{{"id":"{OTHER}"}}"#), "7".to_owned()]
        {
            assert!(matches!(unlocks(&other), Err(AnswerFailure::WrongAnswer { .. })), "{other}");
        }
        assert!(matches!(unlocks(""), Err(AnswerFailure::NotJson { .. })));
    }

    #[test]
    fn a_user_has_the_new_status_when_the_answer_says_so_of_them() {
        let confirms = |body: &str| {
            let answer: StatusAnswer = object(body.as_bytes()).unwrap();
            answer.confirms(NewUserStatus::Disabled, &UserId::parse(ID).unwrap())
        };
        for id in ["id", "userId"] {
            let good = format!(r#"{{"{id}":"{ID}","userStatus":"DISABLED"}}"#);
            assert_eq!(confirms(&good).unwrap(), UserStatus::Disabled);
        }
        for (body, says) in [
            (format!(r#"{{"id":"{ID}","userStatus":"Enabled"}}"#), "enabled"),
            (format!(r#"{{"id":"{ID}","userStatus":"Pending"}}"#), "“Pending”"),
            (format!(r#"{{"id":"{ID}"}}"#), "status"),
            (format!(r#"{{"id":"{OTHER}","userStatus":"Disabled"}}"#), OTHER),
            (format!(r#"{{"id":"{ID}","userId":"{OTHER}","userStatus":"Disabled"}}"#), OTHER),
            (r#"{"userStatus":"Disabled"}"#.to_owned(), "which user"),
        ] {
            let result = confirms(&body);
            assert!(
                matches!(&result, Err(AnswerFailure::WrongAnswer { said }) if said.contains(says)),
                "{body}: {result:?}"
            );
        }
    }
}
