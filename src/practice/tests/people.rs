//! Looking people up, searching for them, and their authenticators.

use serde_json::{Value, json};

use super::client::{ADA, Client, Reply, exchange, practice, request};
use crate::fixtures;

const LOOKUP: &str = "v1/users/lookup";

fn addresses(elements: &Value) -> Vec<String> {
    elements
        .as_array()
        .unwrap()
        .iter()
        .map(|user| user["emailAddress"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_found_by_address_and_by_user_name_in_any_case() {
    let practice = practice().await;
    let client = Client::new(&practice);
    for body in [
        json!({"email": fixtures::EMAIL}),
        json!({"email": "Ada.Lovelace@ACME.example"}),
        json!({"username": fixtures::USER_NAME}),
        json!({"username": "acme\\ALOVELACE"}),
        json!({"username": fixtures::USER_NAME, "searchUnsynched": false}),
    ] {
        let user = client.call("POST", LOOKUP, &body).ok();
        assert_eq!(user["id"], ADA);
        let values =
            ["emailAddress", "firstName", "lastName", "principalUsername", "identitySource", "userStatus"];
        let values: Vec<_> = values.iter().map(|name| user[name].as_str().unwrap()).collect();
        assert_eq!(values, [fixtures::EMAIL, "Ada", "Lovelace", fixtures::USER_NAME, "Acme AD", "Enabled"]);
        assert_eq!((&user["highRiskUser"], &user["markDeleted"]), (&json!(true), &json!(false)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_filled_in_is_null_and_numbers_are_left_out() {
    let practice = practice().await;
    let user =
        Client::new(&practice).call("POST", LOOKUP, &json!({"email": "taro.yamada@acme.example"})).ok();
    assert_eq!(user["lastName"], "山田 太郎");
    let object = user.as_object().unwrap();
    for name in ["firstName", "markDeletedAt", "markDeletedBy", "emergencyAccessStatus", "alternateUsername"]
    {
        assert_eq!(object.get(name), Some(&Value::Null), "{name}");
    }
    for name in ["smsNumber", "voiceNumber", "onlyInDirectory", "only_in_directory"] {
        assert_eq!(object.get(name), None, "{name}");
    }
    assert_eq!(user["globalGroups"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_up_takes_exactly_one_name_and_nothing_else() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let wrong_number = "Wrong number of properties in the request body.";
    for (body, description) in [
        (json!({}), wrong_number),
        (json!({"email": "a@b.c", "username": "a"}), wrong_number),
        (json!({"email": "a@b.c", "ticket": "INC1"}), wrong_number),
        (json!({"email": "a@b.c", "searchUnsynched": true, "ticket": "INC1"}), wrong_number),
        (json!({"searchUnsynched": true}), wrong_number),
        (json!({"mail": "a@b.c"}), "Either email or username is required."),
        (json!({"email": ""}), "Either email or username is required."),
        (json!({"email": null}), "Either email or username is required."),
        (json!({"username": 10423}), "Either email or username is required."),
        (json!({"username": "a", "searchUnsynched": "true"}), "searchUnsynched is no boolean."),
        (json!(["email"]), "The request body is no JSON object."),
    ] {
        client.call("POST", LOOKUP, &body).service("400 BAD_REQUEST", description);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_is_not_there_is_not_found() {
    let practice = practice().await;
    let client = Client::new(&practice);
    for body in [json!({"email": "nobody@acme.example"}), json!({"username": "nobody@acme.example"})] {
        client.call("POST", LOOKUP, &body).service("404 NOT_FOUND", "User nobody@acme.example not found");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_not_labelled_json_is_415() {
    let practice = practice().await;
    let token = format!("Bearer {}", Client::new(&practice).token);
    let path = format!("/AdminInterface/restapi/{LOOKUP}");
    let send = |kind: Option<&str>, accept: &str| {
        let mut headers = vec![("Authorization", token.as_str()), ("Accept", accept)];
        headers.extend(kind.map(|kind| ("Content-Type", kind)));
        let text = request("POST", &path, &headers, r#"{"username":"alovelace"}"#);
        Reply::read(&exchange(&practice, text.as_bytes()))
    };
    for (kind, shown) in [(Some("text/plain"), "text/plain"), (None, "")] {
        let message = format!("Content type '{shown}' not supported");
        send(kind, "*/*").framework(415, "Unsupported Media Type", &message, &path);
    }
    send(Some("application/json; charset=utf-8"), "text/html, application/*;q=0.5").ok();
    let message = "Could not find acceptable representation";
    send(Some("application/json"), "text/html").framework(406, "Not Acceptable", message, &path);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_in_the_directory_alone_is_there_once_they_were_looked_for_there() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let email = "noor.vandijk@acme.example";
    let search = || addresses(&client.call("POST", "v1/users/search", &json!({"emailLike": "noor"})).ok());
    assert_eq!(client.call("POST", LOOKUP, &json!({"email": email})).status, 404);
    assert!(search().is_empty());
    let user = client.call("POST", LOOKUP, &json!({"email": email, "searchUnsynched": true})).ok();
    assert!(user["lastSyncTime"].is_string());
    client.call("POST", LOOKUP, &json!({"email": email})).ok();
    assert_eq!(search(), [email]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_goes_page_by_page_without_loss_or_repetition() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let page = |query: &str| {
        client.call("POST", &format!("v2/users/search{query}"), &json!({"emailLike": "acme.EXAMPLE"})).ok()
    };
    let first = page("?pageSize=25&pageNumber=0");
    let total = first["totalElements"].as_u64().unwrap();
    assert!(total > 25);
    assert_eq!(
        (&first["totalPages"], &first["pageSize"], &first["currentPage"]),
        (&json!(2), &json!(25), &json!(0))
    );
    let second = page("?pageNumber=1&pageSize=25");
    assert_eq!(second["currentPage"], 1);
    let mut all = addresses(&first["elements"]);
    assert_eq!(all.len(), 25);
    all.extend(addresses(&second["elements"]));
    assert_eq!(all.len() as u64, total);
    assert!(all.iter().map(|address| address.to_lowercase()).is_sorted_by(|a, b| a < b));
    assert_eq!(page(""), first, "25 and the first page unless told otherwise");
    assert_eq!(page("?pageNumber=2")["elements"], json!([]));
    assert_eq!(page("?pageNumber=4294967295")["elements"], json!([]));
    let small = page("?pageSize=10&pageNumber=1");
    assert_eq!(addresses(&small["elements"]), all[10..20]);
    assert_eq!(small["totalPages"], total.div_ceil(10));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_of_the_first_version_is_a_plain_list() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let search = |query: &str, part: &str| {
        client.call("POST", &format!("v1/users/search{query}"), &json!({"emailLike": part}))
    };
    let found = addresses(&search("?pageSize=3", "acme").ok());
    assert_eq!(found.len(), 3);
    assert!(found.is_sorted());
    assert_eq!(addresses(&search("", "acme").ok()).len(), 25);
    assert_eq!(addresses(&search("", "O'BRIEN").ok()), ["sean.o'brien@acme.example"]);
    assert_eq!(search("", "*@acme").ok(), json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_refuses_pages_and_bodies_that_are_not_as_documented() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let part = json!({"emailLike": "a"});
    for version in ["v1", "v2"] {
        for (query, description) in [
            ("?pageSize=0", "pageSize must be between 1 and 25."),
            ("?pageSize=26", "pageSize must be between 1 and 25."),
            ("?pageSize=all", "pageSize is no valid number."),
        ] {
            let reply = client.call("POST", &format!("{version}/users/search{query}"), &part);
            reply.service("400 BAD_REQUEST", description);
        }
        for (body, description) in [
            (json!({}), "Wrong number of properties in the request body."),
            (json!({"emailLike": "a", "nameLike": "a"}), "Wrong number of properties in the request body."),
            (json!({"email": "a"}), "emailLike is required."),
            (json!({"emailLike": ""}), "emailLike is required."),
        ] {
            client
                .call("POST", &format!("{version}/users/search"), &body)
                .service("400 BAD_REQUEST", description);
        }
    }
    let reply = client.call("POST", "v2/users/search?pageNumber=-1", &part);
    reply.service("400 BAD_REQUEST", "pageNumber is no valid number.");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_two_lists_of_authenticators_differ_as_documented() {
    let practice = practice().await;
    let client = Client::new(&practice);
    let list = |path: &str| client.call("GET", path, &Value::Null).ok();
    let kinds = |list: &Value| -> Vec<_> {
        list["devices"].as_array().unwrap().iter().map(|device| device["browser"] == true).collect()
    };
    let second = list(&format!("v2/users/{ADA}/devices"));
    assert_eq!(kinds(&second), [false], "no browsers");
    assert_eq!(second["fidoTokens"][0]["name"], "Blue key");
    assert_eq!(second["sidTokens"].as_array().unwrap().len(), 2);
    assert_eq!(kinds(&list(&format!("v2/users/{ADA}/devices?includeBrowsers=true"))), [false, true]);
    let first = list(&format!("v1/users/{}/devices", ADA.to_uppercase()));
    assert_eq!(kinds(&first), [false, true], "browsers");
    assert_eq!(first.get("sidTokens"), None);
    assert_eq!(kinds(&list(&format!("v1/users/{ADA}/devices?includeBrowsers=false"))), [false]);

    let odd = client.call("GET", &format!("v2/users/{ADA}/devices?includeBrowsers=1"), &Value::Null);
    odd.service("400 BAD_REQUEST", "includeBrowsers is no boolean.");
    let nobody = client.call("GET", "v2/users/alovelace/devices", &Value::Null);
    nobody.service("404 NOT_FOUND", "User alovelace not found");
}
