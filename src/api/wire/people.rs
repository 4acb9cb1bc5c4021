//! The answers to User, and to both versions of User Search.

use serde::Deserialize;

use super::{
    Text, as_text, bare_list, object, read,
    shapes::{List, Object},
    wrong,
};
use crate::{
    api::error::AnswerFailure,
    domain::person::{
        LastAuthentication, LockedMethod, MarkedDeleted, People, Person, UserId, UserStatus,
        emergency::{CodeId, EmergencyAccess},
    },
};

/// Retrieve User Details, and the elements of User Search.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct UserRecord {
    id: Text,
    email_address: Text,
    first_name: Text,
    last_name: Text,
    principal_username: Text,
    alternate_username: Text,
    user_status: Text,
    identity_source: Text,
    high_risk_user: Text,
    mark_deleted: Text,
    mark_deleted_at: Text,
    mark_deleted_by: Text,
    is_token_locked: Text,
    is_sms_locked: Text,
    is_voice_locked: Text,
    is_fingerprint_locked: Text,
    is_approve_locked: Text,
    last_sync_time: Text,
    emergency_access_status: Text,
    emergency_tokencode_id: Text,
    emergency_tokencode_expiration: Text,
    emergency_tokencode_last_use: Text,
    emergency_tokencode_one_time_use: Text,
    offline_emergency_access_status: Text,
    offline_emergency_tokencode_expiration: Text,
    month_last_authenticated: Text,
    last_successful_authentication_method: Text,
    last_successful_authentication_date: Text,
}

impl UserRecord {
    pub(super) fn person(&self) -> Result<Person, AnswerFailure> {
        let id = self.id.0.as_deref().unwrap_or_default();
        let id = UserId::from_server(id).map_err(|_| wrong("no user ID that could be one is in it"))?;
        let yes = |text: &Text| text.flag() == Some(true);
        let locked = [
            (&self.is_token_locked, LockedMethod::Token),
            (&self.is_sms_locked, LockedMethod::Sms),
            (&self.is_voice_locked, LockedMethod::Voice),
            (&self.is_fingerprint_locked, LockedMethod::Fingerprint),
            (&self.is_approve_locked, LockedMethod::Approve),
        ];
        let methods = |is: bool| {
            locked.iter().filter(|(flag, _)| flag.flag() == Some(is)).map(|(_, method)| *method).collect()
        };
        Ok(Person {
            id,
            first_name: self.first_name.shown(),
            last_name: self.last_name.shown(),
            email: self.email_address.shown(),
            user_name: self.principal_username.shown().or_else(|| self.alternate_username.shown()),
            status: status(&self.user_status),
            identity_source: self.identity_source.shown(),
            locked: methods(true),
            unlocked: methods(false),
            high_risk: yes(&self.high_risk_user),
            marked_deleted: yes(&self.mark_deleted).then(|| MarkedDeleted {
                by: self.mark_deleted_by.shown(),
                at: self.mark_deleted_at.server_time(),
            }),
            emergency: self.emergency(),
            last_authentication: self.last_authentication(),
            last_sync: self.last_sync_time.server_time(),
        })
    }

    fn emergency(&self) -> Option<EmergencyAccess> {
        let said = EmergencyAccess {
            status: self.emergency_access_status.shown(),
            id: self.emergency_tokencode_id.shown().and_then(|id| CodeId::from_server(&id).ok()),
            ends: self.emergency_tokencode_expiration.server_time(),
            last_use: self.emergency_tokencode_last_use.server_time(),
            one_time: self.emergency_tokencode_one_time_use.flag(),
            offline_status: self.offline_emergency_access_status.shown(),
            offline_ends: self.offline_emergency_tokencode_expiration.server_time(),
        };
        (said != EmergencyAccess::default()).then_some(said)
    }

    fn last_authentication(&self) -> Option<LastAuthentication> {
        let said = LastAuthentication {
            method: self.last_successful_authentication_method.shown(),
            at: self.last_successful_authentication_date.server_time(),
            month: self.month_last_authenticated.shown(),
        };
        (said.method.is_some() || said.at.is_some() || said.month.is_some()).then_some(said)
    }
}

pub(super) fn status(text: &Text) -> UserStatus {
    match text.shown() {
        None => UserStatus::NotSaid,
        Some(text) if text.eq_ignore_ascii_case("enabled") => UserStatus::Enabled,
        Some(text) if text.eq_ignore_ascii_case("disabled") => UserStatus::Disabled,
        Some(text) => UserStatus::Other(text),
    }
}

/// User Search: version 2 wraps the people, version 1 does not.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct UserPage {
    elements: Option<List<UserRecord>>,
    #[serde(default)]
    total_pages: Text,
    #[serde(default)]
    total_elements: Text,
}

/// Retrieve User Details.
pub fn user_details(body: &[u8]) -> Result<Person, AnswerFailure> {
    object::<UserRecord>(body)?.person()
}

/// Reads a page of User Search. `page` is the zero-based number that was asked for, `size` the people on a
/// full page.
pub fn people(body: &[u8], page: u32, size: usize) -> Result<People, AnswerFailure> {
    let text = as_text(body)?;
    let (users, pages, total) = if let Some(users) = bare_list(text) {
        // version 1 has one page
        (users?, Some(0), None)
    } else {
        let Object(page) = read::<Object<UserPage>>(text)?;
        let users = page.elements.ok_or_else(|| wrong("there is no list of people in it"))?;
        (users, page.total_pages.count(), page.total_elements.count())
    };
    let users: Vec<UserRecord> = users.all("people")?;
    let next = page.checked_add(1);
    let more = pages.map_or(users.len() >= size, |pages| next.is_some_and(|next| u64::from(next) < pages));
    let people: Vec<_> = users.iter().filter_map(|user| user.person().ok()).collect();
    if people.len() < users.len() {
        tracing::warn!(
            left_out = users.len() - people.len(),
            "people without a usable ID in the answer to a search"
        );
        if people.is_empty() {
            // an empty result would mean that nobody was found
            return Err(wrong("nobody in it has a user ID that could be one"));
        }
    }
    Ok(People { people, total, next_page: next.filter(|_| more) })
}
