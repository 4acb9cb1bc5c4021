use jiff::Timestamp;
use serde_json::{Value, json};

use super::{
    client::{ADA, Client, Reply, practice},
    person::look_up,
};
use crate::fixtures;

/// A partner, whose settings are locked.
const RUTH: &str = "a68f70b1-c615-4393-a9c3-4aa90b38b71f";

fn give(client: &Client<'_>, version: &str, user: &str, body: &Value) -> Reply {
    client.call("PUT", &format!("{version}/users/{user}/emergencyTokencode"), body)
}

/// In how many minutes a time lies, rounded.
fn minutes_from_now(time: &Value) -> i64 {
    let time: Timestamp = time.as_str().unwrap().parse().unwrap();
    (time.duration_since(Timestamp::now()).as_secs() + 30) / 60
}

#[tokio::test(flavor = "multi_thread")]
async fn version_2_gives_what_was_asked_for_and_the_record_shows_it() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let asked = json!({"expiryValue": 36, "expiryUnit": "hours", "oneTimeUse": true});
    let answer = give(&client, "v2", ADA, &asked).ok();
    assert_eq!(minutes_from_now(&answer["expirationDate"]), 36 * 60);
    let code = answer["emergencyTokencode"].as_str().unwrap();
    assert!(code.len() == 8 && code.bytes().all(|digit| digit.is_ascii_digit()), "{code}");
    let used = (&answer["oneTimeUse"], &answer["configurationsLocked"], &answer["configurationsUsed"]);
    assert_eq!(used, (&json!(true), &json!(false), &asked));
    let record = look_up(&client, fixtures::EMAIL);
    assert_eq!(record["emergencyAccessStatus"], "Enabled");
    assert_eq!(record["emergencyTokencodeId"], answer["emergencyTokencodeId"]);
    assert_eq!(record["emergencyTokencodeExpiration"], answer["expirationDate"]);
    assert_eq!(record["emergencyTokencodeOneTimeUse"], true);
    assert_eq!(record["offlineEmergencyTokencodeExpiration"], answer["offlineExpirationDate"]);
    assert!(!record.to_string().contains(code), "shown once");
    // without values, the company's settings count
    for nothing in [Value::Null, json!({})] {
        let answer = give(&client, "v2", ADA, &nothing).ok();
        assert_eq!(
            (minutes_from_now(&answer["expirationDate"]), &answer["oneTimeUse"]),
            (24 * 60, &json!(false))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn version_2_says_what_the_company_overrides() {
    let practice = practice().await;
    let answer = give(&Client::new(&practice), "v2", RUTH, &json!({"oneTimeUse": false})).ok();
    assert_eq!((minutes_from_now(&answer["expirationDate"]), &answer["oneTimeUse"]), (4 * 60, &json!(true)));
    assert_eq!(answer["configurationsLocked"], true);
    assert_eq!(answer["configurationsUsed"]["expiryUnit"], "hours");
    assert_eq!(answer["offlineExpirationDate"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn version_1_takes_days_as_text_and_nothing_else() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let answer = give(&client, "v1", ADA, &json!({"expirationDays": "7"})).ok();
    assert_eq!(minutes_from_now(&answer["expirationDate"]), 7 * 24 * 60);
    let mut names: Vec<_> = answer.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        ["emergencyTokencode", "emergencyTokencodeId", "expirationDate", "offlineExpirationDate"]
    );
    for odd in ["0", "8", "1.5", "one"] {
        give(&client, "v1", ADA, &json!({"expirationDays": odd}))
            .service("400 BAD_REQUEST", "expirationDays must be between 1 and 7.");
    }
    give(&client, "v1", ADA, &json!({"expirationDays": 1}))
        .service("400 BAD_REQUEST", "expirationDays is required.");
    give(&client, "v1", ADA, &json!({"expirationDays": "1", "oneTimeUse": true}))
        .service("400 BAD_REQUEST", "Wrong number of properties in the request body.");
}

#[tokio::test(flavor = "multi_thread")]
async fn version_2_refuses_what_its_page_does_not_have() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let before = look_up(&client, fixtures::EMAIL);
    for (body, words) in [
        (json!({"expirationDays": "1"}), "Wrong number of properties in the request body."),
        (json!({"expiryValue": 1}), "expiryValue and expiryUnit are required together."),
        (json!({"expiryUnit": "days"}), "expiryValue and expiryUnit are required together."),
        (json!({"expiryValue": 1, "expiryUnit": "weeks"}), "expiryUnit must be days, hours or minutes."),
        (json!({"expiryValue": "1", "expiryUnit": "days"}), "expiryValue is no number."),
        (
            json!({"expiryValue": 0, "expiryUnit": "minutes"}),
            "The expiry must be between 1 minute and 7 days.",
        ),
        (
            json!({"expiryValue": 169, "expiryUnit": "hours"}),
            "The expiry must be between 1 minute and 7 days.",
        ),
        (
            json!({"expiryValue": i64::MAX, "expiryUnit": "days"}),
            "The expiry must be between 1 minute and 7 days.",
        ),
        (json!({"oneTimeUse": "true"}), "oneTimeUse is no boolean."),
    ] {
        give(&client, "v2", ADA, &body).service("400 BAD_REQUEST", words);
    }
    assert_eq!(look_up(&client, fixtures::EMAIL), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_withdrawn_once_and_the_offline_one_stays() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let given = give(&client, "v2", ADA, &json!({})).ok();
    let id = given["emergencyTokencodeId"].as_str().unwrap();
    let withdraw = |user: &str, id: &str| {
        client.call("DELETE", &format!("v1/users/{user}/emergencyTokencode/{id}"), &Value::Null)
    };
    let words = |id: &str| format!("Emergency tokencode {id} not found");
    withdraw(RUTH, id).service("404 NOT_FOUND", &words(id));
    let reply = withdraw(ADA, id);
    assert_eq!((reply.status, reply.body.as_str()), (200, ""));
    let record = look_up(&client, fixtures::EMAIL);
    assert_eq!(
        (&record["emergencyAccessStatus"], &record["emergencyTokencodeId"]),
        (&json!("Disabled"), &Value::Null)
    );
    assert_eq!(record["offlineEmergencyTokencodeExpiration"], given["offlineExpirationDate"]);
    assert!(given["offlineExpirationDate"].is_string());
    withdraw(ADA, id).service("404 NOT_FOUND", &words(id));
}
