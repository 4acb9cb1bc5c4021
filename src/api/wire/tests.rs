use serde_json::{Value, json};

use super::people::UserRecord;
use super::*;
use crate::domain::person::{LockedMethod, Person, UserStatus};
use crate::fixtures;

const ID: &str = fixtures::USER_ID;
const OTHER: &str = "00000000-1112-451b-98e1-dfe4e6afd60d";

fn id() -> UserId {
    UserId::from_server(ID).unwrap()
}

fn serial(text: &str) -> Serial {
    Serial::parse(text).unwrap()
}

fn said(failure: AnswerFailure) -> String {
    match failure {
        AnswerFailure::WrongAnswer { said } => said,
        other => panic!("{other:?}"),
    }
}

fn looked(body: &[u8]) -> BodyKind {
    match object::<UserRecord>(body) {
        Err(AnswerFailure::NotJson { kind, .. }) => kind,
        other => panic!("{other:?}"),
    }
}

fn disabled(json: &Value) -> Result<Confirmation, AnswerFailure> {
    object::<Changed>(json.to_string().as_bytes())?.confirms(
        &TokenStatus::Disabled,
        &id(),
        &serial("1231314525"),
    )
}

fn vendors_example() -> Value {
    // Disable Hardware Token API, response: with the angle brackets of that page
    json!({
        "userId": ID,
        "tokenSerialNumber": "1231314525",
        "tokenStatus": "Disabled",
        "tokenStatusChangedBy": "<admin subject>",
        "tokenStatusChangedAt": "<2021-06-11T19:10:30.045Z>",
    })
}

fn with(name: &str, value: Value) -> Value {
    let mut json = vendors_example();
    json[name] = value;
    json
}

#[test]
fn the_vendors_example_is_a_confirmation() {
    let confirmation = disabled(&vendors_example()).unwrap();
    assert_eq!(confirmation.now, Now::Status(TokenStatus::Disabled));
    assert_eq!(confirmation.changed_by.as_deref(), Some("admin subject"));
    assert_eq!(confirmation.changed_at.unwrap().at.unwrap().to_string(), "2021-06-11T19:10:30.045Z");
    assert_eq!((confirmation.user_id, confirmation.serial), (id(), Some(serial("1231314525"))));
    assert_eq!(confirmation.source, Source::Answer);
}

#[test]
fn by_whom_and_when_may_be_missing_or_odd() {
    for missing in [Value::Null, json!(""), json!("<>"), json!([])] {
        let confirmation = disabled(&with("tokenStatusChangedBy", missing)).unwrap();
        assert_eq!(confirmation.changed_by, None);
    }
    assert_eq!(disabled(&with("tokenStatusChangedAt", Value::Null)).unwrap().changed_at, None);
    let at = disabled(&with("tokenStatusChangedAt", json!("yesterday"))).unwrap().changed_at.unwrap();
    assert_eq!((at.spelled.as_str(), at.at), ("?", None));
    let at = disabled(&with("tokenStatusChangedAt", json!(1_623_438_630))).unwrap().changed_at.unwrap();
    assert_eq!((at.spelled.as_str(), at.at), ("1623438630", None));
    let by = disabled(&with("tokenStatusChangedBy", json!("root\n\u{202e}nimda"))).unwrap().changed_by;
    assert_eq!(by.as_deref(), Some("root nimda"), "nothing that turns the direction of writing");
}

#[test]
fn ids_are_compared_without_regard_to_case() {
    assert!(disabled(&with("userId", json!(ID.to_uppercase()))).is_ok());
    assert!(disabled(&with("tokenStatus", json!("DISABLED"))).is_ok());
}

