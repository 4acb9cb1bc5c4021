//! The people of the practice tenant and their authenticators, spelled as by the vendor's server.
//!
//! One type serves the data under `assets/practice` and the answers; an unset property is null, as in the
//! vendor's examples. It shares nothing with the client, so that a misspelt name there fails a test.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::events::{Event, SUCCEEDED};

/// The first half of the serial numbers of a box.
const BOX_SERIALS: &str = "000150";
/// How the addresses of its people begin.
const BOX_PEOPLE: &str = "box.";
const BOX_DAY: &str = "2026-01-12T08:00:00.000Z";
/// Before the numbers of the people and tokens of a box.
const BOX_USERS: u128 = 0xb0b0_0000_0000_4000_8000_0000_0000_0000;
const BOX_TOKENS: u128 = 0xb0b0_0001_0000_4000_8000_0000_0000_0000;

/// A user (Cloud Administration User API).
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    reason = "the vendor's properties and names"
)]
pub(super) struct User {
    pub(super) id: String,
    pub(super) email_address: Option<String>,
    pub(super) first_name: Option<String>,
    pub(super) last_name: Option<String>,
    pub(super) creation_date: Option<String>,
    pub(super) identity_source: Option<String>,
    pub(super) user_status: Option<String>,
    high_risk_user: bool,
    pub(super) mark_deleted: bool,
    mark_deleted_at: Option<String>,
    mark_deleted_by: Option<String>,
    /// Both numbers exist only where the tenant has the method switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    sms_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    voice_number: Option<String>,
    pub(super) is_token_locked: bool,
    pub(super) is_sms_locked: bool,
    pub(super) is_voice_locked: bool,
    is_fingerprint_locked: bool,
    is_approve_locked: bool,
    pub(super) last_sync_time: Option<String>,
    pub(super) emergency_access_status: Option<String>,
    pub(super) emergency_tokencode_id: Option<String>,
    pub(super) emergency_tokencode_expiration: Option<String>,
    pub(super) emergency_tokencode_last_use: Option<String>,
    pub(super) emergency_tokencode_one_time_use: Option<bool>,
    pub(super) offline_emergency_access_status: Option<String>,
    pub(super) offline_emergency_tokencode_expiration: Option<String>,
    month_last_authenticated: Option<String>,
    last_successful_authentication_method: Option<String>,
    last_successful_authentication_date: Option<String>,
    pub(super) principal_username: Option<String>,
    alternate_username: Option<String>,
    primary_unique_identifier: Option<String>,
    secondary_unique_identifier: Option<String>,
    identity_source_specific_groups: Vec<String>,
    global_groups: Vec<String>,
    /// Not on the wire: only in the directory, not in the tenant. A look-up with `searchUnsynched` adds them
    /// to the tenant.
    #[serde(skip_serializing)]
    pub(super) only_in_directory: bool,
    /// Not on the wire: how the person answers a verification.
    #[serde(skip_serializing)]
    pub(super) answers_verification: Answers,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Answers {
    #[default]
    Right,
    Wrong,
    Never,
}

impl User {
    /// Ignores case.
    pub(super) fn has_email(&self, email: &str) -> bool {
        same(self.email_address.as_deref(), email)
    }

    /// Compares both names, ignores case.
    pub(super) fn has_name(&self, name: &str) -> bool {
        same(self.principal_username.as_deref(), name) || same(self.alternate_username.as_deref(), name)
    }

    /// The sort key of searches.
    pub(super) fn address(&self) -> String {
        self.email_address.as_deref().unwrap_or_default().to_lowercase()
    }
}

fn same(one: Option<&str>, other: &str) -> bool {
    one.is_some_and(|one| one.to_lowercase() == other.to_lowercase())
}

/// A hardware token (SID700).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(super) struct SidToken {
    id: String,
    pub(super) token_serial_number: String,
    pub(super) name: Option<String>,
    pub(super) user_id: Option<String>,
    pub(super) registered_date: Option<String>,
    expiry_date: Option<String>,
    /// Only "Activation Pending" and "Unassigned" are the vendor's words; the others are guesses.
    pub(super) token_state: Option<String>,
    /// `Enabled` or `Disabled`; an unassigned token is usually Enabled.
    pub(super) token_status: String,
    token_status_reason: Option<String>,
    pub(super) assigned_at: Option<String>,
    pub(super) assigned_by: Option<String>,
    pub(super) pin_set: bool,
    pub(super) token_status_changed_at: Option<String>,
    pub(super) token_status_changed_by: Option<String>,
}

