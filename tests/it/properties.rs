//! Properties of whatever is read from elsewhere, tried on made-up values: answers of the server, key files,
//! JWKs, profile files, times, serial numbers, queries, what drew the window. The same doors are fuzzed for
//! longer by the targets in `tests/fuzz`.
//!
//! Exports have theirs in `exports`; the history's are in `properties/history.rs`.

mod echoes;
mod history;
mod keys;
mod lists;
mod renderers;

use crate::fixtures;

use jiff::{
    Timestamp,
    tz::{Offset, TimeZone},
};
use proptest::{
    collection::{hash_map, vec},
    option,
    prelude::*,
    sample::select,
};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};
use token_desk::{
    api::{Doing, examine_ca, read_access_token, read_key, wire},
    domain::{
        change::{action::Action, confirmation::Now},
        person::{UserId, query::Query},
        problem::ProblemKind,
        profile::{
            Address, Colour, Edit, HttpUrl, Profile, Proxy, SignInMethod, TimeLimits,
            binding::CaContent,
            check_name,
            policy::{Actions, Pattern, Policy, READ_SCOPES, TicketRule, VERIFY_SCOPE},
        },
        sign_in::credential::{ApiKey, KeyFacts, read_bearer},
        text::{self, pasted},
        time::{
            local_time,
            server_time::{Precision, ServerTime},
        },
        token::{
            hardware_token::TokenStatus,
            serial::{MAX_LENGTH, Serial},
        },
    },
    profiles::{load_bytes, save_bytes},
    words,
};

const ADA: &str = fixtures::USER_ID;
const TOKEN: &str = fixtures::SERIAL;

/// Something that must turn up in no words.
const SECRET: &str = "c2VjcmV0LXNlY3JldC1zZWNyZXQ";

/// Few cases, as this runs with every `cargo test`; what fails is printed, and kept nowhere.
pub fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn ada() -> UserId {
    UserId::from_server(ADA).expect("an ID")
}

fn token() -> Serial {
    Serial::parse(TOKEN).expect("a serial number")
}

/// The names that answers and keys know, and one that they do not.
fn member() -> impl Strategy<Value = String> {
    let names = vec![
        "id",
        "userId",
        "tokenSerialNumber",
        "tokenStatus",
        "tokenStatusChangedBy",
        "tokenStatusChangedAt",
        "elements",
        "totalPages",
        "totalElements",
        "sidTokens",
        "devices",
        "fidoTokens",
        "deviceType",
        "expiryDate",
        "pinSet",
        "markDeleted",
        "firstName",
        "userStatus",
        "access_token",
        "token_type",
        "expires_in",
        "accessID",
        "accessKey",
        "adminRestApiUrl",
        "customerName",
        "kty",
        "keys",
        "kid",
        "crv",
        "n",
        "e",
        "x",
        "y",
        "d",
        "p",
        "q",
        "dp",
        "dq",
        "qi",
        "other",
    ];
    select(names).prop_map(str::to_owned)
}

/// A value such as an answer may have, right or odd.
fn leaf() -> impl Strategy<Value = Value> {
    let known = vec![
        ADA,
        TOKEN,
        "000-123145251",
        "Disabled",
        "Enabled",
        "SID700",
        "<admin>",
        "<2021-06-11T19:10:30.045Z>",
        "2027-02-12",
        "true",
        "3600.0",
        "bearer",
        "RSA",
        "EC",
        "P-256",
        "AQAB",
        "../..",
        "",
        "<>",
        "\u{202e}\u{0}",
    ];
    prop_oneof![
        6 => select(known).prop_map(Value::from),
        1 => any::<String>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => Just(Value::Null),
    ]
}