#[test]
fn an_answer_about_anything_else_is_no_confirmation_and_says_so() {
    assert!(said(disabled(&with("userId", json!(OTHER))).unwrap_err()).contains(OTHER));
    assert!(said(disabled(&with("userId", Value::Null)).unwrap_err()).contains("which user"));
    assert!(said(disabled(&with("userId", json!("a/b"))).unwrap_err()).contains("which user"));
    assert!(
        said(disabled(&with("tokenSerialNumber", json!("01231314525"))).unwrap_err()).contains("01231314525")
    );
    assert!(said(disabled(&with("tokenSerialNumber", Value::Null)).unwrap_err()).contains("which token"));
    assert!(said(disabled(&with("tokenStatus", json!("Enabled"))).unwrap_err()).contains("enabled"));
    assert!(said(disabled(&with("tokenStatus", json!("Pending"))).unwrap_err()).contains("Pending"));
    assert!(said(disabled(&with("tokenStatus", Value::Null)).unwrap_err()).contains("does not say"));
    assert!(disabled(&json!({})).is_err());
    assert!(disabled(&json!(true)).is_err());
    // serde would fill the members from a list in order
    assert!(disabled(&json!([ID, "1231314525", "Disabled", "a", "b"])).is_err());
}

#[test]
fn an_answer_to_an_enable_must_say_enabled() {
    let enabled = |status: Value| {
        let answer = with("tokenStatus", status).to_string();
        object::<Changed>(answer.as_bytes())?.confirms(&TokenStatus::Enabled, &id(), &serial("1231314525"))
    };
    let confirmation = enabled(json!("<enabled>")).unwrap();
    assert_eq!((confirmation.now, confirmation.source), (Now::Status(TokenStatus::Enabled), Source::Answer));
    assert!(said(enabled(json!("Disabled")).unwrap_err()).contains("disabled"));
    assert!(said(enabled(json!("Suspended")).unwrap_err()).contains("Suspended"));
    assert!(said(enabled(Value::Null).unwrap_err()).contains("does not say"));
}

#[test]
fn json_is_told_from_what_is_none() {
    assert_eq!(looked(b""), BodyKind::Empty);
    assert_eq!(looked(b" \n"), BodyKind::Empty);
    assert_eq!(looked(b"<!DOCTYPE html><html>"), BodyKind::WebPage);
    assert_eq!(looked(b"{\"id\": \"eb2e"), BodyKind::BrokenOff);
    assert_eq!(looked(b"OK"), BodyKind::Garbled);
    assert_eq!(looked(b"{\"id\": \"\xff\xfe\"}"), BodyKind::Garbled);
    let utf16: Vec<u8> = "{\"id\":\"x\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(looked(&utf16), BodyKind::BrokenOff);
    let Err(AnswerFailure::NotJson { start, .. }) =
        object::<UserRecord>(b"<html><head><TITLE>502 Bad\nGateway</TITLE>")
    else {
        panic!("a web page is no JSON");
    };
    assert_eq!(start, "502 Bad Gateway");
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let body = format!("\u{feff}{}\r\n", json!({ "id": ID }));
    assert_eq!(object::<UserRecord>(body.as_bytes()).unwrap().person().unwrap().id, id());
}

#[test]
fn a_person_is_read_with_all_that_may_be_odd_about_it() {
    let person = object::<UserRecord>(
        json!({
            "id": ID, "emailAddress": "y.yamada@acme.example", "firstName": "花子", "lastName": "山田", "userStatus": "enabled",
            "identitySource": "Acme AD", "highRiskUser": "true", "markDeleted": true, "markDeletedBy": "admin",
            "markDeletedAt": "2026-11-01T00:00:00.000Z", "isTokenLocked": "TRUE", "isSmsLocked": false, "isVoiceLocked": null,
            "isApproveLocked": true, "principalUsername": "", "alternateUsername": "hyamada", "smsNumber": "+81", "unknown": {},
        })
        .to_string()
        .as_bytes(),
    )
    .unwrap()
    .person()
    .unwrap();
    assert_eq!(person.known_as().as_deref(), Some("花子 山田"));
    assert_eq!((person.status, person.user_name.as_deref()), (UserStatus::Enabled, Some("hyamada")));
    assert_eq!(person.locked, [LockedMethod::Token, LockedMethod::Approve]);
    assert_eq!(person.unlocked, [LockedMethod::Sms], "of the others nothing is said");
    assert!(person.high_risk);
    let marked = person.marked_deleted.unwrap();
    assert_eq!(marked.by.as_deref(), Some("admin"));
    assert!(marked.at.unwrap().at.is_some());
}