impl SidToken {
    /// The answer of `POST /v1/sidTokens/lookup`.
    pub(super) fn details(&self) -> Value {
        json!({
            "deviceType": "SID700",
            "tokenStatus": self.token_status,
            "assignedBy": self.assigned_by,
            "registeredDate": self.registered_date,
            "assignedAt": self.assigned_at,
            "tokenStatusChangedAt": self.token_status_changed_at,
            "userId": self.user_id,
            "expiryDate": self.expiry_date,
            "tokenSerialNumber": self.token_serial_number,
            "pinSet": self.pin_set,
            "name": self.name,
            "tokenState": self.token_state,
            "tokenStatusChangedBy": self.token_status_changed_by,
            "tokenStatusReason": self.token_status_reason,
        })
    }

    /// An item of the authenticator list. One shape serves all kinds of authenticators, and `pinSet` is
    /// text: the vendor's pages have both spellings.
    pub(super) fn listed(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "userId": self.user_id,
            "deviceType": "SID700",
            "registeredDate": self.registered_date,
            "capabilities": null,
            "browser": false,
            "tokenSerialNumber": self.token_serial_number,
            "deviceSerialNumber": null,
            "updatedAt": null,
            "tokenState": self.token_state,
            "expiryDate": self.expiry_date,
            "tokenStatus": self.token_status,
            "assignedAt": self.assigned_at,
            "assignedBy": self.assigned_by,
            "pinSet": self.pin_set.to_string(),
            "tokenStatusChangedAt": self.token_status_changed_at,
            "tokenStatusChangedBy": self.token_status_changed_by,
            "status": null,
            "tokenStatusReason": self.token_status_reason,
        })
    }

    /// The answer of `PATCH …/sidTokens/disable` and `…/enable`: all text. The vendor's example has the
    /// administrator in angle brackets.
    pub(super) fn changed(&self) -> Value {
        json!({
            "userId": self.user_id,
            "tokenSerialNumber": self.token_serial_number,
            "tokenStatus": self.token_status,
            "tokenStatusChangedBy": self.token_status_changed_by.as_ref().map(|by| format!("<{by}>")),
            "tokenStatusChangedAt": self.token_status_changed_at,
        })
    }
}

/// A telephone, a browser or a security key.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the vendor's names")]
pub(super) struct Device {
    id: String,
    name: Option<String>,
    pub(super) user_id: String,
    device_type: Option<String>,
    registered_date: Option<String>,
    capabilities: Option<Vec<String>>,
    pub(super) browser: bool,
    token_serial_number: Option<String>,
    device_serial_number: Option<String>,
    updated_at: Option<String>,
    status: Option<String>,
    /// Not on the wire: listed under `fidoTokens`.
    #[serde(skip_serializing)]
    pub(super) fido: bool,
}

pub(super) struct Directory {
    pub(super) users: Vec<User>,
    pub(super) tokens: Vec<SidToken>,
    pub(super) devices: Vec<Device>,
    /// Where the box's people, by ID and by address, and its tokens, by serial number, were put: a large box
    /// would take longer to search than to answer. Whoever lies there is looked at, as a deletion moves them.
    people_at: HashMap<String, usize>,
    tokens_at: HashMap<String, usize>,
    /// The serial numbers of the tokens that a user ID has or had.
    serials_of: HashMap<String, Vec<String>>,
}

impl Directory {
    /// The original data.
    pub(super) fn new() -> Self {
        // the files are part of the program; a test reads them
        const READ: &str = "the practice data is part of the program";
        let tokens: Vec<SidToken> =
            serde_json::from_str(include_str!("../../assets/practice/tokens.json")).expect(READ);
        let mut serials_of: HashMap<_, Vec<_>> = HashMap::new();
        for token in &tokens {
            if let Some(id) = &token.user_id {
                serials_of.entry(id.clone()).or_default().push(token.token_serial_number.clone());
            }
        }
        Self {
            users: serde_json::from_str(include_str!("../../assets/practice/users.json")).expect(READ),
            tokens,
            devices: serde_json::from_str(include_str!("../../assets/practice/devices.json")).expect(READ),
            people_at: HashMap::new(),
            tokens_at: HashMap::new(),
            serials_of,
        }
    }

