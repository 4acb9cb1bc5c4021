//! The answers to Clear PIN, Unassign, Assign and Update Name, and when they confirm the change.
//!
//! Only the beginning of the last two is documented, so nothing else is required.

use super::{TokenRecord, wrong};
use crate::{
    api::error::AnswerFailure,
    domain::{
        change::answer::ChangeAnswer,
        person::UserId,
        text,
        token::{name::TokenName, serial::Serial},
    },
};

/// The state of a token without an owner.
const UNASSIGNED: &str = "Unassigned";

impl TokenRecord {
    /// Clear PIN, if the answer is about this token and says that it has no PIN.
    pub(super) fn pin_cleared(
        &self,
        person: &UserId,
        serial: &Serial,
    ) -> Result<ChangeAnswer, AnswerFailure> {
        let said = self.change_answer(person, serial)?;
        match said.pin_set {
            Some(false) => Ok(said),
            Some(true) => Err(wrong("it says that the token has a PIN")),
            None => Err(wrong("it does not say whether the token has a PIN")),
        }
    }

    /// Unassign, if the answer is about this token and says that it is unassigned.
    pub(super) fn unassigned(&self, person: &UserId, serial: &Serial) -> Result<ChangeAnswer, AnswerFailure> {
        let said = self.change_answer(person, serial)?;
        match &said.state {
            Some(state) if state.eq_ignore_ascii_case(UNASSIGNED) => Ok(said),
            Some(state) => Err(wrong(format!("it says that the token's state is “{state}”"))),
            None => Err(wrong("it does not say the token's state")),
        }
    }

    /// Assign, if the answer is about this token and this person and does not say that the token is
    /// unassigned. The states of an assigned token are not documented.
    pub(super) fn assigned(&self, person: &UserId, serial: &Serial) -> Result<ChangeAnswer, AnswerFailure> {
        let said = self.change_answer(person, serial)?;
        if said.user_id.is_none() {
            return Err(wrong("it does not say about which user it is"));
        }
        match &said.state {
            Some(state) if state.eq_ignore_ascii_case(UNASSIGNED) => {
                Err(wrong("it says that the token is unassigned"))
            }
            _ => Ok(said),
        }
    }

    /// Update Name, if the answer is about this token and has this name.
    pub(super) fn renamed(
        &self,
        person: &UserId,
        serial: &Serial,
        name: &TokenName,
    ) -> Result<ChangeAnswer, AnswerFailure> {
        let said = self.change_answer(person, serial)?;
        match &said.name {
            Some(now) if *now == text::name(name.as_str()) => Ok(said),
            Some(now) => Err(wrong(format!("it says that the token's name is “{now}”"))),
            None => Err(wrong("it does not say the token's name")),
        }
    }