#[test]
fn a_person_of_whom_only_the_id_is_known_is_a_person() {
    let person = object::<UserRecord>(json!({ "id": ID }).to_string().as_bytes()).unwrap().person().unwrap();
    assert_eq!(person, Person::only_id(id()));
    let other =
        object::<UserRecord>(json!({ "id": ID, "userStatus": "Pending deletion" }).to_string().as_bytes());
    assert_eq!(other.unwrap().person().unwrap().status, UserStatus::Other("Pending deletion".to_owned()));
    assert!(object::<UserRecord>(b"{}").unwrap().person().is_err());
}

#[test]
fn both_versions_of_the_search_are_read() {
    let read = |json: Value, page| people(json.to_string().as_bytes(), page, 25);
    let one = json!({ "id": ID });
    let version_1 = read(json!([one, { "id": null }, { "id": "../x" }]), 0).unwrap();
    assert_eq!((version_1.people.len(), version_1.total, version_1.next_page), (1, None, None));
    let page =
        |page| read(json!({ "totalPages": 3, "totalElements": "70", "elements": [one] }), page).unwrap();
    assert_eq!(
        (page(0).total, page(0).next_page, page(1).next_page, page(2).next_page),
        (Some(70), Some(1), Some(2), None)
    );
    // without the number of pages, a full one means that there may be more
    let full = json!({ "elements": vec![one.clone(); 25] });
    assert_eq!(read(full, 4).unwrap().next_page, Some(5));
    assert_eq!(read(json!({ "elements": [one] }), 4).unwrap().next_page, None);
    assert_eq!(read(json!({ "elements": [] }), 0).unwrap().people, []);
    assert!(said(read(json!({ "totalPages": 0 }), 0).unwrap_err()).contains("no list"));
    assert!(said(read(json!({ "elements": ["Ada"] }), 0).unwrap_err()).contains("form"));
}

#[test]
fn a_list_that_no_answer_has_is_not_taken_however_small_its_parts_are() {
    let lists = |count: usize| vec![json!({}); count];
    let search = |json: Value| people(json.to_string().as_bytes(), 0, 25);
    let devices = |json: Value| hardware_tokens(json.to_string().as_bytes(), &id());
    for body in [json!({ "elements": lists(1001) }), json!(lists(1001))] {
        assert_eq!(said(search(body).unwrap_err()), "it lists more than 1000 people");
    }
    let bodies = [
        (json!({ "sidTokens": lists(1001) }), "hardware tokens"),
        (json!({ "devices": lists(1001), "sidTokens": [] }), "authenticators"),
        (json!(lists(1001)), "authenticators"),
    ];
    for (body, what) in bodies {
        assert_eq!(said(devices(body).unwrap_err()), format!("it lists more than 1000 {what}"));
    }
    let mut people = lists(999);
    people.push(json!({ "id": ID }));
    assert_eq!(search(json!({ "elements": people })).unwrap().people.len(), 1);
    let mut tokens = lists(999);
    tokens.push(json!({ "tokenSerialNumber": "1" }));
    assert_eq!(devices(json!({ "devices": lists(1000), "sidTokens": tokens })).unwrap().len(), 1);
}