fn tree() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(4, 64, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            hash_map(member(), inner, 0..8).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// An object of which each member is right, odd or missing.
fn nearly(right: Value) -> impl Strategy<Value = Value> {
    let Value::Object(members) = right else { panic!("an object") };
    let each: Vec<_> = members
        .into_iter()
        .map(|(name, value)| {
            let value = prop_oneof![8 => Just(value), 1 => tree()];
            option::weighted(0.95, value).prop_map(move |value| value.map(|value| (name.clone(), value)))
        })
        .collect();
    each.prop_map(|members| Value::Object(members.into_iter().flatten().collect()))
}

fn right_token() -> Value {
    json!({
        "tokenSerialNumber": TOKEN, "userId": ADA, "tokenStatus": "Disabled", "deviceType": "SID700", "pinSet": false,
        "tokenStatusChangedBy": "<admin>", "tokenStatusChangedAt": "<2021-06-11T19:10:30.045Z>", "expiryDate": null,
    })
}

/// Text with what typing, pasting and scanning adds between its characters.
fn noisy(text: &'static str) -> impl Strategy<Value = String> {
    let noise = select(vec![
        "", "", "", " ", "\t", "\r\n", "\u{a0}", "\u{200b}", "\u{feff}", "\u{ad}", "-", "\u{2010}",
    ]);
    vec(noise, text.len()).prop_map(move |noise| {
        let mut typed = String::new();
        for (place, (c, noise)) in text.chars().zip(noise).enumerate() {
            // a hyphen groups digits only where it stands between two
            if place > 0 && !typed.ends_with(['-', '\u{2010}']) {
                typed.push_str(noise);
            }
            typed.push(c);
        }
        typed
    })
}

/// An instant that four digits of a year can spell in every zone.
fn instant() -> impl Strategy<Value = Timestamp> {
    (-62_100_000_000_i64..253_400_000_000, 0..1_000_000_000_i32).prop_map(|(second, nanosecond)| {
        Timestamp::new(second, if second < 0 { 0 } else { nanosecond }).expect("within the years")
    })
}

fn zone() -> impl Strategy<Value = TimeZone> {
    (-26 * 60 + 1..26 * 60_i32)
        .prop_map(|minutes| TimeZone::fixed(Offset::from_seconds(minutes * 60).expect("an offset")))
}

fn address() -> impl Strategy<Value = Address> {
    (
        "[a-z][a-z0-9-]{0,20}[a-z0-9]\\.example",
        option::of(1..=u16::MAX),
        "(/[A-Za-z0-9._~%-]{0,7}[A-Za-z0-9_~%-]){0,3}(/v[12])?/?",
    )
        .prop_filter_map("an address", |(host, port, path)| {
            let port = port.map(|port| format!(":{port}")).unwrap_or_default();
            Address::parse(&format!("https://{host}{port}{path}")).ok()
        })
}

/// Any rules that the editor can make.
fn policy() -> impl Strategy<Value = Policy> {
    let actions = || {
        vec(select(Action::ALL.to_vec()), 0..12).prop_map(|actions| actions.into_iter().collect::<Actions>())
    };
    let numbers = vec![
        (None, ""),
        (None, "any 山 \"number\""),
        (Some(r"(INC|REQ)\d{7}"), "INC0042317"),
        (Some(r#"['"\\#]+"#), r#"'"\#"#),
        (Some("山*"), ""),
    ];
    (actions(), actions(), actions(), actions(), select(numbers)).prop_map(
        |(allow, required, reason, verification, (pattern, example))| {
            let pattern = pattern.map(|text| Pattern::parse(text).expect("a pattern"));
            let ticket = TicketRule { required, pattern, example: example.to_owned() };
            Policy { allow, ticket, reason, verification }
        },
    )
}

/// Any profile that the editor can make.
fn profile() -> impl Strategy<Value = Profile> {
    let name = any::<String>().prop_filter_map("a name", |name| check_name(&name).ok());
    // as the editor hands them over
    let id = any::<String>().prop_map(|text| pasted::id(&text));
    let label = any::<String>().prop_map(|text| text::whole_line(&text));
    let scope = "[!#-\\[\\]-~]{1,20}";
    let proxy = prop_oneof![
        Just(Proxy::System),
        Just(Proxy::None),
        (select(vec!["http", "https", "socks5h"]), 1..=u16::MAX)
            .prop_map(|(scheme, port)| Proxy::Url(format!("{scheme}://proxy.acme.example:{port}"))),
    ];
    let limits = [1..=300_u64, 1..=300, 1..=300].prop_map(|[connect, read, change]| {
        let seconds = std::time::Duration::from_secs;
        TimeLimits { connect: seconds(connect), read: seconds(read), change: seconds(change) }
    });
    let issuer = option::of(address().prop_map(|address| HttpUrl::parse(address.as_str()).expect("a URL")));
    let first = (name, address(), select(SignInMethod::ALL.to_vec()), issuer, id, vec(scope, 0..4));
    let second = (label, select(Colour::ALL.to_vec()), limits, proxy, option::of("[^\\p{Cc}]{1,40}"));
    (first, second, policy()).prop_map(
        |(
            (name, address, sign_in, issuer, client_id, scopes),
            (label, colour, limits, proxy, ca),
            policy,
        )| {
            let ca_file: Option<std::path::PathBuf> = ca.map(Into::into);
            Profile {
                sign_in,
                issuer,
                client_id,
                scopes,
                policy,
                label,
                colour,
                limits,
                proxy,
                client_certificate: ca_file.clone(),
                client_key: ca_file.clone(),
                ca_file,
                ..Profile::new(name, address)
            }
        },
    )
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn what_is_read_from_any_answer_is_about_what_was_asked(
        body in prop_oneof![
            3 => nearly(right_token()),
            1 => tree(),
            1 => vec(nearly(right_token()), 0..4).prop_map(|tokens| json!({ "sidTokens": tokens })),
            1 => vec(nearly(json!({ "id": ADA, "firstName": "Ada" })), 0..4).prop_map(|people| json!({ "elements": people, "totalPages": 3 })),
        ],
        page in any::<u32>(),
        mark in any::<bool>(),
    ) {
        let body = format!("{}{body}", if mark { "\u{feff}" } else { "" }).into_bytes();
        if let Ok(person) = wire::user_details(&body) {
            prop_assert!(UserId::from_server(person.id.as_str()).is_ok());
        }
        if let Ok(found) = wire::people(&body, page, 25) {
            prop_assert!(found.next_page.is_none_or(|next| next > page));
        }
        if let Ok(tokens) = wire::hardware_tokens(&body, &ada()) {
            prop_assert!(tokens.iter().all(|token| token.owner.as_ref().is_some_and(|owner| owner.same(&ada()))));
        }
        if let Ok(record) = wire::hardware_token(&body, &token()) {
            prop_assert_eq!(record.serial, token());
        }
        if let Ok(done) = wire::disabled(&body, &ada(), &token()) {
            prop_assert!(done.user_id.same(&ada()));
            prop_assert_eq!((done.now, done.serial), (Now::Status(TokenStatus::Disabled), Some(token())));
        }
        read_access_token(&body, Timestamp::UNIX_EPOCH).ok();
    }

    #[test]
    fn a_confirmation_stays_one_whatever_else_is_in_it_and_none_without_what_it_must_say(
        by in tree(), at in tree(), other in tree(), gone in select(vec!["userId", "tokenSerialNumber", "tokenStatus"]),
    ) {
        let mut answer = right_token();
        answer["tokenStatusChangedBy"] = by;
        answer["tokenStatusChangedAt"] = at;
        answer["somethingNew"] = other.clone();
        let read = |answer: &Value| wire::disabled(answer.to_string().as_bytes(), &ada(), &token());
        prop_assert!(read(&answer).is_ok());
        let right = answer[gone].clone();
        answer[gone] = other.clone();
        // but for another spelling of the same
        let said = other.as_str().unwrap_or_default();
        let same = other == right || said.eq_ignore_ascii_case(right.as_str().unwrap_or_default())
            || (gone == "tokenSerialNumber" && (Serial::parse(said) == Ok(token())));
        prop_assert_eq!(read(&answer).is_ok(), same);
        answer.as_object_mut().expect("an object").remove(gone);
        prop_assert!(read(&answer).is_err());
    }

    #[test]
    fn what_others_write_is_clean_in_the_model_the_problem_and_the_ticket(
        words in vec(select("Ada é山\u{202e}\u{2066}\u{200b}\u{feff}\u{61c}\u{e0041}\u{1b}\0\r\n\u{85}\u{2028}\u{301}\u{336}\u{3164}\u{e000}".chars()
            .collect::<Vec<_>>()), 0..40).prop_map(|chars| chars.into_iter().collect::<String>()),
    ) {
        // what Debug spells as an escape is what nobody sees; accents are bounded, which is `text`'s own
        // business
        let seen = |held: String| -> Result<(), TestCaseError> {
            for odd in ["202e", "2066", "200b", "feff", "61c", "e0041", "1b", "0", "85", "2028", "3164", "e000"] {
                prop_assert!(!held.contains(&format!("\\u{{{odd}}}")), "{} in {}", odd, held);
            }
            prop_assert!(["\\n", "\\r", "\\0"].iter().all(|end| !held.contains(end)), "{}", held);
            Ok(())
        };
        let person = json!({ "id": ADA, "firstName": words, "lastName": words, "emailAddress": words, "principalUsername": words,
            "userStatus": words, "identitySource": words, "markDeleted": true, "markDeletedBy": words, "markDeletedAt": words,
            "emergencyAccessStatus": words, "monthLastAuthenticated": words, "lastSuccessfulAuthenticationMethod": words,
            "lastSyncTime": words });
        seen(format!("{:?}", wire::user_details(person.to_string().as_bytes()).expect("a person")))?;
        let record = json!({ "tokenSerialNumber": TOKEN, "name": words, "tokenStatus": words, "tokenState": words,
            "expiryDate": words, "tokenStatusChangedBy": words, "tokenStatusChangedAt": words, "assignedAt": words });
        seen(format!("{:?}", wire::hardware_token(record.to_string().as_bytes(), &token()).expect("a token")))?;
        let events = json!([{ "eventLogDate": "2026-11-18T12:24:47.190Z", "eventCode": words, "eventDescription": words,
            "application": words, "method": words, "deviceName": words, "deviceId": words, "sourceIPAddress": words }]);
        seen(format!("{:?}", wire::sign_in_events(events.to_string().as_bytes(), &ada()).expect("events")))?;
        let problem = fixtures::problem(ProblemKind::Fault, &words, &words, &words);
        seen(format!("{problem:?}"))?;
        let details = fixtures::problem(ProblemKind::Fault, "", "", "").with_details(words.clone()).details;
        seen(format!("{:?}", details.replace('\n', " ")))?;
        seen(format!("{:?}", check_name(&format!("Acme {words}"))))?;
    }

    #[test]
    fn no_bytes_bring_a_reader_down(bytes in vec(any::<u8>(), 0..200), text in any::<String>()) {
        for body in [&bytes[..], text.as_bytes()] {
            wire::user_details(body).ok();
            wire::people(body, 0, 25).ok();
            wire::hardware_tokens(body, &ada()).ok();
            prop_assert!(wire::disabled(body, &ada(), &token()).is_err());
            load_bytes(body.to_vec());
        }
        for method in SignInMethod::ALL {
            prop_assert!(read_key(method, &SecretString::from(text.as_str())).is_err());
        }
        read_bearer(&text).ok();
    }

    #[test]
    fn a_key_file_says_what_was_written_into_it(
        id in "\\PC{1,20}", customer in any::<String>(), address in "\\PC{1,30}", key in any::<String>(), mark in any::<bool>(),
    ) {
        prop_assume!(!pasted::id(&id).is_empty() && !address.trim().is_empty() && !key.trim().is_empty());
        let file = json!({ "customerName": customer, "accessID": id, "accessKey": key, "adminRestApiUrl": address });
        let file = format!("{}{file}", if mark { "\u{feff}" } else { "" });
        let read = ApiKey::parse(&file).map_err(|hint| TestCaseError::fail(hint.to_string()))?;
        prop_assert_eq!(read.admin_rest_api_url, address);
        prop_assert_eq!(read.access_id, pasted::id(&id));
        prop_assert_eq!(read.customer, text::line(&customer, text::NAME));
        prop_assert_eq!(read.access_key.expose_secret(), key);
    }

    #[test]
    fn no_key_is_repeated_in_the_words_about_it(key in nearly(json!({
        "accessID": SECRET, "accessKey": SECRET, "adminRestApiUrl": SECRET, "kty": "RSA", "crv": "P-256", "kid": SECRET,
        "n": SECRET, "e": "AQAB", "d": SECRET, "p": SECRET, "q": SECRET, "dp": SECRET, "dq": SECRET, "qi": SECRET, "x": SECRET, "y": SECRET,
    })), set in any::<bool>(), cut in 0..40_usize) {
        let key = if set { json!({ "keys": [key] }) } else { key }.to_string();
        let end = (0..=key.len() - cut.min(key.len())).rev().find(|end| key.is_char_boundary(*end)).unwrap_or(0);
        for text in [&key[..], &key[..end], &key.replace("RSA", "EC")] {
            for method in SignInMethod::ALL {
                match read_key(method, &SecretString::from(text)) {
                    Ok(read) => {
                        let api_key = matches!(read.facts, KeyFacts::ApiKey { .. });
                        prop_assert_eq!(api_key, method == SignInMethod::ApiKey);
                    }
                    Err(err) => prop_assert!(!format!("{err} {err:?}").contains(SECRET), "{err}"),
                }
            }
        }
    }

    #[test]
    fn a_serial_number_is_the_same_however_it_was_typed(typed in noisy(TOKEN), text in any::<String>()) {
        prop_assert_eq!(Serial::parse(&typed), Ok(token()));
        if let Ok(serial) = Serial::parse(&text) {
            prop_assert!((1..=MAX_LENGTH).contains(&serial.as_str().len()));
            prop_assert_eq!(Serial::parse(serial.as_str()), Ok(serial));
        }
    }

    #[test]
    fn what_is_looked_for_is_what_was_typed(text in prop_oneof![any::<String>(), "[a-z0-9@. -]{0,40}", "[0-9 -]{1,40}"]) {
        let Ok(query) = Query::parse(&text) else { return Ok(()) };
        prop_assert!(!query.text().is_empty());
        let sent = if let Query::Account { whole, .. } = &query { whole } else { query.text() };
        prop_assert_eq!(&Query::parse(sent), &Ok(query.clone()));
        match &query {
            Query::Email(sent) | Query::UserName(sent) | Query::PartOfAddress(sent) => {
                prop_assert_eq!(sent, &pasted::who(&text).unwrap());
            }
            Query::Account { name, whole } => {
                prop_assert_eq!(whole, &pasted::who(&text).unwrap());
                let after = whole.strip_suffix(name.as_str());
                prop_assert!(after.is_some_and(|domain| domain.ends_with('\\')));
            }
            Query::UserId(id) => prop_assert!(!id.as_str().contains('/')),
            Query::Serial(serial) => prop_assert!(serial.as_str().chars().all(|c| c.is_ascii_digit())),
        }
    }

    #[test]
    fn every_time_that_can_be_spelled_is_read_as_that_time(at in instant(), zone in zone(), text in any::<String>()) {
        for spelled in [at.to_string(), local_time::iso(at, &zone), local_time::iso_utc(at), format!("<{}>", local_time::iso_utc(at))] {
            let server_time = ServerTime::read(&spelled).expect("not empty");
            prop_assert_eq!(server_time.precision, Precision::Time);
            prop_assert_eq!(server_time.at.map(Timestamp::as_millisecond), Some(at.as_millisecond()), "{}", spelled);
        }
        words::speak_to(&words::Reader::english(zone));
        for shown in [words::time::long(at), words::time::short(at), words::time::date(at), words::time::step(at, at)] {
            prop_assert!(!shown.is_empty());
        }
        // no date, no harm: it is shown as it came
        if let Some(server_time) = ServerTime::read(&text) {
            prop_assert!(text.contains(&server_time.spelled));
            prop_assert!(!words::time::minute(&server_time).is_empty());
        }
    }
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn any_profile_that_can_be_made_comes_back_as_it_was_saved(profiles in vec(profile(), 1..4), crlf in any::<bool>()) {
        let mut bytes = if crlf { b"# ours\r\n\r\n".to_vec() } else { Vec::new() };
        let mut kept: Vec<Profile> = Vec::new();
        for profile in profiles {
            if kept.iter().any(|other| other.name.to_lowercase() == profile.name.to_lowercase()) {
                continue;
            }
            let edit = Edit::Put { replaces: None, profile: Box::new(profile.clone()) };
            let (saved, catalogue) = save_bytes(bytes, &edit).map_err(|cause| TestCaseError::fail(format!("{cause:?}")))?;
            kept.push(profile);
            prop_assert_eq!(&catalogue.profiles, &kept);
            prop_assert_eq!(&load_bytes(saved.clone()), &catalogue);
            bytes = saved;
        }
        while let Some(gone) = kept.pop() {
            let (saved, catalogue) = save_bytes(bytes, &Edit::Delete { name: gone.name }).map_err(|cause| TestCaseError::fail(format!("{cause:?}")))?;
            prop_assert_eq!(&catalogue.profiles, &kept);
            bytes = saved;
        }
    }

    #[test]
    fn one_profile_can_become_any_other(from in profile(), to in profile(), beside in profile()) {
        let lower = |profile: &Profile| profile.name.to_lowercase();
        prop_assume!(lower(&from) != lower(&beside) && lower(&to) != lower(&beside));
        let failed = |cause| TestCaseError::fail(format!("{cause:?}"));
        let put = |replaces, profile: &Profile| Edit::Put { replaces, profile: Box::new(profile.clone()) };
        let (bytes, _) = save_bytes(Vec::new(), &put(None, &from)).map_err(failed)?;
        let (bytes, _) = save_bytes(bytes, &put(None, &beside)).map_err(failed)?;
        let (_, after) = save_bytes(bytes, &put(Some(from.name), &to)).map_err(failed)?;
        prop_assert_eq!(after.profiles, [to, beside]);
    }
    #[test]
    fn an_oauth_client_asks_for_nothing_that_only_forbidden_actions_take(
        policy in policy(),
        listed in vec(prop_oneof![
            select(Action::ALL.to_vec()).prop_map(|action| action.scope().to_owned()),
            select(READ_SCOPES.to_vec()).prop_map(str::to_owned),
            Just(VERIFY_SCOPE.to_owned()),
            "own\\.[a-z]{1,3}",
        ], 0..8),
    ) {
        let new = Profile::new("A", Address::loopback());
        let ask = |scopes: &[String]| Profile { policy: policy.clone(), scopes: scopes.to_vec(), ..new.clone() }.scopes_to_ask();
        let needed = ask(&[]);
        prop_assert!(READ_SCOPES.iter().all(|read| needed.iter().any(|scope| scope == read)));
        let asked = ask(&listed);
        let mut once = asked.clone();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), asked.len(), "each once: {:?}", asked);
        prop_assert!(!asked.is_empty());
        for action in Action::ALL {
            let has = |scopes: &[String]| scopes.iter().any(|scope| scope == action.scope());
            // what another, allowed action takes as well is asked for
            let wanted = policy.allow.iter().any(|other| other.scope() == action.scope());
            prop_assert_eq!(has(&needed), wanted, "{:?}", action);
            prop_assert!(wanted || !has(&asked), "{:?}", action);
        }
        let kept = |scope: &&String| !Action::ALL.iter().any(|action| action.scope() == **scope) || needed.contains(*scope);
        if listed.iter().any(|scope| kept(&scope)) {
            prop_assert!(listed.iter().filter(kept).all(|scope| asked.contains(scope)));
            prop_assert!(asked.iter().all(|scope| listed.contains(scope)));
        } else {
            prop_assert_eq!(&asked, &needed);
        }
        prop_assert_eq!(ask(&asked), asked);
    }
}

proptest! {
    #![proptest_config(config(256))]

    /// Whatever lies in the place of the CA file: it is taken or refused, and no piece of it is in the
    /// words, neither as it is nor as the numbers of its bytes.
    #[test]
    fn no_ca_file_brings_the_reader_down_or_is_quoted(
        secret in vec(any::<u8>(), 24..80),
        before in select(vec![
            "", "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN CERTIFICATE-----\n", "-----BEGIN ", "\u{feff}  ", "{\"kty\":",
        ]),
        after in select(vec!["", "-----END RSA PRIVATE KEY-----", "\n-----END CERTIFICATE-----\n", "-----BEGIN CERTIFICATE"]),
        form in 0..3,
    ) {
        use base64::{Engine as _, prelude::BASE64_STANDARD};
        let body = match form {
            0 => secret.clone(),
            1 => BASE64_STANDARD.encode(&secret).into_bytes(),
            _ => BASE64_STANDARD.encode([&[0x30, 0x82, 0, secret.len() as u8][..], &secret].concat()).into_bytes(),
        };
        let content = CaContent::new([before.as_bytes(), &body, after.as_bytes()].concat());
        let profile = Profile { ca_file: Some("ca.pem".into()), ..Profile::new("A", Address::loopback()) };
        if let Err(err) = examine_ca(&profile, Some(&content)) {
            let words = format!("{err:?} {err} {:?} {content:?}", err.problem(Doing::SignIn));
            for piece in body.windows(8) {
                let numbers: Vec<_> = piece[..4].iter().map(u8::to_string).collect();
                prop_assert!(!words.contains(&numbers.join(", ")), "{}", words);
                if let Ok(text) = std::str::from_utf8(piece) {
                    prop_assert!(!words.contains(text), "{}", words);
                }
            }
        }
    }
}