    /// Adds a box of tokens, each enabled and with a person of its own. What makes them is their number, so
    /// that the same box comes again.
    pub(super) fn add_box(&mut self, count: u32) {
        let names: Vec<_> =
            self.users.iter().map(|user| (user.first_name.clone(), user.last_name.clone())).collect();
        for number in 1..=count {
            let (first_name, last_name) = names[number as usize % names.len()].clone();
            let id = uuid::Uuid::from_u128(BOX_USERS + u128::from(number)).to_string();
            let serial = format!("{BOX_SERIALS}{number:06}");
            let address = format!("{BOX_PEOPLE}{number:06}@acme.example");
            self.people_at.extend([id.clone(), address.clone()].map(|key| (key, self.users.len())));
            self.tokens_at.insert(serial.clone(), self.tokens.len());
            self.serials_of.insert(id.clone(), vec![serial.clone()]);
            self.tokens.push(SidToken {
                id: uuid::Uuid::from_u128(BOX_TOKENS + u128::from(number)).to_string(),
                token_serial_number: serial,
                user_id: Some(id.clone()),
                registered_date: Some(BOX_DAY.to_owned()),
                token_state: Some("Active".to_owned()),
                token_status: "Enabled".to_owned(),
                assigned_at: Some(BOX_DAY.to_owned()),
                pin_set: true,
                ..SidToken::default()
            });
            self.users.push(User {
                id,
                email_address: Some(address),
                first_name,
                last_name,
                creation_date: Some(BOX_DAY.to_owned()),
                user_status: Some("Enabled".to_owned()),
                principal_username: Some(format!("box{number:06}")),
                ..User::default()
            });
        }
    }

    /// The tokens of the box as the list of whoever lost it.
    pub(super) fn box_list(&self) -> String {
        let boxed = self.tokens.iter().filter(|token| token.token_serial_number.starts_with(BOX_SERIALS));
        // each number made one of both
        let people = self.users.iter().map(User::address).filter(|address| address.starts_with(BOX_PEOPLE));
        let lines =
            boxed.zip(people).map(|(token, address)| format!("{},{address}\n", token.token_serial_number));
        std::iter::once("Serial number,E-mail\n".to_owned()).chain(lines).collect()
    }

    /// The user with that ID, ignoring case.
    pub(super) fn user(&self, id: &str) -> Option<&User> {
        let is = |user: &User| !user.only_in_directory && user.id.eq_ignore_ascii_case(id);
        place(&self.users, self.people_at.get(id), is).map(|at| &self.users[at])
    }

    pub(super) fn user_mut(&mut self, id: &str) -> Option<&mut User> {
        let is = |user: &User| !user.only_in_directory && user.id.eq_ignore_ascii_case(id);
        place(&self.users, self.people_at.get(id), is).map(|at| &mut self.users[at])
    }

    /// The first user of whom this holds, who may have this address.
    pub(super) fn find_user(&mut self, address: &str, is: impl Fn(&User) -> bool) -> Option<&mut User> {
        place(&self.users, self.people_at.get(address), is).map(|at| &mut self.users[at])
    }

    /// Moves times to the day of the start: an existing emergency access code ends in two days, and each
    /// person's last sign-in agrees with their sign-ins.
    pub(super) fn age(&mut self, start: Timestamp, events: &[Event]) {
        let ends = start.saturating_add(SignedDuration::from_hours(48)).unwrap_or(Timestamp::MAX);
        for user in &mut self.users {
            if user.emergency_tokencode_id.is_some() {
                user.emergency_tokencode_expiration = Some(format!("{ends:.3}"));
            }
            let own = |event: &&Event| event.user_id == user.id && event.code == SUCCEEDED;
            if let Some(last) = events.iter().find(own) {
                user.last_successful_authentication_method = Some(last.method.clone());
                user.last_successful_authentication_date = Some(format!("{:.3}", last.at));
                user.month_last_authenticated = Some(last.at.strftime("%b %Y").to_string());
            }
        }
    }

    /// The token with exactly that serial number: leading zeros count.
    pub(super) fn token(&self, serial: &str) -> Option<&SidToken> {
        let is = |token: &SidToken| token.token_serial_number == serial;
        place(&self.tokens, self.tokens_at.get(serial), is).map(|at| &self.tokens[at])
    }

    pub(super) fn token_mut(&mut self, serial: &str) -> Option<&mut SidToken> {
        let is = |token: &SidToken| token.token_serial_number == serial;
        place(&self.tokens, self.tokens_at.get(serial), is).map(|at| &mut self.tokens[at])
    }