#[test]
fn a_list_of_which_nothing_is_usable_is_not_taken_for_an_empty_one() {
    for id in [Value::Null, json!({}), json!("../x")] {
        let body = json!({ "elements": [{ "id": id }, { "id": id }] }).to_string();
        assert!(said(people(body.as_bytes(), 0, 25).unwrap_err()).contains("nobody in it"));
        let body = json!({ "sidTokens": [{ "tokenSerialNumber": id }] }).to_string();
        let tokens = hardware_tokens(body.as_bytes(), &UserId::from_server(ID).unwrap());
        assert!(said(tokens.unwrap_err()).contains("no hardware token in it"));
    }
}

#[test]
fn a_list_is_no_object_also_inside() {
    let people = people(json!({ "elements": [[ID, "ada@acme.example"]] }).to_string().as_bytes(), 0, 25);
    assert!(said(people.unwrap_err()).contains("form"));
    for body in [json!([[fixtures::SERIAL, "SID700"]]), json!({ "sidTokens": [[fixtures::SERIAL]] })] {
        assert!(said(hardware_tokens(body.to_string().as_bytes(), &id()).unwrap_err()).contains("form"));
    }
}

#[test]
fn what_is_no_text_counts_as_missing_and_is_not_kept() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let objects = format!("{}7{}", "{\"a\":".repeat(50_000), "}".repeat(50_000));
    for odd in ["[]", "{}", "[1,[2,{\"a\":null}]]", "null", &deep, &objects] {
        let body = format!("{{\"id\":\"{ID}\",\"firstName\":{odd},\"other\":{odd}}}");
        let person = object::<UserRecord>(body.as_bytes()).unwrap().person().unwrap();
        assert_eq!(person, Person::only_id(id()));
    }
    for (number, text) in [("7", "7"), ("-7", "-7"), ("0.5", "0.5"), ("7.0", "7.0")] {
        let body = format!("{{\"id\":\"{ID}\",\"firstName\":{number}}}");
        let person = object::<UserRecord>(body.as_bytes()).unwrap().person().unwrap();
        assert_eq!(person.first_name.as_deref(), Some(text));
    }
}

#[test]
fn a_member_that_is_there_twice_makes_no_confirmation() {
    let good = vendors_example().to_string();
    for (name, value) in [("userId", ID), ("tokenSerialNumber", "1231314525"), ("tokenStatus", "Disabled")] {
        let twice = good.replacen('{', &format!("{{\"{name}\":\"{value}\","), 1);
        assert!(said(object::<Changed>(twice.as_bytes()).unwrap_err()).contains("another form"));
    }
}

#[test]
fn a_tokens_record_is_read_as_the_vendors_example_has_it() {
    // Retrieve Hardware Token Details API: an unassigned token that is Enabled
    let json = json!({
        "deviceType": "SID700", "tokenStatus": "Enabled", "assignedBy": null, "registeredDate": null, "assignedAt": null,
        "tokenStatusChangedAt": null, "userId": null, "expiryDate": "2027-02-12T00:00:00.000Z",
        "tokenSerialNumber": "000123456789", "pinSet": false, "name": "000123456789",
    });
    let token =
        object::<TokenRecord>(json.to_string().as_bytes()).unwrap().about(&serial("000123456789")).unwrap();
    assert_eq!((token.status, token.owner, token.pin_set), (TokenStatus::Enabled, None, Some(false)));
    assert_eq!(token.expires.unwrap().spelled, "2027-02-12T00:00:00.000Z");
}

#[test]
fn a_record_must_be_about_the_token_that_was_asked_for() {
    let about =
        |json: Value, asked: &str| object::<TokenRecord>(json.to_string().as_bytes())?.about(&serial(asked));
    let record = json!({ "tokenSerialNumber": "000123456789" });
    assert!(about(record.clone(), "000123456789").is_ok());
    assert!(said(about(record, "123456789").unwrap_err()).contains("000123456789"));
    assert!(said(about(json!({}), "123456789").unwrap_err()).contains("which token"));
    let odd_owner = json!({ "tokenSerialNumber": "123456789", "userId": "../../x" });
    assert!(said(about(odd_owner, "123456789").unwrap_err()).contains("owner"));
}

