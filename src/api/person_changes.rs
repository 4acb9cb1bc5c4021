//! Changes for a person: unlocking sign-in methods, and the user's status.

use serde_json::json;

use super::{
    Client,
    changes::About,
    error::Error,
    send::{Body, Hooks},
    wire,
};
use crate::domain::{
    change::action::Action,
    person::{LockedMethod, NewUserStatus, UnlockMethod, UserId, UserStatus},
};

impl Client {
    /// Unlocks sign-in methods of a person (Unlock User Tokencodes API: `PATCH v1/users/<id>/methods`).
    /// Returns the methods that are still locked. Sent as carefully as [`disable`](Self::disable).
    ///
    /// # Errors
    /// Those of [`disable`](Self::disable); the answer must say that each of these methods is not locked,
    /// and name no other person.
    pub async fn unlock(
        &self,
        person: &UserId,
        methods: &[UnlockMethod],
        hooks: &Hooks,
    ) -> Result<Vec<LockedMethod>, Error> {
        let names: Vec<_> = methods.iter().map(|method| method.key()).collect();
        let body = Body::Json(json!({ "unlockMethods": names }));
        let request = self.change_for(Action::Unlock, &format!("v1/users/{person}/methods"), body);
        let about = About { action: Action::Unlock, person: Some(person), serial: None };
        self.made(&request, about, hooks, |body| wire::unlocked(body, person, methods)).await
    }

    /// Enables or disables a user (User Status API: `PUT v1/users/<id>/userStatus`). Sent as carefully as
    /// [`disable`](Self::disable).
    ///
    /// # Errors
    /// Those of [`disable`](Self::disable); the answer must be about this user and say this status.
    pub async fn set_user_status(
        &self,
        person: &UserId,
        to: NewUserStatus,
        hooks: &Hooks,
    ) -> Result<UserStatus, Error> {
        let body = Body::Json(json!({ "userStatus": to.key() }));
        let request = self.change_for(to.action(), &format!("v1/users/{person}/userStatus"), body);
        let about = About { action: to.action(), person: Some(person), serial: None };
        self.made(&request, about, hooks, |body| wire::user_status(body, to, person)).await
    }
}