    /// The tokens of the user with exactly that ID.
    pub(super) fn tokens_of(&self, id: &str) -> impl Iterator<Item = &SidToken> {
        let serials = self.serials_of.get(id).into_iter().flatten();
        let tokens = serials.filter_map(|serial| self.token(serial));
        tokens.filter(move |token| token.user_id.as_deref() == Some(id))
    }

    /// The token with that serial number, which is this user's from now on.
    pub(super) fn give(&mut self, serial: &str, id: &str) -> Option<&mut SidToken> {
        let serials = self.serials_of.entry(id.to_owned()).or_default();
        if !serials.iter().any(|given| given == serial) {
            serials.push(serial.to_owned());
        }
        let token = self.token_mut(serial)?;
        token.user_id = Some(id.to_owned());
        Some(token)
    }

    /// Users whose address contains `part`, sorted by address.
    pub(super) fn search(&self, part: &str) -> Vec<&User> {
        let part = part.to_lowercase();
        let mut found: Vec<_> = self
            .users
            .iter()
            .filter(|user| !user.only_in_directory && user.address().contains(&part))
            .collect();
        found.sort_by_cached_key(|user| user.address());
        found
    }
}

/// The place of the one of which this holds, which may be known.
fn place<T>(list: &[T], known: Option<&usize>, is: impl Fn(&T) -> bool) -> Option<usize> {
    let known = known.copied().filter(|at| list.get(*at).is_some_and(&is));
    known.or_else(|| list.iter().position(is))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_boxs_tokens_and_people_are_found_after_one_was_deleted() {
        let mut directory = Directory::new();
        directory.add_box(50);
        let serial = |number: u32| format!("{BOX_SERIALS}{number:06}");
        let place = directory.tokens.iter().position(|token| token.token_serial_number == serial(7));
        directory.tokens.remove(place.unwrap());
        assert!(directory.token(&serial(7)).is_none());
        for number in (1..=50).filter(|number| *number != 7) {
            let token = directory.token(&serial(number)).unwrap();
            assert_eq!(token.token_serial_number, serial(number));
            let owner = directory.user(token.user_id.as_deref().unwrap()).unwrap();
            assert_eq!(directory.tokens_of(&owner.id).count(), 1);
            let address = owner.address();
            assert_eq!(address, format!("{BOX_PEOPLE}{number:06}@acme.example"));
            assert_eq!(
                directory.find_user(&address, |user| user.has_email(&address)).unwrap().address(),
                address
            );
        }
    }

    #[test]
    fn a_token_belongs_to_whom_it_was_given_last() {
        let mut directory = Directory::new();
        directory.add_box(2);
        let token = directory.tokens.iter().find(|token| token.user_id.is_some()).unwrap();
        let (serial, first) = (token.token_serial_number.clone(), token.user_id.clone().unwrap());
        let second = directory.users.last().unwrap().id.clone();
        let owned = |directory: &Directory, id: &str| {
            directory.tokens_of(id).filter(|token| token.token_serial_number == serial).count()
        };
        assert_eq!((owned(&directory, &first), owned(&directory, &second)), (1, 0));
        directory.give(&serial, &second).unwrap();
        assert_eq!((owned(&directory, &first), owned(&directory, &second)), (0, 1));
        directory.give(&serial, &first).unwrap();
        directory.give(&serial, &second).unwrap();
        assert_eq!((owned(&directory, &first), owned(&directory, &second)), (0, 1));
    }

    #[test]
    fn every_id_serial_and_address_is_there_once() {
        let directory = Directory::new();
        let once = |texts: Vec<&str>| {
            let mut seen = HashSet::new();
            assert!(!texts.is_empty());
            for text in texts {
                assert!(seen.insert(text.to_lowercase()), "{text} is there twice");
            }
        };
        let (users, tokens, devices) = (&directory.users, &directory.tokens, &directory.devices);
        let ids = users.iter().map(|user| &user.id).chain(tokens.iter().map(|token| &token.id));
        once(ids.chain(devices.iter().map(|device| &device.id)).map(String::as_str).collect());
        once(tokens.iter().map(|token| token.token_serial_number.as_str()).collect());
        once(users.iter().filter_map(|user| user.email_address.as_deref()).collect());
        let names = users.iter().flat_map(|user| [&user.principal_username, &user.alternate_username]);
        once(names.filter_map(Option::as_deref).collect());
    }

    #[test]
    fn every_token_and_device_belongs_to_somebody_or_nobody() {
        let directory = Directory::new();
        for token in &directory.tokens {
            let whose = token.user_id.as_deref();
            assert!(whose.is_none_or(|id| directory.user(id).is_some()), "{}", token.token_serial_number);
            assert_eq!(whose.is_some(), token.assigned_at.is_some(), "{}", token.token_serial_number);
            assert!((1..=36).contains(&token.token_serial_number.len()));
        }
        assert!(directory.devices.iter().all(|device| directory.user(&device.user_id).is_some()));
    }

    #[test]
    fn every_time_is_iso_8601_with_milliseconds() {
        for text in [
            include_str!("../../assets/practice/users.json"),
            include_str!("../../assets/practice/tokens.json"),
        ] {
            let objects: Vec<serde_json::Map<String, Value>> = serde_json::from_str(text).unwrap();
            let values = objects.iter().flatten().filter_map(|(name, value)| Some((name, value.as_str()?)));
            let times = values.filter(|(_, text)| text.ends_with('Z') && text.contains(':'));
            let mut count = 0;
            for (name, text) in times {
                let time: Timestamp = text.parse().unwrap_or_else(|err| panic!("{name} {text}: {err}"));
                assert_eq!(format!("{time:.3}"), text);
                count += 1;
            }
            assert!(count > 40, "{count}");
        }
    }

    #[test]
    fn somebody_is_there_for_every_case_that_a_desk_meets() {
        let directory = Directory::new();
        let owned = |user: &User| {
            directory
                .tokens
                .iter()
                .filter(|token| token.user_id.as_ref() == Some(&user.id))
                .collect::<Vec<_>>()
        };
        let some = |case: &str, test: &dyn Fn(&User, &[&SidToken]) -> bool| {
            assert!(directory.users.iter().any(|user| test(user, &owned(user))), "{case}");
        };
        for count in 0..=5 {
            some(&format!("{count} tokens"), &|_, tokens| tokens.len() == count);
        }
        some("the last enabled token", &|_, tokens| {
            tokens.len() > 1 && tokens.iter().filter(|token| token.token_status == "Enabled").count() == 1
        });
        some("activation pending", &|_, tokens| {
            tokens.iter().any(|token| token.token_state.as_deref() == Some("Activation Pending"))
        });
        some("expired", &|_, tokens| {
            tokens.iter().any(|token| token.token_state.as_deref() == Some("Expired"))
        });
        some("no PIN", &|_, tokens| tokens.iter().any(|token| !token.pin_set));
        some("a token without name", &|_, tokens| tokens.iter().any(|token| token.name.is_none()));
        some("an unknown status", &|_, tokens| tokens.iter().any(|token| token.token_status == "Suspended"));
        some("all methods locked", &|user, _| {
            user.is_token_locked && user.is_approve_locked && user.is_sms_locked
        });
        some("high risk", &|user, _| user.high_risk_user);
        some("marked for deletion", &|user, _| user.mark_deleted && user.mark_deleted_by.is_some());
        some("disabled", &|user, _| user.user_status.as_deref() == Some("Disabled"));
        some("no address", &|user, _| user.email_address.is_none());
        some("no first name", &|user, _| user.first_name.is_none() && user.last_name.is_some());
        some("no name", &|user, _| user.first_name.is_none() && user.last_name.is_none());
        some("a formula for a name", &|user, _| {
            user.first_name.as_deref().is_some_and(|name| name.starts_with('='))
        });
        some("a very long name", &|user, _| {
            user.last_name.as_deref().is_some_and(|name| name.chars().count() > 60)
        });
        some("only in the directory", &|user, _| user.only_in_directory);
        assert!(
            directory.tokens.iter().any(|token| token.user_id.is_none() && token.token_status == "Enabled")
        );
        assert!(directory.users.len() >= 40);
        assert!(directory.search("ACME.example").len() > 25, "more than a page");
    }

    #[test]
    fn a_search_takes_its_text_literally_and_sorts_by_address() {
        let directory = Directory::new();
        let found: Vec<_> = directory.search("@ACME").iter().map(|user| user.address()).collect();
        assert!(found.is_sorted());
        assert!(found.contains(&"karl.steiner@acme.example".to_owned()));
        for nothing in ["*", "%", "a.a", "noor.vandijk"] {
            assert!(directory.search(nothing).is_empty(), "{nothing}");
        }
    }
}