#[test]
fn a_persons_hardware_tokens_are_told_from_their_other_authenticators() {
    let list = |json: Value| hardware_tokens(json.to_string().as_bytes(), &id());
    let token =
        |serial: &str| json!({ "tokenSerialNumber": serial, "deviceType": "SID700", "pinSet": "true" });
    let tokens = list(json!({
        "devices": [{ "id": "x", "deviceType": "iOS" }, token("000123145252"), token(fixtures::SERIAL)],
        "fidoTokens": [{ "id": "y" }],
        "sidTokens": [token(fixtures::SERIAL), { "tokenSerialNumber": null }],
    }))
    .unwrap();
    let serials: Vec<_> = tokens.iter().map(|token| token.serial.as_str()).collect();
    assert_eq!(serials, [fixtures::SERIAL, "000123145252"]);
    assert_eq!((tokens[0].pin_set, tokens[0].owner.clone()), (Some(true), Some(id())));
    assert_eq!(list(json!({ "devices": [], "fidoTokens": [], "sidTokens": null })).unwrap(), []);
    assert_eq!(list(json!([token("1")])).unwrap().len(), 1);
    assert!(said(list(json!({ "error": "x" })).unwrap_err()).contains("no list"));
    let others = json!({ "sidTokens": [{ "tokenSerialNumber": "1", "userId": OTHER }] });
    assert!(said(list(others).unwrap_err()).contains(OTHER));
}

#[test]
fn a_person_has_the_signs_of_trouble_that_the_record_has() {
    let record = r#"{"id":"eb2e12ae-1112-451b-98e1-dfe4e6afd60d","emergencyAccessStatus":"Enabled",
        "emergencyTokencodeId":"c-1","emergencyTokencodeExpiration":"2026-11-25T16:00:00.000Z",
        "emergencyTokencodeLastUse":null,"emergencyTokencodeOneTimeUse":"false","offlineEmergencyAccessStatus":"Disabled",
        "offlineEmergencyTokencodeExpiration":"2026-11-26","monthLastAuthenticated":"Jun 2025",
        "lastSuccessfulAuthenticationMethod":"SecurID OTP","lastSuccessfulAuthenticationDate":"2025-06-12T00:00:00.000Z",
        "lastSyncTime":"2026-11-22T02:15:07.412Z"}"#;
    let person = object::<UserRecord>(record.as_bytes()).unwrap().person().unwrap();
    let access = person.emergency.unwrap();
    assert!(access.is_active());
    assert_eq!((access.id.unwrap().as_str(), access.one_time, access.last_use), ("c-1", Some(false), None));
    assert_eq!(access.ends, ServerTime::read("2026-11-25T16:00:00.000Z"));
    assert_eq!(
        (access.offline_status.as_deref(), access.offline_ends),
        (Some("Disabled"), ServerTime::read("2026-11-26"))
    );
    let last = person.last_authentication.unwrap();
    assert_eq!((last.month.as_deref(), last.method.as_deref()), (Some("Jun 2025"), Some("SecurID OTP")));
    assert_eq!(last.at, ServerTime::read("2025-06-12T00:00:00.000Z"));
    assert_eq!(person.last_sync, ServerTime::read("2026-11-22T02:15:07.412Z"));
    // an ID that could change a path is not accepted
    let odd = record.replace("c-1", "../x");
    let odd = object::<UserRecord>(odd.as_bytes()).unwrap().person().unwrap();
    assert_eq!(odd.emergency.unwrap().id, None);
    let nothing = record.split_once(',').unwrap().0.to_owned() + "}";
    let nothing = object::<UserRecord>(nothing.as_bytes()).unwrap().person().unwrap();
    assert_eq!(nothing, Person::only_id(id()));
}
