//! Whatever a server makes of a secret that it repeats, nothing readable of it is kept.

use token_desk::api::echo;

use super::*;

/// What is kept of a body.
fn without_secret(body: &[u8], secret: &SecretString) -> Vec<u8> {
    echo::without(body.to_vec().into(), &[secret]).to_vec()
}

/// Letters and digits, in small letters: what a reader would see of a text. Written a second time, by other
/// means.
fn seen(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether a text shows 24 letters in a row of another.
fn shows(text: &str, secret: &str) -> bool {
    let (text, secret) = (seen(text), seen(secret));
    let backwards: String = secret.chars().rev().collect();
    [secret, backwards].iter().any(|secret| {
        secret.as_bytes().windows(24).any(|piece| text.contains(str::from_utf8(piece).unwrap_or("\0")))
    })
}

/// One of the ways in which a text can be spelled, and how it is read back.
fn spell(text: &str, how: u8, between: &str) -> (String, fn(&str) -> String) {
    let same: fn(&str) -> String = str::to_owned;
    let each = |one: fn(u8) -> String, between: &str| text.bytes().map(one).collect::<Vec<_>>().join(between);
    match how {
        0 => (text.to_uppercase(), same),
        1 => (text.chars().rev().collect(), same),
        2 => (text.chars().map(|c| format!("{c}{between}")).collect::<Vec<_>>().concat(), same),
        3 => (each(|byte| format!("%{byte:02X}"), ""), |text| from_digits(text, "%", 16)),
        4 => (each(|byte| format!("\\u{byte:04x}"), ""), |text| from_digits(text, "\\u", 16)),
        5 => (each(|byte| format!("{byte:02x}"), between), |text| {
            let digits: String = text.chars().filter(char::is_ascii_hexdigit).collect();
            let pairs: Vec<String> =
                digits.as_bytes().chunks(2).map(|pair| String::from_utf8_lossy(pair).into_owned()).collect();
            from_digits(&pairs.join("%"), "%", 16)
        }),
        6 => (each(|byte| byte.to_string(), ", "), |text| from_digits(text, ", ", 10)),
        _ => (text.to_lowercase(), same),
    }
}

/// The letters that numbers stand for; what is no number is left out.
fn from_digits(text: &str, between: &str, radix: u32) -> String {
    let number =
        |part: &str| u8::from_str_radix(part.trim_matches(|c: char| !c.is_ascii_hexdigit()), radix).ok();
    text.split(between).filter_map(number).map(char::from).collect()
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn nothing_readable_is_kept_of_a_secret_that_a_server_repeats(
        secret in "[A-Za-z0-9_-]{30,80}(\\.[A-Za-z0-9_-]{10,40}){0,2}",
        how in 0_u8..8,
        between in select(vec!["", " ", ".", "-", "\u{200b}", " \n"]),
        cut in 0..20_usize,
        around in "[^A-Za-z0-9%\\\\&]{0,20}",
    ) {
        let piece = &secret[cut.min(secret.len() - 1)..];
        let (spelled, read) = spell(piece, how, between);
        let body = format!("{around}{spelled}{around}");
        let kept = without_secret(body.as_bytes(), &SecretString::from(secret.as_str()));
        let kept = String::from_utf8(kept).map_err(|err| TestCaseError::fail(err.to_string()))?;
        prop_assert!(!shows(&kept, &secret), "{}", kept);
        prop_assert!(!shows(&read(&kept.replace("[left out]", "")), &secret), "{}", kept);
        prop_assert!(kept.starts_with(&around) && kept.ends_with(&around), "{}", kept);
    }

    #[test]
    fn an_answer_that_repeats_nothing_is_kept_as_it_came(
        answer in tree(), secret in "[a-z]{3}q[A-Z]{4}x[0-9]{2}[A-Za-z]{20,40}", bytes in vec(any::<u8>(), 0..200),
    ) {
        let secret = SecretString::from(secret);
        for body in [answer.to_string().into_bytes(), bytes] {
            prop_assert_eq!(without_secret(&body, &secret), body);
        }
    }

    #[test]
    fn what_was_json_stays_json(answer in nearly(json!({
        "userId": SECRET, "message": [SECRET, { "a": SECRET }], "bytes": SECRET.as_bytes(), "error": "a \\ \" b",
    }))) {
        let kept = without_secret(answer.to_string().as_bytes(), &SecretString::from(SECRET));
        let read: Value = serde_json::from_slice(&kept).map_err(|err| TestCaseError::fail(err.to_string()))?;
        prop_assert!(!read.to_string().contains(SECRET), "{}", read);
    }

    #[test]
    fn an_emergency_code_is_nowhere_but_in_its_place(
        code in "[0-9]{8}|[A-Za-z0-9]{10,20}", fraction in any::<bool>(),
    ) {
        let id = if fraction { code.clone() } else { format!("c-{code}-1") };
        let ends = if fraction { format!("2026-11-25T16:00:00.{code}Z") } else { format!("until {code}") };
        let body = json!({
            "userId": ADA, "emergencyTokencode": code, "emergencyTokencodeId": id, "expirationDate": ends,
            "offlineExpirationDate": code.chars().rev().collect::<String>(),
        });
        let (given, _) = wire::emergency_code(body.to_string().as_bytes(), &ada()).map_err(|err| TestCaseError::fail(err.to_string()))?;
        prop_assert!(!format!("{given:?}").contains(&code), "{:?}", given);
        prop_assert_eq!(given.id, None);
    }
}