    /// The common part: which token, and, if named, whose. (Unassign's answer does not name the person, only
    /// its path.)
    fn change_answer(&self, person: &UserId, serial: &Serial) -> Result<ChangeAnswer, AnswerFailure> {
        let token = self.about(serial)?;
        if let Some(id) = token.owner.as_ref().filter(|id| !id.same(person)) {
            return Err(wrong(format!("it is about the user {id}, not about {person}")));
        }
        Ok(ChangeAnswer {
            serial: token.serial,
            user_id: token.owner,
            state: self.token_state.without_brackets(),
            name: token.name,
            pin_set: token.pin_set,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::api::wire::object;
    use crate::fixtures::{self, serial};

    const ID: &str = fixtures::USER_ID;
    const OTHER: &str = "00000000-1112-451b-98e1-dfe4e6afd60d";

    fn id() -> UserId {
        UserId::parse(ID).unwrap()
    }

    /// An answer about the token with more members.
    fn answer(more: &Value) -> TokenRecord {
        let mut members = json!({"tokenSerialNumber": fixtures::SERIAL});
        for (name, value) in more.as_object().unwrap() {
            members[name] = value.clone();
        }
        object(members.to_string().as_bytes()).unwrap()
    }

    fn said(result: Result<ChangeAnswer, AnswerFailure>) -> String {
        match result {
            Err(AnswerFailure::WrongAnswer { said }) => said,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_pin_is_cleared_when_the_answer_says_so_in_whatever_type() {
        let cleared = |more: Value| answer(&more).pin_cleared(&id(), &serial());
        for no in [json!("false"), json!(false), json!(" False ")] {
            assert_eq!(cleared(json!({"userId": ID, "pinSet": no})).unwrap().pin_set, Some(false));
        }
        assert_eq!(cleared(json!({"pinSet": false})).unwrap().user_id, None);
        assert!(said(cleared(json!({"userId": ID, "pinSet": "true"}))).contains("has a PIN"));
        for odd in [json!(null), json!("perhaps"), json!([false])] {
            assert!(said(cleared(json!({"userId": ID, "pinSet": odd}))).contains("whether"));
        }
        assert!(said(cleared(json!({"userId": OTHER, "pinSet": false}))).contains(OTHER));
    }

    #[test]
    fn a_token_is_unassigned_when_the_answer_says_so_and_in_no_other_state() {
        let unassigned = |more: Value| answer(&more).unassigned(&id(), &serial());
        for state in ["Unassigned", "UNASSIGNED", "<Unassigned>"] {
            unassigned(json!({"tokenState": state})).unwrap();
            unassigned(json!({"tokenState": state, "userId": null})).unwrap();
            unassigned(json!({"tokenState": state, "userId": ID.to_uppercase()})).unwrap();
        }
        assert!(said(unassigned(json!({"tokenState": "Active"}))).contains("“Active”"));
        assert!(said(unassigned(json!({}))).contains("does not say the token's state"));
        assert!(said(unassigned(json!({"tokenState": "Unassigned", "userId": OTHER}))).contains(OTHER));
    }

    #[test]
    fn an_assigned_token_may_be_in_any_state_but_unassigned_and_must_be_the_persons() {
        let assigned = |more: Value| answer(&more).assigned(&id(), &serial());
        for state in [json!("Activation Pending"), json!("Something new"), json!(null)] {
            let said = assigned(json!({"userId": ID, "tokenState": state})).unwrap();
            assert_eq!((said.state.as_deref(), said.user_id), (state.as_str(), Some(id())));
        }
        assert!(said(assigned(json!({"userId": ID, "tokenState": "unassigned"}))).contains("unassigned"));
        assert!(said(assigned(json!({"userId": null}))).contains("which user"));
        assert!(said(assigned(json!({"userId": OTHER}))).contains(OTHER));
        assert!(said(assigned(json!({"userId": "a/b"}))).contains("owner"));
    }

    #[test]
    fn a_token_is_renamed_when_the_answer_has_the_new_name() {
        let name = TokenName::parse("Ada’s spare").unwrap();
        let renamed = |more: Value| answer(&more).renamed(&id(), &serial(), &name);
        assert_eq!(renamed(json!({"name": "Ada’s spare"})).unwrap().name.as_deref(), Some("Ada’s spare"));
        assert!(said(renamed(json!({"name": "Ada’s key ring", "userId": ID}))).contains("key ring"));
        assert!(said(renamed(json!({"userId": ID}))).contains("does not say the token's name"));
        assert!(said(renamed(json!({"name": "Ada’s spare", "userId": OTHER}))).contains(OTHER));
    }

    #[test]
    fn none_of_them_is_about_another_token_or_none() {
        let other = Serial::parse("123145251").unwrap();
        let whole = json!({"userId": ID, "pinSet": false, "name": "x", "tokenState": "Unassigned"});
        let nothing: TokenRecord = object(b"{}").unwrap();
        let name = TokenName::parse("x").unwrap();
        for (record, serial, says) in
            [(answer(&whole), other, fixtures::SERIAL), (nothing, serial(), "which token")]
        {
            for result in [
                record.pin_cleared(&id(), &serial),
                record.unassigned(&id(), &serial),
                record.assigned(&id(), &serial),
                record.renamed(&id(), &serial, &name),
            ] {
                assert!(said(result).contains(says));
            }
        }
    }
}
